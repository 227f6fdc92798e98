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
}

export interface Attested extends Attestation {
  readonly at: Origin;
}
