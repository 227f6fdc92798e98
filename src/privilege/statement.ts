// Compares statements as sets of action × resource under conditions: what one policy allows that another does not.

import type { Known } from "../base/known.ts";
import type { Condition, Patterns, Statement } from "../model/privilege.ts";
import { noLaxer } from "./condition.ts";
import type { Pattern } from "./pattern.ts";
import { covers, intersects, isEverything, isOpaque, pattern, patternOf } from "./pattern.ts";

/** One dimension of a set: patterns, or everything but them; less `minus` (NotActions). */
export interface Side {
  readonly except: boolean;
  readonly patterns: readonly Pattern[];
  readonly minus: readonly Pattern[];
}

/** A rectangle: one action pattern (or a complement) on one resource pattern (or a complement). */
export interface Atom {
  readonly statement: Statement;
  readonly action: Side;
  readonly resource: Side;
  /** Indexes into the statement's own patterns; -1 for a complement. */
  readonly actionAt: number;
  readonly resourceAt: number;
}

interface Prepared {
  readonly statement: Statement;
  readonly action: Side;
  readonly resource: Side;
  readonly conditions: readonly Condition[];
}

const prepared = new WeakMap<Statement, Prepared>();

function prepare(statement: Statement): Prepared {
  const cached = prepared.get(statement);
  if (cached) return cached;
  const minus = (statement.minus?.patterns ?? []).map((value) => patternOf(value, true));
  const made: Prepared = {
    statement,
    action: { ...side(statement.actions, true), minus },
    resource: resourceSide(statement),
    conditions: statement.conditions,
  };
  prepared.set(statement, made);
  return made;
}

function side(patterns: Patterns, ignoreCase: boolean): Side {
  return {
    except: patterns.except,
    patterns: patterns.patterns.map((value) => patternOf(value, ignoreCase)),
    minus: [],
  };
}

/** A statement that names no resource (a custom role) is about whatever it is granted on. */
function resourceSide(statement: Statement): Side {
  const made = side(statement.resources, statement.platform !== "aws");
  return !made.except && made.patterns.length === 0 ? { ...made, patterns: [pattern("*")] } : made;
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
  return parts(action).flatMap(([one, actionAt]) =>
    parts(resource).map(([other, resourceAt]) => ({
      statement,
      action: one,
      resource: other,
      actionAt,
      resourceAt,
    })),
  );
}

function parts(whole: Side): readonly (readonly [Side, number])[] {
  if (whole.except) return [[whole, -1]];
  return whole.patterns.map((one, at) => [
    { except: false, patterns: [one], minus: whole.minus },
    at,
  ]);
}

/** Whether `wide` certainly holds all of `narrow`, where `narrow` is a part. */
export function sideCovers(wide: Side, narrow: Side): boolean {
  return outsideCovers(wide, narrow) && wide.minus.every((hole) => excludes(narrow, hole));
}

function outsideCovers(wide: Side, narrow: Side): boolean {
  if (wide.except) return wide.patterns.every((hole) => excludes(narrow, hole));
  if (narrow.except) return wide.patterns.some(isEverything);
  const only = narrow.patterns[0];
  return only !== undefined && wide.patterns.some((one) => covers(one, only));
}

/** Whether a side certainly holds nothing of a pattern. */
function excludes(whole: Side, hole: Pattern): boolean {
  if (whole.minus.some((taken) => covers(taken, hole))) return true;
  return whole.except
    ? whole.patterns.some((taken) => covers(taken, hole))
    : !whole.patterns.some((one) => intersects(one, hole));
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

/** Statements by what their actions begin with, so that a comparison looks only at those that can matter. */
export interface StatementIndex {
  /** Pairs of one action and one resource that are allowed without condition, by their ids. */
  readonly pairs: ReadonlySet<string>;
  /** By an action without wildcards. */
  readonly byAction: ReadonlyMap<string, readonly Prepared[]>;
  /** By the service of actions with wildcards. */
  readonly byService: ReadonlyMap<string, readonly Prepared[]>;
  readonly anyService: readonly Prepared[];
}

export function indexStatements(statements: readonly Statement[]): StatementIndex {
  const pairs = new Set<string>();
  const byAction = new Map<string, Prepared[]>();
  const byService = new Map<string, Prepared[]>();
  const anyService: Prepared[] = [];
  for (const statement of statements) {
    const one = prepare(statement);
    for (const pair of pairsOf(one)) pairs.add(pair);
    if (one.action.except) anyService.push(one);
    else
      for (const action of one.action.patterns) {
        const service = action.plain === null ? serviceOf(action) : null;
        if (action.plain !== null) add(byAction, action.plain, one);
        else if (service !== null) add(byService, service, one);
        else if (anyService.at(-1) !== one) anyService.push(one);
      }
  }
  return { pairs, byAction, byService, anyService };
}

function add(map: Map<string, Prepared[]>, key: string, one: Prepared): void {
  const list = map.get(key);
  if (!list) map.set(key, [one]);
  else if (list.at(-1) !== one) list.push(one);
}

function pairsOf({ statement, action, resource }: Prepared): readonly string[] {
  if (
    statement.conditions.length > 0 ||
    action.except ||
    resource.except ||
    action.minus.length > 0
  )
    return [];
  return action.patterns.flatMap((one) =>
    resource.patterns.map((other) => pairId(statement, one, other)),
  );
}

function pairId(statement: Statement, action: Pattern, resource: Pattern): string {
  return `${statement.platform}\u0000${action.id}\u0000${resource.id}`;
}

/** The literal text before the first `:` or `/`; null where a wildcard or hole comes first. */
function serviceOf(one: Pattern): string | null {
  let service = "";
  for (const symbol of one.symbols) {
    if (symbol.length > 1) return null;
    if (symbol === ":" || symbol === "/") return service;
    service += symbol;
  }
  return service;
}

function* candidates(index: StatementIndex, action: Side): Generator<Prepared> {
  const only = action.except ? undefined : action.patterns[0];
  if (only) {
    if (only.plain !== null) yield* index.byAction.get(only.plain) ?? [];
    yield* index.byService.get(serviceOf(only) ?? "") ?? [];
  }
  yield* index.anyService;
}

function some(index: StatementIndex, action: Side, test: (wide: Prepared) => boolean): boolean {
  for (const wide of candidates(index, action)) if (test(wide)) return true;
  return false;
}

/** Whether one statement of the index certainly holds the atom. For denies as for allows. */
export function holds(
  index: StatementIndex,
  atom: Atom,
  conditions: readonly Condition[] = atom.statement.conditions,
): boolean {
  const [action, resource] = [atom.action.patterns[0], atom.resource.patterns[0]];
  if (
    atom.actionAt >= 0 &&
    atom.resourceAt >= 0 &&
    action &&
    resource &&
    index.pairs.has(pairId(atom.statement, action, resource))
  )
    return true;
  return some(
    index,
    atom.action,
    (wide) =>
      wide.statement.platform === atom.statement.platform &&
      sideCovers(wide.action, atom.action) &&
      sideCovers(wide.resource, atom.resource) &&
      noLaxer(conditions, wide.conditions),
  );
}

/** Whether one statement certainly holds the atom. */
export function holdsAtom(wide: Statement, atom: Atom): boolean {
  const { action, resource, conditions } = prepare(wide);
  return (
    wide.platform === atom.statement.platform &&
    sideCovers(action, atom.action) &&
    sideCovers(resource, atom.resource) &&
    noLaxer(atom.statement.conditions, conditions)
  );
}

/** Whether some statement allows the atom's actions, be it on other resources. */
export function holdsAction(index: StatementIndex, atom: Atom): boolean {
  return some(index, atom.action, (wide) => sideCovers(wide.action, atom.action));
}

/** Whether a statement of the index has the atom's actions on a resource that is as little known. */
export function holdsUnknown(index: StatementIndex, atom: Atom): boolean {
  return some(
    index,
    atom.action,
    (wide) =>
      (sideCovers(wide.action, atom.action) || wide.action.patterns.some(isOpaque)) &&
      (sideCovers(wide.resource, atom.resource) || wide.resource.patterns.some(mayBeAny)),
  );
}

/** Whether an unknown part could stand for anything. An attribute of another block, computed or read, is one thing, if unknown. */
export function mayBeAny({ holes }: Pattern): boolean {
  return holes.some(
    (hole) => !hole.reference || (hole.why !== "computed" && hole.why !== "data-source"),
  );
}

/** The statement cut down to some of its actions and resources. */
export function cut(
  statement: Statement,
  actionAt: readonly number[],
  resourceAt: readonly number[],
): Statement {
  return {
    ...statement,
    actions: pick(statement.actions, actionAt),
    resources: pick(statement.resources, resourceAt),
  };
}

function pick(patterns: Patterns, wanted: readonly number[]): Patterns {
  if (patterns.except || patterns.patterns.length === 0) return patterns;
  return {
    ...patterns,
    patterns: wanted.flatMap((at): readonly Known<string>[] => patterns.patterns.slice(at, at + 1)),
  };
}
