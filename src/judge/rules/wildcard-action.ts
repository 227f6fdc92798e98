// A grant of every action of a service, or every verb of a Kubernetes resource → a complaint at the wildcard.

import { valueOrName, type Known } from "../../base/known.ts";
import { whereWritten, type Origin, type Way } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Grant } from "../../model/grant.ts";
import type { RbacRule, RoleUse, Statement } from "../../model/privilege.ts";
import { adminPrivileges, leftOf } from "../../privilege/admin.ts";
import { covers } from "../../privilege/covers.ts";
import { describe } from "../../privilege/describe.ts";
import { patternOf } from "../../privilege/pattern.ts";
import {
  definedAt,
  handedOver,
  holdersOf,
  holdingPlaces,
  isAdminHeldBack,
  isBoundary,
  isHeldByPeople,
  onlyHolder,
  toWhom,
} from "../grants.ts";
import { heldOf } from "../held.ts";
import { commonGroups, everyResource } from "../kubernetes-groups.ts";
import type { Context, Rule } from "../rule.ts";
import { judgeDifference } from "../view.ts";
import { joinAlike } from "../join-alike.ts";
import { givesAccess, isAllOfService, policiesBrought } from "../own-policy.ts";
import { wholeRole } from "../whole-role.ts";
import { wideTrust } from "../wide-trust.ts";
import { code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "wildcard-action", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind === "trust") return wideTrust(change, fact, context);
  if (fact.kind !== "grant") return [];
  const own = joinAlike(
    judgeDifference(change, fact, was?.kind === "grant" ? was : null, (grant, when) =>
      complain(grant, when === "now" ? context.head : context.base, context),
    ),
  );
  return [
    ...own,
    ...handedOver(change, context).flatMap((definition) => handOver(fact, definition, context)),
  ];
}

interface Wild {
  readonly variant: "default" | "named" | "policy" | "role" | "role-on-one";
  readonly text: string;
  /** For messages. */
  readonly label: string;
  readonly all: string;
  readonly why?: string;
  readonly remedy?: string;
  readonly at: Origin;
  readonly written: Way;
}

function complain(grant: Grant, model: Context["head"], context: Context): readonly Complaint[] {
  if (isHeldByPeople(grant, model) || isBoundary(grant, model) || isOpenPolicy(grant)) return [];
  return wildcards(grant, model, context).map((wild) => ({
    variant: wild.variant,
    message: `${nameOf(grant)} grants ${wild.label}${toWhom(grant, model)}: ${wild.all}, and what is added tomorrow${wild.why ? `; ${wild.why}` : ""}.`,
    remedy: wild.remedy ?? remedyOn(grant.platform),
    primary: whereWritten(wild.at, grant.header),
    written: [wild.written],
    related: [...holdingPlaces(grant, model)],
    offending: wild.text,
    identity: onlyHolder(grant, model),
    fix: null,
  }));
}

function remedyOn(platform: string): string {
  return platform === "kubernetes"
    ? "List the verbs and resources that the workload uses."
    : "List the actions that the workload calls.";
}

function wildcards(grant: Grant, model: Context["head"], context: Context): readonly Wild[] {
  const admin = adminPrivileges(grant.privileges, context.catalog);
  // What makes an administrator is admin-grant's; what would, were it not for the namespaces that it is bound in, is not.
  const isBounded =
    grant.platform === "kubernetes" && admin.length > 0 && isAdminHeldBack(grant, model, context);
  const grave = new Set(isBounded ? [] : admin);
  return grant.privileges.flatMap((privilege): readonly Wild[] => {
    if (grave.has(privilege)) return [];
    if (privilege.kind === "rbac") return ruleWildcards(privilege);
    if (privilege.kind === "role") return roleWildcards(privilege, grant, model, context);
    return privilege.kind === "statement" && !isOwnAccount(grant, model)
      ? [
          ...statementWildcards(privilege, grant, model),
          ...policyWildcards(privilege, grant, model, context),
        ]
      : [];
  });
}

/** A resource policy that hands the resource to its own account's administrators, as AWS's default key policy does.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html */
function isOwnAccount(grant: Grant, model: Context["head"]): boolean {
  if (grant.on === null || grant.platform !== "aws") return false;
  const holders = holdersOf(grant, model);
  return holders.length > 0 && holders.every(({ holder }) => holder.label.endsWith(":root"));
}

/** A resource's policy that is open to all: open-trust says so. */
function isOpenPolicy(grant: Grant): boolean {
  return (
    grant.platform === "aws" &&
    grant.on !== null &&
    grant.holders.length > 0 &&
    grant.holders.every(({ person }) => person === "everyone")
  );
}

function statementWildcards(
  statement: Statement,
  grant: Grant,
  model: Context["head"],
): readonly Wild[] {
  if (isDeny(statement)) return [];
  if (statement.actions.except) {
    if (heldOf(statement, grant, model)?.length === 0) return [];
    const kept = listed(
      statement.actions.patterns.map((one) => (one.known ? code(one.value) : code(one.name))),
    );
    const text = describe({ ...statement, conditions: [] });
    return [
      {
        variant: "default",
        text,
        label: code(text),
        all: `everything but ${kept}`,
        at: statement.actions.at,
        written: statement.actions.patterns[0] ?? { at: statement.actions.at, through: [] },
      },
    ];
  }
  const wild = leftOf(statement, grant.privileges).filter(isAllOfService);
  const held = wild.length > 0 ? heldOf(statement, grant, model) : null;
  return wild
    .filter((action) => !held || isWhollyIn(action, held))
    .map((action) => {
      const text = valueOrName(action);
      const service = text.split(/[:/]/)[0] ?? "";
      const all = /[*?]/.test(service) ? "every action" : `every action of ${code(service)}`;
      return { variant: "default", text, label: code(text), all, at: action.at, written: action };
    });
}

/** Some holder has a service's all of it. */
function isWhollyIn(action: Known<string>, held: readonly Statement[]): boolean {
  const wide = patternOf(action, true);
  return held.some(
    ({ actions }) =>
      actions.except ||
      actions.patterns.some((one) => isAllOfService(one) && covers(wide, patternOf(one, true))),
  );
}

/** `s3:Put*` on a bucket: its policy too. */
function policyWildcards(
  statement: Statement,
  grant: Grant,
  model: Context["head"],
  { catalog }: Context,
): readonly Wild[] {
  return policiesBrought(statement, grant, model, catalog).map(({ action, brought }) => {
    const text = valueOrName(action);
    const all = `${listed(brought.map(code))} too`;
    return {
      variant: "policy",
      text,
      label: code(text),
      all,
      why: givesAccess,
      at: action.at,
      written: action,
    };
  });
}

function ruleWildcards(rule: RbacRule): readonly Wild[] {
  const star = rule.verbs.find((verb) => verb.known && verb.value === "*");
  if (!star || rule.resources.length === 0) return [];
  const groups = rule.apiGroups.map((group) => (group.known ? group.value : ""));
  const wideGroup =
    groups.some((group) => commonGroups.has(group)) && rule.resourceNames.length === 0;
  const resources = listed(
    rule.resources.map((one) =>
      one.known && one.value === "*" ? everyResource(groups) : code(valueOrName(one)),
    ),
  );
  return [
    {
      variant: wideGroup ? "default" : "named",
      text: describe(rule),
      label: "`*`",
      all: `every verb on ${resources}, deletion included`,
      at: whereWritten(star.at, rule.at),
      written: star,
    },
  ];
}

function roleWildcards(
  use: RoleUse,
  grant: Grant,
  model: Context["head"],
  context: Context,
): readonly Wild[] {
  const { role, at } = use;
  if (use.platform !== "kubernetes") {
    const whole = wholeRole(use, grant, model, context);
    if (!whole) return [];
    const text = `${valueOrName(role)} on ${whole.variant === "role" ? use.scopeLevel : "one"}`;
    return [{ ...whole, text, at: role.at, written: role }];
  }
  // A RoleBinding hands all of it over within its namespace. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles
  if (!role.known || role.value !== "cluster-admin") return [];
  const all = "every verb on every resource of the namespace, deletion included";
  const label = code(role.value);
  return [{ variant: "default", text: role.value, label, all, at, written: role }];
}

function handOver(binding: Grant, definition: Grant, context: Context): readonly Complaint[] {
  if (isHeldByPeople(binding, context.head)) return [];
  const [wild] = wildcards(definition, context.head, context).filter(
    ({ variant }) => variant === "default",
  );
  if (!wild) return [];
  return [
    {
      variant: wild.variant,
      message: `${nameOf(binding)} hands ${wild.label} of ${nameOf(definition)}${toWhom(binding, context.head)}: ${wild.all}.`,
      remedy: "Hand over a policy that lists the actions that the workload calls.",
      primary: binding.header,
      related: [definedAt(wild.at)],
      offending: wild.text,
      identity: onlyHolder(binding, context.head),
      fix: null,
    },
  ];
}
