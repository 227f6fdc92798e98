// API groups whose objects every cluster has: what is granted on all of them reaches other workloads; and how groups are called.

import { code, listed } from "./words.ts";

/** `""` is the core group; `*` holds them all. Groups that a project defines for itself are none of these. */
export const commonGroups: ReadonlySet<string> = new Set([
  "",
  "*",
  "apps",
  "batch",
  "extensions",
  "policy",
  "networking.k8s.io",
  "rbac.authorization.k8s.io",
  "admissionregistration.k8s.io",
  "apiextensions.k8s.io",
  "apiregistration.k8s.io",
  "authentication.k8s.io",
  "authorization.k8s.io",
  "certificates.k8s.io",
]);

/** Of every group, or of those named. */
export function everyResource(groups: readonly string[]): string {
  if (groups.includes("*")) return "every resource";
  return `every resource of ${listed(groups.map((group) => (group === "" ? "the core group" : code(group))))}`;
}
