// Compares a grant with what it was: what it grants and hands over, and to whom.

import type { Gain } from "../model/change.ts";
import { isDeny } from "../model/deny.ts";
import type { Grant } from "../model/grant.ts";
import { handedFromElsewhere, idOf, nameIn } from "../model/in-tree.ts";
import type { Privilege } from "../model/privilege.ts";
import { isConfinedAlike } from "../privilege/confine.ts";
import { gainOf } from "../privilege/sets.ts";
import { gains, isLess, whateverHeld } from "./gains.ts";
import { allHanded } from "./handed.ts";
import { newHolders } from "./holders.ts";
import type { Difference, Sides } from "./sides.ts";
import { none } from "./sides.ts";

export function grants(was: Grant, now: Grant, sides: Sides): Difference {
  const before = allHanded(was, sides.handed.base);
  const after = allHanded(now, sides.handed.head);
  const own = gains(now.privileges, before, now, sides);
  const named = gains(newlyNamed(was, now, sides), before, now, sides);
  const toOthers = newHolders(was, now, sides).flatMap(({ holder, replaces }) =>
    // A job's own token is its own matter: a new job is new itself.
    after
      .filter((privilege) => privilege.kind !== "scope" && !isDeny(privilege))
      .map((privilege): Gain => {
        const gain = gainOf(privilege, sides.levels);
        const text = `${gain.text} for ${holder.label}`;
        return { ...gain, text, level: replaces ? "unknown" : gain.level, at: holder.link.at };
      }),
  );
  return {
    ...none,
    gained: [own, named]
      .flatMap((one) => [...one.gained, ...one.remade])
      .concat(toOthers, fromElsewhere(was, now, sides)),
    hidden: [...own.hidden, ...named.hidden],
    narrowed: was.holders.length > now.holders.length || isLess(after, before, now, sides),
  };
}

/** What definitions hand over that this grant did not name before, or handed over elsewhere or otherwise. */
function newlyNamed(was: Grant, now: Grant, sides: Sides): readonly Privilege[] {
  const alike = isConfinedAlike(was.confines, now.confines);
  const before = alike ? sides.handed.base.get(was.key) : undefined;
  return [...(sides.handed.head.get(now.key) ?? [])]
    .filter(
      ([key]) => key !== now.key && !before?.has(sides.matching.matches.get(key)?.was.key ?? key),
    )
    .flatMap(([, list]) => list);
}

/** What it hands over now that the tree does not declare. */
function fromElsewhere(was: Grant, now: Grant, { head }: Sides): readonly Gain[] {
  if (now.grants.length === 0) return [];
  const before = new Set(was.grants.map(idOf));
  return handedFromElsewhere(now, head)
    .filter((link) => !before.has(idOf(link)))
    .map((link) => whateverHeld(nameIn(link), now, link.at));
}
