// Turns what the register says of an identity, and what was complained of it, into one number with its terms, as docs/register.md gives it.

import type { LevelV1, RegisterEntryV1, RiskTermV1, RiskV1 } from "../contract/identity-v1.ts";
import type { Finding } from "../finding/finding.ts";

type Found = Pick<Finding, "rule" | "variant">;
type Scored = Pick<RegisterEntryV1, "owner" | "expiry" | "credentials"> &
  Required<Pick<RegisterEntryV1, "reach" | "chain">>;

/** `findings`: those about it, waived ones too: what is accepted is no less. */
export function riskOf(entry: Scored, findings: readonly Found[], today: string): RiskV1 {
  const reach = reachTerm(entry, findings);
  const trust = trustTerm(findings);
  const credential = credentialTerm(entry);
  const owner = ownerTerm(entry);
  const end = endTerm(entry, today);
  const score = reach.value * trust.value * credential.value * (1 + owner.value + end.value);
  return { score: Math.round(score), terms: [reach, trust, credential, owner, end] };
}

const ofLevel: Readonly<Record<LevelV1, number>> = {
  none: 1,
  read: 2,
  unknown: 3,
  write: 5,
  admin: 10,
};

/** What makes itself an administrator is one. */
function reachTerm({ reach, chain }: Scored, findings: readonly Found[]): RiskTermV1 {
  const escalates = findings.some(
    ({ rule, variant }) => rule === "escalation-path" && variant === "default",
  );
  if (escalates && reach.level !== "admin" && chain.level !== "admin")
    return { term: "reach", value: ofLevel.admin, why: `${reach.level}, and escalation-path` };
  const further = ofLevel[chain.level] > ofLevel[reach.level];
  const level = further ? chain.level : reach.level;
  const why = further ? `${level}, by what it becomes` : level;
  return { term: "reach", value: ofLevel[level], why };
}

/** How open it is where a rule about trust complains; nothing that a rule accepts counts. */
const openness: Readonly<Record<string, number>> = {
  "open-trust": 2.5,
  "untrusted-trigger-credentials": 2.5,
  "unbounded-federation": 2,
  "cross-account-trust": 1.5,
  "confused-deputy": 1.5,
  "over-trusting-role": 1.5,
};
/** Where nobody can tell. */
const untold = 1.5;

function trustTerm(findings: readonly Found[]): RiskTermV1 {
  let most: RiskTermV1 = { term: "trust", value: 1, why: "no rule complains" };
  for (const { rule, variant } of findings) {
    const known = openness[rule];
    if (known === undefined) continue;
    const value = variant === "unknown" ? Math.min(known, untold) : known;
    if (value > most.value) most = { term: "trust", value, why: rule };
  }
  return most;
}

function credentialTerm({ credentials }: Scored): RiskTermV1 {
  const term = "credential";
  const standing = credentials.filter((one) => one.standing && one.form !== "login");
  const endless = standing.filter(({ expiry }) => !expiry.enforced);
  if (endless.length > 0) return { term, value: 2, why: `${endless.length} without an end` };
  return standing.length > 0
    ? { term, value: 1.5, why: `${standing.length} with an end` }
    : { term, value: 1, why: "none that stands" };
}

function ownerTerm({ owner }: Scored): RiskTermV1 {
  const value = owner.state === "declared" ? 0 : owner.state === "unknown" ? 0.25 : 0.5;
  return { term: "owner", value, why: owner.state };
}

function endTerm({ expiry }: Scored, today: string): RiskTermV1 {
  const term = "end";
  if (expiry.state === "not-needed") return { term, value: 0, why: "its session" };
  if (expiry.state === "unknown") return { term, value: 0.25, why: "unknown" };
  if (expiry.state === "absent") return { term, value: 0.5, why: "absent" };
  return expiry.value !== null && expiry.value < today
    ? { term, value: 0.5, why: "past" }
    : { term, value: 0, why: "declared" };
}
