// Tokens → a place among them that the parser reads from, with its problems and bounds.

import type { Rescue } from "./rescue.ts";
import type { Expression, SyntaxProblem } from "./syntax.ts";
import { k, nameOfToken } from "./tokens.ts";
import type { Tokens } from "./tokens.ts";

/** Brackets, templates, conditionals and blocks within each other: deeper is a problem, so that hostile input cannot exhaust the stack. */
export const maxDepth = 200;
/** The height of one expression's tree: long chains such as `a + b + …` need no depth to parse, but those who walk the tree recurse. */
export const maxHeight = 1000;
const maxProblems = 100;

export interface Cursor {
  readonly text: string;
  readonly kinds: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly last: number;
  readonly rescue: Rescue | null;
  readonly problems: SyntaxProblem[];
  /** Pure ASCII needs no normalisation; false once an escape brings something else in. */
  ascii: boolean;
  index: number;
  /** Whether line breaks mean something here: not within parentheses, brackets and `${…}`. */
  newlines: boolean;
  depth: number;
  /** Height of the expression that was parsed last. */
  height: number;
}

/** Handed to what reads a part of an expression in a file of its own: files may not import each other in a circle. */
export type ParseExpression = (cursor: Cursor) => Expression;

/** Thrown where an expression cannot go on; caught where its attribute or block is. The problem is listed already. */
export class SyntaxStop extends Error {}

const stop = new SyntaxStop("stopped at a syntax problem");

export function makeCursor(tokens: Tokens, rescue: Rescue | null): Cursor {
  return {
    text: tokens.text,
    kinds: tokens.kinds,
    starts: tokens.starts,
    ends: tokens.ends,
    last: tokens.count - 1,
    rescue,
    problems: [],
    // oxlint-disable-next-line no-control-regex
    ascii: !/[^\x00-\x7f]/.test(tokens.text),
    index: 0,
    newlines: true,
    depth: 0,
    height: 0,
  };
}

/** Moves over line breaks that mean nothing here and tells the kind of the token that is next. */
export function peek(cursor: Cursor): number {
  const kind = cursor.kinds[cursor.index]!;
  if (kind === k.newline && !cursor.newlines) return cursor.kinds[cursor.index + 1]!;
  return kind;
}

/** The index of the token that `peek` tells the kind of. */
export function nextIndex(cursor: Cursor): number {
  return cursor.kinds[cursor.index] === k.newline && !cursor.newlines
    ? cursor.index + 1
    : cursor.index;
}

/** Takes the next token and returns its index; the end of the file is never passed. */
export function take(cursor: Cursor): number {
  const index = nextIndex(cursor);
  cursor.index = index < cursor.last ? index + 1 : index;
  return index;
}

const none: readonly never[] = [];

/** A list as it is kept: one that was filled item by item has room for many more, and syntax is mostly short lists. */
export function exact<T>(items: readonly T[]): readonly T[] {
  return items.length === 0 ? none : items.slice();
}

export function sourceOf(cursor: Cursor, index: number): string {
  return cursor.text.slice(cursor.starts[index]!, cursor.ends[index]!);
}

export function isWord(cursor: Cursor, word: string): boolean {
  const index = nextIndex(cursor);
  if (cursor.kinds[index] !== k.identifier) return false;
  const start = cursor.starts[index]!;
  return cursor.ends[index]! - start === word.length && cursor.text.startsWith(word, start);
}

/** Lists a problem, once for one place. */
export function report(cursor: Cursor, message: string, start: number, end: number): void {
  const last = cursor.problems.at(-1);
  if (last?.start === start && last.end === end) return;
  if (cursor.problems.length < maxProblems) cursor.problems.push({ message, start, end });
}

/** Lists that `what` was expected where the next token stands; of a heredoc without an end, where it began. */
export function reportExpected(cursor: Cursor, what: string): void {
  const index = nextIndex(cursor);
  const kind = cursor.kinds[index]!;
  if (kind === k.brokenHeredoc) {
    const open = heredocStart(cursor, index);
    report(cursor, `expected ${what}, found none`, cursor.starts[open]!, markerEnd(cursor, open));
    return;
  }
  const found = nameOfToken(kind, sourceOf(cursor, index));
  report(cursor, `expected ${what}, found ${found}`, cursor.starts[index]!, cursor.ends[index]!);
}

function heredocStart(cursor: Cursor, from: number): number {
  let index = from;
  while (cursor.kinds[index] !== k.openHeredoc) index--;
  return index;
}

function markerEnd(cursor: Cursor, open: number): number {
  const end = cursor.ends[open]! - 1;
  return cursor.text.charCodeAt(end - 1) === 0x0d ? end - 1 : end;
}

export function failExpected(cursor: Cursor, what: string): never {
  reportExpected(cursor, what);
  throw stop;
}

export function failAt(cursor: Cursor, message: string, start: number, end: number): never {
  report(cursor, message, start, end);
  throw stop;
}

/** Takes the next token when it is of `kind`, else fails. */
export function demand(cursor: Cursor, kind: number, what: string): number {
  if (peek(cursor) !== kind) failExpected(cursor, what);
  return take(cursor);
}

export function enter(cursor: Cursor): void {
  if (++cursor.depth > maxDepth) {
    const index = nextIndex(cursor);
    failAt(
      cursor,
      `expected at most ${maxDepth} levels of nesting, found more`,
      cursor.starts[index]!,
      cursor.ends[index]!,
    );
  }
}

/** Sets the height of an expression whose tallest child has `height`. */
export function raise(cursor: Cursor, height: number, start: number, end: number): void {
  if (height >= maxHeight)
    failAt(cursor, `expected at most ${maxHeight} chained operations, found more`, start, end);
  cursor.height = height + 1;
}
