// Turns renamed files into renamed roots: a root of head → the root of base that it was.

import { folderOf } from "../base/folder.ts";
import type { Fact } from "../model/fact.ts";

export type RootBefore = (fact: Fact) => string;

/** A workflow's root is its file; other roots are folders, renamed when base has no such root and most of their files came from one that is gone. */
export function rootsBefore(
  base: Iterable<Fact>,
  head: Iterable<Fact>,
  renames: ReadonlyMap<string, string>,
): RootBefore {
  if (renames.size === 0) return (fact) => fact.root;
  const baseRoots = new Set([...base].map((fact) => fact.root));
  const headRoots = new Set([...head].map((fact) => fact.root));
  const folders = new Map<string, string>();
  for (const [root, votes] of votesOf(renames)) {
    if (!headRoots.has(root) || baseRoots.has(root)) continue;
    const gone = [...votes].filter(([from]) => baseRoots.has(from) && !headRoots.has(from));
    const best = gone.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0];
    if (best) folders.set(root, best[0]);
  }
  return (fact) =>
    fact.domain === "workflow"
      ? (renames.get(fact.root) ?? fact.root)
      : (folders.get(fact.root) ?? fact.root);
}

/** Folder of head → folder of base → how many of its files came from there. */
function votesOf(
  renames: ReadonlyMap<string, string>,
): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const votes = new Map<string, Map<string, number>>();
  for (const [to, from] of renames) {
    const list = votes.get(folderOf(to)) ?? new Map<string, number>();
    votes.set(folderOf(to), list);
    list.set(folderOf(from), (list.get(folderOf(from)) ?? 0) + 1);
  }
  return votes;
}
