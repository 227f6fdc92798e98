// Turns AWS policies and their attachments into grants: who holds what.

import type { Value } from "../../../base/known.ts";
import { field, isAbsent, items } from "../../../base/value.ts";
import type { Grant, Holder } from "../../../model/grant.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { declare, nameless, valueSlot } from "../declare.ts";
import type { Attached } from "./documents.ts";
import { attachedPolicies, attachedPolicy, privilegesOf } from "./documents.ts";
import { holderOf, nameOf } from "./names.ts";

/** A policy that anybody may attach: it defines, and nobody holds it yet. */
export const managedPolicy: Adapter = (block, context) => [
  definition(block, field(block.body, "policy"), [], context),
];

/** A policy that stands inside its holder. */
export function inlinePolicy(attribute: string, type: string): Adapter {
  return (block, context) => {
    const holder = holderOf(field(block.body, attribute), type, block, context);
    return [definition(block, field(block.body, "policy"), holder ? [holder] : [], context)];
  };
}

export function definition(
  block: ResolvedBlock,
  policy: Value,
  holders: readonly Holder[],
  context: AdaptContext,
  suffix = "",
): Grant {
  const scope = valueSlot(block, policy, "policy");
  return {
    kind: "grant",
    holders,
    privileges: privilegesOf(policy, block, context),
    grants: [],
    defines: true,
    on: null,
    ...declare(block, {
      platform: "aws",
      suffix,
      name: nameOf(block),
      slots: scope ? { scope } : {},
    }),
  };
}

/** One policy to one holder. */
export function attachment(attribute: string, type: string): Adapter {
  return (block, context) => {
    const holder = holderOf(field(block.body, attribute), type, block, context);
    const attached = attachedPolicy(field(block.body, "policy_arn"), block, context);
    return [binding(block, holder ? [holder] : [], attached)];
  };
}

/** All policies of one holder: https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/iam_role_policy_attachments_exclusive */
export function exclusiveAttachments(attribute: string, type: string): Adapter {
  return (block, context) => {
    const holder = holderOf(field(block.body, attribute), type, block, context);
    const attached = attachedPolicies(field(block.body, "policy_arns"), block, context);
    return [binding(block, holder ? [holder] : [], attached)];
  };
}

/** One policy to many. */
export const sharedAttachment: Adapter = (block, context) => {
  const holders = (
    [
      ["roles", "aws_iam_role"],
      ["users", "aws_iam_user"],
      ["groups", "aws_iam_group"],
    ] as const
  ).flatMap(([attribute, type]) => holdersIn(field(block.body, attribute), type, block, context));
  return [binding(block, holders, attachedPolicy(field(block.body, "policy_arn"), block, context))];
};

export function holdersIn(
  value: Value,
  type: string,
  block: ResolvedBlock,
  context: AdaptContext,
): readonly Holder[] {
  if (isAbsent(value)) return [];
  return items(value).flatMap((item) => holderOf(item, type, block, context) ?? []);
}

export function binding(
  block: ResolvedBlock,
  holders: readonly Holder[],
  attached: Attached,
  suffix = "",
): Grant {
  const scope = valueSlot(block, field(block.body, "policy_arn"), "policy_arn");
  return {
    kind: "grant",
    holders,
    privileges: attached.privileges,
    grants: attached.grants,
    defines: false,
    on: null,
    ...declare(block, {
      platform: "aws",
      suffix,
      name: nameless(block),
      slots: scope ? { scope } : {},
    }),
  };
}
