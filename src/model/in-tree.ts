// Tells whether the tree declares what a link names.

import { withoutKeys } from "./address.ts";
import type { Link } from "./declaration.ts";
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
  for (const fact of facts.values()) {
    const { root, generic, platform, name } = fact;
    found.add(`${root}\n${generic}`);
    // In a cluster an account is often called as its role is.
    if (platform === "kubernetes" && (fact.kind !== "grant" || !fact.defines)) continue;
    if (name.known && name.value !== null) found.add(`${platform} ${name.value}`);
  }
  return found;
}

/** Policies and groups of AWS, and roles of a cluster, that are there and not in the tree: other platforms' names are mostly built in. */
export function handedFromElsewhere({ platform, grants }: Grant, model: Model): readonly Link[] {
  if (platform === "kubernetes")
    return grants.filter(
      (link) => link.how === "name" && !ofEveryCluster.test(link.name) && !isInTree(link, model),
    );
  if (platform !== "aws") return [];
  return grants.filter((link) => link.how !== "unknown" && !isInTree(link, model));
}

/** https://kubernetes.io/docs/tasks/extend-kubernetes/configure-aggregation-layer/#original-request-username-and-group */
const ofEveryCluster = /^(system:.*|extension-apiserver-authentication-reader)$/;

export function nameIn(link: Link): string {
  return link.how === "reference" ? link.address : link.name;
}
