// A rule's complaint → a finding: how severe it is, where it sits and what it is known by; or nothing where the policy turns it off.

import type { Complaint, Finding } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import { fingerprint } from "./fingerprint.ts";
import { placed, type IsChanged, type Placed } from "./placement.ts";
import type { Context, RuleText } from "./rule.ts";
import { ruleTexts } from "./rules.gen.ts";
import { soften, tableSeverity } from "./severity.ts";

/** What is asked of a run. */
export interface Asked {
  /** Also what did not change. */
  readonly all: boolean;
  /** True for paths whose findings are only notes: examples, tests and fixtures that nobody applies. */
  readonly isSample: (path: string) => boolean;
  /** Whether the change judged wrote or rewrote the lines. */
  readonly isChanged: IsChanged;
}

/** `asked`: null for what no fact is the matter of. */
export function weigh(
  rule: string,
  complaint: Complaint,
  change: Change | null,
  context: Context,
  asked: Asked | null,
): Finding | null {
  const text: RuleText | undefined = ruleTexts.get(rule);
  if (!text) throw new Error(`rule ${rule} has no text`);
  const listed = tableSeverity(text, complaint.variant, context.policy);
  if (listed === "off") return null;
  const about = change?.fact.key ?? complaint.primary.file.path;
  const place: Placed =
    change && asked
      ? placed(complaint, change.fact, asked.isChanged)
      : { primary: complaint.primary, related: complaint.related };
  const { primary, related, anchor } = place;
  const isSample = asked?.isSample(primary.file.path) ?? false;
  const severity = soften(rule, listed, change, isSample);
  if (severity === "off") return null;
  const { variant, message, remedy, offending, identity, fix, untold, theme } = complaint;
  // Written out: an audit makes thousands, and those who read them meet one shape.
  return {
    rule,
    theme: theme ?? text.theme,
    severity,
    variant,
    message,
    remedy,
    primary,
    related: [...related, ...formerly(change)],
    offending,
    identity,
    fix,
    untold,
    change,
    fingerprint: fingerprint(rule, about, offending),
    waiver: null,
    anchor,
  };
}

/** Why what is added is no error. */
function formerly(change: Change | null): Finding["related"] {
  if (!change?.perhaps) return [];
  const { why, at } = change.perhaps;
  return [{ role: "was", message: `it may not be new: ${why}`, at }];
}
