// Variables in an object's texts → what Flux puts in their place, as far as anybody can tell.
// https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution

import { known, type Value } from "../../base/known.ts";
import { field, text } from "../../base/value.ts";
import type { Substitutes } from "./deployers.ts";
import { listOf, membersOf, withItems, withMembers } from "./edit.ts";
import { wordAt, withBody, type Item } from "./item.ts";

const variable = /(\$?)\$\{([A-Za-z_]\w*)(?::?[=-]([^${}]*))?\}/g;
const deepest = 40;

export function substituted(item: Item, substitutes: Substitutes): Item {
  const said = wordAt(
    item.body,
    "metadata",
    "annotations",
    "kustomize.toolkit.fluxcd.io/substitute",
  );
  if (said === "disabled") return item;
  const body = filled(item.body, substitutes, 0);
  return body === item.body ? item : withBody(item, body);
}

function filled(value: Value, substitutes: Substitutes, depth: number): Value {
  if (!value.known || depth > deepest) return value;
  if (typeof value.value === "string") return filledText(value, value.value, substitutes);
  const members = membersOf(value);
  if (members) {
    const made = new Map(
      [...members].map(([key, one]) => [key, filled(one, substitutes, depth + 1)]),
    );
    return [...made].every(([key, one]) => one === members.get(key))
      ? value
      : withMembers(value, made);
  }
  const items = listOf(value);
  if (!items) return value;
  const made = items.map((one) => filled(one, substitutes, depth + 1));
  return made.every((one, index) => one === items[index]) ? value : withItems(value, made);
}

/** What has no value keeps its mark, and is unknown. */
function filledText(value: Value, written: string, { values, isOpen }: Substitutes): Value {
  if (!written.includes("${")) return value;
  const through = [...value.through];
  const made = written.replace(
    variable,
    (all, escape: string, name: string, otherwise?: string) => {
      if (escape !== "") return all.slice(1);
      const given = membersOf(values)?.has(name) ? text(field(values, name)) : null;
      if (given?.known && given.value !== null) {
        through.push(given.at);
        return given.value;
      }
      return given === null && !isOpen && otherwise !== undefined ? otherwise : all;
    },
  );
  return made === written ? value : known(made, value.at, through);
}
