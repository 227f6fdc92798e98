// Turns Azure role assignments, scheduled ones too, and key vault access policies into grants.

import type { Value } from "../../../base/known.ts";
import { known, mapKnown } from "../../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Confines, Holder } from "../../../model/grant.ts";
import type { Condition, Privilege, RoleUse } from "../../../model/privilege.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { declare, nameless, valueSlot } from "../declare.ts";
import { principalHolder } from "../principal.ts";
import { textOf, written } from "../reference.ts";
import { assignedRoles, conditionText } from "./role.ts";
import { scopeLevel } from "./scope.ts";

export const roleAssignment: Adapter = (block, context) => {
  const scope = field(block.body, "scope");
  const roles = assignedRoles(block, context);
  const links = roles.flatMap((role) => (role.how === "link" ? [role.link] : []));
  const slot = valueSlot(block, scope, "scope");
  const confines: Confines = {
    scope: text(scope),
    scopeLevel: scopeLevel(scope),
    conditions: conditions(block),
  };
  const uses = roles.flatMap((role): readonly RoleUse[] =>
    role.how === "link"
      ? []
      : [{ kind: "role", platform: "azure", role: role.role, ...confines, at: role.role.at }],
  );
  const holder = principalHolder(
    field(block.body, "principal_id"),
    field(block.body, "principal_type"),
    block,
    context,
  );
  return [
    {
      kind: "grant",
      holders: [eligible.test(block.type) && holder.person === "maybe" ? asPerson(holder) : holder],
      privileges: uses,
      grants: links,
      defines: false,
      on: isAbsent(scope) ? null : written(scope),
      confines: links.length > 0 ? confines : undefined,
      ...declare(block, {
        platform: "azure",
        name: nameless(block),
        slots: slot ? { scope: slot } : {},
      }),
    },
  ];
};

/** https://learn.microsoft.com/entra/id-governance/privileged-identity-management/pim-resource-roles-assign-roles: whoever is eligible must activate
 * the role, which machines cannot. */
const eligible = /_eligible_role_assignment$/;

function asPerson(holder: Holder): Holder {
  return { ...holder, person: "yes" };
}

/** The condition as written, and the end that a schedule sets. */
function conditions(block: ResolvedBlock): readonly Condition[] {
  const found: Condition[] = [];
  const condition = conditionText(block);
  if (condition) {
    const value = textOf(condition);
    found.push({ operator: "expression", key: "condition", values: [value], at: condition.at });
  }
  const end = dig(block.body, "schedule", "expiration", "end_date_time");
  if (!isAbsent(end)) {
    const value = textOf(end);
    found.push({ operator: "DateLessThan", key: "schedule", values: [value], at: end.at });
  }
  for (const [unit, days] of [
    ["duration_days", 1],
    ["duration_hours", 1 / 24],
  ] as const) {
    const span = dig(block.body, "schedule", "expiration", unit);
    if (isAbsent(span)) continue;
    const value = mapKnown(text(span), (count) => String(Number(count ?? 0) * days));
    found.push({
      operator: "NumericLessThanEquals",
      key: "schedule.days",
      values: [value],
      at: span.at,
    });
  }
  return found;
}

const vaultLists = ["secret", "key", "certificate", "storage"] as const;

/** https://learn.microsoft.com/azure/key-vault/general/assign-access-policy: permissions on every object of the vault. */
export const vaultAccessPolicy: Adapter = (block, context) => {
  const vault = field(block.body, "key_vault_id");
  return [
    {
      kind: "grant",
      holders: [principalHolder(field(block.body, "object_id"), null, block, context)],
      privileges: vaultPrivileges(block.body, vault),
      grants: [],
      defines: true,
      on: isAbsent(vault) ? null : written(vault),
      ...declare(block, { platform: "azure", name: nameless(block) }),
    },
  ];
};

function vaultPrivileges(body: Value, vault: Value): readonly Privilege[] {
  return vaultLists.flatMap((kind): readonly Privilege[] => {
    const list = field(body, `${kind}_permissions`);
    const values = items(list);
    if (values.length === 0) return [];
    const action = (name: string | null): string =>
      `Microsoft.KeyVault/vaults/${kind}s/${name ?? ""}`;
    return [
      {
        kind: "statement",
        platform: "azure",
        effect: known("allow", list.at),
        actions: {
          except: false,
          patterns: values.map((value) => mapKnown(text(value), action)),
          at: list.at,
        },
        minus: null,
        resources: {
          except: false,
          patterns: [textOf(vault)],
          at: vault.at,
        },
        conditions: [],
        data: true,
        at: list.at,
      },
    ];
  });
}

/** The `access_policy` blocks that stand in a key vault itself. */
export function inlineAccessPolicies(
  block: ResolvedBlock,
  context: AdaptContext,
): ReturnType<Adapter> {
  return items(field(block.body, "access_policy")).flatMap((policy, index) => {
    if (!policy.known) return [];
    const self = mapKnown(field(block.body, "name"), (name) => name);
    return [
      {
        kind: "grant" as const,
        holders: [principalHolder(field(policy, "object_id"), null, block, context)],
        privileges: vaultPrivileges(policy, self),
        grants: [],
        defines: true,
        on: block.address,
        ...declare(block, {
          platform: "azure",
          suffix: `#access_policy/${index}`,
          name: nameless(block),
        }),
      },
    ];
  });
}
