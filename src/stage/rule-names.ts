// The texts of all rules → what a report says of each, and whether it was asked at all.

import type { RuleText } from "../judge/rule.ts";
import { ruleTexts } from "../judge/rules.gen.ts";
import { maySpeak } from "../judge/severity.ts";
import type { Policy } from "../model/policy.ts";
import type { Report } from "../report/report.ts";

/** `hasEvidence`: somebody gave exports of use, without which some rules say nothing. */
export function ruleNames(policy: Policy, hasEvidence: boolean): Report["rules"] {
  return new Map(
    [...ruleTexts].map(([id, text]) => {
      const { severities, ...rest } = text;
      const listed = severities["default"]?.baseline;
      const level = listed === undefined || listed === "off" ? "note" : listed;
      const isAsked = (hasEvidence || !needsEvidence(text)) && maySpeak(text, policy);
      return [id, { ...rest, level, asked: isAsked }];
    }),
  );
}

function needsEvidence({ options }: RuleText): boolean {
  return options.includes("evidence.unused-days");
}
