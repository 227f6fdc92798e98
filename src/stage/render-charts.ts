// A side's charts → what their templates write. A bundle of its own: most trees have no chart, and most changes touch none.

import type { Snapshot } from "../source/snapshot.ts";
import { worthParsing } from "../source/ours.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import { renderChart, unnamed, type Rendered } from "../resolve/helm/chart.ts";
import { budgetForAll, type Budget } from "../resolve/helm/machine.ts";
import { loadChart, type Loading } from "../resolve/helm/load.ts";
import { mapOf, newHoles } from "../resolve/helm/value.ts";
import { filesBelow, type ChartWork, type RenderedFiles } from "./chart-files.ts";
import type { Side } from "./gather.ts";
import { sourceFile, type SourceFile } from "./source-file.ts";
import type { Parsed, ReadTexts } from "./syntax.ts";

/** All that may be part of a chart; what `crds/` holds declares no identity, and other files are not read. */
const parts =
  /^(?:(?:.*\/)?charts\/[^/]+\/)?(?:Chart\.yaml|values\.yaml|requirements\.yaml|templates\/.+)$/;
const mostFiles = 5_000;

export async function renderSide(
  role: "base" | "head",
  folders: readonly string[],
  work: ChartWork,
): Promise<RenderedFiles> {
  const side = work.sides[role];
  const rendered = new Map<string, Parsed>();
  if (folders.length === 0) return rendered;
  const texts = await textsOf(side, folders, work.read[role]);
  const known = filesBelow(side, folders);
  const left = budgetForAll();
  for (const folder of folders)
    for (const [path, one] of renderOne(folder, texts, work.isExcluded, left)) {
      const file = known.get(path) ?? fileFrom(side, path, texts.get(path) ?? "");
      rendered.set(path, parsedAs(file, folder, one, work));
    }
  return rendered;
}

/** One reading for all charts of the side, as each goes through the whole tree. */
async function textsOf(
  side: Side,
  folders: readonly string[],
  read: ReadTexts,
): Promise<ReadonlyMap<string, string>> {
  const wanted = folders.flatMap((folder) => pathsIn(side, folder)).slice(0, mostFiles);
  return read(wanted);
}

function pathsIn({ entries }: Side, folder: string): readonly string[] {
  const prefix = folder === "" ? "" : `${folder}/`;
  const found: string[] = [];
  for (let at = firstFrom(entries, prefix); at < entries.length; at++) {
    const entry = entries[at];
    if (!entry?.path.startsWith(prefix)) break;
    const isFile = entry.mode === "file" || entry.mode === "executable";
    if (isFile && parts.test(entry.path.slice(prefix.length))) found.push(entry.path);
  }
  return found;
}

/** Entries stand in order of path. */
function firstFrom(entries: Snapshot["entries"], path: string): number {
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.path ?? "") < path) low = middle + 1;
    else high = middle;
  }
  return low;
}

function renderOne(
  folder: string,
  texts: ReadonlyMap<string, string>,
  isExcluded: ChartWork["isExcluded"],
  left: Budget,
): ReadonlyMap<string, Rendered> {
  const holes = newHoles();
  const paths = [...texts.keys()];
  const loading: Loading = {
    text: (path) => texts.get(path),
    below: (under) => paths.filter((path) => path.startsWith(`${under}/`)),
    parse: parseYaml,
    holes,
  };
  const chart = loadChart(folder, { values: mapOf(), isOpen: true }, loading);
  if (!chart) return new Map();
  const helpers = [...texts].some(([path, text]) => isHelper(path) && mayDeclare(text));
  const isWanted = (path: string, text: string): boolean =>
    !isHelper(path) &&
    /\.(?:ya?ml|json|tpl)$/.test(path) &&
    isExcluded?.(path) !== true &&
    (mayDeclare(text) || (helpers && !text.includes("kind:")));
  return renderChart(chart, unnamed, isWanted, parseYaml, holes, left);
}

function isHelper(path: string): boolean {
  return path.slice(path.lastIndexOf("/") + 1).startsWith("_");
}

function mayDeclare(text: string): boolean {
  return worthParsing("yaml", Buffer.from(text));
}

function fileFrom(side: Side, path: string, text: string): SourceFile {
  const { blob = path } = side.entries[firstFrom(side.entries, path)] ?? {};
  return sourceFile(path, blob, "yaml", Buffer.from(text));
}

function parsedAs(file: SourceFile, chart: string, one: Rendered, { parse }: ChartWork): Parsed {
  if ("fault" in one) return faulty(file, one.fault, parse);
  const [problem] = one.tree.problems;
  if (problem) return faulty(file, `what it writes is no YAML: ${problem.message}`, parse);
  return { language: "tree", file, syntax: one.tree, rendered: { chart } };
}

function faulty(file: SourceFile, fault: string, parse: ChartWork["parse"]): Parsed {
  const { syntax } = parse(file);
  if ("body" in syntax) return parse(file);
  return { language: "tree", file, syntax, rendered: { fault } };
}
