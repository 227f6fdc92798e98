// Names of commits → commits, their parents, merge bases; and what is missing, fetched where the network is allowed.

import { UserError } from "../base/user-error.ts";
import { scanner, type Answer, type Stored } from "./answers.ts";
import type { Repository } from "./git.ts";
import { reason, runGit } from "./git.ts";
import { isSha } from "../base/object-id.ts";
import { objectStore } from "./object-store.ts";
import { isShallow } from "./repository.ts";

export interface Commit {
  readonly id: string;
  readonly parents: readonly string[];
}

/** Refuses what git would take for an option, a second line or a range. */
export function checkRef(ref: string): string {
  const odd = ref.split("").some((char) => char <= " " || char === "\x7f");
  if (ref !== "" && !odd && !ref.startsWith("-") && !ref.includes("..") && ref.length <= 1024) {
    return ref;
  }
  throw new UserError(
    `\`${ref.slice(0, 80)}\` cannot be the name of a commit`,
    "Name one branch, tag or commit id.",
  );
}

export const isZero = (sha: string): boolean => /^0+$/.test(sha);

/** Looks up several commits at once; null for one that is not there. */
export async function findCommits(
  repository: Repository,
  refs: readonly string[],
): Promise<readonly (Commit | null)[]> {
  const names = refs.map((ref) => `${checkRef(ref)}^{commit}`);
  const answers =
    (await objectStore(repository).ask(names)) ?? (await askedOnce(repository, names));
  return answers.map((answer) => (answer === "missing" ? null : commitOf(answer)));
}

/** In a process of its own, which says what is wrong. */
async function askedOnce(
  repository: Repository,
  names: readonly string[],
): Promise<readonly Answer[]> {
  const input = names.map((name) => `${name}\n`).join("");
  const { push, answers } = scanner();
  const output = await runGit(repository, ["cat-file", "--batch"], { input, onData: push });
  if (output.code === 0 && answers.length === names.length) return answers;
  throw new UserError(
    `git cannot read \`${repository.gitDir}\`: ${reason(output)}`,
    "Run `git fsck` there, or clone it anew.",
  );
}

function commitOf({ id, bytes }: Stored): Commit {
  const body = bytes.toString("latin1");
  const parents = body.slice(0, body.indexOf("\n\n")).matchAll(/^parent ([0-9a-f]+)$/gm);
  return { id, parents: [...parents].map((one) => one[1] ?? "") };
}

/** Fetches commits by id or name. In a full clone without `--depth`, which would make it a shallow one. */
export async function fetchCommits(
  repository: Repository,
  what: readonly string[],
  depth: readonly string[],
): Promise<string | null> {
  if (!repository.network) return "fetching is left to you outside of a workflow";
  const deep = isShallow(repository) ? depth : [];
  const args = [
    "fetch",
    "--quiet",
    "--no-tags",
    "--no-recurse-submodules",
    "--no-write-fetch-head",
    ...deep,
    "origin",
    "--",
    ...what,
  ];
  let output = await runGit(repository, args, { network: true, timeout: 300_000 });
  if (output.code !== 0 && repository.network.token !== null)
    output = await runGit(repository, args, { network: true, token: true, timeout: 300_000 });
  return output.code === 0 ? null : reason(output);
}

/** A commit that must be there: fetched at depth 1 when it is not. */
export async function needCommit(
  repository: Repository,
  ref: string,
  role: string,
): Promise<Commit> {
  const [here] = await findCommits(repository, [ref]);
  if (here) return here;
  const why = isSha(ref) ? await fetchCommits(repository, [ref], ["--depth=1"]) : null;
  const [fetched] = why === null && isSha(ref) ? await findCommits(repository, [ref]) : [];
  if (fetched) return fetched;
  throw missing(repository, ref, role, why);
}

function missing(repository: Repository, ref: string, role: string, why: string | null): UserError {
  const shallow = isShallow(repository) ? " (the clone is shallow)" : "";
  return new UserError(
    `${role}, \`${ref}\`, is not in the repository${shallow}${why === null ? "" : `, and could not be fetched: ${why}`}`,
    `Run \`git fetch origin ${ref.replace(/^(refs\/remotes\/)?origin\//, "")}\`, or set \`fetch-depth: 0\` in \`actions/checkout\`.`,
  );
}

/** The merge base that is there; null when history as we have it knows none. */
async function mergeBaseHere(repository: Repository, a: string, b: string): Promise<string | null> {
  const output = await runGit(repository, ["merge-base", a, b]);
  const id = output.stdout.toString("latin1").trim();
  return output.code === 0 && isSha(id) ? id : null;
}

/** Each step costs a round trip; the last takes all there is, so a long-lived branch ends too. */
const deepenings: readonly (readonly string[])[] = [
  ["--deepen=50"],
  ["--deepen=200"],
  ["--deepen=1000"],
  ["--unshallow"],
];

/** The best common ancestor. A shallow clone is deepened step by step where the network is allowed. */
export async function mergeBase(
  repository: Repository,
  a: string,
  b: string,
  role: string,
): Promise<string> {
  let why: string | null = null;
  let found = await mergeBaseHere(repository, a, b);
  for (let step = 0; found === null && isShallow(repository) && step < deepenings.length; step++) {
    why = await fetchCommits(repository, [a, b], deepenings[step] ?? []);
    if (why !== null) break;
    found = await mergeBaseHere(repository, a, b);
  }
  if (found !== null) return found;
  throw new UserError(
    `${role} has no common history with what is judged${isShallow(repository) ? " (the clone is shallow)" : ""}${why === null ? "" : `, and deepening failed: ${why}`}`,
    "Set `fetch-depth: 0` in `actions/checkout`, or run `git fetch --unshallow`, or name the base with `--base REF`.",
  );
}

/** The first of several names that is a commit. */
export async function firstCommit(
  repository: Repository,
  refs: readonly string[],
): Promise<{ readonly ref: string; readonly commit: Commit } | null> {
  const found = await findCommits(repository, refs);
  for (const [i, commit] of found.entries()) {
    const ref = refs[i];
    if (commit && ref !== undefined) return { ref, commit };
  }
  return null;
}
