// A grant on every resource, of actions that could be bounded → a complaint at the wildcard.

import type { Known, UnknownValue } from "../../base/known.ts";
import { whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Grant } from "../../model/grant.ts";
import type { Privilege, Statement } from "../../model/privilege.ts";
import { adminPrivileges } from "../../privilege/admin.ts";
import { isOver, textOf } from "../../privilege/condition.ts";
import { levelOf } from "../../privilege/level.ts";
import { secretsRead } from "../../privilege/secrets.ts";
import { isUnlisted, unboundedResource } from "../../privilege/unbounded.ts";
import { holdingPlaces, isBoundary, isHeldByPeople, onlyHolder, toWhom } from "../grants.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, judgeDifference } from "../view.ts";
import { heldOf, isLeftIn, withLeft } from "../held.ts";
import { joinAlike } from "../join-alike.ts";
import { userDataRead } from "../user-data.ts";
import { roleWide, type Wide } from "../wide-role.ts";
import { ruleWide } from "../wide-rule.ts";
import { code, listed, nameOf } from "../words.ts";

export const rule: Rule = { id: "wildcard-resource", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact, was } = change;
  if (fact.kind !== "grant") return [];
  const whole = judgeDifference(change, fact, was?.kind === "grant" ? was : null, (grant, when) =>
    complain(grant, when === "now" ? context.head : context.base, context),
  );
  if (isWhole(change) || was === null) return joinAlike(whole);
  const gained = complain({ ...fact, privileges: gainedOf(change) }, context.head, context);
  return joinAlike([
    ...gained.filter((complaint) => complaint.variant !== "unknown"),
    ...whole.filter((complaint) => complaint.variant === "unknown"),
  ]);
}

/** What was gained, with the actions of one statement together again. */
function gainedOf(change: Change): readonly Privilege[] {
  const statements = new Map<string, Statement>();
  const others: Privilege[] = [];
  for (const { privilege } of change.gained) {
    if (privilege.kind !== "statement") {
      others.push(privilege);
      continue;
    }
    const { at, resources, actions } = privilege;
    const key = `${at.file.path}:${at.start} ${actions.except} ${resources.except} ${resources.patterns.map(textOf).join(",")}`;
    const one = statements.get(key);
    statements.set(key, one ? together(one, privilege) : privilege);
  }
  return [...statements.values(), ...others];
}

function together(one: Statement, other: Statement): Statement {
  if (one.actions.except) return one;
  const patterns = [...one.actions.patterns, ...other.actions.patterns];
  return { ...one, actions: { ...one.actions, patterns } };
}

function complain(grant: Grant, model: Context["head"], context: Context): readonly Complaint[] {
  // In a policy attached to a resource, `*` is that resource.
  if (
    (grant.on !== null && grant.platform === "aws") ||
    isHeldByPeople(grant, model) ||
    isBoundary(grant, model)
  )
    return [];
  const grave = new Set(adminPrivileges(grant.privileges, context.catalog));
  const found = grant.privileges
    .filter((privilege) => !grave.has(privilege))
    .flatMap((privilege) =>
      wideOf(privilege, grant, model, context).map((wide) => ({ privilege, wide })),
    );
  // The first speaks for all.
  const order = [
    ...found.filter(({ wide }) => !wide.isOfNew),
    ...found.filter(({ wide }) => wide.isOfNew),
  ];
  return order.map(({ privilege, wide }) => ({
    variant: wide.variant,
    message: wide.message,
    remedy: remedy(privilege, wide),
    primary: whereWritten(wide.at, grant.header),
    written: [wide.written],
    related: [...holdingPlaces(grant, model)],
    offending: wide.offending,
    identity: onlyHolder(grant, model),
    fix: null,
  }));
}

function remedy(privilege: Privilege, { variant }: Wide): string {
  if (variant === "unknown") return "Write the resources where a reviewer can read them.";
  if (variant === "user-data")
    return "List the `Describe…` actions that the workload calls, `ec2:DescribeInstanceAttribute` only on machines that you name; keep what its machines need to know in a secret store.";
  if (privilege.kind === "rbac")
    return "List the resources that the workload uses, and their API groups.";
  if (privilege.kind === "statement")
    return "Name the resources by ARN, or bound them by a condition on a tag.";
  return privilege.platform === "aws"
    ? "Grant a policy of your own that names the actions and resources that the workload uses."
    : "Grant a narrower role, on the resource that the workload uses.";
}

function wideOf(
  privilege: Privilege,
  grant: Grant,
  model: Context["head"],
  context: Context,
): readonly Wide[] {
  if (privilege.kind === "rbac") return ruleWide(privilege, grant, model);
  if (privilege.kind === "role") return roleWide(privilege, grant, model, context);
  if (privilege.kind !== "statement") return [];
  if (privilege.conditions.some((one) => isOver(one, context.today))) return [];
  const left = withLeft(privilege, grant.privileges);
  if (left === null) return [];
  const wide = statementWide(privilege, left, grant, model, context);
  return wide.length > 0 ? wide : userDataRead(left, grant, model, context.catalog);
}

/** `left`: without what is denied beside it. */
function statementWide(
  privilege: Statement,
  left: Statement,
  grant: Grant,
  model: Context["head"],
  context: Context,
): readonly Wide[] {
  const unbounded = unboundedResource(left, context.catalog);
  if (!unbounded) return unknownWide(privilege, grant, model);
  const held = heldOf(privilege, grant, model)?.filter(
    (one) => unboundedResource(one, context.catalog) !== null,
  );
  if (held?.length === 0) return [];
  const all = unbounded.actions.length > 0 ? unbounded.actions : privilege.actions.patterns;
  const actions =
    held && !privilege.actions.except ? all.filter((one) => isLeftIn(one, held)) : all;
  const isReading = (action: Known<string>): boolean =>
    levelOf(only(privilege, action), context.catalog) === "read";
  const reads = !privilege.actions.except && actions.every(isReading);
  // What it can change is said by what changes something.
  const named = reads
    ? contentsOf(actions, privilege, grant, context)
    : actions.filter((one) => !isReading(one));
  if (reads && named.length === 0) return [];
  const isOfNew = !privilege.actions.except && named.every(makesNew);
  const { what, aside } = told(privilege, named, context);
  const which = unbounded.resources.map(textOf);
  const where = `${privilege.resources.except ? "everything but " : ""}${listed(which.map(code))}`;
  const first = unbounded.resources[0] ?? { at: privilege.resources.at, through: [] };
  return [
    {
      variant: reads ? "read" : "default",
      message: `${nameOf(grant)} grants ${what} on ${where}${toWhom(grant, model)}: ${isOfNew ? makingNew : `it can ${reads ? "read" : "change"} what belongs to everybody else in the account`}.${aside}`,
      isOfNew,
      offending: `${privilege.actions.except ? "not " : ""}${actions.map(textOf).join(",")} on ${which.join(",")}`,
      at: first.at,
      written: first,
    },
  ];
}

const makingNew =
  "it can make new ones by any name, also by those that others in the account will want";

/** It fails where one of that name is there; other `Create…` tag, allow, route or overwrite what is others'.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
 * https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
 * https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateTable.html */
function makesNew(action: Known<string>): boolean {
  return /^(logs:createloggroup|ecr:createrepository|dynamodb:createtable)$/i.test(textOf(action));
}

/** What is granted, by what AWS knows where it knows any of it, and a word on what it does not. */
function told(
  { actions }: Statement,
  named: readonly Known<string>[],
  { catalog }: Context,
): { readonly what: string; readonly aside: string } {
  const text = (some: readonly Known<string>[]): string =>
    listed(some.map((one) => code(textOf(one))));
  const unlisted = named.filter((one) => isUnlisted(one, catalog));
  const real = named.filter((one) => !unlisted.includes(one));
  return {
    what: actions.except ? "nearly every action" : text(real.length > 0 ? real : named),
    aside: unlisted.length > 0 ? ` Not among AWS's actions: ${text(unlisted)}.` : "",
  };
}

/** Without settings, and without secrets, which are broad-secret-access's. */
function contentsOf(
  actions: readonly Known<string>[],
  statement: Statement,
  grant: Grant,
  { catalog }: Context,
): readonly Known<string>[] {
  const contents = actions.filter((action) => !isOfSettings(textOf(action)));
  if (contents.length === 0) return contents;
  const secrets = secretsRead(statement, grant.privileges, catalog)?.by ?? [];
  return contents.filter((action) => !secrets.includes(textOf(action)));
}

/** Tells names, states and settings, no contents (a firewall's keys and the requests that it saw are some); a model that is asked tells nothing of anybody's. S3's lists are contents: what a bucket holds. */
function isOfSettings(action: string): boolean {
  return /^((?!s3:list)[a-z0-9-]+:(describe|list)|s3:get(bucket|[a-z]+configuration$|accountpublicaccessblock$)|(iam|acm|route53|cloudfront|elasticloadbalancing):get|waf(v2|-regional)?:get(?!dec|sam|[a-z]{0,2}[*?])|athena:get(database|datacatalog|tablemetadata|workgroup)$|ec2:search|bedrock:(invokemodel|converse)|ec2:get(coippoolusage|securitygroupsforvpc)$|[a-z-]+:getresourcepolicy$|sqs:getqueueurl$|ecr:batchchecklayeravailability$)/i.test(
    action,
  );
}

function only(statement: Statement, action: Known<string>): Statement {
  return { ...statement, actions: { ...statement.actions, patterns: [action] } };
}

/** What a caller or a construct of ours decides; what another block's attribute gives is one thing. */
function unknownWide(statement: Statement, grant: Grant, model: Context["head"]): readonly Wide[] {
  if (statement.platform !== "aws" || statement.resources.except || isDeny(statement)) return [];
  // Where the whole policy is hidden, admin-grant says so.
  if (statement.actions.patterns.some((one) => !one.known && !one.pieces)) return [];
  const hidden = statement.resources.patterns.find(
    (value): value is UnknownValue =>
      !value.known &&
      !value.pieces &&
      (value.why === "input-variable" || value.why === "unsupported"),
  );
  if (!hidden) return [];
  return [
    {
      variant: "unknown",
      message: `On what ${nameOf(grant)} grants ${listed(statement.actions.patterns.map((one) => code(textOf(one))))}${toWhom(grant, model)} cannot be read: its resources are ${code(hidden.name)}.`,
      offending: `unknown ${hidden.name}`,
      at: hidden.at,
      written: hidden,
    },
  ];
}
