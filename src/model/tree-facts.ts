// What adapters say of one tree: its facts, moves and imports, what is deployed, and what makes identities that nobody can read.

import type { Gap } from "../base/gap.ts";
import type { Known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { Fact } from "./fact.ts";

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
  /** Set where labels of namespaces decide, which may be declared in manifests that nobody read. */
  readonly choosesNamespaces?: boolean | undefined;
  readonly gaps: readonly Gap[];
  /** Whether the tree has such a file, ours or not, read or not. */
  readonly holds?: ((path: string) => boolean) | undefined;
  readonly declares?: Declares | undefined;
}

/** Whether files of Terraform in a folder declare a block, by its type and labels; null where nobody can tell. */
export type Declares = (folder: string, block: readonly string[]) => boolean | null;

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
