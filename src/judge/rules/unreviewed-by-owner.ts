// What became new or stronger without its owner → a complaint at the owner's value: they have not approved it, or nobody would ask them.

import type { Complaint } from "../../finding/finding.ts";
import type { Approval, Coverage } from "../../base/approval.ts";
import type { Change } from "../../model/change.ts";
import { ownFile } from "../../model/own-file.ts";
import { isGone } from "../../model/roster.ts";
import { ownersAnswering, type Declared } from "../answering.ts";
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
  return ownersAnswering(change, context, context.policy.owner.review).flatMap((owner) => {
    const given = approval(owner.value);
    return given.state === "given" ? [] : [waiting(change, owner, given, review, context)];
  });
}

function waiting(
  { fact }: Change,
  owner: Declared,
  approval: Exclude<Approval, { state: "given" }>,
  review: Reviewing,
  context: Context,
): Complaint {
  const handles = review.handles(owner.value);
  const whom = handles.length > 0 ? handles.map(code).join(" or ") : code(owner.value);
  const name = nameOf(fact);
  if (approval.state === "untold") {
    const { why } = approval;
    const what = `whether ${whom}, who answers for ${name}, approved this commit`;
    const said = { message: `Nobody can tell ${what}: ${why}.`, remedy: "Let the token see it." };
    const complaint = ownerComplaint(fact, { variant: "untold", owner }, context, said);
    return { ...complaint, untold: { what, why } };
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
