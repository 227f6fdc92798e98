// A finding and what a diff shows → the place where reviewers are told of it: a line that the change wrote where the cause is one.

import { firstWritten } from "../base/hunk.ts";
import { position, type Origin, type Position } from "../base/origin.ts";
import type { Finding } from "../finding/finding.ts";
import type { Report } from "./report.ts";

export interface Anchor extends Position {
  /**
   * `itself`: where it is found, which the change wrote, or nobody can tell what it wrote. `cause`: a line that it wrote, elsewhere.
   * `declaration`: where it is found, and no line that it wrote is the cause.
   */
  readonly why: "itself" | "cause" | "declaration";
}

type Shown = Pick<Report, "diff" | "links">;

/** What was read through a link is in the file that it leads to: nothing else has its lines. */
export function placeOf(at: Origin, { links }: Pick<Report, "links">): Position {
  const place = position(at);
  const real = links.get(place.file);
  return real === undefined ? place : { ...place, file: real };
}

/** The first line of a place: GitHub shows what spans several only where all of them changed. */
export function firstLine(at: Origin, shown: Pick<Report, "links">): Position {
  const place = placeOf(at, shown);
  return place.line === place.endLine
    ? place
    : { ...place, endLine: place.line, endColumn: lengthOf(at, place.line) + 1 };
}

export function anchorOf(finding: Finding, shown: Shown): Anchor {
  const place = placeOf(finding.primary, shown);
  if (shown.diff === null) return { ...place, why: "itself" };
  const own = lineWritten(finding.primary, shown);
  if (own !== null) return { ...own, why: "itself" };
  for (const cause of causes(finding)) {
    const line = lineWritten(cause, shown);
    if (line !== null)
      return { ...(line.endLine > line.line ? firstLine(cause, shown) : line), why: "cause" };
  }
  return { ...place, why: "declaration" };
}

/** Said where the line shown is not the line found. */
export function whereElse({ why }: Anchor, { primary }: Finding, shown: Shown): string | null {
  if (why === "itself") return null;
  const { file, line } = placeOf(primary, shown);
  return why === "cause"
    ? `Found at \`${file}:${line}\`; this line of the change is behind it.`
    : "This change did not write this line: what it took away, or wrote elsewhere, is the cause.";
}

/** What it rests on, then its declaration, then the calls that lead there. What stood in base is in no line of head. */
function* causes({ related, change }: Finding): Iterable<Origin> {
  const head = related.filter(({ role }) => role !== "was");
  for (const { role, at } of head) if (role === "definition") yield at;
  if (change && change.change !== "removed") {
    yield change.fact.at;
    for (const { at } of change.fact.via) yield at;
  }
  for (const { role, at } of head) if (role !== "definition") yield at;
}

/** The place where the change wrote its first line, else the first line of it that the change wrote, as a whole. */
function lineWritten(at: Origin, shown: Shown): Position | null {
  const place = placeOf(at, shown);
  const line = firstWritten(shown.diff?.get(place.file) ?? [], place.line, place.endLine);
  if (line === undefined) return null;
  if (line === place.line) return place;
  return { file: place.file, line, column: 1, endLine: line, endColumn: lengthOf(at, line) + 1 };
}

/** Without what ends the line; of a file's last line nobody knows. */
function lengthOf({ file }: Origin, line: number): number {
  const [start = 0, next] = [file.lineStarts[line - 1], file.lineStarts[line]];
  return next === undefined ? 0 : next - start - 1;
}
