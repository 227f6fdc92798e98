// Two snapshots → the texts of the files that are ours, each blob read once; what cannot be read is a gap.

import type { Gap } from "../base/gap.ts";
import { compareText } from "../base/order.ts";
import { whyNoText } from "../source/decode.ts";
import { worthParsing, type Kind } from "../source/ours.ts";
import type { Entry, Snapshot } from "../source/snapshot.ts";
import { folderOf } from "../base/folder.ts";
import { placesOf, type Place } from "./places.ts";
import { suspects } from "./suspects.ts";
import { sourceFile, unreadable, type SourceFile } from "./source-file.ts";

type Role = "base" | "head";
export type Both<T> = Readonly<Record<Role, T>>;

/** One side: its files in order of path, and what could not be read. */
export interface Side {
  readonly files: readonly SourceFile[];
  /** Those of its files that judge: configuration, waivers, owners. */
  readonly policies: readonly SourceFile[];
  readonly gaps: readonly Gap[];
  /** Every file of the tree, ours or not, in order of path. */
  readonly entries: readonly Entry[];
  /** Whether the tree has such a file, ours or not. */
  readonly has: (path: string) => boolean;
}

/** Files that were read together, and what of them could not be. */
export type Batch = Both<Pick<Side, "files" | "gaps">>;

/** Both sides with all that changed, the policy, and Terraform. */
export interface Gathered extends Both<Side> {
  /** Every path whose content differs or that only one side has, ours or not. */
  readonly changed: ReadonlySet<string>;
  /** Manifests and workflows beside the changed ones, where they are concerned: they are on their way, and given once. */
  readonly rest: () => Promise<Batch>;
  /** Reads the Terraform of folders that was not read yet. */
  readonly load: (isWanted: (folder: string) => boolean) => Promise<Batch>;
  /** Reads the Terraform that holds one of the words and was not read yet. */
  readonly find: (words: readonly string[]) => Promise<Batch>;
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
  const isLater = laterThan(ours, all ? null : ((await head.seen) ?? null));
  const atOnce = (place: Place): boolean =>
    all || place.changed || place.kind === "policy" || languageOf(place.kind) === "terraform";
  const first = all || changed.size > 0 ? ours.filter(atOnce) : ours.filter(isPolicy);
  const later = new Set(first.filter(isLater));
  const found = await reader.read(first.filter((place) => !later.has(place)));
  const concerned = languagesOf(found.places.filter(({ place }) => place.changed));
  let rest: Promise<Batch> = reader.read(
    ours.filter((place) => !atOnce(place) && concerned.has(languageOf(place.kind))),
  );
  // Whoever waits for it is told of its failure, and nobody else.
  rest.catch(() => undefined);
  return {
    base: sideOf(base, found.base),
    head: sideOf(head, found.head),
    changed,
    rest: () => {
      const taken = rest;
      rest = reader.read([]);
      return taken;
    },
    load: (isWanted) => {
      const answers = new Map<string, boolean>();
      return take(later, reader, ({ path }) => {
        const folder = folderOf(path);
        const known = answers.get(folder) ?? isWanted(folder);
        answers.set(folder, known);
        return known;
      });
    },
    find: async (words) => {
      const seen = later.size > 0 ? await head.search?.({ words, globs: suspects.globs }) : null;
      return take(later, reader, ({ path }) => seen?.has(path) ?? true);
    },
    bytes: reader.bytes,
  };
}

/** Reads what was left for later, once. */
function take(
  later: Set<Place>,
  reader: Reader,
  isWanted: (place: Place) => boolean,
): Promise<Batch> {
  const wanted = [...later].filter(isWanted);
  for (const place of wanted) later.delete(place);
  return reader.read(wanted);
}

/** A side with more of its files. */
export function extended(side: Side, more: Batch["base"]): Side {
  if (more.files.length === 0 && more.gaps.length === 0) return side;
  const files = [...side.files, ...more.files].sort((a, b) => compareText(a.path, b.path));
  return { ...side, files, gaps: [...side.gaps, ...more.gaps] };
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

function languagesOf(changes: readonly Found[]): ReadonlySet<Language | null> {
  const concerned = new Set(changes.map(({ place }) => languageOf(place.kind)));
  if (changes.some(bindsInKubernetes)) concerned.add("kubernetes");
  return concerned;
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

/** A place that was read; a side is null where it has no file there that is worth parsing. */
interface Found extends Both<SourceFile | null> {
  readonly place: Place;
}

interface Read extends Batch {
  readonly places: readonly Found[];
}

interface Reader {
  /** In the order asked; places of which neither side is worth parsing are left out. */
  readonly read: (places: readonly Place[]) => Promise<Read>;
  readonly bytes: () => number;
}

function readerOf(base: Snapshot, head: Snapshot): Reader {
  let bytes = 0;
  const read: Reader["read"] = async (wanted) => {
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
  return { read, bytes: () => bytes };
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

function sideOf({ entries, unread }: Snapshot, { files, gaps }: Batch["base"]): Side {
  let paths: ReadonlySet<string> | null = null;
  return {
    files,
    policies: files.filter(isPolicy),
    gaps: [...unread.map(({ path, why }) => unreadable(path, why)), ...gaps],
    entries,
    has: (path) => (paths ??= new Set(entries.map((entry) => entry.path))).has(path),
  };
}
