// Expressions and functions: the table fixtures/resolve/expressions.txt, and that evaluation always ends.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { field } from "../../../src/base/value.ts";
import { render } from "./render.ts";
import { readTree, resolveTree } from "./tree.ts";
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

/** What the cases refer to. */
const setting = readTree("fixtures/resolve/expressions");

function evaluateAll(expressions: readonly string[]): readonly string[] {
  const attributes = expressions.map((one, i) => `  v${i} = ${one}`).join("\n");
  const tree: Tree = new Map([...setting, ["it.tf", `resource "test" "it" {\n${attributes}\n}\n`]]);
  const block = resolveTree(tree, { wants: (_, type) => type === "test" }).blocks[0];
  if (!block) throw new Error("no block");
  return expressions.map((_, i) => render(field(block.body, `v${i}`)));
}

describe("the table", () => {
  const values = evaluateAll(cases.map(({ expression }) => expression));
  test("holds every case", () => expect(cases.length).toBeGreaterThanOrEqual(700));
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

describe("hostile input ends, with a gap", () => {
  const gapsOf = (text: string, path = "main.tf"): readonly string[] =>
    resolveTree(new Map([[path, text]])).gaps.map(({ kind, what }) => `${kind} ${what}`);
  const locals = (first: string, next: (name: string) => string): string => {
    const lines = [`l0 = ${first}`];
    for (let i = 1; i <= 60; i++) lines.push(`l${i} = ${next(`local.l${i - 1}`)}`);
    return `locals {\n${lines.join("\n")}\n}\nresource "x" "y" {\n  v = local.l60\n  w = jsonencode(local.l60)\n}\n`;
  };
  test.each([
    ["doubling lists", "[1]", (l: string) => `[${l}, ${l}]`],
    ["doubling concat", `["a"]`, (l: string) => `concat(${l}, ${l})`],
    ["doubling texts", `"ab"`, (l: string) => `"\${${l}}\${${l}}"`],
    ["doubling by join", `"ab"`, (l: string) => `join("", [${l}, ${l}])`],
    ["growing by encoding", `"\\"\\""`, (l: string) => `jsonencode(${l})`],
    ["replacing all by all", `"ab"`, (l: string) => `replace(${l}, "", ${l})`],
  ])("%s", (_, first, next) => {
    expect(gapsOf(locals(first, next))).toContainEqual(expect.stringMatching(/^bound /));
  });
  test("a value that grows deep step by step", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `  l${i} = [local.l${i - 1}]`);
    const uses = Array.from({ length: 30 }, (_, i) => `  v${i} = local.l${i * 100 + 99}`);
    const text = `locals {\n  l-1 = 1\n${lines.join("\n").replace("local.l-1", "1")}\n}\nresource "x" "y" {\n${uses.join("\n")}\n}`;
    expect(gapsOf(text)).toContain("bound a collection");
  });
  test("references 3000 long", () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `  l${i} = local.l${i + 1}`);
    expect(
      gapsOf(`locals {\n${lines.join("\n")}\n}\nresource "x" "y" {\n  v = local.l0\n}`),
    ).toEqual(["bound an expression"]);
  });
  test("many instances", () => {
    expect(gapsOf(`resource "x" "y" {\n  count = 100000\n}`)).toEqual(["bound `count`"]);
    expect(
      gapsOf(
        `resource "x" "y" {\n  for_each = toset([for i in setproduct(range(90), range(100)) : join("-", i)])\n}`,
      ),
    ).toEqual(["bound `for_each`"]);
  });
  test("limits of one root are said twenty times, then summed up", () => {
    const blocks = Array.from(
      { length: 30 },
      (_, i) => `resource "x" "y${i}" {\n  count = 100000\n}`,
    );
    const gaps = resolveTree(new Map([["app/main.tf", blocks.join("\n")]])).gaps;
    expect(gaps.filter(({ what }) => what === "`count`")).toHaveLength(20);
    expect(gaps.filter(({ what }) => what !== "`count`")).toMatchObject([
      { kind: "bound", what: "the root `app`", why: "it reaches 10 more limits" },
    ]);
  });
  test("roots that together take more steps than their tree may", () => {
    // Each takes four steps: a call, its argument, what that refers to, and a plain text.
    const app = `terraform {\n  backend "s3" {}\n}\nlocals {\n  l = "a"\n}\nresource "x" "y" {\n  v = upper(local.l)\n  w = "plain"\n}\n`;
    const roots = ["a", "b", "c", "d", "e"];
    const tree = new Map(roots.map((root) => [`${root}/main.tf`, app]));
    const told = (treeSteps: number): readonly string[] => {
      const { blocks, gaps } = resolveTree(tree, { bounds: { treeSteps } });
      const values = blocks.map(({ root, body }) => {
        const [v, w] = [field(body, "v"), field(body, "w")];
        return `${root} ${v.known ? JSON.stringify(v.value) : v.why} ${w.known ? JSON.stringify(w.value) : w.why}`;
      });
      return [...values, ...gaps.map(({ kind, what, why }) => `${kind} ${what}: ${why}`)];
    };
    const known = roots.map((root) => `${root} "A" "plain"`);
    const unknown = roots.map((root) => `${root} bound "plain"`);
    expect(told(20)).toEqual(known);
    expect(told(18)).toEqual(known);
    expect(told(17)).toEqual([
      ...known.slice(0, 4),
      ...unknown.slice(4),
      "bound the root `e`: the tree's roots take more than 17 steps to evaluate together",
    ]);
    expect(told(8)).toEqual([
      ...known.slice(0, 2),
      ...unknown.slice(2),
      "bound the root `c` and 2 more: the tree's roots take more than 8 steps to evaluate together",
    ]);
    expect(told(0).slice(0, 5)).toEqual(unknown);
  });
  test("modules 60 deep", () => {
    const tree = new Map<string, string>();
    for (let i = 0; i < 60; i++)
      tree.set(`m${i}/main.tf`, `module "n" {\n  source = "../m${i + 1}"\n}`);
    tree.set("m60/main.tf", "");
    expect(resolveTree(tree).gaps.map(({ what }) => what)).toEqual(["a module call"]);
  });
  test("modules that fan out", () => {
    const tree = new Map<string, string>();
    for (let i = 0; i < 12; i++)
      tree.set(`m${i}/main.tf`, `module "n" {\n  source = "../m${i + 1}"\n  count = 9\n}`);
    tree.set("m12/main.tf", `resource "x" "y" {}`);
    expect(resolveTree(tree).gaps.some(({ kind }) => kind === "bound")).toBe(true);
  });
  test("names of JavaScript's own are names like others", () => {
    const text = `resource "x" "y" {\n  __proto__ = "a"\n  b = { __proto__ = "c" }["__proto__"]\n  c = local.constructor\n  d = toString("x")\n}`;
    const { body } = resolveTree(new Map([["main.tf", text]])).blocks[0] ?? { body: null };
    expect(body && render(body)).toBe(
      `{__proto__ = "a", b = "c", c = ?local.constructor, d = ?toString(…)}`,
    );
  });
});
