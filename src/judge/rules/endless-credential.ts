// A standing credential that nothing ends → a complaint.

import { insteadOf, keylessOf } from "../../catalog/migration.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Credential } from "../../model/credential.ts";
import type { Lifetime } from "../../model/model.ts";
import { isStanding } from "../askable.ts";
import { credentialLimit } from "../limits.ts";
import { endWritten, formerEnd } from "../ends.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole, lost } from "../view.ts";
import { missingAt } from "../placement.ts";
import { whose } from "../whose.ts";
import { code, formNoun, nameOf } from "../words.ts";

export const rule: Rule = { id: "endless-credential", check };

function check(change: Change, context: Context): readonly Complaint[] {
  const { fact } = change;
  if (!isStanding(fact) || !(isWhole(change) || lost(change, "expiry"))) return [];
  const lifetime = context.head.expiries.get(fact.key);
  const said = lifetime ? say(fact, lifetime) : null;
  if (!said) return [];
  const limit = credentialLimit(fact.form, context.policy);
  return [
    {
      variant: said.variant,
      message: said.message,
      remedy: `${remedy(fact, limit)}${better(fact)}`,
      primary: fact.header,
      written: endWritten(lifetime),
      missing: missingAt(change, fact.slots.expiry, formerEnd(change, context)),
      related: [],
      offending: said.variant,
      identity: whose(fact, context.head),
      fix: null,
    },
  ];
}

/** Where the platform can do without a key `static-credential` says beside it how. */
function better(fact: Credential): string {
  const keyless = keylessOf(fact);
  if (keyless !== null) return ` Better: use ${keyless} and no key at all.`;
  const instead = insteadOf(fact);
  return instead ? ` Better: use ${instead.use}. How: ${instead.page ?? ""}` : "";
}

interface Said {
  readonly variant: "default" | "unreadable" | "unknown";
  readonly message: string;
}

function say(fact: Credential, lifetime: Lifetime): Said | null {
  const noun = `The ${formNoun[fact.form]} ${nameOf(fact)}`;
  switch (lifetime.state) {
    case "not-needed":
      return null;
    case "declared":
      return lifetime.enforced
        ? null
        : {
            variant: "default",
            message: `${noun} never ends: what ${code(lifetime.from)} says, nothing enforces, and a copy of it works for ever.`,
          };
    case "absent":
      // What a stored copy ends by is its original's matter, and that is not here.
      return fact.form === "stored-secret"
        ? {
            variant: "unknown",
            message: `Whether what ${nameOf(fact)} stores ever ends cannot be read: it is a copy of a credential made elsewhere.`,
          }
        : {
            variant: "default",
            message: `${noun} never ends: whoever copies it can use it for ever.`,
          };
    case "unreadable":
      return {
        variant: "unreadable",
        message: `${noun} has ${code(lifetime.value)} as its end, which is no date or duration: nothing ends it.`,
      };
    case "unknown":
      return fact.endings.length > 0
        ? null
        : {
            variant: "unknown",
            message: `Whether the ${formNoun[fact.form]} ${nameOf(fact)} ends cannot be read: ${lifetime.why}.`,
          };
  }
}

function remedy(fact: Credential, limit: number): string {
  if (fact.form === "client-secret" || fact.form === "certificate")
    return `Set an end at most ${limit} days ahead, e.g. \`end_date_relative = "${limit * 24}h"\`, or rotate it with a \`time_rotating\` that \`rotate_when_changed\` refers to.`;
  if (fact.form === "stored-secret")
    return "Store a credential that ends, and say so where it is made.";
  const end = fact.slots.expiry?.attribute;
  if (end !== undefined && fact.slots.expiry?.how === "insert")
    return `Give it an end at most ${limit} days ahead: \`${end}\`.`;
  return `Rotate it at least every ${limit} days by something that replaces it: a \`time_rotating\` in \`keepers\` or \`replace_triggered_by\`.`;
}
