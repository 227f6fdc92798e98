// Channels told to the local GitHub, with one pull request on it, as a job of its own would tell them.

import { expect, vi } from "vitest";
import type { ChannelName, CheckRun, CommentBody } from "../../src/base/channel.ts";
import type { Channel } from "../../src/github/channel.ts";
import type { Analysis } from "../../src/github/code-scanning.ts";
import { deliver, type Channels, type Line } from "../../src/github/deliver.ts";
import { readJob, type Job } from "../../src/github/job.ts";
import { startServer, type GithubServer } from "./server.ts";
import type { ServerOptions } from "./server/api.ts";
import { newWorld, type Permissions, type Pull, type World } from "./server/world.ts";

export const head = "1".repeat(40);
export const merge = "2".repeat(40);
const running: GithubServer[] = [];

/** Until `stop`. */
export async function serve(world: World, options: ServerOptions = {}): Promise<GithubServer> {
  const server = await startServer(world, options);
  running.push(server);
  return server;
}

/** After each test: none asked for what GitHub would not take. */
export async function stop(): Promise<void> {
  for (const one of running.splice(0)) {
    await one.close();
    expect(one.problems).toEqual([]);
  }
}

export const all: Permissions = {
  contents: "read",
  "pull-requests": "write",
  checks: "write",
  "security-events": "write",
};

export async function start(
  permissions: Permissions = all,
  options: ServerOptions = {},
  repository: Partial<World["repository"]> = {},
): Promise<GithubServer> {
  const world = newWorld({ gitDir: "/nowhere", ...repository }, permissions);
  world.pulls = [{ ...pullOf("0".repeat(40), head), merge }];
  return serve(world, options);
}

/** The one pull request, without a test merge. */
export function pullOf(from: string, to: string): Pull {
  return {
    number: 7,
    title: "change",
    draft: false,
    author: "dev",
    state: "open",
    base: { ref: "main", sha: from },
    head: { ref: "feature", sha: to, repository: "acme/payments" },
    merge: null,
  };
}

const variables: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: "acme/payments",
  GITHUB_SERVER_URL: "https://github.example",
  GITHUB_EVENT_NAME: "pull_request",
  GITHUB_SHA: merge,
  GITHUB_REF: "refs/pull/7/merge",
  GITHUB_RUN_ID: "99",
  GITHUB_WORKFLOW: "checks",
  GITHUB_JOB: "nhi-lint",
};
export const pullRequest = (from: string, sha = head): object => ({
  pull_request: {
    number: 7,
    head: { sha, repo: { full_name: from } },
    base: { sha: "0".repeat(40), repo: { full_name: "acme/payments" } },
  },
  repository: { private: false },
});

export function jobOf(
  payload: object = pullRequest("acme/payments"),
  env: Readonly<Record<string, string>> = {},
  matrix = "null",
): Job {
  const job = readJob((name) => ({ ...variables, ...env })[name] ?? null, payload, matrix);
  if (!job) throw new Error("no repository");
  return job;
}

export const clientOf = (server: GithubServer) => ({
  token: server.world.token.value,
  api: server.api,
  graphql: server.graphql,
  version: "0.0.0",
});

export async function run(
  server: GithubServer,
  channels: readonly Channel[],
  job: Job = jobOf(),
  wanted: readonly ChannelName[] = channels.map(({ name }) => name),
): Promise<readonly Line[]> {
  const made: Channels = new Map(channels.map((one) => [one.name, () => one]));
  return deliver(job, clientOf(server), wanted, made);
}

export const wrong = (text = "two errors"): CommentBody => ({ text, wrong: true });
export const fine: CommentBody = { text: "nothing is wrong any more", wrong: false };
export const bodies = ({ world }: GithubServer): readonly string[] =>
  world.comments.map(({ body }) => body.slice(body.indexOf("\n") + 1));
export const wrote = ({ requests }: GithubServer): readonly string[] =>
  requests
    .filter(({ method, route }) => method !== "GET" && route !== "POST /graphql")
    .map(({ route }) => route);

/** The client's, between writes. */
const pause = 1000;

/** Nobody waits between writes, until the mock is taken back. */
export function hasten(): void {
  const { setTimeout: real } = globalThis;
  vi.stubGlobal("setTimeout", (call: () => void, delay = 0, ...more: []): unknown =>
    real(call, delay === pause ? 1 : delay, ...more),
  );
}

export const create = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

export const found: CheckRun = {
  conclusion: "failure",
  title: "failed: 1 error",
  summary: "one",
  annotations: [
    {
      path: "a.tf",
      start_line: 3,
      end_line: 3,
      start_column: 1,
      end_column: 9,
      annotation_level: "failure",
      title: "aws_iam_user.x",
      message: "no owner",
    },
  ],
};
export const many: CheckRun = {
  ...found,
  annotations: Array.from({ length: 120 }, (_, i) => ({
    path: "a.tf",
    start_line: i + 1,
    end_line: i + 2,
    annotation_level: "warning" as const,
    title: "x",
    message: `number ${i}`,
  })),
};

export const analysis: Analysis = {
  sarif: '{"runs":[]}',
  commit: merge,
  isWhole: false,
  isJudged: true,
};
export const placed = ({ world }: GithubServer): readonly unknown[] =>
  world.analyses.map(({ commit, ref }) => [commit, ref]);
