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
  const [action, resource] = [actionSide(statement), resourcesOf(statement)];
  const made: Prepared = { statement, action, resource };
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

const actionSides = new WeakMap<Statement, Side>();

export function actionSide(statement: Statement): Side {
  const before = actionSides.get(statement);
  if (before) return before;
  const { actions, minus } = statement;
  const made = side(actions, true, minus ? patternsOf(minus, true) : none);
  actionSides.set(statement, made);
  return made;
}

const resourceSides = new WeakMap<Statement, Side>();

/** Of most statements only the actions are asked for. */
export function resourcesOf(statement: Statement): Side {
  const before = resourceSides.get(statement);
  if (before) return before;
  const made = resourceSide(statement);
  resourceSides.set(statement, made);
  return made;
}

/** The rectangles whose union the statement is. */
export function atomsOf(statement: Statement): readonly Atom[] {
  const { action, resource } = prepare(statement);
  const actions = parts(action, action.patterns.length);
  const resources = parts(resource, statement.resources.patterns.length || 1);
  const atoms: Atom[] = [];
  actions.forEach((one, at) => {
    const actionAt = action.except ? -1 : at;
    resources.forEach((other, place) => {
      const resourceAt = resource.except ? -1 : place;
      atoms.push({ statement, action: one, resource: other, actionAt, resourceAt });
    });
  });
  return atoms;
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
  for (let at = 0; at < patterns.length; at++) {
    const one = patterns[at];
    if (one && covers(one, narrow)) return true;
  }
  return false;
}

function excludesAll(whole: Side, holes: readonly Pattern[]): boolean {
  return holes.every((hole) => excludes(whole, hole));
}

/** Whether a side certainly holds nothing of a pattern. */
function excludes(whole: Side, hole: Pattern): boolean {
  if (someCovers(whole.minus, hole)) return true;
  if (whole.except) return someCovers(whole.patterns, hole);
  return !someMeets(whole.patterns, hole);
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
  if (a.except) return sidesMeet(b, a);
  for (let at = 0; at < a.patterns.length; at++) {
    const one = a.patterns[at];
    if (!one || someCovers(a.minus, one) || someCovers(b.minus, one)) continue;
    if (b.except ? !someCovers(b.patterns, one) : someMeets(b.patterns, one)) return true;
  }
  return false;
}

function someMeets(patterns: readonly Pattern[], other: Pattern): boolean {
  for (let at = 0; at < patterns.length; at++) {
    const one = patterns[at];
    if (one && intersects(one, other)) return true;
  }
  return false;
}

/** How many rectangles that are. */
export function atomCount(statement: Statement): number {
  const { action, resource } = prepare(statement);
  return partCount(action) * partCount(resource);
}

function partCount({ except, patterns }: Side): number {
  return except ? 1 : patterns.length;
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
