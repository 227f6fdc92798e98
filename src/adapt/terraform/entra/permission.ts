// Turns application permissions, requested and granted, and directory roles into grants.

import type { Known, Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { field, isAbsent, items, text } from "../../../base/value.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Holder } from "../../../model/grant.ts";
import type { RoleUse } from "../../../model/privilege.ts";
import type { ScopeLevel } from "../../../model/scope-level.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { declare, nameless } from "../declare.ts";
import { principalHolder } from "../principal.ts";
import { referenceIn, typeOf, written } from "../reference.ts";

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** `app_role_ids["User.Read.All"]` says the name; an id that the catalog knows is shown by its name. */
function permissionName(value: Value, context: AdaptContext): Known<string> {
  const reference = referenceIn(value);
  const last = reference?.path.at(-1);
  if (
    reference &&
    reference.path.length > 1 &&
    typeof last === "string" &&
    /^app_role_ids$|^oauth2_permission_scope_ids$/.test(String(reference.path.at(-2)))
  ) {
    return known(last, value.at, value.through);
  }
  return roleName(text(value), context);
}

function roleName(role: Known<string | null>, context: AdaptContext): Known<string> {
  if (!role.known) return role;
  const id = (role.value ?? "").split("/").at(-1) ?? "";
  const name = guid.test(id)
    ? (context.catalog.roles.get(`entra:${id.toLowerCase()}`)?.role ?? id)
    : (role.value ?? "");
  return { ...role, value: name };
}

function use(role: Known<string>, scope: Value, scopeLevel: ScopeLevel): RoleUse {
  return {
    kind: "role",
    platform: "entra",
    role,
    scope: text(scope),
    scopeLevel,
    conditions: [],
    at: role.at,
  };
}

function grant(
  block: ResolvedBlock,
  suffix: string,
  holders: readonly Holder[],
  privileges: readonly RoleUse[],
  on: string | null,
): Fact {
  return {
    kind: "grant",
    holders,
    privileges,
    grants: [],
    defines: false,
    on,
    ...declare(block, { platform: "entra", suffix, name: nameless(block) }),
  };
}

/** What an application asks of other applications as itself (`Role`); delegated scopes act with the user's own rights. */
export function requestedAccess(block: ResolvedBlock, context: AdaptContext): readonly Fact[] {
  const uses = items(field(block.body, "required_resource_access")).flatMap((resource) => {
    const on = field(resource, "resource_app_id");
    return items(field(resource, "resource_access")).flatMap((access): readonly RoleUse[] => {
      const type = text(field(access, "type"));
      if (type.known && type.value !== "Role") return [];
      return [use(permissionName(field(access, "id"), context), on, "tenant")];
    });
  });
  if (uses.length === 0) return [];
  const holder: Holder = {
    link: { how: "reference", root: block.root, address: block.address, at: block.header },
    person: "no",
    label: block.address,
  };
  return [grant(block, "#access", [holder], uses, null)];
}

export const apiAccess: Adapter = (block, context) => {
  const resource = field(block.body, "api_client_id");
  const uses = items(field(block.body, "role_ids")).map((id) =>
    use(permissionName(id, context), resource, "tenant"),
  );
  if (uses.length === 0) return [];
  return [
    grant(
      block,
      "",
      [principalHolder(field(block.body, "application_id"), null, block, context)],
      uses,
      written(resource),
    ),
  ];
};

/** The id of all zeros is access without any role. https://learn.microsoft.com/graph/api/resources/approleassignment */
const defaultAccess = "00000000-0000-0000-0000-000000000000";

export const appRoleAssignment: Adapter = (block, context) => {
  const id = field(block.body, "app_role_id");
  if (id.known && id.value === defaultAccess) return [];
  const resource = field(block.body, "resource_object_id");
  const holder = principalHolder(field(block.body, "principal_object_id"), null, block, context);
  return [
    grant(
      block,
      "",
      [holder],
      [use(permissionName(id, context), resource, "tenant")],
      written(resource),
    ),
  ];
};

/** Delegated: the application can do no more than the user it acts for. */
export const delegatedGrant: Adapter = (block, context) => {
  const resource = field(block.body, "resource_service_principal_object_id");
  const uses = items(field(block.body, "claim_values")).map((claim) => {
    const name = text(claim);
    const role: Known<string> = name.known
      ? { ...name, value: `${name.value ?? ""} (delegated)` }
      : name;
    return use(role, resource, "tenant");
  });
  const holder = principalHolder(
    field(block.body, "service_principal_object_id"),
    null,
    block,
    context,
  );
  return [grant(block, "", [holder], uses, written(resource))];
};

/** `role_id` and `template_id` are one for built-in roles; `object_id` is the activated role's. */
function directoryRole(value: Value, context: AdaptContext): Known<string> {
  const reference = referenceIn(value);
  const role =
    reference && /azuread_(custom_)?directory_role$/.test(typeOf(reference.address))
      ? context.find(reference.address)
      : null;
  if (role) {
    for (const attribute of ["display_name", "template_id"]) {
      const name = text(field(role.body, attribute));
      if (name.known && name.value !== null) return { ...roleName(name, context), at: value.at };
    }
  }
  return roleName(text(value), context);
}

export const directoryRoleAssignment: Adapter = (block, context) => {
  const attribute = isAbsent(field(block.body, "role_id")) ? "role_definition_id" : "role_id";
  const scope = field(block.body, "directory_scope_id");
  const whole = isAbsent(scope) || (scope.known && scope.value === "/");
  const principal = isAbsent(field(block.body, "principal_object_id"))
    ? "principal_id"
    : "principal_object_id";
  const holder = principalHolder(field(block.body, principal), null, block, context);
  // Whoever is eligible must activate the role, which machines cannot.
  const isEligible = block.type.includes("_eligibility_") && holder.person === "maybe";
  const role = directoryRole(field(block.body, attribute), context);
  const level: ScopeLevel = whole ? "tenant" : scope.known ? "resource" : "unknown";
  const holders: readonly Holder[] = [isEligible ? { ...holder, person: "yes" } : holder];
  return [grant(block, "", holders, [use(role, scope, level)], whole ? null : written(scope))];
};

export const directoryRoleMember: Adapter = (block, context) => {
  const holder = principalHolder(field(block.body, "member_object_id"), null, block, context);
  const role = directoryRole(field(block.body, "role_object_id"), context);
  return [grant(block, "", [holder], [use(role, known(null, block.header), "tenant")], null)];
};
