// Turns the facts of one tree into a model: who belongs to whom, what each identity can do, who owns it, when it ends, and why it exists.

import type { Catalog } from "../catalog/catalog.ts";
import type { Gap } from "../base/gap.ts";
import type { Directory } from "../directory/directory.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { Facts } from "../model/tree-facts.ts";
import type { Policy } from "../model/policy.ts";
import { compareText } from "../base/order.ts";
import { admittedBy } from "./admitted.ts";
import { finder } from "./find.ts";
import { lifetimesOf } from "./lifetime.ts";
import { link } from "./link.ts";
import { ownersOf } from "./ownership.ts";
import { purposesOf } from "./purpose.ts";
import { reachOf } from "./reach.ts";
import { keyReadersOf } from "./link/key-reader.ts";
import { crossingsOf } from "./link/crossings.ts";
import { withoutStrangers } from "./strangers.ts";

export interface Asked {
  readonly policy: Policy;
  readonly directory: Directory;
  readonly catalog: Catalog;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** `owner/name`; null where nobody says. */
  readonly repository: () => string | null;
}

export function evaluate(facts: Facts, asked: Asked): Model {
  const { policy, directory, catalog, today, repository } = asked;
  const byKey = withoutStrangers(keyed(facts.facts), policy);
  const all = [...byKey.values()];
  const names = finder(all);
  const gaps: Gap[] = [...facts.gaps];
  let purposes: Model["purposes"] | null = null;
  let admitted: Model["admitted"] | null = null;
  let crossings: Model["crossings"] | null = null;
  let keyReaders: Model["keyReaders"] | null = null;
  const tell = (gap: Gap): void => void gaps.push(gap);
  const links = link(all, names, tell, repository);
  const reach = reachOf(all, links, names, catalog);
  return {
    facts: byKey,
    roots: new Set(facts.roots),
    moves: facts.moves,
    adoptions: facts.adoptions,
    releases: facts.releases,
    unread: facts.unread ?? [],
    unseen: facts.unseen ?? [],
    gaps,
    owners: ownersOf(all, links, policy, directory),
    expiries: lifetimesOf(all, reach, policy, today),
    // Only where an identity is new, or told in a register.
    get purposes() {
      return (purposes ??= purposesOf(all, policy));
    },
    links,
    reach,
    // Only where a trust changed.
    get admitted() {
      return (admitted ??= admittedBy(all, { finder: names, reach, catalog, today, tell }));
    },
    // Only where somebody asks for a chain.
    get crossings() {
      const given = { finder: names, links, reach, repository: repository() };
      return (crossings ??= crossingsOf(byKey, given));
    },
    // Only where a deploy key changed.
    get keyReaders() {
      return (keyReaders ??= keyReadersOf(all, { links, reach, repository: repository() }));
    },
    holds: facts.holds ?? null,
    declares: facts.declares ?? (() => null),
    get repository() {
      return repository();
    },
  };
}

/** By key, in the order of source, whatever order they came in. Of several of one key (a manifest written twice) all stay, numbered. */
function keyed(facts: readonly Fact[]): ReadonlyMap<FactKey, Fact> {
  const sorted = facts.toSorted(bySource);
  const byKey = new Map<FactKey, Fact>();
  const counts = new Map<FactKey, number>();
  for (const fact of sorted) {
    const count = (counts.get(fact.key) ?? 0) + 1;
    counts.set(fact.key, count);
    const key = count === 1 ? fact.key : `${fact.key}~${count}`;
    byKey.set(key, count === 1 ? fact : { ...fact, key });
  }
  return byKey;
}

/** Each comparison only where those before it are ties: there are many facts, and few of one place. */
function bySource(a: Fact, b: Fact): number {
  return (
    compareText(a.at.file.path, b.at.file.path) ||
    a.at.start - b.at.start ||
    compareText(a.key, b.key) ||
    compareText(a.content, b.content)
  );
}
