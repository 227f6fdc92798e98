// Says in one line what came of a run.

import { position } from "../base/origin.ts";
import type { Clearing } from "../finding/finding.ts";
import { newOrStronger } from "../model/change.ts";
import type { Report } from "./report.ts";
import { countFindings, plural } from "./groups.ts";

export const verdicts = {
  pass: "passed",
  fail: "failed",
  "could-not-judge": "could not judge",
} as const;

/**
 * `failed: 2 errors, 1 warning in 3 facts that are new or stronger; 1 gap`; `judged: 2 errors in 30 facts` where nothing
 * fails; `failed: waiting for @acme/payments; …` where an owner has not approved.
 */
export function summarySentence(report: Report): string {
  return sentenceOf({
    verdict: judgedOnly(report) ? "judged" : verdicts[report.verdict],
    counts: countFindings(report.findings),
    cleared: report.cleared?.length ?? 0,
    changed: new Set(
      report.changes.filter((c) => newOrStronger.has(c.change)).map((c) => c.fact.key),
    ).size,
    alone: report.alone,
    open: report.gaps.filter((gap) => !gap.waived).length,
    waitingFor: report.waitingFor,
  });
}

export interface Counted {
  readonly verdict: string;
  readonly counts: ReturnType<typeof countFindings>;
  /** Findings that trusted exports refute. */
  readonly cleared: number;
  /** Facts that are new or stronger, or all where a tree is judged by itself. */
  readonly changed: number;
  readonly alone: boolean;
  /** Gaps. */
  readonly open: number;
  readonly waitingFor: readonly string[];
}

export function sentenceOf(counted: Counted): string {
  const { verdict, counts, cleared, changed, alone, open, waitingFor } = counted;
  const found = [
    counts.error > 0 ? plural(counts.error, "error") : null,
    counts.warning > 0 ? plural(counts.warning, "warning") : null,
    counts.note > 0 ? plural(counts.note, "note") : null,
  ].filter((part) => part !== null);
  const news = changed === 1 ? " that is new or stronger" : " that are new or stronger";
  const subject = `${plural(changed, "fact")}${alone ? "" : news}`;
  const parts = [`${found.length > 0 ? found.join(", ") : "nothing wrong"} in ${subject}`];
  if (waitingFor.length > 0) parts.unshift(`waiting for ${firstOf(waitingFor)}`);
  if (counts.waived > 0) parts.push(`${counts.waived} waived`);
  if (cleared > 0) parts.push(`${cleared} cleared by evidence`);
  if (open > 0) parts.push(plural(open, "gap"));
  return `${verdict}: ${parts.join("; ")}`;
}

/** "the list of applications `apps.json:4` of 2026-11-20: the client secret `ci` ends on 2027-02-01". */
export function clearedBy({ noun, at, until, why }: Clearing): string {
  const { file, line } = position(at);
  return `the ${noun} \`${file}:${line}\` of ${until}: ${why}`;
}

const mostNames = 3;

function firstOf(names: readonly string[]): string {
  const more = names.length - mostNames;
  return `${names.slice(0, mostNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** Nothing was asked to pass. */
export function judgedOnly({ verdict, failOn }: Report): boolean {
  return verdict === "pass" && failOn === null;
}
