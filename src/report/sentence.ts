// Says in one line what came of a run.

import type { Report } from "./report.ts";
import { countFindings, plural } from "./groups.ts";

const verdicts = { pass: "passed", fail: "failed", "could-not-judge": "could not judge" } as const;

/** `failed: 2 errors, 1 warning in 3 new or stronger identities, credentials, grants and trusts; 1 gap`. */
export function summarySentence(report: Report): string {
  const counts = countFindings(report.findings);
  const found = [
    counts.error > 0 ? plural(counts.error, "error") : null,
    counts.warning > 0 ? plural(counts.warning, "warning") : null,
    counts.note > 0 ? plural(counts.note, "note") : null,
  ].filter((part) => part !== null);
  const stronger = new Set(["added", "adopted", "widened", "loosened", "obscured"]);
  const changed = new Set(
    report.changes.filter((c) => stronger.has(c.change)).map((c) => c.fact.key),
  ).size;
  const subject =
    changed === 1 ? "1 fact that is new or stronger" : `${changed} facts that are new or stronger`;
  const parts = [`${found.length > 0 ? found.join(", ") : "nothing wrong"} in ${subject}`];
  if (counts.waived > 0) parts.push(`${counts.waived} waived`);
  const open = report.gaps.filter((gap) => !gap.waived).length;
  if (open > 0) parts.push(plural(open, "gap"));
  return `${verdicts[report.verdict]}: ${parts.join("; ")}`;
}
