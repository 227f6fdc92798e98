// Turns two lists of statements into the statements that the second allows and the first does not, denies counted on both sides.

import { isDeny } from "../model/deny.ts";
import type { Statement } from "../model/privilege.ts";
import { freed, isOutside, limitsOf, lostOf, mostAtoms } from "./limits.ts";
import { mayBeAny } from "./pattern.ts";
import { grouped, widest } from "./rejoin.ts";
import { idOf } from "./same.ts";
import type { Atom, Side } from "./statement.ts";
import { atomCount, atomsOf, isAllow } from "./statement.ts";
import type { StatementIndex } from "./statement-index.ts";
import { holds, indexStatements, mayHold, mostSteps } from "./statement-index.ts";
import { inPlace } from "./successors.ts";

export interface PolicyDifference {
  /** Smallest statements, one an action, that hold all that was gained. */
  readonly gained: readonly Statement[];
  /** What may have been gained, and cannot be told. */
  readonly unclear: readonly Statement[];
  /** As unclear, but as little was known of something that left. */
  readonly replaced: readonly Statement[];
}

/** `beside`: what there is now beside `after`. */
export function policyDifference(
  after: readonly Statement[],
  before: readonly Statement[],
  beside: readonly Statement[] = [],
): PolicyDifference {
  const steps = { left: mostSteps };
  const allows = indexStatements(before.filter(isAllow), steps);
  const denies = indexStatements(after.filter(isDeny), steps);
  const limits = limitsOf(allows, denies);
  const lost = lostOf(before.filter(isDeny), denies);
  const told = new Set(lost?.length === 0 ? before.map(idOf) : []);
  const gained: Atom[] = [];
  const hidden: Atom[] = [];
  const uncounted: Statement[] = [];
  let atoms = mostAtoms;
  for (const statement of after) {
    if (isDeny(statement) || told.has(idOf(statement))) continue;
    told.add(idOf(statement));
    atoms -= atomCount(statement);
    if (atoms < 0) {
      uncounted.push(statement);
      continue;
    }
    for (const atom of atomsOf(statement)) {
      if (holds(denies, atom)) continue;
      if (holds(allows, atom) || !isOutside(atom, limits))
        gained.push(...freed(atom, lost, limits));
      else if (isHidden(atom, allows)) hidden.push(atom);
      else gained.push(atom);
    }
  }
  const [replaced, unclear] = inPlace(hidden, before, [...after, ...beside]);
  return {
    gained: [...widest(grouped(gained)), ...uncounted],
    unclear: grouped(unclear),
    replaced: grouped(replaced),
  };
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
