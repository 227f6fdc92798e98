// Tells which privileges make their holder an administrator, once denies have had their say.

import type { Catalog } from "../catalog/catalog.ts";
import type { Known } from "../base/known.ts";
import { isDeny } from "../model/deny.ts";
import type { Privilege, Statement } from "../model/privilege.ts";
import { isAtLeast } from "../model/scope-level.ts";
import { covers } from "./covers.ts";
import { adminActions, levelOf } from "./level.ts";
import type { Pattern } from "./pattern.ts";
import { isWild, patternOf } from "./pattern.ts";
import { isClusterAdmin } from "./rbac.ts";
import { actionSide, holdsOne, isAllow, isWhole, resourcesOf } from "./statement.ts";
import { narrows, reachesAll } from "./unbounded.ts";
import { isAllOfVault } from "./vault.ts";

export function isAdmin(privileges: readonly Privilege[], catalog: Catalog): boolean {
  return adminPrivileges(privileges, catalog).length > 0;
}

type Admins = WeakMap<readonly Privilege[], readonly Privilege[]>;

const admins = new WeakMap<Catalog, Admins>();

/**
 * The privileges that do it: `*`, `iam:*`, an administrator's role at a wide scope, `cluster-admin`'s rule. Single risky actions are
 * escalation's. Worked out once of each list, as many rules ask.
 */
export function adminPrivileges(
  privileges: readonly Privilege[],
  catalog: Catalog,
): readonly Privilege[] {
  let known = admins.get(catalog);
  if (!known) admins.set(catalog, (known = new WeakMap()));
  let found = known.get(privileges);
  if (!found) known.set(privileges, (found = adminsAmong(privileges, catalog)));
  return found;
}

function adminsAmong(privileges: readonly Privilege[], catalog: Catalog): readonly Privilege[] {
  const denies = flatDenies(privileges);
  return privileges.filter((privilege) => {
    switch (privilege.kind) {
      case "statement":
        return isAdminStatement(privilege, denies) || isAllOfVault(privilege);
      case "rbac":
        return isClusterAdmin(privilege);
      case "role":
      case "scope":
        return levelOf(privilege, catalog) === "admin" && !isAwsDenied(privilege, denies, catalog);
    }
  });
}

const denied = new WeakMap<readonly Privilege[], readonly Statement[]>();

/** Asked once, not for each statement beside them. */
function flatDenies(privileges: readonly Privilege[]): readonly Statement[] {
  const before = denied.get(privileges);
  if (before) return before;
  const found = privileges.filter(
    (privilege): privilege is Statement => privilege.kind === "statement" && isFlatDeny(privilege),
  );
  denied.set(privileges, found);
  return found;
}

/** The actions of a statement that the denies beside it leave. */
export function leftOf(
  statement: Statement,
  privileges: readonly Privilege[],
): readonly Known<string>[] {
  const denies = flatDenies(privileges).filter((deny) => deny.platform === statement.platform);
  return denies.length === 0
    ? statement.actions.patterns
    : statement.actions.patterns.filter((one) => !isDenied(patternOf(one, true), denies));
}

/** An administrator's statement without the actions beside it that make nobody one. */
export function graveOf(statement: Statement): Statement {
  if (statement.actions.except) return statement;
  const admin = adminActions(statement.platform, null);
  const patterns = statement.actions.patterns.filter((value) => {
    const one = patternOf(value, true);
    return isWild(one) && admin.some((action) => covers(one, action));
  });
  return patterns.length === 0
    ? statement
    : { ...statement, actions: { ...statement.actions, patterns } };
}

/** A deny without conditions, on everything: what it takes away is gone. */
function isFlatDeny(statement: Statement): boolean {
  return isDeny(statement) && statement.conditions.length === 0 && isWhole(resourcesOf(statement));
}

function isDenied(action: Pattern, denies: readonly Statement[]): boolean {
  return denies.some((deny) => holdsOne(actionSide(deny), action));
}

function isAdminStatement(statement: Statement, denies: readonly Statement[]): boolean {
  if (!isAllow(statement) || statement.conditions.some(narrows)) return false;
  const side = actionSide(statement);
  if (!side.except && !side.patterns.some(isWild)) return false;
  if (!reachesAll(statement) && !isWideScope(statement)) return false;
  const own = denies.filter((deny) => deny.platform === statement.platform);
  const left = adminActions(statement.platform, null).filter(
    (action) => !isDenied(action, own) && !side.minus.some((taken) => covers(taken, action)),
  );
  if (left.length === 0) return false;
  if (side.except) return left.some((action) => holdsOne(side, action));
  // Many are administrators' only together; one wildcard over all of them says it outright.
  return side.patterns.some((one) => isWild(one) && left.every((action) => covers(one, action)));
}

/** An Azure custom role is as wide as it is assigned, or as what it may be assigned on: here a resource group or more.
 * https://learn.microsoft.com/azure/role-based-access-control/role-definitions#assignablescopes */
export function isWideScope({ platform, resources, scopeLevel }: Statement): boolean {
  if (platform !== "azure") return false;
  if (isAtLeast(scopeLevel, "resource-group")) return true;
  return (
    scopeLevel !== "resource" &&
    resources.patterns.some((scope) =>
      scope.known
        ? /^(\/|\/subscriptions\/[^/]+(\/resourcegroups\/[^/]+)?|\/providers\/microsoft\.management\/managementgroups\/[^/]+)$/i.test(
            scope.value,
          )
        : /(^|\.)azurerm_(subscription|management_group|resource_group)\.[^.]+\.id$/.test(
            scope.name,
          ),
    )
  );
}

function isAwsDenied(
  privilege: Privilege,
  denies: readonly Statement[],
  catalog: Catalog,
): boolean {
  if (privilege.kind !== "role" || privilege.platform !== "aws") return false;
  return adminActions("aws", catalog.actions.get("aws") ?? null)
    .slice(0, 5)
    .every((action) => isDenied(action, denies));
}
