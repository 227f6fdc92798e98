// Edits of a text and what a diff shows of it → the lines that a reviewer may replace by a click, where GitHub lets them.
// https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/reviewing-changes-in-pull-requests/commenting-on-a-pull-request

import { hunkAround, type Hunk } from "../base/hunk.ts";
import { fileRef, lineOf, type FileRef } from "../base/origin.ts";
import { linesForTerminal } from "./escape.ts";
import type { Edited } from "./patch.ts";

export interface Suggestion {
  /** Lines from the first to the last are replaced. */
  readonly first: number;
  readonly last: number;
  /** Without the last line's end. */
  readonly text: string;
}

/** Nobody reads more in a comment. */
const mostLines = 60;
const longest = 12_000;

type Edit = Edited["edits"][number];

/** Null where the lines are not shown together, or something was taken away between them; and where what stands there would not be seen. */
export function suggestionOf(
  { before, edits }: Pick<Edited, "before" | "edits">,
  hunks: readonly Hunk[],
): Suggestion | null {
  const file = fileRef("", before);
  const ranges = edits.map((edit) => linesOf(edit, before, file));
  const first = Math.min(...ranges.map(([from]) => from));
  const last = Math.max(...ranges.map(([, to]) => to));
  const hunk = hunkAround(hunks, first, last);
  if (!hunk || last - first >= mostLines) return null;
  if (hunk.removed.some((line) => first < line && line <= last)) return null;
  const start = file.lineStarts[first - 1] ?? 0;
  const end = file.lineStarts[last];
  // A last line without an end, or another end than a comment's lines have, would not stay as it is.
  if (end === undefined || before.slice(start, end).includes("\r")) return null;
  const replaced = replacedIn(before, edits, start, end);
  if (replaced.length > longest) return null;
  if (replaced === "\n" || !replaced.endsWith("\n") || hides(replaced)) return null;
  return { first, last, text: replaced.slice(0, -1) };
}

/** A line that text is only put before or behind is replaced by itself and the text. */
function linesOf({ start, end }: Edit, before: string, file: FileRef): readonly [number, number] {
  const from = lineOf(file, start);
  const lastLine = before.endsWith("\n") ? file.lineStarts.length - 1 : file.lineStarts.length;
  const endsBefore = end > start && file.lineStarts.includes(end);
  const to = lineOf(file, endsBefore ? end - 1 : end);
  return [Math.min(from, lastLine), Math.min(to, lastLine)];
}

function replacedIn(before: string, edits: readonly Edit[], from: number, to: number): string {
  let result = "";
  let done = from;
  for (const { start, end, text } of edits) {
    result += before.slice(done, start) + text;
    done = end;
  }
  return result + before.slice(done, to);
}

function hides(text: string): boolean {
  return linesForTerminal(text) !== text;
}
