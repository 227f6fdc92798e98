// Finds for each fact of head the fact of base that it was: by key, by a `moved` block or a rename, or by its content elsewhere.

import { grouped } from "../base/grouped.ts";
import { once } from "../base/once.ts";
import { isOff } from "../model/active.ts";
import { isOpenAddress, mayBeOne } from "../model/address.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import { accountsIn } from "../privilege/aws/accounts.ts";
import type { Origins } from "./address.ts";
import { originsBy } from "./address.ts";
import { byContent } from "./by-content.ts";
import { genericId, placeId } from "./fact-ids.ts";
import { rootsBefore } from "./roots.ts";

/** `same`: by key. `moved`: elsewhere now. `instances`: which of its instances exist cannot be told any more. */
export interface Match {
  readonly was: Fact;
  readonly how: "same" | "moved" | "instances";
  /** Nothing but what it holds speaks for it: no name, no block, no identity that went with it. */
  readonly isGuess?: boolean;
}

export interface Matching {
  readonly matches: ReadonlyMap<FactKey, Match>;
  /** Facts of base that nothing in head is. */
  readonly gone: readonly Fact[];
}

const anyInstance = "[*]";

interface State {
  readonly rootBefore: (fact: Fact) => string;
  readonly origins: Origins;
  readonly base: ReadonlyMap<FactKey, Fact>;
  readonly byPlace: () => ReadonlyMap<string, readonly Fact[]>;
  readonly byGeneric: () => ReadonlyMap<string, readonly Fact[]>;
  readonly used: Set<Fact>;
  readonly matches: Map<FactKey, Match>;
}

export function match(base: Model, head: Model, renames: ReadonlyMap<string, string>): Matching {
  const news = [...head.facts.values()];
  const state: State = {
    rootBefore: rootsBefore(base.facts.values(), news, renames),
    origins: originsBy(head.moves),
    base: base.facts,
    byPlace: once(() =>
      grouped(base.facts.values(), (fact) => [placeId(fact, fact.root, fact.address)]),
    ),
    byGeneric: once(() => grouped(base.facts.values(), (fact) => [genericId(fact, fact.root)])),
    used: new Set(),
    matches: new Map(),
  };
  if (base.facts.size === 0) return { matches: state.matches, gone: [] };
  let left: readonly Fact[] = news;
  for (const find of [bySameKey, byMovedBlock, byInstances]) {
    for (const fact of left) take(fact, find(fact, state), state);
    left = left.filter((fact) => !state.matches.has(fact.key));
  }
  byContent({
    news,
    left,
    gone: left.length === 0 ? [] : unused(state),
    rootBefore: state.rootBefore,
    wasOf: (key) => state.matches.get(key)?.was,
    isUsed: (old) => state.used.has(old),
    take: (fact, was, isGuess) => take(fact, { was, how: "moved", isGuess }, state),
  });
  return { matches: state.matches, gone: unused(state) };
}

function unused({ base, used }: State): readonly Fact[] {
  return [...base.values()].filter((fact) => !used.has(fact));
}

function take(fact: Fact, match: Match | null, state: State): void {
  if (!match) return;
  state.used.add(match.was);
  // Switched on: what was declared, and made nothing, is new.
  if (isOff(match.was) && !isOff(fact)) return;
  state.matches.set(fact.key, match);
}

function free(id: string, fact: Fact, state: State): Fact | null {
  const found = (state.byPlace().get(id) ?? []).filter((old) => !state.used.has(old));
  return found.find((old) => old.address === fact.address) ?? found[0] ?? null;
}

/** Nearly all facts stand where they stood: no search is needed for them. */
function twin(fact: Fact, { base, used }: State): Fact | null {
  const was = base.get(fact.key);
  return was?.kind === fact.kind &&
    was.domain === fact.domain &&
    was.root === fact.root &&
    was.address === fact.address &&
    !used.has(was)
    ? was
    : null;
}

function bySameKey(fact: Fact, state: State): Match | null {
  const root = state.rootBefore(fact);
  const was =
    (root === fact.root ? twin(fact, state) : null) ??
    free(placeId(fact, root, fact.address), fact, state);
  if (!was || isElsewhere(was, fact)) return null;
  if (root === fact.root) return { was, how: "same" };
  return was.place === fact.place ? { was, how: "moved" } : null;
}

/**
 * Accounts of AWS are known by twelve digits: what comes in another one is new there, whatever it is called. So is a service account of
 * Google's in another project, which its address names.
 */
function isElsewhere(was: Fact, now: Fact): boolean {
  if (was.place === now.place) return false;
  const [from, to] = [hostOf(was), hostOf(now)];
  if (from !== null && to !== null) return from !== to;
  const [before, after] = [accountsIn(was.place), accountsIn(now.place)];
  return before.length > 0 && after.length > 0 && !after.some((id) => before.includes(id));
}

function hostOf({ kind, platform, name }: Fact): string | null {
  if (kind !== "identity" || platform !== "google" || !name.known) return null;
  return name.value?.split("@")[1] ?? null;
}

function byMovedBlock(fact: Fact, state: State): Match | null {
  if (fact.domain !== "terraform") return null;
  for (const address of state.origins(fact.root, fact.address)) {
    const was = free(placeId(fact, state.rootBefore(fact), address), fact, state);
    if (was && was.place === fact.place) return { was, how: "moved" };
  }
  return null;
}

/** Instances whose keys were known, and cannot be told any more, are one fact of head; one whose key can be told in part is one of them. */
function byInstances(fact: Fact, state: State): Match | null {
  if (!isOpenAddress(fact.address)) return null;
  const isAny = fact.address.includes(anyInstance);
  const found = (state.byGeneric().get(genericId(fact, state.rootBefore(fact))) ?? []).filter(
    (old) =>
      !state.used.has(old) &&
      !isOff(old) &&
      !isElsewhere(old, fact) &&
      (isAny || mayBeOne(old.address, fact.address)),
  );
  const [was] = found;
  if (!was) return null;
  for (const old of isAny ? found : [was]) state.used.add(old);
  return { was, how: isAny ? "instances" : "moved" };
}
