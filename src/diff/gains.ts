// Compares privileges with what they were, by the names that things had: gained, made anew, hidden or fewer.

import { known, unknown } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { Gain } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Privilege } from "../model/privilege.ts";
import { describe } from "../privilege/describe.ts";
import { isEqual } from "../privilege/same.ts";
import { compare, gainOf, isMade } from "../privilege/sets.ts";
import type { Difference, Sides } from "./sides.ts";

export interface Gained extends Pick<Difference, "gained" | "hidden"> {
  /** Nobody can read it, nor could anybody what it replaces. */
  readonly remade: readonly Gain[];
}

const nothing: Gained = { gained: [], hidden: [], remade: [] };

export function gains(
  after: readonly Privilege[],
  before: readonly Privilege[],
  { root }: Fact,
  sides: Sides,
): Gained {
  if (after.length === 0 || isEqual(after, before)) return nothing;
  const first = compare(after, before);
  const found = [...first.gained, ...first.unclear, ...first.replaced];
  // What is new by its name may be what was moved to that name.
  if (found.length === 0) return nothing;
  const formerly = sides.formerly(root).privilege;
  const now = new Map(found.map((one) => [formerly(one), one]));
  const { gained, unclear, replaced } = compare([...now.keys()], before, after);
  const isNamesake = namesakes(replaced, before);
  const beside = unclear.length > 0 && compare(before, after.map(formerly)).gained.length === 0;
  return {
    gained: gained.map((privilege) => gainOf(now.get(privilege) ?? privilege, sides.levels)),
    remade: replaced
      .filter((one) => isMade(one) || isNamesake(one))
      .map((privilege): Gain => {
        return { ...gainOf(privilege, sides.levels), level: "unknown" };
      }),
    hidden: unclear.map((privilege) => ({
      what: "privileges",
      text: describe(privilege),
      at: privilege.at,
      beside,
    })),
  };
}

/** What a name gives that the tree does not declare, or nobody can read. */
export function whateverHeld(
  name: string,
  { platform }: Pick<Fact, "platform">,
  at: Origin,
  what = name,
): Gain {
  const role = unknown("unsupported", at, name);
  const scope = known<string | null>(null, at);
  return {
    text: `+ what ${what} holds`,
    level: "unknown",
    privilege: { kind: "role", platform, role, scope, scopeLevel: "account", conditions: [], at },
    at,
  };
}

/** What reads like something that was granted, and is not the same: what it names is asked for in another way. */
function namesakes(
  replaced: readonly Privilege[],
  before: readonly Privilege[],
): (privilege: Privilege) => boolean {
  if (replaced.length === 0) return () => false;
  const words = new Set(before.map(describe));
  // Whether a statement allows is not in its words.
  const isWhole = (one: Privilege): boolean => one.kind !== "statement" || one.effect.known;
  return (privilege) => isWhole(privilege) && words.has(describe(privilege));
}

export function isLess(
  after: readonly Privilege[],
  before: readonly Privilege[],
  { root }: Fact,
  sides: Sides,
): boolean {
  if (before.length === 0 || isEqual(after, before)) return false;
  if (compare(before, after).gained.length === 0) return false;
  return compare(before, after.map(sides.formerly(root).privilege)).gained.length > 0;
}
