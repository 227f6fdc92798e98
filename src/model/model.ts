// A model: every fact of one tree, and what was said about moves and imports; then what evaluation adds to it.

import type { Gap } from "../base/gap.ts";
import type { Known, UnknownValue } from "../base/known.ts";
import type { Origin, Way } from "../base/origin.ts";
import type { FactKey } from "./declaration.ts";
import type {
  Admission,
  Control,
  Credential,
  Fact,
  Grant,
  Holder,
  Identity,
  Principal,
  Trust,
} from "./fact.ts";
import type { Level, Privilege } from "./privilege.ts";
import type { Who } from "./roster.ts";

/** What adapters emit for one tree. */
export interface Facts {
  readonly facts: readonly Fact[];
  /** Roots of Terraform that are there, those that declare no fact too. */
  readonly roots?: readonly string[] | undefined;
  readonly moves: readonly FactMove[];
  readonly adoptions: readonly FactAdoption[];
  readonly releases: readonly FactRelease[];
  readonly unread?: readonly UnreadCall[] | undefined;
  readonly unseen?: readonly Unseen[] | undefined;
  /** Folders of manifests that something of the tree is known to deploy. */
  readonly deployed?: readonly DeployedFolder[] | undefined;
  readonly gaps: readonly Gap[];
  /** Whether the tree has such a file, ours or not, read or not. */
  readonly holds?: ((path: string) => boolean) | undefined;
}

export interface DeployedFolder {
  readonly folder: string;
  /** The file that says so. */
  readonly by: string;
}

export interface FactMove {
  readonly root: string;
  /** Generic or exact addresses, as `moved` blocks give them. */
  readonly from: string;
  readonly to: string;
  readonly at: Origin;
}
export interface FactAdoption {
  readonly root: string;
  readonly address: string;
  readonly at: Origin;
}

/** A `removed` block that leaves in place what it takes from the state. */
export interface FactRelease {
  readonly root: string;
  /** Generic address of a resource or of a module. */
  readonly address: string;
  readonly destroys: Known<boolean>;
  readonly at: Origin;
}

/** A call of a module that is not in the tree, and of which nobody knows what it makes. */
export interface UnreadCall {
  readonly root: string;
  /** Generic: without instance keys. */
  readonly address: string;
  /** As written. */
  readonly source: string;
  /** As written; null where none is asked for, or it cannot be read. */
  readonly version: string | null;
  /** It lies on disk: what it makes that matters is said otherwise. */
  readonly downloaded: boolean;
  readonly at: Origin;
}

/** What makes identities where nobody can read them: a stack's template, a command, a folder that is left out. Each is a gap as well. */
export interface Unseen {
  readonly root: string;
  /** Generic: without instance keys. */
  readonly address: string;
  /** As a gap says it. */
  readonly what: string;
  readonly why: string;
  /** A digest of all that is written of it. */
  readonly content: string;
  readonly at: Origin;
}

/** A secret that stands in a file. */
export interface Leak {
  /** What it is, as a noun phrase. */
  readonly noun: string;
  /** Whose value it is, where that says what it is. */
  readonly named?: string | undefined;
  /** Tells it from others without saying it. */
  readonly digest: string;
  readonly at: Origin;
}

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
  /** Whether the tree has such a file, ours or not, read or not; null where nobody can tell. */
  readonly holds: ((path: string) => boolean) | null;
  /** The repository that the tree is of, as `owner/name`; null where nobody says. */
  readonly repository: string | null;
}

/** What an identity is for, in words and by the ticket that asked for it; null where nothing says so. */
export interface Purpose {
  readonly text: Known<string | null>;
  readonly ticket: Known<string | null>;
}

/** A step from one platform into another: a job that logs in, a service account whose pods become a role. */
export interface Crossing {
  readonly from: Identity;
  /** `direct`: itself, which is granted something there by its own token. */
  readonly into: Identity;
  /** What says so: the login, the account that bears an annotation, the trust that lets in, the stored secret, the token of the runner. */
  readonly by: Fact;
  readonly how: "login" | "annotation" | "trust" | "secret" | "runner" | "direct";
  /** Where that is written. */
  readonly at: Origin;
  readonly met: Met;
  /** No name says so whole: of the tree it can be no other. */
  readonly likely?: boolean | undefined;
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
