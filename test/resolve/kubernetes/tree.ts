// Texts by path → the objects that our reader of kustomizations makes of them, as plain data; a bench asks the same.

import { isFields, isItems, type Value } from "../../../src/base/known.ts";
import { fileRef } from "../../../src/base/origin.ts";
import { parseJson } from "../../../src/parse/json/parse.ts";
import { parseYaml } from "../../../src/parse/yaml/parse.ts";
import { clustersIn } from "../../../src/resolve/kubernetes/clusters.ts";
import { kustomized } from "../../../src/resolve/kubernetes/build.ts";
import type { ManifestFile } from "../../../src/resolve/manifest.ts";
import { nothingStood, type Listing } from "../../../src/resolve/kubernetes/session.ts";

export function manifestOf(path: string, text: string): ManifestFile {
  const tree = path.endsWith(".json") ? parseJson(text) : parseYaml(text);
  return { path, ref: fileRef(path, text), text, tree };
}

export function listing(paths: readonly string[], files: readonly ManifestFile[] = []): Listing {
  const all = new Set(paths);
  return {
    has: (path) => all.has(path),
    hasFolder: (path) => paths.some((one) => one.startsWith(`${path}/`)),
    folders: () => [
      ...new Set(
        paths.flatMap((path) =>
          path.split("/").flatMap((_, at, all) => (at === 0 ? [] : [all.slice(0, at).join("/")])),
        ),
      ),
    ],
    clusters: () => files.flatMap(clustersIn),
  };
}

export interface BuiltTree {
  readonly objects: ReadonlyMap<string, readonly unknown[]>;
  readonly gaps: readonly string[];
}

/** `also`: folders to build beside those that nothing takes in. */
export function buildTree(texts: ReadonlyMap<string, string>, also: readonly string[]): BuiltTree {
  // Which folders Flux and Argo CD deploy, and how, kustomize does not ask.
  const files = [...texts].map(([path, text]) => ({ ...manifestOf(path, text), text: "" }));
  const stood = { ...nothingStood, built: new Set(also) };
  const { built, gaps } = kustomized(files, [], listing([...texts.keys()]), stood);
  return {
    objects: new Map(
      built.map(({ folder, items }) => [folder, items.map(({ body }) => plain(body))]),
    ),
    gaps: gaps.map(({ at, what, why }) => `${at.file.path}: ${what}: ${why}`),
  };
}

export function plain(value: Value): unknown {
  if (!value.known) return `?${value.name}`;
  const data = value.value;
  if (isItems(data)) return data.items.map(plain);
  if (isFields(data))
    return Object.fromEntries([...data.fields].map(([key, one]) => [key, plain(one)]));
  return typeof data === "bigint" ? Number(data) : data;
}
