// Joins what a configuration says with what it includes, as the include's strategy says.
// https://terragrunt.gruntwork.io/docs/reference/hcl/blocks/#include

import type { Value } from "../../../base/known.ts";
import { isFields, isItems, known } from "../../../base/known.ts";
import type { Origin } from "../../../base/origin.ts";
import { joinedItems } from "../functions/collections.ts";
import { isValue } from "../functions/function.ts";
import { functionNamed } from "../functions/table.ts";
import type { Scope } from "../scope.ts";
import type { Configuration } from "./place.ts";

function called(name: string, args: readonly Value[], scope: Scope, at: Origin): Value {
  const fn = functionNamed(name)?.fn;
  return fn ? fn(args, { at, scope, name }) : (args.at(-1) as Value);
}

/** Maps within each other are merged, lists appended, anything else replaced. */
export function deepMerge(parent: Value, child: Value, scope: Scope, at: Origin): Value {
  if (!parent.known || !child.known) return called("merge", [parent, child], scope, at);
  if (child.value === null) return parent;
  return deeper(parent, child, scope, at);
}

function deeper(parent: Value, child: Value, scope: Scope, at: Origin): Value {
  if (!child.known) return child;
  const b = child.value;
  if (!parent.known && isFields(b)) return called("merge", [parent, child], scope, at);
  const a = parent.known ? parent.value : null;
  if (isItems(b) && (!parent.known || isItems(a))) {
    const items = joinedItems([parent, child], { at, scope, name: "concat" }, true);
    return isValue(items) ? items : known(items, at);
  }
  if (!isFields(a) || !isFields(b)) return child;
  const flat = called("merge", [parent, child], scope, at);
  if (!flat.known || !isFields(flat.value)) return flat;
  const fields = new Map(flat.value.fields);
  for (const [key, one] of b.fields) {
    const before = a.fields.get(key);
    if (before) fields.set(key, deeper(before, one, scope, at));
  }
  return { ...flat, value: { ...flat.value, fields } };
}

/** `parent`: what is included. Locals are nobody's but their own. */
export function mergeConfigurations(
  parent: Configuration,
  child: Configuration,
  isDeep: boolean,
  scope: Scope,
  at: Origin,
): Configuration {
  const inputs = (): Value | null => {
    if (!parent.inputs || !child.inputs) return child.inputs ?? parent.inputs;
    return isDeep
      ? deepMerge(parent.inputs, child.inputs, scope, at)
      : called("merge", [parent.inputs, child.inputs], scope, at);
  };
  return {
    locals: child.locals,
    inputs: inputs(),
    source: child.source ?? parent.source,
    extra: new Map([...parent.extra, ...child.extra]),
    generated: new Map([...parent.generated, ...child.generated]),
    idle: child.idle ?? parent.idle,
    hidden: child.hidden ?? parent.hidden,
  };
}
