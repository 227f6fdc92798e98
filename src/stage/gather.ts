// Two snapshots → the texts of the files that are ours, each blob read once; what cannot be read is a gap.

import type { Gap } from "../base/gap.ts";
import { compareText } from "../base/order.ts";
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

/**
 * Reads what changed, and of the rest the languages that it concerns: Terraform always, as any file may be read by an expression;
 * manifests and workflows when one of them changed. Each blob once, of base only those that head lacks. `all`: every file of ours.
 */
export async function gather(base: Snapshot, head: Snapshot, all: boolean): Promise<Gathered> {
  const ours = { base: oursOf(base), head: oursOf(head) };
  const blobs = { base: blobsOf(base), head: blobsOf(head) };
  const shared = new Map<string, SourceFile>();
  const read = async (wanted: (found: Ours) => boolean): Promise<Gathered> =>
    readSides(
      { snapshot: base, blobs: blobs.base, ours: ours.base.filter(wanted) },
      { snapshot: head, blobs: blobs.head, ours: ours.head.filter(wanted) },
      shared,
    );
  const unread = { base: unreadIn(base), head: unreadIn(head) };
  if (all) return withGaps(await read(() => true), unread);
  const isChanged = ({ entry: { path } }: Ours): boolean =>
    blobs.base.get(path) !== blobs.head.get(path);
  const first = await read((found) => isChanged(found) || found.kind === "policy");
  const concerned = languagesOf(
    [...first.base.files, ...first.head.files].filter((file) =>
      isChanged({ entry: file, kind: file.kind }),
    ),
    differ(blobs),
  );
  const rest = await read(
    (found) =>
      !isChanged(found) && found.kind !== "policy" && concerned.has(languageOf(found.kind)),
  );
  const both = {
    base: joined(first.base, rest.base),
    head: joined(first.head, rest.head),
    bytes: first.bytes + rest.bytes,
  };
  return withGaps(both, unread);
}

interface Gaps {
  readonly base: readonly Gap[];
  readonly head: readonly Gap[];
}

/** Paths that could not even be listed. */
function unreadIn(snapshot: Snapshot): readonly Gap[] {
  return snapshot.unread.map(({ path, why }) => unreadable(path, why));
}

function withGaps(gathered: Gathered, more: Gaps): Gathered {
  const { base, head, bytes } = gathered;
  return {
    base: { ...base, gaps: [...more.base, ...base.gaps] },
    head: { ...head, gaps: [...more.head, ...head.gaps] },
    bytes,
  };
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

function languagesOf(changed: readonly SourceFile[], any: boolean): ReadonlySet<Language | null> {
  const found = new Set<Language | null>(changed.map((file) => languageOf(file.kind)));
  if (any) found.add("terraform");
  found.delete(null);
  return found;
}

function blobsOf(snapshot: Snapshot): ReadonlyMap<string, string> {
  return new Map(snapshot.entries.map((entry) => [entry.path, entry.blob]));
}

function differ({
  base,
  head,
}: {
  readonly base: ReadonlyMap<string, string>;
  readonly head: ReadonlyMap<string, string>;
}): boolean {
  if (base.size !== head.size) return true;
  for (const [path, blob] of head) if (base.get(path) !== blob) return true;
  return false;
}

function joined(one: Side, other: Side): Side {
  const files = [...one.files, ...other.files].sort((a, b) => compareText(a.path, b.path));
  return { files, gaps: [...one.gaps, ...other.gaps], blobs: one.blobs };
}

interface Wanted {
  readonly snapshot: Snapshot;
  readonly blobs: Side["blobs"];
  readonly ours: readonly Ours[];
}

async function readSides(
  base: Wanted,
  head: Wanted,
  shared: Map<string, SourceFile>,
): Promise<Gathered> {
  const headBlobs = new Set(head.ours.map((found) => found.entry.blob));
  const onlyBase = new Set(base.ours.map((found) => found.entry.blob));
  for (const blob of headBlobs) onlyBase.delete(blob);
  const [headBytes, baseBytes] = await Promise.all([
    readAll(head.snapshot, headBlobs),
    readAll(base.snapshot, onlyBase),
  ]);
  const headSide = toSide(head, headBytes, headBytes, shared);
  const baseSide = toSide(base, baseBytes, headBytes, shared);
  return { base: baseSide, head: headSide, bytes: total(headBytes) + total(baseBytes) };
}

function readAll(snapshot: Snapshot, blobs: ReadonlySet<string>): Promise<Contents> {
  return blobs.size > 0 ? snapshot.read([...blobs]) : Promise.resolve(new Map());
}

interface Ours {
  readonly entry: Pick<Entry, "path" | "blob">;
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
  { snapshot, blobs, ours }: Wanted,
  own: Contents,
  other: Contents,
  shared: Map<string, SourceFile>,
): Side {
  const files: SourceFile[] = [];
  const gaps: Gap[] = [];
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
  return { files, gaps, blobs };
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
