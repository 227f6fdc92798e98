// A trust that lets somebody in, or a grant to assume roles → a complaint about each identity that so becomes an administrator, hop by hop.

import { whereWritten, type Origin } from "../base/origin.ts";
import type { Complaint, Related } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Grant } from "../model/grant.ts";
import type { Identity } from "../model/identity.ts";
import type { Admitted, HeldPrivilege, Model } from "../model/model.ts";
import type { Trust } from "../model/trust.ts";
import { isAssuming } from "../privilege/assume.ts";
import { placeOf } from "./privileges.ts";
import { chainFrom, hopsFrom, powerOf, type Chain, type Hop } from "./role-chain.ts";
import type { Context } from "./rule.ts";
import { isWhole } from "./view.ts";
import { identityOf } from "./whose.ts";
import { code, nameOf } from "./words.ts";

/** Whoever is let in anew. */
export function becoming(change: Change, trust: Trust, context: Context): readonly Complaint[] {
  const { head, base } = context;
  const into = identityOf(trust, head);
  if (!into) return [];
  const before = isWhole(change) ? [] : (base.admitted.get(change.was?.key ?? "") ?? []);
  const known = new Set(before.map(({ identity }) => identity.key));
  return (head.admitted.get(trust.key) ?? []).flatMap((admitted) => {
    // What lets it use a trust in its whole account is new too, and is complained about by itself.
    if (known.has(admitted.identity.key)) return [];
    if (into.platform === "aws" && newIn(admitted, context) !== null) return [];
    const { identity, principal, by } = admitted;
    const chain = chainOf(identity, [{ into, trust: trust.key, principal, by }], context);
    return chain ? [complaint(identity, chain, principal.at, trust)] : [];
  });
}

/** Whoever may assume anew a role that trusts its whole account. `handed`: the definitions that a binding hands over. */
export function becomingByGrant(
  change: Change,
  grant: Grant,
  handed: readonly Grant[],
  context: Context,
): readonly Complaint[] {
  const { head, base } = context;
  if (grant.platform === "aws" ? grant.on !== null : !others.has(grant.platform)) return [];
  const gained = isWhole(change)
    ? [grant, ...handed].flatMap(({ privileges }) => privileges)
    : change.gained.map(({ privilege }) => privilege);
  if (grant.platform === "aws" && !gained.some(isAssuming)) return [];
  const starts = new Map<Identity, Hop[]>();
  for (const { identity, hop } of hopsBy(head).get(grant.key) ?? []) {
    const news = isWhole(change) ? newIn(hop, context) : hop.by?.grant;
    // A new binding of one account is where it is mended.
    const isHere = hop.into.platform === "aws" || base.facts.has(hop.trust);
    const before = base.admitted.get(hop.trust) ?? [];
    if (news?.key !== grant.key || !isHere) continue;
    if (before.some((one) => one.identity.key === identity.key)) continue;
    const list = starts.get(identity) ?? [];
    starts.set(identity, list);
    list.push(hop);
  }
  // Of several roles that it may assume, the one that is nearest to an administrator.
  return [...starts].flatMap(([identity, hops]) => {
    const chain = chainOf(identity, hops, context);
    const by = chain?.hops[0]?.by;
    return chain && by ? [complaint(identity, chain, placeIn(grant, by), grant)] : [];
  });
}

interface Step {
  readonly identity: Identity;
  readonly hop: Hop;
}

const stepsOfModel = new WeakMap<Model, ReadonlyMap<FactKey, readonly Step[]>>();

/** What becoming another takes a privilege for, by the grant of that and by what hands it over. */
function hopsBy(model: Model): ReadonlyMap<FactKey, readonly Step[]> {
  const cached = stepsOfModel.get(model);
  if (cached) return cached;
  const found = new Map<FactKey, Step[]>();
  for (const [key, hops] of hopsFrom(model)) {
    const identity = model.facts.get(key);
    if (identity?.kind !== "identity") continue;
    for (const hop of hops)
      for (const grant of new Set([hop.by?.grant.key, hop.by?.binding.key])) {
        if (grant === undefined) continue;
        const list = found.get(grant) ?? [];
        found.set(grant, list);
        list.push({ identity, hop });
      }
  }
  stepsOfModel.set(model, found);
  return found;
}

/** Where becoming another can take a privilege beside being let in. */
const others: ReadonlySet<string> = new Set(["azure", "google", "entra"]);

/** The statement, or the binding that hands it over, by which a trust in a whole account becomes somebody's. */
function newIn({ by }: Pick<Admitted, "by">, { base }: Context): Grant | null {
  if (!by) return null;
  if (!base.facts.has(by.grant.key)) return by.grant;
  return base.facts.has(by.binding.key) ? null : by.binding;
}

function chainOf(identity: Identity, starts: readonly Hop[], context: Context): Chain | null {
  const { head } = context;
  if (identity.person || powerOf(identity, head, context)) return null;
  return chainFrom(starts, head, context);
}

function placeIn(grant: Grant, { privilege, grant: definition }: HeldPrivilege): Origin {
  return grant.key === definition.key ? placeOf(privilege, grant) : grant.header;
}

function complaint(
  from: Identity,
  { hops, power }: Chain,
  at: Origin,
  fact: Grant | Trust,
): Complaint {
  const what = code(power.text);
  const way = hops.map(stepOf).join(", then ");
  return {
    variant: "default",
    message: `${nameOf(from)} can become an administrator: it becomes ${way}, which is granted ${what}.`,
    remedy: `Let ${nameOf(from)} become ${from.platform === "aws" ? "a role" : "an identity"} that is granted only what it needs.`,
    primary: whereWritten(at, fact.header),
    written: fact.kind === "trust" ? hops.slice(0, 1).map(({ principal }) => principal.value) : [],
    related: [
      ...hops.flatMap((hop, index) => placesOf(hop, index === 0 ? fact : null)),
      { role: "definition", message: `grants ${what}`, at: placeOf(power.privilege, power.grant) },
      { role: "holder", message: `this is ${nameOf(from)}`, at: from.header },
    ],
    offending: `${from.generic} to ${power.text}`,
    identity: from.key,
    fix: null,
  };
}

function stepOf({ into, by }: Hop): string {
  if (!by) return nameOf(into);
  const how = hows[into.platform];
  return how === undefined ? nameOf(into) : `${nameOf(into)} (${how})`;
}

const grantsTo: Readonly<Record<string, string>> = {
  aws: "assume",
  azure: "run code as",
  google: "deploy what runs as",
  entra: "change",
};

const hows: Readonly<Record<string, string>> = {
  aws: "whose account is trusted as a whole",
  azure: "by code that it runs on a machine with that identity",
  google: "by what it deploys",
  entra: "which it owns, and so may add a credential to",
};

/** Where it is let in and what makes use of that, but for what is complained about. */
function placesOf({ into, principal, by }: Hop, about: Fact | null): readonly Related[] {
  const trusted = {
    role: "trust",
    message: `lets it become ${nameOf(into)}`,
    at: principal.at,
  };
  const granted = by && {
    role: "definition",
    message: `grants to ${grantsTo[into.platform] ?? "become"} ${nameOf(into)}`,
    at: placeOf(by.privilege, by.grant),
  };
  return [
    ...(about?.kind === "trust" ? [] : [trusted]),
    ...(granted && by.grant.key !== about?.key ? [granted] : []),
  ];
}
