// A side's charts → what their templates write, once for each installation that the tree names. A bundle of its own: most trees have no
// chart, and most changes touch none.

import { folderOf, pathIn } from "../base/folder.ts";
import type { Gap } from "../base/gap.ts";
import type { Call } from "../base/origin.ts";
import { worthParsing } from "../source/ours.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { TreeFile } from "../parse/yaml/tree.ts";
import { renderChart, type Chart, type Rendered } from "../resolve/helm/chart.ts";
import { givenBy, type Deployment } from "../resolve/helm/deployments.ts";
import { firstOf, inFile, inNode, placeless, type OriginOf } from "../resolve/helm/origins.ts";
import { localCharts, loadChart, mapIn, type Given, type Loading } from "../resolve/helm/load.ts";
import { budgetForAll, type Budget } from "../resolve/helm/machine.ts";
import { unnamed, type Release } from "../resolve/helm/release.ts";
import { mapOf, newHoles, type GoMap, type Holes } from "../resolve/helm/value.ts";
import type { ChartWork, Installed, RenderedFiles } from "./chart-work.ts";
import type { Side } from "./gather.ts";
import { archiveOf, packedCharts, sealed } from "./packed-charts.ts";
import { sourceFile, type SourceFile } from "./source-file.ts";
import type { Parsed } from "./syntax.ts";
import {
  deployedByChange,
  firstFrom,
  installationsIn,
  pathsIn,
  withParents,
} from "./wanted-charts.ts";

const mostFiles = 20_000;

/** What renders one side. */
interface Job {
  readonly side: Side;
  readonly work: ChartWork;
  readonly texts: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly left: Budget;
  readonly rendered: Map<string, Parsed[]>;
  readonly gaps: Map<string, Gap>;
  /** Archives that cannot be read, which is told already. */
  readonly unread: readonly string[];
}

/** `folders`: outermost charts that a change touches. */
export async function renderSide(
  role: "base" | "head",
  folders: readonly string[],
  work: ChartWork,
): Promise<RenderedFiles> {
  const side = work.sides[role];
  const installed = installationsIn(side, work.releases[role]);
  const wanted = withParents(side, [...folders, ...deployedByChange(installed, work)]);
  if (wanted.length === 0) return { files: new Map(), gaps: [] };
  const values = installed.flatMap(({ deployment }) => deployment.files);
  const own = wanted.flatMap((folder) => pathsIn(side, folder));
  const read = await work.read[role]([...own, ...values].slice(0, mostFiles));
  const packed = await packedCharts(side, wanted, work.bytes[role]);
  const given = packed.texts.size === 0 ? read : new Map([...read, ...packed.texts]);
  const job: Job = {
    side,
    work,
    texts: given,
    files: new Map(side.files.map((file) => [file.path, file])),
    left: budgetForAll(),
    rendered: new Map(),
    gaps: new Map(),
    unread: packed.gaps.map(({ at }) => at.file.path),
  };
  const inside = new Set(
    wanted.flatMap((folder) => localCharts(folder, (path) => given.get(path))),
  );
  for (const folder of wanted) {
    const by = installed.filter(({ deployment }) => deployment.chart === folder);
    if (by.length === 0 && inside.has(folder)) continue;
    if (by.length === 0) renderOpen(folder, job);
    else for (const one of by) renderInstalled(one, job);
  }
  return { files: job.rendered, gaps: [...packed.gaps, ...job.gaps.values()] };
}

/** As nobody in the tree installs it. */
function renderOpen(folder: string, job: Job): void {
  const loading = loadingOf(job, newHoles());
  const given: Given = { values: mapOf(), isOpen: true };
  renderAs(
    folder,
    given,
    unnamed,
    loading,
    { chart: folder, namespace: unnamed.namespace, via: [] },
    job,
  );
}

function renderInstalled({ deployment, by, via, giver, open, holes }: Installed, job: Job): void {
  const { chart, release } = deployment;
  const loading = loadingOf(job, holes);
  const read = (path: string): GoMap | null => mapIn(path, loading, null);
  const { namespace } = release;
  const part: Part = { chart: `${chart}@${by}`, namespace, via, giver, open };
  const given = { ...givenBy(deployment, read), origin: originOf(deployment, via, job) };
  renderAs(chart, given, release, loading, part, job);
}

/** What installs it, then its files, the last first. */
function originOf(
  { node, values, files }: Deployment,
  via: Installed["via"],
  { texts }: Job,
): OriginOf {
  const file = via.at(-1)?.at.file;
  const own: OriginOf = node && file ? (keys) => inNode(node, keys, file) : placeless(values);
  const others = files.toReversed().map((path) => inFile(path, texts.get(path), parseYaml));
  return firstOf([own, ...others]);
}

function loadingOf({ texts }: Job, holes: Holes): Loading {
  const paths = [...texts.keys()];
  return {
    text: (path) => texts.get(path),
    below: (under) => paths.filter((path) => under === "" || path.startsWith(`${under}/`)),
    parse: parseYaml,
    holes,
  };
}

interface Part {
  readonly chart: string;
  readonly namespace: string;
  readonly via: readonly Call[];
  readonly giver?: string | undefined;
  readonly open?: string | undefined;
}

function renderAs(
  folder: string,
  given: Given,
  release: Release,
  loading: Loading,
  part: Part,
  job: Job,
): void {
  const chart = loadChart(folder, given, loading);
  if (!chart) return;
  tellMissing(chart, job);
  const { isExcluded } = job.work;
  const values = job.texts.get(pathIn(folder, "values.yaml")) ?? "";
  const helpers = mayDeclare(values) || helpersMayDeclare(chart);
  const isWanted = (path: string, text: string): boolean =>
    !isHelper(path) &&
    /\.(?:ya?ml|json|tpl)$/.test(path) &&
    isExcluded?.(path) !== true &&
    (mayDeclare(text) || (helpers && !text.includes("kind:")));
  const all = renderChart(chart, release, isWanted, parseYaml, loading.holes, job.left);
  for (const [path, one] of all) keep(path, one, part, job);
  // What is not wanted, or switched off below it, makes nothing.
  for (const path of loading.below(folder))
    if (/(?:^|\/)templates\//.test(path) && archiveOf(path) === null && !job.rendered.has(path))
      job.rendered.set(path, []);
}

/** Its accounts and roles nobody sees. */
function tellMissing({ missing, below }: Chart, job: Job): void {
  const { gaps, files, texts, side, unread } = job;
  for (const { name, path } of missing) {
    const isTold = unread.some((one) => one.startsWith(pathIn(folderOf(path), `charts/${name}`)));
    if (isTold || gaps.has(`${path} ${name}`) || archiveOf(path) !== null) continue;
    const text = texts.get(path) ?? "";
    const { ref } = files.get(path) ?? fileFrom(side, path, text);
    const start = Math.max(0, text.indexOf(`name: ${name}`));
    gaps.set(`${path} ${name}`, {
      kind: "unreadable",
      at: { file: ref, start, end: start },
      what: `the chart \`${name}\``,
      why: "it is not in the tree",
    });
  }
  for (const one of below) tellMissing(one, job);
}

function helpersMayDeclare({ templates, below }: Chart): boolean {
  return (
    [...templates].some(([path, text]) => isHelper(path) && mayDeclare(text)) ||
    below.some(helpersMayDeclare)
  );
}

/** Of a template that cannot be told, one gap; of an archive one, too. */
function keep(written: string, made: Rendered, part: Part, job: Job): void {
  const { rendered, work, files, texts, side } = job;
  const archive = archiveOf(written);
  const path = archive ?? written;
  const isSealed = archive !== null;
  const one = isSealed && "tree" in made ? { tree: sealed(made.tree) } : made;
  const list = rendered.get(path) ?? [];
  rendered.set(path, list);
  const file = files.get(path) ?? fileFrom(side, path, isSealed ? "" : (texts.get(path) ?? ""));
  const fault = faultOf(one);
  if ("tree" in one && fault === undefined)
    list.push({
      language: "tree",
      file,
      syntax: perhaps(one.tree, part),
      rendered: { ...part, isSealed },
    });
  else if (
    !list.some((other) => "rendered" in other && other.rendered && "fault" in other.rendered)
  ) {
    const { syntax } = work.parse(file);
    if (!("body" in syntax))
      list.push({ language: "tree", file, syntax, rendered: { fault: fault ?? "" } });
  }
}

/** What nobody can tell of the installation holds of each of its objects. */
function perhaps(tree: TreeFile, { open }: Part): TreeFile {
  if (open === undefined) return tree;
  return { ...tree, documents: tree.documents.map((one) => ({ open, ...one })) };
}

function faultOf(one: Rendered): string | undefined {
  if ("fault" in one) return one.fault;
  const [problem] = one.tree.problems;
  if (problem) return `what it writes is no YAML: ${problem.message}`;
  const kinds = one.tree.documents.map(({ root }) =>
    root?.kind === "mapping" ? root.pairs.find(({ key }) => key === "kind")?.value : undefined,
  );
  const open = kinds.find((kind) => kind?.kind === "scalar" && kind.open !== undefined);
  return open?.kind === "scalar" ? `an object's kind is \`${open.open ?? ""}\`` : undefined;
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
