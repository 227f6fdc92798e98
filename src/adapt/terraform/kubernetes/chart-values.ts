// What a `helm_release` gives its chart → one map of values, as Helm merges them; what is unknown stays so in its place.

import {
  isFields,
  isItems,
  known,
  unknown,
  type Data,
  type Fields,
  type UnknownValue,
  type Value,
} from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { field, items } from "../../../base/value.ts";
import { yamlValue } from "../../../resolve/terraform/functions/yaml.ts";

const deepest = 40;

/** How many values of one release are looked at. */
const most = 20_000;
interface Room {
  left: number;
}

/** Documents in order, then what is set one by one. */
export function valuesOf(body: Value): Value {
  const room: Room = { left: most };
  const documents = items(field(body, "values")).map((one) => structured(one, room));
  const sets = setsOf(body).flatMap(nested);
  const none: Value = known({ fields: new Map(), rest: null }, body.at);
  return [...documents, ...sets].reduce((under, over) => overlaid(over, under, 0, room), none);
}

/** Each with `name` and `value`. https://registry.terraform.io/providers/hashicorp/helm/latest/docs/resources/release */
export function setsOf(body: Value): readonly Value[] {
  return ["set", "set_list", "set_sensitive", "set_wo"].flatMap((kind) => items(field(body, kind)));
}

function structured(value: Value, room: Room): Value {
  if (value.decoded) return value.decoded;
  if (value.known)
    return typeof value.value === "string" ? (yamlValue(value.value, value.at) ?? value) : value;
  if (!value.pieces) return value;
  const holes: UnknownValue[] = [];
  const text = value.pieces
    .map((piece) => {
      if (typeof piece === "string") return piece.replaceAll(marks, "\uFFFD");
      holes.push(piece);
      return `\uF8F0${holes.length - 1}\uF8F1`;
    })
    .join("");
  const read = yamlValue(text, value.at);
  return read ? restored(read, { holes, room }, 0) : value;
}

const marks = /[\uF8F0\uF8F1]/g;

interface Marked {
  readonly holes: readonly UnknownValue[];
  readonly room: Room;
}

/** Unknown values in the places of their marks. */
function restored(value: Value, marked: Marked, depth: number): Value {
  if (!value.known) return value;
  const { holes, room } = marked;
  if (--room.left < 0 || depth > deepest)
    return unknown("bound", value.at, holes[0]?.name ?? "a value");
  const data: Data = value.value;
  if (typeof data === "string")
    return data.includes("\uF8F0") ? textWith(data, holes, value.at) : value;
  if (isItems(data))
    return known(
      { ...data, items: data.items.map((one) => restored(one, marked, depth + 1)) },
      value.at,
    );
  if (!isFields(data)) return value;
  const fields = new Map<string, Value>();
  for (const [key, one] of data.fields)
    if (!key.includes("\uF8F0")) fields.set(key, restored(one, marked, depth + 1));
  const rest = fields.size < data.fields.size ? (holes[0] ?? null) : data.rest;
  return known({ ...data, fields, rest }, value.at);
}

function textWith(text: string, holes: readonly UnknownValue[], at: Origin): Value {
  const pieces = text
    .split(/\uF8F0(\d+)\uF8F1/)
    .map((piece, index) => (index % 2 === 0 ? piece : holes[Number(piece)]))
    .filter((piece) => piece !== undefined && piece !== "");
  const [first] = pieces;
  if (pieces.length === 1 && typeof first === "object")
    return { ...first, at, through: [first.at, ...first.through] };
  const name = pieces
    .map((piece) => (typeof piece === "object" ? `\${${piece.name}}` : piece))
    .join("");
  return unknown("expression", at, name, { pieces: pieces as (string | UnknownValue)[] });
}

function overlaid(over: Value, under: Value, depth: number, room: Room): Value {
  // What a whole document says nobody can tell: others still say theirs.
  if (!over.known) return depth === 0 ? under : over;
  if (!under.known || !isFields(over.value) || !isFields(under.value)) return over;
  if (--room.left < 0 || depth > deepest) return over;
  const fields = new Map(under.value.fields);
  for (const [key, value] of over.value.fields) {
    const before = fields.get(key);
    fields.set(key, before ? overlaid(value, before, depth + 1, room) : value);
  }
  return { ...over, value: { fields, rest: over.value.rest ?? under.value.rest } };
}

/** `a.b=VALUE` as `{a: {b: VALUE}}`; nothing for items of lists. */
function nested(set: Value): readonly Value[] {
  const name = field(set, "name");
  const value = field(set, "value");
  if (!name.known || typeof name.value !== "string" || /[[\]{}]/.test(name.value)) return [];
  const keys = name.value.split(/(?<!\\)\./).map((key) => key.replace(/\\(.)/g, "$1"));
  if (keys.length > deepest) return [];
  const within = (inner: Value, key: string): Value => {
    const data: Fields = { fields: new Map([[key, inner]]), rest: null };
    return known<Data>(data, set.at);
  };
  return [keys.reduceRight(within, value)];
}
