// Turns an expression into a value: known with where it stands, or unknown with why. Never throws, always ends.

import type { OpenEntry, Value } from "../../base/known.ts";
import { known, unknown } from "../../base/known.ts";
import type { Expression, ObjectExpression, ObjectItem } from "../../parse/hcl/syntax.ts";
import { callFunction } from "./call.ts";
import { literalText } from "./contents.ts";
import { overrideBy } from "./either.ts";
import { forExpression, splat } from "./loops.ts";
import { binary, conditional, unary } from "./operators.ts";
import { reference } from "./reference.ts";
import { limit, originOf } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { template } from "./template.ts";
import { fail, isFailure, list, openMap, textOf } from "./values.ts";
import { weigh } from "./weight.ts";

export function evaluate(expression: Expression, scope: Scope): Value {
  const { machine } = scope;
  if (machine.depth >= machine.bounds.depth) {
    const why = `expressions and references stand more than ${machine.bounds.depth} deep in each other`;
    return limit(machine, originOf(scope, expression), "an expression", why);
  }
  if (++machine.steps > machine.most) return tooLong(scope, expression);
  machine.depth++;
  const value = dispatch(expression, scope);
  machine.depth--;
  if (isFailure(value)) machine.failed = value;
  return withinBounds(value, expression, scope);
}

/** Lists of lists that double, or texts that do, end here: whoever walks a value pays for it. */
function withinBounds(value: Value, expression: Expression, scope: Scope): Value {
  if (!value.known) return value;
  const { bounds } = scope.machine;
  const data = value.value;
  if (typeof data === "string" && data.length > bounds.text) {
    const why = `it is longer than ${bounds.text} characters`;
    return limit(scope.machine, originOf(scope, expression), "a text", why);
  }
  if (typeof data !== "object" || data === null) return value;
  const { size, height } = weigh(value);
  if (size <= bounds.size && height <= bounds.height) return value;
  const why =
    size > bounds.size
      ? `it holds more than ${bounds.size} values`
      : `its collections stand more than ${bounds.height} deep in each other`;
  return limit(scope.machine, originOf(scope, expression), "a collection", why);
}

function tooLong(scope: Scope, expression: Expression): Value {
  const { machine, module } = scope;
  const what = `the root \`${module.root.dir || "."}\``;
  // Where it is the tree that has no more steps, that is said once for all its roots; what is plainly written takes none.
  if (machine.most < machine.bounds.steps) {
    if (isPlain(expression)) return dispatch(expression, scope);
    machine.cut = true;
    return unknown("bound", originOf(scope, expression), what);
  }
  const why = `it takes more than ${machine.bounds.steps} steps to evaluate`;
  // Said once a root: at the first expression that was not evaluated any more.
  if (machine.spent) return unknown("bound", originOf(scope, expression), what);
  machine.spent = true;
  return limit(machine, originOf(scope, expression), what, why);
}

function isPlain(expression: Expression): boolean {
  const { kind } = expression;
  return (
    kind === "bool" || kind === "number" || kind === "null" || literalText(expression) !== null
  );
}

function dispatch(expression: Expression, scope: Scope): Value {
  switch (expression.kind) {
    case "null":
      return known(null, originOf(scope, expression));
    case "bool":
    case "number":
    case "text":
      return known(expression.value, originOf(scope, expression));
    case "template":
      return template(expression, scope);
    case "tuple": {
      const items = expression.items.map((item) => evaluate(item, scope));
      return list(items, originOf(scope, expression));
    }
    case "object":
      return object(expression, scope);
    case "for":
      return forExpression(expression, scope);
    case "variable":
    case "attribute":
    case "index":
      return reference(expression, scope);
    case "splat":
      return splat(expression, scope);
    case "call":
      return callFunction(expression, scope);
    case "unary":
      return unary(expression, scope);
    case "binary":
      return binary(expression, scope);
    case "conditional":
      return conditional(expression, scope);
    case "parenthesis":
      return evaluate(expression.inner, scope);
    case "broken":
      return unknown(
        "unreadable",
        originOf(scope, expression),
        "an expression that does not parse",
      );
  }
}

function object(expression: ObjectExpression, scope: Scope): Value {
  const at = originOf(scope, expression);
  const fields = new Map<string, Value>();
  const open: OpenEntry[] = [];
  const { items } = expression;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as ObjectItem;
    const value = evaluate(item.value, scope);
    const written = literalText(item.key);
    if (written !== null && scope.machine.steps < scope.machine.most) {
      scope.machine.steps++;
      fields.set(written, value);
      continue;
    }
    const key = evaluate(item.key, scope);
    const text = key.known ? textOf(key.value) : null;
    if (text !== null) fields.set(text, value);
    else if (key.known) return fail(at, "a key that is no text");
    else if (isFailure(key)) return key;
    else {
      open.push({ key, value });
      overrideBy(key, value, fields);
    }
  }
  return openMap(fields, open, at);
}
