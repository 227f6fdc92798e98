// Turns an IAM role into its identity, the trust into it, the policies that stand in it and the boundary that holds it.

import type { Value } from "../../../base/known.ts";
import { field, isAbsent, items, number, text } from "../../../base/value.ts";
import type { Control } from "../../../model/control.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Grant, Holder } from "../../../model/grant.ts";
import type { Identity } from "../../../model/identity.ts";
import type { Admission, Trust } from "../../../model/trust.ts";
import { aiService } from "../../../catalog/ai.ts";
import { isDeny } from "../../../model/deny.ts";
import { readTrust } from "../../../privilege/aws/read-trust.ts";
import { opensToPeopleAlone } from "../../../privilege/aws/second-factor.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare, valueSlot } from "../declare.ts";
import { policyDocument } from "../policy-text.ts";
import { attachedPolicies, attachedPolicy } from "./documents.ts";
import { withIssuers } from "./issuer.ts";
import { withOwnAccount } from "./own-account.ts";
import { nameOf, roleLink, selfLink, serviceAdmission } from "./names.ts";
import { binding, definition } from "./policy.ts";

export const role: Adapter = (block, context) => {
  const admissions = admissionsOf(block, context);
  return [
    identity(block, admissions),
    trust(block, admissions),
    ...policiesIn(block, context),
    ...boundary(block, context),
  ];
};

function identity(block: ResolvedBlock, admissions: readonly Admission[]): Identity {
  return {
    kind: "identity",
    form: "role",
    person: opensToPeopleAlone(admissions),
    sessions: "standing",
    longest: number(field(block.body, "max_session_duration")),
    carrier: carrierOf(block, "tags", { texts: ["description"] }),
    ai: modelIn(admissions),
    ...declare(block, { platform: "aws", tags: "tags", name: nameOf(block) }),
  };
}

function modelIn(admissions: readonly Admission[]): string | undefined {
  const services = admissions
    .flatMap((one) => (isDeny(one) ? [] : one.principals))
    .flatMap(({ kind, value }) => (kind === "service" && value.known ? [value.value] : []));
  return services.map(aiService).find((because) => because !== undefined);
}

function admissionsOf(block: ResolvedBlock, context: AdaptContext): readonly Admission[] {
  const value = field(block.body, "assume_role_policy");
  const what = `the trust policy of \`${block.address}\``;
  const document = policyDocument(value, context, what);
  return document ? withOwnAccount(withIssuers(readTrust(document), context), block, context) : [];
}

function trust(block: ResolvedBlock, admissions: readonly Admission[]): Trust {
  const slot = valueSlot(block, field(block.body, "assume_role_policy"), "assume_role_policy");
  return {
    kind: "trust",
    into: selfLink(block),
    admissions,
    carrier: null,
    ...declare(block, {
      platform: "aws",
      suffix: "#trust",
      name: nameOf(block),
      slots: slot ? { trust: slot } : {},
    }),
  };
}

/**
 * `inline_policy` blocks and `managed_policy_arns`, deprecated and alive; and `policy`, which no provider takes, but whoever writes it
 * means the role to be granted it.
 */
function policiesIn(block: ResolvedBlock, context: AdaptContext): readonly Grant[] {
  const holder: Holder = { link: selfLink(block), person: "no", label: block.address };
  const inline = items(field(block.body, "inline_policy")).flatMap((policy, index) => {
    const document = field(policy, "policy");
    if (policy.known && isAbsent(document)) return [];
    return [definition(block, document, [holder], context, `#inline/${nameIn(policy, index)}`)];
  });
  const slip = field(block.body, "policy");
  if (!isAbsent(slip)) inline.push(definition(block, slip, [holder], context, "#inline/policy"));
  const arns = field(block.body, "managed_policy_arns");
  const attached = attachedPolicies(arns, block, context);
  if (attached.privileges.length + attached.grants.length === 0) return inline;
  return [...inline, binding(block, [holder], attached, "#managed")];
}

function nameIn(policy: Value, index: number): string {
  const name = text(field(policy, "name"));
  return name.known && name.value !== null ? name.value : String(index);
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html */
export function boundary(block: ResolvedBlock, context: AdaptContext): readonly Control[] {
  const value = field(block.body, "permissions_boundary");
  if (isAbsent(value) && !value.reference) return [];
  // The provider leaves out what is empty.
  if (value.known && value.value === "") return [];
  const { privileges, grants } = attachedPolicy(value, block, context);
  const policy = grants[0];
  return [
    {
      kind: "control",
      form: "boundary",
      holds: [selfLink(block)],
      ...(policy ? { policy } : { privileges }),
      ...declare(block, { platform: "aws", suffix: "#boundary", name: nameOf(block) }),
    },
  ];
}

/** AWS made its policy and its trust: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html */
export const serviceLinkedRole: Adapter = (block): readonly Fact[] => {
  const service = text(field(block.body, "aws_service_name"));
  return [
    {
      kind: "identity",
      form: "role",
      person: false,
      sessions: "short",
      carrier: carrierOf(block, "tags", { texts: ["description"] }),
      ai: service.known ? aiService(service.value ?? "") : undefined,
      ...declare(block, { platform: "aws", tags: "tags", name: service }),
    },
  ];
};

/** Lets EC2 instances become the role. The profile itself is no principal, so nobody is asked to own it. */
export const instanceProfile: Adapter = (block, context): readonly Fact[] => {
  const link = roleLink(field(block.body, "role"), block, context);
  return [
    {
      kind: "trust",
      into: link,
      admissions: link ? [serviceAdmission("ec2.amazonaws.com", block)] : [],
      carrier: null,
      ...declare(block, { platform: "aws", name: nameOf(block) }),
    },
  ];
};
