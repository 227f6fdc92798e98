// Who approved, asked of the local GitHub: many reviews, many owners, and answers that do not come.

import { afterEach, expect, test } from "vitest";
import type { Enquire } from "../../src/base/approval.ts";
import { enquirer } from "../../src/github/enquire.ts";
import { readJob } from "../../src/github/job.ts";
import { start, stop } from "./ask.ts";
import type { GithubServer } from "./server.ts";
import type { Review } from "./server/world.ts";
import { all } from "./tell.ts";

afterEach(stop);

const members = { ...all, members: "read" } as const;

function asking(server: GithubServer, payload?: unknown, token?: string): Enquire {
  const { world, api, graphql } = server;
  const [pull] = world.pulls;
  const event = {
    pull_request: { number: 7, head: { sha: pull?.head.sha }, user: { login: "dev" } },
  };
  const job = readJob(
    (name) => (name === "GITHUB_REPOSITORY" ? "acme/payments" : null),
    payload ?? event,
    "",
  );
  if (!job) throw new Error("no job");
  return enquirer(job, { token: token ?? world.token.value, api, graphql, version: "0" });
}

let id = 1;
const review = (server: GithubServer, author: string, state: Review["state"]): Review => ({
  id: id++,
  pull: 7,
  author,
  body: "",
  state,
  commit: server.world.pulls[0]?.head.sha ?? "",
});

async function told(enquire: Enquire, ...approve: string[]): Promise<Record<string, string>> {
  const { approvals } = await enquire({ exist: [], approve });
  return Object.fromEntries(
    [...(approvals ?? [])].map(([handle, one]) => [
      handle,
      one.state === "given"
        ? "given"
        : `${one.state}: ${one.state === "waiting" ? one.but : one.why}`,
    ]),
  );
}

test("the last of many reviews is read, and each question is put once", async () => {
  const server = await start(members);
  const talk = Array.from({ length: 120 }, () => review(server, "jane", "COMMENTED"));
  server.world.reviews = [
    review(server, "jane", "CHANGES_REQUESTED"),
    ...talk,
    review(server, "jane", "APPROVED"),
  ];
  server.world.writers = ["jane"];
  const enquire = asking(server);
  expect(await told(enquire, "@jane", "@sam")).toEqual({
    "@jane": "given",
    "@sam": "waiting: null",
  });
  expect(await told(enquire, "@jane", "@sam")).toMatchObject({ "@jane": "given" });
  expect(server.requests.map(({ route }) => route.replace(/^.*\}\//, ""))).toEqual([
    "reviews",
    "reviews",
    "permission",
  ]);
  expect(server.problems).toEqual([]);
});

test("a member of the second page counts", async () => {
  const server = await start(members);
  server.world.teams = ["payments"];
  server.world.members = { payments: [...Array.from({ length: 100 }, (_, i) => `m${i}`), "Kim"] };
  server.world.reviews = [review(server, "kim", "APPROVED")];
  expect(await told(asking(server), "@acme/payments")).toEqual({ "@acme/payments": "given" });
  expect(server.problems).toEqual([]);
});

test("beyond ten owners nobody is asked", async () => {
  const server = await start(members);
  server.world.reviews = [review(server, "kim", "APPROVED")];
  const names = Array.from({ length: 12 }, (_, i) => `@acme/team-${i}`);
  const answers = Object.values(await told(asking(server), ...names));
  expect(answers.filter((one) => one.includes("10 owners at most"))).toHaveLength(2);
  expect(server.requests).toHaveLength(11);
});

test("the author approves nothing, however they are spelt", async () => {
  const server = await start(members);
  server.world.reviews = [review(server, "dev", "APPROVED")];
  expect(await told(asking(server), "@dev", "@DEV")).toEqual({
    "@dev": "waiting: `@dev` is the author",
    "@DEV": "waiting: `@DEV` is the author",
  });
});

test.each([
  ["a push", { ref: "refs/heads/main" }],
  ["a branch that only looks like a queue's", { merge_group: { head_ref: "refs/heads/pr-7-00" } }],
])("no pull request: %s", async (_, payload) => {
  const server = await start(members);
  const answers = await asking(server, payload)({ exist: [], approve: ["@jane"] });
  expect(answers.approvals).toBe(null);
  expect(server.requests).toEqual([]);
});

test("a queue whose pull request is not there cannot be told", async () => {
  const server = await start(members);
  const payload = { merge_group: { head_ref: "refs/heads/gh-readonly-queue/main/pr-9-0123abc" } };
  expect(await told(asking(server, payload), "@jane")).toEqual({
    "@jane": expect.stringMatching(/^untold: GitHub refuses it \(Not Found/) as string,
  });
});

test("a token that GitHub does not know can tell nothing", async () => {
  const server = await start(members);
  const enquire = asking(server, undefined, "ghs_wrong");
  expect(await told(enquire, "@jane")).toEqual({
    "@jane": expect.stringMatching(/^untold: GitHub does not know the token/) as string,
  });
  const { known } = await enquire({ exist: ["@jane"], approve: null });
  expect(known.get("@jane")).toMatchObject({ state: "untold" });
});
