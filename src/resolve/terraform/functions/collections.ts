// Functions that put collections together and pick from them; unknown parts keep their place.

import type { Items, OpenEntry, UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems, known } from "../../../base/known.ts";
import { disorder, overrideBy, unique } from "../compare.ts";
import { partOf } from "../step.ts";
import { typeOf, unify } from "../type.ts";
import { convert } from "../type-constraint.ts";
import { derive, firstUnknown, isFailure, map, openMap, sortedKeys, textOf } from "../values.ts";
import { bad, isValue, itemsOf, typed } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";

/** Keys before an unknown map may be overridden by it; keys after it stand. */
const merge: Fn = (args, site) => {
  const fields = new Map<string, Value>();
  let rest: UnknownValue | null = null;
  const cover = (by: UnknownValue, kept: ReadonlyMap<string, Value> | null): void => {
    rest ??= by;
    for (const [key, value] of fields) {
      if (kept?.has(key)) continue;
      fields.set(key, { ...partOf(by, key), through: [value.at, ...value.through] });
    }
  };
  const open: OpenEntry[] = [];
  for (const one of args) {
    if (!one.known) cover(one, null);
    else if (isFields(one.value)) {
      const { closed } = one.value;
      if (one.value.rest && !closed) cover(one.value.rest, one.value.fields);
      for (const entry of one.value.open ?? []) {
        open.push(entry);
        if (closed) overrideBy(entry.key, fields);
      }
      for (const [key, value] of one.value.fields) fields.set(key, value);
    } else if (one.value !== null) return bad(site);
  }
  const made = openMap(fields, open, site.at, rest);
  return areOneType(args, isMap) ? typed(made) : made;
};

function isMap(value: Value): boolean {
  return value.known && isFields(value.value) && value.value.typed === true;
}

function isList(value: Value): boolean {
  return value.known && isItems(value.value) && value.value.typed === true;
}

/** Whether all are such, and of one type as far as they tell. */
function areOneType(args: readonly Value[], isSuch: (value: Value) => boolean): boolean {
  return args.length > 0 && args.every(isSuch) && unify(args.map(typeOf)) !== null;
}

export function gathered(
  items: readonly Value[],
  rest: UnknownValue | null,
  anywhere: boolean,
): Items {
  return anywhere ? { items, rest, anywhere } : { items, rest };
}

const concat: Fn = (args, site) => {
  if (args.length === 0) return bad(site);
  const type = areOneType(args, isList) ? unify(args.map(typeOf)) : null;
  const joined = joinedItems(
    type ? args.map((one) => convert(one, type, site.scope)) : args,
    site,
    false,
  );
  if (isValue(joined)) return joined;
  return known(type ? { ...joined, typed: true } : joined, site.at);
};

/** The items of all, one behind the other. */
export function joinedItems(args: readonly Value[], site: Site, sets: boolean): Items | Value {
  const items: Value[] = [];
  let rest: UnknownValue | null = null;
  let anywhere = false;
  for (const one of args) {
    const part = itemsOf(one, site);
    if (isValue(part)) {
      if (part.known || isFailure(part)) return part;
      rest ??= one.known ? part : one;
      continue;
    }
    if (part.set && !sets) return bad(site);
    // Items behind an unknown part have no known place.
    if (rest && part.items.length > 0) anywhere = true;
    for (const item of part.items) items.push(item);
    rest ??= part.rest;
    anywhere ||= part.anywhere === true;
  }
  return gathered(items, rest, anywhere);
}

/** What blocks say of themselves under these names is one text, never a list. */
function isText({ reference }: UnknownValue): boolean {
  const name = reference?.path.at(-1);
  return typeof name === "string" && /(?:^|_)(?:arn|id|name|email|member|url)$/.test(name);
}

const flatten: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const items: Value[] = [];
  let rest: UnknownValue | null = null;
  let anywhere = false;
  const add = (part: Items, depth: number): void => {
    for (const one of part.items) {
      if (one.known && isItems(one.value) && depth < 64) add(one.value, depth + 1);
      else if (one.known || one.pieces || isText(one)) items.push(one);
      else {
        // It may be a list, or one item of it.
        if (one.reference) items.push(one);
        rest ??= one;
      }
      if (rest) anywhere = true;
    }
    rest ??= part.rest;
    if (part.rest || part.anywhere) anywhere = true;
  };
  add(all, 0);
  return known(gathered(items, rest, anywhere), site.at);
};

const distinct: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const items = unique(all.items);
  const open =
    all.rest ?? (items.length > 1 ? (items.find((one) => firstUnknown(one)) ?? null) : null);
  const rest = open && !open.known ? open : open && firstUnknown(open);
  return typed(known(gathered(items, rest, rest !== null || all.anywhere === true), site.at));
};

const compact: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const items = all.items.filter((one) => !one.known || (one.value !== null && one.value !== ""));
  // What the provider computes, and texts with known parts, are never empty.
  const open = items.find((one) => !one.known && one.why !== "computed" && !one.pieces);
  const rest = all.rest ?? (open && !open.known ? open : null);
  return typed(known(gathered(items, rest, rest !== null || all.anywhere === true), site.at));
};

const keys: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (!value.known) return derive(value, site.at);
  if (!isFields(value.value)) return bad(site);
  const { fields, rest, open = [], closed, typed: isTyped } = value.value;
  const items: Value[] = sortedKeys(fields).map((key) =>
    known(key, fields.get(key)?.at ?? site.at),
  );
  for (const { key } of open) items.push(key);
  const made = known(gathered(items, closed ? null : rest, rest !== null), site.at);
  return isTyped ? typed(made) : made;
};

const values: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (!value.known) return derive(value, site.at);
  if (!isFields(value.value)) return bad(site);
  const { fields, rest, open = [], closed, typed: isTyped } = value.value;
  const items = sortedKeys(fields).map((key) => fields.get(key) as Value);
  for (const one of open) items.push(one.value);
  const made = known(gathered(items, closed ? null : rest, rest !== null), site.at);
  return isTyped ? typed(made) : made;
};

const zipmap: Fn = ([names, values], site) => {
  const left = itemsOf(names, site);
  const right = itemsOf(values, site);
  if (isValue(left)) return left;
  if (isValue(right)) return right;
  if (right.set || left.items.some((one) => one.known && one.value === null)) return bad(site);
  if (!left.rest && !right.rest && left.items.length !== right.items.length) return bad(site);
  const open =
    left.rest ??
    right.rest ??
    left.items.find((one) => !one.known) ??
    disorder(left, site.at) ??
    disorder(right, site.at);
  const fields = new Map<string, Value>();
  left.items.forEach((key, i) => {
    const name = key.known ? textOf(key.value) : null;
    const value = right.items[i];
    if (!key.known) for (const before of fields.keys()) fields.set(before, derive(key, site.at));
    else if (name !== null && value && !right.anywhere && !left.anywhere) fields.set(name, value);
  });
  const made = map(fields, site.at, open && !open.known ? derive(open, site.at) : null);
  return right.typed ? typed(made) : made;
};

const reverse: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const anywhere = all.rest !== null || all.anywhere === true;
  const made = known(gathered([...all.items].reverse(), all.rest, anywhere), site.at);
  return all.typed || all.set ? typed(made) : made;
};

export const collections: Table = [
  ["merge", "a?*", merge],
  ["concat", "a*", concat],
  ["flatten", "a", flatten],
  ["distinct", "l", distinct],
  ["compact", "S", compact],
  ["keys", "a", keys],
  ["values", "a", values],
  ["zipmap", "S a", zipmap],
  ["reverse", "a", reverse],
];
