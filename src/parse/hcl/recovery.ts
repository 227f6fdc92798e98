// A place where parsing stopped → where it may go on: the end of the argument or block, as brackets and indentation tell.

import type { Cursor } from "./cursor.ts";
import { k } from "./tokens.ts";

/** The column of a token that begins its line, else -1. */
function column(cursor: Cursor, index: number): number {
  if (index === 0) return cursor.starts[0]!;
  return cursor.kinds[index - 1] === k.newline
    ? cursor.starts[index]! - cursor.ends[index - 1]!
    : -1;
}

/** Openers not yet closed, and how many of them are `${` or `%{` in strings and braces. */
interface Nesting {
  readonly open: number[];
  sequences: number;
  braces: number;
}

/**
 * Moves to the token after the line break that ends the item whose first token is `first`, reading brackets from `from`.
 * Stops early where the item cannot go on: before a brace that closes the block around it, before what is plainly another item.
 */
export function skipItem(cursor: Cursor, first: number, from: number): void {
  const nesting: Nesting = { open: [], sequences: 0, braces: 0 };
  const indent = Math.max(0, column(cursor, first));
  for (let index = from; ; index++) {
    const kind = cursor.kinds[index]!;
    if (kind === k.end) {
      cursor.index = index;
      return;
    }
    if (
      kind === k.newline &&
      (nesting.open.length === 0 || isNextItem(cursor, index + 1, indent, nesting))
    ) {
      cursor.index = index + 1;
      return;
    }
    if (kind === k.closeBrace && nesting.braces === 0) {
      cursor.index = Math.max(index, first + 1);
      return;
    }
    follow(nesting, kind);
  }
}

/** In the tolerant pass only: whether the token at `index`, first of its line, is outside the brackets that seem open. */
function isNextItem(cursor: Cursor, index: number, indent: number, nesting: Nesting): boolean {
  if (cursor.rescue === null) return false;
  const kind = cursor.kinds[index]!;
  const start = column(cursor, index);
  if (kind === k.closeBrace) return start >= 0 && start < indent;
  if (kind !== k.identifier) return false;
  if (cursor.rescue.startsTopLevel(cursor.starts[index]!)) return true;
  if (start < 0 || start > indent) return false;
  const next = cursor.kinds[index + 1]!;
  if (next === k.openBrace || next === k.openQuote) return true;
  return next === k.equal && nesting.open.at(-1) !== k.openBrace;
}

function follow(nesting: Nesting, kind: number): void {
  switch (kind) {
    case k.openBrace:
      nesting.braces++;
      nesting.open.push(kind);
      return;
    case k.interpolation:
    case k.directive:
      nesting.sequences++;
      nesting.open.push(kind);
      return;
    case k.openBracket:
    case k.openParen:
    case k.openHeredoc:
      nesting.open.push(kind);
      return;
    case k.closeBrace:
      closeTo(nesting, (opener) => opener === k.openBrace);
      return;
    case k.sequenceEnd:
      if (nesting.sequences > 0) {
        closeTo(nesting, (opener) => opener === k.interpolation || opener === k.directive);
      } else if (nesting.braces > 0) closeTo(nesting, (opener) => opener === k.openBrace);
      return;
    case k.closeHeredoc:
    case k.brokenHeredoc:
      if (nesting.open.at(-1) === k.openHeredoc) nesting.open.pop();
      return;
    case k.closeBracket:
      if (nesting.open.at(-1) === k.openBracket) nesting.open.pop();
      return;
    case k.closeParen:
      if (nesting.open.at(-1) === k.openParen) nesting.open.pop();
      return;
    case k.brokenString:
      while (nesting.sequences > 0 && nesting.open.at(-1) !== k.openHeredoc) drop(nesting);
  }
}

function closeTo(nesting: Nesting, isOpener: (kind: number) => boolean): void {
  for (;;) {
    const dropped = drop(nesting);
    if (dropped === undefined || isOpener(dropped)) return;
  }
}

function drop(nesting: Nesting): number | undefined {
  const kind = nesting.open.pop();
  if (kind === k.openBrace) nesting.braces--;
  else if (kind === k.interpolation || kind === k.directive) nesting.sequences--;
  return kind;
}

/** Moves past the end of the string that opened at `open`, or to where it broke off. */
export function skipString(cursor: Cursor, open: number): void {
  let nested = 0;
  for (let index = open; ; index++) {
    const kind = cursor.kinds[index]!;
    if (kind === k.openQuote) nested++;
    const ends = kind === k.closeQuote && --nested === 0;
    if (ends) {
      cursor.index = index + 1;
      return;
    }
    if (kind === k.brokenString || kind === k.end) {
      cursor.index = kind === k.end ? index : index + 1;
      return;
    }
  }
}
