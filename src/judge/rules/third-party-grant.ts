// An administrator whom an account of somebody else may become → a complaint where that account is let in.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Identity } from "../../model/identity.ts";
import type { Condition } from "../../model/privilege.ts";
import type { Principal, Trust } from "../../model/trust.ts";
import { accountOf } from "../../privilege/aws/accounts.ts";
import { isOwnAccount } from "../own-accounts.ts";
import { placeOf } from "../privileges.ts";
import { powerOf } from "../role-chain.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, lost } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "third-party-grant", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (fact.platform !== "aws") return [];
  if (fact.kind === "identity")
    return !isWhole(change) && change.gained.some(({ level }) => level === "admin")
      ? (context.head.links.trustsOf.get(fact.key) ?? []).flatMap((trust) =>
          complain(trust, fact, context),
        )
      : [];
  if (fact.kind !== "trust" || !(isWhole(change) || lost(change, "trust-principal"))) return [];
  const into = identityOf(fact, context.head);
  const known =
    change.was?.kind === "trust" && !isWhole(change)
      ? new Set(strangers(change.was, context).map(({ account }) => account))
      : null;
  return into?.kind === "identity"
    ? complain(fact, into, context).filter(({ offending }) => !known?.has(offending))
    : [];
}

function complain(trust: Trust, into: Identity, context: Context): readonly Complaint[] {
  const told = new Map(strangers(trust, context).map((one) => [one.account, one]));
  const power = told.size > 0 ? powerOf(into, context.head, context) : null;
  if (!power) return [];
  return [...told.values()].map(({ principal, account }) => ({
    variant: "default",
    message: `${nameOf(into)} is granted ${code(power.text)}, and the account ${code(account)}, which is not known to be yours, may become it: whoever gets into that third party administers this account.`,
    remedy: `Grant the third party only what its service needs, as its own pages list it; or list ${code(account)} in \`trusted.accounts\` if it is yours.`,
    primary: whereWritten(principal.at, trust.header),
    written: [principal.value],
    related: [
      {
        role: "definition",
        message: "what it is granted",
        at: placeOf(power.privilege, power.binding),
      },
    ],
    offending: account,
    identity: into.key,
    fix: null,
  }));
}

interface Stranger {
  readonly principal: Principal;
  readonly account: string;
}

function strangers({ admissions }: Trust, context: Context): readonly Stranger[] {
  return admissions
    .filter((admission) => !isDeny(admission) && !admission.conditions.some(isOfOurs))
    .flatMap(({ principals }) =>
      principals.flatMap((principal) => {
        const { kind, value } = principal;
        if ((kind !== "account" && kind !== "identity") || !value.known) return [];
        const account = accountOf(value.value);
        return account === null || isOwnAccount(account, context) ? [] : [{ principal, account }];
      }),
    );
}

/** People with a second factor, and whoever is of the organization. */
function isOfOurs({ key, values }: Condition): boolean {
  return (
    /^aws:(multifactorauth(present|age)|principalorg(id|paths)|sourceorg(id|paths))$/i.test(key) &&
    values.some((value) => !value.known || !/^(false|\*)$/i.test(value.value))
  );
}
