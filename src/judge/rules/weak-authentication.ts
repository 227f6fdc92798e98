// An identity or credential that is proven by less than its platform offers → a complaint where that is written.

import type { Complaint } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import { isWhole, lost } from "../view.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "../words.ts";

export const rule: Rule = { id: "weak-authentication", check };

function check(change: Change): readonly Complaint[] {
  const { fact } = change;
  if (!isWhole(change) && !lost(change, "authentication")) return [];
  return (fact.weak ?? []).map(({ text, at }) => ({
    variant: "default",
    message: `${nameOf(fact)} ${text}: who it is takes less to fake than its platform asks of others.`,
    remedy:
      "Use a federation or a key pair of today's strength (RSA of 2048 bits or more, Ed25519), and revoke this one.",
    primary: at,
    written: [{ at, through: [] }],
    related: [],
    offending: text,
    identity: fact.kind === "identity" ? fact.key : null,
    fix: null,
  }));
}
