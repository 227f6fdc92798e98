// Turns a privilege into a short text in its platform's own words: `s3:DeleteObject on *`, `roles/owner on organizations/1`.

import type { Known, UnknownValue } from "../base/known.ts";
import { isDeny } from "../model/deny.ts";
import type {
  Condition,
  Patterns,
  Privilege,
  RbacRule,
  RoleUse,
  Statement,
  TokenScope,
} from "../model/privilege.ts";
import { textOf } from "./condition.ts";

const shownAtMost = 3;

export function describe(privilege: Privilege): string {
  return described(privilege, shownAtMost);
}

/** All of it, its conditions too: what is not the same has not the same text. */
export function describeWhole(privilege: Privilege): string {
  return described(privilege, Infinity);
}

function described(privilege: Privilege, most: number): string {
  switch (privilege.kind) {
    case "statement":
      return describeStatement(privilege, most);
    case "role":
      return describeRole(privilege, most);
    case "rbac":
      return describeRule(privilege, most);
    case "scope":
      return describeScope(privilege);
  }
}

function describeStatement(statement: Statement, most: number): string {
  const minus =
    statement.minus && statement.minus.patterns.length > 0
      ? ` but ${list(statement.minus.patterns, most)}`
      : "";
  const deny = isDeny(statement) ? "deny " : "";
  const resources =
    statement.resources.patterns.length === 0 && !statement.resources.except
      ? ""
      : ` on ${patternsText(statement.resources, "everything", most)}`;
  // A policy of which nothing can be read is one thing, not an action on a resource.
  const [action] = statement.actions.patterns;
  const [resource] = statement.resources.patterns;
  if (action && resource && isWhole(action) && isWhole(resource) && action.name === resource.name)
    return textOf(action);
  const when = conditionsText(statement.conditions, most);
  return `${deny}${patternsText(statement.actions, "every action", most)}${minus}${resources}${when}`;
}

function isWhole(value: Known<string>): value is UnknownValue {
  return !value.known && !value.pieces;
}

function conditionsText(conditions: readonly Condition[], most: number): string {
  if (conditions.length === 0) return "";
  if (most === shownAtMost) return " under conditions";
  const said = conditions.map(
    ({ key, operator, values }) => `${key} ${operator} ${list(values, most)}`,
  );
  return ` where ${said.join(" and ")}`;
}

function patternsText(patterns: Patterns, all: string, most: number): string {
  const listed = list(patterns.patterns, most);
  return patterns.except ? `${all} but ${listed}` : listed;
}

function list(values: readonly Known<string>[], most: number): string {
  return shortened(values.map(textOf), most);
}

/** A rule of one resource in three API groups names it once. */
function shortened(texts: readonly string[], most: number): string {
  const distinct = [...new Set(texts)];
  const shown = distinct.slice(0, most).join(", ");
  const more = distinct.length - most;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function describeRole(use: RoleUse, most: number): string {
  const scope = use.scope.known ? use.scope.value : textOf(use.scope);
  const when = conditionsText(use.conditions, most);
  return `${textOf(use.role)}${scope === null || scope === "" ? "" : ` on ${scope}`}${when}`;
}

function describeRule(rule: RbacRule, most: number): string {
  const groups = rule.apiGroups.map(textOf).filter((group) => group !== "" && group !== "*");
  const suffix = groups.length === 1 ? `.${groups[0] ?? ""}` : "";
  const shown = shortened(
    [
      ...rule.resources.map((resource) => `${textOf(resource)}${suffix}`),
      ...rule.nonResourceURLs.map(textOf),
    ],
    most,
  );
  const names = rule.resourceNames.length > 0 ? ` named ${list(rule.resourceNames, most)}` : "";
  const where = rule.namespace === null ? "" : ` in namespace ${rule.namespace}`;
  return `${list(rule.verbs, most)} on ${shown}${names}${where}`;
}

/** A scope that nobody wrote is the default of the repository or organisation. */
function describeScope(scope: TokenScope): string {
  if (scope.scope.startsWith("secret:")) return `secret ${scope.scope.slice("secret:".length)}`;
  if (scope.scope === "app:*") return "every permission of an App";
  if (scope.scope.startsWith("app-repositories:"))
    return `every repository of ${scope.scope.slice("app-repositories:".length)}`;
  const level = scope.level.known ? scope.level.value : null;
  if (scope.scope === "*") return level === null ? "default permissions" : `${level}-all`;
  const app = scope.scope.startsWith("app:") ? " by an App" : "";
  return `${scope.scope.replace(/^app:/, "")}: ${level ?? textOf(scope.level)}${app}`;
}
