// Tells by its name whether a resource type or remote module that we do not know may make machine identities.

import type { ResolvedBlock } from "../../resolve/terraform/resolved.ts";
import { entries } from "../../base/value.ts";

const typeWords =
  /_(service_accounts?|service_principals?|managed_identit(y|ies)|workload_identit(y|ies)|identity_provider|iam|tokens?|api_?keys?|access_?keys?|credentials?|deploy_keys?|client_secrets?|role_assignments?|machine_users?|robot_account|robot)(_|$)/;

/** A resource type that nobody told us about, with identity in its name. */
export function soundsLikeIdentity(type: string): boolean {
  return typeWords.test(type);
}

const moduleWords =
  /(^|[^a-z])(iam|irsa|oidc|rbac|roles?|service[-_]?accounts?|service[-_]?principals?|(managed|workload|pod|machine)[-_]?identit(y|ies)|identit(y|ies)|credentials?|(access|api|deploy|service[-_]?account)[-_]?keys?|tokens?|(iam|machine|service)[-_]?users?|federated[-_]?credentials?)([^a-z]|$)/i;

const inputWords =
  /^((create_)?(iam_)?(role|user|service_account|access_key|managed_identity|service_principal)(_name|_names|_arn|s)?|(create|attach)_.*(role|polic(y|ies)|access_key)|assume_role.*|.*trusted.*(arns|services|entities)|oidc_.*|.*service_accounts?(_.*)?|iam_.*|managed_policy_arns|role_polic(y|ies).*|policy_(json|statements?|document)s?|identity(_ids|_type)?|role_assignments|federated_.*|provider_urls?|github_(repositories|subjects).*)$/;

/** An input of a module that may make identities. */
export function isIdentityInput(name: string): boolean {
  return inputWords.test(name);
}

/** Why a remote module may make identities, as a noun phrase; null: nothing says so. */
export function suspectModule(block: ResolvedBlock): string | null {
  if (moduleWords.test(block.name)) return `its name \`${block.name}\``;
  if (moduleWords.test(block.type)) return `its source \`${block.type}\``;
  const input = entries(block.body).find(([name]) => isIdentityInput(name));
  return input ? `its input \`${input[0]}\`` : null;
}
