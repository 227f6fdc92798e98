// Findings and gaps → the verdict: could not judge outranks fail, fail outranks pass.

import type { Finding, Verdict } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { atLeast } from "../report/groups.ts";
import type { ReportedGap } from "../report/report.ts";

/** A malformed changed file could not be judged, nor what a decisive gap hides; under `strictGaps` any gap in a changed file. */
export function verdictOf(
  findings: readonly Finding[],
  gaps: readonly ReportedGap[],
  options: { readonly failOn: Severity | null; readonly strictGaps: boolean },
): Verdict {
  const blind = gaps.some(
    ({ changed, waived, kind, decisive }) =>
      !waived && (decisive === true || (changed && (options.strictGaps || kind === "malformed"))),
  );
  if (blind) return "could-not-judge";
  const failing = findings.some(
    (finding) => finding.waiver === null && atLeast(finding.severity, options.failOn),
  );
  return failing ? "fail" : "pass";
}
