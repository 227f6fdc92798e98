// Gaps of both sides → the gaps a report lists: head's, once each, marked as changed and as waived.

import type { Gap } from "../base/gap.ts";
import { exactGlob } from "../base/glob.ts";
import { compareText, firstDifference } from "../base/order.ts";
import { lineOf, type Origin } from "../base/origin.ts";
import { isGapRule, type Waiver } from "../judge/waiver.ts";
import { isApproved, isSound } from "../judge/waivers.ts";
import { newOrStronger, type Change } from "../model/change.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Fact } from "../model/fact.ts";
import type { ReportedGap } from "../report/report.ts";

/** When a waiver counts. */
interface Accepting {
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly approvals?: readonly string[] | null | undefined;
}

/** Sorted by file, line, kind. `isChanged`: whether base and head do not share the file. `facts`: head's. */
export function reportGaps(
  gaps: readonly Gap[],
  isChanged: (path: string) => boolean,
  waivers: readonly Waiver[],
  facts: readonly Fact[],
  { today, approvals = null }: Accepting,
): readonly ReportedGap[] {
  const accepting = waivers.filter(
    (one) =>
      isGapRule(one.rule) &&
      isSound(one, today) &&
      (one.from === "base" || isApproved(one, approvals)),
  );
  const declared = new Map(facts.map((fact) => [fact.key, fact.at]));
  const unique = new Map<string, Gap>();
  for (const gap of gaps)
    unique.set(`${gap.at.file.path}\0${gap.at.start}\0${gap.kind}\0${gap.what}`, gap);
  return [...unique.values()]
    .map((gap) => ({
      changed: gap.decisive === true || isChanged(gap.at.file.path),
      waived: accepting.some((waiver) => accepts(waiver, gap, declared)),
      ...gap,
    }))
    .sort(byPlace);
}

/** In the files its path names, or within the declaration that a comment stands on. */
function accepts(waiver: Waiver, gap: Gap, declared: ReadonlyMap<string, Origin>): boolean {
  if (waiver.rule !== "gap" && waiver.rule !== `gap:${gap.kind}`) return false;
  if (waiver.path !== null) return exactGlob(waiver.path)(gap.at.file.path);
  return waiver.on.some((key) => {
    const around = declared.get(key);
    if (!around || around.file.path !== gap.at.file.path) return false;
    return around.start <= gap.at.start && gap.at.start <= around.end;
  });
}

function byPlace(a: ReportedGap, b: ReportedGap): number {
  return firstDifference(
    compareText(a.at.file.path, b.at.file.path),
    lineOf(a.at.file, a.at.start) - lineOf(b.at.file, b.at.start),
    compareText(a.kind, b.kind),
    compareText(a.what, b.what),
  );
}

/** Whose use is unclear matters where it is new or stronger. */
export function evidenceGaps(
  { gaps, unclear }: Evidence,
  changes: readonly Change[],
  all: boolean,
): readonly Gap[] {
  const asked = changes.filter(({ change }) => all || newOrStronger.has(change));
  return [...gaps, ...asked.flatMap(({ fact }) => unclear.get(fact.key) ?? [])];
}
