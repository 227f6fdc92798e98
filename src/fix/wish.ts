// A finding → what is to be written where, so that several for one place are written together; or why nothing can be.

import type { Finding } from "../finding/finding.ts";
import type { Slot } from "../model/declaration.ts";
import { carrierOf, type Fact } from "../model/fact.ts";
import type { MapEntry } from "./terraform-text.ts";

/** How a fix is written; `entries` of one place are merged. */
export type Wish =
  | { readonly how: "entries" | "text"; readonly slot: Slot; readonly entry: MapEntry }
  | { readonly how: "comment"; readonly fact: Fact; readonly entry: MapEntry }
  | { readonly how: "permissions" | "subject" | "oidc" | "mount" | "value" };

export interface Wanted {
  readonly wish: Wish;
  /** What must be true elsewhere, as a clause behind "provided that"; null: nothing changes but what is said of the identity. */
  readonly provided: string | null;
}

/** Errors are told as a clause. */
export function wanted(finding: Finding): Wanted | string {
  const { fix, change } = finding;
  if (!fix) return "only a person can say how";
  if (!change) return "it is about the gate itself";
  const { fact } = change;
  switch (fix.what) {
    case "add-owner":
    case "add-expiry":
      return fact.kind === "credential" && fix.what === "add-expiry"
        ? "what ends a credential is to be chosen by whoever uses it"
        : saidOf(finding, fact, { key: fix.key ?? "owner", value: fix.value });
    case "narrow-permissions":
      if (finding.identity === null) return "several jobs share them: each is to declare its own";
      return {
        wish: { how: "permissions" },
        provided: "no step of the job needs more than that",
      };
    case "exact-subject":
      return { wish: { how: "subject" }, provided: "every job that needs it has that subject" };
    case "use-oidc":
      return {
        wish: { how: "oidc" },
        provided:
          "the cloud has an identity that trusts this job, and you name it in place of the example",
      };
    case "read-only":
      return { wish: { how: "value" }, provided: "nothing pushes with the key" };
    case "no-token":
      return {
        wish: { how: "mount" },
        provided: "nothing in the pod asks the cluster for anything",
      };
  }
}

function saidOf({ primary }: Finding, fact: Fact, entry: MapEntry): Wanted | string {
  if (fact.domain === "workflow")
    return "who owns a job CODEOWNERS says, and a person must choose the team";
  if (fact.outside !== undefined && fact.slots.tag === undefined)
    return "it is made by a module that is not in the tree and takes no tags";
  const kind = carrierOf(fact)?.kind ?? "none";
  const slot = fact.slots.tag;
  if (kind === "none" || kind === "owners")
    return { wish: { how: "comment", fact, entry }, provided: null };
  if (slot?.how === "call" && (slot.at.file !== primary.file || slot.at.start !== primary.start))
    return "the module itself is to say it again";
  if (!slot) return "what says so stands elsewhere, or is computed";
  return kind === "text"
    ? {
        wish: { how: "text", slot, entry },
        provided: "a new description does not replace it: the plan says",
      }
    : { wish: { how: "entries", slot, entry }, provided: null };
}
