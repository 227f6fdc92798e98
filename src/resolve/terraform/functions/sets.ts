// Functions that make lists and sets of others: in order, combined, cut in pieces.

import { append } from "../../../base/grouped.ts";
import type { Items, UnknownValue, Value } from "../../../base/known.ts";
import { isItems, known } from "../../../base/known.ts";
import { disorder, isAmong, mayRepeat, unique } from "../compare.ts";
import { typeOf, unify } from "../type.ts";
import { asSet, convert } from "../type-constraint.ts";
import {
  anyUnknown,
  derive,
  firstUnknown,
  gathered,
  isNothing,
  list,
  sortedKeys,
  textOf,
  typed,
} from "../values.ts";
import { joinedItems } from "./collections.ts";
import { bad, integerOf, isValue, itemsOf, pure } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";

const sort: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  if (all.rest ?? anyUnknown(all.items)) return typed(known({ ...all, anywhere: true }, site.at));
  if (all.items.some((one) => one.known && one.value === null)) return bad(site);
  const texts = all.items.map((one) => ({ one, text: one.known ? (textOf(one.value) ?? "") : "" }));
  texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return typed(
    list(
      texts.map(({ one }) => one),
      site.at,
    ),
  );
};

/** Values that are converted to the one type that they have in common; null where they have none. */
function alike(args: readonly Value[], site: Site): readonly Value[] | null {
  const telling = args.filter((one) => !isNothing(one));
  const type = unify(telling.map(typeOf));
  return type && args.map((one) => convert(one, type, site.scope));
}

/** `within`: the result holds nothing that is not in one of these, so of one that is known each item may be there. */
const setOf =
  (
    keep: (sets: readonly (readonly Value[])[]) => Value[],
    within: (args: readonly Value[]) => readonly Value[] = () => [],
  ): Fn =>
  (args, site) => {
    const open = anyUnknown(args);
    if (open) return someOf(within(args), open, site);
    const made = alike(args, site);
    if (!made) return bad(site);
    const sets = made.map((one) => (one.known && isItems(one.value) ? one.value.items : []));
    return known(asSet({ items: unique(keep(sets)), rest: null }), site.at);
  };

function someOf(within: readonly Value[], open: UnknownValue, site: Site): Value {
  const on = derive(open, site.at);
  const all = within.find((one) => one.known && !firstUnknown(one));
  if (!all?.known || !isItems(all.value)) return on;
  const maybe = unique(all.value.items).map((value) => ({ value, on }));
  return known({ ...gathered([], null, true, maybe), set: true }, site.at);
}

const subtracted = setOf(
  ([a = [], b = []]) => a.filter((one) => !isAmong(one, b)),
  (args) => args.slice(0, 1),
);

/** Less nothing it is what it was, whatever of it is open. */
const setsubtract: Fn = (args, site) => {
  const [from, less] = args;
  return from?.known && less && isNothing(less)
    ? convert(from, { kind: "set", of: { kind: "any" } }, site.scope)
    : subtracted(args, site);
};

const setunion: Fn = (args, site) => {
  const made = alike(args, site);
  if (!made) return bad(site);
  const joined = joinedItems(made, site, true);
  return isValue(joined) ? joined : known(asSet(joined), site.at);
};

/** What keeps a product open; undefined for what is no list or set. */
function openFactor(value: Value): UnknownValue | null | undefined {
  if (!value.known) return value;
  return isItems(value.value) ? (value.value.rest ?? mayRepeat(value.value)) : undefined;
}

const setproduct: Fn = (args, site) => {
  const factors = args.map(openFactor);
  if (args.length < 2 || factors.includes(undefined)) return bad(site);
  const open = factors.find((one) => one);
  if (open) return derive(open, site.at);
  const lists: Items[] = [];
  for (const one of args) {
    const converted =
      one.known &&
      isItems(one.value) &&
      (one.value.set ? one : convert(one, { kind: "list", of: { kind: "any" } }, site.scope));
    if (!converted || !converted.known || !isItems(converted.value)) return bad(site);
    lists.push(converted.value);
  }
  const size = lists.reduce((total, { items }) => total * items.length, 1);
  if (size > site.scope.machine.bounds.instances * 10) return bad(site);
  let rows: Value[][] = [[]];
  for (const { items } of lists) rows = rows.flatMap((row) => items.map((item) => [...row, item]));
  const items = rows.map((row) => list(row, site.at));
  const isSet = lists.some(({ set }) => set);
  const anywhere = lists.some((one) => one.anywhere === true);
  return known(
    isSet ? asSet({ items, rest: null }) : { ...gathered(items, null, anywhere), typed: true },
    site.at,
  );
};

function transposed(value: ReadonlyMap<string, unknown>): Map<string, string[]> | undefined {
  const made = new Map<string, string[]>();
  for (const key of sortedKeys(value)) {
    const names = value.get(key);
    if (!Array.isArray(names) || names.includes(null)) return undefined;
    for (const name of names) append(made, String(name), key);
  }
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const transpose: Fn = (args, site) => {
  const made = pure((value) => (value instanceof Map ? transposed(value) : undefined))(args, site);
  const type = { kind: "map", of: { kind: "list", of: { kind: "string" } } } as const;
  return made.known ? convert(made, type, site.scope) : made;
};

const chunks: Fn = ([value, size], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const open = disorder(all, site.at) ?? all.rest ?? (size && !size.known ? size : null);
  if (open) return derive(open, site.at);
  const number = size ? integerOf(size) : null;
  if (number === null || number < 0) return bad(site);
  const step = number === 0 ? Math.max(all.items.length, 1) : number;
  const rows: Value[] = [];
  for (let i = 0; i < all.items.length; i += step)
    rows.push(typed(list(all.items.slice(i, i + step), site.at)));
  return typed(list(rows, site.at));
};

const matching: Fn = ([values, names, wanted], site) => {
  const open = anyUnknown([names, wanted].filter((one) => one !== undefined));
  const all = itemsOf(values, site);
  if (open) return derive(open, site.at);
  if (isValue(all)) return all;
  const [left, right] = names && wanted ? (alike([names, wanted], site) ?? []) : [];
  if (!left?.known || !right?.known || !isItems(left.value) || !isItems(right.value))
    return bad(site);
  const blame = all.rest ?? disorder(all, site.at) ?? disorder(left.value, site.at);
  if (blame) return derive(blame, site.at);
  const [keys, search] = [left.value.items, right.value.items];
  if (keys.length !== all.items.length) return bad(site);
  return typed(
    list(
      all.items.filter((_, i) => isAmong(keys[i] as Value, search)),
      site.at,
    ),
  );
};

export const sets: Table = [
  ["sort", "S", sort],
  ["setunion", "e e*", setunion],
  ["setproduct", "a*", setproduct],
  ["setsubtract", "e e", setsubtract],
  [
    "setintersection",
    "e e*",
    setOf(
      ([a = [], ...others]) => a.filter((one) => others.every((set) => isAmong(one, set))),
      (args) => args,
    ),
  ],
  [
    "setsymmetricdifference",
    "e e*",
    setOf(([a = [], b = []]) => [
      ...a.filter((one) => !isAmong(one, b)),
      ...b.filter((one) => !isAmong(one, a)),
    ]),
  ],
  ["transpose", "M", transpose],
  ["chunklist", "l n", chunks],
  ["matchkeys", "l l l", matching],
];
