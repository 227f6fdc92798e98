// Compares owner and expiry of what was and what is: lost, hidden, or better than before.

import type { Way } from "../base/origin.ts";
import type { Hidden, Loss } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Lifetime, Model, Ownership } from "../model/model.ts";
import { isGone } from "../model/roster.ts";

export interface Upkeep {
  readonly lost: readonly Loss[];
  readonly hidden: readonly Hidden[];
  readonly better: boolean;
}

const same: Upkeep = { lost: [], hidden: [], better: false };

/** Whether an owner is asked of the fact itself: what it inherits is its identity's, and people answer for themselves. */
export function ownOwner(fact: Fact, model: Model): Ownership | null {
  const owner = model.owners.get(fact.key) ?? null;
  if (fact.kind === "identity" && fact.person) return null;
  const identity = model.links.identityOf.get(fact.key);
  return identity !== undefined && owner !== null && model.owners.get(identity) === owner
    ? null
    : owner;
}

export function compareOwners(was: Ownership | null, now: Ownership | null, fact: Fact): Upkeep {
  if (!was || !now) return same;
  switch (was.state) {
    case "declared": {
      if (now.state === "unknown")
        return { ...same, hidden: [{ what: "owner", text: `owner ${was.value}`, ...wayOf(now) }] };
      const weaker =
        now.state !== "declared" ||
        (now.catchAll && !was.catchAll) ||
        (isGone(now.who) && !isGone(was.who));
      return weaker
        ? {
            ...same,
            lost: [
              {
                what: "owner",
                text: `owner ${was.value}`,
                at: now.state === "absent" ? fact.header : now.at,
              },
            ],
          }
        : same;
    }
    case "unknown":
      if (now.state === "absent" || now.state === "placeholder")
        return { ...same, lost: [{ what: "owner", text: `owner (${was.why})`, at: now.at }] };
      return { ...same, better: now.state === "declared" };
    case "absent":
    case "placeholder":
      return { ...same, better: now.state === "declared" };
  }
}

export function compareLifetimes(was: Lifetime | null, now: Lifetime | null, fact: Fact): Upkeep {
  if (!was || !now) return same;
  const at = "at" in now ? now.at : fact.header;
  const lose = (text: string): Upkeep => ({ ...same, lost: [{ what: "expiry", text, at }] });
  // A day that lies behind is no promise any more: nobody reviewed, and it still has its access.
  if (isPast(now) && !isPast(was)) return lose(was.state === "declared" ? endText(was) : "expiry");
  const open = now.state === "absent" || now.state === "unreadable";
  switch (was.state) {
    case "declared":
      if (open) return lose(endText(was));
      if (now.state === "unknown")
        return { ...same, hidden: [{ what: "expiry", text: endText(was), ...wayOf(now) }] };
      if (now.state !== "declared") return { ...same, better: true };
      return isLater(now, was) ? lose(endText(was)) : { ...same, better: isLater(was, now) };
    case "not-needed":
      return now.state === "not-needed" ? same : lose(was.why);
    case "unknown":
      return open ? lose(`expiry (${was.why})`) : { ...same, better: now.state === "declared" };
    case "absent":
    case "unreadable":
      return { ...same, better: now.state === "declared" || now.state === "not-needed" };
  }
}

function wayOf({ at, through }: Way): Way {
  return { at, through };
}

type Declared = Extract<Lifetime, { state: "declared" }>;

function isPast(lifetime: Lifetime): boolean {
  return lifetime.state === "declared" && lifetime.past === true;
}

function endText(end: Declared): string {
  return end.value === null
    ? `${end.from} of ${Math.round(end.days ?? 0)} days`
    : `expiry ${end.value}`;
}

/** Where one is a date and the other a duration the rules must see it: whether it is later depends on the day. */
function isLater(now: Declared, was: Declared): boolean {
  if (was.enforced && !now.enforced) return true;
  if (was.value !== null) return now.value !== null && now.value > was.value;
  return now.value !== null || (now.days ?? Infinity) > (was.days ?? Infinity);
}
