// Turns trusts into the identities of the tree that each lets in, by name or with their whole account.

import type { Gap } from "../base/gap.ts";
import type { Catalog } from "../catalog/catalog.ts";
import type { FactKey, Link } from "../model/declaration.ts";
import { isDeny } from "../model/deny.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Admitted, HeldPrivilege, Reach } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import type { Becoming, Principal, Trust } from "../model/trust.ts";
import { deploying } from "../privilege/escalation-google.ts";
import { byHost } from "./by-host.ts";
import type { Finder } from "./find.ts";
import { byAccount } from "./whole-account.ts";

export interface AskedOfTrusts {
  readonly finder: Finder;
  readonly reach: ReadonlyMap<FactKey, Reach>;
  readonly catalog: Catalog;
  readonly today: string;
  /** Hears what a limit left open. */
  readonly tell: (gap: Gap) => void;
}

export function admittedBy(
  facts: readonly Fact[],
  asked: AskedOfTrusts,
): ReadonlyMap<FactKey, readonly Admitted[]> {
  const found = new Map<FactKey, readonly Admitted[]>();
  const ofHosts = byHost(facts, asked);
  const ofAccounts = byAccount(facts, asked.finder, asked.reach, asked.tell);
  for (const fact of facts) {
    if (fact.kind !== "trust") continue;
    const { host, platform } = fact;
    const named = host ? ofHosts(fact, host) : identitiesIn(fact, asked);
    const known = new Set(named.map(({ identity }) => identity));
    const others =
      platform === "aws" ? ofAccounts(fact).filter(({ identity }) => !known.has(identity)) : [];
    if (named.length + others.length > 0) found.set(fact.key, [...named, ...others]);
  }
  return found;
}

function identitiesIn(trust: Trust, asked: AskedOfTrusts): readonly Admitted[] {
  const seen = new Set<Identity>();
  return trust.admissions
    .filter((admission) => !isDeny(admission))
    .flatMap(({ principals, takes }) => principals.map((principal) => ({ principal, takes })))
    .flatMap(({ principal, takes }) => {
      const link = linkOfPrincipal(principal, trust);
      const identities = link ? asked.finder.identities(link, trust) : [];
      return identities.flatMap((identity): readonly Admitted[] => {
        if (seen.has(identity)) return [];
        const by = takes === undefined ? undefined : what(identity, takes, asked);
        if (by === null) return [];
        seen.add(identity);
        return [{ identity, principal, by }];
      });
    });
}

/** What of an identity's own gives it what becoming another takes; null: nothing does. */
function what(
  identity: Identity,
  takes: Becoming,
  { finder, reach, catalog, today }: AskedOfTrusts,
): HeldPrivilege | null {
  if (takes === "id-token") return null;
  const twins = identity.sameAs ? finder.identities(identity.sameAs, identity) : [];
  const held = [identity, ...twins].flatMap(({ key }) => reach.get(key)?.privileges ?? []);
  if (takes === "owner") return held.find(({ privilege }) => changesOwned(privilege)) ?? null;
  const privileges = held.map(({ privilege }) => privilege);
  const by = deploying(privileges, catalog, today);
  return held.find(({ privilege }) => privilege === by) ?? null;
}

/** https://learn.microsoft.com/graph/permissions-reference#applicationreadwriteownedby */
function changesOwned(privilege: Privilege): boolean {
  return (
    privilege.kind === "role" &&
    privilege.platform === "entra" &&
    privilege.role.known &&
    privilege.role.value === "Application.ReadWrite.OwnedBy"
  );
}

/** A role or user of AWS, by reference or by its ARN; elsewhere as the adapter says. */
export function linkOfPrincipal(
  { value, link, at }: Principal,
  { root, platform }: Pick<Trust, "root" | "platform">,
): Link | null {
  if (platform !== "aws") return link ?? null;
  const { reference } = value;
  // What a chart was given is declared where it was given.
  if (reference && link?.how === "reference") return link;
  if (reference) return { how: "reference", root, address: reference.address, at };
  if (!value.known) return null;
  const [, type, name] = /:iam::[^:]*:(role|user)\/(?:.*\/)?([^/*?]+)$/.exec(value.value) ?? [];
  return type === undefined || name === undefined
    ? null
    : { how: "name", platform: "aws", type: `aws_iam_${type}`, namespace: null, name, at };
}
