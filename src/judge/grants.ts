// Grants → who holds them, what a binding hands over, and whether machines are concerned at all.

import type { Origin } from "../base/origin.ts";
import type { Related } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { HolderOf, Model } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import { adminPrivileges } from "../privilege/admin.ts";
import { handedOver as bounded } from "../privilege/handed-over.ts";
import type { Context } from "./rule.ts";
import { isWhole } from "./view.ts";
import { code, listed, nameOf } from "./words.ts";

/** Who holds a grant's privileges, through this block or the bindings that name it. */
export function holdersOf(grant: Grant, model: Model): readonly HolderOf[] {
  const linked = model.links.holdersOf.get(grant.key) ?? [];
  if (grant.holders.length === 0) return linked;
  const own = grant.holders.filter((holder) => !linked.some((one) => one.holder === holder));
  if (own.length === 0) return linked;
  return [...linked, ...own.map((holder) => ({ identity: null, holder, binding: grant }))];
}

/** True when somebody holds it and nobody who does may be a machine. */
export function isHeldByPeople(grant: Grant, model: Model): boolean {
  const holders = holdersOf(grant, model);
  return (
    holders.length > 0 &&
    holders.every(({ holder, identity }) => holder.person === "yes" || identity?.person === true)
  );
}

/** " to `aws_iam_role.deploy`", " to `deploy` and 2 more", or nothing. */
export function toWhom(grant: Grant, model: Model): string {
  const names = holderNames(grant, model);
  return names === "" ? "" : ` to ${names}`;
}

/** The same without "to"; nobody may hold it yet. */
export function holderOrNoun(grant: Grant, model: Model): string {
  return holderNames(grant, model) || "its holder";
}

function holderNames(grant: Grant, model: Model): string {
  const names = holdersOf(grant, model).map(({ identity, holder }) =>
    identity ? nameOf(identity) : whoever(holder.label),
  );
  return listed(names, 2);
}

/** A holder of which nothing is known but the variable that names it is no name. */
function whoever(label: string): string {
  const hidden = /^\$\{([^{}]+)\}$/.exec(label)?.[1];
  return hidden === undefined ? code(label.replace(/^_\//, "")) : `whoever ${code(hidden)} names`;
}

/** Beside a complaint about what hands a definition over. */
export function definedAt(at: Origin): Related {
  return { role: "definition", message: "defined here", at };
}

/** The bindings and holders of a grant, as places. */
export function holdingPlaces(grant: Grant, model: Model, most = 10): readonly Related[] {
  const places: Related[] = [];
  const seen = new Set<string>([grant.key]);
  for (const { identity, binding } of holdersOf(grant, model)) {
    for (const [fact, role] of [
      [binding, "binding"],
      [identity, "holder"],
    ] as const) {
      if (fact === null || seen.has(fact.key) || places.length >= most) continue;
      seen.add(fact.key);
      places.push({
        role,
        message: role === "binding" ? `handed over by ${nameOf(fact)}` : `held by ${nameOf(fact)}`,
        at: fact.header,
      });
    }
  }
  return places;
}

/** The identity to file a finding under, where there is exactly one. */
export function onlyHolder(grant: Grant, model: Model): string | null {
  const keys = new Set(
    holdersOf(grant, model).flatMap(({ identity }) => (identity ? [identity.key] : [])),
  );
  const [first] = keys;
  return keys.size === 1 && first !== undefined ? first : null;
}

/** A part of a policy that its holders never get, for a boundary or a namespace takes it away. */
export function isHeldBack(
  grant: Grant,
  model: Model,
  stillGrave: (held: readonly Privilege[], all: readonly Privilege[]) => boolean,
): boolean {
  const holders = holdersOf(grant, model);
  if (holders.length === 0) return false;
  return holders.every(({ identity, binding }) => {
    if (!identity) {
      // Whoever it is, a namespace bounds it.
      if (grant.platform !== "kubernetes" || binding.key === grant.key) return false;
      const bound = grant.privileges.map((one) => bounded(one, binding));
      return !stillGrave(bound, bound);
    }
    const reach = model.reach.get(identity.key);
    if (!reach) return false;
    const held = reach.privileges
      .filter((one) => one.grant.key === grant.key)
      .map((one) => one.privilege);
    return !stillGrave(
      held,
      reach.privileges.map((one) => one.privilege),
    );
  });
}

/** What would make an administrator, and makes none of those who hold it. */
export function isAdminHeldBack(grant: Grant, model: Model, { catalog }: Context): boolean {
  return isHeldBack(grant, model, (held, all) =>
    adminPrivileges(all, catalog).some((one) => held.includes(one)),
  );
}

const boundaries = new WeakMap<Model, ReadonlySet<string>>();

/** A policy that only limits: it is some identity's boundary, and nobody holds it. */
export function isBoundary(grant: Grant, model: Model): boolean {
  const cached = boundaries.get(model) ?? boundariesOf(model);
  boundaries.set(model, cached);
  if (cached.size === 0) return false;
  const limits =
    cached.has(`${grant.root}\n${grant.address}`) || cached.has(`${grant.root}\n${grant.generic}`);
  return limits && holdersOf(grant, model).length === 0;
}

function boundariesOf(model: Model): ReadonlySet<string> {
  const found = new Set<string>();
  for (const fact of model.facts.values()) {
    if (fact.kind !== "control" || fact.form !== "boundary" || !fact.policy) continue;
    if (fact.policy.how === "reference") found.add(`${fact.policy.root}\n${fact.policy.address}`);
  }
  return found;
}

const handed = new WeakMap<Model, ReadonlyMap<string, ReadonlySet<string>>>();

/** Definitions by the binding that hands them over. */
function definitionsByBinding(model: Model): ReadonlyMap<string, ReadonlySet<string>> {
  const cached = handed.get(model);
  if (cached) return cached;
  const found = new Map<string, Set<string>>();
  for (const [definition, holders] of model.links.holdersOf) {
    for (const { binding } of holders) {
      if (binding.key === definition) continue;
      const list = found.get(binding.key) ?? new Set<string>();
      found.set(binding.key, list.add(definition));
    }
  }
  handed.set(model, found);
  return found;
}

/**
 * What a new binding hands over that stood in the tree before: it is judged at the binding, for its definition is not new. But not
 * what all whom it names held before by another: an attachment of AWS has no scope of its own, in which it could be more.
 */
export function handedOver(change: Change, context: Context): readonly Grant[] {
  if (!isWhole(change) || change.change === "unchanged") return [];
  const { base, head } = context;
  const keys = definitionsByBinding(head).get(change.fact.key);
  if (!keys || base.facts.size === 0) return [];
  return [...keys].flatMap((key) => {
    const fact: Fact | undefined = head.facts.get(key);
    if (fact?.kind !== "grant" || !base.facts.has(key)) return [];
    const isHeld = ({ identity }: HolderOf): boolean =>
      (base.reach.get(identity?.key ?? "")?.privileges ?? []).some(
        ({ grant }) => grant.key === key,
      );
    const holders = (head.links.holdersOf.get(key) ?? []).filter(
      ({ binding }) => binding.key === change.fact.key,
    );
    return fact.platform === "aws" && holders.every(isHeld) ? [] : [fact];
  });
}
