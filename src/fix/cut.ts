// Parts of a text that fill whole lines → the edits that take them away, with the comments right above them and no hole left behind.

import { fileRef, lineOf, type FileRef } from "../base/origin.ts";
import type { Comment, Span } from "../parse/hcl/syntax.ts";
import type { Edit } from "./edit.ts";

/** Null where one of them shares a line with something else. */
export function cut(
  text: string,
  comments: readonly Comment[],
  parts: readonly Span[],
): readonly Edit[] | null {
  const file = fileRef("", text);
  const count = file.lineStarts.length;
  const gone = new Set<number>();
  for (const { start, end } of parts) {
    const [first, last] = [lineOf(file, start) - 1, lineOf(file, Math.max(start, end - 1)) - 1];
    const before = text.slice(file.lineStarts[first], start);
    const behind = text.slice(end, file.lineStarts[last + 1] ?? text.length);
    if (before.trim() !== "" || !/^\s*(?:(?:#|\/\/).*)?\s*$/.test(behind)) return null;
    for (let line = first; line <= last; line++) gone.add(line);
    for (const line of linesAbove(text, file, comments, first)) gone.add(line);
  }
  const isBlank = (line: number): boolean =>
    text.slice(file.lineStarts[line], file.lineStarts[line + 1] ?? text.length).trim() === "";
  const edits: Edit[] = [];
  const closes = (line: number): boolean =>
    /^[ \t]*\}/.test(text.slice(file.lineStarts[line] ?? text.length));
  for (const [from, to] of runs(gone, count, isBlank, closes)) {
    const end = to < count ? (file.lineStarts[to] ?? text.length) : text.length;
    edits.push({ start: file.lineStarts[from] ?? 0, end, text: "" });
  }
  return edits;
}

/** What a file says of itself, or over a part of it, is not said of the declaration that happens to stand first. */
const heading = /copyright|licen[cs]e|spdx|([#=*\-~])\1{4}/i;

/** Lines of comments that end right above a line. */
function linesAbove(
  text: string,
  file: FileRef,
  comments: readonly Comment[],
  line: number,
): readonly number[] {
  const found: number[] = [];
  for (let next = line - 1; next >= 0;) {
    const above = comments.find(
      ({ trailing, start, end }) =>
        !trailing && lineOf(file, Math.max(start, end - 1)) - 1 === next,
    );
    if (!above) break;
    if (heading.test(text.slice(above.start, above.end))) return [];
    const first = lineOf(file, above.start) - 1;
    for (let one = first; one <= next; one++) found.push(one);
    next = first - 1;
  }
  return found;
}

/** Ranges of lines that go: what is blank between two of them as well, and one of the blanks around each. */
function runs(
  gone: ReadonlySet<number>,
  count: number,
  isBlank: (line: number) => boolean,
  closes: (line: number) => boolean,
): readonly (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (const line of [...gone].toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && between(last[1], line, isBlank)) last[1] = line + 1;
    else found.push([line, line + 1]);
  }
  for (const run of found) {
    const opens = run[0] === 0 || isBlank(run[0] - 1);
    let [from, to] = run;
    if (opens) while (to < count && isBlank(to)) to++;
    const isLast = between(to, count, isBlank);
    if (isLast) to = count;
    if (isLast || closes(to)) while (from > 0 && isBlank(from - 1)) from--;
    run[0] = from;
    run[1] = to;
  }
  return found;
}

function between(from: number, to: number, isBlank: (line: number) => boolean): boolean {
  for (let line = from; line < to; line++) if (!isBlank(line)) return false;
  return true;
}
