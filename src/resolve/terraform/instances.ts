// Makes the instances of resources and module calls, once and only when asked for.

import type { Known, UnknownValue } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { expand } from "./expand.ts";
import type { Row, Rows } from "./expand.ts";
import { literalText, valueOf } from "./contents.ts";
import { calledIn, contentsOf, targetOf } from "./module-syntax.ts";
import type { Declaration, ModuleSyntax } from "./module-syntax.ts";
import { busy, circle, limit, note, noteIn, scopeOf } from "./scope.ts";
import { toldRows } from "./told-rows.ts";
import type {
  Expansion,
  InstanceKey,
  Machine,
  ModuleInstance,
  ResourceInstance,
  RootContext,
} from "./scope.ts";
import { quoted } from "./quoted.ts";

/** `more`: what Terragrunt adds to a root. */
export function rootInstance(
  syntax: ModuleSyntax,
  root: RootContext,
  more?: Partial<Pick<ModuleInstance, "calls" | "names" | "own">>,
): ModuleInstance {
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
    calls: more?.calls ?? [],
    names: more?.names ?? null,
    own: more?.own ?? null,
    active: known(true, syntax.start),
    depth: 0,
    ...nothingYet(),
  };
}

type Made = "variables" | "locals" | "outputs" | "resources" | "children" | "remotes" | "providers";

function nothingYet(): Pick<ModuleInstance, Made> {
  return {
    variables: [],
    locals: [],
    outputs: [],
    resources: [],
    children: [],
    remotes: [],
    providers: new Map(),
  };
}

/** What a block declares that is no module call. */
export function modeOf({ block }: Declaration): ResourceInstance["mode"] {
  return block.type === "data" || block.type === "ephemeral" ? block.type : "resource";
}

export function headerOf(declaration: Declaration): Origin {
  const { file, block } = declaration;
  return (declaration.header ??= { file: file.ref, start: block.start, end: block.headerEnd });
}

export function wholeOf({ file, block }: Declaration): Origin {
  return { file: file.ref, start: block.start, end: block.end };
}

export function keyText(key: InstanceKey): string {
  if (key === null) return "";
  if (typeof key === "object") return key.text;
  return typeof key === "number" ? `[${key}]` : `[${quoted(key)}]`;
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

/** The instances of a resource that the module declares. */
export function resourceInstances(
  machine: Machine,
  module: ModuleInstance,
  declaration: Declaration,
): Expansion<ResourceInstance> {
  const { index, key } = declaration;
  const before = module.resources[index];
  const at = headerOf(declaration);
  if (before === busy) return { ...none, open: circle(machine, at, key) };
  if (before) return before;
  module.resources[index] = busy;
  const { kind, rows, open } = rowsIn(machine, module, declaration, key);
  const mode = modeOf(declaration);
  const { labels } = declaration.block;
  const type = labels[0]?.value ?? "";
  const name = labels[1]?.value ?? "";
  const instances = rows.map((row) => resource(module, declaration, mode, type, name, key, row));
  const made = { kind, instances, open };
  module.resources[index] = made;
  return made;
}

/** `local`: the block's address within its module. */
function rowsIn(
  machine: Machine,
  module: ModuleInstance,
  declaration: Declaration,
  local: string,
): Rows {
  const at = headerOf(declaration);
  const scope = scopeOf(machine, module, declaration.file.ref);
  const rows = expand(contentsOf(declaration), scope, at);
  const { overlay } = machine;
  const told = overlay?.instances(noteIn(machine), module, join(module.address, local), at, rows);
  return told ? toldRows(rows, told, scope, at) : rows;
}

function resource(
  module: ModuleInstance,
  declaration: Declaration,
  mode: ResourceInstance["mode"],
  type: string,
  name: string,
  key: string,
  row: Row,
): ResourceInstance {
  return {
    kind: "resource",
    module,
    declaration,
    mode,
    type,
    name,
    address: join(module.address, row.key === null ? key : key + keyText(row.key)),
    generic: join(module.generic, key),
    key: row.key,
    bindings: row.scope.bindings,
    active: both(module.active, row.active),
    written: null,
    memo: new Map(),
  };
}

/** The instances of a call to a module of the tree, to one that was downloaded, or to one that an outline stands in for; null for another. */
export function moduleInstances(
  machine: Machine,
  module: ModuleInstance,
  call: Declaration,
): Expansion<ModuleInstance> | null {
  const { index, key } = call;
  const before = module.children[index];
  if (before === busy) return { ...none, open: circle(machine, headerOf(call), `module.${key}`) };
  if (before) return before;
  const syntax =
    targetOf(module.syntax, call, machine.modules) ??
    machine.downloadedFor(module, call) ??
    standIn(machine, module, call);
  if (!syntax) return null;
  module.children[index] = busy;
  const made = children(machine, module, call, syntax);
  module.children[index] = made;
  return made;
}

function standIn(machine: Machine, { syntax, address }: ModuleInstance, call: Declaration) {
  const found = machine.standInOf(syntax, call);
  if (!found?.syntax) return null;
  if (found.doubt !== null) {
    const what = `the module \`${join(address, `module.${call.key}`)}\``;
    note(machine, { kind: "remote-module", at: headerOf(call), what, why: found.doubt });
  }
  return found.syntax;
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
  const { kind, rows, open } = rowsIn(machine, module, call, `module.${call.key}`);
  const instances: ModuleInstance[] = [];
  for (const row of rows) {
    if (++module.root.moduleCount > machine.bounds.modules) break;
    instances.push(child(module, call, syntax, row));
  }
  if (instances.length === rows.length) return { kind, instances, open };
  const why = `its root has more than ${machine.bounds.modules} module instances`;
  return { kind, instances, open: limit(machine, at, `\`module.${call.key}\``, why) };
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
  const name = `module.${call.key}`;
  const address = join(module.address, name + keyText(row.key));
  return {
    kind: "module",
    syntax,
    root: module.root,
    parent: module,
    call,
    callScope: row.scope,
    address,
    generic: join(module.generic, name),
    key: row.key,
    // What an outline declares stands at the call itself.
    calls: syntax.standsIn
      ? module.calls
      : [...module.calls, { address, header: headerOf(call), at: wholeOf(call) }],
    names: null,
    own: null,
    active: both(module.active, row.active),
    depth: module.depth + 1,
    ...nothingYet(),
  };
}

/** Which module a call calls that is not in the tree: its source and version as they are written. */
export function calledBy(call: Declaration): string {
  const called = calledIn(call);
  return `${called?.source ?? ""} ${called?.version ?? ""}`;
}

/** The instances of a call whose module is not in the tree, as blocks whose body are its inputs. */
export function remoteInstances(
  machine: Machine,
  module: ModuleInstance,
  call: Declaration,
): Expansion<ResourceInstance> {
  const { index } = call;
  const key = `module.${call.key}`;
  const before = module.remotes[index];
  const at = headerOf(call);
  if (before === busy) return { ...none, open: circle(machine, at, key) };
  if (before) return before;
  module.remotes[index] = busy;
  const contents = contentsOf(call);
  const { kind, rows, open } = rowsIn(machine, module, call, key);
  const source = literalText(valueOf(contents, "source")) ?? "";
  const instances = rows.map((row) =>
    resource(module, call, "remote-module", source, call.key, key, row),
  );
  const made = { kind, instances, open };
  module.remotes[index] = made;
  return made;
}
