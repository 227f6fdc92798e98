// Turns a Report into what people are told of it in channels: one sentence, findings by declaration, what could not be read.

import { position } from "../base/origin.ts";
import type { Verdict } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { groupFindings, type Group } from "./groups.ts";
import { relatedLines, type RelatedLines } from "./related.ts";
import type { Report } from "./report.ts";
import { summarySentence } from "./sentence.ts";

export interface Telling {
  readonly verdict: Verdict;
  /** The commit judged, where it is one. */
  readonly head: string | null;
  readonly sentence: string;
  /** The most severe first. */
  readonly subjects: readonly Subject[];
  /** What could not be read or told of what changed. */
  readonly unread: readonly Unread[];
}

/** A declaration, or a file where there is none, and what is wrong with it. */
export interface Subject {
  readonly title: string;
  readonly severity: Severity;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly complaints: readonly ToldComplaint[];
}

export interface ToldComplaint {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly remedy: string;
  readonly related: RelatedLines;
}

export interface Unread {
  readonly file: string;
  readonly line: number;
  readonly what: string;
  readonly why: string;
}

export function tellingOf(report: Report): Telling {
  const { verdict, head, findings, gaps } = report;
  return {
    verdict,
    head,
    sentence: summarySentence(report),
    subjects: groupFindings(findings).map(subjectOf),
    unread: gaps
      .filter(({ changed, waived }) => changed && !waived)
      .map(({ at, what, why }) => {
        const { file, line } = position(at);
        return { file, line, what, why };
      }),
  };
}

export function subjectOf({ title, severity, at, findings }: Group): Subject {
  return {
    title,
    severity,
    ...position(at),
    complaints: findings.map(({ rule, severity, message, remedy, related }) => ({
      rule,
      severity,
      message,
      remedy,
      related: relatedLines(related),
    })),
  };
}
