// Turns the machine that an identity is attached to into those who may run code on it, and so act as that identity.

import type { Catalog } from "../catalog/catalog.ts";
import type { Fact, FactKey, Host, Identity, Trust } from "../model/fact.ts";
import type { Admitted, HeldPrivilege, Reach } from "../model/model.ts";
import type { RoleUse, ScopeLevel, Statement } from "../model/privilege.ts";
import { hasEnded } from "../privilege/condition.ts";
import { covers } from "../privilege/covers.ts";
import { riskyRole } from "../privilege/level.ts";
import { pattern } from "../privilege/pattern.ts";
import { actionSide } from "../privilege/statement.ts";
import { isDeny } from "../model/deny.ts";

interface Asked {
  readonly reach: ReadonlyMap<FactKey, Reach>;
  readonly catalog: Catalog;
  readonly today: string;
}

/** Those of its own root: another may be of another subscription. */
export function byHost(
  trust: Trust & { readonly host: Host },
  facts: readonly Fact[],
  { reach, catalog, today }: Asked,
): readonly Admitted[] {
  const principal = trust.admissions[0]?.principals[0];
  if (!principal) return [];
  return facts.filter(isMachineOf(trust)).flatMap((identity) => {
    const by = (reach.get(identity.key)?.privileges ?? []).find(
      (held) =>
        !hasEnded(held.privilege, today) &&
        runsOn(held, trust.host, catalog) &&
        holdsOn(held, trust.host),
    );
    return by ? [{ identity, principal, by }] : [];
  });
}

function isMachineOf({ root }: Trust): (fact: Fact) => fact is Identity {
  return (fact): fact is Identity =>
    fact.kind === "identity" &&
    !fact.person &&
    fact.root === root &&
    (fact.platform === "azure" || fact.platform === "entra");
}

function runsOn({ privilege }: HeldPrivilege, { actions }: Host, catalog: Catalog): boolean {
  if (!("platform" in privilege) || privilege.platform !== "azure") return false;
  if (privilege.kind === "role")
    return actions.some((action) => riskyRole(privilege, catalog)?.permits?.includes(action));
  if (privilege.kind !== "statement" || isDeny(privilege)) return false;
  const { patterns, minus } = actionSide(privilege);
  return actions.some((action) => {
    const wanted = pattern(action, true);
    return (
      [patterns, minus].map((list) => list.some((one) => covers(one, wanted))).join() ===
      "true,false"
    );
  });
}

const wide: ReadonlySet<ScopeLevel | undefined> = new Set([
  "tenant",
  "management-group",
  "subscription",
]);

/** On the machine, on its resource group, or on more. */
function holdsOn({ privilege }: HeldPrivilege, { within }: Host): boolean {
  const { scopeLevel } = privilege as RoleUse | Statement;
  if (wide.has(scopeLevel)) return true;
  const scopes =
    privilege.kind === "role"
      ? [privilege.scope]
      : privilege.kind === "statement"
        ? privilege.resources.patterns
        : [];
  return scopes.some((scope) =>
    scope.known
      ? within.some((one) => one.startsWith("/") && (scope.value ?? "").toLowerCase().endsWith(one))
      : within.includes(scope.reference?.address ?? ""),
  );
}
