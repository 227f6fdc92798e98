// The noun of what gives privileges: which, and to whom.

import type { Known } from "../base/known.ts";
import type { Declaration, Link } from "./declaration.ts";
import type { Condition, Privilege } from "./privilege.ts";
import type { ScopeLevel } from "./scope-level.ts";

export interface Grant extends Declaration {
  readonly kind: "grant";
  readonly holders: readonly Holder[];
  /** What this block itself grants. */
  readonly privileges: readonly Privilege[];
  /** Definitions elsewhere that this block hands to its holders (a binding's role, an attachment's policy). */
  readonly grants: readonly Link[];
  /** True where the block defines privileges (a policy, a ClusterRole); false for bindings and attachments. */
  readonly defines: boolean;
  /** The resource policy or permission is attached to this thing, for messages; null for identity policies. */
  readonly on: string | null;
  /** The namespace that a binding keeps what it hands over to; by default as its privileges and address say. */
  readonly within?: string | undefined;
  /** Where and under what conditions a binding hands over a custom role, which itself says only what can be done. */
  readonly confines?: Confines | undefined;
}
export interface Confines {
  readonly scope: Known<string | null>;
  readonly scopeLevel: ScopeLevel;
  readonly conditions: readonly Condition[];
}
export interface Holder {
  readonly link: Link;
  /** `yes`: a human user or group of people; `maybe`: cannot be told. `everyone`: open to all (allUsers, system:authenticated). */
  readonly person: "yes" | "no" | "maybe" | "everyone";
  /** As the reader wrote it. */
  readonly label: string;
}
