// An owner that names nobody → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { ownerAsked } from "../askable.ts";
import { ownerComplaint } from "../named-owner.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "placeholder-owner", check };

function check(change: Change, context: Context): readonly Complaint[] {
  if (!isWhole(change)) return [];
  const { fact } = change;
  const asked = ownerAsked(fact, context.head);
  if (asked?.ownership.state !== "placeholder") return [];
  const { variant, ownership: owner } = asked;
  const { value, why } = owner;
  const isEmpty = value.trim() === "";
  return [
    ownerComplaint(fact, { variant, owner }, context, {
      message: isEmpty
        ? `The owner of ${nameOf(fact)} is empty, which names nobody.`
        : `The owner of ${nameOf(fact)} is ${code(value)}, which names nobody: ${why}.`,
      remedy: `${isEmpty ? "Name" : `Replace ${code(value)} by`} the team or mailbox that answers for it, e.g. \`@acme/payments\`.`,
    }),
  ];
}
