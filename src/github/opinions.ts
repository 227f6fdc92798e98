// The reviews of a pull request → what each person thinks of it in the end, and whether that is an approval of the commit judged.

import type { EventPull } from "./job.ts";

/** A review as the API gives it. */
export interface Given {
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly state: string;
  readonly commit_id: string | null;
}

export interface Opinions {
  /** Who approved the commit and counts. */
  readonly approving: readonly string[];
  /** Lower-case. */
  readonly author: string | null;
  /** By login, lower-case: why somebody's opinion is no approval, as a clause. */
  readonly others: ReadonlyMap<string, string>;
}

const opinions: ReadonlySet<string> = new Set(["APPROVED", "CHANGES_REQUESTED", "DISMISSED"]);

/** The last of each counts; a comment changes no opinion, and the author's own is none. `reviews`: the oldest first. */
export function opinionsIn(reviews: readonly Given[], pull: EventPull): Opinions {
  const last = new Map<string, Given>();
  const author = pull.author?.toLowerCase() ?? null;
  for (const one of reviews) {
    const login = one.user?.login.toLowerCase();
    if (login !== undefined && login !== author && opinions.has(one.state)) last.set(login, one);
  }
  const approving: string[] = [];
  const others = new Map<string, string>();
  for (const [key, { user, state, commit_id }] of last) {
    if (user === null) continue;
    const why = whyNone({ user, state, commit_id }, pull);
    if (why === null) approving.push(user.login);
    else others.set(key, why);
  }
  return { approving, others, author };
}

/** Null: it is one. */
function whyNone({ user, state, commit_id }: Given, { headSha }: EventPull): string | null {
  const login = user?.login ?? "ghost";
  const name = `\`@${login}\``;
  if (user?.type !== "User") return `${name} is no person`;
  if (state === "CHANGES_REQUESTED") return `${name} asks for changes`;
  if (state === "DISMISSED") return `the approval of ${name} was dismissed`;
  return commit_id === headSha ? null : `${name} approved an earlier commit`;
}
