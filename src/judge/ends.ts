// Lifetimes → where an end is written, now and before.

import type { Way } from "../base/origin.ts";
import type { Change } from "../model/change.ts";
import type { Lifetime } from "../model/model.ts";
import type { Context } from "./rule.ts";

/** Nowhere, where there is none. */
export function endWritten(lifetime: Lifetime | undefined): readonly Way[] {
  if (!lifetime || lifetime.state === "absent" || lifetime.state === "not-needed") return [];
  return [lifetime];
}

export function formerEnd({ was }: Change, { base }: Context): Way | null {
  return (was && endWritten(base.expiries.get(was.key))[0]) ?? null;
}
