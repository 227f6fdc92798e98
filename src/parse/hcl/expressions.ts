// Tokens → an expression, by recursive descent in the order of HCL's grammar.

import {
  demand,
  enter,
  exact,
  failAt,
  failExpected,
  isWord,
  nextIndex,
  peek,
  raise,
  sourceOf,
  take,
} from "./cursor.ts";
import type { Cursor } from "./cursor.ts";
import { normalised, numberValue } from "./literals.ts";
import type {
  Binary,
  Call,
  Expression,
  ForExpression,
  Index,
  ObjectItem,
  Splat,
  Unary,
} from "./syntax.ts";
import { splatItem } from "./syntax.ts";
import { parseForNames } from "./for-names.ts";
import { parseTemplate } from "./templates.ts";
import { k, quoted } from "./tokens.ts";

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
  return kind === k.dot || kind === k.openBracket ? parseTraversal(cursor, term) : term;
}

/** Every `.name`, `.0`, `.*`, `[key]` and `[*]` that follows `from`. */
function parseTraversal(cursor: Cursor, from: Expression): Expression {
  let target = from;
  for (;;) {
    const kind = peek(cursor);
    if (kind === k.dot) {
      const dot = take(cursor);
      target =
        peek(cursor) === k.star
          ? parseAttributeSplat(cursor, target, dot)
          : parseStep(cursor, target);
    } else if (kind === k.openBracket) {
      const open = take(cursor);
      target =
        peek(cursor) === k.star ? parseFullSplat(cursor, target, open) : parseIndex(cursor, target);
    } else return target;
  }
}

/** What follows a dot: a name, or a number as HCL's ancestor wrote an index. */
function parseStep(cursor: Cursor, target: Expression): Expression {
  const kind = peek(cursor);
  if (kind !== k.identifier && kind !== k.number) failExpected(cursor, "a name after the dot");
  const index = take(cursor);
  const start = cursor.starts[index]!;
  const end = cursor.ends[index]!;
  raise(cursor, cursor.height, target.start, end);
  if (kind === k.identifier) {
    return {
      kind: "attribute",
      target,
      name: sourceOf(cursor, index),
      start: target.start,
      end,
    };
  }
  const raw = sourceOf(cursor, index);
  if (raw.includes("."))
    failAt(
      cursor,
      `expected one index after the dot, found ${quoted(raw)}; write ${quoted(`[${raw.split(".").join("][")}]`)}`,
      start,
      end,
    );
  const key: Expression = { kind: "number", value: numberAt(cursor, index), raw, start, end };
  return { kind: "index", target, key, start: target.start, end };
}

function parseIndex(cursor: Cursor, target: Expression): Index {
  const height = cursor.height;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  const key = parseExpression(cursor);
  const end = cursor.ends[demand(cursor, k.closeBracket, "`]` after the index")]!;
  cursor.newlines = newlines;
  raise(cursor, Math.max(height, cursor.height), target.start, end);
  return { kind: "index", target, key, start: target.start, end };
}

function parseAttributeSplat(cursor: Cursor, target: Expression, dot: number): Splat {
  const start = target.start;
  const targetHeight = cursor.height;
  const star = take(cursor);
  let each: Expression = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[dot]!,
    end: cursor.ends[star]!,
  };
  cursor.height = 1;
  while (peek(cursor) === k.dot) {
    take(cursor);
    if (peek(cursor) === k.star)
      failExpected(cursor, "a name: one attribute-only splat cannot stand within another");
    each = parseStep(cursor, each);
  }
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  return { kind: "splat", target, each, full: false, start, end: each.end };
}

function parseFullSplat(cursor: Cursor, target: Expression, open: number): Splat {
  enter(cursor);
  const start = target.start;
  const targetHeight = cursor.height;
  take(cursor);
  const close = demand(cursor, k.closeBracket, "`]` after `[*`");
  cursor.height = 1;
  const item: Expression = {
    kind: "variable",
    name: splatItem,
    start: cursor.starts[open]!,
    end: cursor.ends[close]!,
  };
  const each = parseTraversal(cursor, item);
  raise(cursor, Math.max(targetHeight, cursor.height), start, each.end);
  cursor.depth--;
  return { kind: "splat", target, each, full: true, start, end: each.end };
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
      return parseTuple(cursor);
    case k.openBrace:
      return parseObject(cursor);
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

function numberAt(cursor: Cursor, index: number): number | bigint {
  const raw = sourceOf(cursor, index);
  const value = numberValue(raw);
  if (value === null)
    failAt(
      cursor,
      `expected a number, found ${quoted(raw)}`,
      cursor.starts[index]!,
      cursor.ends[index]!,
    );
  return value;
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

function parseTuple(cursor: Cursor): Expression {
  const start = cursor.starts[take(cursor)]!;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, start, k.closeBracket);
    cursor.newlines = newlines;
    return result;
  }
  const items: Expression[] = [];
  let height = 0;
  while (peek(cursor) !== k.closeBracket) {
    items.push(parseExpression(cursor));
    height = Math.max(height, cursor.height);
    if (peek(cursor) !== k.comma) break;
    take(cursor);
  }
  const end = cursor.ends[demand(cursor, k.closeBracket, "a comma or `]` after the item")]!;
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "tuple", items: exact(items), start, end };
}

function parseObject(cursor: Cursor): Expression {
  const start = cursor.starts[take(cursor)]!;
  const newlines = cursor.newlines;
  cursor.newlines = false;
  if (isWord(cursor, "for")) {
    const result = parseFor(cursor, start, k.closeBrace);
    cursor.newlines = newlines;
    return result;
  }
  cursor.newlines = true;
  const items: ObjectItem[] = [];
  let height = 0;
  for (;;) {
    while (peek(cursor) === k.newline) take(cursor);
    if (peek(cursor) === k.closeBrace) break;
    items.push(parseObjectItem(cursor));
    height = Math.max(height, cursor.height);
    const next = peek(cursor);
    if (next === k.comma || next === k.newline) take(cursor);
    else if (next !== k.closeBrace)
      failExpected(cursor, "a comma, a new line or `}` after the item");
  }
  const end = cursor.ends[take(cursor)]!;
  cursor.newlines = newlines;
  raise(cursor, height, start, end);
  return { kind: "object", items: exact(items), start, end };
}

function parseObjectItem(cursor: Cursor): ObjectItem {
  const key = literalKey(cursor, parseExpression(cursor));
  const height = cursor.height;
  const separator = peek(cursor);
  if (separator !== k.equal && separator !== k.colon)
    failExpected(cursor, "`=` or `:` after the key");
  take(cursor);
  const value = parseExpression(cursor);
  cursor.height = Math.max(height, cursor.height);
  return { key, value, start: key.start, end: value.end };
}

/** A bare word as key, `true` and `null` too, is its own text. */
function literalKey(cursor: Cursor, key: Expression): Expression {
  if (key.kind !== "variable" && key.kind !== "bool" && key.kind !== "null") return key;
  const { start, end } = key;
  return { kind: "text", value: normalised(cursor, cursor.text.slice(start, end)), start, end };
}

/** From `for`, which is next, to the closing bracket. Line breaks mean nothing here, in braces neither. */
function parseFor(cursor: Cursor, start: number, closeKind: number): ForExpression {
  take(cursor);
  const names = parseForNames(cursor);
  const collection = parseExpression(cursor);
  let height = cursor.height;
  demand(cursor, k.colon, "`:` after the collection of `for`");
  let key: Expression | null = null;
  let value = parseExpression(cursor);
  height = Math.max(height, cursor.height);
  const inObject = closeKind === k.closeBrace;
  if (peek(cursor) === k.fatArrow) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple has no keys");
    take(cursor);
    key = value;
    value = parseExpression(cursor);
    height = Math.max(height, cursor.height);
  } else if (inObject) failExpected(cursor, "`=>` and a value: an object needs keys");
  const grouping = peek(cursor) === k.ellipsis;
  if (grouping) {
    if (!inObject) failExpected(cursor, "`if` or `]`: a tuple cannot group");
    take(cursor);
  }
  let condition: Expression | null = null;
  if (isWord(cursor, "if")) {
    take(cursor);
    condition = parseExpression(cursor);
    height = Math.max(height, cursor.height);
  }
  const end =
    cursor.ends[
      demand(cursor, closeKind, inObject ? "`}` to end the `for`" : "`]` to end the `for`")
    ]!;
  raise(cursor, height, start, end);
  return { kind: "for", ...names, collection, key, value, grouping, condition, start, end };
}
