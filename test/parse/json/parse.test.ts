// Against JSON.parse: same accept and reject, same values; spans nest; nothing throws.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../../src/parse/json/parse.ts";
import { misplaced, plain, shape } from "../yaml/tree.ts";

function same(text: string): boolean {
  const tree = parseJson(text);
  const problems = tree.problems.filter(({ message }) => !message.includes("stands twice"));
  let theirs: unknown;
  try {
    theirs = shape(JSON.parse(text));
  } catch {
    expect(problems, text).toHaveLength(1);
    expect(tree.documents, text).toEqual([]);
    return false;
  }
  expect(problems, text).toEqual([]);
  expect(plain(tree.documents[0]?.root ?? null), text).toEqual(theirs);
  expect(tree.problems.length > 0 ? [] : misplaced(tree, text.length), text).toEqual([]);
  return true;
}

test("any value, written in any way", () => {
  fc.assert(
    fc.property(
      fc.jsonValue({ maxDepth: 5, stringUnit: "binary" }),
      fc.constantFrom("", " ", "\t", "   ", "\r\n"),
      (value, space) => {
        expect(
          same(`${space}${JSON.stringify(value, null, space === "\r\n" ? 0 : space)}${space}`),
        ).toBe(true);
      },
    ),
    { numRuns: 3000, seed: 3 },
  );
});

const scrap = fc.constantFrom(
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  '"a"',
  '"a":',
  '"',
  "\\",
  "\\u00e9",
  "\\ud800",
  "\\x",
  "1",
  "-",
  "0",
  "01",
  ".5",
  "1.5",
  "1e9",
  "1E+",
  "-0",
  "1e999",
  "9007199254740993",
  "true",
  "false",
  "null",
  "nul",
  "\n",
  " ",
  "\t",
  "\u000b",
  "\u00a0",
  "//",
  "x",
  "\u0001",
  "é",
  "NaN",
);

test("pieces of JSON in any order", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 8 }), (scraps) => {
      if (same(scraps.join(""))) accepted++;
    }),
    { numRuns: 10_000, seed: 5 },
  );
  expect(accepted).toBeGreaterThan(300);
});

test("valid documents with one character changed, taken out or put in", () => {
  const edit = fc.record({ at: fc.nat(), remove: fc.integer({ min: 0, max: 2 }), insert: scrap });
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), edit, (value, { at, remove, insert }) => {
      const text = JSON.stringify(value, null, 1);
      const from = at % (text.length + 1);
      same(text.slice(0, from) + insert + text.slice(from + remove));
    }),
    { numRuns: 5000, seed: 9 },
  );
});

test("any text: nothing throws", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 40 }),
      (text) => void same(text.replace(/^\uFEFF/, "")),
    ),
    { numRuns: 2000, seed: 1 },
  );
});

describe("beyond JSON.parse", () => {
  test("a byte order mark is skipped and counted", () => {
    expect(parseJson('\uFEFF{"a": 1}')).toMatchObject({
      problems: [],
      documents: [{ start: 1, end: 9 }],
    });
  });

  test("whole numbers beyond 2^53 keep their digits", () => {
    const [, big, negative, huge] = (() => {
      const root = parseJson(`[1, 9007199254740993, -9007199254740993, ${"9".repeat(400)}]`)
        .documents[0]?.root;
      return root?.kind === "sequence"
        ? root.items.map((item) => (item.kind === "scalar" ? item.value : null))
        : [];
    })();
    expect([big, negative, huge]).toEqual([9007199254740993n, -9007199254740993n, Infinity]);
  });

  test("duplicate keys are found in objects of any size", () => {
    const many = Array.from({ length: 30 }, (_, i) => `"k${i}": ${i}`).join(", ");
    expect(parseJson(`{${many}}`).problems).toEqual([]);
    for (const key of ["k0", "k11", "k12", "k29"])
      expect(parseJson(`{${many}, "${key}": 0}`).problems[0]?.message).toBe(
        `the key \`${key}\` stands twice in one object, already on line 1`,
      );
    expect(parseJson('{"__proto__": 1, "constructor": 2}').problems).toEqual([]);
  });

  test("depth is bounded", () => {
    expect(parseJson(`${"[".repeat(200)}${"]".repeat(200)}`).problems).toEqual([]);
    expect(parseJson("[".repeat(100_000)).problems).toEqual([
      {
        start: 200,
        end: 201,
        message: "this is nested deeper than 200 levels, where reading stops",
      },
    ]);
    expect(parseJson('{"a":'.repeat(100_000)).problems[0]?.message).toContain("nested deeper");
  });

  test("messages say what is expected and what stands there", () => {
    const message = (text: string): string | undefined => parseJson(text).problems[0]?.message;
    expect(message("{'a': 1}")).toBe(
      "this is not JSON: a key in double quotes is expected, but `'` stands here",
    );
    expect(message('{"a" 1}')).toBe("this is not JSON: `:` is expected, but `1` stands here");
    expect(message("[1")).toBe(
      "this is not JSON: `,` or `]` is expected, but the end of the file stands here",
    );
    expect(message("// x\n{}")).toBe("this is not JSON: a value is expected, but `/` stands here");
  });
});
