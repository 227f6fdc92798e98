// A secret that stands in a file for everybody to read.

import type { Origin } from "../base/origin.ts";

export interface Leak {
  /** What it is, as a noun phrase. */
  readonly noun: string;
  /** Whose value it is, where that says what it is. */
  readonly named?: string | undefined;
  /** Tells it from others without saying it. */
  readonly digest: string;
  readonly at: Origin;
}
