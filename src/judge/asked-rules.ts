// A policy → the rules that may speak under it: one that is off asks nobody for what it alone needs.

import type { Policy } from "../model/policy.ts";
import type { Rule } from "./rule.ts";
import { rules, ruleTexts } from "./rules.gen.ts";
import { maySpeak } from "./severity.ts";

const known = new WeakMap<Policy, readonly Rule[]>();

export function askedRules(policy: Policy): readonly Rule[] {
  const before = known.get(policy);
  if (before) return before;
  const asked = rules.filter(({ id }) => {
    const text = ruleTexts.get(id);
    return !text || maySpeak(text, policy);
  });
  known.set(policy, asked);
  return asked;
}
