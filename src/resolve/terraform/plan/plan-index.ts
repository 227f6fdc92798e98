// Puts what a plan lists where it is looked for: instances by their block, by their module, and the configuration by its path.

import { append } from "../../../base/grouped.ts";
import { at, isObject, listAt, textAt } from "../../../base/json.ts";
import { ownAccountsOf } from "./own-account.ts";
import type { Plan, Planned } from "./read-plan.ts";

type Keys = readonly (string | number | null)[];

interface ModuleKeys {
  readonly before: Keys;
  readonly after: Keys;
}

export interface PlanIndex {
  /** By address without a last key. */
  readonly byBlock: ReadonlyMap<string, readonly Planned[]>;
  /** Keys of what was there before, by the address that it had then, without a last key. */
  readonly before: ReadonlyMap<string, Keys>;
  /** And the addresses that it has now. */
  readonly nowOf: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the address of the module instance. */
  readonly byModule: ReadonlyMap<string, readonly Planned[]>;
  /** Keys of a module call's instances that hold resources, by the call's address without a last key. */
  readonly moduleKeys: ReadonlyMap<string, ModuleKeys>;
  /** The accounts of AWS it is applied in. */
  readonly accounts: ReadonlySet<string>;
}

export function indexOf({ resources }: Plan): PlanIndex {
  const byBlock = new Map<string, Planned[]>();
  const byModule = new Map<string, Planned[]>();
  const before = new Map<string, Keys[number][]>();
  const nowOf = new Map<string, Set<string>>();
  for (const one of resources.values()) {
    append(byBlock, blockOf(one), one);
    append(byModule, one.module, one);
    if (!one.before) continue;
    const { block, key } =
      one.previous === null ? { ...one, block: blockOf(one) } : parted(one.previous);
    append(before, block, key);
    nowOf.set(block, (nowOf.get(block) ?? new Set()).add(blockOf(one)));
  }
  const moduleKeys = new Map<string, { before: Set<Keys[number]>; after: Set<Keys[number]> }>();
  for (const [address, held] of byModule)
    for (const { call, key } of callsIn(address)) {
      const keys = moduleKeys.get(call) ?? { before: new Set(), after: new Set() };
      moduleKeys.set(call, keys);
      if (held.some((one) => one.before)) keys.before.add(key);
      if (held.some((one) => one.after)) keys.after.add(key);
    }
  const listed = [...moduleKeys].map(([call, { before, after }]) => {
    return [call, { before: [...before], after: [...after] }] as const;
  });
  const accounts = ownAccountsOf(resources.values());
  return { byBlock, before, nowOf, byModule, moduleKeys: new Map(listed), accounts };
}

function blockOf({ module, mode, type, name }: Planned): string {
  const local = mode === "data" ? `data.${type}.${name}` : `${type}.${name}`;
  return module === "" ? local : `${module}.${local}`;
}

const step = /module\.([^.[\]]+)(?:\[(?:("(?:[^"\\]|\\.)*")|(\d+))\])?(?:\.|$)/gy;

/** The calls that lead into a module instance, outermost first, each with its key. */
function callsIn(
  address: string,
): readonly { readonly call: string; readonly key: Keys[number] }[] {
  const found: { call: string; key: Keys[number] }[] = [];
  step.lastIndex = 0;
  while (step.lastIndex < address.length) {
    const from = step.lastIndex;
    const match = step.exec(address);
    if (!match) return [];
    const [, name = "", text, number] = match;
    found.push({ call: `${address.slice(0, from)}module.${name}`, key: keyOf(text, number) });
  }
  return found;
}

/** An address as its block's and the last key. */
function parted(address: string): { readonly block: string; readonly key: Keys[number] } {
  const [whole = "", text, number] = /\[(?:("(?:[^"\\]|\\.)*")|(\d+))\]$/.exec(address) ?? [];
  const block = address.slice(0, address.length - whole.length);
  return { block, key: keyOf(text, number) };
}

function keyOf(text: string | undefined, number: string | undefined): Keys[number] {
  if (text !== undefined) return unquoted(text);
  return number === undefined ? null : Number(number);
}

function unquoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text.slice(1, -1);
  }
}

const none: ModuleKeys = { before: [], after: [] };

/** Keys of a block's instances. */
export function keysIn(
  { byBlock, before, moduleKeys }: PlanIndex,
  address: string,
  isModule: boolean,
): ModuleKeys {
  if (isModule) return moduleKeys.get(address) ?? none;
  const planned = (byBlock.get(address) ?? []).filter(({ after }) => after !== null);
  return { before: before.get(address) ?? [], after: planned.map(({ key }) => key) };
}

/** The configuration of a module by its address without keys; undefined where the plan has none. */
export function configOf(root: unknown, generic: string): unknown {
  let found = root;
  const steps = generic === "" ? [] : generic.split(".");
  for (let i = 1; i < steps.length; i += 2)
    found = at(found, "module_calls", steps[i] ?? "", "module");
  return found;
}

/** What the configuration of a module declares under a local address. */
export function declarationIn(
  module: unknown,
  local: string,
): "resource" | "data" | "module" | null {
  const call = /^module\.([^.]+)$/.exec(local)?.[1];
  if (call !== undefined) return isObject(at(module, "module_calls", call)) ? "module" : null;
  if (!resourceIn(module, local)) return null;
  return local.startsWith("data.") ? "data" : "resource";
}

const byAddress = new WeakMap<object, ReadonlyMap<string, unknown>>();

/** A module's configuration of a resource by its local address without a key. */
export function resourceIn(module: unknown, local: string): unknown {
  if (!isObject(module)) return undefined;
  let found = byAddress.get(module);
  if (!found) {
    const listed = listAt(module, "resources");
    found = new Map(listed.map((one) => [textAt(one, "address") ?? "", one]));
    byAddress.set(module, found);
  }
  return found.get(local);
}
