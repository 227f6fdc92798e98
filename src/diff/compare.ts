// Compares a fact with what it was: privileges, holders, trust, owner, expiry and controls gained, lost or hidden.

import type { Gain, Hidden, Loss } from "../model/change.ts";
import { isDeny } from "../model/deny.ts";
import type { Control, Credential, Fact, Grant, Identity } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { Privilege, TokenScope } from "../model/privilege.ts";
import { describe } from "../privilege/describe.ts";
import { isEqual } from "../privilege/same.ts";
import type { Levels } from "../privilege/sets.ts";
import { compare, gainOf, isMade } from "../privilege/sets.ts";
import { trustDifference } from "./admissions.ts";
import { controlDifference } from "./controls.ts";
import { type Formerly, uncalledNames } from "./formerly.ts";
import type { Handed, HoldersBy } from "./handed.ts";
import { allHanded } from "./handed.ts";
import { isEverybody, newHolders } from "./holders.ts";
import type { Matching } from "./match.ts";
import { compareLifetimes, compareOwners, ownOwner } from "./upkeep.ts";

/** Both models, and who was who. */
export interface Sides {
  readonly base: Model;
  readonly head: Model;
  readonly matching: Matching;
  readonly levels: Levels;
  readonly handed: { readonly base: Handed; readonly head: Handed };
  readonly holders: { readonly base: HoldersBy; readonly head: HoldersBy };
  /** What is said in a root in base's words, where what it names was moved there. */
  readonly formerly: (root: string) => Formerly;
}

export interface Difference {
  readonly gained: readonly Gain[];
  readonly lost: readonly Loss[];
  readonly hidden: readonly Hidden[];
  readonly narrowed: boolean;
  readonly tightened: boolean;
}

const none: Difference = { gained: [], lost: [], hidden: [], narrowed: false, tightened: false };

export function compareFacts(was: Fact, now: Fact, sides: Sides): Difference {
  return join(upkeep(was, now, sides), ofKind(was, now, sides));
}

/**
 * Of a module that lost the call which made the fact: what it says more than before, whatever anybody gives it. What a caller gave
 * cannot be told any more, and so neither conditions nor denies count of what was.
 */
export function compareUncalled(was: Fact, now: Fact, sides: Sides): Difference {
  if (was.kind === "grant" && now.kind === "grant") {
    const before = allHanded(was, sides.handed.base)
      .filter((privilege) => !isDeny(privilege))
      .map((one) => ("conditions" in one ? { ...one, conditions: [] } : one));
    const inModule = uncalledNames(was.address, now.address).privilege;
    return { ...none, gained: gains(now.privileges, before.map(inModule), now, sides).gained };
  }
  if (was.kind !== "trust" || now.kind !== "trust") return none;
  const written = now.admissions.map((one) => ({
    ...one,
    principals: one.principals.filter(({ value }) => value.known),
  }));
  const former = was.admissions.filter(({ effect }) => effect.known && effect.value === "allow");
  const { lost } = trustDifference(
    { ...was, admissions: former },
    { ...now, admissions: written },
    () => sides.formerly(now.root).value,
  );
  return { ...none, lost };
}

function join(a: Difference, b: Difference): Difference {
  return {
    gained: [...a.gained, ...b.gained],
    lost: [...a.lost, ...b.lost],
    hidden: [...a.hidden, ...b.hidden],
    narrowed: a.narrowed || b.narrowed,
    tightened: a.tightened || b.tightened,
  };
}

function ofKind(was: Fact, now: Fact, sides: Sides): Difference {
  if (was.kind === "grant" && now.kind === "grant") return grants(was, now, sides);
  if (was.kind === "identity" && now.kind === "identity")
    return join(reach(was, now, sides), heldBy(was, now, sides));
  if (was.kind === "credential" && now.kind === "credential") return credentials(was, now, sides);
  if (was.kind === "control" && now.kind === "control")
    return { ...none, ...controlDifference(was, now, sides) };
  if (was.kind !== "trust" || now.kind !== "trust") return none;
  return { ...none, ...trustDifference(was, now, () => sides.formerly(now.root).value) };
}

function upkeep(was: Fact, now: Fact, { base, head }: Sides): Difference {
  if (now.kind === "identity" && now.person) return none;
  const owner = compareOwners(ownOwner(was, base), ownOwner(now, head), now);
  const expiry = compareLifetimes(
    base.expiries.get(was.key) ?? null,
    head.expiries.get(now.key) ?? null,
    now,
  );
  return {
    ...none,
    lost: [...owner.lost, ...expiry.lost],
    hidden: [...owner.hidden, ...expiry.hidden],
    tightened: owner.better || expiry.better,
  };
}

interface Gained extends Pick<Difference, "gained" | "hidden"> {
  /** Nobody can read it, nor could anybody what it replaces. */
  readonly remade: readonly Gain[];
}

const nothing: Gained = { gained: [], hidden: [], remade: [] };

function gains(
  after: readonly Privilege[],
  before: readonly Privilege[],
  { root }: Fact,
  sides: Sides,
): Gained {
  if (after.length === 0 || isEqual(after, before)) return nothing;
  const first = compare(after, before);
  const found = [...first.gained, ...first.unclear, ...first.replaced];
  // What is new by its name may be what was moved to that name.
  if (found.length === 0) return nothing;
  const formerly = sides.formerly(root).privilege;
  const { gained, unclear, replaced } = compare(found.map(formerly), before, after);
  const isNamesake = namesakes(replaced, before);
  const beside = unclear.length > 0 && compare(before, after.map(formerly)).gained.length === 0;
  return {
    gained: gained.map((privilege) => gainOf(privilege, sides.levels)),
    remade: replaced
      .filter((one) => isMade(one) || isNamesake(one))
      .map((privilege): Gain => {
        return { ...gainOf(privilege, sides.levels), level: "unknown" };
      }),
    hidden: unclear.map((privilege) => ({
      what: "privileges",
      text: describe(privilege),
      at: privilege.at,
      beside,
    })),
  };
}

/** What reads like something that was granted, and is not the same: what it names is asked for in another way. */
function namesakes(
  replaced: readonly Privilege[],
  before: readonly Privilege[],
): (privilege: Privilege) => boolean {
  if (replaced.length === 0) return () => false;
  const words = new Set(before.map(describe));
  return (privilege) => words.has(describe(privilege));
}

function isLess(
  after: readonly Privilege[],
  before: readonly Privilege[],
  { root }: Fact,
  sides: Sides,
): boolean {
  if (before.length === 0 || isEqual(after, before)) return false;
  if (compare(before, after).gained.length === 0) return false;
  return compare(before, after.map(sides.formerly(root).privilege)).gained.length > 0;
}

function grants(was: Grant, now: Grant, sides: Sides): Difference {
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
    gained: [own, named].flatMap((one) => [...one.gained, ...one.remade]).concat(toOthers),
    hidden: [...own.hidden, ...named.hidden],
    narrowed: was.holders.length > now.holders.length || isLess(after, before, now, sides),
  };
}

/** What definitions hand over that this grant did not name before. */
function newlyNamed(was: Grant, now: Grant, sides: Sides): readonly Privilege[] {
  const before = sides.handed.base.get(was.key);
  return [...(sides.handed.head.get(now.key) ?? [])]
    .filter(
      ([key]) => key !== now.key && !before?.has(sides.matching.matches.get(key)?.was.key ?? key),
    )
    .flatMap(([, list]) => list);
}

/** Judged on everything an identity can do, through whatever grants. */
function reach(was: Identity, now: Identity, sides: Sides): Difference {
  if (now.person) return none;
  const after = sides.head.reach.get(now.key)?.privileges ?? [];
  const before = sides.base.reach.get(was.key)?.privileges ?? [];
  if (after.length === 0 && before.length === 0) return none;
  const [can, could] = [after.map((one) => one.privilege), before.map((one) => one.privilege)];
  // What is hidden is the grant's to say; what everybody could it could too.
  const open = after.flatMap(({ binding }) => {
    const former = sides.matching.matches.get(binding.key)?.was;
    const isOpen = former?.kind === "grant" && former.holders.some(isEverybody);
    return isOpen ? allHanded(former, sides.handed.base) : [];
  });
  return {
    ...none,
    gained: gains(can, [...could, ...open], now, sides).gained,
    narrowed: isLess(can, could, now, sides),
  };
}

/** Controls that held the identity in check, and hold it no more. */
function heldBy(was: Identity, now: Identity, { base, head, matching }: Sides): Difference {
  const isOn = (control: Control): boolean => !control.active.known || control.active.value;
  const before = (base.links.controlsOf?.get(was.key) ?? []).filter(isOn);
  const after = (head.links.controlsOf?.get(now.key) ?? []).filter(isOn);
  const kept = new Set(after.map((control) => matching.matches.get(control.key)?.was));
  const gone = before.filter(
    (control) =>
      !kept.has(control) &&
      !after.some((other) => other.form === control.form && other.content === control.content),
  );
  const lost = gone.map((control): Loss => ({
    what: "control",
    text: `${control.form} ${control.address}`,
    at: now.header,
  }));
  return { ...none, lost, tightened: after.length > before.length };
}

function credentials(was: Credential, now: Credential, sides: Sides): Difference {
  const could = was.writes?.known === true && was.writes.value;
  if (!now.writes || could)
    return { ...none, narrowed: could && now.writes?.known === true && !now.writes.value };
  if (!now.writes.known) {
    return was.writes?.known
      ? {
          ...none,
          hidden: [{ what: "privileges", text: "whether it may write", at: now.writes.at }],
        }
      : none;
  }
  if (!now.writes.value) return none;
  const privilege: TokenScope = {
    kind: "scope",
    platform: now.platform,
    scope: "contents",
    level: { ...now.writes, value: "write" },
    written: true,
    at: now.writes.at,
  };
  return { ...none, gained: [{ ...gainOf(privilege, sides.levels), text: "+ write" }] };
}
