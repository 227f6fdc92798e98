// Compares whose token a pod gets with whose it got: what an account that was there before can do, and the former one could not.

import { append } from "../base/grouped.ts";
import type { Gain } from "../model/change.ts";
import type { Credential } from "../model/credential.ts";
import type { Identity } from "../model/identity.ts";
import type { HeldPrivilege, Model } from "../model/model.ts";
import { workloadOf } from "../model/pod-token.ts";
import type { Privilege } from "../model/privilege.ts";
import { gains, whateverHeld } from "./gains.ts";
import type { Sides } from "./sides.ts";

export function ofOtherAccount(was: Credential, now: Credential, sides: Sides): readonly Gain[] {
  const { base, head } = sides;
  if (was.standing || now.standing || now.platform !== "kubernetes") return [];
  if (isSameAccount(was, now, sides) || isSecond(now, head)) return [];
  return gainedOver(heldBy(was, base), now, sides);
}

/** Of a pod that got no token: it may get one now of an account other than the one it ran as. */
export function beyondUnmounted(now: Credential, { base, ...sides }: Sides): readonly Gain[] {
  const former = unmountedIn(base)
    .get(workloadOf(now))
    ?.find((one, _, all) => all.length === 1 || one.root === now.root);
  const account = accountOf(now, sides.head);
  if (!former || (account !== null && sides.matching.matches.get(account)?.was === former))
    return [];
  return gainedOver(base.reach.get(former.key)?.privileges ?? [], now, { base, ...sides });
}

const unmounted = new WeakMap<Model, ReadonlyMap<string, readonly Identity[]>>();

/** Accounts, by the workloads that ran as them without a token. */
function unmountedIn(model: Model): ReadonlyMap<string, readonly Identity[]> {
  const cached = unmounted.get(model);
  if (cached) return cached;
  const found = new Map<string, Identity[]>();
  for (const fact of model.facts.values())
    if (fact.kind === "identity")
      for (const address of fact.unmounted ?? []) append(found, address, fact);
  unmounted.set(model, found);
  return found;
}

function gainedOver(
  before: readonly HeldPrivilege[],
  now: Credential,
  sides: Sides,
): readonly Gain[] {
  const { head, matching } = sides;
  const account = accountOf(now, head);
  const held = heldBy(now, head);
  if (held.length === 0 && account === null) return [whateverItHolds(now)];
  // What is bound anew is judged where it is bound.
  const can = held.filter(
    ({ binding, privilege }) =>
      matching.matches.has(binding.key) &&
      !before.some((one) => isEverything(one.privilege, privilege)),
  );
  const could = before.map(({ privilege }) => privilege);
  const { gained, hidden } = gains(
    can.map(({ privilege }) => privilege),
    could,
    now,
    sides,
  );
  return hidden.length > 0 && gained.length === 0 ? [whateverItHolds(now)] : gained;
}

function isSameAccount(was: Credential, now: Credential, { base, head, matching }: Sides): boolean {
  const after = accountOf(now, head);
  const before = accountOf(was, base);
  if (after !== null && before !== null && matching.matches.get(after)?.was.key === before)
    return true;
  return nameIn(was) === nameIn(now) && was.of?.how === now.of?.how;
}

function accountOf({ key }: Credential, { links }: Model): string | null {
  return links.identityOf.get(key) ?? null;
}

function nameIn({ of }: Credential): string {
  if (of?.how === "name") return `${of.namespace ?? ""}/${of.name}`;
  return of?.how === "unknown" ? of.name : "";
}

/** A projected token beside the mounted one is of the same account. What stands in several files of a folder has its file in its key. */
function isSecond(token: Credential, { facts }: Model): boolean {
  const label = token.address.slice(workloadOf(token).length);
  if (label === ":mounted") return false;
  const place = token.key.lastIndexOf(label);
  const stem = `${token.key.slice(0, place)}:mounted`;
  return [stem, stem + token.key.slice(place + label.length)].some(
    (key) => facts.get(key)?.at.file.path === token.at.file.path,
  );
}

function heldBy(token: Credential, model: Model): readonly HeldPrivilege[] {
  return model.reach.get(accountOf(token, model) ?? token.key)?.privileges ?? [];
}

/** Of an account that is not in the tree, or whose name nobody can read. */
function whateverItHolds(token: Credential): Gain {
  const name = nameIn(token);
  return whateverHeld(name, token, token.at, `ServiceAccount ${name}`);
}

/** Whoever administers the cluster, or the namespace, can do whatever another account can there. */
function isEverything(held: Privilege, other: Privilege): boolean {
  if (held.kind !== "role" || !held.role.known || held.role.value !== "cluster-admin") return false;
  const within = held.scope.known ? held.scope.value : undefined;
  if (within === null) return true;
  if (other.kind === "rbac") return other.namespace === within;
  return other.kind === "role" && other.scope.known && other.scope.value === within;
}
