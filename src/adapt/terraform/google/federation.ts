// Turns workload and workforce identity providers into trusts: which issuer's tokens come in, and under what condition.

import type { Value } from "../../../base/known.ts";
import { known, unknown } from "../../../base/known.ts";
import { dig, entries, field, isAbsent, items, text } from "../../../base/value.ts";
import type { Condition } from "../../../model/privilege.ts";
import type { Principal } from "../../../model/trust.ts";
import type { Clause } from "../../../privilege/expression.ts";
import { clauseOf } from "../../../privilege/expression.ts";
import type { Adapter } from "../adapter.ts";
import { carrierOf } from "../carrier.ts";
import { attributeSlot, declare, valueSlot } from "../declare.ts";
import { textOf, written } from "../reference.ts";
import type { ResolvedBlock } from "../../../resolve/terraform/resolved.ts";

/** https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines */
export const workloadProvider: Adapter = (block) => {
  const issuer = dig(block.body, "oidc", "issuer_uri");
  const condition = field(block.body, "attribute_condition");
  const slot = isAbsent(condition)
    ? attributeSlot(block, "attribute_condition")
    : valueSlot(block, condition, "attribute_condition");
  return [
    {
      kind: "trust",
      into: null,
      admissions: [
        {
          effect: known("allow", block.header),
          principals: [principalOf(block, issuer)],
          conditions: [
            ...expression(condition),
            ...audiences(block),
            ...mapping(field(block.body, "attribute_mapping")),
          ],
          issuer: isAbsent(issuer) ? null : text(issuer),
          through: field(block.body, "workload_identity_pool_id").reference?.address,
          at: isAbsent(issuer) ? block.header : issuer.at,
        },
      ],
      carrier: carrierOf(block, null, { texts: ["description", "display_name"] }),
      ...declare(block, {
        platform: "google",
        name: text(field(block.body, "workload_identity_pool_provider_id")),
        slots: slot ? { trust: slot } : {},
      }),
    },
  ];
};

function principalOf(block: ResolvedBlock, issuer: Value): Principal {
  const account = dig(block.body, "aws", "account_id");
  if (!isAbsent(account)) return { kind: "account", value: textOf(account), at: account.at };
  if (!isAbsent(issuer)) return { kind: "federated", value: textOf(issuer), at: issuer.at };
  const other = ["saml", "x509"].find((name) => !isAbsent(field(block.body, name)));
  return { kind: "federated", value: known(other ?? "unknown", block.header), at: block.header };
}

/** The condition as written, and each comparison that must hold. */
function expression(condition: Value): readonly Condition[] {
  if (isAbsent(condition)) return [];
  const whole = textOf(condition);
  const found: Condition[] = [
    { operator: "expression", key: "attribute_condition", values: [whole], at: condition.at },
  ];
  return [...found, ...certain(clauseOf(written(whole)), condition)];
}

function certain(clause: Clause, condition: Value): readonly Condition[] {
  if (clause.kind === "all") return clause.parts.flatMap((part) => certain(part, condition));
  if (clause.kind !== "comparison" || clause.comparison.how === "matches") return [];
  const { how, claim, values } = clause.comparison;
  const { at, through } = condition;
  const texts = how === "starts" ? values.map((value) => `${value}*`) : values;
  return [
    {
      operator: how === "starts" ? "StringLike" : "StringEquals",
      key: claim,
      // A part that is not known stays so, though the whole is a text by now.
      values: texts.map((value) =>
        condition.known || !value.includes("${")
          ? known(value, at, through)
          : unknown(condition.why, at, value, { through }),
      ),
      at,
    },
  ];
}

function audiences(block: ResolvedBlock): readonly Condition[] {
  const listed = dig(block.body, "oidc", "allowed_audiences");
  const values = items(listed).map(textOf);
  return values.length === 0
    ? []
    : [{ operator: "StringEquals", key: "aud", values, at: listed.at }];
}

/** Not a condition by itself: it says which claim stands behind an attribute that bindings name. */
function mapping(map: Value): readonly Condition[] {
  return entries(map).map(([key, value]) => ({
    operator: "mapping",
    key,
    values: [textOf(value)],
    at: value.at,
  }));
}
