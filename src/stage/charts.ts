// A side's files, and what changed → the charts to render, with the texts that this takes. Costs nothing where no path is a chart's.

import { ancestors, folderOf, pathIn } from "../base/folder.ts";
import { chartFolder } from "../resolve/terraform/chart-folder.ts";
import type { Side } from "./gather.ts";
import { holdsDeployer, type ChartWork, type RenderedFiles } from "./chart-work.ts";
import type { Both } from "./place-reader.ts";

/** What a chart's folder may hold that its templates depend on. */
const part = /(?:^|\/)(?:templates|charts)\/|(?:^|\/)(?:Chart|values|requirements)\.yaml$/;
const mostCharts = 500;

const none: RenderedFiles = { files: new Map(), gaps: [] };

/** Of both sides the templates of charts that a change touches. */
export async function chartTemplates(work: ChartWork): Promise<Both<RenderedFiles>> {
  const { sides, changed, all } = work;
  const touched = all ? null : [...changed].filter((path) => part.test(path));
  const mayDeploy = !all && (deploys(sides, changed) || releasesOwn(work));
  const folders = {
    base: chartFolders(sides.base, touched),
    head: chartFolders(sides.head, touched),
  };
  if (folders.base.length + folders.head.length === 0 && !mayDeploy)
    return { base: none, head: none };
  const { renderSide } = await import("./render-charts.ts");
  return {
    base: await renderSide("base", folders.base, work),
    head: await renderSide("head", folders.head, work),
  };
}

/** Whether what installs charts may have changed, or a file of values of theirs, whose name may be any. */
function deploys({ base, head }: Both<Side>, changed: ReadonlySet<string>): boolean {
  if (![...changed].some((path) => /\.(?:ya?ml|json)$/.test(path))) return false;
  return [base, head].some(
    ({ files }) => files.some(({ kind }) => kind === "chart") && files.some(holdsDeployer),
  );
}

/** Whether Terraform installs a chart of the tree. */
function releasesOwn({ sides, releases }: ChartWork): boolean {
  return (["base", "head"] as const).some((role) =>
    releases[role].some((one) => chartFolder(one, sides[role].has) !== null),
  );
}

/** Outermost charts; `touched` null: all. */
function chartFolders(side: Side, touched: readonly string[] | null): readonly string[] {
  const found = new Set<string>();
  const isChart = (folder: string): boolean => side.has(pathIn(folder, "Chart.yaml"));
  if (touched === null) {
    for (const { kind, path } of side.files)
      if (kind === "chart") found.add(outermost(folderOf(path), isChart));
  } else
    for (const path of touched)
      for (const folder of ancestors(folderOf(path)))
        if (isChart(folder)) found.add(outermost(folder, isChart));
  return [...found].sort().slice(0, mostCharts);
}

/** A chart below `charts/` of another is installed with it. */
function outermost(folder: string, isChart: (folder: string) => boolean): string {
  let outer = folder;
  for (let at = folder.lastIndexOf("charts/"); at !== -1; at = outer.lastIndexOf("charts/")) {
    const above = outer.slice(0, Math.max(at - 1, 0));
    if ((at > 0 && outer[at - 1] !== "/") || !isChart(above)) break;
    outer = above;
  }
  return outer;
}
