// A parsed file → one line a node with its exact place, for tests to read.

import type {
  Body,
  Expression,
  HclFile,
  Template,
  TemplatePart,
  Text,
} from "../../../src/parse/hcl/syntax.ts";

export interface Node {
  /** The syntax's own kind; `argument`, `block`, `item`, `text` and parts of them where it has none. */
  readonly kind: string;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly Node[];
}

/** `kind detail line:column-line:column`, children indented; 1-based. */
export function outline(file: HclFile, text: string): string {
  const lines: string[] = [];
  const walk = (node: Node, depth: number): void => {
    lines.push(
      `${"  ".repeat(depth)}${node.label} ${place(text, node.start)}-${place(text, node.end)}`,
    );
    for (const child of node.children) walk(child, depth + 1);
  };
  for (const node of nodesOf(file.body)) walk(node, 0);
  return lines.join("\n");
}

export function place(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `${before.length}:${before.at(-1)!.length + 1}`;
}

/** Every argument and block of a body, in order, with all that is in it. */
export function nodesOf(body: Body): readonly Node[] {
  const nodes: Node[] = [
    ...body.attributes.map((attribute) => ({
      ...spanOf(attribute),
      kind: "argument",
      label: `attribute ${attribute.name}`,
      children: [
        {
          start: attribute.start,
          end: attribute.start + attribute.name.length,
          kind: "name",
          label: "name",
          children: [],
        },
        nodeOf(attribute.value),
      ],
    })),
    ...body.blocks.map((block) => ({
      ...spanOf(block),
      kind: "block",
      label: `block ${block.type}`,
      children: [
        {
          start: block.start,
          end: block.headerEnd,
          kind: "header",
          label: "header",
          children: [
            {
              start: block.start,
              end: block.start + block.type.length,
              kind: "type",
              label: "type",
              children: [],
            },
            ...block.labels.map((label) => ({
              ...spanOf(label),
              kind: "label",
              label: `label ${label.value}`,
              children: [],
            })),
          ],
        },
        { ...spanOf(block.body), kind: "body", label: "body", children: nodesOf(block.body) },
      ],
    })),
  ];
  return nodes.toSorted((a, b) => a.start - b.start);
}

function spanOf(node: { readonly start: number; readonly end: number }): {
  start: number;
  end: number;
} {
  return { start: node.start, end: node.end };
}

function name(...words: readonly (string | null)[]): string {
  return words.filter((word) => word !== null).join(" ");
}

function nodeOf(node: Expression): Node {
  const kind = node.kind === "text" ? "template" : node.kind;
  return { ...spanOf(node), kind, ...describe(node) };
}

/** The parts of a template; of a text, the one that stands within its quotes where it has any. */
export function partsOf(node: Template | Text): readonly TemplatePart[] {
  if (node.kind === "template") return node.parts;
  const { value, start, end } = node;
  const quotes = end - start > value.length ? 1 : 0;
  return value === "" ? [] : [{ kind: "literal", value, start: start + quotes, end: end - quotes }];
}

function describe(node: Expression): { label: string; children: readonly Node[] } {
  const { kind } = node;
  switch (kind) {
    case "null":
    case "broken":
      return { label: kind, children: [] };
    case "bool":
    case "number":
      return { label: `${kind} ${node.value}`, children: [] };
    case "text":
      return { label: "template", children: partsOf(node).map(partNode) };
    case "template":
      return { label: node.heredoc ? "heredoc" : "template", children: node.parts.map(partNode) };
    case "tuple":
      return { label: kind, children: node.items.map(nodeOf) };
    case "object":
      return {
        label: kind,
        children: node.items.map((item) => ({
          ...spanOf(item),
          kind: "item",
          label: "item",
          children: [nodeOf(item.key), nodeOf(item.value)],
        })),
      };
    case "for":
      return {
        label: name(kind, node.keyName, node.valueName, node.grouping ? "grouping" : null),
        children: [node.collection, node.key, node.value, node.condition]
          .filter((part) => part !== null)
          .map(nodeOf),
      };
    case "variable":
      return { label: `${kind} ${node.name}`, children: [] };
    case "attribute":
      return {
        label: `.${node.name}`,
        children: [
          nodeOf(node.target),
          {
            start: node.end - node.name.length,
            end: node.end,
            kind: "name",
            label: "name",
            children: [],
          },
        ],
      };
    case "index":
      return { label: kind, children: [nodeOf(node.target), nodeOf(node.key)] };
    case "splat":
      return {
        label: node.full ? "full splat" : "attribute splat",
        children: [nodeOf(node.target), nodeOf(node.each)],
      };
    case "call":
      return {
        label: name(kind, node.name, node.expand ? "expand" : null),
        children: [
          {
            start: node.start,
            end: node.start + node.name.length,
            kind: "name",
            label: "name",
            children: [],
          },
          ...node.arguments.map(nodeOf),
        ],
      };
    case "unary":
      return { label: node.operator, children: [nodeOf(node.operand)] };
    case "binary":
      return { label: node.operator, children: [nodeOf(node.left), nodeOf(node.right)] };
    case "conditional":
      return {
        label: kind,
        children: [nodeOf(node.condition), nodeOf(node.then), nodeOf(node.else)],
      };
    case "parenthesis":
      return { label: kind, children: [nodeOf(node.inner)] };
  }
}

function partNode(part: TemplatePart): Node {
  switch (part.kind) {
    case "literal":
      return { ...spanOf(part), kind: "text", label: JSON.stringify(part.value), children: [] };
    case "interpolation":
      return {
        ...spanOf(part),
        kind: "interpolation",
        label: "${}",
        children: [nodeOf(part.value)],
      };
    case "if":
      return {
        ...spanOf(part),
        kind: "if",
        label: "%{if}",
        children: [nodeOf(part.condition), ...part.then.map(partNode), ...part.else.map(partNode)],
      };
    case "for":
      return {
        ...spanOf(part),
        kind: "for",
        label: name("%{for}", part.keyName, part.valueName),
        children: [nodeOf(part.collection), ...part.body.map(partNode)],
      };
  }
}
