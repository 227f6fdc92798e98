// Tells in which ways the statements that somebody holds in AWS make more of themselves, once denies have had their say.

import { append } from "../base/grouped.ts";
import type { Catalog, Way } from "../catalog/catalog.ts";
import { isDeny } from "../model/deny.ts";
import type { Condition, Privilege, Statement } from "../model/privilege.ts";
import { hasEnded } from "./condition.ts";
import { covers, intersects, matches } from "./covers.ts";
import { widest, type Escalation, type Own } from "./escalation-reach.ts";
import { isNegative } from "./operator.ts";
import { pattern, patternOf, type Pattern } from "./pattern.ts";
import { actionSide, isWhole, resourcesOf } from "./statement.ts";
import { narrows } from "./unbounded.ts";

export function inAws(
  privileges: readonly Privilege[],
  own: readonly Own[],
  catalog: Catalog,
  today: string,
): readonly Escalation[] {
  const statements = privileges.filter(
    (one): one is Statement =>
      one.kind === "statement" && one.platform === "aws" && !hasEnded(one, today),
  );
  if (statements.length === 0) return [];
  const ways = catalog.actions.get("aws")?.escalation ?? [];
  const held = heldOf(statements, ways);
  if (held.allows.size === 0) return [];
  return ways.flatMap((way) => {
    const [first = "", ...others] = way.actions;
    const start = widest(allowing(first, way, held), way, own);
    if (!start) return [];
    const rest = others.map((action) => allowing(action, way, held)[0]);
    return rest.every((one) => one !== undefined)
      ? [{ way, actions: way.actions, by: [start.statement, ...rest], reach: start.reach }]
      : [];
  });
}

/** What is allowed, by the actions of ways in lower case, and what is denied. */
interface Held {
  readonly allows: ReadonlyMap<string, readonly Statement[]>;
  readonly denies: readonly (readonly [Statement, ReadonlySet<string>])[];
}

function heldOf(statements: readonly Statement[], ways: readonly Way[]): Held {
  const allows = new Map<string, Statement[]>();
  const denies: (readonly [Statement, ReadonlySet<string>])[] = [];
  for (const statement of statements) {
    const named = namedBy(statement, ways);
    if (isDeny(statement)) denies.push([statement, named]);
    else for (const action of named) append(allows, action, statement);
  }
  return { allows, denies };
}

function allowing(action: string, way: Way, { allows, denies }: Held): readonly Statement[] {
  const named = allows.get(action.toLowerCase());
  if (!named) return [];
  const found = named.filter((one) => one.conditions.every((each) => lets(each, way)));
  if (found.length === 0) return [];
  const against = denies.flatMap(([deny, actions]) =>
    actions.has(action.toLowerCase()) && isAsked(deny, way) ? [deny] : [],
  );
  return against.length === 0
    ? found
    : found.filter((one) => !against.some((deny) => isWithin(one, deny, action, way)));
}

const named = new WeakMap<Statement, ReadonlySet<string>>();

/** The actions of ways that a statement is about; asked once, as a policy has many holders. */
function namedBy(statement: Statement, ways: readonly Way[]): ReadonlySet<string> {
  const before = named.get(statement);
  if (before) return before;
  const wanted = actionsOf(ways);
  const { patterns, except, minus } = actionSide(statement);
  const met = new Set<string>();
  for (const one of patterns) {
    if (one.plain === null) {
      const start = one.text.slice(0, one.text.search(/[*?]|$/)).toLowerCase();
      for (const action of wanted)
        if (action.startsWith(start) && matches(one, action)) met.add(action);
    } else if (wanted.has(one.plain)) met.add(one.plain);
  }
  const own = except ? [...wanted].filter((one) => !met.has(one)) : [...met];
  const found = new Set(own.filter((action) => !minus.some((one) => matches(one, action))));
  named.set(statement, found);
  return found;
}

const actionsOfWays = new WeakMap<readonly Way[], ReadonlySet<string>>();

/** In lower case, as patterns write them. */
function actionsOf(ways: readonly Way[]): ReadonlySet<string> {
  let made = actionsOfWays.get(ways);
  if (made) return made;
  made = new Set(ways.flatMap(({ actions }) => actions.map((action) => action.toLowerCase())));
  actionsOfWays.set(ways, made);
  return made;
}

/** Conditions that do not narrow let it; so does a service to pass roles to, if it is the one. */
function lets(condition: Condition, { to }: Way): boolean {
  if (condition.key.toLowerCase() !== "iam:passedtoservice" || to === undefined)
    return !narrows(condition);
  const service = pattern(to);
  return condition.values.some((value) => covers(patternOf(value, false), service));
}

/** What is handed on must be one of these, or have a boundary: all others are denied. */
const handedOn = /^iam:(permissionsboundary|policyarn)$/i;

/** A deny of everything, or one that asks something of what is handed on: a boundary, a policy, the very service. */
function isAsked({ conditions }: Statement, { to }: Way): boolean {
  return conditions.every((condition) => {
    const { key, operator } = condition;
    if (handedOn.test(key)) return isNegative(operator) || /^null$/i.test(operator);
    if (!/^iam:passedtoservice$/i.test(key) || to === undefined) return false;
    const named = pattern(to);
    const values = condition.values.map((value) => patternOf(value, false));
    return isNegative(operator)
      ? !values.some((value) => intersects(value, named))
      : values.some((value) => covers(value, named));
  });
}

/** Whether a deny takes all that a statement reaches, or all that there is of what the action is about. */
function isWithin(allowed: Statement, deny: Statement, action: string, way: Way): boolean {
  const [taken, reached] = [resourcesOf(deny), resourcesOf(allowed)];
  if (isWhole(taken)) return true;
  if (taken.except) return false;
  const holds = (one: Pattern): boolean => taken.patterns.some((other) => covers(other, one));
  return (
    (!reached.except && reached.patterns.every(holds)) ||
    (action === way.actions[0] && action.startsWith("iam:") && !!way.on && holds(allOf(way.on)))
  );
}

/** Every role, user or the like of every account. */
function allOf(kind: string): Pattern {
  return pattern(`arn:aws:iam::*:${kind}/*`);
}
