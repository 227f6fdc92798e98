// What differs between two sides → the files that a check must understand: those that changed and all that a change can reach.

import { compareText } from "../base/order.ts";
import { ancestors, folderOf } from "../base/folder.ts";
import type { Unit } from "../resolve/terraform/terragrunt/model.ts";
import { builtWith, touchedBy, type Build } from "./builds.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import { manifestScope } from "./manifest-scope.ts";
import { workflowScope } from "./workflow-scope.ts";
import { isTerraform, terraformScope } from "./terraform-scope.ts";
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

export interface RestScope extends Scope {
  /** Whether a path that builds name is needed, whatever is there. */
  readonly names: (path: string) => boolean;
}

/** Asked of all but Terraform. `all`: for an audit, and with `--all`. */
export function restPart(
  { base, head }: Both<Side>,
  changed: ReadonlySet<string>,
  builds: Both<readonly Build[]>,
  all: boolean,
): RestScope {
  if (all) return { ...everything, names: () => true };
  const files = [...new Set([...base.files, ...head.files])].filter((file) => !isTerraform(file));
  const each = [...builds.base, ...builds.head];
  const texts = files.filter(({ path, kind }) => changed.has(path) && kind !== "workflow");
  const touched = touchedBy(each, changed, each.length === 0 ? [] : texts.map(({ text }) => text));
  const isChanged = (path: string): boolean => changed.has(path) || touched.has(path);
  const some = files.filter(isManifest);
  const related = manifestScope(some, isChanged);
  // A build is understood as a whole.
  const built =
    each.length === 0
      ? null
      : builtWith(
          some.filter(related).map(({ path }) => path),
          each,
        );
  const workflows = workflowScope(files, (path) => changed.has(path));
  const includes = (file: SourceFile): boolean => {
    if (changed.has(file.path) || file.kind === "kustomization") return true;
    return file.kind === "workflow" || file.kind === "action"
      ? workflows(file)
      : (built?.has(file.path) ?? related(file));
  };
  return {
    includes,
    roots: null,
    reads: () => false,
    names: (path) => built?.has(path) === true,
  };
}

const manifests: ReadonlySet<SourceFile["kind"]> = new Set([
  "yaml",
  "json",
  "named",
  "kustomization",
  "chart",
]);

function isManifest({ kind }: SourceFile): boolean {
  return manifests.has(kind);
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
