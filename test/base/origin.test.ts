import { expect, test } from "vitest";
import { beginsAt, fileRef } from "../../src/base/origin.ts";

test("two places are one only in one file", () => {
  const [a, again, b] = ["a", "a", "b"].map((path) => fileRef(path, "x\ny"));
  if (!a || !again || !b) throw new Error("three files");
  expect(beginsAt({ file: a, start: 2, end: 3 }, { file: again, start: 2, end: 2 })).toBe(true);
  expect(beginsAt({ file: a, start: 2, end: 3 }, { file: a, start: 0, end: 3 })).toBe(false);
  expect(beginsAt({ file: a, start: 2, end: 3 }, { file: b, start: 2, end: 3 })).toBe(false);
});
