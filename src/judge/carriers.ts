// A fact → how its reader would write an owner or a day on it.

import type { Carrier, Fact } from "../model/fact.ts";

/** One sentence: where the key goes and how it is spelt there. `key` and `value`: `owner`, `@acme/payments`. */
export function howToWrite(fact: Fact, key: string, value: string, what: string): string {
  const carrier: Carrier | null =
    fact.kind === "identity" || fact.kind === "credential" || fact.kind === "trust"
      ? fact.carrier
      : null;
  if (fact.domain === "kubernetes")
    return `Add an annotation \`${key}\` ${what}, e.g. \`${key}: "${value}"\`.`;
  if (fact.domain === "workflow") return `Name a team for \`${fact.at.file.path}\` in CODEOWNERS.`;
  if (carrier?.kind === "tags") {
    const place = fact.slots.tag?.attribute ?? (fact.platform === "google" ? "labels" : "tags");
    if (place.includes("annotations"))
      return `Add an annotation \`${key}\` ${what}, e.g. \`${key} = "${value}"\`.`;
    const noun = place.includes("labels") ? "label" : "tag";
    return `Add a ${noun} \`${key}\` ${what}, e.g. \`${key} = "${noun === "label" ? asLabel(value) : value}"\`.`;
  }
  if (carrier?.kind === "text") return `Write \`${key}=${value}\` into its description.`;
  if (carrier?.kind === "owners" && key === "owner")
    return `Name who answers for it in its \`owners\`, or write \`# nhi: owner=${value}\` above it.`;
  return `Write \`# nhi: ${key}=${value}\` in a comment above it.`;
}

/** Google's label values are lower-case letters, digits, `_` and `-`: https://cloud.google.com/resource-manager/docs/labels-overview */
function asLabel(value: string): string {
  return value
    .toLowerCase()
    .replace(/^@/, "")
    .replaceAll(/[^a-z0-9_-]/g, "-");
}
