// Comments on a pull request's conversation. https://docs.github.com/en/rest/issues/comments

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal, tooLong, user } from "../answer.ts";
import type { IssueComment } from "../world.ts";
import { nextId } from "../world.ts";

const path = "/repos/{owner}/{repo}/issues";

function shown(comment: IssueComment, { api, server, world }: Call): Record<string, unknown> {
  const { owner, name } = world.repository;
  const here = `${api}/repos/${owner}/${name}/issues`;
  return {
    id: comment.id,
    node_id: `IC_${comment.id}`,
    url: `${here}/comments/${comment.id}`,
    html_url: `${server}/${owner}/${name}/pull/${comment.issue}#issuecomment-${comment.id}`,
    issue_url: `${here}/${comment.issue}`,
    body: comment.body,
    user: user(comment.author),
    created_at: "2026-11-26T09:00:00Z",
    updated_at: comment.edited ? "2026-11-26T10:00:00Z" : "2026-11-26T09:00:00Z",
  };
}

function refusedBody(body: string, { route }: Call): Answer | null {
  const why = body.trim() === "" ? "Body cannot be blank" : null;
  const message = tooLong(body) ? "Body is too long (maximum is 65536 characters)" : why;
  if (message === null) return null;
  const errors = [{ resource: "IssueComment", code: "unprocessable", field: "data", message }];
  return refusal(422, "Validation Failed", route.docs, { errors });
}

const isThere = (issue: number, { world }: Call): boolean =>
  [...world.pulls, ...world.issues].some(({ number }) => number === issue);

function list(call: Call): Answer {
  const issue = Number(call.params["issue_number"]);
  if (!isThere(issue, call)) return notFound(call);
  const comments = call.world.comments.filter((one) => one.issue === issue);
  return page(
    call,
    comments.map((one) => shown(one, call)),
  );
}

function create(call: Call): Answer {
  const { world } = call;
  const issue = Number(call.params["issue_number"]);
  if (!isThere(issue, call)) return notFound(call);
  const { body } = call.body as { readonly body: string };
  const refused = refusedBody(body, call);
  if (refused) return refused;
  const made = { id: nextId(world), issue, author: world.viewer, body, edited: false };
  world.comments = [...world.comments, made];
  return { status: 201, body: shown(made, call) };
}

const found = ({ world, params }: Call): IssueComment | undefined =>
  world.comments.find(({ id }) => id === Number(params["comment_id"]));

function get(call: Call): Answer {
  const comment = found(call);
  return comment ? { status: 200, body: shown(comment, call) } : notFound(call);
}

function update(call: Call): Answer {
  const comment = found(call);
  if (!comment) return notFound(call);
  const { body } = call.body as { readonly body: string };
  const refused = refusedBody(body, call);
  if (refused) return refused;
  const edited = { ...comment, body, edited: true };
  call.world.comments = call.world.comments.map((one) => (one === comment ? edited : one));
  return { status: 200, body: shown(edited, call) };
}

function remove(call: Call): Answer {
  const comment = found(call);
  if (!comment) return notFound(call);
  call.world.comments = call.world.comments.filter((one) => one !== comment);
  return { status: 204 };
}

// A pull request is an issue to these routes: either permission does.
const read = [
  ["issues", "read"],
  ["pull-requests", "read"],
] as const;
const write = [
  ["issues", "write"],
  ["pull-requests", "write"],
] as const;

export const commentRoutes: Readonly<Record<string, Served>> = {
  [`GET ${path}/{issue_number}/comments`]: { needs: read, answer: list },
  [`POST ${path}/{issue_number}/comments`]: { needs: write, answer: create },
  [`GET ${path}/comments/{comment_id}`]: { needs: read, answer: get },
  [`PATCH ${path}/comments/{comment_id}`]: { needs: write, answer: update },
  [`DELETE ${path}/comments/{comment_id}`]: { needs: write, answer: remove },
};
