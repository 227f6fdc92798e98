// Who exists and who answers for which file, as the tree itself says.

import type { Origin } from "../base/origin.ts";

export interface FileOwners {
  /** As written: `@org/team`, `@user`, an e-mail address. Never empty. */
  readonly owners: readonly string[];
  /** True when the rule that decides applies to every file. */
  readonly catchAll: boolean;
  /** The rule that decides. */
  readonly at: Origin;
}

export interface Directory {
  /** Null: nobody owns the file. */
  readonly ownersOf: (path: string) => FileOwners | null;
  /** Whether an owner exists; null when no directory says. */
  readonly has: (owner: string) => boolean | null;
}

/** Nobody owns anything and nobody is known. */
export const emptyDirectory: Directory = { ownersOf: () => null, has: () => null };
