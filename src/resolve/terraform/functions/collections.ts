// Functions that put collections together and pick from them; unknown parts keep their place.

import type { Items, Maybe, MaybeEntry, UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems, known } from "../../../base/known.ts";
import { disorder, isAmong, mayRepeat, unique } from "../compare.ts";
import { typeOf, unify } from "../type.ts";
import { convert } from "../type-constraint.ts";
import {
  also,
  beyond,
  derive,
  firstUnknown,
  gathered,
  isFailure,
  isNothing,
  isSomething,
  list,
  map,
  sortedKeys,
  textOf,
  typed,
  unread,
} from "../values.ts";
import { bad, isValue, itemsOf } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";
import { areOneType, merge } from "./merge.ts";

function isList(value: Value): boolean {
  return value.known && isItems(value.value) && value.value.typed === true;
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
  const maybe: Maybe[] = [];
  let rest: UnknownValue | null = null;
  let anywhere = false;
  for (const one of args) {
    const part = itemsOf(one, site);
    if (isValue(part)) {
      if (part.known || isFailure(part)) return part;
      rest = also(rest, one.known ? part : unread(one));
      continue;
    }
    if (part.set && !sets) return bad(site);
    // Items behind an unknown part have no known place.
    if ((rest || maybe.length > 0) && part.items.length > 0) anywhere = true;
    for (const item of part.items) items.push(item);
    for (const item of part.maybe ?? []) maybe.push(item);
    rest = also(rest, beyond(part));
    anywhere ||= part.anywhere === true;
  }
  return gathered(items, rest, anywhere, maybe);
}

/** What blocks say of themselves under these names is one text, never a list; nor is what a map can be read behind. */
function isText({ reference, pieces, choices, decoded }: UnknownValue): boolean {
  if (pieces || choices || isMap(decoded)) return true;
  const name = reference?.path.at(-1);
  return typeof name === "string" && /(?:^|_)(?:arn|id|name|email|member|url)$/.test(name);
}

/** What a text is encoded from, or a map that nobody can tell. */
function isMap(decoded: Value | undefined): boolean {
  return decoded?.known === true && isFields(decoded.value);
}

/** Whether nobody can tell how many lists there are, and each is empty. */
function holdsNothing({ known: isKnown, decoded }: Value): boolean {
  if (isKnown || !decoded?.known || !isItems(decoded.value)) return false;
  const { items, maybe = [], closed } = decoded.value;
  return items.length === 0 && closed === true && maybe.every((one) => isNothing(one.value));
}

const flatten: Fn = ([value], site) => {
  if (value && holdsNothing(value)) return list([], site.at);
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const items: Value[] = [];
  const maybe: Maybe[] = [];
  let rest: UnknownValue | null = null;
  let anywhere = false;
  /** `on`: what decides whether any of it is there. */
  const put = (one: Value, on: UnknownValue | null, depth: number): void => {
    if (one.known && isItems(one.value) && depth < 64) add(one.value, on, depth + 1);
    else {
      // What is not told may be a list, or one item of it.
      const isOne = one.known || isText(one);
      if (isOne || one.reference) {
        if (on) maybe.push({ value: one, on });
        else items.push(one);
      }
      if (!one.known && !isOne) rest = also(rest, unread(one));
    }
    if (rest) anywhere = true;
  };
  const add = (part: Items, on: UnknownValue | null, depth: number): void => {
    for (const one of part.items) put(one, on, depth);
    for (const one of part.maybe ?? []) put(one.value, one.on, depth);
    const more = beyond(part) ?? mayRepeat(part);
    if (!(more?.decoded && isNothing(more.decoded))) rest = also(rest, more);
    if (part.rest || part.anywhere) anywhere = true;
  };
  add(all, null, 0);
  return known(gathered(items, rest, anywhere, maybe), site.at);
};

const distinct: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const items = unique(all.items);
  const maybe = (all.maybe ?? []).filter(({ value: one }) => !isAmong(one, items));
  const open =
    beyond(all) ?? (items.length > 1 ? (items.find((one) => firstUnknown(one)) ?? null) : null);
  const rest = open && !open.known ? open : open && firstUnknown(open);
  const isUnordered = rest !== null || all.anywhere === true;
  return typed(known(gathered(items, rest, isUnordered, maybe), site.at));
};

const compact: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const kept = all.items.filter((one) => !one.known || (one.value !== null && one.value !== ""));
  // What the provider computes, and texts of which something is known, are never empty.
  const mayGo = (one: Value): boolean => !one.known && one.why !== "computed" && !isSomething(one);
  const open = kept.find(mayGo);
  const more = beyond(all);
  const rest = more ?? (open && !open.known ? open : null);
  const items = more ? kept.filter((one) => !mayGo(one)) : kept;
  const made = gathered(items, rest, rest !== null || all.anywhere === true, all.maybe);
  // One that may be empty may go, and nothing comes.
  return typed(known(more || !rest ? made : { ...made, closed: true }, site.at));
};

/** A part of each entry, in the order of the keys that are known. */
const ofEntries =
  (
    sure: (name: string, value: Value) => Value,
    part: (entry: Pick<MaybeEntry, "key" | "value">) => Value,
  ): Fn =>
  ([value], site) => {
    if (!value) return bad(site);
    if (!value.known) return derive(value, site.at);
    const data = value.value;
    if (!isFields(data)) return bad(site);
    const { fields, rest, open = [], maybe = [] } = data;
    const items = sortedKeys(fields).map((name) => sure(name, fields.get(name) as Value));
    for (const one of open) items.push(part(one));
    const unsure = maybe.map((one) => ({ value: part(one), on: one.on }));
    const made = known(gathered(items, unread(beyond(data)), rest !== null, unsure), site.at);
    return data.typed ? typed(made) : made;
  };

const keys = ofEntries(
  (name, { at }) => known(name, at),
  ({ key }) => key,
);

const values = ofEntries(
  (_, value) => value,
  ({ value }) => value,
);

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
  const items = [...all.items].reverse();
  const rest = beyond(all) ?? mayRepeat(all);
  const made = known(gathered(items, rest, anywhere, all.maybe), site.at);
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
