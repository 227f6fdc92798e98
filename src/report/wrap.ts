// A paragraph → its lines at a terminal, as wide as that is.

import { forTerminal } from "./escape.ts";

/** Breaks a paragraph at spaces outside of code spans, later lines indented; `used`: columns taken on the first line. */
export function wrap(text: string, width: number, indent: number, used: number): string {
  const lines: string[] = [];
  let line = "";
  for (const word of forTerminal(text).match(/(?:`[^`]*`|[^\s`]|`)+/g) ?? []) {
    const taken = (lines.length === 0 ? used : indent) + line.length;
    if (line !== "" && taken + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.join(`\n${" ".repeat(indent)}`);
}
