// Facts that changed → the identities of the same Terraform whom that concerns: whose they are, and who becomes those.

import { linkOfPrincipal } from "../evaluate/admitted.ts";
import { finder, type Finder } from "../evaluate/find.ts";
import type { FactKey, Link } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";

/** No chain of roles is longer. */
const deepest = 8;

/** `facts`: of the roots in which something changed. */
export function concerned(changed: readonly Fact[], facts: readonly Fact[]): ReadonlySet<Identity> {
  const { find, identities } = finder(facts);
  const handedBy = changed.some((fact) => fact.kind === "grant" && fact.defines)
    ? bindings(facts, find)
    : null;
  const found = new Set<Identity>();
  const add = (link: Link | null, from: Fact): void => {
    if (link) for (const one of identities(link, from)) found.add(one);
  };
  const addHolders = (grant: Grant): void => {
    for (const { link } of grant.holders) add(link, grant);
  };
  for (const fact of changed) {
    if (fact.kind === "identity") found.add(fact);
    else if (fact.kind === "trust") add(fact.into, fact);
    else if (fact.kind === "credential") add(fact.of, fact);
    else if (fact.kind === "control") for (const link of fact.holds) add(link, fact);
    else {
      addHolders(fact);
      if (fact.defines) handedBy?.get(fact.key)?.forEach(addHolders);
    }
  }
  const trusts = facts.filter((fact) => fact.kind === "trust");
  for (let round = 0, before = -1; round < deepest && before < found.size; round++) {
    before = found.size;
    for (const trust of trusts)
      if (trust.into && identities(trust.into, trust).some((one) => found.has(one)))
        for (const { principals } of trust.admissions)
          for (const principal of principals) add(linkOfPrincipal(principal, trust), trust);
  }
  return found;
}

/** What is defined, by its key → the grants that hand it over. */
function bindings(
  facts: readonly Fact[],
  find: Finder["find"],
): ReadonlyMap<FactKey, ReadonlySet<Grant>> {
  const found = new Map<FactKey, Set<Grant>>();
  for (const grant of facts) {
    if (grant.kind !== "grant") continue;
    for (const link of grant.grants)
      for (const { key } of find(link, grant)) {
        const set = found.get(key);
        if (set) set.add(grant);
        else found.set(key, new Set([grant]));
      }
  }
  return found;
}
