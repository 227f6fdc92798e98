// Picks one request out of a rectangle, made of texts that nobody wrote: where no statement holds it, the rectangle is new.

import type { Condition } from "../model/privilege.ts";
import { noLaxer } from "./condition.ts";
import { askedBy } from "./demand.ts";
import type { Pattern } from "./pattern.ts";
import { isWild, manyFor, pattern, patternOfSymbols } from "./pattern.ts";
import { present } from "./region.ts";
import type { Prepared, Side } from "./statement.ts";
import { holdsOne, sideOf } from "./statement.ts";

export interface Point {
  readonly action: Side;
  readonly resource: Side;
  readonly keys: ReadonlyMap<string, Side>;
}

/** A text that it means, of characters that nobody wrote. */
function fill(one: Pattern): Pattern {
  return isWild(one) ? patternOfSymbols(manyFor(one), one) : one;
}

const any = fill(pattern("*"));
/** A key that nobody asks for holds something. */
const anyText = fill(present);
export const anyKey = sideOf(anyText);
const noKeys: ReadonlyMap<string, Side> = new Map();

/** Null where none is found so easily. */
export function pointIn({ statement, action, resource }: Prepared): Point | null {
  const first = textIn(action, any);
  const second = textIn(resource, any);
  if (!first || !second) return null;
  const { demands } = askedBy(statement);
  if (demands.length === 0) return { action: first, resource: second, keys: noKeys };
  const keys = new Map<string, Side>();
  const hasAll = demands.every(({ of, side }) => {
    const one = keys.has(of) ? null : textIn(side, anyText);
    if (one) keys.set(of, one);
    return one !== null;
  });
  return hasAll ? { action: first, resource: second, keys } : null;
}

function textIn(side: Side, otherwise: Pattern): Side | null {
  const from = side.except ? otherwise : side.patterns[0];
  if (!from) return null;
  const one = fill(from);
  return holdsOne(side, one) ? sideOf(one) : null;
}

/** Whether a statement certainly does not hold it. `given`: the conditions under which it is asked. */
export function isBeside(one: Prepared, point: Point, given: readonly Condition[]): boolean {
  if (!holdsOnly(one.action, point.action) || !holdsOnly(one.resource, point.resource)) return true;
  const { demands, opaque } = askedBy(one.statement);
  return (
    demands.some(({ of, side }) => !holdsOnly(side, point.keys.get(of) ?? anyKey)) ||
    !noLaxer(given, opaque)
  );
}

function holdsOnly(side: Side, { patterns }: Side): boolean {
  const only = patterns[0];
  return only !== undefined && holdsOne(side, only);
}
