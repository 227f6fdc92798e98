// Turns what services keep for themselves (EKS access entries, Lambda permissions, Transfer users) into grants and identities.

import { mapKnown } from "../../../base/known.ts";
import type { Value } from "../../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Fact } from "../../../model/fact.ts";
import type { Holder } from "../../../model/grant.ts";
import type { Condition, RoleUse, Statement } from "../../../model/privilege.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare } from "../declare.ts";
import { labelOf } from "../link.ts";
import { textOf } from "../reference.ts";
import { serviceOn } from "./deputy.ts";
import { allow, everyone, holderOf, lastSegment, roleLink, selfLink, typeOfArn } from "./names.ts";
import { binding, definition } from "./policy.ts";

/** Lets a role into a cluster as members of these groups: https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html */
export const accessEntry: Adapter = (block, context) => {
  const principal = field(block.body, "principal_arn");
  const holder = holderOf(principal, typeOfArn(principal), block, context);
  const groups = field(block.body, "kubernetes_groups");
  const privileges = isAbsent(groups)
    ? []
    : items(groups).map((group) => clusterUse("kubernetes", group, block, null));
  const grant = binding(block, holder ? [holder] : [], { privileges, grants: [] });
  return [{ ...grant, on: `the cluster ${clusterOf(block)}` }];
};

export const accessPolicy: Adapter = (block, context) => {
  const principal = field(block.body, "principal_arn");
  const holder = holderOf(principal, typeOfArn(principal), block, context);
  const use = clusterUse(
    "aws",
    field(block.body, "policy_arn"),
    block,
    dig(block.body, "access_scope"),
  );
  const grant = binding(block, holder ? [holder] : [], { privileges: [use], grants: [] });
  return [{ ...grant, on: `the cluster ${clusterOf(block)}` }];
};

/** `access_scope`: the cluster, or namespaces of it. */
function clusterUse(
  platform: string,
  role: Value,
  block: ResolvedBlock,
  access: Value | null,
): RoleUse {
  const type = access ? text(dig(access, "type")) : null;
  const inNamespaces = type?.known === true && type.value === "namespace";
  return {
    kind: "role",
    platform,
    role: mapKnown(text(role), (written) => lastSegment(written ?? "")),
    scope: text(field(block.body, "cluster_name")),
    scopeLevel: inNamespaces ? "namespace" : type && !type.known ? "unknown" : "cluster",
    conditions: [],
    at: role.at,
  };
}

function clusterOf(block: ResolvedBlock): string {
  return `\`${labelOf(field(block.body, "cluster_name"))}\``;
}

/** A service that may call the function for anybody, or whoever else may: https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html */
export const lambdaPermission: Adapter = (block, context): readonly Fact[] => {
  const principal = field(block.body, "principal");
  const written = text(principal);
  if (!written.known || written.value === null) return [];
  const on = labelOf(field(block.body, "function_name"));
  if (/\.amazonaws\.com(\.cn)?$/.test(written.value)) {
    const service = { ...written, value: written.value };
    return [serviceOn(block, on, service, invocation(block).conditions)];
  }
  const attached = { privileges: [invocation(block)], grants: [] };
  const holders = holdersOf(principal, block, context);
  return [{ ...binding(block, holders, attached), on: `the function \`${on}\`` }];
};

/** The policy that Lambda writes from them: https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html */
const bounds = [
  ["source_account", "aws:SourceAccount", "StringEquals"],
  ["source_arn", "aws:SourceArn", "ArnLike"],
  ["principal_org_id", "aws:PrincipalOrgID", "StringEquals"],
  ["event_source_token", "lambda:EventSourceToken", "StringEquals"],
] as const;

function invocation(block: ResolvedBlock): Statement {
  const action = field(block.body, "action");
  const target = field(block.body, "function_name");
  const conditions = bounds.flatMap(([attribute, key, operator]): readonly Condition[] => {
    const value = field(block.body, attribute);
    if (isAbsent(value)) return [];
    return [{ operator, key, values: [textOf(value)], at: value.at }];
  });
  return {
    kind: "statement",
    platform: "aws",
    effect: allow(block),
    actions: { except: false, patterns: [textOf(action)], at: action.at },
    minus: null,
    resources: { except: false, patterns: [textOf(target)], at: target.at },
    conditions,
    at: block.header,
  };
}

/** Lets a principal use a key, beside the key's policy: https://docs.aws.amazon.com/kms/latest/developerguide/grants.html */
export const keyGrant: Adapter = (block, context): readonly Fact[] => {
  const principal = field(block.body, "grantee_principal");
  const key = field(block.body, "key_id");
  const operations = items(field(block.body, "operations"));
  const limits = field(block.body, "constraints");
  const privilege: Statement = {
    kind: "statement",
    platform: "aws",
    effect: allow(block),
    actions: { except: false, patterns: operations.map(operationOf), at: block.header },
    minus: null,
    resources: { except: false, patterns: [textOf(key)], at: key.at },
    conditions: isAbsent(limits)
      ? []
      : [{ operator: "StringEquals", key: "kms:EncryptionContext", values: [], at: limits.at }],
    at: block.header,
  };
  const grant = binding(block, holdersOf(principal, block, context), {
    privileges: [privilege],
    grants: [],
  });
  return [{ ...grant, on: `the key \`${labelOf(key)}\`` }];
};

/** `*` is anybody. */
function holdersOf(
  principal: Value,
  block: ResolvedBlock,
  context: AdaptContext,
): readonly Holder[] {
  const written = text(principal);
  if (written.known && written.value === "*") return [everyone(principal.at)];
  const holder = holderOf(principal, typeOfArn(principal), block, context);
  return holder ? [holder] : [];
}

function operationOf(operation: Value): Statement["actions"]["patterns"][number] {
  return mapKnown(textOf(operation), (name) => `kms:${name}`);
}

/** A file-transfer login that acts as a role, cut down by a session policy: https://docs.aws.amazon.com/transfer/latest/userguide/users-policies.html */
export const transferUser: Adapter = (block, context): readonly Fact[] => {
  const user: Fact = {
    kind: "identity",
    form: "user",
    person: false,
    sessions: "standing",
    carrier: carrierOf(block, "tags"),
    ...declare(block, {
      platform: "aws",
      tags: "tags",
      name: text(field(block.body, "user_name")),
    }),
  };
  const role = roleLink(field(block.body, "role"), block, context);
  if (!role) return [user];
  const holder: Holder = { link: selfLink(block), person: "no", label: block.address };
  const policy = field(block.body, "policy");
  const grant = isAbsent(policy)
    ? binding(block, [holder], { privileges: [], grants: [role] }, "#grant")
    : definition(block, policy, [holder], context, "#grant");
  return [user, grant];
};
