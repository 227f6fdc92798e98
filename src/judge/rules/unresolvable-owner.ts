// An owner that nobody lists → a complaint at the owner's value.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { namedOwner, ownerComplaint } from "../named-owner.ts";
import type { Context, Rule } from "../rule.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unresolvable-owner", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const named = namedOwner(change, context);
  if (named === null) return [];
  const { fact } = change;
  const { value, who } = named.owner;
  if (who.state === "untold")
    return [
      ownerComplaint(fact, { ...named, variant: "unknown" }, context, {
        message: `Whether ${code(value)}, the owner of ${nameOf(fact)}, exists cannot be told: no list names them, and ${who.why}.`,
        remedy: `Name somebody listed, add ${code(value)} to one of the lists of \`owner.directory\`, or let the token see them.`,
      }),
    ];
  if (who.state !== "missing") return [];
  return [
    ownerComplaint(fact, named, context, {
      message: `The owner of ${nameOf(fact)} is ${code(value)}, whom no list of owners names: nobody can be asked about it.`,
      remedy: who.nearest
        ? `Write ${code(who.nearest)} if that is meant; else name somebody listed, or add ${code(value)} to the list.`
        : `Name somebody listed, or add ${code(value)} to one of the lists of \`owner.directory\`.`,
    }),
  ];
}
