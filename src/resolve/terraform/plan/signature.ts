// Turns a value into a text of all that it says, so that one side can tell whether the other says the same.

import type { Value } from "../../../base/known.ts";
import { isFields, isItems } from "../../../base/known.ts";
import { sortedKeys } from "../values.ts";

const deepest = 64;
const longest = 1_000_000;

/** Unknowns count by their names; places, references and the order of keys do not count. Null for what is too long to compare. */
export function signatureOf(value: Value): string | null {
  const parts: string[] = [];
  let length = 0;
  const add = (text: string): void => {
    length += text.length;
    if (length < longest) parts.push(`${text.length}:${text}`);
  };
  write(value, add, 0);
  return length < longest ? parts.join("") : null;
}

function write(value: Value, add: (text: string) => void, depth: number): void {
  if (depth > deepest) return add("…");
  if (value.decoded) return write(value.decoded, add, depth + 1);
  if (!value.known) {
    add(`?${value.why} ${value.name}`);
    for (const piece of value.pieces ?? [])
      add(typeof piece === "string" ? piece : `?${piece.name}`);
    return;
  }
  const data = value.value;
  if (isItems(data)) {
    add(`[${data.items.length}`);
    for (const item of data.items) write(item, add, depth + 1);
    if (data.rest) write(data.rest, add, depth + 1);
  } else if (isFields(data)) {
    add(`{${data.fields.size}`);
    for (const key of sortedKeys(data.fields)) {
      add(key);
      write(data.fields.get(key) as Value, add, depth + 1);
    }
    if (data.rest) write(data.rest, add, depth + 1);
  } else add(`${typeof data} ${String(data)}`);
}
