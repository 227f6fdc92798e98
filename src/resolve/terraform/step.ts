// Takes one step into a value: `.name` or `[key]`; names and references of unknowns grow with it.

import type { Fields, Maybe, Reference, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { disorder, mayBe } from "./compare.ts";
import { either } from "./either.ts";
import { literalText } from "./contents.ts";
import { makingOf } from "./making.ts";
import type { Expression } from "../../parse/hcl/syntax.ts";
import { quoted } from "./quoted.ts";
import { derive, fail, gathered, isFailure, numberOf, textOf } from "./values.ts";
import { weigh } from "./weight.ts";

export type Key = string | number;

function keySuffix(key: Key): string {
  if (typeof key === "number") return `[${key}]`;
  return /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(key) ? `.${key}` : `[${quoted(key)}]`;
}

function extended(reference: Reference | undefined, key: Key): Reference | undefined {
  return reference && { address: reference.address, path: [...reference.path, key] };
}

/** A part of an unknown. */
export function partOf(value: UnknownValue, key: Key): UnknownValue {
  if (isFailure(value)) return value;
  // Of a list that was made of what has the name, it is another item than that has under this number.
  const isMade = value.making !== undefined && !value.reference && typeof key === "number";
  return unknown(value.why, value.at, value.name + (isMade ? "[…]" : keySuffix(key)), {
    through: value.through,
    reference: extended(value.reference, key),
    making: isMade ? makingOf(`[${key}]`, [value]) : value.making,
  });
}

export function step(value: Value, key: Key, at: Origin): Value {
  if (!value.known) {
    const part = partOf(value, key);
    return value.itself ? { ...part, itself: true } : part;
  }
  const found = inside(value, key, at);
  if (!value.reference || found.reference || isFailure(found)) return found;
  return { ...found, reference: extended(value.reference, key) };
}

/** What may be under a key is made of what is there if there is anything. */
function perhapsPart({ maybe }: Fields, rest: UnknownValue, key: Key): UnknownValue {
  const part = partOf(rest, key);
  const own = maybe?.filter((one) => one.key.known && textOf(one.key.value) === String(key));
  if (!own?.length || isFailure(part)) return part;
  return { ...part, making: makingOf(".", [rest, ...own.flatMap(({ value, on }) => [value, on])]) };
}

/** What may be under a key and nothing else can be: whoever asks for it has it, or Terraform refuses. */
export function onlyPerhaps(value: Value, key: string | Value): Maybe | null {
  const data = value.known ? value.value : undefined;
  if (!isFields(data) || !data.maybe || !data.closed) return null;
  const text = typeof key === "string" ? key : key.known ? textOf(key.value) : null;
  if (text === null || data.fields.has(text) || data.open?.some((one) => mayBe(one.key, text)))
    return null;
  const found = data.maybe.filter(({ key: one }) =>
    one.known ? textOf(one.value) === text : mayBe(one, text),
  );
  const [only, more] = found;
  return only?.key.known && !more ? only : null;
}

function inside(value: Value & { known: true }, key: Key, at: Origin): Value {
  const data = value.value;
  if (isFields(data)) {
    const found = data.fields.get(String(key));
    if (found) return found;
    return data.rest ? perhapsPart(data, data.rest, key) : fail(at, `no key ${String(key)}`);
  }
  if (!isItems(data)) return fail(at, `no key ${String(key)} in what is no collection`);
  if (data.set) return fail(at, "a set has no indices");
  const index = typeof key === "number" ? key : numberOf(key);
  if (typeof index !== "number" || index < 0 || !Number.isInteger(index))
    return fail(at, "no such index");
  const blame = disorder(data, at);
  if (blame) return partOf(blame, index);
  const found = data.items[index];
  if (found) return found;
  return data.rest ? partOf(data.rest, index) : fail(at, `no item ${index}`);
}

/** What items of more than this have in common is not looked for. */
export const mostInCommon = 2000;

/** A step by a key that was evaluated: where it is unknown, what all items agree on is still known. */
export function stepBy(value: Value, key: Value, at: Origin): Value {
  if (isFailure(value)) return value;
  if (isFailure(key)) return key;
  if (key.known) {
    const data = key.value;
    const plain = typeof data === "number" ? data : textOf(data);
    return plain === null ? fail(at, "no key can be null or a collection") : step(value, plain, at);
  }
  if (!value.known) {
    const name = `${value.name}[${key.name}]`;
    return { ...derive(value, at, makingOf("[]", [value, key])), name };
  }
  const data = value.value;
  const inner = isItems(data) ? [...data.items] : isFields(data) ? [...data.fields.values()] : [];
  const isOpen = (isItems(data) || isFields(data)) && data.rest !== null;
  const open = derive(key, at);
  const union = isOpen ? null : unionOf(inner, open, at);
  if (union) return union;
  if (inner.length === 0 || isOpen || weigh(value).size > mostInCommon)
    return derive(key, at, makingOf("[]", [value, key]));
  const any = inner.slice(0, 500).reduce((a, b) => either(a, b, open, at));
  // Whatever order they stand in.
  return any.known || isFailure(any) ? any : { ...any, making: makingOf("[]", [value, key]) };
}

/** Of lists of objects, which share no places: whatever stands in one of them may be there. */
function unionOf(lists: readonly Value[], open: UnknownValue, at: Origin): Value | null {
  const maybe: Maybe[] = [];
  for (const one of lists) {
    if (!one.known || !isItems(one.value) || one.value.rest) return null;
    for (const value of one.value.items) {
      if (!value.known || !isFields(value.value) || maybe.length >= mostInCommon) return null;
      maybe.push({ value, on: open });
    }
  }
  return maybe.length === 0 ? null : known(gathered([], null, true, maybe), at);
}

/** How an expression reads, for the names of unknowns; parts that are no reference become `…`. */
export function spell(expression: Expression): string {
  if (expression.kind === "variable") return expression.name;
  if (expression.kind === "attribute") return `${spell(expression.target)}.${expression.name}`;
  if (expression.kind === "call") return `${expression.name}(…)`;
  if (expression.kind === "splat") return `${spell(expression.target)}[*]`;
  if (expression.kind !== "index") return "…";
  const { key } = expression;
  if (key.kind === "number") return `${spell(expression.target)}[${key.raw}]`;
  const text = literalText(key);
  if (text !== null) return `${spell(expression.target)}[${quoted(text)}]`;
  return `${spell(expression.target)}[${spell(key)}]`;
}
