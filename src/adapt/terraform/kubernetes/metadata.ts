// Reads the `metadata` block of the kubernetes provider: name, namespace, labels and annotations, and where they would be written.

import type { Known, Value } from "../../../base/known.ts";
import { isFields } from "../../../base/known.ts";
import { isWithin, position } from "../../../base/origin.ts";
import { dig, isAbsent, text } from "../../../base/value.ts";
import type { Carrier, Declaration, LabelSet, Slot } from "../../../model/declaration.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { callSlot, declare, type Naming } from "../declare.ts";
import { written } from "../reference.ts";

/** A namespaced object without a namespace stands in `default`. */
export function namespaceOf(block: ResolvedBlock): Known<string | null> {
  return text(dig(block.body, "metadata", "namespace"));
}

export function namespaceText(block: ResolvedBlock): string {
  return written(namespaceOf(block)) || "default";
}

export function nameOf(block: ResolvedBlock): Known<string | null> {
  const name = dig(block.body, "metadata", "name");
  return text(isAbsent(name) ? dig(block.body, "metadata", "generate_name") : name);
}

export function declareObject(
  block: ResolvedBlock,
  namespaced: boolean,
  more: Partial<Naming> = {},
): Declaration {
  const slot = annotationSlot(block);
  return declare(block, {
    platform: "kubernetes",
    name: nameOf(block),
    ...(namespaced ? { within: namespaceText(block) } : {}),
    ...more,
    slots: { ...(slot ? { tag: slot, expiry: slot } : {}), ...more.slots },
  });
}

export function carrierOfObject(block: ResolvedBlock): Carrier {
  const labels: LabelSet[] = [];
  const add = (from: LabelSet["from"]): void => {
    const map = dig(block.body, "metadata", from);
    if (!isAbsent(map)) labels.push({ from, map });
  };
  add("annotations");
  add("labels");
  return { labels, texts: [], owners: [], kind: "tags" };
}

function annotationSlot(block: ResolvedBlock): Slot | undefined {
  const atCall =
    callSlot(block, "metadata", "annotations") ?? callSlot(block, "metadata", "labels");
  if (atCall) return atCall;
  const metadata = dig(block.body, "metadata");
  const annotations = dig(block.body, "metadata", "annotations");
  const indent = position(block.header).column - 1;
  const inside = (value: Value): boolean =>
    value.through.length === 0 && isWithin(value.at, block.at);
  if (annotations.known && isFields(annotations.value) && inside(annotations)) {
    const at = Math.min(annotations.at.start + 1, annotations.at.end);
    return {
      how: "insert",
      at: { file: annotations.at.file, start: at, end: at },
      indent: indent + 6,
      attribute: "metadata.annotations",
    };
  }
  if (!isAbsent(annotations) || isAbsent(metadata) || !metadata.known) return undefined;
  const name = dig(block.body, "metadata", "name");
  const first =
    metadata.value !== null && typeof metadata.value === "object" && "items" in metadata.value
      ? metadata.value.items[0]
      : metadata;
  if (!first || !inside(first) || isAbsent(name)) return undefined;
  const at = Math.max(first.at.start, first.at.end - 1);
  return {
    how: "insert",
    at: { file: first.at.file, start: at, end: at },
    indent: indent + 4,
    attribute: "metadata.annotations",
  };
}
