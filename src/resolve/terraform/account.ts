// Reads in a provider configuration whose account it works in: the attributes that say so, with their values.

import type { Value } from "../../base/known.ts";
import { field, items } from "../../base/value.ts";
import type { ProviderConfiguration } from "./resolved.ts";

/** Region is none of them: IAM is global. */
const attributes = [
  "allowed_account_ids",
  "profile",
  "project",
  "subscription_id",
  "tenant_id",
  "owner",
  "organization",
  "host",
  "config_context",
] as const;

export function accountIn({ body }: ProviderConfiguration): readonly (readonly [string, Value])[] {
  const found = attributes.flatMap((name) =>
    items(field(body, name)).map((value) => [name, value] as const),
  );
  const roles = items(field(body, "assume_role"));
  return [...found, ...roles.map((role) => ["assume_role", field(role, "role_arn")] as const)];
}
