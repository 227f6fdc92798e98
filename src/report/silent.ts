// Parts the identities with which nothing else is the matter than that they say nowhere what they are for: all are told at once.

import type { Severity } from "../model/policy.ts";
import { plural } from "./groups.ts";

/** What silent ones take up where each is listed by name. */
export const mostSilent = 10;

export const silenceRule = "purposeless-identity";
export const silenceRemedy =
  "Say it in a tag, label or annotation `purpose`, in the description, or in a comment above it.";

export function silence(count: number): string {
  return `${plural(count, "identity", "identities")} say nowhere what they are for: whoever reviews them cannot tell what would break without them.`;
}

/** Beside what is worse, that it says nothing needs no more than its sentence. */
export function isAside(
  { rule, severity }: { readonly rule: string; readonly severity: Severity },
  beside: number,
): boolean {
  return beside > 1 && rule === silenceRule && severity === "note";
}

/** Also as others' JSON says it; not where what is said cannot be read, or says nothing. */
export function isSilent(
  complaints: readonly {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
  }[],
): boolean {
  const [first] = complaints;
  return (
    complaints.length === 1 &&
    first?.rule === silenceRule &&
    first.severity === "note" &&
    first.message.includes("says nowhere")
  );
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
