// What differs between two sides → the files that a check must understand: those that changed and all that a change can reach.

import { folderOf } from "./folder.ts";
import type { Side, SourceFile } from "./gather.ts";
import { manifestScope } from "./manifest-scope.ts";
import { ancestors, terraformScope } from "./terraform-scope.ts";

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
  const files = new Set([...base.files, ...head.files].filter(isManifest));
  const manifests = manifestScope([...files], (path) => changed.has(path));
  return { includes: inclusion(changed, folders, manifests), roots };
}

function isManifest({ kind }: SourceFile): boolean {
  return kind === "yaml" || kind === "json" || kind === "kustomization" || kind === "chart";
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
