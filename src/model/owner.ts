// What a model knows of an owner → the owner, where there is somebody to ask.

import type { Ownership } from "./model.ts";
import { isGone } from "./roster.ts";

export type DeclaredOwner = Extract<Ownership, { state: "declared" }>;

/** Null: nobody is named, or none who is still there. */
export function presentOwner(owner: Ownership | null | undefined): DeclaredOwner | null {
  return owner?.state === "declared" && !isGone(owner.who) ? owner : null;
}
