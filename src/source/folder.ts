// A plain folder without git → its snapshot; links are listed, never followed, so loops and ways out are harmless.

import type { Dirent } from "node:fs";
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../base/user-error.ts";
import type { Disk, Kept, Place } from "./disk.ts";
import { blobId, diskAt, keptBytes, placeReader } from "./disk.ts";
import { downloadedOn } from "./downloaded.ts";
import type { Entry, Snapshot, Unread } from "./snapshot.ts";
import { mostEntries, sortEntries } from "./snapshot.ts";

export interface FolderOptions {
  /**
   * Which files need git's blob id, so that another snapshot's equal content is known as equal. Reading them costs; an audit,
   * which compares with nothing, wants none.
   */
  readonly hash: (path: string) => boolean;
}

const skipped = new Set([".git", "node_modules", ".terraform", ".terragrunt-cache"]);
const deepest = 100;

interface Walk {
  readonly disk: Disk;
  readonly entries: { readonly path: string; readonly mode: Place["mode"] }[];
  readonly unread: Unread[];
}

/** Lists a folder and everything below it. */
export function folderSnapshot(folder: string, options: FolderOptions): Snapshot {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
    throw new UserError(`\`${folder}\` is not a folder`, "Give the path of an existing folder.");
  }
  const walk: Walk = { disk: diskAt(folder), entries: [], unread: [] };
  walkFolder(walk, "", 0);
  const places = new Map<string, Place>();
  const kept = keptBytes();
  const entries = sortEntries(
    walk.entries.map((found) => entryOf(walk.disk, found, options, places, kept)),
  );
  const { read, why } = placeReader(walk.disk, places, kept);
  return {
    commit: null,
    entries,
    unread: walk.unread,
    read: (blobs) => Promise.resolve(read(blobs)),
    whyAbsent: (blob) => why.get(blob) ?? "it is not in the folder",
    downloaded: downloadedOn(walk.disk),
  };
}

function walkFolder(walk: Walk, folder: string, depth: number): void {
  let children: Dirent[];
  try {
    children = readdirSync(join(walk.disk.root, folder), { withFileTypes: true });
  } catch (error) {
    walk.unread.push({
      path: folder,
      why: `the folder cannot be listed (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`,
    });
    return;
  }
  for (const child of children) {
    const path = folder === "" ? child.name : `${folder}/${child.name}`;
    if (walk.entries.length >= mostEntries) {
      walk.unread.push({ path, why: `the tree has more than ${mostEntries} files` });
      return;
    }
    if (child.isSymbolicLink()) walk.entries.push({ path, mode: "link" });
    else if (child.isFile()) walk.entries.push({ path, mode: "file" });
    else if (child.isDirectory() && !skipped.has(child.name)) {
      if (depth < deepest) walkFolder(walk, path, depth + 1);
      else walk.unread.push({ path, why: `it lies more than ${deepest} folders deep` });
    }
  }
}

function entryOf(
  disk: Disk,
  found: { readonly path: string; readonly mode: Place["mode"] },
  options: FolderOptions,
  places: Map<string, Place>,
  kept: Kept,
): Entry {
  const { path, mode } = found;
  let blob = `file:${disk.root}/${path}`;
  let size = -1;
  if (mode === "link" || options.hash(path)) {
    const content = disk.read(path, mode);
    if (typeof content !== "string") {
      blob = blobId(content);
      size = content.length;
      kept.keep(blob, content);
    }
  }
  if (!places.has(blob)) places.set(blob, found);
  return { path, blob, size, mode };
}
