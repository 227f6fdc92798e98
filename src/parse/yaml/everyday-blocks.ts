// Reads literal and folded blocks of everyday YAML (see everyday.ts).

import { advance, blank, elsewhere, lineEnd, readComment } from "./everyday-scalars.ts";
import type { Reader } from "./everyday-scalars.ts";
import type { ScalarNode } from "./tree.ts";

/** Reads a block and moves on to what follows it. `parent`: the column of the collection that it stands in. */
export function blockScalar(reader: Reader, parent: number): ScalarNode {
  const { text, at: start } = reader;
  const isLiteral = text.charCodeAt(start) === 124;
  const mark = text.charCodeAt(start + 1);
  const chomping = mark === 43 ? "keep" : mark === 45 ? "strip" : "clip";
  const valueStart = readHeader(reader, chomping === "clip" ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace(text.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = valueOf(text.slice(valueStart, valueEnd), indent, isLiteral, chomping);
  reader.last = end;
  advance(reader);
  return {
    kind: "scalar",
    start,
    end,
    value,
    style: isLiteral ? "literal" : "folded",
    contentStart: Math.min(contentStart, end),
    tag: null,
    indent: Math.max(indent, 0),
  };
}

type Chomping = "keep" | "strip" | "clip";

/** Lines without their indentation, as they are or folded; `indent` is -1 when none holds anything. */
function valueOf(region: string, indent: number, isLiteral: boolean, chomping: Chomping): string {
  const lines = region.split("\n");
  if (lines.at(-1) === "") lines.pop();
  let value = "";
  let isFirst = true;
  let empty = 0;
  let wasDeeper = false;
  for (const line of lines) {
    if (indent === -1 || line.length <= indent) {
      empty++;
      continue;
    }
    const next = line.charCodeAt(indent);
    const isDeeper = next === 32 || next === 9;
    // What is indented further keeps its line breaks, before and behind.
    const breaks = isLiteral || isDeeper || wasDeeper ? empty + (isFirst ? 0 : 1) : empty;
    value += breaks === 0 && !isFirst ? " " : "\n".repeat(breaks);
    value += line.slice(indent);
    isFirst = false;
    empty = 0;
    wasDeeper = isDeeper;
  }
  if (chomping === "keep") return value + "\n".repeat(isFirst ? empty : empty + 1);
  return isFirst || chomping === "strip" ? value : `${value}\n`;
}

function isSpace(c: number): boolean {
  return c === 32 || c === 10 || c === 9;
}

/** Behind `|` or `>` only a comment may stand. Returns where the next line begins. */
function readHeader(reader: Reader, from: number): number {
  const { text } = reader;
  reader.at = from;
  blank(reader);
  if (reader.at > from && text.charCodeAt(reader.at) === 35)
    reader.at = readComment(reader, reader.at);
  if (text.charCodeAt(reader.at) !== 10) elsewhere();
  return reader.at + 1;
}

/** Lines that are indented as the first one that holds something, at least by `least`; `indent` is -1 when none holds anything. */
function readContent(
  reader: Reader,
  from: number,
  least: number,
): { readonly indent: number; readonly valueEnd: number } {
  const { text, end } = reader;
  let indent = -1;
  let widest = 0;
  let line = from;
  while (line < end) {
    let at = line;
    while (text.charCodeAt(at) === 32) at++;
    const column = at - line;
    const c = text.charCodeAt(at);
    // Blanks that no line break ends: rare, and js-yaml counts them in its own way.
    if (c !== c) elsewhere();
    if (c !== 10) {
      if (column < (indent === -1 ? least : indent)) {
        if (c === 9) elsewhere();
        break;
      }
      if (indent === -1) {
        if (column < widest) elsewhere();
        indent = column;
      }
      at = lineEnd(text, at, end);
    } else if (indent === -1 && column > widest) widest = column;
    line = Math.min(at + 1, end);
  }
  reader.at = line;
  reader.lineStart = line;
  return { indent, valueEnd: line };
}
