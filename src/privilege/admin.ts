// Tells which privileges make their holder an administrator, once denies have had their say.

import type { Catalog } from "../catalog/catalog.ts";
import type { Privilege, Statement } from "../model/privilege.ts";
import { adminActions, levelOf } from "./level.ts";
import type { Pattern } from "./pattern.ts";
import { covers, isEverything, isWild } from "./pattern.ts";
import { isClusterAdmin } from "./rbac.ts";
import { actionSide, resourcesOf } from "./statement.ts";
import { narrows, reachesAll } from "./unbounded.ts";

export function isAdmin(privileges: readonly Privilege[], catalog: Catalog): boolean {
  return adminPrivileges(privileges, catalog).length > 0;
}

/** The privileges that do it: `*`, `iam:*`, an administrator's role at a wide scope, `cluster-admin`'s rule. Single risky actions are escalation's. */
export function adminPrivileges(
  privileges: readonly Privilege[],
  catalog: Catalog,
): readonly Privilege[] {
  const denies = privileges.filter(
    (privilege) => privilege.kind === "statement" && isFlatDeny(privilege),
  ) as readonly Statement[];
  return privileges.filter((privilege) => {
    switch (privilege.kind) {
      case "statement":
        return isAdminStatement(privilege, denies);
      case "rbac":
        return isClusterAdmin(privilege);
      case "role":
      case "scope":
        return levelOf(privilege, catalog) === "admin" && !isAwsDenied(privilege, denies, catalog);
    }
  });
}

/** A deny without conditions, on everything: what it takes away is gone. */
function isFlatDeny(statement: Statement): boolean {
  if (
    !statement.effect.known ||
    statement.effect.value !== "deny" ||
    statement.conditions.length > 0
  )
    return false;
  const side = resourcesOf(statement);
  return !side.except && side.patterns.some(isEverything);
}

function isDenied(action: Pattern, denies: readonly Statement[]): boolean {
  return denies.some((deny) => {
    const side = actionSide(deny);
    return side.except
      ? !side.patterns.some((one) => covers(one, action))
      : side.patterns.some((one) => covers(one, action));
  });
}

function isAdminStatement(statement: Statement, denies: readonly Statement[]): boolean {
  if (
    !statement.effect.known ||
    statement.effect.value !== "allow" ||
    statement.conditions.some(narrows)
  )
    return false;
  if (!reachesAll(statement)) return false;
  const side = actionSide(statement);
  const own = denies.filter((deny) => deny.platform === statement.platform);
  const left = adminActions(statement.platform, null).filter(
    (action) => !isDenied(action, own) && !side.minus.some((taken) => covers(taken, action)),
  );
  if (left.length === 0) return false;
  if (side.except)
    return left.some((action) => !side.patterns.some((taken) => covers(taken, action)));
  // Many are administrators' only together; one wildcard over all of them says it outright.
  return side.patterns.some((one) => isWild(one) && left.every((action) => covers(one, action)));
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
