// A workflow run's event file and variables → what started it, as plain data.
// https://docs.github.com/en/webhooks/webhook-events-and-payloads

import { at, jsonIn } from "../base/json.ts";
import { UserError } from "../base/user-error.ts";
import { isSha } from "../base/object-id.ts";
import type { PullEvent } from "../source/pull-event.ts";

/** `name`: GITHUB_EVENT_NAME. `text`: the file at GITHUB_EVENT_PATH. `sha`: GITHUB_SHA. Errors: UserError for a payload that lacks what its event has. */
export function readEvent(name: string, text: string, sha: string | null): PullEvent {
  const payload = parse(text);
  switch (name) {
    case "pull_request":
    case "pull_request_review": {
      const pull = pullOf(payload, name);
      return { kind: "pull_request", ...pull, mergeSha: sha };
    }
    case "pull_request_target":
      return { kind: "pull_request_target", ...pullOf(payload, name) };
    case "merge_group":
      return {
        kind: "merge_group",
        baseSha: commit(payload, name, "merge_group", "base_sha"),
        headSha: commit(payload, name, "merge_group", "head_sha"),
      };
    case "push": {
      const ref = word(payload, name, "ref");
      return {
        kind: "push",
        before: commit(payload, name, "before"),
        after: commit(payload, name, "after"),
        branch: ref.startsWith("refs/heads/") ? ref.slice("refs/heads/".length) : null,
        defaultBranch: word(payload, name, "repository", "default_branch"),
      };
    }
    default: {
      const branch = at(payload, "repository", "default_branch");
      return { kind: "other", name, defaultBranch: typeof branch === "string" ? branch : null };
    }
  }
}

type Pull = Pick<
  Extract<PullEvent, { kind: "pull_request" }>,
  "number" | "baseSha" | "headSha" | "baseRef"
>;

function pullOf(payload: unknown, name: string): Pull {
  const number = at(payload, "pull_request", "number");
  if (typeof number !== "number" || !Number.isSafeInteger(number))
    throw lacking(name, "pull_request.number");
  return {
    number,
    baseSha: commit(payload, name, "pull_request", "base", "sha"),
    headSha: commit(payload, name, "pull_request", "head", "sha"),
    baseRef: word(payload, name, "pull_request", "base", "ref"),
  };
}

function parse(text: string): unknown {
  const payload = jsonIn(text);
  if (payload !== undefined) return payload;
  throw new UserError(
    "the event file is not JSON",
    "Run nhi-lint in a GitHub workflow, or name `base` and `head`.",
  );
}

function word(payload: unknown, name: string, ...path: readonly string[]): string {
  const value = at(payload, ...path);
  if (typeof value === "string" && value !== "") return value;
  throw lacking(name, path.join("."));
}

function commit(payload: unknown, name: string, ...path: readonly string[]): string {
  const value = word(payload, name, ...path);
  if (isSha(value)) return value;
  throw lacking(name, path.join("."));
}

function lacking(name: string, path: string): UserError {
  return new UserError(
    `the \`${name}\` event has no usable \`${path}\``,
    "Name what to compare with the inputs `base` and `head`.",
  );
}
