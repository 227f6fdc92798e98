// Paths below a folder → bytes on disk, never through a link and never more than a file may hold.

import { createHash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readSync,
  readlinkSync,
  realpathSync,
} from "node:fs";
import { largestFile, tooLarge } from "./snapshot.ts";

/** Bytes, or why there are none, as a clause. */
export type Content = Uint8Array | string;

export interface Disk {
  /** Reads a file or, for a link, the path it points to. */
  readonly read: (path: string, mode: "file" | "executable" | "link") => Content;
  /** Whether every folder above a path is a real folder below the root, not a link. */
  readonly confined: (path: string) => boolean;
  readonly root: string;
}

const cached = 32 * 1024 * 1024;

/** The id git gives to a content; sha-256 in repositories that use it. */
export function blobId(bytes: Uint8Array, algorithm: "sha1" | "sha256" = "sha1"): string {
  return createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** A folder on disk that is read below its root only. */
export function diskAt(folder: string): Disk {
  const root = realpathSync(folder);
  const real = new Map<string, boolean>([["", true]]);
  const realFolder = (path: string): boolean => {
    const known = real.get(path);
    if (known !== undefined) return known;
    const answer =
      realFolder(parentOf(path)) &&
      lstatSync(`${root}/${path}`, { throwIfNoEntry: false })?.isDirectory() === true;
    real.set(path, answer);
    return answer;
  };
  const confined = (path: string): boolean => realFolder(parentOf(path));
  const read = (path: string, mode: "file" | "executable" | "link"): Content => {
    if (!confined(path)) return "a folder above it is a link";
    try {
      return mode === "link"
        ? Buffer.from(readlinkSync(`${root}/${path}`), "utf8")
        : readRegular(`${root}/${path}`);
    } catch (error) {
      return `it cannot be opened (${(error as NodeJS.ErrnoException).code ?? "unknown error"})`;
    }
  };
  return { read, confined, root };
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

// A named pipe would block for ever and a device never end: opened without waiting, then refused. Windows has neither flag.
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

function readRegular(path: string): Content {
  const file = openSync(path, flags);
  try {
    const stat = fstatSync(file);
    if (!stat.isFile()) return "it is not a regular file";
    if (stat.size > largestFile) return tooLarge;
    const bytes = Buffer.allocUnsafe(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const got = readSync(file, bytes, filled, bytes.length - filled, null);
      if (got === 0) break;
      filled += got;
    }
    return bytes.subarray(0, filled);
  } finally {
    closeSync(file);
  }
}

/** Where a blob's bytes lie on disk. */
export interface Place {
  readonly path: string;
  readonly mode: "file" | "executable" | "link";
}

/** Bytes that were read to be hashed, kept until somebody asks for them, up to a budget. */
export interface Kept {
  readonly keep: (blob: string, bytes: Uint8Array) => void;
  readonly take: (blob: string) => Uint8Array | undefined;
}

export function keptBytes(): Kept {
  const bytes = new Map<string, Uint8Array>();
  let budget = cached;
  const keep = (blob: string, content: Uint8Array): void => {
    if (bytes.has(blob) || content.length > budget) return;
    budget -= content.length;
    bytes.set(blob, content);
  };
  const take = (blob: string): Uint8Array | undefined => {
    const found = bytes.get(blob);
    if (found && bytes.delete(blob)) budget += found.length;
    return found;
  };
  return { keep, take };
}

/** A batch reader over places on disk; a refusal is remembered for `whyAbsent`. */
export function placeReader(
  disk: Disk,
  places: ReadonlyMap<string, Place>,
  kept: Kept,
): {
  readonly read: (blobs: readonly string[]) => Map<string, Uint8Array>;
  readonly why: Map<string, string>;
} {
  const why = new Map<string, string>();
  const read = (blobs: readonly string[]): Map<string, Uint8Array> => {
    const found = new Map<string, Uint8Array>();
    for (const blob of new Set(blobs)) {
      const place = places.get(blob);
      if (!place) continue;
      const content = kept.take(blob) ?? disk.read(place.path, place.mode);
      if (typeof content === "string") why.set(blob, content);
      else found.set(blob, content);
    }
    return found;
  };
  return { read, why };
}
