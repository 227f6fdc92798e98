// The client's manners: when it waits, when it tries again and when it gives up; what each request says of itself.

import { afterEach, describe, expect, test } from "vitest";
import { connect, isLimit, statusOf, type Client, type Patience } from "../../src/github/client.ts";
import { startServer, type GithubServer } from "./server.ts";
import type { Fault } from "./server/faults.ts";
import type { ServerOptions } from "./server/api.ts";
import { newWorld } from "./server/world.ts";

const running: GithubServer[] = [];
afterEach(async () => {
  for (const one of running.splice(0)) {
    await one.close();
    expect(one.problems).toEqual([]);
  }
});

const list = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
const create = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";

async function start(
  faults: readonly Fault[],
  patience?: Patience,
  options: ServerOptions = {},
): Promise<{ readonly server: GithubServer; readonly client: Client }> {
  const world = newWorld({ gitDir: "/nowhere" }, { "pull-requests": "write" });
  const sha = "1".repeat(40);
  world.pulls = [
    {
      number: 7,
      title: "change",
      draft: false,
      author: "dev",
      state: "open",
      base: { ref: "main", sha },
      head: { ref: "feature", sha, repository: "acme/payments" },
      merge: null,
    },
  ];
  const server = await startServer(world, { ...options, faults });
  running.push(server);
  const { api, graphql } = server;
  const of = { token: world.token.value, api, graphql, version: "1.2.3" };
  return { server, client: connect(of, patience) };
}

const issue = { owner: "acme", repo: "payments", issue_number: 7 };
const read = (client: Client): Promise<unknown> => client.rest.issues.listComments(issue);
const write = (client: Client): Promise<unknown> =>
  client.rest.issues.createComment({ ...issue, body: "x" });
const asked = ({ requests }: GithubServer, route: string): number =>
  requests.filter((one) => one.route === route).length;

test("each request names the tool, its version and the API's", async () => {
  const { server, client } = await start([]);
  await read(client);
  const [request] = server.requests;
  expect(request?.headers["user-agent"]).toMatch(/^nhi-lint\/1\.2\.3\b/);
  expect(request?.headers["x-github-api-version"]).toBe("2022-11-28");
});

test("an enterprise server is spoken to where it is", async () => {
  const { server, client } = await start([], undefined, { enterprise: true });
  await read(client);
  await client.graphql("query { viewer { login } }");
  expect(server.requests.map(({ path }) => path)).toEqual([
    "/api/v3/repos/acme/payments/issues/7/comments",
    "/api/graphql",
  ]);
});

describe("tries again", () => {
  test.each([
    ["a bad moment", { kind: "status", status: 502 }],
    ["a page in place of an answer", { kind: "page", status: 503 }],
    ["no answer", { kind: "drop" }],
    ["a secondary limit that is soon over", { kind: "secondary-limit", seconds: 1 }],
    ["the same with another status", { kind: "secondary-limit", seconds: 1, status: 429 }],
    ["a primary limit that is soon over", { kind: "primary-limit", seconds: 1 }],
  ] as const)("%s", async (_name, what) => {
    const { server, client } = await start([{ on: list, call: 1, what }]);
    await read(client);
    expect(asked(server, list)).toBe(2);
  });

  test("a write that a limit refused: nothing was done", async () => {
    const what = { kind: "secondary-limit", seconds: 1 } as const;
    const { server, client } = await start([{ on: create, call: 1, what }]);
    await write(client);
    expect(server.world.comments).toHaveLength(1);
  });
});

describe("gives up", () => {
  test.each([
    ["a limit that lasts longer than all may", { kind: "primary-limit", seconds: 3600 }, true, 1],
    ["a limit that does not say how long it lasts", { kind: "secondary-limit" }, true, 1],
    [
      "a right that is not there",
      { kind: "status", status: 403, message: "Resource not accessible by integration" },
      false,
      1,
    ],
    ["what is not there", { kind: "status", status: 404 }, false, 1],
    ["what stays broken", { kind: "status", status: 500 }, false, 3],
  ] as const)("%s", async (_name, what, limit, times) => {
    const { server, client } = await start([{ on: list, what }]);
    const error: unknown = await read(client).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(isLimit(error)).toBe(limit);
    expect(asked(server, list)).toBe(times);
  });

  test("a write whose answer was lost is not done again", async () => {
    const { server, client } = await start([{ on: create, what: { kind: "drop", done: true } }]);
    await expect(write(client)).rejects.toThrow();
    expect(server.world.comments).toHaveLength(1);
    expect(asked(server, create)).toBe(1);
  });

  test("when all patience is used up, however often it could try", async () => {
    const what = { kind: "slow", milliseconds: 5000 } as const;
    const { client } = await start([{ on: list, what }], { inAll: 300, each: 100 });
    const error: unknown = await read(client).catch((caught: unknown) => caught);
    expect(statusOf(error)).toBeNull();
    expect(String(error)).toContain("timeout");
  });
});

test("a redirect to another host takes no token along", async () => {
  const { client } = await start([{ on: list, what: { kind: "redirect" } }]);
  await expect(read(client)).rejects.toThrow();
});
