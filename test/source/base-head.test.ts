import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import type { PullEvent } from "../../src/source/pull-event.ts";
import {
  baseAndHead,
  checkout,
  commit,
  contents,
  git,
  repository,
  temporary,
  write,
} from "./repositories.ts";

const network = { token: null, server: "https://github.com" };
const zero = "0".repeat(40);

/** main: a.tf, then m.tf by others after the branch left; branch adds b.tf; refs/pull/7/merge is the test merge. */
function pullRequest() {
  const origin = repository({ "a.tf": "a", "old/name.tf": "same\n".repeat(20) });
  const fork = git(origin, "rev-parse", "HEAD");
  git(origin, "checkout", "-q", "-b", "feature");
  const headSha = commit(origin, { "b.tf": "b" });
  git(origin, "checkout", "-q", "main");
  const tip = commit(origin, { "m.tf": "others" });
  git(origin, "checkout", "-q", "--detach");
  git(origin, "merge", "-q", "--no-ff", "-m", "merge", "feature");
  const merge = git(origin, "rev-parse", "HEAD");
  git(origin, "update-ref", "refs/pull/7/merge", merge);
  git(origin, "update-ref", "refs/pull/7/head", headSha);
  git(origin, "checkout", "-q", "main");
  const event = {
    kind: "pull_request",
    number: 7,
    baseSha: fork,
    headSha,
    baseRef: "main",
    mergeSha: merge,
  } as const;
  return { origin, fork, headSha, tip, merge, event };
}

async function message(run: Promise<unknown>): Promise<string> {
  const error: unknown = await run.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(UserError);
  const { message: what, todo } = error as UserError;
  expect(todo).not.toBe("");
  return `${what} → ${todo}`;
}

describe("pull_request", () => {
  test("a depth-1 clone of the test merge: its first parent is fetched, others' changes are not the author's", async () => {
    const { origin, tip, merge, event } = pullRequest();
    const clone = checkout(origin, "refs/pull/7/merge");
    const { base, head, how } = await baseAndHead({ repo: clone, event, network });
    expect([base.commit, head.commit]).toEqual([tip, merge]);
    expect(Object.keys(await contents(head))).toEqual(["a.tf", "b.tf", "m.tf", "old/name.tf"]);
    expect(await contents(base)).toEqual({
      "a.tf": "a",
      "m.tf": "others",
      "old/name.tf": "same\n".repeat(20),
    });
    expect(how).toBe(
      `the merge commit's first parent \`${tip.slice(0, 12)}\` against the merge commit \`${merge.slice(0, 12)}\``,
    );
    expect(git(clone, "rev-list", "--count", "HEAD", tip)).toBe("2");
  });
  test("files that earlier steps made are not judged", async () => {
    const { origin, event } = pullRequest();
    const clone = checkout(origin, "refs/pull/7/merge");
    write(clone, { "made.tf": "x" });
    const { head } = await baseAndHead({ repo: clone, event, network });
    expect(head.entries.map((entry) => entry.path)).not.toContain("made.tf");
  });
  test("the head commit checked out at depth 1: the merge base, by deepening", async () => {
    const { origin, fork, headSha, event } = pullRequest();
    const clone = checkout(origin, "refs/pull/7/head");
    const { base, head, how } = await baseAndHead({ repo: clone, event, network });
    expect([base.commit, head.commit]).toEqual([fork, headSha]);
    expect(how).toContain("the merge base");
  });
  test("a base tip newer than the fork is no base: the merge base is", async () => {
    const { origin, fork, tip, event } = pullRequest();
    const clone = checkout(origin, "refs/pull/7/head");
    const { base } = await baseAndHead({ repo: clone, event: { ...event, baseSha: tip }, network });
    expect(base.commit).toBe(fork);
  });
  test("the branch's own merge commit, checked out as head, is not taken for the test merge", async () => {
    const { origin, tip, event } = pullRequest();
    git(origin, "checkout", "-q", "feature");
    git(origin, "merge", "-q", "--no-ff", "-m", "update", "main");
    const headSha = git(origin, "rev-parse", "HEAD");
    const { base } = await baseAndHead({
      repo: origin,
      event: { ...event, headSha, baseSha: tip, mergeSha: "1".repeat(40) },
      network,
    });
    expect(base.commit).toBe(tip);
  });
  test("a base that cannot be fetched is an error, not an empty base", async () => {
    const { origin, tip, event } = pullRequest();
    const clone = checkout(origin, "refs/pull/7/merge");
    git(clone, "remote", "set-url", "origin", "file:///nonexistent");
    expect(await message(baseAndHead({ repo: clone, event, network }))).toMatch(
      new RegExp(
        `the merge commit's first parent, \`${tip}\`, is not in the repository \\(the clone is shallow\\), and could not be fetched: .*nonexistent.*fetch-depth: 0`,
        "s",
      ),
    );
  });
  test("without a network nothing is fetched, and the message says so", async () => {
    const { origin, event } = pullRequest();
    const clone = checkout(origin, "refs/pull/7/merge");
    expect(await message(baseAndHead({ repo: clone, event }))).toContain("fetching is left to you");
  });
  test("a full clone stays a full clone", async () => {
    const { origin, fork, headSha, event } = pullRequest();
    const clone = temporary();
    git(clone, "clone", "-q", "--single-branch", "--branch", "feature", `file://${origin}`, ".");
    const { base } = await baseAndHead({
      repo: clone,
      event: { ...event, baseSha: git(origin, "rev-parse", "main") },
      network,
    });
    expect([base.commit, git(clone, "rev-parse", "HEAD")]).toEqual([fork, headSha]);
    const tip = git(origin, "rev-parse", "main");
    const other = temporary();
    git(other, "clone", "-q", "--single-branch", "--branch", "feature", `file://${origin}`, ".");
    const queue = { kind: "merge_group", baseSha: tip, headSha } as const;
    expect((await baseAndHead({ repo: other, event: queue, network })).base.commit).toBe(tip);
    for (const folder of [clone, other])
      expect(git(folder, "rev-parse", "--is-shallow-repository")).toBe("false");
  });
});

describe("pull_request_target", () => {
  test("reads the test merge's objects; what is checked out stays", async () => {
    const { origin, fork, headSha, tip, merge } = pullRequest();
    const clone = checkout(origin, "refs/heads/main");
    const event: PullEvent = {
      kind: "pull_request_target",
      number: 7,
      baseSha: fork,
      headSha,
      baseRef: "main",
    };
    const { base, head } = await baseAndHead({ repo: clone, event, network });
    expect([base.commit, head.commit]).toEqual([tip, merge]);
    expect(Object.keys(await contents(head))).toContain("b.tf");
    expect(git(clone, "rev-parse", "HEAD")).toBe(tip);
    expect(git(clone, "status", "--porcelain")).toBe("");
  });
  test("a stale or missing test merge: the head against its merge base", async () => {
    const { origin, fork, headSha, tip } = pullRequest();
    git(origin, "update-ref", "-d", "refs/pull/7/merge");
    const clone = checkout(origin, "refs/heads/main");
    const event: PullEvent = {
      kind: "pull_request_target",
      number: 7,
      baseSha: tip,
      headSha,
      baseRef: "main",
    };
    const { base, head } = await baseAndHead({ repo: clone, event, network });
    expect([base.commit, head.commit]).toEqual([fork, headSha]);
  });
});

describe("merge_group and push", () => {
  test("a merge queue: base_sha to head_sha, at depth 1", async () => {
    const { origin, fork, merge } = pullRequest();
    const clone = checkout(origin, "refs/pull/7/merge");
    const { base, head } = await baseAndHead({
      repo: clone,
      event: { kind: "merge_group", baseSha: fork, headSha: merge },
      network,
    });
    expect([base.commit, head.commit]).toEqual([fork, merge]);
  });
  test("a push: before to after, at depth 1", async () => {
    const { origin, fork, tip } = pullRequest();
    const clone = checkout(origin, "refs/heads/main");
    const event: PullEvent = {
      kind: "push",
      before: fork,
      after: tip,
      branch: "main",
      defaultBranch: "main",
    };
    const { base, head } = await baseAndHead({ repo: clone, event, network });
    expect([base.commit, head.commit]).toEqual([fork, tip]);
  });
  test("the first push of a branch: the merge base with the default branch", async () => {
    const { origin, fork, headSha } = pullRequest();
    const clone = checkout(origin, "refs/heads/feature");
    const event: PullEvent = {
      kind: "push",
      before: zero,
      after: headSha,
      branch: "feature",
      defaultBranch: "main",
    };
    const { base, head } = await baseAndHead({ repo: clone, event, network });
    expect([base.commit, head.commit]).toEqual([fork, headSha]);
  });
  test("the first push of the default branch: everything is new", async () => {
    const { origin, tip } = pullRequest();
    const event: PullEvent = {
      kind: "push",
      before: zero,
      after: tip,
      branch: "main",
      defaultBranch: "main",
    };
    const { base, how } = await baseAndHead({ repo: origin, event, network });
    expect([base.entries, how]).toEqual([
      [],
      `nothing (the first push of the default branch) against the commit pushed \`${tip.slice(0, 12)}\``,
    ]);
  });
  test("a push whose `before` is gone, and a deleted branch, are errors", async () => {
    const { origin, tip } = pullRequest();
    const clone = checkout(origin, "refs/heads/main");
    const event = {
      kind: "push",
      before: "1".repeat(40),
      after: tip,
      branch: "main",
      defaultBranch: "main",
    } as const;
    expect(await message(baseAndHead({ repo: clone, event, network }))).toContain(
      "the commit before the push, `1111",
    );
    expect(
      await message(baseAndHead({ repo: clone, event: { ...event, after: zero }, network })),
    ).toContain("deleted its branch");
  });
});

describe("without an event", () => {
  test("a branch: its merge base with the default branch, against the working tree", async () => {
    const { origin, fork } = pullRequest();
    git(origin, "checkout", "-q", "feature");
    write(origin, { "new.tf": "uncommitted" });
    const { base, head, how } = await baseAndHead({ repo: origin });
    expect([base.commit, head.commit]).toEqual([fork, null]);
    expect(head.entries.map((entry) => entry.path)).toEqual([
      "a.tf",
      "b.tf",
      "new.tf",
      "old/name.tf",
    ]);
    expect(how).toBe(
      `the merge base \`${fork.slice(0, 12)}\` with \`main\` against the working tree`,
    );
  });
  test("the default branch itself: HEAD against what is not committed", async () => {
    const { origin, tip } = pullRequest();
    const { base, how } = await baseAndHead({ repo: join(origin, "old") });
    expect([base.commit, how]).toEqual([
      tip,
      `\`HEAD\` \`${tip.slice(0, 12)}\` against the working tree`,
    ]);
  });
  test("a clone's default branch is the remote's, whatever its name", async () => {
    const origin = repository({ "a.tf": "a" });
    git(origin, "branch", "-m", "trunk");
    const clone = temporary();
    git(clone, "clone", "-q", `file://${origin}`, ".");
    const pushed = git(clone, "rev-parse", "HEAD");
    commit(clone, { "b.tf": "b" });
    const { base, how } = await baseAndHead({ repo: clone });
    expect([base.commit, how]).toEqual([
      pushed,
      `the merge base \`${pushed.slice(0, 12)}\` with \`origin/HEAD\` against the working tree`,
    ]);
  });
  test("a bare repository and a git directory: HEAD against its first parent", async () => {
    const { origin, fork, tip } = pullRequest();
    const bare = temporary();
    git(bare, "clone", "-q", "--bare", `file://${origin}`, ".");
    for (const repo of [bare, join(origin, ".git")]) {
      const { base, head } = await baseAndHead({ repo });
      expect([base.commit, head.commit]).toEqual([fork, tip]);
    }
  });
  test("a repository's first commit: everything is new", async () => {
    const bare = temporary();
    git(bare, "clone", "-q", "--bare", `file://${repository({ "a.tf": "a" })}`, ".");
    const { base, head } = await baseAndHead({ repo: bare });
    expect([base.entries.length, head.entries.length]).toEqual([0, 1]);
  });
  test("no commit yet: everything is new", async () => {
    const folder = temporary();
    git(folder, "init", "-q");
    write(folder, { "a.tf": "a" });
    const { base, head } = await baseAndHead({ repo: folder });
    expect([base.entries.length, head.entries.map((entry) => entry.path)]).toEqual([0, ["a.tf"]]);
  });
  test("histories without a common commit are an error", async () => {
    const { origin } = pullRequest();
    git(origin, "checkout", "-q", "--orphan", "other");
    commit(origin, { "a.tf": "b" });
    expect(await message(baseAndHead({ repo: origin }))).toContain(
      "`main` has no common history with what is judged",
    );
  });
  test("a workflow_dispatch judges the commit, against the default branch", async () => {
    const { origin, fork, headSha } = pullRequest();
    git(origin, "checkout", "-q", "feature");
    const { base, head } = await baseAndHead({
      repo: origin,
      event: { kind: "other", name: "workflow_dispatch", defaultBranch: "main" },
      network,
    });
    expect([base.commit, head.commit]).toEqual([fork, headSha]);
  });
});

describe("named sides", () => {
  test("two folders, without git", async () => {
    const folder = temporary();
    write(folder, { "base/x/a.tf": "same", "head/y/a.tf": "same", "head/b.tf": "new" });
    const { base, head, renames, how } = await baseAndHead({
      repo: folder,
      base: join(folder, "base"),
      head: join(folder, "head"),
    });
    expect([base.commit, head.commit]).toEqual([null, null]);
    expect([...renames]).toEqual([["y/a.tf", "x/a.tf"]]);
    expect(how).toContain("the folder");
  });
  test("`--base` is literal: no merge base", async () => {
    const { origin, tip } = pullRequest();
    git(origin, "checkout", "-q", "feature");
    const { base } = await baseAndHead({ repo: origin, base: "main", head: "feature" });
    expect(base.commit).toBe(tip);
  });
  test("an unknown name, an option, a range, a missing folder", async () => {
    const { origin } = pullRequest();
    const say = (base: string) => message(baseAndHead({ repo: origin, base }));
    expect(await say("nope")).toMatch(
      /the base, `nope`, is not in the repository → Run `git fetch origin nope`/,
    );
    expect(await say("--upload-pack=touch /tmp/x")).toContain("cannot be the name of a commit");
    expect(await say("main..feature")).toContain("cannot be the name of a commit");
    expect(await say("main\nHEAD")).toContain("cannot be the name of a commit");
    expect(await say("./nope")).toContain("the base `./nope` is not a folder");
    expect(await message(baseAndHead({ repo: join(origin, "nope") }))).toContain("is not a folder");
    expect(await message(baseAndHead({ repo: temporary() }))).toContain(
      "is not in a git repository",
    );
  });
  test("a name that is both a folder and a commit: the message says what to write", async () => {
    const { origin, tip } = pullRequest();
    git(origin, "branch", "src"); // the tests run where a folder `src` is
    expect(await message(baseAndHead({ repo: origin, base: "src" }))).toBe(
      `the base \`src\` is both a folder and the name of a commit → Write \`./src\` for the folder, or \`${tip}\` for the commit.`,
    );
    const { base } = await baseAndHead({ repo: origin, base: "./test/source" });
    expect(base.commit).toBeNull();
    expect(base.entries.length).toBeGreaterThan(1);
  });
  test("an object that is no commit is no base", async () => {
    const { origin } = pullRequest();
    expect(
      await message(baseAndHead({ repo: origin, base: git(origin, "rev-parse", "HEAD:a.tf") })),
    ).toContain("is not in the repository");
  });
});
