// The Action as built, in real clones, on the events it must serve.

import { describe, expect, test } from "vitest";
import { checkout, commit, git, repository, temporary, write } from "../source/repositories.ts";
import { runAction } from "./action.ts";

const owned = `resource "aws_iam_user" "old" {
  name = "old"
  tags = { owner = "@acme/payments", review-by = "2099-01-01" }
}
`;
const ownerless = `provider "aws" {}

resource "aws_iam_user" "new" {
  name = "new"
}
`;
const root = `provider "aws" {}\n`;

/** A remote with a pull request: its head, and a test merge whose first parent is newer than the event's base. */
function pullRequest(change: Readonly<Record<string, string | null>>) {
  const origin = repository({ "infra/main.tf": `${root}${owned}`, "README.md": "hello" });
  const baseSha = git(origin, "rev-parse", "HEAD");
  git(origin, "checkout", "-q", "-b", "feature");
  const headSha = commit(origin, change);
  git(origin, "checkout", "-q", "main");
  // Somebody else's ownerless user lands on main meanwhile: not this pull request's fault.
  commit(origin, {
    "infra/other.tf": `resource "aws_iam_user" "foreign" {\n  name = "foreign"\n}\n`,
  });
  git(origin, "checkout", "-q", "--detach", "main");
  git(origin, "merge", "-q", "--no-ff", "-m", "merge", headSha);
  const mergeSha = git(origin, "rev-parse", "HEAD");
  git(origin, "update-ref", "refs/pull/7/merge", mergeSha);
  git(origin, "update-ref", "refs/pull/7/head", headSha);
  git(origin, "checkout", "-q", "main");
  const payload = {
    pull_request: {
      number: 7,
      base: { sha: baseSha, ref: "main" },
      head: { sha: headSha, ref: "feature" },
    },
    repository: { default_branch: "main" },
  };
  return { origin, mergeSha, payload };
}

describe("pull_request", () => {
  test("fails at the exact line of a new identity, from a clone of depth 1", () => {
    const { origin, mergeSha, payload } = pullRequest({ "infra/new.tf": ownerless });
    const run = runAction({
      workspace: checkout(origin, "refs/pull/7/merge"),
      event: "pull_request",
      payload,
      sha: mergeSha,
    });
    expect(run.log).toContain("::error file=infra/new.tf,line=3,");
    expect(run.exit).toBe(1);
    expect(
      run.report?.findings
        .filter((f) => f.severity === "error")
        .map((f) => [f.rule, f.file, f.line]),
    ).toEqual([["ownerless-identity", "infra/new.tf", 3]]);
    expect(run.outputs.get("verdict")).toBe("fail");
    expect(run.outputs.get("errors")).toBe("1");
    expect(run.summary).toContain("ownerless");
  });

  test("passes when the identity is owned and reviewed, and says so", () => {
    const fine = ownerless.replace(
      `name = "new"`,
      `name = "new"\n  tags = { owner = "@acme/data", review-by = "2027-01-31" }`,
    );
    const { origin, mergeSha, payload } = pullRequest({ "infra/new.tf": fine });
    const run = runAction({
      workspace: checkout(origin, "refs/pull/7/merge"),
      event: "pull_request",
      payload,
      sha: mergeSha,
    });
    expect(run.report?.findings.filter((f) => f.severity === "error")).toEqual([]);
    expect(run.exit).toBe(0);
  });

  test("a renamed file brings nothing new", () => {
    const { origin, mergeSha, payload } = pullRequest({
      "infra/main.tf": null,
      "infra/users.tf": `${root}${owned}`,
    });
    const run = runAction({
      workspace: checkout(origin, "refs/pull/7/merge"),
      event: "pull_request",
      payload,
      sha: mergeSha,
    });
    expect(run.report?.findings).toEqual([]);
    expect(run.exit).toBe(0);
  });

  test("a change that loosens the gate does not loosen its own judgement", () => {
    const origin = repository({
      "infra/main.tf": root,
      ".github/nhi-lint.yml": "preset: baseline\n",
    });
    git(origin, "checkout", "-q", "-b", "feature");
    const headSha = commit(origin, {
      ".github/nhi-lint.yml": "severities:\n  ownerless-identity: off\n",
      "infra/new.tf": ownerless,
    });
    git(origin, "checkout", "-q", "--detach", "main");
    git(origin, "merge", "-q", "--no-ff", "-m", "merge", headSha);
    git(origin, "update-ref", "refs/pull/8/merge", "HEAD");
    const baseSha = git(origin, "rev-parse", "main");
    const payload = {
      pull_request: { number: 8, base: { sha: baseSha, ref: "main" }, head: { sha: headSha } },
    };
    const run = runAction({
      workspace: checkout(origin, "refs/pull/8/merge"),
      event: "pull_request",
      payload,
    });
    const found = run.report?.findings.map((f) => [f.rule, f.file]) ?? [];
    expect(found).toContainEqual(["ownerless-identity", "infra/new.tf"]);
    expect(found).toContainEqual(["weakened-gate", ".github/nhi-lint.yml"]);
    expect(run.exit).toBe(1);
  });
});

test("a plan is read from the workspace", () => {
  const { origin, mergeSha, payload } = pullRequest({
    "infra/new.tf":
      'variable "team" {}\nresource "aws_iam_user" "new" {\n  name = var.team\n  tags = { owner = var.team }\n}\n',
  });
  const workspace = checkout(origin, "refs/pull/7/merge");
  const declared = { resources: [{ address: "aws_iam_user.new" }], variables: { team: {} } };
  const plan = {
    format_version: "1.2",
    planned_values: {},
    variables: { team: { value: "TODO" } },
    configuration: { root_module: declared },
  };
  write(workspace, { "plan.json": JSON.stringify(plan) });
  const asked = { workspace, event: "pull_request", payload, sha: mergeSha };
  const rulesOf = (inputs: Readonly<Record<string, string>>): readonly string[] =>
    runAction({ ...asked, inputs }).report?.findings.map(({ rule }) => rule) ?? [];
  expect(rulesOf({})).not.toContain("placeholder-owner");
  expect(rulesOf({ plan: "infra=plan.json" })).toContain("placeholder-owner");
});

test("a base without configuration takes head's, and says so", () => {
  const { origin, mergeSha, payload } = pullRequest({
    "infra/new.tf": ownerless,
    "nhi-lint.yml": "severities:\n  ownerless-identity: warning\n",
  });
  const run = runAction({
    workspace: checkout(origin, "refs/pull/7/merge"),
    event: "pull_request",
    payload,
    sha: mergeSha,
  });
  expect(run.summary).toContain("bootstrapping");
  expect(run.report?.findings.find((f) => f.rule === "ownerless-identity")?.severity).toBe(
    "warning",
  );
  expect(run.exit).toBe(0);
});

test("pull_request_target reads objects and checks nothing out", () => {
  const { origin, payload } = pullRequest({ "infra/new.tf": ownerless });
  const workspace = temporary();
  const run = runAction({
    workspace,
    event: "pull_request_target",
    payload,
    env: {
      GITHUB_SERVER_URL: `file://${origin}/..`,
      GITHUB_REPOSITORY: origin.split("/").at(-1) ?? "",
    },
  });
  expect(run.log).toContain("file=infra/new.tf,line=3,");
  expect(run.exit).toBe(1);
});

test("merge_group compares the queue's base with its head", () => {
  const origin = repository({ "infra/main.tf": root });
  const baseSha = git(origin, "rev-parse", "HEAD");
  const headSha = commit(origin, { "infra/new.tf": ownerless });
  git(origin, "update-ref", "refs/heads/gh-readonly-queue/main/pr-7", headSha);
  const workspace = checkout(origin, "refs/heads/gh-readonly-queue/main/pr-7");
  const payload = {
    merge_group: { base_sha: baseSha, head_sha: headSha, base_ref: "refs/heads/main" },
  };
  const run = runAction({ workspace, event: "merge_group", payload, sha: headSha });
  expect(run.exit).toBe(1);
  expect(run.report?.base).toBe(baseSha);
});

describe("push", () => {
  const zero = "0".repeat(40);
  const payloadOf = (before: string, after: string, ref: string) => ({
    before,
    after,
    ref,
    repository: { default_branch: "main" },
  });

  test("judges what was pushed since before", () => {
    const origin = repository({ "infra/main.tf": root });
    const before = git(origin, "rev-parse", "HEAD");
    const after = commit(origin, { "infra/new.tf": ownerless });
    const run = runAction({
      workspace: checkout(origin, "main"),
      event: "push",
      payload: payloadOf(before, after, "refs/heads/main"),
      sha: after,
    });
    expect(run.exit).toBe(1);
  });

  test("the first push of a branch is judged from where it left the default branch", () => {
    const origin = repository({ "infra/main.tf": `${root}${owned.replace(/ {2}tags.*\n/, "")}` });
    git(origin, "checkout", "-q", "-b", "feature");
    const after = commit(origin, { "infra/new.tf": ownerless });
    const run = runAction({
      workspace: checkout(origin, "feature"),
      event: "push",
      payload: payloadOf(zero, after, "refs/heads/feature"),
      sha: after,
    });
    expect(run.report?.findings.filter((f) => f.severity === "error").map((f) => f.file)).toEqual([
      "infra/new.tf",
    ]);
  });
});

test("a base that cannot be read is no verdict: exit 2, and nothing is called new", () => {
  const origin = repository({ "infra/main.tf": ownerless });
  const payload = {
    before: "1".repeat(40),
    after: git(origin, "rev-parse", "HEAD"),
    ref: "refs/heads/main",
    repository: { default_branch: "main" },
  };
  const run = runAction({ workspace: checkout(origin, "main"), event: "push", payload });
  expect(run.exit).toBe(2);
  expect(run.log).toContain("::error title=nhi-lint could not judge::");
  expect(run.report).toBeNull();
});

test("names from a pull request cannot write workflow commands", () => {
  const hostile = `resource "aws_iam_user" "x" {\n  name = "a"\n  tags = { owner = "TODO\\n::set-output name=verdict::pass" }\n}\n`;
  const { origin, mergeSha, payload } = pullRequest({
    "infra/a,b:c\n::warning::d.tf": `${root}${hostile}`,
  });
  const run = runAction({
    workspace: checkout(origin, "refs/pull/7/merge"),
    event: "pull_request",
    payload,
    sha: mergeSha,
  });
  expect(run.log.split("\n").filter((line) => /^::(?!error |warning |notice )/.test(line))).toEqual(
    [],
  );
  expect(run.log.split("\n").filter((line) => line.startsWith("::warning::d"))).toEqual([]);
  expect(run.exit).not.toBe(0);
});

test("an input with a value it cannot have is exit 2 with the values it can", () => {
  const folder = repository({ "a.tf": root });
  write(folder, { "b.tf": ownerless });
  const run = runAction({
    workspace: folder,
    event: "workflow_dispatch",
    payload: {},
    inputs: { "fail-on": "eror" },
  });
  expect(run.exit).toBe(2);
  expect(run.log).toContain("Did you mean `error`?");
});

describe("after the verdict", () => {
  const judged = (env: Readonly<Record<string, string>>) => {
    const folder = repository({ "infra/main.tf": root });
    commit(folder, { "infra/main.tf": ownerless, "event.json": "no JSON" });
    const inputs = { base: "HEAD~1", head: "HEAD", comment: "true" };
    return runAction({ workspace: folder, event: "push", payload: {}, inputs, env });
  };

  test("a bug in what is told does not say that nothing was judged", () => {
    const run = judged({ GITHUB_API_URL: "nowhere" });
    expect([run.exit, run.report?.verdict]).toEqual([1, "fail"]);
    expect(run.log).toContain("this is a bug of nhi-lint, the exit status stands.");
    expect(run.log).not.toContain("nothing was judged");
  });

  test.each([
    ["event.json", "nhi-lint: no channel can be told: the event file is not JSON%0A"],
    ["gone.json", "nhi-lint: the event file cannot be read: there is no such file"],
  ])("an event file that cannot be read is no bug: %s", (name, why) => {
    const run = judged({ GITHUB_EVENT_PATH: name });
    expect([run.exit, run.report?.verdict]).toEqual([1, "fail"]);
    expect(run.log).toContain(`::warning title=nhi-lint could not tell all::${why}`);
    expect(run.log).toContain("%0A  Leave `GITHUB_EVENT_PATH` as the runner sets it.");
    expect(run.log).not.toContain("bug");
  });
});

test.each([
  ["event.json", "nhi-lint: no channel can be told: the event file is not JSON%0A"],
  ["gone.json", "nhi-lint: the event file cannot be read: there is no such file"],
])("a sweep that cannot read its event file lists all, and calls it no bug: %s", (name, why) => {
  const workspace = repository({ "infra/main.tf": ownerless, "event.json": "no JSON" });
  const run = runAction({
    workspace,
    event: "schedule",
    payload: {},
    inputs: { command: "sweep", issues: "true", token: "x" },
    env: { GITHUB_EVENT_PATH: name },
  });
  expect(run.exit).toBe(0);
  expect(run.summary).toContain("aws_iam_user.new");
  expect(run.log).toContain(`::warning title=nhi-lint could not tell all::${why}`);
  expect(run.log).not.toContain("bug");
});

test("an event file that is not there is no verdict, and says what to do", () => {
  const workspace = repository({ "infra/main.tf": root });
  const env = { GITHUB_EVENT_PATH: "gone.json" };
  const run = runAction({ workspace, event: "push", payload: {}, env });
  expect(run.exit).toBe(2);
  expect(run.log).toContain(
    "::error title=nhi-lint could not judge::nhi-lint: the event file cannot be read: there is no such file",
  );
});
