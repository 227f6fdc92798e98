// The two sides of a comparison before they are listed: a commit, a folder, the working tree or nothing, and how it was chosen.

import type { Repository } from "./git.ts";
import type { Commit } from "./history.ts";
import { UserError } from "../base/user-error.ts";
import { fetchCommits, findCommits, firstCommit, mergeBase, needCommit } from "./history.ts";
import type { PullEvent } from "./pull-event.ts";

export type Side =
  | { readonly kind: "commit"; readonly commit: Commit; readonly how: string }
  | { readonly kind: "folder"; readonly path: string; readonly how: string }
  | { readonly kind: "worktree"; readonly how: string }
  | { readonly kind: "empty"; readonly how: string };

export interface Choice {
  readonly base: Side;
  readonly head: Side;
}

export const short = (commit: Commit): string => `\`${commit.id.slice(0, 12)}\``;

export const at = (commit: Commit, how: string): Side => ({ kind: "commit", commit, how });

/** Where a branch left its base. */
export async function forkPoint(
  repository: Repository,
  judged: Commit,
  baseSha: string,
  baseRef: string,
): Promise<Side> {
  const tip = await needCommit(repository, baseSha, `the tip of \`${baseRef}\``);
  const id = await mergeBase(repository, judged.id, tip.id, `\`${baseRef}\``);
  const base = await needCommit(repository, id, "the merge base");
  return at(base, `the merge base ${short(base)} with \`${baseRef}\``);
}

/** The tip of the default branch, which a checkout of another one does not hold. */
export async function defaultTip(repository: Repository, branch: string): Promise<Commit> {
  const name = `refs/remotes/origin/${branch}`;
  const here = await firstCommit(repository, [name, `refs/heads/${branch}`]);
  if (here) return here.commit;
  const why = await fetchCommits(repository, [`+refs/heads/${branch}:${name}`], ["--depth=1"]);
  const [tip] = await findCommits(repository, [name]);
  if (tip) return tip;
  throw new UserError(
    `the default branch \`${branch}\` cannot be read: ${why ?? "it is not on the remote"}`,
    "Set `fetch-depth: 0` in `actions/checkout`.",
  );
}

/** In a workflow the commit, as earlier steps may have made files; elsewhere the working tree, where there is one. */
export async function headHere(repository: Repository, event: PullEvent | null): Promise<Side> {
  if (repository.workTree !== null && event === null)
    return { kind: "worktree", how: "the working tree" };
  const commit = await needCommit(repository, "HEAD", "the commit that is checked out");
  return at(commit, `\`HEAD\` ${short(commit)}`);
}
