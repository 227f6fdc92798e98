// Tells whether the tree declares what a link names.

import { withoutKeys } from "./address.ts";
import type { Link } from "./declaration.ts";
import type { Fact } from "./fact.ts";
import type { Grant } from "./grant.ts";
import type { Model } from "./model.ts";

const indices = new WeakMap<Model, ReadonlySet<string>>();

function isInTree(link: Link, model: Model): boolean {
  if (link.how === "unknown") return false;
  const found = indices.get(model) ?? indexOf(model);
  indices.set(model, found);
  return found.has(idOf(link));
}

/** Equal for links that name the same. */
export function idOf(link: Link): string {
  switch (link.how) {
    case "reference":
      return `${link.root}\n${withoutKeys(link.address)}`;
    case "name":
      return `${link.platform} ${link.name}`;
    case "unknown":
      return link.name;
  }
}

function indexOf({ facts }: Model): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { root, generic, platform, name } of facts.values()) {
    found.add(`${root}\n${generic}`);
    if (name.known && name.value !== null) found.add(`${platform} ${name.value}`);
  }
  return found;
}

/** Policies and groups of AWS, and roles of a cluster, that are there and not in the tree: other platforms' names are mostly built in. */
export function handedFromElsewhere(grant: Grant, model: Model): readonly Link[] {
  const { platform, grants } = grant;
  if (platform === "kubernetes") {
    if (handsOver(grant, model)) return [];
    const declared = rolesOf(model);
    return grants.filter(
      (link) => link.how === "name" && !ofEveryCluster.test(link.name) && !declared.has(link.name),
    );
  }
  if (platform !== "aws") return [];
  return grants.filter((link) => link.how !== "unknown" && !isInTree(link, model));
}

/** https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/#original-request-username-and-group */
const ofEveryCluster = /^(system:.*|extension-apiserver-authentication-reader)$/;

const handing = new WeakMap<Model, ReadonlySet<string>>();

function handsOver({ key }: Grant, model: Model): boolean {
  const found =
    handing.get(model) ??
    new Set([...model.links.holdersOf.values()].flat().map(({ binding }) => binding.key));
  handing.set(model, found);
  return found.has(key);
}

const roles = new WeakMap<Model, ReadonlySet<string>>();

/** Also one that grants nothing, and one of several of which nobody can tell which is bound. */
function rolesOf(model: Model): ReadonlySet<string> {
  const found = roles.get(model) ?? new Set([...model.facts.values()].flatMap(roleName));
  roles.set(model, found);
  return found;
}

function roleName(fact: Fact): readonly string[] {
  const isRole = fact.platform === "kubernetes" && fact.kind === "grant" && fact.defines;
  return isRole && fact.name.known && fact.name.value !== null ? [fact.name.value] : [];
}

export function nameIn(link: Link): string {
  return link.how === "reference" ? link.address : link.name;
}
