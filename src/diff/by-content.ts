// Pairs facts of head that are new by name with facts gone from base, by what they hold: whole module calls first, then what is left.

import { grouped } from "../base/grouped.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { CallPair } from "./call-pairs.ts";
import { besideOf, mostAsked, pairOf, rankedPairs, sideBySide } from "./call-pairs.ts";
import { contentId, declarationId, standingId } from "./fact-ids.ts";
import type { RootBefore } from "./roots.ts";

export interface Search {
  /** All of head, what of it is still sought, and what of base nothing is so far. */
  readonly news: readonly Fact[];
  readonly left: readonly Fact[];
  readonly gone: readonly Fact[];
  readonly rootBefore: RootBefore;
  readonly wasOf: (key: FactKey) => Fact | undefined;
  readonly isUsed: (old: Fact) => boolean;
  readonly take: (fact: Fact, old: Fact, isGuess: boolean) => void;
}

type IsIt = (fact: Fact, old: Fact) => boolean;

/** Each fact of head takes at most one that is gone, and each gone one goes once: a copy is new. */
export function byContent(search: Search): void {
  if (search.left.length === 0 || search.gone.length === 0) return;
  const left = identitiesFirst(search.left);
  const ids = new Map([...search.gone, ...left].map((fact) => [fact, contentId(fact)]));
  const byId = grouped(search.gone, (fact) => [ids.get(fact)!]);
  const none: readonly Fact[] = [];
  const alike = (fact: Fact): readonly Fact[] => byId.get(ids.get(fact)!) ?? none;
  const pairs = rankedPairs(left, alike, search.rootBefore);
  if (pairs.length === 0) return;
  const mayBe = possible(search);
  const together = sideBySide(left, search.gone);
  const takeAll = (pair: CallPair, isIt: IsIt, isGuess = false): readonly Fact[] =>
    together(pair).flatMap(([fact, old]) => {
      if (!isIt(fact, old) || !mayBe(fact, old)) return [];
      search.take(fact, old, isGuess);
      return [fact];
    });
  const isAlike: IsIt = (fact, old) => ids.get(fact) === ids.get(old);
  const followed = pairs.filter(
    (pair) =>
      takeAll(pair, (fact, old) => fact.kind === "identity" && isAlike(fact, old)).length > 0,
  );
  const { beside, others } = besideOf(pairs, followed);
  for (const pair of [...followed, ...beside]) takeAll(pair, isAlike);
  for (const pair of others) takeAll(pair, isAlike, true);
  // Where an identity went with its call the rest of it did too, whatever was changed in it.
  for (const pair of followed) if (isCall(pair)) takeAll(pair, isStillIt);
  const rankOf = new Map(pairs.map(({ id }, rank) => [id, rank]));
  const rank = (fact: Fact, old: Fact): number => rankOf.get(pairOf(old, fact).id) ?? pairs.length;
  for (const fact of left) {
    if (search.wasOf(fact.key)) continue;
    const [first, ...rest] = alike(fact).filter((old) => mayBe(fact, old));
    if (!first) continue;
    const better = (best: Fact, old: Fact): Fact =>
      rank(fact, old) < rank(fact, best) ? old : best;
    search.take(fact, rest.slice(0, mostAsked).reduce(better, first), true);
  }
}

function identitiesFirst(facts: readonly Fact[]): readonly Fact[] {
  return [
    ...facts.filter((fact) => fact.kind === "identity"),
    ...facts.filter((fact) => fact.kind !== "identity"),
  ];
}

/** Parts of an identity's declaration go with it. */
function possible({ news, wasOf, isUsed }: Search): IsIt {
  const leaders = new Map<string, Fact>();
  for (const fact of news) if (fact.kind === "identity") leaders.set(declarationId(fact), fact);
  return (fact, old) => {
    if (wasOf(fact.key) || isUsed(old)) return false;
    const leader = leaders.get(declarationId(fact));
    if (!leader || leader === fact) return true;
    const source = wasOf(leader.key);
    return source !== undefined && declarationId(old) === declarationId(source);
  };
}

function isCall({ from, to }: CallPair): boolean {
  return from !== "" || to !== "";
}

/** An identity that bears another name is another one. */
function isStillIt(fact: Fact, old: Fact): boolean {
  if (standingId(fact) !== standingId(old)) return false;
  if (fact.kind !== "identity") return true;
  return (
    fact.name.known &&
    old.name.known &&
    fact.name.value !== null &&
    fact.name.value === old.name.value
  );
}
