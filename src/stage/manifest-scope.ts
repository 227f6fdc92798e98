// Changed manifests → the unchanged ones that can change what is said of them: from a role to its bindings and who holds them,
// from a holder to all it holds; not from a role that did not change to others who hold it.

import { append } from "../base/grouped.ts";
import { folderOf } from "../base/folder.ts";
import type { SourceFile } from "./source-file.ts";
import {
  docsOf,
  indexOf,
  isClusterRole,
  variants,
  type Doc,
  type Index,
} from "./manifest-index.ts";
import { any, concerns } from "./manifest-marks.ts";
import { relativesOf } from "./manifest-relatives.ts";

/** More text is not searched for the labels by which roles collect others: then everything is in. */
const mostSearched = 1_000_000_000;

/** `files`: both sides' manifests. What a changed kustomization builds counts as changed, too. */
export function manifestScope(
  files: readonly SourceFile[],
  isChanged: (path: string) => boolean,
): (file: SourceFile) => boolean {
  const all = files.filter(({ kind }) => kind !== "kustomization" && kind !== "chart");
  const marks = files.filter(({ path }) => isChanged(path));
  // What lies under a chart's `templates/` is no manifest as long as the chart is there.
  const charts = marks.filter(({ kind }) => kind === "chart").map(({ path }) => folderOf(path));
  const changed = all.filter(
    ({ path }) => isChanged(path) || charts.some((folder) => isBelow(path, folder)),
  );
  if (changed.length === 0) return () => false;
  const index = indexOf(relativesOf(all, changed));
  const needed = spread(changedDocs(changed, index), index);
  if (needed === null) return (file) => concerns(file.text);
  const found = new Set([...changed, ...neighbours(changed, index), ...needed]);
  const reached = new Set([...found, ...variants(docsOf(found, index), index)]);
  return (file) => reached.has(file);
}

function isBelow(path: string, folder: string): boolean {
  return folder === "" || path.startsWith(`${folder}/`);
}

/** Documents that the other side does not have word for word; all where a file came, went or is meant as a whole. */
function changedDocs(changed: readonly SourceFile[], index: Index): readonly Doc[] {
  const versions = new Map<string, SourceFile[]>();
  for (const file of changed) append(versions, file.path, file);
  const seeds = new Set<Doc>();
  for (const file of changed) {
    const other = versions.get(file.path)?.find((one) => one !== file);
    const texts = new Set((other ? index.docs.get(other) : [])?.map(({ text }) => text));
    for (const doc of index.docs.get(file) ?? []) if (!texts.has(doc.text)) seeds.add(doc);
  }
  // What becomes a variant, or ceases to be one, finds other things by the same names.
  const told = variants([...seeds], index);
  return [...new Set([...seeds, ...docsOf(told, index)])];
}

/** Files went from one folder and came to another: whether the folder was renamed shows in what else there is in both. */
function neighbours(
  changed: readonly SourceFile[],
  { docs, folders }: Index,
): ReadonlySet<SourceFile> {
  const counts = new Map<string, number>();
  for (const { path } of changed) counts.set(path, (counts.get(path) ?? 0) + 1);
  const moved = changed.filter((file) => counts.get(file.path) === 1 && docs.get(file)?.length);
  const around = new Set(moved.map(({ path }) => folderOf(path)));
  const found = new Set<SourceFile>();
  if (around.size > 1)
    for (const path of around) for (const { file } of folders.get(path) ?? []) found.add(file);
  return found;
}

/** What was found to be needed, and what that leads to. */
interface Spread {
  readonly index: Index;
  readonly reached: Set<SourceFile>;
  readonly seen: Set<string | Doc>;
  /** Not by calls: a chain of roles may be long. */
  readonly pending: (() => void)[];
  /** Something that matters names what cannot be read: it may be anything. */
  isOpen: boolean;
}

/** Null: everything. */
function spread(seeds: readonly Doc[], index: Index): ReadonlySet<SourceFile> | null {
  if (searched(index) > mostSearched) return null;
  const state: Spread = { index, reached: new Set(), seen: new Set(), pending: [], isOpen: false };
  for (const doc of seeds) {
    state.reached.add(doc.file);
    for (const name of doc.roles) changeRole(name, state);
    collectors(doc, state);
    if (doc.binds) hand(doc, state);
    for (const name of [...doc.accounts, ...doc.uses]) holder(name, state);
  }
  for (const doc of index.open) openDoc(doc, state);
  for (let next = state.pending.pop(); next; next = state.pending.pop()) next();
  return state.isOpen ? null : state.reached;
}

function searched({ collectors: all, clusterRoles }: Index): number {
  const labels = all.reduce((sum, { collects }) => sum + Math.max(collects?.length ?? 0, 1), 0);
  return labels * clusterRoles.reduce((sum, { text }) => sum + text.length, 0);
}

function once({ seen, pending }: Spread, what: string | Doc, then: () => void): void {
  if (seen.has(what)) return;
  seen.add(what);
  pending.push(then);
}

function onceNamed(state: Spread, what: string, name: string, then: () => void): void {
  if (name === any) state.isOpen = true;
  else once(state, `${what} ${name}`, then);
}

/** Of a name, and what may be. */
function under(name: string, index: Index["roles"]): readonly Doc[] {
  return [...(index.get(name) ?? []), ...(index.get(any) ?? [])];
}

/** What it names where it can be read is followed; nobody can follow the rest. */
function openDoc({ file, roles, accounts, uses, binds }: Doc, state: Spread): void {
  state.reached.add(file);
  for (const name of roles) if (name !== any) changeRole(name, state);
  for (const name of binds?.roles ?? []) if (name !== any) role(name, state);
  for (const name of [...accounts, ...uses, ...(binds?.accounts ?? [])])
    if (name !== any) holder(name, state);
}

/** A role that changed concerns all who hold it, and all roles that it is a part of. */
function changeRole(name: string, state: Spread): void {
  onceNamed(state, "role", name, () => {
    role(name, state);
    for (const doc of under(name, state.index.roles)) collectors(doc, state);
    for (const doc of under(name, state.index.bindingsOfRole)) hand(doc, state);
  });
}

function collectors(doc: Doc, state: Spread): void {
  if (!isClusterRole(doc)) return;
  for (const one of state.index.collectors)
    if (mayCollect(one, doc)) for (const name of one.roles) changeRole(name, state);
}

function mayCollect({ collects }: Doc, { text }: Doc): boolean {
  return collects !== null && (collects.length === 0 || collects.some((key) => text.includes(key)));
}

/** A role as far as it is handed over: wherever it is defined, with its parts. */
function role(name: string, state: Spread): void {
  onceNamed(state, "part", name, () => {
    for (const doc of under(name, state.index.roles)) {
      state.reached.add(doc.file);
      if (doc.collects === null) continue;
      for (const part of state.index.clusterRoles) {
        if (!mayCollect(doc, part)) continue;
        state.reached.add(part.file);
        for (const one of part.roles) role(one, state);
      }
    }
  });
}

/** A binding of which the holders matter: it changed, or its role did. */
function hand(doc: Doc, state: Spread): void {
  once(state, doc, () => {
    bound(doc, state);
    for (const name of doc.binds?.accounts ?? []) holder(name, state);
    if (doc.binds?.everyone) everyone(folderOf(doc.file.path), state);
  });
}

function everyone(folder: string, state: Spread): void {
  once(state, `folder ${folder}`, () => {
    for (const { accounts } of state.index.accountsIn.get(folder) ?? [])
      for (const name of accounts) holder(name, state);
  });
}

function shared(folder: string, state: Spread): void {
  once(state, `shared ${folder}`, () => {
    for (const doc of state.index.sharedIn.get(folder) ?? []) bound(doc, state);
  });
}

/** A binding as one of those of a holder. */
function bound({ file, binds }: Doc, state: Spread): void {
  state.reached.add(file);
  for (const name of binds?.roles ?? []) role(name, state);
}

/** All that an account holds, and who uses it. */
function holder(name: string, state: Spread): void {
  onceNamed(state, "holder", name, () => {
    const { accounts, bindingsOfAccount, uses } = state.index;
    for (const { file } of under(name, accounts)) {
      state.reached.add(file);
      shared(folderOf(file.path), state);
    }
    for (const doc of under(name, bindingsOfAccount)) bound(doc, state);
    for (const { file } of under(name, uses)) state.reached.add(file);
  });
}
