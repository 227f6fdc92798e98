// The policy, CODEOWNERS and the repository judged → the organisations on GitHub that are ours, so that their actions and workflows are not somebody else's.

import type { Fact } from "../model/fact.ts";
import type { Context } from "./rule.ts";

/** `fact`: a job, whose owner in CODEOWNERS is a team of the organisation that has the repository. */
export function isOwnOrganization(name: string, job: Fact | null, context: Context): boolean {
  const wanted = name.toLowerCase();
  if (context.policy.trusted.githubOrganizations.some((one) => one.toLowerCase() === wanted))
    return true;
  if (context.head.repository?.split("/")[0]?.toLowerCase() === wanted) return true;
  const owner = job ? context.head.owners.get(job.key) : undefined;
  return owner?.state === "declared" && owner.value.toLowerCase().startsWith(`@${wanted}/`);
}
