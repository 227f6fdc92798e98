// Turns a Report into what people are told of it in channels: one sentence, findings by declaration, what could not be read.

import type { Origin } from "../base/origin.ts";
import type { Verdict } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { anchorOf, placeOf, whereElse, type Anchor } from "./anchor.ts";
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
  /** Where reviewers are shown it, and where that is if it is not here. */
  readonly anchor: Anchor;
  readonly elsewhere: string | null;
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
    subjects: groupFindings(findings).map((group) => subjectOf(group, report)),
    unread: gaps
      .filter(({ changed, waived }) => changed && !waived)
      .map(({ at, what, why }) => ({ ...lineOf(at, report), what, why })),
  };
}

export function subjectOf(group: Group, report: Report): Subject {
  const { title, severity, at, first, findings } = group;
  const anchor = anchorOf(first, report);
  return {
    title,
    severity,
    ...lineOf(at, report),
    anchor,
    elsewhere: whereElse(anchor, first, report),
    complaints: findings.map(({ rule, severity, message, remedy, related }) => ({
      rule,
      severity,
      message,
      remedy,
      related: relatedLines(related),
    })),
  };
}

function lineOf(at: Origin, report: Report): { readonly file: string; readonly line: number } {
  const { file, line } = placeOf(at, report);
  return { file, line };
}
