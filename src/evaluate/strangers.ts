// Roles that people open → those that people of an account which nobody knows open: a second factor shows a person, not whose.

import type { FactKey } from "../model/declaration.ts";
import { isDeny } from "../model/deny.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Policy } from "../model/policy.ts";
import type { Trust } from "../model/trust.ts";
import { accountOf, ownAccounts } from "../privilege/aws/accounts.ts";

/** They are no people that the tree speaks of: anybody has a second factor in an account of their own. */
export function withoutStrangers(
  byKey: ReadonlyMap<FactKey, Fact>,
  { trusted }: Policy,
): ReadonlyMap<FactKey, Fact> {
  const all = [...byKey.values()];
  const people = new Set(all.filter(isRoleOfPeople).map(blockOf));
  if (people.size === 0) return byKey;
  const own = ownAccounts(all);
  const isStrange = (account: string | null): boolean =>
    account !== null && !trusted.accounts.includes(account) && !own.has(account);
  const strange = new Set<string>();
  for (const fact of all) {
    // A role's trust is a part of its block.
    if (fact.kind !== "trust" || fact.into?.how !== "reference") continue;
    const block = blockOf(fact.into);
    if (people.has(block) && admitsOne(fact, isStrange)) strange.add(block);
  }
  if (strange.size === 0) return byKey;
  const judged = (fact: Fact): Fact =>
    isRoleOfPeople(fact) && strange.has(blockOf(fact)) ? { ...fact, person: false } : fact;
  return new Map([...byKey].map(([key, fact]) => [key, judged(fact)]));
}

function blockOf({ root, address }: Pick<Fact, "root" | "address">): string {
  return `${root}\n${address}`;
}

function isRoleOfPeople(fact: Fact): fact is Identity {
  return fact.kind === "identity" && fact.person && fact.type === "aws_iam_role";
}

function admitsOne({ admissions }: Trust, isStrange: (account: string | null) => boolean): boolean {
  return admissions.some(
    (one) =>
      !isDeny(one) &&
      one.principals.some(
        ({ kind, value }) =>
          kind === "anyone" || (value.known && isStrange(accountOf(value.value))),
      ),
  );
}
