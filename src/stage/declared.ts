// Parsed files of Terraform → whether those of a folder declare a block.

import { byFolder } from "../base/folder.ts";
import { isTerraformName } from "../base/terraform-name.ts";
import type { Declares } from "../model/tree-facts.ts";
import type { Side } from "./gather.ts";
import type { Parsed } from "./syntax.ts";

/** Asked by few checks, of few folders. */
export function declaredIn(
  { entries }: Pick<Side, "entries">,
  parsed: readonly Parsed[],
): Declares {
  const folders = new Map<string, ReadonlySet<string> | null>();
  return (folder, block) => {
    let found = folders.get(folder);
    if (found === undefined) folders.set(folder, (found = blocksIn(folder, entries, parsed)));
    return found && found.has(block.join("\n"));
  };
}

/** Null where some file was not read, or is not of HCL. */
function blocksIn(
  folder: string,
  entries: Side["entries"],
  parsed: readonly Parsed[],
): ReadonlySet<string> | null {
  const isHere = byFolder((one) => one === folder);
  const files = new Set<string>();
  for (const { path } of entries) if (isHere(path) && isTerraformName(path)) files.add(path);
  const blocks = new Set<string>();
  for (const { file, language, syntax } of parsed) {
    if (language !== "hcl" || syntax.problems.length > 0 || !files.delete(file.path)) continue;
    for (const { type, labels } of syntax.body.blocks)
      blocks.add([type, ...labels.map(({ value }) => value)].join("\n"));
  }
  return files.size === 0 ? blocks : null;
}
