// Snapshots → their files by path, as bytes and as text; what cannot be read is absent.

import { decode } from "../source/decode.ts";
import type { Snapshot } from "../source/snapshot.ts";
import type { Both } from "./place-reader.ts";
import type { ReadBytes, ReadTexts } from "./syntax.ts";

export function readers({ base, head }: Both<Snapshot>): {
  readonly read: Both<ReadTexts>;
  readonly bytes: Both<ReadBytes>;
} {
  const bytes = { base: byteReader(base), head: byteReader(head) };
  return { bytes, read: { base: textReader(bytes.base), head: textReader(bytes.head) } };
}

function byteReader(snapshot: Snapshot): ReadBytes {
  return async (paths) => {
    const wanted = new Set(paths);
    const entries = snapshot.entries.filter((entry) => wanted.has(entry.path));
    const contents = await snapshot.read(entries.map((entry) => entry.blob));
    const found = new Map<string, Uint8Array>();
    for (const { path, blob } of entries) {
      const bytes = contents.get(blob);
      if (bytes) found.set(path, bytes);
    }
    return found;
  };
}

function textReader(read: ReadBytes): ReadTexts {
  return async (paths) => {
    const found = new Map<string, string>();
    for (const [path, bytes] of await read(paths)) {
      const decoded = decode(bytes);
      if ("text" in decoded) found.set(path, decoded.text);
    }
    return found;
  };
}
