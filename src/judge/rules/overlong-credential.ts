// A standing credential whose end lies beyond the limit for its form → a complaint at the end.

import { daysBetween, plusDays } from "../../base/days.ts";
import { isWithin, whereWritten, type Origin } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/credential.ts";
import type { Lifetime } from "../../model/model.ts";
import { isStanding } from "../askable.ts";
import { endWritten } from "../ends.ts";
import { credentialLimit } from "../limits.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, lost } from "../view.ts";
import { whose } from "../whose.ts";
import { code, formNoun, nameOf } from "../words.ts";

export const rule: Rule = { id: "overlong-credential", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (!isStanding(fact) || !(isWhole(change) || lost(change, "expiry"))) return [];
  const lifetime = context.head.expiries.get(fact.key);
  const limit = credentialLimit(fact.form, context.policy);
  const said = lifetime ? say(fact, lifetime, limit, context.today) : null;
  if (!said) return [];
  const inside = isWithin(said.at, fact.at);
  return [
    {
      variant: said.variant,
      message: said.message,
      remedy: `Let it end or rotate within ${limit} days${said.dated ? `, by \`${plusDays(context.today, limit)}\` at the latest` : ""}.`,
      primary: inside ? whereWritten(said.at, fact.header) : fact.header,
      written: endWritten(lifetime),
      related: inside ? [] : [{ role: "definition", message: "its end is set here", at: said.at }],
      offending: said.offending,
      identity: whose(fact, context.head),
      fix: null,
    },
  ];
}

interface Said {
  readonly variant: "default" | "unknown";
  readonly message: string;
  readonly offending: string;
  readonly at: Origin;
  readonly dated: boolean;
}

function say(fact: Credential, lifetime: Lifetime, limit: number, today: string): Said | null {
  const noun = `${formNoun[fact.form]} ${nameOf(fact)}`;
  if (lifetime.state === "unknown") {
    if (fact.endings.length === 0) return null;
    const message = `When the ${noun} ends cannot be read: ${lifetime.why}.`;
    return { variant: "unknown", message, offending: "unknown", at: lifetime.at, dated: false };
  }
  if (lifetime.state !== "declared" || !lifetime.enforced) return null;
  const days = lifetime.value === null ? lifetime.days : daysBetween(today, lifetime.value);
  if (days === null || days <= limit) return null;
  const when =
    lifetime.value === null
      ? `lives ${Math.round(days)} days`
      : `ends on ${code(lifetime.value.slice(0, 10))}, ${days} days from now`;
  return {
    variant: "default",
    message: `The ${noun} ${when}: the limit for its form is ${limit} days.`,
    offending: lifetime.value ?? `${days} days`,
    at: lifetime.at,
    dated: lifetime.value !== null,
  };
}
