// Two lists of entries → which file of head is which file of base under another name, by equal content.

import { append } from "../base/grouped.ts";
import type { Entry } from "./snapshot.ts";

/** More files than this with one content (empty files, copied licences) say nothing about which became which. */
const mostTwins = 20;

/**
 * Pairs files gone from base with files new in head that have the same blob: the same file name first, then the longest common
 * folder, then order. Each file is used once. Head's path → base's path.
 */
export function exactRenames(
  base: readonly Entry[],
  head: readonly Entry[],
): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const gone = without(base, head);
  if (gone.length === 0) return renames;
  const byBlob = byContent(gone);
  const added = byContent(without(head, base));
  for (const [blob, news] of added) {
    const olds = byBlob.get(blob) ?? [];
    if (olds.length === 0 || olds.length > mostTwins || news.length > mostTwins) continue;
    pair(olds, news, renames);
  }
  return renames;
}

function without(list: readonly Entry[], other: readonly Entry[]): readonly Entry[] {
  const paths = new Set(other.map((entry) => entry.path));
  return list.filter(
    (entry) => (entry.mode === "file" || entry.mode === "executable") && !paths.has(entry.path),
  );
}

function byContent(list: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of list) append(groups, entry.blob, entry);
  return groups;
}

function pair(olds: readonly Entry[], news: readonly Entry[], renames: Map<string, string>): void {
  const left = new Set(olds);
  const pairs = olds.flatMap((was) =>
    news.map((now) => ({ was, now, near: nearness(was.path, now.path) })),
  );
  for (const { was, now } of pairs.sort((a, b) => b.near - a.near)) {
    if (!left.has(was) || renames.has(now.path)) continue;
    left.delete(was);
    renames.set(now.path, was.path);
  }
}

function nearness(a: string, b: string): number {
  const [left, right] = [a.split("/"), b.split("/")];
  let common = 0;
  while (common < left.length - 1 && left[common] === right[common]) common++;
  return common + (left.at(-1) === right.at(-1) ? 1000 : 0);
}
