// Owners whose approval is waited for → GitHub asked to ask them for a review, once each push.

import type { Channel, Context, Told } from "./channel.ts";
import { statusOf, type Client } from "./client.ts";
import type { Job } from "./job.ts";
import type { Pull } from "./pull.ts";

/** `owners`: handles. */
export function requestReviewChannel(owners: readonly string[]): Channel {
  return { name: "request-review", tell: (context) => tell(context, owners) };
}

async function tell(context: Context, owners: readonly string[]): Promise<Told> {
  const { client, job } = context;
  if (owners.length === 0) return { state: "nothing", why: null };
  // Who reviewed and did not approve is not to be asked again at once.
  if (job.event === "pull_request_review")
    return { state: "nothing", why: "nobody is asked again because somebody reviewed" };
  const pull = await context.pull();
  if (pull === null) return { state: "nothing", why: null };
  const asked = await askedAlready(client, job, pull);
  const wanted = owners.filter((one) => !asked.has(one.toLowerCase()));
  if (wanted.length === 0)
    return { state: "nothing", why: `${owners.join(", ")} ${are(owners)} asked already` };
  const refused = await askAll(client, job, pull, wanted);
  if (refused !== null) return { state: "could-not", why: refused };
  return { state: "told", what: `${wanted.join(", ")} ${are(wanted)} asked for a review` };
}

function are(names: readonly string[]): string {
  return names.length === 1 ? "is" : "are";
}

async function askedAlready(
  { rest }: Client,
  { owner, repo }: Job,
  { number }: Pull,
): Promise<ReadonlySet<string>> {
  const { data } = await rest.pulls.listRequestedReviewers({ owner, repo, pull_number: number });
  const teams = data.teams.map(({ slug }) => `@${owner}/${slug}`);
  return new Set([...data.users.map(({ login }) => `@${login}`), ...teams].map(lower));
}

const lower = (text: string): string => text.toLowerCase();

/** GitHub asks all or nobody: where it refuses, each is asked apart. Null: all are asked. */
async function askAll(
  client: Client,
  job: Job,
  pull: Pull,
  names: readonly string[],
): Promise<string | null> {
  const why = await ask(client, job, pull, names);
  if (why === null || names.length === 1) return why;
  const refused: string[] = [];
  for (const name of names) {
    // oxlint-disable-next-line no-await-in-loop
    const one = await ask(client, job, pull, [name]);
    if (one !== null) refused.push(one);
  }
  return refused.length === 0 ? null : refused.join("; ");
}

/** Why GitHub does not. https://docs.github.com/en/rest/pulls/review-requests#request-reviewers-for-a-pull-request */
async function ask(
  { rest }: Client,
  { owner, repo }: Job,
  { number }: Pull,
  names: readonly string[],
): Promise<string | null> {
  const own = `@${owner.toLowerCase()}/`;
  const foreign = names.filter((name) => name.includes("/") && !lower(name).startsWith(own));
  if (foreign.length > 0) return `${foreign.join(", ")} is of another organisation`;
  const teams = names.filter((name) => name.includes("/")).map((name) => name.slice(own.length));
  const people = names.filter((name) => !name.includes("/")).map((name) => name.slice(1));
  try {
    await rest.pulls.requestReviewers({
      owner,
      repo,
      pull_number: number,
      ...(people.length > 0 && { reviewers: people }),
      ...(teams.length > 0 && { team_reviewers: teams }),
    });
    return null;
  } catch (error) {
    if (statusOf(error) !== 422 || !(error instanceof Error)) throw error;
    const said = error.message.replaceAll(/\s+/g, " ");
    return `GitHub cannot ask ${names.join(", ")} (${said}): whom it asks needs access to the repository, and a job's own token cannot ask teams`;
  }
}
