// An owner who left → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { namedOwner, ownerComplaint } from "../named-owner.ts";
import type { Context, Rule } from "../rule.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "orphaned-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const named = namedOwner(change, context);
  if (named?.owner.who.state !== "left") return [];
  const { fact } = change;
  const { value, who } = named.owner;
  const since = who.since === null ? "" : ` (${who.since})`;
  return [
    ownerComplaint(fact, named, context, {
      message: `The owner of ${nameOf(fact)} is ${code(value)}, who left${since}: it keeps its access and nobody answers for it.`,
      remedy: "Name the team that takes over, or remove what nobody needs any more.",
      related: [{ role: "left", message: "listed as gone here", at: who.at }],
    }),
  ];
}
