// Kustomizations → which takes in which, and which of them somebody builds: those that no other takes in.

import { folderOf } from "../../base/folder.ts";
import type { Layer } from "./layer.ts";

/** The layers that one names, in order. */
export function takenBy(
  { resources, components }: Layer,
  layers: ReadonlyMap<string, Layer>,
): readonly Layer[] {
  return [...resources, ...components].flatMap(({ path }) =>
    path === null ? [] : (layers.get(path) ?? []),
  );
}

/**
 * In order of folder. Of those that only take in each other, which kustomize refuses, the first speaks for all. `alsoBuilt`: folders that
 * something is known to build, whoever else takes them in.
 */
export function rootsOf(
  layers: ReadonlyMap<string, Layer>,
  alsoBuilt: ReadonlySet<string>,
): readonly Layer[] {
  const inner = new Set<Layer>();
  for (const layer of layers.values())
    for (const one of takenBy(layer, layers)) if (one !== layer) inner.add(one);
  const all = [...layers.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1));
  const roots = all.filter((one) => !inner.has(one) || alsoBuilt.has(one.folder));
  const reached = reachedFrom(roots, layers);
  for (const one of all) {
    if (reached.has(one)) continue;
    roots.push(one);
    for (const more of reachedFrom([one], layers)) reached.add(more);
  }
  return roots;
}

export function reachedFrom(
  roots: readonly Layer[],
  layers: ReadonlyMap<string, Layer>,
): Set<Layer> {
  const reached = new Set(roots);
  // It grows while it is walked.
  for (const layer of reached) for (const one of takenBy(layer, layers)) reached.add(one);
  return reached;
}

/** Below a folder that is deployed without a kustomization: those that are built for that. */
export function outermost(folder: string, layers: ReadonlyMap<string, Layer>): readonly Layer[] {
  return [...layers.values()].filter(
    (one) => one.folder.startsWith(`${folder}/`) && !hasAbove(folderOf(one.folder), folder, layers),
  );
}

/** Whether such a folder takes a file as it lies: with `isDeep` also from below, up to the kustomizations there. */
export function isLoose(
  path: string,
  folder: string,
  isDeep: boolean,
  layers: ReadonlyMap<string, Layer>,
): boolean {
  const place = folderOf(path);
  if (place === folder) return true;
  return isDeep && place.startsWith(`${folder}/`) && !hasAbove(place, folder, layers);
}

/** Whether a folder, or one above it up to another, has a kustomization. */
function hasAbove(from: string, top: string, layers: ReadonlyMap<string, Layer>): boolean {
  for (let at = from; at !== top && at !== ""; at = folderOf(at)) if (layers.has(at)) return true;
  return false;
}
