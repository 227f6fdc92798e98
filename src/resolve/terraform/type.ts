// Tells the type of a value, and finds the one type that values of several can become, as go-cty does.
// https://github.com/zclconf/go-cty/blob/main/docs/convert.md#type-unification

import type { Fields, Value } from "../../base/known.ts";
import { isItems } from "../../base/known.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";

export type Type =
  | { readonly kind: "any" | "string" | "number" | "bool" }
  | { readonly kind: "list" | "set" | "map"; readonly of: Type }
  | { readonly kind: "tuple"; readonly of: readonly Type[] }
  | { readonly kind: "object"; readonly of: ReadonlyMap<string, AttributeType> };

export interface AttributeType {
  readonly type: Type;
  readonly optional: boolean;
  readonly default: Expression | null;
}

export const any: Type = { kind: "any" };
export const string: Type = { kind: "string" };
export const number: Type = { kind: "number" };
export const bool: Type = { kind: "bool" };

/** `any` for what is null or unknown. */
export function typeOf(value: Value): Type {
  if (!value.known) return value.pieces ? string : any;
  const data = value.value;
  if (data === null) return any;
  if (typeof data === "string") return string;
  if (typeof data === "boolean") return bool;
  if (typeof data !== "object") return number;
  if (isItems(data)) {
    if (data.set) return { kind: "set", of: typeOfAll(data.items) };
    if (data.typed) return { kind: "list", of: typeOfAll(data.items) };
    return data.rest || data.anywhere ? any : { kind: "tuple", of: data.items.map(typeOf) };
  }
  if (data.typed) return { kind: "map", of: typeOfAll([...data.fields.values()]) };
  return data.rest ? any : objectOf(data);
}

const objects = new WeakMap<Fields, Type>();

/** Large ones are asked about again and again. */
function objectOf(data: Fields): Type {
  const known = objects.get(data);
  if (known) return known;
  const of = new Map<string, AttributeType>();
  for (const [name, one] of data.fields)
    of.set(name, { type: typeOf(one), optional: false, default: null });
  const type: Type = { kind: "object", of };
  if (of.size > 8) objects.set(data, type);
  return type;
}

/** Of values that are of one type: the first that tells it. */
function typeOfAll(values: readonly Value[]): Type {
  let found: Type = any;
  for (const one of values) {
    found = typeOf(one);
    if (!isOpen(found)) return found;
  }
  return found;
}

function isOpen(type: Type): boolean {
  if (type.kind === "any") return true;
  if (type.kind === "tuple") return type.of.some(isOpen);
  if (type.kind === "object") return [...type.of.values()].some((one) => isOpen(one.type));
  return "of" in type && isOpen(type.of);
}

export function isSame(a: Type, b: Type): boolean {
  if (a === b) return true;
  if (a.kind === "tuple" && b.kind === "tuple")
    return a.of.length === b.of.length && a.of.every((one, i) => isSame(one, b.of[i] ?? any));
  if (a.kind === "object" && b.kind === "object")
    return (
      a.of.size === b.of.size &&
      [...a.of].every(([name, { type }]) => {
        const other = b.of.get(name);
        return other !== undefined && isSame(type, other.type);
      })
    );
  if (a.kind === "list" || a.kind === "set" || a.kind === "map")
    return b.kind === a.kind && isSame(a.of, b.of);
  return a.kind === b.kind && !("of" in b);
}

/** The type that all can become; null where there is none. Of what is open, `any`. */
export function unify(types: readonly Type[]): Type | null {
  const first = types[0];
  if (!first) return any;
  if (types.every((one) => isSame(one, first))) return first;
  const kinds = new Set(types.map(({ kind }) => kind));
  const isOpenOne = kinds.delete("any");
  const only = (a: Type["kind"], b?: Type["kind"]): boolean =>
    kinds.has(a) && kinds.size === (b !== undefined && kinds.has(b) ? 2 : 1);
  const isStructural = [...kinds].every((kind) => !scalars.has(kind));
  if (isOpenOne && isStructural) return any;
  if (only("map") || only("list") || only("set"))
    return wrap(
      first.kind as Collection,
      types.flatMap((one) => members(one)),
    );
  if (only("map", "object")) {
    const made = gathered("object", "map", types);
    if (made) return made;
  } else if (only("list", "tuple")) {
    const made = gathered("tuple", "list", types);
    if (made) return made;
  }
  if (only("object")) return ofObjects(types);
  if (only("tuple")) return ofTuples(types);
  return preferred(types);
}

type Collection = "list" | "set" | "map";
const scalars: ReadonlySet<Type["kind"]> = new Set(["string", "number", "bool"]);

function members(type: Type): readonly Type[] {
  if (type.kind === "tuple") return type.of;
  if (type.kind === "object") return [...type.of.values()].map((one) => one.type);
  return "of" in type ? [type.of] : [];
}

function wrap(kind: Collection, types: readonly Type[]): Type | null {
  const of = unify(types);
  return of && { kind, of };
}

/** Tuples as one list, or objects as one map, together with the lists or maps. */
function gathered(
  from: "tuple" | "object",
  to: "list" | "map",
  types: readonly Type[],
): Type | null {
  const one = wrap(
    to,
    types.filter(({ kind }) => kind === from).flatMap((type) => members(type)),
  );
  const made = one && unify(types.map((type) => (type.kind === from ? one : type)));
  return made?.kind === to ? made : null;
}

function ofObjects(types: readonly Type[]): Type | null {
  const objects = types.filter((type) => type.kind === "object");
  const names = [...(objects[0]?.of.keys() ?? [])];
  const isAlike = objects.every(
    ({ of }) => of.size === names.length && names.every((name) => of.has(name)),
  );
  if (!isAlike) return wrap("map", types.flatMap(members));
  const attributes = new Map<string, AttributeType>();
  for (const name of names) {
    const type = unify(objects.map(({ of }) => of.get(name)?.type ?? any));
    if (!type) return null;
    attributes.set(name, { type, optional: false, default: null });
  }
  return { kind: "object", of: attributes };
}

function ofTuples(types: readonly Type[]): Type | null {
  const tuples = types.filter((type) => type.kind === "tuple");
  const size = tuples[0]?.of.length ?? 0;
  if (tuples.some(({ of }) => of.length !== size)) return wrap("list", types.flatMap(members));
  const of: Type[] = [];
  for (let i = 0; i < size; i++) {
    const type = unify(tuples.map((tuple) => tuple.of[i] ?? any));
    if (!type) return null;
    of.push(type);
  }
  return { kind: "tuple", of };
}

/** One of the types that all others convert to, the more general first. */
const order: readonly Type["kind"][] = [
  "string",
  "bool",
  "number",
  "list",
  "map",
  "tuple",
  "object",
  "set",
];

function preferred(types: readonly Type[]): Type | null {
  for (const kind of order) {
    const wanted = types.find(
      (one) => one.kind === kind && types.every((other) => canBecome(other, one)),
    );
    if (wanted) return wanted;
  }
  return types.some(({ kind }) => kind === "any") ? any : null;
}

/** Whether values of a type may convert to another: a text may be a number. */
function canBecome(from: Type, to: Type): boolean {
  if (to.kind === "any" || from.kind === "any") return true;
  if (to.kind === "string") return scalars.has(from.kind);
  if (to.kind === "number" || to.kind === "bool")
    return from.kind === "string" || from.kind === to.kind;
  if (to.kind === "list" || to.kind === "set")
    return (
      (from.kind === "list" || from.kind === "set" || from.kind === "tuple") &&
      members(from).every((one) => canBecome(one, to.of))
    );
  if (to.kind === "map")
    return (
      (from.kind === "map" || from.kind === "object") &&
      members(from).every((one) => canBecome(one, to.of))
    );
  if (to.kind === "tuple")
    return (
      from.kind === "tuple" &&
      from.of.length === to.of.length &&
      from.of.every((one, i) => canBecome(one, to.of[i] ?? any))
    );
  if (to.kind !== "object") return false;
  if (from.kind === "map") return [...to.of.values()].every(({ type }) => canBecome(from.of, type));
  return (
    from.kind === "object" &&
    [...to.of].every(([name, { type, optional }]) => {
      const given = from.of.get(name);
      return given ? canBecome(given.type, type) : optional;
    })
  );
}
