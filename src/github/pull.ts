// A job → the pull request it may write to, as it is now, and who is writing.

import type { Client } from "./client.ts";
import type { Job } from "./job.ts";

export interface Pull {
  readonly number: number;
  readonly headSha: string;
  /** Who the token is: `github-actions[bot]`. Only what it wrote itself is believed and edited. */
  readonly viewer: string;
}

const query = `query ($owner: String!, $repo: String!, $number: Int!) {
  viewer { login }
  repository(owner: $owner, name: $repo) { pullRequest(number: $number) { headRefOid state } }
}`;

interface Answer {
  readonly viewer: { readonly login: string };
  readonly repository: {
    readonly pullRequest: { readonly headRefOid: string; readonly state: string } | null;
  } | null;
}

/** Null where the event is about none; why, where it is not to be written to. */
export async function currentPull(client: Client, job: Job): Promise<Pull | string | null> {
  if (job.pull === null && job.ran === null) return null;
  const told = job.pull ?? (await pullThatRan(client, job));
  if (told === null)
    return "no single open pull request has the commit that the other workflow ran for";
  const { owner, repo } = job;
  const { viewer, repository } = await client.graphql<Answer>(query, {
    owner,
    repo,
    number: told.number,
  });
  const now = repository?.pullRequest;
  if (now?.state !== "OPEN") return "it is not open any more";
  if (now.headRefOid !== told.headSha)
    return "somebody pushed meanwhile, and the run for that tells";
  return { number: told.number, headSha: told.headSha, viewer: viewer.login };
}

/**
 * By the branch that GitHub says the other workflow ran for: `workflow_run` names no pull request of a fork, and what the other run left
 * behind, its author may have written.
 */
async function pullThatRan({ rest }: Client, { owner, repo, ran }: Job): Promise<Job["pull"]> {
  if (ran === null) return null;
  const head = `${ran.headOwner}:${ran.headBranch}`;
  const { data } = await rest.pulls.list({ owner, repo, head, state: "open", per_page: 100 });
  const [pull, other] = data.filter((one) => one.head.sha === ran.headSha);
  return pull && !other
    ? { number: pull.number, headSha: ran.headSha, author: pull.user?.login ?? null }
    : null;
}
