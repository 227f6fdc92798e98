// Tokens → an expression, by recursive descent in the order of HCL's grammar; what has a file of its own is handed the descent.

import { parseObject, parseTuple } from "./collections.ts";
import {
  demand,
  enter,
  exact,
  failExpected,
  nextIndex,
  peek,
  raise,
  sourceOf,
  take,
} from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { numberAt } from "./literals.ts";
import type { Binary, Call, Expression, Unary } from "./syntax.ts";
import { parseTemplate } from "./templates.ts";
import { k } from "./tokens.ts";
import { parseTraversal } from "./traversals.ts";

const operators: ReadonlyArray<
  readonly [kind: number, strength: number, operator: Binary["operator"]]
> = [
  [k.or, 1, "||"],
  [k.and, 2, "&&"],
  [k.equalEqual, 3, "=="],
  [k.notEqual, 3, "!="],
  [k.less, 4, "<"],
  [k.greater, 4, ">"],
  [k.lessEqual, 4, "<="],
  [k.greaterEqual, 4, ">="],
  [k.plus, 5, "+"],
  [k.minus, 5, "-"],
  [k.star, 6, "*"],
  [k.slash, 6, "/"],
  [k.percent, 6, "%"],
];
const strengths = new Uint8Array(64);
const operatorNames: Binary["operator"][] = [];
for (const [kind, strength, operator] of operators) {
  strengths[kind] = strength;
  operatorNames[kind] = operator;
}

export function parseExpression(cursor: Cursor): Expression {
  enter(cursor);
  const condition = parseBinary(cursor, 0);
  if (peek(cursor) !== k.question) {
    cursor.depth--;
    return condition;
  }
  let height = cursor.height;
  take(cursor);
  const then = parseExpression(cursor);
  height = Math.max(height, cursor.height);
  demand(cursor, k.colon, "`:` and the other result of the conditional");
  const otherwise = parseExpression(cursor);
  raise(cursor, Math.max(height, cursor.height), condition.start, otherwise.end);
  cursor.depth--;
  return {
    kind: "conditional",
    condition,
    // oxlint-disable-next-line no-thenable -- named after the language; nobody awaits a syntax node
    then,
    else: otherwise,
    start: condition.start,
    end: otherwise.end,
  };
}

/** A chain of operators that bind stronger than `floor`, equal ones from left to right. */
function parseBinary(cursor: Cursor, floor: number): Expression {
  let left = parseOperand(cursor);
  for (;;) {
    const kind = peek(cursor);
    const strength = strengths[kind]!;
    if (strength <= floor) return left;
    const height = cursor.height;
    take(cursor);
    const right = parseBinary(cursor, strength);
    raise(cursor, Math.max(height, cursor.height), left.start, right.end);
    left = {
      kind: "binary",
      operator: operatorNames[kind]!,
      left,
      right,
      start: left.start,
      end: right.end,
    };
  }
}

function parseOperand(cursor: Cursor): Expression {
  const term = parseTerm(cursor);
  const kind = peek(cursor);
  return kind === k.dot || kind === k.openBracket
    ? parseTraversal(cursor, parseExpression, term)
    : term;
}

function parseTerm(cursor: Cursor): Expression {
  switch (peek(cursor)) {
    case k.identifier:
      return parseNamed(cursor);
    case k.openQuote:
    case k.openHeredoc:
      cursor.index = nextIndex(cursor);
      return parseTemplate(cursor, parseExpression);
    case k.number: {
      const index = take(cursor);
      cursor.height = 1;
      return {
        kind: "number",
        value: numberAt(cursor, index),
        raw: sourceOf(cursor, index),
        start: cursor.starts[index]!,
        end: cursor.ends[index]!,
      };
    }
    case k.openBracket:
      return parseTuple(cursor, parseExpression);
    case k.openBrace:
      return parseObject(cursor, parseExpression);
    case k.openParen:
      return parseParenthesis(cursor);
    case k.minus:
      return parseUnary(cursor, "-");
    case k.bang:
      return parseUnary(cursor, "!");
    default:
      return failExpected(cursor, "an expression");
  }
}

function parseNamed(cursor: Cursor): Expression {
  const index = take(cursor);
  const kind = peek(cursor);
  if (kind === k.openParen || kind === k.doubleColon) return parseCall(cursor, index);
  const name = sourceOf(cursor, index);
  const start = cursor.starts[index]!;
  const end = cursor.ends[index]!;
  cursor.height = 1;
  switch (name) {
    case "true":
      return { kind: "bool", value: true, start, end };
    case "false":
      return { kind: "bool", value: false, start, end };
    case "null":
      return { kind: "null", start, end };
    default:
      return { kind: "variable", name, start, end };
  }
}

function parseUnary(cursor: Cursor, operator: Unary["operator"]): Unary {
  enter(cursor);
  const start = cursor.starts[take(cursor)]!;
  const operand = parseOperand(cursor);
  raise(cursor, cursor.height, start, operand.end);
  cursor.depth--;
  return { kind: "unary", operator, operand, start, end: operand.end };
}

function parseParenthesis(cursor: Cursor): Expression {
  const start = cursor.starts[take(cursor)]!;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const inner = parseExpression(cursor);
  const end = cursor.ends[demand(cursor, k.closeParen, "`)`")]!;
  cursor.newlines = newlines;
  raise(cursor, cursor.height, start, end);
  return { kind: "parenthesis", inner, start, end };
}

function parseCall(cursor: Cursor, first: number): Call {
  const start = cursor.starts[first]!;
  let name = sourceOf(cursor, first);
  while (peek(cursor) === k.doubleColon) {
    take(cursor);
    const part = demand(cursor, k.identifier, "a function name after `::`");
    name += `::${sourceOf(cursor, part)}`;
  }
  demand(cursor, k.openParen, "`(` after the function name");
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const values: Expression[] = [];
  let height = 0;
  let expand = false;
  while (peek(cursor) !== k.closeParen) {
    values.push(parseExpression(cursor));
    height = Math.max(height, cursor.height);
    if (peek(cursor) === k.ellipsis) {
      take(cursor);
      expand = true;
      break;
    }
    if (peek(cursor) !== k.comma) break;
    take(cursor);
  }
  const end =
    cursor.ends[
      demand(cursor, k.closeParen, expand ? "`)` after `...`" : "a comma or `)` after the argument")
    ]!;
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return {
    kind: "call",
    name,
    arguments: exact(values),
    expand,
    start,
    end,
  };
}
