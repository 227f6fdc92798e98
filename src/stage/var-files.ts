// Turns what the configuration says of environments into the files of values that each root of Terraform is given.

import { exactGlob } from "../base/glob.ts";
import { isValuesName } from "../base/terraform-name.ts";
import type { VarFiles } from "../model/policy.ts";
import { within } from "../resolve/terraform/module-source.ts";
import type { Side } from "./gather.ts";
import { terraformFolders } from "./terraform-files.ts";

/** The paths of a root's files of values, in order; null where the configuration names none. */
export type VarFilesOf = (root: string) => readonly string[] | null;

export function varFilesOf(entries: readonly VarFiles[]): VarFilesOf | null {
  if (entries.length === 0) return null;
  const tests = entries.map(({ root, files }) => ({
    isMeant: root === "." ? (folder: string) => folder === "" : exactGlob(root),
    files,
  }));
  return (root) => {
    const files = tests.find(({ isMeant }) => isMeant(root))?.files;
    return files?.map((path) => within(root, path) ?? path) ?? null;
  };
}

/** Folders of Terraform that are given a file of values which changed. */
export function givenRoots(
  sides: readonly Side[],
  changed: ReadonlySet<string>,
  varFiles: VarFilesOf,
): readonly string[] {
  if (![...changed].some(isValuesName)) return [];
  const folders = new Set(sides.flatMap(({ entries }) => [...terraformFolders(entries)]));
  return [...folders].filter((folder) => varFiles(folder)?.some((path) => changed.has(path)));
}
