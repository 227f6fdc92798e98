// Findings and waivers → findings with the waivers that took effect, and the waivers that could not.

import { exactGlob } from "../base/glob.ts";
import { isWithin } from "../base/origin.ts";
import type { AppliedWaiver, Finding } from "../finding/finding.ts";
import type { Context } from "./rule.ts";
import { isDate } from "./days.ts";
import { isWhole } from "./view.ts";
import type { Waiver } from "./waiver.ts";

export interface Questioned {
  readonly waiver: Waiver;
  /** It would have covered a finding, or this change brings it. */
  readonly matters: boolean;
}

export interface Waived {
  readonly findings: readonly Finding[];
  /** Malformed or lapsed. */
  readonly questioned: readonly Questioned[];
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

export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  context: Context,
): Waived {
  const sound = waivers.filter(
    (w) => w.problem === null && missingParts(w).length === 0 && !hasLapsed(w, context.today),
  );
  const unsound = waivers.filter((w) => !sound.includes(w));
  return {
    findings: findings.map((finding) => applyTo(finding, sound, context)),
    questioned: unsound.map((waiver) => ({
      waiver,
      matters: waiver.from === "head" || findings.some((finding) => covers(waiver, finding)),
    })),
  };
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
  if (waiver.rule !== finding.rule) return false;
  if (waiver.accepted !== null)
    return waiver.accepted === finding.fingerprint && inScope(waiver, finding);
  // What was accepted at base was accepted before it was edited.
  if (waiver.from === "base" && finding.change && !isWhole(finding.change)) return false;
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
  if (waiver.from === "base") return true;
  const { selfGranted } = context.policy.waivers;
  return selfGranted === "allow" || (selfGranted === "warnings" && finding.severity !== "error");
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
