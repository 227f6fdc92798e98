// A commit → its snapshot, and the snapshot of another commit from the difference between the two.

import { endOfRun } from "../base/order.ts";
import { UserError } from "../base/user-error.ts";
import type { Repository } from "./git.ts";
import { needGit, runGit } from "./git.ts";
import { blobReader } from "./objects.ts";
import type { Entry, Seek, Snapshot, Unread } from "./snapshot.ts";
import { badPath, mostEntries, sortEntries } from "./snapshot.ts";

/** Of the six digits at a place of a listing. */
function modeAt(text: string, at: number): Entry["mode"] {
  if (text.startsWith("100644", at)) return "file";
  if (text.startsWith("100755", at)) return "executable";
  if (text.startsWith("120000", at)) return "link";
  return text.startsWith("160000", at) ? "submodule" : "file";
}

/** No path of a listing without any of these is bad: asked once, not of each. */
const odd = /[\t/](?:\.{0,2}|\.git)[/\0]/i;

interface Listing {
  readonly entries: Entry[];
  readonly unread: Unread[];
}

/** Reads `ls-tree -r -z`: `<mode> <type> <id>\t<path>\0`. What it makes of a large tree makes the engine collect: as little as can be. */
function parseTree(bytes: Buffer): Listing {
  const entries: Entry[] = [];
  const unread: Unread[] = [];
  const text = bytes.toString("utf8");
  const isPlain = !odd.test(text);
  for (let at = 0, end; (end = text.indexOf("\0", at)) !== -1; at = end + 1) {
    const tab = text.indexOf("\t", at);
    const path = text.slice(tab + 1, end);
    const full = entries.length >= mostEntries;
    const why = full
      ? `the tree has more than ${mostEntries} files`
      : isPlain
        ? null
        : badPath(path);
    if (why === null) {
      const blob = text.slice(text.indexOf(" ", at + 7) + 1, tab);
      entries.push({ path, blob, size: -1, mode: modeAt(text, at) });
    } else if (unread.length < 1000) unread.push({ path, why });
  }
  return { entries: sortEntries(entries), unread };
}

function snapshotOf(repository: Repository, commit: string, listing: Listing): Snapshot {
  const { read, whyAbsent } = blobReader(repository);
  return { commit, entries: listing.entries, unread: listing.unread, read, whyAbsent };
}

/** Lists a commit in one `git ls-tree`. Sizes stay unknown: `-l` would open every blob and doubles the time. */
export async function commitSnapshot(repository: Repository, commit: string): Promise<Snapshot> {
  const bytes = await needGit(repository, ["ls-tree", "-r", "-z", "--full-tree", commit]);
  return snapshotOf(repository, commit, parseTree(bytes));
}

/** One path's change between two commits. */
interface Step {
  readonly path: string;
  readonly was: Entry | null;
  readonly from: string | null;
}

export interface CommitPair {
  readonly base: Snapshot;
  readonly head: Snapshot;
  /** Head's path → base's path, for files that moved, by git's similarity. */
  readonly renames: ReadonlyMap<string, string>;
}

/** What git lists of two commits, before it is read as snapshots. */
export interface PairListing {
  readonly now: Listing;
  readonly steps: readonly Step[];
  readonly seen: Promise<ReadonlySet<string> | null>;
}

/** Lists two commits at the price of one: head by `ls-tree`, what differs by `diff-tree`, which skips every folder they share. */
export async function listPair(
  repository: Repository,
  base: string,
  head: string,
  seek: Seek | null = null,
  quiet = false,
): Promise<PairListing> {
  const diff = [
    "diff-tree",
    "-r",
    "-z",
    "--raw",
    "--no-abbrev",
    "-M50%",
    "-l500",
    "--no-ext-diff",
    "--no-textconv",
    "--ignore-submodules=none",
    base,
    head,
    "--",
  ];
  const both = Promise.all([
    needGit(repository, ["ls-tree", "-r", "-z", "--full-tree", head], { quiet }),
    needGit(repository, diff, { quiet }),
  ]);
  // Last, as it takes longest, and is asked for when the lists have been read.
  const seen = seek ? search(repository, head, seek) : Promise.resolve(null);
  const [listed, changed] = await both;
  return { now: parseTree(listed), steps: parseDiff(changed), seen };
}

/** Both as snapshots: base by undoing what differs. */
export function pairOf(
  repository: Repository,
  base: string,
  head: string,
  { now, steps, seen }: PairListing,
): CommitPair {
  const searchHead: Snapshot["search"] = (more) => search(repository, head, more);
  const headSnapshot = { ...snapshotOf(repository, head, now), seen, search: searchHead };
  const renames = new Map(
    steps.flatMap((step) => (step.from === null ? [] : [[step.path, step.from] as const])),
  );
  return {
    base: { ...headSnapshot, commit: base, ...undo(now, steps) },
    head: headSnapshot,
    renames,
  };
}

/** More is not worth a search. */
const mostWords = 16_000;

/** Paths of a commit's files that hold one of the words, searched by git, which is much cheaper than reading them all from it. */
async function search(
  repository: Repository,
  commit: string,
  { words, bytes = [], endings }: Seek,
): Promise<ReadonlySet<string> | null> {
  if (words.some((word) => /[\n\0]/.test(word)) || words.join("").length > mostWords) return null;
  const lines = [...words.map((word) => Buffer.from(word)), ...bytes];
  const input = Buffer.concat(lines.flatMap((line) => [line, Buffer.from("\n")]));
  // Unlike the others, `grep` heeds what a person configured for their own eyes.
  const plain = [
    "--full-name",
    "--no-color",
    "--no-textconv",
    "--no-recurse-submodules",
    "--threads=1",
  ];
  // A third cheaper than globs of git's.
  const paths = endings.map((ending) => `*${ending}`);
  const args = ["grep", "-l", "-z", "-a", "-F", ...plain, "-f", "-", commit, "--", ...paths];
  const found = await runGit(repository, args, { input, stars: true }).catch(() => null);
  // 1: no file holds any. Anything else, an older git's refusal, and a blob that is missing (told on stderr alone) only mean to read.
  if (found === null || found.code > 1 || found.code < 0 || found.stderr !== "") return null;
  const start = commit.length + 1;
  return new Set(
    found.stdout
      .toString("utf8")
      .split("\0")
      .slice(0, -1)
      .map((line) => line.slice(start)),
  );
}

/** Reads `diff-tree -r -z --raw`: `:<mode> <mode> <id> <id> <status>\0<path>\0`, and a second path for a rename. */
function parseDiff(bytes: Buffer): Step[] {
  const fields = bytes.toString("utf8").split("\0");
  const steps: Step[] = [];
  for (let i = 0; i + 1 < fields.length;) {
    const match = /^:(\d{6}) \d{6} ([0-9a-f]+) [0-9a-f]+ ([A-Z])\d*$/.exec(fields[i] ?? "");
    if (!match)
      throw new UserError(
        "`git diff-tree` gave an answer that we do not understand",
        "Report it with the output of `git --version`.",
      );
    const [, mode = "", blob = "", status] = match;
    const path = fields[i + 1] ?? "";
    const was = (at: string): Entry => ({ path: at, blob, size: -1, mode: modeAt(mode, 0) });
    if (status === "R") {
      const to = fields[i + 2] ?? "";
      steps.push({ path, was: was(path), from: null }, { path: to, was: null, from: path });
      i += 3;
    } else {
      steps.push({ path, was: status === "A" ? null : was(path), from: null });
      i += 2;
    }
  }
  return steps;
}

function undo(now: Listing, steps: readonly Step[]): Listing {
  const was = new Map(steps.map((step) => [step.path, step.was]));
  const unread = now.unread.filter((one) => !was.has(one.path));
  const back: Entry[] = [];
  for (const [path, entry] of was) {
    const why = badPath(path);
    if (entry !== null && why === null) back.push(entry);
    else if (entry !== null && why !== null) unread.push({ path, why });
  }
  return { entries: replaced(now.entries, [...was.keys()].sort(), sortEntries(back)), unread };
}

/** Entries without some paths and with a few others, all sorted: what lies between is not looked at one by one. */
function replaced(
  entries: readonly Entry[],
  gone: readonly string[],
  few: readonly Entry[],
): Entry[] {
  const all: Entry[] = [];
  let next = 0;
  let other = 0;
  for (const path of gone) {
    const place = endOfRun(entries, (one) => one.path < path);
    for (; next < place; next++) all.push(entries[next]!);
    while (entries[next]?.path === path) next++;
    if (few[other]?.path === path) all.push(few[other++]!);
  }
  for (; next < entries.length; next++) all.push(entries[next]!);
  return all;
}
