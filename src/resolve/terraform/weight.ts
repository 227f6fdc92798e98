// How much a value weighs: what walking it costs, and how deep its collections stand in each other.

import type { Value } from "../../base/known.ts";
import { isItems } from "../../base/known.ts";

export interface Weight {
  /** How many values stand in a value, each counted as often as it is used: what walking it costs. */
  readonly size: number;
  /** How many collections stand in each other. */
  readonly height: number;
}

const weights = new WeakMap<object, Weight>();
const light: Weight = { size: 1, height: 0 };

export function weigh(value: Value): Weight {
  if (!value.known || typeof value.value !== "object" || value.value === null) return light;
  const data = value.value;
  const before = weights.get(data);
  if (before) return before;
  const weight = { size: 1, height: 1 };
  if (isItems(data)) {
    const { items } = data;
    for (let i = 0; i < items.length; i++) add(weight, items[i] as Value);
  } else {
    data.fields.forEach((one) => add(weight, one));
    data.open?.forEach((one) => add(weight, one.value));
  }
  data.maybe?.forEach((one: { readonly value: Value }) => add(weight, one.value));
  // Small collections are quickly counted again; a weak map of all of them would cost more.
  if (weight.size > 32) weights.set(data, weight);
  return weight;
}

function add(weight: { size: number; height: number }, value: Value): void {
  if (!value.known || typeof value.value !== "object") {
    weight.size++;
    return;
  }
  const { size, height } = weigh(value);
  weight.size += size;
  if (height >= weight.height) weight.height = height + 1;
}
