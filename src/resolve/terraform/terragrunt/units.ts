// Turns a tree's Terragrunt files into its units: once for a tree, before any module is resolved.

import { folderOf } from "../../../base/folder.ts";
import type { Gap } from "../../../base/gap.ts";
import { compareText } from "../../../base/order.ts";
import { fileRef } from "../../../base/origin.ts";
import type { FileRef } from "../../../base/origin.ts";
import type { Value } from "../../../base/known.ts";
import { parseHcl } from "../../../parse/hcl/parse.ts";
import type { HclFile } from "../../../parse/hcl/syntax.ts";
import { parseJson } from "../../../parse/json/parse.ts";
import { defaultBounds } from "../bounds.ts";
import type { Bounds } from "../bounds.ts";
import type { SourceFile } from "../contents.ts";
import { newMachine } from "../machine.ts";
import { nameOf, sourceFile } from "../module-syntax.ts";
import type { Listed, ReadText } from "../resolved.ts";
import { rootScope, valuesIn } from "./configuration.ts";
import { fileName } from "./place.ts";
import type { Desk } from "./place.ts";
import { stackName, unitsIn, valuesBeside } from "./stack.ts";
import type { Stacked } from "./stack.ts";
import { unitOf } from "./unit.ts";
import type { Unit } from "./model.ts";
import type { Asked } from "./unit.ts";

export interface TerragruntFile {
  readonly ref: FileRef;
  readonly syntax: HclFile;
}

export interface TerragruntTree {
  /** Its `terragrunt.hcl` and `terragrunt.stack.hcl`. */
  readonly files: readonly TerragruntFile[];
  /** Whether it has such a file or folder. */
  readonly exists: (path: string) => boolean;
  /** All its files, in order of path. */
  readonly listed: readonly Listed[];
  /** Whether Terraform stands in a folder. */
  readonly hasModule: (dir: string) => boolean;
}

/** A configuration that no list named and that was read all the same. */
export interface Opened extends TerragruntFile {
  readonly text: string;
}

export interface Units {
  readonly units: readonly Unit[];
  /** Of stacks; a unit has its own. */
  readonly gaps: readonly Gap[];
  readonly opened: readonly Opened[];
  /** Files that `read` answered `undefined` for. */
  readonly wanted: ReadonlySet<string>;
}

export interface UnitReader {
  /** Each call reads again what wanted files that `read` did not have before. */
  readonly read: (read: ReadText) => Units;
  readonly session: Session;
}

/** What another tree's reader made, and of which paths the two trees say the same. */
export interface Shared {
  readonly session: Session;
  readonly isSame: (touched: ReadonlySet<string>) => boolean;
}

export function unitReader(
  tree: TerragruntTree,
  shared: Shared | null = null,
  bounds: Bounds = defaultBounds,
): UnitReader {
  const session: Session = {
    shared,
    tree,
    bounds,
    files: new Map(tree.files.map(({ ref, syntax }) => [ref.path, { ref, ...syntax }])),
    opened: [],
    stacks: new Map(),
    units: new Map(),
    taken: 0,
  };
  const named = [...session.files].sort(([a], [b]) => compareText(a, b));
  const filesCalled = (name: string): readonly (readonly [string, SourceFile])[] =>
    named.filter(([path]) => nameOf(path) === name);
  const all = (read: ReadText): Units => {
    const stackFiles = filesCalled(stackName);
    const every = stackFiles.map(([path, file]) =>
      once(
        session,
        (of) => of.stacks,
        file,
        path,
        read,
        (desk) => unitsIn(file, folderOf(path), valuesAt(path, desk), [], desk),
      ),
    );
    // What a stack or unit copies is run only where it is put.
    const inner = new Set(every.flatMap(({ result }) => result.stacks));
    const stacks = every.filter((_, i) => !inner.has(stackFiles[i]?.[0] ?? ""));
    const put = new Map<string, Done<Unit | null>>();
    const copied = new Set<string>();
    for (const stack of stacks)
      for (const asked of stack.result.units) {
        copied.add(asked.file.ref.path);
        const { dir } = asked;
        if (!put.has(dir)) put.set(dir, unitDone(session, asked, read, stack.touched));
      }
    for (const [path, file] of filesCalled(fileName)) {
      const dir = folderOf(path);
      if (!copied.has(path) && !put.has(dir)) put.set(dir, ownUnit(session, path, file, read));
    }
    return together([...put.values()], stacks, session.opened);
  };
  return { read: all, session };
}

export interface Session {
  readonly shared: Shared | null;
  readonly tree: TerragruntTree;
  readonly bounds: Bounds;
  /** What was parsed, by path. */
  readonly files: Map<string, SourceFile>;
  readonly opened: Opened[];
  readonly stacks: Map<string, Done<Stacked>>;
  readonly units: Map<string, Done<Unit | null>>;
  taken: number;
}

/** A folder is touched by whatever changes in it. */
function moduleTest({ tree }: Session, touched: Set<string>): (dir: string) => boolean {
  return (dir) => {
    touched.add(dir);
    return tree.hasModule(dir);
  };
}

interface Done<T> {
  readonly result: T;
  readonly touched: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly steps: number;
}

function valuesAt(path: string, desk: Desk): Value {
  return valuesBeside(path, desk, (beside) => valuesIn(beside, rootScope(beside, desk)));
}

function ownUnit(
  session: Session,
  path: string,
  file: SourceFile,
  read: ReadText,
): Done<Unit | null> {
  return once(
    session,
    (of) => of.units,
    file,
    path,
    read,
    (desk, touched) => {
      const values = valuesAt(path, desk);
      const asked = { file, dir: folderOf(path), values, calls: [] };
      return unitOf(asked, desk, touched, moduleTest(session, touched));
    },
  );
}

function unitDone(
  session: Session,
  asked: Asked,
  read: ReadText,
  before: ReadonlySet<string>,
): Done<Unit | null> {
  return once(
    session,
    (of) => of.units,
    asked.file,
    `stack ${asked.dir}`,
    read,
    (desk, touched) => {
      for (const path of before) touched.add(path);
      return unitOf(asked, desk, touched, moduleTest(session, touched));
    },
  );
}

/** What the other tree made of files that are the same here. */
function sharedDone<T>(
  { shared }: Session,
  keptIn: (session: Session) => Map<string, Done<T>>,
  key: string,
): Done<T> | undefined {
  const other = shared ? keptIn(shared.session).get(key) : undefined;
  return other?.wanted.size === 0 && shared?.isSame(other.touched) === true ? other : undefined;
}

/** Makes a thing again only where it wanted a file before. */
function once<T>(
  session: Session,
  keptIn: (session: Session) => Map<string, Done<T>>,
  { ref }: SourceFile,
  key: string,
  read: ReadText,
  make: (desk: Desk, touched: Set<string>) => T,
): Done<T> {
  const kept = keptIn(session);
  const before = kept.get(key) ?? sharedDone(session, keptIn, key);
  if (before && before.wanted.size === 0) return before;
  session.taken -= before?.steps ?? 0;
  const { steps, treeSteps } = session.bounds;
  const touched = new Set([ref.path]);
  const recorded: ReadText = (path) => {
    touched.add(path);
    return read(path);
  };
  const most = Math.max(0, Math.min(steps, treeSteps - session.taken));
  const machine = newMachine(
    session.bounds,
    most,
    { read: recorded, listed: session.tree.listed },
    new Map(),
    () => null,
    null,
  );
  const exists = (path: string): boolean => {
    touched.add(path);
    return session.tree.exists(path);
  };
  const open = (path: string): SourceFile | null | undefined => {
    touched.add(path);
    return session.files.get(path) ?? opening(session, path, machine.read(path), machine.wanted);
  };
  const result = make({ machine, open, exists, configurations: new Map() }, touched);
  session.taken += machine.steps;
  const { wanted, gaps } = machine;
  const done: Done<T> = { result, touched, wanted, gaps, steps: machine.steps };
  kept.set(key, done);
  return done;
}

function opening(
  { files, opened }: Session,
  path: string,
  text: string | null | undefined,
  wanted: Set<string>,
): SourceFile | null | undefined {
  if (text === undefined) wanted.add(path);
  if (text === undefined || text === null) return text;
  const ref = fileRef(path, text);
  const isJson = path.endsWith(".json");
  const file = isJson
    ? sourceFile({ language: "tfvars-json", ref, syntax: parseJson(text) })
    : parsed(ref, text, opened);
  files.set(path, file);
  return file;
}

function parsed(ref: FileRef, text: string, opened: Opened[]): SourceFile {
  const syntax = parseHcl(text);
  opened.push({ ref, text, syntax });
  return { ref, ...syntax };
}

function together(
  done: readonly Done<Unit | null>[],
  stacks: readonly Done<unknown>[],
  opened: readonly Opened[],
): Units {
  const all = [...stacks, ...done];
  const units = done.flatMap(({ result }) => result ?? []);
  return {
    units: units.sort((a, b) => compareText(a.dir, b.dir)),
    gaps: stacks.flatMap((one) => [...one.gaps.values()]),
    opened: [...opened],
    wanted: new Set(all.flatMap(({ wanted }) => [...wanted])),
  };
}
