// What tests ask of a tree: its plain value, and whether its spans nest.

import type { Node, TreeFile } from "../../../src/parse/yaml/tree.ts";

/** Plain JavaScript values; bigints become numbers, as the oracles have them. */
export function plain(node: Node | null): unknown {
  if (node === null) return null;
  if (node.kind === "scalar")
    return typeof node.value === "bigint" ? Number(node.value) : node.value;
  if (node.kind === "sequence") return node.items.map(plain);
  return new Map(node.pairs.map(({ key, value }) => [key, plain(value)]));
}

/** An oracle's value in the shape of `plain`. */
export function shape(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shape);
  if (value instanceof Map)
    return new Map([...value].map(([key, item]) => [String(key), shape(item)]));
  if (typeof value === "object" && value !== null)
    return new Map(Object.entries(value).map(([key, item]) => [key, shape(item)]));
  return value ?? null;
}

/** Places where a child reaches out of its parent or its siblings overlap. Aliases and merges stand elsewhere by design. */
export function misplaced(tree: TreeFile, length: number): string[] {
  const wrong: string[] = [];
  const inside = (start: number, end: number, low: number, high: number, what: string): void => {
    if (!(low <= start && start <= end && end <= high))
      wrong.push(`${what} ${start}-${end} is not inside ${low}-${high}`);
  };
  const walk = (node: Node, low: number, high: number): void => {
    inside(node.start, node.end, low, high, node.kind);
    let from = node.start;
    if (node.kind === "sequence")
      for (const item of node.items) {
        walk(item, from, node.end);
        from = item.end;
      }
    if (node.kind === "mapping")
      for (const { key, keySpan, value } of node.pairs) {
        inside(keySpan.start, keySpan.end, from, node.end, `key ${key}`);
        walk(value, keySpan.end, node.end);
        from = value.end;
      }
    if (node.kind === "scalar" && node.start < node.end)
      inside(node.contentStart, node.contentStart, node.start, node.end, "content");
  };
  let from = 0;
  for (const document of tree.documents) {
    inside(document.start, document.end, from, length, "document");
    if (document.root) walk(document.root, document.start, document.end);
    from = document.end;
  }
  for (const span of [...tree.comments, ...tree.problems])
    inside(span.start, span.end, 0, length, "comment or problem");
  return wrong;
}
