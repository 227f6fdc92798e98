// Values that are given, and defaults → values as a chart sees them.
// https://helm.sh/docs/chart_template_guide/values_files/

import { HelmFault, isList, isMap, mapOf, type GoMap, type GoValue } from "./value.ts";

const deepest = 60;

/** What is given goes before defaults, key by key; a key that is given as null is none. */
export function coalesced(given: GoMap, defaults: GoMap, depth = 0): GoMap {
  if (depth > deepest) throw new HelmFault("values are nested too deep", true);
  const entries = new Map<string, GoValue>();
  for (const [key, value] of defaults.entries) {
    const own = given.entries.get(key);
    if (own === undefined) entries.set(key, value);
    else if (isMap(own) && isMap(value)) entries.set(key, coalesced(own, value, depth + 1));
    else if (own !== null) entries.set(key, own);
  }
  for (const [key, value] of given.entries)
    if (!defaults.entries.has(key) && !entries.has(key)) entries.set(key, value);
  return mapOf(entries, given.open ?? defaults.open, given.rest ?? defaults.rest);
}

/** Values over values, key by key, nulls too. */
export function overlaid(over: GoMap, under: GoMap, depth = 0): GoMap {
  if (depth > deepest) throw new HelmFault("values are nested too deep", true);
  const entries = new Map(under.entries);
  for (const [key, value] of over.entries) {
    const before = entries.get(key);
    entries.set(key, isMap(value) && isMap(before) ? overlaid(value, before, depth + 1) : value);
  }
  return mapOf(entries, over.open ?? under.open, over.rest ?? under.rest);
}

/** Follows a path with dots; undefined where nothing stands there. */
export function valueAt(values: GoMap, path: string): GoValue | undefined {
  let value: GoValue | undefined = values;
  for (const key of path.split(".")) value = isMap(value) ? value.entries.get(key) : undefined;
  return value;
}

/** What stands under a key, of one kind; empty where nothing of that kind does. */
export function mapAt(map: GoMap, key: string): GoMap {
  const value = map.entries.get(key);
  return isMap(value) ? value : mapOf();
}

export function textAt(map: GoMap, key: string): string {
  const value = map.entries.get(key);
  return typeof value === "string" ? value : "";
}

export function mapsAt(map: GoMap, key: string): readonly GoMap[] {
  const value = map.entries.get(key);
  return isList(value) ? value.filter(isMap) : [];
}

export function textsAt(map: GoMap, key: string): readonly string[] {
  const value = map.entries.get(key);
  return isList(value) ? value.filter((one) => typeof one === "string") : [];
}

/** The same values under another name: what is open stays so. */
export function renamed(value: GoMap, open: string | null, depth = 0): GoMap {
  if (depth > deepest) return value;
  const entries = [...value.entries].map(
    ([key, inner]) =>
      [
        key,
        isMap(inner) ? renamed(inner, open === null ? null : `${open}.${key}`, depth + 1) : inner,
      ] as const,
  );
  return mapOf(entries, open, value.rest);
}
