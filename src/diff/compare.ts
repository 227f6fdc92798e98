// Compares a fact with what it was: privileges, holders, trust, owner, expiry and controls gained, lost or hidden.

import type { Credential } from "../model/credential.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { TokenScope } from "../model/privilege.ts";
import { gainOf } from "../privilege/sets.ts";
import { trustDifference } from "./admissions.ts";
import { around } from "./around.ts";
import { controlDifference } from "./controls.ts";
import { gains, isLess } from "./gains.ts";
import { grants } from "./grants.ts";
import { allHanded } from "./handed.ts";
import { isEverybody } from "./holders.ts";
import type { Difference, Sides } from "./sides.ts";
import { none } from "./sides.ts";
import { ofOtherAccount } from "./token.ts";
import { compareLifetimes, compareOwners, ownOwner } from "./upkeep.ts";

export function compareFacts(was: Fact, now: Fact, sides: Sides): Difference {
  const rest = join(upkeep(was, now, sides), ofKind(was, now, sides));
  return now.weak || was.weak ? join(rest, proof(was, now)) : rest;
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
    return join(reach(was, now, sides), { ...none, ...around(was, now, sides) });
  if (was.kind === "credential" && now.kind === "credential") return credentials(was, now, sides);
  if (was.kind === "control" && now.kind === "control")
    return { ...none, ...controlDifference(was, now, sides) };
  if (was.kind !== "trust" || now.kind !== "trust") return none;
  return { ...none, ...trustDifference(was, now, () => sides.formerly(now.root).value) };
}

/** How it is proven who it is. */
function proof(was: Fact, now: Fact): Difference {
  const [before, after] = [was, now].map(({ weak = [] }) => weak.map(({ text }) => text));
  const lost = (now.weak ?? []).filter(({ text }) => !before?.includes(text));
  return {
    ...none,
    lost: lost.map(({ text, at }) => ({ what: "authentication", text, at })),
    tightened: before?.some((text) => !after?.includes(text)) ?? false,
  };
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

function credentials(was: Credential, now: Credential, sides: Sides): Difference {
  const gained = ofOtherAccount(was, now, sides);
  if (gained.length > 0) return { ...none, gained };
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
