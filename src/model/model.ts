// A model: the facts of one tree with what evaluation adds to them: links, reach, owners, lifetimes, purposes.

import type { Gap } from "../base/gap.ts";
import type { Known, UnknownValue } from "../base/known.ts";
import type { Way } from "../base/origin.ts";
import type { Control } from "./control.ts";
import type { Credential } from "./credential.ts";
import type { Crossing, KeyReader } from "./crossing.ts";
import type { FactKey } from "./declaration.ts";
import type { Fact } from "./fact.ts";
import type { Grant, Holder } from "./grant.ts";
import type { Identity } from "./identity.ts";
import type { Level, Privilege } from "./privilege.ts";
import type { Who } from "./roster.ts";
import type {
  Declares,
  FactAdoption,
  FactMove,
  FactRelease,
  UnreadCall,
  Unseen,
} from "./tree-facts.ts";
import type { Principal, Trust } from "./trust.ts";

/** A tree's facts with what evaluation found out. */
export interface Model {
  readonly facts: ReadonlyMap<FactKey, Fact>;
  readonly roots: ReadonlySet<string>;
  readonly moves: readonly FactMove[];
  readonly adoptions: readonly FactAdoption[];
  readonly releases: readonly FactRelease[];
  readonly unread: readonly UnreadCall[];
  readonly unseen: readonly Unseen[];
  readonly gaps: readonly Gap[];
  /** Owner of every identity, trust and standing credential. */
  readonly owners: ReadonlyMap<FactKey, Ownership>;
  readonly expiries: ReadonlyMap<FactKey, Lifetime>;
  /** Of every identity. */
  readonly purposes: ReadonlyMap<FactKey, Purpose>;
  readonly links: Links;
  /** By identity; of an account that is not in the tree by each token of it. */
  readonly reach: ReadonlyMap<FactKey, Reach>;
  /** By trust: the identities of the tree that it lets in, by name or with their whole account. */
  readonly admitted: ReadonlyMap<FactKey, readonly Admitted[]>;
  /** By identity: whom of another platform it becomes. */
  readonly crossings: ReadonlyMap<FactKey, readonly Crossing[]>;
  /** By deploy key: the jobs that read its private half. */
  readonly keyReaders: ReadonlyMap<FactKey, readonly KeyReader[]>;
  /** Whether the tree has such a file, ours or not, read or not; null where nobody can tell. */
  readonly holds: ((path: string) => boolean) | null;
  readonly declares: Declares;
  /** The repository that the tree is of, as `owner/name`; null where nobody says. */
  readonly repository: string | null;
}

/** What an identity is for, in words and by the ticket that asked for it; null where nothing says so. */
export interface Purpose {
  readonly text: Known<string | null>;
  readonly ticket: Known<string | null>;
  /** Its labels name the program that it is a part of. */
  readonly partOf: boolean;
}

export interface Admitted {
  readonly identity: Identity;
  readonly principal: Principal;
  /** Of a whole account, or of what only workloads become, what lets the identity make use of it. */
  readonly by?: HeldPrivilege | undefined;
}

/** Who belongs to whom, by key, both ways. */
export interface Links {
  readonly identityOf: ReadonlyMap<FactKey, FactKey>;
  readonly credentialsOf: ReadonlyMap<FactKey, readonly Credential[]>;
  readonly trustsOf: ReadonlyMap<FactKey, readonly Trust[]>;
  /** Grants that an identity holds, through attachments, groups and bindings. */
  readonly grantsOf: ReadonlyMap<FactKey, readonly HeldGrant[]>;
  /** Boundaries, denies and other controls that hold an identity in check. */
  readonly controlsOf?: ReadonlyMap<FactKey, readonly Control[]> | undefined;
  /** Identities of the tree that a service account becomes in a cloud, each by whom it names. */
  readonly annotated?: ReadonlyMap<Principal, Identity> | undefined;
  /** Who holds a defined grant, with the bindings that hand it over. */
  readonly holdersOf: ReadonlyMap<FactKey, readonly HolderOf[]>;
}
export interface HeldGrant {
  /** The block that defines the privileges. */
  readonly definition: Grant;
  /** The binding that hands them over; the definition itself where it names its holder. */
  readonly binding: Grant;
}
export interface HolderOf {
  readonly identity: Identity | null;
  readonly holder: Holder;
  readonly binding: Grant;
}

/** With where it is said. */
export type Ownership = Way &
  (
    | {
        readonly state: "declared";
        readonly value: string;
        readonly from: string;
        readonly catchAll: boolean;
        /** What the directory knows of whom it names. */
        readonly who: Who;
      }
    | {
        readonly state: "placeholder";
        readonly value: string;
        readonly from: string;
        readonly why: string;
      }
    | { readonly state: "absent"; readonly why: string }
    | Untold
  );

/** What source hides, and by what. */
export interface Untold extends Way {
  readonly state: "unknown";
  readonly why: string;
  readonly because: UnknownValue;
}

export type Lifetime =
  /** `value`: a date `YYYY-MM-DD`, or null for a rotation or duration, then `days` says how long. `enforced`: the platform ends it. */
  | (Way & {
      readonly state: "declared";
      readonly value: string | null;
      readonly days: number | null;
      /** The day lies before today. */
      readonly past?: boolean;
      readonly enforced: boolean;
      readonly from: string;
    })
  | (Way & { readonly state: "absent"; readonly why: string })
  | (Way & { readonly state: "unreadable"; readonly value: string })
  | Untold
  /** Sessions end by themselves. */
  | { readonly state: "not-needed"; readonly why: string };

/** What an identity can do in the end. */
export interface Reach {
  readonly level: Level;
  readonly privileges: readonly HeldPrivilege[];
}
export interface HeldPrivilege {
  readonly privilege: Privilege;
  /** In the platform's words: `s3:GetObject on arn:aws:s3:::reports/*`. */
  readonly text: string;
  readonly level: Level;
  readonly grant: Grant;
  readonly binding: Grant;
}
