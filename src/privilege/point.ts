// Picks one request out of a rectangle, made of texts that nobody wrote: where no statement holds it, the rectangle is new.

import type { Condition } from "../model/privilege.ts";
import { noLaxer } from "./condition.ts";
import type { Pattern } from "./pattern.ts";
import { anyOne, anything, isWild, pattern, patternOfSymbols } from "./pattern.ts";
import type { Rectangle } from "./region.ts";
import { action, isKey, present, resource } from "./region.ts";
import type { Side } from "./statement.ts";
import { holdsOne } from "./statement.ts";

export interface Point {
  readonly action: Pattern;
  readonly resource: Pattern;
  readonly keys: ReadonlyMap<string, Pattern>;
}

/** For private use, so that no policy means it. https://www.unicode.org/charts/PDF/UE000.pdf */
const filler = "\uE000";
/** What a `*` is taken for: enough for what counts places. */
const many = Array.from({ length: 8 }, () => filler);

const filled = new WeakMap<Pattern, Pattern>();

function fill(one: Pattern): Pattern {
  if (!isWild(one)) return one;
  const cached = filled.get(one);
  if (cached) return cached;
  const symbols: string[] = [];
  for (const symbol of one.symbols)
    if (symbol === anything) symbols.push(...many);
    else symbols.push(symbol === anyOne ? filler : symbol);
  const made = patternOfSymbols(symbols, one);
  filled.set(one, made);
  return made;
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
