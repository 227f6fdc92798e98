// Values of another language → what templates compute with: what is unknown there is a hole that remembers what it is.

import { isFields, isItems, type UnknownValue, type Value } from "../../base/known.ts";
import { settleHoles } from "./lines.ts";
import { isMap, mapOf, tokenOf, type GoMap, type GoValue, type Holes } from "./value.ts";
import { fromYaml, tooDeep, withoutReserved, type ParseYaml } from "./yaml-text.ts";

export function goValueOf(value: Value, holes: Holes, depth = 0): GoValue {
  const hole = tooDeep(depth, holes);
  if (hole) return hole;
  if (!value.known) return value.pieces ? textWith(value, holes) : holes.told(value);
  const data = value.value;
  if (typeof data === "bigint") return Number(data);
  if (typeof data === "string") return withoutReserved(data);
  if (isItems(data))
    return data.rest
      ? holes.told(data.rest)
      : data.items.map((item) => goValueOf(item, holes, depth + 1));
  if (!isFields(data)) return data;
  const map = mapOf([], null, data.rest && holes.told(data.rest));
  for (const [key, inner] of data.fields)
    map.entries.set(withoutReserved(key), goValueOf(inner, holes, depth + 1));
  return map;
}

/** A text, with tokens for what of it nobody can tell; null for what is no text. */
export function goText(value: Value, holes: Holes): string | null {
  if (!value.known) return value.pieces ? textWith(value, holes) : tokenOf(holes.told(value));
  const data = value.value;
  if (typeof data === "string") return withoutReserved(data);
  return typeof data === "object" ? null : String(data);
}

/** What a text of YAML holds that another language made; null where nobody can tell, or it holds no map. */
export function mapInText(value: Value, parse: ParseYaml, holes: Holes): GoMap | null {
  if (value.decoded) return mapIn(goValueOf(value.decoded, holes));
  if (!value.known && !value.pieces) return null;
  const text = goText(value, holes);
  if (text === null) return null;
  const found = fromYaml(settleHoles(text, holes), parse, holes);
  return found === null ? mapOf() : mapIn(found);
}

function mapIn(value: GoValue | undefined): GoMap | null {
  return isMap(value) ? value : null;
}

function textWith(value: UnknownValue, holes: Holes): string {
  return (value.pieces ?? [])
    .map((piece) =>
      typeof piece === "string" ? withoutReserved(piece) : tokenOf(holes.told(piece)),
    )
    .join("");
}
