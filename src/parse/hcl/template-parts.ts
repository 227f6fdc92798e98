// The tokens of a template → its parts one after another: runs of text, `${…}`, and directives that are not yet paired.

import { leadingSpaces, withoutTrailingSpaces } from "./characters.ts";
import { demand, failExpected, isWord, take } from "./cursor.ts";
import type { Cursor, ParseExpression } from "./cursor.ts";
import { parseForNames } from "./for-names.ts";
import type { Names } from "./for-names.ts";
import { textOf } from "./literals.ts";
import type { Expression } from "./syntax.ts";
import { k } from "./tokens.ts";

/** One run of literal text before joining; `value` changes as it is trimmed and dedented. */
export interface Run {
  readonly kind: "literal";
  value: string;
  start: number;
  readonly end: number;
}

interface Piece {
  readonly start: number;
  readonly end: number;
  readonly height: number;
}

export type Flat =
  | Run
  | (Piece & { readonly kind: "interpolation"; readonly value: Expression })
  | (Piece & { readonly kind: "if"; readonly condition: Expression })
  | (Piece & { readonly kind: "for"; readonly names: Names; readonly collection: Expression })
  | (Piece & { readonly kind: "else" | "endif" | "endfor" });

export function flatParts(cursor: Cursor, parseExpression: ParseExpression, close: number): Flat[] {
  const flat: Flat[] = [];
  let trimNext = false;
  for (;;) {
    const kind = cursor.kinds[cursor.index]!;
    if (kind === close) {
      cursor.index++;
      return flat;
    }
    if (kind === k.quotedText || kind === k.heredocText) {
      const index = cursor.index++;
      const value = textOf(cursor, index);
      flat.push({
        kind: "literal",
        value: trimNext ? value.slice(leadingSpaces(value)) : value,
        start: cursor.starts[index]!,
        end: cursor.ends[index]!,
      });
      trimNext = false;
    } else if (kind === k.interpolation || kind === k.directive) {
      trimBefore(cursor, flat);
      trimNext = sequence(cursor, parseExpression, flat, kind === k.interpolation);
    } else
      failExpected(
        cursor,
        close === k.closeQuote ? "a closing quote" : "the closing line of the heredoc",
      );
  }
}

/** `${~` and `%{~` take the white space off the run of text right before them. */
function trimBefore(cursor: Cursor, flat: readonly Flat[]): void {
  const index = cursor.index;
  const before = flat.at(-1);
  if (cursor.ends[index]! - cursor.starts[index]! === 3 && before?.kind === "literal") {
    before.value = withoutTrailingSpaces(before.value);
  }
}

/** Reads one `${…}` or `%{…}`; true where it ends in `~}`. */
function sequence(
  cursor: Cursor,
  parseExpression: ParseExpression,
  flat: Flat[],
  interpolation: boolean,
): boolean {
  const start = cursor.starts[cursor.index++]!;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (interpolation) {
    const value = parseExpression(cursor);
    const height = cursor.height;
    const close = demand(cursor, k.sequenceEnd, "`}` to end the interpolation");
    flat.push({ kind: "interpolation", value, height, start, end: cursor.ends[close]! });
  } else flat.push(directive(cursor, parseExpression, start));
  cursor.newlines = newlines;
  const close = cursor.index - 1;
  return cursor.ends[close]! - cursor.starts[close]! === 2;
}

function directive(cursor: Cursor, parseExpression: ParseExpression, start: number): Flat {
  const what = "`if`, `else`, `endif`, `for` or `endfor` after `%{`";
  if (isWord(cursor, "if")) {
    take(cursor);
    const condition = parseExpression(cursor);
    return { kind: "if", condition, height: cursor.height, start, end: directiveEnd(cursor) };
  }
  if (isWord(cursor, "for")) {
    take(cursor);
    const names = parseForNames(cursor);
    const collection = parseExpression(cursor);
    return {
      kind: "for",
      names,
      collection,
      height: cursor.height,
      start,
      end: directiveEnd(cursor),
    };
  }
  for (const kind of ["else", "endif", "endfor"] as const) {
    if (!isWord(cursor, kind)) continue;
    take(cursor);
    return { kind, height: 0, start, end: directiveEnd(cursor) };
  }
  return failExpected(cursor, what);
}

function directiveEnd(cursor: Cursor): number {
  return cursor.ends[demand(cursor, k.sequenceEnd, "`}` to end the directive")]!;
}
