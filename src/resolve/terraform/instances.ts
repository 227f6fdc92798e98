// Makes the instances of resources, and of calls to modules that are not in the tree, once and only when asked for.

import type { Known } from "../../base/known.ts";
import { literalText, valueOf } from "./contents.ts";
import { contentsOf, headerOf } from "./declaration.ts";
import type { Declaration } from "./declaration.ts";
import { expand } from "./expand.ts";
import type { Row, Rows } from "./expand.ts";
import { quoted } from "./quoted.ts";
import { circle } from "./remember.ts";
import { busy, noteIn, scopeOf } from "./scope.ts";
import type {
  Expansion,
  InstanceKey,
  Machine,
  ModuleInstance,
  ResourceInstance,
  Slots,
} from "./scope.ts";
import { toldRows } from "./told-rows.ts";

/** What a block declares that is no module call. */
export function modeOf({ block }: Declaration): ResourceInstance["mode"] {
  return block.type === "data" || block.type === "ephemeral" ? block.type : "resource";
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

export const none: Expansion<never> = { kind: "single", instances: [], open: null };

/** The instances of a resource that the module declares. */
export function resourceInstances(
  machine: Machine,
  module: ModuleInstance,
  declaration: Declaration,
): Expansion<ResourceInstance> {
  return made(machine, module, declaration, module.resources, declaration.key, declared);
}

function declared(declaration: Declaration): What {
  const [type, name] = declaration.block.labels;
  return { mode: modeOf(declaration), type: type?.value ?? "", name: name?.value ?? "" };
}

/** The instances of a call whose module is not in the tree, as blocks whose body are its inputs. */
export function remoteInstances(
  machine: Machine,
  module: ModuleInstance,
  call: Declaration,
): Expansion<ResourceInstance> {
  return made(machine, module, call, module.remotes, `module.${call.key}`, called);
}

function called(call: Declaration): What {
  const source = literalText(valueOf(contentsOf(call), "source"));
  return { mode: "remote-module", type: source ?? "", name: call.key };
}

type What = Pick<ResourceInstance, "mode" | "type" | "name">;

/** Made once. `slots`: where the module keeps them; `local`: the block's address within it. */
function made(
  machine: Machine,
  module: ModuleInstance,
  declaration: Declaration,
  slots: Slots<Expansion<ResourceInstance>>,
  local: string,
  whatOf: (declaration: Declaration) => What,
): Expansion<ResourceInstance> {
  const { index } = declaration;
  const before = slots[index];
  if (before === busy) return { ...none, open: circle(machine, headerOf(declaration), local) };
  if (before) return before;
  slots[index] = busy;
  const { kind, rows, open } = rowsIn(machine, module, declaration, local);
  const what = whatOf(declaration);
  const instances = rows.map((row) => resource(module, declaration, what, local, row));
  const expansion = { kind, instances, open };
  slots[index] = expansion;
  return expansion;
}

/** `local`: the block's address within its module. */
export function rowsIn(
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
  { mode, type, name }: What,
  local: string,
  row: Row,
): ResourceInstance {
  return {
    kind: "resource",
    module,
    declaration,
    mode,
    type,
    name,
    address: join(module.address, row.key === null ? local : local + keyText(row.key)),
    generic: join(module.generic, local),
    key: row.key,
    bindings: row.scope.bindings,
    active: both(module.active, row.active),
    written: null,
    memo: new Map(),
  };
}
