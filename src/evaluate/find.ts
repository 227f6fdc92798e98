// Turns links (a reference, a name) into the facts they mean.

import { append } from "../base/grouped.ts";
import { isOpenAddress, mayBeOne, namespaceOf, withoutKeys } from "../model/address.ts";
import type { Credential } from "../model/credential.ts";
import type { Link } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";

export interface Finder {
  /** The facts a link means; none where it cannot be told. `from` decides between things of the same name. */
  readonly find: (link: Link, from: Fact) => readonly Fact[];
  /** The identities a link means, through credentials and trusts that belong to one. */
  readonly identities: (link: Link, from: Fact) => readonly Identity[];
}

const deepest = 8;

export function finder(facts: readonly Fact[]): Finder {
  const byAddress = new Map<string, Fact[]>();
  const byGeneric = new Map<string, Fact[]>();
  for (const fact of facts) {
    append(byAddress, `${fact.root}\n${fact.address}`, fact);
    if (fact.generic !== fact.address) append(byGeneric, `${fact.root}\n${fact.generic}`, fact);
  }
  let byName: ReadonlyMap<string, readonly Fact[]> | null = null;
  const find = (link: Link, from: Fact): readonly Fact[] => {
    if (link.how === "unknown") return [];
    if (link.how === "name") return named(link, from, (byName ??= byNames(facts)));
    return (
      byAddress.get(`${link.root}\n${link.address}`) ??
      instances(link.root, link.address, byAddress, byGeneric)
    );
  };
  const identities = (link: Link, from: Fact, depth = 0): readonly Identity[] => {
    const found = find(link, from);
    const own = found.filter((fact) => fact.kind === "identity");
    if (own.length > 0 || depth >= deepest) return own;
    const through = found.flatMap((fact) => {
      const next =
        fact.kind === "credential" ? opened(fact) : fact.kind === "trust" ? fact.into : null;
      return next ? identities(next, fact, depth + 1) : [];
    });
    return [...new Set(through)];
  };
  return { find, identities: (link, from) => identities(link, from) };
}

/** Of several keys in one secret nobody can tell which is meant. */
function opened({ of, keeps }: Credential): Link | null {
  return of ?? (keeps?.of.length === 1 ? (keeps.of[0] ?? null) : null);
}

/** `a.b[*]` and `a.b` mean every instance; `a.b[0]` means also one whose key nobody can tell; an open key means the one written so. */
function instances(
  root: string,
  address: string,
  byAddress: ReadonlyMap<string, readonly Fact[]>,
  byGeneric: ReadonlyMap<string, readonly Fact[]>,
): readonly Fact[] {
  const bare = withoutKeys(address);
  if (bare === address || address.includes("[*]"))
    return byAddress.get(`${root}\n${bare}`) ?? byGeneric.get(`${root}\n${bare}`) ?? [];
  const same = isOpenAddress(address) ? byAddress.get(`${root}\n${address}`) : null;
  return (
    same ??
    (byGeneric.get(`${root}\n${bare}`) ?? []).filter((fact) => mayBeOne(fact.address, address))
  );
}

/** Also by namespace: every namespace has its `default`. */
function byNames(facts: readonly Fact[]): ReadonlyMap<string, readonly Fact[]> {
  const found = new Map<string, Fact[]>();
  for (const fact of facts)
    for (const name of namesOf(fact)) {
      append(found, nameKey(fact.platform, name, null), fact);
      const namespace = namespaceOf(fact);
      if (namespace !== null) append(found, nameKey(fact.platform, name, namespace), fact);
    }
  return found;
}

function nameKey(platform: string, name: string, namespace: string | null): string {
  return `${platform}\n${name}\n${namespace ?? ""}\n${namespace === null ? "" : "in"}`;
}

/** Google names a service account by its e-mail address, of which the account id is what source gives. */
function namesOf(fact: Fact): readonly string[] {
  if (!fact.name.known || fact.name.value === null || fact.name.value === "") return [];
  const { value } = fact.name;
  const at = value.indexOf("@");
  return fact.platform === "google" && fact.kind === "identity" && at > 0
    ? [value, value.slice(0, at)]
    : [value];
}

type NameLink = Extract<Link, { how: "name" }>;

function named(
  link: NameLink,
  from: Fact,
  byName: ReadonlyMap<string, readonly Fact[]>,
): readonly Fact[] {
  const isMeant = (fact: Fact): boolean =>
    link.type === "*" || fact.type === link.type || kindOf(fact) === link.type;
  const at = link.name.indexOf("@");
  const names =
    link.platform === "google" && at > 0 && link.name.endsWith(".iam.gserviceaccount.com")
      ? [link.name, link.name.slice(0, at)]
      : [link.name];
  // Elsewhere than in Kubernetes names have no namespace that a link could miss.
  const namespace = link.platform === "kubernetes" ? link.namespace : null;
  for (const name of names) {
    const exact = byName.get(nameKey(link.platform, name, namespace))?.filter(isMeant) ?? [];
    // A manifest without a namespace gets one from whoever applies it: it may be this one.
    const found =
      exact.length > 0
        ? exact
        : (byName.get(nameKey(link.platform, name, "_"))?.filter(isMeant) ?? []);
    if (found.length > 0) return nearest(found, from);
  }
  return [];
}

/** The kubernetes provider's types by the kind they make: `kubernetes_service_account_v1` → `ServiceAccount`. */
export function kindOf(fact: Fact): string {
  if (!fact.type.startsWith("kubernetes_")) return fact.type;
  const name = /^kubernetes_([a-z_]+?)(_v\d+)?$/.exec(fact.type)?.[1];
  return name === undefined
    ? fact.type
    : name
        .split("_")
        .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
        .join("");
}

/** Of several of one name: those of the same root, else of the same place; else nobody can tell which is meant. */
function nearest(found: readonly Fact[], from: Fact): readonly Fact[] {
  if (
    new Set(found.map((fact) => fact.address)).size === 1 &&
    new Set(found.map((fact) => fact.root)).size === 1
  )
    return found;
  const inRoot = found.filter((fact) => fact.root === from.root);
  if (inRoot.length > 0) return inRoot;
  const nearby = from.domain === "kubernetes" ? closest(found, from) : [];
  if (nearby.length > 0) return nearby;
  const inPlace = found.filter((fact) => fact.place === from.place);
  return new Set(inPlace.map((fact) => `${fact.root}\n${fact.address}`)).size === 1 ? inPlace : [];
}

/** Manifests lie in folders of one installation: the one that shares most of the way, where only one does. */
function closest(found: readonly Fact[], from: Fact): readonly Fact[] {
  const shared = found.map((fact) => sharedFolders(fact.at.file.path, from.at.file.path));
  const most = shared.reduce((a, b) => Math.max(a, b), 0);
  const nearby = found.filter((_, index) => shared[index] === most);
  return most > 0 && nearby.length === 1 ? nearby : [];
}

function sharedFolders(one: string, other: string): number {
  const left = one.split("/").slice(0, -1);
  const right = other.split("/").slice(0, -1);
  const apart = left.findIndex((folder, index) => folder !== right[index]);
  return apart === -1 ? left.length : apart;
}
