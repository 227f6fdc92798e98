// Tells which unknowns came in the place of others that left.

import { isDeny } from "../model/deny.ts";
import type { Statement } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";
import { mayBeAny } from "./pattern.ts";
import type { Atom, Prepared, Side } from "./statement.ts";
import { atomsOf, cut } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holds, indexStatements, mostSteps, placesOf } from "./statement-index.ts";

/** Each unknown that left is succeeded by one that came: what may be that, and the rest. */
export function inPlace(
  found: readonly Atom[],
  before: readonly Statement[],
  now: readonly Statement[],
): readonly [readonly Atom[], readonly Atom[]] {
  if (found.length === 0) return [[], []];
  const hidden = missing(found, before);
  const gone = missing(before.filter((one) => !isDeny(one)).flatMap(atomsOf), now);
  const left = indexStatements(
    gone.map(({ statement, actionAt, resourceAt }) => cut(statement, actionAt, [resourceAt])),
    { left: mostSteps },
  );
  const heirs = new Map<string, string>();
  const replaced = new Set<Atom>();
  for (const atom of hidden) {
    const name = unknownsOf(atom);
    for (const one of placesOf(left, atom)) {
      const place = unknownsOf(one);
      if ((heirs.get(place) ?? name) !== name) continue;
      heirs.set(place, name);
      replaced.add(atom);
      break;
    }
  }
  return [[...replaced], hidden.filter((atom) => !replaced.has(atom))];
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
