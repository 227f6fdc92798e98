// `sweep --issues` on the command line, as built, against the local GitHub.

import { spawn } from "node:child_process";
import { resolve } from "node:path";
import { afterEach, expect, test } from "vitest";
import { temporary, write } from "../source/repositories.ts";
import { git, grow, newRemote } from "./remote.ts";
import type { GithubServer } from "./server.ts";
import { all, start, stop } from "./tell.ts";

afterEach(stop);

const permissions = { ...all, issues: "write" } as const;
const tree = {
  "main.tf":
    'resource "aws_iam_user" "a" {\n  name = "a"\n  tags = { owner = "@acme/web", expires = "2026-11-01" }\n}\n',
};

async function sweep(
  server: GithubServer,
  words: readonly string[],
  env: Readonly<Record<string, string>> = { GITHUB_TOKEN: server.world.token.value },
) {
  const folder = temporary();
  write(folder, tree);
  const child = spawn(
    process.execPath,
    [resolve("dist/cli.js"), "sweep", folder, "--today", "2026-11-26", ...words],
    { env: { PATH: process.env["PATH"], GITHUB_API_URL: server.api, ...env } },
  );
  const texts = { out: "", err: "" };
  child.stdout.on("data", (chunk: Buffer) => (texts.out += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (texts.err += chunk.toString()));
  const exit = await new Promise<number | null>((done) => child.on("close", done));
  return { exit, ...texts };
}

test.each([false, true])(
  "issues are kept where they are asked for, on a server of one's own: %j",
  async (enterprise) => {
    const server = await start(permissions, { enterprise });
    const ran = await sweep(server, ["--issues", "acme/payments"]);
    expect([ran.exit, ran.err]).toEqual([0, "`issues`: 1 opened.\n"]);
    expect(ran.out).toContain("@acme/web\n  aws_iam_user.a: it was to end");
    const again = await sweep(server, ["--issues=acme/payments", "--mention"]);
    expect(again.err).toBe("`issues`: 1 updated.\n");
    expect(server.world.issues.map(({ body }) => body.includes(" @acme/web "))).toEqual([true]);
  },
);

test("a token that may not write is told what it lacks, and the list is there all the same", async () => {
  const server = await start();
  const ran = await sweep(server, ["--issues", "acme/payments", "--format", "json"]);
  expect(ran.exit).toBe(0);
  expect(ran.err).toContain("add `issues: write` to the token's permissions.\n");
  expect(JSON.parse(ran.out)).toMatchObject({ owners: [{ owner: "@acme/web" }] });
});

test.each([
  [["--issues", "acme/payments"], {}, "`--issues` needs a token"],
  [["--remove", "--pull-request", "acme/payments"], {}, "`--pull-request` needs a token"],
  [["--issues", "payments"], { GITHUB_TOKEN: "x" }, "`payments` names no repository"],
  [["--issues", "a/../b"], { GITHUB_TOKEN: "x" }, "`a/../b` names no repository"],
])("%j with %j is refused before anything is read", async (words, env, why) => {
  const server = await start(permissions);
  const ran = await sweep(server, words, env);
  expect([ran.exit, ran.out]).toEqual([2, ""]);
  expect(ran.err).toContain(why);
  expect(server.requests).toEqual([]);
});

test("a removal is opened as a pull request, and nothing is written here", async () => {
  const gitDir = temporary();
  await newRemote(gitDir, "main");
  const files = Object.entries(tree).map(
    ([path, text]) => [path, { mode: "100644", bytes: Buffer.from(text) }] as const,
  );
  const first = { name: "first", tree: new Map(files), parents: [] };
  await grow(gitDir, [first], { "refs/heads/main": "first" });
  const server = await start({ ...all, contents: "write" }, {}, { gitDir });
  server.world.pulls = [];
  const words = ["--remove", "--pull-request", "acme/payments"];
  const ran = await sweep(server, words);
  expect([ran.exit, ran.err.split("\n").slice(-2)]).toEqual([0, ["`remove`: #1 was opened.", ""]]);
  expect(ran.out).toContain("+# nhi: removing=2026-11-26\n");
  expect(server.world.pulls.map(({ title }) => title)).toEqual(["Disable aws_iam_user.a"]);
  const branch = server.world.pulls[0]?.head.ref ?? "";
  expect(await git(gitDir, "show", `${branch}:main.tf`)).toContain("# nhi: removing=2026-11-26");
  const again = await sweep(server, words);
  expect(again.err).toContain("`remove`: #1 is open.\n");
  const dry = await sweep(server, [...words, "--dry-run"]);
  expect(dry.err).not.toContain("`remove`");
});
