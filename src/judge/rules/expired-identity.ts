// An identity whose day of expiry or review has passed → a complaint at the day.

import { daysBetween, plusDays } from "../../base/days.ts";
import { isWithin } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isMachine } from "../askable.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, lost } from "../view.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "expired-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (!isMachine(fact) || !(isWhole(change) || lost(change, "expiry"))) return [];
  const lifetime = context.head.expiries.get(fact.key);
  if (lifetime?.state !== "declared" || lifetime.value === null) return [];
  const days = daysBetween(context.today, lifetime.value);
  if (days === null || days >= 0) return [];
  const { at } = lifetime;
  const inside = isWithin(at, fact.at);
  const ago = days === -1 ? "yesterday" : `${-days} days ago`;
  return [
    {
      variant: "default",
      message: `The end of ${nameOf(fact)}, ${code(lifetime.value)}, passed ${ago}, and it still has its access: a tag ends nothing by itself.`,
      remedy: `Remove it and what it holds, or review it and set the next day, at most \`${plusDays(context.today, context.policy.expiry.identityDays)}\`.`,
      primary: inside ? at : fact.header,
      written: [lifetime],
      related: inside ? [] : [{ role: "definition", message: "its end stands here", at }],
      offending: lifetime.value,
      identity: fact.key,
      fix: null,
    },
  ];
}
