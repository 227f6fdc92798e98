// Compares values that may be open: whether two are equal, what both have in common, whether an order or a size can be told.

import type {
  Data,
  Fields,
  Items,
  Maybe,
  MaybeEntry,
  UnknownValue,
  Value,
} from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { makingOf } from "./making.ts";
import {
  also,
  anyUnknown,
  beyond,
  derive,
  firstUnknown,
  gathered,
  openMap,
  textOf,
  typed,
} from "./values.ts";

/** True, false, or the unknown that keeps it open. */
export function equal(a: Value, b: Value): boolean | UnknownValue {
  if (!a.known) return a;
  if (!b.known) return b;
  const left = a.value;
  const right = b.value;
  if (isItems(left) && isItems(right))
    return kindOf(left) !== kindOf(right)
      ? unlike(a, b)
      : areEmpty(left, right, left.items.length + right.items.length)
        ? ofEmpty(a)
        : equalItems(left, right);
  if (isFields(left) && isFields(right))
    return (left.typed === true) === (right.typed === true)
      ? areEmpty(left, right, left.fields.size + right.fields.size)
        ? ofEmpty(a)
        : equalFields(left, right)
      : unlike(a, b);
  // Conversion makes numbers and bools equal their texts only where Terraform unifies types; it does not for `==`.
  return left === right;
}

function kindOf({ set, typed }: Items): "set" | "list" | "tuple" {
  return set ? "set" : typed ? "list" : "tuple";
}

/** A tuple is no list, and an object no map, whatever they hold. What a block says is of the type that its provider gives it. */
function unlike(a: Value, b: Value): boolean | UnknownValue {
  const from = a.reference ?? b.reference;
  if (from) return unknown("unsupported", a.at, `the type of ${from.address}`);
  return openOf(a) ?? openOf(b) ?? false;
}

/** Two lists or maps of nothing are equal when they are of one type, which what is in them would tell. */
function areEmpty(a: Items | Fields, b: Items | Fields, size: number): boolean {
  const isOne = a.typed === true || ("set" in a && a.set === true);
  return isOne && size === 0 && !a.rest && !b.rest;
}

function ofEmpty({ at }: Value): UnknownValue {
  return unknown("unsupported", at, "the type of what is empty");
}

/** What leaves open of which kind a value is; a list or a set is one, whatever else may be in it. */
function openOf(value: Value): UnknownValue | null {
  const data = value.known ? value.value : null;
  if (typeof data !== "object" || data === null || data.typed) return null;
  return "set" in data && data.set ? null : data.rest;
}

/** The unknown to name where the order of items cannot be told; null where it can. */
export function disorder(data: Items, at: Origin): UnknownValue | null {
  if (data.anywhere !== true) return null;
  const open = data.rest ?? data.items.find((one) => !one.known);
  return open && !open.known ? open : unknown("unsupported", at, "the order of a set");
}

function equalItems(a: Items, b: Items): boolean | UnknownValue {
  let open: UnknownValue | null = a.rest ?? b.rest;
  const at = (a.items[0] ?? b.items[0])?.at;
  const isSet = a.set === true || b.set === true;
  if (isSet) open ??= anyUnknown(a.items) ?? anyUnknown(b.items);
  if (!open && a.items.length !== b.items.length) return false;
  if (at) open ??= disorder(a, at) ?? disorder(b, at);
  for (let i = 0; i < Math.min(a.items.length, b.items.length); i++) {
    const one = equal(a.items[i] as Value, b.items[i] as Value);
    if (one === false && !open) return false;
    if (typeof one === "object") open ??= one;
  }
  return open ?? true;
}

/** The unknown item for which a set may hold fewer than it seems to: what a provider computes for one block equals nothing else. */
export function mayRepeat(data: Items): UnknownValue | null {
  if (data.set !== true || data.items.length < 2) return null;
  for (const one of data.items) {
    const open = firstUnknown(one);
    if (open && open.why !== "computed") return open;
  }
  return null;
}

function equalFields(a: Fields, b: Fields): boolean | UnknownValue {
  let open: UnknownValue | null = a.rest ?? b.rest;
  if (!open && a.fields.size !== b.fields.size) return false;
  for (const [key, value] of a.fields) {
    const other = b.fields.get(key);
    if (!other) {
      if (!b.rest) return false;
      continue;
    }
    const one = equal(value, other);
    if (one === false) return false;
    if (typeof one === "object") open ??= one;
  }
  return open ?? true;
}

/** Whether an unknown may turn out to be this text: its known pieces must fit. */
export function mayBe({ pieces }: UnknownValue, text: string): boolean {
  if (!pieces) return true;
  const first = pieces[0];
  const last = pieces.at(-1);
  if (typeof first === "string" && !text.startsWith(first)) return false;
  return typeof last !== "string" || text.endsWith(last);
}

/** An entry whose key nobody can tell stands for every earlier one whose key it may have. */
export function overrideBy(key: UnknownValue, fields: Map<string, Value>): void {
  for (const [name, before] of fields)
    if (mayBe(key, name)) fields.set(name, { ...derive(key, key.at), through: [before.at] });
}

/** What two branches have in common when nobody can tell which is taken: equal parts stay known, the others are unknown. */
export function either(a: Value, b: Value, condition: UnknownValue, at: Origin): Value {
  if (equal(a, b) === true) return a;
  const open = derive(condition, at, makingOf("?:", [condition, a, b]));
  if (a.known && b.known) {
    const parts = eitherParts(a.value, b.value, { condition, open }, at);
    if (parts) return parts;
  }
  if (a.decoded && b.decoded)
    return { ...open, decoded: either(a.decoded, b.decoded, condition, at) };
  return open;
}

interface Choice {
  readonly condition: UnknownValue;
  /** What the whole comes to. */
  readonly open: UnknownValue;
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

function eitherFields(a: Fields, b: Fields, { condition }: Choice, at: Origin): Value {
  const fields = new Map<string, Value>();
  const maybe: MaybeEntry[] = [];
  const first = onSide("?", condition, at);
  const second = onSide(":", condition, at);
  for (const [key, value] of a.fields) {
    const other = b.fields.get(key);
    if (other) fields.set(key, either(value, other, condition, at));
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

function eitherItems(a: Items, b: Items, { condition, open }: Choice, at: Origin): Value {
  const length = Math.min(a.items.length, b.items.length);
  const items = a.items
    .slice(0, length)
    .map((one, i) => either(one, b.items[i] as Value, condition, at));
  const longer = a.items.length > length ? a : b;
  const maybe = [...longer.items.slice(length), ...maybeOf(a), ...maybeOf(b)].map((value) => ({
    value,
    on: open,
  }));
  return known<Items>(gathered(items, also(beyond(a), beyond(b)), false, maybe), at);
}

/** Each value once. */
export function isAmong(one: Value, items: readonly Value[]): boolean {
  return items.some((other) => equal(one, other) === true);
}

export function unique(items: readonly Value[]): Value[] {
  const seen = new Set<string>();
  const kept: Value[] = [];
  for (const one of items) {
    const text =
      one.known && (typeof one.value !== "object" || one.value === null)
        ? `${typeof one.value} ${String(one.value)}`
        : null;
    if (text === null ? kept.some((other) => equal(one, other) === true) : seen.has(text)) continue;
    if (text !== null) seen.add(text);
    kept.push(one);
  }
  return kept;
}
