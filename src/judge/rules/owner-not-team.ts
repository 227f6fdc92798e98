// An owner that is one person → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { namedOwner, ownerComplaint } from "../named-owner.ts";
import type { Context, Rule } from "../rule.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "owner-not-team", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const named = namedOwner(change, context);
  if (named === null) return [];
  const { who, value } = named.owner;
  if (!("kind" in who) || who.kind !== "person") return [];
  const { fact } = change;
  return [
    ownerComplaint(fact, named, context, {
      message: `The owner of ${nameOf(fact)} is ${code(value)}, one person: when they are away or leave, nobody answers for it.`,
      remedy: "Name the team, and let the person be found through it.",
    }),
  ];
}
