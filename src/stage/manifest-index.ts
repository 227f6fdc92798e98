// Manifests → their documents by the names that they declare, bind and use.

import { folderOf } from "../base/folder.ts";
import { grouped } from "../base/grouped.ts";
import type { SourceFile } from "./source-file.ts";
import { any, marksOf, type Marks } from "./manifest-marks.ts";

const anyKind = "*";

export interface Doc extends Marks {
  readonly file: SourceFile;
}

type ByName = ReadonlyMap<string, readonly Doc[]>;

export interface Index {
  readonly docs: ReadonlyMap<SourceFile, readonly Doc[]>;
  readonly roles: ByName;
  readonly accounts: ByName;
  readonly bindingsOfRole: ByName;
  readonly bindingsOfAccount: ByName;
  readonly uses: ByName;
  /** Of a folder: its files by kind and name, and by name, of what they declare. */
  readonly objectsIn: (folder: string) => ReadonlyMap<string, ReadonlySet<SourceFile>>;
  /** By folder: all, those that declare accounts, and bindings of all accounts. */
  readonly folders: ByName;
  readonly accountsIn: ByName;
  readonly sharedIn: ByName;
  readonly collectors: readonly Doc[];
  readonly clusterRoles: readonly Doc[];
  /** Those that give a name that cannot be read: they may be meant by every name. */
  readonly open: readonly Doc[];
}

export function indexOf(files: readonly SourceFile[]): Index {
  const docs = new Map(
    files.map((file) => [file, marksOf(file.text).map((marks): Doc => ({ ...marks, file }))]),
  );
  const all = [...docs.values()].flat();
  const folders = grouped(all, folder);
  const objects = new Map<string, ReturnType<Index["objectsIn"]>>();
  const objectsIn: Index["objectsIn"] = (path) => {
    const found = objects.get(path) ?? filesByObject(folders.get(path) ?? []);
    objects.set(path, found);
    return found;
  };
  return {
    docs,
    roles: grouped(all, ({ roles }) => roles),
    accounts: grouped(all, ({ accounts }) => accounts),
    bindingsOfRole: grouped(all, ({ binds }) => binds?.roles ?? []),
    bindingsOfAccount: grouped(all, ({ binds }) => binds?.accounts ?? []),
    uses: grouped(all, ({ uses }) => uses),
    objectsIn,
    folders,
    accountsIn: grouped(
      all.filter(({ accounts }) => accounts.size > 0),
      folder,
    ),
    sharedIn: grouped(
      all.filter(({ binds }) => binds?.everyone === true),
      folder,
    ),
    collectors: all.filter(({ collects }) => collects !== null),
    clusterRoles: all.filter(isClusterRole),
    open: all.filter(({ roles, accounts, uses, binds }) =>
      [roles, accounts, uses, binds?.roles, binds?.accounts].some((one) => one?.has(any)),
    ),
  };
}

export function isClusterRole({ kind, text, roles }: Doc): boolean {
  if (kind !== "") return kind === "ClusterRole";
  return text.includes("ClusterRole") || roles.has(any);
}

function folder({ file }: Doc): readonly [string] {
  return [folderOf(file.path)];
}

function objectsOf({ names }: Doc, kind: string): readonly string[] {
  return [...names].map((name) => `${kind}\n${name}`);
}

function filesByObject(docs: readonly Doc[]): ReturnType<Index["objectsIn"]> {
  const found = new Map<string, Set<SourceFile>>();
  for (const doc of docs)
    for (const id of [...objectsOf(doc, doc.kind), ...objectsOf(doc, anyKind)])
      found.set(id, (found.get(id) ?? new Set()).add(doc.file));
  return found;
}

/** Files of one folder that declare the same object: that makes them variants of an installation, told apart by their names. */
export function variants(docs: readonly Doc[], { objectsIn }: Index): ReadonlySet<SourceFile> {
  const found = new Set<SourceFile>();
  const seen = new Set<ReadonlySet<SourceFile>>();
  for (const doc of docs) {
    const objects = objectsIn(folderOf(doc.file.path));
    const same = objectsOf(doc, doc.kind === "" ? anyKind : doc.kind);
    for (const id of [...same, ...objectsOf(doc, "")]) {
      const files = objects.get(id);
      if (!files || !isSeveral(doc.file, files)) continue;
      found.add(doc.file);
      if (!seen.has(files)) for (const file of files) found.add(file);
      seen.add(files);
    }
  }
  return found;
}

function isSeveral({ path }: SourceFile, files: ReadonlySet<SourceFile>): boolean {
  for (const file of files) if (file.path !== path) return true;
  return false;
}

export function docsOf(files: ReadonlySet<SourceFile>, { docs }: Index): readonly Doc[] {
  return [...files].flatMap((file) => docs.get(file) ?? []);
}
