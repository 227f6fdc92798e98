// Which adapter reads which resource type of the aws provider.

import type { Adapters } from "../adapter.ts";
import {
  accessKey,
  appsyncKey,
  cognitoClient,
  iotCertificate,
  loginProfile,
  serviceSpecific,
  signingCertificate,
  sshKey,
  ssmActivation,
  transferSshKey,
} from "./credential.ts";
import {
  anywhereProfile,
  oidcProvider,
  podIdentity,
  samlProvider,
  trustAnchor,
} from "./federation.ts";
import {
  accountAssignment,
  permissionSet,
  permissionSetAttachment,
  permissionSetCustomerPolicy,
  permissionSetPolicy,
} from "./identity-center.ts";
import {
  attachment,
  exclusiveAttachments,
  inlinePolicy,
  managedPolicy,
  sharedAttachment,
} from "./policy.ts";
import { organizationAttachment, organizationPolicy } from "./organization.ts";
import { resourcePolicies } from "./resource-policy.ts";
import { instanceProfile, role, serviceLinkedRole } from "./role.ts";
import { accessEntry, accessPolicy, keyGrant, lambdaPermission, transferUser } from "./service.ts";
import { task } from "./task.ts";
import { group, groupMembership, user, userGroups } from "./user.ts";

export const awsAdapters: Adapters = {
  aws_iam_role: role,
  aws_iam_service_linked_role: serviceLinkedRole,
  aws_iam_instance_profile: instanceProfile,
  aws_iam_user: user,
  aws_iam_group: group,
  aws_iam_group_membership: groupMembership,
  aws_iam_user_group_membership: userGroups,
  aws_iam_access_key: accessKey,
  aws_iam_user_login_profile: loginProfile,
  aws_iam_user_ssh_key: sshKey,
  aws_iam_service_specific_credential: serviceSpecific,
  aws_iam_signing_certificate: signingCertificate,
  aws_iam_policy: managedPolicy,
  aws_iam_role_policy: inlinePolicy("role", "aws_iam_role"),
  aws_iam_user_policy: inlinePolicy("user", "aws_iam_user"),
  aws_iam_group_policy: inlinePolicy("group", "aws_iam_group"),
  aws_iam_role_policy_attachment: attachment("role", "aws_iam_role"),
  aws_iam_user_policy_attachment: attachment("user", "aws_iam_user"),
  aws_iam_group_policy_attachment: attachment("group", "aws_iam_group"),
  aws_iam_policy_attachment: sharedAttachment,
  aws_iam_role_policy_attachments_exclusive: exclusiveAttachments("role_name", "aws_iam_role"),
  aws_iam_user_policy_attachments_exclusive: exclusiveAttachments("user_name", "aws_iam_user"),
  aws_iam_group_policy_attachments_exclusive: exclusiveAttachments("group_name", "aws_iam_group"),
  aws_iam_openid_connect_provider: oidcProvider,
  aws_iam_saml_provider: samlProvider,
  aws_rolesanywhere_trust_anchor: trustAnchor,
  aws_rolesanywhere_profile: anywhereProfile,
  aws_eks_access_entry: accessEntry,
  aws_eks_access_policy_association: accessPolicy,
  aws_eks_pod_identity_association: podIdentity,
  aws_lambda_permission: lambdaPermission,
  aws_kms_grant: keyGrant,
  aws_ecs_task_definition: task,
  aws_ssoadmin_permission_set: permissionSet,
  aws_ssoadmin_permission_set_inline_policy: permissionSetPolicy,
  aws_ssoadmin_managed_policy_attachment: permissionSetAttachment,
  aws_ssoadmin_customer_managed_policy_attachment: permissionSetCustomerPolicy,
  aws_ssoadmin_account_assignment: accountAssignment,
  aws_organizations_policy: organizationPolicy,
  aws_organizations_policy_attachment: organizationAttachment,
  aws_transfer_user: transferUser,
  aws_transfer_ssh_key: transferSshKey,
  aws_iot_certificate: iotCertificate,
  aws_cognito_user_pool_client: cognitoClient,
  aws_appsync_api_key: appsyncKey,
  aws_ssm_activation: ssmActivation,
  ...resourcePolicies,
};
