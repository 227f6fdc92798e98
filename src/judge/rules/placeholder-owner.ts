// An owner that names nobody → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { ownerAsked } from "../askable.ts";
import { atOwner } from "../named-owner.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { whose } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "placeholder-owner", check };

function check(change: Change, context: Context): readonly Complaint[] {
  if (!isWhole(change)) return [];
  const { fact } = change;
  const asked = ownerAsked(fact, context.head);
  if (asked?.ownership.state !== "placeholder") return [];
  const { value, why, at } = asked.ownership;
  const isEmpty = value.trim() === "";
  return [
    {
      variant: asked.variant,
      message: isEmpty
        ? `The owner of ${nameOf(fact)} is empty, which names nobody.`
        : `The owner of ${nameOf(fact)} is ${code(value)}, which names nobody: ${why}.`,
      remedy: `${isEmpty ? "Name" : `Replace ${code(value)} by`} the team or mailbox that answers for it, e.g. \`@acme/payments\`.`,
      ...atOwner(at, fact),
      written: [asked.ownership],
      offending: value,
      identity: whose(fact, context.head),
      fix: null,
    },
  ];
}
