// What a change did to the gate itself: its configuration, waivers, owners or the workflow that runs it.

import type { Origin } from "../base/origin.ts";

/** One way in which head judges less strictly than base would have. */
export interface GateChange {
  readonly what: "config" | "waivers" | "codeowners" | "owners" | "workflow";
  /** What was loosened, as a clause: "turns `admin-grant` off", "raises `expiry.identity-days` from 365 to 3650". */
  readonly text: string;
  readonly at: Origin;
}
