// Renders the chart of a folder on disk, or of texts, and shows what each template writes.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Node } from "../../../src/parse/yaml/tree.ts";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";
import { renderChart, type Rendered } from "../../../src/resolve/helm/chart.ts";
import { unnamed, type Release } from "../../../src/resolve/helm/release.ts";
import { loadChart } from "../../../src/resolve/helm/load.ts";
import { isMap, mapOf, newHoles } from "../../../src/resolve/helm/value.ts";
import { fromYaml } from "../../../src/resolve/helm/yaml-text.ts";

export type Texts = Readonly<Record<string, string>>;

export interface Installed {
  readonly release?: Release;
  /** YAML of values that are given; then nobody gives others. */
  readonly values?: string;
  readonly isWanted?: (path: string, text: string) => boolean;
}

const isTemplate = (path: string): boolean => /(?:^|\/)[^_/][^/]*\.(?:ya?ml|json|tpl)$/.test(path);

export function renderTexts(
  texts: Texts,
  folder: string,
  { release = unnamed, values, isWanted = isTemplate }: Installed = {},
): ReadonlyMap<string, Rendered> {
  const holes = newHoles();
  const given = values === undefined ? mapOf() : fromYaml(values, parseYaml, holes);
  const chart = loadChart(
    folder,
    { values: isMap(given) ? given : mapOf(), isOpen: values === undefined },
    {
      text: (path) => texts[path],
      below: (under) => Object.keys(texts).filter((path) => path.startsWith(`${under}/`)),
      parse: parseYaml,
      holes,
    },
  );
  return chart ? renderChart(chart, release, isWanted, parseYaml, holes) : new Map();
}

export function textsIn(folder: string): Texts {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** What nobody can tell. */
export interface Open {
  readonly open: string;
}

export type Shown =
  | null
  | boolean
  | number
  | bigint
  | string
  | Open
  | Shown[]
  | { [key: string]: Shown };

/** A node as plain data; more keys that there may be stand under `…`. */
export function shownNode(node: Node | null): Shown {
  if (!node) return null;
  if (node.kind === "scalar") return node.open === undefined ? node.value : { open: node.open };
  if (node.kind === "sequence") return node.items.map(shownNode);
  const entries = node.pairs.map(({ key, value }) => [key, shownNode(value)] as const);
  return {
    ...Object.fromEntries(entries),
    ...(node.rest !== undefined && { "…": { open: node.rest } }),
  };
}
