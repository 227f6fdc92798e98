// Two snapshots → the texts of the files that are ours, each blob read once; what cannot be read is a gap.

import type { Gap } from "../base/gap.ts";
import { compareText } from "../base/order.ts";
import { manifestSeek } from "../source/ours.ts";
import type { Entry, Snapshot } from "../source/snapshot.ts";
import { byFolder, folderOf } from "../base/folder.ts";
import { languageOf, languagesConcerned } from "./languages.ts";
import { placesOf, type Place } from "./places.ts";
import { placeReader, type Batch, type Both, type PlaceReader } from "./place-reader.ts";
import { unreadable, type SourceFile } from "./source-file.ts";
import { suspects } from "./suspects.ts";

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

/** Both sides with all that changed, the policy, and Terraform. */
export interface Gathered extends Both<Side> {
  /** Every path whose content differs or that only one side has, ours or not. */
  readonly changed: ReadonlySet<string>;
  /** Manifests and workflows beside the changed ones, where they are concerned: they are on their way, and given once. */
  readonly rest: () => Promise<Batch>;
  /** Reads manifests and workflows that nothing which changed concerned, where they may hold one of the words of their language. */
  readonly others: (words: Words) => Promise<Batch>;
  /** Reads the Terraform of folders that was not read yet. */
  readonly load: (isWanted: (folder: string) => boolean) => Promise<Batch>;
  /** Reads the Terraform that holds one of the words and was not read yet. */
  readonly find: (words: readonly string[]) => Promise<Batch>;
  readonly bytes: () => number;
}

/** By which unchanged files name whom changed Terraform concerns, by their language. */
export interface Words {
  /** Names of roles, addresses of accounts, names of variables: a workflow that logs in as one of them says one. */
  readonly workflows: ReadonlySet<string>;
  /** Names of roles and of service accounts. */
  readonly manifests: ReadonlySet<string>;
}

/**
 * Reads what changed, and of the rest the languages that it concerns: Terraform always, as any file may be read by an expression;
 * manifests and workflows when one of them changed. Each blob once, of base only those that head lacks. `all`: every file of ours.
 * Terraform that head could be searched for is read when it holds what was sought; the rest of it when it is asked for.
 */
export async function gather(base: Snapshot, head: Snapshot, all: boolean): Promise<Gathered> {
  const { ours, changed } = placesOf(base.entries, head.entries);
  const reader = placeReader(base, head);
  const seen = all ? null : ((await head.seen) ?? null);
  const { first, later, others } = all
    ? { first: ours, later: [], others: [] }
    : changed.size > 0
      ? sorted(ours, seen)
      : { first: ours.filter(isPolicy), later: [], others: [] };
  const found = await reader.read(first);
  const changes = found.places.filter(({ place }) => place.changed);
  const concerned = await languagesConcerned(changes, others, changed, reader);
  const beside = others.filter(({ kind }) => concerned.has(languageOf[kind]));
  const unconcerned = others.filter(({ kind }) => !concerned.has(languageOf[kind]));
  const takeLater = taker(later, reader);
  let rest: Promise<Batch> = worthReading(head, beside).then(reader.read);
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
    others: othersTaker(taker(unconcerned, reader), head),
    ...laterOnes(takeLater, reader, head),
    bytes: reader.bytes,
  };
}

/** Terraform that nobody read yet: by its folder, or by what it holds. */
function laterOnes(
  later: Taker,
  reader: PlaceReader,
  head: Snapshot,
): Pick<Gathered, "load" | "find"> {
  return {
    load: (isWanted) => {
      const isIn = byFolder(isWanted);
      return later.take(({ path }) => isIn(path));
    },
    find: async (words) => {
      const left = later.left();
      const seen =
        left.length * words.length <= fewAsked
          ? await reader.holding(left, words)
          : await head.search?.({ words, endings: suspects.endings });
      return later.take(({ path }) => seen?.has(path) ?? true);
    },
  };
}

interface Taker {
  /** Reads those that are wanted, each once. */
  readonly take: (isWanted: (place: Place) => boolean) => Promise<Batch>;
  readonly left: () => readonly Place[];
}

function taker(places: readonly Place[], reader: PlaceReader): Taker {
  let left = places;
  return {
    take: (isWanted) => {
      const wanted = new Set(left.filter(isWanted));
      if (wanted.size > 0) left = left.filter((place) => !wanted.has(place));
      return reader.read([...wanted]);
    },
    left: () => left,
  };
}

/** Of workflows all; manifests are many, and searched first where head can be. */
function othersTaker({ take, left }: Taker, head: Snapshot): Gathered["others"] {
  return async ({ workflows, manifests }) => {
    const isWorth =
      manifests.size > 0 && left().some(({ kind }) => languageOf[kind] === "kubernetes");
    const seen = isWorth
      ? await head.search?.({ words: [...manifests], endings: manifestSeek.endings })
      : null;
    return take(({ kind, path }) =>
      languageOf[kind] === "workflow"
        ? workflows.size > 0
        : manifests.size > 0 && (kind === "kustomization" || (seen?.has(path) ?? true)),
    );
  };
}

/** A side with more of its files. */
export function extended(side: Side, more: Batch["base"]): Side {
  if (more.files.length === 0 && more.gaps.length === 0) return side;
  const files = [...side.files, ...more.files].sort((a, b) => compareText(a.path, b.path));
  return { ...side, files, gaps: [...side.gaps, ...more.gaps] };
}

/** Without the files that are not judged. */
export function without<T extends Batch["base"]>(
  { base, head }: Both<T>,
  isExcluded: ((path: string) => boolean) | null,
): Both<T> {
  if (isExcluded === null) return { base, head };
  const kept = (side: T): T => ({
    ...side,
    files: side.files.filter(({ path }) => !isExcluded(path)),
    gaps: side.gaps.filter(({ at }) => !isExcluded(at.file.path)),
  });
  return { base: kept(base), head: kept(head) };
}

/** Fewer files are read sooner than they are searched. */
const few = 200;

/** Fewer files, times words, are asked one by one sooner than git searches them in a process of its own. */
const fewAsked = 1000;

/** Without those of which head can tell, unread, that they are not worth parsing. */
async function worthReading(head: Snapshot, places: readonly Place[]): Promise<readonly Place[]> {
  const seen = places.length > few ? await head.search?.(manifestSeek) : null;
  if (!seen) return places;
  return places.filter(
    ({ path, kind, head: blob }) =>
      blob === null || (kind !== "yaml" && kind !== "json") || seen.has(path),
  );
}

/** Places by when they are read. */
interface Sorted {
  readonly first: readonly Place[];
  /** Terraform that holds nothing sought, and has no change beside it: when somebody asks. */
  readonly later: readonly Place[];
  /** Other languages, when one of their files changed. */
  readonly others: readonly Place[];
}

/** One loop with few calls, as a tree may have a hundred thousand files and this runs once. */
function sorted(ours: readonly Place[], seen: ReadonlySet<string> | null): Sorted {
  const around = new Set<string>();
  for (const { path } of ours.filter(({ changed }) => changed)) around.add(folderOf(path));
  const isAround = byFolder((folder) => around.has(folder));
  const first: Place[] = [];
  const later: Place[] = [];
  const others: Place[] = [];
  for (let i = 0; i < ours.length; i++) {
    const place = ours[i]!;
    const { path, kind, changed, base, head } = place;
    const language = languageOf[kind];
    if (changed || language === null) first.push(place);
    else if (language !== "terraform") others.push(place);
    else if (
      seen === null ||
      // What a unit runs, and with what, only it can tell.
      kind === "terragrunt" ||
      base !== head ||
      seen.has(path) ||
      isAround(path)
    )
      first.push(place);
    else later.push(place);
  }
  return { first, later, others };
}

function isPolicy({ kind }: Pick<Place, "kind">): boolean {
  return kind === "policy";
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
