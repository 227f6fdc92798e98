// Picks one request out of a rectangle, made of texts that nobody wrote: where no statement holds it, the rectangle is new.

import type { Condition } from "../model/privilege.ts";
import { noLaxer } from "./condition.ts";
import type { Pattern } from "./pattern.ts";
import { isWild, manyFor, pattern, patternOfSymbols } from "./pattern.ts";
import type { Rectangle } from "./region.ts";
import { action, isKey, present, resource } from "./region.ts";
import type { Side } from "./statement.ts";
import { holdsOne } from "./statement.ts";

export interface Point {
  readonly action: Pattern;
  readonly resource: Pattern;
  readonly keys: ReadonlyMap<string, Pattern>;
}

/** A text that it means, of characters that nobody wrote. */
function fill(one: Pattern): Pattern {
  return isWild(one) ? patternOfSymbols(manyFor(one), one) : one;
}

const any = fill(pattern("*"));
/** A key that nobody asks for holds something. */
export const anyKey = fill(present);

/** Null where none is found so easily. */
export function pointIn({ demands }: Rectangle): Point | null {
  const found = new Map<string, Pattern>();
  for (const { of, side } of demands) {
    const one = found.has(of) ? null : textIn(side, isKey(of) ? anyKey : any);
    if (!one) return null;
    found.set(of, one);
  }
  const [first, second] = [found.get(action), found.get(resource)];
  return first && second ? { action: first, resource: second, keys: found } : null;
}

function textIn(side: Side, otherwise: Pattern): Pattern | null {
  const from = side.except ? otherwise : side.patterns[0];
  const one = from && fill(from);
  return one && holdsOne(side, one) ? one : null;
}

/** Whether a rectangle certainly does not hold it. `given`: the conditions under which it is asked. */
export function isBeside(
  { demands, opaque }: Rectangle,
  point: Point,
  given: readonly Condition[],
): boolean {
  for (const { of, side } of demands)
    if (!holdsOne(side, point.keys.get(of) ?? anyKey)) return true;
  return !noLaxer(given, opaque);
}
