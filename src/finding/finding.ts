// A finding: a rule's complaint at exact lines, and the verdict over all of them.

import type { Origin, Way } from "../base/origin.ts";
import type { Change } from "../model/change.ts";
import type { FactKey, Slot } from "../model/declaration.ts";
import type { Severity } from "../model/policy.ts";

export type Theme =
  | "owner"
  | "expiry"
  | "scope"
  | "trust"
  | "exposure"
  | "isolation"
  | "lifecycle"
  | "monitoring";

/** What a rule says; the judge adds severity, change and waiver. */
export interface Complaint {
  /** Which line of the rule's severity table applies: `default`, `unknown`, or a variant that the rule's YAML names. */
  readonly variant: string;
  /** What is wrong and why it matters, one or two sentences, names in backticks. */
  readonly message: string;
  /** What to do, one sentence. */
  readonly remedy: string;
  readonly primary: Origin;
  /** What of the declaration is complained about: where a caller of its module gave it, the caller mends it. */
  readonly written?: readonly Way[] | undefined;
  /** Where what is missing would be written. */
  readonly missing?: Slot | undefined;
  readonly related: readonly Related[];
  /** What is complained about, for the fingerprint: `s3:*`, `TODO`. No line numbers. */
  readonly offending: string;
  readonly identity: FactKey | null;
  readonly fix: Intent | null;
  /** Nobody can tell whether it is so: a gap takes its place. `what` and `why` as a gap's. */
  readonly untold?: { readonly what: string; readonly why: string } | undefined;
  /** Overrides the rule's theme (obscured-fact takes the theme of what it hides). */
  readonly theme?: Theme | undefined;
}

export interface Related {
  /** `definition`, `binding`, `holder`, `credential`, `call`, `comment`, `was`. */
  readonly role: string;
  readonly message: string;
  readonly at: Origin;
}

/** Stands where only a person can say: it names nobody and no day, and is complained about until somebody does. */
export const unsaid = "TODO";

/** How a message says that an identity states no purpose, in no words at all: reporters tell those at once. */
export const nowhere = "says nowhere what it is for";

/** What a fix would do, before anybody knows how it is spelt. */
export interface Intent {
  readonly what:
    | "add-owner"
    | "add-expiry"
    | "narrow-permissions"
    | "exact-subject"
    | "use-oidc"
    | "read-only"
    | "no-token";
  /** Under which key, where a map takes the value. */
  readonly key?: string;
  /** What is to be written, as its place takes it. */
  readonly value: string;
}

export interface Finding extends Omit<Complaint, "written" | "missing"> {
  readonly rule: string;
  readonly theme: Theme;
  readonly severity: Severity;
  /** Null for findings about the gate itself. */
  readonly change: Change | null;
  /** hash(rule, fact key, offending): stable over edits elsewhere. */
  readonly fingerprint: string;
  readonly waiver: AppliedWaiver | null;
  /** Of one that is refuted: it is counted and shown apart. */
  readonly clearing?: Clearing | undefined;
  /** What an alert is known by, when that is not the primary place: it must be the same in a change and later on its branch. */
  readonly anchor?: Origin | undefined;
}

/** What refutes a finding: a place in an export that the configuration trusts. */
export interface Clearing {
  /** As the configuration calls it: `entra-applications`. */
  readonly format: string;
  /** What it is, as a noun phrase. */
  readonly noun: string;
  /** In the export. */
  readonly at: Origin;
  /** The day up to which it tells. */
  readonly until: string;
  /** What it shows, as a clause. */
  readonly why: string;
}

/** A finding that is none, as an export shows. */
export type Cleared = Finding & { readonly clearing: Clearing };

export interface AppliedWaiver {
  readonly reason: string;
  readonly owner: string;
  readonly until: string;
  readonly at: Origin;
  readonly selfGranted: boolean;
}

export type Verdict = "pass" | "fail" | "could-not-judge";
