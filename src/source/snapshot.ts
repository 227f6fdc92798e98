// A snapshot: which files a tree has, and their bytes on demand, in batches. A folder, a commit and an API look the same.

/** One file of a tree. */
export interface Entry {
  /** Relative, `/`-separated, no `..`. */
  readonly path: string;
  /**
   * Identifies the content: git's blob id (hex), also for folders and working trees, so that equal contents have equal ids.
   * A file of a plain folder that nobody asked to hash has an id of its own (`file:…`), equal to no other.
   */
  readonly blob: string;
  /** Bytes; -1 when not known before reading. */
  readonly size: number;
  /** The bytes of a link are the path it points to, as in git. A submodule has no bytes. */
  readonly mode: "file" | "executable" | "link" | "submodule";
}

/** A path whose content cannot be told, and why, as a clause: "it is larger than 8 MiB". */
export interface Unread {
  readonly path: string;
  readonly why: string;
}

/** Words to look for in a tree's files, and how the paths of these files end. */
export interface Seek {
  readonly words: readonly string[];
  /** What is not text. */
  readonly bytes?: readonly Uint8Array[];
  readonly endings: readonly string[];
}

/** What `terraform init` downloaded, which git mostly ignores. */
export interface Downloaded {
  /** Names of the files in a folder, links to any as well, in order; none where there is no such folder. */
  readonly names: (folder: string) => readonly string[];
  /** Bytes, or why there are none, as a clause; null where there is no such file. */
  readonly read: (path: string) => Uint8Array | string | null;
}

export interface Snapshot {
  /** The commit's id, or null for a folder or working tree. */
  readonly commit: string | null;
  /** Sorted by path. */
  readonly entries: readonly Entry[];
  /** Reads blobs in one batch; a blob that cannot be read is absent from the answer. Bounded by `largestFile` each. May be called again. */
  readonly read: (blobs: readonly string[]) => Promise<ReadonlyMap<string, Uint8Array>>;
  /** Why a blob was absent from an answer of `read`, as a clause. */
  readonly whyAbsent: (blob: string) => string;
  /** Paths of files that hold what was sought; null where a tree cannot be searched without reading it. */
  readonly seen?: Promise<ReadonlySet<string> | null>;
  /** The same, later and for other words. */
  readonly search?: (seek: Seek) => Promise<ReadonlySet<string> | null>;
  /** Paths that could not even be listed: folders without permission, names no file may have, a limit reached. */
  readonly unread: readonly Unread[];
  /** Links that are read as files of the tree, and which. */
  readonly links?: ReadonlyMap<string, string>;
  /** What was downloaded into the tree; only where that lies on disk. */
  readonly downloaded?: Downloaded;
}

/** Beyond this a file is a gap, not read: larger than any source file in the corpora by a factor of ten. */
export const largestFile = 8 * 1024 * 1024;

/** Beyond this a tree is not listed further; the rest is one gap. */
export const mostEntries = 500_000;

export const tooLarge = `it is larger than ${largestFile / 1024 / 1024} MiB`;

/** A tree without files: the base of an audit, or of a repository's first commit. */
export const emptySnapshot: Snapshot = {
  commit: null,
  entries: [],
  read: () => Promise.resolve(new Map()),
  whyAbsent: () => "it is not in the tree",
  unread: [],
};

/** Says why a path cannot be the path of a file in a tree, or null when it can. Trees made by hand may hold anything. */
export function badPath(path: string): string | null {
  // Most paths hold none of these; asked one by one for a whole tree, the expression alone would cost more than git.
  if (!path.includes("/.") && !path.startsWith(".") && !path.includes("//")) {
    if (path !== "" && !path.startsWith("/") && !path.endsWith("/")) return null;
  } else if (!odd.test(path)) return null;
  const whole = path === "" || path.startsWith("/") || path.endsWith("/");
  return whole ? "its name is not a relative path" : "its name would lead out of the tree";
}

/** An empty part, `.`, `..` or `.git` anywhere in a path. */
const odd = /(?:^|\/)(?:\.{0,2}|\.git)(?:\/|$)/i;

/** Sorts entries by path; free when they are in order already, as git gives them. */
export function sortEntries(entries: Entry[]): Entry[] {
  for (let i = 1; i < entries.length; i++) {
    const before = entries[i - 1];
    const here = entries[i];
    if (before && here && before.path > here.path)
      return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }
  return entries;
}

/** The part of a snapshot below a folder, with paths relative to it. */
export function subtree(snapshot: Snapshot, folder: string): Snapshot {
  const prefix = folder.replace(/\/+$/, "") + "/";
  if (prefix === "/" || prefix === "./") return snapshot;
  const under = <T extends { readonly path: string }>(list: readonly T[]): T[] =>
    list
      .filter((one) => one.path.startsWith(prefix))
      .map((one) => ({ ...one, path: one.path.slice(prefix.length) }));
  const { downloaded, links } = snapshot;
  return {
    ...snapshot,
    entries: under(snapshot.entries),
    unread: under(snapshot.unread),
    ...(links && { links: new Map([...links].flatMap((pair) => linkUnder(pair, prefix))) }),
    ...(downloaded && {
      downloaded: {
        names: (path: string) => downloaded.names(prefix + path),
        read: (path: string) => downloaded.read(prefix + path),
      },
    }),
  };
}

/** What a link leads to outside of the folder has no name in it. */
function linkUnder(
  [path, target]: readonly [string, string],
  prefix: string,
): readonly (readonly [string, string])[] {
  if (!path.startsWith(prefix) || !target.startsWith(prefix)) return [];
  return [[path.slice(prefix.length), target.slice(prefix.length)]];
}
