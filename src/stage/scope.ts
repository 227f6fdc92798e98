// What differs between two sides → the files that a check must understand: those that changed and all that a change can reach.

import { compareText } from "../base/order.ts";
import { folderOf } from "./folder.ts";
import type { Side } from "./gather.ts";
import type { SourceFile } from "./source-file.ts";
import { manifestScope } from "./manifest-scope.ts";
import { workflowScope } from "./workflow-scope.ts";
import { ancestors, terraformScope } from "./terraform-scope.ts";

type Both<T> = Readonly<Record<"base" | "head", T>>;

export interface Scope {
  /** Whether a file of either side must be parsed. Everything that a changed byte could touch is in; the rest is alike on both sides. */
  readonly includes: (file: SourceFile) => boolean;
  /** Folders of Terraform to judge by themselves: others are here only because these call them. Null: all. */
  readonly roots: ReadonlySet<string> | null;
}

/** For an audit, and with `--all`. */
export const everything: Scope = { includes: () => true, roots: null };

export function scopeOf(base: Side, head: Side, changed: ReadonlySet<string>): Scope {
  const { roots, folders } = terraformScope(base.files, head.files, changed);
  const files = new Set([...base.files, ...head.files].filter(isYaml));
  const isChanged = (path: string): boolean => changed.has(path);
  const manifests = manifestScope([...files].filter(isManifest), isChanged);
  const workflows = workflowScope([...files], isChanged);
  return { includes: inclusion(changed, folders, manifests, workflows), roots };
}

function isYaml(file: SourceFile): boolean {
  return file.kind === "workflow" || isManifest(file);
}

function isManifest({ kind }: SourceFile): boolean {
  return kind === "yaml" || kind === "json" || kind === "kustomization" || kind === "chart";
}

function inclusion(
  paths: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  manifests: (file: SourceFile) => boolean,
  workflows: (file: SourceFile) => boolean,
): Scope["includes"] {
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
        return workflows(file);
      case "action":
        return false;
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

/** Of each side what must be parsed, in order of path. Policy files are read elsewhere; what is only a mark of its folder is not parsed. */
export function filesIn(
  { base, head }: Both<Side>,
  changed: ReadonlySet<string>,
  { includes }: Scope,
): Both<readonly SourceFile[]> {
  const isWanted = (file: SourceFile): boolean => !skipped(file) && includes(file);
  const now = head.files.filter(isWanted);
  // What did not change is the same on both sides, and asked about once.
  const same = now.filter(({ path }) => !changed.has(path));
  const before = base.files.filter((file) => changed.has(file.path) && isWanted(file));
  return { base: inOrder([...same, ...before]), head: now };
}

function skipped({ kind }: SourceFile): boolean {
  return kind === "policy" || kind === "chart" || kind === "terragrunt";
}

function inOrder(files: SourceFile[]): readonly SourceFile[] {
  return files.sort((a, b) => compareText(a.path, b.path));
}
