// The repository itself: its objects, comparisons, owners and teams, and what its workflows left.

import type { Answer, Call, Served } from "../answer.ts";
import { notFound, page, refusal, user } from "../answer.ts";
import { diffOf, gitOf } from "../diff.ts";
import { shownFile } from "./pulls.ts";

const path = "/repos/{owner}/{repo}";

function get({ world }: Call): Answer {
  const { owner, name, private: hidden, defaultBranch } = world.repository;
  const body = {
    id: 1,
    name,
    full_name: `${owner}/${name}`,
    owner: user(owner),
    private: hidden,
    default_branch: defaultBranch,
  };
  return { status: 200, body };
}

/** Git's answer; null when it knows no such object. */
async function asked(call: Call, ...args: readonly string[]): Promise<string | null> {
  try {
    return await gitOf(call.world.repository.gitDir, ...args);
  } catch {
    return null;
  }
}

async function commitOf(call: Call, ref: string): Promise<Record<string, unknown> | null> {
  const text = await asked(call, "log", "-1", "--format=%H %T %P%n%B", ref, "--");
  if (text === null) return null;
  const [ids = "", ...message] = text.split("\n");
  const [sha = "", tree = "", ...parents] = ids.trim().split(" ");
  const who = { name: "a", email: "a@example.org", date: "2026-11-26T09:00:00Z" };
  return {
    sha,
    node_id: `C_${sha}`,
    parents: parents.map((one) => ({ sha: one })),
    message: message.join("\n").trim(),
    tree: { sha: tree },
    author: who,
    committer: who,
  };
}

async function commit(call: Call): Promise<Answer> {
  const found = await commitOf(call, call.params["ref"] ?? call.params["commit_sha"] ?? "");
  if (!found)
    return call.params["ref"] === undefined
      ? notFound(call)
      : refusal(422, `No commit found for SHA: ${call.params["ref"]}`, call.route.docs);
  if (call.params["ref"] === undefined) return { status: 200, body: found };
  const { message, tree, author, committer, ...rest } = found;
  return { status: 200, body: { ...rest, commit: { message, tree, author, committer } } };
}

/** Files come with the first page only, and at most 300 of them. */
async function compare(call: Call): Promise<Answer> {
  const { gitDir } = call.world.repository;
  const [base = "", head = ""] = (call.params["basehead"] ?? "").split("...");
  const [from, to] = [await commitOf(call, base), await commitOf(call, head)];
  const fork = (await asked(call, "merge-base", base, head))?.trim();
  if (!from || !to || fork === undefined) return notFound(call);
  const count = async (range: string): Promise<number> =>
    Number((await asked(call, "rev-list", "--count", range)) ?? 0);
  const [ahead, behind] = [await count(`${base}..${head}`), await count(`${head}..${base}`)];
  const files = await diffOf(gitDir, base, head);
  const shown = (one: Record<string, unknown>): Record<string, unknown> => ({
    sha: one["sha"],
    parents: one["parents"],
  });
  return {
    status: 200,
    body: {
      base_commit: shown(from),
      merge_base_commit: { sha: fork, parents: [] },
      status:
        behind === 0 ? (ahead === 0 ? "identical" : "ahead") : ahead === 0 ? "behind" : "diverged",
      ahead_by: ahead,
      behind_by: behind,
      total_commits: ahead,
      commits: [],
      files: files.slice(0, 300).map((file) => shownFile(file, head, call)),
    },
  };
}

async function tree(call: Call): Promise<Answer> {
  const recursive = call.query.has("recursive") ? ["-r", "-t"] : [];
  const sha = call.params["tree_sha"] ?? "";
  const text = await asked(call, "ls-tree", "-l", "-z", ...recursive, sha);
  if (text === null) return notFound(call);
  const entries = text.split("\0").flatMap((line) => {
    const [, mode, type, of, size, name] = /^(\d+) (\w+) (\w+) +(\S+)\t(.+)$/s.exec(line) ?? [];
    return name === undefined
      ? []
      : [{ path: name, mode, type, sha: of, ...(size === "-" ? {} : { size: Number(size) }) }];
  });
  return {
    status: 200,
    body: { sha, url: call.api, truncated: entries.length > 100_000, tree: entries },
  };
}

async function blob(call: Call): Promise<Answer> {
  const sha = call.params["file_sha"] ?? "";
  const text = await asked(call, "cat-file", "blob", sha);
  if (text === null) return notFound(call);
  const content = Buffer.from(text).toString("base64");
  return { status: 200, body: { sha, content, encoding: "base64", size: Buffer.byteLength(text) } };
}

const codeowners = ({ world }: Call): Answer => ({
  status: 200,
  body: { errors: world.codeownersErrors },
});

function teams(call: Call): Answer {
  return page(
    call,
    call.world.teams.map((slug) => ({ id: 1, slug, name: slug, permission: "push" })),
  );
}

function artifacts(call: Call): Answer {
  const { world, params, query } = call;
  const name = query.get("name");
  const found = world.artifacts.filter(
    (one) => one.run === Number(params["run_id"]) && (name === null || one.name === name),
  );
  return page(
    call,
    found.map(({ id, name: of, zip }) => ({
      id,
      name: of,
      size_in_bytes: zip.length,
      expired: false,
      url: `${call.api}/artifacts/${id}`,
      archive_download_url: `${call.api}/repos/${world.repository.owner}/${world.repository.name}/actions/artifacts/${id}/zip`,
    })),
    (list) => ({ total_count: found.length, artifacts: list }),
  );
}

/** The file lies on another host, behind an address that needs no token. */
function artifact(call: Call): Answer {
  const found = call.world.artifacts.find(({ id }) => id === Number(call.params["artifact_id"]));
  return found
    ? { status: 302, headers: { location: `${call.elsewhere}/artifacts/${found.id}` } }
    : notFound(call);
}

const contents = [["contents", "read"]] as const;
const actions = [["actions", "read"]] as const;

export const repositoryRoutes: Readonly<Record<string, Served>> = {
  [`GET ${path}`]: { needs: [], answer: get },
  [`GET ${path}/commits/{ref}`]: { needs: contents, answer: commit },
  [`GET ${path}/git/commits/{commit_sha}`]: { needs: contents, answer: commit },
  [`GET ${path}/git/trees/{tree_sha}`]: { needs: contents, answer: tree },
  [`GET ${path}/git/blobs/{file_sha}`]: { needs: contents, answer: blob },
  [`GET ${path}/compare/{basehead}`]: { needs: contents, answer: compare },
  [`GET ${path}/codeowners/errors`]: { needs: contents, answer: codeowners },
  [`GET ${path}/teams`]: { needs: [], answer: teams },
  [`GET ${path}/actions/runs/{run_id}/artifacts`]: { needs: actions, answer: artifacts },
  [`GET ${path}/actions/artifacts/{artifact_id}/{archive_format}`]: {
    needs: actions,
    answer: artifact,
  },
};
