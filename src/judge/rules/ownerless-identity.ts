// An identity, trust or credential of its own that names no owner → a complaint.

import { unsaid, type Complaint, type Related } from "../../finding/finding.ts";
import type { Change } from "../../model/change.ts";
import type { Fact } from "../../model/fact.ts";
import { ownerAsked } from "../askable.ts";
import { asWritten, howToWrite } from "../carriers.ts";
import type { Context, Rule } from "../rule.ts";
import { isWhole } from "../view.ts";
import { whose } from "../whose.ts";
import { brokenComments, formNoun, nameOf } from "../words.ts";

export const rule: Rule = { id: "ownerless-identity", check };

function check(change: Change, context: Context): readonly Complaint[] {
  if (!isWhole(change)) return [];
  const { fact } = change;
  const asked = ownerAsked(fact, context.head);
  if (asked === null || (asked.ownership.state !== "absent" && asked.ownership.state !== "unknown"))
    return [];
  const { ownership, variant } = asked;
  const key = context.policy.owner.keys[0] ?? "owner";
  return [
    {
      variant: ownership.state === "unknown" ? "unknown" : variant,
      message:
        ownership.state === "unknown"
          ? `Whether ${nameOf(fact)} has an owner cannot be read: ${ownership.why}.`
          : variant === "job"
            ? `${nameOf(fact)} may write or holds secrets, and has no owner: nobody answers for it when it leaks.`
            : `${nameOf(fact)} has no owner: nobody answers for it when it leaks or lapses.`,
      remedy: howToWrite(fact, {
        of: "owner",
        key,
        value: "@acme/payments",
        saying: "naming a team",
      }),
      primary: fact.header,
      written: ownership.state === "unknown" ? [ownership] : [],
      missing: fact.slots.tag,
      related: [...credentials(fact, context), ...brokenComments(fact)],
      offending: ownership.state,
      identity: whose(fact, context.head),
      fix:
        ownership.state === "absent" && variant === "default"
          ? { what: "add-owner", key, value: asWritten(fact, unsaid) }
          : null,
    },
  ];
}

/** Credentials that have no owner of their own either. */
function credentials(fact: Fact, context: Context): readonly Related[] {
  return (context.head.links.credentialsOf.get(fact.key) ?? [])
    .filter(
      (credential) =>
        credential.standing && context.head.owners.get(credential.key)?.state !== "declared",
    )
    .map((credential) => ({
      role: "credential",
      message: `its ${formNoun[credential.form]} ${nameOf(credential)} has none either`,
      at: credential.header,
    }));
}
