// Turns a plan's JSON and its masks into a value: what is known only after apply and what is secret are unknown.

import type { Data, Value } from "../../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { list, map } from "../values.ts";
import { at as own, isObject } from "./json.ts";

/** Nothing that people write stands deeper. */
const deepest = 64;

/** Everything stands at `at`. A mask is `true`, or of the value's own shape; one that is missing hides all. */
export function plannedValue(
  json: unknown,
  unknowns: unknown,
  secrets: unknown,
  at: Origin,
  name: string,
  depth = 0,
): Value {
  if (secrets === true || secrets === undefined) return unknown("sensitive", at, name);
  if (unknowns === true || unknowns === undefined) return unknown("computed", at, name);
  if (depth > deepest) return unknown("bound", at, name);
  const inner = (value: unknown, key: string | number): Value =>
    plannedValue(value, part(unknowns, key), part(secrets, key), at, `${name}.${key}`, depth + 1);
  if (Array.isArray(json))
    return list(
      json.map((one: unknown, i) => inner(one, i)),
      at,
    );
  if (isObject(json)) {
    const fields = new Map<string, Value>();
    for (const [key, one] of Object.entries(json)) fields.set(key, inner(one, key));
    if (isObject(unknowns))
      for (const key of Object.keys(unknowns))
        if (!fields.has(key)) fields.set(key, inner(null, key));
    return map(fields, at);
  }
  return known(scalar(json), at);
}

function scalar(json: unknown): Data {
  return typeof json === "string" || typeof json === "number" || typeof json === "boolean"
    ? json
    : null;
}

/** The mask of a part. A mask that is no `true` and says nothing of the part leaves it open to all. */
export function part(mask: unknown, key: string | number): unknown {
  if (mask === true || mask === undefined) return mask;
  if (Array.isArray(mask)) return typeof key === "number" ? (mask[key] ?? false) : false;
  return own(mask, String(key)) ?? false;
}

/** Without what nobody wrote: a plan lists every attribute of a block's type. */
export function lean(value: Value): Value {
  if (!value.known) return value;
  const data = value.value;
  if (isItems(data)) return { ...value, value: { ...data, items: data.items.map(lean) } };
  if (!isFields(data)) return value;
  const fields = new Map<string, Value>();
  for (const [key, one] of data.fields) if (!isNothing(one)) fields.set(key, lean(one));
  return { ...value, value: { fields, rest: data.rest } };
}

function isNothing(value: Value): boolean {
  if (!value.known) return false;
  const data = value.value;
  return data === null || (isItems(data) && data.items.length === 0 && !data.rest);
}

/** A policy is far shorter. */
const longestText = 262_144;

/** The structure of a text that is a JSON object or list; null for any other text. */
export function structureOf(text: string, at: Origin): Value | null {
  if (text.length > longestText || !/^\s*[[{]/.test(text)) return null;
  try {
    return plannedValue(JSON.parse(text), false, false, at, "");
  } catch {
    return null;
  }
}
