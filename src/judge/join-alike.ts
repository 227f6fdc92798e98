// Complaints of one rule about one grant → one a variant, the rest beside it.

import { append } from "../base/grouped.ts";
import type { Complaint } from "../finding/finding.ts";

const most = 10;

/** A policy of fifty wildcards is one thing to mend: the first speaks, the others are related places. */
export function joinAlike(complaints: readonly Complaint[]): readonly Complaint[] {
  if (complaints.length < 2) return complaints;
  const groups = new Map<string, Complaint[]>();
  for (const complaint of complaints) append(groups, complaint.variant, complaint);
  return [...groups.values()].flatMap((group) => {
    const [first, ...rest] = group;
    if (!first || rest.length === 0) return group;
    const others = rest
      .slice(0, most)
      .map((one) => ({ role: "also", message: one.offending, at: one.primary }));
    return [
      {
        ...first,
        message: `${first.message} (and ${rest.length} more like it)`,
        related: [...others, ...first.related],
        offending: group.map((one) => one.offending).join("; "),
      },
    ];
  });
}
