// What Flux and Argo CD deploy of a side → builds, each with what decides how its deployer reads: that, and all that takes it in.

import { folderOf } from "../base/folder.ts";
import { grouped } from "../base/grouped.ts";
import { known, type Value } from "../base/known.ts";
import { dig, field } from "../base/value.ts";
import { deployersIn, deploying, type Deployer } from "../resolve/kubernetes/deployers.ts";
import { putAt } from "../resolve/kubernetes/edit.ts";
import { isLoose, outermost, reachedFrom } from "../resolve/kubernetes/graph.ts";
import { wordAt } from "../resolve/kubernetes/item.ts";
import { namedBy, overlaysNamed, type Layer } from "../resolve/kubernetes/layer.ts";
import type { Listing } from "../resolve/kubernetes/session.ts";
import { objectsIn } from "../resolve/kubernetes/written.ts";
import type { Side } from "./gather.ts";
import { listingOf, toManifest } from "./manifests.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parse } from "./syntax.ts";

/** A folder that is deployed, with the kustomizations that are built for that. */
export interface DeployedFolder {
  readonly folder: string;
  readonly layers: ReadonlySet<Layer>;
  /** Of a folder without a kustomization, its files. */
  readonly files: readonly string[];
  /** Files that deployers themselves lay over what is in it. */
  readonly laid: readonly string[];
  readonly naming: readonly string[];
  /** Files that say how it is deployed. */
  readonly above: ReadonlySet<string>;
}

type Files = Pick<Side, "files" | "entries" | "has">;

const mostDeployers = 2000;
const mostMeant = 100;
/** So many files are told one by one of what takes in what; beyond, each counts for all. */
const mostAbove = 500_000;

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
      return objectsIn(manifest)
        .flatMap(({ body }) => spelledOut(body, tree))
        .flatMap((body) => deployersIn(manifest, body, tree));
    })
    .slice(0, mostDeployers);
  const found = [...grouped(deployers, ({ folder }) => [folder])].map(([folder, by]) =>
    folderBy(folder, by, layers, side.files),
  );
  const takers = takersOf([...layers.values()], found);
  return found.map((one) => ({ ...one, above: takers(one.by) }));
}

/** What deploys it may fill in parts of the path: it counts for every folder that can be meant. */
function spelledOut(body: Value, tree: Listing): readonly Value[] {
  const path = dig(body, "spec", "path");
  const written = wordAt(path);
  if (!written.includes("${")) return [body];
  const parts = written
    .replace(/^(?:\.?\/)+/, "")
    .replace(/\/+$/, "")
    .split(/\$\{[^}]*\}/);
  return tree
    .folders()
    .filter((folder) => hasInOrder(folder, parts))
    .slice(0, mostMeant)
    .map((folder) => putAt(body, ["spec", "path"], known(folder, path.at)));
}

/** Begins with the first, ends with the last, and has the others between. */
function hasInOrder(folder: string, [first = "", ...parts]: readonly string[]): boolean {
  const last = parts.pop() ?? "";
  if (!folder.startsWith(first)) return false;
  let from = first.length;
  for (const part of parts) {
    const at = folder.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return folder.endsWith(last) && folder.length - last.length >= from;
}

/** A folder without what takes in its deployers; `by`: their files. */
type Folder = Omit<DeployedFolder, "above"> & { readonly by: ReadonlySet<string> };

function folderBy(
  folder: string,
  deployers: readonly Deployer[],
  layers: ReadonlyMap<string, Layer>,
  files: readonly SourceFile[],
): Folder {
  const own = layers.get(folder);
  const isDeep = deployers.some((one) => one.isDeep);
  const named = deployers
    .flatMap(({ components }) => components)
    .flatMap(({ path }) => (path === null ? [] : (layers.get(path) ?? [])));
  const below = !own && isDeep ? outermost(folder, layers) : [];
  const loose = own
    ? []
    : files.flatMap(({ path }) => (isLoose(path, folder, isDeep, layers) ? [path] : []));
  const words = deployers.flatMap(({ prefix, suffix }) => [prefix, suffix]);
  return {
    folder,
    layers: reachedFrom([...(own ? [own] : below), ...named], layers),
    files: own
      ? []
      : [...loose, ...marksOf(folder, [...loose, ...below.map(({ file }) => file.path)])],
    laid: deployers
      .flatMap(({ patches }) => patches)
      .flatMap((one) => namedBy(field(one, "path"), folder).flatMap(({ path }) => path ?? [])),
    naming: words.flatMap((one) => (one ? [wordAt(one)] : [])),
    by: new Set(deployers.flatMap(({ file, beside = [] }) => [file.path, ...beside])),
  };
}

/** Where a kustomization may stand above such files: one that comes or goes decides what a folder is. */
function marksOf(folder: string, files: readonly string[]): readonly string[] {
  const folders = new Set([folder]);
  for (const path of files)
    for (let at = folderOf(path); !folders.has(at) && at !== ""; at = folderOf(at)) folders.add(at);
  const names = ["kustomization.yaml", "kustomization.yml", "Kustomization"];
  return [...folders].flatMap((one) => names.map((name) => `${one}/${name}`));
}

/** Of files: themselves, the kustomizations that take them in with what they lay over them, and what deploys these. */
function takersOf(
  layers: readonly Layer[],
  folders: readonly Folder[],
): (paths: ReadonlySet<string>) => ReadonlySet<string> {
  const byTaken = grouped(layers, ({ resources, components }) =>
    [...resources, ...components].flatMap(({ path }) => path ?? []),
  );
  const byPart = grouped(folders, ({ folder, files, layers: own }) => [
    ...files,
    folder,
    ...Array.from(own, (one) => one.folder),
  ]);
  let left = mostAbove;
  let all: ReadonlySet<string> | null = null;
  return (paths) => {
    if (left < 0) return (all ??= everything(layers, folders));
    const found = new Set(paths);
    const seen = new Set<Folder>();
    // It grows while it is walked: files, and folders of kustomizations.
    const walked = new Set(paths);
    for (const one of walked) {
      for (const layer of byTaken.get(one) ?? []) {
        walked.add(layer.folder);
        for (const path of saidBy(layer)) found.add(path);
      }
      for (const folder of byPart.get(one) ?? []) {
        if (seen.has(folder)) continue;
        seen.add(folder);
        for (const path of folder.by) found.add(path);
        for (const path of folder.by) walked.add(path);
      }
    }
    left -= found.size;
    return found;
  };
}

function saidBy(layer: Layer): readonly string[] {
  return [layer.file.path, ...overlaysNamed(layer).flatMap(({ path }) => path ?? [])];
}

function everything(layers: readonly Layer[], folders: readonly Folder[]): ReadonlySet<string> {
  return new Set([...layers.flatMap(saidBy), ...folders.flatMap(({ by }) => [...by])]);
}
