// Tells the trusts of a workflow's job by which strangers' code or text runs in it.

import type { Fact, Trust } from "./fact.ts";

const types: ReadonlySet<string> = new Set(["strangers-code", "strangers-text"]);

/** Whatever guards it: its conditions say. */
export function runsStrangers(fact: Fact): fact is Trust {
  return fact.kind === "trust" && fact.domain === "workflow" && types.has(fact.type);
}
