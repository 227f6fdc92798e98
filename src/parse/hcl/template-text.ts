// The runs of text in a template → dedented as `<<-` asks, and joined where they follow one another.

import { leadingSpaces } from "./characters.ts";
import type { Cursor } from "./cursor.ts";
import { normalised } from "./literals.ts";
import type { Flat, Run } from "./template-parts.ts";

/** Takes from every line the indentation of the least indented one, as `<<-` asks; blank lines neither count nor change. */
export function dedent(flat: readonly Flat[]): void {
  let least = Infinity;
  let lineStart = true;
  const lines: Run[] = [];
  for (const part of flat) {
    if (lineStart) {
      lineStart = false;
      if (part.kind !== "literal") least = 0;
      else {
        const spaces = leadingSpaces(part.value);
        if (spaces < part.value.length || !part.value.endsWith("\n")) {
          least = Math.min(least, spaces);
          lines.push(part);
        }
      }
    }
    if (part.kind === "literal" && part.value.endsWith("\n")) lineStart = true;
  }
  for (const run of lines) {
    const width = least + extenders(run.value, least);
    run.value = run.value.slice(width);
    run.start = Math.min(run.start + width, run.end);
  }
}

/** HashiCorp counts in grapheme clusters, so an accent set on the last space taken off goes with it. */
function extenders(value: string, taken: number): number {
  if (taken === 0 || !(value.charCodeAt(taken) >= 0x300)) return 0;
  const rest = value.slice(taken - 1, taken + 63);
  const first = new Intl.Segmenter("en", { granularity: "grapheme" }).segment(rest).containing(0);
  return (first?.segment.length ?? 1) - 1;
}

/** Joins runs of text that follow one another. */
export function joined(cursor: Cursor, flat: readonly Flat[]): Flat[] {
  const result: Flat[] = [];
  for (let index = 0; index < flat.length;) {
    const part = flat[index++]!;
    if (part.kind !== "literal") {
      result.push(part);
      continue;
    }
    let value = part.value;
    let end = part.end;
    for (let next = flat[index]; next?.kind === "literal"; next = flat[++index]) {
      value += next.value;
      end = next.end;
    }
    result.push({ kind: "literal", value: normalised(cursor, value), start: part.start, end });
  }
  return result;
}
