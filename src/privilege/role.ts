// Compares uses of named roles: the same role at the same or a wider scope, or a role known to hold another.

import { append } from "../base/grouped.ts";
import type { Known } from "../base/known.ts";
import { known } from "../base/known.ts";
import type { Privilege, RoleUse, Statement, TokenScope } from "../model/privilege.ts";
import { exactOf, noLaxer, textOf } from "./condition.ts";
import { isClusterAdmin } from "./rbac.ts";
import { idOf } from "./same.ts";
import { actionSide, isAllow, isWhole, resourcesOf } from "./statement.ts";
import { giverOf, strongerNames } from "./stronger.ts";

/** Azure's roles by the ids that stand for them. https://learn.microsoft.com/azure/role-based-access-control/built-in-roles */
export const azureRoles: Readonly<Record<string, string>> = {
  "8e3af657-a8ff-443c-a75c-2fe8c4bcb635": "owner",
  "b24988ac-6180-42a0-ab88-20f7382dd24c": "contributor",
  "acdd72a7-3385-48ef-bd42-f606fba81ae7": "reader",
  "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9": "user access administrator",
  "f58310d9-a9f6-439a-9e8d-f62e7b41a168": "role based access control administrator",
};

/** On everything of its platform; what an Azure scope holds its path says. */
function isEverywhere({ platform, scopeLevel }: RoleUse): boolean {
  return platform !== "azure" && ["tenant", "account", "cluster"].includes(scopeLevel);
}

const names = new WeakMap<Known<string>, string>();

/** The role's name in lower case, without path; Azure's ids by the name they stand for. */
export function roleName(role: Known<string>): string {
  const name = names.get(role) ?? readName(role);
  names.set(role, name);
  return name;
}

function readName(role: Known<string>): string {
  const text = textOf(role).toLowerCase();
  const last = text.slice(text.lastIndexOf("/") + 1);
  return azureRoles[last] ?? (text.startsWith("roles/") || text.includes("/roles/") ? text : last);
}

/** Uses of roles by what they are and where, so that a comparison looks only at those that can matter. */
export interface RoleIndex {
  readonly byName: ReadonlyMap<string, readonly RoleUse[]>;
  readonly byPlace: ReadonlyMap<string, readonly RoleUse[]>;
  /** Where the place tells nothing: everything of the platform, or all of one role. */
  readonly wide: readonly RoleUse[];
  /** All of AWS or of a cluster is allowed by statements or rules. */
  readonly everything: ReadonlySet<string>;
}

export function indexRoles(privileges: readonly Privilege[]): RoleIndex {
  const byName = new Map<string, RoleUse[]>();
  const byPlace = new Map<string, RoleUse[]>();
  const wide: RoleUse[] = [];
  const everything = new Set<string>();
  for (const one of privileges) {
    if (one.kind === "role") {
      const name = nameKey(one.platform, roleName(one.role));
      append(byName, name, one);
      append(byPlace, placeKey(name, scopeText(one)), one);
      if (isAllRole(one) || isEverywhere(one)) wide.push(one);
    } else if (one.kind === "statement" && isAllOfAws(one)) everything.add("aws");
    else if (one.kind === "rbac" && isClusterAdmin(one)) everything.add("kubernetes");
  }
  return { byName, byPlace, wide: distinctWide(wide), everything };
}

/** One of each is enough. */
function distinctWide(uses: readonly RoleUse[]): readonly RoleUse[] {
  return [...new Map(uses.map((use) => [idOf(use), use])).values()];
}

function nameKey(platform: string, name: string): string {
  return `${platform}\n${name}`;
}

function placeKey(name: string, place: string): string {
  return `${name}\n${place}`;
}

/** Uses of the same role. */
export function sameRole(use: RoleUse, { byName }: RoleIndex): readonly RoleUse[] {
  return byName.get(nameKey(use.platform, roleName(use.role))) ?? [];
}

/** Whether some privilege certainly holds the role's use. `byName`: not for holding everything. */
export function roleHeld(
  use: RoleUse,
  { byPlace, wide, everything }: RoleIndex,
  byName = false,
): boolean {
  if (!byName && everything.has(use.platform)) return true;
  if (wide.some((one) => !(byName && isAllRole(one)) && roleCovers(one, use))) return true;
  const places = placesOver(use);
  const holding = byName ? strongerNames(use.platform, roleName(use.role)) : namesOver(use);
  return holding.some((name) =>
    places.some((place) =>
      byPlace
        .get(placeKey(nameKey(use.platform, name), place))
        ?.some((one) => roleCovers(one, use)),
    ),
  );
}

/** The role's own name, of those known to hold it, and of the one that can give itself any. */
function namesOver({ platform, role }: RoleUse): readonly string[] {
  const holding = strongerNames(platform, roleName(role));
  const giver = giverOf(platform);
  return giver === null || holding.includes(giver) ? holding : [...holding, giver];
}

/** The scope itself; Azure's lie within each other. */
function placesOver(use: RoleUse): readonly string[] {
  const own = scopeText(use);
  if (use.platform !== "azure") return [own];
  const ends = [...own.matchAll(/\//g)].map(({ index }) => own.slice(0, index));
  return [own, "/", ...ends];
}

function roleCovers(wide: RoleUse, narrow: RoleUse): boolean {
  if (wide.platform !== narrow.platform || !noLaxer(narrow.conditions, wide.conditions))
    return false;
  if (!isAllRole(wide) && !namesOver(narrow).includes(roleName(wide.role))) return false;
  return scopeCovers(wide, narrow);
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

/** `AdministratorAccess` as the statement that it is. https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AdministratorAccess.html */
export function asStatement({ at }: RoleUse): Statement {
  const everything = { except: false, patterns: [known("*", at)], at };
  return {
    kind: "statement",
    platform: "aws",
    effect: known("allow", at),
    actions: everything,
    minus: null,
    resources: everything,
    conditions: [],
    at,
  };
}

/** Allows everything there is in AWS. */
export function isAllOfAws(statement: Statement): boolean {
  return (
    statement.platform === "aws" &&
    isAllow(statement) &&
    isWhole(actionSide(statement)) &&
    isWhole(resourcesOf(statement)) &&
    statement.conditions.length === 0
  );
}

function scopeCovers(wide: RoleUse, narrow: RoleUse): boolean {
  const outer = scopeText(wide);
  const inner = scopeText(narrow);
  if (outer === inner && wide.scopeLevel === narrow.scopeLevel) return true;
  if (isEverywhere(wide)) return wide.scopeLevel !== "account" || narrow.scopeLevel !== "tenant";
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
