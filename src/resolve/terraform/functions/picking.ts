// Functions that look into collections: one item, a part, a count.

import type { Fields, UnknownValue, Value } from "../../../base/known.ts";
import { isFields, isItems, known } from "../../../base/known.ts";
import { behind } from "../behind.ts";
import { disorder, equal, mayBe, mayRepeat } from "../compare.ts";
import { either } from "../either.ts";
import { partOf, stepBy } from "../step.ts";
import { typeOf } from "../type.ts";
import { convert } from "../type-constraint.ts";
import { beyond, derive, fail, hasFailure, list, textOf, typed } from "../values.ts";
import { bad, integerOf, isValue, itemsOf, letters } from "./function.ts";
import type { Fn, Table } from "./function.ts";

const lookup: Fn = ([from, key, other, more], site) => {
  if (!from || !key || more) return bad(site);
  if (!from.known) return other && isNone(from, key) ? other : partOrUnknown(from, key, site.at);
  if (!isFields(from.value)) return bad(site);
  // A map's default becomes what its values are.
  const type = other && from.value.typed ? typeOf(from) : null;
  const standard = other && type?.kind === "map" ? convert(other, type.of, site.scope) : other;
  if (standard && other && hasFailure(standard) && !hasFailure(other)) return bad(site);
  if (key.known && !from.value.rest) {
    const found = from.value.fields.get(textOf(key.value) ?? "");
    return found ?? standard ?? fail(site.at, "no such key");
  }
  const { fields, open, rest } = from.value;
  if (standard && isNoneOf(from.value, key)) return standard;
  if (standard && fields.size === 0 && !rest && (open ?? []).length === 0) return standard;
  const found = stepBy(from, key, site.at);
  // A key that nobody can tell may be none of the map's.
  return key.known || !standard ? found : either(found, standard, key, site.at);
};

/** Whether a key that is known is certainly none of an unknown map's. */
function isNone(map: UnknownValue, key: Value): boolean {
  const text = key.known ? textOf(key.value) : null;
  return text !== null && behind(map)(text) === undefined;
}

function isNoneOf(data: Fields, key: Value): boolean {
  const text = key.known ? textOf(key.value) : null;
  if (text === null || data.fields.has(text)) return false;
  const more = beyond(data);
  const listed = [...(data.open ?? []), ...(data.maybe ?? [])];
  return (
    !(more && !isNone(more, key)) &&
    !listed.some((one) => (one.key.known ? textOf(one.key.value) === text : mayBe(one.key, text)))
  );
}

function partOrUnknown(from: UnknownValue, key: Value, at: Value["at"]): Value {
  const text = key.known ? textOf(key.value) : null;
  return text === null ? derive(from, at) : derive(partOf(from, text), at);
}

const length: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (!value.known) return derive(value, site.at);
  const data = value.value;
  if (isItems(data)) {
    const open = data.rest ?? mayRepeat(data);
    return open ? derive(open, site.at) : known(data.items.length, site.at);
  }
  if (isFields(data))
    return data.rest ? derive(data.rest, site.at) : known(data.fields.size, site.at);
  return typeof data === "string" ? known(letters(data).length, site.at) : bad(site);
};

const contains: Fn = ([value, wanted], site) => {
  const all = itemsOf(value, site);
  if (isValue(all) || !wanted) return isValue(all) ? all : bad(site);
  let open: UnknownValue | null = all.rest;
  for (const one of all.items) {
    const same = equal(one, wanted);
    if (same === true) return known(true, site.at);
    if (same !== false) open ??= same;
  }
  return open ? derive(open, site.at) : known(false, site.at);
};

const element: Fn = ([value, index], site) => {
  const all = itemsOf(value, site);
  if (isValue(all) || !index) return isValue(all) ? all : bad(site);
  if (all.set) return bad(site);
  if (!index.known) return derive(index, site.at);
  const number = integerOf(index);
  if (number === null || (all.items.length === 0 && !all.rest)) return bad(site);
  const blame = disorder(all, site.at);
  if (blame) return derive(blame, site.at);
  if (all.rest)
    return number < 0 || number >= all.items.length
      ? derive(all.rest, site.at)
      : (all.items[number] as Value);
  const size = all.items.length;
  return all.items[((number % size) + size) % size] as Value;
};

const slice: Fn = ([value, from, to], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  if (!from || !to || all.set) return bad(site);
  if (!from.known || !to.known) return derive((from.known ? to : from) as UnknownValue, site.at);
  const start = integerOf(from) ?? -1;
  const end = integerOf(to) ?? -1;
  const blame = disorder(all, site.at) ?? (end > all.items.length ? all.rest : null);
  if (blame) return derive(blame, site.at);
  if (!(start >= 0 && end >= start && end <= all.items.length)) return bad(site);
  const made = list(all.items.slice(start, end), site.at);
  return all.typed ? typed(made) : made;
};

const one: Fn = ([value], site) => {
  const all = itemsOf(value, site);
  if (isValue(all)) return all;
  // Of which items there are fewer nobody can tell: it may be none.
  const isFewer = all.closed === true && (all.maybe ?? []).length === 0;
  if (all.rest) return isFewer ? derive(all.rest, site.at) : (all.items[0] ?? all.rest);
  const repeated = mayRepeat(all);
  if (repeated) return derive(repeated, site.at);
  if (all.items.length > 1) return bad(site);
  return all.items[0] ?? known(null, site.at);
};

const index: Fn = ([value, wanted], site) => {
  const all = itemsOf(value, site);
  if (isValue(all) || !wanted) return isValue(all) ? all : bad(site);
  if (all.set) return bad(site);
  for (const [i, one] of all.items.entries()) {
    const same = equal(one, wanted);
    if (typeof same === "object") return derive(same, site.at);
    if (same) {
      const blame = disorder(all, site.at);
      return blame ? derive(blame, site.at) : known(i, site.at);
    }
  }
  return all.rest ? derive(all.rest, site.at) : bad(site);
};

export const picking: Table = [
  ["lookup", "a s a?*", lookup],
  ["length", "a", length],
  ["contains", "a a", contains],
  ["element", "a n", element],
  ["slice", "a n n", slice],
  ["one", "a", one],
  ["index", "a a", index],
];
