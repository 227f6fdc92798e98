// Secrets that a cluster keeps or hands on, of credentials that the tree makes → the service accounts that so become whose these are.

import { isOff } from "../../model/active.ts";
import { namespaceOf } from "../../model/address.ts";
import type { Credential, HandedOn, Keeper } from "../../model/credential.ts";
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
  return (account) => {
    if (openings.length === 0 || account.form !== "service-account") return [];
    const read = secretsRead(account, asked);
    if (!account.secrets && read.length === 0) return [];
    const within = namespaceOf(account);
    return openings.flatMap((one): readonly Crossing[] => {
      const { by, into, likely } = one;
      const at = (one.namespace === within ? givenAt(account, one) : null) ?? readAt(read, one);
      return at
        ? [{ from: account, into, by, how: "secret", at, met: { state: "open" }, likely }]
        : [];
    });
  };
}

function openingsIn(facts: readonly Fact[], { finder }: Asked): readonly Opening[] {
  const credentials = facts.filter((fact): fact is Credential => fact.kind === "credential");
  const keeping = credentials.filter(({ keeps }) => keeps !== undefined);
  if (keeping.length === 0) return [];
  const handing = credentials.filter(({ hands }) => hands !== undefined);
  return keeping.flatMap((by): readonly Opening[] => {
    if (!by.keeps || isOff(by)) return [];
    const { keeper, name, namespace, of } = by.keeps;
    const opened = [...new Set(of.flatMap((one) => finder.identities(one, by)))];
    return opened.flatMap((into): readonly Opening[] => [
      ...(namespace === null ? [] : [{ by, into, as: `Secret/${name}`, namespace }]),
      ...handing.flatMap((one): readonly Opening[] => {
        if (!one.hands) return [];
        const { as, namespaces } = one.hands;
        const openings = namespaces.map((namespace) => ({ by: one, into, as, namespace }));
        if (isHanded(one.hands, keeper, name)) return openings;
        if (!isLikely(one.hands, name, keeping)) return [];
        return openings.map((opening) => ({ ...opening, likely: true }));
      }),
    ]);
  });
}

function givenAt({ secrets }: Identity, { as }: Opening): Crossing["at"] | undefined {
  return secrets?.find(({ secret }) => secret === as)?.at;
}

/** So much of a name is no chance. */
const telling = 8;

/** Its store stands elsewhere, and one secret of the tree is called so. */
function isLikely({ remotes }: HandedOn, name: string, keeping: readonly Credential[]): boolean {
  return (
    name.length >= telling &&
    remotes.some((one) => one.keeper === null && one.name === name) &&
    keeping.filter(({ keeps }) => keeps?.namespace === null && keeps.name === name).length === 1
  );
}

function isHanded({ remotes }: HandedOn, keeper: Keeper, name: string): boolean {
  return remotes.some((one) => one.keeper === keeper && keptNames(one).includes(name));
}

/** By what it may read all secrets of a namespace, or of all. */
function secretsRead({ key }: Identity, { reach }: Asked): readonly RbacRule[] {
  return (reach.get(key)?.privileges ?? []).flatMap(({ privilege }) =>
    privilege.kind === "rbac" && allowed(privilege, "get|list|watch secrets") !== null
      ? [privilege]
      : [],
  );
}

function readAt(read: readonly RbacRule[], { as, namespace }: Opening): Crossing["at"] | undefined {
  if (!as.startsWith("Secret/")) return undefined;
  return read.find((one) => one.namespace === null || one.namespace === namespace)?.at;
}
