// Our positions against those of tree-sitter's HCL grammar, an implementation that shares nothing with ours.

import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { Language, Parser } from "web-tree-sitter";
import type { Node as TheirNode } from "web-tree-sitter";
import { parseHcl } from "../../../src/parse/hcl/parse.ts";
import { fixtures } from "./fixtures.ts";
import { nodesOf } from "./outline.ts";
import type { Node } from "./outline.ts";

/** Fixtures that its grammar does not read as HashiCorp's parser does, and why. */
const unread: ReadonlyMap<string, string> = new Map([
  ["calls.tf", "it takes no spaces around `::`"],
  ["conditional-chain.tf", "it chains conditionals from the left"],
  ["numbers.tf", "it takes no sign in an exponent and no zero in front"],
  ["unicode-space.tf", "it takes no closing line with other than ASCII spaces"],
]);

/** What both call a thing; a whole traversal is left out, since theirs has no node for it. */
const theirNames: ReadonlyMap<string, string> = new Map([
  ["block", "block"],
  ["attribute", "argument"],
  ["literal_value", "literal"],
  ["template_expr", "template"],
  ["template_interpolation", "interpolation"],
  ["template_if", "if"],
  ["template_for", "for"],
  ["tuple", "tuple"],
  ["object", "object"],
  ["object_elem", "item"],
  ["function_call", "call"],
  ["conditional", "conditional"],
  ["unary_operation", "unary"],
  ["binary_operation", "binary"],
  ["for_tuple_expr", "for"],
  ["for_object_expr", "for"],
  ["variable_expr", "variable"],
]);
const shared = new Set(theirNames.values());
const literals = new Set(["number", "bool", "null"]);

async function makeParser(): Promise<Parser> {
  await Parser.init();
  const { resolve } = createRequire(import.meta.url);
  const parser = new Parser();
  parser.setLanguage(
    await Language.load(resolve("@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-hcl.wasm")),
  );
  return parser;
}

function theirPlaces(root: TheirNode): string[] {
  const places: string[] = [];
  const walk = (node: TheirNode): void => {
    const name = theirNames.get(node.type);
    if (name !== undefined) places.push(`${name} ${node.startIndex}-${node.endIndex}`);
    for (const child of node.namedChildren) if (child !== null) walk(child);
  };
  walk(root);
  return places.toSorted();
}

function ourPlaces(text: string): string[] {
  const places: string[] = [];
  const walk = (node: Node): void => {
    const name = ourName(node, text);
    if (name !== null) places.push(`${name} ${node.start}-${node.end}`);
    if (name !== "variable") for (const child of node.children) walk(child);
  };
  for (const node of nodesOf(parseHcl(text).body)) walk(node);
  return places.toSorted();
}

function ourName(node: Node, text: string): string | null {
  const source = text.slice(node.start, node.end);
  // The number of `list.0` is no literal to them.
  if (node.kind === "number" && text[node.start - 1] === ".") return null;
  if (literals.has(node.kind)) return "literal";
  if (node.kind === "template" && !/^["<]/.test(source)) {
    // The text that a bare word as key is for us; they have not decided.
    return ["true", "false", "null"].includes(source) ? "literal" : "variable";
  }
  // A quoted string without sequences is a literal to them.
  if (
    node.kind === "template" &&
    source.startsWith('"') &&
    node.children.every(({ kind }) => kind === "text")
  )
    return "literal";
  // The item of a splat is a place in our tree only.
  if (node.kind === "variable" && /^[[.]/.test(source)) return null;
  return shared.has(node.kind) ? node.kind : null;
}

describe("positions", () => {
  let parser: Parser;
  beforeAll(async () => {
    parser = await makeParser();
  });

  const accepted = fixtures("accepted");
  it.each(accepted.filter(({ name }) => !unread.has(name)))("$name", ({ text }) => {
    const tree = parser.parse(text);
    expect(tree?.rootNode.hasError).toBe(false);
    expect(ourPlaces(text)).toEqual(theirPlaces(tree!.rootNode));
  });

  it.each([...unread])("%s is still read wrongly: %s", (name) => {
    const text = accepted.find((fixture) => fixture.name === name)!.text;
    const root = parser.parse(text)!.rootNode;
    expect(root.hasError || theirPlaces(root).join() !== ourPlaces(text).join()).toBe(true);
  });
});
