// An owner that is one person → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { atOwner, namedOwner } from "../named-owner.ts";
import type { Context, Rule } from "../rule.ts";
import { whose } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "owner-not-team", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const named = namedOwner(change, context);
  if (named === null) return [];
  const { who, value, at } = named.owner;
  if (!("kind" in who) || who.kind !== "person") return [];
  const { fact } = change;
  return [
    {
      variant: named.variant,
      message: `The owner of ${nameOf(fact)} is ${code(value)}, one person: when they are away or leave, nobody answers for it.`,
      remedy: "Name the team, and let the person be found through it.",
      ...atOwner(at, fact),
      written: [named.owner],
      offending: value,
      identity: whose(fact, context.head),
      fix: null,
    },
  ];
}
