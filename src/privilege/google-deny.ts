// Tells whether a deny policy of Google's takes a permission from a role where it is held.

import { isDeny } from "../model/deny.ts";
import type { Privilege, RoleUse, Statement } from "../model/privilege.ts";
import { pattern } from "./pattern.ts";
import { actionSide, holdsOne } from "./statement.ts";

/** `beside`: what is held with it, denies among them. A policy further up may lie over another part of the organization. */
export function isDeniedInGoogle(
  held: Statement | RoleUse,
  permission: string,
  beside: readonly Privilege[],
): boolean {
  const place = placeOf(held);
  if (place === null) return false;
  return beside.some(
    (deny) =>
      deny.kind === "statement" &&
      deny.platform === "google" &&
      isDeny(deny) &&
      deny.scopeLevel === held.scopeLevel &&
      placeOf(deny) === place &&
      holdsOne(actionSide(deny), pattern(permission, true)),
  );
}

/** Null where nobody can tell. */
function placeOf(held: Statement | RoleUse): string | null {
  const [scope] = held.kind === "role" ? [held.scope] : held.resources.patterns;
  if (!scope?.known || scope.value === null || scope.value === "*") return null;
  return scope.value.replace(/^(projects|folders|organizations)\//, "");
}
