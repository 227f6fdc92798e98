// Tells which of many patterns cover one: all are walked at once, along what they begin with in common.

import { costOf, covers, type Steps } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { anyOneCode, anything, anythingCode, isOne, isWild, manyFor } from "./pattern.ts";
import { countsPlaces } from "./span.ts";

/** A pattern, and whose it is. */
interface Entry {
  readonly pattern: Pattern;
  readonly owners: number[];
}

/** Most have but one way on, which needs no table. */
interface Node {
  /** A `*` led here: it may take any symbol and stay. */
  readonly stays: boolean;
  star: Node | null;
  letter: number;
  child: Node | null;
  others: Map<number, Node> | null;
  end: Entry | null;
  /** The last step of a walk that came by. */
  at: number;
}

type Found = (owner: number) => void;

export interface PatternIndex {
  /** By their symbols. */
  readonly entries: Map<string, Entry>;
  trees: Trees | null;
  /** What has been asked of each, one by one. */
  asked: number;
}

interface Trees {
  readonly wild: Node;
  /** Those with `?`, which may cover a `*` where no walk can tell. */
  readonly counting: Node | null;
}

/** So often all are asked one by one: a tree costs as much. */
const patience = 2;
/** Fewer are always asked one by one. */
const few = 16;

export function emptyIndex(): PatternIndex {
  return { entries: new Map(), trees: null, asked: 0 };
}

export function enter({ entries }: PatternIndex, pattern: Pattern, owner: number): void {
  const entry = entries.get(pattern.symbols);
  if (entry) entry.owners.push(owner);
  else entries.set(pattern.symbols, { pattern, owners: [owner] });
}

/** Calls back with the owners of each pattern that certainly covers `narrow`, some more than once; not with all when out of steps. */
export function eachCover(index: PatternIndex, narrow: Pattern, steps: Steps, found: Found): void {
  const { entries } = index;
  if (entries.size <= few || index.asked++ < patience) {
    for (const one of entries.values()) ask(one, narrow, steps, found);
    return;
  }
  index.trees ??= treesOf(entries);
  const { wild, counting } = index.trees;
  const same = entries.get(narrow.symbols);
  if (same) each(same, found);
  walk(wild, narrow.symbols, steps, (one) => each(one, found));
  // Who covers a `*` covers it also where it stands for many characters that nobody wrote.
  if (counting && narrow.symbols.includes(anything))
    walk(counting, manyFor(narrow), steps, (one) => ask(one, narrow, steps, found));
}

function each({ owners }: Entry, found: Found): void {
  for (let at = 0; at < owners.length; at++) found(owners[at] ?? -1);
}

function ask(one: Entry, narrow: Pattern, steps: Steps, found: Found): void {
  steps.left -= costOf(one.pattern, narrow);
  if (steps.left >= 0 && covers(one.pattern, narrow, steps)) each(one, found);
}

function treesOf(entries: ReadonlyMap<string, Entry>): Trees {
  const wild = node(false);
  let counting: Node | null = null;
  for (const entry of entries.values()) {
    if (isWild(entry.pattern)) grow(wild, entry);
    if (countsPlaces(entry.pattern)) grow((counting ??= node(false)), entry);
  }
  return { wild, counting };
}

function node(stays: boolean): Node {
  return { stays, star: null, letter: 0, child: null, others: null, end: null, at: 0 };
}

function grow(start: Node, entry: Entry): void {
  const { symbols } = entry.pattern;
  let here = start;
  for (let at = 0; at < symbols.length; at++) {
    const code = symbols.charCodeAt(at);
    here = code === anythingCode ? (here.star ??= node(true)) : on(here, code);
  }
  here.end = entry;
}

function on(here: Node, code: number): Node {
  if (!here.child) {
    here.letter = code;
    return (here.child = node(false));
  }
  const found = next(here, code);
  if (found) return found;
  const made = node(false);
  (here.others ??= new Map()).set(code, made);
  return made;
}

function next(here: Node, code: number): Node | null {
  return here.letter === code ? here.child : (here.others?.get(code) ?? null);
}

/** Steps of all walks are counted on, so that a node knows whether it was reached in this one. */
let step = 0;
/** Where a walk stands, and where it gets to: kept, as each walk would make them anew for each symbol. */
const places: [Node[], Node[]] = [[], []];

/** Finds those that absorb the symbols, as `covers` has it of one: only a `*` takes a `*`, and no wildcard but a `*` an unknown part. */
function walk(start: Node, symbols: string, steps: Steps, found: (one: Entry) => void): void {
  let [active, reached] = places;
  step++;
  let count = reach(active, 0, start);
  for (let read = 0; read < symbols.length; read++) {
    const code = symbols.charCodeAt(read);
    step++;
    let more = 0;
    for (let at = 0; at < count; at++) {
      const here = active[at];
      if (!here) break;
      if (here.stays) more = reach(reached, more, here);
      if (code === anythingCode) continue;
      more = reach(reached, more, next(here, code));
      if (isOne(code) && code !== anyOneCode) more = reach(reached, more, next(here, anyOneCode));
    }
    steps.left -= count;
    if (more === 0 || steps.left < 0) return;
    [active, reached] = [reached, active];
    count = more;
  }
  for (let at = 0; at < count; at++) {
    const end = active[at]?.end;
    if (end) found(end);
  }
}

/** A `*` may also take nothing. How many have been reached. */
function reach(nodes: Node[], count: number, from: Node | null): number {
  let reached = count;
  for (let one = from; one && one.at !== step; one = one.star) {
    one.at = step;
    nodes[reached++] = one;
  }
  return reached;
}
