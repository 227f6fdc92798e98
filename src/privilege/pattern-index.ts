// Tells which of many patterns cover one: all are walked at once, along what they begin with in common.

import { covers } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { anyOne, anything } from "./pattern.ts";
import type { Steps } from "./span.ts";
import { countsPlaces } from "./span.ts";

interface Node {
  readonly next: Map<string, Node>;
  /** A `*` led here: it may take any symbol and stay. */
  readonly stays: boolean;
  readonly ends: number[];
}

export interface PatternIndex {
  readonly entries: readonly (readonly [Pattern, number])[];
  /** Those with `?`, which may cover a `*` where no walk can tell. */
  readonly counting: readonly (readonly [Pattern, number])[];
  start: Node | null;
}

/** Fewer are sooner compared one by one. */
const few = 16;

export function indexPatterns(entries: readonly (readonly [Pattern, number])[]): PatternIndex {
  return { entries, counting: entries.filter(([one]) => countsPlaces(one)), start: null };
}

/** Calls back with the number of each pattern that certainly covers `narrow`, some more than once; not with all when out of steps. */
export function eachCover(
  index: PatternIndex,
  narrow: Pattern,
  steps: Steps,
  found: (owner: number) => void,
): void {
  const all = index.entries.length <= few;
  if (!all) {
    index.start ??= treeOf(index.entries);
    walk(index.start, narrow.symbols, steps, found);
  }
  const others = narrow.symbols.includes(anything) ? index.counting : [];
  for (const [wide, owner] of all ? index.entries : others) {
    if (--steps.left < 0) return;
    if (covers(wide, narrow)) found(owner);
  }
}

function treeOf(entries: readonly (readonly [Pattern, number])[]): Node {
  const start = node(false);
  for (const [{ symbols }, owner] of entries) {
    let at = start;
    for (const symbol of symbols) {
      const next = at.next.get(symbol) ?? node(symbol === anything);
      at.next.set(symbol, next);
      at = next;
    }
    at.ends.push(owner);
  }
  return start;
}

function node(stays: boolean): Node {
  return { next: new Map(), stays, ends: [] };
}

function walk(
  start: Node,
  symbols: readonly string[],
  steps: Steps,
  found: (owner: number) => void,
): void {
  let active = closed([start]);
  for (const symbol of symbols) {
    const reached = new Set<Node>();
    for (const one of active) {
      if (one.stays) reached.add(one);
      const same = one.next.get(symbol);
      if (same && symbol !== anything) reached.add(same);
      const any = symbol.length === 1 ? one.next.get(anyOne) : undefined;
      if (any) reached.add(any);
    }
    steps.left -= active.size;
    if (reached.size === 0 || steps.left < 0) return;
    active = closed(reached);
  }
  for (const { ends } of active) for (const owner of ends) found(owner);
}

/** A `*` may also take nothing. */
function closed(nodes: Iterable<Node>): Set<Node> {
  const all = new Set(nodes);
  for (const one of all) {
    const star = one.next.get(anything);
    if (star) all.add(star);
  }
  return all;
}
