// Two commits and paths → the files that are not the same in both.

import { needGit, type Repository } from "./git.ts";
import { needCommit } from "./history.ts";

/** `other` is fetched where the network is allowed; null where it cannot be had. */
export async function differing(
  repository: Repository,
  commit: string,
  other: string,
  paths: readonly string[],
): Promise<ReadonlySet<string> | null> {
  if (commit === other || paths.length === 0) return new Set();
  try {
    const { id } = await needCommit(repository, other, "the pull request's head");
    const args = ["diff-tree", "-r", "-z", "--name-only", "--no-renames", commit, id, "--"];
    const named = await needGit(repository, [...args, ...paths]);
    return new Set(named.toString("utf8").split("\0").slice(0, -1));
  } catch {
    return null;
  }
}
