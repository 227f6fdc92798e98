// Helps values through Terraform's rules: failures, hops, conversions to text, plain data, equality.

import type { Data, Fields, Items, OpenEntry, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";

/** An expression that Terraform itself would refuse: `try` and `can` catch it; elsewhere it is unknown. */
export interface Failure extends UnknownValue {
  readonly failed: string;
}

export function fail(at: Origin, message: string): Failure {
  return { known: false, why: "unsupported", at, through: [], name: message, failed: message };
}

export function isFailure(value: Value): value is Failure {
  return !value.known && "failed" in value;
}

/** More hops than this tell a reader nothing more. */
const mostHops = 16;

/** The value as it stands at `at`: where it came from somewhere else, that becomes a hop. */
export function place(value: Value, at: Origin): Value {
  const from = value.at;
  if (from.file === at.file && from.start >= at.start && from.end <= at.end) return value;
  const { through: before } = value;
  const through = before.length === 0 ? [from] : [from, ...before.slice(0, mostHops - 1)];
  // Nearly all values pass here, so the commonest shape is made without a spread.
  if (value.known && value.reference === undefined && value.decoded === undefined)
    return { known: true, value: value.value, at, through };
  return { ...value, at, through };
}

/** Another unknown for the same reason: what was computed from it. */
export function derive(from: UnknownValue, at: Origin): UnknownValue {
  if (isFailure(from)) return place(from, at) as Failure;
  const moved = place(from, at);
  return unknown(from.why, at, from.name, { through: moved.through });
}

/** The first unknown in a value, however deep. */
export function firstUnknown(value: Value): UnknownValue | null {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data !== "object" || data === null) return null;
  if (data.rest) return data.rest;
  const inner = isItems(data) ? data.items : data.fields.values();
  for (const one of inner) {
    const found = firstUnknown(one);
    if (found) return found;
  }
  return null;
}

export interface Weight {
  /** How many values stand in a value, each counted as often as it is used: what walking it costs. */
  readonly size: number;
  /** How many collections stand in each other. */
  readonly height: number;
}

const weights = new WeakMap<object, Weight>();
const light: Weight = { size: 1, height: 0 };

export function weigh(value: Value): Weight {
  if (!value.known || typeof value.value !== "object" || value.value === null) return light;
  const data = value.value;
  const before = weights.get(data);
  if (before) return before;
  let size = 1;
  let height = 0;
  for (const one of isItems(data) ? data.items : data.fields.values()) {
    const inner = weigh(one);
    size += inner.size;
    if (inner.height > height) height = inner.height;
  }
  const weight = { size, height: height + 1 };
  // Flat collections are quickly counted again; a weak map of all of them would cost more.
  if (height > 0) weights.set(data, weight);
  return weight;
}

export function list(items: readonly Value[], at: Origin, rest: UnknownValue | null = null): Value {
  return known<Items>({ items, rest }, at);
}

export function map(
  fields: ReadonlyMap<string, Value>,
  at: Origin,
  rest: UnknownValue | null = null,
): Value {
  return known<Fields>({ fields, rest }, at);
}

/** A map of which some keys are unknown: their entries are kept beside the known ones. */
export function openMap(
  fields: ReadonlyMap<string, Value>,
  open: readonly OpenEntry[],
  at: Origin,
): Value {
  const first = open[0];
  if (!first) return map(fields, at);
  return known<Data>({ fields, rest: derive(first.key, first.key.at), open }, at);
}

/** Terraform writes numbers without exponents. */
export function numberText(value: number | bigint): string {
  if (typeof value === "bigint") return value.toString();
  if (Number.isInteger(value)) return Object.is(value, -0) ? "0" : BigInt(value).toString();
  const text = String(value);
  return text.includes("e") ? value.toFixed(20).replace(/0+$/, "") : text;
}

/** As Terraform converts to a string; null where it cannot. */
export function textOf(data: Data): string | null {
  if (typeof data === "string") return data;
  if (typeof data === "boolean") return String(data);
  if (typeof data === "number" || typeof data === "bigint") return numberText(data);
  return null;
}

/** As Terraform converts to a number; null where it cannot. */
export function numberOf(data: Data): number | bigint | null {
  if (typeof data === "number" || typeof data === "bigint") return data;
  if (typeof data !== "string" || !/^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/.test(data))
    return null;
  const value = Number(data);
  if (/^-?\d+$/.test(data) && data.length < 400 && !Number.isSafeInteger(value))
    return BigInt(data);
  return Number.isFinite(value) ? value : null;
}

/** As Terraform converts to a bool; null where it cannot. */
export function boolOf(data: Data): boolean | null {
  if (typeof data === "boolean") return data;
  if (data === "true" || data === "1") return true;
  return data === "false" || data === "0" ? false : null;
}

/** Data without places, for functions whose result has one place: the call. */
export type Plain = null | boolean | number | bigint | string | readonly Plain[] | PlainMap;
export type PlainMap = ReadonlyMap<string, Plain>;

/** The value must hold no unknown. */
export function plainOf(value: Value): Plain {
  if (!value.known) return null;
  const data = value.value;
  if (typeof data !== "object" || data === null) return data;
  if (isItems(data)) return data.items.map(plainOf);
  return new Map([...data.fields].map(([key, inner]) => [key, plainOf(inner)]));
}

export function fromPlain(plain: Plain, at: Origin): Value {
  if (plain === null || typeof plain !== "object") return known<Data>(plain, at);
  if (isMap(plain)) return map(new Map([...plain].map(([k, v]) => [k, fromPlain(v, at)])), at);
  return list(
    plain.map((one) => fromPlain(one, at)),
    at,
  );
}

export function isMap(plain: Plain): plain is PlainMap {
  return plain instanceof Map;
}

/** Terraform's keys in their order. */
export function sortedKeys(map: ReadonlyMap<string, unknown>): string[] {
  return [...map.keys()].sort();
}

/** True, false, or the unknown that keeps it open. */
export function equal(a: Value, b: Value): boolean | UnknownValue {
  if (!a.known) return a;
  if (!b.known) return b;
  const left = a.value;
  const right = b.value;
  if (isItems(left) && isItems(right)) return equalItems(left, right);
  if (isFields(left) && isFields(right)) return equalFields(left, right);
  // Conversion makes numbers and bools equal their texts only where Terraform unifies types; it does not for `==`.
  return (
    left === right || (typeof left === "bigint" && typeof right === "bigint" && left === right)
  );
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
  if (isSet) open ??= openItem(a) ?? openItem(b);
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

function openItem({ items }: Items): UnknownValue | null {
  for (const one of items) {
    const open = firstUnknown(one);
    if (open) return open;
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

/** What two branches have in common when nobody can tell which is taken: equal parts stay known, the others are unknown. */
export function either(a: Value, b: Value, condition: UnknownValue, at: Origin): Value {
  if (equal(a, b) === true) return a;
  const open = derive(condition, at);
  if (a.known && b.known) {
    if (isFields(a.value) && isFields(b.value)) return eitherFields(a.value, b.value, open, at);
    if (isItems(a.value) && isItems(b.value)) {
      // Where the order of one cannot be told, or keys are the items, parts do not correspond.
      if (a.value.anywhere || b.value.anywhere || a.value.set || b.value.set)
        return eitherUnordered(a.value, b.value, open, at);
      return eitherItems(a.value, b.value, open, at);
    }
  }
  if (a.decoded && b.decoded)
    return { ...open, decoded: either(a.decoded, b.decoded, condition, at) };
  return open;
}

function eitherFields(a: Fields, b: Fields, open: UnknownValue, at: Origin): Value {
  const fields = new Map<string, Value>();
  let same = a.fields.size === b.fields.size;
  for (const [key, value] of a.fields) {
    const other = b.fields.get(key);
    if (other) fields.set(key, either(value, other, open, at));
    else same = false;
  }
  return map(fields, at, a.rest ?? b.rest ?? (same ? null : open));
}

/** What both hold is certain; anything else may come. */
function eitherUnordered(a: Items, b: Items, open: UnknownValue, at: Origin): Value {
  const items = a.items.filter((one) => b.items.some((other) => equal(one, other) === true));
  return known<Items>({ items, rest: a.rest ?? b.rest ?? open, anywhere: true }, at);
}

function eitherItems(a: Items, b: Items, open: UnknownValue, at: Origin): Value {
  const length = Math.min(a.items.length, b.items.length);
  const items = a.items
    .slice(0, length)
    .map((one, i) => either(one, b.items[i] as Value, open, at));
  const rest = a.rest ?? b.rest ?? (a.items.length === b.items.length ? null : open);
  return list(items, at, rest);
}
