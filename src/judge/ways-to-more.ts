// A grant → the ways in which those who hold it make more of their privileges, and of which it is a part.

import type { Grant } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import type { Model, Reach } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import { handedOver } from "../privilege/handed-over.ts";
import { adminPrivileges } from "../privilege/admin.ts";
import { escalationsOf } from "../privilege/escalation.ts";
import type { Escalation, Own } from "../privilege/escalation-reach.ts";
import { holdersOf, isBoundary, isHeldByPeople } from "./grants.ts";
import type { Context } from "./rule.ts";

/** A way to more, whom a grant gives it to, and by which bindings. */
export interface Found extends Escalation {
  readonly bindings: ReadonlySet<string>;
  /** The first statement of the grant that it takes. */
  readonly at: Privilege;
  /** Where its other statements stand, and whose they are. */
  readonly elsewhere: readonly { readonly statement: Privilege; readonly grant: Grant }[];
}

export function idOf({ way, reach }: Escalation): string {
  return `${way.path ?? way.actions.join("+")} ${reach === "unknown"}`;
}

/** The ways that take something of this grant, of all who hold it; of somebody unknown, by the grant alone. */
export function waysOf(grant: Grant, model: Model, context: Context): readonly Found[] {
  // A policy attached to a resource is about that resource.
  if (
    (grant.platform === "aws" && grant.on !== null) ||
    isBoundary(grant, model) ||
    isHeldByPeople(grant, model)
  )
    return [];
  if (!grant.privileges.some(mayEscalate)) return [];
  const all = new Map<string, Found>();
  const holders = new Map<string, { identity: Identity | null; bindings: Set<string> }>();
  for (const { identity, binding } of holdersOf(grant, model)) {
    if (identity?.person === true) continue;
    const holder = holders.get(identity?.key ?? "") ?? { identity, bindings: new Set() };
    holders.set(identity?.key ?? "", holder);
    holder.bindings.add(binding.key);
  }
  if (holders.size === 0) holders.set("", { identity: null, bindings: new Set([grant.key]) });
  for (const { identity, bindings } of holders.values()) {
    for (const one of waysOfHolder(grant, identity, bindings, model, context)) {
      // Several ways of the same service are one, as one remedy ends them.
      if (!all.has(one.way.why)) all.set(one.way.why, one);
    }
  }
  return [...all.values()];
}

/** Google's roles are read by what the catalog says that they permit; of others it says how much they are. */
function mayEscalate(one: Privilege): boolean {
  return (
    one.kind === "statement" ||
    one.kind === "rbac" ||
    (one.kind === "role" && one.platform === "google")
  );
}

function waysOfHolder(
  grant: Grant,
  identity: Identity | null,
  bindings: ReadonlySet<string>,
  model: Model,
  context: Context,
): readonly Found[] {
  const { of, ways } = identity
    ? heldBy(identity, model, context)
    : found(heldByAnybody(grant, bindings, model), [], context);
  return ways.flatMap((one) => {
    const at = one.by.find((statement) => of.get(statement)?.key === grant.key);
    const elsewhere = [...new Set(one.by)].flatMap((statement) => {
      const owner = of.get(statement);
      return owner && owner.key !== grant.key ? [{ statement, grant: owner }] : [];
    });
    if (!at || (at !== one.by[0] && isNews(of.get(one.by[0] as Privilege), context))) return [];
    return [{ ...one, at, bindings, elsewhere }];
  });
}

/** By whoever it is, through each binding that hands it over. */
function heldByAnybody(
  grant: Grant,
  bindings: ReadonlySet<string>,
  { facts }: Model,
): readonly { readonly privilege: Privilege; readonly grant: Grant }[] {
  return [...bindings].flatMap((key) => {
    const binding = key === grant.key ? null : facts.get(key);
    return grant.privileges.map((one) => ({
      privilege: binding?.kind === "grant" ? handedOver(one, binding) : one,
      grant,
    }));
  });
}

interface Ways {
  readonly ways: readonly Escalation[];
  /** Whose each privilege is. */
  readonly of: ReadonlyMap<Privilege, Grant>;
}

const none: Ways = { ways: [], of: new Map() };

const waysOfReach = new WeakMap<Reach, Ways>();

/** Asked once, as each of its grants asks it. */
function heldBy(identity: Identity, model: Model, context: Context): Ways {
  const reach = model.reach.get(identity.key);
  if (!reach) return none;
  const made =
    waysOfReach.get(reach) ?? found(reach.privileges, ownOf(identity, reach.privileges), context);
  waysOfReach.set(reach, made);
  return made;
}

/** Who can do everything need not make more of it. */
function found(
  held: readonly { readonly privilege: Privilege; readonly grant: Grant }[],
  own: readonly Own[],
  { catalog, today }: Context,
): Ways {
  const privileges = held.map(({ privilege }) => privilege);
  const isAdmin = adminPrivileges(privileges, catalog).length > 0;
  const ways = isAdmin ? [] : escalationsOf(privileges, own, catalog, today);
  return ways.length === 0
    ? none
    : { ways, of: new Map(held.map((one) => [one.privilege, one.grant])) };
}

/** Whoever hands on what matters most is complained about by itself. */
function isNews(grant: Grant | undefined, { base }: Context): boolean {
  return grant !== undefined && !base.facts.has(grant.key);
}

function ownOf(identity: Identity, held: readonly { readonly grant: Grant }[]): readonly Own[] {
  const { form } = identity;
  const self: Own[] =
    form === "role" || form === "user" || form === "group" ? [named(identity, form)] : [];
  const policies = new Set(held.map(({ grant }) => grant));
  for (const grant of policies)
    if (grant.type === "aws_iam_policy") self.push(named(grant, "policy"));
  return self;
}

function named({ address, name }: Grant | Identity, kind: Own["kind"]): Own {
  return { kind, address, name: name.known ? name.value : null };
}
