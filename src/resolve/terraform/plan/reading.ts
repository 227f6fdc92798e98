// What one reading of a plan remembers: what head says, for base; what plan and source say differently, for who asked.

import type { Gap } from "../../../base/gap.ts";
import type { Note } from "../overlay.ts";
import type { PlanIndex } from "./plan-index.ts";
import type { Plan } from "./read-plan.ts";

export interface Reading {
  /** Where source and plan say different things, the plan's word stands. */
  readonly trusted: boolean;
  /** What head's source says of what was asked. */
  readonly signatures: Map<string, string>;
  /** Where the inputs are declared that have their values from the plan, and nowhere else. */
  readonly seeded: Set<string>;
  /** Blocks of which head leaves open what instances there are. */
  readonly opened: Set<string>;
  /** Names of unknowns that mean something else on base than on head. */
  readonly turned: Set<string>;
  /** What was said to differ, in order: a root may be resolved more than once. */
  readonly said: Map<string, number>;
  disagrees: boolean;
}

/** A plan as one side's resolving asks it. */
export interface Side {
  readonly plan: Plan;
  readonly index: PlanIndex;
  readonly reading: Reading;
  readonly role: "base" | "head";
}

export function newReading(trusted: boolean): Reading {
  return {
    trusted,
    signatures: new Map(),
    seeded: new Set(),
    opened: new Set(),
    turned: new Set(),
    said: new Map(),
    disagrees: false,
  };
}

/** Always for head; for base where its source says what head's says. Null: too long to compare. */
export function isAgreed({ reading, role }: Side, key: string, signature: string | null): boolean {
  if (signature === null) return role === "head";
  if (role === "base") return reading.signatures.get(key) === signature;
  reading.signatures.set(key, signature);
  return true;
}

/** More differences of one plan tell nobody more. */
const mostSaid = 20;

export function differ(
  { plan, reading, role }: Side,
  note: Note,
  gap: Pick<Gap, "at" | "what">,
): void {
  reading.disagrees = true;
  if (role === "base") return;
  const { said } = reading;
  const place = said.get(gap.what) ?? said.size;
  if (place >= mostSaid) return;
  said.set(gap.what, place);
  const more = place === mostSaid - 1 ? "; its other differences are not listed" : "";
  const why = `the plan \`${plan.path}\` says otherwise than the source, and both are judged${more}`;
  note({ kind: "plan", ...gap, why });
}
