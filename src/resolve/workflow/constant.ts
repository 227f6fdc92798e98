// An expression and what its contexts are known to be → the value that it comes to, where nothing else decides it.
// https://docs.github.com/en/actions/reference/workflows-and-actions/expressions

import type { Call, Context, Expression, Operation } from "./syntax.ts";

export type Scalar = null | boolean | number | string;

/** `undefined`: cannot be told. */
export type Lookup = (context: Context) => Scalar | undefined;

export function constantOf(expression: Expression, lookup: Lookup): Scalar | undefined {
  switch (expression.kind) {
    case "literal":
      return expression.value;
    case "context":
      return lookup(expression);
    case "selection":
      return undefined;
    case "call":
      return callOf(expression, lookup);
    case "operation":
      return operationOf(expression, lookup);
  }
}

export function truth(value: Scalar): boolean {
  return value !== null && value !== false && value !== 0 && value !== "";
}

/** What two values are compared as: texts without case; a boolean is the number it stands for. */
export function folded(value: Scalar): string | number {
  if (typeof value === "boolean") return Number(value);
  return value === null ? 0 : typeof value === "string" ? value.toLowerCase() : value;
}

function operationOf({ operator, operands }: Operation, lookup: Lookup): Scalar | undefined {
  if (operator === "&&" || operator === "||") {
    let last: Scalar | undefined;
    for (const one of operands) {
      last = constantOf(one, lookup);
      if (last === undefined || truth(last) === (operator === "||")) return last;
    }
    return last;
  }
  const [left, right] = operands.map((one) => constantOf(one, lookup));
  if (left === undefined) return undefined;
  if (operator === "!") return !truth(left);
  if (right === undefined || typeof left !== typeof right) return undefined;
  if (operator === "==") return folded(left) === folded(right);
  return operator === "!=" ? folded(left) !== folded(right) : undefined;
}

/** No text grows beyond this. */
const longest = 2000;

function callOf({ name, args }: Call, lookup: Lookup): Scalar | undefined {
  const values = args.map((one) => constantOf(one, lookup));
  const [first, ...more] = values;
  if (first === undefined || values.some((one) => one === undefined)) return undefined;
  switch (name.toLowerCase()) {
    case "format":
      return formatted(
        textOf(first),
        more.map((one) => textOf(one ?? null)),
      );
    case "startswith":
      return textOf(first)
        .toLowerCase()
        .startsWith(textOf(more[0] ?? null).toLowerCase());
    case "endswith":
      return textOf(first)
        .toLowerCase()
        .endsWith(textOf(more[0] ?? null).toLowerCase());
    case "contains":
      return textOf(first)
        .toLowerCase()
        .includes(textOf(more[0] ?? null).toLowerCase());
    default:
      return undefined;
  }
}

export function textOf(value: Scalar): string {
  return value === null ? "" : String(value);
}

function formatted(pattern: string, values: readonly string[]): string | undefined {
  const text = pattern.replaceAll(/\{\{|\}\}|\{(\d+)\}/g, (found, index?: string) =>
    index === undefined ? found.slice(0, 1) : (values[Number(index)] ?? found),
  );
  return text.length > longest ? undefined : text;
}
