// Yields the holes in what grants of Terraform say that they are on: each with the block that it refers to.

import type { Known, Reference, UnknownValue } from "../base/known.ts";
import type { Model } from "../model/model.ts";

export interface Hole {
  readonly root: string;
  readonly reference: Reference;
  readonly value: UnknownValue;
}

export function holesIn({ facts }: Model): readonly Hole[] {
  const found: Hole[] = [];
  for (const fact of facts.values()) {
    if (fact.kind !== "grant" || fact.domain !== "terraform") continue;
    const { root } = fact;
    const add = (value: Known<unknown>): void => {
      if (value.known) return;
      const { reference, pieces } = value;
      if (reference) found.push({ root, reference, value });
      for (const piece of pieces ?? []) if (typeof piece !== "string") add(piece);
    };
    for (const privilege of fact.privileges) {
      if (privilege.kind === "statement") privilege.resources.patterns.forEach(add);
      if (privilege.kind === "role") add(privilege.scope);
    }
  }
  return found;
}
