// Turns JSON text into the same positioned tree as YAML; never throws, problems are listed.

import { mostProblems, standsTwice } from "../problem-text.ts";
import { exact } from "../yaml/scalar.ts";
import type { MappingNode, Node, Pair, ScalarNode, SequenceNode, TreeFile } from "../yaml/tree.ts";
import { found, skipSpace, Stop, stop } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { readString } from "./strings.ts";

/** Nesting beyond this is refused, so that a reader of the tree may recurse. */
const maxDepth = 200;
/** From this many keys on, an object's keys are indexed to find duplicates. */
const smallObject = 12;

/**
 * Parses one JSON document (https://www.rfc-editor.org/rfc/rfc8259). Duplicate keys (the last one counts), trailing text and
 * deep nesting are problems. Whole numbers that a double cannot hold are bigints. A byte order mark is skipped.
 */
export function parseJson(text: string): TreeFile {
  return parse(text, false);
}

/** The same, and a comma behind the last item or member is passed over. */
export function parseNearlyJson(text: string): TreeFile {
  return parse(text, true);
}

function parse(text: string, forgiving: boolean): TreeFile {
  const reader: Reader = {
    text,
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    depth: 0,
    forgiving,
    problems: [],
  };
  try {
    skipSpace(reader);
    if (reader.at === text.length)
      return fail(reader, text.length, "this is not JSON: the file is empty");
    const root = readValue(reader);
    skipSpace(reader);
    if (reader.at < text.length)
      return fail(
        reader,
        reader.at,
        `this is not JSON: ${found(reader)} follows the end of the document`,
      );
    return {
      documents: [{ start: root.start, end: root.end, root }],
      comments: [],
      problems: reader.problems,
    };
  } catch (error) {
    if (error instanceof Stop) return fail(reader, error.start, error.message);
    throw error;
  }
}

function fail(reader: Reader, start: number, message: string): TreeFile {
  reader.problems.push({ start, end: Math.min(start + 1, reader.text.length), message });
  return { documents: [], comments: [], problems: reader.problems };
}

function readValue(reader: Reader): Node {
  switch (reader.text.charCodeAt(reader.at)) {
    case 34:
      return readText(reader);
    case 123:
      return readObject(reader);
    case 91:
      return readArray(reader);
    case 116:
      return readWord(reader, "true", true);
    case 102:
      return readWord(reader, "false", false);
    case 110:
      return readWord(reader, "null", null);
    default:
      return readNumber(reader);
  }
}

function plain(start: number, end: number, value: ScalarNode["value"]): ScalarNode {
  return {
    kind: "scalar",
    start,
    end,
    value,
    style: "plain",
    contentStart: start,
    tag: null,
    indent: 0,
  };
}

function readWord(reader: Reader, word: string, value: boolean | null): ScalarNode {
  if (!reader.text.startsWith(word, reader.at)) stop(reader, "a value");
  const start = reader.at;
  reader.at += word.length;
  return plain(start, reader.at, value);
}

const number = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;

function readNumber(reader: Reader): ScalarNode {
  number.lastIndex = reader.at;
  const match = number.exec(reader.text);
  if (!match) stop(reader, "a value");
  const text = match[0];
  const start = reader.at;
  reader.at += text.length;
  const isWhole = match[1] === undefined && match[2] === undefined;
  return plain(start, reader.at, isWhole ? (exact(text) ?? Number(text)) : Number(text));
}

function readText(reader: Reader): ScalarNode {
  const start = reader.at;
  const value = readString(reader);
  return {
    kind: "scalar",
    start,
    end: reader.at,
    value,
    style: "double",
    contentStart: start + 1,
    tag: null,
    indent: 0,
  };
}

function enter(reader: Reader): void {
  if (reader.depth >= maxDepth)
    throw new Stop(reader.at, `this is nested deeper than ${maxDepth} levels, where reading stops`);
  reader.depth++;
  reader.at++;
  skipSpace(reader);
}

function readArray(reader: Reader): SequenceNode {
  const start = reader.at;
  const items: Node[] = [];
  enter(reader);
  if (reader.text.charCodeAt(reader.at) === 93) reader.at++;
  else
    for (;;) {
      items.push(readValue(reader));
      skipSpace(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 93) stop(reader, "`,` or `]`");
      reader.at++;
      if (c === 93 || isLast(reader, 93)) break;
    }
  reader.depth--;
  return { kind: "sequence", start, end: reader.at, items, tag: null };
}

function readObject(reader: Reader): MappingNode {
  const start = reader.at;
  const pairs: Pair[] = [];
  let index: Map<string, number> | null = null;
  enter(reader);
  if (reader.text.charCodeAt(reader.at) === 125) reader.at++;
  else
    for (;;) {
      const pair = readPair(reader);
      if (pairs.length === smallObject) index = new Map(pairs.map(({ key }, i) => [key, i]));
      const before = index ? (index.get(pair.key) ?? -1) : placeOf(pairs, pair.key);
      if (before === -1) {
        index?.set(pair.key, pairs.length);
        pairs.push(pair);
      } else {
        sayTwice(reader, pair, pairs[before]?.keySpan.start ?? 0);
        pairs[before] = pair;
      }
      skipSpace(reader);
      const c = reader.text.charCodeAt(reader.at);
      if (c !== 44 && c !== 125) stop(reader, "`,` or `}`");
      reader.at++;
      if (c === 125 || isLast(reader, 125)) break;
    }
  reader.depth--;
  return { kind: "mapping", start, end: reader.at, pairs, tag: null };
}

/** Whether, behind a comma, the end follows at once; passes what is passed over. */
function isLast(reader: Reader, end: number): boolean {
  skipSpace(reader);
  if (!reader.forgiving || reader.text.charCodeAt(reader.at) !== end) return false;
  reader.at++;
  return true;
}

function placeOf(pairs: readonly Pair[], key: string): number {
  for (let i = 0; i < pairs.length; i++) if (pairs[i]?.key === key) return i;
  return -1;
}

function readPair(reader: Reader): Pair {
  if (reader.text.charCodeAt(reader.at) !== 34) stop(reader, "a key in double quotes");
  const start = reader.at;
  const key = readString(reader);
  const keySpan = { start, end: reader.at };
  skipSpace(reader);
  if (reader.text.charCodeAt(reader.at) !== 58) stop(reader, "`:`");
  reader.at++;
  skipSpace(reader);
  return { key, keySpan, value: readValue(reader) };
}

function sayTwice(reader: Reader, { key, keySpan }: Pair, before: number): void {
  if (reader.problems.length >= mostProblems) return;
  const message = standsTwice(reader.text, key, "object", before);
  reader.problems.push({ ...keySpan, message });
}
