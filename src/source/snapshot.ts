// A snapshot: which files a tree has, and their bytes on demand, in batches. A folder, a commit and an API look the same.

/** One file of a tree. */
export interface Entry {
  /** Relative, `/`-separated, no `..`. */
  readonly path: string;
  /** Identifies the content: git's blob id (hex), also for folders and working trees, so that equal contents have equal ids. */
  readonly blob: string;
  /** Bytes; -1 when not known before reading. */
  readonly size: number;
  readonly mode: "file" | "executable" | "link" | "submodule";
}

export interface Snapshot {
  /** The commit's id, or null for a folder or working tree. */
  readonly commit: string | null;
  /** Sorted by path. */
  readonly entries: readonly Entry[];
  /** Reads blobs in one batch; a blob that cannot be read is absent from the answer. Bounded by `limits`. */
  readonly read: (blobs: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
}

/** Beyond this a file is a gap, not read: larger than any source file in the corpora by a factor of ten. */
export const largestFile = 8 * 1024 * 1024;
