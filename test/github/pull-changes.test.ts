// Removals against the local GitHub: which branches and pull requests are made, and which never again.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import type { PullChange } from "../../src/base/channel.ts";
import { pullChangesChannel } from "../../src/github/pull-changes.ts";
import { git, grow, newRemote } from "./remote.ts";
import type { GithubServer } from "./server.ts";
import { all, hasten, jobOf, run, start, stop, wrote } from "./tell.ts";

const folders: string[] = [];

afterEach(async () => {
  await stop();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const permissions = { ...all, contents: "write" } as const;
const files = { "main.tf": "one\n", "k8s/account.yaml": "two\n", "run.sh": "three\n" };

async function server(granted: typeof all = permissions): Promise<GithubServer> {
  const gitDir = mkdtempSync(join(tmpdir(), "nhi-lint-"));
  folders.push(gitDir);
  await newRemote(gitDir, "trunk");
  const tree = new Map(
    Object.entries(files).map(([path, text]) => [
      path,
      { mode: path === "run.sh" ? "100755" : "100644", bytes: Buffer.from(text) } as const,
    ]),
  );
  await grow(gitDir, [{ name: "first", tree, parents: [] }], { "refs/heads/trunk": "first" });
  const made = await start(granted, {}, { gitDir, defaultBranch: "trunk" });
  made.world.pulls = [];
  return made;
}

const change = (name: string, more: Partial<PullChange> = {}): PullChange => ({
  branch: `nhi-lint/disable/${name}`,
  title: `Disable ${name}`,
  body: "why\n",
  files: new Map([["main.tf", { before: "one\n", after: `${name}\n` }]]),
  meets: [],
  ...more,
});

const tell = async (on: GithubServer, ...changes: readonly PullChange[]): Promise<string> => {
  const lines = await run(on, [pullChangesChannel(changes)], jobOf({}));
  return lines.map(({ level, text }) => `${level}: ${text}`).join("\n");
};

test("a branch upon the default one, with what is written and what goes, and a pull request", async () => {
  const on = await server();
  const both = new Map([
    ["main.tf", { before: "one\n", after: "less\n" }],
    ["k8s/account.yaml", { before: "two\n", after: null }],
    ["run.sh", { before: "three\n", after: "four\n" }],
  ]);
  expect(await tell(on, change("ci", { files: both }))).toBe("info: `remove`: #1 was opened.");
  expect(wrote(on)).toEqual([
    "POST /repos/{owner}/{repo}/git/trees",
    "POST /repos/{owner}/{repo}/git/commits",
    "POST /repos/{owner}/{repo}/git/refs",
    "POST /repos/{owner}/{repo}/pulls",
  ]);
  const { gitDir } = on.world.repository;
  const diff = await git(gitDir, "diff", "--raw", "--abbrev=4", "trunk", "nhi-lint/disable/ci");
  expect(diff.split("\n").map((line) => line.replace(/ \w{4} \w{4} /, " "))).toEqual([
    ":100644 000000 D\tk8s/account.yaml",
    ":100644 100644 M\tmain.tf",
    ":100755 100755 M\trun.sh",
  ]);
  expect(await git(gitDir, "show", "nhi-lint/disable/ci:main.tf")).toBe("less");
  const parent = await git(gitDir, "rev-parse", "nhi-lint/disable/ci^");
  expect(parent).toBe(await git(gitDir, "rev-parse", "trunk"));
  expect(on.world.pulls).toMatchObject([
    {
      title: "Disable ci",
      body: "why\n",
      base: { ref: "trunk" },
      head: { ref: "nhi-lint/disable/ci" },
    },
  ]);
});

test("what is open is left to those who look at it, whatever would be written now", async () => {
  const on = await server();
  await tell(on, change("ci"));
  const head = await git(on.world.repository.gitDir, "rev-parse", "nhi-lint/disable/ci");
  const other = new Map([["main.tf", { before: "one\n", after: "other\n" }]]);
  expect(await tell(on, change("ci", { files: other }), change("cd"))).toBe(
    "info: `remove`: #1 is open; #2 was opened.",
  );
  expect(await git(on.world.repository.gitDir, "rev-parse", "nhi-lint/disable/ci")).toBe(head);
});

test("what somebody closed stays closed; what was merged may be due again", async () => {
  const on = await server();
  await tell(on, change("ci"));
  on.world.pulls = on.world.pulls.map((pull) => ({ ...pull, state: "closed" }));
  expect(await tell(on, change("ci"))).toBe("info: `remove`: #1 was closed, and stays so.");
  on.world.pulls = on.world.pulls.map((pull) => ({ ...pull, isMerged: true }));
  expect(await tell(on, change("ci"))).toBe("info: `remove`: #2 was opened.");
});

test("a branch that a run left without a pull request is written anew", async () => {
  const on = await server();
  const { gitDir } = on.world.repository;
  await git(gitDir, "update-ref", "refs/heads/nhi-lint/disable/ci", "trunk");
  expect(await tell(on, change("ci"))).toBe("info: `remove`: #1 was opened.");
  expect(await git(gitDir, "show", "nhi-lint/disable/ci:main.tf")).toBe("ci");
});

test("edits of a text that the default branch does not have are not written", async () => {
  const on = await server();
  const files = new Map([["main.tf", { before: "older\n", after: "x\n" }]]);
  expect(await tell(on, change("ci", { files }))).toBe(
    "info: `remove`: `main.tf` is another on `trunk`: sweep a checkout of that.",
  );
  expect(wrote(on)).toEqual([]);
});

test("a token that may not write contents is told what it lacks", async () => {
  const on = await server(all);
  expect(await tell(on, change("ci"))).toContain(
    "add `contents: write, pull-requests: write` to the job's `permissions`.",
  );
});

test("no more than somebody can read are opened at once; the others follow", async () => {
  hasten();
  const on = await server();
  const many = Array.from({ length: 22 }, (_, i) => change(`n${i}`));
  expect(await tell(on, ...many)).toMatch(/#20 was opened; 2 more with the next sweep\.$/);
  expect(await tell(on, ...many)).toMatch(/#20 is open; #21 was opened; #22 was opened\.$/);
  vi.unstubAllGlobals();
});

const beside = (name: string) => [{ branch: `nhi-lint/disable/${name}`, path: "main.tf", line: 4 }];

test("of two that meet the second waits while the first is open, whichever comes first", async () => {
  const on = await server();
  const [a, b] = [change("a", { meets: beside("b") }), change("b", { meets: beside("a") })];
  const waits = (name: string): string =>
    `"Disable ${name}" waits for #1, which changes \`main.tf:4\`, too`;
  expect(await tell(on, a, b)).toBe(`info: \`remove\`: #1 was opened; ${waits("b")}.`);
  expect(await tell(on, b, a)).toBe(`info: \`remove\`: ${waits("b")}; #1 is open.`);
  on.world.pulls = on.world.pulls.map((pull) => ({ ...pull, state: "closed", isMerged: true }));
  expect(await tell(on, b)).toBe("info: `remove`: #2 was opened.");
});

test("whom a closed one would meet waits for nothing", async () => {
  const on = await server();
  const [a, b] = [change("a", { meets: beside("b") }), change("b", { meets: beside("a") })];
  await tell(on, a);
  on.world.pulls = on.world.pulls.map((pull) => ({ ...pull, state: "closed" }));
  expect(await tell(on, a, b)).toBe("info: `remove`: #1 was closed, and stays so; #2 was opened.");
});

test("what two identities ask for is opened once", async () => {
  const on = await server();
  const twice = change("a", { meets: beside("a") });
  expect(await tell(on, twice, twice)).toBe("info: `remove`: #1 was opened.");
});

test("nothing to remove asks nothing", async () => {
  const on = await server();
  expect(await tell(on)).toBe("");
  expect(on.requests).toEqual([]);
});
