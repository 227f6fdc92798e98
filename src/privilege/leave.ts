// Cuts a privilege down to what a boundary allows: the common part of statements, pattern by pattern, never less than that.

import type { Known } from "../base/known.ts";
import { isDeny } from "../model/deny.ts";
import type { Patterns, Privilege, Statement } from "../model/privilege.ts";
import { covers, intersects } from "./covers.ts";
import { anyOneCode, isOpen, type Pattern, patternOf } from "./pattern.ts";
import { asStatement, isAllRole } from "./role.ts";
import { compare } from "./sets.ts";
import { isAllow, isOfOneWorld } from "./statement.ts";

/** More pairs of patterns are not looked at, of one privilege and of all that a limit is asked of: the whole stays. */
const mostPairs = 4096;
const mostOfAll = 1_000_000;
/** What patterns begin with is compared that much faster than they are. */
const begunPerPair = 64;

/** A limit, and what it was asked: many hold the same, within the same. */
interface Limit {
  readonly all: readonly Privilege[];
  /** Null where what it allows is more than statements. */
  readonly statements: readonly Begun[] | null;
  readonly answers: Map<Privilege, readonly Privilege[] | null>;
  left: number;
}

/** A statement, and what its actions and resources begin with; a denied one may take of what it does not meet, too. */
interface Begun {
  readonly one: Statement;
  readonly actions: readonly Beginning[];
  readonly resources: readonly Beginning[];
}

interface Beginning {
  readonly text: string;
  readonly isWhole: boolean;
}

const limits = new WeakMap<readonly Privilege[], Limit>();

/** What of a privilege a boundary may leave, its denies aside; null: the boundary cannot be told, and the whole stays. */
export function leftBy(
  privilege: Privilege,
  limit: readonly Privilege[],
): readonly Privilege[] | null {
  const asked = limits.get(limit) ?? limitOf(limit);
  limits.set(limit, asked);
  const before = asked.answers.get(privilege);
  if (before !== undefined) return before;
  const answer = answerOf(privilege, asked);
  asked.answers.set(privilege, answer);
  return answer;
}

function limitOf(all: readonly Privilege[]): Limit {
  const allowed = all.filter((one) => !isDeny(one));
  const statements = allowed.filter((one): one is Statement => one.kind === "statement");
  const isRead = statements.length === allowed.length && statements.every(isAllow);
  return {
    all,
    statements: isRead ? statements.map(begun) : null,
    answers: new Map(),
    left: mostOfAll,
  };
}

function answerOf(privilege: Privilege, limit: Limit): readonly Privilege[] | null {
  const whole =
    privilege.kind === "role" && privilege.platform === "aws" && isAllRole(privilege)
      ? asStatement(privilege)
      : privilege;
  const own = whole.kind === "statement" && isAllow(whole) ? whole : null;
  const { statements } = limit;
  if (own && statements) limit.left -= pairsWith(own, statements) / begunPerPair;
  if (limit.left < 0) return null;
  const near = own && statements ? meeting(own, statements) : null;
  const among = near ? [...near.map(({ one }) => one), ...limit.all.filter(isDeny)] : limit.all;
  limit.left -= among.length;
  if (limit.left < 0) return null;
  const { gained, unclear, replaced } = compare([privilege], among);
  if (gained.length + unclear.length + replaced.length === 0) return [privilege];
  if (!own || !near) return null;
  const pairs = pairsWith(own, near);
  limit.left -= pairs;
  return pairs > mostPairs || limit.left < 0
    ? null
    : near.flatMap(({ one }) => common(own, one) ?? []);
}

/** Those that may have an action and a resource in common with it. */
function meeting(statement: Statement, all: readonly Begun[]): readonly Begun[] {
  const own = begun(statement);
  return all.filter(
    ({ actions, resources }) => mayMeet(actions, own.actions) && mayMeet(resources, own.resources),
  );
}

function mayMeet(some: readonly Beginning[], others: readonly Beginning[]): boolean {
  return some.some((a) =>
    others.some(
      (b) =>
        (b.text.startsWith(a.text) && (!a.isWhole || a.text === b.text)) ||
        (a.text.startsWith(b.text) && !b.isWhole),
    ),
  );
}

function begun(one: Statement): Begun {
  const { actions, resources, platform } = one;
  return {
    one,
    actions: beginnings(actions, true),
    resources: beginnings(whatever(resources), platform !== "aws"),
  };
}

function beginnings({ except, patterns }: Patterns, ignoreCase: boolean): readonly Beginning[] {
  if (except) return [{ text: "", isWhole: false }];
  return patterns.map((value) => {
    const { symbols, plain } = patternOf(value, ignoreCase);
    if (plain !== null) return { text: symbols, isWhole: true };
    let end = 0;
    while (end < symbols.length && isFixed(symbols.charCodeAt(end))) end++;
    return { text: symbols.slice(0, end), isWhole: false };
  });
}

function isFixed(code: number): boolean {
  return code !== anyOneCode && !isOpen(code);
}

function pairsWith(own: Statement, others: readonly Begun[]): number {
  const count = ({ patterns }: Patterns): number => patterns.length + 1;
  const [actions, resources] = [count(own.actions), count(own.resources)];
  return others.reduce(
    (sum, { one }) => sum + actions * count(one.actions) + resources * count(one.resources),
    0,
  );
}

/** Null: nothing. */
function common(a: Statement, b: Statement): Statement | null {
  if (!isOfOneWorld(a, b)) return null;
  const actions = meet(a.actions, b.actions, true);
  const resources = meet(whatever(a.resources), whatever(b.resources), a.platform !== "aws");
  if (!actions || !resources) return null;
  const taken = [...actions.less, ...[a.minus, b.minus].flatMap((one) => one?.patterns ?? [])];
  return {
    ...a,
    actions: actions.both,
    minus: taken.length > 0 ? { except: false, patterns: taken, at: a.actions.at } : null,
    resources: resources.both,
    conditions: [...a.conditions, ...b.conditions],
  };
}

/** A statement that names no resource is about all. */
function whatever(resources: Patterns): Patterns {
  const { at, except, patterns } = resources;
  return except || patterns.length > 0
    ? resources
    : { except, patterns: [{ known: true, value: "*", at, through: [] }], at };
}

interface Met {
  readonly both: Patterns;
  /** What of these is in neither, where that lies within a pattern. */
  readonly less: readonly Known<string>[];
}

function meet(a: Patterns, b: Patterns, ignoreCase: boolean): Met | null {
  if (a.except && b.except)
    return { both: { ...a, patterns: [...a.patterns, ...b.patterns] }, less: [] };
  const of = (one: Known<string>): Pattern => patternOf(one, ignoreCase);
  if (a.except || b.except) {
    const [plain, other] = a.except ? [b, a] : [a, b];
    const left = plain.patterns.filter(
      (one) => !other.patterns.some((hole) => covers(of(hole), of(one))),
    );
    const less = other.patterns.filter((hole) => left.some((one) => intersects(of(one), of(hole))));
    return left.length === 0 ? null : { both: { ...plain, patterns: left }, less };
  }
  const found = new Map<string, Known<string>>();
  for (const one of a.patterns)
    for (const other of b.patterns) {
      const [first, second] = [of(one), of(other)];
      const narrower = covers(first, second) ? other : intersects(first, second) ? one : null;
      if (narrower) found.set(of(narrower).exact, narrower);
    }
  return found.size === 0 ? null : { both: { ...a, patterns: [...found.values()] }, less: [] };
}
