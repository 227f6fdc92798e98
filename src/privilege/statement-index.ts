// Indexes statements by action and by resource: whether one of many holds a rectangle is told without asking each.

import { isDeny } from "../model/deny.ts";
import type { Statement } from "../model/privilege.ts";
import { mayUphold, noLaxer } from "./condition.ts";
import { covers, intersects, type Steps } from "./covers.ts";
import type { Dimension, Owners, Some } from "./dimension.ts";
import { add, dimension, few, nobody, ownersOf, sideHolds, someCommon } from "./dimension.ts";
import type { KeyIndex } from "./key-index.ts";
import { impliedBy, indexKeys, meeting } from "./key-index.ts";
import { isOpaque, mayBeAny } from "./pattern.ts";
import type { Point } from "./point.ts";
import type { Atom, Prepared, Side } from "./statement.ts";
import { isOfOneWorld, prepare, sideCovers } from "./statement.ts";

/** What asking an index may cost in one comparison: beyond, nothing holds. */
export const mostSteps = 500_000;

export interface StatementIndex {
  readonly all: readonly Prepared[];
  readonly actions: Dimension;
  readonly resources: Dimension;
  /** Made when many have an action and a resource in common. */
  keys: KeyIndex | null;
  readonly steps: Steps;
}

export function indexStatements(statements: readonly Statement[], steps: Steps): StatementIndex {
  const all = statements.map(prepare);
  return {
    all,
    actions: dimension(all.map(({ action }) => action)),
    resources: dimension(all.map(({ resource }) => resource)),
    keys: null,
    steps,
  };
}

/** By their places, the statements that certainly hold the atom. */
export function holdersOf(index: StatementIndex, atom: Atom): Owners {
  const holders = nobody();
  someHolder(index, atom, (place) => {
    index.steps.left -= 8;
    add(holders, place);
    return index.steps.left < 0;
  });
  return holders;
}

/** Whether one of the statements that certainly hold the atom is it that is looked for. For denies as for allows. */
function someHolder(
  index: StatementIndex,
  { action, resource, statement }: Atom,
  isIt: (place: number) => boolean,
): boolean {
  return someOf(
    index,
    action,
    resource,
    (keys) => impliedBy(keys, statement, index.steps),
    (place) => isHolder(index, place, statement) && isIt(place),
  );
}

/** Whether one of the statements that may hold a request is it. */
export function someAt(
  index: StatementIndex,
  point: Point,
  isIt: (one: Prepared) => boolean,
): boolean {
  const { all, steps } = index;
  return someOf(
    index,
    point.action,
    point.resource,
    (keys) => meeting(keys, point, steps),
    (place) => {
      const one = all[place];
      steps.left -= 64;
      return steps.left >= 0 && one !== undefined && isIt(one);
    },
  );
}

function someOf(
  index: StatementIndex,
  action: Side,
  resource: Side,
  byKeys: (keys: KeyIndex) => readonly Some[],
  isIt: (place: number) => boolean,
): boolean {
  const { all, steps } = index;
  if (all.length === 0) return false;
  const first = ownersOf(index.actions, action, steps);
  if (first.list.length <= few) {
    return first.list.some((place) => {
      const one = all[place];
      return one !== undefined && sideHolds(one.resource, resource, steps) && isIt(place);
    });
  }
  const second = ownersOf(index.resources, resource, steps);
  const keys = second.list.length <= few ? [] : byKeys((index.keys ??= indexKeys(all)));
  return someCommon([[first], [second], ...keys], steps, isIt);
}

/** Of one whose action and resource cover the atom's. */
function isHolder({ all, steps }: StatementIndex, place: number, statement: Statement): boolean {
  const one = all[place];
  if (!one || !isOfOneWorld(one.statement, statement)) return false;
  const { conditions } = one.statement;
  if (conditions.length === 0) return true;
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

/** Whether a statement has the atom's actions on a resource that is as little known. */
export function isPlaceOf(
  { statement, action, resource }: Prepared,
  atom: Atom,
  steps: Steps,
): boolean {
  steps.left -= 64;
  return (
    steps.left >= 0 &&
    (sideCovers(action, atom.action) || action.patterns.some(isOpaque)) &&
    mayUphold(atom.statement.conditions, statement.conditions) &&
    (sideCovers(resource, atom.resource) ||
      mayCover({ ...resource, patterns: resource.patterns.filter(mayBeAny) }, atom.resource))
  );
}

/** Not where the two never meet, nor where the second holds more, whatever an unknown part of both is. */
function mayCover(wide: Side, narrow: Side): boolean {
  const [only] = narrow.patterns;
  if (wide.except || narrow.except || !only) return wide.patterns.length > 0;
  return wide.patterns.some(
    (one) => covers(one, only) || (intersects(one, only) && !covers(only, one)),
  );
}
