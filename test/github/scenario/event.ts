// A step and its history → the event that a runner would tell of: name, payload and variables.
// https://docs.github.com/en/webhooks/webhook-events-and-payloads

import type { GithubServer } from "../server.ts";
import type { Call } from "../server/answer.ts";
import { user } from "../server/answer.ts";
import { routeOf, filled } from "../server/description.ts";
import { shownPull } from "../server/routes/pulls.ts";
import type { History } from "./history.ts";
import { queueRef } from "./history.ts";
import type { Scenario, Step } from "./read.ts";

export interface Event {
  readonly payload: unknown;
  readonly sha: string;
  readonly ref: string;
}

/** The pull request as the API would show it now. */
function pullPayload(server: GithubServer): unknown {
  const [pull] = server.world.pulls;
  const taken = routeOf("GET", "/repos/acme/payments/pulls/7");
  if (!pull || !taken) throw new Error("no pull request");
  const { world, api, url, elsewhere } = server;
  const call: Call = {
    world,
    api,
    server: url,
    elsewhere,
    ...taken,
    query: new URLSearchParams(),
    body: undefined,
    blame: () => undefined,
  };
  return filled(taken.route, 200, shownPull(pull, call));
}

export function eventOf(
  scenario: Scenario,
  step: Step,
  history: History,
  server: GithubServer,
): Event {
  const { world } = server;
  const { owner, name, defaultBranch } = world.repository;
  const common = {
    repository: {
      id: 1,
      name,
      full_name: `${owner}/${name}`,
      private: world.repository.private,
      owner: user(owner),
      default_branch: defaultBranch,
    },
    sender: user(scenario.pull.author),
  };
  const main = `refs/heads/${defaultBranch}`;
  switch (step.event) {
    case "pull_request":
    case "pull_request_target": {
      const payload = { action: "synchronize", number: 7, pull_request: pullPayload(server) };
      return step.event === "pull_request"
        ? {
            payload: { ...payload, ...common },
            sha: history.merge ?? history.head,
            ref: "refs/pull/7/merge",
          }
        : { payload: { ...payload, ...common }, sha: history.tip, ref: main };
    }
    case "pull_request_review": {
      const [review] = world.reviews.slice(-1);
      return {
        payload: {
          action: review?.state === "DISMISSED" ? "dismissed" : "submitted",
          review: review && { id: review.id, state: review.state.toLowerCase() },
          pull_request: pullPayload(server),
          ...common,
        },
        sha: history.merge ?? history.head,
        ref: "refs/pull/7/merge",
      };
    }
    case "merge_group": {
      const group = {
        base_sha: history.tip,
        base_ref: main,
        head_sha: history.merge,
        head_ref: queueRef(defaultBranch),
      };
      return {
        payload: { action: "checks_requested", merge_group: group, ...common },
        sha: history.merge ?? "",
        ref: queueRef(defaultBranch),
      };
    }
    case "push": {
      const branch = step.branch === null ? main : `refs/heads/${step.branch}`;
      const ref = step.tag === null ? branch : `refs/tags/${step.tag}`;
      const before = step.created ? "0".repeat(40) : history.before;
      const after = step.deleted ? "0".repeat(40) : history.head;
      const more = { created: step.created, deleted: step.deleted, forced: step.force };
      return {
        payload: { ref, before, after, ...more, ...common },
        sha: history.head,
        ref,
      };
    }
    case "workflow_run":
      return {
        payload: { ...workflowRun(scenario, history), ...common },
        sha: history.tip,
        ref: main,
      };
    case "schedule":
      // It tells of no repository.
      return { payload: { schedule: "17 5 * * 1-5" }, sha: history.head, ref: main };
    default: {
      const ref = step.branch === null ? main : `refs/heads/${step.branch}`;
      return { payload: { ref, ...common }, sha: history.head, ref };
    }
  }
}

/** A run for a pull request of a fork names no pull request. */
function workflowRun({ pull }: Scenario, { head, tip }: History): Record<string, unknown> {
  const from = pull.fork ? "stranger" : "acme";
  return {
    action: "completed",
    workflow_run: {
      id: 42,
      name: "check",
      event: "pull_request",
      status: "completed",
      conclusion: "failure",
      head_branch: pull.branch,
      head_sha: head,
      head_repository: { full_name: `${from}/payments`, name: "payments", owner: user(from) },
      pull_requests: pull.fork
        ? []
        : [{ number: 7, head: { ref: pull.branch, sha: head }, base: { ref: "main", sha: tip } }],
    },
  };
}
