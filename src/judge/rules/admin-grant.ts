// A grant of everything, or of the power to change who may do what → a complaint where it is defined, or handed over anew.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Grant } from "../../model/grant.ts";
import type { Privilege } from "../../model/privilege.ts";
import { adminPrivileges, graveOf } from "../../privilege/admin.ts";
import { hasEnded } from "../../privilege/condition.ts";
import { describe } from "../../privilege/describe.ts";
import { givenBy, riskyRole } from "../../privilege/level.ts";
import { isClusterAdmin } from "../../privilege/rbac.ts";
import { isAllOfAws } from "../../privilege/role.ts";
import {
  definedAt,
  handedOver,
  holdingPlaces,
  isAdminHeldBack,
  isBoundary,
  isHeldBack,
  isHeldByPeople,
  onlyHolder,
  toWhom,
} from "../grants.ts";
import { partsOf, placeOf, unreadable, type Unreadable } from "../privileges.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, judgeDifference } from "../view.ts";
import { code, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "admin-grant", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant") return [];
  const before = was?.kind === "grant" ? was : null;
  const own = judgeDifference(change, fact, before, (grant, when) =>
    complain(grant, when === "now" ? context.head : context.base, context),
  );
  return [
    ...(isOldNews(change, fact, before, context)
      ? own.filter((complaint) => complaint.variant === "unknown")
      : own),
    ...handedOver(change, context).flatMap((definition) => handOver(fact, definition, context)),
  ];
}

type Side = Context["head"];

/** An administrator before, and what was gained makes nobody one: a harmless action more in the same list. */
function isOldNews(change: Change, fact: Grant, was: Grant | null, context: Context): boolean {
  if (isWhole(change) || was === null) return false;
  const before = complain(was, context.base, context);
  if (!before.some((complaint) => complaint.variant !== "unknown")) return false;
  const denies = fact.privileges.filter(isDeny);
  const gained = change.gained.map((gain) => gain.privilege);
  return adminPrivileges([...gained, ...denies], context.catalog).length === 0;
}

function complain(grant: Grant, model: Side, context: Context): readonly Complaint[] {
  if (isBoundary(grant, model) || isBuiltIn(grant)) return [];
  const admin = adminPrivileges(grant.privileges, context.catalog).filter(
    (one) => !hasEnded(one, context.today),
  );
  const people = isHeldByPeople(grant, model);
  const isOfSet = people && isOfPermissionSet(grant);
  const judged =
    people && !isOfSet ? admin.filter((one) => grant.defines && isEverything(one)) : admin;
  if (judged.length === 0)
    return admin.length === 0 && !people ? unknowns(grant, model, context) : [];
  return isAdminHeldBack(grant, model, context)
    ? []
    : judged.map((one) => (isOfSet ? ofPeople : complaint)(grant, one, model, context));
}

/** Every cluster has it, and makes it whole again: whom it is bound to is judged. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#auto-reconciliation */
function isBuiltIn(grant: Grant): boolean {
  return (
    grant.defines && grant.domain === "kubernetes" && grant.address === "ClusterRole/cluster-admin"
  );
}

function isEverything(privilege: Privilege): boolean {
  return privilege.kind === "statement"
    ? isAllOfAws(privilege)
    : privilege.kind === "rbac" && isClusterAdmin(privilege);
}

function complaint(grant: Grant, privilege: Privilege, model: Side, context: Context): Complaint {
  return {
    variant: "default",
    message: `${nameOf(grant)} grants ${code(grave(privilege))}${toWhom(grant, model)}: ${why(privilege, context)}.`,
    remedy: "Grant only the actions that the workload calls, on the resources that it uses.",
    primary: placeOf(privilege, grant),
    written: partsOf(privilege.kind === "statement" ? graveOf(privilege) : privilege),
    related: [...holdingPlaces(grant, model)],
    offending: describe(privilege),
    identity: onlyHolder(grant, model),
    fix: null,
  };
}

/** Its sessions are a role's, whatever starts them: https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html */
function isOfPermissionSet({ type }: Grant): boolean {
  return type.startsWith("aws_ssoadmin_");
}

function ofPeople(grant: Grant, privilege: Privilege, model: Side, context: Context): Complaint {
  const whole = complaint(grant, privilege, model, context);
  return {
    ...whole,
    variant: "people",
    message: `${nameOf(grant)} grants ${code(grave(privilege))} to people${toWhom(grant, model).replace(/^ to /, " by ")}: ${why(privilege, context)}, and so can each tool that is handed one of their sessions.`,
    remedy:
      "Keep it for few people and short sessions, and grant a set that holds less for daily work.",
  };
}

/** The actions that do it, not what stands beside them. */
function grave(privilege: Privilege): string {
  return describe(privilege.kind === "statement" ? graveOf(privilege) : privilege);
}

function why(privilege: Privilege, context: Context): string {
  if (privilege.kind === "role")
    return riskyRole(privilege, context.catalog)?.why ?? "it can change who may do what";
  return isEverything(privilege)
    ? "whoever holds it can do everything"
    : "whoever holds it can change who may do what, and so give itself everything";
}

function handOver(binding: Grant, definition: Grant, context: Context): readonly Complaint[] {
  const [privilege] = adminPrivileges(definition.privileges, context.catalog).filter(
    (one) => !hasEnded(one, context.today),
  );
  if (!privilege || isHeldByPeople(binding, context.head)) return [];
  const heldBack = isHeldBack(binding, context.head, () => true);
  if (heldBack) return [];
  return [
    {
      ...complaint(definition, privilege, context.head, context),
      message: `${nameOf(binding)} hands ${code(grave(privilege))} of ${nameOf(definition)}${toWhom(binding, context.head)}: ${why(privilege, context)}.`,
      primary: binding.header,
      written: [],
      related: [definedAt(placeOf(privilege, definition))],
      identity: onlyHolder(binding, context.head),
    },
  ];
}

/** One note for a grant of which the roles, actions or policies cannot be read. */
function unknowns(grant: Grant, model: Side, { catalog }: Context): readonly Complaint[] {
  const hidden = unreadable(grant, model) ?? unreadableCondition(grant, catalog);
  if (!hidden) return [];
  return [
    {
      variant: "unknown",
      message: `How much ${nameOf(grant)} grants${toWhom(grant, model)} cannot be read: ${hidden.what} ${code(hidden.name)}.`,
      remedy: "Write the role, policy or actions where a reviewer can read them.",
      primary: grant.header,
      written: hidden.parts,
      related: [],
      offending: `unknown ${hidden.name}`,
      identity: onlyHolder(grant, model),
      fix: null,
    },
  ];
}

/** A role that gives roles, under a condition that nobody can read. */
function unreadableCondition(grant: Grant, catalog: Context["catalog"]): Unreadable | null {
  const open = grant.privileges.find(
    (one) =>
      one.kind === "role" && one.conditions.length > 0 && givenBy(one, catalog) === "unknown",
  );
  const values = open?.kind === "role" ? open.conditions.flatMap((one) => one.values) : [];
  const value = values.find(({ known }) => !known) ?? values[0];
  if (!value) return null;
  const name = value.known
    ? `${value.value.trim().replaceAll(/\s+/g, " ").slice(0, 60)}…`
    : shown(value);
  return { what: "its condition is", name, parts: [value] };
}
