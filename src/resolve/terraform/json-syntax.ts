// Turns the tree of a `.tf.json`, `.tfvars.json` or `terragrunt.hcl.json` file into HCL syntax: strings are templates, `//` keys are comments.
// https://developer.hashicorp.com/terraform/language/syntax/json

import type {
  Attribute,
  Block,
  Body,
  Comment,
  Expression,
  HclFile,
  Label,
  ObjectItem,
  Span,
} from "../../parse/hcl/syntax.ts";
import type { MappingNode, Node, Pair, ScalarNode, TreeFile } from "../../parse/yaml/tree.ts";
import { flattened, moved, parseTemplateText } from "./parse-template.ts";

/** How many labels a block type has, and what its body is. */
const labelled: ReadonlyMap<string, number> = new Map([
  ["resource", 2],
  ["data", 2],
  ["ephemeral", 2],
  ["module", 1],
  ["variable", 1],
  ["output", 1],
  ["provider", 1],
  ["locals", 0],
  ["terraform", 0],
  ["moved", 0],
  ["import", 0],
  ["removed", 0],
]);
/** Blocks that Terraform itself reads within others; provider-defined ones look like attributes, and are read the same. */
const inner: ReadonlyMap<string, number> = new Map([
  ["lifecycle", 0],
  ["dynamic", 1],
  ["backend", 1],
  ["cloud", 0],
  ["content", 0],
]);

/** As Terragrunt's own configurations have them. https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/ */
const labelledUnit: ReadonlyMap<string, number> = new Map([
  ["include", 1],
  ["generate", 1],
  ["dependency", 1],
  ["feature", 1],
  ["terraform", 0],
  ["locals", 0],
  ["exclude", 0],
]);
const innerUnit: ReadonlyMap<string, number> = new Map([["extra_arguments", 1]]);

/** `values`: a tfvars file, whose strings are no templates. `unit`: Terragrunt's. */
export type JsonForm = "configuration" | "values" | "unit";

interface Reading {
  readonly comments: Comment[];
  readonly form: JsonForm;
}

export function bodyOfJson(tree: TreeFile, form: JsonForm): Pick<HclFile, "body" | "comments"> {
  const reading: Reading = { comments: [], form };
  const root = tree.documents[0]?.root ?? null;
  const span = { start: root?.start ?? 0, end: root?.end ?? 0 };
  const roots = objects(root);
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (const { pairs } of roots)
    for (const pair of pairs) {
      if (isComment(pair, reading)) continue;
      const labels = form === "values" ? undefined : labelsAtTop(pair, form);
      if (labels === undefined) attributes.push(attribute(pair, reading));
      else addBlocks(blocks, pair, pair.key, [], labels, pair.value, reading);
    }
  return {
    body: { attributes, blocks, ...span },
    comments: reading.comments.sort((a, b) => a.start - b.start),
  };
}

function labelsAtTop({ key, value }: Pair, form: JsonForm): number | undefined {
  if (form !== "unit") return labelled.get(key);
  // An `include` may have no name.
  const isBare = objects(value).some(({ pairs }) =>
    pairs.some((pair) => pair.key === "path" && pair.value.kind === "scalar"),
  );
  return key === "include" && isBare ? 0 : labelledUnit.get(key);
}

function objects(node: Node | null): readonly MappingNode[] {
  if (node?.kind === "mapping") return [node];
  return node?.kind === "sequence" ? node.items.flatMap((item) => objects(item)) : [];
}

/** Whatever stands under `//` is a comment; each text in it is one, also those that CDK Terrain keeps beside its metadata (`"//": {"nhi": "…"}`). */
function isComment({ key, keySpan, value }: Pair, reading: Reading): boolean {
  if (key !== "//") return false;
  const add = (start: number, text: string, { end }: Node): void => {
    reading.comments.push({ start, end, text, trailing: false });
  };
  const texts = value.kind === "sequence" ? value.items : [value];
  for (const one of texts)
    if (one.kind === "scalar") add(keySpan.start, one.value === null ? "" : String(one.value), one);
  if (value.kind === "mapping")
    for (const pair of value.pairs)
      if (pair.value.kind === "scalar")
        add(pair.keySpan.start, `${pair.key}: ${String(pair.value.value)}`, pair.value);
  return true;
}

function addBlocks(
  into: Block[],
  head: Pair,
  type: string,
  labels: readonly Label[],
  missing: number,
  node: Node,
  reading: Reading,
): void {
  for (const object of objects(node)) {
    if (missing === 0) into.push(block(head, type, labels, object, reading));
    else
      for (const pair of object.pairs) {
        if (isComment(pair, reading)) continue;
        const label = { value: pair.key, ...pair.keySpan };
        addBlocks(into, pair, type, [...labels, label], missing - 1, pair.value, reading);
      }
  }
}

function block(
  head: Pair,
  type: string,
  labels: readonly Label[],
  object: MappingNode,
  reading: Reading,
): Block {
  const { start, end } = head.keySpan;
  return {
    type,
    labels,
    body: blockBody(object, type, reading),
    headerEnd: Math.max(end, start),
    start,
    end: object.end,
  };
}

function blockBody(object: MappingNode, type: string, reading: Reading): Body {
  const attributes: Attribute[] = [];
  const blocks: Block[] = [];
  for (const pair of object.pairs) {
    if (isComment(pair, reading)) continue;
    const labels = type === "locals" ? undefined : labelsOf(pair, reading);
    if (labels === undefined || objects(pair.value).length === 0)
      attributes.push(attribute(pair, reading));
    else addBlocks(blocks, pair, pair.key, [], labels, pair.value, reading);
  }
  return { attributes, blocks, start: object.start, end: object.end };
}

/** How many labels a nested block has; undefined for what is an attribute, or may be one. */
function labelsOf({ key, value }: Pair, { form }: Reading): number | undefined {
  if (form === "unit") return innerUnit.get(key);
  return inner.get(key) ?? (holdsDynamic(value, deepest) ? 0 : undefined);
}

/** So deep blocks may stand in a block that is none of Terraform's own, and hold `dynamic` ones. */
const deepest = 5;

/** Whether it is a block, as it makes blocks of its own. */
function holdsDynamic(node: Node, depth: number): boolean {
  if (depth === 0) return false;
  return objects(node).some(({ pairs }) =>
    pairs.some(({ key, value }) =>
      key === "dynamic" ? objects(value).some(makesBlocks) : holdsDynamic(value, depth - 1),
    ),
  );
}

function makesBlocks({ pairs }: MappingNode): boolean {
  return pairs.some(({ value }) =>
    objects(value).some((made) =>
      ["for_each", "content"].every((key) => made.pairs.some((pair) => pair.key === key)),
    ),
  );
}

function attribute(pair: Pair, reading: Reading): Attribute {
  return {
    name: pair.key,
    value: expression(pair.value, reading),
    start: pair.keySpan.start,
    end: pair.value.end,
  };
}

function expression(node: Node, reading: Reading): Expression {
  const span: Span = { start: node.start, end: node.end };
  if (node.kind === "scalar") return scalar(node, span, reading);
  if (node.kind === "sequence")
    return { kind: "tuple", items: node.items.map((item) => expression(item, reading)), ...span };
  const items: ObjectItem[] = [];
  for (const pair of node.pairs) {
    if (isComment(pair, reading)) continue;
    const key = text(pair.key, pair.keySpan, pair.keySpan.start + 1, reading);
    items.push({
      key,
      value: expression(pair.value, reading),
      start: pair.keySpan.start,
      end: pair.value.end,
    });
  }
  return { kind: "object", items, ...span };
}

function scalar(node: ScalarNode, span: Span, reading: Reading): Expression {
  const { value } = node;
  if (value === null) return { kind: "null", ...span };
  if (typeof value === "boolean") return { kind: "bool", value, ...span };
  if (typeof value !== "string") return { kind: "number", value, raw: String(value), ...span };
  return text(value, span, node.contentStart, reading);
}

function text(value: string, span: Span, contentStart: number, reading: Reading): Expression {
  const literal: Expression = { kind: "text", value, ...span };
  if (reading.form === "values") return literal;
  if (!value.includes("${") && !value.includes("%{")) return literal;
  // With escapes in the string, offsets within it are those of its start.
  const exact = span.end - span.start === value.length + 2;
  const template = parseTemplateText(value);
  if (!template) return { kind: "broken", ...span };
  const parts = exact ? moved(template.parts, contentStart) : flattened(template.parts, span);
  return { ...template, parts, ...span };
}
