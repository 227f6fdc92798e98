// Kustomization files → what they say of the manifests they list: namespace, labels and annotations, and which files are patches.
// https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/

import type { Gap } from "../../base/gap.ts";
import type { Value } from "../../base/known.ts";
import { dig, entries, field, items, text } from "../../base/value.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import type { ManifestFile } from "../manifest.ts";
import { folderOf } from "../../base/folder.ts";
import { namespaceIn } from "./object.ts";

export interface Kustomizations {
  /** The namespace that all kustomizations above a file agree on; null where they do not or there are none. */
  readonly namespaceOf: (path: string) => string | null;
  /** Labels and annotations that every kustomization above a file adds. */
  readonly labelsOf: (path: string) => ReadonlyMap<string, Value>;
  /** Files that change an object declared elsewhere: a patch is not a second identity. */
  readonly patches: ReadonlySet<string>;
  /** What they lay over roles or take in that is not read. */
  readonly gaps: readonly Gap[];
}

export function isKustomization(path: string): boolean {
  return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}

/** One kustomization, by its folder. */
interface Layer {
  readonly folder: string;
  readonly namespace: string | null;
  readonly labels: ReadonlyMap<string, Value>;
}

const mostPaths = 100_000;
const deepest = 50;

export function readKustomizations(files: readonly ManifestFile[]): Kustomizations {
  const patches = new Set<string>();
  const above = new Map<string, Layer[]>();
  const gaps: Gap[] = [];
  const hasFiles = foldersOf(files);
  for (const file of files) {
    const root = file.tree.documents[0]?.root;
    if (!isKustomization(file.path) || !root) continue;
    const body = toValue(root, file.ref);
    const folder = folderOf(file.path);
    const layer = {
      folder,
      namespace: namespaceIn(field(body, "namespace")),
      labels: labelsIn(body),
    };
    for (const target of targets(folder, listed(body, ["resources", "bases", "components"])))
      above
        .set(target, above.get(target) ?? [])
        .get(target)
        ?.push(layer);
    for (const target of targets(folder, patchFiles(body))) patches.add(target);
    gaps.push(...patchesUnread(body), ...resourcesUnread(body, folder, hasFiles));
  }
  return {
    namespaceOf: namespaces(above),
    labelsOf: labels(above),
    patches,
    gaps,
  };
}

type Above = ReadonlyMap<string, readonly Layer[]>;

/** Asks each path once; a kustomization that lists itself gets nothing from itself. */
function remembered<T>(
  answer: (path: string, ask: (path: string) => T) => T,
  none: T,
): (path: string) => T {
  const known = new Map<string, T>();
  let depth = 0;
  const ask = (path: string): T => {
    const before = known.get(path);
    if (before !== undefined) return before;
    if (depth > deepest || known.size > mostPaths) return none;
    known.set(path, none);
    depth++;
    const found = answer(path, ask);
    depth--;
    known.set(path, found);
    return found;
  };
  return ask;
}

/** The outermost says it. */
function namespaces(above: Above): (path: string) => string | null {
  return remembered<string | null>((path, ask) => {
    const found = new Set(
      (above.get(path) ?? []).map((layer) => ask(layer.folder) ?? layer.namespace),
    );
    const [only] = found;
    return found.size === 1 && only !== undefined ? only : null;
  }, null);
}

function labels(above: Above): (path: string) => ReadonlyMap<string, Value> {
  return remembered<ReadonlyMap<string, Value>>((path, ask) => {
    const sets = (above.get(path) ?? []).map(
      (layer) => new Map([...layer.labels, ...ask(layer.folder)]),
    );
    const [first, ...others] = sets;
    return new Map([...(first ?? [])].filter(([key]) => others.every((set) => set.has(key))));
  }, new Map());
}

function labelsIn(body: Value): ReadonlyMap<string, Value> {
  const pairs = items(field(body, "labels")).map((item) => dig(item, "pairs"));
  const maps = [field(body, "commonAnnotations"), field(body, "commonLabels"), ...pairs];
  return new Map(maps.flatMap((map) => entries(map)));
}

function listed(body: Value, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => items(field(body, key))).flatMap(pathIn);
}

function patchFiles(body: Value): readonly string[] {
  const merges = items(field(body, "patchesStrategicMerge"));
  const patches = [...items(field(body, "patches")), ...items(field(body, "patchesJson6902"))];
  // Older kustomizations list plain paths as patches.
  return [
    ...merges,
    ...patches.map((one) => (entries(one).length > 0 ? dig(one, "path") : one)),
  ].flatMap(pathIn);
}

const bindsOrDefines = /\b(Cluster)?Role(Binding)?\b|\/rules\b|\/roleRef\b|\/subjects\b/;

/** Operations on roles and bindings, and patches that stand in the kustomization itself. */
function patchesUnread(body: Value): readonly Gap[] {
  const patches = [...items(field(body, "patches")), ...items(field(body, "patchesJson6902"))];
  const merges = items(field(body, "patchesStrategicMerge"));
  return [
    ...patches.map((one) => ({
      at: one.at,
      words: [field(one, "patch"), dig(one, "target", "kind")],
    })),
    ...merges.map((one) => ({ at: one.at, words: pathIn(one).length === 0 ? [one] : [] })),
  ].flatMap(({ at, words }): readonly Gap[] => {
    const said = words.map(text).map((one) => (one.known ? (one.value ?? "") : ""));
    if (!bindsOrDefines.test(said.join(" "))) return [];
    const why =
      "nhi-lint follows only what operations add or replace as a whole: a rule, a subject, the role that is bound";
    return [{ kind: "unsupported", at, what: "a patch of a role or binding", why }];
  });
}

/** From another repository, or from files whose names are not those of manifests. */
function resourcesUnread(
  body: Value,
  folder: string,
  hasFiles: (folder: string) => boolean,
): readonly Gap[] {
  return items(field(body, "resources")).flatMap((one): readonly Gap[] => {
    const written = text(one);
    if (!written.known || written.value === null) return [];
    const what = `the resource \`${written.value}\``;
    if (/:\/\/|^(github\.com|git@)/.test(written.value))
      return [{ kind: "unreadable", at: one.at, what, why: "it is not in the tree" }];
    const path = join(folder, written.value);
    if (path === null || !/[^/]\.\w+$/.test(path) || /\.(ya?ml|json)$/.test(path)) return [];
    if (hasFiles(path)) return [];
    const why = "its name is not a manifest's, and nothing of it is read";
    return [{ kind: "unreadable", at: one.at, what, why }];
  });
}

/** Whether files lie in a folder or below; gone through once, where anybody asks. */
function foldersOf(files: readonly ManifestFile[]): (folder: string) => boolean {
  let all: Set<string> | null = null;
  return (folder) => {
    if (!all) {
      all = new Set();
      for (const { path } of files)
        for (let above = folderOf(path); above !== "" && !all.has(above); above = folderOf(above))
          all.add(above);
    }
    return all.has(folder);
  };
}

/** A patch may also stand there itself, over several lines. */
function pathIn(value: Value): readonly string[] {
  const path = text(value);
  if (!path.known || path.value === null) return [];
  return path.value === "" || path.value.includes("\n") || path.value.includes("://")
    ? []
    : [path.value];
}

function targets(folder: string, paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => join(folder, path) ?? []);
}

/** A path below a folder, never above the root. */
function join(folder: string, path: string): string | null {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}
