// Two snapshots → the texts of the files that are ours, each blob read once; what cannot be read is a gap.

import type { Gap } from "../base/gap.ts";
import { fileRef, startOf, type FileRef } from "../base/origin.ts";
import { textOf, whyNoText } from "../source/decode.ts";
import { kindOf, worthParsing, type Kind } from "../source/ours.ts";
import type { Entry, Snapshot } from "../source/snapshot.ts";

/** A file of ours as text. Base and head share one object where path and content are the same. */
export interface SourceFile {
  readonly path: string;
  readonly blob: string;
  readonly kind: Kind;
  readonly text: string;
  readonly ref: FileRef;
}

/** One side: its files in order of path, and what could not be read. */
export interface Side {
  readonly files: readonly SourceFile[];
  readonly gaps: readonly Gap[];
  /** Every path of the tree with its blob, also of files that are not ours. */
  readonly blobs: ReadonlyMap<string, string>;
}

export interface Gathered {
  readonly base: Side;
  readonly head: Side;
  readonly bytes: number;
}

type Contents = ReadonlyMap<string, Uint8Array>;

/** Reads all of head that is ours, and of base only the blobs that head lacks. */
export async function gather(base: Snapshot, head: Snapshot): Promise<Gathered> {
  const ours = { base: oursOf(base), head: oursOf(head) };
  const headBlobs = new Set(ours.head.map((found) => found.entry.blob));
  const onlyBase = new Set(ours.base.map((found) => found.entry.blob));
  for (const blob of headBlobs) onlyBase.delete(blob);
  const [headBytes, baseBytes] = await Promise.all([
    head.read([...headBlobs]),
    onlyBase.size > 0 ? base.read([...onlyBase]) : new Map<string, Uint8Array>(),
  ]);
  const shared = new Map<string, SourceFile>();
  const headSide = toSide(head, ours.head, headBytes, headBytes, shared);
  const baseSide = toSide(base, ours.base, baseBytes, headBytes, shared);
  return { base: baseSide, head: headSide, bytes: total(headBytes) + total(baseBytes) };
}

interface Ours {
  readonly entry: Entry;
  readonly kind: Kind;
}

function oursOf(snapshot: Snapshot): readonly Ours[] {
  const found: Ours[] = [];
  for (const entry of snapshot.entries) {
    const kind = kindOf(entry.path);
    if (kind !== null && (entry.mode === "file" || entry.mode === "executable"))
      found.push({ entry, kind });
  }
  return found;
}

function total(contents: Contents): number {
  let sum = 0;
  for (const bytes of contents.values()) sum += bytes.length;
  return sum;
}

function toSide(
  snapshot: Snapshot,
  ours: readonly Ours[],
  own: Contents,
  other: Contents,
  shared: Map<string, SourceFile>,
): Side {
  const files: SourceFile[] = [];
  const gaps: Gap[] = snapshot.unread.map(({ path, why }) => unreadable(path, why));
  for (const { entry, kind } of ours) {
    const { path, blob } = entry;
    const id = `${blob}\0${path}`;
    const seen = shared.get(id);
    if (seen) {
      files.push(seen);
      continue;
    }
    const bytes = own.get(blob) ?? other.get(blob);
    if (!bytes) gaps.push(unreadable(path, snapshot.whyAbsent(blob)));
    else if (worthParsing(kind, bytes)) {
      const why = whyNoText(bytes);
      if (why !== null) gaps.push(unreadable(path, why));
      else {
        const file = lazyFile(path, blob, kind, bytes);
        shared.set(id, file);
        files.push(file);
      }
    }
  }
  return { files, gaps, blobs: new Map(snapshot.entries.map((entry) => [entry.path, entry.blob])) };
}

/** Most files of a tree are in no check's scope: their text is not made before somebody asks. */
function lazyFile(path: string, blob: string, kind: Kind, bytes: Uint8Array): SourceFile {
  let text: string | null = null;
  let ref: FileRef | null = null;
  return {
    path,
    blob,
    kind,
    get text() {
      return (text ??= textOf(bytes));
    },
    get ref() {
      return (ref ??= fileRef(path, this.text));
    },
  };
}

/** A file that could not be read at all: its gap stands at its first line. */
export function unreadable(path: string, why: string): Gap {
  return { kind: "unreadable", at: startOf(fileRef(path, "")), what: `\`${path}\``, why };
}
