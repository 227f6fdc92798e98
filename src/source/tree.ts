// A path → the snapshot of the tree there: a working tree with what is not committed, a bare repository's HEAD, or a plain folder.

import { relative } from "node:path";
import { commitSnapshot } from "./commit.ts";
import { folderSnapshot } from "./folder.ts";
import { needCommit } from "./history.ts";
import { followLinks } from "./links.ts";
import { kindOf } from "./ours.ts";
import { findRepository } from "./repository.ts";
import { subtree, type Snapshot } from "./snapshot.ts";
import { worktreeSnapshot } from "./worktree.ts";

/** Paths in the snapshot are relative to `path`. Errors: UserError when there is nothing to read. */
export async function treeAt(path: string): Promise<Snapshot> {
  const repository = findRepository(path);
  if (!repository) return treeOfFolder(path);
  if (repository.workTree === null) {
    const head = await needCommit(repository, "HEAD", "the head");
    return followLinks(await commitSnapshot(repository, head.id));
  }
  const below = relative(repository.workTree, path).replaceAll("\\", "/");
  // Before a part is cut out: a link may lead to another part.
  const tree = await followLinks(await worktreeSnapshot(repository));
  if (below === "") return tree;
  const part = subtree(tree, below);
  // A folder that git ignores is judged as the plain folder it is: an empty answer would look like a pass.
  return part.entries.length > 0 ? part : treeOfFolder(path);
}

function treeOfFolder(path: string): Promise<Snapshot> {
  return followLinks(folderSnapshot(path, { hash: (file) => kindOf(file) !== null }));
}
