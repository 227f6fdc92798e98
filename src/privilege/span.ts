// Tells whether some text is among all of some patterns and among none of others.

import { costOf, covers, intersects, startOf, step, type Steps } from "./covers.ts";
import { anyOne, anything, fresh, hasUnknown, type Pattern } from "./pattern.ts";

/** The texts that are among each of `all` and among none of `none`. */
export interface Span {
  readonly all: readonly Pattern[];
  readonly none: readonly Pattern[];
}

/** Whether certainly no text is. An unknown part may be any text, and covers but itself. */
export function isEmpty({ all, none }: Span, steps: Steps): boolean {
  steps.left -= 16;
  const isTaken = (one: Pattern, taken: Pattern): boolean => {
    steps.left -= costOf(one, taken) >> 2;
    return steps.left >= 0 && covers(taken, one);
  };
  if (none.some((taken) => all.some((one) => isTaken(one, taken)))) return true;
  if (steps.left < 0) return false;
  const [only, ...others] = all;
  if (only === undefined) return false;
  if (others.some((other, at) => all.slice(0, at + 1).some((one) => !intersects(one, other))))
    return true;
  if (all.some(({ plain }) => plain !== null)) return false;
  if (others.length === 1 && none.length === 0) return false;
  if (others.length > 0) return !all.some(hasUnknown) && !isSomewhere(all, none, steps);
  // Without `?`, what a `*` stands for can be a character that nobody else wrote: only one pattern that covers all of it can take it.
  return none.length > 1 && none.some(countsPlaces) && !isSomewhere(all, none, steps);
}

/** Both at once; of two where one holds the other, the narrower. */
export function narrowed(span: Span, by: Partial<Span>): Span {
  const { all = [], none = [] } = by;
  const first = span.all.filter((one) => !all.some((other) => covers(one, other)));
  const more = all.filter((one) => !first.some((other) => covers(one, other)));
  return { all: [...first, ...more], none: [...span.none, ...none] };
}

/** A `?` stands in it. */
export function countsPlaces({ symbols }: Pattern): boolean {
  return symbols.includes(anyOne);
}

/** Goes through all texts at once, by the places of each pattern where they may stand. True also where it gives up. */
function isSomewhere(all: readonly Pattern[], none: readonly Pattern[], steps: Steps): boolean {
  const patterns = [...all, ...none].map(({ symbols }) => symbols);
  const seen = new Set<string>();
  const work = [patterns.map(startOf)];
  for (let places = work.pop(); places; places = work.pop()) {
    const id = places.join(";");
    if (seen.has(id)) continue;
    seen.add(id);
    steps.left -= 64 * patterns.length;
    if (steps.left < 0) return true;
    const inside = places.map((list, at) => list.includes(patterns[at]?.length ?? 0));
    if (inside.every((is, at) => is === at < all.length)) return true;
    if (places.some((list, at) => at < all.length && list.length === 0)) continue;
    for (const letter of lettersAt(patterns, places))
      work.push(places.map((list, at) => step(patterns[at] ?? "", list, letter)));
  }
  return false;
}

function lettersAt(
  patterns: readonly string[],
  places: readonly (readonly number[])[],
): ReadonlySet<string> {
  const letters = new Set([fresh]);
  for (const [at, list] of places.entries())
    for (const place of list) {
      const symbol = patterns[at]?.[place];
      if (symbol !== undefined && symbol !== anything && symbol !== anyOne) letters.add(symbol);
    }
  return letters;
}
