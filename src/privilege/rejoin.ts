// Turns rectangles back into few statements, none within another.

import type { Statement } from "../model/privilege.ts";
import { common, has, type Owners } from "./dimension.ts";
import type { Atom } from "./statement.ts";
import { atomsOf, cut } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holdersOf, indexStatements, mostSteps } from "./statement-index.ts";

/** One statement for each action of each statement, with all the resources it was gained on; a statement's come action by action. */
export function grouped(atoms: readonly Atom[]): readonly Statement[] {
  const groups: Group[] = [];
  const latest = new Map<Statement, Group>();
  let last: Group | undefined;
  for (const { statement, actionAt, resourceAt } of atoms) {
    if (last?.statement !== statement) last = latest.get(statement);
    if (last?.actionAt === actionAt) last.resources.push(resourceAt);
    else {
      last = { statement, actionAt, resources: [resourceAt] };
      groups.push(last);
      latest.set(statement, last);
    }
  }
  return groups.map(({ statement, actionAt, resources }) => cut(statement, actionAt, resources));
}

interface Group {
  readonly statement: Statement;
  readonly actionAt: number;
  readonly resources: number[];
}

/** Leaves out what another gain holds already; of two that hold each other, the later. */
export function widest(statements: readonly Statement[]): readonly Statement[] {
  if (statements.length < 2) return statements;
  const steps = { left: mostSteps };
  const index = indexStatements(statements, steps);
  const holders = statements.map((statement) => holdersOfAll(index, statement));
  if (steps.left < 0) return statements;
  const isWithin = (at: number, other: number): boolean => {
    const back = holders[other];
    return other < at || (other > at && !(back && has(back, at)));
  };
  return statements.filter((_, at) => !holders[at]?.list.some((other) => isWithin(at, other)));
}

/** The statements that hold each of its rectangles. */
function holdersOfAll(index: StatementIndex, statement: Statement): Owners {
  return common(
    atomsOf(statement).map((atom) => holdersOf(index, atom)),
    index.steps,
  );
}
