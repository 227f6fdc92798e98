// Patches of any texts and edits: git applies each and gets the text that was meant.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { applied, clash, type Edit } from "../../src/fix/edit.ts";
import { patch } from "../../src/report/patch.ts";

const folder = mkdtempSync(join(tmpdir(), "nhi-lint-"));
afterAll(() => rmSync(folder, { recursive: true }));

function gitApplies(before: string, edits: readonly Edit[]): { text: string; said: string } {
  writeFileSync(join(folder, "a.tf"), before);
  const after = applied(before, edits);
  const input = [...patch({ path: "a.tf", before, after, edits })].join("");
  if (after === before) return { text: before, said: "" };
  const ran = spawnSync("git", ["apply", "--whitespace=nowarn", "-"], {
    cwd: folder,
    input,
    encoding: "utf8",
  });
  return { text: readFileSync(join(folder, "a.tf"), "utf8"), said: ran.stderr };
}

test.each<[string, string, Edit]>([
  ["a last line without a break goes", "a\nb\nc", { start: 2, end: 5, text: "" }],
  ["a last line with a break goes", "a\nb\nc\n", { start: 4, end: 6, text: "" }],
  ["a line without a break comes last", "a\n", { start: 2, end: 2, text: "b" }],
  ["a line comes behind one without a break", "a", { start: 1, end: 1, text: "\nb" }],
  ["a last break goes", "a\nb\n", { start: 3, end: 4, text: "" }],
])("%s", (_, before, edit) => {
  const found = gitApplies(before, [edit]);
  expect(found).toEqual({ text: applied(before, [edit]), said: "" });
});

test("any edits of any text", () => {
  const text = fc.array(fc.constantFrom("a", "b", "\n", "\n", "c\n", "  }\n"), { maxLength: 30 });
  const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(60), text), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, edits, (parts, some) => {
      const before = `${parts.join("")}x`.slice(0, 60);
      const all = some.map(([a, b, words]): Edit => {
        const [start = 0, end = 0] = [a, b]
          .map((one) => Math.min(one, before.length))
          .sort((x, y) => x - y);
        return { start, end, text: words.slice(0, 5).join("") };
      });
      if (clash(all) || applied(before, all) === "") return;
      const sorted = all.toSorted((x, y) => x.start - y.start || x.end - y.end);
      expect(gitApplies(before, sorted)).toEqual({ text: applied(before, all), said: "" });
    }),
    { numRuns: 60 },
  );
});
