// What trusted exports tell, by whom it is of → what of it may refute a finding: of identities that are the ones named beyond doubt.

import { isOn } from "../model/active.ts";
import { namespaceOf } from "../model/address.ts";
import type { FactKey } from "../model/declaration.ts";
import type { ListedKey, Proof, Trusted } from "../model/evidence.ts";
import type { Fact } from "../model/fact.ts";
import { newestFirst, sourceOf, type Dated, type Entry } from "./sum.ts";
import type { Name } from "./told.ts";

/** `entriesOf`: what was joined with each fact. */
export function proofOf(
  entriesOf: ReadonlyMap<FactKey, readonly Entry[]>,
  facts: ReadonlyMap<FactKey, Fact>,
  trusted: ReadonlySet<Dated>,
): Proof {
  const listed = new Map<FactKey, Trusted & { readonly keys: readonly ListedKey[] }>();
  const acting = new Map<FactKey, Trusted>();
  for (const [key, entries] of entriesOf) {
    const fact = facts.get(key);
    const sure = newestFirst(
      entries.filter(({ told, file }) => trusted.has(file) && fact && isOf(fact, told.name)),
    );
    const list = sure.find(({ told }) => told.listed !== undefined);
    if (list) listed.set(key, { ...trustedOf(list), keys: list.told.listed ?? [] });
    const log = sure.find(({ file }) => file.format === "kubernetes-audit");
    if (log) acting.set(key, trustedOf(log));
  }
  return { listed, acting };
}

function trustedOf(entry: Entry): Trusted {
  return { ...sourceOf(entry), format: entry.file.format ?? "" };
}

/** Nothing of the name is open, nor of where it is, nor whether it is made. */
function isOf(fact: Fact, name: Name | null): boolean {
  if (fact.kind !== "identity" || fact.loose || !isOn(fact) || name === null) return false;
  if (!fact.name.known || fact.name.value !== name.name) return false;
  return name.platform !== "kubernetes" || namespaceOf(fact) === name.within;
}
