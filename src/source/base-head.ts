// Options and the event that started us → the two trees to compare, and a sentence that says how they were chosen.

import { statSync } from "node:fs";
import type { Diff } from "../base/hunk.ts";
import { UserError } from "../base/user-error.ts";
import { listAhead, type Ahead } from "./ahead.ts";
import { commitSnapshot, listPair, pairOf } from "./commit.ts";
import { chooseBase } from "./choose-base.ts";
import { differing } from "./differing.ts";
import { folderSnapshot } from "./folder.ts";
import type { Network, Repository } from "./git.ts";
import { hunksBetween } from "./hunks.ts";
import { checkRef, findCommits, needCommit, type Commit } from "./history.ts";
import { followLinks } from "./links.ts";
import { kindOf } from "./ours.ts";
import type { PullEvent } from "./pull-event.ts";
import { exactRenames } from "./renames.ts";
import { findRepository, needRepository } from "./repository.ts";
import type { Choice, Side } from "./side.ts";
import type { Seek, Snapshot } from "./snapshot.ts";
import { emptySnapshot } from "./snapshot.ts";
import { worktreeSnapshot } from "./worktree.ts";

export interface BaseHeadOptions {
  /** A work tree, a git directory, a bare repository, or a plain folder when both sides are folders. */
  readonly repo: string;
  /** A commit's name or a folder, taken literally. */
  readonly base?: string | undefined;
  readonly head?: string | undefined;
  /** What started the workflow; null outside of one. */
  readonly event?: PullEvent | null;
  /** Set in a workflow only: outside of one nothing is fetched. */
  readonly network?: Network | null;
}

/** Two sides before they are listed, the repository that they lie in, and what was listed of it meanwhile. */
export interface Chosen extends Choice {
  readonly repository: Repository | null;
  readonly seek: Seek | null;
  readonly ahead: Ahead | null;
}

export interface BaseHead {
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** Head's path → base's path of files that moved. */
  readonly renames: ReadonlyMap<string, string>;
  /** What a diff of the two shows of files of head; only of two commits. */
  readonly hunks?: (paths: readonly string[]) => Promise<Diff | null>;
  /** Which of some files of head are not the same in another commit; null where that cannot be had. Only where head is a commit. */
  readonly differing?: (
    commit: string,
    paths: readonly string[],
  ) => Promise<ReadonlySet<string> | null>;
  /** For people: "the merge commit's first parent `1a2b…` against `3c4d…`". */
  readonly how: string;
}

/**
 * Decides on both sides. `seek`: what to look for in head's files on the way, where that is cheap. What is not there is a UserError:
 * never "all is new", never "all is old".
 */
export async function chooseSides(
  options: BaseHeadOptions,
  seek: Seek | null = null,
): Promise<Chosen> {
  const repository = findRepository(options.repo, options.network ?? null);
  const { base: baseName, head: headName, event = null } = options;
  const ahead =
    repository && listAhead(repository, { base: baseName, head: headName }, event, seek);
  const commits = await commitsNamed(repository, [options.base, options.head]);
  const given = {
    base: await literal(repository, options.base, "base", commits),
    head: await literal(repository, options.head, "head", commits),
  };
  if (
    given.base?.kind === "folder" &&
    (given.head?.kind === "folder" || (!repository && !given.head))
  ) {
    const head = given.head ?? {
      kind: "folder",
      path: options.repo,
      how: `the folder \`${options.repo}\``,
    };
    return { repository: null, base: given.base, head, seek, ahead };
  }
  const needed = repository ?? needRepository(options.repo);
  const choice = await chooseBase(needed, given.base, given.head, event);
  return { repository: needed, ...choice, seek, ahead };
}

/** Asks for both names at once. */
async function commitsNamed(
  repository: Repository | null,
  texts: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, Commit>> {
  if (!repository) return new Map();
  const names = texts.flatMap((text) =>
    text === undefined || pathLike.test(text) ? [] : [checkRef(text)],
  );
  if (names.length === 0) return new Map();
  const found = await findCommits(repository, names);
  return new Map(
    names.flatMap((name, i) => {
      const commit = found[i];
      return commit ? [[name, commit] as const] : [];
    }),
  );
}

/** What can only be a folder: `.`, `..`, `./x`, `/x`, `C:\x`. */
const pathLike = /^(\.{1,2}([/\\]|$)|[/\\]|[A-Za-z]:[/\\])/;

/** A side that was named: a folder or a commit, never a guess between them. */
async function literal(
  repository: Repository | null,
  text: string | undefined,
  role: "base" | "head",
  commits: ReadonlyMap<string, Commit>,
): Promise<Side | null> {
  if (text === undefined) return null;
  const folder: Side = { kind: "folder", path: text, how: `the folder \`${text}\`` };
  const isFolder = statSync(text, { throwIfNoEntry: false })?.isDirectory() === true;
  if (pathLike.test(text)) {
    if (isFolder) return folder;
    throw new UserError(
      `the ${role} \`${text}\` is not a folder`,
      "Give the path of an existing folder, or the name of a commit.",
    );
  }
  if (!repository) {
    if (isFolder) return folder;
    throw new UserError(
      `the ${role} \`${text}\` is not a folder, and there is no repository to look for a commit in`,
      "Give the path of an existing folder.",
    );
  }
  const commit = commits.get(text);
  if (commit && isFolder) {
    throw new UserError(
      `the ${role} \`${text}\` is both a folder and the name of a commit`,
      `Write \`./${text}\` for the folder, or \`${commit.id}\` for the commit.`,
    );
  }
  if (isFolder) return folder;
  const found = commit ?? (await needCommit(repository, text, `the ${role}`));
  return { kind: "commit", commit: found, how: `\`${text}\`` };
}

/** Lists both sides. Errors: UserError. */
export async function listSides({
  repository,
  base: was,
  head: is,
  seek,
  ahead,
}: Chosen): Promise<BaseHead> {
  const how = `${was.how} against ${is.how}`;
  if (repository && was.kind === "commit" && is.kind === "commit") {
    const ids = [was.commit.id, is.commit.id] as const;
    const listed = (await ahead?.of(...ids)) ?? (await listPair(repository, ...ids, seek));
    const pair = pairOf(repository, ...ids, listed);
    const [base, head] = await Promise.all([followLinks(pair.base), followLinks(pair.head)]);
    const hunks: BaseHead["hunks"] = (paths) => {
      const before = paths.flatMap((path) => pair.renames.get(path) ?? []);
      return hunksBetween(repository, ...ids, [...new Set([...paths, ...before])]);
    };
    const unlike: BaseHead["differing"] = (commit, paths) =>
      differing(repository, is.commit.id, commit, paths);
    return { base, head, renames: pair.renames, hunks, differing: unlike, how };
  }
  const [base, head] = await Promise.all([openSide(repository, was), openSide(repository, is)]);
  return { base, head, renames: exactRenames(base.entries, head.entries), how };
}

async function openSide(repository: Repository | null, side: Side): Promise<Snapshot> {
  return followLinks(await listSide(repository, side));
}

async function listSide(repository: Repository | null, side: Side): Promise<Snapshot> {
  if (side.kind === "empty") return emptySnapshot;
  if (side.kind === "folder")
    return folderSnapshot(side.path, { hash: (path) => kindOf(path) !== null });
  if (!repository) throw new Error("a commit without a repository");
  return side.kind === "commit"
    ? commitSnapshot(repository, side.commit.id)
    : worktreeSnapshot(repository);
}
