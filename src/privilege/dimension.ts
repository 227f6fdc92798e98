// Indexes one dimension of many statements (action, resource, a key of the request): which of them cover a part.

import { costOf, type Steps } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { anything } from "./pattern.ts";
import type { PatternIndex } from "./pattern-index.ts";
import { eachCover, emptyIndex, enter } from "./pattern-index.ts";
import type { Side } from "./statement.ts";
import { sideCovers } from "./statement.ts";

/** Numbers of statements, each once. */
export interface Owners {
  readonly list: number[];
  /** One bit each, where they are many. */
  bits: Uint32Array | null;
}

export interface Dimension {
  readonly plain: PatternIndex;
  /** Those that are everything but something, or less something. */
  readonly odd: readonly (readonly [Side, number])[];
  /** Those that ask nothing of it. */
  readonly free: Some;
  /** Who covers a pattern, once it was asked. */
  readonly known: Map<string | Side, Owners>;
}

/** Null: one that asks nothing. */
export function dimension(sides: readonly (Side | null)[]): Dimension {
  const plain = emptyIndex();
  const odd: [Side, number][] = [];
  const free = nobody();
  sides.forEach((side, at) => {
    if (side === null) add(free, at);
    else if (side.except || side.minus.length > 0) odd.push([side, at]);
    else side.patterns.forEach((one) => enter(plain, one, at));
  });
  return { plain, odd, free: [free], known: new Map() };
}

/** More are looked up by their bits, and told apart by more than their actions and resources. */
export const few = 16;

export function nobody(): Owners {
  return { list: [], bits: null };
}

export function add(owners: Owners, at: number): void {
  if (has(owners, at)) return;
  owners.list.push(at);
  if (owners.bits) mark(owners, at);
  else if (owners.list.length > few) for (const one of owners.list) mark(owners, one);
}

function mark(owners: Owners, at: number): void {
  const word = at >>> 5;
  if (!owners.bits || word >= owners.bits.length) {
    const wider = new Uint32Array(Math.max(32, word * 2));
    wider.set(owners.bits ?? []);
    owners.bits = wider;
  }
  owners.bits[word] = (owners.bits[word] ?? 0) | (1 << (at & 31));
}

export function has({ list, bits }: Owners, at: number): boolean {
  return bits ? ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0 : list.includes(at);
}

/** Whose side of the dimension certainly covers a part; not those that ask nothing of it. */
export function ownersOf({ plain, odd, known }: Dimension, part: Side, steps: Steps): Owners {
  const only = part.patterns[0];
  const id = !part.except && only && part.minus.length === 0 ? only.symbols : part;
  const found = known.get(id);
  if (found) return found;
  const owners = nobody();
  if (!part.except && only) eachCover(plain, only, steps, (at) => add(owners, at));
  else for (const at of plain.entries.get(anything)?.owners ?? []) add(owners, at);
  for (const [side, at] of odd) {
    if (steps.left < 0) break;
    if (sideHolds(side, part, steps)) add(owners, at);
  }
  known.set(id, owners);
  return owners;
}

/** As `sideCovers`, for a price. */
export function sideHolds(side: Side, part: Side, steps: Steps): boolean {
  steps.left -= 16 + costOfSide(side.patterns, part) + costOfSide(side.minus, part);
  return steps.left >= 0 && sideCovers(side, part);
}

function costOfSide(list: readonly Pattern[], { patterns }: Side): number {
  if (list.length === 0) return 0;
  const only = patterns[0];
  const times = Math.max(1, patterns.length);
  return list.reduce((cost, one) => cost + 32 + costOf(one, only ?? one) * times, 0);
}

/** Alternatives, of which one is enough. */
export type Some = readonly Owners[];

/** Whether one of those that are among some of each is it that is looked for; not all are looked at when out of steps. */
export function someCommon(
  groups: readonly Some[],
  steps: Steps,
  isIt: (place: number) => boolean,
): boolean {
  const fewest = groups.reduce((one, other) => (countOf(other) < countOf(one) ? other : one));
  for (let at = 0; at < fewest.length; at++) {
    const list = fewest[at]?.list ?? [];
    for (let next = 0; next < list.length; next++) {
      steps.left -= groups.length;
      if (steps.left < 0) return false;
      const place = list[next] ?? -1;
      if (groups.every((one) => isAmong(place, one)) && isIt(place)) return true;
    }
  }
  return false;
}

function countOf(some: Some): number {
  return some.reduce((sum, { list }) => sum + list.length, 0);
}

function isAmong(place: number, some: Some): boolean {
  for (let at = 0; at < some.length; at++) {
    const one = some[at];
    if (one && has(one, place)) return true;
  }
  return false;
}

/** Those that are among all. */
export function common(lists: readonly Owners[], steps: Steps): Owners {
  if (lists.length === 1 && lists[0]) return lists[0];
  const made = nobody();
  someCommon(
    lists.map((one) => [one]),
    steps,
    (place) => {
      add(made, place);
      return false;
    },
  );
  return made;
}
