// How far a role or a statement reaches → whether that is far enough to matter.

/** Widest first; no platform has all of them. */
export type ScopeLevel =
  | "tenant"
  | "organization"
  | "folder"
  | "management-group"
  | "account"
  | "subscription"
  | "project"
  | "resource-group"
  | "cluster"
  | "namespace"
  | "repository"
  | "environment"
  | "resource"
  | "unknown";

/** Each with all that holds it.
 * https://cloud.google.com/resource-manager/docs/cloud-platform-resource-hierarchy
 * https://learn.microsoft.com/azure/role-based-access-control/scope-overview */
const ladders = {
  project: ["organization", "folder", "project"],
  subscription: ["tenant", "management-group", "subscription"],
  "resource-group": ["tenant", "management-group", "subscription", "resource-group"],
} as const satisfies Partial<Record<ScopeLevel, readonly ScopeLevel[]>>;

/** That, or what holds it. */
export function isAtLeast(level: ScopeLevel | undefined, least: keyof typeof ladders): boolean {
  const ladder: readonly (ScopeLevel | undefined)[] = ladders[least];
  return ladder.includes(level);
}

/** It holds resources of many services, and what others put there. */
export function isShared(level: ScopeLevel): boolean {
  return level === "account" || isAtLeast(level, "project") || isAtLeast(level, "subscription");
}

/** Part of what somebody else administers. */
export function isNarrow(level: ScopeLevel): boolean {
  return ["namespace", "repository", "environment", "resource"].includes(level);
}
