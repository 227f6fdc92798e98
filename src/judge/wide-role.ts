// A role that a platform ships and that names no resource → what it reads or changes of everybody else's.

import type { Origin, Way } from "../base/origin.ts";
import type { Catalog, RiskyRole } from "../catalog/catalog.ts";
import type { Grant } from "../model/grant.ts";
import type { Model } from "../model/model.ts";
import type { RoleUse } from "../model/privilege.ts";
import { isNarrow } from "../model/scope-level.ts";
import { isOver, textOf } from "../privilege/condition.ts";
import { isDeniedInGoogle } from "../privilege/google-deny.ts";
import { levelOf, riskyRole } from "../privilege/level.ts";
import { narrows } from "../privilege/unbounded.ts";
import { isHeldBack, toWhom } from "./grants.ts";
import type { Context } from "./rule.ts";
import { code, nameOf } from "./words.ts";

export interface Wide {
  readonly variant: "default" | "group" | "named" | "read" | "user-data" | "unknown";
  readonly message: string;
  /** It makes something new, and changes nothing of others'. */
  readonly isOfNew?: boolean;
  readonly offending: string;
  readonly at: Origin;
  readonly written: Way;
}

/** A platform's own role that names no resource; a cluster's are judged by their rules, and by broad-secret-access. */
export function roleWide(
  use: RoleUse,
  grant: Grant,
  model: Model,
  { catalog, today }: Context,
): readonly Wide[] {
  const risky = riskyRole(use, catalog);
  if (use.conditions.some((one) => isOver(one, today) || narrows(one))) return [];
  if (!risky?.wide || use.platform === "kubernetes" || isMeantForLess(use, risky)) return [];
  if (use.platform === "google" && isDenied(grant, model, catalog)) return [];
  const role = textOf(use.role);
  const where = use.scope.known && use.scope.value ? ` on ${code(use.scope.value)}` : "";
  return [
    {
      variant: levelOf(use, catalog) === "read" ? "read" : "default",
      message: `${nameOf(grant)} grants ${code(role)}${where}${toWhom(grant, model)}: ${risky.why}.`,
      offending: `role ${role}`,
      at: use.role.at,
      written: use.role,
    },
  ];
}

/** All that is said of it is denied to all who hold it. */
function isDenied(grant: Grant, model: Model, catalog: Catalog): boolean {
  return isHeldBack(grant, model, (held, beside) =>
    held.some((one) => {
      const permits = one.kind === "role" ? riskyRole(one, catalog)?.permits : undefined;
      return (
        one.kind !== "role" ||
        !permits ||
        permits.some((permission) => !isDeniedInGoogle(one, permission, beside))
      );
    }),
  );
}

/** Where a role counts for less, it was meant for that. */
function isMeantForLess({ scopeLevel }: RoleUse, { at }: RiskyRole): boolean {
  return isNarrow(scopeLevel) || at?.[scopeLevel] !== undefined;
}
