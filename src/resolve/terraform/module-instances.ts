// Makes the instances of modules, a root and those that calls make, once and only when asked for.

import type { UnknownValue } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { commentsAbove } from "./comments.ts";
import { headerOf, wholeOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import type { Row } from "./expand.ts";
import { both, join, keyText, none, rowsIn } from "./instances.ts";
import { targetOf } from "./module-syntax.ts";
import type { ModuleSyntax } from "./module-syntax.ts";
import { circle } from "./remember.ts";
import { busy, limit, note } from "./scope.ts";
import type { Expansion, Machine, ModuleInstance, RootContext } from "./scope.ts";

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
      : [
          ...module.calls,
          { address, header: headerOf(call), at: wholeOf(call), above: commentsAbove(call) },
        ],
    names: null,
    own: null,
    active: both(module.active, row.active),
    depth: module.depth + 1,
    ...nothingYet(),
  };
}
