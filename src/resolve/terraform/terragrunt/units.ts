// Turns a tree's Terragrunt files into its units: once for a tree, before any module is resolved.

import { folderOf } from "../../../base/folder.ts";
import type { Value } from "../../../base/known.ts";
import { compareText } from "../../../base/order.ts";
import { defaultBounds } from "../bounds.ts";
import type { Bounds } from "../bounds.ts";
import { copiedFrom } from "../anchor.ts";
import type { SourceFile } from "../contents.ts";
import { nameOf } from "../module-syntax.ts";
import type { ReadText } from "../resolved.ts";
import { rootScope, valuesIn } from "./configuration.ts";
import type { Unit } from "./model.ts";
import { fileName, jsonName } from "./place.ts";
import type { Desk } from "./place.ts";
import { configurationFile, once } from "./session.ts";
import type { Done, Opened, Session, Shared, TerragruntTree } from "./session.ts";
import { stackName, unitsIn, valuesBeside } from "./stack.ts";
import { unitOf } from "./unit.ts";
import type { Asked } from "./unit.ts";

export interface Units {
  readonly units: readonly Unit[];
  /** A unit has gaps of its own. */
  readonly stacks: readonly Pick<Done<unknown>, "gaps" | "touched">[];
  readonly opened: readonly Opened[];
  /** Files that `read` answered `undefined` for. */
  readonly wanted: ReadonlySet<string>;
}

export interface UnitReader {
  /** Each call reads again what wanted files that `read` did not have before. */
  readonly read: (read: ReadText) => Units;
  readonly session: Session;
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
    files: new Map(tree.files.map((file) => [file.ref.path, configurationFile(file)])),
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
    for (const [path, file] of [...filesCalled(jsonName), ...filesCalled(fileName)]) {
      const dir = folderOf(path);
      if (!copied.has(path) && !put.has(dir)) put.set(dir, ownUnit(session, path, file, read));
    }
    return together([...put.values()], stacks, session.opened);
  };
  return { read: all, session };
}

/** A folder is touched by whatever changes in it. */
function moduleTest({ tree }: Session, touched: Set<string>): (dir: string) => boolean {
  return (dir) => {
    touched.add(dir);
    return tree.hasModule(dir);
  };
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
      return unitOf(asked, atCopy(desk, asked), touched, moduleTest(session, touched));
    },
  );
}

/** Reads in the folder copied what will stand in the copy. */
function atCopy(desk: Desk, { dir, file }: Asked): Desk {
  const real = (path: string): string => copiedFrom(path, dir, folderOf(file.ref.path));
  return {
    ...desk,
    open: (path) => desk.open(real(path)),
    exists: (path) => desk.exists(real(path)),
  };
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
    stacks,
    opened: [...opened],
    wanted: new Set(all.flatMap(({ wanted }) => [...wanted])),
  };
}
