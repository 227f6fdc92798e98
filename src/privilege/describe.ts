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

/** `whole`: all of it, so that what is not the same has not the same text. */
type Extent = "short" | "whole";

export function describe(privilege: Privilege): string {
  return described(privilege, "short");
}

export function describeWhole(privilege: Privilege): string {
  return described(privilege, "whole");
}

function described(privilege: Privilege, extent: Extent): string {
  switch (privilege.kind) {
    case "statement":
      return describeStatement(privilege, extent);
    case "role":
      return describeRole(privilege, extent);
    case "rbac":
      return describeRule(privilege, extent);
    case "scope":
      return describeScope(privilege);
  }
}

function describeStatement(statement: Statement, extent: Extent): string {
  const minus =
    statement.minus && statement.minus.patterns.length > 0
      ? ` but ${list(statement.minus.patterns, extent)}`
      : "";
  const deny = isDeny(statement) ? "deny " : "";
  const resources =
    statement.resources.patterns.length === 0 && !statement.resources.except
      ? ""
      : ` on ${patternsText(statement.resources, "everything", extent)}`;
  // A policy of which nothing can be read is one thing, not an action on a resource.
  const [action] = statement.actions.patterns;
  const [resource] = statement.resources.patterns;
  if (action && resource && isWhole(action) && isWhole(resource) && action.name === resource.name)
    return textOf(action);
  const when = conditionsText(statement.conditions, extent);
  return `${deny}${patternsText(statement.actions, "every action", extent)}${minus}${resources}${when}`;
}

function isWhole(value: Known<string>): value is UnknownValue {
  return !value.known && !value.pieces;
}

function conditionsText(conditions: readonly Condition[], extent: Extent): string {
  if (conditions.length === 0) return "";
  if (extent === "short") return " under conditions";
  const said = conditions.map(
    ({ key, operator, values }) => `${key} ${operator} ${list(values, extent)}`,
  );
  return ` where ${said.join(" and ")}`;
}

function patternsText(patterns: Patterns, all: string, extent: Extent): string {
  const listed = list(patterns.patterns, extent);
  return patterns.except ? `${all} but ${listed}` : listed;
}

function list(values: readonly Known<string>[], extent: Extent): string {
  return shortened(values.map(textOf), extent);
}

/** A rule of one resource in three API groups names it once. */
function shortened(texts: readonly string[], extent: Extent): string {
  const distinct = [...new Set(texts)];
  const most = extent === "short" ? shownAtMost : Infinity;
  const shown = distinct.slice(0, most).join(", ");
  const more = distinct.length - most;
  return more > 0 ? `${shown} and ${more} more` : shown;
}

function describeRole(use: RoleUse, extent: Extent): string {
  const scope = use.scope.known ? use.scope.value : textOf(use.scope);
  const when = conditionsText(use.conditions, extent);
  return `${textOf(use.role)}${scope === null || scope === "" ? "" : ` on ${scope}`}${when}`;
}

function describeRule(rule: RbacRule, extent: Extent): string {
  const all = rule.apiGroups.map(textOf);
  const groups = all.filter((group) => group !== "" && group !== "*");
  const isTold = extent === "short" || (all.length === 1 && all[0] !== "*");
  const suffix = isTold && groups.length === 1 ? `.${groups[0] ?? ""}` : "";
  const shown = shortened(
    [
      ...rule.resources.map((resource) => `${textOf(resource)}${suffix}`),
      ...rule.nonResourceURLs.map(textOf),
    ],
    extent,
  );
  const names = rule.resourceNames.length > 0 ? ` named ${list(rule.resourceNames, extent)}` : "";
  const where = rule.namespace === null ? "" : ` in namespace ${rule.namespace}`;
  const among = isTold || rule.resources.length === 0 ? "" : ` of API groups ${groupsText(all)}`;
  return `${list(rule.verbs, extent)} on ${shown}${among}${names}${where}`;
}

function groupsText(groups: readonly string[]): string {
  return groups.map((group) => group || "core").join(", ");
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
