// What somebody said of an identity: that it is still needed, until when, what for, and who answers for it.

import type { Origin } from "../base/origin.ts";
import type { FactKey } from "./declaration.ts";

export interface Attestation {
  readonly identity: FactKey;
  readonly owner: string;
  /** `YYYY-MM-DD`, as all days here. */
  readonly attested: string;
  readonly neededUntil: string;
  readonly reason: string | null;
  /** How its standing credentials are replaced. */
  readonly rotation?: Rotation | null | undefined;
}

export interface Rotation {
  readonly mode: "automatic" | "manual";
  /** When changes are made: `Sun 02:00-04:00 UTC`. */
  readonly window: string | null;
  /** The day of the next one. */
  readonly next: string | null;
}

export interface Attested extends Attestation {
  readonly at: Origin;
}
