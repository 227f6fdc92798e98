// What `terraform init` left beside the roots → the module that a call by an address calls.

import { join } from "./instances.ts";
import { isLocal } from "./module-source.ts";
import { calledIn } from "./declaration.ts";
import type { Called } from "./declaration.ts";
import { modulesOf } from "./module-syntax.ts";
import type { ModuleSyntax } from "./module-syntax.ts";
import type { TerraformFile } from "./resolved.ts";
import type { Machine } from "./scope.ts";

export interface Downloads {
  /** The files of the modules that calls may call, and of those that these call. */
  readonly files: readonly TerraformFile[];
  /** The folder of a call's module; null where none was downloaded for it. `key`: the call as Terraform lists it, `ci.roles`. */
  readonly find: (root: string, key: string, called: Called) => string | null;
  /** Why a module that makes what matters is not read though it was downloaded, as a clause. */
  readonly doubt: (called: Called) => string | null;
  /** Whether what is called lies on disk, read or not. */
  readonly has: (called: Called) => boolean;
}

/** With the modules of the tree, none of which is in a folder of theirs. They are no roots, and judged through calls only. */
export function downloadsIn(
  downloads: Downloads | undefined,
  ours: ReadonlyMap<string, ModuleSyntax>,
): Pick<Machine, "modules" | "downloadedFor" | "downloadDoubt" | "isDownloaded"> {
  const nothing = (): null => null;
  if (!downloads)
    return {
      modules: ours,
      downloadedFor: nothing,
      downloadDoubt: nothing,
      isDownloaded: () => false,
    };
  const modules = new Map([...ours, ...modulesOf(downloads.files)]);
  return {
    modules,
    downloadedFor: ({ syntax, root, generic }, call) => {
      const called = syntax.standsIn ? null : calledIn(call);
      if (!called || isLocal(called.source)) return null;
      const key = join(generic, `module.${call.key}`).replace(/(^|\.)module\./g, "$1");
      const dir = downloads.find(root.cwd, key, called);
      return dir === null ? null : (modules.get(dir) ?? null);
    },
    downloadDoubt: (call) => {
      const called = calledIn(call);
      return called && downloads.doubt(called);
    },
    isDownloaded: (call) => {
      const called = calledIn(call);
      return called !== null && downloads.has(called);
    },
  };
}
