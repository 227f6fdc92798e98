// What differs between two sides → the files that a check must understand: those that changed and all that a change can reach.

import { compareText } from "../base/order.ts";
import { folderOf } from "../base/folder.ts";
import type { Unit } from "../resolve/terraform/terragrunt/model.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import { manifestScope } from "./manifest-scope.ts";
import { workflowScope } from "./workflow-scope.ts";
import { ancestors, isTerraform, terraformScope } from "./terraform-scope.ts";
import { givenRoots, type VarFilesOf } from "./var-files.ts";

export interface Scope {
  /** Whether a file of either side must be parsed. Everything that a changed byte could touch is in; the rest is alike on both sides. */
  readonly includes: (file: SourceFile) => boolean;
  /** Folders of Terraform to judge by themselves: others are here only because these call them. Null: all. */
  readonly roots: ReadonlySet<string> | null;
  /** Folders whose Terraform must be read. */
  readonly reads: (folder: string) => boolean;
}

/** For an audit, and with `--all`. */
export const everything: Scope = { includes: () => true, roots: null, reads: () => true };

/** Asked of Terraform only. */
export function terraformPart(
  { base, head }: Both<Side>,
  changed: ReadonlySet<string>,
  varFiles: VarFilesOf | null,
  units: Both<readonly Unit[]>,
): Scope {
  const { roots, folders } = terraformScope(
    base.files,
    head.files,
    changed,
    varFiles ? givenRoots([base, head], changed, varFiles) : [],
    units,
  );
  const values = new Set(varFiles ? [...roots].flatMap((root) => varFiles(root) ?? []) : []);
  const holding = new Set([...values].map(folderOf));
  const reads = (folder: string): boolean =>
    ancestors(folder).some((one) => folders.has(one)) || holding.has(folder);
  const includes = ({ path, kind }: SourceFile): boolean => {
    if (changed.has(path) || values.has(path)) return true;
    const folder = folderOf(path);
    return kind === "tfvars" || kind === "tfvars-json" ? reads(folder) : folders.has(folder);
  };
  return { includes, roots, reads };
}

/** Asked of all but Terraform. */
export function restPart({ base, head }: Both<Side>, changed: ReadonlySet<string>): Scope {
  const files = [...new Set([...base.files, ...head.files])].filter((file) => !isTerraform(file));
  const isChanged = (path: string): boolean => changed.has(path);
  const manifests = manifestScope(files.filter(isManifest), isChanged);
  const workflows = workflowScope(files, isChanged);
  const includes = (file: SourceFile): boolean => {
    if (changed.has(file.path) || file.kind === "kustomization") return true;
    return file.kind === "workflow" || file.kind === "action" ? workflows(file) : manifests(file);
  };
  return { includes, roots: null, reads: () => false };
}

function isManifest({ kind }: SourceFile): boolean {
  return kind === "yaml" || kind === "json" || kind === "kustomization" || kind === "chart";
}

/** Of each side what must be parsed, in order of path. Policy files are read elsewhere; what is only a mark of its folder is not parsed. */
export function filesIn(
  { base, head }: Both<Side>,
  changed: ReadonlySet<string>,
  includes: Scope["includes"],
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
