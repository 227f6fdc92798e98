// Expressions and functions: the table fixtures/resolve/expressions.txt, and that evaluation always ends.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { field } from "../../../src/base/value.ts";
import { render } from "./render.ts";
import { resolveTree } from "./tree.ts";
import type { Tree } from "./tree.ts";

interface Case {
  readonly expression: string;
  readonly value: string;
}

const cases: readonly Case[] = readFileSync("fixtures/resolve/expressions.txt", "utf8")
  .split("\n")
  .flatMap((line) => {
    const at = line.lastIndexOf("  =>  ");
    return line.startsWith("#") || at < 0
      ? []
      : [{ expression: line.slice(0, at), value: line.slice(at + 6) }];
  });

const setting = `
terraform {
  backend "s3" {}
}
variable "open" {}
variable "flag" {}
variable "names" { default = ["b", "a"] }
variable "typed" {
  type    = object({ a = optional(string, "x"), b = optional(number), c = list(string) })
  default = { c = [1, 2], extra = true }
}
locals {
  list = ["a", "b", "c"]
  map  = { a = 1, b = 2 }
  objs = [{ n = "x", on = true }, { n = "y", on = false }]
  mixed = merge({ a = 1 }, var.open, { z = 26 })
}
resource "aws_thing" "one" {
  name = "one"
  block {
    inner = "deep"
  }
}
resource "aws_thing" "many" {
  for_each = toset(["k1", "k2"])
  name     = each.key
}
resource "aws_thing" "some" {
  count = 2
  name  = "some-\${count.index}"
}
resource "aws_thing" "off" {
  count = 0
  name  = "off"
}
resource "aws_thing" "maybe" {
  count = var.flag ? 1 : 0
  name  = "maybe"
}
`;

function evaluateAll(expressions: readonly string[]): readonly string[] {
  const attributes = expressions.map((one, i) => `  v${i} = ${one}`).join("\n");
  const tree: Tree = new Map([
    ["main.tf", `${setting}\nresource "test" "it" {\n${attributes}\n}\n`],
    ["hello.txt", "hello\n"],
    ["greet.tftpl", "Hi \${name}!%{ for x in list } \${x}%{ endfor }"],
  ]);
  const block = resolveTree(tree, { wants: (_, type) => type === "test" }).blocks[0];
  if (!block) throw new Error("no block");
  return expressions.map((_, i) => render(field(block.body, `v${i}`)));
}

describe("the table", () => {
  const values = evaluateAll(cases.map(({ expression }) => expression));
  test("holds every case", () => expect(cases.length).toBeGreaterThanOrEqual(150));
  test.each(cases.map((one, i) => ({ ...one, actual: values[i] })))(
    "$expression",
    ({ value, actual }) => {
      expect(actual).toBe(value);
    },
  );
});

const names = [
  "merge",
  "concat",
  "join",
  "format",
  "lookup",
  "try",
  "flatten",
  "replace",
  "element",
  "zipmap",
  "jsonencode",
  "toset",
  "range",
  "setproduct",
  "substr",
  "keys",
];
const atoms = [
  "null",
  "true",
  "1",
  "-2.5",
  "12345678901234567890",
  `"a"`,
  `"\${var.open}-x"`,
  "var.open",
  "var.names",
  "local.map",
  "local.list",
  "local.mixed",
  "aws_thing.one.arn",
  "aws_thing.many",
  "aws_thing.some[*].name",
  "aws_thing.maybe",
  "aws_thing.nope.x",
  "each.key",
  "[]",
  "{}",
];
const { expression } = fc.letrec<{ expression: string }>((tie) => ({
  expression: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...atoms),
    fc
      .tuple(fc.constantFrom(...names), fc.array(tie("expression"), { maxLength: 3 }))
      .map(([name, args]) => `${name}(${args.join(", ")})`),
    fc
      .tuple(tie("expression"), fc.constantFrom("+", "==", "&&", "<", "%"), tie("expression"))
      .map(([a, op, b]) => `(${a} ${op} ${b})`),
    fc
      .tuple(tie("expression"), tie("expression"), tie("expression"))
      .map(([a, b, c]) => `(${a} ? ${b} : ${c})`),
    fc
      .tuple(tie("expression"), tie("expression"))
      .map(([a, b]) => `[for k, v in ${a} : v if ${b}]`),
    fc
      .tuple(tie("expression"), tie("expression"))
      .map(([a, b]) => `{ for k, v in ${a} : k => ${b}... }`),
    tie("expression").map((a) => `(${a})[*].name`),
    fc.tuple(tie("expression"), tie("expression")).map(([a, b]) => `(${a})[${b}]`),
  ),
}));

test("any expression ends in a value", () => {
  fc.assert(
    fc.property(fc.array(expression, { minLength: 1, maxLength: 5 }), (expressions) => {
      expect(evaluateAll(expressions)).toHaveLength(expressions.length);
    }),
    { numRuns: 300 },
  );
});
