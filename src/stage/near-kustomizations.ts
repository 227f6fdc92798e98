// Changed paths of any name → whether a kustomization above one of them takes it in.

import { folderOf, pathFrom } from "../base/folder.ts";
import type { Place } from "./places.ts";
import type { PlaceReader } from "./place-reader.ts";

/** A file of another suffix, or a patch without the words of a manifest, is nothing of ours until a kustomization names it. */
export async function takesInChanged(
  others: readonly Place[],
  changed: ReadonlySet<string>,
  reader: PlaceReader,
): Promise<boolean> {
  const kustomizations = others.filter(({ kind }) => kind === "kustomization");
  if (kustomizations.length === 0) return false;
  const above = foldersAbove(changed);
  const near = kustomizations.filter(({ path }) => above.has(folderOf(path)));
  if (near.length === 0) return false;
  const { base, head } = await reader.read(near);
  return [...new Set([...base.files, ...head.files])].some(({ path, text }) =>
    text.split(/[\s"',[\]{}]+/).some((word) => {
      const named = word === "" || word.startsWith("/") ? null : pathFrom(folderOf(path), word);
      return named !== null && changed.has(named);
    }),
  );
}

function foldersAbove(paths: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (const path of paths)
    for (let folder = folderOf(path); !found.has(folder); folder = folderOf(folder))
      found.add(folder);
  return found;
}
