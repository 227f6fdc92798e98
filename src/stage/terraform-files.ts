// Files → those that are Terraform's: parsed ones as its resolver takes them, listed ones by the folders that hold them.

import { folderOf } from "../base/folder.ts";
import { isTerraformName } from "../base/terraform-name.ts";
import type { TerraformFile } from "../resolve/terraform/resolved.ts";
import type { Side } from "./gather.ts";
import type { Parsed } from "./syntax.ts";

export function toTerraform(parsed: Parsed): readonly TerraformFile[] {
  const ref = parsed.file.ref;
  const { kind } = parsed.file;
  if (parsed.language === "hcl") {
    if (kind === "hcl") return [{ language: "hcl", ref, syntax: parsed.syntax }];
    return kind === "tfvars" ? [{ language: "tfvars", ref, syntax: parsed.syntax }] : [];
  }
  if (kind === "tf-json") return [{ language: "json", ref, syntax: parsed.syntax }];
  return kind === "tfvars-json" ? [{ language: "tfvars-json", ref, syntax: parsed.syntax }] : [];
}

/** Whether Terraform stands in a folder; a side's files are listed when somebody asks. */
export function holdsTerraform({ entries }: Pick<Side, "entries">): (folder: string) => boolean {
  let folders: ReadonlySet<string> | null = null;
  return (folder) => (folders ??= terraformFolders(entries)).has(folder);
}

export function terraformFolders(entries: Side["entries"]): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const { path } of entries) if (isTerraformName(path)) folders.add(folderOf(path));
  return folders;
}
