// A fact → how its reader would write an owner or a day on it.

import { carrierOf, type Fact } from "../model/fact.ts";

interface Missing {
  readonly of: "owner" | "expiry" | "purpose";
  /** `owner`, `@acme/payments`. */
  readonly key: string;
  readonly value: string;
  /** "naming a team". */
  readonly saying: string;
}

/** One sentence: where the key goes and how it is spelt there. */
export function howToWrite(fact: Fact, { of, key, value, saying }: Missing): string {
  const carrier = carrierOf(fact);
  if (fact.domain === "kubernetes")
    return `Add an annotation \`${key}\` ${saying}, e.g. \`${key}: "${value}"\`.`;
  if (fact.domain === "workflow") return `Name a team for \`${fact.at.file.path}\` in CODEOWNERS.`;
  const slot = fact.slots.tag;
  const to = slot?.how === "call" ? `, to the module's input \`${slot.attribute}\`` : "";
  if (carrier?.kind === "tags") {
    const noun = nounOf(fact);
    const article = noun === "annotation" ? "an" : "a";
    return `Add ${article} ${noun} \`${key}\` ${saying}, e.g. \`${key} = "${asWritten(fact, value)}"\`${to}.`;
  }
  if (carrier?.kind === "text")
    return slot?.how === "call"
      ? `Write \`${key}=${value}\` into the module's input \`${slot.attribute}\`.`
      : `Write \`${key}=${value}\` into its description.`;
  if (carrier?.kind === "owners" && of === "owner")
    return `Name who answers for it in its \`owners\`, or write \`# nhi: ${key}=${value}\` above it.`;
  return `Write \`# nhi: ${key}=${value}\` in a comment above it.`;
}

/** The value as the place takes it that `howToWrite` names. */
export function asWritten(fact: Fact, value: string): string {
  return carrierOf(fact)?.kind === "tags" && nounOf(fact) === "label" ? asLabel(value) : value;
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
