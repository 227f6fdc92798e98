// Reads for the units and stacks of one tree: each with steps of its own, what it read recorded, files parsed once.

import type { Gap } from "../../../base/gap.ts";
import { fileRef } from "../../../base/origin.ts";
import type { FileRef } from "../../../base/origin.ts";
import { parseHcl } from "../../../parse/hcl/parse.ts";
import type { HclFile } from "../../../parse/hcl/syntax.ts";
import { parseJson } from "../../../parse/json/parse.ts";
import type { TreeFile } from "../../../parse/yaml/tree.ts";
import type { Bounds } from "../bounds.ts";
import type { SourceFile } from "../contents.ts";
import { downloadsIn } from "../downloads.ts";
import { bodyOfJson } from "../json-syntax.ts";
import { newMachine } from "../machine.ts";
import { sourceFile } from "../module-syntax.ts";
import type { Listed, ReadText } from "../resolved.ts";
import type { Unit } from "./model.ts";
import type { Desk } from "./place.ts";
import type { Stacked } from "./stack.ts";

export interface TerragruntFile {
  readonly ref: FileRef;
  readonly syntax: HclFile | TreeFile;
}

export function configurationFile({ ref, syntax }: TerragruntFile): SourceFile {
  return { ref, ...("body" in syntax ? syntax : bodyOfJson(syntax, "unit")) };
}

export interface TerragruntTree {
  /** Its `terragrunt.hcl`, also written in JSON, and `terragrunt.stack.hcl`. */
  readonly files: readonly TerragruntFile[];
  /** Whether it has such a file or folder. */
  readonly exists: (path: string) => boolean;
  /** All its files, in order of path. */
  readonly listed: readonly Listed[];
  /** Whether Terraform stands in a folder. */
  readonly hasModule: (dir: string) => boolean;
}

/** A configuration that no list named and that was read all the same. */
export interface Opened {
  readonly ref: FileRef;
  readonly syntax: HclFile;
  readonly text: string;
}

/** What another tree's reader made, and of which paths the two trees say the same. */
export interface Shared {
  readonly session: Session;
  readonly isSame: (touched: ReadonlySet<string>) => boolean;
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

export interface Done<T> {
  readonly result: T;
  readonly touched: ReadonlySet<string>;
  readonly wanted: ReadonlySet<string>;
  readonly gaps: ReadonlyMap<string, Gap>;
  readonly steps: number;
}

/** Makes a thing again only where it wanted a file before. */
export function once<T>(
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
    { ...downloadsIn(undefined, new Map()), standInOf: () => null, overlay: null },
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

/** What the other tree made of files that are the same here. */
function sharedDone<T>(
  { shared }: Session,
  keptIn: (session: Session) => Map<string, Done<T>>,
  key: string,
): Done<T> | undefined {
  const other = shared ? keptIn(shared.session).get(key) : undefined;
  return other?.wanted.size === 0 && shared?.isSame(other.touched) === true ? other : undefined;
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
  const file = path.endsWith(".hcl.json")
    ? configurationFile({ ref, syntax: parseJson(text) })
    : path.endsWith(".json")
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
