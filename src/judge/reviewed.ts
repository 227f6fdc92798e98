// Findings → without what a review of the owner need not be asked for: what its identity asks for already, and what is not grave enough.

import type { Finding } from "../finding/finding.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Policy } from "../model/policy.ts";

const id = "unreviewed-by-owner";

/** Whose owner has not approved, or may not have. */
export function asksForApproval({ rule, variant }: Finding): boolean {
  return rule === id && (variant === "default" || variant === "untold");
}

export function withoutUnasked(findings: readonly Finding[], policy: Policy): readonly Finding[] {
  if (policy.owner.review.require !== "approval") return findings;
  const asking = new Set(findings.filter(asksForApproval));
  const own = new Set([...asking].filter(isOfIdentity).map(asked));
  const grave = graveOnes(findings, policy.owner.review.severities);
  return findings.filter(
    (one) =>
      !asking.has(one) ||
      ((isOfIdentity(one) || !own.has(asked(one))) && (grave === null || grave.has(subject(one)))),
  );
}

/** Null: all are. */
function graveOnes(
  findings: readonly Finding[],
  severities: Policy["owner"]["review"]["severities"],
): ReadonlySet<FactKey | null> | null {
  if (severities === null) return null;
  const chosen = findings.filter(
    ({ rule, severity }) => rule !== id && severities.includes(severity),
  );
  return new Set(chosen.map(subject));
}

function isOfIdentity({ change }: Finding): boolean {
  return change?.fact.kind === "identity";
}

function subject({ identity, change }: Finding): FactKey | null {
  return identity ?? change?.fact.key ?? null;
}

function asked(finding: Finding): string {
  return `${subject(finding) ?? ""}\n${finding.offending}`;
}
