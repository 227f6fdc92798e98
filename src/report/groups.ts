// Groups findings as people read them: by the declaration they are about, most severe first.

import { append } from "../base/grouped.ts";
import { compareText, firstDifference } from "../base/order.ts";
import { position, type Origin } from "../base/origin.ts";
import type { Finding } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";

export interface Group {
  /** The declaration's address, or the file's path where there is none. */
  readonly title: string;
  /** What the annotation points at. */
  readonly at: Origin;
  readonly severity: Severity;
  /** The most severe. */
  readonly first: Finding;
  /** Most severe first. */
  readonly findings: readonly Finding[];
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors before warnings before notes. */
export function compareSeverity(a: Severity, b: Severity): number {
  return rank[a] - rank[b];
}

/** Whether a severity reaches a threshold; null: no threshold. */
export function atLeast(severity: Severity, threshold: Severity | null): boolean {
  return threshold !== null && rank[severity] <= rank[threshold];
}

/** Findings without a waiver, one group for each declaration, most severe groups first, then by place. */
export function groupFindings(findings: readonly Finding[]): readonly Group[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.waiver) continue;
    const { file, line } = position(finding.primary);
    const declaration = finding.change?.fact.generic ?? `${finding.rule}\n${line}`;
    const id = `${file}\n${declaration}`;
    append(groups, id, finding);
  }
  return [...groups.values()].map(toGroup).sort(compareGroups);
}

function toGroup(findings: readonly Finding[]): Group {
  const sorted = [...findings].sort((a, b) =>
    firstDifference(compareSeverity(a.severity, b.severity), a.primary.start - b.primary.start),
  );
  const first = sorted[0] as Finding;
  const title = first.change?.fact.address ?? position(first.primary).file;
  return { title, at: first.primary, first, severity: first.severity, findings: sorted };
}

function compareGroups(a: Group, b: Group): number {
  const p = position(a.at);
  const q = position(b.at);
  return firstDifference(
    compareSeverity(a.severity, b.severity),
    compareText(p.file, q.file),
    p.line - q.line,
    compareText(a.title, b.title),
  );
}

/** How many findings of each severity, waived ones apart. */
export function countFindings(
  findings: readonly Finding[],
): Readonly<Record<Severity | "waived", number>> {
  const counts = { error: 0, warning: 0, note: 0, waived: 0 };
  for (const finding of findings) counts[finding.waiver ? "waived" : finding.severity]++;
  return counts;
}

/** `1 error`, `2 errors`. */
export function plural(count: number, noun: string, many = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : many}`;
}
