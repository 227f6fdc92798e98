// Compares Kubernetes RBAC rules as sets of verb × group × resource × name, and cuts out what one list allows and another does not.

import type { Known } from "../base/known.ts";
import { known } from "../base/known.ts";
import type { RbacRule } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";

export interface RbacDifference {
  readonly gained: readonly RbacRule[];
  readonly unclear: readonly RbacRule[];
}

/** One verb on one resource of one group, under a name or all names. */
interface Cell {
  readonly verb: Known<string>;
  readonly group: Known<string> | null;
  readonly resource: Known<string> | null;
  readonly url: Known<string> | null;
}

const mostCells = 20_000;

export function rbacDifference(
  after: readonly RbacRule[],
  before: readonly RbacRule[],
  beside: readonly RbacRule[] = [],
): RbacDifference {
  const now = [...after, ...beside];
  const isLeft = (rule: RbacRule): boolean =>
    (rule.verbs.some(isUnknown) || rule.resources.some(isUnknown)) &&
    !now.some((wide) => ruleCovers(wide, rule));
  let left: number | null = null;
  const gained: RbacRule[] = [];
  const unclear: RbacRule[] = [];
  for (const rule of after) {
    if (before.some((wide) => ruleCovers(wide, rule))) continue;
    const missing = cellsOf(rule).filter(
      (cell) => !before.some((wide) => cellCovers(wide, rule, cell)),
    );
    const vague = missing.filter(isVague);
    gained.push(
      ...joined(
        rule,
        missing.filter((cell) => !isVague(cell)),
      ),
    );
    if (vague.length === 0) continue;
    // Each takes the place of one that left.
    left ??= before.filter(isLeft).length;
    if (left-- <= 0) unclear.push(...joined(rule, vague));
  }
  return {
    gained: gained.filter(
      (rule, at) =>
        !gained.some(
          (wide, place) =>
            place !== at && ruleCovers(wide, rule) && (place < at || !ruleCovers(rule, wide)),
        ),
    ),
    unclear,
  };
}

/** Whether one rule holds all of another. */
function ruleCovers(wide: RbacRule, narrow: RbacRule): boolean {
  return cellsOf(narrow).every((cell) => cellCovers(wide, narrow, cell));
}

function cellsOf(rule: RbacRule): readonly Cell[] {
  const cells: Cell[] = [];
  for (const verb of rule.verbs) {
    for (const url of rule.nonResourceURLs) cells.push({ verb, group: null, resource: null, url });
    for (const resource of rule.resources)
      for (const group of rule.apiGroups) {
        if (cells.length >= mostCells) return cells;
        cells.push({ verb, group, resource, url: null });
      }
  }
  return cells;
}

function cellCovers(wide: RbacRule, rule: RbacRule, cell: Cell): boolean {
  if (wide.namespace !== null && wide.namespace !== rule.namespace) return false;
  if (!wide.verbs.some((verb) => isAny(verb) || exactOf(verb) === exactOf(cell.verb))) return false;
  const { url, group, resource } = cell;
  if (url) return wide.nonResourceURLs.some((other) => urlCovers(exactOf(other), exactOf(url)));
  if (!group || !resource) return false;
  if (!wide.apiGroups.some((other) => isAny(other) || exactOf(other) === exactOf(group)))
    return false;
  if (!wide.resources.some((other) => resourceCovers(exactOf(other), exactOf(resource))))
    return false;
  if (wide.resourceNames.length === 0) return true;
  return (
    rule.resourceNames.length > 0 &&
    rule.resourceNames.every((name) =>
      wide.resourceNames.some((other) => exactOf(other) === exactOf(name)),
    )
  );
}

/** `*` is every resource with its subresources; an asterisk and `/scale` the scale of all. https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/ */
function resourceCovers(wide: string, narrow: string): boolean {
  if (wide === "*" || wide === narrow) return true;
  return wide.startsWith("*/") && narrow.endsWith(wide.slice(1));
}

function urlCovers(wide: string, narrow: string): boolean {
  return wide === narrow || (wide.endsWith("*") && narrow.startsWith(wide.slice(0, -1)));
}

function isAny(value: Known<string>): boolean {
  return value.known && value.value === "*";
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

/** The first alternative of a verb on all that is called so (`update|patch deployments|jobs apps`) that a rule allows in the whole cluster. */
export function allowed(rule: RbacRule, action: string): string | null {
  if (rule.namespace !== null || rule.resourceNames.length > 0) return null;
  const [verbs = "", resources = "", group = ""] = action.split(" ");
  const one = (text: string): Known<string> => known(text, rule.at);
  for (const verb of verbs.split("|"))
    for (const resource of resources.split("|")) {
      const cell = { verb: one(verb), group: one(group), resource: one(resource), url: null };
      if (cellCovers(rule, rule, cell)) return `${verb} ${resource}`;
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
    ]);
    const entry = groups.get(id);
    if (entry) entry.verbs.push(cell.verb);
    else groups.set(id, { cell, verbs: [cell.verb] });
  }
  return [...groups.values()].map(({ cell, verbs }) => ({
    ...rule,
    apiGroups: cell.group ? [cell.group] : [],
    resources: cell.resource ? [cell.resource] : [],
    nonResourceURLs: cell.url ? [cell.url] : [],
    verbs,
  }));
}

/** Everything in the cluster: what `cluster-admin` is. */
export function isClusterAdmin(rule: RbacRule): boolean {
  return rule.namespace === null && ruleCovers(rule, everythingAt(rule));
}

function everythingAt(rule: RbacRule): RbacRule {
  const star = [known("*", rule.at)];
  return {
    ...rule,
    apiGroups: star,
    resources: star,
    resourceNames: [],
    nonResourceURLs: [],
    verbs: star,
    namespace: null,
  };
}
