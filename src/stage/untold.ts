// Findings → those that are certain, a gap for each of which nobody can tell whether it is one, and whose approval they wait for.

import type { Gap } from "../base/gap.ts";
import { eachOnce } from "../base/owner-id.ts";
import type { Finding } from "../finding/finding.ts";
import { asksForApproval } from "../judge/reviewed.ts";
import type { Severity } from "../model/policy.ts";
import { atLeast } from "../report/groups.ts";

export interface Sorted {
  readonly findings: readonly Finding[];
  readonly gaps: readonly Gap[];
}

/** Whom what waits for its owner waits for. `handles`: what GitHub calls an owner. */
export function ownersAwaited(
  findings: readonly Finding[],
  handles: (owner: string) => readonly string[],
): readonly string[] {
  const waiting = findings.filter(
    (one) => asksForApproval(one) && !one.untold && one.waiver === null,
  );
  return eachOnce(waiting.flatMap(({ offending }) => handles(offending))).toSorted();
}

/** What is waived is no matter, told or not. `failOn`: what would fail cannot be judged. */
export function withoutUntold(findings: readonly Finding[], failOn: Severity | null): Sorted {
  const gaps = findings.flatMap(({ untold, primary, severity, waiver }): readonly Gap[] =>
    untold && waiver === null
      ? [{ kind: "approval", at: primary, ...untold, decisive: atLeast(severity, failOn) }]
      : [],
  );
  return { findings: findings.filter(({ untold }) => !untold), gaps };
}
