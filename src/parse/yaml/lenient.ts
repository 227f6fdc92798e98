// Parses YAML whose quoted texts or brackets run over lines that are not indented enough: the specification forbids it,
// kubectl, Helm and GitHub read it.

import { parseEvents } from "js-yaml";
import type { Event } from "js-yaml";
import { walkRoughly } from "./rough.ts";

interface Region {
  readonly start: number;
  readonly end: number;
  readonly isFlow: boolean;
}

/**
 * Parses with such nodes laid out on one line, offsets unchanged. Null when that does not parse either, or when js-yaml does
 * not find a node at exactly each place that was laid out: then nothing may be concluded.
 */
export function parseDeficient(text: string, maxDepth: number): readonly Event[] | null {
  const regions = regionsOf(text);
  if (regions.length === 0) return null;
  try {
    const events = parseEvents(layOut(text, regions), { filename: "", maxDepth });
    if (!standAt(events, regions)) return null;
    // Values are read from the text as it is, where these nodes have line breaks.
    for (const event of events) if (event.type === 4) event.fast = false;
    return events;
  } catch {
    return null;
  }
}

function regionsOf(text: string): Region[] {
  const regions: Region[] = [];
  walkRoughly(text, (kind, start, end) => {
    if (kind !== "quoted" && kind !== "flow") return false;
    const broken = text.indexOf("\n", start);
    if (broken === -1 || broken >= end) return false;
    // A quoted text inside brackets is found first.
    if (kind === "flow")
      while (regions.length > 0 && (regions.at(-1)?.start ?? 0) > start) regions.pop();
    regions.push({ start, end, isFlow: kind === "flow" });
    return false;
  });
  return regions;
}

function layOut(text: string, regions: readonly Region[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, isFlow } of regions) {
    parts.push(text.slice(from, start));
    const part = text.slice(start, end);
    parts.push(
      isFlow
        ? part
            .replace(/(?<=\s)#.*/g, (comment) => " ".repeat(comment.length))
            .replace(/[\r\n\t]/g, " ")
        : part.replace(/[\r\n]/g, " "),
    );
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

function standAt(events: readonly Event[], regions: readonly Region[]): boolean {
  const starts = new Map<number, number>();
  for (const event of events) {
    if (event.type === 4 && (event.style === 2 || event.style === 3))
      starts.set(event.valueStart - 1, event.valueEnd + 1);
    else if ((event.type === 2 || event.type === 3) && event.style === 2)
      starts.set(event.start, -1);
  }
  return regions.every(({ start, end, isFlow }) => starts.get(start) === (isFlow ? -1 : end));
}
