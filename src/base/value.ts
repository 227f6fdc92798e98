// Walks positioned values: one step, a path, the items of a list; absent is a known null, unknown travels.

import type { Fields, Known, UnknownValue, Value } from "./known.ts";
import { isFields, isItems, known } from "./known.ts";
import type { Origin } from "./origin.ts";

/** One key of a map. Absent: known `null` at the map's place, unless the map may hold keys nobody can tell (then unknown). */
export function field(value: Value, key: string): Value {
  if (!value.known) return value;
  if (!isFields(value.value)) return known(null, value.at, value.through);
  return value.value.fields.get(key) ?? value.value.rest ?? known(null, value.at, value.through);
}

/** Follows keys; in a list of exactly one item (a Terraform block) it steps into that item. */
export function dig(value: Value, ...path: readonly string[]): Value {
  let current = value;
  for (const key of path) {
    if (current.known && isItems(current.value)) {
      const only = current.value.items.length === 1 ? current.value.items[0] : undefined;
      if (only) current = only;
    }
    current = field(current, key);
  }
  return current;
}

/** The items of a list; a single value that is no list counts as a list of one (as IAM and YAML allow); null is none. */
export function items(value: Value): readonly Value[] {
  if (!value.known) return [value];
  if (value.value === null) return [];
  if (isItems(value.value))
    return value.value.rest ? [...value.value.items, value.value.rest] : value.value.items;
  return [value];
}

/** As `items`; those that may be there stand behind what decides it. */
export function itemsOrMaybe(value: Value): readonly Value[] {
  const maybe = value.known && isItems(value.value) ? value.value.maybe : undefined;
  if (!maybe || !value.known || !isItems(value.value)) return items(value);
  const found = maybe.map(({ value: decoded, on }) => ({ ...on, decoded }));
  return value.value.closed ? [...value.value.items, ...found] : [...items(value), ...found];
}

/** What stands under a key as `itemsOrMaybe` has it; of a list that may be there itself, each of its items may be. */
export function itemsUnder(value: Value, written: Value, key: string): readonly Value[] {
  const data = value.known && isFields(value.value) ? value.value : undefined;
  const perhaps = data?.maybe?.filter(({ key: one }) => one.known && one.value === key) ?? [];
  if (!data || perhaps.length === 0 || data.fields.has(key)) return itemsOrMaybe(written);
  const found = perhaps.flatMap(({ value: list, on }) =>
    itemsOrMaybe(list).map((one) => (one.known ? { ...on, decoded: one } : one)),
  );
  return data.closed || !data.rest ? found : [...found, data.rest];
}

/** The texts of which it is one, where a condition that nobody can tell decides; else itself. */
export function choicesOf(value: Value): readonly Value[] {
  return (value.known ? undefined : value.choices) ?? [value];
}

/** The entries of a map, in source order; none when it is not a known map. */
export function entries(value: Value): readonly (readonly [string, Value])[] {
  return value.known && isFields(value.value) ? [...value.value.fields] : [];
}

/** The unknown part of a map or the unknown value itself; null when everything about its keys is known. */
export function openPart(value: Value): UnknownValue | null {
  if (!value.known) return value;
  return isFields(value.value) || isItems(value.value) ? value.value.rest : null;
}

/** The value as text: strings as they are, numbers and booleans as they are written; anything else is null. */
export function text(value: Value): Known<string | null> {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data === "string") return { ...value, value: data };
  if (typeof data === "number" || typeof data === "boolean" || typeof data === "bigint")
    return { ...value, value: String(data) };
  return { ...value, value: null };
}

/** The value as a boolean; the texts `true` and `false` count, as Terraform converts them; anything else is null. */
export function flag(value: Value): Known<boolean | null> {
  if (!value.known) return value;
  const data = value.value;
  if (data === true || data === "true") return { ...value, value: true };
  if (data === false || data === "false") return { ...value, value: false };
  return { ...value, value: null };
}

/** The value as a number; numeric texts count; anything else is null. */
export function number(value: Value): Known<number | null> {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data === "number") return { ...value, value: data };
  if (typeof data === "string" && data.trim() !== "" && Number.isFinite(Number(data)))
    return { ...value, value: Number(data) };
  return { ...value, value: null };
}

export function isAbsent(value: Value): boolean {
  return value.known && value.value === null;
}

/** A map with no key unknown. */
export function fields(
  map: ReadonlyMap<string, Value>,
  at: Origin,
  rest: UnknownValue | null = null,
): Known<Fields> {
  return known({ fields: map, rest }, at);
}
