// Tells the trusts of a workflow's job by which strangers' code or text runs in it, or a fork's on a runner of one's own.

import type { Fact } from "./fact.ts";
import type { Trust } from "./trust.ts";

const types: ReadonlySet<string> = new Set(["strangers-code", "strangers-text"]);

/** Whatever guards it: its conditions say. */
export function runsStrangers(fact: Fact): fact is Trust {
  return fact.kind === "trust" && fact.domain === "workflow" && types.has(fact.type);
}

/** Whether strangers start a job with its token and secrets, whatever of theirs runs in it. */
export function startedByStrangers(fact: Fact): fact is Trust {
  return fact.kind === "trust" && fact.domain === "workflow" && !runsForks(fact);
}

/** Without token and secrets it has the runner all the same. */
export function runsForks({ domain, type }: Trust): boolean {
  return domain === "workflow" && type === "forks";
}
