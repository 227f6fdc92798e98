// Two snapshots → the texts of the files that are ours, each blob read once; what cannot be read is a gap.

import type { Gap } from "../base/gap.ts";
import { compareText } from "../base/order.ts";
import { whyNoText } from "../source/decode.ts";
import { worthParsing, type Kind } from "../source/ours.ts";
import type { Entry, Snapshot } from "../source/snapshot.ts";
import { folderOf } from "./folder.ts";
import { placesOf, type Place } from "./places.ts";
import { fill, sourceFile, unreadable, type SourceFile } from "./source-file.ts";

/** One side: its files in order of path, and what could not be read. */
export interface Side {
  readonly files: readonly SourceFile[];
  readonly gaps: readonly Gap[];
  /** Those of its files that judge: configuration, waivers, owners. */
  readonly policies: readonly SourceFile[];
  /** Every file of the tree, ours or not, in order of path. */
  readonly entries: readonly Entry[];
  /** Whether the tree has such a file, ours or not. */
  readonly has: (path: string) => boolean;
}

export interface Gathered {
  readonly base: Side;
  readonly head: Side;
  /** Every path whose content differs or that only one side has, ours or not. */
  readonly changed: ReadonlySet<string>;
  /** Reads those of the files that were not read yet; gives the gaps of those that cannot be. */
  readonly load: (files: Iterable<SourceFile>) => Promise<readonly Gap[]>;
  readonly bytes: () => number;
}

/**
 * Reads what changed, and of the rest the languages that it concerns: Terraform always, as any file may be read by an expression;
 * manifests and workflows when one of them changed. Each blob once, of base only those that head lacks. `all`: every file of ours.
 * Terraform that head could be searched for is read when it holds what was sought; the rest of it when it is asked for.
 */
export async function gather(base: Snapshot, head: Snapshot, all: boolean): Promise<Gathered> {
  const { ours, changed } = placesOf(base.entries, head.entries);
  const reader = readerOf(base, head);
  const seen = all ? null : ((await head.seen) ?? null);
  const isLater = laterThan(ours, seen);
  const atOnce = (place: Place): boolean =>
    all || place.changed || place.kind === "policy" || languageOf(place.kind) === "terraform";
  const first = all || changed.size > 0 ? ours.filter(atOnce) : ours.filter(isPolicy);
  const found = await reader.read(first, isLater);
  const changes = found.filter(({ place }) => place.changed);
  const concerned = new Set(changes.map(({ place }) => languageOf(place.kind)));
  if (changes.some(bindsInKubernetes)) concerned.add("kubernetes");
  const later = all
    ? []
    : ours.filter((place) => !atOnce(place) && concerned.has(languageOf(place.kind)));
  const files =
    later.length === 0 ? found : inOrder([...found, ...(await reader.read(later, isLater))]);
  return {
    base: sideOf(base, "base", files, reader),
    head: sideOf(head, "head", files, reader),
    changed,
    load: reader.load,
    bytes: reader.bytes,
  };
}

/** What need not be read at first: Terraform that holds nothing sought, but where something changed beside it. */
function laterThan(
  ours: readonly Place[],
  seen: ReadonlySet<string> | null,
): (place: Place) => boolean {
  if (seen === null) return () => false;
  const around = new Set(ours.filter((place) => place.changed).map(({ path }) => folderOf(path)));
  return ({ path, kind, changed, base, head }) =>
    !changed &&
    base === head &&
    languageOf(kind) === "terraform" &&
    !seen.has(path) &&
    !around.has(folderOf(path));
}

/** The provider's bindings and accounts meet those of manifests by name. */
function bindsInKubernetes({ place, base, head }: Found): boolean {
  return (
    languageOf(place.kind) === "terraform" &&
    [base, head].some((file) => file?.text.includes('"kubernetes_'))
  );
}

function isPolicy({ kind }: Pick<Place, "kind">): boolean {
  return kind === "policy";
}

function inOrder(files: readonly Found[]): readonly Found[] {
  return files.toSorted((a, b) => compareText(a.place.path, b.place.path));
}

type Language = "terraform" | "kubernetes" | "workflow";

function languageOf(kind: Kind): Language | null {
  switch (kind) {
    case "hcl":
    case "tf-json":
    case "tfvars":
    case "tfvars-json":
    case "terragrunt":
      return "terraform";
    case "yaml":
    case "json":
    case "kustomization":
    case "chart":
      return "kubernetes";
    case "workflow":
    case "action":
      return "workflow";
    case "policy":
      return null;
  }
}

type Role = "base" | "head";

/** A place that was read; a side is null where it has no file there that is worth parsing. */
interface Found extends Readonly<Record<Role, SourceFile | null>> {
  readonly place: Place;
}

interface Reader {
  /** In the order asked; places of which neither side is worth parsing are left out. */
  readonly read: (
    places: readonly Place[],
    isLater: (place: Place) => boolean,
  ) => Promise<readonly Found[]>;
  readonly load: Gathered["load"];
  readonly gaps: Readonly<Record<Role, Gap[]>>;
  readonly bytes: () => number;
}

function readerOf(base: Snapshot, head: Snapshot): Reader {
  const gaps: Record<Role, Gap[]> = { base: [], head: [] };
  let bytes = 0;
  const keep = (role: Role, read: SourceFile | Gap | null): SourceFile | null => {
    if (read === null || !("what" in read)) return read;
    gaps[role].push(read);
    return null;
  };
  const read: Reader["read"] = async (places, isLater) => {
    const later = new Set(places.filter(isLater));
    const contents = await contentsOf(
      places.filter((place) => !later.has(place)),
      base,
      head,
    );
    for (const content of contents.values()) bytes += content.length;
    const found: Found[] = [];
    for (const place of places) {
      if (later.has(place)) {
        const { path, head: blob, kind } = place;
        const file = sourceFile(path, blob ?? "", kind, null);
        found.push({ place, base: file, head: file });
        continue;
      }
      const now = readPlace(place, place.head, contents, head);
      const before = place.base === place.head ? now : readPlace(place, place.base, contents, base);
      const both = { place, base: keep("base", before), head: keep("head", now) };
      if (both.base || both.head) found.push(both);
    }
    return found;
  };
  const load: Reader["load"] = async (files) => {
    const unread = [...new Set(files)].filter(({ content }) => content === null);
    const contents = await readAll(head, [...new Set(unread.map(({ blob }) => blob))]);
    for (const content of contents.values()) bytes += content.length;
    return unread.flatMap(
      (file) => fill(file, contents.get(file.blob), head.whyAbsent(file.blob)) ?? [],
    );
  };
  return { read, load, gaps, bytes: () => bytes };
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

function sideOf(
  { entries, unread }: Snapshot,
  role: Role,
  found: readonly Found[],
  { gaps }: Reader,
): Side {
  const files = found.flatMap((one) => one[role] ?? []);
  let paths: ReadonlySet<string> | null = null;
  return {
    files,
    policies: files.filter(isPolicy),
    gaps: [...unread.map(({ path, why }) => unreadable(path, why)), ...gaps[role]],
    entries,
    has: (path) => (paths ??= new Set(entries.map((entry) => entry.path))).has(path),
  };
}
