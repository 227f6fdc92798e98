// Changed manifests → those that share a name with them, directly or through others: the few worth a closer look.

import { folderOf } from "../base/folder.ts";
import { grouped } from "../base/grouped.ts";
import type { SourceFile } from "./source-file.ts";
import {
  any,
  collectsIn,
  meansEveryone,
  mostLabels,
  mayDeclare,
  namesIn,
  partsOf,
  unprefixed,
  usersIn,
} from "./manifest-marks.ts";

/** What relates a file to others. */
interface Words {
  /** Of documents that declare something of ours: every name in them. */
  readonly names: Set<string>;
  readonly uses: readonly string[];
  readonly collects: readonly string[] | null;
  /** Whether a binding means all accounts. */
  readonly isShared: boolean;
}

/** Null for what does not concern us. */
function wordsOf(text: string): Words | null {
  const parts = partsOf(text);
  if (parts.length === 0) return null;
  const names = new Set<string>();
  for (const part of parts)
    if (mayDeclare(part)) for (const one of namesIn(part)) names.add(unprefixed(one));
  return {
    names,
    uses: usersIn(text),
    collects: collectsIn({ text, isHidden: parts.some((part) => part.isHidden) }),
    isShared: meansEveryone(text),
  };
}

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

/** With words for what has no name: the labels by which roles are collected, and the folder of which a binding means all accounts. */
function wordsOfAll(files: readonly SourceFile[]): ReadonlyMap<SourceFile, Words> {
  const found = new Map<SourceFile, Words>();
  for (const file of files) {
    const words = wordsOf(file.text);
    if (words) found.set(file, words);
  }
  const labels = new Set([...found.values()].flatMap(({ collects }) => collects ?? []));
  const isAny =
    labels.size > mostLabels || [...found.values()].some(({ collects }) => collects?.length === 0);
  const shared = new Set<string>();
  for (const [{ path }, { isShared }] of found) if (isShared) shared.add(folderOf(path));
  for (const [{ path, text }, { names, collects }] of found) {
    if (shared.has(folderOf(path))) names.add(`all of ${folderOf(path)}`);
    if (labels.size === 0 && !isAny) continue;
    if (collects === null && !text.includes("ClusterRole")) continue;
    if (isAny) names.add("any label");
    else for (const label of labels) if (text.includes(label)) names.add(`label ${label}`);
  }
  return found;
}

/** Whether a document of it may declare a thing of one of the names. */
export function mayBear(text: string, names: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  return words !== null && [any, ...names].some((one) => words.names.has(one));
}
