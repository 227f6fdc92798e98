// A chart's texts and values → what each of its templates writes, or why that cannot be told.

import { parseTemplate } from "../../parse/gotemplate/parse.ts";
import type { TemplateFile, TemplateNode } from "../../parse/gotemplate/syntax.ts";
import type { TreeFile } from "../../parse/yaml/tree.ts";
import { capabilities } from "./capabilities.ts";
import { render } from "./evaluate.ts";
import { settleHoles } from "./lines.ts";
import { budgetForAll, deeper, withShare, type Budget, type Machine } from "./machine.ts";
import { givenAt, type OriginOf } from "./origins.ts";
import { textOf } from "./output.ts";
import type { Release } from "./release.ts";
import { treeOf } from "./tree.ts";
import { HelmFault, mapOf, type GoMap, type GoObject, type GoValue, type Holes } from "./value.ts";
import type { ParseYaml } from "./yaml-text.ts";

/** A chart as its files say it, with those below it. */
export interface Chart {
  readonly name: string;
  /** What `.Chart` is. */
  readonly meta: GoMap;
  /** Its templates, helpers too, by their paths in the tree. */
  readonly templates: ReadonlyMap<string, string>;
  readonly values: GoMap;
  /** Where its values are written. */
  readonly origin: OriginOf;
  readonly below: readonly Chart[];
  /** Charts below it that are switched on, and lie nowhere in the tree. */
  readonly missing: readonly Missing[];
}

export interface Missing {
  readonly name: string;
  /** The file that asks for it. */
  readonly path: string;
}

/** What a template makes. */
export type Rendered =
  | { readonly tree: TreeFile }
  | { readonly fault: string; readonly at: { readonly start: number; readonly end: number } };

interface Parsed {
  readonly chart: Chart;
  readonly path: string;
  /** Where the templates of its chart lie. */
  readonly base: string;
  readonly file: TemplateFile;
}

/** Renders those templates of a chart, and of the charts below it, that are wanted. */
export function renderChart(
  chart: Chart,
  release: Release,
  isWanted: (path: string, text: string) => boolean,
  parse: ParseYaml,
  holes: Holes,
  left: Budget = budgetForAll(),
): ReadonlyMap<string, Rendered> {
  const all = [...parsedIn(chart)];
  const defines = definesIn(all);
  const dots = new Map<Chart, GoMap>();
  const rendered = new Map<string, Rendered>();
  // Helm's order, as templates may change what those after them see:
  // https://github.com/helm/helm/blob/v3.19.0/pkg/engine/engine.go, `sortTemplates`.
  for (const one of all.toSorted(
    (a, b) => deepest(b.path) - deepest(a.path) || (a.path < b.path ? 1 : -1),
  )) {
    const text = one.chart.templates.get(one.path) ?? "";
    const wanted = isWanted(one.path, text);
    if (!wanted && !changesValues.test(text)) continue;
    const dot = dots.get(one.chart) ?? dotOf(one.chart, release, holes);
    dots.set(one.chart, dot);
    const made = withShare(left, (share) =>
      renderOne(one, dot, { defines, parse, holes, left: share }),
    );
    if (wanted) rendered.set(one.path, made);
  }
  return rendered;
}

const changesValues = /\b(?:set|unset|(?:mustM|m)erge(?:Overwrite)?)\s+\(?[$.]/;

function deepest(path: string): number {
  return path.split("/").length;
}

function* parsedIn(chart: Chart): Generator<Parsed> {
  for (const below of chart.below) yield* parsedIn(below);
  const base = baseOf([...chart.templates.keys()]);
  for (const [path, text] of chart.templates)
    yield { chart, path, base, file: parseTemplate(text) };
}

/** Whatever folder of it a template lies in: https://helm.sh/docs/chart_template_guide/builtin_objects/ */
function baseOf([first = "", ...others]: readonly string[]): string {
  let shared = first.slice(0, first.lastIndexOf("/"));
  for (const path of others)
    while (!path.startsWith(`${shared}/`) && shared !== "")
      shared = shared.slice(0, Math.max(0, shared.lastIndexOf("/")));
  return /^(?:.*\/)?templates(?=\/|$)/.exec(shared)?.[0] ?? shared;
}

/** Of a name that several define, a chart's own goes before what it is given. A whole file is one by its path. */
function definesIn(all: readonly Parsed[]): ReadonlyMap<string, readonly TemplateNode[]> {
  const files = all.flatMap(({ path, file }) => (file.problem ? [] : [[path, file.body] as const]));
  return new Map([...files, ...all.flatMap(({ file }) => [...file.defines])]);
}

function renderOne({ chart, path, base, file }: Parsed, dot: GoMap, shared: Shared): Rendered {
  const { problem } = file;
  if (problem) return { fault: problem.message, at: problem };
  const machine = machineWith(shared, chart.values.open !== null);
  try {
    dot.entries.set(
      "Template",
      mapOf([
        ["Name", path],
        ["BasePath", base],
      ]),
    );
    const output = render(file.body, dot, machine);
    const given = givenAt(chart.templates.get(path) ?? "", chart.origin);
    return { tree: treeOf(output, shared.holes, shared.parse, given) };
  } catch (error) {
    if (!(error instanceof HelmFault)) throw error;
    return { fault: error.message, at: { start: 0, end: 0 } };
  }
}

/** What a template works with. */
interface Shared {
  readonly defines: Machine["defines"];
  readonly parse: ParseYaml;
  readonly holes: Holes;
  readonly left: Budget;
}

function machineWith({ defines, parse, holes, left }: Shared, isOpen: boolean): Machine {
  const machine: Machine = {
    defines,
    holes,
    parseYaml: parse,
    isOpen,
    left,
    doubts: 0,
    settled: (text) => settleHoles(text, holes),
    include: (name, dot) =>
      deeper(machine, () => {
        const body = defines.get(name);
        if (!body)
          throw new HelmFault(`it includes \`${name}\`, which nothing in the chart defines`);
        return textOf(render(body, dot, machine));
      }),
    tpl: (text, dot) =>
      deeper(machine, () => {
        const { body, problem } = parseTemplate(text);
        if (problem)
          throw new HelmFault(`a template within a value does not parse: ${problem.message}`);
        return textOf(render(body, dot, machine));
      }),
  };
  return machine;
}

function dotOf(chart: Chart, { name, namespace }: Release, holes: Holes): GoMap {
  return mapOf([
    ["Values", chart.values],
    ["Chart", chart.meta],
    [
      "Release",
      mapOf([
        ["Name", name],
        ["Namespace", namespace],
        ["Service", "Helm"],
        ["Revision", 1n],
        ["IsInstall", true],
        ["IsUpgrade", false],
      ]),
    ],
    ["Capabilities", capabilities],
    ["Files", filesOf(holes)],
    ["Subcharts", mapOf()],
  ]);
}

/** Other files of a chart are not read. */
function filesOf(holes: Holes): GoObject {
  const names = ["Get", "GetBytes", "Glob", "Lines", "AsConfig", "AsSecrets"];
  const methods = names.map((name) => [name, (): GoValue => holes.make(`.Files.${name}`)] as const);
  return { kind: "object", fields: new Map(), methods: new Map(methods) };
}
