// What differs between two sides → the files that a check must understand: those that changed and all that a change can reach.

import { folderOf } from "./folder.ts";
import type { Side, SourceFile } from "./gather.ts";
import { manifestScope } from "./manifest-scope.ts";

export interface Scope {
  /** Whether a file of either side must be parsed. Everything that a changed byte could touch is in; the rest is alike on both sides. */
  readonly includes: (file: SourceFile) => boolean;
  /** Folders of Terraform to judge by themselves: others are here only because these call them. Null: all. */
  readonly roots: ReadonlySet<string> | null;
}

/** For an audit, and with `--all`. */
export const everything: Scope = { includes: () => true, roots: null };

export function scopeOf(base: Side, head: Side): Scope {
  const changed = changedPaths(base, head);
  const { roots, folders } = terraformScope([...base.files, ...head.files], changed);
  const paths = new Set(changed);
  const files = new Set([...base.files, ...head.files]);
  const manifests = manifestScope([...files], (path) => paths.has(path));
  return { includes: inclusion(paths, folders, manifests), roots };
}

function inclusion(
  paths: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  manifests: (file: SourceFile) => boolean,
): Scope["includes"] {
  const workflows = [...paths].some(
    (path) => /\.ya?ml$/.test(path) && /^\.github\/|(^|\/)action\.ya?ml$/.test(path),
  );
  return (file) => {
    if (paths.has(file.path)) return true;
    switch (file.kind) {
      case "hcl":
      case "tf-json":
        return folders.has(folderOf(file.path));
      case "tfvars":
      case "tfvars-json":
        return ancestors(folderOf(file.path)).some((folder) => folders.has(folder));
      case "workflow":
      case "action":
        return workflows;
      case "yaml":
      case "json":
        return manifests(file);
      case "kustomization":
      case "terragrunt":
      case "chart":
      case "policy":
        return true;
    }
  };
}

function changedPaths(base: Side, head: Side): readonly string[] {
  const changed: string[] = [];
  for (const [path, blob] of head.blobs) if (base.blobs.get(path) !== blob) changed.push(path);
  for (const path of base.blobs.keys()) if (!head.blobs.has(path)) changed.push(path);
  return changed;
}

interface Folder {
  /** Folders whose modules it calls. */
  readonly calls: Set<string>;
  /** Its expressions read files. */
  reads: boolean;
  /** … perhaps from outside of it. */
  outside: boolean;
}

/** Folders of Terraform that a change reaches: where it stands, all that calls them, and all that these call. */
function terraformScope(
  files: readonly SourceFile[],
  changed: readonly string[],
): { readonly roots: ReadonlySet<string>; readonly folders: ReadonlySet<string> } {
  if (changed.length === 0) return { roots: new Set(), folders: new Set() };
  const known = foldersOf(files);
  const callers = new Map<string, Set<string>>();
  for (const [folder, { calls }] of known) for (const called of calls) add(callers, called, folder);
  const roots = new Set(changed.flatMap((path) => touched(path, known)));
  spread(roots, (folder) => callers.get(folder));
  const folders = new Set(roots);
  spread(folders, (folder) => known.get(folder)?.calls);
  return { roots, folders };
}

/** Terraform's own files touch their folder, values for it also the folders above; any other file those whose expressions may read it. */
function touched(path: string, folders: ReadonlyMap<string, Folder>): readonly string[] {
  const folder = folderOf(path);
  if (/\.(tf|tofu)(\.json)?$|\.terraform\.lock\.hcl$/.test(path)) return [folder];
  const above = new Set(ancestors(folder));
  if (/\.tfvars(\.json)?$/.test(path)) return [...above];
  return [...folders]
    .filter(([name, { reads, outside }]) => outside || (reads && above.has(name)))
    .map(([name]) => name);
}

const source = /\bsource"?\s*[=:]\s*"(\.\.?\/[^"\n]*)"/g;
/** `file(`, `templatefile(`, `fileset(`, `filebase64(`, `filemd5(` and the rest of the family. */
const readers = ["file(", "fileset(", "filebase64", "filemd5(", "filesha"] as const;
const readsOutside = /(?:\}|")\/?\.\.\/|path\.(?:root|cwd)/;

function foldersOf(files: readonly SourceFile[]): ReadonlyMap<string, Folder> {
  const folders = new Map<string, Folder>();
  for (const file of new Set(files)) {
    if (file.kind !== "hcl" && file.kind !== "tf-json") continue;
    const name = folderOf(file.path);
    const folder = folders.get(name) ?? { calls: new Set<string>(), reads: false, outside: false };
    folders.set(name, folder);
    for (const match of file.text.matchAll(source)) {
      const called = below(name, match[1] ?? "");
      if (called !== null) folder.calls.add(called);
    }
    if (!readers.some((name) => file.text.includes(name))) continue;
    folder.reads = true;
    if (readsOutside.test(file.text.replace(source, ""))) folder.outside = true;
  }
  return folders;
}

/** A relative path from a folder, never above the root. */
function below(folder: string, path: string): string | null {
  const parts = folder === "" ? [] : folder.split("/");
  for (const part of path.split("/")) {
    if (part === "..") {
      if (parts.pop() === undefined) return null;
    } else if (part !== "." && part !== "") parts.push(part);
  }
  return parts.join("/");
}

/** The folder itself and all above it, the root (`""`) last. */
function ancestors(folder: string): readonly string[] {
  const found = [folder];
  for (let name = folder; name !== "";) {
    name = folderOf(name);
    found.push(name);
  }
  return found;
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  const set = map.get(key);
  if (set) set.add(value);
  else map.set(key, new Set([value]));
}

function spread(
  reached: Set<string>,
  next: (folder: string) => Iterable<string> | undefined,
): void {
  // A set gives what is added while it is walked, too.
  for (const folder of reached) for (const other of next(folder) ?? []) reached.add(other);
}
