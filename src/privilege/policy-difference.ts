// Turns two lists of statements into the statements that the second allows and the first does not, denies counted on both sides.

import type { Statement } from "../model/privilege.ts";
import { mayBeAny } from "./pattern.ts";
import type { Atom, Side } from "./statement.ts";
import { atomsOf, cut, holdsAtom, sideCovers, sidesMeet } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holds, holdsUnknown, indexStatements, mayHold } from "./statement-index.ts";

export interface PolicyDifference {
  /** Smallest statements, one an action, that hold all that was gained. */
  readonly gained: readonly Statement[];
  /** What may have been gained, and cannot be told. */
  readonly unclear: readonly Statement[];
}

/** Whether something else allows an atom: a role that holds everything. */
export type Beyond = (statement: Statement) => boolean;

export function policyDifference(
  after: readonly Statement[],
  before: readonly Statement[],
  beyond: Beyond = () => false,
): PolicyDifference {
  const allows = indexStatements(before.filter((statement) => isAllow(statement, false)));
  const maybe = before.every(({ effect }) => effect.known)
    ? allows
    : indexStatements(before.filter((statement) => isAllow(statement, true)));
  const afterDenies = after.filter(isDeny);
  const denies = indexStatements(afterDenies);
  const lost = before
    .filter(isDeny)
    .flatMap(atomsOf)
    .filter((atom) => !holds(denies, atom));
  const gained: Atom[] = [];
  const unclear: Atom[] = [];
  for (const statement of after) {
    if (!isAllow(statement, true) || beyond(statement)) continue;
    for (const atom of atomsOf(statement)) {
      if (holds(denies, atom)) continue;
      if (!holds(allows, atom)) sort(atom, allows, maybe, gained, unclear);
      else gained.push(...freed(atom, lost));
    }
  }
  return { gained: widest(grouped(gained)), unclear: grouped(unclear) };
}

function isAllow(statement: Statement, unknown: boolean): boolean {
  return statement.effect.known ? statement.effect.value === "allow" : unknown;
}

function isDeny(statement: Statement): boolean {
  return statement.effect.known && statement.effect.value === "deny";
}

/** An action nobody can read is unclear; so is a resource nobody can read, if the action was held on what it may be. What was as unknown before is nothing new. */
function sort(
  atom: Atom,
  allows: StatementIndex,
  maybe: StatementIndex,
  gained: Atom[],
  unclear: Atom[],
): void {
  const known =
    atom.statement.effect.known &&
    !hides(atom.action) &&
    !(hides(atom.resource) && mayHold(allows, atom));
  if (known) gained.push(atom);
  else if (!holdsUnknown(maybe, atom)) unclear.push(atom);
}

function hides(whole: Side): boolean {
  return whole.patterns.some(mayBeAny);
}

/** What of an atom a deny held back that is gone: the deny's own rectangle where it lies within, else the atom's. */
function freed(atom: Atom, lost: readonly Atom[]): readonly Atom[] {
  return lost
    .filter(
      (deny) => sidesMeet(deny.action, atom.action) && sidesMeet(deny.resource, atom.resource),
    )
    .map((deny) => {
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
    });
}

/** One statement for each action of each statement, with all the resources it was gained on. */
function grouped(atoms: readonly Atom[]): readonly Statement[] {
  const groups = new Map<Statement, Map<number, number[]>>();
  for (const atom of atoms) {
    const byAction = groups.get(atom.statement) ?? new Map<number, number[]>();
    groups.set(atom.statement, byAction);
    const resources = byAction.get(atom.actionAt) ?? [];
    byAction.set(atom.actionAt, resources);
    resources.push(atom.resourceAt);
  }
  return [...groups].flatMap(([statement, byAction]) =>
    [...byAction].map(([action, resources]) => cut(statement, [action], resources)),
  );
}

const mostCompared = 300;

/** Leaves out what another gain holds already; of two that hold each other, the later. */
function widest(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length > mostCompared) return statements;
  const atoms = statements.map(atomsOf);
  const within = (inner: number, outer: number): boolean => {
    const wide = statements[outer];
    return wide !== undefined && (atoms[inner] ?? []).every((atom) => holdsAtom(wide, atom));
  };
  return statements.filter(
    (_, at) =>
      !statements.some(
        (__, other) => other !== at && within(at, other) && (other < at || !within(other, at)),
      ),
  );
}
