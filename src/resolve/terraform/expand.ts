// Turns a block's `count` or `for_each` into its instances: one a key, `[*]` where the keys cannot be told.

import type { Known, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { fileOfBlock, placedOf } from "./contents.ts";
import type { Contents } from "./contents.ts";
import { makingOf } from "./making.ts";
import { aloneBehind } from "./behind.ts";
import { anyKey, openKeys } from "./open-key.ts";
import { eachPairs, pairOf } from "./pairs.ts";
import { bind, inFile, limit, originOf } from "./scope.ts";
import type { InstanceKey, Scope } from "./scope.ts";
import { derive, isFailure, map, numberOf, textOf } from "./values.ts";

/** One instance to be: its key, and the scope with `each` or `count` bound. */
export interface Row {
  readonly key: InstanceKey;
  readonly scope: Scope;
  readonly active: Known<boolean>;
}

export interface Rows {
  readonly kind: "single" | "count" | "each";
  readonly rows: readonly Row[];
  readonly open: UnknownValue | null;
}

export function expand(contents: Contents, scope: Scope, at: Origin): Rows {
  const count = placedOf(contents, "count");
  if (count) return byCount(count.value, inFile(scope, count.file.ref));
  const each = placedOf(contents, "for_each");
  if (each) return byEach(each.value, inFile(scope, each.file.ref));
  const enabled = lifecycleEnabled(contents, scope);
  const row = { key: null, scope, active: enabled ?? known(true, at) };
  return { kind: "single", rows: [row], open: null };
}

/** https://opentofu.org/docs/language/meta-arguments/enabled/ */
function lifecycleEnabled(contents: Contents, scope: Scope): Known<boolean> | null {
  const { blocks } = contents;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    if (block?.type !== "lifecycle") continue;
    const attribute = block.body.attributes.find(({ name }) => name === "enabled");
    if (!attribute) continue;
    const here = inFile(scope, fileOfBlock(contents, i).ref);
    const value = scope.machine.evaluate(attribute.value, here);
    if (!value.known) return value;
    if (typeof value.value === "boolean") return { ...value, value: value.value };
  }
  return null;
}

/** The value, and the unknown condition under which it is taken when the other branch makes no instance. */
interface Optional {
  readonly value: Value;
  readonly on: UnknownValue | null;
}

function optional(expression: Expression, scope: Scope): Optional {
  if (expression.kind === "parenthesis") return optional(expression.inner, scope);
  const { machine } = scope;
  if (expression.kind === "call" && expression.name === "toset" && expression.arguments[0]) {
    const inner = optional(expression.arguments[0], scope);
    if (inner.on) return inner;
  }
  if (expression.kind === "conditional") {
    const condition = machine.evaluate(expression.condition, scope);
    if (!condition.known) {
      const then = machine.evaluate(expression.then, scope);
      const other = machine.evaluate(expression.else, scope);
      if (isEmpty(other) && !isEmpty(then)) return { value: then, on: condition };
      if (isEmpty(then) && !isEmpty(other)) return { value: other, on: condition };
    }
  }
  return { value: machine.evaluate(expression, scope), on: null };
}

function isEmpty({ known: isKnown, ...value }: Value): boolean {
  if (!isKnown || !("value" in value)) return false;
  const data = value.value;
  if (isItems(data)) return data.items.length === 0 && !data.rest;
  if (isFields(data)) return data.fields.size === 0 && !data.rest;
  return data !== null && typeof data !== "boolean" && numberOf(data) === 0;
}

function activeWhen(on: UnknownValue | null, at: Origin): Known<boolean> {
  return on ? derive(on, at) : known(true, at);
}

function byCount(expression: Expression, scope: Scope): Rows {
  const at = originOf(scope, expression);
  const { value, on } = optional(expression, scope);
  const row = (index: number | UnknownValue, active: Known<boolean>): Row => {
    const isKnown = typeof index === "number";
    const number: Value = isKnown ? known(index, at) : index;
    const bindings = bind(scope, "count", map(new Map([["index", number]]), at));
    return { key: isKnown ? index : anyKey, scope: bindings, active };
  };
  const open = (from: UnknownValue): Rows => {
    const reason = derive(from, at);
    return {
      kind: "count",
      rows: [row(unknown(reason.why, at, "count.index"), reason)],
      open: reason,
    };
  };
  if (!value.known) return open(value);
  const number = numberOf(value.value);
  if (number === null || number < 0) return open(unknown("unsupported", at, "count"));
  if (number === 0) return { kind: "count", rows: [row(0, known(false, at))], open: null };
  const most = scope.machine.bounds.instances;
  const stop = number > most ? tooMany(scope, at, "count", Number(number)) : null;
  const rows: Row[] = [];
  for (let i = 0; i < Math.min(Number(number), most); i++) rows.push(row(i, activeWhen(on, at)));
  return { kind: "count", rows, open: stop ?? (on && derive(on, at)) };
}

function tooMany(scope: Scope, at: Origin, what: string, size: number): UnknownValue {
  const why = `it makes ${size} instances, and only the first ${scope.machine.bounds.instances} are read`;
  return limit(scope.machine, at, `\`${what}\``, why);
}

function byEach(expression: Expression, scope: Scope): Rows {
  const at = originOf(scope, expression);
  const { value, on } = optional(expression, scope);
  const row = (key: InstanceKey, name: Value, one: Value, active: Known<boolean>): Row => {
    return { key, scope: bind(scope, "each", pairOf(name, one, at)), active };
  };
  const any = (from: UnknownValue): Row => {
    const reason = derive(from, at);
    const { value = openElement(from, "each.value", at), key } = aloneBehind(from) ?? {};
    return row(
      anyKey,
      key ??
        unknown(reason.why, at, "each.key", {
          through: reason.through,
          making: makingOf("each", [from]),
        }),
      value,
      reason,
    );
  };
  const pairs = eachPairs(value, at);
  if (!pairs) {
    const from = value.known ? unknown("unsupported", at, "for_each") : value;
    return { kind: "each", rows: [any(from)], open: derive(from, at) };
  }
  const most = scope.machine.bounds.instances;
  const size = pairs.pairs.length + pairs.maybe.length;
  const stop = size > most ? tooMany(scope, at, "for_each", size) : null;
  const keyed = openKeys();
  const rows = pairs.pairs
    .slice(0, most)
    .map(([key, name, one]) => row(name.known ? key : keyed(name), name, one, activeWhen(on, at)));
  for (const { key, value: one, on: when } of pairs.maybe.slice(0, most - rows.length)) {
    const name = key.known ? textOf(key.value) : keyed(key);
    if (name !== null) rows.push(row(name, key, one, activeWhen(when, at)));
  }
  if (pairs.open) rows.push(any(pairs.open));
  if (rows.length === 0) {
    const none = unknown("inactive", at, "each.key");
    rows.push(row(anyKey, none, unknown("inactive", at, "each.value"), known(false, at)));
  }
  const unsure = on ?? pairs.maybe[0]?.on ?? null;
  return { kind: "each", rows, open: pairs.open ?? stop ?? (unsure && derive(unsure, at)) };
}

function openElement(from: UnknownValue, name: string, at: Origin): UnknownValue {
  if (isFailure(from)) return from;
  const { through } = derive(from, at);
  return unknown(from.why, at, name, { through, making: makingOf("each", [from]) });
}
