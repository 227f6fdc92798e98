// Edits of one text → the text with them, every other character as it was.

/** Replaces `[start, end)` (UTF-16 offsets of the text before any edit). An insertion is an empty range. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Two edits may not touch the same characters, nor insert at the same place: which comes first would be chance. */
export function clash(edits: readonly Edit[]): boolean {
  const sorted = inOrder(edits);
  return sorted.some((edit, index) => {
    const before = sorted[index - 1];
    return (
      before !== undefined &&
      (edit.start < before.end || (edit.start === before.start && edit.end === before.end))
    );
  });
}

export function applied(text: string, edits: readonly Edit[]): string {
  let result = "";
  let done = 0;
  for (const edit of inOrder(edits)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** As `patch` shows them. */
export function inOrder(edits: readonly Edit[]): Edit[] {
  return edits.toSorted((a, b) => a.start - b.start || a.end - b.end);
}

export function newlineOf(text: string): "\n" | "\r\n" {
  const first = text.indexOf("\n");
  return first > 0 && text[first - 1] === "\r" ? "\r\n" : "\n";
}

/** Offset of the line that holds it. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf("\n", offset - 1) + 1;
}

/** Offset of the line's end, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const found = text.indexOf("\n", offset);
  if (found < 0) return text.length;
  return found > offset && text[found - 1] === "\r" ? found - 1 : found;
}

/** Takes a part away with its lines; null where more stands on them than may stand before and behind it. */
export function takeLines(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  { before, behind }: { readonly before: RegExp; readonly behind: RegExp },
): Edit | null {
  const first = lineStart(text, start);
  const stop = lineEnd(text, end);
  if (!before.test(text.slice(first, start)) || !behind.test(text.slice(end, stop))) return null;
  const next = text.indexOf("\n", stop);
  return { start: first, end: next < 0 ? text.length : next + 1, text: "" };
}

/** The white space that the line of an offset begins with. */
export function indentAt(text: string, offset: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, offset), offset))?.[0] ?? "";
}

/** By what a line is further in than the one around it, where no line beside says: a tab in a file of tabs, else two blanks. */
export function stepOf(text: string): string {
  return /^\t/m.test(text) && !/^ /m.test(text) ? "\t" : "  ";
}
