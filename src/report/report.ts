// The Report: all that a run found out, as internals hold it; reporters turn it into text.

import type { Diff } from "../base/hunk.ts";
import type { Gap } from "../base/gap.ts";
import type { Change } from "../model/change.ts";
import type { Cleared, Finding, Theme, Verdict } from "../finding/finding.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Model } from "../model/model.ts";
import type { Severity } from "../model/policy.ts";

export interface Report {
  readonly verdict: Verdict;
  /** A tree was judged by itself: everything in it counts, and nothing is new. */
  readonly alone: boolean;
  /** The commit ids judged; null for folders, working trees and an empty base. */
  readonly base: string | null;
  readonly head: string | null;
  /** Sorted by file, line, column, rule; waived ones included. */
  readonly findings: readonly Finding[];
  /** Findings that exports refute which the configuration trusts; not among the others. */
  readonly cleared?: readonly Cleared[] | undefined;
  readonly changes: readonly Change[];
  readonly model: Model;
  /** What exports say of how its identities are used; none where nobody gave any. */
  readonly evidence?: Evidence | null | undefined;
  readonly gaps: readonly ReportedGap[];
  /** Whose approval the verdict waits for: `@acme/payments`. */
  readonly waitingFor: readonly string[];
  readonly rules: ReadonlyMap<string, RuleName>;
  /** Links of head that were read as files of the tree, and which. */
  readonly links: ReadonlyMap<string, string>;
  /** What a diff shows of the files with findings; null where nobody asked or can tell. */
  readonly diff: Diff | null;
  /** Severity at or over which the verdict fails; null: never. */
  readonly failOn: Severity | null;
  /** Said beside the verdict: "base has no configuration: the one of head applies". */
  readonly remarks: readonly string[];
  readonly stats: {
    readonly files: number;
    readonly facts: number;
    readonly bytes: number;
    readonly milliseconds: Readonly<Record<string, number>>;
  };
}

export interface ReportedGap extends Gap {
  /** It stands in a file that base and head do not share. */
  readonly changed: boolean;
  readonly waived: boolean;
}

export interface RuleName {
  readonly title: string;
  readonly theme: Theme;
  readonly standards: Readonly<Record<string, readonly string[]>>;
  readonly why: string;
  readonly remedy: string;
  readonly references: readonly string[];
  /** The severity of its plainest case, in the baseline. */
  readonly level: Severity;
  /** False: the configuration has it off, or it needs evidence that nobody gave. */
  readonly asked?: boolean | undefined;
}

/** The text of a line of a file judged, for excerpts: null when it was not read. */
export type LineOf = (file: string, line: number) => string | null;

/** The text of a file judged: null when it was not read. */
export type TextOf = (file: string) => string | null;

/** How a reporter may write. */
export interface Style {
  readonly colour: boolean;
  /** Terminal columns. */
  readonly width: number;
  readonly version: string;
  readonly lineOf: LineOf;
  readonly textOf: TextOf;
  /** JSON: with every fact. */
  readonly facts: boolean;
  /** SARIF: which of the analyses that a commit may have, ends in `/`. */
  readonly category?: string | undefined;
}

export type Reporter = (report: Report, style: Style) => Iterable<string>;
