// Turns a statement into rectangles of action × resource, and tells which sides of them hold or meet others.

import type { Known } from "../base/known.ts";
import type { Patterns, Statement } from "../model/privilege.ts";
import type { Pattern } from "./pattern.ts";
import { covers, intersects } from "./covers.ts";
import { anything, isEverything, pattern, patternOf, patternOfSymbols } from "./pattern.ts";

/** One dimension of a set: patterns, or everything but them; less `minus` (NotActions). */
export interface Side {
  readonly except: boolean;
  readonly patterns: readonly Pattern[];
  readonly minus: readonly Pattern[];
}

/** A statement by its sides. */
export interface Prepared {
  readonly statement: Statement;
  readonly action: Side;
  readonly resource: Side;
}

/** A rectangle: one action pattern (or a complement) on one resource pattern (or a complement). */
export interface Atom extends Prepared {
  /** Indexes into the statement's own patterns; -1 for a complement. */
  readonly actionAt: number;
  readonly resourceAt: number;
}

const prepared = new WeakMap<Statement, Prepared>();

export function prepare(statement: Statement): Prepared {
  const cached = prepared.get(statement);
  if (cached) return cached;
  const { actions, minus } = statement;
  const action = side(actions, true, minus ? patternsOf(minus, true) : none);
  const made: Prepared = { statement, action, resource: resourceSide(statement) };
  prepared.set(statement, made);
  return made;
}

const none: readonly Pattern[] = [];

function side(patterns: Patterns, ignoreCase: boolean, minus = none): Side {
  return { except: patterns.except, patterns: patternsOf(patterns, ignoreCase), minus };
}

function patternsOf({ patterns }: Patterns, ignoreCase: boolean): readonly Pattern[] {
  return patterns.map((value) => patternOf(value, ignoreCase));
}

/** A statement that names no resource (a custom role) is about whatever it is granted on; Azure's scopes hold what lies within. */
function resourceSide(statement: Statement): Side {
  const made = side(statement.resources, statement.platform !== "aws");
  if (!made.except && made.patterns.length === 0) return { ...made, patterns: [pattern("*")] };
  return statement.platform === "azure"
    ? { ...made, patterns: [...made.patterns, ...made.patterns.map(insideOf)] }
    : made;
}

function insideOf(scope: Pattern): Pattern {
  const inside = scope.plain === "/" ? anything : `/${anything}`;
  return patternOfSymbols(scope.symbols + inside, scope);
}

/** One pattern alone. */
export function sideOf(one: Pattern): Side {
  return { except: false, patterns: [one], minus: none };
}

export function actionSide(statement: Statement): Side {
  return prepare(statement).action;
}

export function resourcesOf(statement: Statement): Side {
  return prepare(statement).resource;
}

/** The rectangles whose union the statement is. */
export function atomsOf(statement: Statement): readonly Atom[] {
  const { action, resource } = prepare(statement);
  const resources = parts(resource, statement.resources.patterns.length || 1);
  const [actionAt, resourceAt] = [action, resource].map(({ except }) => (except ? -1 : 0));
  return parts(action, action.patterns.length).flatMap((one, at) =>
    resources.map((other, place): Atom => ({
      statement,
      action: one,
      resource: other,
      actionAt: at + (actionAt ?? 0),
      resourceAt: place + (resourceAt ?? 0),
    })),
  );
}

/** Of the first patterns; what lies within them goes with them. */
function parts(whole: Side, count: number): readonly Side[] {
  const { except, patterns, minus } = whole;
  if (except || (count === 1 && patterns.length === 1)) return [whole];
  return patterns.slice(0, count).map((one) => ({ except, patterns: [one], minus }));
}

/** Whether `wide` certainly holds all of `narrow`, where `narrow` is a part. */
export function sideCovers(wide: Side, narrow: Side): boolean {
  return outsideCovers(wide, narrow) && excludesAll(narrow, wide.minus);
}

function outsideCovers(wide: Side, narrow: Side): boolean {
  if (wide.except) return excludesAll(narrow, wide.patterns);
  if (narrow.except) return wide.patterns.some(isEverything);
  const only = narrow.patterns[0];
  return only !== undefined && someCovers(wide.patterns, only);
}

function someCovers(patterns: readonly Pattern[], narrow: Pattern): boolean {
  for (const one of patterns) if (covers(one, narrow)) return true;
  return false;
}

function excludesAll(whole: Side, holes: readonly Pattern[]): boolean {
  for (const hole of holes) if (!excludes(whole, hole)) return false;
  return true;
}

/** Whether a side certainly holds nothing of a pattern. */
function excludes(whole: Side, hole: Pattern): boolean {
  if (someCovers(whole.minus, hole)) return true;
  if (whole.except) return someCovers(whole.patterns, hole);
  for (const one of whole.patterns) if (intersects(one, hole)) return false;
  return true;
}

/** Everything: `*`. */
export function isWhole({ except, patterns, minus }: Side): boolean {
  return !except && minus.length === 0 && patterns.some(isEverything);
}

/** Whether a side certainly holds one that is no pattern. */
export function holdsOne({ except, patterns, minus }: Side, one: Pattern): boolean {
  return someCovers(patterns, one) !== except && !someCovers(minus, one);
}

/** Whether two sides may have something in common. */
export function sidesMeet(a: Side, b: Side): boolean {
  if (a.except && b.except) return !a.patterns.some(isEverything) && !b.patterns.some(isEverything);
  const [plain, other] = a.except ? [b, a] : [a, b];
  return plain.patterns.some(
    (one) =>
      !other.minus.some((taken) => covers(taken, one)) &&
      !plain.minus.some((taken) => covers(taken, one)) &&
      (other.except
        ? !other.patterns.some((taken) => covers(taken, one))
        : other.patterns.some((two) => intersects(one, two))),
  );
}

/** How many rectangles that are. */
export function atomCount(statement: Statement): number {
  const { action, resource } = prepare(statement);
  const count = ({ except, patterns }: Side): number => (except ? 1 : patterns.length);
  return count(action) * count(resource);
}

/** Certainly: one whose effect is unknown may do either. */
export function isAllow({ effect }: Statement): boolean {
  return effect.known && effect.value === "allow";
}

/** Whether one can hold of the other at all. */
export function isOfOneWorld(a: Statement, b: Statement): boolean {
  return a.platform === b.platform && a.data === b.data;
}

/** The statement cut down to one of its actions, on some of its resources. */
export function cut(
  statement: Statement,
  actionAt: number,
  resourceAt: readonly number[],
): Statement {
  const { actions, resources } = statement;
  if (isWholly(actions, 1) && isWholly(resources, resourceAt.length)) return statement;
  return {
    ...statement,
    actions: pick(actions, [actionAt]),
    resources: pick(resources, resourceAt),
  };
}

function isWholly({ except, patterns }: Patterns, count: number): boolean {
  return except || patterns.length <= count;
}

function pick(patterns: Patterns, wanted: readonly number[]): Patterns {
  if (isWholly(patterns, wanted.length)) return patterns;
  return {
    ...patterns,
    patterns: wanted.flatMap((at): readonly Known<string>[] => patterns.patterns.slice(at, at + 1)),
  };
}
