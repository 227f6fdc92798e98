// The shape of what rules/ holds: resource types, risky roles, actions by level; a value that is passed, never a global.

import type { Level } from "../model/privilege.ts";

export interface Catalog {
  readonly types: ReadonlyMap<string, TypeEntry>;
  readonly roles: ReadonlyMap<string, RiskyRole>;
}

/** What a Terraform resource type is. Types with an adapter of their own need no more than this; others are adapted from it alone. */
export interface TypeEntry {
  readonly type: string;
  readonly platform: string;
  readonly kinds: readonly ("identity" | "credential" | "grant" | "trust" | "control")[];
  /** Attribute that holds tags or labels; null: none. */
  readonly tags: string | null;
  readonly source: string;
}

/** A role or managed policy that is more than its name lets on. Key: `platform:name` in lower case. */
export interface RiskyRole {
  readonly platform: string;
  readonly role: string;
  readonly level: Level;
  readonly why: string;
  readonly source: string;
}
