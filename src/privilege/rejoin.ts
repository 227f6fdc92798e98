// Turns rectangles back into few statements, none within another.

import type { Statement } from "../model/privilege.ts";
import { idOf } from "./same.ts";
import type { Atom, Prepared } from "./statement.ts";
import { atomsOf, cut } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holdersOf, indexStatements, mostSteps } from "./statement-index.ts";

/** One statement for each action of each statement, with all the resources it was gained on. */
export function grouped(atoms: readonly Atom[]): readonly Statement[] {
  const groups = new Map<Statement, Map<number, Set<number>>>();
  for (const atom of atoms) {
    const byAction = groups.get(atom.statement) ?? new Map<number, Set<number>>();
    groups.set(atom.statement, byAction);
    const resources = byAction.get(atom.actionAt) ?? new Set();
    byAction.set(atom.actionAt, resources);
    resources.add(atom.resourceAt);
  }
  return [...groups].flatMap(([statement, byAction]) =>
    [...byAction].map(([action, resources]) => cut(statement, [action], [...resources])),
  );
}

/** Leaves out what another gain holds already; of two that hold each other, the later. */
export function widest(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  const distinct = [...new Map(statements.toReversed().map((one) => [idOf(one), one])).values()];
  const ordered = distinct.toReversed();
  const steps = { left: mostSteps };
  const index = indexStatements(ordered, steps);
  const places = new Map(index.all.map((one, at) => [one, at]));
  const holders = ordered.map((statement) => holdersOfAll(index, atomsOf(statement), places));
  if (steps.left < 0) return ordered;
  return ordered.filter(
    (_, at) =>
      ![...(holders[at] ?? [])].some(
        (other) => other !== at && (other < at || !holders[other]?.has(at)),
      ),
  );
}

/** By their places, the statements that hold each of the atoms. */
function holdersOfAll(
  index: StatementIndex,
  atoms: readonly Atom[],
  places: ReadonlyMap<Prepared, number>,
): ReadonlySet<number> {
  let all: Set<number> | null = null;
  for (const atom of atoms) {
    const some = new Set<number>();
    for (const one of holdersOf(index, atom)) {
      const place = places.get(one) ?? -1;
      index.steps.left--;
      if (!all || all.has(place)) some.add(place);
    }
    all = some;
  }
  return all ?? new Set();
}
