// Finds which module call of head a call of base is under another name or elsewhere, by how much of the one is in the other.

import { grouped } from "../base/grouped.ts";
import { compareText } from "../base/order.ts";
import type { Fact } from "../model/fact.ts";
import { callsApart, callsTo, readdressed } from "./calls.ts";
import { placeId } from "./fact-ids.ts";
import type { RootBefore } from "./roots.ts";

/** A call and its root on both sides. A root itself has the empty path. */
export interface CallPair {
  readonly id: string;
  readonly fromRoot: string;
  readonly from: string;
  readonly toRoot: string;
  readonly to: string;
}

interface Votes {
  readonly pair: CallPair;
  /** It stays in its root, by the name that has now. */
  readonly isHome: boolean;
  identities: number;
  facts: number;
}

/** Of many that are all alike nobody could tell which went where: those are asked that stood about where each stands. */
export const mostAsked = 24;

function nearby(olds: readonly Fact[], at: number): readonly Fact[] {
  if (olds.length <= mostAsked) return olds;
  const start = Math.max(0, Math.min(at - mostAsked / 2, olds.length - mostAsked));
  return olds.slice(start, start + mostAsked);
}

export function pairOf(old: Fact, fact: Fact): CallPair {
  const [from, to] =
    fact.domain === "terraform" ? callsApart(old.address, fact.address)[0]! : (["", ""] as const);
  const { root: fromRoot } = old;
  const { root: toRoot } = fact;
  return { id: [fromRoot, from, toRoot, to].join("\n"), fromRoot, from, toRoot, to };
}

/** What stays in its root, then those that explain most: of identities, then of all facts; among equals what lies in a better one, and what is called alike. */
export function rankedPairs(
  left: readonly Fact[],
  alike: (fact: Fact) => readonly Fact[],
  rootBefore: RootBefore,
): readonly CallPair[] {
  const all = new Map<string, Votes>();
  const asked = new Map<readonly Fact[], number>();
  for (const fact of left) {
    const olds = alike(fact);
    const at = asked.get(olds) ?? 0;
    asked.set(olds, at + 1);
    for (const old of nearby(olds, at)) {
      const pair = pairOf(old, fact);
      const isHome = old.root === rootBefore(fact);
      const votes = all.get(pair.id) ?? { pair, isHome, identities: 0, facts: 0 };
      all.set(pair.id, votes);
      votes.facts++;
      if (fact.kind === "identity") votes.identities++;
    }
  }
  if (all.size < 2) return [...all.values()].map(({ pair }) => pair);
  const around = votesAround(all);
  const ranked = [...all.values()].map((votes) => ({
    ...votes,
    around: around(votes.pair),
    likeness: likeness(votes.pair),
  }));
  return ranked
    .sort(
      (a, b) =>
        Number(b.isHome) - Number(a.isHome) ||
        b.identities - a.identities ||
        b.facts - a.facts ||
        b.around - a.around ||
        b.likeness - a.likeness ||
        compareText(a.pair.id, b.pair.id),
    )
    .map(({ pair }) => pair);
}

/** Of the pairs that identities did not follow, those that lie in one which they did or around it. */
export function besideOf(
  pairs: readonly CallPair[],
  followed: readonly CallPair[],
): Readonly<Record<"beside" | "others", readonly CallPair[]>> {
  const inner = new Set(followed.map(({ id }) => id));
  const outer = new Set(followed.flatMap(outerPairs));
  const isBeside = (pair: CallPair): boolean =>
    outer.has(pair.id) || outerPairs(pair).some((id) => inner.has(id));
  const rest = pairs.filter(({ id }) => !inner.has(id));
  return { beside: rest.filter(isBeside), others: rest.filter((pair) => !isBeside(pair)) };
}

/** What speaks for pairs that lie around it, or in it. */
function votesAround(all: ReadonlyMap<string, Votes>): (pair: CallPair) => number {
  const inside = new Map<string, number>();
  for (const { pair, facts } of all.values())
    for (const id of outerPairs(pair)) inside.set(id, (inside.get(id) ?? 0) + facts);
  return (pair) =>
    outerPairs(pair).reduce((sum, id) => sum + (all.get(id)?.facts ?? 0), inside.get(pair.id) ?? 0);
}

function outerPairs({ fromRoot, from, toRoot, to }: CallPair): readonly string[] {
  const outer = (path: string): readonly string[] => ["", ...callsTo(path)].slice(0, -1);
  return outer(from).flatMap((was) =>
    outer(to).map((now) => [fromRoot, was, toRoot, now].join("\n")),
  );
}

function likeness({ fromRoot, from, toRoot, to }: CallPair): number {
  const [a, b] = [`${fromRoot}/${from}.`, `${toRoot}/${to}.`];
  const most = Math.min(a.length, b.length);
  let start = 0;
  while (start < most && a[start] === b[start]) start++;
  let end = 0;
  while (end < most - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return start + end;
}

/** Facts of both sides that stand in the same place behind the calls of a pair. */
export function sideBySide(
  left: readonly Fact[],
  gone: readonly Fact[],
): (pair: CallPair) => readonly (readonly [Fact, Fact])[] {
  const [nowBehind, wasBehind] = [grouped(left, pathsTo), grouped(gone, pathsTo)];
  const place = (fact: Fact): readonly string[] => [placeId(fact, fact.root, fact.address)];
  const [nowAt, wasAt] = [grouped(left, place), grouped(gone, place)];
  return ({ fromRoot, from, toRoot, to }) => {
    const now = nowBehind.get(`${toRoot}\n${to}`) ?? [];
    const was = wasBehind.get(`${fromRoot}\n${from}`) ?? [];
    return now.length <= was.length
      ? now.flatMap((fact) => {
          const address = readdressed(fact.address, to, from);
          const olds = wasAt.get(placeId(fact, fromRoot, address)) ?? [];
          return olds.map((old) => [fact, old] as const);
        })
      : was.flatMap((old) => {
          const address = readdressed(old.address, from, to);
          const facts = nowAt.get(placeId(old, toRoot, address)) ?? [];
          return facts.map((fact) => [fact, old] as const);
        });
  };
}

function pathsTo({ root, address }: Fact): readonly string[] {
  return ["", ...callsTo(address)].map((path) => `${root}\n${path}`);
}
