// Turns the grants that an identity holds into its reach: all its privileges, within its bindings, denies and boundaries, and their level.

import { append } from "../base/grouped.ts";
import { isOff } from "../model/active.ts";
import type { Control } from "../model/control.ts";
import type { Credential } from "../model/credential.ts";
import type { FactKey, Link } from "../model/declaration.ts";
import { isDeny } from "../model/deny.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import type { HeldGrant, HeldPrivilege, Links, Reach } from "../model/model.ts";
import type { Level, Privilege } from "../model/privilege.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { adminPrivileges } from "../privilege/admin.ts";
import { handedOver } from "../privilege/handed-over.ts";
import { describe } from "../privilege/describe.ts";
import { strongest } from "../model/level.ts";
import { levelOf } from "../privilege/level.ts";
import { leftBy } from "../privilege/leave.ts";
import type { Finder } from "./find.ts";
import { googleDenies } from "./google-denies.ts";
import { definitionsOf } from "./link.ts";
import { organizationDenies } from "./organization-denies.ts";

export function reachOf(
  facts: readonly Fact[],
  links: Links,
  finder: Finder,
  catalog: Catalog,
): ReadonlyMap<FactKey, Reach> {
  const reach = new Map<FactKey, Reach>();
  const shown = shownBy(catalog);
  const put = (key: FactKey, held: readonly Held[]): void => {
    const privileges = held.map(shown);
    reach.set(key, {
      get level() {
        return levelOfAll(privileges, catalog);
      },
      privileges,
    });
  };
  const organizations = organizationDenies(facts, finder);
  const ofGoogle = googleDenies(facts);
  let named: ReadonlyMap<string, readonly HeldGrant[]> | null = null;
  for (const fact of facts) {
    if (fact.kind === "identity") {
      const held = (links.grantsOf.get(fact.key) ?? []).filter(isActive).flatMap(privilegesOf);
      const controls = links.controlsOf?.get(fact.key) ?? [];
      const google = ofGoogle(fact, held);
      put(fact.key, within(fact, held, [...controls, ...organizations(fact), ...google], finder));
    } else if (isTokenOfAnother(fact, links)) {
      const held = (named ??= grantsByName(links, facts)).get(accountIn(fact.of)) ?? [];
      put(fact.key, nearest(held, fact).filter(isActive).flatMap(privilegesOf));
    }
  }
  return reach;
}

type NameLink = Extract<Link, { how: "name" }>;

/** A pod's token of an account that is not in the tree: only who binds it tells what it can do. */
function isTokenOfAnother(
  fact: Fact,
  { identityOf }: Links,
): fact is Credential & { readonly of: NameLink } {
  return (
    fact.kind === "credential" &&
    !fact.standing &&
    fact.platform === "kubernetes" &&
    fact.of?.how === "name" &&
    !identityOf.has(fact.key)
  );
}

function accountIn({ namespace, name }: NameLink): string {
  return `${namespace ?? ""}/${name}`;
}

/** What accounts hold that are not in the tree, by namespace and name. */
function grantsByName(
  { holdersOf }: Links,
  facts: readonly Fact[],
): ReadonlyMap<string, readonly HeldGrant[]> {
  const found = new Map<string, HeldGrant[]>();
  for (const definition of facts)
    for (const { identity, holder, binding } of holdersOf.get(definition.key) ?? []) {
      const { link } = holder;
      if (identity || link.how !== "name" || definition.kind !== "grant") continue;
      append(found, accountIn(link), { definition, binding });
    }
  return found;
}

/** Installations of one tree give the same names to what is not the same: its own folder's, else what only one of them binds. */
function nearest(held: readonly HeldGrant[], { root }: Fact): readonly HeldGrant[] {
  const own = held.filter(({ binding }) => binding.root === root);
  if (own.length > 0) return own;
  return new Set(held.map(({ binding }) => binding.root)).size === 1 ? held : [];
}

type Words = Pick<HeldPrivilege, "text" | "level">;

/** Text and level of a privilege, when somebody asks (a check hardly does) and once however many hold it. */
function shownBy(catalog: Catalog): (held: Held) => HeldPrivilege {
  const texts = new Map<Privilege, string>();
  const levels = new Map<Privilege, Level>();
  const words: Words & ThisType<Held> = {
    get text() {
      const text = texts.get(this.privilege) ?? describe(this.privilege);
      texts.set(this.privilege, text);
      return text;
    },
    get level() {
      const level = levels.get(this.privilege) ?? levelOf(this.privilege, catalog);
      levels.set(this.privilege, level);
      return level;
    },
  };
  return (held) => Object.assign(Object.create(words) as Words, held);
}

type Held = Omit<HeldPrivilege, keyof Words>;

function isActive({ definition, binding }: HeldGrant): boolean {
  return !isOff(definition) && !isOff(binding);
}

function privilegesOf({ definition, binding }: HeldGrant): readonly Held[] {
  const isOwn = definition === binding;
  return definition.privileges.map((privilege) => ({
    privilege: isOwn ? privilege : handedOver(privilege, binding),
    grant: definition,
    binding,
  }));
}

/** What a boundary leaves. Where it cannot be read, everything stays: a boundary nobody can see excuses nothing. */
function within(
  identity: Identity,
  held: readonly Held[],
  controls: readonly Control[],
  finder: Finder,
): readonly Held[] {
  let left = held;
  for (const control of controls) {
    if (isOff(control)) continue;
    const limit = limitOf(control, finder);
    if (limit === null) continue;
    if (control.form === "deny") left = [...left, ...denied(identity, control, limit)];
    if (control.form === "boundary") left = bound(left, limit);
  }
  return left;
}

function limitOf(control: Control, finder: Finder): readonly Privilege[] | null {
  if (control.privileges && control.privileges.length > 0) return control.privileges;
  if (!control.policy) return null;
  const definitions = finder
    .find(control.policy, control)
    .filter((fact) => fact.kind === "grant")
    .flatMap((grant) => definitionsOf(grant as Grant, finder));
  return definitions.length > 0 ? definitions.flatMap((definition) => definition.privileges) : null;
}

function denied(
  identity: Identity,
  control: Control,
  limit: readonly Privilege[],
): readonly Held[] {
  const grant: Grant = {
    ...control,
    kind: "grant",
    holders: [],
    privileges: limit,
    grants: [],
    defines: true,
    on: identity.address,
  };
  return limit.filter(isDeny).map((privilege) => ({ privilege, grant, binding: grant }));
}

/** What the boundary leaves of everything, and what it denies. Where nobody can tell what it leaves of one, that stays whole. */
function bound(held: readonly Held[], limit: readonly Privilege[]): readonly Held[] {
  const denies = limit.filter(isDeny);
  const [first] = held;
  return [
    ...held.flatMap((one) =>
      isDeny(one.privilege)
        ? [one]
        : (leftBy(one.privilege, limit) ?? [one.privilege]).map((privilege) =>
            privilege === one.privilege ? one : { ...one, privilege },
          ),
    ),
    ...(first ? denies.map((privilege) => ({ ...first, privilege })) : []),
  ];
}

function levelOfAll(held: readonly HeldPrivilege[], catalog: Catalog): Reach["level"] {
  const privileges = held.map((one) => one.privilege);
  const level = strongest(held.map((one) => one.level));
  if (level !== "admin") return level;
  if (!privileges.some(isDeny)) return level;
  return adminPrivileges(privileges, catalog).length === 0 &&
    privileges.every((one) => !isAloneAdmin(one, catalog))
    ? "write"
    : "admin";
}

/** A single action that makes an administrator, without a wildcard. */
function isAloneAdmin(privilege: Privilege, catalog: Catalog): boolean {
  return (
    levelOf(privilege, catalog) === "admin" && adminPrivileges([privilege], catalog).length === 0
  );
}
