// Says of texts that they are harmless: to a runner that reads a log, and as GitHub's Markdown.

import { expect } from "vitest";

/** As GitHub's runner reads a log: blanks of any kind, then `::`; or `##[` anywhere. */
export function runnerCommands(log: string): string[] {
  return log.split(/\r\n|\r|\n/).filter((line) => /^\s*::/.test(line) || line.includes("##["));
}

/** Without blocks of code, whose end is a run of backticks at least as long as their beginning. https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function outsideBlocks(markdown: string): string {
  const out: string[] = [];
  let fence: string | null = null;
  for (const line of markdown.split("\n")) {
    const run = /^ {0,3}(`{3,})([^`]*)$/.exec(line);
    if (fence === null && run && /^(?:suggestion|diff|mermaid)$/.test(run[2] ?? ""))
      fence = run[1] ?? "";
    else if (fence === null) out.push(line);
    else if (run && run[2]?.trim() === "" && (run[1] ?? "").length >= fence.length) fence = null;
  }
  expect(fence).toBeNull();
  return out.join("\n");
}

/** Links of ours lead to the server alone, and what they say is code, or ours. */
const links = /(`+|the job summary)\]\(<https:\/\/github\.example\/[^\s<>]*>\)/g;

const ours = /<\/?(?:details|summary|sub)>/g;

export function expectHarmless(markdown: string): void {
  for (const line of outsideBlocks(markdown).split("\n")) {
    expect(line).not.toMatch(/^ {0,3}(?:`{3,}[^`]*$|~~~|# )/);
    const cells = line.startsWith("|") ? cellsOf(line) : [line];
    if (line.startsWith("|")) expect([6, 7, 10]).toContain(cells.length);
    for (const cell of cells) {
      const { prose, code } = outsideCode(cell.replaceAll(ours, "").replaceAll(links, "$1"));
      expect(prose).not.toMatch(/@[\w-]/);
      expect(prose).not.toMatch(/(?:^|[^\\])(?:\\\\)*</);
      expect(prose).not.toMatch(/(?:^|[^\\])(?:\\\\)*\]\(/);
      expect(prose).not.toMatch(/(?:^|[^\\])(?:\\\\)*!\[/);
      expect(prose).not.toMatch(/https?:\/\/|www\./i);
      expect(prose).not.toMatch(/#\d/);
      expect(prose).not.toMatch(/\bGH-\d/i);
      expect(prose).not.toMatch(/(?:^|[^\\])(?:\\\\)*\$/);
      expect(code).not.toContain("\n");
    }
  }
}

/** Splits a row where GitHub would: at each `|` without a backslash before it. */
function cellsOf(row: string): string[] {
  return row.split(/(?<!\\)\|/);
}

/** CommonMark's code spans: a run of backticks up to the next run of the same length. https://spec.commonmark.org/0.31.2/#code-spans */
function outsideCode(text: string): { prose: string; code: string } {
  let [prose, code, at] = ["", "", 0];
  while (at < text.length) {
    if (text[at] === "\\") {
      prose += text.slice(at, at + 2);
      at += 2;
      continue;
    }
    const run = /^`+/.exec(text.slice(at))?.[0];
    if (run === undefined) {
      prose += text[at++];
      continue;
    }
    const close = [...text.slice(at + run.length).matchAll(/`+/g)].find(
      ([found]) => found.length === run.length,
    );
    if (!close) {
      prose += run;
      at += run.length;
    } else {
      code += text.slice(at + run.length, at + run.length + close.index);
      at += run.length + close.index + run.length;
      prose += " ";
    }
  }
  return { prose, code };
}

/** The cells of a CSV as a spreadsheet reads them, row by row in one list. https://www.rfc-editor.org/rfc/rfc4180 */
export function csvCells(csv: string): readonly string[] {
  const found = csv.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(?:,|\r\n)/gy);
  return [...found].map(([, cell = ""]) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}
