// Who owns what, as GitHub tells it to a token: mistakes in CODEOWNERS to anybody who may read, teams only to who may see them.

import { afterEach, expect, test } from "vitest";
import { ask, start, stop } from "./ask.ts";
import { all } from "./tell.ts";

afterEach(stop);

test("mistakes in CODEOWNERS are told with their places", async () => {
  const server = await start();
  const error = {
    line: 3,
    column: 1,
    kind: "Unknown owner",
    source: "/infra @acme/gone",
    suggestion: "make sure @acme/gone exists and has write access to the repository",
    message: "Unknown owner on line 3: make sure the team exists",
    path: ".github/CODEOWNERS",
  };
  server.world.codeownersErrors = [error];
  const { status, json } = await ask(server, "GET /codeowners/errors");
  expect([status, json]).toEqual([200, { errors: [error] }]);
  expect(server.problems).toEqual([]);
});

test.each([
  ["a job's token", all, 404],
  ["a token that may see members", { ...all, members: "read" }, 200],
] as const)("a team that is there, by %s: %s", async (_, permissions, status) => {
  const server = await start(permissions);
  server.world.teams = ["payments"];
  const found = await ask(server, "GET /orgs/acme/teams/payments");
  expect(found.status).toBe(status);
  expect((await ask(server, "GET /orgs/acme/teams/nobody")).status).toBe(404);
  expect(server.problems).toEqual([]);
});

test("teams of the repository", async () => {
  const server = await start();
  server.world.teams = ["payments", "web"];
  const { status, json } = await ask(server, "GET /teams?per_page=100");
  expect(status).toBe(200);
  expect((json as unknown as { slug: string }[]).map(({ slug }) => slug)).toEqual([
    "payments",
    "web",
  ]);
  expect(server.problems).toEqual([]);
});
