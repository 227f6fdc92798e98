// Evaluates `for` expressions and splats, over collections of which parts may be unknown and over block instances.

import { append } from "../../base/grouped.ts";
import type { Maybe, MaybeEntry, OpenEntry, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { aloneBehind } from "./behind.ts";
import { mayRepeat } from "./compare.ts";
import { oneForKey } from "./either.ts";
import { splatItem } from "../../parse/hcl/syntax.ts";
import type { ForExpression, Splat } from "../../parse/hcl/syntax.ts";
import { instancesNamed } from "./named-block.ts";
import { restOf, roundsOf, roundsOfInstances } from "./rounds.ts";
import type { Round, Rounds } from "./rounds.ts";
import { perhaps } from "./remember.ts";
import { bind, originOf } from "./scope.ts";
import type { Handle, Scope } from "./scope.ts";
import {
  also,
  beyond,
  boolOf,
  derive,
  fail,
  gathered,
  isFailure,
  isNothing,
  list,
  openMap,
  textOf,
} from "./values.ts";
import { writingOf } from "./writing.ts";

export function forExpression(expression: ForExpression, scope: Scope): Value {
  const at = originOf(scope, expression);
  const over = originOf(scope, expression.collection);
  const named = instancesNamed(expression.collection, scope);
  const instances = named && named.kind !== "single" ? roundsOfInstances(named, over) : null;
  const collection = instances ? null : scope.machine.evaluate(expression.collection, scope);
  if (collection && isFailure(collection)) return collection;
  const rounds = instances ?? (collection && roundsOf(collection, over));
  // What it does with items nobody can tell may fail.
  if (collection && !collection.known) scope.machine.doubt ??= collection;
  else if (rounds?.open) scope.machine.doubt ??= rounds.open;
  if (!rounds) {
    if (!collection || collection.known) return fail(at, "`for` over no collection");
    const made = derive(collection, at, writingOf(expression, scope));
    const decoded = expression.key
      ? anyEntry(expression, collection, scope, at)
      : listOf(anyBody(expression, collection, scope), made, at);
    return decoded ? { ...made, decoded } : made;
  }
  return expression.key
    ? toObject(expression, rounds, scope, at)
    : toTuple(expression, rounds, scope, at);
}

function scopeOf(expression: ForExpression, round: Round, scope: Scope): Scope {
  const inner = bind(scope, expression.valueName, round.value);
  return expression.keyName === null ? inner : bind(inner, expression.keyName, round.key);
}

/** Whether a round counts: yes, no, or the unknown or failure of its `if`. */
function isIn(expression: ForExpression, scope: Scope): boolean | UnknownValue {
  if (!expression.condition) return true;
  const value = scope.machine.evaluate(expression.condition, scope);
  if (!value.known) return value;
  return boolOf(value.value) ?? fail(value.at, "an `if` that is no bool");
}

function toTuple(
  expression: ForExpression,
  { rounds, open, maybe: another, anywhere }: Rounds,
  scope: Scope,
  at: Origin,
): Value {
  const items: Value[] = [];
  const maybe: Maybe[] = [];
  let rest =
    open &&
    restOf(
      another,
      open,
      (round) => scope.machine.evaluate(expression.value, scopeOf(expression, round, scope)),
      at,
      () => writingOf(expression, scope),
      another ? undefined : anyBody(expression, open, scope),
    );
  for (const round of rounds) {
    const inner = scopeOf(expression, round, scope);
    const counts = isIn(expression, inner);
    if (counts === false) continue;
    if (counts !== true && isFailure(counts)) return counts;
    const on = counts === true ? round.on : counts;
    const make = (): Value => scope.machine.evaluate(expression.value, inner);
    const value = on ? perhaps(scope.machine, make) : make();
    if (!on) items.push(value);
    else if (isFailure(value)) rest = also(rest, derive(on, at));
    else maybe.push({ value, on: derive(on, at) });
  }
  return known(gathered(items, rest, anywhere || maybe.length > 0, maybe), at);
}

/** A list that nobody can tell, as far as it can be read. */
function listOf(item: Value | undefined, on: UnknownValue, at: Origin): Value | undefined {
  return item && known(gathered([], null, true, [{ value: item, on }]), at);
}

/** What a round over an item that nobody can tell makes, where that is a map, or nothing: it can still be read, and tells what it cannot override. */
function anyBody(expression: ForExpression, open: UnknownValue, scope: Scope): Value | undefined {
  const { value: body, key } = expression;
  if (key || (body.kind !== "for" && body.kind !== "object")) return undefined;
  const inner = scopeOf(expression, anyRound(expression, open, scope), scope);
  const made = perhaps(scope.machine, () => scope.machine.evaluate(body, inner));
  return made.known && (isFields(made.value) || isNothing(made)) ? made : undefined;
}

function toObject(
  expression: ForExpression,
  { rounds, open, anywhere }: Rounds,
  scope: Scope,
  at: Origin,
): Value {
  const fields = new Map<string, Value>();
  const groups = new Map<string, Value[]>();
  const entries: OpenEntry[] = [];
  const maybe: MaybeEntry[] = [];
  const decoded = open ? anyEntry(expression, open, scope, at) : undefined;
  let rest = open && derive(open, at, writingOf(expression, scope));
  if (rest && decoded) rest = { ...rest, decoded };
  for (const round of rounds) {
    const inner = scopeOf(expression, round, scope);
    const counts = isIn(expression, inner);
    if (counts === false) continue;
    if (counts !== true && isFailure(counts)) return counts;
    const on = counts === true ? round.on : counts;
    if (on) {
      const entry = maybeEntry(expression, inner, on, at);
      if (entry) maybe.push(entry);
      else rest = also(rest, derive(on, at));
      continue;
    }
    const key = expression.key ? scope.machine.evaluate(expression.key, inner) : known(null, at);
    const value = scope.machine.evaluate(expression.value, inner);
    const text = key.known ? textOf(key.value) : null;
    if (isFailure(key) || (key.known && text === null))
      return key.known ? fail(at, "a key that is no text") : key;
    if (text === null) entries.push({ key: key as UnknownValue, value });
    else if (!expression.grouping && fields.has(text)) return fail(at, `the key ${text} twice`);
    else if (!expression.grouping) fields.set(text, value);
    else append(groups, text, value);
  }
  // A key that is unknown may be any group's.
  const unsure = rest ?? entries[0]?.key ?? maybe[0]?.on ?? null;
  const isOrdered = !anywhere && unsure === null;
  for (const [key, values] of groups)
    fields.set(
      key,
      known({ items: values, rest: unsure, ...(isOrdered ? {} : { anywhere: true }) }, at),
    );
  return openMap(fields, entries, at, rest, oneForKey(maybe, at));
}

/** A map of what a round over an item that nobody can tell makes, where anything of that is known. */
function anyEntry(
  expression: ForExpression,
  open: UnknownValue,
  scope: Scope,
  at: Origin,
): Value | undefined {
  const inner = scopeOf(expression, anyRound(expression, open, scope), scope);
  const entry = maybeEntry(expression, inner, open, at);
  if (!entry || entry.key.known || !(entry.key.pieces || entry.value.known)) return undefined;
  return openMap(new Map(), [], at, null, [entry]);
}

/** A round of which only what can be read behind the collection is known. */
function anyRound(expression: ForExpression, open: UnknownValue, scope: Scope): Round {
  const item = derive(open, originOf(scope, expression.collection));
  const { key = item, value = item } = aloneBehind(open) ?? {};
  return { key, value, on: open };
}

/** Null where nothing can be told of it, or it is one of a group. */
function maybeEntry(
  expression: ForExpression,
  scope: Scope,
  on: UnknownValue,
  at: Origin,
): MaybeEntry | null {
  const { key: name, value: body, grouping } = expression;
  if (!name || grouping) return null;
  const { machine } = scope;
  const key = perhaps(machine, () => machine.evaluate(name, scope));
  const value = perhaps(machine, () => machine.evaluate(body, scope));
  if (isFailure(key) || isFailure(value) || (key.known && textOf(key.value) === null)) return null;
  return { key, value, on: derive(on, at) };
}

/** https://developer.hashicorp.com/terraform/language/expressions/splat */
export function splat(expression: Splat, scope: Scope): Value {
  const at = originOf(scope, expression);
  const named = instancesNamed(expression.target, scope);
  const each = (value: Value | Handle): Value =>
    scope.machine.evaluate(expression.each, bind(scope, splatItem, value));
  if (named) {
    const { rounds, open, maybe, anywhere } = roundsOfInstances(named, at);
    const items = rounds.map(({ value }) => each(value));
    const rest = open && restOf(maybe, open, ({ value }) => each(value), at);
    return known(anywhere ? { items, rest, anywhere } : { items, rest }, at);
  }
  const target = scope.machine.evaluate(expression.target, scope);
  if (!target.known) {
    if (isFailure(target)) return target;
    const reference = target.reference && {
      address: target.reference.address,
      path: [...target.reference.path, "*"],
    };
    return { ...derive(target, at), name: `${target.name}[*]`, reference };
  }
  const data = target.value;
  if (data === null) return list([], at);
  if (isItems(data)) {
    const items = data.items.map(each);
    const more = beyond(data);
    const rest = more ? unknownOf(each(more), more) : mayRepeat(data);
    const maybe = data.maybe?.map(({ value, on }) => ({
      value: perhaps(scope.machine, () => each(value)),
      on,
    }));
    return known(gathered(items, rest, data.anywhere === true, maybe), at);
  }
  if (isFields(data) && !expression.full) return fail(at, "a splat over a map");
  return list([each(target)], at);
}

function unknownOf(value: Value, otherwise: UnknownValue): UnknownValue {
  return value.known ? otherwise : value;
}
