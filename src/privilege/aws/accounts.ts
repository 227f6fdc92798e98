// Principals, facts and texts → the accounts of AWS that they are of or name.

import type { Fact } from "../../model/fact.ts";

/** The account that a principal's ARN or number names; null where it names none. */
export function accountOf(principal: string): string | null {
  return (
    /^(\d{12})$/.exec(principal)?.[1] ??
    /^arn:[^:]*:(?:iam|sts)::(\d{12}):/.exec(principal)?.[1] ??
    null
  );
}

/** Whether an ARN stands for a whole account and does not say which; AWS takes none such. */
export function isOfNoAccount(principal: string): boolean {
  return /^arn:[^:]*:iam:{1,3}root$/.test(principal);
}

/** Every account's number in a text, by its twelve digits. */
export function accountsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)\d{12}(?!\d)/g) ?? [];
}

/** Accounts that the tree's own provider configurations work in. */
export function ownAccounts(facts: Iterable<Fact>): ReadonlySet<string> {
  const found = new Set<string>();
  const places = new Set<string>();
  for (const fact of facts) if (fact.platform === "aws") places.add(fact.place);
  for (const place of places) for (const account of accountsIn(place)) found.add(account);
  return found;
}
