// Two models → moves that nobody wrote: of what has one name in all the world, from where base declares it to where head does.

import type { Known } from "../base/known.ts";
import type { Model } from "../model/model.ts";
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
    const add = (value: Known<unknown>): void => {
      if (value.known) return;
      const { reference, pieces } = value;
      if (reference?.thing !== undefined)
        found.push({ id: `${root}\n${reference.thing}`, root, address: reference.address });
      for (const piece of pieces ?? []) if (typeof piece !== "string") add(piece);
    };
    for (const privilege of fact.privileges) {
      if (privilege.kind === "statement") privilege.resources.patterns.forEach(add);
      if (privilege.kind === "role") add(privilege.scope);
    }
  }
  return found;
}
