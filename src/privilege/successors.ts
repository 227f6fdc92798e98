// Tells which unknowns came in the place of others that left.

import { append } from "../base/grouped.ts";
import { isDeny } from "../model/deny.ts";
import type { Statement } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";
import { mayBeAny } from "./pattern.ts";
import type { Atom, Prepared, Side } from "./statement.ts";
import { atomsOf, cut, prepare } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holds, indexStatements, isPlaceOf, mostSteps } from "./statement-index.ts";

/** Each unknown that left is succeeded by one that came: what may be that, and the rest. */
export function inPlace(
  found: readonly Atom[],
  before: readonly Statement[],
  now: readonly Statement[],
): readonly [readonly Atom[], readonly Atom[]] {
  if (found.length === 0) return [[], []];
  const hidden = missing(found, before);
  const gone = missing(before.filter((one) => !isDeny(one)).flatMap(atomsOf), now);
  const left = byUnknowns(
    gone.map(({ statement, actionAt, resourceAt }) =>
      prepare(cut(statement, actionAt, [resourceAt])),
    ),
  );
  const taken = new Map<string, readonly Prepared[]>();
  const steps = { left: mostSteps };
  const isHeir = (atom: Atom): boolean => {
    const name = unknownsOf(atom);
    const mayTake = (places: readonly Prepared[]): boolean =>
      places.some((one) => isPlaceOf(one, atom, steps));
    const own = taken.get(name) ?? [];
    if (mayTake(own)) return true;
    for (const [unknowns, places] of left) {
      if (steps.left < 0) return false;
      if (!mayTake(places)) continue;
      left.delete(unknowns);
      taken.set(name, [...own, ...places]);
      return true;
    }
    return false;
  };
  const replaced = new Set(hidden.filter(isHeir));
  return [[...replaced], hidden.filter((atom) => !replaced.has(atom))];
}

function byUnknowns(places: readonly Prepared[]): Map<string, readonly Prepared[]> {
  const found = new Map<string, Prepared[]>();
  for (const one of places) {
    const unknowns = unknownsOf(one);
    append(found, unknowns, one);
  }
  return found;
}

/** Those that no statement of the same effect holds. */
function missing(atoms: readonly Atom[], statements: readonly Statement[]): readonly Atom[] {
  const effects = new Map<string, StatementIndex>();
  const steps = { left: mostSteps };
  const of = (effect: string): StatementIndex => {
    const index =
      effects.get(effect) ??
      indexStatements(
        statements.filter((one) => effectOf(one) === effect),
        steps,
      );
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
function unknownsOf({ statement, action, resource }: Prepared): string {
  return [effectOf(statement), ...[action, resource].map(hiddenIds)].join("\n");
}

function hiddenIds({ patterns }: Side): string {
  return patterns
    .filter(mayBeAny)
    .map(({ symbols }) => symbols)
    .join();
}
