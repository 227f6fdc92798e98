// A policy → whether GitHub is to be asked about owners; what asks is loaded only then.

import type { Enquire } from "../base/approval.ts";
import type { Policy } from "../model/policy.ts";
import type { Enquired, Matter } from "./enquire.ts";

/** Null where nobody asks, or nobody can. */
export async function askedOfGithub(
  matter: Matter,
  enquire: Enquire | undefined,
): Promise<Enquired | null> {
  const { owner, waivers } = matter.policy;
  const isAsked =
    owner.directory?.github === true || owner.review.require === "approval" || waivers.github;
  if (!enquire || !isAsked) return null;
  return (await import("./enquire.ts")).enquired(matter, enquire);
}

/** What a policy wants approved where nobody could be asked is said, and is no verdict: it is the pull request that waits. */
export function unaskedRemarks({ owner }: Policy, isAsked: boolean): readonly string[] {
  if (owner.review.require !== "approval" || isAsked) return [];
  return [
    "whether owners approved (`owner.review`) was not asked: only the Action can, for a pull request or a merge queue",
  ];
}
