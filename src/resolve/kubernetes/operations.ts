// JSON patch operations on an object: add, remove, replace, move, copy, test.
// https://datatracker.ietf.org/doc/html/rfc6902

import { isFields, isItems, known, type Value } from "../../base/known.ts";
import { field, isAbsent, items as itemsIn, text } from "../../base/value.ts";
import { listOf, membersOf, put, sizeOf, withItems } from "./edit.ts";

export interface Operated {
  readonly body: Value;
  /** The operation that cannot be done: kustomize would refuse to build. */
  readonly failed: Value | null;
}

export function operated(body: Value, operations: Value): Operated {
  let made = body;
  for (const one of itemsIn(operations)) {
    const next = operate(made, one);
    if (next === null) return { body: made, failed: one };
    made = next;
  }
  return { body: made, failed: null };
}

function operate(body: Value, operation: Value): Value | null {
  const op = wordOf(operation, "op") ?? "";
  const path = pointer(wordOf(operation, "path"));
  if (path === null) return null;
  const value = field(operation, "value");
  switch (op) {
    case "add":
      return change(body, path, (parent, key) => insert(parent, key, value));
    case "replace":
      return change(body, path, (parent, key) => exchange(parent, key, value));
    case "remove":
      return change(body, path, take);
    case "test": {
      const found = at(body, path);
      return isSame(found ?? known(null, body.at), value) ? body : null;
    }
    case "move":
    case "copy": {
      const from = pointer(wordOf(operation, "from"));
      const found = from && at(body, from);
      if (!from || !found || sizeOf(found, mostCopied) === mostCopied) return null;
      const left = op === "move" ? change(body, from, take) : body;
      return left && change(left, path, (parent, key) => insert(parent, key, found));
    }
    default:
      return null;
  }
}

function wordOf(operation: Value, key: string): string | null {
  const word = text(field(operation, key));
  return word.known ? word.value : null;
}

const deepest = 100;
/** Copies of copies grow without end. */
const mostCopied = 10_000;

/** https://datatracker.ietf.org/doc/html/rfc6901 */
function pointer(path: string | null): readonly string[] | null {
  if (path === null || !path.startsWith("/")) return null;
  const parts = path.slice(1).split("/");
  if (parts.length > deepest) return null;
  return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function at(value: Value, path: readonly string[]): Value | null {
  let current: Value | undefined = value;
  for (const key of path)
    current = membersOf(current)?.get(key) ?? listOf(current)?.[indexOf(key) ?? -1];
  return current ?? null;
}

type Step = (parent: Value, key: string) => Value | null;

/** Null where the way there is not. */
function change(value: Value, path: readonly string[], step: Step): Value | null {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  if (rest.length === 0) return step(value, key);
  const below = at(value, [key]);
  const made = below && change(below, rest, step);
  return made && exchange(value, key, made);
}

function indexOf(key: string): number | null {
  return /^(?:0|[1-9]\d{0,6})$/.test(key) ? Number(key) : null;
}

function insert(parent: Value, key: string, value: Value): Value | null {
  if (!parent.known) return null;
  if (isFields(parent.value)) return put(parent, key, value);
  if (!isItems(parent.value)) return null;
  const { items } = parent.value;
  const index = key === "-" ? items.length : indexOf(key);
  return index === null || index > items.length
    ? null
    : withItems(parent, items.toSpliced(index, 0, value));
}

function exchange(parent: Value, key: string, value: Value): Value | null {
  if (!at(parent, [key])) return null;
  const items = listOf(parent);
  return items ? withItems(parent, items.with(indexOf(key) ?? 0, value)) : put(parent, key, value);
}

function take(parent: Value, key: string): Value | null {
  if (!at(parent, [key])) return null;
  const items = listOf(parent);
  return items ? withItems(parent, items.toSpliced(indexOf(key) ?? 0, 1)) : put(parent, key, null);
}

function isSame(one: Value, other: Value): boolean {
  const [a, b] = [membersOf(one), membersOf(other)];
  if (a && b)
    return (
      a.size === b.size &&
      [...a].every(([key, value]) => {
        const twin = b.get(key);
        return twin !== undefined && isSame(value, twin);
      })
    );
  const [left, right] = [listOf(one), listOf(other)];
  if (left && right)
    return (
      left.length === right.length &&
      left.every((value, index) => {
        const twin = right[index];
        return twin !== undefined && isSame(value, twin);
      })
    );
  if (isAbsent(one) || isAbsent(other)) return isAbsent(one) && isAbsent(other);
  return one.known && other.known && one.value === other.value;
}
