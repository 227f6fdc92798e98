// The local GitHub with one pull request, and plain requests to it, by whatever client.

import { temporary } from "../source/repositories.ts";
import { grow, newRemote, treeOf } from "./remote.ts";
import { startServer, type GithubServer } from "./server.ts";
import type { ServerOptions } from "./server/api.ts";
import { newWorld, type Permissions, type RepositoryState } from "./server/world.ts";
import { all, pullOf } from "./tell.ts";

export const lines = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, i) => `line ${from + i}\n`).join("");

const running: GithubServer[] = [];

/** After each test. */
export async function stop(): Promise<void> {
  for (const one of running.splice(0)) await one.close();
}

export async function start(
  permissions: Permissions = all,
  options: ServerOptions = {},
  state: Partial<RepositoryState> = {},
): Promise<GithubServer> {
  const gitDir = temporary();
  await newRemote(gitDir, "main");
  const before = treeOf({ "a.tf": lines(1, 40), "gone.tf": "x\n" });
  const after = treeOf({
    "a.tf": `${lines(1, 9)}new\n${lines(11, 29)}late\n${lines(30, 40)}`,
    "b.tf": "one\ntwo\n",
  });
  const plan = [
    { name: "base", tree: before, parents: [] },
    { name: "head", tree: after, parents: ["base"] },
  ];
  const ids = await grow(gitDir, plan, { "refs/heads/main": "base", "refs/pull/7/head": "head" });
  const world = newWorld({ gitDir, ...state }, permissions);
  world.pulls = [pullOf(ids.get("base") ?? "", ids.get("head") ?? "")];
  const server = await startServer(world, options);
  running.push(server);
  return server;
}

const headers = (server: GithubServer): Record<string, string> => ({
  "user-agent": "nhi-lint/0",
  accept: "application/vnd.github+json",
  "x-github-api-version": "2022-11-28",
  authorization: `Bearer ${server.world.token.value}`,
  "content-type": "application/json",
});

interface Told {
  readonly status: number;
  readonly json: Record<string, unknown>;
  readonly headers: Headers;
}

/** What is of no organization is of the one repository. */
function urlOf(server: GithubServer, path: string): string {
  if (path === "/graphql") return server.graphql;
  return path.startsWith("/orgs/")
    ? `${server.api}${path}`
    : `${server.api}/repos/acme/payments${path}`;
}

export async function ask(server: GithubServer, what: string, body?: unknown): Promise<Told> {
  const [method = "GET", path = ""] = what.split(" ");
  const url = urlOf(server, path);
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const response = await fetch(url, { method, headers: headers(server), ...sent });
  const text = await response.text();
  const json = (text === "" ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, json, headers: response.headers };
}

export const reviewOf = (server: GithubServer, comments: readonly object[], body = ""): object => ({
  commit_id: server.world.pulls[0]?.head.sha,
  event: "COMMENT",
  body,
  comments,
});
