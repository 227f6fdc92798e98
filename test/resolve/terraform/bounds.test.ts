// What is large ends, bounded, with a gap, and what it costs grows as it does.

import { expect, test } from "vitest";
import { field } from "../../../src/base/value.ts";
import { growthOf } from "../../work.ts";
import { render } from "./render.ts";
import { resolveTree } from "./tree.ts";
import type { Tree } from "./tree.ts";

const root = 'terraform {\n  backend "s3" {}\n}\nvariable "on" {}\n';

function gapsOf(tree: Tree): readonly string[] {
  return resolveTree(tree).gaps.map(({ kind, what, why }) => `${kind} ${what}: ${why}`);
}

const keys = (size: number): Tree =>
  new Map([
    [
      "main.tf",
      `${root}locals {
  keys = flatten([for i in range(${size / 100}) : [for j in range(100) : "k\${i}-\${j}"]])
}
resource "thing" "all" {
  for_each = toset(local.keys)
  name     = each.key
}
resource "thing" "some" {
  for_each = { for key in local.keys : key => key if var.on }
  name     = each.value
}
`,
    ],
  ]);

test("a for_each over 10,000 keys makes the first 1,000 instances, and says so", () => {
  const { blocks, gaps } = resolveTree(keys(10_000));
  const of = (name: string): number => blocks.filter((one) => one.name === name).length;
  expect([of("all"), of("some")]).toEqual([1000, 1000]);
  expect(gaps.map(({ kind, at, why }) => `${kind} ${at.file.path}: ${why}`)).toEqual(
    Array(2).fill("bound main.tf: it makes 10000 instances, and only the first 1000 are read"),
  );
  expect(growthOf((size) => resolveTree(keys(size)), 2500)).toBeLessThan(2.5);
});

/** Modules that call each other so deep, each `wide` times. */
const nested = (deep: number, wide = 1): Tree => {
  const call = (name: string, to: string): string =>
    `module "${name}" {\n  source = "${to}"\n  value  = var.value\n}\n`;
  const calls = (to: string): string =>
    Array.from({ length: wide }, (_, i) => call(`m${i}`, to)).join("");
  const files = Array.from({ length: deep }, (_, i): [string, string] => [
    `d${i}/main.tf`,
    `variable "value" {}\nresource "thing" "it" {\n  name = var.value\n}\n${i + 1 < deep ? calls(`../d${i + 1}`) : ""}`,
  ]);
  return new Map([
    ["main.tf", `${root}${call("top", "./d0").replace("var.value", '"x"')}`],
    ...files,
  ]);
};

test("modules that call each other 50 deep are read 40 deep", () => {
  const { blocks } = resolveTree(nested(50));
  expect(blocks.map(({ body }) => render(field(body, "name")))).toEqual(Array(40).fill('"x"'));
  expect(gapsOf(nested(50))).toEqual([
    "bound a module call: modules call each other more than 40 deep",
  ]);
  expect(growthOf((size) => resolveTree(nested(size)), 18)).toBeLessThan(2.5);
});

test("modules that call each other twice, level by level, end", () => {
  const { blocks, gaps } = resolveTree(nested(30, 2));
  expect(blocks.length).toBeLessThanOrEqual(4000);
  expect(gaps.some(({ why }) => why.includes("more than 4000 module instances"))).toBe(true);
});

test("a root that takes too many steps says so once, wherever they end", () => {
  const text = `${root}locals {\n  big = range(1000)\n}\nresource "thing" "it" {\n  count = 50\n  size  = length(concat(local.big, local.big))\n}\n`;
  for (let steps = 3000; steps < 3020; steps++) {
    const { gaps } = resolveTree(new Map([["main.tf", text]]), { bounds: { steps } });
    expect(gaps.map(({ why }) => why)).toEqual([`it takes more than ${steps} steps to evaluate`]);
  }
});

test("instances of instances are made as long as there are steps for them", () => {
  const each = (body: string): string =>
    `  for_each = { for i in range(200) : "k\${i}" => i }\n${body}}\n`;
  const tree: Tree = new Map([
    ["main.tf", `${root}module "a" {\n  source = "./a"\n${each("")}`],
    ["a/main.tf", `module "b" {\n  source = "../b"\n${each("")}`],
    ["b/main.tf", `resource "thing" "it" {\n${each("")}`],
  ]);
  const { blocks, gaps } = resolveTree(tree, { bounds: { steps: 40_000 } });
  expect(blocks.length).toBeLessThan(3000);
  expect(gaps.some(({ why }) => why === "it takes more than 40000 steps to evaluate")).toBe(true);
});

/** Locals of which each is made of the one before. */
const chain = (size: number, first: string, next: (name: string) => string): Tree => {
  const lines = Array.from(
    { length: size },
    (_, i) => `  l${i + 1} = ${next(`local.l${i}`).replaceAll("%", String(i))}`,
  );
  return new Map([
    [
      "main.tf",
      `${root}locals {\n  l0 = ${first}\n${lines.join("\n")}\n}\nresource "thing" "it" {\n  v = local.l${size}\n}\n`,
    ],
  ]);
};

test.each([
  ["lists", '["a"]', (l: string) => `concat(${l}, var.on ? ${l} : [])`],
  ["filtered lists", '["a"]', (l: string) => `[for x in concat(${l}, ${l}) : x if var.on]`],
  ["maps", "{ a = {} }", (l: string) => `merge(${l}, { "\${var.on}-%" = ${l} })`],
])("%s that may double end", (_, first, next) => {
  expect(gapsOf(chain(40, first, next))).toContainEqual(expect.stringMatching(/^bound /));
});

test("what branch after branch may add costs what it holds", () => {
  const added = (size: number): Tree =>
    chain(size, "{}", (l) => `merge(${l}, var.on ? { k% = 1 } : {})`);
  expect(gapsOf(added(200))).toEqual([]);
  // Each step walks what the steps before it made.
  expect(growthOf((size) => resolveTree(added(size)), 100)).toBeLessThan(4.5);
});
