// A comment as a review asks for it → whether it can stand there, the comment, and what the API shows of it.

import type { Call } from "./answer.ts";
import { user } from "./answer.ts";
import type { FileDiff } from "./diff.ts";
import { hunkAt } from "./diff.ts";
import type { DiffSide, Review, ReviewComment } from "./world.ts";
import { nextId } from "./world.ts";

export interface Draft {
  readonly path: string;
  readonly body: string;
  readonly line?: number;
  readonly side?: DiffSide;
  readonly start_line?: number;
  readonly start_side?: DiffSide;
  readonly position?: number;
  readonly subject_type?: "line" | "file";
}

const noHunk = "Pull request review thread diff hunk can't be blank";

/** Why a comment cannot stand where it is put, in GitHub's words: parkerbxyz/suggest-changes issues 28, 31, 48, 64. */
export function misplaced(draft: Draft, files: readonly FileDiff[]): readonly string[] {
  const file = files.find((one) => one.path === draft.path);
  if (!file) return ["Pull request review thread path is invalid", noHunk];
  if (draft.subject_type === "file") return [];
  const { line, side = "RIGHT", start_line: start, start_side: startSide = side } = draft;
  const hunk = line === undefined ? null : hunkAt(file, line, side);
  const outside = hunk ? [] : ["Pull request review thread line must be part of the diff"];
  if (start !== undefined && line !== undefined) {
    if (start >= line && startSide === side)
      outside.push("Pull request review thread start line must precede the end line.");
    else if (hunk === null || hunkAt(file, start, startSide) !== hunk)
      outside.push(
        "Pull request review thread start line must be part of the same hunk as the line.",
      );
  }
  return hunk ? outside : [...outside, noHunk];
}

export const sentence = (parts: readonly string[]): string =>
  parts.length < 3
    ? parts.join(" and ")
    : `${parts.slice(0, -1).join(", ")}, and ${parts.at(-1) ?? ""}`;

export function shownComment(comment: ReviewComment, call: Call): Record<string, unknown> {
  const { owner, name } = call.world.repository;
  const here = `${call.api}/repos/${owner}/${name}/pulls`;
  const html = `${call.server}/${owner}/${name}/pull/${comment.pull}#discussion_r${comment.id}`;
  const self = `${here}/comments/${comment.id}`;
  return {
    id: comment.id,
    node_id: `PRRC_${comment.id}`,
    url: self,
    html_url: html,
    pull_request_url: `${here}/${comment.pull}`,
    pull_request_review_id: comment.review,
    user: user(comment.author),
    body: comment.body,
    path: comment.path,
    diff_hunk: comment.hunk,
    commit_id: comment.commit,
    original_commit_id: comment.commit,
    position: comment.line === null ? null : 1,
    line: comment.line,
    original_position: 1,
    ...(comment.originalLine === null ? {} : { original_line: comment.originalLine }),
    start_line: comment.startLine,
    original_start_line: comment.originalStartLine,
    side: comment.side,
    start_side: comment.originalStartLine === null ? null : comment.side,
    subject_type: comment.originalLine === null ? "file" : "line",
    ...(comment.replyTo === null ? {} : { in_reply_to_id: comment.replyTo }),
    created_at: "2026-11-26T09:00:00Z",
    updated_at: "2026-11-26T09:00:00Z",
    _links: { self: { href: self }, html: { href: html }, pull_request: { href: here } },
  };
}

export function commentOf(
  draft: Draft,
  review: Pick<Review, "id" | "commit" | "pull">,
  files: readonly FileDiff[],
  call: Call,
): ReviewComment {
  const file = files.find((one) => one.path === draft.path);
  const { line = null, start_line: startLine = null, side = "RIGHT" } = draft;
  const hunk = file && line !== null ? hunkAt(file, line, side) : null;
  const places = { line, startLine, originalLine: line, originalStartLine: startLine };
  return {
    id: nextId(call.world),
    pull: review.pull,
    review: review.id,
    author: call.world.viewer,
    body: draft.body,
    path: draft.path,
    commit: review.commit,
    ...places,
    side,
    hunk: hunk?.text ?? "",
    replyTo: null,
    resolved: false,
    minimized: false,
  };
}
