// When a line came into a history, asked of real repositories.

import { expect, test } from "vitest";
import { firstSeen } from "../../src/source/first-seen.ts";
import { checkout, commit, git, repository, temporary, write } from "./repositories.ts";

const role = (name: string): string => `resource "aws_iam_role" "${name}" {\n}\n`;
const line = (name: string, path = "main.tf") => ({
  path,
  text: `resource "aws_iam_role" "${name}" {`,
});
const dayOf = (folder: string, id: string): string =>
  new Date(Number(git(folder, "show", "-s", "--format=%ct", id)) * 1000).toISOString().slice(0, 10);

test("the first commit that holds the line in its file, also after it went and came back", async () => {
  const folder = repository({ "main.tf": role("old") });
  const first = git(folder, "rev-parse", "HEAD");
  commit(folder, { "main.tf": `# changed\n${role("old")}`, "other.tf": role("new") });
  const second = commit(folder, { "main.tf": `${role("old")}${role("new")}` });
  commit(folder, { "main.tf": "" });
  commit(folder, { "main.tf": `  ${role("old")}${role("new")}` });
  const seen = await firstSeen(folder, [line("old"), line("new"), line("never")]);
  expect(seen(line("old"))).toEqual({ commit: first, day: dayOf(folder, first) });
  expect(seen(line("new"))).toEqual({ commit: second, day: dayOf(folder, second) });
  expect(seen(line("never"))).toEqual({ why: "it is not committed" });
});

test("in a folder of the repository, and in a bare one", async () => {
  const folder = repository({ "README.md": "x" });
  const added = commit(folder, { "infra/main.tf": role("a") });
  const below = await firstSeen(`${folder}/infra`, [line("a")]);
  expect(below(line("a"))).toMatchObject({ commit: added });
  const bare = await firstSeen(`${folder}/.git`, [line("a", "infra/main.tf")]);
  expect(bare(line("a", "infra/main.tf"))).toMatchObject({ commit: added });
});

test("what a merged branch brought is the branch's", async () => {
  const folder = repository({ "main.tf": role("a") });
  git(folder, "checkout", "-q", "-b", "side");
  const brought = commit(folder, { "main.tf": `${role("a")}${role("b")}` });
  git(folder, "checkout", "-q", "main");
  commit(folder, { "README.md": "x" });
  git(folder, "merge", "-q", "--no-ff", "-m", "merge", "side");
  const seen = await firstSeen(folder, [line("b")]);
  expect(seen(line("b"))).toMatchObject({ commit: brought });
});

test("lines that look like a diff's own are a file's, and odd names take nothing from others", async () => {
  const folder = repository({ "a.tf": `-- /dev/null\n++ b/main.tf\n${role("x")}`, "main.tf": "" });
  const later = commit(folder, { "main.tf": role("x"), 'q"uo\te.tf': role("x") });
  const seen = await firstSeen(folder, [line("x"), line("x", 'q"uo\te.tf')]);
  expect(seen(line("x"))).toMatchObject({ commit: later });
  expect(seen(line("x", 'q"uo\te.tf'))).toEqual({ why: "it is not committed" });
});

test("what a shallow clone ends at may be older; what came since is known", async () => {
  const origin = repository({ "main.tf": role("old") });
  const folder = checkout(origin, "main");
  const shallow = await firstSeen(folder, [line("old")]);
  expect(shallow(line("old"))).toEqual({ why: "the clone is shallow" });
  const added = commit(folder, { "main.tf": `${role("old")}${role("new")}` });
  const seen = await firstSeen(folder, [line("old"), line("new")]);
  expect(seen(line("old"))).toEqual({ why: "the clone is shallow" });
  expect(seen(line("new"))).toMatchObject({ commit: added });
});

test("a plain folder has no history, an empty repository none yet", async () => {
  const folder = temporary();
  write(folder, { "main.tf": role("a") });
  expect((await firstSeen(folder, [line("a")]))(line("a"))).toEqual({
    why: "the tree is no repository",
  });
  git(folder, "init", "-q", "-b", "main");
  const seen = await firstSeen(folder, [line("a")]);
  expect(seen(line("a"))).toHaveProperty("why");
});

test("nothing that the repository configures for people runs", async () => {
  const folder = repository({ "main.tf": role("a"), ".gitattributes": "*.tf diff=evil\n" });
  for (const key of [
    "diff.external",
    "diff.evil.command",
    "diff.evil.textconv",
    "log.showSignature",
  ])
    git(folder, "config", key, key === "log.showSignature" ? "true" : "touch ran; false");
  git(folder, "config", "diff.noprefix", "true");
  git(folder, "config", "color.ui", "always");
  const seen = await firstSeen(folder, [line("a")]);
  expect(seen(line("a"))).toHaveProperty("commit");
  expect(git(folder, "status", "--porcelain")).toBe("");
});
