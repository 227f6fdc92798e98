// Applies Terraform's operators and conditionals; an unknown operand makes an unknown unless the result cannot depend on it.

import type { UnknownValue, Value } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { equal, mayBe } from "./compare.ts";
import { either } from "./either.ts";
import { literalText } from "./contents.ts";
import type { Binary, Conditional, Expression, Unary } from "../../parse/hcl/syntax.ts";
import { makingOf } from "./making.ts";
import { alone, perhaps } from "./remember.ts";
import { originOf } from "./scope.ts";
import type { Machine, Scope } from "./scope.ts";
import { typeOf, unify } from "./type.ts";
import { convert } from "./type-constraint.ts";
import { boolOf, derive, fail, isFailure, isSomething, numberOf, numberText } from "./values.ts";
import { weigh } from "./weight.ts";

export function unary({ operator, operand, ...span }: Unary, scope: Scope): Value {
  const at = originOf(scope, span);
  const value = scope.machine.evaluate(operand, scope);
  if (!value.known) return derive(value, at, makingOf(operator, [value]));
  if (operator === "!") {
    const flag = boolOf(value.value);
    return flag === null ? fail(at, "`!` of what is no bool") : known(!flag, at);
  }
  const number = numberOf(value.value);
  return number === null ? fail(at, "`-` of what is no number") : known(-number, at);
}

export function binary(expression: Binary, scope: Scope): Value {
  const at = originOf(scope, expression);
  const { operator } = expression;
  const left = scope.machine.evaluate(expression.left, scope);
  if (operator === "&&" || operator === "||")
    return logic(
      scope.machine,
      operator,
      left,
      () => scope.machine.evaluate(expression.right, scope),
      at,
    );
  const right = scope.machine.evaluate(expression.right, scope);
  scope.machine.steps += Math.min(weigh(left).size, weigh(right).size) >> 3;
  if (isFailure(left)) return left;
  if (isFailure(right)) return right;
  if (operator === "==" || operator === "!=") {
    const same = isEqual(left, right);
    return typeof same === "object"
      ? derive(same, at, makingOf(operator, [left, right]))
      : known(same === (operator === "=="), at);
  }
  if (!left.known || !right.known)
    return derive(
      left.known ? (right as UnknownValue) : left,
      at,
      makingOf(operator, [left, right]),
    );
  const a = numberOf(left.value);
  const b = numberOf(right.value);
  if (a === null || b === null) return fail(at, `\`${operator}\` of what is no number`);
  // Terraform has an infinity, which nothing takes.
  if (operator === "/" && Number(b) === 0 && Number(a) !== 0)
    return unknown("unsupported", at, "a division by zero");
  const result = calculate(operator, a, b);
  return result === null ? fail(at, `\`${operator}\` has no result`) : known(result, at);
}

/** A text of which something is known cannot be null or empty, nor begin otherwise. */
function isEqual(left: Value, right: Value): boolean | UnknownValue {
  const same = equal(left, right);
  if (typeof same !== "object") return same;
  const [open, other] = left.known ? [right, left] : [left, right];
  if (open.known || !isSomething(open) || !other.known) return same;
  const text = other.value;
  if (typeof text !== "string") return text === null ? false : same;
  return text !== "" && mayBe(open, text) ? same : false;
}

/** A false side decides `&&` and a true side `||`, whatever the other is. */
function logic(
  machine: Machine,
  operator: "&&" | "||",
  left: Value,
  makeRight: () => Value,
  at: Origin,
): Value {
  const decides = operator === "||";
  if (isFailure(left)) return left;
  const a = left.known ? boolOf(left.value) : undefined;
  if (a === null) return fail(at, `\`${operator}\` of what is no bool`);
  if (a === decides) return known(decides, at);
  const right = left.known ? makeRight() : perhaps(machine, makeRight);
  if (isFailure(right)) return left.known ? right : derive(left, at);
  const b = right.known ? boolOf(right.value) : undefined;
  if (b === null) return fail(at, `\`${operator}\` of what is no bool`);
  if (b === decides) return known(decides, at);
  const open = left.known ? right : left;
  return open.known ? known(!decides, at) : derive(open, at, makingOf(operator, [left, right]));
}

export type Numeric = number | bigint;

function calculate(operator: Binary["operator"], a: Numeric, b: Numeric): Numeric | boolean | null {
  if (operator === "<") return a < b;
  if (operator === ">") return a > b;
  if (operator === "<=") return a <= b;
  if (operator === ">=") return a >= b;
  return arithmetic(operator, a, b);
}

export function arithmetic(operator: Binary["operator"], a: Numeric, b: Numeric): Numeric | null {
  const whole = isWhole(a) && isWhole(b);
  if (operator === "/" || operator === "%") {
    // What is left of a division by nothing is all of it.
    if (Number(b) === 0) return operator === "%" ? a : null;
    if (operator === "%") return remainder(a, b);
    const exact = whole && BigInt(a) % BigInt(b) === 0n;
    return exact ? small(BigInt(a) / BigInt(b)) : tidy(Number(a) / Number(b));
  }
  if (whole && (typeof a === "bigint" || typeof b === "bigint" || !isSafe(operator, a, b))) {
    const [x, y] = [BigInt(a), BigInt(b)];
    if (operator === "+") return small(x + y);
    if (operator === "-") return small(x - y);
    return operator === "*" && String(x).length + String(y).length < 1000 ? small(x * y) : null;
  }
  const [x, y] = [Number(a), Number(b)];
  if (operator === "+") return tidy(x + y);
  if (operator === "-") return tidy(x - y);
  return operator === "*" ? tidy(x * y) : null;
}

/** Of decimals as they are written: floats would leave 0.1 of 0.5 % 0.1. */
function remainder(a: Numeric, b: Numeric): Numeric | null {
  const [x, y] = [numberText(a), numberText(b)];
  const places = Math.max(...[x, y].map((one) => one.split(".")[1]?.length ?? 0));
  if (places > 40) return tidy(Number(a) % Number(b));
  const scaled = (text: string): bigint => {
    const [whole = "", fraction = ""] = text.split(".");
    return BigInt(whole + fraction.padEnd(places, "0"));
  };
  const left = scaled(x) % scaled(y);
  return places === 0 ? small(left) : tidy(Number(left) / 10 ** places);
}

export function isWhole(value: Numeric): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

function isSafe(operator: Binary["operator"], a: number, b: number): boolean {
  return Number.isSafeInteger(operator === "*" ? a * b : operator === "+" ? a + b : a - b);
}

/** Of what a float holds, a float. */
export function small(value: bigint): Numeric {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value;
}

/** Terraform calculates with 512 bits, so that 0.1 + 0.2 is 0.3; 15 digits of ours agree with it. */
function tidy(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

export function conditional(expression: Conditional, scope: Scope): Value {
  const { machine } = scope;
  const at = originOf(scope, expression);
  const condition = machine.evaluate(expression.condition, scope);
  if (isFailure(condition)) return condition;
  if (condition.known) {
    const flag = boolOf(condition.value);
    if (flag === null)
      return fail(originOf(scope, expression.condition), "a condition that is no bool");
    const value = machine.evaluate(flag ? expression.then : expression.else, scope);
    const other = flag ? expression.else : expression.then;
    // The branch that is not taken tells the type, and is evaluated where that can cost and miss nothing, or decides what `try` takes.
    if (!value.known || value.value === null) return value;
    if (!machine.catching && !isLiteral(other)) return value;
    const untaken = alone(machine, () => machine.evaluate(other, scope));
    return alike(value, untaken, at, scope)[0];
  }
  const then = perhaps(machine, () => machine.evaluate(expression.then, scope));
  const other = perhaps(machine, () => machine.evaluate(expression.else, scope));
  machine.steps += Math.min(weigh(then).size, weigh(other).size) >> 3;
  const [one, two] = alike(then, other, at, scope);
  // A branch that fails is the one not taken: `var.x != null ? var.x.y : 0`.
  return either(one, two, condition, at, true);
}

/** Both branches as what they have in common. What blocks say of themselves is of a type that source does not tell, but for a text, which is no collection. */
function alike(a: Value, b: Value, at: Origin, scope: Scope): readonly [Value, Value] {
  if (!a.known || !b.known || a.value === null || b.value === null) return [a, b];
  if (typeof a.value === typeof b.value && typeof a.value !== "object") return [a, b];
  const type = unify([typeOf(a), typeOf(b)]);
  if (type) return [convert(a, type, scope), convert(b, type, scope)];
  const isScalar = typeof a.value !== "object" || typeof b.value !== "object";
  if (!isScalar && (a.reference || b.reference)) return [a, b];
  const failure = fail(at, "branches that are of no common type");
  return [failure, failure];
}

const converters = new Set(["tolist", "toset", "tomap", "tostring"]);

function isLiteral(expression: Expression): boolean {
  const { kind } = expression;
  if (kind === "null" || kind === "bool" || kind === "number" || kind === "text") return true;
  if (kind === "template") return literalText(expression) !== null;
  if (kind === "parenthesis") return isLiteral(expression.inner);
  if (kind === "unary") return isLiteral(expression.operand);
  if (kind === "tuple") return expression.items.every(isLiteral);
  if (kind === "object")
    return expression.items.every(({ key, value }) => isLiteral(key) && isLiteral(value));
  return (
    kind === "call" && converters.has(expression.name) && expression.arguments.every(isLiteral)
  );
}
