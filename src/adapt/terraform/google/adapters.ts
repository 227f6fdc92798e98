// Which adapter reads which resource type of the google and google-beta providers.

import type { Adapter, Adapters } from "../adapter.ts";
import { accessBoundary, auditConfig, customRole, denyPolicy } from "./definition.ts";
import { workloadProvider } from "./federation.ts";
import { iamResources } from "./iam-resources.ts";
import { iamBinding, iamMember, iamPolicy } from "./iam.ts";
import {
  apiKey,
  defaultServiceAccounts,
  hmacKey,
  serviceAccount,
  serviceAccountKey,
} from "./service-account.ts";

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
  google_iam_access_boundary_policy: accessBoundary,
  google_iam_principal_access_boundary_policy: accessBoundary,
  google_project_iam_audit_config: auditConfig,
  google_folder_iam_audit_config: auditConfig,
  google_organization_iam_audit_config: auditConfig,
};

/** Made when first asked for: there are hundreds. */
export function googleAdapters(): Adapters {
  return { ...own, ...Object.fromEntries(iamResources.flatMap(policyAdapters)) };
}

function policyAdapters(resource: string): readonly (readonly [string, Adapter])[] {
  return [
    [`google_${resource}_iam_member`, iamMember],
    [`google_${resource}_iam_binding`, iamBinding],
    [`google_${resource}_iam_policy`, iamPolicy],
  ];
}
