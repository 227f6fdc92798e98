// Lays what a plan tells over what source tells: the plan fills what source leaves open, at source's places.

import type { Data, Fields, Items, UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { mayBe } from "../compare.ts";
import { embeddedJson } from "../embedded-json.ts";
import { firstUnknown, textOf } from "../values.ts";
import { saysMore } from "./own-account.ts";
import { lean, structureOf } from "./planned-value.ts";
import { fits, isRewritten } from "./rewritten.ts";
import type { IsSecret } from "./secrets.ts";

export interface Merging {
  /** Where both tell something else, the plan's word stands. */
  readonly trusted: boolean;
  /** Everything is written in the structure: what the plan has beside it is another word, no default of a provider's. */
  readonly closed: boolean;
  readonly budget: { left: number };
  /** Both tell something else. */
  readonly differs: () => void;
  /** What source leaves open tells more than the plan's value does. */
  readonly kept: () => void;
  readonly isSecret: IsSecret;
  /** What source tells of what the plan calls secret. */
  readonly hidden: (source: Value) => Value;
}

/** Comparisons for one attribute. */
export const mostSteps = 200_000;

export function merged(source: Value, plan: Value, how: Merging): Value {
  if (!plan.known) return plan.why === "sensitive" ? how.hidden(source) : source;
  if (how.budget.left-- <= 0) return source;
  if (!source.known) return filled(source, plan.value, plan, how);
  const a = source.value;
  const b = plan.value;
  // `null` leaves it to the provider, and the plan's `null` may be a write-only value.
  if (a === null || b === null) return source;
  if (isFields(a) && isFields(b)) return ofFields(source, a, b, how);
  if (isItems(a) || isItems(b)) return ofLists(source, a, b, plan, how);
  if (isFields(a) || isFields(b)) return how.closed ? differing(source, plan, how) : source;
  return ofScalars(source, plan, how);
}

/** The plan's value where source's stood. */
function instead(source: Value, plan: Value): Value {
  if (!plan.known) return source;
  const { at, through, reference } = source;
  return { known: true, value: plan.value, at, through, reference };
}

function differing(source: Value, plan: Value, how: Merging): Value {
  how.differs();
  return how.trusted ? instead(source, lean(plan)) : source;
}

function ofScalars(source: Value, plan: Value, how: Merging): Value {
  if (!source.known || !plan.known) return source;
  const [a, b] = [textOf(source.value), textOf(plan.value)];
  if (a === b || a === null || b === null || isRewritten(a, b)) return source;
  const structure = source.decoded ?? jsonIn([a], source.at);
  const other = structure && structureOf(b, source.at, how.isSecret);
  if (!structure || !other) return differing(source, plan, how);
  // Texts of JSON may be written anew by whoever keeps them.
  let same = true;
  const told = merged(structure, other, {
    ...how,
    closed: true,
    differs: () => {
      same = false;
      how.differs();
    },
  });
  return same || !how.trusted ? source : { ...source, value: plan.value, decoded: told };
}

function filled(source: UnknownValue, data: Data, plan: Value, how: Merging): Value {
  if (typeof data !== "string") return instead(source, lean(plan));
  const { at, through, reference, pieces } = source;
  const structure = source.decoded ?? (pieces ? jsonIn(pieces, at) : null);
  if (structure) return filledJson(source, structure, data, how);
  if (pieces && !fits(pieces, data)) {
    how.differs();
    if (!how.trusted) return source;
  }
  if (!saysMore(source, data)) return { known: true, value: data, at, through, reference };
  how.kept();
  return source;
}

/** What source is sure of in a text of JSON stands, and the rest is filled. */
function filledJson(source: UnknownValue, structure: Value, text: string, how: Merging): Value {
  const { at, through, reference } = source;
  const other = structureOf(text, at, how.isSecret);
  if (!other) return source;
  let isOpen = false;
  const parts = merged(structure, other, {
    ...how,
    closed: true,
    kept: () => (isOpen = true),
    differs: () => {
      isOpen ||= !how.trusted;
      how.differs();
    },
  });
  if (isOpen || how.budget.left <= 0) return { ...source, decoded: parts };
  const decoded = firstUnknown(parts) ? other : parts;
  return { known: true, value: text, at, through, reference, decoded };
}

/** The structure of a text that is JSON, also with holes, at its lines. */
function jsonIn(pieces: readonly (string | UnknownValue)[], at: Origin): Value | null {
  const [first] = pieces;
  if (typeof first === "string" && !/^\s*[[{]/.test(first)) return null;
  const structure = embeddedJson(pieces, at);
  return typeof structure === "string" || !structure.known ? null : structure;
}

function ofFields(source: Value, a: Fields, b: Fields, how: Merging): Value {
  const fields = new Map<string, Value>();
  for (const [key, one] of a.fields) {
    const other = b.fields.get(key);
    fields.set(key, other ? merged(one, other, how) : one);
  }
  const more = [...b.fields].filter(([key, one]) => !a.fields.has(key) && !isAbsent(one));
  if (!a.rest) {
    if (!how.closed || more.every(([, one]) => isEmpty(one)))
      return sameShape(source, { ...a, fields });
    how.differs();
    if (how.trusted) for (const [key, one] of more) fields.set(key, lean(one));
    return sameShape(source, { ...a, fields });
  }
  const entries = [...(a.open ?? []), ...(a.maybe ?? [])];
  const open = entries.length * more.length > mostPairs ? [] : entries;
  for (const [key, one] of more) {
    const index = open.findIndex((entry) => mayBeKey(entry.key, key));
    const entry = index < 0 ? undefined : open.splice(index, 1)[0];
    fields.set(key, entry ? merged(entry.value, one, how) : placed(lean(one), a.rest));
  }
  return sameShape(source, { fields, rest: null, ...(a.typed ? { typed: true } : {}) });
}

function mayBeKey(key: Value, text: string): boolean {
  return key.known ? textOf(key.value) === text : mayBe(key, text);
}

function isAbsent(value: Value): boolean {
  return value.known && value.value === null;
}

/** The provider of AWS wrote `"Sid": ""` into every statement before its fifth version. */
function isEmpty(value: Value): boolean {
  return value.known && value.value === "";
}

function sameShape(source: Value, data: Data): Value {
  return source.known ? { ...source, value: data } : source;
}

function placed(value: Value, { at }: UnknownValue): Value {
  return { ...value, at };
}

/** One item and a list of it are the same to IAM, and to blocks. */
function ofLists(source: Value, a: Data, b: Data, plan: Value, how: Merging): Value {
  const left = isItems(a) ? a : { items: [source], rest: null };
  const right = isItems(b) ? b : { items: [plan], rest: null };
  const both = ofItems(source, left, right, plan, how);
  if (isItems(a) || !both.known || !isItems(both.value) || both.value.items.length > 1) return both;
  return both.value.items[0] ?? both;
}

function ofItems(source: Value, a: Items, b: Items, plan: Value, how: Merging): Value {
  const pairs = pairsOf(a, b, how);
  const taken = new Set(pairs);
  const more = b.items.filter((_, i) => !taken.has(i));
  const missing = a.items.some((one, i) => pairs[i] === -1 && one.known);
  if (missing || (more.length > 0 && !a.rest)) {
    how.differs();
    if (how.trusted) return instead(source, lean(plan));
  }
  const items: Value[] = [];
  a.items.forEach((one, i) => {
    const other = b.items[pairs[i] ?? -1];
    if (other) items.push(merged(one, other, how));
    else if (one.known) items.push(one);
  });
  if (!a.rest) return sameShape(source, { ...a, items });
  const { rest } = a;
  const maybe = (a.maybe ?? []).map(({ value }) => value);
  const perhaps = maybe.length * more.length > mostPairs ? [] : maybe;
  for (const one of more) {
    const index = perhaps.findIndex((value) => mayBeOne(value, one, how));
    const like = index < 0 ? rest.decoded : perhaps.splice(index, 1)[0];
    items.push(like ? merged(like, one, how) : placed(lean(one), rest));
  }
  const kinds = { ...(a.set ? { set: true } : {}), ...(a.typed ? { typed: true } : {}) };
  return sameShape(source, { items, rest: null, ...kinds });
}

/** So many comparisons of items that stand in another order than source's. */
const mostPairs = 40_000;

/** For each item of source the plan's that it is, or -1. Most stand in order; what is known is paired before what is not. */
function pairsOf(a: Items, b: Items, how: Merging): readonly number[] {
  const inOrder = a.items.map((_, i) => (i < b.items.length ? i : -1));
  const isOne = (i: number, j: number): boolean => mayBeOne(a.items[i], b.items[j], how);
  if (a.items.length <= b.items.length && inOrder.every((j, i) => isOne(i, j))) return inOrder;
  if (a.items.length * b.items.length > mostPairs) return inOrder;
  const pairs = a.items.map(() => -1);
  const free = new Set(b.items.keys());
  const openness = a.items.map((one) => (!one.known ? 2 : firstUnknown(one) ? 1 : 0));
  for (const round of [0, 1, 2])
    for (const [i, open] of openness.entries()) {
      if (open !== round) continue;
      for (const j of free)
        if (isOne(i, j)) {
          pairs[i] = j;
          free.delete(j);
          break;
        }
    }
  // What is left may be what source says, changed.
  const left = [...free].filter((j) => isMap(b.items[j]));
  for (const [i, j] of pairs.entries())
    if (j === -1 && isMap(a.items[i])) pairs[i] = left.shift() ?? -1;
  return pairs;
}

function isMap(value: Value | undefined): boolean {
  return value?.known === true && isFields(value.value);
}

function mayBeOne(a: Value | undefined, b: Value | undefined, how: Merging): boolean {
  if (!a || !b) return false;
  let differ = false;
  merged(a, b, {
    ...how,
    trusted: false,
    hidden: (value) => value,
    kept: () => undefined,
    differs: () => (differ = true),
  });
  return !differ;
}
