// An account of AWS → whether it is the user's own: listed as that, or one that the tree works in.

import type { Model } from "../model/model.ts";
import { ownAccounts } from "../privilege/aws/accounts.ts";
import type { Context } from "./rule.ts";

export function isOwnAccount(account: string, { policy, head, base }: Context): boolean {
  return (
    policy.trusted.accounts.includes(account) ||
    ownOf(head).has(account) ||
    ownOf(base).has(account)
  );
}

const accounts = new WeakMap<Model, ReadonlySet<string>>();

function ownOf(model: Model): ReadonlySet<string> {
  const known = accounts.get(model) ?? ownAccounts(model.facts.values());
  accounts.set(model, known);
  return known;
}
