// Findings as a plan fills source, as source alone tells, and as the plan alone tells → all of them: a plan takes none away that source is sure of, nor, untrusted, that would fail.

import { append } from "../base/grouped.ts";
import type { Cleared, Finding } from "../finding/finding.ts";
import { bySource } from "../judge/judge.ts";
import type { Policy, Severity } from "../model/policy.ts";
import { atLeast } from "../report/groups.ts";
import type { Plans } from "../resolve/terraform/overlay.ts";

export interface Trust {
  /** What a plan takes away only where it is trusted. */
  readonly mustStand: (finding: Finding) => boolean;
  /** What people should know of how plans were used. */
  readonly remarks: readonly string[];
}

/** `failOn`: what would fail without a plan fails with it, unless base trusts plans, and the change does not bring them. */
export function trustIn(plans: Plans | null, { plan }: Policy, failOn: Severity | null): Trust {
  const whyNot = plan.trusted && plans?.inUse() === true ? (plans.whyNot?.() ?? null) : null;
  const isTrusted = plan.trusted && whyNot === null;
  return {
    mustStand: ({ severity, waiver }) => !isTrusted && waiver === null && atLeast(severity, failOn),
    remarks: [...(plans?.remarks() ?? []), ...(whyNot === null ? [] : [whyNot])],
  };
}

/** `plan`: null where both say the same of all that they tell. */
export function ofAllReadings(
  filled: readonly Finding[],
  source: readonly Finding[],
  plan: readonly Finding[] | null,
  { mustStand }: Pick<Trust, "mustStand">,
): readonly Finding[] {
  const said = new Map<string, Finding[]>();
  const say = (finding: Finding): void => {
    append(said, idOf(finding), finding);
  };
  for (const finding of filled) say(finding);
  const added: Finding[] = [];
  const add = (more: readonly Finding[], remark: string): void => {
    const unsaid = more.filter((one) => !said.get(idOf(one))?.some((other) => says(other, one)));
    for (const one of unsaid) added.push({ ...one, message: `${one.message} ${remark}` });
    for (const one of unsaid) say(one);
  };
  add(source.filter(isSure), "So the source has it; with the plan it could not be told.");
  add(
    source.filter((one) => !isUnused(one) && mustStand(one)),
    "So the source may have it; that the plan has it otherwise counts where the configuration trusts plans (`plan.trusted`).",
  );
  add(
    (plan ?? []).filter((one) => !isUnused(one)),
    "So the plan has it; the source says otherwise.",
  );
  const kept = stillUnused(filled, [source, ...(plan ? [plan] : [])]);
  return added.length === 0 ? kept : [...kept, ...added].toSorted(bySource);
}

/** What a plan shows otherwise, or source does, stands. */
export function withoutSaid(
  cleared: readonly Cleared[],
  findings: readonly Finding[],
): readonly Cleared[] {
  if (cleared.length === 0) return cleared;
  const said = new Set(findings.map(({ rule, fingerprint }) => `${rule}\n${fingerprint}`));
  return cleared.filter(({ rule, fingerprint }) => !said.has(`${rule}\n${fingerprint}`));
}

/** A waiver that covers something in one reading is used. */
function stillUnused(
  filled: readonly Finding[],
  others: readonly (readonly Finding[])[],
): readonly Finding[] {
  return filled.filter(
    (one) =>
      one.rule !== unused ||
      others.every((findings) =>
        findings.some(
          ({ rule, fingerprint }) => rule === unused && fingerprint === one.fingerprint,
        ),
      ),
  );
}

const unused = "unused-waiver";

const isUnused = ({ rule }: Finding): boolean => rule === unused;

/** What source is not sure of is the plan's to answer, also whether there is such an instance. */
function isSure({ variant, rule, change }: Finding): boolean {
  if (variant === "unknown" || rule === "obscured-fact" || rule === unused) return false;
  return change === null || change.fact.active.known;
}

/** Instances have other keys where the plan tells which there are. */
function idOf({ rule, change, fingerprint }: Finding): string {
  return change
    ? `${rule}\n${change.fact.root}\n${change.fact.generic}`
    : `${rule}\n${fingerprint}`;
}

/** As grave, and not accepted where the other is not. */
function says(other: Finding, one: Finding): boolean {
  return atLeast(other.severity, one.severity) && (other.waiver === null || one.waiver !== null);
}
