// A fact → the identity that it is, or that a credential or a trust is of.

import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";

/** The key to file a finding under. */
export function whose(fact: Fact, model: Model): FactKey | null {
  return fact.kind === "identity" ? fact.key : (model.links.identityOf.get(fact.key) ?? null);
}

/** Null where the tree declares none. */
export function identityOf(fact: Fact, model: Model): Identity | null {
  const identity = model.facts.get(whose(fact, model) ?? "");
  return identity?.kind === "identity" ? identity : null;
}
