// The noun of what holds an identity in check.

import type { Declaration, Link } from "./declaration.ts";
import type { Privilege } from "./privilege.ts";

export interface Control extends Declaration {
  readonly kind: "control";
  readonly form: "boundary" | "deny" | "audit" | "environment" | "quota";
  readonly holds: readonly Link[];
  /** A boundary's policy, where it stands elsewhere. */
  readonly policy?: Link | undefined;
  /** What a boundary leaves or a deny takes, where the block says it itself. */
  readonly privileges?: readonly Privilege[] | undefined;
  /** What it demands, each as a short text (`reviewer @acme/sre`): one gone weakens it. */
  readonly demands?: readonly string[] | undefined;
  /** Of a policy of an organization: it bounds what identities may do, wherever it is attached. */
  readonly ofIdentities?: boolean | undefined;
  /** Of its attachment: the accounts that certainly lie there, as places name them; of Google's, what it is attached to. */
  readonly over?: readonly string[] | undefined;
  /** Of Google's: all that certainly lies in what it is attached to, that itself too, by its ids and by the blocks of its root that make it. */
  readonly below?: readonly string[] | undefined;
  /** What it denies to whom, where a deny says so by names instead of statements. */
  readonly denials?: readonly Denial[] | undefined;
}
export interface Denial {
  readonly denied: readonly string[];
  readonly to: readonly string[];
  /** Whom or what it leaves out. */
  readonly except: readonly string[];
  /** An expression that must hold, too. */
  readonly condition: string | null;
  /** Where it applies, where `to` says no less. */
  readonly place?: string | undefined;
}
