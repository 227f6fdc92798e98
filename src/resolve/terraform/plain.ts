// Values → data without places, for functions whose result has one place, the call; and back.

import type { Data, Value } from "../../base/known.ts";
import { isItems, known } from "../../base/known.ts";
import type { Origin } from "../../base/origin.ts";
import { list, map } from "./values.ts";

export type Plain = null | boolean | number | bigint | string | readonly Plain[] | PlainMap;
type PlainMap = ReadonlyMap<string, Plain>;

/** The value must hold no unknown. */
export function plainOf(value: Value): Plain {
  if (!value.known) return null;
  const data = value.value;
  if (typeof data !== "object" || data === null) return data;
  if (isItems(data)) return data.items.map(plainOf);
  return new Map([...data.fields].map(([key, inner]) => [key, plainOf(inner)]));
}

export function fromPlain(plain: Plain, at: Origin): Value {
  if (plain === null || typeof plain !== "object") return known<Data>(plain, at);
  if (isMap(plain)) return map(new Map([...plain].map(([k, v]) => [k, fromPlain(v, at)])), at);
  return list(
    plain.map((one) => fromPlain(one, at)),
    at,
  );
}

function isMap(plain: Plain): plain is PlainMap {
  return plain instanceof Map;
}
