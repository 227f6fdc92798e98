// Text made to hurt a parser: it ends in problems and in work linear to its length, never in an exception.

import { describe, expect, it } from "vitest";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { maxDepth, maxHeight } from "../../../src/parse/hcl/cursor.ts";
import type { HclFile } from "../../../src/parse/hcl/syntax.ts";
import { growthOf } from "../../work.ts";
import { nodesOf } from "./outline.ts";
import type { Node } from "./outline.ts";

const many = 60_000;

type Write = (many: number) => string;

function linear(write: Write): HclFile {
  expect(growthOf((size) => parseHcl(write(size)), many / 30)).toBeLessThan(2.5);
  return parseHcl(write(many));
}

const hostile: readonly (readonly [name: string, write: Write])[] = [
  ["interpolations never closed", (many) => `a = "${"${".repeat(many)}\n`],
  ["interpolations never closed in a heredoc", (many) => `a = <<E\n${"${".repeat(many)}\nE\n`],
  ["strings in interpolations never closed", (many) => `a = ${'"${'.repeat(many)}\n`],
  ["heredocs never closed", (many) => "a = <<X\n".repeat(many)],
  [
    "heredocs never closed, each with its own marker",
    (many) => Array.from({ length: many }, (_, n) => `a = <<X${n}\n`).join(""),
  ],
  ["comments never closed", (many) => "/*".repeat(many)],
  ["comments never closed on many lines", (many) => "a = 1 /*\n".repeat(many)],
  ["parentheses", (many) => `a = ${"(".repeat(many)}`],
  ["parentheses on many lines", (many) => "a = (\n".repeat(many)],
  ["brackets closed again", (many) => `a = ${"[".repeat(many)}${"]".repeat(many)}\n`],
  ["objects", (many) => `a = ${"{x = ".repeat(many)}`],
  ["calls", (many) => `a = ${"f(".repeat(many)}`],
  ["indexes", (many) => `a = ${"x[".repeat(many)}`],
  ["brackets and braces", (many) => "a = [\nb = {\n".repeat(many)],
  ["blocks", (many) => "a {\n".repeat(many)],
  ["blocks closed again", (many) => "a {\n".repeat(many) + "}\n".repeat(many)],
  ["top-level blocks never closed", (many) => 'resource "a" "b" {\n'.repeat(many)],
  ["negations", (many) => `a = ${"!".repeat(many)}x\n`],
  ["steps", (many) => `a = x${".y".repeat(many)}\n`],
  ["splats", (many) => `a = x${"[*]".repeat(many)}\n`],
  ["sums", (many) => `a = 1${" + 1".repeat(many)}\n`],
  ["conditionals", (many) => `a = ${"x ? y : ".repeat(many)}z\n`],
  ["comprehensions", (many) => `a = ${"[for x in ".repeat(many)}\n`],
  ["directives", (many) => `a = "${"%{if x}".repeat(many)}"\n`],
  [
    "directives closed again",
    (many) => `a = "${"%{for x in y}".repeat(many)}${"%{endfor}".repeat(many)}"\n`,
  ],
  ["values missing", (many) => "a = )\n".repeat(many)],
  ["strings never closed", (many) => 'a = "\n'.repeat(many)],
  ["quotes", (many) => '"'.repeat(many)],
  ["braces", (many) => `a = ${"}".repeat(many)}\n`],
  ["labels never closed", (many) => 'a "${x\n'.repeat(many)],
  ["the same argument", (many) => "a = 1\n".repeat(many)],
  ["a number with dots", (many) => `a = 1${".1".repeat(many)}\n`],
  ["bad escapes", (many) => `a = "${"\\q".repeat(many)}"\n`],
  ["carriage returns", (many) => "\r".repeat(many)],
  ["one name", (many) => "é".repeat(many)],
];

describe("hostile text", () => {
  it.each(hostile)("%s", { timeout: 20_000 }, (_, write) => {
    const file = linear(write);
    expect(file.problems.length).toBeGreaterThan(0);
    expect(file.problems.length).toBeLessThanOrEqual(100);
    expect(Math.max(...file.problems.map(({ message }) => message.length))).toBeLessThan(200);
    expect(height(nodesOf(file.body))).toBeLessThanOrEqual(maxHeight + 2 * maxDepth);
  });

  it.each<readonly [string, Write]>([
    ["line breaks", (many) => `a = [${"\n".repeat(many)}]\n`],
    ["blank heredoc lines", (many) => `a = <<-E\n${"   \n".repeat(many)}E\n`],
    ["lone dollars", (many) => `a = "${"$x".repeat(many)}"\n`],
    ["digits", (many) => `a = ${"9".repeat(many)}\n`],
    ["arguments", (many) => Array.from({ length: many }, (_, n) => `a${n} = 1\n`).join("")],
    ["labels", (many) => `a ${'"x" '.repeat(many)}{}\n`],
    ["almost markers", (many) => `a = <<E\n${"E x\n".repeat(many)}E\n`],
    ["accents", (many) => `a = "e${"\u0301".repeat(many)}"\n`],
  ])("much of what is sound: %s", { timeout: 20_000 }, (_, write) => {
    expect(linear(write).problems).toEqual([]);
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
