import { expect, test } from "vitest";
import { firstWritten, hunkAround } from "../../src/base/hunk.ts";
import { parseDiff } from "../../src/source/hunks.ts";
import { baseAndHead, commit, git, repository } from "./repositories.ts";

const lines = (count: number): string[] => Array.from({ length: count }, (_, i) => `line ${i + 1}`);
const text = (all: readonly string[]): string => `${all.join("\n")}\n`;

async function hunks(base: Record<string, string>, head: Record<string, string | null>) {
  const folder = repository(base);
  commit(folder, head);
  const sides = await baseAndHead({ repo: folder, base: "HEAD^", head: "HEAD" });
  return sides.hunks?.([...new Set([...Object.keys(head), ...Object.keys(base)])]);
}

test("what was written, what was rewritten, what was taken away: each with three lines around", async () => {
  const after = lines(40);
  after[9] = "other";
  after.splice(19, 1);
  after.push("new", "newer");
  const found = await hunks({ "a.tf": text(lines(40)) }, { "a.tf": text(after) });
  expect(found?.get("a.tf")).toEqual([
    { first: 7, last: 13, written: [[10, 10]], removed: [10] },
    { first: 17, last: 22, written: [], removed: [20] },
    { first: 37, last: 41, written: [[40, 41]], removed: [] },
  ]);
});

test("new files, files gone, renamed ones and odd names", async () => {
  const odd = 'a "b"\n\\ü\t.tf';
  const found = await hunks(
    { "old.tf": text(lines(30)), "gone.tf": "x\n" },
    {
      "old.tf": null,
      "gone.tf": null,
      "new.tf": text(["first", ...lines(30)]),
      [odd]: "@@ -1 +1 @@\n-- x\n",
    },
  );
  expect(found?.get("new.tf")).toEqual([{ first: 1, last: 4, written: [[1, 1]], removed: [] }]);
  expect(found?.get(odd)).toEqual([{ first: 1, last: 2, written: [[1, 2]], removed: [] }]);
  expect(found?.get("gone.tf")).toEqual([{ first: 0, last: -1, written: [], removed: [0] }]);
  expect(found?.get("elsewhere.tf")).toBeUndefined();
});

test("a line of a file that looks like a patch is none; a file without an end of line has its last line", () => {
  const raw = ":100644 100644 aa bb M\ta.tf\n\n";
  const patch = [
    "diff --git a/a.tf b/a.tf",
    "index aa..bb 100644",
    "--- a/a.tf",
    "+++ b/a.tf",
    "@@ -1,2 +1,3 @@",
    " one",
    "-two",
    "\\ No newline at end of file",
    "+diff --git a/b.tf b/b.tf",
    "+@@ -1 +9 @@",
    "\\ No newline at end of file",
    "",
  ].join("\n");
  expect(parseDiff(raw + patch)).toEqual(
    new Map([["a.tf", [{ first: 1, last: 3, written: [[2, 3]], removed: [2] }]]]),
  );
});

test("folders have no diff that GitHub would show", async () => {
  const folder = repository({ "a.tf": "x\n" });
  git(folder, "status");
  expect((await baseAndHead({ repo: folder, base: folder, head: folder })).hunks).toBeUndefined();
});

test("of some lines the first that was written, and the stretch that holds them all", () => {
  const shown = [
    { first: 7, last: 13, written: [[9, 10] as const, [12, 12] as const], removed: [] },
    { first: 20, last: 22, written: [], removed: [] },
  ];
  expect([1, 9, 10, 11, 13].map((line) => firstWritten(shown, line, line + 1))).toEqual([
    undefined,
    9,
    10,
    12,
    undefined,
  ]);
  expect(firstWritten(shown, 1, 40)).toBe(9);
  expect(hunkAround(shown, 7, 13)).toBe(shown[0]);
  expect(hunkAround(shown, 13, 14)).toBeUndefined();
  expect(hunkAround(shown, 13, 20)).toBeUndefined();
});
