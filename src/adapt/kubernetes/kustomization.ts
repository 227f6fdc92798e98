// Kustomization files → what they say of the manifests beside them: the namespace they set, and which files are patches.

import { dig, entries, field, isAbsent, items, text } from "../../base/value.ts";
import type { Value } from "../../base/known.ts";
import { toValue } from "../../parse/yaml/to-value.ts";
import type { ManifestFile } from "../manifest.ts";
import { folderOf } from "./object.ts";

export interface Kustomizations {
  /** Namespace by folder. */
  readonly namespaces: ReadonlyMap<string, string>;
  /** Files that change an object declared elsewhere: a patch is not a second identity. */
  readonly patches: ReadonlySet<string>;
}

export function isKustomization(path: string): boolean {
  return /(^|\/)(kustomization\.ya?ml|Kustomization)$/.test(path);
}

/** https://kubectl.docs.kubernetes.io/references/kustomize/kustomization/ */
export function readKustomizations(files: readonly ManifestFile[]): Kustomizations {
  const namespaces = new Map<string, string>();
  const patches = new Set<string>();
  for (const file of files) {
    const root = file.tree.documents[0]?.root;
    if (!isKustomization(file.path) || !root) continue;
    const body = toValue(root, file.ref);
    const folder = folderOf(file.path);
    const namespace = text(field(body, "namespace"));
    if (namespace.known && namespace.value !== null) {
      namespaces.set(folder, namespace.value);
      for (const path of listed(body, ["resources", "bases"])) {
        const target = join(folder, path);
        if (target !== null && !namespaces.has(folderOf(target)))
          namespaces.set(folderOf(target), namespace.value);
      }
    }
    for (const path of patchFiles(body)) {
      const target = join(folder, path);
      if (target !== null) patches.add(target);
    }
  }
  return { namespaces, patches };
}

function listed(body: Value, keys: readonly string[]): readonly string[] {
  return keys
    .flatMap((key) => items(field(body, key)))
    .map((item) => text(item))
    .flatMap((path) =>
      path.known &&
      path.value !== null &&
      /\.(ya?ml|json)$/.test(path.value) &&
      !path.value.includes("/")
        ? [path.value]
        : [],
    );
}

function patchFiles(body: Value): readonly string[] {
  const merges = items(field(body, "patchesStrategicMerge"));
  const paths = [...items(field(body, "patches")), ...items(field(body, "patchesJson6902"))]
    .filter((patch) => entries(patch).length > 0)
    .map((patch) => dig(patch, "path"));
  return [...merges, ...paths].flatMap((value) => {
    const path = text(value);
    return isAbsent(value) || !path.known || path.value === null || path.value.includes("\n")
      ? []
      : [path.value];
  });
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
