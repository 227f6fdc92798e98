// Values of manifests with a part put in, taken out or replaced; what is not touched keeps its place.

import { isFields, isItems, known, type Value } from "../../base/known.ts";
import { dig, field, fields } from "../../base/value.ts";

/** The members of a map; null for what is none. */
export function membersOf(value: Value | undefined): ReadonlyMap<string, Value> | null {
  return value?.known && isFields(value.value) ? value.value.fields : null;
}

/** The items of a list; null for what is none. */
export function listOf(value: Value | undefined): readonly Value[] | null {
  return value?.known && isItems(value.value) ? value.value.items : null;
}

/** A map with one member put in; null: taken out. What is no map stays as it is. */
export function put(value: Value, key: string, member: Value | null): Value {
  if (!value.known || !isFields(value.value)) return value;
  const members = new Map(value.value.fields);
  if (member === null) members.delete(key);
  else members.set(key, member);
  return { ...value, value: { ...value.value, fields: members } };
}

/** A list with its items exchanged. */
export function withItems(value: Value, items: readonly Value[]): Value {
  return known({ items, rest: null }, value.at, value.through);
}

/** Puts a value below a path of keys, and makes the maps that are missing on the way. */
export function putAt(value: Value, path: readonly string[], member: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return member;
  const before = field(value, key);
  const below =
    before.known && before.value === null && rest.length > 0
      ? fields(new Map(), member.at)
      : before;
  return put(value, key, putAt(below, rest, member));
}

/** A map with its members exchanged. */
export function withMembers(value: Value, members: ReadonlyMap<string, Value>): Value {
  if (!value.known || !isFields(value.value)) return value;
  return { ...value, value: { ...value.value, fields: members } };
}

const deepest = 40;

/** A value with its texts exchanged, however deep they stand; itself where all stay as they are. */
export function withTexts(
  value: Value,
  change: (text: string, value: Value) => Value,
  depth = 0,
): Value {
  if (!value.known || depth > deepest) return value;
  if (typeof value.value === "string") return change(value.value, value);
  const within = (one: Value): Value => withTexts(one, change, depth + 1);
  const members = membersOf(value);
  if (members) {
    const made = new Map([...members].map(([key, one]) => [key, within(one)]));
    const isSame = [...made].every(([key, one]) => one === members.get(key));
    return isSame ? value : withMembers(value, made);
  }
  const items = listOf(value);
  if (!items) return value;
  const made = items.map(within);
  return made.every((one, index) => one === items[index]) ? value : withItems(value, made);
}

/** Two maps of texts in one: the second's word counts, and where it stands. */
export function withPairs(value: Value, path: readonly string[], pairs: Value): Value {
  const more = membersOf(pairs);
  if (!more || more.size === 0) return value;
  const before = membersOf(dig(value, ...path));
  return putAt(value, path, fields(new Map([...(before ?? []), ...more]), pairs.at));
}

/** How many values it is made of, counted no further than to a limit. */
export function sizeOf(value: Value, most: number): number {
  const pending = [value];
  let size = 0;
  for (let one = pending.pop(); one && size < most; one = pending.pop()) {
    size++;
    for (const below of membersOf(one)?.values() ?? listOf(one) ?? []) pending.push(below);
  }
  return size;
}
