// Reads the scalars and comments of everyday YAML (see everyday.ts), and throws `Unusual` at everything that is not.

import { plainScalar } from "./scalar.ts";
import type { Comment, ScalarNode } from "./tree.ts";

/** Where a document is read; positions are those of the whole text. */
export interface Reader {
  readonly text: string;
  /** Where the document ends: behind a line break, or the end of the text. */
  readonly end: number;
  readonly comments: Comment[];
  at: number;
  lineStart: number;
  /** Of what stands at `at`; -1 at the end. */
  column: number;
  /** The end of the last token. */
  last: number;
  depth: number;
  /** The token that `readToken` read. */
  tokenStart: number;
  tokenEnd: number;
  value: string;
  style: "plain" | "single" | "double";
  /** Whether a colon follows the token; `at` is then behind it. */
  isKey: boolean;
}

export class Unusual extends Error {}

/** One for all: its stack is of no use. */
const thrown = new Unusual("left to js-yaml");

export function elsewhere(): never {
  throw thrown;
}

/** A blank, a line break or the end of the text. */
export function isEnd(c: number): boolean {
  return c === 32 || c === 10 || c !== c;
}

export function blank(reader: Reader): void {
  while (reader.text.charCodeAt(reader.at) === 32) reader.at++;
}

/** Moves over blanks, line breaks and comments to what stands next. */
export function advance(reader: Reader): void {
  const { text, end } = reader;
  let { at } = reader;
  while (at < end) {
    const c = text.charCodeAt(at);
    if (c === 32) at++;
    else if (c === 10) reader.lineStart = ++at;
    else if (c === 35) at = readComment(reader, at);
    else if (c === 9) elsewhere();
    else {
      reader.at = at;
      reader.column = at - reader.lineStart;
      return;
    }
  }
  reader.at = end;
  reader.column = -1;
}

export function readComment({ text, end, lineStart, comments }: Reader, hash: number): number {
  if (hash > lineStart && text.charCodeAt(hash - 1) !== 32) elsewhere();
  const next = lineEnd(text, hash, end);
  let stop = next;
  while (text.charCodeAt(stop - 1) === 32 || text.charCodeAt(stop - 1) === 9) stop--;
  let before = hash - 1;
  while (before >= lineStart && text.charCodeAt(before) === 32) before--;
  comments.push({
    start: hash,
    end: stop,
    text: text.slice(hash + 1, stop).trim(),
    trailing: before >= lineStart,
  });
  return next;
}

export function lineEnd(text: string, from: number, end: number): number {
  const at = text.indexOf("\n", from);
  return at === -1 ? end : at;
}

/** Reads a key or a text on one line. */
export function readToken(reader: Reader, isFlow: boolean): void {
  const c = reader.text.charCodeAt(reader.at);
  reader.tokenStart = reader.at;
  if (c === 39) readSingle(reader);
  else if (c === 34) readDouble(reader);
  else return readPlain(reader, isFlow);
  reader.tokenEnd = reader.at;
  reader.last = reader.at;
  reader.isKey =
    reader.text.charCodeAt(reader.at) === 58 && isEnd(reader.text.charCodeAt(reader.at + 1));
  if (reader.isKey) reader.at++;
}

function readSingle(reader: Reader): void {
  const { text, at: start } = reader;
  let at = start + 1;
  let isDoubled = false;
  for (;;) {
    const c = text.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c !== 39) continue;
    if (text.charCodeAt(at) !== 39) break;
    isDoubled = true;
    at++;
  }
  const value = text.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isDoubled ? value.replaceAll("''", "'") : value;
  reader.style = "single";
}

function readDouble(reader: Reader): void {
  const { text, at: start } = reader;
  let at = start + 1;
  let isEscaped = false;
  for (;;) {
    const c = text.charCodeAt(at++);
    if (c === 10 || c !== c) elsewhere();
    if (c === 34) break;
    if (c !== 92) continue;
    isEscaped = true;
    if (!'"\\/nrt'.includes(text.charAt(at++))) elsewhere();
  }
  const value = text.slice(start + 1, at - 1);
  reader.at = at;
  reader.value = isEscaped ? value.replace(/\\(.)/g, (_, c: string) => escapes[c] ?? c) : value;
  reader.style = "double";
}

const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t" };

/** https://yaml.org/spec/1.2.2/#733-plain-style */
function readPlain(reader: Reader, isFlow: boolean): void {
  const { text, at: start } = reader;
  let at = start;
  let c = text.charCodeAt(at);
  if (!canStart(c) || ((c === 45 || c === 63) && endsIn(text.charCodeAt(at + 1), isFlow)))
    elsewhere();
  let end = at;
  let isKey = false;
  for (; c !== 10 && c === c; c = text.charCodeAt(++at)) {
    if (c === 32) continue;
    if (c === 9) elsewhere();
    if (c === 58 && endsIn(text.charCodeAt(at + 1), isFlow)) {
      isKey = true;
      break;
    }
    if (c === 35 && text.charCodeAt(at - 1) === 32) break;
    if (isFlow && isBracket(c)) break;
    end = at + 1;
  }
  // A text that has not begun, a blank before a colon; in brackets, a colon before one or the end of the line.
  if (end === start || (isKey && at !== end)) elsewhere();
  if (isKey && isFlow && text.charCodeAt(at + 1) !== 32) elsewhere();
  reader.tokenEnd = end;
  reader.last = end;
  reader.at = isKey ? end + 1 : end;
  reader.value = text.slice(start, end);
  reader.style = "plain";
  reader.isKey = isKey;
}

/** A tab after a colon is not for us, so that it counts as text and throws. */
function endsIn(c: number, isFlow: boolean): boolean {
  return isEnd(c) || c === 9 || (isFlow && isBracket(c));
}

/** `,`, `[`, `]`, `{` or `}`. */
function isBracket(c: number): boolean {
  return c === 44 || c === 91 || c === 93 || c === 123 || c === 125;
}

/** Not `#`, `&`, `*`, `!`, `|`, `>`, `'`, `"`, `%`, `@`, a backtick or a bracket. */
function canStart(c: number): boolean {
  return !(
    (c >= 33 && c <= 35) ||
    (c >= 37 && c <= 39) ||
    c === 42 ||
    c === 62 ||
    c === 64 ||
    c === 96 ||
    c === 124 ||
    isBracket(c)
  );
}

/** What `readToken` read, as a value. */
export function scalarOf({ tokenStart, tokenEnd, value, style }: Reader): ScalarNode {
  const isPlain = style === "plain";
  return {
    kind: "scalar",
    start: tokenStart,
    end: tokenEnd,
    value: isPlain ? plainScalar(value) : value,
    style,
    contentStart: isPlain ? tokenStart : tokenStart + 1,
    tag: null,
    indent: 0,
  };
}

/** A value that is not there stands, with no width, right after the `:` or `-` it would follow. */
export function emptyScalar(at: number): ScalarNode {
  return {
    kind: "scalar",
    start: at,
    end: at,
    value: null,
    style: "plain",
    contentStart: at,
    tag: null,
    indent: 0,
  };
}
