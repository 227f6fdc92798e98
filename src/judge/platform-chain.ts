// A model → every way by which somebody who should not gets across platforms to an administrator, with all that it goes by.

import { isWithin, whereWritten, type Origin } from "../base/origin.ts";
import type { Crossing } from "../model/crossing.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import type { HeldPrivilege, Model } from "../model/model.ts";
import type { Admission, Trust } from "../model/trust.ts";
import { boundsOf } from "../privilege/bounds.ts";
import { admissionText, takesAlike } from "./admits.ts";
import { entryOf, type Entry } from "./entry.ts";
import { placeOf } from "./privileges.ts";
import { chainFrom, powerOf, type Hop } from "./role-chain.ts";
import type { Context } from "./rule.ts";
import { isHarmlessIn } from "./session.ts";
import { waysOf } from "./ways-to-more.ts";

export interface PlatformChain {
  readonly entry: Entry;
  readonly crossing: Crossing;
  /** Beginning with whom the crossing leads to. */
  readonly hops: readonly Hop[];
  /** What the last one is granted. */
  readonly power: HeldPrivilege;
  /** It makes itself an administrator by that. */
  readonly escalates: boolean;
}

const found = new WeakMap<Model, readonly PlatformChain[]>();

/** In the order of source; one for each identity that is got into. */
export function platformChains(model: Model, context: Context): readonly PlatformChain[] {
  const known = found.get(model);
  if (known) return known;
  const chains = [...model.crossings.values()].flatMap((crossings) => {
    const each = crossings.map((crossing) => {
      const entry = crossing.met.state === "refused" ? null : entryOf(crossing, model);
      return entry ? chainBehind(crossing, entry, model, context) : null;
    });
    // Of several that one login may mean all must lead there.
    return each.flatMap((chain) => {
      const isOfAll = crossings.every(({ by }, at) => by !== chain?.crossing.by || each[at]);
      return chain && isOfAll ? [chain] : [];
    });
  });
  found.set(model, chains);
  return chains;
}

function chainBehind(
  crossing: Crossing,
  entry: Entry,
  model: Model,
  context: Context,
): PlatformChain | null {
  const further = {
    from: (identity: Identity) =>
      (model.crossings.get(identity.key) ?? [])
        .filter(({ met }) => met.state === "admitted" || met.state === "open")
        .map(hopOf),
    end: (identity: Identity) => escalationOf(identity, model, context),
  };
  const chain = chainFrom([hopOf(crossing)], model, context, further);
  const last = chain?.hops.at(-1)?.into;
  if (!chain || !last) return null;
  // What a session may do of a longer chain nobody asks: it is told.
  if (chain.hops.length === 1 && isHarmlessIn(crossing, model, context)) return null;
  const escalates = powerOf(last, model, context) === null;
  return { entry, crossing, escalates, ...chain };
}

function hopOf({ into, at, met, from }: Crossing): Hop {
  const trust = met.state === "admitted" ? met.trust.key : "";
  const value = { known: true, value: from.address, at, through: [] } as const;
  return { into, trust, principal: { kind: "identity", value, at } };
}

/** What makes an identity more than it was given, certainly and all by itself. */
function escalationOf({ key }: Identity, model: Model, context: Context): HeldPrivilege | null {
  for (const { definition } of model.links.grantsOf.get(key) ?? []) {
    const way = waysOf(definition, model, context).find(({ reach }) => reach === "all");
    const held = (model.reach.get(key)?.privileges ?? []).find(
      ({ privilege, grant }) => grant.key === definition.key && privilege === way?.at,
    );
    if (held) return held;
  }
  return null;
}

/** One thing that a chain goes by. */
export interface Piece {
  readonly does: "use" | "enter" | "admit" | "grant";
  /** Of an admission: who lets in. */
  readonly into?: Identity | undefined;
  readonly fact: Fact;
  readonly at: Origin;
  /** Whether it was so before. */
  readonly stood: boolean;
}

/** What says who becomes whom first, for that is what one would change. */
export function piecesOf(chain: PlatformChain, context: Context): readonly Piece[] {
  const { base } = context;
  const { entry, crossing, hops } = chain;
  const { from, into, by, at, met, how } = crossing;
  const before = crossingIn(base, crossing);
  const entered = stoodBefore(entry, crossing, base);
  // What kept those who start it from the login was a step of the same job.
  const former = base.facts.get(entry.by.key);
  const isOfLogin =
    !entered &&
    entry.kind === "start" &&
    entry.by.kind === "trust" &&
    former?.kind === "trust" &&
    takesAlike(former, entry.by);
  const enter: Piece = {
    does: "enter",
    fact: isOfLogin ? by : entry.by,
    at: entry.at,
    stood: entered,
  };
  const used = how === "direct" ? base.facts.has(by.key) : before !== undefined;
  const use: Piece = { does: "use", fact: by, at: usedAt(crossing, base), stood: used };
  const pieces: Piece[] = [];
  if (met.state === "admitted") {
    const { trust, admission } = met;
    const stood = before ? before.met.state === "admitted" : tookBefore(trust, admission, base);
    const isNamed = how === "trust" && from.form !== "job";
    const place = placeIn(trust, isNamed ? at : subjectAt(admission));
    const admit: Piece = { does: "admit", into, fact: trust, at: place, stood };
    // A trust that alone says so says it once.
    pieces.push(...(how === "trust" ? [admit, enter] : [use, enter, admit]));
  } else pieces.push(use, enter);
  for (const [index, hop] of hops.entries()) {
    const former = hops[index - 1]?.into;
    if (former) pieces.push(...pieceOf(hop, former, context));
  }
  return [...pieces, ofPower(chain, context)];
}

/** Where what keeps or hands on a key came, and whoever reads it stood there before, that is where it comes from. */
function usedAt({ by, from, at }: Crossing, { facts }: Model): Origin {
  return isKeyHanded(by) && facts.has(from.key) && !facts.has(by.key) ? by.header : at;
}

/** A secret of a cluster. */
export function isKeyHanded(by: Fact): boolean {
  return by.kind === "credential" && (by.hands ?? by.keeps) !== undefined;
}

/** The same crossing on either side. */
export function crossingIn(
  { crossings }: Model,
  { from, into }: Pick<Crossing, "from" | "into">,
): Crossing | undefined {
  return crossings.get(from.key)?.find((one) => one.into.key === into.key);
}

/** Whether the trust took the same, whoever was there to be taken. */
function tookBefore({ key }: Trust, admission: Admission, base: Model): boolean {
  const former = base.facts.get(key);
  const said = admissionText(admission);
  return former?.kind === "trust" && former.admissions.some((one) => admissionText(one) === said);
}

function stoodBefore(entry: Entry, crossing: Crossing, base: Model): boolean {
  const { met } = crossing;
  const by = base.facts.get(crossing.by.key) ?? crossing.by;
  const trust = met.state === "admitted" ? base.facts.get(met.trust.key) : undefined;
  const before =
    trust?.kind === "trust"
      ? { ...crossing, by, met: { ...met, trust } as Crossing["met"] }
      : { ...crossing, by };
  const former = entry.kind === "branch" && !trust ? null : entryOf(before, base);
  return former?.kind === entry.kind;
}

function pieceOf(
  { into, trust, principal, by }: Hop,
  from: Identity,
  { head, base }: Context,
): readonly Piece[] {
  const fact = head.facts.get(trust);
  if (!fact) {
    const crossing = crossingIn(head, { from, into });
    const stood = crossingIn(base, { from, into }) !== undefined;
    const at = crossing && usedAt(crossing, base);
    return crossing && at ? [{ does: "admit", into, fact: crossing.by, at, stood }] : [];
  }
  const stood =
    base.admitted.get(trust)?.some(({ identity }) => identity.key === from.key) === true;
  const isOfGrant = by !== undefined && base.facts.has(trust);
  return isOfGrant
    ? [{ does: "admit", into, fact: newOf(by, base), at: placeOf(by.privilege, by.grant), stood }]
    : [{ does: "admit", into, fact, at: principal.at, stood }];
}

function ofPower({ hops, power, escalates }: PlatformChain, context: Context): Piece {
  const { base } = context;
  const last = hops.at(-1)?.into;
  const former = last && base.facts.get(last.key);
  const stood =
    former?.kind === "identity" &&
    (powerOf(former, base, context) !== null ||
      (escalates && escalationOf(former, base, context) !== null));
  return {
    does: "grant",
    fact: newOf(power, base),
    at: placeOf(power.privilege, power.grant),
    stood,
  };
}

/** What hands it over, where that alone is new. */
function newOf({ grant, binding }: HeldPrivilege, base: Model): Grant {
  return base.facts.has(grant.key) && !base.facts.has(binding.key) ? binding : grant;
}

/** Where it says whom it takes. */
function subjectAt({ conditions, principals, at }: Admission): Origin {
  const subject = boundsOf(conditions).find(({ claim }) => claim === "sub" || claim === "subject");
  return subject?.condition.values[0]?.at ?? principals[0]?.at ?? at;
}

function placeIn({ at: whole, header }: Fact, at: Origin): Origin {
  return isWithin(whole, at) ? header : whereWritten(at, header);
}
