// Cuts a privilege down to what a boundary allows: the common part of statements, pattern by pattern, never less than that.

import type { Known } from "../base/known.ts";
import { isDeny } from "../model/deny.ts";
import type { Patterns, Privilege, Statement } from "../model/privilege.ts";
import { covers, intersects } from "./covers.ts";
import { type Pattern, patternOf } from "./pattern.ts";
import { asStatement, isAllRole } from "./role.ts";
import { compare } from "./sets.ts";
import { isAllow, isOfOneWorld } from "./statement.ts";

/** More pairs of patterns are not looked at: the whole stays. */
const mostPairs = 4096;

/** What of a privilege a boundary may leave, its denies aside; null: the boundary cannot be told, and the whole stays. */
export function leftBy(
  privilege: Privilege,
  limit: readonly Privilege[],
): readonly Privilege[] | null {
  const allowed = limit.filter((one) => !isDeny(one));
  const { gained, unclear, replaced } = compare([privilege], limit);
  if (gained.length + unclear.length + replaced.length === 0) return [privilege];
  const whole =
    privilege.kind === "role" && privilege.platform === "aws" && isAllRole(privilege)
      ? asStatement(privilege)
      : privilege;
  if (whole.kind !== "statement" || !isAllow(whole)) return null;
  const statements = allowed.filter((one): one is Statement => one.kind === "statement");
  if (statements.length < allowed.length || !statements.every(isAllow)) return null;
  const pairs = statements.reduce((sum, one) => sum + pairsOf(whole, one), 0);
  return pairs > mostPairs ? null : statements.flatMap((one) => common(whole, one) ?? []);
}

function pairsOf(a: Statement, b: Statement): number {
  const count = ({ patterns }: Patterns): number => patterns.length + 1;
  return count(a.actions) * count(b.actions) + count(a.resources) * count(b.resources);
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
