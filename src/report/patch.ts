// A text before and after, and where it was edited → the difference as `diff -u` writes it, for people and for `git apply`.

import { createHash } from "node:crypto";
import { lineOf, fileRef } from "../base/origin.ts";
import { forLog } from "./escape.ts";

export interface Edited {
  readonly path: string;
  readonly before: string;
  /** Null: the file goes. */
  readonly after: string | null;
  /** In order, offsets of the text before. */
  readonly edits: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
  }[];
}

/** Lines shown around what changed. */
const around = 3;

/** From `before` lines `[from, to)` on become `after` lines `[there, thereTo)`, 0-based. */
interface Region {
  readonly from: number;
  to: number;
  readonly there: number;
  thereTo: number;
}

export function* patch({ path, before, after, edits }: Edited): Iterable<string> {
  const name = quotedPath(path);
  yield `--- ${name("a")}\n+++ ${after === null ? "/dev/null" : name("b")}\n`;
  const old = linesOf(before);
  const now = linesOf(after ?? "");
  const whole = [{ start: 0, end: before.length, text: "" }];
  for (const group of grouped(regions(before, old, now, after === null ? whole : edits))) {
    const [first, last] = [group[0], group.at(-1)];
    if (!first || !last) continue;
    const from = Math.max(0, first.from - around);
    const to = Math.min(old.length, last.to + around);
    const there = first.there - (first.from - from);
    const thereTo = last.thereTo + (to - last.to);
    yield `@@ -${range(from, to)} +${range(there, thereTo)} @@\n`;
    let at = from;
    for (const region of group) {
      yield* marked(" ", old.slice(at, region.from));
      yield* marked("-", old.slice(region.from, region.to));
      yield* marked("+", now.slice(region.there, region.thereTo));
      at = region.to;
    }
    yield* marked(" ", old.slice(at, to));
  }
}

/**
 * Patches must stay as they are, and lines of theirs may be what a workflow's runner takes for commands: then it is told to read none
 * until a word comes that no line can hold. What applies patches skips both lines.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#stopping-and-starting-workflow-commands
 */
export function sealed(patches: string): string {
  if (forLog(patches) === patches) return patches;
  const word = createHash("sha256").update(patches).digest("hex");
  return `::stop-commands::${word}\n${patches}::${word}::\n`;
}

/** As git quotes what would end a line or a name. */
function quotedPath(path: string): (side: string) => string {
  return (side) => {
    const whole = `${side}/${path}`;
    // oxlint-disable-next-line no-control-regex
    return /["\\\u0000-\u001f\u007f]/.test(whole) ? JSON.stringify(whole) : whole;
  };
}

/** With their line breaks. */
function linesOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(/(?<=\n)/);
}

function range(from: number, to: number): string {
  const count = to - from;
  return `${count === 0 ? from : from + 1},${count}`;
}

function* marked(sign: string, lines: readonly string[]): Iterable<string> {
  for (const line of lines)
    yield line.endsWith("\n") ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`;
}

/** The lines that each edit touches, without those at either end that stayed. */
function regions(
  before: string,
  old: readonly string[],
  now: readonly string[],
  edits: Edited["edits"],
): Region[] {
  const file = fileRef("", before);
  const found: Region[] = [];
  let moved = 0;
  for (const { start, end, text } of edits) {
    const from = lineOf(file, start) - 1;
    const to = Math.min(old.length, lineOf(file, end));
    const more = count(text) - count(before.slice(start, end));
    const last = found.at(-1);
    if (last && from < last.to) {
      last.to = to;
      last.thereTo = to + moved + more;
    } else found.push({ from, to, there: from + moved, thereTo: to + moved + more });
    moved += more;
  }
  // What reaches the end of one text reaches the other's, also where the last line has no break.
  return found.map((region) =>
    trimmed(region.to === old.length ? { ...region, thereTo: now.length } : region, old, now),
  );
}

function count(text: string): number {
  return text.split("\n").length - 1;
}

function trimmed(region: Region, old: readonly string[], now: readonly string[]): Region {
  let { from, to, there, thereTo } = region;
  while (from < to && there < thereTo && old[from] === now[there]) {
    from++;
    there++;
  }
  while (from < to && there < thereTo && old[to - 1] === now[thereTo - 1]) {
    to--;
    thereTo--;
  }
  return { from, to, there, thereTo };
}

/** What is close is shown together. */
function grouped(all: readonly Region[]): Region[][] {
  const groups: Region[][] = [];
  for (const region of all) {
    const last = groups.at(-1)?.at(-1);
    if (last && region.from - last.to <= 2 * around) groups.at(-1)?.push(region);
    else groups.push([region]);
  }
  return groups;
}
