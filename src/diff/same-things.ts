// Two models → moves that nobody wrote: of what has one name in all the world, from where base declares it to where head does.

import type { Known, Reference } from "../base/known.ts";
import type { Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import type { Renaming } from "./formerly.ts";

/** Within a root, where what is unknown of a name is the same too. */
export function sameThings(base: Model, head: Model): readonly Renaming[] {
  const before = new Map<string, string>();
  for (const { id, address } of thingsIn(base)) before.set(id, before.get(id) ?? address);
  return thingsIn(head).flatMap(({ id, root, address }) => {
    const from = before.get(id);
    return from === undefined || from === address ? [] : [{ root, from, to: address }];
  });
}

interface Thing {
  readonly id: string;
  readonly root: string;
  readonly address: string;
}

function thingsIn(model: Model): readonly Thing[] {
  const found: Thing[] = [];
  for (const fact of model.facts.values()) {
    if (fact.kind !== "grant" || fact.domain !== "terraform") continue;
    const { root } = fact;
    for (const { thing, address } of fact.privileges.flatMap(referencesOf))
      if (thing !== undefined) found.push({ id: `${root}\n${thing}`, root, address });
  }
  return found;
}

function referencesOf(privilege: Privilege): readonly Reference[] {
  if (privilege.kind === "statement") return privilege.resources.patterns.flatMap(holes);
  return privilege.kind === "role" ? holes(privilege.scope) : [];
}

function holes(value: Known<unknown>): readonly Reference[] {
  if (value.known) return [];
  const own = value.reference ? [value.reference] : [];
  return [
    ...own,
    ...(value.pieces ?? []).flatMap((piece) => (typeof piece === "string" ? [] : holes(piece))),
  ];
}
