// Indexes statements by what they ask of each key of a request: whose conditions others may imply, or a request may meet.

import type { Statement } from "../model/privilege.ts";
import { isOfService } from "./condition.ts";
import type { Steps } from "./covers.ts";
import { askedBy } from "./demand.ts";
import type { Dimension, Owners, Some } from "./dimension.ts";
import { common, dimension, few, ownersOf } from "./dimension.ts";
import type { Point } from "./point.ts";
import { anyKey } from "./point.ts";
import { keyOf, type Demand } from "./region.ts";
import type { Prepared, Side } from "./statement.ts";
import { sideOf } from "./statement.ts";

/** What more keys tell apart costs more than it saves. */
const mostKeys = 64;

export interface KeyIndex {
  /** Where among the rest each key stands. */
  readonly places: ReadonlyMap<string, number>;
  readonly dimensions: readonly Dimension[];
}

export function indexKeys(all: readonly Prepared[]): KeyIndex {
  const sides = new Map<string, Map<number, Side>>();
  all.forEach(({ statement }, at) => {
    if (statement.conditions.length === 0) return;
    plainOf(statement).forEach(({ of, side }) => {
      const found = sides.get(of);
      if (found) found.set(at, side);
      else sides.set(of, new Map([[at, side]]));
    });
  });
  const many = [...sides]
    .filter(([, found]) => found.size > few)
    .toSorted(([, one], [, other]) => other.size - one.size)
    .slice(0, mostKeys);
  return {
    places: new Map(many.map(([of], place) => [of, place])),
    dimensions: many.map(([, found]) => dimension(all.map((_, at) => found.get(at) ?? null))),
  };
}

/** What it asks once of a key, and by patterns alone. A service has names of several partitions, which no pattern tells. */
function plainOf(statement: Statement): readonly Demand[] {
  const { demands } = askedBy(statement);
  const services = new Set(statement.conditions.filter(isOfService).map(keyOf));
  return demands.filter(
    (one) =>
      !one.side.except &&
      !services.has(one.of) &&
      demands.every((other) => other === one || other.of !== one.of),
  );
}

/** For each key those whose condition on it the statement's may imply. */
export function impliedBy(
  { places, dimensions }: KeyIndex,
  statement: Statement,
  steps: Steps,
): readonly Some[] {
  if (dimensions.length === 0) return none;
  const { demands, opaque } = askedBy(statement);
  const found: Some[] = dimensions.map(({ free }) => free);
  demands.forEach(({ of, side }) => {
    const place = side.except ? undefined : places.get(of);
    const index = place === undefined ? undefined : dimensions[place];
    if (place !== undefined && index)
      found[place] = [...(found[place] ?? []), ownersOfAll(index, side, steps)];
  });
  if (opaque.length === 0) return found;
  // How these are compared with patterns no index says.
  const unsaid = new Set(opaque.map((one) => places.get(keyOf(one))));
  return found.filter((_, place) => !unsaid.has(place));
}

const none: readonly Some[] = [];

function ownersOfAll(index: Dimension, side: Side, steps: Steps): Owners {
  if (side.patterns.length === 1) return ownersOf(index, side, steps);
  return common(
    side.patterns.map((one) => ownersOf(index, sideOf(one), steps)),
    steps,
  );
}

/** For each key those whose condition on it a request meets. */
export function meeting(
  { places, dimensions }: KeyIndex,
  point: Point,
  steps: Steps,
): readonly Some[] {
  const found: Some[] = [];
  places.forEach((place, of) => {
    const index = dimensions[place];
    if (index) found.push([...index.free, ownersOf(index, point.keys.get(of) ?? anyKey, steps)]);
  });
  return found;
}
