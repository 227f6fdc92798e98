// Turns the models of base and head into changes: what happened to each fact.

import { compareText } from "../base/order.ts";
import { isOff } from "../model/active.ts";
import type { Change, ChangeKind } from "../model/change.ts";
import type { Credential } from "../model/credential.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import { isPodToken } from "../model/pod-token.ts";
import type { FactMove } from "../model/tree-facts.ts";
import type { Trust } from "../model/trust.ts";
import type { Levels } from "../privilege/sets.ts";
import { withoutFirstKey } from "./address.ts";
import type { Difference, Sides } from "./sides.ts";
import { compareFacts } from "./compare.ts";
import { controlsGone } from "./controls.ts";
import type { Formerly, Renaming } from "./formerly.ts";
import { formerNames, movedCalls, movedFacts } from "./formerly.ts";
import { handedOver, holdersBy } from "./handed.ts";
import type { Match, Matching } from "./match.ts";
import { match } from "./match.ts";
import { namesIn } from "./names.ts";
import { outOfSight } from "./out-of-sight.ts";
import { unreadCalls, withDoubt } from "./perhaps.ts";
import { sameThings } from "./same-things.ts";
import { takenIn } from "./taken-in.ts";
import { beyondUnmounted, ofOtherAccount } from "./token.ts";

export interface DiffOptions {
  /** Head's path → base's path. */
  readonly renames: ReadonlyMap<string, string>;
  /** How much a privilege is: `levels(catalog)`. */
  readonly levels: Levels;
}

/** In the order of head's source; what was removed comes last. One fact may have several changes: moved and widened. */
export function diff(
  base: Model,
  head: Model,
  { renames, levels }: DiffOptions,
): readonly Change[] {
  const matching = match(base, head, renames);
  const sides = sidesOf(base, head, matching, levels);
  const adopted = adoptions(head);
  const unreadBefore = unreadCalls(base);
  const mistaken: Fact[] = [];
  const changes = [...head.facts.values()].toSorted(bySource).flatMap((fact): readonly Change[] => {
    const found = matching.matches.get(fact.key);
    if (!found || isReplaced(found.was, fact, sides)) {
      const perhaps = unreadBefore(fact);
      return [
        { ...only(adopted(fact) ? "adopted" : "added", fact, null), ...(perhaps && { perhaps }) },
        ...withOtherAccount(found?.was ?? null, fact, sides),
      ];
    }
    const changed = changesOf(fact, found, sides);
    if (!isAnother(fact, found, changed)) return withDoubt(changed, fact, found.was);
    mistaken.push(found.was);
    return [only("added", fact, null)];
  });
  const gone = [...matching.gone, ...mistaken];
  const removed = gone.filter((fact) => !isOff(fact)).toSorted(bySource);
  return [
    ...changes,
    ...removed.map((fact) => only("removed", fact, fact)),
    ...controlsGone(removed, sides),
    ...outOfSight(removed, head),
  ];
}

function sidesOf(base: Model, head: Model, matching: Matching, levels: Levels): Sides {
  return {
    base,
    head,
    matching,
    levels,
    handed: { base: handedOver(base), head: handedOver(head) },
    holders: { base: holdersBy(base), head: holdersBy(head) },
    formerly: formerlyIn(base, head, matching),
  };
}

/** By the root of what names it: an address means something else in another. Most runs never ask. */
function formerlyIn(base: Model, head: Model, matching: Matching): Sides["formerly"] {
  let all: ReturnType<typeof allMoves> | null = null;
  const roots = new Map<string, Formerly>();
  return (root) => {
    all ??= allMoves(base, head, matching);
    const isHere = (move: Renaming): boolean => move.root === root;
    const found =
      roots.get(root) ??
      formerNames(all.moves.filter(isHere), all.facts.filter(isHere), namesIn(base, root));
    roots.set(root, found);
    return found;
  };
}

function allMoves(
  base: Model,
  head: Model,
  matching: Matching,
): Readonly<Record<"moves" | "facts", readonly Renaming[]>> {
  const facts = movedFacts(matching, head.facts);
  const calls = movedCalls(matching, facts, base, head);
  const unwritten = [...takenIn(base, head, facts), ...sameThings(base, head, facts)];
  return { moves: [...newMoves(base, head), ...calls, ...unwritten], facts };
}

/** `moved` blocks stay in source long after they had their effect. */
function newMoves(base: Model, head: Model): readonly FactMove[] {
  const id = ({ root, from, to }: FactMove): string => `${root}\n${from}\n${to}`;
  const old = new Set(base.moves.map(id));
  return head.moves.filter((move) => !old.has(id(move)));
}

function bySource(a: Fact, b: Fact): number {
  return (
    compareText(a.at.file.path, b.at.file.path) ||
    a.at.start - b.at.start ||
    compareText(a.key, b.key)
  );
}

/** A grant that gives more than what it was taken for. */
function isAnother({ kind }: Fact, { isGuess }: Match, changes: readonly Change[]): boolean {
  return isGuess === true && kind === "grant" && changes.some(({ change }) => change === "widened");
}

function only(change: ChangeKind, fact: Fact, was: Fact | null): Change {
  return { change, fact, was, gained: [], lost: [], hidden: [] };
}

function adoptions(head: Model): (fact: Fact) => boolean {
  const places = new Set(
    head.adoptions.map(({ root, address }) => `${root}\n${withoutFirstKey(address)}`),
  );
  return (fact) =>
    places.size > 0 &&
    (places.has(`${fact.root}\n${withoutFirstKey(fact.address)}`) ||
      places.has(`${fact.root}\n${fact.generic}`));
}

function changesOf(fact: Fact, { was, how }: Match, sides: Sides): readonly Change[] {
  if (isOff(fact)) return [isOff(was) ? only("unchanged", fact, was) : only("removed", was, was)];
  const changes = how === "moved" ? [only("moved", fact, was)] : [];
  const found = compareFacts(was, fact, sides);
  const { gained, lost } = found;
  const hidden =
    how === "instances"
      ? [
          { what: "existence", text: `instances of ${fact.generic}`, at: fact.header } as const,
          ...found.hidden,
        ]
      : found.hidden;
  if (gained.length > 0) changes.push({ ...only("widened", fact, was), gained });
  if (lost.length > 0) changes.push({ ...only("loosened", fact, was), lost });
  if (hidden.length > 0) changes.push({ ...only("obscured", fact, was), hidden });
  changes.push(...better(found, fact, was, hidden.length > 0));
  return changes.length > 0 ? changes : [only("unchanged", fact, was)];
}

function better(
  { gained, lost, narrowed, tightened }: Difference,
  fact: Fact,
  was: Fact,
  hides: boolean,
): readonly Change[] {
  const changes: Change[] = [];
  if (narrowed && gained.length === 0 && !hides) changes.push(only("narrowed", fact, was));
  if (tightened && lost.length === 0 && !hides) changes.push(only("tightened", fact, was));
  return changes;
}

/**
 * A credential that stands where one issued per use stood, a credential or trust that belongs to another identity now, and an identity
 * that machines can be where only people could, is a new one.
 */
function isReplaced(was: Fact, fact: Fact, sides: Sides): boolean {
  if (fact.kind === "identity" && was.kind === "identity") return was.person && !fact.person;
  if (fact.kind === "credential" && was.kind === "credential")
    return (fact.standing && !was.standing) || isWiderUse(was, fact) || isRehomed(was, fact, sides);
  return fact.kind === "trust" && was.kind === "trust" && isRehomed(was, fact, sides);
}

/** Of an account that it shares with others, a workload may use more than before. */
function isWiderUse({ usual: was }: Credential, { usual: now }: Credential): boolean {
  return was?.scope !== undefined && now?.scope === "all" && was.scope !== "all";
}

/** A pod's token of another account is a new one of the same pod. */
function withOtherAccount(was: Fact | null, fact: Fact, sides: Sides): readonly Change[] {
  if (!isPodToken(fact)) return [];
  const gained =
    was?.kind === "credential" ? ofOtherAccount(was, fact, sides) : beyondUnmounted(fact, sides);
  return gained.length > 0 ? [{ ...only("widened", fact, was), gained }] : [];
}

function isRehomed(
  was: Credential | Trust,
  fact: Credential | Trust,
  { base, head, matching }: Sides,
): boolean {
  const before = base.links.identityOf.get(was.key);
  const after = head.links.identityOf.get(fact.key);
  if (before === undefined || after === undefined) return false;
  return matching.matches.get(after)?.was.key !== before;
}
