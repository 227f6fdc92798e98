// Indexes statements by their actions: whether one of many holds a rectangle is asked only of those that can.

import type { Statement } from "../model/privilege.ts";
import { mayUphold, noLaxer } from "./condition.ts";
import { covers, intersects } from "./covers.ts";
import type { Pattern } from "./pattern.ts";
import { isOpaque, mayBeAny } from "./pattern.ts";
import type { Atom, Prepared, Side } from "./statement.ts";
import { prepare, sideCovers } from "./statement.ts";

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
export function holds(index: StatementIndex, atom: Atom): boolean {
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
      noLaxer(atom.statement.conditions, wide.conditions),
  );
}

/** Whether some statement allows the atom's actions on what its resource may be. */
export function mayHold(index: StatementIndex, atom: Atom): boolean {
  return some(
    index,
    atom.action,
    (wide) =>
      sideCovers(wide.action, atom.action) &&
      mayUphold(atom.statement.conditions, wide.conditions) &&
      mayCover(wide.resource, atom.resource),
  );
}

/** The statements of the index that have the atom's actions on a resource that is as little known. */
export function placesOf(index: StatementIndex, atom: Atom): readonly Prepared[] {
  return [...candidates(index, atom.action)].filter(
    ({ action, resource, conditions }) =>
      (sideCovers(action, atom.action) || action.patterns.some(isOpaque)) &&
      mayUphold(atom.statement.conditions, conditions) &&
      (sideCovers(resource, atom.resource) ||
        mayCover({ ...resource, patterns: resource.patterns.filter(mayBeAny) }, atom.resource)),
  );
}

/** Not where the two never meet, nor where the second holds more, whatever an unknown part of both is. */
function mayCover(wide: Side, narrow: Side): boolean {
  const [only] = narrow.patterns;
  if (wide.except || narrow.except || !only) return wide.patterns.length > 0;
  return wide.patterns.some(
    (one) => covers(one, only) || (intersects(one, only) && !covers(only, one)),
  );
}
