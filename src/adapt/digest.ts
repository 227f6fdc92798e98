// Turns a value into a short digest of all that is known about it, so that a moved block can be told from a rewritten one.

import type { MaybeEntry, UnknownValue, Value } from "../base/known.ts";
import { isFields, isItems } from "../base/known.ts";

const deepest = 40;

const digests = new WeakMap<Value, string>();

/**
 * Not cryptographic. Addresses of other blocks do not count, as a move changes them; which attribute was referred to does.
 * Worked out once for all facts of a declaration, and for both sides where they share it.
 */
export function digest(value: Value): string {
  const before = digests.get(value);
  if (before !== undefined) return before;
  const made = digestOf(value);
  digests.set(value, made);
  return made;
}

function digestOf(value: Value): string {
  const state = { a: 0xdeadbeef, b: 0x41c6ce57 };
  write(value, state, 0);
  const low =
    Math.imul(state.a ^ (state.a >>> 16), 2246822507) ^
    Math.imul(state.b ^ (state.b >>> 13), 3266489909);
  const high =
    Math.imul(state.b ^ (state.b >>> 16), 2246822507) ^
    Math.imul(state.a ^ (state.a >>> 13), 3266489909);
  return (high >>> 0).toString(16).padStart(8, "0") + (low >>> 0).toString(16).padStart(8, "0");
}

interface State {
  a: number;
  b: number;
}

function mix(text: string, state: State): void {
  let { a, b } = state;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  state.a = Math.imul(a ^ 0x1f, 2654435761);
  state.b = b;
}

function write(value: Value, state: State, depth: number): void {
  if (depth > deepest) return mix("…", state);
  if (value.reference) return mix(`&${value.reference.path.join(".")}`, state);
  if (value.decoded) return write(value.decoded, state, depth + 1);
  if (!value.known) return writeUnknown(value, state);
  const data = value.value;
  if (isItems(data)) {
    mix(`[${data.items.length}`, state);
    for (const item of data.items) write(item, state, depth + 1);
    data.maybe?.forEach((one) => write(one.value, state, depth + 1));
    if (data.rest) writeUnknown(data.rest, state);
  } else if (isFields(data)) {
    mix(`{${data.fields.size}`, state);
    for (const key of sortedKeys(data.fields)) {
      mix(key, state);
      const field = data.fields.get(key);
      if (field) write(field, state, depth + 1);
    }
    data.open?.forEach((one) => writeEntry(one, state, depth + 1));
    data.maybe?.forEach((one) => writeEntry(one, state, depth + 1));
    if (data.rest) writeUnknown(data.rest, state);
  } else mix(`${typeof data}:${String(data)}`, state);
}

/** Most are in order as they are written. */
function sortedKeys(fields: ReadonlyMap<string, unknown>): readonly string[] {
  const keys = [...fields.keys()];
  return keys.every((key, i) => i === 0 || keys[i - 1]! <= key) ? keys : keys.sort();
}

function writeEntry(one: Omit<MaybeEntry, "on">, state: State, depth: number): void {
  write(one.key, state, depth);
  write(one.value, state, depth);
}

/** Through which calls it stands is no part of what it is: a call may be renamed or nested. */
const calls = /^(?:module\.[^.[]+(?:\[[^\]]*\])?\.)+/;

function writeUnknown(value: UnknownValue, state: State): void {
  mix(`?${value.why}`, state);
  for (const piece of value.pieces ?? []) {
    if (typeof piece === "string") mix(piece, state);
    else mix(`?${piece.why}:${piece.name.replace(calls, "")}`, state);
  }
}
