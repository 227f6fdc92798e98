// A statement of a grant → what those who hold it have of it, once boundaries, organizations and other policies took their part.

import type { Known } from "../base/known.ts";
import type { Grant } from "../model/grant.ts";
import type { Model } from "../model/model.ts";
import type { Privilege, Statement } from "../model/privilege.ts";
import { leftOf } from "../privilege/admin.ts";
import { intersects } from "../privilege/covers.ts";
import { patternOf } from "../privilege/pattern.ts";
import { holdersOf } from "./grants.ts";

/** The parts of it that the denies beside it leave, of all holders; null: of one nobody can tell, so that the whole counts. */
export function heldOf(
  statement: Statement,
  grant: Grant,
  model: Model,
): readonly Statement[] | null {
  const holders = holdersOf(grant, model);
  const declared = model.facts.get(grant.key);
  if (holders.length === 0 || declared?.kind !== "grant") return null;
  // What was put together from others is nobody's as it stands.
  if (!declared.privileges.some(({ at }) => at === statement.at)) return null;
  const found: Statement[] = [];
  for (const { identity } of holders) {
    const reach = identity ? model.reach.get(identity.key) : undefined;
    if (!reach) return null;
    const beside = besideOf(reach.privileges);
    for (const { privilege, grant: from } of reach.privileges) {
      if (from.key !== grant.key || privilege.kind !== "statement" || privilege.at !== statement.at)
        continue;
      const left = withLeft(privilege, beside);
      if (left) found.push(left);
    }
  }
  return found;
}

const lists = new WeakMap<readonly object[], readonly Privilege[]>();

/** One list for each reach, as its denies are asked once for each list. */
export function besideOf(held: readonly { readonly privilege: Privilege }[]): readonly Privilege[] {
  const known = lists.get(held) ?? held.map(({ privilege }) => privilege);
  lists.set(held, known);
  return known;
}

/** Null: the denies beside it take all of it. */
export function withLeft(statement: Statement, privileges: readonly Privilege[]): Statement | null {
  if (statement.actions.except || statement.actions.patterns.length === 0) return statement;
  const patterns = leftOf(statement, privileges);
  if (patterns.length === statement.actions.patterns.length) return statement;
  return patterns.length === 0
    ? null
    : { ...statement, actions: { ...statement.actions, patterns } };
}

/** Whether something of an action is left in one of these. */
export function isLeftIn(action: Known<string>, left: readonly Statement[]): boolean {
  const wanted = patternOf(action, true);
  return left.some(
    ({ actions }) =>
      actions.except || actions.patterns.some((one) => intersects(patternOf(one, true), wanted)),
  );
}
