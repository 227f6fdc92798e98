// Lines of a tree's files → the first commit of its history that holds each, in one walk over the history of these files.

import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { pathIn } from "../base/folder.ts";
import type { Repository } from "./git.ts";
import { reason, runGit } from "./git.ts";
import { findRepository } from "./repository.ts";

export interface WantedLine {
  readonly path: string;
  /** Blanks around it do not count. */
  readonly text: string;
}

/** `day`: UTC. */
interface Commit {
  readonly commit: string;
  readonly day: string;
}

export type FirstSeen = Commit | { readonly why: string };

/** How long git may walk: what it did not come to by then is not known. */
const longestWalk = 20_000;

/** `folder`: where the paths are relative to. */
export async function firstSeen(
  folder: string,
  wanted: readonly WantedLine[],
): Promise<(line: WantedLine) => FirstSeen> {
  const repository = findRepository(folder);
  if (!repository) return () => ({ why: "the tree is no repository" });
  const { workTree } = repository;
  const prefix = workTree === null ? "" : relative(workTree, resolve(folder)).replaceAll("\\", "/");
  const inRepository = (path: string): string => pathIn(prefix, path);
  const lines = wanted.map(({ path, text }) => ({ path: inRepository(path), text }));
  const walked = await walk(repository, lines);
  const ends = endsOf(repository);
  return ({ path, text }) => {
    const found = walked.found.get(lineId(inRepository(path), text));
    if (!found) return { why: walked.why ?? "it is not committed" };
    // What a shallow clone ends at may be older.
    return ends.has(found.commit) ? { why: "the clone is shallow" } : found;
  };
}

const lineId = (path: string, text: string): string => `${path}\n${text.trim()}`;

interface Walked {
  readonly found: ReadonlyMap<string, Commit>;
  /** Why it did not come to an end. */
  readonly why: string | null;
}

// Nothing of what a person or the repository configured for its own eyes runs or changes what we read.
const plain = [
  "--no-show-signature",
  "--no-ext-diff",
  "--no-textconv",
  "--no-color",
  "--no-renames",
  "--src-prefix=a/",
  "--dst-prefix=b/",
];

async function walk(repository: Repository, lines: readonly WantedLine[]): Promise<Walked> {
  const paths = [...new Set(lines.map(({ path }) => path))].filter((path) => !path.includes("\n"));
  const reader = additions(new Set(lines.map(({ path, text }) => lineId(path, text))));
  if (paths.length === 0) return { found: reader.found, why: null };
  const input = ["HEAD", "--", ...paths, ""].join("\n");
  const args = ["log", "--stdin", "--reverse", "--no-merges", "-p", "-U0", "--format=%x00%H %ct"];
  const decoder = new TextDecoder();
  const output = await runGit(repository, [...args, ...plain], {
    input,
    timeout: longestWalk,
    onData: (chunk) => reader.read(decoder.decode(chunk, { stream: true })),
  }).catch(() => null);
  const { found } = reader;
  if (output === null) return { found, why: "its history takes too long to read" };
  return { found, why: output.code === 0 || reader.done() ? null : reason(output) };
}

interface Additions {
  readonly found: Map<string, Commit>;
  /** False once nothing more is wanted. */
  readonly read: (text: string) => boolean;
  readonly done: () => boolean;
}

/** A line that is longer declares nothing. */
const longestLine = 65_536;

/** Reads what `git log -p -U0` prints, commit by commit: the first that adds a line counts. */
function additions(wanted: ReadonlySet<string>): Additions {
  const found: Additions["found"] = new Map();
  let rest = "";
  let commit: Commit = { commit: "", day: "" };
  let path: string | null = null;
  // Lines of a hunk still to come: whatever they look like, they are a file's.
  let left = 0;
  const line = (text: string): void => {
    if (left > 0) {
      if (text.startsWith("\\")) return;
      left--;
      if (!text.startsWith("+") || path === null || text.length > longestLine) return;
      const id = lineId(path, text.slice(1));
      if (wanted.has(id) && !found.has(id)) found.set(id, commit);
    } else if (text.startsWith("\0")) commit = commitOf(text);
    else if (text.startsWith("diff --git ")) path = null;
    else if (text.startsWith("+++ ")) path = /^\+\+\+ b\/([^\t]+)\t?$/.exec(text)?.[1] ?? null;
    else if (text.startsWith("@@ ")) left = hunkSize(text);
  };
  return {
    found,
    read: (text) => {
      const lines = (rest + text).split("\n");
      // Half a line of what nobody wants is as good as all of it.
      rest = (lines.pop() ?? "").slice(0, longestLine + 2);
      for (const one of lines) line(one);
      return found.size < wanted.size;
    },
    done: () => found.size === wanted.size,
  };
}

/** Of the year 9999: whoever commits writes what they like. */
const lastSecond = 253_402_300_799;

function commitOf(text: string): Commit {
  const [, commit = "", seconds = "0"] = /^\0([0-9a-f]+) (\d+)$/.exec(text) ?? [];
  const day = new Date(Math.min(Number(seconds), lastSecond) * 1000).toISOString().slice(0, 10);
  return { commit, day };
}

function hunkSize(text: string): number {
  const [, gone = "1", come = "1"] = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(text) ?? [];
  return Number(gone) + Number(come);
}

/** Commits whose parents a shallow clone lacks. */
function endsOf({ commonDir }: Repository): ReadonlySet<string> {
  try {
    return new Set(readFileSync(join(commonDir, "shallow"), "utf8").trim().split("\n"));
  } catch {
    return new Set();
  }
}
