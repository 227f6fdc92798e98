// Comma-separated text → rows of cells, each with the line it begins on.
// https://www.rfc-editor.org/rfc/rfc4180

export interface Row {
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
  /** Offset of its first character. */
  readonly start: number;
}

/** Null where a quote is never closed: `line` of it. Empty lines are no rows. */
export function csvRows(
  text: string,
):
  | { readonly rows: readonly Row[]; readonly open: null }
  | { readonly rows: null; readonly open: number } {
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const [start, first] = [at, line];
    const cells: string[] = [];
    for (;;) {
      let cell = "";
      if (text[at] === '"') {
        const end = closing(text, at + 1);
        if (end < 0) return { rows: null, open: line };
        cell = text.slice(at + 1, end).replaceAll('""', '"');
        line += cell.split("\n").length - 1;
        at = end + 1;
      }
      const stop = endOfCell(text, at);
      cells.push(cell + text.slice(at, stop));
      at = stop;
      if (text[at] !== ",") break;
      at++;
    }
    if (text[at] === "\r") at++;
    if (text[at] === "\n") at++;
    line++;
    if (cells.length > 1 || cells[0] !== "") rows.push({ cells, line: first, start });
  }
  return { rows, open: null };
}

function closing(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}

function endOfCell(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== "," && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
