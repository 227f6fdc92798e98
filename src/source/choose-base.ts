// What was named and what started us → which commit, folder or working tree is base and which is head.

import { UserError } from "../base/user-error.ts";
import type { Repository } from "./git.ts";
import { fetchCommits, findCommits, isZero, needCommit, type Commit } from "./history.ts";
import { localBase } from "./local-base.ts";
import type { PullEvent } from "./pull-event.ts";
import type { Choice, Side } from "./side.ts";
import { at, defaultTip, forkPoint, headHere, short } from "./side.ts";

/** A base that was named is literal. Otherwise the event decides; without one, the merge base with the default branch. */
export async function chooseBase(
  repository: Repository,
  base: Side | null,
  head: Side | null,
  event: PullEvent | null,
): Promise<Choice> {
  if (base) return { base, head: head ?? (await defaultHead(repository, event)) };
  if (head?.kind === "folder") {
    throw new UserError(
      "`--head` names a folder, and a folder has no history to find its base in",
      "Name the base too: `--base FOLDER` or `--base REF`.",
    );
  }
  if (!event || event.kind === "other") return localBase(repository, head, event);
  if (event.kind === "pull_request") return pullRequest(repository, head, event);
  if (event.kind === "pull_request_target") return pullRequestTarget(repository, head, event);
  if (event.kind === "merge_group") {
    const tip = await needCommit(repository, event.baseSha, "the merge queue's base");
    const group =
      head ??
      at(
        await needCommit(repository, event.headSha, "the merge queue's head"),
        "the merge queue's head",
      );
    return { base: at(tip, `the merge queue's base ${short(tip)}`), head: group };
  }
  return push(repository, head, event);
}

async function defaultHead(repository: Repository, event: PullEvent | null): Promise<Side> {
  if (event?.kind === "pull_request_target")
    return (await pullRequestTarget(repository, null, event)).head;
  return headHere(repository, event);
}

type PullRequest = Extract<PullEvent, { kind: "pull_request" }>;

/**
 * The test merge's first parent is what the pull request changes. The event's `base.sha` may be hours older, and comparing with
 * it blames the author for what others merged since; it serves to find the merge base when something else is checked out.
 */
async function pullRequest(
  repository: Repository,
  head: Side | null,
  event: PullRequest,
): Promise<Choice> {
  const judged =
    head?.kind === "commit" ? head.commit : await checkedOutOr(repository, event.mergeSha);
  const [first, second] = judged.parents;
  const isTestMerge =
    judged.parents.length === 2 && (second === event.headSha || judged.id === event.mergeSha);
  if (isTestMerge && first !== undefined) {
    const base = await needCommit(repository, first, "the merge commit's first parent");
    return {
      base: at(base, `the merge commit's first parent ${short(base)}`),
      head: head ?? at(judged, `the merge commit ${short(judged)}`),
    };
  }
  return {
    base: await forkPoint(repository, judged, event.baseSha, event.baseRef),
    head: head ?? at(judged, short(judged)),
  };
}

/** What the job ran for, where it checked nothing out, or did so in a folder of its own. */
async function checkedOutOr(repository: Repository, sha: string | null): Promise<Commit> {
  const [here] = await findCommits(repository, ["HEAD"]);
  return here ?? needCommit(repository, sha ?? "HEAD", "the commit that the job ran for");
}

/** Nothing is checked out: the workflow runs on the default branch, and the pull request's objects are only fetched and read. */
async function pullRequestTarget(
  repository: Repository,
  head: Side | null,
  event: Extract<PullEvent, { kind: "pull_request_target" }>,
): Promise<Choice> {
  if (head?.kind !== "commit") {
    const ref = `refs/nhi-lint/pull/${event.number}/merge`;
    const why = await fetchCommits(
      repository,
      [`+refs/pull/${event.number}/merge:${ref}`],
      ["--depth=2"],
    );
    const [merge] = why === null ? await findCommits(repository, [ref]) : [];
    const first =
      merge?.parents.length === 2 && merge.parents[1] === event.headSha
        ? merge.parents[0]
        : undefined;
    if (merge && first !== undefined) {
      const base = await needCommit(repository, first, "the merge commit's first parent");
      return {
        base: at(base, `the merge commit's first parent ${short(base)}`),
        head: at(merge, `the merge commit ${short(merge)}`),
      };
    }
  }
  const judged =
    head?.kind === "commit"
      ? head.commit
      : await needCommit(repository, event.headSha, "the pull request's head");
  return {
    base: await forkPoint(repository, judged, event.baseSha, event.baseRef),
    head: at(judged, head?.how ?? `the pull request's head ${short(judged)}`),
  };
}

async function push(
  repository: Repository,
  head: Side | null,
  event: Extract<PullEvent, { kind: "push" }>,
): Promise<Choice> {
  if (isZero(event.after))
    throw new UserError(
      "this push deleted its branch, so there is nothing to judge",
      "Skip the job when `github.event.deleted` is true.",
    );
  const pushed =
    head?.kind === "commit"
      ? head.commit
      : await needCommit(repository, event.after, "the commit pushed");
  const judged = head ?? at(pushed, `the commit pushed ${short(pushed)}`);
  if (!isZero(event.before)) {
    const before = await needCommit(repository, event.before, "the commit before the push");
    return { base: at(before, `the commit before the push ${short(before)}`), head: judged };
  }
  if (event.branch === event.defaultBranch)
    return {
      base: { kind: "empty", how: "nothing (the first push of the default branch)" },
      head: judged,
    };
  const tip = await defaultTip(repository, event.defaultBranch);
  return { base: await forkPoint(repository, pushed, tip.id, event.defaultBranch), head: judged };
}
