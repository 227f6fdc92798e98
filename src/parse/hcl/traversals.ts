// What follows a term → the term it makes: `.name`, `.0`, `[key]`, and the splats `.*` and `[*]`.

import { demand, enter, failAt, failExpected, peek, raise, sourceOf, take } from "./cursor.ts";
import type { Cursor, ParseExpression } from "./cursor.ts";
import { numberAt } from "./literals.ts";
import type { Expression, Index, Splat } from "./syntax.ts";
import { splatItem } from "./syntax.ts";
import { k, quoted } from "./tokens.ts";

/** Every `.name`, `.0`, `.*`, `[key]` and `[*]` that follows `from`. */
export function parseTraversal(
  cursor: Cursor,
  parseExpression: ParseExpression,
  from: Expression,
): Expression {
  let target = from;
  for (;;) {
    const kind = peek(cursor);
    if (kind === k.dot) {
      const dot = take(cursor);
      target =
        peek(cursor) === k.star
          ? parseAttributeSplat(cursor, target, dot)
          : parseStep(cursor, target);
    } else if (kind === k.openBracket) {
      const open = take(cursor);
      target =
        peek(cursor) === k.star
          ? parseFullSplat(cursor, parseExpression, target, open)
          : parseIndex(cursor, parseExpression, target);
    } else return target;
  }
}

/** What follows a dot: a name, or a number as HCL's ancestor wrote an index. */
function parseStep(cursor: Cursor, target: Expression): Expression {
  const kind = peek(cursor);
  if (kind !== k.identifier && kind !== k.number) failExpected(cursor, "a name after the dot");
  const index = take(cursor);
  const start = cursor.starts[index]!;
  const end = cursor.ends[index]!;
  raise(cursor, cursor.height, target.start, end);
  if (kind === k.identifier) {
    return {
      kind: "attribute",
      target,
      name: sourceOf(cursor, index),
      start: target.start,
      end,
    };
  }
  const raw = sourceOf(cursor, index);
  if (raw.includes("."))
    failAt(
      cursor,
      `expected one index after the dot, found ${quoted(raw)}; write ${quoted(`[${raw.split(".").join("][")}]`)}`,
      start,
      end,
    );
  const key: Expression = { kind: "number", value: numberAt(cursor, index), raw, start, end };
  return { kind: "index", target, key, start: target.start, end };
}

function parseIndex(cursor: Cursor, parseExpression: ParseExpression, target: Expression): Index {
  const height = cursor.height;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const key = parseExpression(cursor);
  const end = cursor.ends[demand(cursor, k.closeBracket, "`]` after the index")]!;
  cursor.newlines = newlines;
  raise(cursor, Math.max(height, cursor.height), target.start, end);
  return { kind: "index", target, key, start: target.start, end };
}

function parseAttributeSplat(cursor: Cursor, target: Expression, dot: number): Splat {
  const start = target.start;
  const targetHeight = cursor.height;
  const star = take(cursor);
  let each: Expression = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[dot]!,
    end: cursor.ends[star]!,
  };
  cursor.height = 1;
  while (peek(cursor) === k.dot) {
    take(cursor);
    if (peek(cursor) === k.star)
      failExpected(cursor, "a name: one attribute-only splat cannot stand within another");
    each = parseStep(cursor, each);
  }
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  return { kind: "splat", target, each, full: false, start, end: each.end };
}

function parseFullSplat(
  cursor: Cursor,
  parseExpression: ParseExpression,
  target: Expression,
  open: number,
): Splat {
  enter(cursor);
  const start = target.start;
  const targetHeight = cursor.height;
  take(cursor);
  const close = demand(cursor, k.closeBracket, "`]` after `[*`");
  cursor.height = 1;
  const item: Expression = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[open]!,
    end: cursor.ends[close]!,
  };
  const each = parseTraversal(cursor, parseExpression, item);
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  cursor.depth--;
  return { kind: "splat", target, each, full: true, start, end: each.end };
}
