// The channels themselves, against the local GitHub: what stands there after one run and after the next, and what is said where one could not.

import { afterEach, describe, expect, test, vi } from "vitest";
import type { Channel, ChannelName } from "../../src/github/channel.ts";
import { checkRunChannel, type CheckRun } from "../../src/github/check-run.ts";
import { codeScanningChannel, type Analysis } from "../../src/github/code-scanning.ts";
import { commentChannel, type CommentBody } from "../../src/github/comment.ts";
import { deliver, type Channels, type Line } from "../../src/github/deliver.ts";
import { readJob, type Job } from "../../src/github/job.ts";
import { startServer, type GithubServer } from "./server.ts";
import type { ServerOptions } from "./server/api.ts";
import type { Fault } from "./server/faults.ts";
import { newWorld, type Permissions, type World } from "./server/world.ts";

const head = "1".repeat(40);
const merge = "2".repeat(40);
const running: GithubServer[] = [];
afterEach(async () => {
  vi.unstubAllGlobals();
  for (const one of running.splice(0)) {
    await one.close();
    expect(one.problems).toEqual([]);
  }
});

const all: Permissions = {
  contents: "read",
  "pull-requests": "write",
  checks: "write",
  "security-events": "write",
};

async function start(
  permissions: Permissions = all,
  options: ServerOptions = {},
  repository: Partial<World["repository"]> = {},
): Promise<GithubServer> {
  const world = newWorld({ gitDir: "/nowhere", ...repository }, permissions);
  world.pulls = [
    {
      number: 7,
      title: "change",
      draft: false,
      author: "dev",
      state: "open",
      base: { ref: "main", sha: "0".repeat(40) },
      head: { ref: "feature", sha: head, repository: "acme/payments" },
      merge,
    },
  ];
  const server = await startServer(world, options);
  running.push(server);
  return server;
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
const pullRequest = (from: string, sha = head): object => ({
  pull_request: {
    number: 7,
    head: { sha, repo: { full_name: from } },
    base: { sha: "0".repeat(40), repo: { full_name: "acme/payments" } },
  },
  repository: { private: false },
});

function jobOf(
  payload: object = pullRequest("acme/payments"),
  env: Readonly<Record<string, string>> = {},
  matrix = "null",
): Job {
  const job = readJob((name) => ({ ...variables, ...env })[name] ?? null, payload, matrix);
  if (!job) throw new Error("no repository");
  return job;
}

const clientOf = (server: GithubServer) => ({
  token: server.world.token.value,
  api: server.api,
  graphql: server.graphql,
  version: "0.0.0",
});

async function run(
  server: GithubServer,
  channels: readonly Channel[],
  job: Job = jobOf(),
  wanted: readonly ChannelName[] = channels.map(({ name }) => name),
): Promise<readonly Line[]> {
  const made: Channels = new Map(channels.map((one) => [one.name, () => one]));
  return deliver(job, clientOf(server), wanted, made);
}

const wrong = (text = "two errors"): CommentBody => ({ text, wrong: true });
const fine: CommentBody = { text: "nothing is wrong any more", wrong: false };
const bodies = ({ world }: GithubServer): readonly string[] =>
  world.comments.map(({ body }) => body.slice(body.indexOf("\n") + 1));
const wrote = ({ requests }: GithubServer): readonly string[] =>
  requests
    .filter(({ method, route }) => method !== "GET" && route !== "POST /graphql")
    .map(({ route }) => route);

const create = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

describe("comment", () => {
  test("is silent while nothing was ever wrong", async () => {
    const server = await start();
    expect(await run(server, [commentChannel(fine)])).toEqual([]);
    expect(server.world.comments).toEqual([]);
    expect(wrote(server)).toEqual([]);
  });

  test("is written once, edited in place, and turned when all is mended", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    await run(server, [commentChannel(wrong("one error"))]);
    expect(bodies(server)).toEqual(["one error"]);
    await run(server, [commentChannel(fine)]);
    expect(bodies(server)).toEqual(["nothing is wrong any more"]);
    expect(server.world.comments).toHaveLength(1);
  });

  test("that says the same already is left alone", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    const before = wrote(server).length;
    await run(server, [commentChannel(wrong())]);
    expect(wrote(server)).toHaveLength(before);
  });

  test("is found behind a hundred others", async () => {
    const server = await start();
    server.world.comments = Array.from({ length: 130 }, (_, i) => ({
      id: i + 1,
      issue: 7,
      author: "dev",
      body: "hm",
      edited: false,
    }));
    await run(server, [commentChannel(wrong())]);
    await run(server, [commentChannel(fine)]);
    expect(server.world.comments).toHaveLength(131);
    expect(server.world.comments.at(-1)?.edited).toBe(true);
  });

  test("a stranger's with our marker is neither edited nor believed", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    const [ours] = server.world.comments;
    if (!ours) throw new Error("no comment");
    const forged = { ...ours, id: 1, author: "mallory" };
    server.world.comments = [forged];
    await run(server, [commentChannel(wrong("two errors still"))]);
    expect(server.world.comments[0]).toEqual(forged);
    expect(bodies(server)).toEqual(["two errors", "two errors still"]);
  });

  test("our own that quotes another job's marker is not taken for that job's", async () => {
    const server = await start();
    await run(server, [commentChannel(wrong())]);
    const marker = server.world.comments[0]?.body.split("\n")[0] ?? "";
    server.world.comments = [];
    await run(
      server,
      [commentChannel(wrong(`\`${marker}\``))],
      jobOf(undefined, { GITHUB_JOB: "other" }),
    );
    await run(server, [commentChannel(wrong())]);
    expect(bodies(server)).toEqual([`\`${marker}\``, "two errors"]);
  });

  test("jobs, legs of a matrix and steps have one each", async () => {
    const server = await start();
    const jobs = [
      jobOf(),
      jobOf(undefined, { GITHUB_JOB: "prod" }),
      jobOf(undefined, { GITHUB_WORKFLOW: "nightly" }),
      jobOf(undefined, {}, '{"stage":"a"}'),
      jobOf(undefined, {}, '{"stage":"b"}'),
      jobOf(undefined, { GITHUB_ACTION: "production" }),
    ];
    for (const [i, job] of jobs.entries()) await run(server, [commentChannel(wrong(`${i}`))], job);
    for (const [i, job] of jobs.entries()) await run(server, [commentChannel(wrong(`${i}!`))], job);
    expect(bodies(server)).toEqual(["0!", "1!", "2!", "3!", "4!", "5!"]);
  });

  test("of two runs at once one stays", async () => {
    const server = await start();
    const runs = ["a", "b", "c"].map((text) => run(server, [commentChannel(wrong(text))]));
    await Promise.all(runs);
    expect(server.world.comments).toHaveLength(1);
  });

  test("a run for a commit that is no longer the head writes nothing", async () => {
    const server = await start();
    const old = jobOf(pullRequest("acme/payments", "9".repeat(40)));
    expect(await run(server, [commentChannel(wrong())], old)).toEqual([
      { level: "info", text: expect.stringContaining("somebody pushed meanwhile") },
    ]);
    expect(wrote(server)).toEqual([]);
  });

  test("a closed pull request is left alone", async () => {
    const server = await start();
    server.world.pulls = server.world.pulls.map((pull) => ({ ...pull, state: "closed" as const }));
    const lines = await run(server, [commentChannel(wrong())]);
    expect(lines.map(({ text }) => text)).toEqual([expect.stringContaining("not open any more")]);
    expect(wrote(server)).toEqual([]);
  });

  test("without the right to write, the permission to add is said", async () => {
    const server = await start({ contents: "read" });
    expect(await run(server, [commentChannel(wrong())])).toEqual([
      {
        level: "warning",
        text: expect.stringContaining("add `pull-requests: write` to the job's `permissions`"),
      },
    ]);
  });

  test("a private repository that the token may not read says so, too", async () => {
    const server = await start({ contents: "read" }, {}, { private: true });
    const [line] = await run(server, [commentChannel(wrong())]);
    expect(line?.text).toContain("add `pull-requests: write`");
  });

  test("a conversation that is locked is said to be, and no permission is asked for", async () => {
    const message = "Unable to create comment because issue is locked.";
    const server = await start(all, {
      faults: [{ on: create, what: { kind: "status", status: 403, message } }],
    });
    const [line] = await run(server, [commentChannel(wrong())]);
    expect(line?.text).toContain(message);
    expect(line?.text).not.toContain("permissions");
  });

  test("an answer that was lost makes no second comment", async () => {
    const server = await start(all, {
      faults: [
        {
          on: create,
          call: 1,
          what: { kind: "drop", done: true },
        },
      ],
    });
    await run(server, [commentChannel(wrong())]);
    expect(bodies(server)).toEqual(["two errors"]);
  });
});

const found: CheckRun = {
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
const many: CheckRun = {
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

describe("check run", () => {
  test("stands on the pull request's head, with all annotations in batches", async () => {
    const server = await start();
    await run(server, [checkRunChannel(many)]);
    const [check] = server.world.checkRuns;
    expect([check?.name, check?.head, check?.status, check?.conclusion]).toEqual([
      "nhi-lint findings",
      head,
      "completed",
      "failure",
    ]);
    expect(check?.annotations.map(({ message }) => message)).toEqual(
      many.annotations.map(({ message }) => message),
    );
    expect(server.requests.filter(({ route }) => route.includes("check-runs"))).toHaveLength(4);
  });

  test("a run again that finds the same writes nothing", async () => {
    const server = await start();
    await run(server, [checkRunChannel(found)]);
    const before = wrote(server).length;
    await run(server, [checkRunChannel(found)]);
    expect(wrote(server)).toHaveLength(before);
  });

  test("a run again that finds something else takes the first one back", async () => {
    const server = await start();
    await run(server, [checkRunChannel(found)]);
    await run(server, [
      checkRunChannel({ ...found, conclusion: "success", title: "passed", annotations: [] }),
    ]);
    expect(server.world.checkRuns.map(({ conclusion, title }) => [conclusion, title])).toEqual([
      ["neutral", "Out of date"],
      ["success", "passed"],
    ]);
  });

  test("each older one is taken back once, also one that was neutral", async () => {
    const server = await start();
    await run(server, [checkRunChannel({ ...found, conclusion: "neutral" })]);
    await run(server, [checkRunChannel(found)]);
    await run(server, [checkRunChannel({ ...found, title: "failed otherwise" })]);
    expect(server.world.checkRuns.map(({ title }) => title)).toEqual([
      "Out of date",
      "Out of date",
      "failed otherwise",
    ]);
    expect(wrote(server).filter((route) => route.startsWith("PATCH"))).toHaveLength(2);
  });

  test("what a push says does not contend with what its pull request says", async () => {
    const server = await start();
    const push = jobOf(
      {},
      { GITHUB_EVENT_NAME: "push", GITHUB_SHA: head, GITHUB_REF: "refs/heads/feature" },
    );
    await run(server, [checkRunChannel(found)], push);
    await run(server, [checkRunChannel({ ...found, conclusion: "success" })]);
    expect(server.world.checkRuns.map(({ name, conclusion }) => [name, conclusion])).toEqual([
      ["nhi-lint findings (push)", "failure"],
      ["nhi-lint findings", "success"],
    ]);
  });

  test("without the right to write, the permission to add is said", async () => {
    const server = await start({ contents: "read" });
    const [line] = await run(server, [checkRunChannel(found)]);
    expect(line).toEqual({ level: "warning", text: expect.stringContaining("`checks: write`") });
  });
});

const analysis: Analysis = { sarif: '{"runs":[]}', commit: merge, isWhole: false, isJudged: true };
const placed = ({ world }: GithubServer): readonly unknown[] =>
  world.analyses.map(({ commit, ref }) => [commit, ref]);

describe("code scanning", () => {
  test("takes the test merge of a pull request", async () => {
    const server = await start();
    await run(server, [codeScanningChannel(analysis)]);
    expect(placed(server)).toEqual([[merge, "refs/pull/7/merge"]]);
    expect(server.world.analyses[0]?.sarif).toEqual({ runs: [] });
  });

  test("takes its head where that was judged", async () => {
    const server = await start();
    await run(server, [codeScanningChannel({ ...analysis, commit: head })]);
    const target = jobOf(undefined, {
      GITHUB_EVENT_NAME: "pull_request_target",
      GITHUB_REF: "refs/heads/main",
    });
    await run(server, [codeScanningChannel({ ...analysis, commit: head })], target);
    expect(placed(server)).toEqual([
      [head, "refs/pull/7/head"],
      [head, "refs/pull/7/head"],
    ]);
  });

  test("a branch takes only what was judged whole: all else would close its alerts", async () => {
    const server = await start();
    const push = jobOf({}, { GITHUB_EVENT_NAME: "push", GITHUB_REF: "refs/heads/main" });
    const [line] = await run(server, [codeScanningChannel(analysis)], push);
    expect(line).toEqual({ level: "info", text: expect.stringContaining("`all: true`") });
    expect(placed(server)).toEqual([]);
    await run(server, [codeScanningChannel({ ...analysis, isWhole: true })], push);
    expect(placed(server)).toEqual([[merge, "refs/heads/main"]]);
  });

  test("what could not be judged closes no alert", async () => {
    const server = await start();
    await run(server, [codeScanningChannel({ ...analysis, isJudged: false })]);
    expect(placed(server)).toEqual([]);
  });

  test("where it is off, that is said, and no permission is asked for", async () => {
    const server = await start(all, {}, { codeScanning: false });
    const [line] = await run(server, [codeScanningChannel(analysis)]);
    expect(line?.text).toContain("code scanning is off here");
    expect(line?.text).not.toContain("permissions");
  });

  test("without the right to write, the permission to add is said", async () => {
    const server = await start({ contents: "read" });
    const [line] = await run(server, [codeScanningChannel(analysis)]);
    expect(line?.text).toContain("`security-events: write`");
  });
});

describe("all of them", () => {
  const broken: Channel = {
    name: "review",
    tell: () => Promise.reject(new TypeError("x is not a function")),
  };

  test("a public fork's pull request asks for nothing, and says one line", async () => {
    const server = await start({ contents: "read" });
    const lines = await run(
      server,
      [commentChannel(wrong()), checkRunChannel(found), codeScanningChannel(analysis)],
      jobOf(pullRequest("stranger/payments")),
    );
    expect(lines).toEqual([{ level: "info", text: expect.stringContaining("comes from a fork") }]);
    expect(server.requests).toEqual([]);
  });

  test("each job, and each leg of a matrix, is an analysis of its own, in whichever run", () => {
    const of = (ref: string, matrix: string): string =>
      jobOf(
        undefined,
        { GITHUB_WORKFLOW_REF: `acme/payments/.github/workflows/check.yml@${ref}` },
        matrix,
      ).category;
    expect(of("refs/pull/7/merge", "null")).toBe(".github/workflows/check.yml:nhi-lint/");
    expect(of("refs/heads/main", '{"stage":"a","n":2}')).toBe(
      ".github/workflows/check.yml:nhi-lint/n:2/stage:a/",
    );
    expect(of("refs/heads/main", "not JSON")).toBe(".github/workflows/check.yml:nhi-lint/");
    expect(of("0".repeat(40), "null")).toBe(".github/workflows/check.yml:nhi-lint/");
  });

  test("steps that are not the first of a job, or have a name, are analyses of their own", () => {
    const of = (step: string): string => jobOf(undefined, { GITHUB_ACTION: step }).category;
    expect(of("__nhi-lint_nhi-lint")).toBe("checks:nhi-lint/");
    expect(of("__nhi-lint_nhi-lint_2")).toBe("checks:nhi-lint/step:__nhi-lint_nhi-lint_2/");
    expect(of("production")).toBe("checks:nhi-lint/step:production/");
  });

  test("a deleted fork is a fork", () => {
    const payload = {
      pull_request: {
        number: 7,
        head: { sha: head, repo: null },
        base: { repo: { full_name: "acme/payments" } },
      },
    };
    expect(jobOf(payload).readsOnly).not.toBeNull();
  });

  test("a review that cannot be told is told as a comment", async () => {
    const server = await start();
    const lines = await run(server, [broken, commentChannel(wrong())], jobOf(), ["review"]);
    expect(bodies(server)).toEqual(["two errors"]);
    expect(lines.map(({ level }) => level)).toEqual(["warning", "info"]);
  });

  test("a bug in one leaves the others alone", async () => {
    const server = await start();
    await run(server, [broken, commentChannel(wrong()), checkRunChannel(found)]);
    expect(server.world.comments).toHaveLength(1);
    expect(server.world.checkRuns).toHaveLength(1);
  });

  test("the token is in nothing that is said", async () => {
    const server = await start(all, {
      faults: [{ on: "*", what: { kind: "status", status: 401 } }],
    });
    const lines = await run(server, [commentChannel(wrong()), checkRunChannel(found)]);
    expect(lines).toHaveLength(2);
    expect(JSON.stringify(lines)).not.toContain(server.world.token.value);
  });
});

describe("whatever goes wrong at whichever call, nothing is doubled, and the next run sets it right", () => {
  const misfortunes: readonly Fault["what"][] = [
    ...[400, 401, 403, 404, 409, 410, 422, 429, 500, 502].map((status) => ({
      kind: "status" as const,
      status,
    })),
    { kind: "page", status: 502 },
    { kind: "drop" },
    { kind: "drop", done: true },
    { kind: "primary-limit", seconds: 3600 },
    { kind: "secondary-limit" },
    { kind: "secondary-limit", seconds: 1, status: 429 },
    { kind: "redirect" },
  ];
  /** Of a run that has everything to tell; one more never comes. */
  const calls = 8;

  test.each(misfortunes.map((what) => [JSON.stringify(what), what] as const))(
    "%s",
    async (_name, what) => {
      // Whoever waits wakes early.
      const { setTimeout: real } = globalThis;
      vi.stubGlobal("setTimeout", (call: () => void, delay = 0, ...more: readonly unknown[]) =>
        real(call, delay / 100, ...more),
      );
      for (let call = 1; call <= calls; call++) {
        const faults: Fault[] = [{ on: "*", call, what }];
        const server = await start(all, { faults });
        const channels = [commentChannel(wrong()), checkRunChannel(found)];
        const lines = await run(server, [...channels, codeScanningChannel(analysis)]);
        expect(JSON.stringify(lines)).not.toContain(server.world.token.value);
        expect(server.world.comments.length).toBeLessThanOrEqual(1);
        faults.length = 0;
        await run(server, [...channels, codeScanningChannel(analysis)]);
        expect(bodies(server)).toEqual(["two errors"]);
        const standing = server.world.checkRuns.filter(({ title }) => title === found.title);
        expect(standing).toHaveLength(1);
        expect(server.world.analyses.length).toBeGreaterThanOrEqual(1);
      }
    },
  );
});
