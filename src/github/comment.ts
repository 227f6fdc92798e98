// A body → the one comment of this job on its pull request, edited in place.

import type { CommentBody } from "../base/channel.ts";
import type { Channel, Context, Told } from "./channel.ts";
import { statusOf } from "./client.ts";
import { listed } from "./pages.ts";
import type { Pull } from "./pull.ts";

/** More comments than that nobody wrote; we stop looking. */
const mostPages = 50;

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
  const comments = listed("comments of the pull request", mostPages, (at) =>
    client.rest.issues.listComments({ owner, repo, issue_number: number, ...at }),
  );
  for await (const { id, body = "", user } of comments)
    if (user?.login === viewer && body.startsWith(marker)) own.push({ id, body });
  return own.sort((a, b) => a.id - b.id);
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
