// Two commits and paths of the second → the stretches of these files that a diff shows, as git and so GitHub computes it.

import type { Diff, Hunk } from "../base/hunk.ts";
import { runGit, type Repository } from "./git.ts";

/** Lines around a change that are shown. https://git-scm.com/docs/diff-config#Documentation/diff-config.txt-diffcontext */
const around = 3;
/** More than that a process may not be given. */
const mostNames = 100_000;
/** More lines than that no pull request shows. */
const mostOutput = 64 * 1024 * 1024;

/** `paths` under their names in both commits. A diff that cannot be had is null: then nobody can tell what is shown. */
export async function hunksBetween(
  repository: Repository,
  base: string,
  head: string,
  paths: readonly string[],
): Promise<Diff | null> {
  if (paths.length === 0) return new Map();
  // What a person configured for their own eyes shows other stretches.
  const plain = ["--no-color", "--no-ext-diff", "--no-textconv", "--indent-heuristic"];
  const shape = [`-U${around}`, "--inter-hunk-context=0", "--diff-algorithm=myers"];
  const args = ["--patch-with-raw", "--no-abbrev", "-M50%", "-l500", ...shape];
  const few = paths.join("").length <= mostNames;
  const ends = [base, head, "--", ...(few ? paths : [])];
  const chunks: Buffer[] = [];
  let size = 0;
  const onData = (chunk: Buffer): boolean => {
    chunks.push(chunk);
    size += chunk.length;
    return size <= mostOutput;
  };
  const ran = await runGit(repository, ["diff", ...args, ...plain, ...ends], { onData });
  if (ran.code !== 0 || size > mostOutput) return null;
  return parseDiff(Buffer.concat(chunks).toString("utf8"));
}

/** Reads `git diff --patch-with-raw`: a line a file, then the patches in the same order. */
export function parseDiff(text: string): Diff {
  const lines = text.split("\n");
  const found = new Map<string, Hunk[]>();
  const paths: string[] = [];
  let at = 0;
  for (; (lines[at] ?? "").startsWith(":"); at++) paths.push(pathOf(lines[at] ?? ""));
  let hunks: Hunk[] = [];
  let file = 0;
  while (at < lines.length) {
    const line = lines[at++] ?? "";
    const range = /^@@ -\d+(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/.exec(line);
    if (line.startsWith("diff --git ")) found.set(paths[file++] ?? "", (hunks = []));
    else if (range) {
      const [, gone = "1", first = "1", count = "1"] = range;
      const read = readHunk(lines, at, Number(gone), Number(first), Number(count));
      hunks.push(read.hunk);
      at = read.at;
    }
  }
  return found;
}

/** Counts, so that no line of a file is taken for one of the patch. */
function readHunk(
  lines: readonly string[],
  start: number,
  gone: number,
  first: number,
  count: number,
): { readonly hunk: Hunk; readonly at: number } {
  const written: [number, number][] = [];
  const removed = new Set<number>();
  let [at, before, line] = [start, gone, first];
  while ((before > 0 || line < first + count) && at < lines.length) {
    const sign = lines[at++]?.[0] ?? " ";
    if (sign === "+") {
      const last = written.at(-1);
      if (last?.[1] === line - 1) last[1] = line;
      else written.push([line, line]);
    }
    if (sign === "-") removed.add(line);
    if (sign === "+" || sign === " ") line++;
    if (sign === "-" || sign === " ") before--;
  }
  return { hunk: { first, last: first + count - 1, written, removed: [...removed] }, at };
}

/** `:100644 100644 1f… 2e… R086\told\tnew`: the last; what would end a name is quoted as in C. */
function pathOf(line: string): string {
  const name = line.slice(line.lastIndexOf("\t") + 1);
  if (!name.startsWith('"')) return name;
  return name
    .slice(1, -1)
    .replace(/\\(?:([0-7]{3})|(.))/g, (_, octal?: string, letter = "") =>
      octal === undefined
        ? (escapes[letter as keyof typeof escapes] ?? letter)
        : String.fromCharCode(Number.parseInt(octal, 8)),
    );
}

const escapes = { a: "\u0007", b: "\b", t: "\t", n: "\n", v: "\v", f: "\f", r: "\r" } as const;
