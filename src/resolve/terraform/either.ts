// Finds what two values have in common when nobody can tell which of them is taken: equal parts stay known, what one side holds may be there.

import type {
  Data,
  Fields,
  Items,
  Maybe,
  MaybeEntry,
  UnknownValue,
  Value,
} from "../../base/known.ts";
import { isFields, isItems, known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { equal, isAmong, mayBe } from "./compare.ts";
import { embeddedJson } from "./embedded-json.ts";
import { makingOf } from "./making.ts";
import {
  also,
  beyond,
  derive,
  gathered,
  list,
  map,
  openMap,
  textOf,
  typed,
  unread,
} from "./values.ts";

/**
 * What two branches have in common when nobody can tell which is taken: equal parts stay known, the others are unknown. `written`: both
 * stand in source as what may be taken, and what texts they are is kept.
 */
export function either(
  a: Value,
  b: Value,
  condition: UnknownValue,
  at: Origin,
  written = false,
): Value {
  if (equal(a, b) === true) return a;
  const open = derive(condition, at, makingOf("?:", [condition, a, b]));
  if (a.known && b.known) {
    const parts = eitherParts(a.value, b.value, { condition, open, written }, at);
    if (parts) return parts;
  }
  const decoded = decodedOf(a, b, condition, at, written);
  const choices = !(a.decoded && b.decoded) && written ? choicesOf(a, b) : null;
  if (choices) return decoded ? { ...open, choices, decoded } : { ...open, choices };
  return decoded ? { ...open, decoded } : open;
}

/** What can be read of a text that is one of two: of a structure beside none, all may be there. */
function decodedOf(
  a: Value,
  b: Value,
  condition: UnknownValue,
  at: Origin,
  written: boolean,
): Value | null {
  const [first, second] = [structureOf(a), structureOf(b)];
  const one = first ?? second;
  if (!one) return null;
  if (first && second) return either(first, second, condition, at, written);
  const none = nothingLike(one, first ? b : a);
  return none && (first ? either(first, none, condition, at) : either(none, one, condition, at));
}

function structureOf(value: Value): Value | null {
  if (value.decoded) return value.decoded;
  const pieces = value.known ? [value.value] : (value.pieces ?? []);
  const [first] = pieces;
  if (typeof first !== "string" || !/^\s*\{/.test(first)) return null;
  const read = embeddedJson(pieces as readonly (string | UnknownValue)[], value.at);
  return typeof read === "string" ? null : read;
}

/** What holds nothing but what an unknown may hold; null beside a collection, which is no text. */
function nothingLike(structure: Value, other: Value): Value | null {
  if (!structure.known || (other.known && isStructure(other.value))) return null;
  const rest = other.known ? null : unread(other);
  if (isFields(structure.value)) return map(new Map(), other.at, rest);
  return isItems(structure.value) ? list([], other.at, rest) : null;
}

function isStructure(data: Data): boolean {
  return isItems(data) || isFields(data);
}

const mostChoices = 8;

function choicesOf(a: Value, b: Value): readonly Value[] | null {
  const [first, second] = [textsOf(a), textsOf(b)];
  const all = first && second ? [...first, ...second] : [];
  return all.length > 0 && all.length <= mostChoices ? all : null;
}

function textsOf(value: Value): readonly Value[] | null {
  if (!value.known) return value.choices ?? null;
  return typeof value.value === "string" ? [value] : null;
}

interface Choice {
  readonly condition: UnknownValue;
  /** What the whole comes to. */
  readonly open: UnknownValue;
  readonly written: boolean;
}

function eitherParts(a: Data, b: Data, choice: Choice, at: Origin): Value | null {
  if (isFields(a) && isFields(b)) {
    const made = eitherFields(a, b, choice, at);
    return a.typed && b.typed ? typed(made) : made;
  }
  if (!isItems(a) || !isItems(b)) return null;
  // Where the order of one cannot be told, or keys are the items, parts do not correspond.
  const isUnordered = a.anywhere || b.anywhere || a.set || b.set;
  const made = (isUnordered ? eitherUnordered : eitherItems)(a, b, choice, at);
  return a.typed && b.typed ? typed(made) : made;
}

function eitherFields(a: Fields, b: Fields, { condition, written }: Choice, at: Origin): Value {
  const fields = new Map<string, Value>();
  const maybe: MaybeEntry[] = [];
  const first = onSide("?", condition, at);
  const second = onSide(":", condition, at);
  for (const [key, value] of a.fields) {
    const other = b.fields.get(key);
    if (other) fields.set(key, either(value, other, condition, at, written));
    else maybe.push({ key: known(key, value.at), value, on: first() });
  }
  for (const [key, value] of b.fields)
    if (!a.fields.has(key)) maybe.push({ key: known(key, value.at), value, on: second() });
  for (const [data, on] of [
    [a, first],
    [b, second],
  ] as const) {
    for (const one of data.maybe ?? []) maybe.push({ ...one, on: on(one.on) });
    for (const { key, value } of data.open ?? []) maybe.push({ key, value, on: on() });
  }
  return openMap(fields, [], at, also(beyond(a), beyond(b)), oneForKey(maybe, at));
}

/** Whether an entry is there is decided by the side it stands on, and by what decided before, not by what else stands there. */
function onSide(
  side: string,
  condition: UnknownValue,
  at: Origin,
): (before?: UnknownValue) => UnknownValue {
  return (before) =>
    derive(condition, at, makingOf(side, before ? [condition, before] : [condition]));
}

/** Of several that may be under one key, any may be. */
export function oneForKey(entries: readonly MaybeEntry[], at: Origin): readonly MaybeEntry[] {
  const byKey = new Map<string, MaybeEntry>();
  const others: MaybeEntry[] = [];
  for (const one of entries) {
    const key = one.key.known ? textOf(one.key.value) : null;
    if (key === null) {
      others.push(one);
      continue;
    }
    const before = byKey.get(key);
    byKey.set(key, before ? { ...one, value: either(before.value, one.value, one.on, at) } : one);
  }
  return byKey.size + others.length === entries.length ? entries : [...byKey.values(), ...others];
}

/** An entry whose key nobody can tell may stand for every earlier one whose key it may have. */
export function overrideBy(key: UnknownValue, value: Value, fields: Map<string, Value>): void {
  for (const [name, before] of fields) {
    if (!mayBe(key, name)) continue;
    const after = either(value, before, key, key.at);
    fields.set(name, after.known ? after : { ...after, through: [before.at] });
  }
}

/** What both hold is certain; what one of them holds may be there. */
function eitherUnordered(a: Items, b: Items, { open }: Choice, at: Origin): Value {
  const items = a.items.filter((one) => isAmong(one, b.items));
  const maybe: Maybe[] = [];
  for (const value of [...a.items, ...maybeOf(a), ...b.items, ...maybeOf(b)])
    if (!isAmong(value, items)) maybe.push({ value, on: open });
  const made = gathered(items, also(beyond(a), beyond(b)), true, maybe);
  return known<Items>(a.set || b.set ? { ...made, set: true } : made, at);
}

function maybeOf({ maybe }: Items): readonly Value[] {
  return maybe?.map(({ value }) => value) ?? [];
}

function eitherItems(a: Items, b: Items, { condition, open, written }: Choice, at: Origin): Value {
  const length = Math.min(a.items.length, b.items.length);
  const items = a.items
    .slice(0, length)
    .map((one, i) => either(one, b.items[i] as Value, condition, at, written));
  const longer = a.items.length > length ? a : b;
  const maybe = [...longer.items.slice(length), ...maybeOf(a), ...maybeOf(b)].map((value) => ({
    value,
    on: open,
  }));
  return known<Items>(gathered(items, also(beyond(a), beyond(b)), false, maybe), at);
}
