// What holds of `parseHcl` for any text: it returns, every node lies within its parent, and plain text reads as itself.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { fixtures } from "./fixtures.ts";
import { mutate, random } from "./mutations.ts";
import { nodesOf, partsOf } from "./outline.ts";
import type { Node } from "./outline.ts";

const alphabet = [
  ..."ab1.,:=?!<>&|+-*/%()[]{}\"'\\$~#\n\r\t é\u0301\ufeff".split(""),
  ..."${ %{ ~} ${~ $${ %%{ => == :: ... [*] .* <<A\n <<-A\n A\n \r\n /* */ // for in if else endif endfor null true a= a{ }\n \u{1f600}".split(
    " ",
  ),
];
const hclish = fc
  .array(fc.constantFrom(...alphabet), { maxLength: 60 })
  .map((pieces) => pieces.join(""));

/** The first node that does not lie within its parent, or two children that lie over each other. */
function misplaced(node: Node): string | null {
  if (node.end < node.start) return `${node.label} ends before it starts`;
  for (const child of node.children) {
    if (child.start < node.start || child.end > node.end)
      return `${child.label} is not within ${node.label}`;
    const found = misplaced(child);
    if (found !== null) return found;
  }
  return null;
}

function check(text: string): void {
  const file = parseHcl(text);
  const root: Node = {
    kind: "file",
    label: "file",
    start: 0,
    end: text.length,
    children: nodesOf(file.body),
  };
  expect(misplaced(root)).toBe(null);
  for (const span of [...file.comments, ...file.problems]) {
    expect(span.start).toBeGreaterThanOrEqual(0);
    expect(span.end).toBeGreaterThanOrEqual(span.start);
    expect(span.end).toBeLessThanOrEqual(text.length);
  }
}

describe("any text", () => {
  it("is parsed without an exception, every span within its parent's", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 80 }), check), { numRuns: 2000 });
    fc.assert(fc.property(hclish, check), { numRuns: 8000 });
    fc.assert(
      fc.property(hclish, (text) => check(`a "b" {\n  c = ${text}\n}\n`)),
      { numRuns: 8000 },
    );
  });

  it.each(["a{a=//", "a{a=", "a{\n a = # b\n}", "a{a=}"])("that once broke it: %j", check);

  it("that was a fixture before it was changed, too", () => {
    const texts = [...fixtures("accepted"), ...fixtures("rejected")].map(({ text }) => text);
    const next = random(7);
    for (let index = 0; index < 4000; index++) check(mutate(texts, next));
  });

  it("gives the same tree twice", () => {
    fc.assert(
      fc.property(hclish, (text) => {
        expect(parseHcl(text)).toEqual(parseHcl(text));
      }),
      { numRuns: 500 },
    );
  });
});

describe("plain text", () => {
  const plain = fc
    .string({ unit: "binary" })
    .map((text) => text.replace(/[\r\n$%"\\\p{Cs}]/gu, "x"));

  it("in quotes is its own source in normal form", () => {
    fc.assert(
      fc.property(plain, (text) => {
        const source = `a = "${text}"\n`;
        const file = parseHcl(source);
        expect(file.problems).toEqual([]);
        const { value } = file.body.attributes[0]!;
        if (value.kind !== "text") throw new Error("not a text");
        expect(value.value).toBe(text.normalize("NFC"));
        expect(source.slice(value.start + 1, value.end - 1)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  it("survives being escaped as JSON", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const escaped = JSON.stringify(text)
          .replace(/\\[bf]/g, "")
          .replace(/([$%])\{/g, "$1$1{");
        const file = parseHcl(`a = ${escaped}\n`);
        expect(file.problems).toEqual([]);
        const { value } = file.body.attributes[0]!;
        const parts = value.kind === "template" || value.kind === "text" ? partsOf(value) : [];
        const values = parts.map((part) => (part.kind === "literal" ? part.value : ""));
        expect(values.join("")).toBe(text.replace(/[\b\f]/g, "").normalize("NFC"));
      }),
      { numRuns: 2000 },
    );
  });

  it("numbers and names read as themselves", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 40n }), (number) => {
        const { value } = parseHcl(`a = ${number}\n`).body.attributes[0]!;
        expect(value).toMatchObject({ kind: "number", raw: String(number) });
        if (value.kind === "number") expect(BigInt(value.value)).toBe(number);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (number) => {
        const { value } = parseHcl(`a = ${number}\n`).body.attributes[0]!;
        if (value.kind === "number") expect(Number(value.value)).toBe(number);
        else expect(value.kind).toBe("number");
      }),
    );
  });
});
