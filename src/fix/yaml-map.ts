// A mapping in YAML and entries → the edits that write them there, on lines of their own.

import type { MappingNode, Node, Pair, TreeFile } from "../parse/yaml/tree.ts";
import { indentAt, lineEnd, lineStart, newlineOf, takeLines, type Edit } from "./edit.ts";
import type { MapEntry } from "./terraform-text.ts";

/** Lines behind a pair, indented as it is. Null where they would not be new entries: in `{…}`, behind something on the same line. */
export function addBehind(
  text: string,
  pair: Pair,
  lines: readonly string[],
): readonly Edit[] | null {
  const start = lineStart(text, pair.keySpan.start);
  const column = text.slice(start, pair.keySpan.start);
  if (!/^[ \t]*(?:- +)*$/.test(column)) return null;
  const end = endOf(text, pair);
  if (end === null) return null;
  const newline = newlineOf(text);
  const indent = " ".repeat(column.length);
  const written = lines.map((line) => `${newline}${indent}${line}`).join("");
  return [{ start: end, end, text: written }];
}

/** Lines before a pair that stands on its own line. */
export function addBefore(
  text: string,
  pair: Pair,
  lines: readonly string[],
): readonly Edit[] | null {
  const at = pair.keySpan.start;
  const column = text.slice(lineStart(text, at), at);
  if (column.trim() !== "") return null;
  const newline = newlineOf(text);
  return [{ start: at, end: at, text: lines.map((line) => `${line}${newline}${column}`).join("") }];
}

/** The end of the line that a pair's value ends on; null where something else follows there. */
function endOf(text: string, { keySpan, value }: Pair): number | null {
  let end = Math.max(keySpan.end, value.end);
  // A block scalar may end with its last line break.
  while (end > keySpan.end && /[\r\n]/.test(text[end - 1] ?? "")) end--;
  if (value.end <= keySpan.end) end = text[keySpan.end] === ":" ? keySpan.end + 1 : keySpan.end;
  const stop = lineEnd(text, end);
  return /^[ \t]*(?:#.*)?$/.test(text.slice(end, stop)) ? stop : null;
}

export function pairNamed(node: Node | null | undefined, key: string): Pair | undefined {
  return node?.kind === "mapping" ? node.pairs.find((pair) => pair.key === key) : undefined;
}

/** The innermost mapping around an offset that a test accepts. */
export function mappingAround(
  file: TreeFile,
  offset: number,
  accepts: (mapping: MappingNode) => boolean,
): MappingNode | null {
  return nodeAround(
    file,
    offset,
    (node): node is MappingNode => node.kind === "mapping" && accepts(node),
  );
}

/** The innermost node around an offset that a test accepts. */
export function nodeAround<T extends Node>(
  file: TreeFile,
  offset: number,
  accepts: (node: Node) => node is T,
): T | null {
  const search = (node: Node | null): T | null => {
    if (!node || node.kind === "scalar" || offset < node.start || offset > node.end) return null;
    const parts = node.kind === "mapping" ? node.pairs.map((pair) => pair.value) : node.items;
    for (const part of parts) {
      const found = search(part);
      if (found) return found;
    }
    return accepts(node) ? node : null;
  };
  for (const { root } of file.documents) {
    const found = search(root);
    if (found) return found;
  }
  return null;
}

/** An object's annotations get more entries, and are made where it has none. */
export function addAnnotations(
  text: string,
  file: TreeFile,
  at: number,
  entries: readonly MapEntry[],
): readonly Edit[] | null {
  const object = mappingAround(file, at, (one) => pairNamed(one, "kind") !== undefined);
  const metadata = pairNamed(object, "metadata")?.value;
  const annotations = pairNamed(metadata, "annotations");
  const lines = entries.map(({ key, value }) => `${scalarText(key)}: ${scalarText(value)}`);
  if (annotations?.value.kind === "mapping") {
    const last = annotations.value.pairs.at(-1);
    return last && text[annotations.value.start] !== "{" ? addBehind(text, last, lines) : null;
  }
  const name = pairNamed(metadata, "name") ?? pairNamed(metadata, "generateName");
  if (annotations || !name) return null;
  return addBehind(text, name, ["annotations:", ...lines.map((line) => `  ${line}`)]);
}

/** As YAML's core schema reads back the same text. */
export function scalarText(text: string): string {
  const isPlain =
    /^[A-Za-z_][\w./-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}

/** Takes a pair's whole lines away; null where others share them. */
export function removePair(text: string, pair: Pair): Edit | null {
  const { start } = pair.keySpan;
  const end = endOf(text, pair);
  return end === null ? null : takeLines(text, { start, end }, { before: /^\s*$/, behind: /^$/ });
}

/** The indent of a pair on its own line, as text. */
export function indentOf(text: string, pair: Pair): string {
  return indentAt(text, pair.keySpan.start);
}
