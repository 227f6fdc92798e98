// Findings and waivers → findings with the waivers that took effect, and what each waiver does.

import { isDate } from "../base/days.ts";
import { exactGlob } from "../base/glob.ts";
import { isWithin } from "../base/origin.ts";
import type { AppliedWaiver, Finding } from "../finding/finding.ts";
import type { Context } from "./rule.ts";
import { isWhole } from "./view.ts";
import type { Waiver, WaiverUse } from "./waiver.ts";

export interface Waived {
  readonly findings: readonly Finding[];
  /** Of each waiver, also of one that is malformed or lapsed: then what it would have covered. */
  readonly uses: readonly WaiverUse[];
}

/** What a waiver lacks, in the order it is asked for; empty when it is well-formed. */
export function missingParts(waiver: Waiver): readonly string[] {
  const blank = (text: string | null): boolean => text === null || text.trim() === "";
  return [
    ...(blank(waiver.reason) ? ["reason"] : []),
    ...(blank(waiver.owner) ? ["owner"] : []),
    ...(waiver.until === null || !isDate(waiver.until) ? ["until"] : []),
  ];
}

/** Valid through its day, UTC. */
export function hasLapsed(waiver: Waiver, today: string): boolean {
  return waiver.until !== null && isDate(waiver.until) && waiver.until < today;
}

/** It has all three parts, nothing is wrong with it and its day has not passed. */
export function isSound(waiver: Waiver, today: string): boolean {
  return waiver.problem === null && missingParts(waiver).length === 0 && !hasLapsed(waiver, today);
}

export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  context: Context,
  whyUnused: (waiver: Waiver) => string | null,
): Waived {
  if (waivers.length === 0) return { findings, uses: [] };
  const sound = waivers.filter((waiver) => isSound(waiver, context.today));
  const waived = findings.map((finding) => applyTo(finding, sound, context));
  const open = new Set(findings.filter((_, index) => waived[index]?.waiver === null));
  const uses = waivers.map((waiver): WaiverUse => {
    const covered = findings.filter((finding) => covers(waiver, finding));
    const waits = covered.filter((finding) => open.has(finding));
    const isIdle = covered.length === 0 && sound.includes(waiver);
    return { waiver, covers: covered, waits, unused: isIdle ? whyUnused(waiver) : null };
  });
  return { findings: waived, uses };
}

function applyTo(finding: Finding, waivers: readonly Waiver[], context: Context): Finding {
  const covering = waivers.filter((waiver) => covers(waiver, finding));
  const effective = covering.find((waiver) => counts(waiver, finding, context));
  if (effective) return { ...finding, waiver: applied(effective) };
  const waiting = covering.find((waiver) => waiver.from === "head");
  if (!waiting) return finding;
  const message = `waived by this change itself: that waits for the approval of ${waiting.owner ?? "its owner"}`;
  return { ...finding, related: [...finding.related, { role: "waiver", message, at: waiting.at }] };
}

function covers(waiver: Waiver, finding: Finding): boolean {
  // What was accepted at base was accepted before it was edited.
  const isEdited = waiver.from === "base" && finding.change !== null && !isWhole(finding.change);
  return isAbout(waiver, finding) && (waiver.accepted !== null || !isEdited);
}

/** It names this rule and this place, whatever happened there. */
export function isAbout(waiver: Waiver, finding: Finding): boolean {
  if (waiver.rule !== finding.rule) return false;
  if (waiver.accepted !== null && waiver.accepted !== finding.fingerprint) return false;
  return inScope(waiver, finding);
}

function inScope(waiver: Waiver, finding: Finding): boolean {
  const fact = finding.change?.fact;
  if (waiver.fact !== null) {
    if (!fact || ![fact.key, fact.address, fact.generic].includes(waiver.fact)) return false;
  } else if (waiver.path === null && waiver.on.length === 0 && waiver.within === null) {
    return waiver.accepted !== null;
  }
  if (waiver.on.length > 0 && !(fact && waiver.on.includes(fact.key))) return false;
  if (waiver.within && !isWithin(finding.primary, waiver.within)) return false;
  if (waiver.path === null) return true;
  // Where it sits, and where what it is about is declared.
  const matches = exactGlob(waiver.path);
  return matches(finding.primary.file.path) || (fact !== undefined && matches(fact.at.file.path));
}

function counts(waiver: Waiver, finding: Finding, context: Context): boolean {
  if (waiver.from === "base" || isApproved(waiver, context.approvals)) return true;
  const { selfGranted } = context.policy.waivers;
  return selfGranted === "allow" || (selfGranted === "warnings" && finding.severity !== "error");
}

/** Who answers for the risk accepted it where it is granted. */
export function isApproved({ owner }: Waiver, approvals: Context["approvals"]): boolean {
  const asked = handle(owner ?? "");
  return asked !== "" && (approvals ?? []).some((one) => handle(one) === asked);
}

function handle(text: string): string {
  return text.trim().replace(/^@/, "").toLowerCase();
}

function applied(waiver: Waiver): AppliedWaiver {
  return {
    reason: waiver.reason ?? "",
    owner: waiver.owner ?? "",
    until: waiver.until ?? "",
    at: waiver.at,
    selfGranted: waiver.from === "head",
  };
}
