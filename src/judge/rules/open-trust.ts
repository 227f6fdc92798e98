// A trust that anybody can use, or a grant that everybody holds → a complaint.

import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Grant, Holder } from "../../model/grant.ts";
import type { Privilege } from "../../model/privilege.ts";
import type { Admission, Trust } from "../../model/trust.ts";
import { isUnread } from "../../privilege/condition.ts";
import { describe } from "../../privilege/describe.ts";
import { strongest } from "../../model/level.ts";
import { levelOf } from "../../privilege/level.ts";
import {
  boundsByDeny,
  boundsOf,
  isAnybodys,
  isVacuous,
  type Bound,
} from "../../privilege/bounds.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { identityOf } from "../whose.ts";
import { code, listed, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "open-trust", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  // Whom a workflow's events let in is untrusted-trigger-credentials' matter.
  if (fact.domain === "workflow") return [];
  if (fact.kind === "trust") {
    const into = identityOf(fact, context.head);
    const name = nameOf(into ?? fact);
    return judgeDifference(change, fact, was?.kind === "trust" ? was : null, (trust) =>
      ofTrust(trust, name, into?.key ?? null),
    );
  }
  if (fact.kind !== "grant") return [];
  return judgeDifference(change, fact, was?.kind === "grant" ? was : null, (grant) =>
    ofGrant(grant, context),
  );
}

/** Keys that only certain callers meet. What a caller can set for itself (session tags, names, an external id) is none of them.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html */
const narrowing =
  /^(aws:(principalorgid|principalorgpaths|principalaccount|principalarn|principalisawsservice|principalservicename|sourceaccount|sourceowner|sourcearn|sourceorgid|sourceorgpaths|sourcevpc|sourcevpce|sourceip|vpcsourceip|userid)|kms:calleraccount|s3:dataaccesspoint(account|arn)|.*:sub|.*:aud)$/i;

function narrowed(bounds: readonly Bound[]): readonly Bound[] {
  return bounds.filter(
    (bound) =>
      narrowing.test(bound.key) &&
      !isVacuous(bound) &&
      !isAnybodys(bound) &&
      !bound.condition.values.some((value) => value.known && isWide(bound, value.value)),
  );
}

/** The condition on an address of the internet, where nothing else narrows: no credential is asked for there. */
function byAddress(bounds: readonly Bound[]): Bound | null {
  const [first] = bounds;
  return first && bounds.every(({ key }) => /^aws:sourceip$/i.test(key)) ? first : null;
}

/** A large part of the internet; whoever is no service. */
function isWide({ key }: Bound, value: string): boolean {
  return /^aws:principalisawsservice$/i.test(key)
    ? /^false$/i.test(value)
    : /^([\d.]+\/[0-7]|[\da-f:]+\/\d)$/i.test(value);
}

function ofTrust(trust: Trust, name: string, identity: string | null): readonly Complaint[] {
  const denied = boundsByDeny(trust.admissions);
  return trust.admissions.flatMap((admission): readonly Complaint[] => {
    if (isDeny(admission)) return [];
    const opaque = admission.conditions.some(isUnread);
    if (narrowed([...boundsOf(admission.conditions), ...denied]).length > 0) return [];
    const anyone = admission.principals.find(({ kind }) => kind === "anyone");
    if (!anyone) return unknownPrincipals(admission, name, identity);
    const held =
      admission.conditions.length > 0 && !opaque
        ? `, and its ${admission.conditions.length === 1 ? "condition" : "conditions"} on ${listed(admission.conditions.map((one) => code(one.key)))} anybody can meet`
        : "";
    return [
      {
        variant: opaque ? "unknown" : "default",
        message: opaque
          ? `${name} trusts ${code(shown(anyone.value))}, and whether a condition narrows that cannot be read.`
          : `${name} trusts ${code(shown(anyone.value))}: anybody on the platform can become it${held}.`,
        remedy:
          "Name the principals that need it, or add a condition such as `aws:PrincipalOrgID`.",
        primary: whereWritten(anyone.at, admission.at),
        written: [anyone.value],
        related: [],
        offending: `anyone ${admission.conditions.map((one) => one.key).join(",")}`,
        identity,
        fix: null,
      },
    ];
  });
}

/** A caller, a data source or a construct of ours decides; an attribute of a block in the tree is somebody. */
function unknownPrincipals(
  admission: Admission,
  name: string,
  identity: string | null,
): readonly Complaint[] {
  const hidden = admission.principals.find(
    ({ kind, value }) =>
      kind === "unknown" && !value.known && value.why !== "computed" && value.why !== "data-source",
  );
  if (!hidden || hidden.value.known) return [];
  return [
    {
      variant: "unknown",
      message: `Whom ${name} trusts cannot be read: its principal is ${code(shown(hidden.value))}.`,
      remedy: "Write the principals where a reviewer can read them.",
      primary: whereWritten(hidden.at, admission.at),
      written: [hidden.value],
      related: [],
      offending: `unknown ${shown(hidden.value)}`,
      identity,
      fix: null,
    },
  ];
}

/** Calling a function or service that is meant to be called. */
function isCall(privilege: Privilege): boolean {
  if (privilege.kind === "role") return /invoker$/i.test(shown(privilege.role));
  return (
    privilege.kind === "statement" &&
    !privilege.actions.except &&
    privilege.actions.patterns.every((action) =>
      /^(lambda:invokefunction(url)?|execute-api:invoke)$/i.test(shown(action)),
    )
  );
}

function boundsOn(privilege: Privilege): readonly Bound[] {
  return privilege.kind === "statement" ? narrowed(boundsOf(privilege.conditions)) : [];
}

/** Reading by address is how what is public is put behind a cache. */
function fromAddress(
  grant: Grant,
  { label, link }: Holder,
  { catalog }: Context,
): readonly Complaint[] {
  const written = grant.privileges.flatMap((privilege) => {
    const bound = byAddress(boundsOn(privilege));
    const level = levelOf(privilege, catalog);
    return bound && level !== "none" && level !== "read" && !isCall(privilege)
      ? [{ privilege, bound }]
      : [];
  });
  const [first] = written;
  if (!first) return [];
  const { condition } = first.bound;
  const what = listed(
    written.map(({ privilege }) => code(describe(privilege))),
    2,
  );
  const from = listed(
    condition.values.map((value) => code(shown(value))),
    2,
  );
  return [
    {
      variant: "address",
      message: `${nameOf(grant)} grants ${what} to ${code(label)} from ${from}: whoever sends from there needs no credential, and nobody can tell who it was.`,
      remedy: "Name the identities that need it, and keep the address beside them.",
      primary: whereWritten(link.at, grant.header),
      written: [{ at: link.at, through: [] }, ...condition.values],
      related: [],
      offending: `${label} by address`,
      identity: null,
      fix: null,
    },
  ];
}

function ofGrant(grant: Grant, context: Context): readonly Complaint[] {
  const everyone = grant.holders.filter(({ person }) => person === "everyone");
  const [first] = everyone;
  if (!first) return [];
  const open = grant.privileges.filter((privilege) => boundsOn(privilege).length === 0);
  if (grant.privileges.length > 0 && open.length === 0) return fromAddress(grant, first, context);
  const level = strongest(open.map((privilege) => levelOf(privilege, context.catalog)));
  const isPublic = level === "read" || open.every(isCall);
  const what =
    open.length > 0
      ? listed(
          open.map((privilege) => code(describe(privilege))),
          2,
        )
      : "what it hands over";
  return [
    {
      variant: open.length > 0 && isPublic ? "public" : "default",
      message: `${nameOf(grant)} grants ${what} to ${listed(everyone.map(({ label }) => code(label)))}: anybody ${/^(system:authenticated|allAuthenticatedUsers)$/.test(first.label) ? "who can log in " : ""}can use it.`,
      remedy: "Name the identities that need it.",
      primary: whereWritten(first.link.at, grant.header),
      written: [{ at: first.link.at, through: [] }],
      related: [],
      offending: everyone.map(({ label }) => label).join(","),
      identity: null,
      fix: null,
    },
  ];
}
