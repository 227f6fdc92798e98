// Indexes statements by what they ask of each key of a request: whose conditions others may imply, or a request may meet.

import type { Statement } from "../model/privilege.ts";
import { isOfService } from "./condition.ts";
import type { Steps } from "./covers.ts";
import { askedBy } from "./demand.ts";
import type { Dimension, Owners } from "./dimension.ts";
import { common, dimension, either, few, ownersOf } from "./dimension.ts";
import type { Point } from "./point.ts";
import { anyKey } from "./point.ts";
import type { Demand } from "./region.ts";
import type { Prepared, Side } from "./statement.ts";
import { sideOf } from "./statement.ts";

export type KeyIndex = ReadonlyMap<string, Dimension>;

export function indexKeys(all: readonly Prepared[]): KeyIndex {
  const sides = new Map<string, Map<number, Side>>();
  for (const [at, { statement }] of all.entries())
    for (const { of, side } of statement.conditions.length > 0 ? plainOf(statement) : []) {
      const found = sides.get(of) ?? new Map<number, Side>();
      sides.set(of, found.set(at, side));
    }
  return new Map(
    [...sides]
      .filter(([, found]) => found.size > few)
      .map(([of, found]) => [of, dimension(all.map((_, at) => found.get(at) ?? null))]),
  );
}

/** What it asks once of a key, and by patterns alone. A service has names of several partitions, which no pattern tells. */
function plainOf(statement: Statement): readonly Demand[] {
  const { demands } = askedBy(statement);
  const services = new Set(
    statement.conditions.filter(isOfService).map(({ key }) => `key ${key.toLowerCase()}`),
  );
  return demands.filter(
    (one) =>
      !one.side.except &&
      !services.has(one.of) &&
      demands.every((other) => other === one || other.of !== one.of),
  );
}

/** For each key those whose condition on it the statement's may imply. */
export function impliedBy(keys: KeyIndex, statement: Statement, steps: Steps): readonly Owners[] {
  if (keys.size === 0) return [];
  const { demands, opaque } = askedBy(statement);
  return [...keys].flatMap(([of, index]) => {
    // How that is compared with patterns no index says.
    if (opaque.some(({ key }) => `key ${key.toLowerCase()}` === of)) return [];
    const owners = demands
      .filter((one) => one.of === of && !one.side.except)
      .map(({ side }) => common(side.patterns.map((one) => ownersOf(index, sideOf(one), steps))));
    return [either(owners, index, steps)];
  });
}

/** For each key those whose condition on it a request meets. */
export function meeting(keys: KeyIndex, point: Point, steps: Steps): readonly Owners[] {
  return [...keys].map(([of, index]) =>
    either([ownersOf(index, point.keys.get(of) ?? anyKey, steps)], index, steps),
  );
}
