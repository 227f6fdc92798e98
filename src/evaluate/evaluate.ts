// Turns the facts of one tree into a model: who belongs to whom, what each identity can do, who owns it, when it ends, and why it exists.

import type { Catalog } from "../catalog/catalog.ts";
import type { Gap } from "../base/gap.ts";
import type { Directory } from "../directory/directory.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Links, Model } from "../model/model.ts";
import type { Facts } from "../model/tree-facts.ts";
import type { Policy } from "../model/policy.ts";
import { once } from "../base/once.ts";
import { compareText } from "../base/order.ts";
import { admittedBy } from "./admitted.ts";
import { finder, type Finder } from "./find.ts";
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
  const tell = (gap: Gap): void => void gaps.push(gap);
  const links = link(all, names, tell, repository);
  const reach = reachOf(all, links, names, catalog);
  const seldom = whenAsked({ byKey, all, finder: names, links, reach, tell }, asked);
  return {
    ...asAdapted(facts),
    facts: byKey,
    gaps,
    owners: ownersOf(all, links, policy, directory),
    expiries: lifetimesOf(all, reach, policy, today),
    links,
    reach,
    get purposes() {
      return seldom.purposes();
    },
    get admitted() {
      return seldom.admitted();
    },
    get crossings() {
      return seldom.crossings();
    },
    get keyReaders() {
      return seldom.keyReaders();
    },
    get repository() {
      return repository();
    },
  };
}

function asAdapted({ roots, moves, adoptions, releases, unread, unseen, holds, declares }: Facts) {
  return {
    roots: new Set(roots),
    moves,
    adoptions,
    releases,
    unread: unread ?? [],
    unseen: unseen ?? [],
    holds: holds ?? null,
    declares: declares ?? (() => null),
  };
}

interface Evaluated {
  readonly byKey: ReadonlyMap<FactKey, Fact>;
  readonly all: readonly Fact[];
  readonly finder: Finder;
  readonly links: Links;
  readonly reach: Model["reach"];
  readonly tell: (gap: Gap) => void;
}

/** What few runs ask for, worked out for those that do. */
function whenAsked(
  { byKey, all, finder, links, reach, tell }: Evaluated,
  { policy, catalog, today, repository }: Asked,
) {
  return {
    // Only where an identity is new, or told in a register.
    purposes: once(() => purposesOf(all, policy)),
    // Only where a trust changed.
    admitted: once(() => admittedBy(all, { finder, reach, catalog, today, tell })),
    // Only where somebody asks for a chain.
    crossings: once(() =>
      crossingsOf(byKey, { finder, links, reach, repository: repository(), tell }),
    ),
    // Only where a deploy key changed.
    keyReaders: once(() => keyReadersOf(all, { links, reach, repository: repository() })),
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
