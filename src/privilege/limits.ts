// Tells what of a rectangle is new although no single statement decides it: what several hold together, and what denies held back.

import type { Statement } from "../model/privilege.ts";
import { isManifold, rectangleOf } from "./demand.ts";
import type { Point } from "./point.ts";
import { isBeside, pointIn } from "./point.ts";
import type { Rectangle } from "./region.ts";
import { escapes } from "./region.ts";
import type { Steps } from "./covers.ts";
import type { Atom, Prepared } from "./statement.ts";
import { atomCount, atomsOf, isOfOneWorld, sideCovers, sidesMeet } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holds, someAt } from "./statement-index.ts";

/** What looking at several statements together may cost in one comparison: beyond, it is gained. */
const mostTogether = 250_000;
/** More rectangles are not told apart: what they are of is gained as a whole. */
export const mostAtoms = 200_000;

/** What bounds a gain. */
export interface Limits {
  /** All that was allowed, and what is denied now. */
  readonly held: readonly StatementIndex[];
  readonly all: Near;
  readonly denies: Near;
  readonly manifold: boolean;
  readonly steps: Steps;
}

/** Those that can matter to a statement. */
type Near = (statement: Statement) => readonly Rectangle[];

export function limitsOf(allows: StatementIndex, denies: StatementIndex): Limits {
  const all = [...allows.all, ...denies.all];
  const steps = { left: mostTogether };
  return {
    held: [allows, denies],
    all: near(all),
    denies: near(denies.all),
    manifold: all.some(isManifold),
    steps,
  };
}

function near(list: readonly Prepared[]): Near {
  const known = new Map<string, readonly Rectangle[]>();
  return (statement) => {
    const id = `${statement.platform} ${statement.data ?? ""}`;
    const found =
      known.get(id) ??
      list.filter((one) => isOfOneWorld(one.statement, statement)).map(rectangleOf);
    known.set(id, found);
    return found;
  };
}

/** Whether something of an atom that no statement holds alone may be in none of them. */
export function isOutside(atom: Atom, { held, all, manifold, steps }: Limits): boolean {
  const { statement } = atom;
  if (steps.left < 0 || (!manifold && !isManifold(atom))) return true;
  // One request that nobody holds decides it; only what has none so easily found is cut up.
  const point = pointIn(atom);
  if (point && !held.some((index) => mayHoldAt(index, point, statement))) return true;
  const outer = manifold ? all(statement) : [];
  return escapes([rectangleOf(atom)], statement.conditions, outer, steps);
}

function mayHoldAt(index: StatementIndex, point: Point, from: Statement): boolean {
  return someAt(
    index,
    point,
    (one) => isOfOneWorld(one.statement, from) && !isBeside(one, point, from.conditions),
  );
}

/** The rectangles of denies that none of now denies; null: too many to tell. */
export function lostOf(
  denied: readonly Statement[],
  denies: StatementIndex,
): readonly Atom[] | null {
  const count = denied.reduce((sum, one) => sum + atomCount(one), 0);
  if (count > mostAtoms) return null;
  return denied.flatMap(atomsOf).filter((atom) => !holds(denies, atom));
}

/** More parts than these are the whole to a reader. */
const mostFreed = 50;

/** What of an atom a deny held back that is gone: the deny's own rectangle where it lies within, else the atom's. */
export function freed(atom: Atom, lost: readonly Atom[] | null, limits: Limits): readonly Atom[] {
  if (!lost) return [atom];
  const found: Atom[] = [];
  for (let at = 0; at < lost.length; at++) {
    const deny = lost[at];
    limits.steps.left -= 16;
    if (limits.steps.left < 0 || found.length > mostFreed) return [atom];
    if (deny && isFreed(atom, deny, limits)) found.push(deny);
  }
  const parts = new Set(found.map((deny) => cutTo(deny, atom)));
  return parts.has(atom) ? [atom] : [...parts];
}

function isFreed(atom: Atom, deny: Atom, { denies, steps }: Limits): boolean {
  if (!isOfOneWorld(atom.statement, deny.statement)) return false;
  if (!sidesMeet(deny.action, atom.action) || !sidesMeet(deny.resource, atom.resource))
    return false;
  if (denies(atom.statement).length === 0 && !isManifold(atom) && !isManifold(deny)) return true;
  const both = [atom, deny];
  return escapes(
    both.map(rectangleOf),
    both.flatMap(({ statement }) => statement.conditions),
    denies(atom.statement),
    steps,
  );
}

function cutTo(deny: Atom, atom: Atom): Atom {
  const action = sideCovers(atom.action, deny.action) && !deny.action.except;
  const resource = sideCovers(atom.resource, deny.resource) && !deny.resource.except;
  if (!action && !resource) return atom;
  const statement: Statement = {
    ...atom.statement,
    ...(action ? { actions: deny.statement.actions, minus: deny.statement.minus } : {}),
    ...(resource ? { resources: deny.statement.resources } : {}),
  };
  return {
    statement,
    action: action ? deny.action : atom.action,
    resource: resource ? deny.resource : atom.resource,
    actionAt: action ? deny.actionAt : atom.actionAt,
    resourceAt: resource ? deny.resourceAt : atom.resourceAt,
  };
}
