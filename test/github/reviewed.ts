// A pull request of the local GitHub that a job reviews, push after push, and what stands on it.

import type { Review } from "../../src/base/channel.ts";
import type { Channel } from "../../src/github/channel.ts";
import { commentChannel } from "../../src/github/comment.ts";
import { deliver, type Line } from "../../src/github/deliver.ts";
import { readJob, type Job } from "../../src/github/job.ts";
import { reviewChannel } from "../../src/github/review.ts";
import { temporary } from "../source/repositories.ts";
import { lines } from "./ask.ts";
import { grow, newRemote, treeOf } from "./remote.ts";
import type { GithubServer } from "./server.ts";
import { afterPush } from "./server/diff.ts";
import { newWorld, type Permissions, type ReviewComment } from "./server/world.ts";
import { clientOf, pullOf, serve } from "./tell.ts";

/** Lines 1 to 60; head writes lines 10 to 50 anew. A second head does not have the first ten. */
export async function start(permissions: Partial<Permissions> = {}) {
  const gitDir = temporary();
  await newRemote(gitDir, "main");
  const written = lines(10, 50).replaceAll("line", "new");
  const plan = [
    { name: "base", tree: treeOf({ "a.tf": lines(1, 60) }), parents: [] },
    {
      name: "one",
      tree: treeOf({ "a.tf": lines(1, 9) + written + lines(51, 60) }),
      parents: ["base"],
    },
    { name: "two", tree: treeOf({ "a.tf": written + lines(51, 60) }), parents: ["base"] },
  ];
  const ids = await grow(gitDir, plan, { "refs/heads/main": "base", "refs/pull/7/head": "one" });
  const shas = {
    base: ids.get("base") ?? "",
    one: ids.get("one") ?? "",
    two: ids.get("two") ?? "",
  };
  const may: Permissions = { contents: "read", "pull-requests": "write", ...permissions };
  const world = newWorld({ gitDir }, may);
  world.pulls = [pullOf(shas.base, shas.one)];
  return { server: await serve(world), shas, gitDir };
}

function jobOf(sha: string, name = "nhi-lint"): Job {
  const variables: Readonly<Record<string, string>> = {
    GITHUB_REPOSITORY: "acme/payments",
    GITHUB_EVENT_NAME: "pull_request",
    GITHUB_WORKFLOW: "checks",
    GITHUB_JOB: name,
  };
  const repo = { full_name: "acme/payments" };
  const payload = { pull_request: { number: 7, head: { sha, repo }, base: { sha, repo } } };
  const job = readJob((one) => variables[one] ?? null, payload, "null");
  if (!job) throw new Error("no repository");
  return job;
}

interface Complaint {
  readonly key: string;
  readonly line: number;
  readonly from?: number;
}

/** As `reviewOf` of `src/report/review.ts` would say it. */
export function say(complaints: readonly Complaint[], beside: readonly string[] = []) {
  return (known: ReadonlySet<string>): Review => ({
    comments: complaints
      .filter(({ key }) => !known.has(key))
      .map(({ key, line, from = null }) => ({
        path: "a.tf",
        line,
        startLine: from,
        body: `says ${key}`,
        beside: `- beside ${key}\n`,
        keys: [key],
      })),
    beside: beside
      .filter((key) => !known.has(key))
      .map((key) => ({ text: `- beside ${key}\n`, keys: [key] })),
    open: new Set([...complaints.map(({ key }) => key), ...beside]),
  });
}

export async function run(
  { server }: { readonly server: GithubServer },
  sha: string,
  review: (known: ReadonlySet<string>) => Review,
  name?: string,
): Promise<readonly Line[]> {
  const channel = reviewChannel(() => Promise.resolve(review));
  const comment = commentChannel({ text: "the comment", wrong: true });
  const made = new Map<Channel["name"], () => Channel>([
    ["review", () => channel],
    ["comment", () => comment],
  ]);
  return deliver(jobOf(sha, name), clientOf(server), ["review"], made);
}

export const told = ({ server }: { readonly server: GithubServer }) =>
  server.world.reviewComments.map(({ line, startLine, body, resolved, minimized }) => ({
    at: startLine === null ? line : [startLine, line],
    says: body.split("\n")[1],
    closed: resolved ? "resolved" : minimized ? "minimized" : "no",
  }));

export const bodies = ({ server }: { readonly server: GithubServer }) =>
  server.world.reviews.map(({ body }) => body.split("\n").slice(1).join("\n"));

/** As GitHub does when somebody pushes. */
export async function push(
  { server, gitDir, shas }: Awaited<ReturnType<typeof start>>,
  to: string,
): Promise<void> {
  const { world } = server;
  world.pulls = world.pulls.map((pull) => ({ ...pull, head: { ...pull.head, sha: to } }));
  const moved: ReviewComment[] = [];
  // oxlint-disable-next-line no-await-in-loop
  for (const one of world.reviewComments) moved.push(await afterPush(gitDir, one, shas.base, to));
  world.reviewComments = moved;
}
