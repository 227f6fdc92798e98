// Turns user-assigned identities, their federated credentials and custom role definitions into facts.

import type { Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { field, isAbsent, items } from "../../../base/value.ts";
import { isOn } from "../../../model/active.ts";
import type { Stay } from "../../../model/declaration.ts";
import type { Patterns, Privilege, Statement } from "../../../model/privilege.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare, valueSlot } from "../declare.ts";
import { federatedTrust } from "../federated.ts";
import { linkTo, type Target } from "../link.ts";
import { textOf, written } from "../reference.ts";

export const userAssignedIdentity: Adapter = (block, context) => {
  const declared = declare(block, {
    platform: "azure",
    tags: "tags",
    within: written(field(block.body, "resource_group_name")),
  });
  const stays = [...(declared.stays ?? []), ...locksOn(block, context)];
  return [
    {
      kind: "identity",
      form: "managed-identity",
      person: false,
      sessions: "standing",
      carrier: carrierOf(block, "tags"),
      ...declared,
      ...(stays.length > 0 ? { stays } : {}),
    },
  ];
};

/** Its own, and its resource group's: https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources */
function locksOn(block: ResolvedBlock, context: AdaptContext): readonly Stay[] {
  const group = field(block.body, "resource_group_name").reference?.address;
  return context.all("azurerm_management_lock").flatMap((lock): readonly Stay[] => {
    const on = field(lock.body, "scope").reference?.address;
    if (on === undefined || !(on === block.address || on === group) || !isOn(lock)) return [];
    return [{ against: "removal", attribute: lock.address, at: lock.header }];
  });
}

/** What names one, by its id. */
export const userAssigned: Target = {
  platform: "azure",
  type: "azurerm_user_assigned_identity",
  name: (id) => id.split("/").at(-1) ?? id,
};

/** `parent_id` became `user_assigned_identity_id` in azurerm 4. */
export const federatedCredential: Adapter = (block, context) => {
  const newer = field(block.body, "user_assigned_identity_id");
  const parent = isAbsent(newer) ? field(block.body, "parent_id") : newer;
  return [
    federatedTrust(block, {
      platform: "azure",
      into: linkTo(parent, userAssigned, block, context),
      issuer: field(block.body, "issuer"),
      subject: field(block.body, "subject"),
      audiences: field(block.body, "audience"),
      expression: null,
    }),
  ];
};

export const roleDefinition: Adapter = (block) => {
  const permissions = items(field(block.body, "permissions"));
  const first = permissions[0];
  const slot = first ? valueSlot(block, field(first, "actions"), "actions") : undefined;
  return [
    {
      kind: "grant",
      holders: [],
      privileges: permissions.flatMap((body) => [
        ...statement(body, "actions", "not_actions", block),
        ...statement(body, "data_actions", "not_data_actions", block).map((one): Privilege => ({
          ...one,
          data: true,
        })),
      ]),
      grants: [],
      defines: true,
      on: null,
      ...declare(block, { platform: "azure", slots: slot ? { scope: slot } : {} }),
    },
  ];
};

/** Actions of the control plane and of the data plane are two worlds: a `*` in one is none in the other. https://learn.microsoft.com/azure/role-based-access-control/role-definitions#control-and-data-actions */
function statement(
  body: Value,
  allowed: string,
  taken: string,
  block: ResolvedBlock,
): readonly Statement[] {
  const actions = field(body, allowed);
  if (items(actions).length === 0) return [];
  const minus = field(body, taken);
  return [
    {
      kind: "statement",
      platform: "azure",
      effect: known("allow", actions.at),
      actions: patterns(actions),
      minus: items(minus).length === 0 ? null : patterns(minus),
      resources: scopes(block),
      conditions: [],
      at: actions.at,
    },
  ];
}

/** What it may be assigned on; `scope` is always one of them. https://learn.microsoft.com/azure/role-based-access-control/role-definitions#assignablescopes */
function scopes(block: ResolvedBlock): Patterns {
  const listed = field(block.body, "assignable_scopes");
  return patterns(items(listed).length > 0 ? listed : field(block.body, "scope"));
}

function patterns(list: Value): Patterns {
  return {
    except: false,
    patterns: items(list).map(textOf),
    at: list.at,
  };
}
