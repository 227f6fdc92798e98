// A side's files, and what changed → the charts to render, how the tree installs them, and the paths of what they hold.

import { folderOf, pathIn } from "../base/folder.ts";
import { endOfRun } from "../base/order.ts";
import type { Call } from "../base/origin.ts";
import type { Snapshot } from "../source/snapshot.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import { deploymentsIn, type Deployment } from "../resolve/helm/deployments.ts";
import { localCharts } from "../resolve/helm/load.ts";
import { withValuesFrom } from "../resolve/helm/values-from.ts";
import { newHoles, type Holes } from "../resolve/helm/value.ts";
import type { ResolvedBlock } from "../resolve/terraform/resolved.ts";
import { holdsDeployer, type ChartWork, type Installed } from "./chart-work.ts";
import type { Side } from "./gather.ts";
import { byTerraform } from "./installed-by-terraform.ts";
import type { SourceFile } from "./source-file.ts";

/** All that may be part of a chart; what `crds/` holds declares no identity, and other files are not read. */
const parts =
  /^(?:(?:.*\/)?charts\/[^/]+\/)?(?:Chart\.yaml|values\.yaml|requirements\.yaml|templates\/.+)$/;
const mostInstallations = 200;

/** By manifests, and by Terraform. */
export function installationsIn(
  side: Side,
  releases: readonly ResolvedBlock[],
): readonly Installed[] {
  const found = [...byManifests(side), ...releases.flatMap((one) => byTerraform(one, side))];
  return found.slice(0, mostInstallations);
}

function byManifests(side: Side): readonly Installed[] {
  const reading = { parse: parseYaml, holes: newHoles() };
  const found: Installed[] = [];
  for (const file of side.files)
    if (holdsDeployer(file) && found.length < mostInstallations)
      for (const deployment of deploymentsIn(file.text, reading))
        if (side.has(pathIn(deployment.chart, "Chart.yaml")))
          found.push({
            deployment: withConfigMaps(deployment, file, side, reading),
            holes: newHoles(),
            by: file.path,
            via: [callIn(file, deployment)],
          });
  return found;
}

/** Those that stand beside it. */
function withConfigMaps(
  deployment: Deployment,
  { path }: SourceFile,
  { files }: Side,
  reading: { readonly parse: typeof parseYaml; readonly holes: Holes },
): Deployment {
  if (!deployment.from?.length) return deployment;
  const folder = folderOf(path);
  const beside = files.filter(
    (one) => folderOf(one.path) === folder && (one.kind === "yaml" || one.kind === "kustomization"),
  );
  return withValuesFrom(deployment, folder, beside, reading);
}

function callIn({ ref: file }: SourceFile, { name, at, header }: Deployment): Call {
  return { address: name, header: { file, ...header }, at: { file, ...at } };
}

/** Charts whose installation changed: what says so, or a file of its values. */
export function deployedByChange(
  installed: readonly Installed[],
  { changed }: ChartWork,
): readonly string[] {
  return installed
    .filter(
      ({ giver, by, deployment }) =>
        // What Terraform was resolved for is concerned.
        giver !== undefined ||
        changed.has(by) ||
        [...deployment.files, ...(deployment.beside ?? [])].some((path) => changed.has(path)),
    )
    .map(({ deployment }) => deployment.chart);
}

/** With what is installed with them from elsewhere in the tree, and what installs them so. */
export function withParents(side: Side, folders: readonly string[]): readonly string[] {
  const found = new Set(folders);
  if (found.size === 0) return [];
  const fileAt = new Map(side.files.map((file) => [file.path, file]));
  const charts = side.files.filter(({ kind }) => kind === "chart");
  const local = charts.map(({ path }) => {
    const folder = folderOf(path);
    return { folder, inside: localCharts(folder, (one) => fileAt.get(one)?.text) };
  });
  // They grow while they are walked.
  for (const folder of found)
    for (const one of local) if (one.inside.includes(folder)) found.add(one.folder);
  for (const folder of found)
    for (const one of local)
      if (one.folder === folder) for (const inside of one.inside) found.add(inside);
  return [...found].sort();
}

export function pathsIn({ entries }: Side, folder: string): readonly string[] {
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

/** Entries stand in order of path: where those begin that do not come before it. */
export function firstFrom(entries: Snapshot["entries"], path: string): number {
  return endOfRun(entries, (one) => one.path < path);
}
