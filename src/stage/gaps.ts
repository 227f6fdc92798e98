// Gaps of both sides → the gaps a report lists: head's, once each, marked as changed and as waived.

import type { Gap } from "../base/gap.ts";
import { exactGlob } from "../base/glob.ts";
import { compareText, firstDifference } from "../base/order.ts";
import { lineOf } from "../base/origin.ts";
import type { Waiver } from "../judge/waiver.ts";
import { hasLapsed, missingParts } from "../judge/waivers.ts";
import type { ReportedGap } from "../report/report.ts";
import { isGapRule } from "./comment-waivers.ts";

/** Sorted by file, line, kind. `isChanged`: whether base and head share the file. */
export function reportGaps(
  gaps: readonly Gap[],
  isChanged: (path: string) => boolean,
  waivers: readonly Waiver[],
  today: string,
): readonly ReportedGap[] {
  const accepting = waivers.filter(
    (w) =>
      isGapRule(w.rule) &&
      missingParts(w).length === 0 &&
      !hasLapsed(w, today) &&
      w.from === "base",
  );
  const unique = new Map<string, Gap>();
  for (const gap of gaps)
    unique.set(`${gap.at.file.path}\0${gap.at.start}\0${gap.kind}\0${gap.what}`, gap);
  return [...unique.values()]
    .map((gap) => ({
      ...gap,
      changed: isChanged(gap.at.file.path),
      waived: accepting.some((waiver) => accepts(waiver, gap)),
    }))
    .sort(byPlace);
}

function accepts(waiver: Waiver, gap: Gap): boolean {
  if (waiver.rule !== "gap" && waiver.rule !== `gap:${gap.kind}`) return false;
  return waiver.path !== null && exactGlob(waiver.path)(gap.at.file.path);
}

function byPlace(a: ReportedGap, b: ReportedGap): number {
  return firstDifference(
    compareText(a.at.file.path, b.at.file.path),
    lineOf(a.at.file, a.at.start) - lineOf(b.at.file, b.at.start),
    compareText(a.kind, b.kind),
    compareText(a.what, b.what),
  );
}
