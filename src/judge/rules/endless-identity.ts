// A standing identity that names no day of expiry or review, or one too far → a complaint.

import { daysBetween, plusDays } from "../../base/days.ts";
import type { Origin } from "../../base/origin.ts";
import { unsaid, type Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Identity } from "../../model/identity.ts";
import type { Lifetime } from "../../model/model.ts";
import { hasTwin, isMachine } from "../askable.ts";
import { asWritten, howToWrite } from "../carriers.ts";
import { endWritten, formerEnd } from "../ends.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, lost } from "../view.ts";
import { missingAt } from "../placement.ts";
import { brokenComments, code, nameOf } from "../words.ts";

export const rule: Rule = { id: "endless-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (!isMachine(fact) || fact.sessions === "short" || !(isWhole(change) || lost(change, "expiry")))
    return [];
  if (hasTwin(fact, context.head)) return [];
  const lifetime = context.head.expiries.get(fact.key);
  const said = lifetime ? say(fact, lifetime, context) : null;
  if (!said) return [];
  const latest = plusDays(context.today, context.policy.expiry.identityDays);
  const key = context.policy.expiry.keys.includes("review-by")
    ? "review-by"
    : (context.policy.expiry.keys[0] ?? "expires");
  const inside =
    said.at !== null &&
    said.at.file.path === fact.at.file.path &&
    said.at.start >= fact.at.start &&
    said.at.end <= fact.at.end;
  return [
    {
      variant: said.variant,
      message: said.message,
      remedy: howToWrite(fact, {
        of: "expiry",
        key,
        value: plusDays(context.today, Math.min(180, context.policy.expiry.identityDays)),
        saying: `with a day by ${latest}`,
      }),
      primary: inside && said.at ? said.at : fact.header,
      written: endWritten(lifetime),
      missing: missingAt(change, fact.slots.expiry, formerEnd(change, context)),
      related: [...brokenComments(fact)],
      offending: said.offending,
      identity: fact.key,
      fix:
        said.variant === "default"
          ? { what: "add-expiry", key, value: asWritten(fact, unsaid) }
          : null,
    },
  ];
}

interface Said {
  readonly variant: "default" | "far" | "unreadable" | "unknown";
  readonly message: string;
  readonly offending: string;
  readonly at: Origin | null;
}

function say(fact: Identity, lifetime: Lifetime, context: Context): Said | null {
  const name = nameOf(fact);
  switch (lifetime.state) {
    case "not-needed":
      return null;
    case "absent": {
      const message = `${name} names no day of expiry or review: nothing ever asks whether it is still needed.`;
      return { variant: "default", message, offending: "absent", at: null };
    }
    case "unreadable": {
      const message = `The end of ${name} is ${code(lifetime.value)}, which is no date like \`${context.today}\`: nobody will be reminded.`;
      return { variant: "unreadable", message, offending: lifetime.value, at: lifetime.at };
    }
    case "unknown": {
      const message = `Whether ${name} names a day of expiry or review cannot be read: ${lifetime.why}.`;
      return { variant: "unknown", message, offending: "unknown", at: null };
    }
    case "declared": {
      const days = lifetime.value === null ? null : daysBetween(context.today, lifetime.value);
      const limit = context.policy.expiry.identityDays;
      if (days === null || days <= limit) return null;
      const message = `${name} is to end or be reviewed on ${code(lifetime.value ?? "")}, ${days} days from now: the limit is ${limit} days.`;
      return { variant: "far", message, offending: lifetime.value ?? "", at: lifetime.at };
    }
  }
}
