// Functions about whether and as what a value exists: try, can, coalesce, conversions, sensitive.

import type { UnknownValue, Value } from "../../../base/known.ts";
import { isItems, known } from "../../../base/known.ts";
import { either } from "../compare.ts";
import { boolOf, derive, firstUnknown, isFailure, numberOf, textOf } from "../values.ts";
import { bad, isValue, itemsOf, pure } from "./function.ts";
import type { Fn, Site, Table } from "./function.ts";

/** A failure that stands anywhere in a value. */
function failureIn(value: Value, depth = 0): boolean {
  if (!value.known) return isFailure(value);
  const data = value.value;
  if (depth > 64 || typeof data !== "object" || data === null) return false;
  const inner = isItems(data) ? data.items : [...data.fields.values()];
  return inner.some((one) => failureIn(one, depth + 1));
}

/** The first argument that Terraform could evaluate. One that may fail when applied has in common with the next what is known. */
const tryFirst: Fn = (args, site) => {
  let taken: Value | null = null;
  let open: UnknownValue | null = null;
  for (let i = args.length - 1; i >= 0; i--) {
    const one = args[i] as Value;
    if (failureIn(one)) continue;
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
  const { reference, decoded } = first;
  if (first.known) return { ...common, reference, decoded: common.decoded ?? decoded };
  return { ...first, pieces: undefined };
}

const can: Fn = ([value], site) => {
  if (!value) return bad(site);
  if (failureIn(value)) return known(false, site.at);
  const open = firstUnknown(value) ?? site.doubts?.[0];
  return open ? derive(open, site.at) : known(true, site.at);
};

/** Skips nulls and empty texts. What a provider computes is neither. */
const coalesce: Fn = (args, site) => {
  for (const one of args) {
    if (!one.known) return one.why === "computed" || one.pieces ? one : derive(one, site.at);
    if (one.value !== null && one.value !== "") return one;
  }
  return bad(site);
};

const coalescelist: Fn = (args, site) => {
  for (const one of args) {
    const all = itemsOf(one, site);
    if (isValue(all)) return all;
    if (all.items.length > 0) return one;
    if (all.rest) return derive(all.rest, site.at);
  }
  return bad(site);
};

const as =
  (
    convert: (
      data: Exclude<Value & { known: true }, UnknownValue>["value"],
    ) => string | number | bigint | boolean | null,
  ): Fn =>
  ([value], site) => {
    if (!value) return bad(site);
    if (!value.known || value.value === null) return value;
    const data = convert(value.value);
    return data === null ? bad(site) : { ...value, value: data };
  };

const same: Fn = ([value], site) => value ?? bad(site);

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
  ["try", tryFirst],
  ["can", can],
  ["coalesce", coalesce],
  ["coalescelist", coalescelist],
  ["tostring", as(textOf)],
  ["tonumber", as(numberOf)],
  ["tobool", as(boolOf)],
  ["sensitive", same],
  ["nonsensitive", same],
  ["ephemeralasnull", same],
  ["issensitive", pure(() => false)],
  ["alltrue", allOrAny(false)],
  ["anytrue", allOrAny(true)],
  ["defaults", same],
];
