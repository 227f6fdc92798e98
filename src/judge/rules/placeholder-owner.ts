// An owner that names nobody → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { ownerAsked } from "../askable.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { calls, code, nameOf } from "../words.ts";

export const rule: Rule = { id: "placeholder-owner", check };

function check(change: Change, context: Context): readonly Complaint[] {
  if (!isWhole(change)) return [];
  const { fact } = change;
  const asked = ownerAsked(fact, context.head);
  if (asked?.ownership.state !== "placeholder") return [];
  const { value, why, at } = asked.ownership;
  const elsewhere =
    at.file.path !== fact.at.file.path || at.start < fact.at.start || at.end > fact.at.end;
  // What a caller gives a module is the caller's to mend.
  const given = elsewhere && fact.via.length > 0 && at.end > at.start;
  return [
    {
      variant: asked.variant,
      message: `The owner of ${nameOf(fact)} is ${code(value)}, which names nobody: ${why}.`,
      remedy: `Replace ${code(value)} by the team or mailbox that answers for it, e.g. \`@acme/payments\`.`,
      primary: elsewhere && !given ? fact.header : at,
      related: [
        ...(given ? [{ role: "definition", message: "declared here", at: fact.header }] : []),
        ...(elsewhere && !given ? [{ role: "owner", message: "the owner stands here", at }] : []),
        ...calls(fact),
      ],
      offending: value,
      identity:
        fact.kind === "identity" ? fact.key : (context.head.links.identityOf.get(fact.key) ?? null),
      fix: { what: "add-owner", value: context.policy.owner.keys[0] ?? "owner" },
    },
  ];
}
