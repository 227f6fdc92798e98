// The noun of who may become an identity: who is let in, and under what conditions.

import type { Known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { TokenClaims } from "./credential.ts";
import type { Carrier, Declaration, Link } from "./declaration.ts";
import type { Condition } from "./privilege.ts";

export interface Trust extends Declaration {
  readonly kind: "trust";
  /** The identity that may be become; null: any that refers to it (a provider, a pool). */
  readonly into: Link | null;
  readonly admissions: readonly Admission[];
  readonly carrier: Carrier | null;
  /** A policy of this thing, by which services act on it: nobody becomes anything. For messages. */
  readonly on?: string | undefined;
  /** What runs as the identity: whoever may run code on it acts as that. */
  readonly host?: Host | undefined;
  /** Of strangers' code or text in a job: what a token says that it asks for there. */
  readonly claims?: TokenClaims | undefined;
}
export interface Host {
  /** Each of which is running code on it, in lower case. */
  readonly actions: readonly string[];
  /** Its own address, and the address or the end of the scope of what holds it. */
  readonly within: readonly string[];
}

/** Who is let in by one statement, binding or federated credential, and under what conditions. */
export interface Admission {
  readonly effect: Known<"allow" | "deny">;
  readonly principals: readonly Principal[];
  readonly conditions: readonly Condition[];
  /** Set for token federation: the issuer as written. */
  readonly issuer: Known<string | null> | null;
  /** The block that tokens come in through (a pool of Google's), by its address within the root. */
  readonly through?: string | undefined;
  /** What becoming it takes beside being let in; unset: nothing. */
  readonly takes?: Becoming | undefined;
  /** The pattern of actions that lets in to more than becoming it: `sts:*`. */
  readonly wide?: Known<string> | undefined;
  readonly at: Origin;
}
/** `workload`: only what one deploys becomes it. `id-token`: only for services that ask for such a token. `owner`: who may change what it owns. */
export type Becoming = "workload" | "id-token" | "owner";
export interface Principal {
  /** `trigger`: whoever can make GitHub start the job by that event. */
  readonly kind:
    | "anyone"
    | "account"
    | "service"
    | "identity"
    | "federated"
    | "person"
    | "trigger"
    | "unknown";
  readonly value: Known<string>;
  /** Whom of the tree it names, where its value alone does not say. */
  readonly link?: Link | undefined;
  readonly at: Origin;
  /** The whole account that the trust itself stands in. */
  readonly own?: boolean | undefined;
}

export interface CloudIdentity extends Principal {
  readonly platform: string;
}
