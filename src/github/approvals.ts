// Handles of owners → which of them approved the commit judged, as the pull request's reviews and the teams' members say.

import type { Approval } from "../base/approval.ts";
import type { Client } from "./client.ts";
import type { EventPull, Job } from "./job.ts";
import { opinionsIn, type Given, type Opinions } from "./opinions.ts";
import { askedEach, membersRight, unseen } from "./owners.ts";
import { listed } from "./pages.ts";
import { whyNot } from "./said.ts";

const mostPages = 10;

const readRight = "add `pull-requests: read` to the job's `permissions`";

/** By handle. */
export type Approvals = ReadonlyMap<string, Approval>;

/** Null where no pull request is judged. */
export async function approvalsOf(
  client: Client,
  job: Job,
  handles: readonly string[],
): Promise<Approvals | null> {
  if (job.pull === null && job.queued === null) return null;
  if (handles.length === 0) return new Map();
  try {
    const pull = job.pull ?? (await queuedPull(client, job));
    if (pull === null)
      return untold(handles, "GitHub knows no pull request behind this merge group");
    const opinions = opinionsIn(await reviewsOf(client, job, pull.number), pull);
    return await askedEach(handles, (handle) => ofOne(client, job, handle, opinions));
  } catch (error) {
    return untold(handles, whyNot(error, readRight));
  }
}

/** As it is now: what is pushed to a queued pull request takes it out of the queue. */
async function queuedPull(
  { rest }: Client,
  { owner, repo, queued }: Job,
): Promise<EventPull | null> {
  if (queued === null) return null;
  const { data } = await rest.pulls.get({ owner, repo, pull_number: queued });
  return { number: queued, headSha: data.head.sha, author: data.user?.login ?? null };
}

function untold(handles: readonly string[], why: string): Approvals {
  return new Map(handles.map((handle) => [handle, { state: "untold", why }]));
}

async function reviewsOf(
  { rest }: Client,
  { owner, repo }: Job,
  number: number,
): Promise<readonly Given[]> {
  const reviews: Given[] = [];
  const pages = listed<Given>("reviews", mostPages, (at) =>
    rest.pulls.listReviews({ owner, repo, pull_number: number, ...at }),
  );
  for await (const one of pages) reviews.push(one);
  return reviews;
}

function ofOne(client: Client, job: Job, handle: string, opinions: Opinions): Promise<Approval> {
  const [, org, slug] = /^@([^/]+)\/(.+)$/.exec(handle) ?? [];
  return org !== undefined && slug !== undefined
    ? ofTeam(client, { org, slug }, opinions)
    : ofPerson(client, job, handle.slice(1), opinions);
}

/**
 * Anybody on GitHub may approve what is public, and whoever makes a change may name anybody its owner: it counts, as GitHub counts it,
 * of people who may write. https://docs.github.com/en/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
async function ofPerson(
  { rest }: Client,
  { owner, repo }: Job,
  username: string,
  { approving, others, author }: Opinions,
): Promise<Approval> {
  const name = `\`@${username}\``;
  const wanted = username.toLowerCase();
  if (wanted === author) return { state: "waiting", but: `${name} is the author` };
  if (!approving.some((one) => one.toLowerCase() === wanted))
    return { state: "waiting", but: others.get(wanted) ?? null };
  try {
    const { data } = await rest.repos.getCollaboratorPermissionLevel({ owner, repo, username });
    return ["admin", "write"].includes(data.permission)
      ? { state: "given" }
      : { state: "waiting", but: `${name} approved, and may not write here` };
  } catch (error) {
    const why = unseen(error, "the token may not ask");
    return { state: "untold", why: `what ${name} may do here cannot be read, as ${why}` };
  }
}

/** Those who said something may be in the team. */
function unapproved({ others }: Opinions): Approval {
  return { state: "waiting", but: others.size === 0 ? null : [...others.values()].join(", ") };
}

async function ofTeam(
  { rest }: Client,
  { org, slug }: { readonly org: string; readonly slug: string },
  opinions: Opinions,
): Promise<Approval> {
  const { approving } = opinions;
  const handle = `\`@${org}/${slug}\``;
  // Who is in it matters once somebody approved.
  if (approving.length === 0) return unapproved(opinions);
  try {
    const members = listed(`members of ${handle}`, mostPages, (at) =>
      rest.teams.listMembersInOrg({ org, team_slug: slug, ...at }),
    );
    const logins = new Set<string>();
    for await (const { login } of members) logins.add(login.toLowerCase());
    if (approving.some((one) => logins.has(one.toLowerCase()))) return { state: "given" };
    const others = approving.map((one) => `\`@${one}\``).join(", ");
    return { state: "waiting", but: `${others} approved, and is not in the team` };
  } catch (error) {
    return {
      state: "untold",
      why: `who is in ${handle} cannot be read, as ${unseen(error, membersRight)}`,
    };
  }
}
