// Findings as source tells and as a plan tells → the findings of both: a plan adds to them, and takes none away.

import type { Finding } from "../finding/finding.ts";
import { bySource } from "../judge/judge.ts";
import { atLeast } from "../report/groups.ts";

export function ofBothReadings(
  source: readonly Finding[],
  plan: readonly Finding[],
): readonly Finding[] {
  const said = new Map<string, Finding[]>();
  for (const finding of source) {
    const others = said.get(idOf(finding));
    if (others) others.push(finding);
    else said.set(idOf(finding), [finding]);
  }
  const added = plan.filter((one) => !said.get(idOf(one))?.some((other) => says(other, one)));
  if (added.length === 0) return source;
  const marked = added.map((one) => ({
    ...one,
    message: `${one.message} So the plan has it; the source says otherwise.`,
  }));
  return [...source, ...marked].toSorted(bySource);
}

function idOf({ rule, change, fingerprint }: Finding): string {
  return `${rule}\n${change?.fact.key ?? fingerprint}`;
}

/** As grave, and not accepted where the other is not. */
function says(other: Finding, one: Finding): boolean {
  return atLeast(other.severity, one.severity) && (other.waiver === null || one.waiver !== null);
}
