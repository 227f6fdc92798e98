// The ways in which one owner is written: `@acme/payments`, `acme-payments` in a label, `group:default/payments` in Backstage.

import type { OwnerKind } from "../model/roster.ts";

/** `@acme/payments` is a team of GitHub's and `@jane` a person; other texts do not tell. */
export function kindOfName(text: string): OwnerKind {
  if (/^@[\w.-]+\/[\w.-]+$/.test(text.trim())) return "team";
  return /^@[\w.-]+$/.test(text.trim()) ? "person" : "unsaid";
}

/** What GitHub calls a team or a person. It becomes a part of an address, in which dots alone would lead elsewhere. */
export function isHandle(text: string): boolean {
  return /^@\w[\w.-]*(?:\/\w[\w.-]*)?$/.test(text);
}

/** A handle, or one word that may be a team's: labels hold no `@`. */
export function mayBeOnGithub(text: string): boolean {
  return isHandle(text) || /^\w[\w.-]*$/.test(text);
}

/** The one way to compare two of them: labels of Google and Kubernetes leave letters, digits and what joins them. */
export function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
}

/** A team without its organisation, as labels hold no `@` and no `/`; null where there is none. */
export function shortName(text: string): string | null {
  return /^@[\w.-]+\/([\w.-]+)$/.exec(text.trim())?.[1] ?? null;
}

/** `group:default/payments` → `payments`: https://backstage.io/docs/features/software-catalog/references/ */
export function entityName(text: string): string | null {
  return /^(?:[a-z]+:)?(?:[\w.-]+\/)?([\w.-]+)$/i.exec(text.trim())?.[1] ?? null;
}

/** The owners in a text that names several. */
export function eachOwner(text: string): readonly string[] {
  const parts = text.split(/[,;]|\s+(?=@)|\s+and\s+/i).map((part) => part.trim());
  return parts.filter((part) => part !== "");
}
