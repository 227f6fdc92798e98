// Roles that people open → those that people of an account which nobody knows open: a second factor shows a person, not whose.

import type { FactKey } from "../model/declaration.ts";
import type { Fact, Identity, Trust } from "../model/fact.ts";
import type { Policy } from "../model/policy.ts";
import { accountOf, ownAccounts } from "../privilege/aws/accounts.ts";
import { finder } from "./find.ts";

/** They are no people that the tree speaks of: anybody has a second factor in an account of their own. */
export function withoutStrangers(
  byKey: ReadonlyMap<FactKey, Fact>,
  { trusted }: Policy,
): ReadonlyMap<FactKey, Fact> {
  const all = [...byKey.values()];
  if (!all.some(isRoleOfPeople)) return byKey;
  const names = finder(all);
  const own = ownAccounts(all);
  const isStrange = (account: string | null): boolean =>
    account !== null && !trusted.accounts.includes(account) && !own.has(account);
  const strange = new Set(
    all.flatMap((fact) =>
      fact.kind === "trust" && fact.platform === "aws" && fact.into && admitsOne(fact, isStrange)
        ? names.identities(fact.into, fact)
        : [],
    ),
  );
  const judged = (fact: Fact): Fact =>
    isRoleOfPeople(fact) && strange.has(fact) ? { ...fact, person: false } : fact;
  return new Map([...byKey].map(([key, fact]) => [key, judged(fact)]));
}

function isRoleOfPeople(fact: Fact): fact is Identity {
  return fact.kind === "identity" && fact.person && fact.type === "aws_iam_role";
}

function admitsOne({ admissions }: Trust, isStrange: (account: string | null) => boolean): boolean {
  return admissions.some(({ effect, principals }) => {
    if (effect.known && effect.value === "deny") return false;
    return principals.some(
      ({ kind, value }) => kind === "anyone" || (value.known && isStrange(accountOf(value.value))),
    );
  });
}
