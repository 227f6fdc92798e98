// Changed manifests → those that share a name with them, directly or through others: the few worth a closer look.

import { folderOf } from "../base/folder.ts";
import type { SourceFile } from "./source-file.ts";
import { any, wordsOf, type Words } from "./manifest-marks.ts";

/** More than what matters: every relation between documents is one between words of their files, or of files of one folder. */
export function relativesOf(
  files: readonly SourceFile[],
  changed: readonly SourceFile[],
): readonly SourceFile[] {
  const words = wordsOfAll(files);
  const byWord = grouped(words.keys(), (file) => [
    ...(words.get(file)?.names ?? []),
    ...(words.get(file)?.uses ?? []),
  ]);
  const byFolder = grouped(words.keys(), (file) => [folderOf(file.path)]);
  const around = (some: Iterable<SourceFile>): readonly SourceFile[] =>
    [...new Set(Array.from(some, ({ path }) => folderOf(path)))].flatMap(
      (folder) => byFolder.get(folder) ?? [],
    );
  const found = new Set<SourceFile>();
  const wanted = new Set<string>();
  const want = (list: Iterable<string>): void => {
    for (const word of list) wanted.add(word);
  };
  want([any]);
  for (const file of [...changed, ...around(changed)]) {
    found.add(file);
    want(words.get(file)?.names ?? []);
    want(words.get(file)?.uses ?? []);
  }
  // It grows while it is walked.
  for (const word of wanted)
    for (const file of byWord.get(word) ?? []) {
      if (found.has(file)) continue;
      found.add(file);
      want(words.get(file)?.names ?? []);
    }
  return [...new Set([...found, ...around(found)])];
}

function grouped(
  files: Iterable<SourceFile>,
  keys: (file: SourceFile) => readonly string[],
): ReadonlyMap<string, readonly SourceFile[]> {
  const found = new Map<string, SourceFile[]>();
  for (const file of files)
    for (const key of keys(file)) {
      const list = found.get(key);
      if (list) list.push(file);
      else found.set(key, [file]);
    }
  return found;
}

/** With words for what has no name: the labels by which roles are collected, and the folder of which a binding means all accounts. */
function wordsOfAll(files: readonly SourceFile[]): ReadonlyMap<SourceFile, Words> {
  const found = new Map<SourceFile, Words>();
  for (const file of files) {
    const words = wordsOf(file.text);
    if (words) found.set(file, words);
  }
  const labels = new Set([...found.values()].flatMap(({ collects }) => collects ?? []));
  const isAny = [...found.values()].some(({ collects }) => collects?.length === 0);
  const shared = new Set<string>();
  for (const [{ path }, { isShared }] of found) if (isShared) shared.add(folderOf(path));
  for (const [{ path, text }, { names, collects }] of found) {
    if (shared.has(folderOf(path))) names.add(`all of ${folderOf(path)}`);
    if (labels.size === 0 && !isAny) continue;
    if (collects === null && !text.includes("ClusterRole")) continue;
    if (isAny) names.add("any label");
    for (const label of labels) if (text.includes(label)) names.add(`label ${label}`);
  }
  return found;
}
