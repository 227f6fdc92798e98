// Secrets that a cluster keeps or hands on, of credentials that the tree makes → the service accounts that so become whose these are.

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
  const within = grouped(openings, ({ namespace }) => [namespace]);
  return (account) => {
    if (openings.length === 0 || account.form !== "service-account") return [];
    const found = new Map<Opening, Crossing["at"]>();
    const put = (one: Opening, at: Crossing["at"]): void => {
      if (!found.has(one)) found.set(one, at);
    };
    for (const { secret, at } of account.secrets ?? [])
      for (const one of given.get(`${namespaceOf(account)}\n${secret}`) ?? []) put(one, at);
    for (const { namespace, at } of secretsRead(account, asked))
      for (const one of namespace === null ? openings : (within.get(namespace) ?? []))
        if (one.as.startsWith("Secret/")) put(one, at);
    return [...found]
      .toSorted(([one], [other]) => order.get(one)! - order.get(other)!)
      .map(([{ by, into, likely }, at]) => {
        return { from: account, into, by, how: "secret", at, met: { state: "open" }, likely };
      });
  };
}

function openingsIn(facts: readonly Fact[], { finder }: Asked): readonly Opening[] {
  const credentials = facts.filter((fact): fact is Credential => fact.kind === "credential");
  const keeping = credentials.filter(({ keeps }) => keeps !== undefined);
  if (keeping.length === 0) return [];
  const handing = handingIn(credentials, keeping);
  return keeping.flatMap((by): readonly Opening[] => {
    if (!by.keeps || isOff(by)) return [];
    const { keeper, name, namespace, of } = by.keeps;
    const opened = [...new Set(of.flatMap((one) => finder.identities(one, by)))];
    return opened.flatMap((into): readonly Opening[] => [
      ...(namespace === null ? [] : [{ by, into, as: `Secret/${name}`, namespace }]),
      ...handing(keeper, name).map((one) => ({ into, ...one })),
    ]);
  });
}

/** So much of a name is no chance. */
const telling = 8;

/** Who keeps it under which name → what hands it on. Where its store stands elsewhere, the one secret of the tree that is called so is meant. */
function handingIn(
  credentials: readonly Credential[],
  keeping: readonly Credential[],
): (keeper: Keeper, name: string) => readonly Omit<Opening, "into">[] {
  const byName = grouped(
    credentials,
    ({ hands }) => new Set((hands?.remotes ?? []).flatMap(keptNames)),
  );
  const kept = grouped(keeping, ({ keeps }) => (keeps?.namespace === null ? [keeps.name] : []));
  return (keeper, name) => {
    const isTheOne = name.length >= telling && kept.get(name)?.length === 1;
    return (byName.get(name) ?? []).flatMap((by): readonly Omit<Opening, "into">[] => {
      if (!by.hands) return [];
      const { as, namespaces, remotes } = by.hands;
      const openings = namespaces.map((namespace) => ({ by, as, namespace }));
      const isOf = (who: Keeper | null): boolean =>
        remotes.some((one) => one.keeper === who && keptNames(one).includes(name));
      if (isOf(keeper)) return openings;
      return isTheOne && isOf(null)
        ? openings.map((opening) => ({ ...opening, likely: true }))
        : [];
    });
  };
}

/** By what it may read all secrets of a namespace, or of all. */
function secretsRead({ key }: Identity, { reach }: Asked): readonly RbacRule[] {
  return (reach.get(key)?.privileges ?? []).flatMap(({ privilege }) =>
    privilege.kind === "rbac" && allowed(privilege, "get|list|watch secrets") !== null
      ? [privilege]
      : [],
  );
}
