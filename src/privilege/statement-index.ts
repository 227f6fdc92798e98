// Indexes statements by action and by resource: whether one of many holds a rectangle is told without asking each.

import { isDeny } from "../model/deny.ts";
import type { Statement } from "../model/privilege.ts";
import { mayUphold, noLaxer } from "./condition.ts";
import { costOf, covers, intersects, type Steps } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { isEverything, isOpaque, mayBeAny } from "./pattern.ts";
import type { PatternIndex } from "./pattern-index.ts";
import { eachCover, indexPatterns } from "./pattern-index.ts";
import type { Atom, Prepared, Side } from "./statement.ts";
import { isOfOneWorld, prepare, sideCovers } from "./statement.ts";

/** What asking an index may cost in one comparison: beyond, nothing holds. */
export const mostSteps = 1_000_000;

/** Numbers of statements, one bit each. */
type Owners = Uint32Array;

/** One dimension of all statements. */
interface Dimension {
  readonly plain: PatternIndex;
  /** Those that are everything but something, or less something. */
  readonly odd: readonly (readonly [Side, number])[];
  /** Who covers a pattern, once it was asked. */
  readonly known: Map<string | Side, Owners>;
}

export interface StatementIndex {
  readonly all: readonly Prepared[];
  readonly actions: Dimension;
  readonly resources: Dimension;
  readonly steps: Steps;
}

export function indexStatements(statements: readonly Statement[], steps: Steps): StatementIndex {
  const all = statements.map(prepare);
  return {
    all,
    actions: dimension(all.map(({ action }) => action)),
    resources: dimension(all.map(({ resource }) => resource)),
    steps,
  };
}

function dimension(sides: readonly Side[]): Dimension {
  const plain: [Pattern, number][] = [];
  const odd: [Side, number][] = [];
  for (const [at, side] of sides.entries())
    if (side.except || side.minus.length > 0) odd.push([side, at]);
    else for (const one of side.patterns) plain.push([one, at]);
  return { plain: indexPatterns(plain), odd, known: new Map() };
}

/** Whose side of the dimension certainly covers a part. */
function ownersOf(
  { plain, odd, known }: Dimension,
  part: Side,
  { all, steps }: StatementIndex,
): Owners {
  const [only] = part.patterns;
  const id = !part.except && only && part.minus.length === 0 ? only.id : part;
  const found = known.get(id);
  if (found) return found;
  const owners = new Uint32Array((all.length + 31) >>> 5);
  const own = (at: number): void => {
    owners[at >>> 5] = (owners[at >>> 5] ?? 0) | (1 << (at & 31));
  };
  if (!part.except && only) eachCover(plain, only, steps, own);
  else for (const [one, at] of plain.entries) if (isEverything(one)) own(at);
  for (const [side, at] of odd) {
    steps.left -= costOfSide(side.patterns, part, only) + costOfSide(side.minus, part, only);
    if (steps.left < 0) break;
    if (sideCovers(side, part)) own(at);
  }
  known.set(id, owners);
  return owners;
}

function costOfSide(list: readonly Pattern[], { patterns }: Side, only?: Pattern): number {
  let cost = 0;
  for (const one of list) cost += 32 + costOf(one, only ?? one) * Math.max(1, patterns.length);
  return cost;
}

/** Whether one of the statements that certainly hold the atom is it that is looked for. For denies as for allows. */
export function someHolder(
  index: StatementIndex,
  atom: Atom,
  isIt: (place: number) => boolean,
): boolean {
  const { all, actions, resources } = index;
  if (all.length === 0) return false;
  const first = ownersOf(actions, atom.action, index);
  const second = ownersOf(resources, atom.resource, index);
  for (let word = 0; word < first.length; word++) {
    let both = (first[word] ?? 0) & (second[word] ?? 0);
    while (both !== 0) {
      const bit = 31 - Math.clz32(both);
      both ^= 1 << bit;
      const place = word * 32 + bit;
      if (isHolder(index, place, atom) && isIt(place)) return true;
    }
  }
  return false;
}

/** Of one whose action and resource cover the atom's. */
function isHolder({ all, steps }: StatementIndex, place: number, { statement }: Atom): boolean {
  const one = all[place];
  if (!one || !isOfOneWorld(one.statement, statement)) return false;
  const { conditions } = one.statement;
  steps.left -= conditions.length * (64 + statement.conditions.length);
  return steps.left >= 0 && noLaxer(statement.conditions, conditions, isDeny(one.statement));
}

/** Whether one statement of the index certainly holds the atom. */
export function holds(index: StatementIndex, atom: Atom): boolean {
  return someHolder(index, atom, any);
}

function any(): boolean {
  return true;
}

/** Whether some statement allows the atom's actions on what its resource may be. */
export function mayHold(index: StatementIndex, atom: Atom): boolean {
  return index.all.some(
    ({ statement, action, resource }) =>
      (index.steps.left -= 64) >= 0 &&
      isOfOneWorld(statement, atom.statement) &&
      sideCovers(action, atom.action) &&
      mayUphold(atom.statement.conditions, statement.conditions) &&
      mayCover(resource, atom.resource),
  );
}

/** The statements of the index that have the atom's actions on a resource that is as little known. */
export function* placesOf(index: StatementIndex, atom: Atom): Generator<Prepared> {
  for (const one of index.all) {
    index.steps.left -= 64;
    if (index.steps.left < 0) return;
    const { statement, action, resource } = one;
    if (
      (sideCovers(action, atom.action) || action.patterns.some(isOpaque)) &&
      mayUphold(atom.statement.conditions, statement.conditions) &&
      (sideCovers(resource, atom.resource) ||
        mayCover({ ...resource, patterns: resource.patterns.filter(mayBeAny) }, atom.resource))
    )
      yield one;
  }
}

/** Not where the two never meet, nor where the second holds more, whatever an unknown part of both is. */
function mayCover(wide: Side, narrow: Side): boolean {
  const [only] = narrow.patterns;
  if (wide.except || narrow.except || !only) return wide.patterns.length > 0;
  return wide.patterns.some(
    (one) => covers(one, only) || (intersects(one, only) && !covers(only, one)),
  );
}
