// Policy and form → how many days a credential may live.

import type { CredentialForm } from "../model/credential.ts";
import type { Policy } from "../model/policy.ts";

/** Where the policy names no limit at all: a year, the longest that any platform here recommends. */
const fallback = 365;

export function credentialLimit(form: CredentialForm, policy: Policy): number {
  const limits = policy.expiry.credentialDays;
  return limits[form] ?? limits.default ?? fallback;
}
