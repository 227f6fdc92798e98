// Reads nested blocks and sets of texts from a body's values, as a provider takes them.

import type { UnknownValue, Value } from "../../base/known.ts";
import { isFields, isItems } from "../../base/known.ts";
import { sortedKeys } from "./values.ts";

export interface Blocks {
  readonly bodies: readonly Value[];
  readonly rest: UnknownValue | null;
}

/** The nested blocks of one name: a list of bodies, or one body where JSON writes it so. */
export function blocksOf(value: Value): Blocks {
  if (!value.known) return { bodies: [], rest: value };
  if (isItems(value.value)) return { bodies: value.value.items, rest: value.value.rest };
  return { bodies: isFields(value.value) ? [value] : [], rest: null };
}

/** The items of a set of texts, each once and in their order; as they stand where one is unknown. */
export function textSet(items: readonly Value[]): readonly Value[] {
  if (items.length < 2) return items;
  const byText = new Map<string, Value>();
  for (const one of items) {
    if (!one.known || typeof one.value !== "string") return items;
    if (!byText.has(one.value)) byText.set(one.value, one);
  }
  return sortedKeys(byText).map((key) => byText.get(key) as Value);
}
