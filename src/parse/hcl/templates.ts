// The tokens of a quoted string or heredoc → a template: read part by part, its text dedented and joined, its directives paired.

import { enter, exact, take } from "./cursor.ts";
import type { Cursor, ParseExpression } from "./cursor.ts";
import { normalised, textOf } from "./literals.ts";
import type { Template, Text } from "./syntax.ts";
import { pair } from "./template-pairs.ts";
import { flatParts } from "./template-parts.ts";
import { dedent, joined } from "./template-text.ts";
import { k } from "./tokens.ts";

/** Reads a template from its opening quote or heredoc introducer, which is next. */
export function parseTemplate(cursor: Cursor, parseExpression: ParseExpression): Template | Text {
  const open = take(cursor);
  const start = cursor.starts[open]!;
  const heredoc = cursor.kinds[open] === k.openHeredoc;
  if (!heredoc) {
    const plain = plainString(cursor, start);
    if (plain !== null) return plain;
  }
  enter(cursor);
  const flat = flatParts(cursor, parseExpression, heredoc ? k.closeHeredoc : k.closeQuote);
  cursor.depth--;
  const end = cursor.ends[cursor.index - 1]!;
  if (heredoc && cursor.text.charCodeAt(start + 2) === 0x2d) dedent(flat);
  const parts = exact(pair(cursor, joined(cursor, flat), start, end));
  return { kind: "template", parts, heredoc, start, end };
}

/** Most strings: nothing, or one run of text. */
function plainString(cursor: Cursor, start: number): Text | null {
  const { kinds, index, ends } = cursor;
  const first = kinds[index];
  if (first === k.closeQuote) {
    cursor.index++;
    cursor.height = 1;
    return { kind: "text", value: "", start, end: ends[index]! };
  }
  if (first !== k.quotedText || kinds[index + 1] !== k.closeQuote) return null;
  cursor.index += 2;
  cursor.height = 2;
  const value = normalised(cursor, textOf(cursor, index));
  return { kind: "text", value, start, end: ends[index + 1]! };
}
