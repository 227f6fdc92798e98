// Turns a plan's JSON and its masks into a value: what is known only after apply and what is secret are unknown.

import { at as own, isObject } from "../../../base/json.ts";
import type { Data, Value } from "../../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { list, map } from "../values.ts";
import type { IsSecret } from "./secrets.ts";

/** Nothing that people write stands deeper. */
const deepest = 64;

export interface Masks {
  /** `true` where a value is known only after apply. */
  readonly unknowns: unknown;
  /** `true` where a value is sensitive. */
  readonly secrets: unknown;
  readonly isSecret: IsSecret;
}

/** What a plan says of a resource instance at one time. */
export interface Told extends Masks {
  readonly values: unknown;
}

/** Everything stands at `at`. A mask is `true`, or of the value's own shape; one that is missing hides all. */
export function plannedValue(
  json: unknown,
  masks: Masks,
  at: Origin,
  name: string,
  depth = 0,
): Value {
  const { unknowns, secrets, isSecret } = masks;
  if (secrets === true || secrets === undefined) return unknown("sensitive", at, name);
  if (unknowns === true || unknowns === undefined) return unknown("computed", at, name);
  if (depth > deepest) return unknown("bound", at, name);
  const inner = (value: unknown, key: string | number): Value =>
    plannedValue(value, partOf(masks, key), at, `${name}.${key}`, depth + 1);
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
  if (typeof json === "string" && isSecret(json)) return unknown("sensitive", at, name);
  return known(scalar(json), at);
}

function partOf({ unknowns, secrets, isSecret }: Masks, key: string | number): Masks {
  return { unknowns: part(unknowns, key), secrets: part(secrets, key), isSecret };
}

function scalar(json: unknown): Data {
  return typeof json === "string" || typeof json === "number" || typeof json === "boolean"
    ? json
    : null;
}

/** The mask of a part. A mask that is no `true` and says nothing of the part leaves it open to all. */
function part(mask: unknown, key: string | number): unknown {
  if (mask === true || mask === undefined) return mask;
  if (Array.isArray(mask)) return typeof key === "number" ? (mask[key] ?? false) : false;
  return own(mask, String(key)) ?? false;
}

/** What is told of an attribute; unknown where it is not listed. */
export function attributeOf(told: Told, name: string, at: Origin, called: string): Value {
  const { values } = told;
  if (!isObject(values) || !Object.hasOwn(values, name)) {
    const hides = part(told.secrets, name) === true;
    return unknown(hides ? "sensitive" : "computed", at, called);
  }
  return plannedValue(own(values, name), partOf(told, name), at, called);
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
export function structureOf(text: string, at: Origin, isSecret: IsSecret): Value | null {
  if (text.length > longestText || !/^\s*[[{]/.test(text)) return null;
  try {
    const masks = { unknowns: false, secrets: false, isSecret };
    return plannedValue(JSON.parse(text), masks, at, "");
  } catch {
    return null;
  }
}
