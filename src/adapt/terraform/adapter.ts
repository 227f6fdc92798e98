// What a Terraform adapter is: one resolved block of a type it knows → facts. Vendor knowledge lives in adapters, nowhere else.

import type { Gap } from "../../base/gap.ts";
import type { Catalog } from "../../catalog/catalog.ts";
import type { Fact } from "../../model/fact.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";

export interface AdaptContext {
  readonly catalog: Catalog;
  /** Whether the tree has such a file. */
  readonly has: (path: string) => boolean;
  /** Another block of the same root by its exact address. */
  readonly find: (address: string) => ResolvedBlock | null;
  /** All resources of a type in the same root, of which another resource may tell something (a user's login profile). */
  readonly all: (type: string) => readonly ResolvedBlock[];
  /** Reports what could not be read. */
  readonly gap: (gap: Gap) => void;
  /** The same of a block that makes identities, which are news where it is. */
  readonly unseen: (block: ResolvedBlock, gap: Gap) => void;
}

export type Adapter = (block: ResolvedBlock, context: AdaptContext) => readonly Fact[];

/** Adapters by resource type. */
export type Adapters = Readonly<Record<string, Adapter>>;
