// Parts the identities with which nothing else is the matter than that they say nowhere what they are for: all are told at once.

import { nowhere } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { plural } from "./groups.ts";
import type { RelatedLines } from "./related.ts";

interface Said {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly related: RelatedLines | readonly unknown[];
}

/** What silent ones take up where each is listed by name. */
export const mostSilent = 10;

export const silenceRule = "purposeless-identity";

/** Under which key depends on the configuration, and where on the type: the first one's own words show both. */
export function silenceRemedy([first]: readonly { readonly remedy: string }[]): string {
  const places =
    "Say it of each in a tag, label or annotation, in its description, or in a comment above it.";
  return first ? `${places} Of the first: ${first.remedy}` : places;
}

export function silence(count: number): string {
  return `${plural(count, "identity", "identities")} say nowhere what they are for: whoever reviews them cannot tell what would break without them.`;
}

/** Beside anything else, that it says nothing needs no more than its sentence. */
export function isAside(complaint: Said, beside: number): boolean {
  return beside > 1 && isBare(complaint);
}

/** Not where what is said cannot be read, or says nothing. */
export function isSilent(complaints: readonly Said[]): boolean {
  const [first] = complaints;
  return (
    complaints.length === 1 &&
    first !== undefined &&
    isBare(first) &&
    // JSON of others has no more than the words.
    first.message.includes(`\` ${nowhere}`)
  );
}

/** A comment that was meant to say it and has no effect is worth its own words. */
function isBare({ rule, severity, related }: Said): boolean {
  const places = "shown" in related ? related.shown : related;
  return rule === silenceRule && severity === "note" && places.length === 0;
}

/** One alone is told like anything else. */
export function silentApart<T>(
  all: readonly T[],
  test: (one: T) => boolean,
): { readonly spoken: readonly T[]; readonly silent: readonly T[] } {
  const silent = all.filter(test);
  return silent.length < 2
    ? { spoken: all, silent: [] }
    : { spoken: all.filter((one) => !test(one)), silent };
}
