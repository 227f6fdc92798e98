// Turns two lists of Kubernetes RBAC rules into the rules that the first allows and the second does not.

import type { Known } from "../base/known.ts";
import { known } from "../base/known.ts";
import type { RbacRule } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";
import type { Cell } from "./rule-index.ts";
import {
  cellCount,
  cellsOf,
  holdsAll,
  indexOf,
  indexRules,
  missingOf,
  mostCells,
} from "./rule-index.ts";
import { idOf } from "./same.ts";

export interface RbacDifference {
  readonly gained: readonly RbacRule[];
  readonly unclear: readonly RbacRule[];
}

/** What comparing gains with each other may cost. */
const mostCompared = 1_000_000;

export function rbacDifference(
  after: readonly RbacRule[],
  before: readonly RbacRule[],
  beside: readonly RbacRule[] = [],
): RbacDifference {
  const held = indexRules(before);
  const former = new Set(before.map(idOf));
  let left: number | null = null;
  let budget = mostCells;
  const gained: RbacRule[] = [];
  const unclear: RbacRule[] = [];
  const uncounted: RbacRule[] = [];
  for (const rule of after) {
    if (former.has(idOf(rule))) continue;
    budget -= cellCount(rule);
    if (budget < 0) {
      uncounted.push(rule);
      continue;
    }
    const missing = cellsOf(rule).flatMap((cell) => missingOf(held, rule, cell));
    const vague = missing.filter(isVague);
    gained.push(
      ...joined(
        rule,
        missing.filter((cell) => !isVague(cell)),
      ),
    );
    if (vague.length === 0) continue;
    // Each takes the place of one that left.
    left ??= leftOf(before, [...after, ...beside]);
    if (left-- <= 0) unclear.push(...joined(rule, vague));
  }
  return { gained: [...widest(gained), ...uncounted], unclear };
}

/** How many rules that nobody can read stand there no more. */
function leftOf(before: readonly RbacRule[], now: readonly RbacRule[]): number {
  const index = indexRules(now);
  return before.filter(
    (rule) =>
      (rule.verbs.some(isUnknown) || rule.resources.some(isUnknown)) && !holdsAll(index, rule),
  ).length;
}

/** Of two that hold each other, the first. */
function widest(rules: readonly RbacRule[]): readonly RbacRule[] {
  const cells = rules.reduce((sum, rule) => sum + cellCount(rule), 0);
  if (rules.length * cells > mostCompared) return rules;
  return rules.filter(
    (rule, at) =>
      !rules.some(
        (wide, place) =>
          place !== at &&
          holdsAll(indexOf(wide), rule) &&
          (place < at || !holdsAll(indexOf(rule), wide)),
      ),
  );
}

function isUnknown(value: Known<string>): boolean {
  return !value.known;
}

function isVague(cell: Cell): boolean {
  return (
    !cell.verb.known ||
    cell.group?.known === false ||
    cell.resource?.known === false ||
    cell.url?.known === false
  );
}

/** The first alternative of a verb on all that is called so (`update|patch deployments|jobs apps`) that a rule allows, wherever it applies. */
export function allowed(rule: RbacRule, action: string): string | null {
  if (rule.resourceNames.length > 0) return null;
  const [verbs = "", resources = "", group = ""] = action.split(" ");
  const one = (text: string): Known<string> => known(text, rule.at);
  for (const verb of verbs.split("|"))
    for (const resource of resources.split("|")) {
      const cell = {
        verb: one(verb),
        group: one(group),
        resource: one(resource),
        url: null,
        names: [],
      };
      if (missingOf(indexOf(rule), rule, cell).length === 0) return `${verb} ${resource}`;
    }
  return null;
}

/** Joins cells of one resource: `create, delete on pods`. */
function joined(rule: RbacRule, cells: readonly Cell[]): readonly RbacRule[] {
  const groups = new Map<string, { cell: Cell; verbs: Known<string>[] }>();
  for (const cell of cells) {
    const id = JSON.stringify([
      cell.group && exactOf(cell.group),
      cell.resource && exactOf(cell.resource),
      cell.url && exactOf(cell.url),
      cell.names.map(exactOf),
    ]);
    const entry = groups.get(id);
    if (entry) entry.verbs.push(cell.verb);
    else groups.set(id, { cell, verbs: [cell.verb] });
  }
  return [...groups.values()].map(({ cell, verbs }) => ({
    ...rule,
    apiGroups: cell.group ? [cell.group] : [],
    resources: cell.resource ? [cell.resource] : [],
    resourceNames: cell.names,
    nonResourceURLs: cell.url ? [cell.url] : [],
    verbs,
  }));
}

/** Everything in the cluster: what `cluster-admin` is. */
export function isClusterAdmin({ namespace, resourceNames, ...rule }: RbacRule): boolean {
  return (
    namespace === null &&
    resourceNames.length === 0 &&
    [rule.verbs, rule.apiGroups, rule.resources].every((list) => list.some(isAny))
  );
}

function isAny(value: Known<string>): boolean {
  return value.known && value.value === "*";
}
