// An owner that base named and head does not → a complaint.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Ownership } from "../../model/model.ts";
import { ownerAsked } from "../askable.ts";
import { asWritten, howToWrite } from "../carriers.ts";
import type { Context, Rule } from "../rule.ts";
import { missingAt } from "../placement.ts";
import { whose } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "owner-removed", check };

type Undeclared = Exclude<Ownership, { readonly state: "declared" }>;

function check(change: Change, context: Context): readonly Complaint[] {
  const loss =
    change.change === "loosened" ? change.lost.find(({ what }) => what === "owner") : undefined;
  if (!loss) return [];
  const { fact } = change;
  const asked = ownerAsked(fact, context.head);
  if (asked === null || asked.ownership.state === "declared") return [];
  const { ownership } = asked;
  const before = formerOwner(change, context);
  const former = loss.text.replace(/^owner /, "");
  const key = context.policy.owner.keys[0] ?? "owner";
  return [
    {
      variant: ownership.state === "unknown" ? "unknown" : asked.variant,
      message: `The owner ${code(former)} of ${nameOf(fact)} ${whatBecame(ownership)}.`,
      remedy: howToWrite(fact, {
        of: "owner",
        key,
        value: former,
        saying: "naming it or the team that takes over",
      }),
      primary:
        ownership.state === "placeholder" && ownership.at.file.path === fact.at.file.path
          ? ownership.at
          : fact.header,
      written: ownership.state === "absent" ? [] : [ownership],
      missing: missingAt(change, fact.slots.tag, before),
      related: [
        { role: "was", message: `the owner was ${code(former)} here`, at: before?.at ?? loss.at },
      ],
      offending: former,
      identity: whose(fact, context.head),
      fix:
        ownership.state === "absent"
          ? { what: "add-owner", key, value: asWritten(fact, former) }
          : null,
    },
  ];
}

function whatBecame(ownership: Undeclared): string {
  switch (ownership.state) {
    case "placeholder":
      return `became ${code(ownership.value)}, which names nobody: nobody answers for it any more`;
    case "unknown":
      return `was removed, and whether another applies cannot be read: ${ownership.why}`;
    case "absent":
      return "was removed: it keeps its access and nobody answers for it";
  }
}

function formerOwner({ was }: Change, { base }: Context): Ownership | null {
  return (was && base.owners.get(was.key)) ?? null;
}
