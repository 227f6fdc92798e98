// What an expression is evaluated in: the machine of one resolution, the module instance, the file, and the names bound on the way.

import type { Gap } from "../../base/gap.ts";
import type { Known, UnknownValue, Value } from "../../base/known.ts";
import { unknown } from "../../base/known.ts";
import type { Call, FileRef, Origin } from "../../base/origin.ts";
import type { Expression, Span, Template } from "../../parse/hcl/syntax.ts";
import type { Bounds } from "./bounds.ts";
import type { Declaration } from "./declaration.ts";
import type { ModuleSyntax, StandIn } from "./module-syntax.ts";
import type { Overlay } from "./overlay.ts";
import type { Listed, ProviderConfiguration, ReadText, RootKind } from "./resolved.ts";

/** One resolution. Functions stand here so that files need not import each other in circles. */
export interface Machine {
  readonly bounds: Bounds;
  readonly read: ReadText;
  /** All files of the tree, in order of path. */
  readonly listed: readonly Listed[];
  readonly parseTemplate: (text: string) => Template | null;
  readonly gaps: Map<string, Gap>;
  readonly wanted: Set<string>;
  /** How many steps there may be: those of a root, or fewer where the tree has no more. */
  readonly most: number;
  steps: number;
  /** Something was not evaluated because the tree has no more steps. */
  cut: boolean;
  depth: number;
  /** Why what is being evaluated may fail, where Terraform may find less than we do: `try` then takes its next argument. */
  doubt: UnknownValue | null;
  /** What Terraform would refuse in what is being evaluated, also where it stands in a part of a value that is known. */
  failed: UnknownValue | null;
  /** What is being evaluated stands within `try` or `can` itself: what Terraform would refuse, they take for something else. */
  catching: boolean;
  /** That this root takes too many steps was said. */
  spent: boolean;
  /** Limits reached in this root. */
  limits: number;
  readonly evaluate: (expression: Expression, scope: Scope) => Value;
  /** Whether `dir` holds a module of the tree. */
  readonly modules: ReadonlyMap<string, ModuleSyntax>;
  /** The module that a call calls by an address, where it was downloaded. */
  readonly downloadedFor: (caller: ModuleInstance, call: Declaration) => ModuleSyntax | null;
  /** Why it is not read though it was, as a clause. */
  readonly downloadDoubt: (call: Declaration) => string | null;
  /** Whether it lies on disk, read or not. */
  readonly isDownloaded: (call: Declaration) => boolean;
  readonly standInOf: (caller: ModuleSyntax, call: Declaration) => StandIn | null;
  /** What is known of the root beside its source. */
  readonly overlay: Overlay | null;
}

export interface Scope {
  readonly machine: Machine;
  readonly module: ModuleInstance;
  readonly file: FileRef;
  readonly bindings: Binding | null;
  /** In a block that makes no instance: what it refers to may make none either, and is read all the same. */
  readonly idle: boolean;
}

/** A name bound by `for`, a splat, `each`, `count`, `self` or a dynamic block. A handle is a block instance read only as far as asked. */
export interface Binding {
  readonly name: string;
  readonly value: Value | Handle;
  readonly outer: Binding | null;
}

export type Handle = ResourceInstance | ModuleInstance;

export const busy = Symbol("busy");
export type Memo = Map<string, Value | typeof busy>;
/** What is made once of each of several things, at their places. */
export type Slots<T> = (T | typeof busy | undefined)[];

export interface RootContext {
  readonly dir: string;
  /** The folder of which `dir` is a copy that Terragrunt will make; else `dir` itself. */
  readonly own: string;
  /** The folder that Terraform runs in: from here files are named. It is `dir`, but where Terragrunt runs another folder's module. */
  readonly cwd: string;
  /** A folder whose files Terragrunt lays over those of `cwd`. */
  readonly beside: string | null;
  /** Of a root whose files cannot all be told: what they may declare beside what is known. */
  readonly hidden: UnknownValue | null;
  /** Of a root that runs a module which is not in the tree: why it may give that more than is written. */
  readonly openInputs: UnknownValue | null;
  readonly kind: RootKind;
  /** Values given by tfvars files. */
  readonly given: ReadonlyMap<string, Value>;
  /** Values of tfvars files that are loaded only when somebody names them. */
  readonly possible: ReadonlyMap<string, Value>;
  moduleCount: number;
}

/** A function that only one language of these has, by its name. */
export type OwnFunction = (
  args: readonly Value[],
  site: { readonly at: Origin; readonly scope: Scope; readonly name: string },
) => Value;

export interface ModuleInstance {
  readonly kind: "module";
  readonly syntax: ModuleSyntax;
  readonly root: RootContext;
  readonly parent: ModuleInstance | null;
  readonly call: Declaration | null;
  /** Where the call's inputs are evaluated: the parent with `each` or `count` bound. */
  readonly callScope: Scope | null;
  /** `module.ci["prod"]`; empty in a root. */
  readonly address: string;
  readonly generic: string;
  readonly key: InstanceKey;
  readonly calls: readonly Call[];
  /** What its expressions may name beside what it declares, and functions that Terraform has not. */
  readonly names: Binding | null;
  readonly own: ((name: string) => OwnFunction | undefined) | null;
  readonly active: Known<boolean>;
  readonly depth: number;
  readonly variables: Slots<Value>;
  readonly locals: Slots<Value>;
  readonly outputs: Slots<Value>;
  readonly resources: Slots<Expansion<ResourceInstance>>;
  /** Of calls to modules of the tree, and of others. */
  readonly children: Slots<Expansion<ModuleInstance>>;
  readonly remotes: Slots<Expansion<ResourceInstance>>;
  /** Provider configurations by the names that they have here; null for one that is not in the tree. */
  readonly providers: Map<string, ProviderConfiguration | null>;
}

/** An instance of a resource, a data source, or a call whose module is not in the tree. */
export interface ResourceInstance {
  readonly kind: "resource";
  readonly module: ModuleInstance;
  readonly declaration: Declaration;
  readonly mode: "resource" | "data" | "ephemeral" | "remote-module";
  readonly type: string;
  readonly name: string;
  readonly address: string;
  readonly generic: string;
  readonly key: InstanceKey;
  readonly bindings: Binding | null;
  readonly active: Known<boolean>;
  /** Its attributes as they are written, once somebody reads one. */
  written: Slots<Value> | null;
  /** Its nested blocks by name, its attributes as others read them (`.name`), its whole body (the empty name). */
  readonly memo: Memo;
}

/** Null without `count` and `for_each`. */
export type InstanceKey = null | number | string | OpenKey;

/** Nobody can tell the key: `of` is that of one instance which certainly exists, null stands for any number of instances. */
export interface OpenKey {
  readonly of: UnknownValue | null;
  /** As it stands in the address: `["${var.team}-ci"]`, `[*]`. */
  readonly text: string;
}

/** The instances of one block: by which keys, and the unknown that leaves more open. */
export interface Expansion<T> {
  readonly kind: "single" | "count" | "each";
  readonly instances: readonly T[];
  readonly open: UnknownValue | null;
}

export function originOf(scope: Scope, span: Span): Origin {
  const { standsIn } = scope.module.syntax;
  if (standsIn) return standsIn;
  return { file: scope.file, start: span.start, end: span.end };
}

/** A scope in which nothing is bound but what the module's expressions may name anywhere. */
export function scopeOf(machine: Machine, module: ModuleInstance, file: FileRef): Scope {
  return { machine, module, file, bindings: module.names, idle: false };
}

export function bind(scope: Scope, name: string, value: Value | Handle): Scope {
  const { machine, module, file, bindings, idle } = scope;
  return { machine, module, file, bindings: { name, value, outer: bindings }, idle };
}

/** The scope of an expression that stands in another file of the module. */
export function inFile(scope: Scope, file: FileRef): Scope {
  const { machine, module, bindings, idle } = scope;
  return scope.file === file ? scope : { machine, module, file, bindings, idle };
}

/** A name that nobody can write: bound where only the names bound after it are to be had, as in the template of a file. */
export const nothingElse = "";

export function bound(scope: Scope, name: string): Value | Handle | null {
  for (let one = scope.bindings; one; one = one.outer) if (one.name === name) return one.value;
  return null;
}

export function isHandle(value: Value | Handle): value is Handle {
  return "kind" in value;
}

export function note(machine: Machine, gap: Gap): void {
  const key = `${gap.kind} ${gap.at.file.path} ${gap.at.start} ${gap.what}`;
  if (!machine.gaps.has(key)) machine.gaps.set(key, gap);
}

/** For who knows no machine. */
export function noteIn(machine: Machine): (gap: Gap) => void {
  return (gap) => note(machine, gap);
}

/** How many limits of one root are said one by one. */
export const mostLimits = 20;

/** A limit of ours ended the work: unknown, and said once. */
export function limit(machine: Machine, at: Origin, what: string, why: string): UnknownValue {
  if (++machine.limits <= mostLimits) note(machine, { kind: "bound", at, what, why });
  return unknown("bound", at, what);
}
