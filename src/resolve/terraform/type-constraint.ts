// Reads a variable's `type` and converts a value to it: optional attributes filled, others dropped, texts to numbers.
// https://developer.hashicorp.com/terraform/language/expressions/type-constraints

import type { Data, Fields, Items, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known } from "../../base/known.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { mayRepeat, unique } from "./compare.ts";
import { literalText } from "./contents.ts";
import type { Scope } from "./scope.ts";
import { expressionIn } from "./parse-template.ts";
import { any, typeOf, unify } from "./type.ts";
import type { AttributeType, Type } from "./type.ts";
import { boolOf, fail, numberOf, sortedKeys, textOf, unread } from "./values.ts";

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
  // JSON writes types as texts.
  const inText = name?.endsWith(")") ? expressionIn(name, expression) : null;
  if (inText) return read(inText);
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
): ReadonlyMap<string, AttributeType> {
  const made = new Map<string, AttributeType>();
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
  if (!value.known) return convertBehind(value, type, scope);
  if (value.value === null || type.kind === "any") return value;
  const data = value.value;
  const as = (converted: Data | null): Value => {
    if (converted === null) return fail(value.at, `cannot become a ${type.kind}`);
    // What can be read behind the rest is not converted.
    const rest = isItems(converted) || isFields(converted) ? unread(converted.rest) : null;
    if (rest && rest !== (converted as Items | Fields).rest)
      return { ...value, value: { ...(converted as Items | Fields), rest } };
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
    if (data.items.length !== type.of.length && !data.rest) return as(null);
    const items = data.items.map((one, i) => convert(one, type.of[i] ?? any, scope));
    return as(ordered(items, data));
  }
  return as(type.kind === "set" ? setData(data, type.of, scope) : listData(data, type.of, scope));
}

/** What can be read behind an unknown collection is of its type too. */
function convertBehind(value: UnknownValue, type: Type, scope: Scope): Value {
  const { decoded } = value;
  if (!decoded || (type.kind !== "map" && type.kind !== "list" && type.kind !== "set"))
    return value;
  const made = convert(decoded, type, scope);
  return made.known ? { ...value, decoded: made } : { ...value, decoded: undefined };
}

function listData(data: Items, of: Type, scope: Scope): Items | null {
  const made = itemsAs(data, of, scope);
  if (made === data && data.typed) return data;
  if (made === null) return null;
  const repeats = mayRepeat(data);
  const list = { ...ordered(made.items, made), rest: data.rest ?? repeats, typed: true };
  return repeats && list.closed ? { ...list, closed: false } : list;
}

function setData(data: Items, of: Type, scope: Scope): Items | null {
  const made = itemsAs(data, of, scope);
  return made === data && data.set ? data : made && asSet(made);
}

/** With its items of one type, also those that may be there; null where they have none. */
function itemsAs(data: Items, of: Type, scope: Scope): Items | null {
  const { items, maybe } = data;
  const given = maybe ? [...items, ...maybe.map(({ value }) => value)] : items;
  const made = all(given, of, data.typed ?? data.set, scope);
  if (made === null || made === given) return made && data;
  const size = items.length;
  const unsure = maybe?.map(({ on }, i) => ({ value: made[size + i] as Value, on }));
  return { ...data, items: made.slice(0, size), maybe: unsure };
}

/** Values of one type. What is asked for as `any` becomes what all have in common; null where there is nothing. */
function all(
  values: readonly Value[],
  of: Type,
  isUniform: boolean | undefined,
  scope: Scope,
): readonly Value[] | null {
  const type = of.kind === "any" && !isUniform ? unify(values.map(typeOf)) : of;
  if (!type) return null;
  let changed = false;
  const converted = values.map((one) => {
    const made = convert(one, type, scope);
    changed ||= made !== one;
    return made;
  });
  return changed ? converted : values;
}

/** Other items in the order of those given, or without one. */
function ordered(items: readonly Value[], { rest, anywhere, maybe, closed }: Items): Items {
  const made = anywhere ? { items, rest, anywhere } : { items, rest };
  return closed || maybe ? { ...made, maybe, closed } : made;
}

function mapData(data: Fields, of: Type, scope: Scope): Fields | null {
  const { open = [], maybe = [] } = data;
  const others = [...open, ...maybe];
  const values = [...data.fields.values(), ...others.map(({ value }) => value)];
  const made = all(values, of, data.typed, scope);
  if (made === null) return null;
  if (made === values) return data.typed ? data : { ...data, typed: true };
  const names = [...data.fields.keys()];
  const fields = new Map(names.map((name, i) => [name, made[i] as Value]));
  const as = <T>(entries: readonly T[], first: number): readonly T[] =>
    entries.map((one, i) => ({ ...one, value: made[first + i] as Value }));
  const entries = { open: as(open, names.length), maybe: as(maybe, names.length + open.length) };
  return { ...data, fields, typed: true, ...(others.length > 0 ? entries : {}) };
}

function objectData(
  data: Fields,
  of: ReadonlyMap<string, AttributeType>,
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

function isNumber(value: Value): boolean {
  return value.known && (typeof value.value === "number" || typeof value.value === "bigint");
}

function compareNumbers(a: Value, b: Value): number {
  const [x, y] = [a, b].map((one) => (one.known ? numberOf(one.value) : null));
  return x === null || y === null || x === undefined || y === undefined ? 0 : x < y ? -1 : 1;
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
  const plain = [...texts.values()].every(isNumber)
    ? [...texts.values()].sort(compareNumbers)
    : sortedKeys(texts).map((key) => texts.get(key) as Value);
  const items = [...plain, ...unique(others), ...open];
  const isOrdered = items.length < 2 || (open.length === 0 && others.length === 0);
  return {
    items,
    rest: data.rest,
    set: true,
    ...(isOrdered && !data.rest ? {} : { anywhere: true }),
    ...(data.closed || data.maybe ? { maybe: data.maybe, closed: data.closed } : {}),
  };
}
