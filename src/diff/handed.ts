// Tells what each grant hands to its holders, through the definitions that it names.

import { append } from "../base/grouped.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Grant } from "../model/grant.ts";
import type { HolderOf, Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import { confine } from "../privilege/confine.ts";

/** By binding, then by the definition handed over: its privileges as far as the binding lets them reach. */
export type Handed = ReadonlyMap<FactKey, ReadonlyMap<FactKey, readonly Privilege[]>>;

/** By binding, whatever it hands over: who holds it. */
export type HoldersBy = ReadonlyMap<FactKey, readonly HolderOf[]>;

export function holdersBy(model: Model): HoldersBy {
  const holders = new Map<FactKey, HolderOf[]>();
  for (const list of model.links.holdersOf.values())
    for (const holder of list) append(holders, holder.binding.key, holder);
  return holders;
}

export function handedOver(model: Model): Handed {
  const handed = new Map<FactKey, Map<FactKey, readonly Privilege[]>>();
  const put = (binding: Grant, definition: Grant, privileges: readonly Privilege[]): void => {
    const list = handed.get(binding.key) ?? new Map<FactKey, readonly Privilege[]>();
    handed.set(binding.key, list);
    list.set(definition.key, privileges);
  };
  for (const holders of model.links.holdersOf.entries()) {
    const [key, list] = holders;
    const definition = model.facts.get(key);
    if (definition?.kind === "grant")
      for (const { binding } of list) put(binding, definition, leftBy(binding, definition));
  }
  // An identity in the tree shows what a binding leaves of a definition: a ClusterRole bound within a namespace.
  for (const { privileges } of model.reach.values()) {
    const shown = new Map<
      string,
      { readonly binding: Grant; readonly grant: Grant; readonly list: Privilege[] }
    >();
    for (const { binding, grant, privilege } of privileges) {
      if (binding === grant || privilege.kind !== "rbac") continue;
      const id = `${binding.key}\n${grant.key}`;
      const entry = shown.get(id) ?? { binding, grant, list: [] };
      shown.set(id, entry);
      entry.list.push(privilege);
    }
    for (const { binding, grant, list } of shown.values())
      if (list.length === grant.privileges.length) put(binding, grant, list);
  }
  return handed;
}

/** What a binding leaves of a custom role, whoever holds it. */
function leftBy(binding: Grant, { key, privileges }: Grant): readonly Privilege[] {
  return binding.confines && binding.key !== key
    ? privileges.map((one) => confine(one, binding.confines))
    : privileges;
}

/** All that a grant hands over, its own privileges included. */
export function allHanded(grant: Grant, handed: Handed): readonly Privilege[] {
  const named = [...(handed.get(grant.key) ?? [])]
    .filter(([key]) => key !== grant.key)
    .flatMap(([, privileges]) => privileges);
  return named.length === 0 ? grant.privileges : [...grant.privileges, ...named];
}
