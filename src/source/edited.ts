// A snapshot and new texts of some of its files, null for those that go → the tree as it would be.

import { createHash } from "node:crypto";
import type { Entry, Snapshot } from "./snapshot.ts";

/** Paths that the tree does not have are ignored. */
export function edited(snapshot: Snapshot, texts: ReadonlyMap<string, string | null>): Snapshot {
  if (texts.size === 0) return snapshot;
  const bytes = new Map<string, Uint8Array>();
  const entries = snapshot.entries.flatMap((entry): Entry | readonly Entry[] => {
    const text = texts.get(entry.path);
    if (text === undefined) return entry;
    if (text === null) return [];
    const written = new TextEncoder().encode(text);
    const blob = `edited:${createHash("sha1").update(written).digest("hex")}`;
    bytes.set(blob, written);
    return { ...entry, blob, size: written.length };
  });
  const nobody = (): Promise<null> => Promise.resolve(null);
  return {
    ...snapshot,
    commit: null,
    entries,
    read: async (blobs) => {
      const ours = blobs.flatMap((blob) => {
        const found = bytes.get(blob);
        return found ? [[blob, found] as const] : [];
      });
      return new Map([...(await snapshot.read(blobs.filter((one) => !bytes.has(one)))), ...ours]);
    },
    // What was sought was sought in the texts before.
    seen: nobody(),
    search: nobody,
  };
}
