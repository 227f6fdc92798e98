// A repository outside of a pull request → what to compare its head with.

import { UserError } from "../base/user-error.ts";
import type { Repository } from "./git.ts";
import type { Commit } from "./history.ts";
import { findCommits, firstCommit, mergeBase, needCommit } from "./history.ts";
import type { PullEvent } from "./pull-event.ts";
import type { Choice, Side } from "./side.ts";
import { at, defaultTip, headHere, short } from "./side.ts";

/**
 * What you have and the default branch does not: its merge base with HEAD, against the working tree, uncommitted changes included.
 * A commit that the default branch holds already is judged against its own first parent.
 */
export async function localBase(
  repository: Repository,
  head: Side | null,
  event: PullEvent | null,
): Promise<Choice> {
  const [here] = await findCommits(repository, ["HEAD"]);
  if (!here && head === null) return unborn(repository, event);
  const judged = head?.kind === "commit" ? head.commit : here;
  if (!judged) throw new Error("neither a head nor HEAD");
  const byDefault = event?.kind === "other" ? event.defaultBranch : null;
  const named =
    byDefault === null ? [] : [`refs/remotes/origin/${byDefault}`, `refs/heads/${byDefault}`];
  // A run by hand answers for all of its branch: the same check may have failed for its pull request.
  if (byDefault !== null && repository.network) await defaultTip(repository, byDefault);
  const usual = [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
  ];
  const branch = (await firstCommit(repository, [...named, ...usual])) ?? {
    ref: "HEAD",
    commit: judged,
  };
  const name = branch.ref.replace(/^refs\/(remotes|heads)\//, "");
  const side = head ?? (await headHere(repository, event));
  const id = await mergeBase(repository, judged.id, branch.commit.id, `\`${name}\``);
  if (id === judged.id && side.kind === "commit") return ownParent(repository, judged, side);
  const base = await needCommit(repository, id, "the merge base");
  return {
    base: at(
      base,
      id === judged.id
        ? `\`HEAD\` ${short(base)}`
        : `the merge base ${short(base)} with \`${name}\``,
    ),
    head: side,
  };
}

async function ownParent(repository: Repository, judged: Commit, head: Side): Promise<Choice> {
  const [first] = judged.parents;
  if (first === undefined)
    return { base: { kind: "empty", how: "nothing (the first commit)" }, head };
  const base = await needCommit(repository, first, "the commit's first parent");
  return { base: at(base, `its first parent ${short(base)}`), head };
}

async function unborn(repository: Repository, event: PullEvent | null): Promise<Choice> {
  if (repository.workTree === null || event !== null) {
    throw new UserError(
      `\`${repository.gitDir}\` has no commit at \`HEAD\``,
      "Name the commits with `--base REF --head REF`, or check one out.",
    );
  }
  return {
    base: { kind: "empty", how: "nothing (no commit yet)" },
    head: { kind: "worktree", how: "the working tree" },
  };
}
