// A work tree, with what is not committed and not ignored → its snapshot; unchanged files keep the id that the index holds.

import type { Stats } from "node:fs";
import { statSync } from "node:fs";
import { join } from "node:path";
import { UserError } from "../base/user-error.ts";
import type { Disk, Kept, Place } from "./disk.ts";
import { blobId, diskAt, keptBytes, placeReader } from "./disk.ts";
import { downloadedOn } from "./downloaded.ts";
import type { Repository } from "./git.ts";
import { needGit } from "./git.ts";
import { lookAt } from "./look.ts";
import { blobReader } from "./objects.ts";
import type { Entry, Snapshot, Unread } from "./snapshot.ts";
import { badPath, largestFile, mostEntries, sortEntries } from "./snapshot.ts";

/** One line of `ls-files`: with the index's id and the times it was last seen with, or untracked. */
interface Listed {
  readonly path: string;
  readonly mode: string;
  readonly blob: string | null;
  /** In a sparse checkout the file is not on disk, and not deleted either. */
  readonly sparse: boolean;
  readonly seen: { readonly ctime: number; readonly mtime: number; readonly size: number } | null;
}

// `git status` and `git diff-files` would run the clean filters of the repository's configuration; `ls-files` reads the index only.
const list = ["ls-files", "-z", "-t", "-c", "-o", "-s", "--debug", "--exclude-standard"];

/** Lists the work tree in one `git ls-files`; only what differs from the index is read and hashed. */
export async function worktreeSnapshot(repository: Repository): Promise<Snapshot> {
  if (repository.workTree === null) {
    throw new UserError(
      `\`${repository.gitDir}\` has no working tree`,
      "Name the commit to judge with `--head REF`.",
    );
  }
  const listed = parseList(await needGit(repository, list));
  const disk = diskAt(repository.workTree);
  const index = statSync(join(repository.gitDir, "index"), { throwIfNoEntry: false });
  const places = new Map<string, Place>();
  const kept = keptBytes();
  const algorithm = listed.some((one) => one.blob?.length === 64) ? "sha256" : "sha1";
  const { entries, unread } = bounded(listed, (one) =>
    entryOf(one, disk, index?.mtimeMs ?? 0, algorithm, places, kept),
  );
  const objects = blobReader(repository);
  const onDisk = placeReader(disk, places, kept);
  const read = async (blobs: readonly string[]): Promise<Map<string, Uint8Array>> => {
    const found = onDisk.read(blobs);
    const rest = blobs.filter((blob) => !places.has(blob));
    if (rest.length > 0) for (const [id, bytes] of await objects.read(rest)) found.set(id, bytes);
    return found;
  };
  return {
    commit: null,
    entries: sortEntries(entries),
    unread,
    read,
    whyAbsent: (blob) => onDisk.why.get(blob) ?? objects.whyAbsent(blob),
    downloaded: downloadedOn(disk),
  };
}

function bounded(
  listed: readonly Listed[],
  entryFor: (one: Listed) => Entry | null,
): { readonly entries: Entry[]; readonly unread: Unread[] } {
  const entries: Entry[] = [];
  const unread: Unread[] = [];
  for (const one of listed) {
    const why =
      entries.length >= mostEntries
        ? `the tree has more than ${mostEntries} files`
        : badPath(one.path.replace(/\/$/, ""));
    const entry = why === null ? entryFor(one) : null;
    if (entry) entries.push(entry);
    else if (why !== null) unread.push({ path: one.path, why });
  }
  return { entries, unread };
}

const debug =
  /^ {2}ctime: (\d+):(\d+)\n {2}mtime: (\d+):(\d+)\n {2}dev: \d+\tino: \d+\n {2}uid: \d+\tgid: \d+\n {2}size: (\d+)\tflags: [0-9a-f]+\n/;

/** `--debug` puts a file's times behind its name, so in front of the next one. Another format only costs: everything is hashed. */
function parseList(bytes: Buffer): Listed[] {
  const found = new Map<string, Listed>();
  let last: Listed | null = null;
  for (const record of bytes.toString("utf8").split("\0")) {
    const times: RegExpExecArray | null = debug.exec(record);
    if (times && last !== null) {
      const [ctime, mtime] = [milliseconds(times[1], times[2]), milliseconds(times[3], times[4])];
      found.set(last.path, { ...last, seen: { ctime, mtime, size: Number(times[5]) } });
    }
    const line: string = times ? record.slice(times[0].length) : record;
    const tracked = /^([A-Z]) (\d{6}) ([0-9a-f]{40,64}) (\d)\t/.exec(line);
    last = null;
    if (tracked) {
      const [all, tag, mode = "", blob = "", stage] = tracked;
      // A conflicted path stands up to three times; what counts is the file on disk.
      last = {
        path: line.slice(all.length),
        mode,
        blob: stage === "0" ? blob : null,
        sparse: tag === "S",
        seen: null,
      };
    } else if (line.startsWith("? ")) {
      last = { path: line.slice(2), mode: "100644", blob: null, sparse: false, seen: null };
    }
    if (last) found.set(last.path, last);
  }
  return [...found.values()];
}

const milliseconds = (seconds: string | undefined, nanoseconds: string | undefined): number =>
  Number(seconds) * 1000 + Number(nanoseconds) / 1e6;

function entryOf(
  one: Listed,
  disk: Disk,
  indexTime: number,
  algorithm: "sha1" | "sha256",
  places: Map<string, Place>,
  kept: Kept,
): Entry | null {
  if (one.mode === "160000")
    return { path: one.path, blob: one.blob ?? "", size: -1, mode: "submodule" };
  // A repository of its own inside the tree: git lists the folder and does not look into it.
  if (one.path.endsWith("/"))
    return { path: one.path.slice(0, -1), blob: "", size: -1, mode: "submodule" };
  const stat = disk.confined(one.path) ? lookAt(`${disk.root}/${one.path}`) : null;
  if (stat === "hidden") return hidden(one.path, places);
  if (!stat || !(stat.isFile() || stat.isSymbolicLink()))
    return one.sparse && one.blob !== null ? absent(one, one.blob) : null;
  const mode = stat.isSymbolicLink() ? "link" : (stat.mode & 0o111) === 0 ? "file" : "executable";
  const blob =
    one.blob !== null && unchanged(one, stat, indexTime)
      ? one.blob
      : hashed(one.path, mode, stat, disk, algorithm, kept);
  if (!places.has(blob)) places.set(blob, { path: one.path, mode });
  return { path: one.path, blob, size: stat.size, mode };
}

/** Whoever reads it hears why it cannot be. */
function hidden(path: string, places: Map<string, Place>): Entry {
  const blob = `hidden:${path}`;
  places.set(blob, { path, mode: "file" });
  return { path, blob, size: -1, mode: "file" };
}

function absent(one: Listed, blob: string): Entry {
  return {
    path: one.path,
    blob,
    size: -1,
    mode: one.mode === "120000" ? "link" : one.mode === "100755" ? "executable" : "file",
  };
}

/** As git does: same times and size as when it was added, and added before the index was last written. */
function unchanged(one: Listed, stat: Stats, indexTime: number): boolean {
  if (!one.seen || (one.mode === "120000") !== stat.isSymbolicLink()) return false;
  const same = (a: number, b: number): boolean => Math.abs(a - b) < 0.002;
  if (!same(one.seen.mtime, stat.mtimeMs) || !same(one.seen.ctime, stat.ctimeMs)) return false;
  return one.seen.size === stat.size % 2 ** 32 && one.seen.mtime < indexTime;
}

function hashed(
  path: string,
  mode: Place["mode"],
  stat: Stats,
  disk: Disk,
  algorithm: "sha1" | "sha256",
  kept: Kept,
): string {
  const content = stat.size > largestFile ? "" : disk.read(path, mode);
  if (typeof content === "string") return `file:${disk.root}/${path}`;
  const blob = blobId(content, algorithm);
  kept.keep(blob, content);
  return blob;
}
