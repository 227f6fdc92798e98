// The texts of a chart's folder → the chart: its values, its templates, and the charts below it that are switched on.
// https://helm.sh/docs/topics/charts/

import { pathFrom, pathIn } from "../../base/folder.ts";
import type { Chart, Missing } from "./chart.ts";
import { firstOf, inFile, type OriginOf } from "./origins.ts";
import { isMap, mapOf, type GoMap, type GoValue, type Holes } from "./value.ts";
import { coalesced, mapAt, mapsAt, renamed, textAt, textsAt, valueAt } from "./values.ts";
import { fromYaml, withoutReserved, type ParseYaml } from "./yaml-text.ts";

export interface Loading {
  /** Texts by path; none where a file is missing. */
  readonly text: (path: string) => string | undefined;
  /** Paths of the files below a folder. */
  readonly below: (folder: string) => readonly string[];
  readonly parse: ParseYaml;
  readonly holes: Holes;
}

/** Values that somebody in the tree gives. */
export interface Given {
  readonly values: GoMap;
  /** Nobody in the tree says how the chart is installed: who does may give other values. */
  readonly isOpen: boolean;
  /** Where they are written. */
  readonly origin?: OriginOf | undefined;
}

const deepest = 8;
const openName = ".Values";

/** Null where the folder's chart cannot be read, or has none. */
export function loadChart(folder: string, given: Given, loading: Loading, depth = 0): Chart | null {
  const meta = mapIn(pathIn(folder, "Chart.yaml"), loading, null);
  if (!meta || depth > deepest) return null;
  const defaults = mapIn(pathIn(folder, "values.yaml"), loading, given.isOpen ? openName : null);
  const empty = mapOf([], given.isOpen ? openName : null);
  const values = coalesced(given.values, defaults ?? empty);
  const name = textAt(meta, "name") || folder.slice(folder.lastIndexOf("/") + 1);
  const defaultsAt = pathIn(folder, "values.yaml");
  const own = inFile(defaultsAt, loading.text(defaultsAt), loading.parse);
  const origin = given.origin ? firstOf([given.origin, own]) : own;
  const templates = new Map<string, string>();
  for (const path of loading.below(pathIn(folder, "templates"))) {
    const text = loading.text(path);
    if (text !== undefined) templates.set(path, withoutReserved(text));
  }
  const below: Chart[] = [];
  const missing: Missing[] = [];
  for (const one of dependencies(folder, meta, loading)) {
    if (!isOn(one, values)) continue;
    const inner: Given = {
      values: valuesFor(one.name, values, given.isOpen),
      isOpen: given.isOpen,
      origin: (path) => origin(path[0] === "global" ? path : [one.name, ...path]),
    };
    const found = one.folder === null ? null : loadChart(one.folder, inner, loading, depth + 1);
    if (found) below.push(found);
    else if (one.by !== null) missing.push({ name: one.name, path: one.by });
  }
  return { name, meta: capitalized(meta), templates, values, origin, below, missing };
}

const localPath = /repository:\s*["']?(file:\/\/[^\s"']+)/g;

/** Folders of charts that a chart names by a path; told without parsing it, as most name none. */
export function localCharts(
  folder: string,
  text: (path: string) => string | undefined,
): readonly string[] {
  const written = ["Chart.yaml", "requirements.yaml"].map(
    (name) => text(pathIn(folder, name)) ?? "",
  );
  return Array.from(written.join("\n").matchAll(localPath), ([, path = ""]) =>
    pathFrom(folder, path.slice("file://".length)),
  ).filter((path) => path !== null);
}

/** A file's map; null where it is missing or holds something else. */
export function mapIn(
  path: string,
  { text, parse, holes }: Loading,
  open: string | null,
): GoMap | null {
  const found = text(path);
  if (found === undefined) return null;
  const value = fromYaml(withoutReserved(found), parse, holes, open);
  return isMap(value) ? value : null;
}

/** `.Chart` names its fields as Go does. */
function capitalized(meta: GoMap): GoMap {
  return mapOf(
    [...meta.entries].map(([key, value]) => [
      key === "apiVersion" ? "APIVersion" : key.charAt(0).toUpperCase() + key.slice(1),
      typeof value === "number" ? String(value) : value,
    ]),
  );
}

interface Dependency {
  /** By which the chart gives it values. */
  readonly name: string;
  /** Null: it lies nowhere in the tree. */
  readonly folder: string | null;
  /** The file that names it; null: it only lies there. */
  readonly by: string | null;
  readonly condition: string;
  readonly tags: readonly string[];
}

/** Those that lie in `charts/`, and those that a path in the tree names. */
function dependencies(folder: string, meta: GoMap, loading: Loading): readonly Dependency[] {
  const older = pathIn(folder, "requirements.yaml");
  const written = [
    { from: meta, by: pathIn(folder, "Chart.yaml") },
    { from: mapIn(older, loading, null) ?? mapOf(), by: older },
  ];
  const inCharts = chartsIn(pathIn(folder, "charts"), loading);
  const named = new Set<string>();
  const listed = written.flatMap(({ from, by }) =>
    mapsAt(from, "dependencies").map((one): Dependency => {
      const name = textAt(one, "name");
      named.add(name);
      return {
        name: textAt(one, "alias") || name,
        folder: inCharts.get(name) ?? local(folder, one),
        by,
        condition: textAt(one, "condition"),
        tags: textsAt(one, "tags"),
      };
    }),
  );
  const others = [...inCharts].filter(([name]) => !named.has(name));
  return [
    ...listed,
    ...others.map(([name, place]) => ({ name, folder: place, by: null, condition: "", tags: [] })),
  ];
}

/** By their names, which a packed one says itself: where they lie. */
function chartsIn(charts: string, loading: Loading): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const path of loading.below(charts)) {
    if (!path.endsWith("/Chart.yaml")) continue;
    const folder = path.slice(0, -"/Chart.yaml".length);
    const name = folder.slice(charts.length + 1);
    if (name.includes("/")) continue;
    const meta = name.endsWith(".tgz") ? mapIn(path, loading, null) : null;
    found.set((meta && textAt(meta, "name")) || name, folder);
  }
  return found;
}

/** `file://../other`: within the tree, or nowhere. */
function local(folder: string, dependency: GoMap): string | null {
  const [, path] = /^file:\/\/(.*)$/.exec(textAt(dependency, "repository")) ?? [];
  if (path === undefined || path.startsWith("/")) return null;
  return pathFrom(folder, path);
}

/** https://helm.sh/docs/topics/charts/#tags-and-condition-fields-in-dependencies */
function isOn({ condition, tags }: Dependency, values: GoMap): boolean {
  for (const path of condition.split(",")) {
    const value = path.trim() === "" ? undefined : valueAt(values, path.trim());
    if (typeof value === "boolean") return value;
  }
  const set = tags
    .map((tag) => valueAt(values, `tags.${tag}`))
    .filter((tag) => typeof tag === "boolean");
  return set.length === 0 || set.includes(true);
}

/** What a chart gives one below it: what stands under its name, and what is for all. */
function valuesFor(name: string, values: GoMap, isOpen: boolean): GoMap {
  const shared = values.entries.get("global");
  const open = isOpen ? openName : null;
  const given = renamed(mapAt(values, name), open);
  const below: GoValue | undefined = given.entries.get("global");
  if (isMap(shared)) given.entries.set("global", isMap(below) ? coalesced(shared, below) : shared);
  return given;
}
