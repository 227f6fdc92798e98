// Turns statements into rectangles over action, resource and those keys of a request whose conditions are understood.

import type { Known } from "../base/known.ts";
import { isDeny } from "../model/deny.ts";
import type { Condition, Statement } from "../model/privilege.ts";
import { isOneText } from "./arn.ts";
import { isAlwaysMet } from "./condition.ts";
import { operationOf } from "./operator.ts";
import type { Pattern } from "./pattern.ts";
import { literal, patternOf, patternOfSymbols } from "./pattern.ts";
import { countsPlaces } from "./span.ts";
import type { Demand, Rectangle } from "./region.ts";
import { absent, action, keyOf, present, resource } from "./region.ts";
import type { Prepared, Side } from "./statement.ts";

/** Of plain patterns alone, what no single rectangle holds whole, all together do not hold: only beside others are several to be looked at together. */
export function isManifold({ statement, action: first, resource: second }: Prepared): boolean {
  return statement.conditions.length > 0 || isOdd(first) || isOdd(second);
}

function isOdd({ except, patterns, minus }: Side): boolean {
  return except || minus.length > 0 || patterns.some(countsPlaces);
}

export function rectangleOf({ statement, action: first, resource: second }: Prepared): Rectangle {
  const { demands, opaque } = askedBy(statement);
  return {
    demands: [{ of: action, side: first }, { of: resource, side: second }, ...demands],
    opaque,
  };
}

const nothing: Rectangle = { demands: [], opaque: [] };
const asked = new WeakMap<Statement, Rectangle>();

/** What a statement's conditions ask, made once. */
export function askedBy(statement: Statement): Rectangle {
  if (statement.conditions.length === 0) return nothing;
  const cached = asked.get(statement);
  if (cached) return cached;
  const demands: Demand[] = [];
  const opaque: Condition[] = [];
  statement.conditions.forEach((condition) => {
    if (isAlwaysMet(condition, isDeny(statement))) return;
    const side = heldBy(condition);
    if (side) demands.push({ of: keyOf(condition), side });
    else opaque.push(condition);
  });
  const made = { demands, opaque };
  asked.set(statement, made);
  return made;
}

/** What a key may hold; an absent one meets what is negated, and `IfExists`. */
function heldBy({ operator, values }: Condition): Side | null {
  const { isOfText, isLike, isArn, isNegated, ifExists } = operationOf(operator);
  if (!isOfText) return /^null$/i.test(operator) ? nullSide(values) : null;
  if (isArn && !values.every((value) => isOneText(patternOf(value, false)))) return null;
  const texts = values.map((value) => held(value, isLike || isArn));
  if (ifExists && !isNegated) texts.push(absent);
  return { except: isNegated, patterns: texts, minus: [] };
}

function nullSide(values: readonly Known<string>[]): Side | null {
  if (!values.every((value) => value.known && /^(true|false)$/i.test(value.value))) return null;
  const patterns = values.map((value) =>
    value.known && value.value.toLowerCase() === "true" ? absent : present,
  );
  return { except: false, patterns, minus: [] };
}

/** Where it is no pattern, a wildcard is a character. */
function held(value: Known<string>, like: boolean): Pattern {
  const one = patternOf(value, false);
  return patternOfSymbols(`=${like ? one.symbols : literal(one.symbols)}`, one);
}
