// A flaw: one way in which a trust takes federated tokens of more than one project and branch.

import type { Origin, Way } from "../../base/origin.ts";
import type { Crossing } from "../../model/crossing.ts";

export interface Flaw {
  readonly variant:
    | "default"
    | "any-ref"
    | "repository"
    | "private"
    | "audience"
    | "literal"
    | "nobody"
    | "unknown";
  /** Whose tokens. */
  readonly who: string;
  readonly issuer: string;
  /** A clause: "its condition on `…:sub` is `repo:*`". */
  readonly why: string;
  readonly offending: string;
  readonly at: Origin;
  /** The value that has it, where there is one. */
  readonly written?: Way | undefined;
  readonly example: string;
  /** Subjects that jobs of the tree use it with. */
  readonly used?: Used | undefined;
  /** "subject", "attribute condition". */
  readonly where: string;
}

export interface Used {
  /** As the trust would name each of those that are one. */
  readonly exact: readonly string[];
  /** They are all that the jobs have. */
  readonly isAll: boolean;
  readonly byPullRequests: boolean;
  /** Whoever may be started on any branch. */
  readonly anywhere: Crossing | null;
  readonly by: readonly Crossing[];
}
