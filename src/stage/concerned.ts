// Facts that changed → the identities of the same Terraform whom that concerns: whose they are, and who becomes those.

import { linkOfPrincipal } from "../evaluate/admitted.ts";
import { finder } from "../evaluate/find.ts";
import type { Link } from "../model/declaration.ts";
import type { Fact, Grant, Identity } from "../model/fact.ts";

/** No chain of roles is longer. */
const deepest = 8;

/** `facts`: of the roots in which something changed. */
export function concerned(changed: readonly Fact[], facts: readonly Fact[]): ReadonlySet<Identity> {
  const { find, identities } = finder(facts);
  const grants = facts.filter((fact) => fact.kind === "grant");
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
      if (fact.defines)
        for (const grant of grants)
          if (grant.grants.some((link) => find(link, grant).some(({ key }) => key === fact.key)))
            addHolders(grant);
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
