// What is asked of a removal: which identity of which tree, and the day.

import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";

export interface RemovalAsk {
  readonly model: Model;
  /** Of every file of the tree that is text. */
  readonly texts: ReadonlyMap<string, string>;
  /** Paths of the others. */
  readonly unread: readonly string[];
  /** Why a file cannot be rewritten, as a clause; null where it can. */
  readonly whyFixed: (path: string) => string | null;
  readonly identity: Identity;
  /** `YYYY-MM-DD`: since then it waits, from the first stage on. */
  readonly today: string;
}
