// Turns a block's tags, labels and texts, and its provider's defaults, into the carrier of owner, expiry and purpose.

import { dig, field, isAbsent, items, text } from "../../base/value.ts";
import type { Value } from "../../base/known.ts";
import { isItems } from "../../base/known.ts";
import type { Carrier, LabelSet } from "../../model/declaration.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";

export interface Places {
  /** Attributes of free text: `description`, `notes`. */
  readonly texts?: readonly string[];
  /** Attribute that names owning principals. */
  readonly owners?: string;
}

/**
 * What the platform will see on the thing: own tags first, then `default_tags` (AWS) or `default_labels` (Google) of the provider that
 * applies. `tagsAttribute` is a path (`tags`, `metadata.annotations`); null: the type takes none, and the provider's defaults do not reach it.
 */
export function carrierOf(
  block: ResolvedBlock,
  tagsAttribute: string | null,
  places: Places = {},
): Carrier {
  const labels: LabelSet[] = [];
  if (tagsAttribute !== null) {
    const own = tagMap(dig(block.body, ...tagsAttribute.split(".")));
    if (!isAbsent(own)) labels.push({ from: labelKind(tagsAttribute), map: own });
    labels.push(...defaultsOf(block));
  }
  const texts = (places.texts ?? [])
    .map((path) => dig(block.body, ...path.split(".")))
    .filter((value) => !isAbsent(value));
  const owners = places.owners === undefined ? [] : items(field(block.body, places.owners));
  const kind =
    tagsAttribute !== null
      ? "tags"
      : places.owners !== undefined
        ? "owners"
        : (places.texts ?? []).length > 0
          ? "text"
          : "none";
  return { labels, texts: texts.map(text), owners: owners.map(text), kind };
}

export const noCarrier: Carrier = { labels: [], texts: [], owners: [], kind: "none" };

/** Tags as a map, also where they are a list of keys and values: `tag` blocks, and `tags` of the awscc provider. */
function tagMap(value: Value): Value {
  if (!value.known || !isItems(value.value)) return value;
  const fields = new Map<string, Value>();
  let { rest } = value.value;
  for (const one of value.value.items) {
    const key = text(field(one, "key"));
    if (!key.known) rest ??= key;
    else if (key.value !== null) fields.set(key.value, field(one, "value"));
  }
  return { ...value, value: { fields, rest } };
}

function labelKind(path: string): LabelSet["from"] {
  if (path.endsWith("annotations")) return "annotations";
  return path.endsWith("labels") ? "labels" : "tags";
}

/** https://registry.terraform.io/providers/hashicorp/aws/latest/docs#default_tags and google's `default_labels`. */
function defaultsOf(block: ResolvedBlock): readonly LabelSet[] {
  if (!block.provider) return [];
  const found: LabelSet[] = [];
  const add = (from: LabelSet["from"], map: Value): void => {
    if (!isAbsent(map)) found.push({ from, map });
  };
  for (const entry of items(field(block.provider.body, "default_tags")))
    add("default_tags", field(entry, "tags"));
  add("default_labels", field(block.provider.body, "default_labels"));
  return found;
}
