// Tells whether the tree declares what a link names.

import { withoutKeys } from "./address.ts";
import type { Link } from "./declaration.ts";
import type { Grant } from "./fact.ts";
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

/** Policies and groups of AWS that an account has and the tree has not: other platforms' names are mostly built in. */
export function handedFromElsewhere({ platform, grants }: Grant, model: Model): readonly Link[] {
  if (platform !== "aws") return [];
  return grants.filter((link) => link.how !== "unknown" && !isInTree(link, model));
}

export function nameIn(link: Link): string {
  return link.how === "reference" ? link.address : link.name;
}
