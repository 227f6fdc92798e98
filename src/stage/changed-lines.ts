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
  const [before, now] = [textsOf(base), textsOf(head)];
  const answers = new Map<string, boolean>();
  const ask = (at: Origin): boolean => {
    const { path } = at.file;
    const text = before(renames.get(path) ?? path);
    const lines = text === null ? null : linesOf(at, now(path));
    return (
      text === null ||
      lines === null ||
      !`\n${plain(text)}\n`.includes(`\n${plain(lines).replace(/\r$/, "")}\n`)
    );
  };
  return (at) => {
    if (!changed.has(at.file.path)) return false;
    const id = `${at.file.path}\n${at.start}\n${at.end}`;
    const answer = answers.get(id) ?? ask(at);
    answers.set(id, answer);
    return answer;
  };
}

/** A last line that nothing followed has no end, whatever the others have. */
function plain(text: string): string {
  return text.includes("\r") ? text.replaceAll("\r\n", "\n") : text;
}

function textsOf({ files }: Side): (path: string) => string | null {
  let byPath: ReadonlyMap<string, { readonly text: string }> | null = null;
  return (path) =>
    (byPath ??= new Map(files.map((file) => [file.path, file]))).get(path)?.text ?? null;
}

/** Whole lines, without the end of the last. */
function linesOf({ file, start, end }: Origin, text: string | null): string | null {
  if (text === null) return null;
  const first = file.lineStarts[lineOf(file, start) - 1] ?? 0;
  const next = file.lineStarts[lineOf(file, Math.max(start, end))];
  return text.slice(first, next === undefined ? text.length : next - 1);
}
