// Rule, variant and policy → how severe a complaint is.

import type { Change } from "../model/change.ts";
import type { Policy, Severity } from "../model/policy.ts";
import type { RuleText } from "./rule.ts";

/** An import brings what already lives; only these are as grave as if new. */
const graveWhenAdopted: ReadonlySet<string> = new Set(["admin-grant", "open-trust"]);

/** The table's severity under the policy's preset; an override replaces it, but never raises what is unknown. */
export function tableSeverity(text: RuleText, variant: string, policy: Policy): Severity | "off" {
  const row = text.severities[variant];
  if (!row) throw new Error(`rule ${text.id} has no severity for its variant ${variant}`);
  const listed = row[policy.preset];
  const override = policy.severities.get(text.id);
  if (override === undefined || override === "off") return override ?? listed;
  return variant === "unknown" && listed !== "off" ? lesser(listed, override) : override;
}

/** Whether any of its variants does: one that is off asks nobody for anything. */
export function maySpeak(text: RuleText, policy: Policy): boolean {
  return Object.keys(text.severities).some(
    (variant) => tableSeverity(text, variant, policy) !== "off",
  );
}

/** What goes with what it shows is asked nothing that matters only in years. */
const unaskedOfSamples: ReadonlySet<string> = new Set(["purposeless-identity"]);

/** Softens what an import adopts, what may have been there before, and what lies in a sample folder. */
export function soften(
  rule: string,
  severity: Severity,
  change: Change | null,
  sample: boolean,
): Severity | "off" {
  if (sample) return unaskedOfSamples.has(rule) ? "off" : "note";
  const isOld = change?.change === "adopted" && !graveWhenAdopted.has(rule);
  return isOld || change?.perhaps ? lesser(severity, "warning") : severity;
}

const rank: Readonly<Record<Severity, number>> = { note: 0, warning: 1, error: 2 };

function lesser(a: Severity, b: Severity): Severity {
  return rank[a] <= rank[b] ? a : b;
}
