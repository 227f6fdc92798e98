// Against js-yaml's own loader: same accept and reject, same values; spans nest; nothing throws.

import fc from "fast-check";
import { CORE_SCHEMA, dump, loadAll, mergeTag, realMapTag } from "js-yaml";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";
import { plainScalar } from "../../../src/parse/yaml/scalar.ts";
import { looksTemplated } from "../../../src/parse/yaml/templated.ts";
import { misplaced, plain, shape } from "./tree.ts";

const schema = CORE_SCHEMA.withTags(mergeTag, realMapTag);

function oracle(text: string): unknown[] | null {
  try {
    return loadAll(text, { schema, maxDepth: 200 }).map(shape);
  } catch {
    return null;
  }
}

function hasComplexKey(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasComplexKey);
  return (
    value instanceof Map &&
    [...value].some(
      ([key, item]) => (typeof key === "object" && key !== null) || hasComplexKey(item),
    )
  );
}

/** Ours with keys as js-yaml has them: ours are as written (`0x1`, empty), theirs are typed first (`1`, `null`). */
function aligned(mine: unknown, theirs: unknown): unknown {
  if (Array.isArray(mine))
    return mine.map((item, i) => aligned(item, Array.isArray(theirs) ? theirs[i] : null));
  if (!(mine instanceof Map) || !(theirs instanceof Map)) return mine;
  const nameOf = (key: string): string => (theirs.has(key) ? key : String(plainScalar(key)));
  return new Map(
    [...mine].map(([key, item]) => [
      nameOf(String(key)),
      aligned(item, theirs.get(nameOf(String(key)))),
    ]),
  );
}

describe("fixtures that parse", () => {
  for (const name of readdirSync("fixtures/parse/yaml")) {
    const text = readFileSync(`fixtures/parse/yaml/${name}/input.yaml`, "utf8");
    const tree = parseYaml(text);
    if (tree.problems.length > 0 || ["under-indented", "tags"].includes(name)) continue;
    test(name, () => {
      expect(tree.documents.map(({ root }) => plain(root))).toEqual(oracle(text));
    });
  }
});

const word = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: "grapheme", maxLength: 6 }),
  fc.constantFrom(
    "yes",
    "null",
    "~",
    "0x1f",
    "1e3",
    "on",
    "<<",
    "a: b",
    "# c",
    "- x",
    "{{ x }}",
    "${{ x }}",
    "line\nline\n",
    " lead",
    "trail ",
    "'",
    '"',
    "é",
  ),
);
const value = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("node"), { maxLength: 4 }),
    fc.dictionary(
      word.filter((key) => key !== "__proto__"),
      tie("node"),
      { maxKeys: 16 },
    ),
  ),
})).node;
const style = fc.record({
  indent: fc.integer({ min: 2, max: 5 }),
  flowLevel: fc.constantFrom(-1, 0, 1, 2),
  lineWidth: fc.constantFrom(-1, 10, 80),
  seqNoIndent: fc.boolean(),
});

test("any value that js-yaml writes is read back, with spans that nest", () => {
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1, maxLength: 2 }),
      style,
      fc.boolean(),
      (values, options, isWindows) => {
        const unix = values
          .map((item) => `---\n${dump(item, { ...options, noRefs: true })}`)
          .join("");
        const text = isWindows ? unix.replace(/\n/g, "\r\n") : unix;
        const tree = parseYaml(text);
        expect(tree.problems).toEqual([]);
        expect(tree.documents.map(({ root }) => plain(root))).toEqual(oracle(text));
        expect(misplaced(tree, text.length)).toEqual([]);
      },
    ),
    { numRuns: 1500, seed: 7 },
  );
});

const scrap = fc.constantFrom(
  "a",
  "b: ",
  "key:",
  ": ",
  "- ",
  "? ",
  "\n",
  "\n  ",
  "\n    ",
  "\r\n",
  " ",
  "[",
  "]",
  "{",
  "}",
  ", ",
  "#",
  " # c",
  "&a ",
  "*a",
  "!t ",
  "!!int ",
  "'",
  '"',
  "|\n",
  ">-\n",
  "|2\n",
  "---\n",
  "...\n",
  "<<: ",
  "12",
  "0x1",
  ".inf",
  "null",
  "\\",
  "\t",
  "%",
  "{{ x }}",
  "\uFEFF",
  "text",
  "x\n\n\ny",
);

test("texts in pieces: same accept, reject and values as js-yaml, nothing throws", () => {
  let accepted = 0;
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 14 }), (scraps) => {
      const text = scraps.join("");
      const tree = parseYaml(text);
      looksTemplated(text);
      const theirs = oracle(text);
      if (theirs === null || tree.problems.length > 0) {
        // js-yaml refuses tags and under-indented nodes that we read; we refuse keys that are no text.
        const isOurs =
          /![^!\s]|deficient/.test(text) ||
          tree.problems.some(({ message }) =>
            /cannot be a key|does not fit|stands twice|own anchor/.test(message),
          );
        if (theirs !== null && !isOurs) expect(tree.problems).toEqual([]);
        if (theirs === null && tree.problems.length === 0)
          expect(isOurs || reasonOf(text)).toBe(true);
        return;
      }
      accepted++;
      if (!hasComplexKey(theirs))
        expect(
          aligned(
            tree.documents.map(({ root }) => plain(root)),
            theirs,
          ),
        ).toEqual(theirs);
      if (!text.includes("*") && !text.includes("<<"))
        expect(misplaced(tree, text.length)).toEqual([]);
    }),
    { numRuns: 12_000, seed: 11 },
  );
  expect(accepted).toBeGreaterThan(2000);
});

/** Whether js-yaml refuses for a reason that we overlook on purpose. */
function reasonOf(text: string): boolean {
  try {
    loadAll(text, { schema });
    return false;
  } catch (error) {
    return /deficient indentation|duplicated mapping key|unknown (?:scalar|sequence|mapping) tag/.test(
      String(error),
    );
  }
}

test("any text: nothing throws, and problems stand inside the file", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
      const tree = parseYaml(text);
      expect(misplaced({ ...tree, documents: [] }, text.length)).toEqual([]);
      looksTemplated(text);
    }),
    { numRuns: 2000, seed: 13 },
  );
});
