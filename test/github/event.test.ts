import { expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import { readEvent } from "../../src/github/event.ts";

const [a, b, c] = ["a", "b", "c"].map((char) => char.repeat(40)) as [string, string, string];
const repository = { full_name: "acme/infra", default_branch: "main", private: true };
const pull = {
  action: "synchronize",
  number: 7,
  pull_request: {
    number: 7,
    merge_commit_sha: c,
    head: { ref: "feature", sha: b, repo: { full_name: "stranger/infra", fork: true } },
    base: { ref: "release/1.x", sha: a, repo: { full_name: "acme/infra" } },
  },
  repository,
};
const read = (name: string, payload: unknown, sha: string | null = c) =>
  readEvent(name, JSON.stringify(payload), sha);

test("pull_request: the test merge is GITHUB_SHA", () => {
  expect(read("pull_request", pull)).toEqual({
    kind: "pull_request",
    number: 7,
    baseSha: a,
    headSha: b,
    baseRef: "release/1.x",
    mergeSha: c,
  });
  expect(read("pull_request", pull, null)).toMatchObject({ mergeSha: null });
});

test("pull_request_target: GITHUB_SHA is the default branch's tip, and says nothing", () => {
  expect(read("pull_request_target", pull)).toEqual({
    kind: "pull_request_target",
    number: 7,
    baseSha: a,
    headSha: b,
    baseRef: "release/1.x",
  });
});

test("merge_group", () => {
  const merge_group = {
    base_sha: a,
    head_sha: b,
    base_ref: "refs/heads/main",
    head_ref: "refs/heads/gh-readonly-queue/main/pr-7-x",
  };
  expect(read("merge_group", { action: "checks_requested", merge_group, repository })).toEqual({
    kind: "merge_group",
    baseSha: a,
    headSha: b,
  });
});

test("push: a branch, a tag, a new branch", () => {
  const push = { ref: "refs/heads/feat/x", before: a, after: b, forced: false, repository };
  expect(read("push", push)).toEqual({
    kind: "push",
    before: a,
    after: b,
    branch: "feat/x",
    defaultBranch: "main",
  });
  expect(read("push", { ...push, ref: "refs/tags/v1" })).toMatchObject({ branch: null });
  expect(read("push", { ...push, before: "0".repeat(40) })).toMatchObject({
    before: "0".repeat(40),
  });
});

test("schedule has no repository, workflow_dispatch has", () => {
  expect(read("schedule", { schedule: "0 0 * * *" })).toEqual({
    kind: "other",
    name: "schedule",
    defaultBranch: null,
  });
  expect(read("workflow_dispatch", { repository, inputs: {} })).toEqual({
    kind: "other",
    name: "workflow_dispatch",
    defaultBranch: "main",
  });
});

test.each([
  ["push", { before: a, after: b, repository }, "`ref`"],
  ["push", { ref: "refs/heads/x", before: "--upload-pack=x", after: b, repository }, "`before`"],
  ["merge_group", { merge_group: { base_sha: a } }, "`merge_group.head_sha`"],
  [
    "pull_request",
    { pull_request: { ...pull.pull_request, number: "7" } },
    "`pull_request.number`",
  ],
  [
    "pull_request",
    { pull_request: { ...pull.pull_request, head: { sha: "HEAD" } } },
    "`pull_request.head.sha`",
  ],
  ["pull_request_target", [], "`pull_request.number`"],
  ["pull_request", null, "`pull_request.number`"],
])("%s without what it needs is a UserError: %j", (name, payload, what) => {
  expect(() => read(name, payload)).toThrow(UserError);
  expect(() => read(name, payload)).toThrow(what);
});

test("a file that is not JSON", () => {
  expect(() => readEvent("push", "{", null)).toThrow("the event file is not JSON");
});
