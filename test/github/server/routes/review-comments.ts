// Comments of reviews. https://docs.github.com/en/rest/pulls/comments

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal } from "../answer.ts";
import { commentOf, misplaced, sentence, shownComment, type Draft } from "../review-comment.ts";
import type { Review, ReviewComment } from "../world.ts";
import { nextId } from "../world.ts";
import { filesOf, pullOf } from "./pulls.ts";

const path = "/repos/{owner}/{repo}/pulls";

function listComments(call: Call): Answer {
  const pull = pullOf(call);
  if (!pull) return notFound(call);
  const review = call.params["review_id"];
  const comments = call.world.reviewComments.filter(
    (one) => one.pull === pull.number && (review === undefined || one.review === Number(review)),
  );
  return page(
    call,
    comments.map((one) => shownComment(one, call)),
  );
}

async function createComment(call: Call): Promise<Answer> {
  const { world } = call;
  const pull = pullOf(call);
  if (!pull) return notFound(call);
  const draft = call.body as Draft & { readonly commit_id: string; readonly in_reply_to?: number };
  const files = await filesOf(pull, call);
  const replied = world.reviewComments.find(({ id }) => id === draft.in_reply_to);
  const wrong = replied ? [] : misplaced(draft, files);
  if (wrong.length > 0) {
    const errors = [
      {
        resource: "PullRequestReviewComment",
        code: "custom",
        field: "pull_request_review_thread.line",
        message: sentence(wrong),
      },
    ];
    return refusal(422, "Validation Failed", call.route.docs, { errors });
  }
  const review: Review = {
    id: nextId(world),
    pull: pull.number,
    author: world.viewer,
    body: "",
    state: "COMMENTED",
    commit: draft.commit_id,
  };
  const made = {
    ...commentOf(draft, review, files, call),
    ...(replied ? { path: replied.path, line: replied.line, replyTo: replied.id } : {}),
  };
  world.reviews = [...world.reviews, review];
  world.reviewComments = [...world.reviewComments, made];
  return { status: 201, body: shownComment(made, call) };
}

const found = ({ world, params }: Call): ReviewComment | undefined =>
  world.reviewComments.find(({ id }) => id === Number(params["comment_id"]));

function getComment(call: Call): Answer {
  const comment = found(call);
  return comment ? { status: 200, body: shownComment(comment, call) } : notFound(call);
}

function updateComment(call: Call): Answer {
  const comment = found(call);
  if (!comment) return notFound(call);
  const edited = { ...comment, body: (call.body as { readonly body: string }).body };
  call.world.reviewComments = call.world.reviewComments.map((one) =>
    one === comment ? edited : one,
  );
  return { status: 200, body: shownComment(edited, call) };
}

function removeComment(call: Call): Answer {
  const comment = found(call);
  if (!comment) return notFound(call);
  call.world.reviewComments = call.world.reviewComments.filter((one) => one !== comment);
  return { status: 204 };
}

const read = [["pull-requests", "read"]] as const;
const write = [["pull-requests", "write"]] as const;

export const reviewCommentRoutes: Readonly<Record<string, Served>> = {
  [`GET ${path}/{pull_number}/reviews/{review_id}/comments`]: { needs: read, answer: listComments },
  [`GET ${path}/{pull_number}/comments`]: { needs: read, answer: listComments },
  [`POST ${path}/{pull_number}/comments`]: { needs: write, answer: createComment },
  [`GET ${path}/comments/{comment_id}`]: { needs: read, answer: getComment },
  [`PATCH ${path}/comments/{comment_id}`]: { needs: write, answer: updateComment },
  [`DELETE ${path}/comments/{comment_id}`]: { needs: write, answer: removeComment },
};
