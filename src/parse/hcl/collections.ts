// `[…]` and `{…}` → a tuple, an object, or the `for` that makes one.

import { demand, exact, failExpected, isWord, peek, raise, take } from "./cursor.ts";
import type { Cursor, ParseExpression } from "./cursor.ts";
import { parseForNames } from "./for-names.ts";
import { normalised } from "./literals.ts";
import type { Expression, ForExpression, ObjectItem } from "./syntax.ts";
import { k } from "./tokens.ts";

export function parseTuple(cursor: Cursor, parseExpression: ParseExpression): Expression {
  const start = cursor.starts[take(cursor)]!;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, parseExpression, start, k.closeBracket);
    cursor.newlines = newlines;
    return result;
  }
  const items: Expression[] = [];
  let height = 0;
  while (peek(cursor) !== k.closeBracket) {
    items.push(parseExpression(cursor));
    height = Math.max(height, cursor.height);
    if (peek(cursor) !== k.comma) break;
    take(cursor);
  }
  const end = cursor.ends[demand(cursor, k.closeBracket, "a comma or `]` after the item")]!;
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "tuple", items: exact(items), start, end };
}

export function parseObject(cursor: Cursor, parseExpression: ParseExpression): Expression {
  const start = cursor.starts[take(cursor)]!;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, parseExpression, start, k.closeBrace);
    cursor.newlines = newlines;
    return result;
  }
  cursor.newlines = true;
  const items: ObjectItem[] = [];
  let height = 0;
  for (;;) {
    while (peek(cursor) === k.newline) take(cursor);
    if (peek(cursor) === k.closeBrace) break;
    items.push(parseObjectItem(cursor, parseExpression));
    height = Math.max(height, cursor.height);
    const next = peek(cursor);
    if (next === k.comma || next === k.newline) take(cursor);
    else if (next !== k.closeBrace)
      failExpected(cursor, "a comma, a new line or `}` after the item");
  }
  const end = cursor.ends[take(cursor)]!;
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "object", items: exact(items), start, end };
}

function parseObjectItem(cursor: Cursor, parseExpression: ParseExpression): ObjectItem {
  const key = literalKey(cursor, parseExpression(cursor));
  const height = cursor.height;
  const separator = peek(cursor);
  if (separator !== k.equal && separator !== k.colon)
    failExpected(cursor, "`=` or `:` after the key");
  take(cursor);
  const value = parseExpression(cursor);
  cursor.height = Math.max(height, cursor.height);
  return { key, value, start: key.start, end: value.end };
}

/** A bare word as key, `true` and `null` too, is its own text. */
function literalKey(cursor: Cursor, key: Expression): Expression {
  if (key.kind !== "variable" && key.kind !== "bool" && key.kind !== "null") return key;
  const { start, end } = key;
  return { kind: "text", value: normalised(cursor, cursor.text.slice(start, end)), start, end };
}

/** From `for`, which is next, to the closing bracket. Line breaks mean nothing here, in braces neither. */
function parseFor(
  cursor: Cursor,
  parseExpression: ParseExpression,
  start: number,
  closeKind: number,
): ForExpression {
  take(cursor);
  const names = parseForNames(cursor);
  const collection = parseExpression(cursor);
  let height = cursor.height;
  demand(cursor, k.colon, "`:` after the collection of `for`");
  let key: Expression | null = null;
  let value = parseExpression(cursor);
  height = Math.max(height, cursor.height);
  const inObject = closeKind === k.closeBrace;
  if (peek(cursor) === k.fatArrow) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple has no keys");
    take(cursor);
    key = value;
    value = parseExpression(cursor);
    height = Math.max(height, cursor.height);
  } else if (inObject) failExpected(cursor, "`=>` and a value: an object needs keys");
  const grouping = peek(cursor) === k.ellipsis;
  if (grouping) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple cannot group");
    take(cursor);
  }
  let condition: Expression | null = null;
  if (isWord(cursor, "if")) {
    take(cursor);
    condition = parseExpression(cursor);
    height = Math.max(height, cursor.height);
  }
  const end =
    cursor.ends[
      demand(cursor, closeKind, inObject ? "`}` to end the `for`" : "`]` to end the `for`")
    ]!;
  raise(cursor, height, start, end);
  return { kind: "for", ...names, collection, key, value, grouping, condition, start, end };
}
