// Tells whether a deny policy of Google's takes a permission from a role where it is held.

import type { Known } from "../base/known.ts";
import { isDeny } from "../model/deny.ts";
import type { Privilege, RoleUse, Statement } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";
import { pattern } from "./pattern.ts";
import { actionSide, holdsOne } from "./statement.ts";

/** `beside`: what is held with it, denies among them, each of what is held where it lies over. */
export function isDeniedInGoogle(
  held: Statement | RoleUse,
  permission: string,
  beside: readonly Privilege[],
): boolean {
  const [own] = scopesOf(held);
  const place = own && placeOf(own);
  if (!place) return false;
  return beside.some(
    (deny) =>
      deny.kind === "statement" &&
      deny.platform === "google" &&
      isDeny(deny) &&
      deny.scopeLevel === held.scopeLevel &&
      scopesOf(deny).some((one) => placeOf(one) === place) &&
      holdsOne(actionSide(deny), pattern(permission, true)),
  );
}

function scopesOf(held: Statement | RoleUse): readonly Known<string | null>[] {
  return held.kind === "role" ? [held.scope] : held.resources.patterns;
}

/** Null where nobody can tell. */
function placeOf(scope: Known<string | null>): string | null {
  if (!scope.known) return exactOf(scope);
  if (scope.value === null || scope.value === "*") return null;
  return scope.value.replace(/^(projects|folders|organizations)\//, "");
}
