// Whose an export is that lies beside two trees: the change's own, whichever way it comes in, or not.

import { mkdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { whyBrought } from "../../src/source/brought.ts";
import { baseAndHead, commit, git, repository, temporary, write } from "./repositories.ts";

const brings = "the change that is judged brings it";
const brought = "the change that is judged brings what it holds";

/** `change`: makes the commit that is judged, of the work tree as base left it. */
async function whose(path: string, change: (folder: string) => void): Promise<string | null> {
  const folder = repository({
    "main.tf": "",
    "kept.json": "kept",
    "edited.json": "before",
    ".gitignore": "out/\n",
  });
  symlinkSync("second", join(folder, "first"));
  symlinkSync("kept.json", join(folder, "second"));
  const base = commit(folder, {});
  change(folder);
  const sides = await baseAndHead({ repo: folder, base, head: commit(folder, {}) });
  // What the job makes once it has checked the change out.
  write(folder, { "out/made.json": "made" });
  return whyBrought(path, readFileSync(join(folder, path), "utf8"), { ...sides, cwd: folder });
}

type Change = (folder: string) => void;
const put =
  (files: Readonly<Record<string, string>>): Change =>
  (folder) =>
    write(folder, files);
const link =
  (path: string, target: string): Change =>
  (folder) => {
    git(folder, "rm", "-q", "--ignore-unmatch", path);
    symlinkSync(target, join(folder, path));
  };

test.each([
  ["made by the job, where git ignores it", "out/made.json", put({ "main.tf": "x" }), null],
  ["as base has it", "kept.json", put({ "main.tf": "x" }), null],
  ["behind links as base has them", "first", put({ "main.tf": "x" }), null],
  ["edited", "edited.json", put({ "edited.json": "after" }), brings],
  ["added", "new.json", put({ "new.json": "new" }), brings],
  ["added under another name", "out/made.json", put({ "deep/evil.txt": "made" }), brought],
  ["a link that is turned elsewhere", "second", link("second", "out/made.json"), brings],
  ["a link to a link that is turned elsewhere", "first", link("second", "out/made.json"), brings],
  ["in a folder that is a link", "linked/made.json", link("linked", "out"), brings],
])("%s", async (_how, path, change, expected) => {
  expect(await whose(path, change)).toBe(expected);
});

test("in another repository that the change brings as a submodule", async () => {
  const submodule: Change = (folder) => {
    const inner = join(folder, "exports");
    mkdirSync(inner);
    git(inner, "init", "-q", "-b", "main");
    commit(inner, { "report.json": "theirs" });
  };
  expect(await whose("exports/report.json", submodule)).toBe(brings);
});

test("outside of every tree", async () => {
  const elsewhere = temporary();
  write(elsewhere, { "main.tf": "theirs" });
  const folder = repository({ "main.tf": "" });
  const base = git(folder, "rev-parse", "HEAD");
  const sides = await baseAndHead({ repo: folder, base, head: commit(folder, { "main.tf": "x" }) });
  const file = join(elsewhere, "main.tf");
  expect(whyBrought(file, "theirs", { ...sides, cwd: folder })).toBe(null);
  // Its bytes are not those that were read.
  expect(whyBrought(file, "theirs \uFFFD", { ...sides, cwd: folder })).toBe("it is not all UTF-8");
});

test("of two plain folders", async () => {
  const folder = temporary();
  write(folder, { "base/main.tf": "", "head/main.tf": "", "head/new.csv": "new", "made.csv": "m" });
  const [base, head] = [join(folder, "base"), join(folder, "head")];
  const sides = await baseAndHead({ repo: folder, base, head });
  const asked = { ...sides, cwd: folder, folder: head };
  expect(whyBrought("head/new.csv", "new", asked)).toBe(brings);
  expect(whyBrought("made.csv", "m", asked)).toBe(null);
});
