// Turns a collection into the pairs of key and value that `for`, `for_each`, splats and dynamic blocks walk over.

import type { MaybeEntry, UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems, known, unknown } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { beyond, isFailure, map, sortedKeys, textOf, unread } from "./values.ts";

/** Key and value; the text is the key's where that is known. */
type Pair = readonly [string, Value, Value];

interface Pairs {
  readonly pairs: readonly Pair[];
  /** Those that may be there or not. */
  readonly maybe: readonly MaybeEntry[];
  /** What else may come. */
  readonly open: UnknownValue | null;
  /** Whether the pairs' order, or the place of what is open, cannot be told. */
  readonly anywhere: boolean;
}

const none: readonly never[] = [];

/** A map's entries or a set's texts, in Terraform's order, then those whose keys nobody can tell; null where it is neither. */
export function eachPairs(value: Value, at: Origin): Pairs | null {
  if (!value.known) return null;
  const data = value.value;
  if (isFields(data)) {
    const pairs = sortedKeys(data.fields).map((key): Pair => {
      const one = data.fields.get(key) as Value;
      return [key, known(key, one.at), one];
    });
    const { rest, open = [], maybe = none } = data;
    for (const { key, value: one } of open) pairs.push(["", key, one]);
    return { pairs, maybe, open: beyond(data), anywhere: rest !== null };
  }
  if (!isItems(data)) return null;
  const byKey = new Map<string, Value>();
  const unsure: Pair[] = [];
  let open = unread(beyond(data));
  for (const item of data.items) {
    const key = item.known ? textOf(item.value) : null;
    if (!item.known && !isFailure(item)) unsure.push(["", item, item]);
    else if (key === null) open ??= item.known ? unknown("unsupported", at, "for_each") : item;
    else if (!byKey.has(key)) byKey.set(key, item);
  }
  const sure = sortedKeys(byKey).map((key): Pair => {
    const item = byKey.get(key) as Value;
    return [key, item, item];
  });
  const maybe = (data.maybe ?? [])
    .filter(({ value: one }) => !(one.known && byKey.has(textOf(one.value) ?? "")))
    .map(({ value: one, on }) => ({ key: one, value: one, on }));
  return {
    pairs: unsure.length === 0 ? sure : [...sure, ...unsure],
    maybe,
    open,
    anywhere: data.rest !== null || open !== null || unsure.length > 0,
  };
}

/** What `for`, splats and dynamic blocks walk over: keys (texts or numbers) and values, in order; null where it cannot be told. */
export function elements(value: Value, at: Origin): Pairs | null {
  if (!value.known || !isItems(value.value)) return eachPairs(value, at);
  const { items, set, anywhere = false } = value.value;
  // A set's items are their own keys (https://developer.hashicorp.com/terraform/language/expressions/for#input-types).
  const pairs = items.map(
    (one, i) => [String(i), set ? one : keyAt(i, anywhere, at), one] as const,
  );
  const maybe = value.value.maybe?.map(({ value: one, on }) => {
    const key = set ? one : keyAt(0, true, at);
    return { key, value: one, on };
  });
  return { pairs, maybe: maybe ?? none, open: beyond(value.value), anywhere };
}

function keyAt(index: number, anywhere: boolean, at: Origin): Value {
  return anywhere ? unknown("unsupported", at, "an index") : known(index, at);
}

/** What `each` or the iterator of a dynamic block stands for. */
export function pairOf(key: Value, value: Value, at: Origin): Value {
  const fields = new Map<string, Value>();
  fields.set("key", key);
  fields.set("value", value);
  return map(fields, at);
}
