// Changed paths → the folders of Terraform that they reach: where they stand, all that calls these or reads them, and all that these call.

import { append } from "../base/grouped.ts";
import { ancestors, folderOf } from "../base/folder.ts";
import { isTerraformName, isValuesName } from "../base/terraform-name.ts";
import type { Unit } from "../resolve/terraform/terragrunt/model.ts";
import type { Both } from "./place-reader.ts";
import type { SourceFile } from "./source-file.ts";
import { foldersFrom, marksIn, type Marks } from "./terraform-marks.ts";

export interface TerraformScope {
  /** To be judged by themselves. */
  readonly roots: ReadonlySet<string>;
  /** To be parsed: the roots and all that they call. */
  readonly folders: ReadonlySet<string>;
}

interface Folder {
  /** Folders whose modules it calls. */
  readonly calls: Set<string>;
  /** Its expressions read files, or it installs a chart. */
  reads: boolean;
  /** A text in it leads out of its folder, perhaps to a file that is read. */
  climbs: boolean;
}

/** One side's Terraform by folder, and who calls whom there. */
interface Folders {
  readonly byName: ReadonlyMap<string, Folder>;
  readonly callers: ReadonlyMap<string, ReadonlySet<string>>;
}

/** `given`: roots that are given files of values which changed. */
export function terraformScope(
  base: readonly SourceFile[],
  head: readonly SourceFile[],
  changed: ReadonlySet<string>,
  given: readonly string[] = [],
  units: Both<readonly Unit[]> = { base: [], head: [] },
): TerraformScope {
  if (changed.size === 0) return { roots: new Set(), folders: new Set() };
  const changedIn = (files: readonly SourceFile[]): ReadonlySet<SourceFile> =>
    new Set(files.filter(({ path }) => changed.has(path)));
  const [was, is] = [changedIn(base), changedIn(head)];
  const onlyBase = [...was].filter((file) => !is.has(file));
  const onlyHead = [...is].filter((file) => !was.has(file));
  const marks = marksIn([...head, ...onlyBase].filter(isTerraform));
  const isAlike =
    units.base.length + units.head.length === 0 && leadsAlike(onlyBase, onlyHead, marks);
  const sides = [
    foldersOf(marks, new Set(onlyHead), units.base),
    ...(isAlike ? [] : [foldersOf(marks, new Set(onlyBase), units.head)]),
  ];
  const roots = touchedUnits(units, changed);
  for (const side of sides) {
    const readers = readersOf(side, sides);
    for (const path of changed) touch(path, readers, roots);
  }
  for (const root of given) roots.add(root);
  spread(roots, (folder) => callersIn(sides, folder));
  const called = isAlike
    ? []
    : sides.map(
        ({ callers }) => new Set([...callers.keys()].filter((folder) => isCalled(folder, callers))),
      );
  for (const one of called)
    for (const folder of one) if (!called.every((other) => other.has(folder))) roots.add(folder);
  const folders = new Set(roots);
  for (const { byName } of sides) spread(folders, (folder) => byName.get(folder)?.calls);
  return { roots, folders };
}

/** Whether what changed leads where it led: then both sides have the same folders. */
function leadsAlike(
  was: readonly SourceFile[],
  is: readonly SourceFile[],
  marks: ReadonlyMap<SourceFile, Marks>,
): boolean {
  const said = (files: readonly SourceFile[]): ReadonlySet<string> =>
    new Set(
      files
        .filter((file) => marks.has(file))
        .map((file) => JSON.stringify([file.path, marks.get(file)])),
    );
  const [before, after] = [said(was), said(is)];
  return before.size === after.size && [...before].every((one) => after.has(one));
}

/** Units that came or went, and those that read or looked for what changed. */
function touchedUnits(
  { base, head }: Both<readonly Unit[]>,
  changed: ReadonlySet<string>,
): Set<string> {
  if (base.length === 0 && head.length === 0) return new Set();
  const [was, is] = [base, head].map((units) => new Set(units.map(({ dir }) => dir)));
  const paths = touching(changed);
  const isConcerned = ({ dir, touched }: Unit): boolean =>
    was?.has(dir) !== is?.has(dir) || isTouched(touched, paths);
  return new Set([...base, ...head].filter(isConcerned).map(({ dir }) => dir));
}

/** What changed, and the folders that it stands in. */
export function touching(changed: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...changed].flatMap((path) => [path, ...ancestors(folderOf(path))]));
}

export function isTouched(touched: ReadonlySet<string>, paths: ReadonlySet<string>): boolean {
  for (const path of touched) if (paths.has(path)) return true;
  return false;
}

function callersIn(sides: readonly Folders[], folder: string): readonly string[] {
  return sides.flatMap(({ callers }) => [...(callers.get(folder) ?? [])]);
}

/** Its first call, or its last one gone, makes another thing of a module. */
function isCalled(folder: string, callers: Folders["callers"]): boolean {
  const set = callers.get(folder);
  return set !== undefined && set.size > (set.has(folder) ? 1 : 0);
}

/** Folders whose expressions read files: under each folder whose files they may name, and those that may name any. */
interface Readers {
  readonly under: ReadonlyMap<string, readonly string[]>;
  readonly anywhere: readonly string[];
}

function readersOf({ byName }: Folders, sides: readonly Folders[]): Readers {
  const under = new Map<string, string[]>();
  const anywhere: string[] = [];
  const readers = [...byName.keys()].filter((name) => byName.get(name)?.reads === true);
  for (const name of readers) {
    // The path of what a module reads may be its callers' to say.
    const sayers = new Set([name]);
    spread(sayers, (one) => callersIn(sides, one));
    if ([...sayers].some((one) => byName.get(one)?.climbs === true)) anywhere.push(name);
    else for (const one of sayers) append(under, one, name);
  }
  return { under, anywhere };
}

/** Terraform's own files touch their folder, values for it also the folders above; any other file those whose expressions may read it. */
function touch(path: string, { under, anywhere }: Readers, roots: Set<string>): void {
  const folder = folderOf(path);
  const above = ancestors(folder);
  for (const one of above) for (const reader of under.get(one) ?? []) roots.add(reader);
  for (const reader of anywhere) roots.add(reader);
  if (isTerraformName(path) || path.endsWith(".terraform.lock.hcl")) roots.add(folder);
  else if (isValuesName(path)) for (const one of above) roots.add(one);
}

/** Only folders with marks. `others`: files that only the other side has. */
function foldersOf(
  marked: ReadonlyMap<SourceFile, Marks>,
  others: ReadonlySet<SourceFile>,
  units: readonly Unit[],
): Folders {
  const runsAt = new Map(units.map(({ own, modules }) => [own, modules[0]]));
  const byName = new Map<string, Folder>();
  const folderAt = (name: string): Folder => {
    const known = byName.get(name);
    if (known) return known;
    const folder = { calls: new Set<string>(), reads: false, climbs: false };
    byName.set(name, folder);
    return folder;
  };
  marked.forEach((marks, file) => {
    if (others.has(file)) return;
    const name = folderOf(file.path);
    if (file.kind === "tfvars" || file.kind === "tfvars-json") {
      if (marks.climbs) for (const one of ancestors(name)) folderAt(one).climbs = true;
      return;
    }
    const folder = folderAt(name);
    const runs = runsAt.get(name);
    const calls = runs === undefined ? marks.calls : foldersFrom(runs, marks.sources);
    for (const called of calls) folder.calls.add(called);
    folder.reads ||= marks.reads;
    folder.climbs ||= marks.climbs;
  });
  for (const { dir, own, modules, reads, climbs } of units) {
    const folder = folderAt(dir);
    // Its own files run where its module runs.
    const isElsewhere = modules[0] !== own;
    for (const called of modules) if (called !== dir) folder.calls.add(called);
    folder.climbs ||= climbs || reads || (isElsewhere && byName.get(own)?.reads === true);
    folder.reads ||= reads;
  }
  return { byName, callers: callersOf(byName) };
}

function callersOf(byName: Folders["byName"]): Folders["callers"] {
  const callers = new Map<string, Set<string>>();
  byName.forEach(({ calls }, folder) => {
    for (const called of calls) {
      const set = callers.get(called);
      if (set) set.add(folder);
      else callers.set(called, new Set([folder]));
    }
  });
  return callers;
}

export function isTerraform({ kind }: SourceFile): boolean {
  return kind === "hcl" || kind === "tf-json" || kind === "tfvars" || kind === "tfvars-json";
}

function spread(
  reached: Set<string>,
  next: (folder: string) => Iterable<string> | undefined,
): void {
  // A set gives what is added while it is walked, too.
  for (const folder of reached) for (const other of next(folder) ?? []) reached.add(other);
}
