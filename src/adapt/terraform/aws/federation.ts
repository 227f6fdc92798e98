// Turns identity providers, Roles Anywhere and pod identities into trusts: whose word lets somebody become a role.

import { known } from "../../../base/known.ts";
import { dig, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Control } from "../../../model/control.ts";
import type { Link } from "../../../model/declaration.ts";
import type { Condition } from "../../../model/privilege.ts";
import type { Admission, Principal, Trust } from "../../../model/trust.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";
import type { AdaptContext, Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { declare, nameless } from "../declare.ts";
import { textOf } from "../reference.ts";
import { privilegesOf } from "./documents.ts";
import { allow, nameOf, roleLink } from "./names.ts";

/** Which subjects come in is said by the roles that trust it: https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html */
export const oidcProvider: Adapter = (block) => {
  const url = field(block.body, "url");
  const clients = field(block.body, "client_id_list");
  const conditions: Condition[] = isAbsent(clients)
    ? []
    : [
        {
          operator: "StringEquals",
          key: "aud",
          values: items(clients).map(textOf),
          at: clients.at,
        },
      ];
  const principal: Principal = { kind: "federated", value: textOf(url), at: url.at };
  return [
    trustOf(block, null, [
      {
        effect: allow(block),
        principals: [principal],
        conditions,
        issuer: text(url),
        at: block.header,
      },
    ]),
  ];
};

export const samlProvider: Adapter = (block) => {
  const name = field(block.body, "name");
  return [trustOf(block, null, [admission(block, "federated", textOf(name), [])])];
};

/** Certificates of this authority become roles: https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html */
export const trustAnchor: Adapter = (block) => {
  const authority = dig(block.body, "source", "source_data", "acm_pca_arn");
  const value = isAbsent(authority) ? textOf(field(block.body, "name")) : textOf(authority);
  return [trustOf(block, null, [admission(block, "federated", value, [])])];
};

/** Each role of the profile; the profile's own tags stand on the first. */
export const anywhereProfile: Adapter = (block, context) => {
  const service = known("rolesanywhere.amazonaws.com", block.header);
  const into = items(field(block.body, "role_arns")).map((one) => roleLink(one, block, context));
  const trusts = (into.length > 0 ? into : [null]).map((link, index) => {
    const trust = trustOf(block, link, [admission(block, "service", service, [])]);
    return index === 0 ? trust : { ...trust, key: `${trust.key}#${index}`, carrier: null };
  });
  return [...trusts, ...sessionPolicy("session_policy", block, context)];
};

/** Holds the sessions that begin here, not the roles: others may become them elsewhere. */
function sessionPolicy(
  attribute: string,
  block: ResolvedBlock,
  context: AdaptContext,
): readonly Control[] {
  const privileges = privilegesOf(field(block.body, attribute), block, context);
  if (privileges.length === 0) return [];
  return [
    {
      kind: "control",
      form: "boundary",
      holds: [],
      privileges,
      ...declare(block, { platform: "aws", suffix: "#session" }),
    },
  ];
}

/** Pods of one service account become the role: https://docs.aws.amazon.com/eks/latest/userguide/pod-identities.html */
export const podIdentity: Adapter = (block, context) => {
  const into = roleLink(field(block.body, "role_arn"), block, context);
  const conditions = ["cluster_name", "namespace", "service_account"].flatMap((attribute) => {
    const value = field(block.body, attribute);
    const key = `eks:${attribute.replace("_", "-")}`;
    return isAbsent(value)
      ? []
      : [{ operator: "StringEquals", key, values: [textOf(value)], at: value.at }];
  });
  const service = known("pods.eks.amazonaws.com", block.header);
  const trust = trustOf(block, into, [admission(block, "service", service, conditions)]);
  // https://docs.aws.amazon.com/eks/latest/APIReference/API_CreatePodIdentityAssociation.html
  return [{ ...trust, name: nameless(block) }, ...sessionPolicy("policy", block, context)];
};

function trustOf(block: ResolvedBlock, into: Link | null, admissions: readonly Admission[]): Trust {
  const url = field(block.body, "url");
  return {
    kind: "trust",
    into,
    admissions,
    carrier: carrierOf(block, "tags"),
    ...declare(block, {
      platform: "aws",
      tags: "tags",
      name: isAbsent(url) ? nameOf(block) : text(url),
    }),
  };
}

function admission(
  block: ResolvedBlock,
  kind: Principal["kind"],
  value: Principal["value"],
  conditions: readonly Condition[],
): Admission {
  const principal = { kind, value, at: value.at };
  return {
    effect: allow(block),
    principals: [principal],
    conditions,
    issuer: null,
    at: block.header,
  };
}
