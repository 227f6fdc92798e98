// Turns trusts into the identities of the tree that each lets in, by name or with their whole account.

import type { Fact, FactKey, Identity, Link, Principal, Trust } from "../model/fact.ts";
import type { Admitted, Reach } from "../model/model.ts";
import type { Finder } from "./find.ts";
import { byAccount } from "./whole-account.ts";

export function admittedBy(
  facts: readonly Fact[],
  finder: Finder,
  reach: ReadonlyMap<FactKey, Reach>,
): ReadonlyMap<FactKey, readonly Admitted[]> {
  const found = new Map<FactKey, readonly Admitted[]>();
  const ofAccounts = byAccount(facts, finder, reach);
  for (const fact of facts) {
    if (fact.kind !== "trust" || fact.platform !== "aws") continue;
    const named = identitiesIn(fact, finder);
    const known = new Set(named.map(({ identity }) => identity));
    const others = ofAccounts(fact).filter(({ identity }) => !known.has(identity));
    if (named.length + others.length > 0) found.set(fact.key, [...named, ...others]);
  }
  return found;
}

function identitiesIn(trust: Trust, finder: Finder): readonly Admitted[] {
  const seen = new Set<Identity>();
  return trust.admissions
    .filter(({ effect }) => !effect.known || effect.value === "allow")
    .flatMap(({ principals }) => principals)
    .flatMap((principal) => {
      const link = linkOfPrincipal(principal, trust);
      const identities = link ? finder.identities(link, trust) : [];
      return identities.flatMap((identity) => {
        if (seen.has(identity)) return [];
        seen.add(identity);
        return [{ identity, principal }];
      });
    });
}

/** A role or user, by reference or by its ARN. */
export function linkOfPrincipal({ value, at }: Principal, { root }: Trust): Link | null {
  const { reference } = value;
  if (reference) return { how: "reference", root, address: reference.address, at };
  if (!value.known) return null;
  const [, type, name] = /:iam::[^:]*:(role|user)\/(?:.*\/)?([^/*?]+)$/.exec(value.value) ?? [];
  return type === undefined || name === undefined
    ? null
    : { how: "name", platform: "aws", type: `aws_iam_${type}`, namespace: null, name, at };
}
