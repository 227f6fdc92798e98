// A change → the owners who answer for what it makes new or stronger, or hands to somebody else: whose approval it needs.

import { isSameOwner } from "../base/owner-id.ts";
import { newOrStronger, type Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Model, Ownership } from "../model/model.ts";
import { presentOwner, type DeclaredOwner } from "../model/owner.ts";
import type { OwnerReview, ReviewedKind } from "../model/policy.ts";
import { isMachine, ownerAsked } from "./askable.ts";
import { mayBeOf } from "./environments.ts";
import { identityOf, whose } from "./whose.ts";

type Hidden = Extract<Ownership, { state: "unknown" }>;

export interface Answering {
  readonly owners: readonly DeclaredOwner[];
  /** Whoever it is cannot be read, and nobody else answers for it. */
  readonly hidden: Hidden | null;
}

const nobody: Answering = { owners: [], hidden: null };

/** Of what was there before the owner at base, too: whom a change names in their place answers for nothing yet. */
export function ownersAnswering(
  change: Change,
  models: { readonly base: Model; readonly head: Model },
  review: OwnerReview,
): Answering {
  const { fact, was } = change;
  if (!isReviewed(fact.kind, review)) return nobody;
  const { environments } = review;
  if (environments !== null && !mayBeOf(identityOf(fact, models.head) ?? fact, environments))
    return nobody;
  const owner = ownerIn(models.head, fact);
  const now = presentOwner(owner);
  // What is new may be of an identity that is not.
  const there = was ?? models.base.facts.get(whose(fact, models.head) ?? "");
  const before = there ? presentOwner(ownerIn(models.base, there)) : null;
  const isHandedOver = now !== null && before !== null && !isSameOwner(now.value, before.value);
  if (!isHandedOver && !newOrStronger.has(change.change)) return nobody;
  // Where base names them is no line of head's.
  const earlier = before && { ...before, at: fact.header, through: [] };
  const found = [now, earlier].filter((one) => one !== null);
  return {
    owners: found.filter(
      (one, i) => found.findIndex(({ value }) => isSameOwner(value, one.value)) === i,
    ),
    // Of a module that nothing calls, whoever calls it says it.
    hidden: owner?.state === "unknown" && found.length === 0 && !fact.loose ? owner : null,
  };
}

function isReviewed(kind: Fact["kind"], { kinds }: OwnerReview): kind is ReviewedKind {
  return kinds.some((one) => one === kind);
}

/** Its own, or its identity's. */
function ownerIn(model: Model, fact: Fact): Ownership | null {
  if (fact.kind === "identity" && ownerAsked(fact, model) === null) return null;
  const identity = identityOf(fact, model);
  if (identity !== null && !isMachine(identity)) return null;
  return model.owners.get(fact.key) ?? model.owners.get(identity?.key ?? "") ?? null;
}
