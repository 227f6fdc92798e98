// An identity that, as an export shows, nobody used for long → a complaint at its declaration.

import { latest } from "../../base/days.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Use } from "../../model/evidence.ts";
import type { Identity } from "../../model/identity.ts";
import { isMachine } from "../askable.ts";
import type { Context, Rule } from "../rule.ts";
import { daysBefore, daysUntil, shownBy } from "../shown-by.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unused-identity", check };

function check(change: Change, { evidence, policy }: Context): readonly Complaint[] {
  const { fact } = change;
  const use = evidence?.identities.get(fact.key)?.use;
  if (!use || !isMachine(fact)) return [];
  const said = say(fact, use, policy.evidence.unusedDays);
  if (said === null) return [];
  return [
    {
      ...said,
      remedy:
        "Remove it with its grants and credentials; if it is needed rarely, waive this with a day to look again.",
      primary: fact.header,
      related: [],
      // The day would make it another finding with each export.
      offending: "unused",
      identity: fact.key,
      fix: null,
    },
  ];
}

const nobodyMisses = "what nobody uses, nobody misses when it is stolen";

function say(
  fact: Identity,
  use: Use,
  limit: number,
): Pick<Complaint, "variant" | "message"> | null {
  const { last, since, watched } = use;
  // Of a name that is known in part, which was meant.
  const name = fact.name.known ? nameOf(fact) : `${nameOf(fact)} (${code(use.as)})`;
  const from = latest([last, since]);
  if (from !== null) {
    const days = daysUntil(from, use);
    if (days < limit) return null;
    const how =
      last === null || (since !== null && since > last)
        ? `was not used since it was made on ${from}`
        : `was used last on ${from}`;
    return {
      variant: "default",
      message: `${name} ${how}, ${daysBefore(days, use)}: ${nobodyMisses}.`,
    };
  }
  const days = watched === null ? null : daysUntil(watched, use);
  if (days === null || days < limit) return null;
  return {
    variant: "unknown",
    message: `${name} was not used in the ${days} days of ${shownBy(use)}: it may be new, or do what is not recorded there; else ${nobodyMisses}.`,
  };
}
