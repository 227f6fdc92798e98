// Reads a chain of steps (`a.b[0].c`) from its syntax, whose nodes are the steps: none need be made.

import { literalText } from "./contents.ts";
import type { Expression, GetAttribute, Index } from "../../parse/hcl/syntax.ts";

export type Step = GetAttribute | Index;

/** An expression as a base and the steps taken from it. */
export interface Chain {
  readonly whole: Expression;
  readonly base: Expression;
  readonly length: number;
  /** The steps of a long chain, which would be far to walk to. */
  readonly steps: readonly Step[] | null;
}

/** Longer than what people write. */
const long = 8;

export function chainOf(whole: Expression): Chain {
  let base = whole;
  let length = 0;
  while (base.kind === "attribute" || base.kind === "index") {
    base = base.target;
    length++;
  }
  return { whole, base, length, steps: length > long ? stepsOf(whole) : null };
}

function stepsOf(whole: Expression): readonly Step[] {
  const steps: Step[] = [];
  for (let node = whole; node.kind === "attribute" || node.kind === "index"; node = node.target)
    steps.push(node);
  return steps.reverse();
}

/** The step at `index`, which must be one. */
export function stepAt({ whole, length, steps }: Chain, index: number): Step {
  if (steps) return steps[index] as Step;
  let node = whole as Step;
  for (let i = length - 1; i > index; i--) node = node.target as Step;
  return node;
}

/** The name that a step takes, as `.name` or as `["name"]`. */
export function nameAt(chain: Chain, index: number): string | null {
  if (index >= chain.length) return null;
  const one = stepAt(chain, index);
  if (one.kind === "attribute") return one.name;
  return literalText(one.key) || null;
}
