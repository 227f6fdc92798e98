// What an identity may do and, as an export shows, does not → a complaint at the policy that grants it, with what to grant instead.

import { append } from "../../base/grouped.ts";
import { plusDays } from "../../base/days.ts";
import { whereWritten, type Origin } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { IdentityUse, PrivilegeUse } from "../../model/evidence.ts";
import type { Grant } from "../../model/grant.ts";
import type { Identity } from "../../model/identity.ts";
import { handedFromElsewhere } from "../../model/in-tree.ts";
import type { HeldPrivilege } from "../../model/model.ts";
import { isMachine } from "../askable.ts";
import { holdersOf } from "../grants.ts";
import {
  idleOfRule,
  idleOfStatement,
  servicesIn,
  usedOf,
  type Idle,
  type IsRecent,
} from "../idle.ts";
import { didNot, distinct, named, narrower, serviceOf } from "../idle-words.ts";
import type { Context, Rule } from "../rule.ts";
import { daysUntil } from "../shown-by.ts";
import { nameOf } from "../words.ts";

export const rule: Rule = { id: "unused-privilege", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  const known = context.evidence?.identities.get(fact.key);
  const use = known?.privileges;
  if (!known || !use || !isMachine(fact)) return [];
  const ask = { identity: fact, known, context };
  return use.kind === "services" ? ofServices(use, ask) : ofCalls(use, ask);
}

interface Ask {
  readonly identity: Identity;
  readonly known: IdentityUse;
  readonly context: Context;
}

type Services = Extract<PrivilegeUse, { kind: "services" }>;
type Calls = Extract<PrivilegeUse, { kind: "calls" }>;

/** Of one who used nothing at all, `unused-identity` speaks. */
function ofServices(use: Services, ask: Ask): readonly Complaint[] {
  const { identity, context } = ask;
  const isRecent = recentFor(use, context);
  if (usedOf(use.services, isRecent).length === 0) return [];
  const held = context.head.reach.get(identity.key)?.privileges ?? [];
  const found = [...byGrant(held)].flatMap(([grant, privileges]) => {
    const idle = privileges.map(({ privilege }) =>
      privilege.kind === "statement" ? idleOfStatement(privilege, use.services, isRecent) : null,
    );
    const isElsewhere = (services: readonly string[]): boolean => isOthersToo(grant, services, ask);
    return complainOf(grant, privileges, idle, use, ask, variantOf(use, ask), isElsewhere);
  });
  return [...found, ...ofRoles(held, use, isRecent, ask)];
}

/** Uses older than the configuration allows are none. */
function recentFor({ until }: PrivilegeUse, { policy }: Context): IsRecent {
  const from = plusDays(until, -policy.evidence.unusedDays);
  return (day) => day !== null && day !== undefined && day > from;
}

function byGrant(held: readonly HeldPrivilege[]): ReadonlyMap<Grant, readonly HeldPrivilege[]> {
  const found = new Map<Grant, HeldPrivilege[]>();
  for (const one of held) append(found, one.grant, one);
  return found;
}

/** One that is younger than the days asked may yet do it. */
function variantOf(use: Services, { known, context }: Ask): "default" | "unknown" {
  const days = [known.use?.since ?? null, ...lastDays(use)].filter((day) => day !== null);
  const [first] = days.toSorted();
  const age = first === undefined ? 0 : daysUntil(first, use);
  return age >= context.policy.evidence.unusedDays ? "default" : "unknown";
}

function lastDays({ services }: Services): readonly (string | null)[] {
  return [...services.values()].flatMap(({ last, actions }) => [last, ...actions.values()]);
}

/** Somebody else holds the policy and uses that of it, or nobody can tell. */
function isOthersToo(
  grant: Grant,
  patterns: readonly string[],
  { identity, context }: Ask,
): boolean {
  return holdersOf(grant, context.head).some((holder) => {
    if (holder.identity?.key === identity.key) return false;
    const use =
      holder.identity && context.evidence?.identities.get(holder.identity.key)?.privileges;
    if (use?.kind !== "services") return true;
    const isRecent = recentFor(use, context);
    return patterns.some((pattern) => isRecent(use.services.get(serviceOf(pattern))?.last));
  });
}

function complainOf(
  grant: Grant,
  privileges: readonly HeldPrivilege[],
  found: readonly (Idle | null)[],
  use: PrivilegeUse,
  { identity, context }: Ask,
  usual: Complaint["variant"],
  isElsewhere: (idle: readonly string[]) => boolean,
): readonly Complaint[] {
  const first = found.findIndex((one) => one !== null && one.idle.length > 0);
  const at = privileges[first]?.privilege.at;
  if (at === undefined) return [];
  const idle = distinct(found.flatMap((one) => one?.idle ?? []));
  const kept = distinct(found.flatMap((one) => one?.kept ?? [])).filter(
    (one) => !idle.includes(one),
  );
  const instead = found.find((one) => one?.instead)?.instead ?? null;
  const isShared = isElsewhere(idle);
  const by = grant.generic === identity.generic ? "" : ` by ${nameOf(grant)}`;
  return [
    {
      variant: isShared ? "shared" : usual,
      message: `${nameOf(identity)} ${mayDo(use)} ${named(idle)}${by}, and ${didNot(idle, instead, use, daysLooked(use, context))}: whoever takes it over can${asides[isShared ? "shared" : usual] ?? ""}.`,
      remedy: isShared
        ? `Give it a policy of its own. ${narrower(idle, kept, instead)}`
        : narrower(idle, kept, instead),
      primary: whereWritten(at, grant.header),
      related: [identityAt(identity)],
      offending: idle.join(" "),
      identity: identity.key,
      fix: null,
    },
  ];
}

const asides: Readonly<Record<string, string>> = {
  shared: "; others hold the policy, too",
  unknown: "; since when it exists nobody says, and it may be younger than that",
};

function mayDo({ kind }: PrivilegeUse): string {
  return kind === "calls" ? "may act on" : "may do";
}

function identityAt(identity: Identity): { role: string; message: string; at: Origin } {
  return { role: "identity", message: `${nameOf(identity)} stands here`, at: identity.header };
}

/** What a service did before counts no more; of a log all counts. */
function daysLooked(use: PrivilegeUse, { policy }: Context): number {
  return use.kind === "services" || use.watched === null
    ? policy.evidence.unusedDays
    : daysUntil(use.watched, use);
}

/** Policies of AWS's own: what they grant the report alone lists, so what no statement explains is theirs. */
function ofRoles(
  held: readonly HeldPrivilege[],
  use: Services,
  isRecent: IsRecent,
  ask: Ask,
): readonly Complaint[] {
  const { identity, context } = ask;
  const roles = held.flatMap(({ privilege, binding }) =>
    privilege.kind === "role" && privilege.role.known
      ? [{ name: privilege.role.value, at: whereWritten(privilege.at, binding.header) }]
      : [],
  );
  const [first] = roles;
  if (!first || isOpen(identity, held, context)) return [];
  const explained = explainedBy(held);
  if (explained === null) return [];
  const theirs = [...use.services.keys()].filter((service) => !explained.has(service));
  const used = theirs.filter((service) => isRecent(use.services.get(service)?.last));
  const idle = theirs.filter((service) => service !== "kms" && !used.includes(service));
  if (idle.length === 0) return [];
  const names = named(roles.map(({ name }) => name));
  const stays = used.map((service) => `${service}:*`);
  const variant = variantOf(use, ask);
  return [
    {
      variant,
      message: `${nameOf(identity)} holds ${names}, and of the ${theirs.length} services in there it ${didNot(idle, stays.length === 0 ? null : stays, use, daysLooked(use, context))}: whoever takes it over can use ${named(idle)}${asides[variant] ?? ""}.`,
      remedy:
        stays.length === 0
          ? `Take ${names} from it.`
          : `Write a policy of ${named(stays, 20)} in place of ${names}, then only the actions of these that it needs.`,
      primary: first.at,
      related: [identityAt(identity)],
      offending: names,
      identity: identity.key,
      fix: null,
    },
  ];
}

/** The services that statements grant; null where one may be any. */
function explainedBy(held: readonly HeldPrivilege[]): ReadonlySet<string> | null {
  const found = new Set<string>();
  for (const { privilege } of held) {
    if (privilege.kind !== "statement") continue;
    const services = servicesIn(privilege);
    if (services === null) return null;
    for (const one of services) found.add(one);
  }
  return found;
}

/** Something that it holds nobody can tell, and that may explain any service. */
function isOpen({ key }: Identity, held: readonly HeldPrivilege[], { head }: Context): boolean {
  const bindings = (head.links.grantsOf.get(key) ?? []).map(({ binding }) => binding);
  return (
    bindings.some((binding) => handedFromElsewhere(binding, head).length > 0) ||
    held.some(({ privilege }) => privilege.kind === "role" && !privilege.role.known)
  );
}

/** A log may leave out what its policy leaves out, so what it does not show is a note; a short one shows nothing. */
function ofCalls(use: Calls, ask: Ask): readonly Complaint[] {
  const { identity, context } = ask;
  const isShort = daysLooked(use, context) < context.policy.evidence.unusedDays;
  if (use.calls.size === 0 || isShort) return [];
  const held = context.head.reach.get(identity.key)?.privileges ?? [];
  return [...byGrant(held)].flatMap(([grant, privileges]) => {
    const isOthers = holdersOf(grant, context.head).some(
      (holder) => holder.identity?.key !== identity.key,
    );
    if (isOthers) return [];
    const idle = privileges.map(({ privilege }) =>
      privilege.kind === "rbac" ? idleOfRule(privilege, use.calls) : null,
    );
    return complainOf(grant, privileges, idle, use, ask, "log", () => false);
  });
}
