// A change → the owner that its fact names, where a rule may speak of it; and a complaint about that owner.

import { isWithin, type Origin, type Way } from "../base/origin.ts";
import type { Complaint } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { DeclaredOwner } from "../model/owner.ts";
import { ownerAsked, type OwnerAsk } from "./askable.ts";
import type { Context } from "./rule.ts";
import { isWhole, lost } from "./view.ts";
import { whose } from "./whose.ts";

/** Of what existed before only where its owner changed for the worse. */
export function namedOwner(
  change: Change,
  context: Context,
): { readonly variant: OwnerAsk["variant"]; readonly owner: DeclaredOwner } | null {
  if (!(isWhole(change) || lost(change, "owner"))) return null;
  const asked = ownerAsked(change.fact, context.head);
  return asked?.ownership.state === "declared"
    ? { variant: asked.variant, owner: asked.ownership }
    : null;
}

/** At the owner's value. */
export function ownerComplaint(
  fact: Fact,
  {
    variant,
    owner,
  }: { readonly variant: string; readonly owner: Way & { readonly value: string } },
  context: Context,
  said: Pick<Complaint, "message" | "remedy"> & Partial<Pick<Complaint, "related">>,
): Complaint {
  const { primary, related } = atOwner(owner.at, fact);
  return {
    variant,
    ...said,
    primary,
    written: [owner],
    related: [...related, ...(said.related ?? [])],
    offending: owner.value,
    identity: whose(fact, context.head),
    fix: null,
  };
}

/** At the owner itself; at the declaration where the owner stands elsewhere. */
function atOwner(at: Origin, fact: Fact): Pick<Complaint, "primary" | "related"> {
  return isWithin(at, fact.at)
    ? { primary: at, related: [] }
    : {
        primary: fact.header,
        related: [{ role: "owner", message: "the owner stands here", at }],
      };
}
