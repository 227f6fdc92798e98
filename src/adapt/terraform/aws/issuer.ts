// Finds the issuer of a federated principal that is a reference to an OIDC provider's block.

import { field, isAbsent, text } from "../../../base/value.ts";
import type { Known } from "../../../base/known.ts";
import type { Admission } from "../../../model/trust.ts";
import type { AdaptContext } from "../adapter.ts";
import { referenceIn, typeOf } from "../reference.ts";

/** An issuer that the policy spells out is kept. */
export function withIssuers(
  admissions: readonly Admission[],
  context: AdaptContext,
): readonly Admission[] {
  return admissions.map((admission) => {
    if (admission.issuer === null || admission.issuer.known) return admission;
    const issuer = issuerOf(admission, context);
    return issuer ? { ...admission, issuer } : admission;
  });
}

function issuerOf(admission: Admission, context: AdaptContext): Known<string | null> | null {
  for (const { value } of admission.principals) {
    const reference = referenceIn(value);
    if (!reference || !/^(data\.)?aws_iam_openid_connect_provider$/.test(typeOf(reference.address)))
      continue;
    const provider = context.find(reference.address);
    const url = provider ? field(provider.body, "url") : null;
    if (url && !isAbsent(url)) return text(url);
  }
  return null;
}
