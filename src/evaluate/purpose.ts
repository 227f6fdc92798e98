// Tells why each identity exists: a `purpose` or `reason` in its tags or comment, else its description.

import type { Known } from "../base/known.ts";
import { known } from "../base/known.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import { folded, inLabels, inPragmas } from "./written.ts";

const keys = folded(["purpose", "reason", "nhi/purpose", "nhi/reason", "description"]);

export function purposesOf(facts: readonly Fact[]): ReadonlyMap<FactKey, Known<string | null>> {
  const found = new Map<FactKey, Known<string | null>>();
  for (const fact of facts) {
    if (fact.kind !== "identity") continue;
    const written = [
      ...inPragmas(fact.pragmas, keys).map(({ value }) => value),
      ...fact.carrier.texts,
      ...inLabels(fact.carrier, keys).map(({ value }) => value),
    ];
    const said =
      written.find((value) => value.known && value.value !== null && value.value !== "") ??
      written.find((value) => !value.known);
    found.set(fact.key, said ?? known(null, fact.header));
  }
  return found;
}
