// A change → the owner that its fact names, where a rule may speak of it; and where a complaint about that stands.

import { isWithin, type Origin } from "../base/origin.ts";
import type { Complaint } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Ownership } from "../model/model.ts";
import { ownerAsked, type OwnerAsk } from "./askable.ts";
import type { Context } from "./rule.ts";
import { isWhole, lost } from "./view.ts";

export type Named = Extract<Ownership, { state: "declared" }>;

/** Of what existed before only where its owner changed for the worse. */
export function namedOwner(
  change: Change,
  context: Context,
): { readonly variant: OwnerAsk["variant"]; readonly owner: Named } | null {
  if (!(isWhole(change) || lost(change, "owner"))) return null;
  const asked = ownerAsked(change.fact, context.head);
  return asked?.ownership.state === "declared"
    ? { variant: asked.variant, owner: asked.ownership }
    : null;
}

/** At the owner itself; at the declaration where the owner stands elsewhere. */
export function atOwner(at: Origin, fact: Fact): Pick<Complaint, "primary" | "related"> {
  return isWithin(at, fact.at)
    ? { primary: at, related: [] }
    : {
        primary: fact.header,
        related: [{ role: "owner", message: "the owner stands here", at }],
      };
}
