// A job's variables and its event's payload → where its channels may write, as plain data.

import { createHash } from "node:crypto";
import { at, textAt } from "../base/json.ts";

export interface Job {
  readonly owner: string;
  readonly repo: string;
  readonly event: string;
  /** The pull request that the event is about. */
  readonly pull: { readonly number: number; readonly headSha: string } | null;
  /** What another workflow ran for: which pull request that was, only GitHub can tell. */
  readonly ran: Ran | null;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string | null;
  readonly ref: string | null;
  /** Tells the jobs of a repository apart, over all runs. */
  readonly key: string;
  /** Why this job's token can only read, whatever the workflow asks for; null where it may be able to write. */
  readonly readsOnly: string | null;
  /** Where the run is shown; null outside of one. */
  readonly page: string | null;
  /** `https://github.com`, or a server of one's own. */
  readonly server: string;
}

/** The run of another workflow, as `workflow_run` tells of it. */
export interface Ran {
  readonly headOwner: string;
  readonly headBranch: string;
  readonly headSha: string;
  readonly page: string | null;
}

export type Env = (name: string) => string | null;

/** Null where the repository has no name: no channel can be reached. `matrix`: the job's, as JSON. */
export function readJob(env: Env, payload: unknown, matrix: string): Job | null {
  const [owner, repo] = env("GITHUB_REPOSITORY")?.split("/") ?? [];
  if (!owner || !repo) return null;
  const server = env("GITHUB_SERVER_URL") ?? "https://github.com";
  const run = env("GITHUB_RUN_ID");
  // The path stays when its name changes, and when the branch does.
  const workflow = env("GITHUB_WORKFLOW_REF")?.split("@refs/")[0] ?? env("GITHUB_WORKFLOW");
  return {
    owner,
    repo,
    event: env("GITHUB_EVENT_NAME") ?? "",
    pull: pullOf(payload),
    ran: ranOf(payload),
    sha: env("GITHUB_SHA"),
    ref: env("GITHUB_REF"),
    key: keyOf([workflow, env("GITHUB_JOB"), matrix]),
    readsOnly: readsOnly(env("GITHUB_EVENT_NAME") ?? "", payload),
    page: run === null ? null : `${server}/${owner}/${repo}/actions/runs/${run}`,
    server,
  };
}

function pullOf(payload: unknown): Job["pull"] {
  const number = at(payload, "pull_request", "number");
  const headSha = textAt(payload, "pull_request", "head", "sha");
  return typeof number === "number" && headSha !== null ? { number, headSha } : null;
}

function ranOf(payload: unknown): Ran | null {
  if (textAt(payload, "workflow_run", "event") !== "pull_request") return null;
  const headOwner = textAt(payload, "workflow_run", "head_repository", "owner", "login");
  const headBranch = textAt(payload, "workflow_run", "head_branch");
  const headSha = textAt(payload, "workflow_run", "head_sha");
  if (headOwner === null || headBranch === null || headSha === null) return null;
  return { headOwner, headBranch, headSha, page: textAt(payload, "workflow_run", "html_url") };
}

/** https://docs.github.com/en/actions/concepts/security/github_token */
function readsOnly(event: string, payload: unknown): string | null {
  if (!event.startsWith("pull_request") || event === "pull_request_target") return null;
  const head = textAt(payload, "pull_request", "head", "repo", "full_name");
  const base = textAt(payload, "pull_request", "base", "repo", "full_name");
  // A private repository may choose to let its forks write.
  if (base === null || head === base || at(payload, "repository", "private") === true) return null;
  return "the pull request comes from a fork, whose workflows may only read";
}

function keyOf(parts: readonly (string | null)[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
