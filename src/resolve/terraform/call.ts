// Calls a function: evaluates its arguments, spreads the last where it ends in `...`, looks the function up.

import type { Items, UnknownValue, Value } from "../../base/known.ts";
import { isItems, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Call, Expression } from "../../parse/hcl/syntax.ts";
import { isValue } from "./functions/function.ts";
import { fit } from "./functions/signature.ts";
import { functionNamed } from "./functions/table.ts";
import { originOf } from "./scope.ts";
import type { Scope } from "./scope.ts";
import { maybeMap, share } from "./functions/merge.ts";
import { convert, parseType } from "./type-constraint.ts";
import { beyond, derive, fail, hasFailure, isFailure, made, madeBy, place } from "./values.ts";
import { weigh } from "./weight.ts";

/** They look at failures themselves. */
const catching = new Set(["try", "can"]);
/** To them an argument may stand for any number of its kind. */
const gathering = new Set(["merge", "concat", "coalesce", "min", "max", "setunion"]);

/** What they are given may make them fail though it is of the type that they take: a list that is empty, a text that is no number. */
const fallible = new Set(
  `base64decode chunklist cidrhost cidrnetmask cidrsubnet cidrsubnets coalescelist csvdecode element file filebase64 formatdate index
  jsondecode log matchkeys max min one parseint range regex slice sum templatefile textdecodebase64 timeadd timecmp tobool tonumber
  urldecode uuidv5 yamldecode zipmap`.split(/\s+/),
);

/** Whether a call that nobody can tell the result of may have none. */
function mayFail(name: string, args: readonly Value[]): boolean {
  if (fallible.has(name)) return true;
  if (name === "lookup") return args.length < 3;
  const last = args.at(-1);
  return name === "coalesce" && !(last?.known && last.value !== null && last.value !== "");
}

export function callFunction(call: Call, scope: Scope): Value {
  const at = originOf(scope, call);
  const name = call.name.startsWith("core::") ? call.name.slice("core::".length) : call.name;
  if (name === "convert") return converted(call, scope, at);
  const own = scope.module.own?.(name);
  const callable = own ? null : functionNamed(name);
  const fn = own ?? callable?.fn;
  if (!fn) return unknown("unsupported", at, `${call.name}(…)`);
  const args: Value[] = [];
  const isCatching = catching.has(name);
  const doubts: (UnknownValue | null)[] | undefined = isCatching ? [] : undefined;
  const site = { at, scope, name, doubts };
  for (let i = 0; i < call.arguments.length; i++) {
    const argument = call.arguments[i] as Expression;
    const value = doubts
      ? caught(argument, scope, doubts)
      : scope.machine.evaluate(argument, scope);
    if (!isCatching && isFailure(value)) return value;
    if (!call.expand || i < call.arguments.length - 1) args.push(value);
    else {
      const open = name === "merge" ? spreadMaps(value, args) : spread(value, args);
      if (open === undefined) return fail(at, "`...` after what is no list");
      if (!open) continue;
      scope.machine.doubt ??= open;
      if (!gathering.has(name)) return derive(open, at);
      args.push(open);
    }
  }
  // Functions walk their arguments.
  for (let i = 0; i < args.length; i++) scope.machine.steps += weigh(args[i] as Value).size >> 3;
  const fitted = name === "try" || !callable ? args : fit(args, callable.signature, site);
  if (isValue(fitted)) return fitted;
  const result = fn(fitted, site);
  if (!result.known && mayFail(name, fitted)) scope.machine.doubt ??= result;
  return place(made(fitted.includes(result) ? result : madeBy(result, name, fitted)), at);
}

/** The second argument is a type, and no value. https://developer.hashicorp.com/terraform/language/functions/convert */
function converted({ arguments: [argument, type, more] }: Call, scope: Scope, at: Origin): Value {
  if (!argument || !type || more) return fail(at, "`convert` takes a value and a type");
  const value = scope.machine.evaluate(argument, scope);
  const made = convert(value, parseType(type), scope);
  if (hasFailure(made) && !hasFailure(value)) return fail(at, "`convert` to another type");
  return place(made, at);
}

/** Adds the items as arguments. The unknown that may be more of them; undefined for what is no list. */
function spread(value: Value, into: Value[]): UnknownValue | null | undefined {
  if (!value.known) return value;
  if (!isItems(value.value)) return undefined;
  const data: Items = value.value;
  for (const item of data.items) into.push(item);
  return (
    data.rest ?? (data.anywhere ? unknown("unsupported", value.at, "the order of a set") : null)
  );
}

/** An item of a list that nobody can tell, as far as it can be read. */
function itemBehind(list: UnknownValue): UnknownValue {
  const data = list.decoded?.known ? list.decoded.value : undefined;
  const [only, more] = (isItems(data) ? data.maybe : undefined) ?? [];
  return { ...list, decoded: only && !more ? only.value : undefined };
}

/** As `spread`, of maps that are merged: their order matters only to keys that several have, and one that may be there has entries that may be. */
function spreadMaps(value: Value, into: Value[]): UnknownValue | null | undefined {
  if (!value.known) return itemBehind(value);
  if (!isItems(value.value)) return spread(value, into);
  const { items, maybe = [], anywhere } = value.value;
  for (const item of items) into.push(item);
  for (const one of maybe) into.push(maybeMap(one));
  const more = beyond(value.value);
  if (more || !anywhere) return more;
  const all = [...items, ...maybe.map((one) => one.value)];
  return share(all) ? unknown("unsupported", value.at, "the order of a set") : null;
}

/** A value, and why it may fail all the same. */
function caught(argument: Expression, scope: Scope, doubts: (UnknownValue | null)[]): Value {
  const { machine } = scope;
  const { doubt, failed, catching } = machine;
  machine.doubt = null;
  machine.failed = null;
  machine.catching = true;
  const value = machine.evaluate(argument, scope);
  doubts.push(machine.doubt);
  const refused = machine.failed;
  machine.doubt = doubt;
  machine.failed = failed;
  machine.catching = catching;
  return refused ?? value;
}
