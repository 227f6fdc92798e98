// Two sides → whether the change between them wrote or rewrote given lines.

import { lineOf, type Origin } from "../base/origin.ts";
import type { Side } from "./gather.ts";
import type { Both } from "./place-reader.ts";

/** True for lines that base's file of that name, or the one it was renamed from, does not have together as they stand in head's. */
export function changedLines(
  { base, head }: Both<Side>,
  changed: ReadonlySet<string>,
  renames: ReadonlyMap<string, string>,
): (at: Origin) => boolean {
  const answers = new Map<string, boolean>();
  return (at) => {
    const { path } = at.file;
    if (!changed.has(path)) return false;
    const id = `${path}\n${at.start}\n${at.end}`;
    const answer =
      answers.get(id) ?? !holds(textOf(base, renames.get(path) ?? path), linesOf(at, head));
    answers.set(id, answer);
    return answer;
  };
}

function holds(text: string | null, lines: string | null): boolean {
  return text !== null && lines !== null && `\n${text}\n`.includes(`\n${lines}\n`);
}

function textOf(side: Side, path: string): string | null {
  return side.files.find((file) => file.path === path)?.text ?? null;
}

/** Whole lines, without the end of the last. */
function linesOf({ file, start, end }: Origin, head: Side): string | null {
  const text = textOf(head, file.path);
  if (text === null) return null;
  const first = file.lineStarts[lineOf(file, start) - 1] ?? 0;
  const next = file.lineStarts[lineOf(file, Math.max(start, end))];
  return text.slice(first, next === undefined ? text.length : next - 1);
}
