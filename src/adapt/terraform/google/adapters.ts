// Which adapter reads which resource type of the google and google-beta providers.

import type { Adapter, Adapters } from "../adapter.ts";
import { accessBoundary, auditConfig, customRole, denyPolicy } from "./definition.ts";
import { workloadProvider } from "./federation.ts";
import { hasPolicy } from "./iam-resources.ts";
import { iamBinding, iamMember, iamPolicy } from "./iam.ts";
import { formerPolicy, policy } from "./organization-policy.ts";
import {
  apiKey,
  defaultServiceAccounts,
  hmacKey,
  serviceAccount,
  serviceAccountKey,
} from "./service-account.ts";
import { workloads } from "./workload.ts";

const own: Adapters = {
  google_service_account: serviceAccount,
  google_service_account_key: serviceAccountKey,
  google_storage_hmac_key: hmacKey,
  google_apikeys_key: apiKey,
  google_project_default_service_accounts: defaultServiceAccounts,
  google_iam_workload_identity_pool_provider: workloadProvider,
  google_project_iam_custom_role: customRole,
  google_organization_iam_custom_role: customRole,
  google_iam_deny_policy: denyPolicy,
  google_org_policy_policy: policy,
  google_organization_policy: formerPolicy,
  google_folder_organization_policy: formerPolicy,
  google_project_organization_policy: formerPolicy,
  google_iam_access_boundary_policy: accessBoundary,
  google_iam_principal_access_boundary_policy: accessBoundary,
  google_project_iam_audit_config: auditConfig,
  google_folder_iam_audit_config: auditConfig,
  google_organization_iam_audit_config: auditConfig,
  ...workloads,
};

/** The policies of hundreds of resources are told by their names. */
export function googleAdapter(type: string): Adapter | null {
  const [, resource = "", part] = /^google_(.+)_iam_(member|binding|policy)$/.exec(type) ?? [];
  if (part === undefined || !hasPolicy(resource)) return own[type] ?? null;
  return part === "member" ? iamMember : part === "binding" ? iamBinding : iamPolicy;
}
