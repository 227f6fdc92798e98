// The noun of who acts: a principal, what its sessions are, and what runs as it.

import type { Known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { SecretUse } from "./credential.ts";
import type { Carrier, Declaration, Link } from "./declaration.ts";
import type { CloudIdentity } from "./trust.ts";

export interface Identity extends Declaration {
  readonly kind: "identity";
  readonly form:
    | "role"
    | "user"
    | "group"
    | "service-account"
    | "application"
    | "managed-identity"
    | "job"
    | "runner"
    | "agent"
    | "installation";
  /** True for people and groups of people. */
  readonly person: boolean;
  /** `short`: sessions end by themselves (a job's token); no expiry is asked. */
  readonly sessions: "standing" | "short";
  /** How long one session may last, in seconds, where the declaration says so. */
  readonly longest?: Known<number | null> | undefined;
  readonly carrier: Carrier;
  /** What shows that it acts for a model or an agent, as a clause. */
  readonly ai?: string | undefined;
  /** Another declaration of the same principal (a service principal's application): owner and expiry are asked there, once. */
  readonly sameAs?: Link | undefined;
  /** Of a job: what its runs are called. */
  readonly title?: Known<string | null> | undefined;
  /** Of a job: what its steps need its token for. */
  readonly tokenUse?: TokenUse | undefined;
  /** Of a job: the labels that its runner must bear, where they are not GitHub's own alone. */
  readonly runsOn?: Known<readonly string[]> | undefined;
  /** Of a service account: whom in a cloud its pods become. */
  readonly becomes?: readonly CloudIdentity[] | undefined;
  /** Of a service account: the secrets that its pods are given, where the tree makes or hands any on. */
  readonly secrets?: readonly SecretUse[] | undefined;
  /** Of a service account: its own address where it gives no pod its token unasked, and those of workloads that so get none. */
  readonly unmounted?: readonly string[] | undefined;
}

/** What a job's steps need of its token, as far as anybody can tell from outside of them. */
export interface TokenUse {
  /** By scope. */
  readonly needs: ReadonlyMap<string, TokenNeed>;
  /** Scopes (`*`: any) that a step may use of which nobody can tell. */
  readonly open: readonly TokenNeed[];
}
export interface TokenNeed {
  readonly scope: string;
  readonly level: "read" | "write";
  /** Whose need it is: `actions/checkout`, `a script`. */
  readonly by: string;
  readonly at: Origin;
}
