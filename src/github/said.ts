// What went wrong in a call → a clause for people, in which the permission that is missing is named.

import { isLimit, statusOf } from "./client.ts";

/** `lacking`: what to do where a right may be missing; GitHub hides what a token may not see behind a 404. */
export function whyNot(error: unknown, lacking: string): string {
  const said = (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, " ");
  const status = statusOf(error);
  if (isLimit(error)) return `GitHub asks to wait longer than a check may (${said})`;
  if (status === 401) return `GitHub does not know the token (${said})`;
  // GraphQL refuses in words, and a private repository to which one has no right is not there.
  if (status === 404 || /not accessible|could not resolve|must have|permission/i.test(said))
    return `GitHub refuses it (${said}): ${lacking}`;
  if (status !== null) return `GitHub answered ${status} (${said})`;
  return said;
}
