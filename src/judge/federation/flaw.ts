// A flaw: one way in which a trust takes federated tokens of more than one project and branch.

import type { Origin, Way } from "../../base/origin.ts";

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
  /** The example is the subject of all jobs of the tree that use it. */
  readonly used?: boolean | undefined;
  /** "subject", "attribute condition". */
  readonly where: string;
}
