// Who exists and can own something, as an organisation lists it; and what a list says of one name.

import type { Origin } from "../base/origin.ts";

/** `unsaid`: an address, or a name that says nothing of what it is. */
export type OwnerKind = "team" | "person" | "service" | "unsaid";

export interface RosterEntry {
  /** All that it is called: `@acme/payments`, `payments@acme.example`. Never empty; the first is the one to show. */
  readonly names: readonly string[];
  readonly kind: OwnerKind;
  /** Null for whoever is still there. `since`: `YYYY-MM-DD`, null where nobody says. */
  readonly left: { readonly since: string | null } | null;
  readonly at: Origin;
}

export type Who =
  /** Nothing lists who exists. */
  | { readonly state: "unasked"; readonly kind: OwnerKind }
  /** `name`: as the list that knows it shows it. */
  | { readonly state: "here"; readonly kind: OwnerKind; readonly name?: string | undefined }
  | { readonly state: "left"; readonly since: string | null; readonly at: Origin }
  /** No list names it, and only GitHub could tell. `why` it did not: a clause. */
  | { readonly state: "untold"; readonly why: string }
  /** `nearest`: the listed name that was probably meant. */
  | { readonly state: "missing"; readonly nearest: string | null };

/** Whoever nobody lists, or who left, answers for nothing. */
export function isGone({ state }: Who): boolean {
  return state === "left" || state === "missing";
}
