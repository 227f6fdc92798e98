// Compares values that may be open: whether two are or may be equal, whether an order or a size can be told.

import type { Fields, Items, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { anyUnknown, firstUnknown } from "./values.ts";

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

export function isAmong(one: Value, items: readonly Value[]): boolean {
  return items.some((other) => equal(one, other) === true);
}

/** Each value once. */
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
