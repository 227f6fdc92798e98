// A change → which part of it a rule may speak about: the whole fact, or only what it gained, lost or hides.

import type { Complaint } from "../finding/finding.ts";
import type { Change, Loss } from "../model/change.ts";

/** False where something that existed changed: then only the difference is judged. */
export function isWhole(change: Change): boolean {
  return (
    change.change !== "widened" && change.change !== "loosened" && change.change !== "obscured"
  );
}

export function lost(change: Change, ...what: readonly Loss["what"][]): boolean {
  return change.lost.some((loss) => what.includes(loss.what));
}

/** Judges the whole fact where it is new; where it changed, only complaints that its former self did not earn. */
export function judgeDifference<F>(
  change: Change,
  now: F,
  before: F | null,
  check: (fact: F, when: "now" | "before") => readonly Complaint[],
): readonly Complaint[] {
  const complaints = check(now, "now");
  if (isWhole(change) || before === null || complaints.length === 0) return complaints;
  const known = new Set(check(before, "before").map((complaint) => complaint.offending));
  return complaints.filter((complaint) => !known.has(complaint.offending));
}
