import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyGlob, exactGlob, literalGlob } from "../../src/base/glob.ts";
import { UserError } from "../../src/base/user-error.ts";
import { growthOf } from "../work.ts";

describe("anyGlob", () => {
  test.each([
    ["*.test.tf", ["a.test.tf", "x/y/a.test.tf"], ["a.tf", "a.test.tf.bak"]],
    [
      "examples",
      ["examples/a.tf", "x/examples/a.tf", "examples"],
      ["examples2/a.tf", "my-examples/a"],
    ],
    ["examples/", ["x/examples/a.tf"], ["examples.tf"]],
    ["/examples", ["examples/a.tf"], ["x/examples/a.tf"]],
    ["./a/b", ["a/b", "a/b/c"], ["x/a/b", "a/bc"]],
    ["a/*", ["a/x", "a/x/y"], ["a", "b/a/x"]],
    ["a/*.tf", ["a/x.tf"], ["a/b/x.tf"]],
    ["a/**", ["a/x", "a/b/c"], ["a", "ab/x"]],
    ["**/x.tf", ["x.tf", "a/x.tf", "a/b/x.tf"], ["ax.tf", "a/bx.tf"]],
    ["a/**/z", ["a/z", "a/b/z", "a/b/c/z"], ["a/bz", "az", "x/a/z"]],
    ["a/**.tf", ["a/x.tf", "a/b/x.tf"], ["b/x.tf"]],
    ["**", ["a", "a/b"], []],
    ["a?c", ["abc", "x/aéc"], ["ac", "a/c", "abbc"]],
    [
      "{dev,test-{a,b}}/*.tf",
      ["dev/x.tf", "test-a/x.tf", "test-b/y.tf"],
      ["prod/x.tf", "test-/x.tf"],
    ],
    ["x{,y}.tf", ["x.tf", "xy.tf"], ["xz.tf"]],
    ["a\\*b", ["a*b"], ["axb"]],
    ["a\\{b", ["a{b"], ["ab"]],
    ["[ab]+(c).tf", ["[ab]+(c).tf"], ["a.tf", "abc.tf"]],
  ])("%s", (pattern, yes, no) => {
    const excluded = anyGlob([pattern]);
    expect(yes.filter((path) => !excluded(path))).toEqual([]);
    expect(no.filter((path) => excluded(path))).toEqual([]);
  });
  test("several patterns, and none", () => {
    const excluded = anyGlob(["a", "b/*"]);
    expect(["a", "b/c", "c"].map(excluded)).toEqual([true, true, false]);
    expect(anyGlob([])("a")).toBe(false);
  });
  test("faults are told", () => {
    for (const [pattern, why] of [
      ["", "is empty"],
      ["{a,b", "without its"],
      ["{a,b}".repeat(9), "more than 256"],
      ["x".repeat(8193), "longer than"],
    ] as const) {
      expect(() => anyGlob([pattern])).toThrow(UserError);
      expect(() => anyGlob([pattern])).toThrow(why);
    }
  });
  test("no pattern goes back: many stars on a long path", () => {
    const excluded = anyGlob([`${"**/*a".repeat(40)}b`, `${"a*".repeat(100)}b`]);
    expect(growthOf((length) => excluded("a".repeat(length)), 500)).toBeLessThan(2.5);
    expect(growthOf((length) => excluded("a/".repeat(length)), 250)).toBeLessThan(2.5);
    expect(excluded("a".repeat(4000))).toBe(false);
    expect(excluded("a/".repeat(2000))).toBe(false);
  });
  test("agrees with a regular expression made the slow way", () => {
    const piece = fc.constantFrom("a", "b", "/", "*", "?", "**/", "ab");
    fc.assert(
      fc.property(
        fc.array(piece, { minLength: 1, maxLength: 7 }),
        fc.stringMatching(/^[ab]([ab/]{0,8}[ab])?$/),
        (pieces, path) => {
          const glob = `/a/${pieces.join("")}x`
            .replace(/\*{3,}/g, "**")
            .replace(/\/+/g, "/")
            .replace(/x$/, "");
          if (path.includes("//") || glob.endsWith("/")) return;
          const source = glob
            .slice(1)
            .replace(/\*\*\/|\*\*|\*|\?/g, (token, at: number, all: string) => {
              const begins = at === 0 || all[at - 1] === "/";
              if (token === "**/") return begins ? "(?:[^/]+/)*" : ".*/";
              return token === "**" ? ".*" : token === "*" ? "[^/]*" : "[^/]";
            });
          expect(anyGlob([glob])(`a/${path}`)).toBe(
            new RegExp(`^${source}(?:/.*)?$`).test(`a/${path}`),
          );
        },
      ),
      { numRuns: 3000, seed: 1 },
    );
  });
});

describe("exactGlob", () => {
  test.each([
    ["infra/*.tf", "infra/main.tf", true],
    ["infra/*.tf", "infra/deep/main.tf", false],
    ["infra/**", "infra/deep/main.tf", true],
    ["**/main.tf", "main.tf", true],
    ["**/main.tf", "a/b/main.tf", true],
    ["infra/", "infra/a/b.tf", true],
    ["infra", "infra/a/b.tf", false],
    ["main.tf", "infra/main.tf", false],
    ["/infra/main.tf", "infra/main.tf", true],
    ["infra/ma?n.tf", "infra/main.tf", true],
    ["infra/Main.tf", "infra/main.tf", false],
    ["*", "a/b", false],
    ["a*b*c", "a*b", false],
    ["{a,b}/", "b/c.tf", true],
  ])("%s on %s: %s", (glob, path, expected) => {
    expect(exactGlob(glob)(path)).toBe(expected);
  });

  test("is not slow on a hostile glob", () => {
    const stars = (count: number): boolean =>
      exactGlob(`${"*a".repeat(count)}b`)("a".repeat(2 * count));
    const folders = (count: number): boolean => exactGlob("**/".repeat(count))("a/".repeat(count));
    // Each place of the glob may meet each of the path, and both double.
    expect(growthOf(stars, 100)).toBeLessThan(5);
    expect(growthOf(folders, 50)).toBeLessThan(5);
    expect(stars(2000)).toBe(false);
    expect(folders(500)).toBe(true);
  });
});

test("a path taken literally matches itself and nothing else", () => {
  const path = fc.stringMatching(/^[a-c*?{},\\[\]][a-c*?{},\\/[\]]{0,8}[a-c*?{}]$/);
  fc.assert(
    fc.property(path, path, (one, other) => {
      if (one.endsWith("\\")) return;
      expect(exactGlob(literalGlob(one))(one)).toBe(true);
      expect(exactGlob(literalGlob(one))(other)).toBe(one === other);
    }),
    { numRuns: 1000, seed: 3 },
  );
});
