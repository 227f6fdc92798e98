// An identity whose day of expiry or review has passed, or a grant whose end has → a complaint at the day.

import { daysBetween, plusDays } from "../../base/days.ts";
import { isWithin, whereWritten } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isDeny } from "../../model/deny.ts";
import type { Grant } from "../../model/grant.ts";
import { hasEnded, isOver } from "../../privilege/condition.ts";
import { isMachine } from "../askable.ts";
import { isHeldByPeople, onlyHolder, toWhom } from "../grants.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, lost } from "../view.ts";
import { code, nameOf, shown } from "../words.ts";

export const rule: Rule = { id: "expired-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (fact.kind === "grant") return isWhole(change) ? ofGrant(fact, context) : [];
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

/** What the platform ended by itself: nothing is open, and nothing tells that to whoever reads it. */
function ofGrant(grant: Grant, { head, today }: Context): readonly Complaint[] {
  const { privileges } = grant;
  if (privileges.length === 0 || !privileges.every((one) => !isDeny(one) && hasEnded(one, today)))
    return [];
  if (isHeldByPeople(grant, head)) return [];
  const ends = privileges.flatMap((one) => ("conditions" in one ? one.conditions : []));
  const end = ends.find((one) => isOver(one, today));
  const [day] = end?.values ?? [];
  if (!end || !day) return [];
  return [
    {
      variant: "grant",
      message: `${nameOf(grant)} grants nothing any more${toWhom(grant, head)}: its end, ${code(shown(day))}, has passed, and what reads as access is none.`,
      remedy: "Remove it; whoever needs it again asks for it anew, with an end of its own.",
      primary: whereWritten(day.at, grant.header),
      written: [day],
      related: [],
      offending: shown(day),
      identity: onlyHolder(grant, head),
      fix: null,
    },
  ];
}
