// Functions about whether a value exists, and which of several does: try, can, coalesce, alltrue.

import type { Data, UnknownValue, Value } from "../../../base/known.ts";
import { isItems, known } from "../../../base/known.ts";
import { either } from "../either.ts";
import { typeOf, unify } from "../type.ts";
import { convert } from "../type-constraint.ts";
import { boolOf, derive, firstUnknown, hasFailure, isFailure, isSomething } from "../values.ts";
import { bad, isValue, itemsOf } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";

/** The first argument that Terraform could evaluate. One that may fail when applied has in common with the next what is known. */
const tryFirst: Fn = (args, site) => {
  let taken: Value | null = null;
  let open: UnknownValue | null = null;
  for (let i = args.length - 1; i >= 0; i--) {
    const one = args[i] as Value;
    if (hasFailure(one)) continue;
    const doubt = site.doubts?.[i] ?? null;
    open = taken === null || doubt === null ? doubt : open;
    taken = taken && doubt ? perhaps(one, taken, doubt, site) : one;
  }
  // Where every argument may fail, so may the whole.
  if (open) site.scope.machine.doubt ??= open;
  return taken ?? bad(site);
};

/** `first`, or `next` if it fails. What it refers to or was encoded from stays readable: it may well be what is taken. */
function perhaps(first: Value, next: Value, doubt: UnknownValue, site: Site): Value {
  const common = either(first, next, doubt, site.at);
  if (common.known) return common;
  const { reference } = first;
  const decoded = common.decoded ?? first.decoded;
  if (first.known) return { ...common, reference, decoded };
  return { ...first, pieces: undefined, decoded };
}

const can: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (hasFailure(value)) return known(false, site.at);
  const open = firstUnknown(value) ?? site.doubts?.[0];
  return open ? derive(open, site.at) : known(true, site.at);
};

/** Skips nulls and empty texts. One that may be either has in common with the next what is known. */
const coalesce: Fn = (args, site) => {
  const type = unify(args.map(typeOf));
  if (!type) return bad(site);
  const unsure: UnknownValue[] = [];
  let taken: Value | null = null;
  for (const one of args) {
    const value = convert(one, type, site.scope);
    if (isFailure(value)) return derive(value, site.at);
    if (value.known && (value.value === null || value.value === "")) continue;
    if (!value.known && value.why !== "computed" && !isSomething(value)) unsure.push(value);
    else {
      taken = value;
      break;
    }
  }
  return unsure.reduceRight<Value>(
    (next, one) => (isFailure(next) ? derive(one, site.at) : either(one, next, one, site.at)),
    taken ?? bad(site),
  );
};

const coalescelist: Fn = (args, site) => {
  if (args.some((one) => one.known && one.value !== null && !isList(one.value))) return bad(site);
  for (const one of args) {
    if (one.known && one.value === null) continue;
    const all = itemsOf(one, site);
    if (isValue(all)) return all;
    if (all.items.length > 0) return one;
    if (all.rest) return derive(all.rest, site.at);
  }
  return bad(site);
};

function isList(data: Data): boolean {
  return isItems(data) && !data.set;
}

const allOrAny =
  (decides: boolean): Fn =>
  ([value], site) => {
    const all = itemsOf(value, site);
    if (isValue(all)) return all;
    let open: UnknownValue | null = all.rest;
    for (const one of all.items) {
      if (!one.known) open ??= one;
      else if ((boolOf(one.value) ?? false) === decides) return known(decides, site.at);
    }
    return open ? derive(open, site.at) : known(!decides, site.at);
  };

export const types: Table = [
  ["try", "a?*", tryFirst],
  ["can", "a?", can],
  ["coalesce", "a?*", coalesce],
  ["coalescelist", "a?*", coalescelist],
  ["alltrue", "B", allOrAny(false)],
  ["anytrue", "B", allOrAny(true)],
];
