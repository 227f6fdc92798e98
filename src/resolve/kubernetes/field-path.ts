// Paths within objects, as replacements write them (`spec.volumes.[name=a].x`, `*`, `-`, indices) → what stands there, and another in its place.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/replacements/

import { known, type Value } from "../../base/known.ts";
import { fields, isAbsent } from "../../base/value.ts";
import { listOf, membersOf, put, withItems } from "./edit.ts";
import { wordAt } from "./item.ts";

const most = 50;

/** A dot within brackets or behind a backslash divides nothing. */
export function partsOf(path: string): readonly string[] | null {
  const parts = (path.match(/(?:\[[^\]]*\]|\\.|[^.\\[])+|\[/g) ?? []).map((part) =>
    part.startsWith("[") ? part : part.replaceAll(/\\(.)/g, "$1"),
  );
  return parts.length > most ? null : parts;
}

const condition = /^\[([^=\]]*)=(.*)\]$/;

/** Everything at a path. */
export function foundAt(value: Value, parts: readonly string[]): readonly Value[] {
  let found: readonly Value[] = [value];
  for (const part of parts)
    found = found.flatMap((one) => {
      const members = membersOf(one);
      if (members) return part === "*" ? [...members.values()] : (members.get(part) ?? []);
      return (listOf(one) ?? []).filter((_, index) => isMeant(one, index, part));
    });
  return found;
}

function isMeant(list: Value, index: number, part: string): boolean {
  if (part === "*") return true;
  if (/^\d+$/.test(part)) return Number(part) === index;
  const [, key, wanted] = condition.exec(part) ?? [];
  const item = listOf(list)?.[index];
  if (key === undefined || !item) return false;
  return (key === "" ? wordAt(item) : wordAt(item, key)) === wanted;
}

export type Make = (before: Value | null) => Value;

/** With another value at a path; the same value where nothing is there and nothing may be made. */
export function replacedAt(
  value: Value,
  parts: readonly string[],
  make: Make,
  creates: boolean,
): Value {
  const [part, ...rest] = parts;
  if (part === undefined) return make(isAbsent(value) ? null : value);
  const items = listOf(value);
  if (items) {
    let touched = false;
    const made = items.map((item, index) => {
      if (!isMeant(value, index, part)) return item;
      const next = replacedAt(item, rest, make, creates);
      touched ||= next !== item;
      return next;
    });
    if (touched) return withItems(value, made);
    return creates && part === "-"
      ? withItems(value, [...items, replacedAt(nothing(value), rest, make, true)])
      : value;
  }
  const members = membersOf(value);
  if (!members) return creates && isAbsent(value) ? created(value, part, rest, make) : value;
  const keys = part === "*" ? [...members.keys()] : members.has(part) || creates ? [part] : [];
  let made = value;
  for (const key of keys) {
    const before = members.get(key);
    const next = replacedAt(before ?? nothing(value), rest, make, creates);
    if (next !== before) made = put(made, key, next);
  }
  return made;
}

function nothing(value: Value): Value {
  return known(null, value.at);
}

function created(value: Value, part: string, rest: readonly string[], make: Make): Value {
  return fields(new Map([[part, replacedAt(nothing(value), rest, make, true)]]), value.at);
}
