// Comments on lines → one review of the pull request, each complaint once over all pushes, and what was mended closed.

import type { Beside, LineComment, Review } from "../base/channel.ts";
import type { Channel, Context, Told } from "./channel.ts";
import { statusOf } from "./client.ts";
import type { Pull } from "./pull.ts";
import { closeThreads, keysIn, markerOf, ownThreads } from "./threads.ts";

/** As reviewdog does; the rest is told beside them. */
const mostComments = 30;
/** GitHub takes 65,536 characters. */
const longestBody = 60_000;
const mostPages = 20;

/** What is to be said of a commit, without what is known by these keys. */
export type ReviewOf = (known: ReadonlySet<string>) => Review;

/** `prepare`: for the pull request's head. Asked only when there is a pull request to say it to. */
export function reviewChannel(prepare: (headSha: string) => Promise<ReviewOf>): Channel {
  return { name: "review", tell: (context) => tell(context, prepare) };
}

async function tell(
  context: Context,
  prepare: (headSha: string) => Promise<ReviewOf>,
): Promise<Told> {
  const pull = await context.pull();
  if (pull === null) return { state: "nothing", why: null };
  const [reviewOf, threads] = await Promise.all([prepare(pull.headSha), ownThreads(context, pull)]);
  const known = new Set(threads.flatMap(({ isDone, keys }) => (isDone ? [] : keys)));
  const first = reviewOf(known);
  const isNews = first.comments.length + first.beside.length > 0;
  const more = isNews ? await keysOfReviews(context, pull) : [];
  const news = more.length > 0 ? reviewOf(new Set([...known, ...more])) : first;
  const count = await post(context, pull, news);
  const mended = await closeThreads(context, threads, news.open);
  const said = [
    ...(count > 0 ? [`a review tells what is new (${count})`] : []),
    ...(mended > 0 ? [`what was mended is closed (${mended})`] : []),
  ];
  return said.length > 0
    ? { state: "told", what: said.join("; ") }
    : { state: "nothing", why: null };
}

/** How many were told. What GitHub cannot put on its lines after all is told in the review's body. */
async function post(context: Context, pull: Pull, news: Review): Promise<number> {
  const all = news.comments.length + news.beside.length;
  if (all === 0) return 0;
  const onLines = news.comments.slice(0, mostComments);
  const rest = news.comments.slice(mostComments);
  try {
    await create(context, pull, onLines, [...rest.map(asBeside), ...news.beside]);
  } catch (error) {
    if (statusOf(error) !== 422 || onLines.length === 0) throw error;
    await create(context, pull, [], [...news.comments.map(asBeside), ...news.beside]);
  }
  return all;
}

function asBeside({ beside, keys }: LineComment): Beside {
  return { text: beside, keys };
}

async function create(
  { client, job }: Context,
  { number, headSha }: Pull,
  comments: readonly LineComment[],
  beside: readonly Beside[],
): Promise<void> {
  await client.rest.pulls.createReview({
    owner: job.owner,
    repo: job.repo,
    pull_number: number,
    commit_id: headSha,
    event: "COMMENT",
    body: bodyOf(job.key, comments.length, beside),
    comments: comments.map(({ path, line, startLine, body, keys }) => ({
      path,
      line,
      side: "RIGHT",
      ...(startLine !== null && { start_line: startLine, start_side: "RIGHT" }),
      body: `${markerOf(job.key, keys)}\n${body}`,
    })),
  });
}

function bodyOf(key: string, onLines: number, beside: readonly Beside[]): string {
  const shown: Beside[] = [];
  let used = 0;
  for (const one of beside) {
    used += one.text.length + one.keys.join(" ").length;
    if (used <= longestBody) shown.push(one);
  }
  const hidden = beside.length - shown.length;
  const head = onLines > 0 ? "nhi-lint: see the comments on the lines.\n" : "nhi-lint\n";
  const why = "\nOn no line that this pull request shows, or more than fit there:\n\n";
  return [
    `${markerOf(
      key,
      shown.flatMap(({ keys }) => keys),
    )}\n${head}`,
    ...(beside.length > 0 ? [why, ...shown.map(({ text }) => text)] : []),
    ...(hidden > 0 ? [`\n… and ${hidden} more in the job summary.\n`] : []),
  ].join("");
}

/** What the bodies of earlier reviews of this job told. */
async function keysOfReviews(
  { client, job }: Context,
  { number, viewer }: Pull,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (let page = 1; page <= mostPages; page++) {
    // oxlint-disable-next-line no-await-in-loop
    const { data } = await client.rest.pulls.listReviews({
      owner: job.owner,
      repo: job.repo,
      pull_number: number,
      per_page: 100,
      page,
    });
    for (const { body, user } of data)
      if (user?.login === viewer) found.push(...(keysIn(body, job.key) ?? []));
    if (data.length < 100) break;
  }
  return found;
}
