// Turns an offset in a text value into its offset in the file, when the text stands there literally (a heredoc, a quoted string, a whole file).

import type { FileRef, Origin } from "../../base/origin.ts";
import { fileRef, lineOf } from "../../base/origin.ts";

/**
 * Knows only the text and the span of its expression, as the file's own text is not kept: a span as long as the text is the text itself;
 * two longer, a quoted string; one that holds one line more than the text, a heredoc, whose lines may have lost a common indent.
 * Elsewhere every offset maps into the span.
 */
export function placeInText(text: string, at: Origin): (offset: number) => number {
  const length = at.end - at.start;
  const clamp = (offset: number): number => Math.min(Math.max(offset, at.start), at.end);
  if (length === text.length) return (offset) => at.start + offset;
  const own = fileRef("", text);
  const lines = own.lineStarts.length - (text.endsWith("\n") ? 1 : 0);
  const first = lineOf(at.file, at.start);
  const last = lineOf(at.file, at.end);
  if (lines === 1 && first === last) return (offset) => clamp(at.start + 1 + offset);
  // A heredoc's span may end behind its marker's line or at it.
  const heredoc = last - first >= lines;
  const start = heredoc ? first + 1 : first;
  if (!heredoc && last - first !== lines - 1)
    return (offset) => clamp(offset === 0 ? at.start : at.start + 1);
  const lost = lostIndent(own, at.file, start, lines);
  return (offset) => {
    const line = lineOf(own, offset);
    const begin = at.file.lineStarts[start + line - 2];
    if (begin === undefined) return at.end;
    const next = at.file.lineStarts[start + line - 1] ?? at.end + 1;
    const column = offset - (own.lineStarts[line - 1] ?? 0);
    return clamp(Math.min(begin + lost + column, next - 1));
  };
}

/** The same in a file whose whole text it is, or which a template of as many lines made; else the file's start. */
export function placeInFile(
  text: string,
  { file, start, end }: Origin,
): (offset: number) => number {
  if (text.length === end - start) return (offset) => start + offset;
  const own = fileRef("", text);
  if (own.lineStarts.length !== file.lineStarts.length) return () => start;
  return (offset) => file.lineStarts[lineOf(own, offset) - 1] ?? start;
}

/** How many spaces each line lost: what most lines lost, since lines with interpolations differ in length anyway. */
function lostIndent(own: FileRef, file: FileRef, start: number, lines: number): number {
  const votes = new Map<number, number>();
  for (let line = 0; line < Math.min(lines, 400); line++) {
    const width = (own.lineStarts[line + 1] ?? NaN) - (own.lineStarts[line] ?? NaN);
    const inFile =
      (file.lineStarts[start + line] ?? NaN) - (file.lineStarts[start + line - 1] ?? NaN);
    if (!(width > 1) || !(inFile >= width)) continue;
    votes.set(inFile - width, (votes.get(inFile - width) ?? 0) + 1);
  }
  let best = 0;
  let most = 0;
  for (const [lost, count] of votes) if (count > most) [best, most] = [lost, count];
  return best;
}
