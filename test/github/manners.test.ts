// The server's manners: rights, private repositories, faults that are due, an enterprise's addresses, and what GitHub does not describe.

import { afterEach, describe, expect, test } from "vitest";
import { ask, start, stop } from "./ask.ts";
import { all } from "./tell.ts";

afterEach(stop);

describe("manners", () => {
  test("a token that may only read is refused in GitHub's words", async () => {
    const server = await start({ contents: "read" });
    const told = await ask(server, "POST /issues/7/comments", { body: "x" });
    expect([told.status, told.json["message"]]).toEqual([
      403,
      "Resource not accessible by integration",
    ]);
    expect((await ask(server, "GET /issues/7/comments")).status).toBe(200);
    expect(server.problems).toEqual([]);
  });

  test("a private repository is read only by who may", async () => {
    const server = await start({ contents: "read" }, {}, { private: true });
    expect((await ask(server, "GET /issues/7/comments")).status).toBe(403);
  });

  test("what GitHub does not describe is a problem", async () => {
    const server = await start();
    await ask(server, "GET /pulls/7/files?pages=2");
    await ask(server, "POST /issues/7/comments", { body: "x", text: "y" });
    await ask(server, "GET /issues/7/events");
    expect(server.problems).toEqual([
      "GET /repos/acme/payments/pulls/7/files: query pages is not a parameter",
      "POST /repos/acme/payments/issues/7/comments: body/text is not described",
      "GET /repos/acme/payments/issues/7/events: no such route",
    ]);
  });

  test("faults come when they are due", async () => {
    const on = "GET /repos/{owner}/{repo}/issues/{issue_number}/comments";
    const server = await start(all, {
      faults: [
        { on, call: 1, what: { kind: "status", status: 502 } },
        { on, call: 2, what: { kind: "secondary-limit", seconds: 3 } },
        { on, call: 3, what: { kind: "primary-limit", seconds: 60 } },
        { on, call: 4, what: { kind: "drop" } },
      ],
    });
    const told = async (): Promise<unknown> => {
      try {
        const { status, headers: said } = await ask(server, "GET /issues/7/comments");
        return [status, said.get("retry-after"), said.get("x-ratelimit-remaining")];
      } catch {
        return "dropped";
      }
    };
    expect([await told(), await told(), await told(), await told(), await told()]).toEqual([
      [502, null, "900"],
      [403, "3", "900"],
      [403, null, "0"],
      "dropped",
      [200, null, "900"],
    ]);
  });

  test("an enterprise's API lies under /api/v3", async () => {
    const server = await start(all, { enterprise: true });
    expect(server.api).toBe(`${server.url}/api/v3`);
    expect((await ask(server, "GET /pulls/7")).status).toBe(200);
    expect((await ask(server, "POST /graphql", { query: "{ viewer { login } }" })).json).toEqual({
      data: { viewer: { login: "github-actions[bot]" } },
    });
  });
});
