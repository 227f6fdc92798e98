// Indexes Kubernetes RBAC rules by verb × group × resource, or verb × path: what of a rule none of many holds.

import type { Known } from "../base/known.ts";
import type { RbacRule } from "../model/privilege.ts";
import { exactOf } from "./condition.ts";

/** One verb on one resource of one group, or on one path; under some names, or under any where there are none. */
export interface Cell {
  readonly verb: Known<string>;
  readonly group: Known<string> | null;
  readonly resource: Known<string> | null;
  readonly url: Known<string> | null;
  readonly names: readonly Known<string>[];
}

/** More cells are not told apart: what has them holds nothing, and what asks for them is gained as a whole. */
export const mostCells = 100_000;

/** What rules allow: by verb, group and resource, or by verb and path; where, and under which names (null: any). */
export interface RuleIndex {
  readonly cells: Map<string, Map<string | null, Set<string> | null>>;
  readonly paths: Set<string>;
  /** How long the beginnings are that stand before a `*`. */
  readonly beginnings: Set<number>;
}

const indexes = new WeakMap<RbacRule, RuleIndex>();

/** Of one rule, made once. */
export function indexOf(rule: RbacRule): RuleIndex {
  const index = indexes.get(rule) ?? indexRules([rule]);
  indexes.set(rule, index);
  return index;
}

export function indexRules(rules: readonly RbacRule[]): RuleIndex {
  const index: RuleIndex = { cells: new Map(), paths: new Set(), beginnings: new Set() };
  let budget = mostCells;
  for (const rule of rules) {
    budget -= cellCount(rule);
    if (budget < 0) break;
    for (const cell of cellsOf(rule)) enter(index, rule, cell);
  }
  return index;
}

function enter(
  { cells, paths, beginnings }: RuleIndex,
  { namespace }: RbacRule,
  { verb, group, resource, url, names }: Cell,
): void {
  if (url) {
    const path = exactOf(url);
    paths.add(key(exactOf(verb), path));
    if (path.endsWith("*")) beginnings.add(path.length - 1);
  } else if (group && resource) {
    const id = key(exactOf(verb), exactOf(group), exactOf(resource));
    const places = cells.get(id) ?? new Map<string | null, Set<string> | null>();
    cells.set(id, places);
    const known = places.get(namespace);
    if (names.length === 0) places.set(namespace, null);
    else if (known) for (const name of names) known.add(exactOf(name));
    else if (known === undefined) places.set(namespace, new Set(names.map(exactOf)));
  }
}

function key(...parts: readonly string[]): string {
  return parts.join("\n");
}

export function cellCount(rule: RbacRule): number {
  const { verbs, apiGroups, resources, nonResourceURLs, resourceNames } = rule;
  const each = nonResourceURLs.length + apiGroups.length * resources.length;
  return verbs.length * each * Math.max(1, resourceNames.length);
}

export function cellsOf(rule: RbacRule): readonly Cell[] {
  const { resourceNames, namespace } = rule;
  // Paths belong to no namespace. https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
  const urls = namespace === null ? rule.nonResourceURLs : [];
  return rule.verbs.flatMap((verb): readonly Cell[] => [
    ...urls.map((url) => ({ verb, group: null, resource: null, url, names: [] })),
    ...rule.resources.flatMap((resource) =>
      rule.apiGroups.map((group) => ({ verb, group, resource, url: null, names: resourceNames })),
    ),
  ]);
}

export function holdsAll(index: RuleIndex, rule: RbacRule): boolean {
  if (cellCount(rule) > mostCells) return false;
  return cellsOf(rule).every((cell) => missingOf(index, rule, cell).length === 0);
}

/** The cell where nobody holds it, under the names for which nobody does. */
export function missingOf(index: RuleIndex, { namespace }: RbacRule, cell: Cell): readonly Cell[] {
  const { verb, group, resource, url, names } = cell;
  const verbs = ["*", exactOf(verb)];
  if (url) return verbs.some((one) => holdsPath(index, one, exactOf(url))) ? [] : [cell];
  if (!group || !resource) return [];
  let missing = names;
  for (const one of verbs)
    for (const other of ["*", exactOf(group)])
      for (const last of wider(exactOf(resource)))
        for (const place of [null, namespace]) {
          const under = index.cells.get(key(one, other, last))?.get(place);
          if (under === null) return [];
          if (under) missing = missing.filter((name) => !under.has(exactOf(name)));
        }
  return missing.length === 0 && names.length > 0 ? [] : [{ ...cell, names: missing }];
}

/** `*` is every resource with its subresources; an asterisk and `/scale` the scale of all. https://kubernetes.io/docs/reference/kubernetes-api/authorization-resources/role-v1/ */
function wider(resource: string): readonly string[] {
  const slash = resource.indexOf("/");
  return slash === -1 ? ["*", resource] : ["*", resource, `*${resource.slice(slash)}`];
}

function holdsPath({ paths, beginnings }: RuleIndex, verb: string, path: string): boolean {
  if (paths.has(key(verb, path))) return true;
  for (const length of beginnings)
    if (length <= path.length && paths.has(key(verb, `${path.slice(0, length)}*`))) return true;
  return false;
}
