// Reviews, which GitHub takes whole or not at all. https://docs.github.com/en/rest/pulls/reviews

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal, tooLong, user } from "../answer.ts";
import type { FileDiff } from "../diff.ts";
import { commentOf, misplaced, sentence, type Draft } from "../review-comment.ts";
import type { Review } from "../world.ts";
import { nextId } from "../world.ts";
import { filesOf, pullOf } from "./pulls.ts";

const path = "/repos/{owner}/{repo}/pulls";

interface NewReview {
  readonly commit_id?: string;
  readonly body?: string;
  readonly event?: "APPROVE" | "REQUEST_CHANGES" | "COMMENT";
  readonly comments?: readonly Draft[];
}

function shownReview(review: Review, call: Call): Record<string, unknown> {
  const { owner, name } = call.world.repository;
  const page_ = `${call.server}/${owner}/${name}/pull/${review.pull}`;
  const pull = `${call.api}/repos/${owner}/${name}/pulls/${review.pull}`;
  return {
    id: review.id,
    node_id: `PRR_${review.id}`,
    user: user(review.author),
    body: review.body,
    state: review.state,
    commit_id: review.commit,
    html_url: `${page_}#pullrequestreview-${review.id}`,
    pull_request_url: pull,
    submitted_at: "2026-11-26T09:00:00Z",
    _links: { html: { href: page_ }, pull_request: { href: pull } },
  };
}

/** What is wrong with a review as a whole; GitHub takes all of it or nothing. */
function refusedReview(asked: NewReview, files: readonly FileDiff[], call: Call): Answer | null {
  const { body = "", event, comments = [] } = asked;
  const whole = (message: string): Answer =>
    refusal(422, "Unprocessable Entity", call.route.docs, { errors: [message] });
  if (comments.some(({ position }) => position !== undefined))
    call.blame("`position` is being closed down: use `line`");
  const needed = event === "REQUEST_CHANGES" || (event === "COMMENT" && comments.length === 0);
  if (needed && body.trim() === "") return whole("Body can't be blank");
  for (const text of [body, ...comments.map((one) => one.body)])
    if (tooLong(text)) return whole("Body is too long (maximum is 65536 characters)");
  if (comments.some((one) => one.body.trim() === "")) return whole("Body can't be blank");
  if (asked.commit_id === undefined)
    call.blame("a review without `commit_id` may land on a commit that nobody judged");
  const wrong = comments.map((one) => misplaced(one, files)).find((one) => one.length > 0);
  return wrong ? whole(sentence(wrong)) : null;
}

async function create(call: Call): Promise<Answer> {
  const { world } = call;
  const pull = pullOf(call);
  if (!pull) return notFound(call);
  const asked = call.body as NewReview;
  const files = await filesOf(pull, call);
  const refused = refusedReview(asked, files, call);
  if (refused) return refused;
  const states = {
    APPROVE: "APPROVED",
    REQUEST_CHANGES: "CHANGES_REQUESTED",
    COMMENT: "COMMENTED",
  } as const;
  const review: Review = {
    id: nextId(world),
    pull: pull.number,
    author: world.viewer,
    body: asked.body ?? "",
    state: asked.event ? states[asked.event] : "PENDING",
    commit: asked.commit_id ?? pull.head.sha,
  };
  const comments = (asked.comments ?? []).map((one) => commentOf(one, review, files, call));
  world.reviews = [...world.reviews, review];
  world.reviewComments = [...world.reviewComments, ...comments];
  return { status: 200, body: shownReview(review, call) };
}

function list(call: Call): Answer {
  const pull = pullOf(call);
  if (!pull) return notFound(call);
  const reviews = call.world.reviews.filter((one) => one.pull === pull.number);
  return page(
    call,
    reviews.map((one) => shownReview(one, call)),
  );
}

function updateReview(call: Call): Answer {
  const { world } = call;
  const review = world.reviews.find(({ id }) => id === Number(call.params["review_id"]));
  if (!review) return notFound(call);
  const { body } = call.body as { readonly body: string };
  if (tooLong(body))
    return refusal(422, "Unprocessable Entity", call.route.docs, {
      errors: ["Body is too long (maximum is 65536 characters)"],
    });
  const edited = { ...review, body };
  world.reviews = world.reviews.map((one) => (one === review ? edited : one));
  return { status: 200, body: shownReview(edited, call) };
}

const read = [["pull-requests", "read"]] as const;
const write = [["pull-requests", "write"]] as const;

export const reviewRoutes: Readonly<Record<string, Served>> = {
  [`GET ${path}/{pull_number}/reviews`]: { needs: read, answer: list },
  [`POST ${path}/{pull_number}/reviews`]: { needs: write, answer: create },
  [`PUT ${path}/{pull_number}/reviews/{review_id}`]: { needs: write, answer: updateReview },
};
