// Groups facts by what they have in common.

import type { Fact } from "../model/fact.ts";

export function grouped(
  facts: Iterable<Fact>,
  ids: (fact: Fact) => readonly string[],
): ReadonlyMap<string, readonly Fact[]> {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const id of ids(fact)) {
      const list = groups.get(id);
      if (list) list.push(fact);
      else groups.set(id, [fact]);
    }
  return groups;
}
