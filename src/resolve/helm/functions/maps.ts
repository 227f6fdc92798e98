// Functions on maps.
// https://masterminds.github.io/sprig/dicts.html

import { fieldOf, restOf, type Machine } from "../machine.ts";
import {
  isHole,
  isList,
  isMap,
  mapOf,
  sortedKeys,
  truth,
  type GoMap,
  type GoValue,
} from "../value.ts";
import { alsoCalled, list, map, must, own, plain, str, type Table } from "./signature.ts";

/** What may not happen changes nothing. */
function changed(
  value: GoValue | undefined,
  machine: Machine,
  change: (of: GoMap) => void,
): GoValue {
  if (isHole(value)) return value;
  const before = map(value);
  const target = machine.doubts > 0 ? mapOf(before.entries, before.open, before.rest) : before;
  change(target);
  return target;
}

/** Lays others under (`merge`) or over a map; what of them is a hole may hold any key. */
function merged(isOver: boolean): (args: readonly GoValue[], machine: Machine) => GoValue {
  return ([first, ...others], machine) => {
    if (isHole(first) && others.every((one) => isHole(one) || one === null)) return first;
    const start = isHole(first) ? mapOf([], null, first) : first;
    return changed(start, machine, (target) => {
      for (const other of others) {
        if (isHole(other)) target.rest ??= other;
        else lay(target, map(other), isOver, machine);
      }
    });
  };
}

function lay(target: GoMap, other: GoMap, isOver: boolean, machine: Machine): void {
  target.rest ??= restOf(other, machine.holes);
  for (const [key, value] of other.entries) {
    const before = target.entries.get(key);
    if (isMap(before) && isMap(value)) {
      const inner = copied(before);
      if (isMap(inner)) lay(inner, value, isOver, machine);
      target.entries.set(key, inner);
    } else if (before === undefined || (isOver ? truth(value) !== false : truth(before) === false))
      target.entries.set(key, copied(value));
  }
}

function copied(value: GoValue): GoValue {
  if (isList(value)) return value.map(copied);
  if (!isMap(value)) return value;
  const entries = sortedKeys(value).map(
    (key) => [key, copied(value.entries.get(key) ?? null)] as const,
  );
  return mapOf(entries, value.open, value.rest);
}

function dug(args: readonly GoValue[], machine: Machine): GoValue {
  const fallback = args.at(-2) ?? null;
  let value: GoValue = args.at(-1) ?? null;
  for (const key of args.slice(0, -2)) {
    if (isHole(value) && value.assumed === undefined) return value;
    if (!isMap(value)) return fallback;
    const name = str(key);
    if (!value.entries.has(name)) return value.rest ? fieldOf(value, name, machine) : fallback;
    value = fieldOf(value, name, machine);
  }
  return value;
}

function some(value: GoValue | undefined, keep: (key: string) => boolean, machine: Machine): GoMap {
  const from = map(value);
  const kept = [...from.entries].filter(([key]) => keep(key));
  return mapOf(kept, null, restOf(from, machine.holes));
}

const functions: Table = {
  dict: own((args) => {
    const made = mapOf();
    for (let at = 0; at < args.length; at += 2) made.entries.set(str(args[at]), args[at + 1] ?? "");
    return made;
  }),
  set: own(([of, key, value = null], machine) =>
    changed(of, machine, ({ entries }) => entries.set(str(key), value)),
  ),
  unset: own(([of, key], machine) =>
    changed(of, machine, ({ entries }) => entries.delete(str(key))),
  ),
  get: own(([of = null, key], machine) => {
    if (isHole(of)) return fieldOf(of, str(key), machine);
    return fieldOf(map(of), str(key), machine) ?? "";
  }),
  hasKey: own(([of = null, key]) => {
    if (isHole(of)) return of.assumed === undefined ? of : false;
    const from = map(of);
    return (
      from.entries.has(str(key)) ||
      (from.rest && from.rest.assumed === undefined ? from.rest : false)
    );
  }),
  pluck: plain(([key, ...all]) =>
    all.flatMap((one) => {
      const found = map(one).entries.get(str(key));
      return found === undefined ? [] : [found];
    }),
  ),
  dig: own(dug),
  merge: own(merged(false)),
  mergeOverwrite: own(merged(true)),
  keys: plain((all) => all.flatMap((one) => sortedKeys(map(one)))),
  values: plain(([one]) => sortedKeys(map(one)).map((key) => map(one).entries.get(key) ?? null)),
  pick: own(([of = null, ...keys], machine) =>
    isHole(of) ? of : some(of, (key) => keys.map(str).includes(key), machine),
  ),
  omit: own(([of = null, ...keys], machine) => {
    const names = keys.flatMap((key) => (isList(key) ? list(key).map(str) : [str(key)]));
    return isHole(of) ? of : some(of, (key) => !names.includes(key), machine);
  }),
  deepCopy: own(([value = null]) => copied(value)),
};

export const maps = alsoCalled(functions, must("merge", "mergeOverwrite", "deepCopy"));
