// Manifests and kustomizations → the objects as `kustomize build` makes them of every kustomization that somebody builds.
// https://github.com/kubernetes-sigs/kustomize/blob/api/v0.21.2/api/internal/target/kusttarget.go

import { folderOf } from "../../base/folder.ts";
import { itemsOf, type Work } from "./accumulate.ts";
import { none, type Built, type Kustomized } from "./built.ts";
import { deployed, type Deployed } from "./deployed.ts";
import { mayDeploy } from "./deployers.ts";
import { rootsOf } from "./graph.ts";
import type { Item } from "./item.ts";
import { layerOf, type Layer } from "./layer.ts";
import type { ManifestFile } from "../manifest.ts";
import { isKustomization } from "./paths.ts";
import { referenced } from "./references.ts";
import { nothingStood, session as sessionOf, type Listing, type Stood } from "./session.ts";
import type { Written } from "./written.ts";

/** `others`: what kustomizations name beside manifests, whatever it is called. */
export function kustomized(
  files: readonly ManifestFile[],
  others: readonly ManifestFile[],
  tree: Listing,
  stood: Stood = nothingStood,
): Kustomized {
  const deploys = files.some(({ text }) => mayDeploy(text));
  const layers = files.flatMap((file) => (isKustomization(file.path) ? (layerOf(file) ?? []) : []));
  const session = sessionOf(layers, [...others, ...files], tree, stood);
  const work: Work = { session, made: new Map(), above: new Set() };
  const roots = rootsOf(session.layers, stood.built);
  const { all, covered, folders } = deploys
    ? deployed(files, work, (less) =>
        roots.flatMap((one) => (less.has(one) ? [] : itemsOf(one, work))),
      )
    : { all: [], covered: new Set<Layer>(), folders: [] };
  if (session.isSpent()) return { ...none, gaps: session.gaps(), hidden: session.hidden() };
  const outer = new Set(rootsOf(session.layers, new Set()));
  const built = [
    ...roots
      .filter((one) => !covered.has(one) || stood.built.has(one.folder))
      .map((root) => ({
        folder: root.folder,
        isOuter: outer.has(root) && !covered.has(root),
        items: referenced(itemsOf(root, work)),
      })),
    ...byDeployers(all, stood.built),
  ];
  if (session.isSpent()) return { ...none, gaps: session.gaps(), hidden: session.hidden() };
  const made = Array.from(work.made, ([{ folder }, items]) => ({ folder, items }));
  return {
    built: [...built, ...leftOut(built, [...made, ...folders])],
    taken: new Set([...session.taken, ...session.laid].filter(session.isTaken)),
    gaps: session.gaps(),
    hidden: session.hidden(),
    deployed: foldersOf(all),
    takes: {
      alone: new Set(roots.flatMap((one) => (covered.has(one) ? [] : [one.folder]))),
      taken: session.taken,
      laid: session.laid,
    },
  };
}

function foldersOf(all: readonly Deployed[]): Kustomized["deployed"] {
  return all.flatMap(({ deployer: { folder, file }, items }) =>
    [...new Set([folder, ...items.map(({ written }) => folderOf(written.file.path))])].map(
      (one) => [one, file.path] as const,
    ),
  );
}

/** Under its folder's name, where no other builds the folder. */
function byDeployers(all: readonly Deployed[], alsoBuilt: Stood["built"]): readonly Built[] {
  const counts = new Map<string, number>();
  for (const { deployer } of all)
    counts.set(deployer.folder, (counts.get(deployer.folder) ?? 0) + 1);
  return all.flatMap(({ deployer: { folder, name, file }, items, lying }): readonly Built[] => {
    const isOnly = counts.get(folder) === 1 && !alsoBuilt.has(folder);
    const own = `${folder}@${file.path}:${name}`;
    const made = referenced(items);
    if (lying.length === 0) return [{ folder: isOnly ? folder : own, isOuter: true, items: made }];
    return [
      { folder, isOuter: true, items: referenced(lying) },
      { folder: own, isOuter: false, items: made },
    ];
  });
}

/** What each root that takes it in deletes: whoever builds what first takes it in deploys it all the same. */
function leftOut(
  built: readonly Built[],
  made: readonly { readonly folder: string; readonly items: readonly Item[] }[],
): readonly Built[] {
  const kept = new Set<Written>();
  for (const { items } of built) for (const { written } of items) kept.add(written);
  return made.flatMap(({ folder, items }): readonly Built[] => {
    const left = items.filter(({ written }) => !kept.has(written));
    for (const { written } of left) kept.add(written);
    return left.length === 0 ? [] : [{ folder, isOuter: true, items: referenced(left) }];
  });
}
