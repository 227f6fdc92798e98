// What was named and what started us → the two commits that will probably be compared, listed while git looks them up.

import { listPair, type PairListing } from "./commit.ts";
import type { Repository } from "./git.ts";
import { findCommits, isZero } from "./history.ts";
import { isSha } from "../base/object-id.ts";
import type { PullEvent } from "./pull-event.ts";
import { checkedOut } from "./repository.ts";
import type { Seek } from "./snapshot.ts";

export interface Ahead {
  /** The listing of these two commits; null when they are not those that were listed. */
  readonly of: (base: string, head: string) => Promise<PairListing | null>;
}

type Named = Readonly<Record<"base" | "head", string | undefined>>;

/** Null where it takes a look at history to know. Starts git, and fails silently: whoever needs the listing asks again, and hears why. */
export function listAhead(
  repository: Repository,
  named: Named,
  event: PullEvent | null,
  seek: Seek | null,
): Ahead | null {
  const probable = probablePair(repository, named, event);
  if (probable === null) return null;
  const { base, head } = probable;
  const names = [base, head].map((name) => `${name}^{commit}`) as [string, string];
  const listed = listPair(repository, ...names, seek, true).catch(() => null);
  return {
    of: async (...ids) => {
      const found = await findCommits(repository, [base, head]);
      return found.every((commit, i) => commit?.id === ids[i]) ? listed : null;
    },
  };
}

/** By names that mean the same whenever they are asked for: ids, and what descends from ids. */
function probablePair(
  repository: Repository,
  { base, head }: Named,
  event: PullEvent | null,
): Record<"base" | "head", string> | null {
  const pair = (was: string | null, is: string | null) =>
    was !== null && is !== null ? { base: was, head: is } : null;
  const meant = (name: string): string | null => fixedName(repository, name);
  if (base !== undefined && head !== undefined) return pair(meant(base), meant(head));
  if (base !== undefined || head !== undefined) return null;
  if (event?.kind === "pull_request") return pair(meant("HEAD^1"), meant("HEAD"));
  if (event?.kind === "merge_group") return pair(event.baseSha, event.headSha);
  if (event?.kind !== "push" || isZero(event.before) || isZero(event.after)) return null;
  return pair(event.before, event.after);
}

/** An id, or `HEAD` as an id, each with `^1`, `~2` and the like; null for a name that may mean another commit a moment later. */
function fixedName(repository: Repository, name: string): string | null {
  const [, first = "", rest = ""] = /^(\w+)((?:[\^~]\d*)*)$/.exec(name) ?? [];
  const id = first === "HEAD" ? checkedOut(repository) : isSha(first) ? first : null;
  return id === null ? null : id + rest;
}
