// Tells where Terraform would read other files of a folder than OpenTofu, and which: `.tofu` files are for OpenTofu alone.

import { folderOf } from "../../base/folder.ts";
import { sourceFile } from "./module-syntax.ts";
import type { TerraformFile } from "./resolved.ts";

/**
 * The files that Terraform reads, where a `.tofu` file says again what a `.tf` file says, or stands in the place of one: nobody can tell
 * which program runs there. Null where both read the same, or go on from each other.
 */
export function asTerraformReads(files: readonly TerraformFile[]): readonly TerraformFile[] | null {
  const ofTofu = files.filter(isTofu);
  if (ofTofu.length === 0) return null;
  const folders = new Set(ofTofu.map(({ ref }) => folderOf(ref.path)));
  const beside = files.filter((file) => folders.has(folderOf(file.ref.path)) && isPlain(file));
  const apart = new Set([...folders].filter((folder) => differs(ofTofu, beside, folder)));
  if (apart.size === 0) return null;
  return files.filter((file) => !isTofu(file) || !apart.has(folderOf(file.ref.path)));
}

function isTofu({ ref }: TerraformFile): boolean {
  return ref.path.endsWith(".tofu") || ref.path.endsWith(".tofu.json");
}

function isPlain({ ref }: TerraformFile): boolean {
  return ref.path.endsWith(".tf") || ref.path.endsWith(".tf.json");
}

function differs(
  ofTofu: readonly TerraformFile[],
  plain: readonly TerraformFile[],
  folder: string,
): boolean {
  const here = ofTofu.filter(({ ref }) => folderOf(ref.path) === folder);
  const paths = new Set(here.map(({ ref }) => ref.path.replace(".tofu", ".tf")));
  const said = new Set(here.flatMap(declared));
  return plain.some((file) => {
    if (folderOf(file.ref.path) !== folder) return false;
    const names = declared(file);
    return names.some((name) => said.has(name)) || (names.length > 0 && paths.has(file.ref.path));
  });
}

/** What a file declares, each by its type and labels. */
function declared(file: TerraformFile): readonly string[] {
  return sourceFile(file).body.blocks.flatMap(({ type, labels, body }) => {
    if (type === "terraform") return [];
    if (type === "locals") return body.attributes.map(({ name }) => `local ${name}`);
    return [[type, ...labels.map(({ value }) => value)].join(" ")];
  });
}
