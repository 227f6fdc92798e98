// Turns a value into a text of all that it says, so that one side can tell whether the other says the same.

import type { UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems } from "../../../base/known.ts";
import { sortedKeys } from "../values.ts";

const deepest = 64;
const longest = 1_000_000;

/** Unknowns count by their names; places, references and the order of keys do not count. Null for what is too long to compare, or holds an unknown whose name means something else on the other side. */
export function signatureOf(value: Value, turned: ReadonlySet<string> = none): string | null {
  const parts: string[] = [];
  let length = 0;
  let isTurned = false;
  const add = (text: string): void => {
    length += text.length;
    if (length < longest) parts.push(`${text.length}:${text}`);
  };
  const name = (unknown: UnknownValue): void => {
    isTurned ||= isAmong(unknown.name, turned);
    add(`?${unknown.why} ${unknown.name} ${unknown.making?.() ?? ""}`);
  };
  write(value, add, name, 0);
  return length < longest && !isTurned ? parts.join("") : null;
}

const none: ReadonlySet<string> = new Set();

/** Whether a name is one of these, or of a part of what one means. */
export function isAmong(name: string, names: ReadonlySet<string>): boolean {
  for (const whole of names)
    if (name.startsWith(whole) && (name === whole || /[.[]/.test(name.charAt(whole.length))))
      return true;
  return false;
}

function write(
  value: Value,
  add: (text: string) => void,
  name: (unknown: UnknownValue) => void,
  depth: number,
): void {
  if (depth > deepest) return add("…");
  if (value.decoded) return write(value.decoded, add, name, depth + 1);
  if (!value.known) {
    name(value);
    for (const piece of value.pieces ?? [])
      if (typeof piece === "string") add(piece);
      else name(piece);
    return;
  }
  const data = value.value;
  if (isItems(data)) {
    add(`[${data.items.length}`);
    for (const item of data.items) write(item, add, name, depth + 1);
    for (const one of data.maybe ?? []) {
      name(one.on);
      write(one.value, add, name, depth + 1);
    }
    if (data.rest) write(data.rest, add, name, depth + 1);
  } else if (isFields(data)) {
    add(`{${data.fields.size}`);
    for (const key of sortedKeys(data.fields)) {
      add(key);
      write(data.fields.get(key) as Value, add, name, depth + 1);
    }
    for (const one of [...(data.open ?? []), ...(data.maybe ?? [])]) {
      if ("on" in one) name(one.on);
      write(one.key, add, name, depth + 1);
      write(one.value, add, name, depth + 1);
    }
    if (data.rest) write(data.rest, add, name, depth + 1);
  } else add(`${typeof data} ${String(data)}`);
}
