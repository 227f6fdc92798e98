// Secrets that a cluster keeps or hands on, of credentials that the tree makes → the service accounts that so become whose these are.

import type { Gap } from "../../base/gap.ts";
import { grouped } from "../../base/grouped.ts";
import { isOff } from "../../model/active.ts";
import { namespaceOf } from "../../model/address.ts";
import type { Credential, Keeper } from "../../model/credential.ts";
import type { Crossing } from "../../model/crossing.ts";
import type { Fact } from "../../model/fact.ts";
import type { Identity } from "../../model/identity.ts";
import { keptNames } from "../../model/kept-name.ts";
import type { RbacRule } from "../../model/privilege.ts";
import { allowed } from "../../privilege/rbac.ts";
import type { Asked } from "./asked.ts";

/** A secret of a cluster by which whoever reads it becomes somebody. */
interface Opening {
  readonly by: Fact;
  readonly into: Identity;
  /** As in `HandedOn`. */
  readonly as: string;
  readonly namespace: string;
  /** Nobody says who keeps it: of the tree it can be no other. */
  readonly likely?: true;
}

/** By what an account's pods are given, and by what it may read itself. */
export function handedIn(
  facts: readonly Fact[],
  asked: Asked,
): (account: Identity) => readonly Crossing[] {
  const openings = openingsIn(facts, asked);
  const order = new Map(openings.map((one, index) => [one, index]));
  const given = grouped(openings, ({ namespace, as }) => [`${namespace}\n${as}`]);
  const readable = openings.filter(({ as }) => as.startsWith("Secret/"));
  const within = grouped(readable, ({ namespace }) => [namespace]);
  return (account) => {
    if (openings.length === 0 || account.form !== "service-account") return [];
    const found = new Map<Opening, Crossing["at"]>();
    const put = (one: Opening, at: Crossing["at"]): void => {
      if (!found.has(one)) found.set(one, at);
    };
    for (const { secret, at } of account.secrets ?? [])
      for (const one of given.get(`${namespaceOf(account)}\n${secret}`) ?? []) put(one, at);
    for (const [namespace, at] of secretsRead(account, asked))
      for (const one of namespace === null ? readable : (within.get(namespace) ?? [])) put(one, at);
    return [...found]
      .toSorted(([one], [other]) => order.get(one)! - order.get(other)!)
      .map(([{ by, into, likely }, at]) => {
        return { from: account, into, by, how: "secret", at, met: { state: "open" }, likely };
      });
  };
}

/** Everything may be kept and handed on under one name: beyond this many the rest is told as a gap, once. */
const mostOpenings = 20_000;

function openingsIn(facts: readonly Fact[], { finder, tell }: Asked): readonly Opening[] {
  const credentials = facts.filter((fact): fact is Credential => fact.kind === "credential");
  const keeping = credentials.filter(({ keeps }) => keeps !== undefined);
  const found: Opening[] = [];
  if (keeping.length === 0) return found;
  const handing = handingIn(credentials, keeping);
  for (const by of keeping) {
    if (!by.keeps || isOff(by)) continue;
    const { keeper, name, namespace, of } = by.keeps;
    const opened = new Set(of.flatMap((one) => finder.identities(one, by)));
    const handed = opened.size > 0 ? handing(keeper, name) : [];
    for (const into of opened) {
      if (namespace !== null) found.push({ by, into, as: `Secret/${name}`, namespace });
      for (const one of handed) found.push({ into, ...one });
      if (found.length <= mostOpenings) continue;
      tell(tooMany(by));
      return found.slice(0, mostOpenings);
    }
  }
  return found;
}

function tooMany({ header }: Fact): Gap {
  return {
    kind: "bound",
    at: header,
    what: "which secrets of a cluster hold whose keys",
    why: `more than ${mostOpenings} pairs of them were joined; those of what is kept from here on are not followed`,
  };
}

/** So much of a name is no chance. */
const telling = 8;

type Handing = Omit<Opening, "into">;

/** Who keeps it under which name → what hands it on. Where its store stands elsewhere, the one secret of the tree that is called so is meant. */
function handingIn(
  credentials: readonly Credential[],
  keeping: readonly Credential[],
): (keeper: Keeper, name: string) => readonly Handing[] {
  const handers = grouped(
    credentials,
    ({ hands }) =>
      new Set(
        (hands?.remotes ?? []).flatMap((one) =>
          keptNames(one).map((name) => `${one.keeper}\n${name}`),
        ),
      ),
  );
  const kept = grouped(keeping, ({ keeps }) => (keeps?.namespace === null ? [keeps.name] : []));
  return (keeper, name) => {
    const sure = handers.get(`${keeper}\n${name}`) ?? [];
    const isTheOne = name.length >= telling && kept.get(name)?.length === 1;
    const known = new Set(sure);
    const likely = isTheOne ? (handers.get(`null\n${name}`) ?? []) : [];
    return [
      ...sure.flatMap(handingsOf),
      ...likely
        .filter((one) => !known.has(one))
        .flatMap(handingsOf)
        .map((one) => ({ ...one, likely: true as const })),
    ];
  };
}

function handingsOf(by: Credential): readonly Handing[] {
  const { hands } = by;
  return hands ? hands.namespaces.map((namespace) => ({ by, as: hands.as, namespace })) : [];
}

/** By what it may read all secrets of a namespace, or of all (null). */
function secretsRead(
  { key }: Identity,
  { reach }: Asked,
): ReadonlyMap<RbacRule["namespace"], Crossing["at"]> {
  const found = new Map<RbacRule["namespace"], Crossing["at"]>();
  for (const { privilege } of reach.get(key)?.privileges ?? [])
    if (
      privilege.kind === "rbac" &&
      !found.has(privilege.namespace) &&
      allowed(privilege, "get|list|watch secrets") !== null
    )
      found.set(privilege.namespace, privilege.at);
  return found;
}
