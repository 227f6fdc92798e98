// An owner who left → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { atOwner, namedOwner } from "../named-owner.ts";
import type { Context, Rule } from "../rule.ts";
import { whose } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "orphaned-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const named = namedOwner(change, context);
  if (named?.owner.who.state !== "left") return [];
  const { fact } = change;
  const { value, at, who } = named.owner;
  const since = who.since === null ? "" : ` (${who.since})`;
  const place = atOwner(at, fact);
  return [
    {
      variant: named.variant,
      message: `The owner of ${nameOf(fact)} is ${code(value)}, who left${since}: it keeps its access and nobody answers for it.`,
      remedy: "Name the team that takes over, or remove what nobody needs any more.",
      ...place,
      related: [...place.related, { role: "left", message: "listed as gone here", at: who.at }],
      written: [named.owner],
      offending: value,
      identity: whose(fact, context.head),
      fix: null,
    },
  ];
}
