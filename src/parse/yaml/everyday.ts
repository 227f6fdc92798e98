// Turns a document of the YAML that most manifests and workflows are written in straight into nodes: block mappings and lists,
// texts on one line, literal and folded blocks, brackets on one line. Whatever else stands in it, it is left to js-yaml.

import { blockScalar } from "./everyday-blocks.ts";
import {
  advance,
  blank,
  elsewhere,
  emptyScalar,
  isEnd,
  readToken,
  scalarOf,
  Unusual,
} from "./everyday-scalars.ts";
import type { Reader } from "./everyday-scalars.ts";
import type { Output } from "./output.ts";
import type { MappingNode, Node, Pair, ScalarNode, SequenceNode } from "./tree.ts";

/** Well below what js-yaml is allowed. */
const deepest = 60;
/** From this many keys on, a mapping's keys are indexed to find duplicates. */
const smallMapping = 12;

/** One class of characters is looked for fast; nearly no file holds one of these. */
const suspect = /[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
/** What js-yaml refuses or treats in its own way: control characters, carriage returns, marks of byte order, halves of pairs. */
const unusual =
  /[^\t\n\x20-\x7e\xa0-\ufefe\uff00-\ufffd]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function mayBeEveryday(text: string): boolean {
  return !suspect.test(text) || !unusual.test(text);
}

/**
 * Reads the one document between `start` (its marker, or the text's beginning) and `end` (the next marker, or the text's end).
 * False when it holds anything unusual, a mistake for one: then nothing was added.
 */
export function readEveryday(text: string, start: number, end: number, out: Output): boolean {
  const { comments, documents } = out;
  const before = comments.length;
  const isMarked = text.startsWith("---", start) && isEnd(text.charCodeAt(start + 3));
  const at = isMarked ? start + 3 : start;
  const reader: Reader = {
    text,
    end,
    comments,
    at,
    lineStart: start,
    column: 0,
    last: at,
    depth: 0,
    tokenStart: 0,
    tokenEnd: 0,
    value: "",
    style: "plain",
    isKey: false,
  };
  try {
    advance(reader);
    if (reader.at === end) {
      if (isMarked) documents.push({ start: at, end: at, root: null });
      return true;
    }
    if (reader.column !== 0) elsewhere();
    const root = readNode(reader, -1, false);
    if (root.kind === "scalar" || reader.at < end) elsewhere();
    documents.push({ start: root.start, end: root.end, root });
    return true;
  } catch (error) {
    if (!(error instanceof Unusual)) throw error;
    comments.length = before;
    return false;
  }
}

/** Reads what begins here and moves on to what follows it. `parent`: the column of the collection that it stands in. */
function readNode(reader: Reader, parent: number, isInline: boolean): Node {
  const { text, at, column } = reader;
  switch (text.charCodeAt(at)) {
    case 45:
      if (!isEnd(text.charCodeAt(at + 1))) break;
      if (isInline) elsewhere();
      return readSequence(reader, column);
    case 91:
    case 123:
      return alone(reader, readFlow(reader));
    case 124:
    case 62:
      return blockScalar(reader, parent);
  }
  readToken(reader, false);
  if (!reader.isKey) return alone(reader, scalarOf(reader));
  if (isInline) elsewhere();
  return readMapping(reader, column);
}

/** After a value nothing but a comment may stand on its line; text that went on in the next would be indented too deep. */
function alone<T extends Node>(reader: Reader, node: T): T {
  const { lineStart } = reader;
  advance(reader);
  if (reader.lineStart === lineStart && reader.column !== -1) elsewhere();
  return node;
}

/** Stands behind its first key. */
function readMapping(reader: Reader, column: number): MappingNode {
  const start = reader.tokenStart;
  const pairs: Pair[] = [];
  let index: Map<string, number> | null = null;
  if (++reader.depth > deepest) elsewhere();
  for (;;) {
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (key === "<<") elsewhere();
    index = known(pairs, index, key);
    pairs.push({ key, keySpan, value: readValue(reader, column) });
    if (reader.column < column) break;
    if (reader.column > column) elsewhere();
    readToken(reader, false);
    if (!reader.isKey) elsewhere();
  }
  reader.depth--;
  return { kind: "mapping", start, end: reader.last, pairs, tag: null };
}

/** A key that stands twice is a mistake. */
function known(
  pairs: readonly Pair[],
  index: Map<string, number> | null,
  key: string,
): Map<string, number> | null {
  const { length } = pairs;
  if (length < smallMapping) {
    for (let i = 0; i < length; i++) if (pairs[i]?.key === key) elsewhere();
    return null;
  }
  const found = index ?? new Map(pairs.map((pair, i) => [pair.key, i]));
  if (found.has(key)) elsewhere();
  found.set(key, length);
  return found;
}

/** Stands behind a key's colon. */
function readValue(reader: Reader, column: number): Node {
  const after = reader.at;
  reader.last = after;
  if (standsBelow(reader)) {
    if (reader.column > column) return readNode(reader, column, false);
    if (reader.column === column && isDash(reader)) return readSequence(reader, column);
    return emptyScalar(after);
  }
  return readNode(reader, column, true);
}

/** Moves on to what follows a colon or dash. */
function standsBelow(reader: Reader): boolean {
  const { lineStart } = reader;
  advance(reader);
  return reader.column === -1 || reader.lineStart !== lineStart;
}

function isDash({ text, at }: Reader): boolean {
  return text.charCodeAt(at) === 45 && isEnd(text.charCodeAt(at + 1));
}

function readSequence(reader: Reader, column: number): SequenceNode {
  const start = reader.at;
  const items: Node[] = [];
  if (++reader.depth > deepest) elsewhere();
  do {
    const after = ++reader.at;
    reader.last = after;
    items.push(
      standsBelow(reader) && reader.column <= column
        ? emptyScalar(after)
        : readNode(reader, column, false),
    );
    if (reader.column > column) elsewhere();
  } while (reader.column === column && isDash(reader));
  reader.depth--;
  return { kind: "sequence", start, end: reader.last, items, tag: null };
}

/** A collection in brackets, all on one line. */
function readFlow(reader: Reader): MappingNode | SequenceNode {
  if (++reader.depth > deepest) elsewhere();
  const node =
    reader.text.charCodeAt(reader.at) === 123 ? readFlowMapping(reader) : readFlowList(reader);
  reader.depth--;
  return node;
}

function readFlowList(reader: Reader): SequenceNode {
  const start = reader.at++;
  const items: Node[] = [];
  while (!closes(reader, 93, items.length === 0)) {
    items.push(readFlowNode(reader));
  }
  return { kind: "sequence", start, end: reader.at, items, tag: null };
}

function readFlowMapping(reader: Reader): MappingNode {
  const start = reader.at++;
  const pairs: Pair[] = [];
  while (!closes(reader, 125, pairs.length === 0)) {
    readToken(reader, true);
    const key = reader.value;
    const keySpan = { start: reader.tokenStart, end: reader.tokenEnd };
    if (!reader.isKey || key === "<<" || pairs.some((pair) => pair.key === key)) elsewhere();
    blank(reader);
    pairs.push({ key, keySpan, value: readFlowNode(reader) });
  }
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}

/** Moves behind the comma before the next entry, or behind the closing bracket. */
function closes(reader: Reader, closer: number, isFirst: boolean): boolean {
  const { text } = reader;
  blank(reader);
  if (!isFirst && text.charCodeAt(reader.at) === 44) {
    reader.at++;
    blank(reader);
  } else if (!isFirst && text.charCodeAt(reader.at) !== closer) elsewhere();
  if (text.charCodeAt(reader.at) !== closer) return false;
  reader.at++;
  reader.last = reader.at;
  return true;
}

function readFlowNode(reader: Reader): ScalarNode | MappingNode | SequenceNode {
  const c = reader.text.charCodeAt(reader.at);
  if (c === 91 || c === 123) return readFlow(reader);
  readToken(reader, true);
  if (reader.isKey) elsewhere();
  return scalarOf(reader);
}
