// Turns a role and where it is granted into a role use, or into a link to the custom role that defines it.

import type { Known, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { choicesOf, entries, field, isAbsent, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Confines } from "../../../model/grant.ts";
import type { Condition, Privilege } from "../../../model/privilege.ts";
import type { ScopeLevel } from "../../../model/scope-level.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import { referenceIn, textOf, typeOf, written } from "../reference.ts";

export interface Granted {
  readonly privileges: readonly Privilege[];
  readonly grants: readonly Link[];
  /** Set where it names a custom role of the tree. */
  readonly confines: Confines | undefined;
}

/** What any of the roles that it may be grants. */
export function granted(
  role: Value,
  block: ResolvedBlock,
  conditions: readonly Condition[],
): Granted {
  const all = choicesOf(role).map((one) => grantedBy(one, block, conditions));
  return {
    privileges: all.flatMap(({ privileges }) => privileges),
    grants: all.flatMap(({ grants }) => grants),
    confines: all.find(({ confines }) => confines)?.confines,
  };
}

/** A custom role of the tree is linked to; every other role is used by its name. */
function grantedBy(role: Value, block: ResolvedBlock, conditions: readonly Condition[]): Granted {
  const reference = referenceIn(role);
  const scope = scopeOf(block);
  const scopeLevel = scopeLevelOf(block.type);
  const confines = { scope, scopeLevel, conditions };
  if (
    reference &&
    typeOf(reference.address).endsWith("_iam_custom_role") &&
    !reference.address.startsWith("data.")
  ) {
    return {
      privileges: [],
      grants: [{ how: "reference", root: block.root, address: reference.address, at: role.at }],
      confines,
    };
  }
  const use: Privilege = {
    kind: "role",
    platform: "google",
    role: textOf(role),
    scope,
    scopeLevel,
    conditions,
    at: role.at,
  };
  const custom = customRole(role);
  return {
    privileges: [use],
    grants: custom ? [custom] : [],
    confines: custom ? confines : undefined,
  };
}

/** `projects/P/roles/ID` and `organizations/O/roles/ID` are custom roles, maybe defined elsewhere in the tree. */
function customRole(role: Value): Link | null {
  const found = /^(projects|organizations)\/.*\/roles\/([^/]+)$/.exec(written(role));
  const name = found?.[2];
  if (name === undefined || name.includes("${")) return null;
  const type =
    found?.[1] === "projects"
      ? "google_project_iam_custom_role"
      : "google_organization_iam_custom_role";
  return { how: "name", platform: "google", type, namespace: null, name, at: role.at };
}

export function scopeLevelOf(type: string): ScopeLevel {
  if (type.startsWith("google_organization_iam_")) return "organization";
  if (type.startsWith("google_folder_iam_")) return "folder";
  if (type.startsWith("google_project_iam_")) return "project";
  if (type.startsWith("google_billing_account_iam_")) return "account";
  return "resource";
}

/** Attributes that say who and how, not what on. */
const notTarget = new Set([
  "role",
  "member",
  "members",
  "condition",
  "policy_data",
  "location",
  "region",
  "zone",
  "etag",
  "timeouts",
  "lifecycle",
  "depends_on",
  "provider",
  "count",
  "for_each",
]);

/** What the role is granted on: the one attribute that names the thing, else the project it works in. */
export function scopeOf(block: ResolvedBlock): Known<string | null> {
  const named = entries(block.body).filter(
    ([name, value]) => !notTarget.has(name) && !isAbsent(value),
  );
  const target = named.find(([name]) => name !== "project") ?? named[0];
  if (target) return text(target[1]);
  return projectOf(block);
}

export function projectOf(block: ResolvedBlock): Known<string | null> {
  const own = field(block.body, "project");
  if (!isAbsent(own)) return text(own);
  return block.provider
    ? text(field(block.provider.body, "project"))
    : known<string | null>(null, block.header);
}
