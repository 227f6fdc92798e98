// A model → its identities of platforms of which it declares no audit sink.

import { append } from "../base/grouped.ts";
import { isOff } from "../model/active.ts";
import type { Identity } from "../model/identity.ts";
import type { Model } from "../model/model.ts";
import { isMachine } from "./askable.ts";

const unwatched = new WeakMap<Model, ReadonlyMap<string, readonly Identity[]>>();

/** By platform, those that no sink of the tree records, in its order. */
export function unwatchedIn(model: Model): ReadonlyMap<string, readonly Identity[]> {
  const cached = unwatched.get(model);
  if (cached) return cached;
  const found = new Map<string, Identity[]>();
  const watched = new Set<string>();
  for (const fact of model.facts.values()) {
    if (isOff(fact)) continue;
    if (fact.kind === "control" && fact.form === "audit") watched.add(fact.platform);
    if (!isMachine(fact)) continue;
    append(found, fact.platform, fact);
  }
  for (const platform of watched) found.delete(platform);
  unwatched.set(model, found);
  return found;
}
