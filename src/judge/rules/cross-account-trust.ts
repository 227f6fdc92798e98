// A trust in another AWS account without an external id → a complaint a principal.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Condition } from "../../model/privilege.ts";
import type { Admission, Principal, Trust } from "../../model/trust.ts";
import { boundsByDeny, boundsOf, isVacuous, type Bound } from "../../privilege/bounds.ts";
import { accountOf, isOfNoAccount } from "../../privilege/aws/accounts.ts";
import { isOwnAccount } from "../own-accounts.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "cross-account-trust", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "trust" || fact.platform !== "aws") return [];
  const into = identityOf(fact, context.head);
  const isOurs = (account: string): boolean => isOwnAccount(account, context);
  return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust) =>
    complain(trust, nameOf(into ?? fact), into?.key ?? null, isOurs),
  );
}

/** An external id, the organisation, or a person's second factor: not a vendor's other customer. */
const excusing =
  /^(sts:externalid|aws:(principalorgid|principalorgpaths|sourceorgid|sourceaccount|multifactorauthpresent|multifactorauthage|principalisawsservice))$/i;

function complain(
  trust: Trust,
  name: string,
  identity: string | null,
  isOurs: (account: string) => boolean,
): readonly Complaint[] {
  const denied = boundsByDeny(trust.admissions);
  return trust.admissions.flatMap((admission) => {
    if (isDeny(admission)) return [];
    const bounds = [...boundsOf(admission.conditions), ...denied];
    const isExcused =
      bounds.some((bound) => excusing.test(bound.key) && !isVacuous(bound) && !isEmpty(bound)) ||
      admission.conditions.some(isFactor);
    return admission.principals.flatMap((principal): readonly Complaint[] => {
      if (principal.value.known && isOfNoAccount(principal.value.value))
        return [ofNoAccount(principal, admission, name, identity)];
      const found = isExcused ? null : judged(principal, bounds, isOurs);
      if (!found) return [];
      return [
        {
          variant: found.variant,
          message:
            found.variant === "unknown"
              ? `Which account ${name} trusts cannot be read: it is ${code(shown(principal.value))}, and no external id is asked.`
              : `${name} trusts ${found.variant === "named" ? code(shown(principal.value)) : `the whole account ${code(found.account)}`}, which is not known to be yours, without an external id: one of its other customers may get in through it.`,
          remedy:
            found.variant === "unknown"
              ? "Add a condition on `sts:ExternalId` or `aws:PrincipalOrgID`."
              : `Add a condition on \`sts:ExternalId\`, or list ${code(found.account)} in \`trusted.accounts\` if it is yours.`,
          primary: whereWritten(principal.at, admission.at),
          written: [principal.value],
          related: [],
          offending: shown(principal.value),
          identity,
          fix: null,
        },
      ];
    });
  });
}

function ofNoAccount(
  { value, at }: Principal,
  admission: Admission,
  name: string,
  identity: string | null,
): Complaint {
  return {
    variant: "nameless",
    message: `${name} trusts ${code(shown(value))}, which names no account: AWS rejects it, and whoever mends it with an account lets in all of that.`,
    remedy: "Name the role or user that needs it, by its ARN with the account.",
    primary: whereWritten(at, admission.at),
    written: [value],
    related: [],
    offending: shown(value),
    identity,
    fix: null,
  };
}

/** A second factor is asked, not its absence. */
function isFactor({ key, values }: Condition): boolean {
  return (
    /^aws:multifactorauth/i.test(key) &&
    !(values.length > 0 && values.every((value) => value.known && /^false$/i.test(value.value)))
  );
}

/** An external id of no text, a factor that must be absent: nothing that another customer lacks. */
function isEmpty({ key, condition }: Bound): boolean {
  if (/^aws:principalisawsservice$/i.test(key))
    return condition.values.some((value) => value.known && /^false$/i.test(value.value));
  return /^aws:multifactorauth/i.test(key)
    ? !isFactor(condition)
    : condition.values.some((value) => value.known && value.value.trim() === "");
}

interface Judged {
  readonly variant: "default" | "named" | "unknown";
  readonly account: string;
}

function judged(
  principal: Principal,
  bounds: readonly Bound[],
  isOurs: (account: string) => boolean,
): Judged | null {
  if (principal.kind !== "account" && principal.kind !== "identity") return null;
  const { value } = principal;
  if (!value.known) {
    // An identity of the tree, or our own account read from the platform.
    if (principal.kind === "identity" || value.why === "data-source" || value.why === "computed")
      return null;
    return isOwn(value.pieces ?? [value]) ? null : { variant: "unknown", account: shown(value) };
  }
  const account = accountOf(value.value);
  if (account === null || isOurs(account)) return null;
  const named =
    principal.kind === "identity" ||
    bounds.some((bound) => /^aws:principalarn$/i.test(bound.key) && !isVacuous(bound));
  return { variant: named ? "named" : "default", account };
}

function isOwn(
  pieces: readonly (string | { readonly name: string; readonly why: string })[],
): boolean {
  return pieces.some(
    (piece) =>
      typeof piece !== "string" &&
      (/aws_caller_identity|aws_organizations_account/.test(piece.name) ||
        piece.why === "data-source" ||
        piece.why === "computed"),
  );
}
