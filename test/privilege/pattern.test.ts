import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { covers, intersects, matches } from "../../src/privilege/covers.ts";
import { pattern, patternOf } from "../../src/privilege/pattern.ts";
import { open, text } from "../model/build.ts";
import { growthOf } from "../work.ts";

function covering(wide: string, narrow: string): boolean {
  return covers(pattern(wide), pattern(narrow));
}

describe("covers", () => {
  test.each([
    ["*", "s3:*"],
    ["s3:*", "s3:Get*"],
    ["s3:Get*", "s3:GetObject"],
    ["s3:*Object", "s3:GetObject"],
    ["?*", "*a"],
    ["*?", "?*"],
    ["a*b*c", "aXbYbZc"],
    ["*a*", "**a"],
    ["arn:aws:s3:::a/*", "arn:aws:s3:::a/${aws:username}"],
  ])("%s holds %s", (wide, narrow) => expect(covering(wide, narrow)).toBe(true));

  test.each([
    ["s3:Get*", "s3:*"],
    ["s3:GetObject", "s3:GetObject*"],
    ["?", "*"],
    ["?*", "*"],
    ["a?", "a"],
    ["arn:aws:s3:::a/x", "arn:aws:s3:::a/${aws:username}"],
  ])("%s does not hold %s", (wide, narrow) => expect(covering(wide, narrow)).toBe(false));

  test("a hole holds itself, and only a `*` holds a hole", () => {
    const hole = patternOf(text("arn:aws:s3:::", open("var.bucket"), "/*"), false);
    const same = patternOf(text("arn:aws:s3:::", open("var.bucket"), "/logs"), false);
    const other = patternOf(text("arn:aws:s3:::", open("var.other"), "/logs"), false);
    expect(covers(hole, same)).toBe(true);
    expect(covers(hole, other)).toBe(false);
    expect(covers(pattern("arn:aws:s3:::*"), hole)).toBe(true);
    expect(covers(hole, pattern("arn:aws:s3:::*"))).toBe(false);
    expect(intersects(hole, pattern("arn:aws:s3:::prod/a"))).toBe(true);
  });

  test("actions are compared without regard to case", () => {
    expect(covers(pattern("S3:get*", true), pattern("s3:GetObject", true))).toBe(true);
  });

  test.each([
    ["covers", covers, "*a"],
    ["covers", covers, "a?*"],
    ["intersects", intersects, "a*?b"],
  ] as const)("a hostile pattern %s no more than both lengths multiplied", (_, relate, other) => {
    const related = (count: number): boolean =>
      relate(pattern("*a?".repeat(count)), pattern(other.repeat(count)));
    for (const count of [8, 30]) expect(growthOf(related, count), `${count}`).toBeLessThan(5);
  });
});

const letters = ["a", "b"];
/** All texts over a, b and one letter that no pattern writes, up to five long. */
const universe = build(["a", "b", "z"], 5);

function build(alphabet: readonly string[], longest: number): readonly string[] {
  let layer = [""];
  const all = [""];
  for (let length = 0; length < longest; length++) {
    layer = layer.flatMap((start) => alphabet.map((letter) => start + letter));
    all.push(...layer);
  }
  return all;
}

function naive(glob: string): RegExp {
  return new RegExp(`^${glob.replaceAll("*", ".*").replaceAll("?", ".")}$`);
}

const glob = fc
  .array(fc.constantFrom(...letters, "*", "?"), { maxLength: 4 })
  .map((parts) => parts.join(""));

test("matches, covers and intersects agree with trying every text", () => {
  fc.assert(
    fc.property(glob, glob, (left, right) => {
      const [one, two] = [naive(left), naive(right)];
      const [mine, theirs] = [pattern(left), pattern(right)];
      for (const word of universe) expect(matches(mine, word)).toBe(one.test(word));
      // Four symbols tell themselves apart within five letters.
      expect(covers(mine, theirs)).toBe(
        universe.every((word) => !two.test(word) || one.test(word)),
      );
      const common = universe.some((word) => one.test(word) && two.test(word));
      if (common || left.length + right.length <= 5) expect(intersects(mine, theirs)).toBe(common);
    }),
    { seed: 7, numRuns: 400 },
  );
});
