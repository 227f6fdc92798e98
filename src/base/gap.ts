// A gap: what could not be read or told, and why. Never silence, never a pass.

import type { Origin } from "./origin.ts";

/**
 * `malformed`: a file of a language we own that does not parse (exit 2 when changed). `template`: must be rendered first.
 * `unreadable`: too large, binary, a link out of the tree. `unsupported`: a construct that we cannot resolve yet.
 * `unknown-type`, `remote-module`: declares identities by its name, and we do not know it. `bound`: a limit ended the work.
 * `disagreement`: our parser and the second opinion differ, which is our bug. `plan`: a plan and the source say different things.
 * `approval`: whether an owner approved, where the configuration asks for it.
 * `evidence`: an export is old or holds a part, or nobody can tell whom it means.
 */
export type GapKind =
  | "malformed"
  | "template"
  | "unreadable"
  | "unsupported"
  | "unknown-type"
  | "remote-module"
  | "bound"
  | "disagreement"
  | "plan"
  | "approval"
  | "evidence";

export interface Gap {
  readonly kind: GapKind;
  readonly at: Origin;
  /** What could not be read, as a noun phrase: "the chart template `templates/rbac.yaml`". */
  readonly what: string;
  /** Why, as a clause: "it must be rendered by Helm first". */
  readonly why: string;
  /** The verdict hangs on it: while it stands, nothing is judged. */
  readonly decisive?: boolean | undefined;
}
