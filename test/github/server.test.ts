// The server itself: that it answers as GitHub says it does, and tells when a client does what GitHub would not take.

import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { ask, lines, reviewOf, start, stop } from "./ask.ts";
import { grow, treeOf } from "./remote.ts";
import { afterPush } from "./server/diff.ts";
import { all } from "./tell.ts";

afterEach(stop);

describe("pull requests", () => {
  test("files come with the hunks of git", async () => {
    const server = await start();
    const { json } = await ask(server, "GET /pulls/7/files?per_page=100");
    const files = json as unknown as readonly Record<string, unknown>[];
    expect(files.map((one) => [one["filename"], one["status"], one["changes"]])).toEqual([
      ["a.tf", "modified", 3],
      ["b.tf", "added", 2],
      ["gone.tf", "removed", 1],
    ]);
    expect(String(files[0]?.["patch"]).split("\n")[0]).toBe("@@ -7,7 +7,7 @@ line 6");
    expect(server.problems).toEqual([]);
  });

  test("one is found by its branch", async () => {
    const server = await start();
    const found = async (head: string): Promise<string> =>
      JSON.stringify((await ask(server, `GET /pulls?head=${head}`)).json);
    expect(await found("acme:feature")).toContain('"number":7');
    expect(await found("stranger:feature")).toBe("[]");
    expect(server.problems).toEqual([]);
  });

  test("lists come in pages, with links to the next", async () => {
    const server = await start();
    const { headers: told, json } = await ask(server, "GET /pulls/7/files?per_page=2");
    expect(json).toHaveLength(2);
    expect(told.get("link")).toBe(
      `<${server.api}/repos/acme/payments/pulls/7/files?per_page=2&page=2>; rel="next", <${server.api}/repos/acme/payments/pulls/7/files?per_page=2&page=2>; rel="last"`,
    );
  });
});

describe("reviews", () => {
  test("a line that the diff shows takes a comment; one outside of it refuses the whole review", async () => {
    const server = await start();
    const good = { path: "a.tf", line: 10, side: "RIGHT", body: "here" };
    const bad = { path: "a.tf", line: 20, side: "RIGHT", body: "there" };
    expect((await ask(server, "POST /pulls/7/reviews", reviewOf(server, [good]))).status).toBe(200);
    const refused = await ask(server, "POST /pulls/7/reviews", reviewOf(server, [good, bad]));
    expect([refused.status, refused.json["message"], refused.json["errors"]]).toEqual([
      422,
      "Unprocessable Entity",
      [
        "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
      ],
    ]);
    expect(server.world.reviewComments.map(({ line }) => line)).toEqual([10]);
    expect(server.problems).toEqual([]);
  });

  test.each([
    [{ start_line: 9, line: 33 }, "same hunk"],
    [{ start_line: 10, line: 10 }, "must precede the end line"],
    [{ path: "other.tf", line: 1 }, "path is invalid"],
  ])("%j is refused: %s", async (draft, why) => {
    const server = await start();
    const comment = { path: "a.tf", side: "RIGHT", body: "x", ...draft };
    const told = await ask(server, "POST /pulls/7/reviews", reviewOf(server, [comment]));
    expect(told.status).toBe(422);
    expect(String(told.json["errors"])).toContain(why);
  });

  test("a comment moves with its line, and is outdated when that changed", async () => {
    const server = await start();
    const drafts = [9, 10].map((line) => ({ path: "a.tf", line, side: "RIGHT", body: "x" }));
    await ask(server, "POST /pulls/7/reviews", reviewOf(server, drafts));
    const { world } = server;
    const { gitDir } = world.repository;
    const base = world.pulls[0]?.base.sha ?? "";
    const next = treeOf({ "a.tf": `first\n${lines(1, 9)}newer\n${lines(11, 40)}` });
    const ids = await grow(gitDir, [{ name: "next", tree: next, parents: [base] }], {});
    const moved = await Promise.all(
      world.reviewComments.map((one) => afterPush(gitDir, one, base, ids.get("next") ?? "")),
    );
    expect(moved.map(({ line }) => line)).toEqual([10, null]);
  });

  test("threads are listed and resolved by GraphQL, with the permission that this takes", async () => {
    const server = await start();
    const draft = { path: "a.tf", line: 10, side: "RIGHT", body: "x" };
    await ask(server, "POST /pulls/7/reviews", reviewOf(server, [draft]));
    const query = `query($owner: String!, $name: String!, $number: Int!) {
      repository(owner: $owner, name: $name) { pullRequest(number: $number) {
        reviewThreads(first: 50) { nodes { id isResolved line comments(first: 1) { nodes { body author { login } } } } pageInfo { hasNextPage endCursor } }
      } }
    }`;
    const variables = { owner: "acme", name: "payments", number: 7 };
    const { json } = await ask(server, "POST /graphql", { query, variables });
    expect(JSON.stringify(json)).toContain('"isResolved":false,"line":10');
    const id = `PRRT_${server.world.reviewComments[0]?.id}`;
    const mutation = `mutation { resolveReviewThread(input: {threadId: "${id}"}) { thread { isResolved } } }`;
    const refused = await ask(server, "POST /graphql", { query: mutation });
    expect(JSON.stringify(refused.json)).toContain("Resource not accessible by integration");
    server.world.token = { ...server.world.token, permissions: { ...all, contents: "write" } };
    const done = await ask(server, "POST /graphql", { query: mutation });
    expect(done.json["data"]).toEqual({ resolveReviewThread: { thread: { isResolved: true } } });
    const unknown = await ask(server, "POST /graphql", { query: "{ viewer { password } }" });
    expect(JSON.stringify(unknown.json)).toContain("Field 'password' doesn't exist on type 'User'");
  });
});

describe("comments", () => {
  test("one is made, changed, listed and removed", async () => {
    const server = await start();
    const made = await ask(server, "POST /issues/7/comments", { body: "first" });
    const id = String(made.json["id"]);
    await ask(server, `PATCH /issues/comments/${id}`, { body: "second" });
    const listed = await ask(server, "GET /issues/7/comments");
    expect(JSON.stringify(listed.json)).toContain('"body":"second"');
    expect((await ask(server, `DELETE /issues/comments/${id}`)).status).toBe(204);
    expect(server.world.comments).toEqual([]);
    expect(server.problems).toEqual([]);
  });

  test("what is too long is refused", async () => {
    const server = await start();
    const told = await ask(server, "POST /issues/7/comments", { body: "x".repeat(65_537) });
    expect([told.status, JSON.stringify(told.json)]).toEqual([
      422,
      expect.stringContaining("Body is too long (maximum is 65536 characters)"),
    ]);
  });
});

describe("checks", () => {
  const annotation = (line: number): object => ({
    path: "a.tf",
    start_line: line,
    end_line: line,
    annotation_level: "failure",
    message: "x",
  });
  const run = (annotations: readonly object[]): object => ({
    name: "nhi-lint",
    head_sha: "0".repeat(40),
    status: "completed",
    conclusion: "failure",
    output: { title: "t", summary: "s", annotations },
  });

  test("fifty annotations a request, and an update adds to them", async () => {
    const server = await start();
    const many = Array.from({ length: 51 }, (_, i) => annotation(i + 1));
    const refused = await ask(server, "POST /check-runs", run(many));
    expect(refused.status).toBe(422);
    expect(server.problems).toEqual([
      "POST /repos/acme/payments/check-runs: body/output/annotations must NOT have more than 50 items",
    ]);
    const made = await ask(server, "POST /check-runs", run(many.slice(0, 50)));
    const id = String(made.json["id"]);
    await ask(server, `PATCH /check-runs/${id}`, {
      output: { title: "t", summary: "s", annotations: many.slice(50) },
      conclusion: "failure",
    });
    expect(server.world.checkRuns[0]?.annotations).toHaveLength(51);
  });

  test("columns are for one line", async () => {
    const server = await start();
    const two = { ...annotation(1), end_line: 2, start_column: 1 };
    expect((await ask(server, "POST /check-runs", run([two]))).status).toBe(422);
  });
});

describe("code scanning", () => {
  const upload = (sarif: unknown): object => ({
    commit_sha: "0".repeat(40),
    ref: "refs/heads/main",
    sarif: gzipSync(JSON.stringify(sarif)).toString("base64"),
  });

  test("takes SARIF, packed", async () => {
    const server = await start();
    const told = await ask(server, "POST /code-scanning/sarifs", upload({ version: "2.1.0" }));
    expect(told.status).toBe(202);
    expect(server.world.analyses[0]?.sarif).toEqual({ version: "2.1.0" });
    expect(server.problems).toEqual([]);
  });

  test("refuses where code security is off", async () => {
    const server = await start(all, {}, { codeScanning: false });
    const told = await ask(server, "POST /code-scanning/sarifs", upload({}));
    expect([told.status, told.json["message"]]).toEqual([
      403,
      "Code Security must be enabled for this repository to use code scanning.",
    ]);
  });
});
