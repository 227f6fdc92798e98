// Functions that make lists and sets of others: in order, combined, cut in pieces.

import type { Items, Value } from "../../../base/known.ts";
import { isItems, known } from "../../../base/known.ts";
import { equal, mayRepeat } from "../compare.ts";
import { asSet } from "../type-constraint.ts";
import { derive, list, numberOf, plainOf, sortedKeys, textOf } from "../values.ts";
import { concat, gathered, unique } from "./collections.ts";
import { anyUnknown, bad, isValue, itemsOf, pure } from "./function.ts";
import type { Fn, Table } from "./function.ts";

const sort: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const open = anyUnknown(all.items);
  const rest = all.rest ?? open;
  if (rest) return known(gathered(all.items, rest, true), site.at);
  const texts = all.items.map((one) => ({ one, text: one.known ? (textOf(one.value) ?? "") : "" }));
  texts.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return list(
    texts.map(({ one, text }) => ({ ...one, value: text }) as Value),
    site.at,
  );
};

const toset: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  return known(asSet(unifiedTexts(all)), site.at);
};

/** A list of texts and numbers becomes one of texts. */
function unifiedTexts(all: Items): Items {
  const isText = all.items.some((one) => one.known && typeof one.value === "string");
  if (!isText) return all;
  const items = all.items.map((one): Value => {
    const text = one.known ? textOf(one.value) : null;
    return text !== null && one.known ? { ...one, value: text } : one;
  });
  return { ...all, items };
}

const tolist: Fn = ([value], site) => {
  if (value?.known && value.value === null) return value;
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const { items, rest, anywhere } = unifiedTexts(all);
  return known(gathered(items, rest ?? mayRepeat(all), anywhere === true), site.at);
};

const setOf =
  (keep: (sets: readonly (readonly Value[])[]) => Value[]): Fn =>
  (args, site) => {
    const open = anyUnknown(args);
    if (open) return derive(open, site.at);
    const sets = args.map((one) => (one.known && isItems(one.value) ? one.value.items : []));
    return known(asSet({ items: unique(keep(sets)), rest: null }), site.at);
  };

const isInSet = (one: Value, set: readonly Value[]): boolean =>
  set.some((other) => equal(one, other) === true);

const setunion: Fn = (args, site) => {
  const joined = concat(args, site);
  return joined.known ? toset([joined], site) : joined;
};

const setproduct: Fn = (args, site) => {
  const open = args
    .map((one) => (one.known ? (isItems(one.value) ? one.value.rest : null) : one))
    .find((one) => one);
  if (open) return derive(open, site.at);
  const lists = args.map((one) => (one.known && isItems(one.value) ? one.value.items : []));
  const size = lists.reduce((total, items) => total * items.length, 1);
  if (lists.length === 0 || size > site.scope.machine.bounds.instances * 10) return bad(site);
  let rows: Value[][] = [[]];
  for (const items of lists) rows = rows.flatMap((row) => items.map((item) => [...row, item]));
  return list(
    rows.map((row) => list(row, site.at)),
    site.at,
  );
};

function transposed(value: ReadonlyMap<string, unknown>): Map<string, string[]> {
  const made = new Map<string, string[]>();
  for (const key of sortedKeys(value)) {
    const names = value.get(key);
    for (const name of Array.isArray(names) ? names : [])
      made.set(String(name), [...(made.get(String(name)) ?? []), key]);
  }
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const chunks: Fn = ([value, size], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  const open = all.rest ?? (size && !size.known ? size : null);
  if (open) return derive(open, site.at);
  const number = size?.known ? Number(numberOf(size.value) ?? 0) : 0;
  if (number <= 0) return bad(site);
  const rows: Value[] = [];
  for (let i = 0; i < all.items.length; i += number)
    rows.push(list(all.items.slice(i, i + number), site.at));
  return list(rows, site.at);
};

const matching: Fn = ([values, names, wanted], site) => {
  const open = anyUnknown([names, wanted].filter((one) => one !== undefined));
  const all = itemsOf(values, site);
  if (open) return derive(open, site.at);
  if (isValue(all)) return all;
  if (!names || !wanted) return bad(site);
  const left = plainOf(names) as readonly unknown[];
  const right = new Set(plainOf(wanted) as readonly unknown[]);
  return list(
    all.items.filter((_, i) => right.has(left[i])),
    site.at,
  );
};

export const sets: Table = [
  ["sort", sort],
  ["toset", toset],
  ["tolist", tolist],
  ["list", (args, site) => list(args, site.at)],
  ["setunion", setunion],
  ["setproduct", setproduct],
  ["setsubtract", setOf(([a = [], b = []]) => a.filter((one) => !isInSet(one, b)))],
  [
    "setintersection",
    setOf(([a = [], ...others]) => a.filter((one) => others.every((set) => isInSet(one, set)))),
  ],
  [
    "setsymmetricdifference",
    setOf(([a = [], b = []]) => [
      ...a.filter((one) => !isInSet(one, b)),
      ...b.filter((one) => !isInSet(one, a)),
    ]),
  ],
  ["transpose", pure((value) => (value instanceof Map ? transposed(value) : undefined))],
  ["chunklist", chunks],
  ["matchkeys", matching],
];
