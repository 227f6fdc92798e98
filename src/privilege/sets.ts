// Turns two lists of privileges into what the second gives that the first does not, over all platforms' terms.

import { known } from "../base/known.ts";
import type { Origin } from "../base/origin.ts";
import type { Gain } from "../model/change.ts";
import { isDeny } from "../model/deny.ts";
import type {
  Level,
  Privilege,
  RbacRule,
  RoleUse,
  Statement,
  TokenScope,
} from "../model/privilege.ts";
import { isMadeOf, mayUphold } from "./condition.ts";
import { describe } from "./describe.ts";
import { policyDifference } from "./policy-difference.ts";
import { rbacDifference } from "./rbac.ts";
import type { RoleIndex } from "./role.ts";
import {
  asStatement,
  indexRoles,
  isAllRole,
  roleHeld,
  roleName,
  sameRole,
  scopeHeld,
} from "./role.ts";
import { idOf } from "./same.ts";

/** How much a privilege is; `levelOf` with its catalog. */
export type Levels = (privilege: Privilege) => Level;

export interface Comparison {
  /** Smallest privileges that hold all that was gained. */
  readonly gained: readonly Privilege[];
  /** What may have been gained, and cannot be told. */
  readonly unclear: readonly Privilege[];
  /** As unclear, but as little was known of something that left. */
  readonly replaced: readonly Privilege[];
}

const same: Comparison = { gained: [], unclear: [], replaced: [] };

/**
 * What `after` gives that `before` does not. Exact where it can be decided; else a privilege counts as gained unless it is certainly covered.
 * `beside`: what there is now beside `after`.
 */
export function compare(
  after: readonly Privilege[],
  before: readonly Privilege[],
  beside: readonly Privilege[] = [],
): Comparison {
  if (isSame(after, before)) return same;
  const held = indexRoles(before);
  const [roles, scopes] = [after.filter(isRole), after.filter(isScope)];
  const statements = policyDifference(
    [...after.filter(isStatement), ...(before.some(isDeny) ? asStatements(roles, held) : [])],
    [
      ...before.filter(isStatement),
      ...before.filter(isRole).filter(isAllOfAwsRole).map(asStatement),
    ],
    beside.filter(isStatement),
  );
  const rules = before.some(isWholeCluster)
    ? { gained: [], unclear: [] }
    : rbacDifference(after.filter(isRule), before.filter(isRule), beside.filter(isRule));
  const newScopes = scopes.filter((scope) => !scopeHeld(scope, before));
  // Who held everything but what was denied did not hold all of a role.
  const spared = isSpared(after, before);
  const others = roles.filter((use) => !roleHeld(use, held, spared && !isAllRole(use)));
  const isNew = (use: RoleUse): boolean => use.role.known && !isScopeHidden(use, held);
  const hidden = others.filter((use) => !isNew(use));
  const replacing = new Set(inPlace(hidden, before, [...after, ...beside]));
  return {
    gained: [
      ...statements.gained,
      ...rules.gained,
      ...unique(others.filter(isNew)),
      ...newScopes.filter(isPlain),
    ],
    unclear: [
      ...statements.unclear,
      ...rules.unclear,
      ...hidden.filter((use) => !replacing.has(use)),
      ...newScopes.filter((scope) => !isPlain(scope)),
    ],
    replaced: [...statements.replaced, ...replacing],
  };
}

/** What a deny held back of a role that was there already is a statement's to say. */
function asStatements(roles: readonly RoleUse[], held: RoleIndex): readonly Statement[] {
  return roles.filter((use) => isAllOfAwsRole(use) && roleHeld(use, held)).map(asStatement);
}

function isAllOfAwsRole(use: RoleUse): boolean {
  return use.platform === "aws" && isAllRole(use);
}

function isWholeCluster(privilege: Privilege): boolean {
  return (
    privilege.kind === "role" &&
    privilege.platform === "kubernetes" &&
    privilege.scopeLevel !== "namespace" &&
    isAllRole(privilege)
  );
}

/** Of roles that cannot be read, those of which as little was known of one that left: each takes the place of one. */
function inPlace(
  hidden: readonly RoleUse[],
  before: readonly Privilege[],
  now: readonly Privilege[],
): readonly RoleUse[] {
  if (hidden.length === 0) return [];
  const present = indexRoles(now);
  const left = before.filter(isRole).filter((use) => !roleHeld(use, present));
  return hidden.filter((use) => {
    const place = left.findIndex((other) => isAsHidden(use, other));
    if (place !== -1) left.splice(place, 1);
    return place !== -1;
  });
}

/** Whether some deny is gone. */
function isSpared(after: readonly Privilege[], before: readonly Privilege[]): boolean {
  const denies = before.filter(isDeny);
  if (denies.length === 0) return false;
  const now = new Set(after.map(idOf));
  return !denies.every((deny) => now.has(idOf(deny)));
}

/** Whether everything in `after` stands in `before`, and no deny of `before` is missing. */
function isSame(after: readonly Privilege[], before: readonly Privilege[]): boolean {
  const former = new Set(before.map(idOf));
  if (!after.every((privilege) => former.has(idOf(privilege)))) return false;
  return !isSpared(after, before);
}

/** Whether `a` certainly gives nothing that `b` does not. */
export function noWiderThan(a: readonly Privilege[], b: readonly Privilege[]): boolean {
  const { gained, unclear, replaced } = compare(a, b);
  return gained.length + unclear.length === 0 && !replaced.some(isMade);
}

/** Whether something was made of what cannot be read: another such may be anything, where one variable for another is nothing new. */
export function isMade(privilege: Privilege): boolean {
  const values =
    privilege.kind === "statement"
      ? [privilege.effect, ...privilege.actions.patterns, ...privilege.resources.patterns]
      : privilege.kind === "role"
        ? [privilege.role, privilege.scope]
        : [];
  return values.some(isMadeOf);
}

/** As readers see it: `+ s3:DeleteObject on *`. */
export function gainOf(privilege: Privilege, levels: Levels): Gain {
  return {
    text: `+ ${describe(privilege)}`,
    level: levels(privilege),
    privilege,
    at: placeOf(privilege),
  };
}

/** The narrowest lines that say it: the one action, else the whole. */
function placeOf(privilege: Privilege): Origin {
  const only =
    privilege.kind === "statement" &&
    !privilege.actions.except &&
    privilege.actions.patterns.length === 1
      ? privilege.actions.patterns[0]
      : undefined;
  return only && only.at.file === privilege.at.file ? only.at : privilege.at;
}

/** The same role was held, and only where cannot be told any more. */
function isScopeHidden(use: RoleUse, held: RoleIndex): boolean {
  return (
    isVague(use) && sameRole(use, held).some((other) => mayUphold(use.conditions, other.conditions))
  );
}

function isVague(use: RoleUse): boolean {
  const { scope } = use;
  return (
    !scope.known && !(scope.reference && (scope.why === "computed" || scope.why === "data-source"))
  );
}

/** As little was known of the other. */
function isAsHidden(use: RoleUse, other: RoleUse): boolean {
  return (
    other.platform === use.platform &&
    mayUphold(use.conditions, other.conditions) &&
    (use.role.known
      ? roleName(other.role) === roleName(use.role) && isVague(other)
      : !other.role.known)
  );
}

/** One of each, however its role is spelt. */
function unique(uses: readonly RoleUse[]): readonly RoleUse[] {
  const seen = new Set<string>();
  return uses.filter((use) => {
    const id = idOf({ ...use, role: known(roleName(use.role), use.role.at) });
    return !seen.has(id) && seen.add(id) !== undefined;
  });
}

function isPlain(scope: TokenScope): boolean {
  return scope.level.known || !scope.written;
}

function isStatement(privilege: Privilege): privilege is Statement {
  return privilege.kind === "statement";
}

function isRule(privilege: Privilege): privilege is RbacRule {
  return privilege.kind === "rbac";
}

function isRole(privilege: Privilege): privilege is RoleUse {
  return privilege.kind === "role";
}

function isScope(privilege: Privilege): privilege is TokenScope {
  return privilege.kind === "scope";
}
