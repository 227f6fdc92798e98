// Pull requests and their files. https://docs.github.com/en/rest/pulls/pulls

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal, user } from "../answer.ts";
import type { FileDiff } from "../diff.ts";
import { diffOf, gitOf, mostFiles } from "../diff.ts";
import { nextNumber, type Pull } from "../world.ts";

const path = "/repos/{owner}/{repo}/pulls/{pull_number}";

export const pullOf = ({ world, params }: Call): Pull | undefined =>
  world.pulls.find(({ number }) => number === Number(params["pull_number"]));

function repositoryOf(fullName: string, { world }: Call): Record<string, unknown> {
  const [login = "", name = ""] = fullName.split("/");
  const { owner, name: ours } = world.repository;
  return {
    id: 1,
    name,
    full_name: fullName,
    owner: user(login),
    private: world.repository.private,
    fork: fullName !== `${owner}/${ours}`,
    default_branch: world.repository.defaultBranch,
  };
}

export function shownPull(pull: Pull, call: Call): Record<string, unknown> {
  const { owner, name } = call.world.repository;
  const { base, head } = pull;
  const own = repositoryOf(`${owner}/${name}`, call);
  return {
    id: 5000 + pull.number,
    node_id: `PR_${pull.number}`,
    number: pull.number,
    url: `${call.api}/repos/${owner}/${name}/pulls/${pull.number}`,
    html_url: `${call.server}/${owner}/${name}/pull/${pull.number}`,
    state: pull.state,
    title: pull.title,
    body: pull.body ?? null,
    draft: pull.draft,
    user: user(pull.author),
    merged: pull.isMerged === true,
    merged_at: pull.isMerged === true ? "2026-11-26T09:00:00Z" : null,
    mergeable: pull.merge !== null,
    mergeable_state: pull.merge === null ? "dirty" : "clean",
    merge_commit_sha: pull.merge,
    base: { ...base, label: `${owner}:${base.ref}`, user: user(owner), repo: own },
    head: {
      ref: head.ref,
      sha: head.sha,
      label: `${head.repository?.split("/")[0] ?? "unknown repository"}:${head.ref}`,
      user: user(head.repository?.split("/")[0] ?? "ghost"),
      repo: head.repository === null ? null : repositoryOf(head.repository, call),
    },
  };
}

function get(call: Call): Answer {
  const pull = pullOf(call);
  return pull ? { status: 200, body: shownPull(pull, call) } : notFound(call);
}

/** One of a branch at a time. */
async function create(call: Call): Promise<Answer> {
  const { world } = call;
  const { owner, name, gitDir } = world.repository;
  const asked = call.body as Readonly<Record<"title" | "head" | "base" | "body", string>>;
  const wrong = (message: string): Answer =>
    refusal(422, "Validation Failed", call.route.docs, {
      errors: [{ resource: "PullRequest", code: "custom", message }],
    });
  if (world.pulls.some(({ state, head }) => state === "open" && head.ref === asked.head))
    return wrong(`A pull request already exists for ${owner}:${asked.head}.`);
  const shaOf = async (branch: string): Promise<string> =>
    (await gitOf(gitDir, "rev-parse", `refs/heads/${branch}`)).trim();
  const [base, head] = [await shaOf(asked.base), await shaOf(asked.head)];
  if (base === head) return wrong(`No commits between ${asked.base} and ${asked.head}`);
  const made: Pull = {
    number: nextNumber(world),
    title: asked.title,
    body: asked.body,
    draft: false,
    author: world.viewer,
    state: "open",
    base: { ref: asked.base, sha: base },
    head: { ref: asked.head, sha: head, repository: `${owner}/${name}` },
    merge: null,
  };
  world.pulls = [...world.pulls, made];
  return { status: 201, body: shownPull(made, call) };
}

/** The newest first. `head` is `owner:branch`, and GitHub ignores one without an owner. */
function list(call: Call): Answer {
  const { query, world } = call;
  const [state, head, base] = ["state", "head", "base"].map((name) => query.get(name));
  const { owner } = world.repository;
  const of = ({ head: { ref, repository } }: Pull): string =>
    `${repository?.split("/")[0] ?? owner}:${ref}`;
  const found = world.pulls.filter(
    (pull) =>
      (state === "all" || pull.state === (state ?? "open")) &&
      (base === null || base === pull.base.ref) &&
      (head?.includes(":") !== true || head === of(pull)),
  );
  return page(
    call,
    found.toReversed().map((pull) => shownPull(pull, call)),
  );
}

export function shownFile(file: FileDiff, commit: string, call: Call): Record<string, unknown> {
  const { owner, name } = call.world.repository;
  const encoded = file.path.split("/").map(encodeURIComponent).join("/");
  const here = `${call.server}/${owner}/${name}`;
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${here}/blob/${commit}/${encoded}`,
    raw_url: `${here}/raw/${commit}/${encoded}`,
    contents_url: `${call.api}/repos/${owner}/${name}/contents/${encoded}?ref=${commit}`,
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.was === null ? {} : { previous_filename: file.was }),
  };
}

export const filesOf = ({ base, head }: Pull, { world }: Call): Promise<readonly FileDiff[]> =>
  diffOf(world.repository.gitDir, base.sha, head.sha);

async function files(call: Call): Promise<Answer> {
  const pull = pullOf(call);
  if (!pull) return notFound(call);
  const listed = (await filesOf(pull, call)).slice(0, mostFiles);
  return page(
    call,
    listed.map((file) => shownFile(file, pull.head.sha, call)),
  );
}

/** The pull requests that a commit belongs to. */
async function ofCommit(call: Call): Promise<Answer> {
  const { world, params } = call;
  const sha = params["commit_sha"] ?? "";
  const belongs = async ({ base, head }: Pull): Promise<boolean> =>
    (await gitOf(world.repository.gitDir, "rev-list", `${base.sha}..${head.sha}`))
      .split("\n")
      .includes(sha);
  const with_ = await Promise.all(
    world.pulls.map(async (pull) => ((await belongs(pull)) ? [pull] : [])),
  );
  return page(
    call,
    with_.flat().map((pull) => shownPull(pull, call)),
  );
}

const needs = [["pull-requests", "read"]] as const;

export const pullRoutes: Readonly<Record<string, Served>> = {
  "GET /repos/{owner}/{repo}/pulls": { needs, answer: list },
  "POST /repos/{owner}/{repo}/pulls": {
    needs: [["pull-requests", "write"]],
    answer: create,
  },
  [`GET ${path}`]: { needs, answer: get },
  [`GET ${path}/files`]: { needs, answer: files },
  "GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls": { needs, answer: ofCommit },
};
