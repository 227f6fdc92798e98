// What Flux and Argo CD deploy of a side → builds, each with what decides how its deployer reads: that, and all that takes it in.

import { folderOf } from "../base/folder.ts";
import { deployersIn, deploying, type Deployer } from "../resolve/kubernetes/deployers.ts";
import { reachedFrom } from "../resolve/kubernetes/graph.ts";
import { wordAt } from "../resolve/kubernetes/item.ts";
import { overlaysNamed, type Layer } from "../resolve/kubernetes/layer.ts";
import { objectsIn } from "../resolve/kubernetes/written.ts";
import type { Side } from "./gather.ts";
import { grouped } from "./manifest-index.ts";
import { listingOf, toManifest } from "./manifests.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parse } from "./syntax.ts";

/** A folder that is deployed, with the kustomizations that are built for that. */
export interface DeployedFolder {
  readonly folder: string;
  readonly layers: ReadonlySet<Layer>;
  /** Of a folder without a kustomization, its files. */
  readonly files: readonly string[];
  readonly naming: readonly string[];
  /** Files that say how it is deployed. */
  readonly above: ReadonlySet<string>;
}

type Files = Pick<Side, "files" | "entries" | "has">;

const mostDeployers = 2000;

/** Nothing where nothing deploys. */
export function deployedFolders(
  side: Files,
  layers: ReadonlyMap<string, Layer>,
  parse: Parse,
): readonly DeployedFolder[] {
  const holding = side.files.filter(
    (file) =>
      (file.kind === "yaml" || file.kind === "json") && deploying.some((word) => file.holds(word)),
  );
  if (holding.length === 0) return [];
  const tree = listingOf(side);
  const deployers = holding
    .flatMap((file) => {
      const parsed = parse(file);
      if (parsed.language !== "tree") return [];
      const manifest = toManifest(parsed);
      return objectsIn(manifest).flatMap(({ body }) => deployersIn(manifest, body, tree));
    })
    .slice(0, mostDeployers);
  const found = deployers.map((one) => folderBy(one, layers, side.files));
  const takers = takersOf(layers.values(), found, deployers);
  return found.map((one, index) => ({ ...one, above: takers(deployers[index]?.file.path ?? "") }));
}

function folderBy(
  { folder, isDeep, components, prefix, suffix }: Deployer,
  layers: ReadonlyMap<string, Layer>,
  files: readonly SourceFile[],
): Omit<DeployedFolder, "above"> {
  const own = layers.get(folder);
  const below = `${folder}/`;
  const isIn = (path: string): boolean =>
    isDeep ? path.startsWith(below) : folderOf(path) === folder;
  const named = components.flatMap(({ path }) => (path === null ? [] : (layers.get(path) ?? [])));
  const inside = own
    ? [own]
    : [...layers.values()].filter((one) => isDeep && one.folder.startsWith(below));
  return {
    folder,
    layers: reachedFrom([...inside, ...named], layers),
    files: own
      ? []
      : withMarks(
          folder,
          files.flatMap(({ path }) => (isIn(path) ? [path] : [])),
        ),
    naming: [prefix, suffix].flatMap((one) => (one ? [wordAt(one)] : [])),
  };
}

/** With the kustomizations that are not there: one that comes or goes decides what a folder is. */
function withMarks(folder: string, files: readonly string[]): readonly string[] {
  const folders = new Set([folder]);
  for (const path of files)
    for (let at = folderOf(path); !folders.has(at) && at !== ""; at = folderOf(at)) folders.add(at);
  const names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
  return [...files, ...[...folders].flatMap((one) => names.map((name) => `${one}/${name}`))];
}

/** Of a file: itself, the kustomizations that take it in with what they lay over it, and what deploys these. */
function takersOf(
  layers: Iterable<Layer>,
  folders: readonly Omit<DeployedFolder, "above">[],
  deployers: readonly Deployer[],
): (path: string) => ReadonlySet<string> {
  const byTaken = grouped(layers, ({ resources, components }) =>
    [...resources, ...components].flatMap(({ path }) => path ?? []),
  );
  const byFile = grouped(folders.keys(), (index) => folders[index]?.files ?? []);
  const byLayer = grouped(folders.keys(), (index) => {
    const { folder, layers: own } = folders[index] ?? { folder: "", layers: new Set<Layer>() };
    return [folder, ...Array.from(own, (one) => one.folder)];
  });
  return (path) => {
    const found = new Set([path]);
    // It grows while it is walked: files, and folders of kustomizations.
    const walked = new Set([path]);
    for (const one of walked) {
      for (const layer of byTaken.get(one) ?? []) {
        walked.add(layer.folder);
        found.add(layer.file.path);
        for (const { path: over } of overlaysNamed(layer)) if (over !== null) found.add(over);
      }
      for (const index of [...(byFile.get(one) ?? []), ...(byLayer.get(one) ?? [])]) {
        const file = deployers[index]?.file.path ?? "";
        found.add(file);
        walked.add(file);
      }
    }
    return found;
  };
}
