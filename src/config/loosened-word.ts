// Plans and exports at base and head, as configuration judges them → what head takes their word for more easily.

import type { Policy } from "../model/policy.ts";
import { more, raised, ranked, type At, type Loosening } from "./loosening.ts";

export function wordLoosenings(base: Policy, head: Policy, at: At): readonly Loosening[] {
  const [was, is] = [base.evidence, head.evidence];
  const place = (key: string): ReturnType<At> => at(`/evidence/${key}`);
  return [
    ...raised("evidence.unused-days", was.unusedDays, is.unusedDays, place("unused-days")),
    ...raised("evidence.oldest-days", was.oldestDays, is.oldestDays, place("oldest-days")),
    ...more("evidence.trusted", was.trusted, is.trusted, place("trusted")),
    ...ranked("plan.trusted", trusts(base), trusts(head), trusting, at("/plan/trusted")),
  ];
}

const trusting = { true: 0, false: 1 } as const;

function trusts({ plan }: Policy): keyof typeof trusting {
  return plan.trusted ? "true" : "false";
}
