// Turns two lists of statements into the statements that the second allows and the first does not, denies counted on both sides.

import { isDeny } from "../model/deny.ts";
import type { Statement } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";
import { mayBeAny } from "./pattern.ts";
import type { Atom, Prepared, Side } from "./statement.ts";
import { atomsOf, cut, holdsAtom, sideCovers, sidesMeet } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holds, indexStatements, mayHold, placesOf } from "./statement-index.ts";

export interface PolicyDifference {
  /** Smallest statements, one an action, that hold all that was gained. */
  readonly gained: readonly Statement[];
  /** What may have been gained, and cannot be told. */
  readonly unclear: readonly Statement[];
  /** As unclear, but as little was known of something that left. */
  readonly replaced: readonly Statement[];
}

/** Whether something else allows an atom: a role that holds everything. */
export type Beyond = (statement: Statement) => boolean;

/** `beside`: what there is now beside `after`. */
export function policyDifference(
  after: readonly Statement[],
  before: readonly Statement[],
  beyond: Beyond = () => false,
  beside: readonly Statement[] = [],
): PolicyDifference {
  const allows = indexStatements(before.filter((statement) => isAllow(statement, false)));
  const afterDenies = after.filter(isDeny);
  const denies = indexStatements(afterDenies);
  const lost = before
    .filter(isDeny)
    .flatMap(atomsOf)
    .filter((atom) => !holds(denies, atom));
  const gained: Atom[] = [];
  const hidden: Atom[] = [];
  for (const statement of after) {
    if (!isAllow(statement, true) || beyond(statement)) continue;
    for (const atom of atomsOf(statement)) {
      if (holds(denies, atom)) continue;
      if (holds(allows, atom)) gained.push(...freed(atom, lost));
      else if (isHidden(atom, allows)) hidden.push(atom);
      else gained.push(atom);
    }
  }
  const [replaced, unclear] = inPlace(hidden, before, [...after, ...beside]);
  return {
    gained: widest(grouped(gained)),
    unclear: grouped(unclear),
    replaced: grouped(replaced),
  };
}

function isAllow(statement: Statement, unknown: boolean): boolean {
  return statement.effect.known ? statement.effect.value === "allow" : unknown;
}

/** An action nobody can read is unclear; so is a resource nobody can read, if the action was held on what it may be. */
function isHidden(atom: Atom, allows: StatementIndex): boolean {
  return (
    !atom.statement.effect.known ||
    hides(atom.action) ||
    (hides(atom.resource) && mayHold(allows, atom))
  );
}

function hides(whole: Side): boolean {
  return whole.patterns.some(mayBeAny);
}

/** Each unknown that left is succeeded by one that came: what may be that, and the rest. */
function inPlace(
  found: readonly Atom[],
  before: readonly Statement[],
  now: readonly Statement[],
): readonly [readonly Atom[], readonly Atom[]] {
  if (found.length === 0) return [[], []];
  const hidden = missing(found, before);
  const gone = missing(before.filter((one) => isAllow(one, true)).flatMap(atomsOf), now);
  const left = indexStatements(
    gone.map(({ statement, actionAt, resourceAt }) => cut(statement, [actionAt], [resourceAt])),
  );
  const heirs = new Map<string, string>();
  const replaced = new Set<Atom>();
  for (const atom of hidden) {
    const name = unknownsOf(atom);
    const place = placesOf(left, atom)
      .map(unknownsOf)
      .find((one) => (heirs.get(one) ?? name) === name);
    if (place === undefined) continue;
    heirs.set(place, name);
    replaced.add(atom);
  }
  return [[...replaced], hidden.filter((atom) => !replaced.has(atom))];
}

/** Those that no statement of the same effect holds. */
function missing(atoms: readonly Atom[], statements: readonly Statement[]): readonly Atom[] {
  const effects = new Map<string, StatementIndex>();
  const of = (effect: string): StatementIndex => {
    const index =
      effects.get(effect) ?? indexStatements(statements.filter((one) => effectOf(one) === effect));
    effects.set(effect, index);
    return index;
  };
  return atoms.filter(
    (atom) => !holds(of("allow"), atom) && !holds(of(effectOf(atom.statement)), atom),
  );
}

function effectOf({ effect }: Statement): string {
  return effect.known ? effect.value : exactOf(effect);
}

/** What of it nobody can read. */
function unknownsOf({ statement, action, resource }: Omit<Prepared, "conditions">): string {
  return [effectOf(statement), ...[action, resource].map(hiddenIds)].join("\n");
}

function hiddenIds({ patterns }: Side): string {
  return patterns
    .filter(mayBeAny)
    .map(({ id }) => id)
    .join();
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
