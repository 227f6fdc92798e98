// Tells of two patterns whether one covers or meets the other.

import type { Pattern } from "./pattern.ts";
import { anyOne, anything, isEverything } from "./pattern.ts";

/** Stands for a character that no pattern writes. */
export const fresh = "\u{10FFFF}fresh";
/** What a comparison may still cost; below nothing, the answer is the one that hides no gain. */
export interface Steps {
  left: number;
}

/** What comparing two patterns costs: at worst each symbol with each. */
export function costOf(a: Pattern, b: Pattern): number {
  return 16 + ((a.symbols.length * b.symbols.length) >> 6);
}

/** Sets of positions that one comparison may visit; beyond it the answer is "not covered". */
const visits = 4096;

/** Whether a text is certainly among what the pattern means. */
export function matches(pattern: Pattern, text: string): boolean {
  return pattern.plain === null ? absorbs(pattern.symbols, text.split("")) : pattern.plain === text;
}

/** Whether everything that `narrow` means is certainly among what `wide` means. Exact for wildcards; a hole covers only itself. */
export function covers(wide: Pattern, narrow: Pattern, steps: Steps = { left: visits }): boolean {
  if (wide.id === narrow.id || isEverything(wide)) return true;
  if (wide.plain !== null) return false;
  if (absorbs(wide.symbols, narrow.symbols)) return true;
  return wide.symbols.includes(anyOne) && narrow.symbols.includes(anything)
    ? includes(wide.symbols, narrow.symbols, steps)
    : false;
}

/** Greedy: on a mismatch the last `*` takes one symbol more. */
function absorbs(wide: readonly string[], narrow: readonly string[]): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let read = 0; read < narrow.length;) {
    const want = wide[at];
    const have = narrow[read];
    if (want === anything) {
      star = at++;
      resume = read;
    } else if (want !== undefined && (want === have || (want === anyOne && isOne(have)))) {
      at++;
      read++;
    } else if (star >= 0) {
      at = star + 1;
      read = ++resume;
    } else return false;
  }
  while (wide[at] === anything) at++;
  return at === wide.length;
}

/** One character, whichever it is. */
export function isOne(symbol: string | undefined): boolean {
  return symbol !== undefined && (symbol.length === 1 || symbol === anyOne || symbol === fresh);
}

/** Where `?` meets `*` greed is not exact: runs sets of positions, and tries every length of each `*` that matters. */
function includes(wide: readonly string[], narrow: readonly string[], steps: Steps): boolean {
  const seen = new Set<string>();
  const work: [number, readonly number[]][] = [[0, close(wide, [0])]];
  for (let next = work.pop(); next; next = work.pop()) {
    const [read, places] = next;
    const id = `${read}:${places.join()}`;
    if (seen.has(id)) continue;
    steps.left -= 1 + places.length;
    if (steps.left < 0 || places.length === 0) return false;
    seen.add(id);
    const symbol = narrow[read];
    if (symbol === undefined) {
      if (!places.includes(wide.length)) return false;
    } else if (symbol === anything) {
      work.push([read + 1, places], [read, step(wide, places, fresh)]);
    } else work.push([read + 1, step(wide, places, symbol === anyOne ? fresh : symbol)]);
  }
  return true;
}

/** Where a pattern may stand after a symbol, from where it may have stood. */
export function step(
  wide: readonly string[],
  places: readonly number[],
  symbol: string,
): readonly number[] {
  const reached: number[] = [];
  for (const place of places) {
    const want = wide[place];
    if (want === anything) reached.push(place);
    else if (want === symbol || (want === anyOne && isOne(symbol))) reached.push(place + 1);
  }
  return close(wide, reached);
}

/** A `*` may also be nothing. */
export function close(wide: readonly string[], places: readonly number[]): readonly number[] {
  const all = new Set(places);
  for (const place of all) if (wide[place] === anything) all.add(place + 1);
  return [...all].toSorted((a, b) => a - b);
}

/** Whether some text may be among what both mean; a hole or a policy variable may be any text, the same wherever it stands. */
export function intersects(a: Pattern, b: Pattern): boolean {
  if (a.plain !== null && b.plain !== null) return a.plain === b.plain;
  if (isEverything(a) || isEverything(b)) return true;
  const left = a.symbols;
  const right = b.symbols;
  let start = 0;
  while (
    start < left.length &&
    start < right.length &&
    left[start] === right[start] &&
    left[start] !== anything &&
    left[start] !== anyOne
  )
    start++;
  const first = left[start];
  const second = right[start];
  if (first?.length === 1 && second?.length === 1) return false;
  return meet(left, right, start);
}

function meet(left: readonly string[], right: readonly string[], start: number): boolean {
  let row = new Uint8Array(right.length + 1);
  row[start] = 1;
  for (let i = start; i <= left.length; i++) {
    const next = new Uint8Array(right.length + 1);
    const mine = left[i];
    let any = false;
    for (let j = start; j <= right.length; j++) {
      if (row[j] !== 1) continue;
      any = true;
      const theirs = right[j];
      const mineOpen = mine !== undefined && isOpen(mine);
      const theirsOpen = theirs !== undefined && isOpen(theirs);
      if (mineOpen || (mine !== undefined && theirsOpen)) next[j] = 1;
      if (theirsOpen || (theirs !== undefined && mineOpen)) row[j + 1] = 1;
      if (
        mine !== undefined &&
        theirs !== undefined &&
        (mine === theirs || mine === anyOne || theirs === anyOne)
      )
        next[j + 1] = 1;
    }
    if (i === left.length) return row[right.length] === 1;
    if (!any) return false;
    row = next;
  }
  return false;
}

function isOpen(symbol: string): boolean {
  return symbol.length > 1 && symbol !== anyOne;
}
