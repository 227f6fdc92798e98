// Turns Entra groups into identities, their members into grants of what the group holds, and custom directory roles into definitions.

import type { Value } from "../../../base/known.ts";
import { known } from "../../../base/known.ts";
import { field, items, text } from "../../../base/value.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Fact } from "../../../model/fact.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { Adapter, AdaptContext } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare, nameless } from "../declare.ts";
import { linkTo } from "../link.ts";
import { principalHolder } from "../principal.ts";
import { referenceIn, textOf, typeOf } from "../reference.ts";

/** A group is people's unless machines are named as members. */
export const group: Adapter = (block, context) => {
  const members = items(field(block.body, "members"));
  const self: Link = {
    how: "reference",
    root: block.root,
    address: block.address,
    at: block.header,
  };
  const machines = members.filter(isMachine);
  const identity: Fact = {
    kind: "identity",
    form: "group",
    person: machines.length === 0,
    sessions: "standing",
    carrier: carrierOf(block, null, { owners: "owners", texts: ["description"] }),
    ...declare(block, { platform: "entra", name: text(field(block.body, "display_name")) }),
  };
  return machines.length === 0
    ? [identity]
    : [identity, membership(block, context, "#members", machines, self)];
};

export const groupMember: Adapter = (block, context) => {
  const value = field(block.body, "group_object_id");
  const link = linkTo(
    value,
    { platform: "entra", type: "azuread_group", dataNames: ["display_name"] },
    block,
    context,
  );
  const member = field(block.body, "member_object_id");
  return link ? [membership(block, context, "", [member], link)] : [];
};

function membership(
  block: ResolvedBlock,
  context: AdaptContext,
  suffix: string,
  members: readonly Value[],
  link: Link,
): Fact {
  return {
    kind: "grant",
    holders: members.map((member) => principalHolder(member, null, block, context)),
    privileges: [],
    grants: [link],
    defines: false,
    on: null,
    ...declare(block, { platform: "entra", suffix, name: nameless(block) }),
  };
}

function isMachine(member: Value): boolean {
  const reference = referenceIn(member);
  if (reference === null) return false;
  return /^(data\.)?(azuread_service_principal|azuread_application|azurerm_user_assigned_identity)/.test(
    typeOf(reference.address),
  );
}

/** Directory actions hold on the whole tenant, or on what an assignment narrows them to. */
export const customDirectoryRole: Adapter = (block) => [
  {
    kind: "grant",
    holders: [],
    privileges: items(field(block.body, "permissions")).map((body) => {
      const actions = field(body, "allowed_resource_actions");
      return {
        kind: "statement",
        platform: "entra",
        effect: known("allow", actions.at),
        actions: {
          except: false,
          patterns: items(actions).map(textOf),
          at: actions.at,
        },
        minus: null,
        resources: { except: false, patterns: [known("*", block.header)], at: block.header },
        conditions: [],
        at: actions.at,
      };
    }),
    grants: [],
    defines: true,
    on: null,
    ...declare(block, { platform: "entra", name: text(field(block.body, "display_name")) }),
  },
];
