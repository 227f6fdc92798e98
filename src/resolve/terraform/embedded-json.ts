// Reads JSON that stands in a text, also one with holes (`"Resource": "${aws_s3_bucket.b.arn}/*"`), into the structure it says, at its true lines.

import type { Data, OpenEntry, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { parseJson, parseNearlyJson } from "../../parse/json/parse.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import { placeInFile, placeInText } from "./text-place.ts";

/** A text longer than this is no policy: the largest IAM takes is 10,240 characters, a resource policy's 20 KiB. */
const longest = 262_144;

/**
 * The structure, or why there is none. A hole is unknown where it stands, and the rest is read. `reads`: where the text is, if not at `at`.
 * `forgiving`: what is no JSON for a comma too many is read as it is meant.
 */
export function embeddedJson(
  pieces: readonly (string | UnknownValue)[],
  at: Origin,
  reads: Origin | undefined = at.reads,
  forgiving = false,
): Value | string {
  const holes: Value[] = [];
  let text = "";
  let quoted = false;
  for (const piece of pieces) {
    if (typeof piece === "string") {
      text += piece;
      if (pieces.length > 1) quoted = endsQuoted(piece, quoted);
    } else {
      // What stands outside of quotes is JSON itself.
      const hole = quoted ? piece : (piece.decoded ?? piece);
      const mark = `${opening}${holes.push(hole) - 1}${closing}`;
      text += quoted ? mark : `"${mark}"`;
    }
  }
  if (text.length > longest) return "it is too long";
  const parsed = forgiving ? parseNearlyJson(text) : parseJson(text);
  const root = parsed.documents[0]?.root;
  const problem = parsed.problems[0]?.message;
  // Of a key that stands twice one reader takes the first and another the last. The line would be the text's.
  if (!root || problem !== undefined)
    return problem?.replace(/, already on line \d+$/, "") ?? "it is not JSON";
  const here = toValue(root, at.file, placeInText(text, at));
  const value = reads ? alsoAt(here, toValue(root, reads.file, placeInFile(text, reads))) : here;
  return holes.length === 0 ? value : putBack(value, holes, 0);
}

/** One structure with its places in two files. */
function alsoAt(here: Value, there: Value): Value {
  const placed = { ...here, at: { ...here.at, reads: there.at } };
  if (!placed.known || !there.known) return placed;
  const [data, other] = [placed.value, there.value];
  if (isItems(data) && isItems(other)) {
    const items = data.items.map((item, at) => alsoAt(item, other.items[at] ?? item));
    return { ...placed, value: { ...data, items } };
  }
  if (!isFields(data) || !isFields(other)) return placed;
  const fields = new Map(
    [...data.fields].map(([key, inner]) => [key, alsoAt(inner, other.fields.get(key) ?? inner)]),
  );
  return { ...placed, value: { ...data, fields } };
}

/**
 * Control characters, which no policy holds, mark where the holes are. One beyond Latin-1, and the engine holds the text, what is cut out
 * of it and a report that has any of that in two bytes a letter: a sixth of an audit's memory.
 */
const opening = "\u0086";
const closing = "\u0087";
const marked = /\u0086(\d+)\u0087/;

/** Whether a JSON string is open at the end of a piece. */
function endsQuoted(piece: string, before: boolean): boolean {
  let quoted = before;
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] === "\\" && quoted) at++;
    else if (piece[at] === '"') quoted = !quoted;
  }
  return quoted;
}

/** Puts the holes back where their marks stand: alone, an unknown; inside a text, its pieces. */
function putBack(whole: Value, holes: readonly Value[], depth: number): Value {
  if (!whole.known || depth > 64) return whole;
  const data: Data = whole.value;
  if (typeof data === "string") return fill(data, holes, whole.at);
  if (isItems(data))
    return {
      ...whole,
      value: { items: data.items.map((item) => putBack(item, holes, depth + 1)), rest: null },
    };
  if (!isFields(data)) return whole;
  const fields = new Map<string, Value>();
  const open: OpenEntry[] = [];
  for (const [name, inner] of data.fields) {
    const value = putBack(inner, holes, depth + 1);
    const key = fill(name, holes, inner.at);
    if (key.known) fields.set(name, value);
    else open.push({ key, value });
  }
  const rest = open[0]?.key ?? null;
  return { ...whole, value: rest ? { fields, rest, open } : { fields, rest } };
}

function fill(text: string, holes: readonly Value[], at: Origin): Value {
  if (!text.includes(opening)) return known(text, at);
  const pieces: (string | UnknownValue)[] = [];
  for (const [index, part] of text.split(marked).entries()) {
    const hole = index % 2 === 1 ? holes[Number(part)] : undefined;
    if (hole?.known) return hole;
    if (hole) pieces.push(...(hole.pieces ?? [hole]));
    else if (part !== "") pieces.push(part);
  }
  const first = pieces.find((piece) => typeof piece !== "string");
  if (!first) return known(text, at);
  if (pieces.length === 1) return { ...first, at };
  return unknown(first.why, at, first.name, { pieces, through: first.through });
}
