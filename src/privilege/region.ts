// Tells whether rectangles hold another together: what is left of it when each has taken its part.

import type { Condition } from "../model/privilege.ts";
import { noLaxer } from "./condition.ts";
import { costOf, intersects, type Steps } from "./covers.ts";
import { pattern, type Pattern } from "./pattern.ts";
import { countsPlaces, isEmpty, narrowed, type Span } from "./span.ts";
import type { Side } from "./statement.ts";

/** What a rectangle asks of one dimension: the action, the resource, or a key of the request. */
export interface Demand {
  readonly of: string;
  readonly side: Side;
}

/** All that is asked for; `opaque`: conditions that are compared as a whole. */
export interface Rectangle {
  readonly demands: readonly Demand[];
  readonly opaque: readonly Condition[];
}

/** A rectangle in one piece: what each dimension may be, and the conditions that hold. */
interface Box {
  readonly spans: ReadonlyMap<string, Span>;
  readonly given: readonly Condition[];
}

/** One way to be outside a rectangle; null: a condition of it does not hold. */
type Way = { readonly of: string; readonly by: Partial<Span> } | null;

/** Whether something of `inner` (all of these at once) may be in none of `outer`. */
export function escapes(
  inner: readonly Rectangle[],
  given: readonly Condition[],
  outer: readonly Rectangle[],
  steps: Steps,
): boolean {
  const demands = inner.flatMap((one) => one.demands);
  for (const box of boxesOf(demands, given, steps)) {
    const near = outer.filter((one) => steps.left < 0 || meets(box, one, steps));
    if (flees(box, near, steps)) return true;
  }
  return false;
}

/** Alternatives (several patterns of one demand) are boxes of their own; those that hold nothing are none. */
function* boxesOf(
  demands: readonly Demand[],
  given: readonly Condition[],
  steps: Steps,
  spans: ReadonlyMap<string, Span> = new Map(),
): Generator<Box> {
  const [first, ...rest] = demands;
  steps.left -= demands.length + spans.size;
  if (!first || steps.left < 0) {
    yield { spans, given };
    return;
  }
  const { of, side } = first;
  const ways = side.except
    ? [{ none: [...side.patterns, ...side.minus] }]
    : side.patterns.map((one) => ({ all: [one], none: side.minus }));
  for (const by of ways) {
    const span = narrowed(spanOf(spans, of), by);
    if (!isSpanEmpty(span, of, steps))
      yield* boxesOf(rest, given, steps, new Map(spans).set(of, span));
  }
}

const everything = pattern("*");
/** A key of a request is absent, or holds a text. */
export const absent = pattern("!");
export const present = pattern("=*");

export const action = "action";
export const resource = "resource";

function spanOf(spans: ReadonlyMap<string, Span>, of: string): Span {
  return spans.get(of) ?? { all: isKey(of) ? [] : [everything], none: [] };
}

/** The dimension that a condition speaks of; keys are read in any case. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html */
export function keyOf({ key }: Condition): string {
  return `key ${key.toLowerCase()}`;
}

export function isKey(of: string): boolean {
  return of !== action && of !== resource;
}

function isSpanEmpty(span: Span, of: string, steps: Steps): boolean {
  if (!isKey(of) || span.all.length > 0) return isEmpty(span, steps);
  return [absent, present].every((one) => isEmpty({ ...span, all: [one] }, steps));
}

/** A cheap look: false only where the two have nothing in common. */
function meets(box: Box, outer: Rectangle, steps: Steps): boolean {
  return outer.demands.every(({ of, side }) => {
    if (side.except) return true;
    const { all } = spanOf(box.spans, of);
    const mayMeet = (one: Pattern, other: Pattern): boolean => {
      steps.left -= costOf(one, other);
      return steps.left < 0 || intersects(one, other);
    };
    return side.patterns.some((one) => all.every((other) => mayMeet(one, other)));
  });
}

/**
 * Whether there is something outside all of them. Where each leaves a way out that bars no other, there is; else each way out of the one
 * with the fewest is tried.
 */
function flees(box: Box, outer: readonly Rectangle[], steps: Steps): boolean {
  let tightest: { readonly at: number; readonly ways: readonly Way[] } | null = null;
  for (const [at, one] of outer.entries()) {
    if (steps.left < 0) return true;
    const ways = waysOut(box, one, steps);
    if (ways.length === 0) return false;
    if (ways.some((way) => isFree(box, way))) continue;
    if (!tightest || ways.length < tightest.ways.length) tightest = { at, ways };
  }
  if (!tightest) return true;
  const { at, ways } = tightest;
  const rest = outer.filter((_, place) => place !== at);
  return ways.some((way) => flees(way ? taken(box, way) : box, rest, steps));
}

function taken(box: Box, { of, by }: NonNullable<Way>): Box {
  return { ...box, spans: new Map(box.spans).set(of, narrowed(spanOf(box.spans, of), by)) };
}

function waysOut(box: Box, outer: Rectangle, steps: Steps): readonly Way[] {
  if (!noLaxer(box.given, outer.opaque)) return [null];
  return outer.demands.flatMap(({ of, side }) => {
    const span = spanOf(box.spans, of);
    return outsides(side)
      .filter((by) => !isSpanEmpty(narrowed(span, by), of, steps))
      .map((by): Way => ({ of, by }));
  });
}

function outsides({ except, patterns, minus }: Side): readonly Partial<Span>[] {
  const within = (one: Pattern): Partial<Span> => ({ all: [one] });
  return except ? [...patterns, ...minus].map(within) : [{ none: patterns }, ...minus.map(within)];
}

/** Any number of these can be gone at once: each only takes away, and what a lone `*` stands for can evade all. */
function isFree(box: Box, way: Way): boolean {
  if (!way) return true;
  const { all, none } = spanOf(box.spans, way.of);
  const [only, ...others] = all;
  if (way.by.all || !only || others.length > 0) return false;
  return only.plain !== null || ![...none, ...(way.by.none ?? [])].some(countsPlaces);
}
