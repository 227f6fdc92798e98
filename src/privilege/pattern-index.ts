// Tells which of many patterns cover one: all are walked at once, along what they begin with in common.

import { costOf, covers, fresh, isOne, type Steps } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { anyOne, anything, isWild } from "./pattern.ts";
import { countsPlaces } from "./span.ts";

/** Most have but one way on, which needs no table. */
interface Node {
  /** A `*` led here: it may take any symbol and stay. */
  readonly stays: boolean;
  star: Node | null;
  letter: string;
  child: Node | null;
  others: Map<string, Node> | null;
  ends: number[] | null;
  /** The last step of a walk that came by. */
  at: number;
}

type Found = (owner: number) => void;
type Entries = readonly (readonly [Pattern, number])[];

export interface PatternIndex {
  readonly entries: Entries;
  trees: Trees | null;
}

interface Trees {
  /** What covers but itself, by its id. */
  readonly same: ReadonlyMap<string, readonly number[]>;
  readonly wild: Node;
  /** Those with `?`, which may cover a `*` where no walk can tell: by their own places among `entries`. */
  readonly counting: Node | null;
}

/** Fewer are sooner compared one by one. */
const few = 16;
/** How many characters a `*` is taken for; patterns of more `?` in a row are not found. */
const mostPlaces = 8;

export function indexPatterns(entries: Entries): PatternIndex {
  return { entries, trees: null };
}

/** Calls back with the number of each pattern that certainly covers `narrow`, some more than once; not with all when out of steps. */
export function eachCover(index: PatternIndex, narrow: Pattern, steps: Steps, found: Found): void {
  const { entries } = index;
  const ask = (at: number): void => {
    const entry = entries[at];
    if (entry) steps.left -= costOf(entry[0], narrow);
    if (entry && steps.left >= 0 && covers(entry[0], narrow, steps)) found(entry[1]);
  };
  if (entries.length <= few) {
    for (const at of entries.keys()) ask(at);
    return;
  }
  index.trees ??= treesOf(entries);
  const { same, wild, counting } = index.trees;
  same.get(narrow.id)?.forEach(found);
  walk(wild, narrow.symbols, steps, found);
  // Who covers a `*` covers it also where it stands for many characters that nobody wrote.
  if (counting && narrow.symbols.includes(anything)) walk(counting, manyFor(narrow), steps, ask);
}

function treesOf(entries: Entries): Trees {
  const same = new Map<string, number[]>();
  const wild = node(false);
  let counting: Node | null = null;
  for (const [at, [pattern, owner]] of entries.entries()) {
    if (isWild(pattern)) enter(wild, pattern, owner);
    else {
      const owners = same.get(pattern.id);
      if (owners) owners.push(owner);
      else same.set(pattern.id, [owner]);
    }
    if (countsPlaces(pattern)) enter((counting ??= node(false)), pattern, at);
  }
  return { same, wild, counting };
}

function manyFor({ symbols }: Pattern): readonly string[] {
  const many = Array.from({ length: mostPlaces }, () => fresh);
  return symbols.flatMap((symbol) =>
    symbol === anything ? many : symbol === anyOne ? fresh : symbol,
  );
}

function node(stays: boolean): Node {
  return { stays, star: null, letter: "", child: null, others: null, ends: null, at: 0 };
}

function enter(start: Node, { symbols }: Pattern, owner: number): void {
  let at = start;
  for (const symbol of symbols)
    at = symbol === anything ? (at.star ??= node(true)) : on(at, symbol);
  (at.ends ??= []).push(owner);
}

function on(at: Node, symbol: string): Node {
  if (!at.child) {
    at.letter = symbol;
    return (at.child = node(false));
  }
  const found = next(at, symbol);
  if (found) return found;
  const made = node(false);
  (at.others ??= new Map()).set(symbol, made);
  return made;
}

function next(at: Node, symbol: string): Node | null {
  return at.letter === symbol ? at.child : (at.others?.get(symbol) ?? null);
}

/** Steps of all walks are counted on, so that a node knows whether it was reached in this one. */
let step = 0;
/** Where a walk stands, and where it gets to: kept, as each walk would make them anew for each symbol. */
const places: [Node[], Node[]] = [[], []];

function walk(start: Node, symbols: readonly string[], steps: Steps, found: Found): void {
  let [active, reached] = places;
  step++;
  let count = reach(active, 0, start);
  for (const symbol of symbols) {
    step++;
    const one = isOne(symbol);
    let more = 0;
    for (let at = 0; at < count; at++) {
      const here = active[at];
      if (!here) break;
      if (here.stays) more = reach(reached, more, here);
      if (symbol === anything) continue;
      more = reach(reached, more, next(here, symbol));
      if (one) more = reach(reached, more, next(here, anyOne));
    }
    steps.left -= count;
    if (more === 0 || steps.left < 0) return;
    [active, reached] = [reached, active];
    count = more;
  }
  for (let at = 0; at < count; at++) active[at]?.ends?.forEach(found);
}

/** A `*` may also take nothing. How many have been reached. */
function reach(nodes: Node[], count: number, at: Node | null): number {
  let reached = count;
  for (let one = at; one && one.at !== step; one = one.star) {
    one.at = step;
    nodes[reached++] = one;
  }
  return reached;
}
