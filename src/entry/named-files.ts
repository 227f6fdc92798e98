// Files that the Action's inputs name → their texts: the configuration as base has it, all others as the workspace does.

import { existsSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
import { textAt } from "../source/one-file.ts";
import { findRepository, originName } from "../source/repository.ts";
import type { Snapshot } from "../source/snapshot.ts";
import { readUserFile } from "./user-file.ts";

const inWorkspace = (path: string): string => resolve(process.env["GITHUB_WORKSPACE"] || ".", path);

export function readText(path: string): string {
  const todo = "Give the inputs `config`, `plan`, `evidence` and `report` paths of files.";
  return readUserFile(inWorkspace(path), todo, `\`${path}\``);
}

/** The workspace holds what the change made of the configuration that judges it. What base lacks is of another checkout, or new. */
export async function readerAt(
  base: Snapshot,
  config: string | undefined,
): Promise<(path: string) => string> {
  const path = config === undefined ? null : pathInTree(inWorkspace(config));
  const text = path === null ? null : await textAt(base, path);
  return (asked) => (text !== null && asked === config ? text : readText(asked));
}

/** Null for a file of another repository, which a job may have checked out beside its own. */
function pathInTree(file: string): string | null {
  const workspace = inWorkspace("");
  const folder = existsSync(dirname(file)) ? dirname(file) : workspace;
  const tree = findRepository(folder)?.workTree ?? workspace;
  const name = originName(tree)?.toLowerCase();
  const ours = process.env["GITHUB_REPOSITORY"]?.toLowerCase();
  if (name !== undefined && ours !== undefined && name !== ours) return null;
  return relative(tree, file).replaceAll("\\", "/");
}
