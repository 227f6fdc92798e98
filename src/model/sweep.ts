// What lapsed in a tree or soon will, by who answers for it.

import type { Origin } from "../base/origin.ts";
import type { Attested } from "./attestation.ts";

export type Lapse =
  | "expired"
  | "due"
  | "key-expired"
  | "key-due"
  | "unattested"
  | "attest-due"
  | "rotation"
  | "rotation-due"
  | "orphaned"
  | "ownerless"
  | "unused"
  | "key-stale"
  | "waiver"
  | "debt"
  | "debt-due";

export interface SweepItem {
  readonly lapse: Lapse;
  /** Of the identity or credential; of a waiver the rule that it is for. */
  readonly address: string;
  readonly key: string;
  readonly at: Origin;
  /** When it lapsed or will; null where that is no matter of days. */
  readonly day: string | null;
  /** What is the matter, as a clause: `its review was due on 2026-10-01`. */
  readonly text: string;
  /** What the identity is for, where something says so. */
  readonly purpose?: string | undefined;
  /** It stands in no file of the tree. */
  readonly outside?: true | undefined;
}

export interface Swept {
  /** By owner, those of nobody last; each list by urgency. */
  readonly owners: readonly {
    readonly owner: string | null;
    readonly items: readonly SweepItem[];
  }[];
  /** How many standing identities were looked at. */
  readonly looked: number;
  /** Attestations of what is not in the tree any more. */
  readonly idle: readonly Attested[];
  /** Where the tree keeps review debt. */
  readonly debt?: DebtLeft | undefined;
}

/** How many items of the review debt there are, and how many of them are mended. */
export interface DebtLeft {
  readonly items: number;
  readonly done: number;
  /** Nothing is found of them, and not all can be read. */
  readonly untold: number;
}
