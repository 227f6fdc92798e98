// Numbers ways in which unknowns are made: equal for what is made alike, of the same.

import { createHash } from "node:crypto";
import type { Data, Making, Maybe, MaybeEntry, UnknownValue, Value } from "../../base/known.ts";
import { isItems } from "../../base/known.ts";

const numbers = new Map<string, number>();
const collections = new WeakMap<object, string>();
/** Longer texts are told by their hash, so that nothing keeps them. */
const longest = 200;

/** What is made through more hands than this is like nothing but itself. */
const deepest = 500;
let depth = 0;

/** `how`: the function or operator. Its number is never 0. */
export function makingOf(how: string, parts: readonly Value[]): Making {
  let number = 0;
  return () => (number ||= count(how, parts));
}

function count(how: string, parts: readonly Value[]): number {
  if (depth > deepest) return numberOf(`too deep ${numbers.size}`);
  depth++;
  try {
    return numberOf(`${how}(${parts.map(idOf).join()}`);
  } finally {
    depth--;
  }
}

function numberOf(text: string): number {
  const before = numbers.get(text);
  if (before !== undefined) return before;
  const number = numbers.size + 1;
  numbers.set(text, number);
  return number;
}

function idOf(value: Value): string {
  if (value.decoded) return `~${idOf(value.decoded)}`;
  return value.known ? dataId(value.value) : unknownId(value);
}

function unknownId({ name, pieces, making }: UnknownValue): string {
  if (pieces) return `#${numberOf(`+${pieces.map(pieceId).join()}`)}`;
  return `?${textId(name)}${making?.() ?? ""}`;
}

function pieceId(piece: string | UnknownValue): string {
  return typeof piece === "string" ? textId(piece) : unknownId(piece);
}

function dataId(data: Data): string {
  if (typeof data === "string") return textId(data);
  if (typeof data !== "object" || data === null) return String(data);
  const before = collections.get(data);
  if (before !== undefined) return before;
  const parts: string[] = data.rest ? [`*${unknownId(data.rest)}`] : [];
  if (isItems(data)) for (const one of data.items) parts.push(idOf(one));
  else {
    for (const key of [...data.fields.keys()].sort())
      parts.push(textId(key), idOf(data.fields.get(key) as Value));
    for (const { key, value } of data.open ?? []) parts.push(unknownId(key), idOf(value));
  }
  for (const one of (data.maybe ?? []) as readonly (Maybe | MaybeEntry)[])
    parts.push("key" in one ? idOf(one.key) : "", idOf(one.value), unknownId(one.on));
  const id = `#${numberOf(`${isItems(data) ? "[" : "{"}${parts.join()}`)}`;
  collections.set(data, id);
  return id;
}

function textId(text: string): string {
  return text.length > longest
    ? `%${createHash("sha1").update(text).digest("base64")}`
    : JSON.stringify(text);
}
