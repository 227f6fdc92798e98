// Privileges and what a platform saw of their use → what of them nobody uses, and what to grant in their place.

import type { PrivilegeUse, ServiceUse } from "../model/evidence.ts";
import { isDeny } from "../model/deny.ts";
import type { RbacRule, Statement } from "../model/privilege.ts";

/** What nobody uses and what stays, each as a policy writes it; `instead` where a wildcard is to be replaced. */
export interface Idle {
  readonly idle: readonly string[];
  readonly kept: readonly string[];
  readonly instead: readonly string[] | null;
}

/** Whether a use on a day counts. */
export type IsRecent = (day: string | null | undefined) => boolean;

type Services = Extract<PrivilegeUse, { kind: "services" }>["services"];

/** Null for what has no pattern that anybody can tell of. What the report does not list stays. */
export function idleOfStatement(
  statement: Statement,
  services: Services,
  isRecent: IsRecent,
): Idle | null {
  const { actions, platform } = statement;
  if (platform !== "aws" || isDeny(statement) || actions.except) return null;
  const idle: string[] = [];
  const kept: string[] = [];
  let instead: readonly string[] | null = null;
  for (const one of actions.patterns) {
    if (!one.known) continue;
    if (/^\*(:\*)?$/.test(one.value)) {
      const used = usedOf(services, isRecent);
      // All of them are in use: nothing to narrow.
      if (used.length < services.size) {
        idle.push(one.value);
        instead = used.map((service) => `${service}:*`);
      } else kept.push(one.value);
    } else (isIdle(one.value, services, isRecent) ? idle : kept).push(one.value);
  }
  return { idle, kept, instead };
}

export function usedOf(services: Services, isRecent: IsRecent): readonly string[] {
  return [...services.values()]
    .filter(({ last }) => isRecent(last))
    .map(({ service }) => service)
    .sort();
}

/**
 * Passing a role is no call, so no use of it is recorded (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_last-accessed.html);
 * keys are used by services on behalf of who calls them (https://docs.aws.amazon.com/IAM/latest/UserGuide/access_forward_access_sessions.html).
 */
const untold = /^(iam:pass|kms:)/;

/** `s3:GetObject`: of a service that nobody used, or itself tracked and never done. */
function isIdle(pattern: string, services: Services, isRecent: IsRecent): boolean {
  const [service = "", action = ""] = pattern.toLowerCase().split(":");
  const use: ServiceUse | undefined = services.get(service);
  if (!use || untold.test(pattern.toLowerCase())) return false;
  if (!isRecent(use.last)) return true;
  // What is not tracked may be done all the time.
  return use.actions.has(action) && !isRecent(use.actions.get(action));
}

/** The services that a statement names; null where it names all. */
export function servicesIn({ actions }: Statement): readonly string[] | null {
  if (actions.except) return null;
  const named = actions.patterns.map((one) =>
    one.known ? one.value.toLowerCase().split(":")[0] : "*",
  );
  return named.some((one) => one === undefined || /[*?]/.test(one)) ? null : (named as string[]);
}

/** Of a rule of Kubernetes: resources that nobody touched. Null where it says what nobody can tell, or of no resources. */
export function idleOfRule(rule: RbacRule, calls: ReadonlySet<string>): Idle | null {
  const parts = [rule.apiGroups, rule.resources, rule.verbs];
  if (rule.nonResourceURLs.length > 0 || rule.resources.length === 0) return null;
  if (parts.some((list) => list.some(({ known }) => !known))) return null;
  const [groups = [], resources = [], verbs = []] = parts.map((list) =>
    list.flatMap((one) => (one.known ? [one.value] : [])),
  );
  const used = resourcesOf(calls, groups, verbs);
  if (resources.includes("*")) return { idle: ["*"], kept: [], instead: used };
  const kept = resources.filter((one) => used.some((name) => isOf(one, name)));
  return { idle: resources.filter((one) => !kept.includes(one)), kept, instead: null };
}

function holds(list: readonly string[], one: string): boolean {
  return list.includes("*") || list.includes(one);
}

// `*/scale` is that part of every resource: https://kubernetes.io/docs/reference/kubernetes-api/definitions/resource-rule-v1-authorization/
function isOf(resource: string, name: string): boolean {
  return resource === name || (resource.startsWith("*/") && name.endsWith(resource.slice(1)));
}

/** Those that were called by one of the verbs in one of the groups. */
function resourcesOf(
  calls: ReadonlySet<string>,
  groups: readonly string[],
  verbs: readonly string[],
): readonly string[] {
  const found = [...calls].flatMap((call) => {
    const [, verb = "", group = "", name = ""] = /^(\S+) ([^/]*)\/(.+)$/.exec(call) ?? [];
    return name !== "" && holds(verbs, verb) && holds(groups, group) ? [name] : [];
  });
  return [...new Set(found)].sort();
}
