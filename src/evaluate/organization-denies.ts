// Tells which denies of an organization's policies certainly hold an identity: those attached to the account that it is in, or above.

import { isOn } from "../model/active.ts";
import type { Control } from "../model/control.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import { accountsIn } from "../privilege/aws/accounts.ts";
import type { Finder } from "./find.ts";

interface Attached {
  readonly root: string;
  readonly over: readonly string[];
  readonly denies: readonly Control[];
}

/**
 * Only denies of identities count. What a list of what is allowed leaves out is allowed beside it: `FullAWSAccess` hangs on every root,
 * unit and account from the start, and no declaration says that somebody took it away.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_evaluation.html
 * A policy of resources bounds the account's own, and leaves its identities what other accounts let them.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps.html
 */
export function organizationDenies(
  facts: readonly Fact[],
  finder: Finder,
): (identity: Identity) => readonly Control[] {
  const attached = facts.flatMap((fact): readonly Attached[] => {
    if (fact.kind !== "control" || !fact.over || !fact.policy || !isOn(fact)) return [];
    const denies = finder
      .find(fact.policy, fact)
      .filter(
        (one): one is Control =>
          one.kind === "control" && one.form === "deny" && one.ofIdentities === true && isOn(one),
      );
    return denies.length > 0 ? [{ root: fact.root, over: fact.over, denies }] : [];
  });
  if (attached.length === 0) return () => [];
  return (identity) => [
    ...new Set(
      attached
        .filter(({ root, over }) => over.some((account) => isIn(identity, account, root)))
        .flatMap(({ denies }) => denies),
    ),
  ];
}

/** Roles that AWS makes for its services are not bound. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps.html#not-restricted-by-scp */
function isIn({ platform, type, root, place }: Identity, account: string, of: string): boolean {
  if (platform !== "aws" || type === "aws_iam_service_linked_role") return false;
  if (/^\d+$/.test(account)) {
    const numbers = new Set(accountsIn(place));
    return numbers.size === 1 && numbers.has(account);
  }
  const rest = place.replaceAll(account, "");
  return root === of && rest !== place && !rest.includes("aws_organizations_account");
}
