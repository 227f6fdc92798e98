// A body → the one comment of this job on its pull request, edited in place.

import type { CommentBody } from "../base/channel.ts";
import type { Channel, Context, Told } from "./channel.ts";
import { statusOf } from "./client.ts";
import type { Pull } from "./pull.ts";

/** More comments than that nobody wrote; we stop looking. */
const mostPages = 50;
const perPage = 100;

export function commentChannel(body: CommentBody): Channel {
  return { name: "comment", tell: (context) => tell(context, body) };
}

async function tell(context: Context, { text, wrong }: CommentBody): Promise<Told> {
  const pull = await context.pull();
  if (pull === null) return { state: "nothing", why: null };
  const marker = markerOf(context.job.key);
  const body = `${marker}\n${text}`;
  const own = await ownComments(context, pull, marker);
  const [oldest] = own;
  if (!oldest) {
    if (!wrong) return { state: "nothing", why: null };
    return create(context, pull, marker, body);
  }
  await settle(context, own, body);
  return { state: "told", what: "the comment is up to date" };
}

/** At the very start: what strangers wrote further down is no marker. */
function markerOf(key: string): string {
  return `<!-- nhi-lint:${key} -->`;
}

interface Own {
  readonly id: number;
  readonly body: string;
}

/** The oldest first. */
async function ownComments(
  { client, job: { owner, repo } }: Context,
  { number, viewer }: Pull,
  marker: string,
): Promise<readonly Own[]> {
  const own: Own[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const { data } = await client.rest.issues.listComments({
      owner,
      repo,
      issue_number: number,
      per_page: perPage,
      page,
    });
    for (const { id, body = "", user } of data)
      if (user?.login === viewer && body.startsWith(marker)) own.push({ id, body });
    if (data.length < perPage) return own.sort((a, b) => a.id - b.id);
  }
  throw new Error(`the pull request has more than ${mostPages * perPage} comments`);
}

async function create(context: Context, pull: Pull, marker: string, body: string): Promise<Told> {
  const { client, job } = context;
  const { owner, repo } = job;
  await client.rest.issues.createComment({ owner, repo, issue_number: pull.number, body });
  // Another run may have done the same meanwhile. Each keeps the oldest, so that one stays.
  const own = await ownComments(context, pull, marker);
  if (own.length === 0)
    return { state: "could-not", why: "GitHub shows no comment where one was written" };
  if (own.length > 1) await settle(context, own, body);
  return { state: "told", what: "a comment was written" };
}

async function settle(
  { client, job: { owner, repo } }: Context,
  [oldest, ...others]: readonly Own[],
  body: string,
): Promise<void> {
  if (oldest && oldest.body !== body)
    await client.rest.issues.updateComment({ owner, repo, comment_id: oldest.id, body });
  for (const { id } of others)
    await client.rest.issues
      .deleteComment({ owner, repo, comment_id: id })
      .catch((error: unknown) => {
        // The other run was faster.
        if (statusOf(error) !== 404) throw error;
      });
}
