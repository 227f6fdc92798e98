// Calls a function: evaluates its arguments, spreads the last where it ends in `...`, looks the function up.

import type { UnknownValue, Value } from "../../base/known.ts";
import { isItems, unknown } from "../../base/known.ts";
import type { Call, Expression } from "../../parse/hcl/syntax.ts";
import type { Fn } from "./functions/function.ts";
import { functionTable } from "./functions/table.ts";
import { originOf } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { fail, isFailure, made, place, weigh } from "./values.ts";

/** They look at failures themselves. */
const catching = new Set(["try", "can"]);

export function callFunction(call: Call, scope: Scope): Value {
  const at = originOf(scope, call);
  const name = call.name.startsWith("core::") ? call.name.slice("core::".length) : call.name;
  const fn: Fn | undefined = scope.module.own?.(name) ?? functionTable.get(name);
  if (!fn) return unknown("unsupported", at, `${call.name}(…)`);
  const args: Value[] = [];
  const isCatching = catching.has(name);
  const doubts: (UnknownValue | null)[] | undefined = isCatching ? [] : undefined;
  for (let i = 0; i < call.arguments.length; i++) {
    const argument = call.arguments[i] as Expression;
    const value = doubts
      ? caught(argument, scope, doubts)
      : scope.machine.evaluate(argument, scope);
    if (!isCatching && isFailure(value)) return value;
    const last = call.expand && i === call.arguments.length - 1;
    if (!last || !value.known) args.push(value);
    else if (!isItems(value.value)) return fail(at, "`...` after what is no list");
    else {
      for (const item of value.value.items) args.push(item);
      if (value.value.rest) args.push(value.value.rest);
    }
  }
  // Functions walk their arguments.
  for (let i = 0; i < args.length; i++) scope.machine.steps += weigh(args[i] as Value).size >> 3;
  const site = { at, scope, name, doubts };
  return place(made(fn(args, site)), at);
}

/** A value, and why it may fail all the same. */
function caught(argument: Expression, scope: Scope, doubts: (UnknownValue | null)[]): Value {
  const { machine } = scope;
  const { doubt, failed } = machine;
  machine.doubt = null;
  machine.failed = null;
  const value = machine.evaluate(argument, scope);
  doubts.push(machine.doubt);
  const refused = machine.failed;
  machine.doubt = doubt;
  machine.failed = failed;
  return refused ?? value;
}
