// Which adapter reads which resource type of the azuread provider.

import type { Adapter, Adapters } from "../adapter.ts";
import { application, existingPrincipal } from "./application.ts";
import { certificate, federatedCredential, flexibleCredential, password } from "./credential.ts";
import { customDirectoryRole, group, groupMember } from "./group.ts";
import { applicationOwner } from "./owner.ts";
import {
  apiAccess,
  appRoleAssignment,
  delegatedGrant,
  directoryRoleAssignment,
  directoryRoleMember,
} from "./permission.ts";

const own: Adapters = {
  azuread_application: application,
  azuread_application_registration: application,
  azuread_application_from_template: application,
  azuread_service_principal: existingPrincipal,
  azuread_group: group,
  azuread_group_without_members: group,
  azuread_group_member: groupMember,
  azuread_custom_directory_role: customDirectoryRole,
  azuread_application_password: password,
  azuread_service_principal_password: password,
  azuread_application_certificate: certificate,
  azuread_service_principal_certificate: certificate,
  azuread_application_federated_identity_credential: federatedCredential,
  azuread_application_flexible_federated_identity_credential: flexibleCredential,
  azuread_application_owner: applicationOwner,
  azuread_application_api_access: apiAccess,
  azuread_app_role_assignment: appRoleAssignment,
  azuread_service_principal_delegated_permission_grant: delegatedGrant,
  azuread_directory_role_assignment: directoryRoleAssignment,
  azuread_directory_role_eligibility_schedule_request: directoryRoleAssignment,
  azuread_directory_role_member: directoryRoleMember,
};

export function entraAdapter(type: string): Adapter | null {
  return Object.hasOwn(own, type) ? (own[type] ?? null) : null;
}
