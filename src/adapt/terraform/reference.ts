// Finds what a value refers to, be it the whole value or a hole in a text, and reads or writes a text with its holes.

import type { Known, Reference, Value } from "../../base/known.ts";
import { mapKnown } from "../../base/known.ts";
import { text } from "../../base/value.ts";

/** The block a value comes from: its own reference, or that of the first hole that has one. */
export function referenceIn(value: Value): Reference | null {
  if (value.reference) return value.reference;
  if (value.known) return null;
  for (const piece of value.pieces ?? [])
    if (typeof piece !== "string" && piece.reference) return piece.reference;
  return null;
}

/** What a function (`base64decode`) made of an attribute still says of which. */
export function addressIn(value: Value): string | null {
  if (value.known || value.why !== "computed") return null;
  return (
    /^((?:module\.[\w-]+(?:\[[^\]]*\])?\.)*[a-z]\w*\.[\w-]+(?:\[[^\]]*\])?)\.\w+$/.exec(
      value.name,
    )?.[1] ?? null
  );
}

/** The resource type at the end of an address: `module.a["x"].data.aws_role.b[0]` → `data.aws_role`. */
export function typeOf(address: string): string {
  const bare = address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, "");
  const parts = bare.split(".");
  let at = 0;
  while (parts[at] === "module" && at + 1 < parts.length) at += 2;
  return parts[at] === "data" ? `data.${parts[at + 1] ?? ""}` : (parts[at] ?? "");
}

/** The text that it is; the empty text for what is absent. */
export function textOf(value: Value): Known<string> {
  return mapKnown(text(value), (said) => said ?? "");
}

/** A text with `${…}` where it is not known; the empty text for what is absent. */
export function written(value: Known<unknown>): string {
  if (value.known)
    return value.value === null ? "" : String(value.value as string | number | boolean);
  const { pieces } = value;
  if (!pieces) return `\${${value.name}}`;
  return pieces.map((piece) => (typeof piece === "string" ? piece : written(piece))).join("");
}
