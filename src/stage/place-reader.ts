// Places of two trees → their files, each blob read once, and what cannot be read as a gap.

import type { Gap } from "../base/gap.ts";
import { whyNoText } from "../source/decode.ts";
import { worthParsing } from "../source/ours.ts";
import type { Snapshot } from "../source/snapshot.ts";
import type { Place } from "./places.ts";
import { bufferOf, sourceFile, unreadable, type SourceFile } from "./source-file.ts";

type Role = "base" | "head";
export type Both<T> = Readonly<Record<Role, T>>;

/** Files that were read together, and what of them could not be. */
export type Batch = Both<{ readonly files: readonly SourceFile[]; readonly gaps: readonly Gap[] }>;

/** A place that was read; a side is null where it has no file there that is worth parsing. */
export interface Found extends Both<SourceFile | null> {
  readonly place: Place;
}

interface Read extends Batch {
  readonly places: readonly Found[];
}

export interface PlaceReader {
  /** In the order asked; places of which neither side is worth parsing are left out. */
  readonly read: (places: readonly Place[]) => Promise<Read>;
  /** Paths of those that hold one of the words on head's side; nothing is kept of them. */
  readonly holding: (
    places: readonly Place[],
    words: readonly string[],
  ) => Promise<ReadonlySet<string>>;
  readonly bytes: () => number;
}

export function placeReader(base: Snapshot, head: Snapshot): PlaceReader {
  let bytes = 0;
  const read: PlaceReader["read"] = async (wanted) => {
    const contents = await contentsOf(wanted, base, head);
    for (const content of contents.values()) bytes += content.length;
    const gaps: Both<Gap[]> = { base: [], head: [] };
    const keep = (role: Role, what: SourceFile | Gap | null): SourceFile | null => {
      if (what === null || !("what" in what)) return what;
      gaps[role].push(what);
      return null;
    };
    const places: Found[] = [];
    for (const place of wanted) {
      const now = readPlace(place, place.head, contents, head);
      const before = place.base === place.head ? now : readPlace(place, place.base, contents, base);
      const both = { place, base: keep("base", before), head: keep("head", now) };
      if (both.base || both.head) places.push(both);
    }
    const filesOf = (role: Role): readonly SourceFile[] => places.flatMap((one) => one[role] ?? []);
    return {
      places,
      base: { files: filesOf("base"), gaps: gaps.base },
      head: { files: filesOf("head"), gaps: gaps.head },
    };
  };
  const holding: PlaceReader["holding"] = async (places, words) => {
    const contents = await readAll(head, [...new Set(places.flatMap((place) => place.head ?? []))]);
    const isHolding = ({ head: blob }: Place): boolean => {
      const bytes = contents.get(blob ?? "");
      return bytes !== undefined && words.some((word) => bufferOf(bytes).includes(word));
    };
    return new Set(places.filter(isHolding).map(({ path }) => path));
  };
  return { read, holding, bytes: () => bytes };
}

type Contents = ReadonlyMap<string, Uint8Array>;

/** Two commits of one repository share their reader: one process reads for both. */
async function contentsOf(
  places: readonly Place[],
  base: Snapshot,
  head: Snapshot,
): Promise<Contents> {
  const wanted = new Set<string>();
  for (const place of places) if (place.head !== null) wanted.add(place.head);
  const onlyBase = new Set<string>();
  for (const place of places)
    if (place.base !== null && !wanted.has(place.base)) onlyBase.add(place.base);
  if (base.read === head.read) return readAll(head, [...wanted, ...onlyBase]);
  const [headBytes, baseBytes] = await Promise.all([
    readAll(head, [...wanted]),
    readAll(base, [...onlyBase]),
  ]);
  return onlyBase.size === 0 ? headBytes : new Map([...headBytes, ...baseBytes]);
}

function readAll(snapshot: Snapshot, blobs: readonly string[]): Promise<Contents> {
  return blobs.length > 0 ? snapshot.read(blobs) : Promise.resolve(new Map());
}

function readPlace(
  { path, kind }: Place,
  blob: string | null,
  contents: Contents,
  { whyAbsent }: Snapshot,
): SourceFile | Gap | null {
  if (blob === null) return null;
  const bytes = contents.get(blob);
  if (!bytes) return unreadable(path, whyAbsent(blob));
  if (!worthParsing(kind, bytes)) return null;
  const why = whyNoText(bytes);
  return why === null ? sourceFile(path, blob, kind, bytes) : unreadable(path, why);
}
