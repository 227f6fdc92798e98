// Reads literal and folded blocks of everyday YAML (see everyday.ts).

import { getScalarValue } from "js-yaml";
import { advance, blank, elsewhere, lineEnd, readComment } from "./everyday-scalars.ts";
import type { Reader } from "./everyday-scalars.ts";
import type { ScalarNode } from "./tree.ts";

/** Reads a block and moves on to what follows it. `parent`: the column of the collection that it stands in. */
export function blockScalar(reader: Reader, parent: number): ScalarNode {
  const { text, at: start } = reader;
  const isLiteral = text.charCodeAt(start) === 124;
  const mark = text.charCodeAt(start + 1);
  const chomping = mark === 43 ? 3 : mark === 45 ? 2 : 1;
  const valueStart = readHeader(reader, chomping === 1 ? start + 1 : start + 2);
  const { indent, valueEnd } = readContent(reader, valueStart, parent + 1);
  let end = valueEnd;
  while (end > valueStart && isSpace(text.charCodeAt(end - 1))) end--;
  if (end <= valueStart) end = start + 1;
  let contentStart = valueStart;
  for (let i = 0; i < indent && text.charCodeAt(contentStart) === 32; i++) contentStart++;
  const value = getScalarValue(text, {
    type: 4,
    valueStart,
    valueEnd,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style: isLiteral ? 4 : 5,
    chomping,
    indent,
    fast: false,
  });
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
