// Turns the machine that an identity is attached to into those who may run code on it, and so act as that identity.

import type { Catalog } from "../catalog/catalog.ts";
import type { FactKey } from "../model/declaration.ts";
import type { Fact } from "../model/fact.ts";
import type { Identity } from "../model/identity.ts";
import type { Admitted, HeldPrivilege, Reach } from "../model/model.ts";
import { isAtLeast } from "../model/scope-level.ts";
import type { Host, Trust } from "../model/trust.ts";
import { hasEnded } from "../privilege/condition.ts";
import { riskyRole } from "../privilege/level.ts";
import { pattern } from "../privilege/pattern.ts";
import { actionSide, holdsOne } from "../privilege/statement.ts";
import { isDeny } from "../model/deny.ts";

interface Asked {
  readonly reach: ReadonlyMap<FactKey, Reach>;
  readonly catalog: Catalog;
  readonly today: string;
}

type OfHost = (trust: Trust, host: Host) => readonly Admitted[];

interface Runner {
  readonly identity: Identity;
  readonly held: readonly HeldPrivilege[];
}

/** Those of its own root: another may be of another subscription. Who may change anything there is worked out once, where a machine is asked about. */
export function byHost(facts: readonly Fact[], { reach, catalog, today }: Asked): OfHost {
  let runners: readonly Runner[] | null = null;
  return ({ root, admissions }, host) => {
    const principal = admissions[0]?.principals[0];
    if (!principal) return [];
    runners ??= runnersIn(facts, reach, today);
    return runners.flatMap(({ identity, held }) => {
      if (identity.root !== root) return [];
      const by = held.find((one) => runsOn(one, host, catalog) && holdsOn(one, host));
      return by ? [{ identity, principal, by }] : [];
    });
  };
}

function runnersIn(
  facts: readonly Fact[],
  reach: Asked["reach"],
  today: string,
): readonly Runner[] {
  return facts.flatMap((identity): readonly Runner[] => {
    if (identity.kind !== "identity" || identity.person) return [];
    const held = (reach.get(identity.key)?.privileges ?? []).filter(
      ({ privilege }) =>
        "platform" in privilege && privilege.platform === "azure" && !hasEnded(privilege, today),
    );
    return held.length > 0 ? [{ identity, held }] : [];
  });
}

function runsOn({ privilege }: HeldPrivilege, { actions }: Host, catalog: Catalog): boolean {
  if (privilege.kind === "role")
    return actions.some((action) => riskyRole(privilege, catalog)?.permits?.includes(action));
  if (privilege.kind !== "statement" || isDeny(privilege)) return false;
  const held = actionSide(privilege);
  return actions.some((action) => holdsOne(held, pattern(action, true)));
}

/** On the machine, on its resource group, or on more. */
function holdsOn({ privilege }: HeldPrivilege, { within }: Host): boolean {
  if (privilege.kind !== "role" && privilege.kind !== "statement") return false;
  if (isAtLeast(privilege.scopeLevel, "subscription")) return true;
  const scopes = privilege.kind === "role" ? [privilege.scope] : privilege.resources.patterns;
  return scopes.some((scope) =>
    scope.known
      ? within.some((one) => one.startsWith("/") && (scope.value ?? "").toLowerCase().endsWith(one))
      : within.includes(scope.reference?.address ?? ""),
  );
}
