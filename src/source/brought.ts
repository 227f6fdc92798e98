// A file that is read beside two trees → whether it is the change's own: one that head holds and base does not, by its path or its content.

import { existsSync, lstatSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { blobId } from "./disk.ts";
import { mostEntries, type Entry, type Snapshot } from "./snapshot.ts";

export interface Compared {
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** The folder that paths are named from. */
  readonly cwd: string;
  /** Where head is a folder, as it was named. */
  readonly folder?: string | null | undefined;
}

/** `path`: as the user named it; `text`: what it held. Why it may be the change's own, as a clause; null where it certainly is not. */
export function whyBrought(
  path: string,
  text: string,
  { base, head, cwd, folder }: Compared,
): string | null {
  if (head.entries.length >= mostEntries) return "the tree has more files than are listed";
  // Then its content is not what was read, and cannot be compared.
  if (text.includes("\uFFFD")) return "it is not all UTF-8";
  const before = byPath(base);
  const now = byPath(head);
  const isSame = ({ path: name, blob, mode }: Entry): boolean =>
    before.get(name)?.blob === blob && before.get(name)?.mode === mode;
  const named = resolve(cwd, path);
  const places = [...pathsTo(named), realOf(named)].flatMap((file) =>
    namesOf(file, resolve(cwd, folder ?? "")),
  );
  // Where a link or another repository stands in the tree, all below it is its.
  const held = places.flatMap((name) => prefixesOf(name).flatMap((part) => now.get(part) ?? []));
  if (!held.every(isSame)) return "the change that is judged brings it";
  const isLong = head.entries.some(({ blob }) => /^[0-9a-f]{64}$/.test(blob));
  const id = blobId(Buffer.from(text), isLong ? "sha256" : "sha1");
  const alike = head.entries.some(({ blob }) => blob === id);
  if (alike && !base.entries.some(({ blob }) => blob === id))
    return "the change that is judged brings what it holds";
  return null;
}

function byPath({ entries }: Snapshot): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.path, entry]));
}

/** As Linux: a path that meets more links than this leads nowhere. */
const mostHops = 40;

/** The file's path, and what each link on the way makes of it. */
function* pathsTo(file: string): Iterable<string> {
  for (let at = file, hops = 0; hops <= mostHops; hops++) {
    yield at;
    const link = foldersOf(at).find(isLink);
    if (link === undefined) return;
    at = resolve(dirname(link), readlinkSync(link), relative(link, at));
  }
}

/** From the top, itself last. */
function foldersOf(file: string): readonly string[] {
  const found: string[] = [];
  for (let at = file; dirname(at) !== at; at = dirname(at)) found.unshift(at);
  return found;
}

function isLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true;
}

/** As the disk spells it, where it does not tell cases apart. */
function realOf(file: string): string {
  try {
    return realpathSync.native(file);
  } catch {
    return file;
  }
}

/** What the file is called in each work tree that it lies in, and in the folder that is judged. */
function namesOf(file: string, folder: string): readonly string[] {
  const names: string[] = [];
  const roots = new Set([folder, realOf(folder)]);
  for (let at = dirname(file); ; at = dirname(at)) {
    if (roots.has(at) || existsSync(join(at, ".git")))
      names.push(relative(at, file).replaceAll("\\", "/"));
    if (dirname(at) === at) return names;
  }
}

function prefixesOf(name: string): readonly string[] {
  const parts = name.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
