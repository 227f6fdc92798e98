// Tells in which ways the roles that somebody holds in Google make more of themselves: by custom roles' permissions, and by what Google's own permit.

import type { Catalog } from "../catalog/catalog.ts";
import { isDeny } from "../model/deny.ts";
import type { Privilege, RoleUse, Statement } from "../model/privilege.ts";
import { isAtLeast } from "../model/scope-level.ts";
import { isOver } from "./condition.ts";
import { isBounded } from "./giving.ts";
import { isDeniedInGoogle } from "./google-deny.ts";
import type { Escalation } from "./escalation-reach.ts";
import { riskyRole } from "./level.ts";
import { pattern } from "./pattern.ts";
import { actionSide, holdsOne } from "./statement.ts";
import { narrows } from "./unbounded.ts";

type Held = Statement | RoleUse;

export function inGoogle(
  privileges: readonly Privilege[],
  catalog: Catalog,
  today: string,
): readonly Escalation[] {
  const held = privileges.filter((one): one is Held => isHeld(one, today));
  if (held.length === 0) return [];
  const ways = catalog.actions.get("google")?.escalation ?? [];
  return ways.flatMap((way): readonly Escalation[] => {
    const [first = "", ...others] = way.actions;
    const permits = (one: Held, action: string): boolean =>
      permitsBy(one, action, privileges, catalog);
    const start = held.find((one) => isWide(one) && permits(one, first));
    if (!start || isBounded(start, first, catalog)) return [];
    const rest = others.map((action) => held.find((one) => permits(one, action)));
    if (!rest.every((one) => one !== undefined)) return [];
    const reach = way.new === true ? "new" : "all";
    return [{ way, actions: way.actions, by: [start, ...rest], reach }];
  });
}

/** What of them lets its holder deploy what runs as an account that it may use. */
export function deploying(
  privileges: readonly Privilege[],
  catalog: Catalog,
  today: string,
): Privilege | null {
  const held = privileges.filter((one): one is Held => isHeld(one, today));
  for (const { actions } of catalog.actions.get("google")?.escalation ?? []) {
    const [first, ...others] = actions;
    if (first !== actAs) continue;
    const by = others.map((action) =>
      held.find((one) => permitsBy(one, action, privileges, catalog)),
    );
    if (by[0] && !by.includes(undefined)) return by[0];
  }
  return null;
}

/** As the catalog spells it. */
const actAs = "iam.serviceAccounts.actAs";

function isHeld(one: Privilege, today: string): boolean {
  return (
    (one.kind === "statement" || one.kind === "role") &&
    one.platform === "google" &&
    !isDeny(one) &&
    !one.conditions.some((each) => isOver(each, today) || narrows(each))
  );
}

/** A custom role that nobody binds is judged for the project or organization that it is made for. */
function isWide(held: Held): boolean {
  const { kind, scopeLevel } = held;
  return (kind === "statement" && scopeLevel === undefined) || isAtLeast(scopeLevel, "project");
}

/** `beside`: what is held with it, denies among them. */
function permitsBy(
  held: Held,
  action: string,
  beside: readonly Privilege[],
  catalog: Catalog,
): boolean {
  const grants =
    held.kind === "role"
      ? riskyRole(held, catalog)?.permits?.includes(action) === true
      : holdsOne(actionSide(held), pattern(action, true));
  return grants && !isDeniedInGoogle(held, action, beside);
}
