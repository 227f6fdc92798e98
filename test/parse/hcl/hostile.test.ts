// Text made to hurt a parser: it ends in problems and in time linear to its length, never in an exception.

import { describe, expect, it } from "vitest";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { maxDepth, maxHeight } from "../../../src/parse/hcl/cursor.ts";
import type { HclFile } from "../../../src/parse/hcl/syntax.ts";
import { nodesOf } from "./outline.ts";
import type { Node } from "./outline.ts";

const many = 60_000;

/** Linear time is some 100 ms; a quadratic step over so many takes more than this. */
const maxMilliseconds = 3000;

function timed(text: string): HclFile {
  const start = performance.now();
  const file = parseHcl(text);
  expect(performance.now() - start).toBeLessThan(maxMilliseconds);
  return file;
}

const hostile: readonly (readonly [name: string, text: string])[] = [
  ["interpolations never closed", `a = "${"${".repeat(many)}\n`],
  ["interpolations never closed in a heredoc", `a = <<E\n${"${".repeat(many)}\nE\n`],
  ["strings in interpolations never closed", `a = ${'"${'.repeat(many)}\n`],
  ["heredocs never closed", "a = <<X\n".repeat(many)],
  [
    "heredocs never closed, each with its own marker",
    Array.from({ length: many }, (_, n) => `a = <<X${n}\n`).join(""),
  ],
  ["comments never closed", "/*".repeat(many)],
  ["comments never closed on many lines", "a = 1 /*\n".repeat(many)],
  ["parentheses", `a = ${"(".repeat(many)}`],
  ["parentheses on many lines", "a = (\n".repeat(many)],
  ["brackets closed again", `a = ${"[".repeat(many)}${"]".repeat(many)}\n`],
  ["objects", `a = ${"{x = ".repeat(many)}`],
  ["calls", `a = ${"f(".repeat(many)}`],
  ["indexes", `a = ${"x[".repeat(many)}`],
  ["brackets and braces", "a = [\nb = {\n".repeat(many)],
  ["blocks", "a {\n".repeat(many)],
  ["blocks closed again", "a {\n".repeat(many) + "}\n".repeat(many)],
  ["top-level blocks never closed", 'resource "a" "b" {\n'.repeat(many)],
  ["negations", `a = ${"!".repeat(many)}x\n`],
  ["steps", `a = x${".y".repeat(many)}\n`],
  ["splats", `a = x${"[*]".repeat(many)}\n`],
  ["sums", `a = 1${" + 1".repeat(many)}\n`],
  ["conditionals", `a = ${"x ? y : ".repeat(many)}z\n`],
  ["comprehensions", `a = ${"[for x in ".repeat(many)}\n`],
  ["directives", `a = "${"%{if x}".repeat(many)}"\n`],
  ["directives closed again", `a = "${"%{for x in y}".repeat(many)}${"%{endfor}".repeat(many)}"\n`],
  ["values missing", "a = )\n".repeat(many)],
  ["strings never closed", 'a = "\n'.repeat(many)],
  ["quotes", '"'.repeat(many)],
  ["braces", `a = ${"}".repeat(many)}\n`],
  ["labels never closed", 'a "${x\n'.repeat(many)],
  ["the same argument", "a = 1\n".repeat(many)],
  ["a number with dots", `a = 1${".1".repeat(many)}\n`],
  ["bad escapes", `a = "${"\\q".repeat(many)}"\n`],
  ["carriage returns", "\r".repeat(many)],
  ["one name", "é".repeat(many)],
];

describe("hostile text", () => {
  it.each(hostile)("%s", { timeout: 20_000 }, (_, text) => {
    const file = timed(text);
    expect(file.problems.length).toBeGreaterThan(0);
    expect(file.problems.length).toBeLessThanOrEqual(100);
    expect(Math.max(...file.problems.map(({ message }) => message.length))).toBeLessThan(200);
    expect(height(nodesOf(file.body))).toBeLessThanOrEqual(maxHeight + 2 * maxDepth);
  });

  it.each([
    ["line breaks", `a = [${"\n".repeat(many)}]\n`],
    ["blank heredoc lines", `a = <<-E\n${"   \n".repeat(many)}E\n`],
    ["lone dollars", `a = "${"$x".repeat(many)}"\n`],
    ["digits", `a = ${"9".repeat(many)}\n`],
    ["arguments", Array.from({ length: many }, (_, n) => `a${n} = 1\n`).join("")],
    ["labels", `a ${'"x" '.repeat(many)}{}\n`],
    ["almost markers", `a = <<E\n${"E x\n".repeat(many)}E\n`],
    ["accents", `a = "e${"\u0301".repeat(many)}"\n`],
  ])("much of what is sound: %s", { timeout: 20_000 }, (_, text) => {
    expect(timed(text).problems).toEqual([]);
  });
});

/** Level by level, since a tree as tall as it must not be would exhaust the stack here as well. */
function height(roots: readonly Node[]): number {
  let level = roots;
  let count = 0;
  while (level.length > 0) {
    count++;
    level = level.flatMap((node) => node.children);
  }
  return count;
}

describe("depth", () => {
  const nested = (depth: number): string => `a = ${"[".repeat(depth)}${"]".repeat(depth)}\nb = 1\n`;

  it(`of ${maxDepth} is parsed`, () => {
    expect(parseHcl(nested(maxDepth)).problems).toEqual([]);
  });

  it("of one more is a problem at that very bracket, and the rest is kept", () => {
    const file = parseHcl(nested(maxDepth + 1));
    expect(file.problems).toEqual([
      {
        message: "expected at most 200 levels of nesting, found more",
        start: 4 + maxDepth,
        end: 5 + maxDepth,
      },
    ]);
    expect(file.body.attributes.map(({ name, value }) => [name, value.kind])).toEqual([
      ["a", "broken"],
      ["b", "number"],
    ]);
  });

  it(`allows a chain of ${maxHeight - 1} steps and no longer one`, () => {
    expect(parseHcl(`a = x${".y".repeat(maxHeight - 1)}\n`).problems).toEqual([]);
    expect(parseHcl(`a = x${".y".repeat(maxHeight)}\n`).problems).toHaveLength(1);
  });
});
