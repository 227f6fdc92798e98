// Compares uses of named roles: the same role at the same or a wider scope, or a role known to hold another.

import type { Known } from "../base/known.ts";
import type { Privilege, RoleUse, ScopeLevel, Statement, TokenScope } from "../model/privilege.ts";
import { exactOf, noLaxer, textOf } from "./condition.ts";
import { isClusterAdmin } from "./rbac.ts";
import { actionSide, resourcesOf } from "./statement.ts";
import { isEverything } from "./pattern.ts";

/**
 * Each role holds those behind it. Google: https://cloud.google.com/iam/docs/roles-overview#basic; Azure's Owner is Contributor and the right
 * to assign roles: https://learn.microsoft.com/azure/role-based-access-control/built-in-roles/privileged; Kubernetes:
 * https://kubernetes.io/docs/reference/access-authn-authz/rbac/#user-facing-roles.
 */
const chains: Readonly<Record<string, readonly (readonly string[])[]>> = {
  google: [
    ["roles/owner", "roles/editor", "roles/viewer", "roles/browser"],
    ["roles/admin", "roles/writer", "roles/reader"],
  ],
  azure: [
    ["owner", "contributor", "reader"],
    ["owner", "user access administrator", "role based access control administrator"],
  ],
  kubernetes: [["cluster-admin", "admin", "edit", "view"]],
};

/** Azure's roles by the ids that stand for them. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
const ids: Readonly<Record<string, string>> = {
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635": "owner",
  "b24988ac-6180-42a0-ab88-20f7382dd24c": "contributor",
  "acdd72a7-3385-48ef-bd42-f606fba81ae7": "reader",
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": "user access administrator",
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168": "role based access control administrator",
};

/** The role's name in lower case, without path; Azure's ids by the name they stand for. */
export function roleName(role: Known<string>): string {
  const text = textOf(role).toLowerCase();
  const last = text.slice(text.lastIndexOf("/") + 1);
  return ids[last] ?? (text.startsWith("roles/") || text.includes("/roles/") ? text : last);
}

/** Whether some privilege certainly holds the role's use. */
export function roleHeld(use: RoleUse, before: readonly Privilege[]): boolean {
  return before.some((wide) => {
    if (wide.kind === "role") return roleCovers(wide, use);
    if (use.platform === "aws") return wide.kind === "statement" && isAllOfAws(wide);
    return use.platform === "kubernetes" && wide.kind === "rbac" && isClusterAdmin(wide);
  });
}

function roleCovers(wide: RoleUse, narrow: RoleUse): boolean {
  if (wide.platform !== narrow.platform || !noLaxer(narrow.conditions, wide.conditions))
    return false;
  const strong = roleName(wide.role);
  const weak = roleName(narrow.role);
  if (strong !== weak && !isAllRole(wide) && !chainCovers(wide.platform, strong, weak))
    return false;
  return scopeCovers(wide, narrow);
}

function chainCovers(platform: string, strong: string, weak: string): boolean {
  return (chains[platform] ?? []).some((chain) => {
    const at = chain.indexOf(strong);
    return at !== -1 && chain.indexOf(weak) > at;
  });
}

/** Holds everything on its platform. */
export function isAllRole(use: RoleUse): boolean {
  if (!use.role.known || use.conditions.length > 0) return false;
  const name = roleName(use.role);
  return (
    (use.platform === "aws" && name === "administratoraccess") ||
    (use.platform === "kubernetes" && name === "cluster-admin")
  );
}

/** Allows everything there is in AWS. */
export function isAllOfAws(statement: Statement): boolean {
  if (statement.platform !== "aws" || !statement.effect.known || statement.effect.value !== "allow")
    return false;
  const action = actionSide(statement);
  const resource = resourcesOf(statement);
  const all = (side: typeof action): boolean => !side.except && side.patterns.some(isEverything);
  return all(action) && all(resource) && statement.conditions.length === 0;
}

/** Scopes that hold everything of their platform. */
const whole: ReadonlySet<ScopeLevel> = new Set(["tenant", "account", "cluster"]);

function scopeCovers(wide: RoleUse, narrow: RoleUse): boolean {
  const outer = scopeText(wide);
  const inner = scopeText(narrow);
  if (outer === inner && wide.scopeLevel === narrow.scopeLevel) return true;
  if (whole.has(wide.scopeLevel) && wide.platform !== "azure")
    return wide.scopeLevel !== "account" || narrow.scopeLevel !== "tenant";
  if (wide.platform !== "azure") return outer === inner && outer !== "";
  return outer === "/" || inner === outer || (outer !== "" && inner.startsWith(`${outer}/`));
}

function scopeText(use: RoleUse): string {
  const text = use.scope.known ? (use.scope.value ?? "") : exactOf(use.scope);
  return use.platform === "azure" && text !== "/" ? text.toLowerCase().replace(/\/$/, "") : text;
}

const levels = ["none", "read", "write", "admin"] as const;

/**
 * Whether some scope certainly holds another: write holds read, `*` holds every permission of the same token. A token that nobody bounded may
 * hold what the repository's default gives: everything but `id-token` and secrets, so that writing permissions down is no gain.
 */
export function scopeHeld(scope: TokenScope, before: readonly Privilege[]): boolean {
  if (scope.level.known && scope.level.value === "none") return true;
  return before.some((wide) => {
    if (wide.kind !== "scope" || wide.platform !== scope.platform) return false;
    const secret = scope.scope.startsWith("secret:");
    if (wide.scope !== scope.scope && (wide.scope !== "*" || secret)) return false;
    if (!wide.level.known)
      return scope.level.known
        ? !wide.written && scope.scope !== "id-token"
        : wide.written === scope.written;
    return (
      scope.level.known && levels.indexOf(wide.level.value) >= levels.indexOf(scope.level.value)
    );
  });
}
