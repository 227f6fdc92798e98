// Tells in which ways the privileges that somebody holds in a cloud or in a cluster make more of themselves.

import type { Catalog, Way } from "../catalog/catalog.ts";
import { isDeny } from "../model/deny.ts";
import type { Privilege, RbacRule, Statement } from "../model/privilege.ts";
import { isWideScope } from "./admin.ts";
import { hasEnded } from "./condition.ts";
import { inAws } from "./escalation-aws.ts";
import { inGoogle } from "./escalation-google.ts";
import type { Escalation, Own } from "./escalation-reach.ts";
import { isBounded } from "./giving.ts";
import { pattern } from "./pattern.ts";
import { allowed } from "./rbac.ts";
import { actionSide, holdsOne } from "./statement.ts";
import { inVault } from "./vault.ts";

/** `today`: `YYYY-MM-DD`, for conditions that have run out. */
export function escalationsOf(
  privileges: readonly Privilege[],
  own: readonly Own[],
  catalog: Catalog,
  today: string,
): readonly Escalation[] {
  return [
    ...inAws(privileges, own, catalog, today),
    ...inAzure(privileges, catalog, today),
    ...inGoogle(privileges, catalog, today),
    ...inCluster(privileges, catalog),
    ...inVault(privileges, catalog),
  ];
}

/** Single actions of custom roles, where a role is defined for more than one resource. */
function inAzure(
  privileges: readonly Privilege[],
  catalog: Catalog,
  today: string,
): readonly Escalation[] {
  const statements = privileges.filter(
    (one): one is Statement =>
      one.kind === "statement" &&
      one.platform === "azure" &&
      !isDeny(one) &&
      isWideScope(one) &&
      !hasEnded(one, today),
  );
  if (statements.length === 0) return [];
  return (catalog.actions.get("azure")?.escalation ?? []).flatMap((way) => {
    const wanted = pattern(way.actions[0] ?? "", true);
    const statement = statements.find(
      (one) => holdsOne(actionSide(one), wanted) && !isBounded(one, way.actions[0] ?? "", catalog),
    );
    return statement ? [{ way, actions: way.actions, by: [statement], reach: "all" }] : [];
  });
}

function inCluster(privileges: readonly Privilege[], catalog: Catalog): readonly Escalation[] {
  const rules = privileges.filter((one) => one.kind === "rbac");
  if (rules.length === 0) return [];
  const everywhere = rules.filter(({ namespace }) => namespace === null);
  return (catalog.actions.get("kubernetes")?.escalation ?? []).flatMap((way) => {
    if (way.unless) return inNamespace(way, way.unless, rules);
    const by: RbacRule[] = [];
    const actions: string[] = [];
    for (const action of way.actions) {
      const rule = everywhere.find((one) => allowed(one, action) !== null);
      if (!rule) return [];
      by.push(rule);
      actions.push(allowed(rule, action) ?? action);
    }
    return [{ way, actions, by, reach: way.new === true ? "new" : "all" }];
  });
}

/** In the first namespace where the holder does not get as far by pods of its own, else in the first of all. */
function inNamespace(
  way: Way,
  unless: readonly string[],
  rules: readonly RbacRule[],
): readonly Escalation[] {
  let beside: Escalation | null = null;
  for (const rule of rules) {
    const action = rule.namespace === null ? null : allowed(rule, way.actions[0] ?? "");
    if (action === null) continue;
    const there = rules.filter(
      ({ namespace }) => namespace === null || namespace === rule.namespace,
    );
    const found = { way, actions: [action], by: [rule] };
    if (!unless.some((other) => there.some((one) => allowed(one, other) !== null)))
      return [{ ...found, reach: "within" }];
    // What a wildcard takes with it is told at the wildcard.
    if (rule.resources.some((one) => one.known && action.endsWith(` ${one.value}`)))
      beside ??= { ...found, reach: "beside" };
  }
  return beside ? [beside] : [];
}
