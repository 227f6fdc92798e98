// Tokens → the attributes and blocks of a body; after a problem it goes on at the next one.

import {
  exact,
  maxDepth,
  peek,
  report,
  reportExpected,
  sourceOf,
  SyntaxStop,
  take,
} from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { parseExpression } from "./expressions.ts";
import { textOf } from "./literals.ts";
import { skipItem, skipString } from "./recovery.ts";
import type { Attribute, Block, Body, Expression, Label } from "./syntax.ts";
import { k, quoted } from "./tokens.ts";

interface Items {
  readonly attributes: Attribute[];
  readonly blocks: Block[];
  /** A bit for the first letter and length of each attribute's name: most names need not be compared. */
  seen: number;
  /** Null until there are so many attributes that looking through them would be slow. */
  names: Set<string> | null;
}

export function parseFileBody(cursor: Cursor): Body {
  const items = newItems();
  while (cursor.kinds[cursor.index] !== k.end) parseItem(cursor, items, false);
  return bodyOf(items, 0, cursor.text.length);
}

function newItems(): Items {
  return { attributes: [], blocks: [], seen: 0, names: null };
}

function bodyOf({ attributes, blocks }: Items, start: number, end: number): Body {
  return { attributes: exact(attributes), blocks: exact(blocks), start, end };
}

/** Reads one attribute, block or line break, or lists a problem and skips to what may be the next. Always moves on. */
function parseItem(cursor: Cursor, items: Items, inBlock: boolean): void {
  const index = cursor.index;
  const kind = cursor.kinds[index]!;
  if (kind === k.newline) {
    cursor.index++;
    return;
  }
  if (kind !== k.identifier) {
    reportExpected(cursor, inBlock ? "an argument, a block or `}`" : "an argument or a block");
    if (kind === k.closeBrace) cursor.index++;
    else skipItem(cursor, index, index);
    return;
  }
  const next = cursor.kinds[index + 1]!;
  if (next === k.equal) {
    const attribute = parseAttribute(cursor, items);
    if (attribute.value.kind !== "broken") endItem(cursor, index, "the value of", attribute.name);
  } else if (next === k.openBrace || next === k.openQuote || next === k.identifier) {
    parseBlock(cursor, items);
  } else {
    cursor.index++;
    reportExpected(cursor, `\`=\` or a block after ${quoted(sourceOf(cursor, index))}`);
    skipItem(cursor, index, index + 1);
  }
}

/** After an attribute or block the line ends, or the file. */
function endItem(cursor: Cursor, first: number, what: string, name: string): void {
  const kind = cursor.kinds[cursor.index]!;
  if (kind === k.newline) cursor.index++;
  else if (kind !== k.end && !stands(cursor, first)) {
    reportExpected(cursor, `the end of the line after ${what} ${quoted(name)}`);
    skipItem(cursor, first, cursor.index);
  }
}

/** Where recovery has stopped before a brace or a header, the line has been dealt with. */
function stands(cursor: Cursor, first: number): boolean {
  return cursor.index > first && cursor.kinds[cursor.index - 1] === k.newline;
}

function parseAttribute(cursor: Cursor, items: Items): Attribute {
  const index = cursor.index;
  const start = cursor.starts[index]!;
  const name = sourceOf(cursor, index);
  cursor.index += 2;
  const value = parseValue(cursor, index);
  const attribute: Attribute = { name, value, start, end: value.end };
  if (isSet(items, name))
    report(
      cursor,
      `expected ${quoted(name)} to be set once, found it set again`,
      start,
      cursor.ends[index]!,
    );
  else {
    items.names?.add(name);
    items.attributes.push(attribute);
  }
  return attribute;
}

function isSet(items: Items, name: string): boolean {
  const { attributes, names } = items;
  if (names !== null) return names.has(name);
  const bit = 1 << ((name.charCodeAt(0) * 7 + name.length) & 31);
  const isNew = (items.seen & bit) === 0;
  items.seen |= bit;
  if (isNew && attributes.length < 12) return false;
  for (const attribute of attributes) if (attribute.name === name) return true;
  if (attributes.length === 12)
    items.names = new Set(attributes.map((attribute) => attribute.name));
  return false;
}

/** The expression that is next; where it does not parse, a `Broken` one up to where the next item may start. */
function parseValue(cursor: Cursor, nameIndex: number): Expression {
  const { depth, index } = cursor;
  try {
    return parseExpression(cursor);
  } catch (error) {
    if (!(error instanceof SyntaxStop)) throw error;
    cursor.depth = depth;
    cursor.newlines = true;
    skipItem(cursor, nameIndex, index);
    const end = lastEnd(cursor);
    return { kind: "broken", start: Math.min(cursor.starts[index]!, end), end };
  }
}

/** Where the last token before the cursor ends, line breaks aside. */
function lastEnd(cursor: Cursor): number {
  let index = cursor.index - 1;
  while (index > 0 && cursor.kinds[index] === k.newline) index--;
  return cursor.ends[index]!;
}

function parseBlock(cursor: Cursor, items: Items): void {
  const first = cursor.index++;
  const start = cursor.starts[first]!;
  const type = sourceOf(cursor, first);
  const labels = parseLabels(cursor);
  const headerEnd = labels.at(-1)?.end ?? cursor.ends[first]!;
  if (!atOpenBrace(cursor)) {
    skipItem(cursor, first, cursor.index);
    return;
  }
  const body = parseBlockBody(cursor, first, headerEnd);
  items.blocks.push({ type, labels, body, headerEnd, start, end: body.end });
  endItem(cursor, first, "the block", type);
}

function parseLabels(cursor: Cursor): readonly Label[] {
  const labels: Label[] = [];
  for (;;) {
    const index = cursor.index;
    const kind = cursor.kinds[index]!;
    if (kind === k.identifier) {
      cursor.index++;
      labels.push({
        value: sourceOf(cursor, index),
        start: cursor.starts[index]!,
        end: cursor.ends[index]!,
      });
    } else if (kind === k.openQuote) labels.push(parseLabel(cursor));
    else return exact(labels);
  }
}

/** A quoted label is plain text, and unlike a value is not normalised: https://github.com/hashicorp/hcl keeps its runes. */
function parseLabel(cursor: Cursor): Label {
  const open = cursor.index++;
  let value = "";
  while (cursor.kinds[cursor.index] === k.quotedText) value += textOf(cursor, cursor.index++);
  if (cursor.kinds[cursor.index] === k.closeQuote) cursor.index++;
  else {
    reportExpected(cursor, "plain text and a closing quote in a label");
    skipString(cursor, open);
  }
  return { value, start: cursor.starts[open]!, end: cursor.ends[cursor.index - 1]! };
}

/** Whether the block's brace is next; one on a line of its own is a problem, but plainly meant. */
function atOpenBrace(cursor: Cursor): boolean {
  if (peek(cursor) === k.openBrace) return true;
  reportExpected(cursor, "a label or `{`");
  if (peek(cursor) !== k.newline || cursor.kinds[cursor.index + 1] !== k.openBrace) return false;
  cursor.index++;
  return true;
}

function parseBlockBody(cursor: Cursor, first: number, headerEnd: number): Body {
  const open = take(cursor);
  const start = cursor.starts[open]!;
  const items = newItems();
  if (++cursor.depth > maxDepth) {
    report(
      cursor,
      `expected at most ${maxDepth} levels of nesting, found more`,
      cursor.starts[first]!,
      headerEnd,
    );
    skipItem(cursor, first, open);
    cursor.depth--;
    return bodyOf(items, start, lastEnd(cursor));
  }
  const kind = cursor.kinds[cursor.index]!;
  const single = kind !== k.newline && kind !== k.end && kind !== k.closeBrace;
  if (single) parseSingle(cursor, items);
  while (!atBodyEnd(cursor)) parseItem(cursor, items, true);
  cursor.depth--;
  if (cursor.kinds[cursor.index] === k.closeBrace)
    return bodyOf(items, start, cursor.ends[cursor.index++]!);
  report(
    cursor,
    `expected \`}\` to end the block, found ${cursor.kinds[cursor.index] === k.end ? "the end of the file" : "the next block"}`,
    cursor.starts[first]!,
    headerEnd,
  );
  return bodyOf(items, start, Math.max(cursor.ends[open]!, lastEnd(cursor)));
}

function atBodyEnd(cursor: Cursor): boolean {
  const kind = cursor.kinds[cursor.index]!;
  if (kind === k.closeBrace || kind === k.end) return true;
  return (
    kind === k.identifier &&
    cursor.rescue !== null &&
    cursor.rescue.startsTopLevel(cursor.starts[cursor.index]!)
  );
}

/** `block { name = value }`: one argument and nothing else, on one line. */
function parseSingle(cursor: Cursor, items: Items): void {
  const index = cursor.index;
  const problems = cursor.problems.length;
  if (cursor.kinds[index] !== k.identifier || cursor.kinds[index + 1] !== k.equal) {
    reportExpected(cursor, "a new line, `}` or one argument after `{`");
  } else parseAttribute(cursor, items);
  if (cursor.kinds[cursor.index] === k.closeBrace || cursor.problems.length > problems) return;
  reportExpected(cursor, "`}` on the line of the block's only argument");
  if (cursor.kinds[cursor.index] === k.comma) cursor.index++;
}
