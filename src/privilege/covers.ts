// Tells of two patterns whether one covers or meets the other.

import type { Pattern } from "./pattern.ts";
import {
  anyOne,
  anyOneCode,
  anything,
  anythingCode,
  fresh,
  isEverything,
  isOne,
  isOpen,
  literal,
} from "./pattern.ts";

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
  return pattern.plain === null ? absorbs(pattern.symbols, literal(text)) : pattern.plain === text;
}

/** Whether everything that `narrow` means is certainly among what `wide` means. Exact for wildcards; a hole covers only itself. */
export function covers(wide: Pattern, narrow: Pattern, steps: Steps = { left: visits }): boolean {
  if (wide.symbols === narrow.symbols || isEverything(wide)) return true;
  if (wide.plain !== null) return false;
  if (absorbs(wide.symbols, narrow.symbols)) return true;
  return (
    wide.symbols.includes(anyOne) &&
    narrow.symbols.includes(anything) &&
    hasAllRuns(wide.symbols, narrow.symbols) &&
    includes(wide.symbols, narrow.symbols, steps)
  );
}

/** What stands between wildcards can be held by itself alone. */
function hasAllRuns(wide: string, narrow: string): boolean {
  return wide.split(/[*?]+/).every((run) => narrow.includes(run));
}

/** Greedy: on a mismatch the last `*` takes one symbol more. */
function absorbs(wide: string, narrow: string): boolean {
  let at = 0;
  let star = -1;
  let resume = 0;
  for (let read = 0; read < narrow.length;) {
    const want = wide.charCodeAt(at);
    const have = narrow.charCodeAt(read);
    if (want === anythingCode) {
      star = at++;
      resume = read;
    } else if (want === have || (want === anyOneCode && isOne(have))) {
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

/** Where `?` meets `*` greed is not exact: runs sets of positions, and tries every length of each `*` that matters. */
function includes(wide: string, narrow: string, steps: Steps): boolean {
  const seen = new Set<string>();
  const work: [number, readonly number[]][] = [[0, startOf(wide)]];
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

/** Where a pattern may stand after a symbol, from where it may have stood; both in order. */
export function step(wide: string, places: readonly number[], symbol: string): readonly number[] {
  const reached: number[] = [];
  const one = isOne(symbol.charCodeAt(0));
  for (const place of places) {
    const want = wide[place];
    if (want === anything) reach(wide, reached, place);
    else if (want === symbol || (want === anyOne && one)) reach(wide, reached, place + 1);
  }
  return reached;
}

/** Where a pattern may stand before the first symbol. */
export function startOf(wide: string): readonly number[] {
  const reached: number[] = [];
  reach(wide, reached, 0);
  return reached;
}

/** A `*` may also be nothing. */
function reach(wide: string, reached: number[], place: number): void {
  for (let at = place; at <= wide.length; at++) {
    if (at > (reached.at(-1) ?? -1)) reached.push(at);
    if (wide[at] !== anything) return;
  }
}

/** Whether some text may be among what both mean; a hole or a policy variable may be any text, the same wherever it stands. */
export function intersects(a: Pattern, b: Pattern): boolean {
  if (a.plain !== null && b.plain !== null) return a.plain === b.plain;
  if (isEverything(a) || isEverything(b)) return true;
  const left = a.symbols;
  const right = b.symbols;
  // A hole that both begin with is the same text.
  let start = 0;
  while (start < left.length && left[start] === right[start] && left[start] !== anything) start++;
  const first = firstOpen(left, start);
  const second = firstOpen(right, start);
  if (first === left.length && second === right.length) return isAlike(left, right, start);
  if (first === left.length) return meets(right, left, start);
  if (second === right.length) return meets(left, right, start);
  // What is open in one takes all that the other writes between what it begins and ends with.
  for (let at = start; at < first && at < second; at++)
    if (!isOneOf(left.charCodeAt(at), right.charCodeAt(at))) return false;
  for (let at = 1; at <= left.length && at <= right.length; at++) {
    const mine = left.charCodeAt(left.length - at);
    const theirs = right.charCodeAt(right.length - at);
    if (isOpen(mine) || isOpen(theirs)) return true;
    if (!isOneOf(mine, theirs)) return false;
  }
  return true;
}

function firstOpen(symbols: string, start: number): number {
  let at = start;
  while (at < symbols.length && !isOpen(symbols.charCodeAt(at))) at++;
  return at;
}

function isAlike(left: string, right: string, start: number): boolean {
  if (left.length !== right.length) return false;
  for (let at = start; at < left.length; at++)
    if (!isOneOf(left.charCodeAt(at), right.charCodeAt(at))) return false;
  return true;
}

/** As `absorbs`, of a text in which single characters may be open. */
function meets(wide: string, text: string, start: number): boolean {
  let at = start;
  let open = -1;
  let resume = start;
  for (let read = start; read < text.length;) {
    const want = wide.charCodeAt(at);
    if (isOpen(want)) {
      open = at++;
      resume = read;
    } else if (at < wide.length && isOneOf(want, text.charCodeAt(read))) {
      at++;
      read++;
    } else if (open >= 0) {
      at = open + 1;
      read = ++resume;
    } else return false;
  }
  while (at < wide.length && isOpen(wide.charCodeAt(at))) at++;
  return at === wide.length;
}

/** Whether two symbols of one character each may be the same. */
function isOneOf(one: number, other: number): boolean {
  return one === other || one === anyOneCode || other === anyOneCode;
}
