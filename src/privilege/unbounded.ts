// Tells which statements reach every resource although their actions could be bounded to some.

import type { Catalog, Unboundable } from "../catalog/catalog.ts";
import type { Known } from "../base/known.ts";
import { isDeny } from "../model/deny.ts";
import type { Condition, Statement } from "../model/privilege.ts";
import { isUnread, isVacuous, textOf } from "./condition.ts";
import { partsOf } from "./expression.ts";
import { covers } from "./covers.ts";
import { isNegative } from "./operator.ts";
import type { Pattern } from "./pattern.ts";
import { pattern, patternOf } from "./pattern.ts";
import { resourcesOf, sideCovers, sideOf } from "./statement.ts";

export interface Unbounded {
  /** The resources that stand for all of them; the exclusions of a NotResource. */
  readonly resources: readonly Known<string>[];
  /** The actions that could have been bounded. Empty for a NotAction. */
  readonly actions: readonly Known<string>[];
}

/** Null: bounded, denied, narrowed by a condition, or nothing in it can be bounded. */
export function unboundedResource(statement: Statement, catalog: Catalog): Unbounded | null {
  const resources = wholeResources(statement);
  if (resources.length === 0) return null;
  if (statement.actions.except) return { resources, actions: [] };
  const actions = statement.actions.patterns.filter((value) =>
    canBeBounded(patternOf(value, true), catalog),
  );
  return actions.length > 0 ? { resources, actions } : null;
}

/** What stands for all resources in what a statement of AWS allows under no condition that narrows it; the exclusions of a NotResource. */
export function wholeResources(statement: Statement): readonly Known<string>[] {
  const { platform, resources, conditions } = statement;
  if (platform !== "aws" || isDeny(statement) || conditions.some(narrows)) return [];
  return resources.except
    ? resources.patterns
    : resources.patterns.filter((value) => isWholeService(patternOf(value, false)));
}

/** Whether the statement reaches everything of a kind that decides who may do what. Every action on every bucket makes no administrator. */
export function reachesAll(statement: Statement): boolean {
  const side = resourcesOf(statement);
  return side.except || side.patterns.some((one) => isWholeService(one) && decidesAccess(one));
}

function decidesAccess({ text }: Pattern): boolean {
  const [first = "", , service = "*"] = text.split(":");
  return first.startsWith("*") || /[*?]|^(iam|organizations|sso|rolesanywhere)?$/.test(service);
}

/** Services whose ARNs name the resource without its kind: in `arn:aws:s3:::logs/*` `logs` is a bucket. */
const kindless: ReadonlySet<string> = new Set([
  "s3",
  "sns",
  "sqs",
  "execute-api",
  "codecommit",
  "codepipeline",
]);

/** The same few resources stand in every policy. */
const wholeServices = new WeakMap<Pattern, boolean>();

/** `*`, `arn:aws:s3:::*`, `arn:aws:iam::*:role/*`: every resource, or every one of a kind. An account or region alone bounds nothing. */
export function isWholeService(resource: Pattern): boolean {
  const known = wholeServices.get(resource);
  if (known !== undefined) return known;
  const answer = meansWholeService(resource.text);
  wholeServices.set(resource, answer);
  return answer;
}

function meansWholeService(text: string): boolean {
  if (/^\*+$/.test(text)) return true;
  if (!/^(arn|\*)/.test(text)) return false;
  const parts = text.split(":");
  if (parts.length < 6) return /^(arn:)?[a-z*-]*(:\*)+$/.test(text);
  const service = parts[2] ?? "";
  const rest = parts.slice(5).join(":");
  if (/^\*([/:]\*)*$/.test(rest)) return true;
  return !kindless.has(service) && /^[a-z][a-z-]*([/:]\*)+$/i.test(rest) && !rest.includes("${");
}

function canBeBounded(action: Pattern, catalog: Catalog): boolean {
  const unboundable = catalog.actions.get("aws")?.unboundable;
  if (!unboundable) return true;
  const { bounded, wild } = knownOf(unboundable);
  let answer = bounded.get(action.symbols);
  if (answer === undefined)
    bounded.set(action.symbols, (answer = isBoundable(action, unboundable, wild)));
  return answer;
}

function isBoundable(action: Pattern, unboundable: Unboundable, wild: readonly Pattern[]): boolean {
  if (action.plain !== null && unboundable.has(action.plain)) return false;
  // A wildcard could be bounded when it holds an action that can: only a listed pattern excuses it.
  return !wild.some((known) => sideCovers(sideOf(known), sideOf(action)));
}

/** Of certain: no action that AWS lists begins so, in whichever service. */
export function isUnlisted(action: Known<string>, catalog: Catalog): boolean {
  const name = action.known ? action.value.slice(action.value.indexOf(":") + 1).toLowerCase() : "";
  if (!/^[a-z0-9]+$/.test(name)) return false;
  return catalog.actions.get("aws")?.unboundable?.beginsLikeOne(name) === false;
}

interface KnownActions {
  readonly wild: readonly Pattern[];
  /** The same actions stand in policy after policy. */
  readonly bounded: Map<string, boolean>;
}

const knownActions = new WeakMap<Unboundable, KnownActions>();

function knownOf(unboundable: Unboundable): KnownActions {
  const before = knownActions.get(unboundable);
  if (before) return before;
  const wild = unboundable.wild.map((text) => pattern(text, true));
  const known = { wild, bounded: new Map<string, boolean>() };
  knownActions.set(unboundable, known);
  return known;
}

/**
 * Keys without a service of their own say who calls, from where and how; only these say on what. The ARN of a source is there only where
 * a service calls on behalf of that resource.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const narrowingGlobal =
  /^aws:(resourcetag\/|requesttag\/|calledvia|calledviafirst|calledvialast|resourceaccount$|sourcearn$)/;

/**
 * What a condition of Google's asks of the one resource: its name, further than whose project it is in, or a tag.
 * https://cloud.google.com/iam/docs/conditions-attribute-reference#resource
 */
const ofResource =
  /^resource\.(name\s*==\s*["'][^"']+["']$|name\.startsWith\(\s*["'](\/\/[^/"']+\/)?\w+\/[^/"']+\/\w+\/[^"']|name\.endsWith\(\s*["'][^"']|(matchTag|matchTagId|hasTagKey|hasTagKeyId)\()/;

/** Whether a condition bounds a role of Google's to named resources. */
export function isOfResource({ operator, values }: Condition): boolean {
  return (
    operator === "expression" &&
    values.length > 0 &&
    values.every((value) => partsOf(textOf(value), "any").every((part) => ofResource.test(part)))
  );
}

/** Whether a condition really bounds what a statement reaches. */
export function narrows(condition: Condition): boolean {
  if (isOfResource(condition)) return true;
  const operator = condition.operator.toLowerCase();
  if (isUnread(condition)) return true;
  if (operator === "null" || operator.startsWith("forallvalues:") || operator.endsWith("ifexists"))
    return false;
  if (isNegative(condition.operator) || isVacuous(condition)) return false;
  const key = condition.key.toLowerCase();
  if (/(like|arnequals)$/.test(operator) && condition.values.some((one) => takesAll(one, key)))
    return false;
  return key.startsWith("aws:") ? narrowingGlobal.test(key) : key.includes(":");
}

/** Every ARN, one that must only be there, or every role or policy; so does the policy that makes administrators. */
function takesAll(value: Known<string>, key: string): boolean {
  const one = patternOf(value, false);
  if (/^(\?*\*+\?*|arn:\*+(:\*+)*)$/.test(one.text)) return true;
  return (
    key.startsWith("iam:") &&
    (isWholeService(one) || covers(one, pattern("arn:aws:iam::aws:policy/AdministratorAccess")))
  );
}
