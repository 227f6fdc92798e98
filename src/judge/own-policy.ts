// A wildcard among actions → which actions it brings along that set the policy of the resource that it is granted on.

import { known, type Known } from "../base/known.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { isDeny } from "../model/deny.ts";
import type { Grant } from "../model/grant.ts";
import type { Model } from "../model/model.ts";
import type { Statement } from "../model/privilege.ts";
import { leftOf } from "../privilege/admin.ts";
import { textOf } from "../privilege/condition.ts";
import { covers } from "../privilege/covers.ts";
import { isWild, pattern, patternOf } from "../privilege/pattern.ts";
import { unboundedResource } from "../privilege/unbounded.ts";
import { besideOf, heldOf } from "./held.ts";
import { holdersOf } from "./grants.ts";

/** Why that matters, for messages. */
export const givesAccess = "it can change who has access, its own too";

export interface Brought {
  readonly action: Known<string>;
  readonly brought: readonly string[];
}

/** Of an identity's policy: in a resource's own, whoever may set it is chosen. On every resource, wildcard-resource says so. */
export function policiesBrought(
  statement: Statement,
  grant: Grant,
  model: Model,
  catalog: Catalog,
): readonly Brought[] {
  const { actions } = statement;
  if (statement.platform !== "aws" || grant.on !== null || isDeny(statement) || actions.except)
    return [];
  const found = actions.patterns.flatMap((action): readonly Brought[] => {
    const wide = patternOf(action, true);
    if (!isWild(wide) || isAllOfService(action)) return [];
    const brought = (catalog.actions.get("aws")?.policies ?? []).filter(
      (one) => covers(wide, pattern(one, true)) && isOnOne(one, statement),
    );
    return brought.length > 0 ? [{ action, brought }] : [];
  });
  if (found.length === 0 || unboundedResource(statement, catalog)) return [];
  if (heldOf(statement, grant, model)?.length === 0) return [];
  return found.flatMap(({ action, brought }) => {
    const left = leftOfHolders(action, brought, statement, grant, model);
    return left.length > 0 ? [{ action, brought: left }] : [];
  });
}

/** What no deny beside it takes, of some holder. */
function leftOfHolders(
  action: Known<string>,
  brought: readonly string[],
  statement: Statement,
  grant: Grant,
  model: Model,
): readonly string[] {
  const patterns = brought.map((one) => known(one, action.at));
  const asked = { ...statement, actions: { ...statement.actions, patterns } };
  const lists = holdersOf(grant, model).flatMap(({ identity }) => {
    const reach = identity ? model.reach.get(identity.key) : undefined;
    return reach ? [besideOf(reach.privileges)] : [];
  });
  const left = new Set(
    (lists.length > 0 ? lists : [grant.privileges]).flatMap((beside) =>
      leftOf(asked, beside).map(textOf),
    ),
  );
  return brought.filter((one) => left.has(one));
}

/** A bucket has a policy, and what lies in it has none. */
function isOnOne(action: string, { resources }: Statement): boolean {
  if (resources.except) return false;
  if (!action.startsWith("s3:")) return true;
  return resources.patterns.some((one) =>
    /^[^/]*:s3:::[^/]*$|^[^/]*\baws_s3_bucket\.[^/]*\.arn\}?$/.test(textOf(one)),
  );
}

/** `*`, `s3:*`, `s*:*`, `Microsoft.Storage/*`: a service's all. `s3:Get*` is a choice. */
export function isAllOfService(action: Known<string>): boolean {
  if (!action.known) return false;
  const text = action.value.trim();
  if (/^\*+$/.test(text)) return true;
  return /^[^:/]+(:\*+|\/\*+)$/.test(text);
}
