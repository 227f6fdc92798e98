// A job's variables and its event's payload → where its channels may write, as plain data.

import { createHash } from "node:crypto";
import { at, isObject, jsonIn, textAt } from "../base/json.ts";

export interface Job {
  readonly owner: string;
  readonly repo: string;
  readonly event: string;
  /** The pull request that the event is about. */
  readonly pull: EventPull | null;
  /** The pull request that a merge queue tries, by the name of its branch. */
  readonly queued: number | null;
  /** What another workflow ran for: which pull request that was, only GitHub can tell. */
  readonly ran: Ran | null;
  /** GITHUB_SHA and GITHUB_REF. */
  readonly sha: string | null;
  readonly ref: string | null;
  /** Tells the jobs of a repository and their steps apart, over all runs. */
  readonly key: string;
  /** The same for people: `.github/workflows/check.yml:nhi-lint/`. */
  readonly category: string;
  /** Why this job's token can only read, whatever the workflow asks for; null where it may be able to write. */
  readonly readsOnly: string | null;
  /** A fork's or Dependabot's: that its token may do less is as it should be. */
  readonly isGuest: boolean;
  /** Where the run is shown; null outside of one. */
  readonly page: string | null;
  /** `https://github.com`, or a server of one's own. */
  readonly server: string;
}

export interface EventPull {
  readonly number: number;
  readonly headSha: string;
  /** Null where the event does not say it. */
  readonly author: string | null;
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
  const event = env("GITHUB_EVENT_NAME") ?? "";
  const server = env("GITHUB_SERVER_URL") ?? "https://github.com";
  const run = env("GITHUB_RUN_ID");
  // The path stays when its name changes, and when the branch does.
  const path = /^.+?\.ya?ml(?=@)/.exec(env("GITHUB_WORKFLOW_REF") ?? "")?.[0];
  const names = [path ?? env("GITHUB_WORKFLOW"), env("GITHUB_JOB"), env("GITHUB_ACTION")];
  return {
    owner,
    repo,
    event,
    pull: pullOf(payload),
    queued: queuedIn(payload),
    ran: ranOf(payload),
    sha: env("GITHUB_SHA"),
    ref: env("GITHUB_REF"),
    key: keyOf([...names.filter((name) => name !== null), matrix]),
    category: categoryOf(names, matrix),
    readsOnly: isFork(payload) && isPublic(payload) && isPlain(event) ? forkReadsOnly : null,
    isGuest: isFork(payload) || env("GITHUB_ACTOR") === "dependabot[bot]",
    page: run === null ? null : `${server}/${owner}/${repo}/actions/runs/${run}`,
    server,
  };
}

function pullOf(payload: unknown): Job["pull"] {
  const number = at(payload, "pull_request", "number");
  const headSha = textAt(payload, "pull_request", "head", "sha");
  const author = textAt(payload, "pull_request", "user", "login");
  return typeof number === "number" && headSha !== null ? { number, headSha, author } : null;
}

/** `refs/heads/gh-readonly-queue/main/pr-7-0123…`: GitHub alone may make such a branch. */
function queuedIn(payload: unknown): Job["queued"] {
  const ref = textAt(payload, "merge_group", "head_ref") ?? "";
  const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(ref)?.[1];
  return number === undefined ? null : Number(number);
}

function ranOf(payload: unknown): Ran | null {
  if (textAt(payload, "workflow_run", "event") !== "pull_request") return null;
  const headOwner = textAt(payload, "workflow_run", "head_repository", "owner", "login");
  const headBranch = textAt(payload, "workflow_run", "head_branch");
  const headSha = textAt(payload, "workflow_run", "head_sha");
  if (headOwner === null || headBranch === null || headSha === null) return null;
  return { headOwner, headBranch, headSha, page: textAt(payload, "workflow_run", "html_url") };
}

const forkReadsOnly = "the pull request comes from a fork, whose workflows may only read";

/** https://docs.github.com/en/actions/concepts/security/github_token */
function isPlain(event: string): boolean {
  return event.startsWith("pull_request") && event !== "pull_request_target";
}

/** A private repository may choose to let its forks write. */
function isPublic(payload: unknown): boolean {
  return at(payload, "repository", "private") !== true;
}

/** Of a fork that was deleted nothing is told. */
function isFork(payload: unknown): boolean {
  const base = textAt(payload, "pull_request", "base", "repo", "full_name");
  return base !== null && textAt(payload, "pull_request", "head", "repo", "full_name") !== base;
}

/** As `github/codeql-action` names its own; and the step, where it has a name or is not the first of ours. */
function categoryOf(
  [workflow, job, step]: readonly (string | null | undefined)[],
  matrix: string,
): string {
  const path = workflow?.replace(/^[^/]+\/[^/]+\/(?=\.github\/)/, "") ?? "";
  const found = jsonIn(matrix);
  const legs = Object.entries(isObject(found) ? found : {}).sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = legs.map(([name, value]) => {
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return `${name}:${text}/`;
  });
  if (step && !/^__(?:.*\D|)$/.test(step)) parts.push(`step:${step}/`);
  return `${path}:${job ?? ""}/${parts.join("")}`;
}

function keyOf(parts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 16);
}
