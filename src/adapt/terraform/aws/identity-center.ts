// Turns Identity Center's permission sets and assignments into people's roles and grants.

import { dig, field, text } from "../../../base/value.ts";
import type { Holder } from "../../../model/grant.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare } from "../declare.ts";
import { labelOf } from "../link.ts";
import { attachedPolicy } from "./documents.ts";
import { linkOf } from "./names.ts";
import { binding, definition } from "./policy.ts";

/** What people may do in an account: https://docs.aws.amazon.com/singlesignon/latest/userguide/permissionsetsconcept.html */
export const permissionSet: Adapter = (block) => [
  {
    kind: "identity",
    form: "role",
    person: true,
    sessions: "short",
    carrier: carrierOf(block, "tags", { texts: ["description"] }),
    ...declare(block, { platform: "aws", tags: "tags" }),
  },
];

const setType = "aws_ssoadmin_permission_set";

export const permissionSetPolicy: Adapter = (block, context) => [
  definition(block, field(block.body, "inline_policy"), holders(block, context), context),
];

export const permissionSetAttachment: Adapter = (block, context) => {
  const attached = attachedPolicy(field(block.body, "managed_policy_arn"), block, context);
  return [binding(block, holders(block, context), attached)];
};

export const permissionSetCustomerPolicy: Adapter = (block, context) => {
  const name = dig(block.body, "customer_managed_policy_reference", "name");
  const link = linkOf(name, "aws_iam_policy", block, context);
  return [binding(block, holders(block, context), { privileges: [], grants: link ? [link] : [] })];
};

export const accountAssignment: Adapter = (block, context) => {
  const set = linkOf(field(block.body, "permission_set_arn"), setType, block, context);
  const principal = field(block.body, "principal_id");
  const type = text(field(block.body, "principal_type"));
  const holder: Holder = {
    link: { how: "unknown", name: labelOf(principal), at: principal.at },
    person: type.known && type.value === null ? "maybe" : "yes",
    label: labelOf(principal),
  };
  return [binding(block, [holder], { privileges: [], grants: set ? [set] : [] })];
};

function holders(block: ResolvedBlock, context: AdaptContext): readonly Holder[] {
  const value = field(block.body, "permission_set_arn");
  const link = linkOf(value, setType, block, context);
  return link ? [{ link, person: "yes", label: labelOf(value) }] : [];
}
