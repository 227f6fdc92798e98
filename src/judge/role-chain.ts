// An identity → the shortest chain of roles of the tree by which it becomes an administrator.

import type { Catalog } from "../catalog/catalog.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Identity } from "../model/identity.ts";
import type { HeldPrivilege, Model, Reach } from "../model/model.ts";
import type { Privilege } from "../model/privilege.ts";
import type { Principal } from "../model/trust.ts";
import { adminPrivileges } from "../privilege/admin.ts";
import { hasEnded } from "../privilege/condition.ts";
import { levelOf } from "../privilege/level.ts";
import type { Context } from "./rule.ts";

export interface Hop {
  readonly into: Identity;
  /** By which it is let in. */
  readonly trust: FactKey;
  /** Who was let in, where the trust says so. */
  readonly principal: Principal;
  /** Where it was the whole account, what lets the one before make use of it. */
  readonly by?: HeldPrivilege | undefined;
}

export interface Chain {
  readonly hops: readonly Hop[];
  /** What makes the last one an administrator. */
  readonly power: HeldPrivilege;
}

type Asked = Pick<Context, "catalog" | "today">;

/** A longer chain is nobody's any more. */
const longest = 8;

/** What else leads on, and where else a chain may end. */
export interface Further {
  readonly from: (identity: Identity) => readonly Hop[];
  readonly end: (identity: Identity) => HeldPrivilege | null;
}

const nothing: Further = { from: () => [], end: () => null };

/** Into one of `starts` and on from there; null where no chain ends in an administrator. */
export function chainFrom(
  starts: readonly Hop[],
  model: Model,
  asked: Asked,
  further = nothing,
): Chain | null {
  let fronts = starts.map((start): readonly Hop[] => [start]);
  const seen = new Set<FactKey>(starts.map(({ into }) => into.key));
  for (let length = 0; length < longest && fronts.length > 0; length++) {
    const next: (readonly Hop[])[] = [];
    for (const hops of fronts) {
      const last = hops.at(-1)?.into;
      if (!last) continue;
      const power = powerOf(last, model, asked) ?? further.end(last);
      if (power) return { hops, power };
      for (const hop of [...(hopsFrom(model).get(last.key) ?? []), ...further.from(last)]) {
        if (seen.has(hop.into.key)) continue;
        seen.add(hop.into.key);
        next.push([...hops, hop]);
      }
    }
    fronts = next;
  }
  return null;
}

const powers = new WeakMap<Reach, HeldPrivilege | null>();

/** What makes an identity an administrator by itself. */
export function powerOf(
  { key }: Identity,
  model: Model,
  { catalog, today }: Asked,
): HeldPrivilege | null {
  const reach = model.reach.get(key);
  if (!reach) return null;
  const known = powers.get(reach);
  if (known !== undefined) return known;
  const held = reach.privileges
    .map(({ privilege }) => privilege)
    .filter((one) => !hasEnded(one, today));
  const admin = adminPrivileges(held, catalog)[0] ?? held.find((one) => isGiver(one, catalog));
  const power = reach.privileges.find(({ privilege }) => privilege === admin) ?? null;
  powers.set(reach, power);
  return power;
}

/** A custom role of Google's lists no wildcards: one action can be an administrator's. */
function isGiver(one: Privilege, catalog: Catalog): boolean {
  return (
    one.kind === "statement" &&
    one.platform === "google" &&
    one.scopeLevel !== "resource" &&
    levelOf(one, catalog) === "admin"
  );
}

const hopsOfModel = new WeakMap<Model, ReadonlyMap<FactKey, readonly Hop[]>>();

/** Whom each identity can become. */
export function hopsFrom(model: Model): ReadonlyMap<FactKey, readonly Hop[]> {
  const cached = hopsOfModel.get(model);
  if (cached) return cached;
  const found = new Map<FactKey, Hop[]>();
  for (const [trust, admitted] of model.admitted) {
    const into = model.facts.get(model.links.identityOf.get(trust) ?? "");
    if (into?.kind !== "identity") continue;
    for (const { identity, principal, by } of admitted) {
      const list = found.get(identity.key) ?? [];
      found.set(identity.key, list);
      list.push({ into, trust, principal, by });
    }
  }
  hopsOfModel.set(model, found);
  return found;
}
