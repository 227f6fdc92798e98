// Who exists and who answers for which file, as the tree itself says.

import type { Origin } from "../base/origin.ts";
import type { Coverage } from "../base/approval.ts";
import type { Who } from "../model/roster.ts";
import { handlesOf } from "./handles.ts";
import { kindOfName } from "./names.ts";

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
  /** What is known of an owner as somebody wrote it. */
  readonly who: (owner: string) => Who;
  /** What GitHub calls an owner: `@org/team`, `@user`; empty where nothing says it. */
  readonly handles: (owner: string) => readonly string[];
  /** Whether CODEOWNERS asks an owner about a file; null where there is no CODEOWNERS. */
  readonly covers: (owner: string, path: string) => Coverage | null;
}

/** Nobody owns anything and nobody is listed. */
export const emptyDirectory: Directory = {
  ownersOf: () => null,
  who: (owner) => ({ state: "unasked", kind: kindOfName(owner) }),
  handles: (owner) => handlesOf(owner, () => []),
  covers: () => null,
};
