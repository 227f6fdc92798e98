// What became new or stronger without its owner → a complaint at the owner's value: they have not approved it, or nobody would ask them.

import type { Way } from "../../base/origin.ts";
import type { Complaint } from "../../finding/finding.ts";
import type { Approval, Coverage } from "../../base/approval.ts";
import type { Change } from "../../model/change.ts";
import type { Fact } from "../../model/fact.ts";
import type { Untold } from "../../model/model.ts";
import type { DeclaredOwner } from "../../model/owner.ts";
import { ownFile } from "../../model/own-file.ts";
import { isGone } from "../../model/roster.ts";
import { ownersAnswering } from "../answering.ts";
import { namedOwner, ownerComplaint } from "../named-owner.ts";
import type { Context, Reviewing, Rule } from "../rule.ts";
import { code, nameOf } from "../words.ts";

export const rule: Rule = { id: "unreviewed-by-owner", check, handsOver: true };

function check(change: Change, context: Context): readonly Complaint[] {
  const { review, policy } = context;
  if (!review) return [];
  switch (policy.owner.review.require) {
    case "off":
      return [];
    case "codeowners":
      return uncovered(change, review, context);
    case "approval":
      return unapproved(change, review, context);
  }
}

function unapproved(change: Change, review: Reviewing, context: Context): readonly Complaint[] {
  const { approval } = review;
  if (approval === null) return [];
  const { owners, hidden } = ownersAnswering(change, context, context.policy.owner.review);
  if (hidden !== null) return [unreadable(change, hidden, context)];
  return owners.flatMap((owner) => {
    const given = approval(owner.value);
    return given.state === "given" ? [] : [waiting(change, owner, given, review, context)];
  });
}

/** Else whoever hides the owner is asked nothing. */
function unreadable({ fact }: Change, { because, through }: Untold, context: Context): Complaint {
  const what = `whether whoever answers for ${nameOf(fact)} approved this commit`;
  const why = `its owner cannot be read, as ${code(because.name)} cannot be told from source`;
  const owner = { value: because.name, at: fact.header, through };
  return untold(fact, owner, { what, why }, context);
}

function untold(
  fact: Fact,
  owner: Way & { readonly value: string },
  said: NonNullable<Complaint["untold"]>,
  context: Context,
): Complaint {
  const { what, why } = said;
  const words = { message: `Nobody can tell ${what}: ${why}.`, remedy: "Let it be read." };
  return {
    ...ownerComplaint(fact, { variant: "untold", owner }, context, words),
    untold: { what, why },
  };
}

function waiting(
  { fact }: Change,
  owner: DeclaredOwner,
  approval: Exclude<Approval, { state: "given" }>,
  review: Reviewing,
  context: Context,
): Complaint {
  const handles = review.handles(owner.value);
  const whom = handles.length > 0 ? handles.map(code).join(" or ") : code(owner.value);
  const name = nameOf(fact);
  if (approval.state === "untold") {
    const what = `whether ${whom}, who answers for ${name}, approved this commit`;
    return untold(fact, owner, { what, why: approval.why }, context);
  }
  const but = approval.but === null ? "" : ` (${approval.but})`;
  return ownerComplaint(fact, { variant: "default", owner }, context, {
    message: `${name} is waiting for ${whom}, who answers for it and has not approved this commit${but}.`,
    remedy: `Ask ${whom} for a review: an approval of the last commit counts, by somebody else than its author.`,
  });
}

/** Only of what names its owner newly: what CODEOWNERS says of others was so before. */
function uncovered(change: Change, review: Reviewing, context: Context): readonly Complaint[] {
  const named = namedOwner(change, context);
  if (named === null || named.owner.from === "CODEOWNERS" || isGone(named.owner.who)) return [];
  const path = ownFile(change.fact);
  const coverage = review.covers(named.owner.value, path);
  if (coverage === null || coverage.state === "covered") return [];
  const name = nameOf(change.fact);
  const owner = code(named.owner.value);
  const variant = coverage.state === "untold" ? "unknown" : "uncovered";
  return [
    ownerComplaint(change.fact, { variant, owner: named.owner }, context, {
      message:
        coverage.state === "untold"
          ? `Whether CODEOWNERS asks ${owner}, who answers for ${name}, about ${code(path)} cannot be told: nothing says what GitHub calls them.`
          : `CODEOWNERS does not ask ${owner}, who answers for ${name}, about ${code(path)}${instead(coverage)}: a required review of code owners leaves them out.`,
      remedy:
        coverage.state === "untold"
          ? `Name ${owner} for ${code(path)} in CODEOWNERS, or list in a file of owners what GitHub calls them.`
          : `Name ${review.handles(named.owner.value).map(code).join(" or ")} for ${code(path)} in CODEOWNERS.`,
    }),
  ];
}

function instead({ asked }: Extract<Coverage, { state: "uncovered" }>): string {
  return asked.length === 0 ? "" : `, but ${asked.map(code).join(", ")}`;
}
