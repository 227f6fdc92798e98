// A fact → how its reader would write an owner or a day on it.

import type { Carrier } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";

/** One sentence: where the key goes and how it is spelt there. `key` and `value`: `owner`, `@acme/payments`. */
export function howToWrite(fact: Fact, key: string, value: string, what: string): string {
  const carrier = carrierOf(fact);
  if (fact.domain === "kubernetes")
    return `Add an annotation \`${key}\` ${what}, e.g. \`${key}: "${value}"\`.`;
  if (fact.domain === "workflow") return `Name a team for \`${fact.at.file.path}\` in CODEOWNERS.`;
  const slot = fact.slots.tag;
  const to = slot?.how === "call" ? `, to the module's input \`${slot.attribute}\`` : "";
  if (carrier?.kind === "tags") {
    const noun = nounOf(fact);
    const article = noun === "annotation" ? "an" : "a";
    return `Add ${article} ${noun} \`${key}\` ${what}, e.g. \`${key} = "${asWritten(fact, value)}"\`${to}.`;
  }
  if (carrier?.kind === "text")
    return slot?.how === "call"
      ? `Write \`${key}=${value}\` into the module's input \`${slot.attribute}\`.`
      : `Write \`${key}=${value}\` into its description.`;
  if (carrier?.kind === "owners" && key === "owner")
    return `Name who answers for it in its \`owners\`, or write \`# nhi: owner=${value}\` above it.`;
  return `Write \`# nhi: ${key}=${value}\` in a comment above it.`;
}

/** The value as the place takes it that `howToWrite` names. */
export function asWritten(fact: Fact, value: string): string {
  return carrierOf(fact)?.kind === "tags" && nounOf(fact) === "label" ? asLabel(value) : value;
}

function carrierOf(fact: Fact): Carrier | null {
  return fact.kind === "grant" || fact.kind === "control" ? null : fact.carrier;
}

function nounOf({ platform, slots }: Fact): "tag" | "label" | "annotation" {
  const place = slots.tag?.how === "call" ? "" : (slots.tag?.attribute ?? "");
  if (place.includes("annotations") || platform === "kubernetes") return "annotation";
  return place.includes("labels") || platform === "google" ? "label" : "tag";
}

/** Google's label values are lower-case letters, digits, `_` and `-`: https://cloud.google.com/resource-manager/docs/labels-overview */
function asLabel(value: string): string {
  return value
    .toLowerCase()
    .replace(/^@/, "")
    .replaceAll(/[^a-z0-9_-]/g, "-");
}
