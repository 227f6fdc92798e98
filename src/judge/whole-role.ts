// A role that a platform ships and that holds every action of a service → on how much, why it matters, and which role usually does.

import type { RiskyRole } from "../catalog/catalog.ts";
import type { Grant } from "../model/grant.ts";
import type { Model } from "../model/model.ts";
import type { RoleUse } from "../model/privilege.ts";
import { isShared } from "../model/scope-level.ts";
import { isOver, textOf } from "../privilege/condition.ts";
import { givenBy, riskyRole } from "../privilege/level.ts";
import { secretsRead } from "../privilege/secrets.ts";
import { narrows } from "../privilege/unbounded.ts";
import { holdersOf } from "./grants.ts";
import { givesAccess } from "./own-policy.ts";
import type { Context } from "./rule.ts";
import { waysOf } from "./ways-to-more.ts";
import { roleWide } from "./wide-role.ts";
import { code } from "./words.ts";

export interface Whole {
  readonly variant: "role" | "role-on-one";
  /** The role and on what, for messages. */
  readonly label: string;
  readonly all: string;
  readonly why: string;
  readonly remedy: string;
}

/** On one resource, for on more it is an administrator's; some may give only roles of data. */
const givesItself = "it can give itself, and anybody else, everything on that resource";

/** Null: it is none, or another rule says so of the same role. */
export function wholeRole(
  use: RoleUse,
  grant: Grant,
  model: Model,
  context: Context,
): Whole | null {
  const risky = riskyRole(use, context.catalog);
  if (!risky?.whole || use.conditions.some((one) => isOver(one, context.today))) return null;
  const isWide = isShared(use.scopeLevel) && !use.conditions.some(narrows);
  const given = givenBy(use, context.catalog);
  const gives = given !== null && !risky.instead;
  if (gives && given !== "admin") return null;
  if (!isWide && !isForOne(risky, gives, grant, model)) return null;
  if (isToldElsewhere(use, grant, model, context)) return null;
  const where = use.scope.known && use.scope.value ? ` on ${code(use.scope.value)}` : "";
  const isGoogleOne = !isWide && use.platform === "google";
  return {
    variant: isWide ? "role" : "role-on-one",
    label: `${code(textOf(use.role))}${where}`,
    all: `every action ${risky.whole}${isGoogleOne ? " there" : ""}`,
    // Google's roles of all of a service hold the policy of each of its resources. https://cloud.google.com/iam/docs/roles-permissions
    why: isGoogleOne ? givesAccess : gives && !risky.at ? givesItself : risky.why,
    remedy:
      use.platform === "aws"
        ? "Grant a policy of your own that names the actions and resources that the workload uses."
        : gives
          ? "Say by a `condition` which roles it may give."
          : remedy(risky, isWide),
  };
}

/** On the one resource that it is meant for, it is a fault where something narrower would do, for a holder that certainly is a machine. */
function isForOne(
  { role, instead }: RiskyRole,
  gives: boolean,
  grant: Grant,
  model: Model,
): boolean {
  if (!instead && !gives) return false;
  return holdersOf(grant, model).some(
    ({ holder, identity }) =>
      (identity ? !identity.person : holder.person === "no") &&
      !(ofHost.has(role) && /_function_app(_slot)?$/.test(identity?.type ?? "")),
  );
}

/** What a function app needs on the account that it keeps its own state in.
 * https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity */
const ofHost: ReadonlySet<string> = new Set([
  "Storage Blob Data Owner",
  "Storage Account Contributor",
]);

function remedy({ instead }: RiskyRole, isWide: boolean): string {
  if (!instead) return "Grant it on the resource that the workload uses.";
  const where = isWide ? ", on the resource that the workload uses" : "";
  return `Grant a narrower role that does: ${instead.map(code).join(" or ")}${where}.`;
}

function isToldElsewhere(use: RoleUse, grant: Grant, model: Model, context: Context): boolean {
  return (
    secretsRead(use, grant.privileges, context.catalog) !== null ||
    roleWide(use, grant, model, context).length > 0 ||
    waysOf(grant, model, context).some(({ at }) => at === use)
  );
}
