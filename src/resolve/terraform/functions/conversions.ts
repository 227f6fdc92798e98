// Functions that convert a value to another type, or mark it.

import { unknown } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { any, bool, number, string } from "../type.ts";
import type { Type } from "../type.ts";
import { convert } from "../type-constraint.ts";
import { hasFailure, list, map, textOf, typed } from "../values.ts";
import { bad } from "./function.ts";
import type { Fn, Table } from "./function.ts";

const to =
  (type: Type): Fn =>
  ([value], site) => {
    if (!value) return bad(site);
    const made = convert(value, type, site.scope);
    return hasFailure(made) && !hasFailure(value) ? bad(site) : made;
  };

const same: Fn = ([value], site) => value ?? bad(site);

/** Of Terraform before 0.12: keys and values by turns. */
const mapOf: Fn = (args, site) => {
  const fields = new Map<string, Value>();
  for (let i = 0; i < args.length; i += 2) {
    const key = args[i] as Value;
    const name = key.known ? textOf(key.value) : null;
    const value = args[i + 1];
    if (name === null || !value) return key.known ? bad(site) : key;
    fields.set(name, value);
  }
  return typed(map(fields, site.at));
};

/** A resource's schema may mark a value, which source does not tell. */
const issensitive: Fn = (_args, site) => unknown("unsupported", site.at, "issensitive(…)");

export const conversions: Table = [
  ["tostring", "a?", to(string)],
  ["tonumber", "a?", to(number)],
  ["tobool", "a?", to(bool)],
  ["tolist", "a?", to({ kind: "list", of: any })],
  ["toset", "a?", to({ kind: "set", of: any })],
  ["tomap", "a?", to({ kind: "map", of: any })],
  ["list", "a?*", (args, site) => list(args, site.at)],
  ["map", "a?*", mapOf],
  ["sensitive", "a?", same],
  ["nonsensitive", "a?", same],
  ["ephemeralasnull", "a?", same],
  ["issensitive", "a?", issensitive],
];
