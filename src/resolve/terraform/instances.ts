// Makes the instances of resources and module calls, once and only when asked for.

import type { Known, UnknownValue } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { expand } from "./expand.ts";
import type { Row } from "./expand.ts";
import { contentsOf, literalText } from "./module-syntax.ts";
import type { Declaration, ModuleSyntax } from "./module-syntax.ts";
import { localSource } from "./module-source.ts";
import { busy, circle, limit, note } from "./scope.ts";
import type {
  Expansion,
  InstanceKey,
  Machine,
  ModuleInstance,
  ResourceInstance,
  RootContext,
  Scope,
} from "./scope.ts";

export function rootInstance(syntax: ModuleSyntax, root: RootContext): ModuleInstance {
  return {
    kind: "module",
    syntax,
    root,
    parent: null,
    call: null,
    callScope: null,
    address: "",
    generic: "",
    key: null,
    calls: [],
    active: known(true, syntax.start),
    depth: 0,
    memo: new Map(),
    resources: new Map(),
    children: new Map(),
  };
}

export function headerOf({ file, block }: Declaration): Origin {
  return { file: file.ref, start: block.start, end: block.headerEnd };
}

export function wholeOf({ file, block }: Declaration): Origin {
  return { file: file.ref, start: block.start, end: block.end };
}

export function keyText(key: InstanceKey): string {
  if (key === null) return "";
  if (typeof key === "object") return "[*]";
  return typeof key === "number" ? `[${key}]` : `[${JSON.stringify(key)}]`;
}

export function join(module: string, rest: string): string {
  return module === "" ? rest : `${module}.${rest}`;
}

export function both(a: Known<boolean>, b: Known<boolean>): Known<boolean> {
  if (a.known && !a.value) return a;
  if (b.known && !b.value) return b;
  return a.known ? b : a;
}

const none: Expansion<never> = { kind: "single", instances: [], open: null };

/** The instances of a declared resource by its key in the module's syntax; null when none is declared. */
export function resourceInstances(
  machine: Machine,
  module: ModuleInstance,
  key: string,
): Expansion<ResourceInstance> | null {
  const before = module.resources.get(key);
  const declaration = module.syntax.resources.get(key);
  if (!declaration) return null;
  if (before === busy) return { ...none, open: circle(machine, headerOf(declaration), key) };
  if (before) return before;
  module.resources.set(key, busy);
  const scope: Scope = { machine, module, file: declaration.file.ref, bindings: null };
  const rows = expand(contentsOf(declaration), scope, headerOf(declaration));
  const instances = rows.rows.map((row) => resource(module, declaration, key, row));
  const made = { kind: rows.kind, instances, open: rows.open };
  module.resources.set(key, made);
  return made;
}

function resource(
  module: ModuleInstance,
  declaration: Declaration,
  key: string,
  row: Row,
): ResourceInstance {
  const [type = "", name = ""] = declaration.block.labels.map((label) => label.value);
  const mode = declaration.block.type;
  return {
    kind: "resource",
    module,
    declaration,
    mode: mode === "data" || mode === "ephemeral" ? mode : "resource",
    type,
    name,
    address: join(module.address, key + keyText(row.key)),
    generic: join(module.generic, key),
    key: row.key,
    bindings: row.scope.bindings,
    active: both(module.active, row.active),
    memo: new Map(),
  };
}

/** Where a call's module stands in the tree; null for a remote one. */
export function calledModule(
  machine: Machine,
  module: ModuleInstance,
  call: Declaration,
): ModuleSyntax | null {
  const source = literalText(contentsOf(call).attributes.get("source")?.value);
  if (source === null) return null;
  const dir = localSource(module.syntax.dir, source);
  return dir === null ? null : (machine.modules.get(dir) ?? null);
}

/** The instances of a call to a module of the tree; null for a remote module or no such call. */
export function moduleInstances(
  machine: Machine,
  module: ModuleInstance,
  name: string,
): Expansion<ModuleInstance> | null {
  const before = module.children.get(name);
  const call = module.syntax.calls.get(name);
  if (!call) return null;
  if (before === busy) return { ...none, open: circle(machine, headerOf(call), `module.${name}`) };
  if (before) return before;
  const syntax = calledModule(machine, module, call);
  if (!syntax) return null;
  module.children.set(name, busy);
  const made = children(machine, module, call, syntax);
  module.children.set(name, made);
  return made;
}

function children(
  machine: Machine,
  module: ModuleInstance,
  call: Declaration,
  syntax: ModuleSyntax,
): Expansion<ModuleInstance> {
  const at = headerOf(call);
  const stop = refuse(machine, module, syntax, at);
  if (stop) return { ...none, open: stop };
  const scope: Scope = { machine, module, file: call.file.ref, bindings: null };
  const { kind, rows, open } = expand(contentsOf(call), scope, at);
  const instances: ModuleInstance[] = [];
  for (const row of rows) {
    if (++module.root.moduleCount > machine.bounds.modules) break;
    instances.push(child(module, call, syntax, row));
  }
  if (instances.length === rows.length) return { kind, instances, open };
  const why = `its root has more than ${machine.bounds.modules} module instances`;
  return { kind, instances, open: limit(machine, at, nameOf(call), why) };
}

function nameOf(call: Declaration): string {
  return `\`module.${call.block.labels[0]?.value ?? ""}\``;
}

function refuse(machine: Machine, module: ModuleInstance, syntax: ModuleSyntax, at: Origin) {
  for (let one: ModuleInstance | null = module; one; one = one.parent)
    if (one.syntax === syntax) return callsItself(machine, syntax, at);
  if (module.depth < machine.bounds.moduleDepth) return null;
  const why = `modules call each other more than ${machine.bounds.moduleDepth} deep`;
  return limit(machine, at, "a module call", why);
}

function callsItself(machine: Machine, syntax: ModuleSyntax, at: Origin): UnknownValue {
  const what = `the module \`${syntax.dir || "."}\``;
  note(machine, { kind: "unsupported", at, what, why: "it calls itself" });
  return unknown("unsupported", at, what);
}

function child(
  module: ModuleInstance,
  call: Declaration,
  syntax: ModuleSyntax,
  row: Row,
): ModuleInstance {
  const name = `module.${call.block.labels[0]?.value ?? ""}`;
  return {
    kind: "module",
    syntax,
    root: module.root,
    parent: module,
    call,
    callScope: row.scope,
    address: join(module.address, name + keyText(row.key)),
    generic: join(module.generic, name),
    key: row.key,
    calls: [...module.calls, headerOf(call)],
    active: both(module.active, row.active),
    depth: module.depth + 1,
    memo: new Map(),
    resources: new Map(),
    children: new Map(),
  };
}

/** The instances of a call whose module is not in the tree, as blocks whose body are its inputs. */
export function remoteInstances(
  machine: Machine,
  module: ModuleInstance,
  name: string,
  call: Declaration,
): Expansion<ResourceInstance> {
  const key = `module.${name}`;
  const before = module.resources.get(key);
  if (before === busy) return { ...none, open: circle(machine, headerOf(call), key) };
  if (before) return before;
  module.resources.set(key, busy);
  const scope: Scope = { machine, module, file: call.file.ref, bindings: null };
  const contents = contentsOf(call);
  const rows = expand(contents, scope, headerOf(call));
  const source = literalText(contents.attributes.get("source")?.value) ?? "";
  const instances = rows.rows.map((row): ResourceInstance => ({
    ...resource(module, call, key, row),
    mode: "remote-module",
    type: source,
    name,
  }));
  const made = { kind: rows.kind, instances, open: rows.open };
  module.resources.set(key, made);
  return made;
}
