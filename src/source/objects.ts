// Blob ids → bytes, through one `git cat-file --batch`; parsed as it streams, large blobs skipped, missing ones told.

import { scanner, type Answer } from "./answers.ts";
import type { Repository } from "./git.ts";
import { reason, runGit } from "./git.ts";
import { isSha } from "../base/object-id.ts";
import { UserError } from "../base/user-error.ts";
import { objectStore } from "./object-store.ts";
import { largestFile, tooLarge } from "./snapshot.ts";

/** Sizes of blobs, without their bytes; -1 for one that is missing. */
async function sizes(repository: Repository, ids: readonly string[]): Promise<readonly number[]> {
  const input = ids.map((id) => id + "\n").join("");
  const { stdout } = await runGit(
    repository,
    ["cat-file", "--batch-check=%(objectsize)", "--buffer"],
    { input, network: true },
  );
  const lines = stdout.toString("latin1").split("\n");
  return ids.map((_, i) => (/^\d+$/.test(lines[i] ?? "") ? Number(lines[i]) : -1));
}

export interface Blobs {
  readonly read: (ids: readonly string[]) => Promise<Map<string, Uint8Array>>;
  readonly whyAbsent: (id: string) => string;
}

/** A reader of blobs. A repository that lacks some (a partial clone, a broken pack) still gives the rest; in a workflow it is no verdict. */
export function blobReader(repository: Repository): Blobs {
  const why = new Map<string, string>();
  const read = async (asked: readonly string[]): Promise<Map<string, Uint8Array>> => {
    const found = new Map<string, Uint8Array>();
    const wanted = [...new Set(asked)].filter(isSha);
    const answers = await objectStore(repository).ask(wanted);
    if (answers) keep(wanted, answers, found, why);
    else await readOnce(repository, wanted, found, why);
    if (repository.network) demand(wanted, found, why);
    return found;
  };
  return { read, whyAbsent: (id) => why.get(id) ?? "git could not read its content" };
}

/** Each time git gives up it names no reason to believe it of the next: only of the one it was at. What is missing may take a token. */
async function readOnce(
  repository: Repository,
  wanted: readonly string[],
  found: Map<string, Uint8Array>,
  why: Map<string, string>,
): Promise<void> {
  const hasToken = (repository.network?.token ?? null) !== null;
  let token = false;
  let left: readonly string[] = wanted;
  for (let failures = 0; left.length > 0 && failures < 4;) {
    const scan = scanner();
    const input = left.map((id) => id + "\n").join("");
    const ended = await runGit(repository, ["cat-file", "--batch", "--buffer"], {
      input,
      token,
      network: failures < 2,
      onData: scan.push,
    });
    keep(left, scan.answers, found, why);
    const next = left[scan.answers.length];
    if (next === undefined) break;
    left = left.slice(scan.answers.length);
    if (scan.large()) {
      why.set(next, tooLarge);
      left = await withoutLarge(repository, left.slice(1), why);
    } else if (hasToken && !token) {
      token = true;
    } else {
      why.set(next, `git cannot read it: ${reason(ended)}`);
      left = left.slice(1);
      failures++;
    }
  }
}

/** A change that nobody read would pass as none. */
function demand(
  wanted: readonly string[],
  found: ReadonlyMap<string, Uint8Array>,
  why: ReadonlyMap<string, string>,
): void {
  const lost = wanted.filter((id) => !found.has(id) && why.get(id) !== tooLarge);
  const [first] = lost;
  if (first === undefined) return;
  throw new UserError(
    `the content of ${lost.length === 1 ? "a file" : `${lost.length} files`} is not in the repository, and could not be fetched: ${why.get(first) ?? "git could not read it"}`,
    "Leave `filter` and `sparse-checkout` out of `actions/checkout`, or let the input `token` read the repository (`contents: read`).",
  );
}

function keep(
  ids: readonly string[],
  answers: readonly Answer[],
  found: Map<string, Uint8Array>,
  why: Map<string, string>,
): void {
  for (const [i, answer] of answers.entries()) {
    const id = ids[i];
    if (id === undefined) continue;
    if (answer === "missing")
      why.set(id, "its content is missing from the repository (a partial or broken clone)");
    else found.set(id, answer.bytes);
  }
}

async function withoutLarge(
  repository: Repository,
  ids: readonly string[],
  why: Map<string, string>,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await sizes(repository, ids);
  for (const [i, id] of ids.entries()) if ((known[i] ?? 0) > largestFile) why.set(id, tooLarge);
  return ids.filter((_, i) => (known[i] ?? 0) <= largestFile);
}
