// Helps values through Terraform's rules: failures, hops, what is open, conversions to text and numbers.

import type {
  Data,
  Fields,
  Items,
  Making,
  Maybe,
  MaybeEntry,
  OpenEntry,
  UnknownValue,
  Value,
} from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { makingOf } from "./making.ts";

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

/** A failure that stands anywhere in a value. */
export function hasFailure(value: Value, depth = 0): boolean {
  if (!value.known) return isFailure(value);
  const data = value.value;
  if (depth > 64 || typeof data !== "object" || data === null) return false;
  if (isItems(data)) return data.items.some((one) => hasFailure(one, depth + 1));
  for (const one of data.fields.values()) if (hasFailure(one, depth + 1)) return true;
  return false;
}

/** More hops than this tell a reader nothing more. */
const mostHops = 16;

/** The value as it stands at `at`: where it came from somewhere else, that becomes a hop. */
export function place(value: Value, at: Origin): Value {
  if (isWithin(value.at, at)) return value;
  const through = hopsOf(value);
  // Nearly all values pass here, so the commonest shapes are made without a spread.
  if (value.known)
    return value.reference === undefined && value.decoded === undefined && value.file === undefined
      ? { known: true, value: value.value, at, through }
      : { ...value, at, through };
  if (isFailure(value)) return { ...value, at, through };
  const { why, name, reference, pieces, itself, making, decoded } = value;
  return reference || pieces || itself || making || decoded
    ? { known: false, why, at, through, name, reference, pieces, itself, making, decoded }
    : { known: false, why, at, through, name };
}

function hopsOf({ at, through }: Value): readonly Origin[] {
  if (through.length === 0) return [at];
  return through.length < mostHops ? [at, ...through] : [at, ...through.slice(0, mostHops - 1)];
}

/** Whether what stands at `from` stands at `at` already. */
function isWithin(from: Origin, at: Origin): boolean {
  return from.file === at.file && from.start >= at.start && from.end <= at.end;
}

/** Another unknown for the same reason: what was computed from it, and how. */
export function derive(from: UnknownValue, at: Origin, making?: Making): UnknownValue {
  if (isFailure(from)) return place(from, at) as Failure;
  const through = isWithin(from.at, at) ? from.through : hopsOf(from);
  return unknown(from.why, at, from.name, { through, making });
}

/** The value; where it is unknown and nobody said how it, or a part of it, was made, with that. */
export function madeBy(value: Value, how: string, parts: readonly Value[]): Value {
  if (value.known || isFailure(value) || value.decoded) return value;
  const { pieces } = value;
  if (!pieces) return isTold(value) ? value : { ...value, making: makingOf(how, parts) };
  if (pieces.every((piece) => typeof piece === "string" || isTold(piece))) return value;
  const making = makingOf(how, parts);
  const told = pieces.map((piece) =>
    typeof piece === "string" || isTold(piece) ? piece : { ...piece, making },
  );
  return { ...value, pieces: told };
}

function isTold({ itself, making, reference }: UnknownValue): boolean {
  return itself === true || making !== undefined || reference !== undefined;
}

/** An unknown that stands for what was made of it, though it keeps all else that is known of it. */
export function made<T extends Value>(value: T): T {
  return !value.known && value.itself ? { ...value, itself: undefined } : value;
}

/** The first unknown in a value, however deep. */
export function firstUnknown(value: Value): UnknownValue | null {
  if (!value.known) return value;
  const data = value.value;
  if (typeof data !== "object" || data === null) return null;
  if (data.rest) return data.rest;
  if (isItems(data)) return anyUnknown(data.items);
  for (const one of data.fields.values()) {
    const found = firstUnknown(one);
    if (found) return found;
  }
  return null;
}

/** As `firstUnknown`, of several. */
export function anyUnknown(values: readonly Value[]): UnknownValue | null {
  for (let i = 0; i < values.length; i++) {
    const found = firstUnknown(values[i] as Value);
    if (found) return found;
  }
  return null;
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

/** A map with entries whose keys are unknown, and some that may not be there. `rest`: what else there may be. */
export function openMap(
  fields: ReadonlyMap<string, Value>,
  open: readonly OpenEntry[],
  at: Origin,
  rest: UnknownValue | null = null,
  maybe: readonly MaybeEntry[] = [],
): Value {
  const first = open[0]?.key ?? maybe[0]?.on;
  if (!first) return map(fields, at, rest);
  const all: Fields = { fields, rest: rest ?? derive(first, first.at), open };
  return known<Fields>(
    { ...all, ...(maybe.length > 0 ? { maybe } : {}), ...(rest ? {} : { closed: true }) },
    at,
  );
}

/** A list with items that may not be there: behind the others, unless they may stand anywhere. `rest`: what else there may be. */
export function gathered(
  items: readonly Value[],
  rest: UnknownValue | null,
  anywhere: boolean,
  maybe: readonly Maybe[] = [],
): Items {
  const made = { items, rest: rest ?? (maybe[0] ? derive(maybe[0].on, maybe[0].on.at) : null) };
  if (maybe.length === 0) return anywhere ? { ...made, anywhere } : made;
  return { ...made, anywhere, maybe, closed: rest === null };
}

/** What else there may be of two: what can be read behind one of them tells nothing of both. */
export function also(rest: UnknownValue | null, next: UnknownValue | null): UnknownValue | null {
  return rest && next ? unread(rest) : (rest ?? next);
}

/** Without what can be read behind it. */
export function unread(rest: UnknownValue): UnknownValue;
export function unread(rest: UnknownValue | null): UnknownValue | null;
export function unread(rest: UnknownValue | null): UnknownValue | null {
  return rest?.decoded ? { ...rest, decoded: undefined } : rest;
}

/** Whether an unknown is certainly a text with something in it, or what no text is: neither null nor empty. */
export function isSomething({ pieces, decoded }: UnknownValue): boolean {
  if (pieces) return true;
  const data = decoded?.known ? decoded.value : undefined;
  return isFields(data) ? data.fields.size > 0 : isItems(data) && data.items.length > 0;
}

/** An empty collection. */
export function isNothing(value: Value): boolean {
  if (!value.known) return false;
  const data = value.value;
  if (isItems(data)) return data.items.length === 0 && !data.rest;
  return isFields(data) && data.fields.size === 0 && !data.rest;
}

/** What else there may be, besides what is listed as open or as maybe there. */
export function beyond(data: Items | Fields): UnknownValue | null {
  return data.closed ? null : data.rest;
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

/** A text of known and unknown parts, these by their names. */
export function withNames(pieces: readonly (string | UnknownValue)[]): string {
  return pieces.map((one) => (typeof one === "string" ? one : `\${${one.name}}`)).join("");
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

/** Terraform's keys in their order. */
export function sortedKeys(map: ReadonlyMap<string, unknown>): string[] {
  const keys = [...map.keys()];
  for (let i = 1; i < keys.length; i++)
    if ((keys[i - 1] as string) > (keys[i] as string)) return keys.sort();
  return keys;
}

/** A list of it, where it is a tuple; a map, where it is an object. */
export function typed(value: Value): Value {
  if (!value.known) return value;
  const data = value.value;
  if (!isItems(data) && !isFields(data)) return value;
  return { ...value, value: { ...data, typed: true } };
}
