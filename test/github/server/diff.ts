// Two commits of a repository → the files of a pull request with their hunks, as git tells them and GitHub shows them.

import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { DiffSide, ReviewComment } from "./world.ts";

const run = promisify(execFile);

export async function gitOf(gitDir: string, ...args: readonly string[]): Promise<string> {
  const { stdout } = await run("git", ["--git-dir", gitDir, "-c", "core.quotepath=off", ...args], {
    maxBuffer: 1 << 29,
  });
  return stdout;
}

interface Hunk {
  readonly left: ReadonlySet<number>;
  readonly right: ReadonlySet<number>;
  readonly text: string;
}

export interface FileDiff {
  readonly path: string;
  readonly was: string | null;
  readonly status: "added" | "removed" | "modified" | "renamed";
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Null for a binary file, and where GitHub leaves it out. */
  readonly patch: string | null;
  readonly hunks: readonly Hunk[];
}

const known = new Map<string, Promise<readonly FileDiff[]>>();

/** What head changes since it left base. */
export function diffOf(gitDir: string, base: string, head: string): Promise<readonly FileDiff[]> {
  const key = `${gitDir} ${base} ${head}`;
  const found = known.get(key) ?? readDiff(gitDir, base, head);
  known.set(key, found);
  return found;
}

async function readDiff(gitDir: string, base: string, head: string): Promise<readonly FileDiff[]> {
  const args = [
    "diff",
    "-M",
    "--full-index",
    "--no-ext-diff",
    "--no-textconv",
    `${base}...${head}`,
  ];
  const text = await gitOf(gitDir, ...args);
  return withoutLargest(
    text
      .split(/^(?=diff --git )/m)
      .filter((part) => part !== "")
      .map(fileOf),
  );
}

/** The most files that GitHub lists: https://docs.github.com/en/rest/pulls/pulls#list-pull-requests-files */
export const mostFiles = 3000;
const mostLines = 20_000;

/** Past so many lines GitHub's rows say that nothing changed: https://github.com/orgs/community/discussions/213491 */
function withoutLargest(files: readonly FileDiff[]): readonly FileDiff[] {
  let lines = 0;
  return files.map((file) => {
    lines += file.additions + file.deletions;
    return lines <= mostLines ? file : { ...file, additions: 0, deletions: 0, patch: null };
  });
}

function fileOf(part: string): FileDiff {
  const start = part.search(/^@@ /m);
  const header = start < 0 ? part : part.slice(0, start);
  const patch = start < 0 ? null : part.slice(start).replace(/\n$/, "");
  const word = (pattern: RegExp): string | null => pattern.exec(header)?.[1] ?? null;
  const from = word(/^rename from (.+)$/m);
  const left = word(/^--- a\/(.+?)\t?$/m);
  const right = word(/^\+\+\+ b\/(.+?)\t?$/m);
  const same = word(/^diff --git a\/(.+) b\/\1$/m);
  const lines = (patch ?? "").split("\n");
  return {
    path: word(/^rename to (.+)$/m) ?? right ?? left ?? same ?? "",
    was: from,
    status: /^new file/m.test(header)
      ? "added"
      : /^deleted file/m.test(header)
        ? "removed"
        : from === null
          ? "modified"
          : "renamed",
    sha: word(/^index [0-9a-f]+\.\.([0-9a-f]+)/m) ?? "0".repeat(40),
    additions: lines.filter((line) => line.startsWith("+")).length,
    deletions: lines.filter((line) => line.startsWith("-")).length,
    patch,
    hunks: (patch ?? "")
      .split(/^(?=@@ )/m)
      .filter((text) => text !== "")
      .map(hunkOf),
  };
}

function hunkOf(text: string): Hunk {
  const [, from = "0", to = "0"] = /^@@ -(\d+)(?:,\d+)? \+(\d+)/.exec(text) ?? [];
  let [l, r] = [Number(from), Number(to)];
  const [left, right] = [new Set<number>(), new Set<number>()];
  for (const line of text.split("\n").slice(1)) {
    if (line.startsWith(" ") || line.startsWith("-")) left.add(l++);
    if (line.startsWith(" ") || line.startsWith("+")) right.add(r++);
  }
  return { left, right, text };
}

/** The hunk that shows a line. */
export function hunkAt(file: FileDiff, line: number, side: DiffSide): Hunk | null {
  return file.hunks.find((hunk) => (side === "LEFT" ? hunk.left : hunk.right).has(line)) ?? null;
}

/** Where a line of one commit is in a later one; null when it was changed. */
async function movedLine(
  gitDir: string,
  [from, to]: readonly [string, string],
  path: string,
  line: number,
): Promise<number | null> {
  const text = await gitOf(gitDir, "diff", "-U0", "--no-ext-diff", from, to, "--", path);
  let shift = 0;
  for (const [, start = "0", count = "1", , added = "1"] of text.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/gm,
  )) {
    const [first, lines] = [Number(start), Number(count)];
    if (lines > 0 && line >= first && line < first + lines) return null;
    if (first < line) shift += Number(added) - lines;
  }
  return line + shift;
}

/** A comment as a new head leaves it: on the line's new place, or outdated. */
export async function afterPush(
  gitDir: string,
  comment: ReviewComment,
  base: string,
  head: string,
): Promise<ReviewComment> {
  const { originalLine, side, path, commit } = comment;
  if (originalLine === null || side === "LEFT") return comment;
  const at = (line: number | null): Promise<number | null> | null =>
    line === null ? null : movedLine(gitDir, [commit, head], path, line);
  const [line, startLine] = [await at(originalLine), await at(comment.originalStartLine)];
  const file = (await diffOf(gitDir, base, head)).find((one) => one.path === path);
  const shown = file !== undefined && line !== null && hunkAt(file, line, side) !== null;
  return shown ? { ...comment, line, startLine } : { ...comment, line: null, startLine: null };
}
