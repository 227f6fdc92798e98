// Writing git's objects and branches. https://docs.github.com/en/rest/git

import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Call, Served } from "../answer.ts";
import { refusal } from "../answer.ts";

const path = "/repos/{owner}/{repo}/git";
const who = { name: "github-actions[bot]", email: "bot@example.org", date: "2026-11-26T09:00:00Z" };

interface Ran {
  readonly input?: string;
  readonly index?: string;
}

function git({ world }: Call, args: readonly string[], { input = "", index }: Ran = {}): string {
  const env = {
    PATH: process.env["PATH"],
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_AUTHOR_DATE: who.date,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
    GIT_COMMITTER_DATE: who.date,
    ...(index === undefined ? {} : { GIT_INDEX_FILE: index }),
  };
  const all = ["--git-dir", world.repository.gitDir, ...args];
  return execFileSync("git", all, { env, input, encoding: "utf8", stdio: "pipe" }).trim();
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** Upon a tree that is there; `sha: null` takes a file away. */
function tree(call: Call): Answer {
  const { base_tree: base, tree: entries } = call.body as {
    readonly base_tree: string;
    readonly tree: readonly Entry[];
  };
  const folder = mkdtempSync(join(tmpdir(), "nhi-lint-"));
  const index = join(folder, "index");
  try {
    git(call, ["read-tree", base], { index });
    for (const { path: name, mode, sha, content } of entries) {
      if (sha === null && git(call, ["ls-files", "--", name], { index }) === "")
        return refusal(422, `GitRPC::BadObjectState: ${name}`, call.route.docs);
      if (sha === null) {
        const input = `0 ${"0".repeat(40)}\t${name}\n`;
        git(call, ["update-index", "--index-info"], { index, input });
        continue;
      }
      const blob = sha ?? git(call, ["hash-object", "-w", "--stdin"], { input: content ?? "" });
      git(call, ["update-index", "--add", "--cacheinfo", `${mode},${blob},${name}`], { index });
    }
    const made = git(call, ["write-tree"], { index });
    return { status: 201, body: { sha: made, url: call.api, truncated: false, tree: [] } };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commit(call: Call): Answer {
  const asked = call.body as {
    readonly message: string;
    readonly tree: string;
    readonly parents?: readonly string[];
  };
  const parents = (asked.parents ?? []).flatMap((one) => ["-p", one]);
  const sha = git(call, ["commit-tree", asked.tree, ...parents, "-m", asked.message]);
  return { status: 201, body: { ...shownCommit(sha, asked.message), tree: { sha: asked.tree } } };
}

function shownCommit(sha: string, message: string): Record<string, unknown> {
  return { sha, node_id: `C_${sha}`, message, parents: [], author: who, committer: who };
}

function isThere(call: Call, ref: string): boolean {
  try {
    git(call, ["rev-parse", "--verify", "--quiet", ref]);
    return true;
  } catch {
    return false;
  }
}

function shownRef(ref: string, sha: string, { api }: Call): Record<string, unknown> {
  return { ref, node_id: `REF_${sha}`, url: api, object: { type: "commit", sha, url: api } };
}

function create(call: Call): Answer {
  const { ref, sha } = call.body as { readonly ref: string; readonly sha: string };
  if (isThere(call, ref)) return refusal(422, "Reference already exists", call.route.docs);
  git(call, ["update-ref", ref, sha]);
  return { status: 201, body: shownRef(ref, sha, call) };
}

function update(call: Call): Answer {
  const ref = `refs/${call.params["ref"] ?? ""}`;
  const { sha } = call.body as { readonly sha: string };
  if (!isThere(call, ref)) return refusal(422, "Reference does not exist", call.route.docs);
  git(call, ["update-ref", ref, sha]);
  return { status: 200, body: shownRef(ref, sha, call) };
}

const needs = [["contents", "write"]] as const;

export const gitRoutes: Readonly<Record<string, Served>> = {
  [`POST ${path}/trees`]: { needs, answer: tree },
  [`POST ${path}/commits`]: { needs, answer: commit },
  [`POST ${path}/refs`]: { needs, answer: create },
  [`PATCH ${path}/refs/{ref}`]: { needs, answer: update },
};
