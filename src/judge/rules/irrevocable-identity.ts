// An identity or credential that cannot be removed, or whose owner or end cannot be changed any more → a complaint.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Stay } from "../../model/declaration.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import { isMachine, isStanding } from "../askable.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { whose } from "../whose.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "irrevocable-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (!isWhole(change) || !(isMachine(fact) || isStanding(fact))) return [];
  return (fact.stays ?? []).flatMap((stay) => {
    const said = say(stay, fact, context);
    return said === null
      ? []
      : [
          {
            ...said,
            primary: stay.at,
            related: [
              { role: "identity", message: `${nameOf(fact)} stands here`, at: fact.header },
            ],
            offending: stay.attribute,
            identity: whose(fact, context.head),
            fix: null,
          },
        ];
  });
}

function say(
  { against, attribute }: Stay,
  fact: Fact,
  context: Context,
): Pick<Complaint, "variant" | "message" | "remedy"> | null {
  if (against === "removal")
    return {
      variant: "default",
      message: `${nameOf(fact)} cannot be removed while ${code(attribute)} stands: whoever must switch it off in a hurry has to change it first.`,
      remedy:
        "Leave it out where losing the identity can be mended by making it again; else say beside it how it is switched off.",
    };
  if (against === "leaving")
    return {
      variant: "default",
      message: `${nameOf(fact)} stays in the cluster when it leaves the source: ${code(attribute)} keeps it, and what it may do.`,
      remedy: "Leave it out, so that whatever deploys it takes it away, too.",
    };
  const what = fact.kind === "identity" ? ofTags(attribute, fact, context) : ofEnd(attribute);
  return what === null
    ? null
    : {
        variant: "default",
        message: `Changes of ${attribute === "all" ? "anything" : code(attribute)} are ignored for ${nameOf(fact)}: ${what} never reaches the platform once it exists.`,
        remedy: `Take ${code(attribute)} out of \`ignore_changes\`; let whoever else sets tags have keys of their own.`,
      };
}

/** Its owner or day, where they stand in what is ignored. */
function ofTags(attribute: string, { slots, key }: Identity, { head }: Context): string | null {
  const [name] = attribute.split(/[[.]/);
  const carriers = [slots.tag?.attribute, slots.expiry?.attribute];
  if (attribute !== "all" && !carriers.includes(name)) return null;
  // A key of its own is another one's: `tags["CreatedBy"]`.
  if (/[[.]/.test(attribute) && !/owner|team|expir|review/i.test(attribute)) return null;
  return head.owners.get(key)?.state === "declared"
    ? "a new owner or day"
    : "the owner or day to come";
}

function ofEnd(attribute: string): string | null {
  return attribute === "all" ||
    /^(end_date|end_date_relative|expir|valid_to|not_after|rotat|keepers|rotate_when_changed)/i.test(
      attribute,
    )
    ? "its end"
    : null;
}
