// Kustomizations of a side, and what deploys folders → what each build reads: whole builds are understood, or none of one.

import { folderOf } from "../base/folder.ts";
import { append, grouped } from "../base/grouped.ts";
import { layerOf, namingOf, overlaysNamed, type Layer } from "../resolve/kubernetes/layer.ts";
import type { Takes } from "../resolve/kubernetes/built.ts";
import { reachedFrom, rootsOf } from "../resolve/kubernetes/graph.ts";
import type { Stood } from "../resolve/kubernetes/session.ts";
import { deployedFolders } from "./deployer-builds.ts";
import type { Side } from "./gather.ts";
import { toManifest } from "./manifests.ts";
import type { SourceFile } from "./source-file.ts";
import type { Parse } from "./syntax.ts";

/** What `kustomize build` of one folder reads, as far as it is named. */
export interface Build {
  /** Of kustomizations, all that they name, and what lies beside the outermost. */
  readonly paths: ReadonlySet<string>;
  /** Those of them that are manifests by their names: what is not read of these holds no identity. */
  readonly manifests: ReadonlySet<string>;
  /** What it puts before and behind names. */
  readonly naming: readonly string[];
  /** Files that say how it is deployed: they count for it, and it does not count for them. */
  readonly above: ReadonlySet<string>;
}

/** Nothing where there are no kustomizations, and nothing deploys a folder. */
export function buildsOf(
  side: Pick<Side, "files" | "entries" | "has">,
  parse: Parse,
): readonly Build[] {
  const { files } = side;
  const layers = files
    .filter(({ kind }) => kind === "kustomization")
    .flatMap((file) => {
      const parsed = parse(file);
      return parsed.language === "tree" ? (layerOf(toManifest(parsed)) ?? []) : [];
    });
  const byFolder = new Map(layers.map((layer) => [layer.folder, layer]));
  const deployed = deployedFolders(side, byFolder, parse);
  if (layers.length === 0 && deployed.length === 0) return [];
  const filesIn = grouped(files, ({ path }) => [folderOf(path)]);
  const own = rootsOf(byFolder, new Set()).map((root): Build => {
    const beside = filesIn.get(root.folder) ?? [];
    return { ...buildOf(reachedFrom([root], byFolder), pathsOf(beside)), above: new Set() };
  });
  return [
    ...own,
    ...deployed.map(({ layers: reached, files: beside, laid, naming, above }): Build => {
      const build = buildOf(reached, [...beside, ...laid]);
      return { ...build, naming: [...build.naming, ...naming], above };
    }),
  ];
}

function pathsOf(files: readonly SourceFile[]): readonly string[] {
  return files.map(({ path }) => path);
}

/** `beside`: what lies in its folder may be called as what it makes. */
function buildOf(layers: ReadonlySet<Layer>, beside: readonly string[]): Omit<Build, "above"> {
  const paths = new Set(beside);
  const manifests = new Set<string>();
  const naming: string[] = [];
  for (const layer of layers) {
    paths.add(layer.file.path);
    for (const { path } of overlaysNamed(layer)) if (path !== null) paths.add(path);
    for (const { path } of layer.resources) {
      if (path === null) continue;
      paths.add(path);
      if (/\.(?:ya?ml|json)$/.test(path)) manifests.add(path);
    }
    naming.push(...namingOf(layer));
  }
  return { paths, manifests, naming };
}

/** How base had what head is to judge still. */
export function stoodAt(
  { has }: Pick<Side, "has">,
  { alone, taken, laid }: Takes,
  changed: ReadonlySet<string>,
): Stood {
  return {
    built: alone,
    alone: (path) => has(path) && !taken.has(path) && !laid.has(path),
    taken: (path) => has(path) && taken.has(path),
    changed: (path) => changed.has(path),
  };
}

/** All that a build reads of which a file changed, or whose names a changed file may use. */
export function touchedBy(
  builds: readonly Build[],
  changed: ReadonlySet<string>,
  texts: readonly string[],
): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const { paths, naming, above } of builds) {
    const isTouched =
      [...paths, ...above].some((path) => changed.has(path)) ||
      naming.some((word) => texts.some((text) => text.includes(word)));
    if (isTouched) for (const path of paths) touched.add(path);
  }
  return touched;
}

/** Files with all that is built together with one of them. */
export function builtWith(files: Iterable<string>, builds: readonly Build[]): ReadonlySet<string> {
  const byPath = new Map<string, Build[]>();
  for (const build of builds) for (const path of build.paths) append(byPath, path, build);
  const found = new Set(files);
  const seen = new Set<Build>();
  const above = new Set<string>();
  // It grows while it is walked.
  for (const path of found)
    for (const build of byPath.get(path) ?? []) {
      if (seen.has(build)) continue;
      seen.add(build);
      for (const more of build.paths) found.add(more);
      for (const more of build.above) above.add(more);
    }
  for (const path of above) found.add(path);
  return found;
}

/**
 * What builds name that is there and was not read: of another suffix, or without the words that a manifest has. `gives`: of a build whose
 * patches give a workload an account, also manifests of workloads that name none.
 */
export function namedBeside(
  { files, has }: Side,
  builds: readonly Build[],
  includes: (path: string) => boolean,
  gives: (build: Build) => boolean,
): readonly string[] {
  if (builds.length === 0) return [];
  const read = new Set(files.map(({ path }) => path));
  const wanted = new Set<string>();
  for (const build of builds) {
    const takesAll = gives(build);
    for (const path of build.paths)
      if (
        !read.has(path) &&
        includes(path) &&
        (takesAll || !build.manifests.has(path)) &&
        has(path)
      )
        wanted.add(path);
  }
  return [...wanted];
}

/** Whether something that it lays over objects speaks of accounts. */
export function givesAccount({ files }: Side): (build: Build) => boolean {
  const speaking = new Set(
    files
      .filter((file) => file.kind !== "hcl" && file.holds("erviceAccount"))
      .map(({ path }) => path),
  );
  return ({ paths, manifests }) =>
    [...paths].some((path) => !manifests.has(path) && speaking.has(path));
}
