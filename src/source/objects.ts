// Blob ids → bytes, through one `git cat-file --batch`; parsed as it streams, large blobs skipped, missing ones told.

import type { Repository } from "./git.ts";
import { runGit } from "./git.ts";
import { largestFile, tooLarge } from "./snapshot.ts";

const isId = (id: string): boolean => /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(id);

/** What one answer of `cat-file --batch` is: bytes, or the kind of refusal. */
type Answer = Buffer | "missing" | "large";

interface Scanner {
  readonly push: (chunk: Buffer) => boolean;
  readonly answers: Answer[];
  readonly large: () => boolean;
}

/** Parses `<id> <type> <size>\n<bytes>\n`… Stops (push returns false) at the first blob that is too large. */
function scanner(): Scanner {
  const answers: Answer[] = [];
  let head = "";
  let body: Buffer | null = null;
  let filled = 0;
  let large = false;
  /** The size that an answer's first line tells; null when the blob is missing or too large. */
  const header = (line: string): number | null => {
    const size = Number.parseInt(line.slice(line.lastIndexOf(" ") + 1), 10);
    if (Number.isNaN(size)) answers.push("missing");
    else if (size > largestFile) large = true;
    else return size + 1; // git ends each with a newline
    return null;
  };
  /** Most answers lie whole within a chunk and stay there. */
  const begin = (chunk: Buffer, at: number, size: number): number => {
    if (at + size <= chunk.length) {
      answers.push(chunk.subarray(at, at + size - 1));
      return at + size;
    }
    body = Buffer.allocUnsafe(size);
    filled = chunk.copy(body, 0, at);
    return chunk.length;
  };
  const push = (chunk: Buffer): boolean => {
    let at = 0;
    while (at < chunk.length && !large) {
      if (body === null) {
        const end = chunk.indexOf(10, at);
        head += chunk.toString("latin1", at, end === -1 ? chunk.length : end);
        at = end === -1 ? chunk.length : end + 1;
        if (end === -1) continue;
        const size = header(head);
        head = "";
        if (size !== null) at = begin(chunk, at, size);
      } else {
        const taken = chunk.copy(body, filled, at);
        at += taken;
        filled += taken;
        if (filled === body.length) {
          answers.push(body.subarray(0, -1));
          body = null;
        }
      }
    }
    return !large;
  };
  return { push, answers, large: () => large };
}

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

/** A reader of blobs. A repository that lacks some (a partial clone, a broken pack) still gives the rest. */
export function blobReader(repository: Repository): Blobs {
  const why = new Map<string, string>();
  const read = async (wanted: readonly string[]): Promise<Map<string, Uint8Array>> => {
    const found = new Map<string, Uint8Array>();
    let left = [...new Set(wanted)].filter(isId);
    for (let failures = 0; left.length > 0 && failures < 4;) {
      const scan = scanner();
      const input = left.map((id) => id + "\n").join("");
      const ended = await runGit(repository, ["cat-file", "--batch", "--buffer"], {
        input,
        network: failures < 2,
        onData: scan.push,
      });
      keep(left, scan.answers, found, why);
      const next = left[scan.answers.length];
      if (next === undefined) break;
      left = left.slice(scan.answers.length + 1);
      if (scan.large()) {
        why.set(next, tooLarge);
        left = await withoutLarge(repository, left, why);
      } else {
        why.set(next, `git cannot read it: ${ended.stderr.split("\n")[0] ?? ""}`.slice(0, 300));
        failures++;
      }
    }
    return found;
  };
  return { read, whyAbsent: (id) => why.get(id) ?? "git could not read its content" };
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
    if (typeof answer === "string")
      why.set(id, "its content is missing from the repository (a partial or broken clone)");
    else found.set(id, answer);
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
