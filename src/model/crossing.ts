// How an identity of one platform becomes one of another, and what that one's trust says to it.

import type { Known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { Credential } from "./credential.ts";
import type { Fact } from "./fact.ts";
import type { Identity } from "./identity.ts";
import type { Admission, Trust } from "./trust.ts";

/** A step from one platform into another: a job that logs in, a service account whose pods become a role. */
export interface Crossing {
  readonly from: Identity;
  /** `direct`: itself, which is granted something there by its own token. */
  readonly into: Identity;
  /** What says so: the login, the account that bears an annotation, the trust that lets in, the stored secret, the token of the runner, what knows a cluster. */
  readonly by: Fact;
  readonly how: "login" | "annotation" | "trust" | "secret" | "runner" | "cluster" | "direct";
  /** Where that is written. */
  readonly at: Origin;
  readonly met: Met;
  /** Of a job that reads a secret: the steps that are given it; `*` for all. */
  readonly steps?: readonly string[] | undefined;
  /** No name says so whole: of the tree it can be no other. */
  readonly likely?: boolean | undefined;
}

/** A job that reads the private half of a deploy key. */
export interface KeyReader {
  readonly job: Identity;
  /** The secret that keeps it. */
  readonly by: Credential;
  /** The steps that are given it; `*` for all. */
  readonly steps?: readonly string[] | undefined;
  readonly at: Origin;
}

/** What the trust of whom is become says to it. */
export type Met =
  | { readonly state: "admitted"; readonly trust: Trust; readonly admission: Admission }
  /** No token that it can have is taken. */
  | {
      readonly state: "refused";
      readonly trust: Trust;
      readonly claim: "sub" | "aud" | "job_workflow_ref";
      /** Of the token: `repo:acme/app:environment:production`. */
      readonly has: readonly string[];
      /** Of the trust. */
      readonly takes: readonly Known<string>[];
      /** As patterns they would take it, but the condition takes a `*` for itself. */
      readonly literal?: boolean | undefined;
      readonly at: Origin;
    }
  /** Nobody is asked. */
  | { readonly state: "open" }
  | { readonly state: "untold" };
