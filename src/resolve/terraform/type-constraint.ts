// Reads a variable's `type` and converts a value to it: optional attributes filled, others dropped, texts to numbers.
// https://developer.hashicorp.com/terraform/language/expressions/type-constraints

import type { Data, Fields, Items, Value } from "../../base/known.ts";
import { isFields, isItems, known } from "../../base/known.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { literalText } from "./contents.ts";
import type { Scope } from "./scope.ts";
import { boolOf, fail, numberOf, sortedKeys, textOf } from "./values.ts";

export type Type =
  | { readonly kind: "any" | "string" | "number" | "bool" }
  | { readonly kind: "list" | "set" | "map"; readonly of: Type }
  | { readonly kind: "tuple"; readonly of: readonly Type[] }
  | { readonly kind: "object"; readonly of: ReadonlyMap<string, Attribute> };

interface Attribute {
  readonly type: Type;
  readonly optional: boolean;
  readonly default: Expression | null;
}

const any: Type = { kind: "any" };
const cache = new WeakMap<Expression, Type>();

export function parseType(expression: Expression): Type {
  const before = cache.get(expression);
  if (before) return before;
  const type = read(expression);
  cache.set(expression, type);
  return type;
}

function read(expression: Expression): Type {
  const name = expression.kind === "variable" ? expression.name : literalText(expression);
  if (name === "string" || name === "number" || name === "bool") return { kind: name };
  if (name === "list" || name === "set" || name === "map") return { kind: name, of: any };
  if (expression.kind !== "call") return any;
  const [first] = expression.arguments;
  if (!first) return any;
  const kind = expression.name;
  if (kind === "list" || kind === "set" || kind === "map") return { kind, of: read(first) };
  if (kind === "tuple" && first.kind === "tuple") return { kind, of: first.items.map(read) };
  if (kind === "object" && first.kind === "object") return { kind, of: attributes(first.items) };
  return any;
}

function attributes(
  items: readonly { readonly key: Expression; readonly value: Expression }[],
): ReadonlyMap<string, Attribute> {
  const made = new Map<string, Attribute>();
  for (const { key, value } of items) {
    const name = literalText(key);
    if (name === null) continue;
    const optional = value.kind === "call" && value.name === "optional" ? value : null;
    const type = optional ? read(optional.arguments[0] ?? value) : read(value);
    made.set(name, { type, optional: optional !== null, default: optional?.arguments[1] ?? null });
  }
  return made;
}

const scalars: ReadonlyMap<string, (data: Data) => Data | null> = new Map<
  string,
  (data: Data) => Data | null
>([
  ["string", textOf],
  ["number", numberOf],
  ["bool", boolOf],
]);

export function convert(value: Value, type: Type, scope: Scope): Value {
  if (!value.known || value.value === null || type.kind === "any") return value;
  const data = value.value;
  const as = (converted: Data | null): Value => {
    if (converted === null) return fail(value.at, `cannot become a ${type.kind}`);
    return converted === data ? value : { ...value, value: converted };
  };
  const scalar = scalars.get(type.kind);
  if (scalar) return as(scalar(data));
  if (!("of" in type)) return value;
  if (type.kind === "object")
    return isFields(data) ? as(objectData(data, type.of, value, scope)) : as(null);
  if (type.kind === "map") return isFields(data) ? as(mapData(data, type.of, scope)) : as(null);
  if (!isItems(data)) return as(null);
  if (type.kind === "tuple") {
    const items = data.items.map((one, i) => convert(one, type.of[i] ?? any, scope));
    return as(ordered(items, data));
  }
  const items = data.items.map((one) => convert(one, type.of, scope));
  return as(type.kind === "set" ? asSet({ items, rest: data.rest }) : ordered(items, data));
}

/** Other items in the order of `from`, or without one. */
function ordered(items: readonly Value[], { rest, anywhere }: Items): Items {
  return anywhere ? { items, rest, anywhere } : { items, rest };
}

function mapData(data: Fields, of: Type, scope: Scope): Fields {
  if (of.kind === "any") return data;
  const fields = new Map<string, Value>();
  for (const [key, one] of data.fields) fields.set(key, convert(one, of, scope));
  const open = data.open?.map(({ key, value }) => ({ key, value: convert(value, of, scope) }));
  return { ...data, fields, open };
}

function objectData(
  data: Fields,
  of: ReadonlyMap<string, Attribute>,
  value: Value,
  scope: Scope,
): Fields | null {
  const fields = new Map<string, Value>();
  for (const [name, attribute] of of) {
    const given = data.fields.get(name);
    if (!given && data.rest) continue;
    if (!given && !attribute.optional) return null;
    const absent = !given || (given.known && given.value === null);
    if (!absent) fields.set(name, convert(given, attribute.type, scope));
    else if (attribute.default) {
      const standard = scope.machine.evaluate(attribute.default, scope);
      fields.set(name, convert(standard, attribute.type, scope));
    } else fields.set(name, given ?? known(null, value.at));
  }
  return { fields, rest: data.rest };
}

/** Texts in order and once; other items as they come, as Terraform documents no order of theirs. Unknown items stay last, as each may equal any. */
export function asSet(data: Items): Items {
  const texts = new Map<string, Value>();
  const others: Value[] = [];
  const open: Value[] = [];
  for (const one of data.items) {
    const text = one.known ? textOf(one.value) : null;
    if (!one.known) open.push(one);
    else if (text === null) others.push(one);
    else if (!texts.has(text)) texts.set(text, one);
  }
  const numeric = [...texts.values()].every((one) => one.known && typeof one.value === "number");
  const keys = numeric
    ? [...texts.keys()].sort((a, b) => Number(a) - Number(b))
    : sortedKeys(texts);
  const items = [...keys.map((key) => texts.get(key) as Value), ...others, ...open];
  const isOrdered = items.length < 2 || (open.length === 0 && others.length === 0);
  return {
    items,
    rest: data.rest,
    set: true,
    ...(isOrdered && !data.rest ? {} : { anywhere: true }),
  };
}
