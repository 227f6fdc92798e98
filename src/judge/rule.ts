// What a rule is: an id and one pure function from a change to complaints; its words and severities stand in rules/checks/.

import type { Catalog } from "../catalog/catalog.ts";
import type { Change } from "../model/change.ts";
import type { Complaint } from "../finding/finding.ts";
import type { Model } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";

/** All that a rule may look at beside the change. */
export interface Context {
  readonly head: Model;
  readonly base: Model;
  readonly policy: Policy;
  readonly catalog: Catalog;
  /** The day judged, `YYYY-MM-DD`, UTC. */
  readonly today: string;
}

export interface Rule {
  readonly id: string;
  readonly check: (change: Change, context: Context) => readonly Complaint[];
}
