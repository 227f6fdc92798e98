import fc from "fast-check";
import { expect, test } from "vitest";
import { changedLines } from "../../src/diff/lines.ts";
import type { Hunk } from "../../src/diff/lines.ts";
import { growthOf } from "../work.ts";

test("says where lines came, went and changed", () => {
  expect(changedLines("a\nb\nc", "a\nb\nc")).toEqual([]);
  expect(changedLines("a\nb\nc", "a\nx\nc")).toEqual([
    { before: { start: 2, end: 3 }, after: { start: 2, end: 3 } },
  ]);
  expect(changedLines("a\nc", "a\nb\nc")).toEqual([
    { before: { start: 2, end: 2 }, after: { start: 2, end: 3 } },
  ]);
  expect(changedLines("a\nb\nc\nd\ne", "a\nc\nd\nx\ne")).toEqual([
    { before: { start: 2, end: 3 }, after: { start: 2, end: 2 } },
    { before: { start: 5, end: 5 }, after: { start: 4, end: 5 } },
  ]);
  expect(changedLines("a\r\nb", "a\nb")).toEqual([]);
});

test("lines outside the hunks are the same, in order", () => {
  const text = fc
    .array(fc.constantFrom("a", "b", "c"), { maxLength: 25 })
    .map((lines) => lines.join("\n"));
  fc.assert(
    fc.property(text, text, (one, two) => {
      const hunks = changedLines(one, two);
      const keep = (said: string, side: "before" | "after"): readonly string[] =>
        said
          .split("\n")
          .filter(
            (_, at) => !hunks.some((hunk) => at + 1 >= hunk[side].start && at + 1 < hunk[side].end),
          );
      expect(keep(one, "before")).toEqual(keep(two, "after"));
    }),
    { seed: 1, numRuns: 500 },
  );
});

test("two long texts with nothing in common end early, as one hunk", () => {
  const long = (mark: string, count: number): string =>
    Array.from({ length: count }, (_, at) => `${mark}${at}`).join("\n");
  const changed = (count: number): readonly Hunk[] =>
    changedLines(long("a", count), long("b", count));
  expect(changed(6000)).toEqual([
    { before: { start: 1, end: 6001 }, after: { start: 1, end: 6001 } },
  ]);
  expect(growthOf(changed, 3000)).toBeLessThan(2.5);
});
