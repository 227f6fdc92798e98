// Variables in an object's texts → what Flux puts in their place, as far as anybody can tell.
// https://fluxcd.io/flux/components/kustomize/kustomizations/#post-build-variable-substitution

import { known, type Value } from "../../base/known.ts";
import { field, text } from "../../base/value.ts";
import type { Substitutes } from "./deployers.ts";
import { membersOf, withTexts } from "./edit.ts";
import { wordAt, withBody, type Item } from "./item.ts";

const variable = /(\$?)\$\{([A-Za-z_]\w*)(?::?[=-]([^${}]*))?\}/g;

export function substituted(item: Item, substitutes: Substitutes): Item {
  const said = wordAt(
    item.body,
    "metadata",
    "annotations",
    "kustomize.toolkit.fluxcd.io/substitute",
  );
  if (said === "disabled") return item;
  const body = withTexts(item.body, (written, value) => filled(written, value, substitutes));
  return body === item.body ? item : withBody(item, body);
}

/** What has no value keeps its mark, and is unknown. */
function filled(written: string, value: Value, { values, isOpen }: Substitutes): Value {
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
