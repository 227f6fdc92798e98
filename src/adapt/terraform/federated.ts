// Turns a federated credential of Azure or Entra (issuer, subject, audience) into a trust into its identity.

import type { Value } from "../../base/known.ts";
import { known } from "../../base/known.ts";
import { isAbsent, items, text } from "../../base/value.ts";
import type { Link } from "../../model/declaration.ts";
import type { Condition } from "../../model/privilege.ts";
import type { Trust } from "../../model/trust.ts";
import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import { declare, valueSlot } from "./declare.ts";
import { textOf } from "./reference.ts";

export interface Federated {
  readonly platform: string;
  readonly into: Link | null;
  readonly issuer: Value;
  readonly subject: Value | null;
  readonly audiences: Value;
  /** `claims['sub'] matches 'repo:acme/*'`: https://learn.microsoft.com/entra/workload-id/workload-identities-flexible-federated-identity-credentials */
  readonly expression: Value | null;
}

/** The trust belongs to its identity; it has no place for an owner. */
export function federatedTrust(block: ResolvedBlock, from: Federated): Trust {
  const { issuer, subject, expression } = from;
  const slot = subject ? valueSlot(block, subject, "subject") : undefined;
  const conditions: Condition[] = [];
  if (subject && !isAbsent(subject))
    conditions.push({
      operator: "StringEquals",
      key: "sub",
      values: [textOf(subject)],
      at: subject.at,
    });
  if (expression && !isAbsent(expression)) conditions.push(...claims(expression));
  const audiences = items(from.audiences);
  if (audiences.length > 0)
    conditions.push({
      operator: "StringEquals",
      key: "aud",
      values: audiences.map(textOf),
      at: from.audiences.at,
    });
  return {
    kind: "trust",
    into: from.into,
    admissions: [
      {
        effect: known("allow", block.header),
        principals: [{ kind: "federated", value: textOf(issuer), at: issuer.at }],
        conditions,
        issuer: isAbsent(issuer) ? known<string | null>(null, block.header) : text(issuer),
        at: (subject ?? expression ?? issuer).at,
      },
    ],
    carrier: null,
    ...declare(block, {
      platform: from.platform,
      name: text(nameOf(block)),
      slots: slot ? { trust: slot } : {},
    }),
  };
}

function nameOf(block: ResolvedBlock): Value {
  const { body } = block;
  const fields =
    body.known && typeof body.value === "object" && body.value !== null && "fields" in body.value
      ? body.value.fields
      : null;
  return fields?.get("display_name") ?? fields?.get("name") ?? known(null, block.header);
}

/** The expression as written, and its claims where all of them must match. */
function claims(expression: Value): readonly Condition[] {
  const whole = textOf(expression);
  const { at, through } = expression;
  const found: Condition[] = [{ operator: "expression", key: "claims", values: [whole], at }];
  if (!whole.known || /\sor\s/i.test(whole.value)) return found;
  for (const [, claim, operator, value] of whole.value.matchAll(
    /claims\[['"]([^'"]{1,64})['"]\]\s+(eq|matches)\s+['"]([^'"]{0,512})['"]/gi,
  )) {
    if (claim === undefined || value === undefined) continue;
    const like = operator?.toLowerCase() === "matches";
    found.push({
      operator: like ? "StringLike" : "StringEquals",
      key: claim,
      values: [known(value, at, through)],
      at,
    });
  }
  return found;
}
