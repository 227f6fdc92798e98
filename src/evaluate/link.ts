// Turns facts that name each other into who belongs to whom: credentials, trusts, grants and controls of each identity, both ways.

import type { Gap } from "../base/gap.ts";
import { namespaceOf } from "../model/address.ts";
import type { Control } from "../model/control.ts";
import type { Credential } from "../model/credential.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant, Holder } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import type { HeldGrant, HolderOf, Links } from "../model/model.ts";
import type { Principal, Trust } from "../model/trust.ts";
import { linkOfPrincipal } from "./admitted.ts";
import type { Finder } from "./find.ts";
import { jobsOfPools, type JobsOf } from "./link/pool.ts";

/** A definition may hand on others (aggregated roles, a group's policies), this many times. */
const deepest = 4;

/** `tell`: hears what a limit left open. */
export function link(
  facts: readonly Fact[],
  finder: Finder,
  tell: (gap: Gap) => void = () => {},
  repository: () => string | null = () => null,
): Links {
  const identityOf = new Map<FactKey, FactKey>();
  const credentialsOf = new Map<FactKey, Credential[]>();
  const trustsOf = new Map<FactKey, Trust[]>();
  const controlsOf = new Map<FactKey, Control[]>();
  const annotated = new Map<Principal, Identity>();
  for (const fact of facts) {
    if (fact.kind === "identity")
      for (const one of fact.becomes ?? []) {
        const named = linkOfPrincipal(one, { root: fact.root, platform: one.platform });
        const [into] = named ? finder.identities(named, fact) : [];
        if (into) annotated.set(one, into);
      }
    if (fact.kind === "credential" && fact.of)
      belong(fact, finder.identities(fact.of, fact), identityOf, credentialsOf);
    if (fact.kind === "trust" && fact.into)
      belong(fact, finder.identities(fact.into, fact), identityOf, trustsOf);
    if (fact.kind === "control")
      for (const held of fact.holds)
        for (const identity of finder.identities(held, fact)) push(controlsOf, identity.key, fact);
  }
  return {
    identityOf,
    credentialsOf,
    trustsOf,
    controlsOf,
    annotated,
    ...linkGrants(facts, finder, tell, jobsOfPools(facts, finder, repository)),
  };
}

function belong<F extends Fact>(
  fact: F,
  identities: readonly Identity[],
  identityOf: Map<FactKey, FactKey>,
  lists: Map<FactKey, F[]>,
): void {
  for (const identity of identities) push(lists, identity.key, fact);
  const [only] = identities;
  if (only) identityOf.set(fact.key, only.key);
}

function push<V>(map: Map<FactKey, V[]>, key: FactKey, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function append<V>(map: Map<FactKey, V[]>, key: FactKey, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function linkGrants(
  facts: readonly Fact[],
  finder: Finder,
  tell: (gap: Gap) => void,
  jobsOf: JobsOf,
): Pick<Links, "grantsOf" | "holdersOf"> {
  const held: Held = { lists: new Map(), seen: new Map() };
  const holdersOf = new Map<FactKey, HolderOf[]>();
  const grants = facts.filter((fact) => fact.kind === "grant");
  const groups = boundedGroups(groupedBy(facts), tell);
  const memberships: {
    readonly group: Identity;
    readonly binding: Grant;
    readonly members: readonly Identity[];
  }[] = [];
  for (const binding of grants) {
    const definitions = definitionsOf(binding, finder);
    const joined = binding.grants
      .flatMap((one) => finder.find(one, binding))
      .filter((fact) => fact.kind === "identity" && fact.form === "group") as Identity[];
    for (const holder of binding.holders) {
      const identities =
        binding.platform === "google" && holder.link.how === "unknown"
          ? jobsOf(holder)
          : holdersNamed(holder, binding, finder, groups);
      for (const definition of definitions) {
        for (const identity of identities.length > 0 ? identities : [null]) {
          append(holdersOf, definition.key, { identity, holder, binding });
          if (identity) addHeld(held, identity, { definition, binding });
        }
      }
      for (const group of joined) memberships.push({ group, binding, members: identities });
    }
  }
  forward(memberships, held, holdersOf);
  return { grantsOf: held.lists, holdersOf };
}

/** What a grant hands over: itself where it has privileges, and the definitions it names. */
export function definitionsOf(binding: Grant, finder: Finder, depth = 0): readonly Grant[] {
  const own = binding.privileges.length > 0 ? [binding] : [];
  if (depth >= deepest || binding.grants.length === 0) return own;
  const named = binding.grants
    .flatMap((one) => finder.find(one, binding))
    .filter((fact) => fact.kind === "grant" && fact !== binding)
    .flatMap((definition) => definitionsOf(definition as Grant, finder, depth + 1));
  return [...new Set([...own, ...named])];
}

/** What each identity holds, by definition: with thousands of bindings of everybody a search of the list would take for ever. */
interface Held {
  readonly lists: Map<FactKey, HeldGrant[]>;
  readonly seen: Map<FactKey, Map<Grant, Set<Grant>>>;
}

function addHeld({ lists, seen }: Held, identity: Identity, held: HeldGrant): boolean {
  const definitions = seen.get(identity.key) ?? new Map<Grant, Set<Grant>>();
  seen.set(identity.key, definitions);
  const bindings = definitions.get(held.definition) ?? new Set<Grant>();
  definitions.set(held.definition, bindings);
  if (bindings.has(held.binding)) return false;
  bindings.add(held.binding);
  append(lists, identity.key, held);
  return true;
}

/** Members of a group hold what the group holds; groups of groups too, to a depth. */
function forward(
  memberships: readonly {
    readonly group: Identity;
    readonly binding: Grant;
    readonly members: readonly Identity[];
  }[],
  held: Held,
  holdersOf: Map<FactKey, HolderOf[]>,
): void {
  for (let round = 0; round < deepest; round++) {
    let grew = false;
    for (const { group, binding, members } of memberships) {
      for (const { definition, binding: through } of held.lists.get(group.key)?.slice() ?? []) {
        const holder = holdersOf.get(definition.key)?.find((one) => one.identity === group)?.holder;
        for (const identity of members) {
          if (!addHeld(held, identity, { definition, binding: through })) continue;
          grew = true;
          if (holder) append(holdersOf, definition.key, { identity, holder, binding });
        }
      }
    }
    if (!grew) return;
  }
}

/** Service accounts by root and by namespace, for Kubernetes' built-in groups. */
type Groups = ReadonlyMap<string, readonly Identity[]>;

function groupedBy(facts: readonly Fact[]): Groups {
  const groups = new Map<string, Identity[]>();
  for (const fact of facts) {
    if (
      fact.kind !== "identity" ||
      fact.platform !== "kubernetes" ||
      fact.form !== "service-account"
    )
      continue;
    const namespace = namespaceOf(fact) ?? "";
    append(groups, `${fact.root}\n`, fact);
    if (namespace !== "") append(groups, `${fact.root}\n${namespace}`, fact);
  }
  return groups;
}

/** Every account holds what its groups hold: beyond this many pairs a group stays one holder, and that is told once. */
const mostShared = 50_000;

type Members = (name: string, binding: Grant) => readonly Identity[];

function boundedGroups(groups: Groups, tell: (gap: Gap) => void): Members {
  let left = mostShared;
  return (name, binding) => {
    const members = groups.get(name) ?? [];
    if (left < 0 || members.length === 0) return left < 0 ? [] : members;
    left -= members.length;
    if (left >= 0) return members;
    tell({
      kind: "bound",
      at: binding.header,
      what: "which service accounts hold what is bound to all of them",
      why: `more than ${mostShared} pairs of a binding and an account were joined; from here on the group itself is the holder`,
    });
    return [];
  };
}

/** https://kubernetes.io/docs/reference/access-authn-authz/rbac/#default-roles-and-role-bindings: every service account is in these groups. */
function holdersNamed(
  holder: Holder,
  binding: Grant,
  finder: Finder,
  groups: Members,
): readonly Identity[] {
  const found = finder.identities(holder.link, binding);
  if (found.length > 0 || binding.platform !== "kubernetes") return found;
  const group = /^system:(?:authenticated|serviceaccounts(?::([^:]+))?)$/.exec(holder.label);
  return group ? groups(`${binding.root}\n${group[1] ?? ""}`, binding) : [];
}
