// Turns rectangles back into few statements, none within another.

import type { Statement } from "../model/privilege.ts";
import type { Atom } from "./statement.ts";
import { atomsOf, cut } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { indexStatements, mostSteps, someHolder } from "./statement-index.ts";

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
  const steps = { left: mostSteps };
  const index = indexStatements(statements, steps);
  const holders = statements.map((statement) => holdersOfAll(index, atomsOf(statement)));
  if (steps.left < 0) return statements;
  return statements.filter(
    (_, at) =>
      ![...(holders[at] ?? [])].some(
        (other) => other !== at && (other < at || !holders[other]?.has(at)),
      ),
  );
}

/** By their places, the statements that hold each of the atoms. */
function holdersOfAll(index: StatementIndex, atoms: readonly Atom[]): ReadonlySet<number> {
  let all: Set<number> | null = null;
  for (const atom of atoms) {
    const some = new Set<number>();
    const before = all;
    someHolder(index, atom, (place) => {
      index.steps.left -= 8;
      if (!before || before.has(place)) some.add(place);
      return index.steps.left < 0;
    });
    all = some;
  }
  return all ?? new Set();
}
