// A change: what happened to a fact between base and head, and what exactly it gained, lost or hid.

import type { Known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { Fact } from "./fact.ts";
import type { Identity } from "./identity.ts";
import type { Level, Privilege } from "./privilege.ts";

export type ChangeKind =
  | "added"
  | "adopted"
  | "moved"
  | "widened"
  | "loosened"
  | "obscured"
  | "narrowed"
  | "tightened"
  | "removed"
  | "unchanged";

/** What a pull request answers for. */
export const newOrStronger: ReadonlySet<ChangeKind> = new Set([
  "added",
  "adopted",
  "widened",
  "loosened",
  "obscured",
]);

export interface Change {
  readonly change: ChangeKind;
  /** Head's fact; base's when removed. */
  readonly fact: Fact;
  readonly was: Fact | null;
  readonly gained: readonly Gain[];
  readonly lost: readonly Loss[];
  readonly hidden: readonly Hidden[];
  /** Of what is added: it may have been there before, and nobody can tell. */
  readonly perhaps?: Perhaps | undefined;
}

export interface Perhaps {
  /** What hides it, as a sentence about base without its full stop. */
  readonly why: string;
  readonly at: Origin;
}

/** A privilege gained: `+ s3:DeleteObject on *`. On an identity, through which grant. */
export interface Gain {
  /** `+ s3:DeleteObject on *`, `+ contents: write`, `+ roles/owner on organizations/1`. */
  readonly text: string;
  readonly level: Level;
  readonly privilege: Privilege;
  readonly at: Origin;
}

/** What was taken away that held the fact in check. */
export interface Loss {
  readonly what:
    | "owner"
    | "expiry"
    | "session"
    | "trust-condition"
    | "trust-principal"
    | "control"
    | "login"
    | "authentication"
    | "becomes" // of a service account: who it is in a cloud was another, or nobody
    | "key" // of a service account: whose key its pods are given was another's, or nobody's
    | "mount"; // a token that no pod got
  /** `owner @acme/payments`, `condition StringEquals sub repo:acme/app:ref:refs/heads/main`, `principal *`, `becomes arn:…`. */
  readonly text: string;
  readonly at: Origin;
  /** Where what stands there now came from. */
  readonly through?: readonly Origin[] | undefined;
  /** Something else is there that nobody can read; nor could anybody whom it replaces, where it lets in. */
  readonly remade?: boolean | undefined;
  /** Who is let in no more, and could not be read either. */
  readonly instead?: string | undefined;
  readonly login?: OtherLogin | undefined;
  readonly key?: GivenKey | undefined;
}

/** Pods are given the key of somebody whose they were not. */
export interface GivenKey {
  readonly of: Identity;
  /** As in `Crossing`. */
  readonly isLikely: boolean;
  readonly by: Fact;
  readonly at: Origin;
}

/** A job logs in as somebody as whom it did not before. */
export interface OtherLogin {
  readonly platform: string;
  readonly now: Known<string>;
  /** As whom it did, and does no more. */
  readonly was: readonly Known<string>[];
  /** As whom it did, and still does. */
  readonly others: readonly Known<string>[];
  /** It logged in to the platform with a key, of which nobody can tell whose it is. */
  readonly byKey: boolean;
}

/** What was known and is not any more. */
export interface Hidden {
  readonly what: "owner" | "expiry" | "privileges" | "trust" | "existence";
  readonly text: string;
  readonly at: Origin;
  /** It came beside what was there: nothing that could be read is gone. */
  readonly beside?: boolean | undefined;
  /** Where it came from. */
  readonly through?: readonly Origin[] | undefined;
}
