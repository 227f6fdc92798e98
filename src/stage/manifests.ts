// Parsed files → manifests as their readers get them, with what kustomizations may name beside them.

import { unknown } from "../base/known.ts";
import { isOff } from "../model/active.ts";
import type { Fact } from "../model/fact.ts";
import type { Facts } from "../model/tree-facts.ts";
import type { ManifestFile } from "../resolve/manifest.ts";
import { folderOf } from "../base/folder.ts";
import { clusterMark, clustersIn, type Cluster } from "../resolve/kubernetes/clusters.ts";
import type { Listing, Stood } from "../resolve/kubernetes/session.ts";
import type { Around } from "../adapt/kubernetes/adapt.ts";
import { parseJson } from "../parse/json/parse.ts";
import { parseYaml } from "../parse/yaml/parse.ts";
import type { Side } from "./gather.ts";
import type { Parse, Parsed } from "./syntax.ts";

export function toManifest({
  file,
  syntax,
  rendered,
}: Extract<Parsed, { readonly language: "tree" }>): ManifestFile {
  const part = rendered && "chart" in rendered ? rendered : alone;
  const { chart: root, namespace, via, giver, isSealed } = part;
  const { path, ref, text } = file;
  return { path, ref, text, tree: syntax, root, namespace, via, giver, isSealed };
}

/** A part of nothing. */
const alone = {
  chart: undefined,
  namespace: undefined,
  via: undefined,
  giver: undefined,
  isSealed: undefined,
};

/** What kustomizations name that is no manifest by itself. */
export function namedIn({ files }: Side, parse: Parse): readonly Parsed[] {
  return files.filter(({ kind }) => kind === "named").map(parse);
}

export function around(side: Side, named: readonly Parsed[], stood: Stood | undefined): Around {
  return {
    stood,
    others: named.flatMap((one) => (one.language === "tree" ? [toManifest(one)] : [])),
    tree: listingOf(side),
  };
}

/** In clusters, of what it makes. */
export function makesSecrets(terraform: readonly Facts[]): boolean {
  return terraform.some(({ facts }) => facts.some(isKeptInCluster));
}

function isKeptInCluster(fact: Fact): boolean {
  return fact.kind === "credential" && fact.keeps?.keeper === "kubernetes";
}

/** Made known to Argo CD. */
export function clustersMade(terraform: readonly Facts[]): NonNullable<Around["clusters"]> {
  return terraform.flatMap(({ facts }) =>
    facts.flatMap((fact) => {
      if (fact.kind !== "credential" || !fact.cluster || isOff(fact)) return [];
      const { path } = fact.at.file;
      const open = unknown("computed", fact.header, "config");
      return [{ ...fact.cluster, path, project: open, config: open, as: fact.of }];
    }),
  );
}

/** Folders are asked for only where something names one. */
export function listingOf({
  has,
  entries,
  files,
}: Pick<Side, "has" | "entries" | "files">): Listing {
  let folders: ReadonlySet<string> | null = null;
  let all: readonly string[] | null = null;
  let clusters: readonly Cluster[] | null = null;
  return {
    has,
    hasFolder: (path) => (folders ??= foldersOf(entries)).has(path),
    folders: () => (all ??= [...(folders ??= foldersOf(entries))].sort()),
    clusters: () => (clusters ??= clustersOf(files)),
  };
}

function clustersOf(files: Side["files"]): readonly Cluster[] {
  return files.flatMap((file) => {
    const { path, ref, text, kind } = file;
    if ((kind !== "yaml" && kind !== "json") || !file.holds(clusterMark)) return [];
    const tree = kind === "json" ? parseJson(text) : parseYaml(text);
    return clustersIn({ path, ref, text, tree });
  });
}

function foldersOf(entries: Side["entries"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { path } of entries)
    for (let at = folderOf(path); at !== "" && !found.has(at); at = folderOf(at)) found.add(at);
  return found;
}
