// Turns a privilege into how much it is: read, write or admin, by the catalog and, where that is silent, by the verb.

import type { ActionTable, Catalog, RiskyRole } from "../catalog/catalog.ts";
import { isDeny } from "../model/deny.ts";
import { strongest } from "../model/level.ts";
import type {
  Level,
  Privilege,
  RbacRule,
  RoleUse,
  Statement,
  TokenScope,
} from "../model/privilege.ts";
import { isNarrow } from "../model/scope-level.ts";
import { known } from "../base/known.ts";
import { textOf } from "./condition.ts";
import { strongestGiven } from "./delegation.ts";
import { covers } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { isEverything, pattern } from "./pattern.ts";
import { isAllRole, roleName } from "./role.ts";
import type { Levels } from "./sets.ts";
import { actionSide, holdsOne } from "./statement.ts";
import { isOfResource, reachesAll } from "./unbounded.ts";

export function levels(catalog: Catalog): Levels {
  return (privilege) => levelOf(privilege, catalog);
}

export function levelOf(privilege: Privilege, catalog: Catalog): Level {
  switch (privilege.kind) {
    case "statement":
      return statementLevel(privilege, catalog);
    case "role":
      return roleLevel(privilege, catalog);
    case "rbac":
      return ruleLevel(privilege);
    case "scope":
      return scopeLevel(privilege, catalog);
  }
}

function statementLevel(statement: Statement, catalog: Catalog): Level {
  if (isDeny(statement)) return "none";
  const table = catalog.actions.get(statement.platform) ?? null;
  const side = actionSide(statement);
  const all = adminActions(statement.platform, table);
  const admin =
    side.minus.length === 0
      ? all
      : all.filter((action) => !side.minus.some((taken) => covers(taken, action)));
  const cap = (level: Level): Level =>
    level === "admin" && statement.platform === "aws" && !reachesAll(statement) ? "write" : level;
  if (side.except) return cap(admin.some((action) => holdsOne(side, action)) ? "admin" : "write");
  return strongest(
    side.patterns.map((action) => cap(actionLevel(action, statement.platform, table, admin))),
  );
}

/** What lets its holder give itself the rest, for catalogs that say nothing of a platform. */
const ownAdmin: Readonly<Record<string, readonly string[]>> = {
  aws: [
    "iam:attachrolepolicy",
    "iam:attachuserpolicy",
    "iam:putrolepolicy",
    "iam:putuserpolicy",
    "iam:createpolicyversion",
  ],
  azure: ["microsoft.authorization/roleassignments/write"],
  google: ["resourcemanager.projects.setiampolicy", "resourcemanager.organizations.setiampolicy"],
};

const ownCache = new Map<string, readonly Pattern[]>();
const adminCache = new WeakMap<ActionTable, readonly Pattern[]>();

/** The actions that make an administrator. */
export function adminActions(platform: string, table: ActionTable | null): readonly Pattern[] {
  const cached = table ? adminCache.get(table) : ownCache.get(platform);
  if (cached) return cached;
  const actions = [...(ownAdmin[platform] ?? [])];
  for (const [action, level] of table?.levels ?? []) if (level === "admin") actions.push(action);
  const all = actions.map((action) => pattern(action, true));
  if (table) adminCache.set(table, all);
  else ownCache.set(platform, all);
  return all;
}

function actionLevel(
  action: Pattern,
  platform: string,
  table: ActionTable | null,
  admin: readonly Pattern[],
): Level {
  if (isEverything(action)) return admin.length > 0 || platform === "aws" ? "admin" : "write";
  if (action.holes.length > 0) return "unknown";
  if (
    admin.some((one) => (action.plain === null ? covers(action, one) : action.plain === one.plain))
  )
    return "admin";
  const exact = action.plain === null ? undefined : table?.levels.get(action.plain);
  return exact ?? verbLevel(verbOf(action, platform), table);
}

/** The verb's literal beginning: `s3:Get*` → `get`, `…/read` → `read`, `storage.objects.get` → `get`. */
function verbOf(action: Pattern, platform: string): string {
  const text = action.text.toLowerCase();
  if (platform === "aws") return (text.slice(text.indexOf(":") + 1).split(/[*?]/)[0] ?? "").trim();
  const last = text.slice(
    Math.max(text.lastIndexOf("/"), text.lastIndexOf("."), text.lastIndexOf(":")) + 1,
  );
  return last.split(/[*?]/)[0] ?? "";
}

const reading =
  /^(get|list|describe|head|read|view|query|scan|search|lookup|check|batchget|batchcheck|select|preview|estimate|simulate|validate|watch)/;

function verbLevel(verb: string, table: ActionTable | null): Level {
  const listed = table?.verbs.find((one) => verb.startsWith(one[0]));
  return listed?.[1] ?? (reading.test(verb) ? "read" : "write");
}

function roleLevel(use: RoleUse, catalog: Catalog): Level {
  if (!use.role.known) return "unknown";
  const risky = riskyRole(use, catalog);
  const listed =
    risky?.at?.[use.scopeLevel] ??
    risky?.level ??
    (isAllRole(use) ? "admin" : null) ??
    guessedRole(use);
  if (listed !== "admin") return listed;
  return isNarrow(use.scopeLevel) || use.conditions.some(isOfResource)
    ? "write"
    : underConditions(use, risky, catalog);
}

/** What of an administrator's role its conditions leave: it may give only some roles. */
function underConditions(use: RoleUse, risky: RiskyRole | null, catalog: Catalog): Level {
  const key = `${use.platform}:${risky?.role.toLowerCase()}`;
  if (use.conditions.length === 0 || !givers.has(key)) return "admin";
  const levelOfRole = (role: string): Level =>
    roleLevel({ ...use, role: known(role, use.role.at), conditions: [] }, catalog);
  const given = strongestGiven(use.platform, use.conditions, levelOfRole) ?? "admin";
  return key === "azure:owner" ? strongest([given, levelOfRole("Contributor")]) : given;
}

/** How much is the strongest role that its conditions let its holder give, on one resource as on a few; null: it gives none. */
export function givenBy(use: RoleUse, catalog: Catalog): Level | null {
  const risky = riskyRole(use, catalog);
  if (!risky || !givers.has(`${use.platform}:${risky.role.toLowerCase()}`)) return null;
  const scopeLevel = isNarrow(use.scopeLevel) ? "resource-group" : use.scopeLevel;
  return underConditions({ ...use, scopeLevel }, risky, catalog);
}

/** Administrators in that they may give roles; Owner is Contributor beside that. */
const givers: ReadonlySet<string> = new Set([
  "azure:owner",
  "azure:user access administrator",
  "azure:role based access control administrator",
  "azure:key vault data access administrator",
  "google:roles/resourcemanager.projectiamadmin",
  "google:roles/resourcemanager.folderiamadmin",
  "google:roles/resourcemanager.organizationadmin",
  "google:roles/iam.securityadmin",
]);

/** What the catalog says of a role, by name, by last path segment, or by Azure's id. */
export function riskyRole(use: RoleUse, catalog: Catalog): RiskyRole | null {
  if (!use.role.known) return null;
  const text = use.role.value.toLowerCase();
  const names = [text, roleName(use.role), text.slice(text.lastIndexOf("/") + 1)];
  for (const name of names) {
    const found = catalog.roles.get(`${use.platform}:${name}`);
    if (found) return found;
  }
  return null;
}

/** Platforms name reading roles so; what else they ship writes something. A Kubernetes role that is not in the tree can be anything. */
function guessedRole(use: RoleUse): Level {
  const name = textOf(use.role).toLowerCase();
  if (
    /(read-?only|reader|(?<!pre|re)view|\.read\b|\.read\.|securityaudit|metadata\.?list|browser|auditor)/.test(
      name,
    ) &&
    !/readwrite/.test(name)
  )
    return "read";
  return use.platform === "kubernetes" ? "unknown" : "write";
}

const rbacReading: ReadonlySet<string> = new Set(["get", "list", "watch"]);
/** https://kubernetes.io/docs/concepts/security/rbac-good-practices/#privilege-escalation-risks */
const rbacAdmin: ReadonlySet<string> = new Set(["escalate", "bind", "impersonate"]);
const rbacGroup = "rbac.authorization.k8s.io";

function ruleLevel(rule: RbacRule): Level {
  const verbs = rule.verbs.map((verb) => (verb.known ? verb.value.toLowerCase() : null));
  const parts = [...rule.resources, ...rule.nonResourceURLs];
  if (verbs.includes(null)) return "unknown";
  if (verbs.every((verb) => verb !== null && rbacReading.has(verb)))
    return verbs.length === 0 ? "none" : "read";
  const resources = parts.map((part) => (part.known ? part.value.toLowerCase() : null));
  const groups = rule.apiGroups.map((group) => (group.known ? group.value : "*"));
  const wide = rule.namespace === null && rule.resourceNames.length === 0;
  const own = groups.includes("*") || groups.includes(rbacGroup);
  const roles = resources.some(
    (one) => one === "*" || /^(cluster)?role(binding)?s$/.test(one ?? ""),
  );
  if (wide && own && roles) return "admin";
  return wide && verbs.some((verb) => verb !== null && rbacAdmin.has(verb)) ? "admin" : "write";
}

function scopeLevel(scope: TokenScope, catalog: Catalog): Level {
  if (!scope.level.known) return "unknown";
  if (scope.scope.startsWith("secret:")) return "read";
  const listed = catalog.roles.get(
    `${scope.platform}:${scope.scope.toLowerCase()}:${scope.level.value}`,
  );
  return listed?.level ?? scope.level.value;
}
