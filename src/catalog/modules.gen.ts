// Generated from rules/catalog/modules by scripts/generate-modules.mjs. Do not edit.

import type { ModuleFamily } from "../model/module-family.ts";
import type { FindFamily } from "./modules.ts";

// Functions, so that an engine compiles only what is asked for.
export const families: readonly (() => ModuleFamily)[] = [
  () => ({
    sources: ["terraform-aws-modules/iam/aws","github.com/terraform-aws-modules/terraform-aws-iam"],
    releases: {"5.30.0":"856b5438e91dd87c1e9d225afd123769aaadb635","5.30.1":"2488f3085beeab2c3abd347771ccc8800d7699ac","5.30.2":"577b65ea9591e4c847124a465159fc3b4ef3d76b","5.31.0":"0e7201fb7763117ff35fac82d1adef37c3b8ee76","5.32.0":"91c8dbd25d9546d228c2c8030c1463f9b52c9b43","5.32.1":"7825816ce6cb6a2838c0978b629868d24358f5aa","5.33.0":"e63dff8de9f6aee7e9ebfbe8c676fa980f5233c0","5.33.1":"cbb39cb23a8182d3864b5d21e94bc289be8a17c5","5.34.0":"f37809108f86d8fbdf17f735df734bf4abe69315","5.35.0":"ccb4f252cc340d85fd70a8a1fb1cae496a698c1f","5.36.0":"02d853d1441baad9c6bbbd925d75d1ff929ecca1","5.37.0":"d02232d0cd72ff358a419a6d5419aae6569fc1f4","5.37.1":"5fd612cc1e5c749c4b01251eb05d173c00560af9","5.37.2":"f0a3a1cf8ba2f43f7919ba29593be3e9cadd363c","5.38.0":"ec0484d1b816e660cb7cc7756c6e0465160aef7a","5.39.0":"39e42e1f847afe5fd1c1c98c64871817e37e33ca","5.39.1":"de95e21a3bc51cd3a44b3b95a4c2f61000649ebb","5.40.0":"ada8d1f9b373359931a7e14de5c580dabafc8e42","5.41.0":"88435a9dfab0b038fae753ae79dfa1a3bea01710","5.42.0":"017c21af990a2972eb2fbe8b30a9d104ab9b8320","5.43.0":"fc799c161cb5451a2c32ad48a89b2f69a91ae8bb","5.44.0":"89fe17a6549728f1dc7e7a8f7b707486dfb45d89","5.44.1":"c15f9ddbe4c219caedfc587249b075b87f4b9bfd","5.44.2":"12c4177708aa08677422cdb1523bb5322ebed24a","5.45.0":"95c49ef4179ac1846a4b2d03f7baa51d7029fc98","5.46.0":"617f4cbaef43e437233468dbeb743acf4069894e","5.47.0":"0773c178086fcddc29cb1fa20112b77059d17624","5.47.1":"cfb6845f1fb0cf34438b640bd69ee81f7b38332f","5.48.0":"e20e0b9a42084bbc885fd5abb18b8744810bd567","5.49.0":"fea94c85d7c002406c9dc3a1c97a2c1ea55d720c","5.50.0":"af07763114ecb4dc3d441a467ae18caa8205dbff","5.51.0":"5bc0223bc5de33884db47a0ba4882c1ceb4a0ac8","5.52.0":"b80e98a0b464c7f6e62a281ab7c5a5ebb1189a0e","5.52.1":"da5e04acccbf830da97c108919bcf7ae81e66679","5.52.2":"e803e25ce20a6ebd5579e0896f657fa739f6f03e","5.53.0":"6b60429bfb8078c6c2b25a7e8bfdfcb03fccf1f0","5.54.0":"304c8b5bbe99a1b17e1d24c96a4a384f108caced","5.54.1":"f0f2aedeef0877a3ffc2cb0c3a7f65bd08c988c6","5.55.0":"416c5ccda8807632b505888d55ca83c3b71282a8","5.56.0":"df4106cc928a35d824c3fe9521f951f080967f90","5.57.0":"453e9d639fcde4cac2843cabb013d27eac4ef3b1","5.58.0":"a787dce9c2b493398450af3efc21d6da44fad790","5.59.0":"0792d7f2753c265e3d610a58348fa1c551cbe4b8","5.60.0":"c29ec1ed409683086f63f83ff5b10a6f3c296ef2","6.0.0":"4d779a5254223d5b64391ac0af7291b158141d71","6.0.1":"8b2ab9d0748c01bc8244882e184cc7b342fd7fef","6.1.0":"1ed6f73cd012c27050f461836bbb72785f138f41","6.1.1":"3c66adc7d289ec75306030ab9777d7c1c2ec26cf","6.1.2":"03d1b49d58a72afa1a4cb9369f49ef7ef38b8ff7","6.2.0":"677a92189253042a93de2df2f5cf2d3bcab9ad37","6.2.1":"dc7a9f3bed20aaaba05d151b0789745070424b3a","6.2.2":"f336f09c9a2b1fe31fe70fcf89af13ce640328fd","6.2.3":"7279fc444aed7e36c60438b46972e1611e48984c","6.3.0":"581bec52db8ad843eeb8e6ae1103aaeec9787c41","6.4.0":"277e8947b1267290988e47882d8dc116850929be","6.5.0":"981121bcd17618b8ed032223c0d9e647b9277ef9"},
    modules: [
      {
        path: "modules/iam-role",
        versions: ">= 6.0, < 7.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "name" { default = null }
variable "use_name_prefix" { default = true }
variable "path" { default = null }
variable "description" { default = null }
variable "max_session_duration" { default = null }
variable "permissions_boundary" { default = null }
variable "trust_policy_conditions" { default = [] }
variable "policies" { default = {} }
variable "enable_oidc" { default = false }
variable "oidc_account_id" { default = null }
variable "oidc_provider_urls" { default = [] }
variable "oidc_subjects" { default = [] }
variable "oidc_wildcard_subjects" { default = [] }
variable "oidc_audiences" { default = [] }
variable "enable_github_oidc" { default = false }
variable "github_provider" { default = "token.actions.githubusercontent.com" }
variable "enable_bitbucket_oidc" { default = false }
variable "enable_saml" { default = false }
variable "saml_provider_ids" { default = [] }
variable "saml_endpoints" { default = ["https://signin.aws.amazon.com/saml"] }
variable "saml_trust_actions" { default = [] }
variable "create_instance_profile" { default = false }
variable "trust_policy_permissions" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
issuers   = [for url in var.oidc_provider_urls : replace(url, "https://", "")]
bitbucket = try(element(local.issuers, 0), null)
prefix    = "arn:\${data.aws_partition.current.partition}:iam"
account   = data.aws_caller_identity.current.account_id
subjects          = [for one in var.oidc_subjects : "repo:\${trimprefix(one, "repo:")}"]
wildcard_subjects = [for one in var.oidc_wildcard_subjects : "repo:\${trimprefix(one, "repo:")}"]
audiences         = coalescelist(var.oidc_audiences, ["sts.amazonaws.com"])
}
data "aws_iam_policy_document" "this" {
dynamic "statement" {
for_each = var.enable_oidc ? local.issuers : []
content {
actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["\${local.prefix}::\${coalesce(var.oidc_account_id, local.account)}:oidc-provider/\${statement.value}"]
}
dynamic "condition" {
for_each = length(var.oidc_subjects) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "\${statement.value}:sub"
values   = var.oidc_subjects
}
}
dynamic "condition" {
for_each = length(var.oidc_wildcard_subjects) > 0 ? [1] : []
content {
test     = "StringLike"
variable = "\${statement.value}:sub"
values   = var.oidc_wildcard_subjects
}
}
dynamic "condition" {
for_each = length(var.oidc_audiences) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "\${statement.value}:aud"
values   = var.oidc_audiences
}
}
dynamic "condition" {
for_each = var.trust_policy_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
dynamic "statement" {
for_each = var.enable_github_oidc ? [1] : []
content {
actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["\${local.prefix}::\${local.account}:oidc-provider/\${var.github_provider}"]
}
condition {
test     = "ForAllValues:StringEquals"
variable = "\${var.github_provider}:iss"
values   = ["https://\${var.github_provider}"]
}
condition {
test     = "ForAllValues:StringEquals"
variable = "\${var.github_provider}:aud"
values   = local.audiences
}
dynamic "condition" {
for_each = length(var.oidc_subjects) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "\${var.github_provider}:sub"
values   = local.subjects
}
}
dynamic "condition" {
for_each = length(var.oidc_wildcard_subjects) > 0 ? [1] : []
content {
test     = "StringLike"
variable = "\${var.github_provider}:sub"
values   = local.wildcard_subjects
}
}
dynamic "condition" {
for_each = var.trust_policy_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
dynamic "statement" {
for_each = var.enable_bitbucket_oidc ? [1] : []
content {
actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["\${local.prefix}::\${local.account}:oidc-provider/\${local.bitbucket}"]
}
condition {
test     = "ForAllValues:StringEquals"
variable = "\${local.bitbucket}:aud"
values   = local.audiences
}
dynamic "condition" {
for_each = length(var.oidc_subjects) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "\${local.bitbucket}:sub"
values   = var.oidc_subjects
}
}
dynamic "condition" {
for_each = length(var.oidc_wildcard_subjects) > 0 ? [1] : []
content {
test     = "StringLike"
variable = "\${local.bitbucket}:sub"
values   = var.oidc_wildcard_subjects
}
}
dynamic "condition" {
for_each = var.trust_policy_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
dynamic "statement" {
for_each = var.enable_saml ? [1] : []
content {
actions = compact(distinct(concat(["sts:TagSession", "sts:AssumeRoleWithSAML"], var.saml_trust_actions)))
principals {
type        = "Federated"
identifiers = var.saml_provider_ids
}
condition {
test     = "StringEquals"
variable = "SAML:aud"
values   = var.saml_endpoints
}
dynamic "condition" {
for_each = var.trust_policy_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
dynamic "statement" {
for_each = var.trust_policy_permissions != null ? var.trust_policy_permissions : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources
not_resources = statement.value.not_resources
dynamic "principals" {
for_each = statement.value.principals != null ? statement.value.principals : []
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = statement.value.not_principals != null ? statement.value.not_principals : []
content {
type        = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = statement.value.condition != null ? statement.value.condition : []
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role" "this" {
count = var.create ? 1 : 0
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
path                 = var.path
description          = var.description
assume_role_policy   = data.aws_iam_policy_document.this.json
max_session_duration = var.max_session_duration
permissions_boundary = var.permissions_boundary
tags                 = var.tags
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in var.policies : key => policy if var.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
resource "aws_iam_instance_profile" "this" {
count = var.create && var.create_instance_profile ? 1 : 0
role  = aws_iam_role.this[0].name
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
path  = var.path
tags  = var.tags
}
variable "inline_policy_permissions" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
variable "create_inline_policy" { default = false }
variable "source_inline_policy_documents" { default = [] }
variable "override_inline_policy_documents" { default = [] }
data "aws_iam_policy_document" "inline" {
source_policy_documents   = var.source_inline_policy_documents
override_policy_documents = var.override_inline_policy_documents
dynamic "statement" {
for_each = var.inline_policy_permissions != null ? var.inline_policy_permissions : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources
not_resources = statement.value.not_resources
dynamic "condition" {
for_each = statement.value.condition != null ? statement.value.condition : []
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role_policy" "inline" {
count  = var.create && var.create_inline_policy ? 1 : 0
role   = aws_iam_role.this[0].name
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
policy = data.aws_iam_policy_document.inline.json
}
output "name" { value = try(aws_iam_role.this[0].name, null) }
output "arn" { value = try(aws_iam_role.this[0].arn, null) }
output "unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, null) }
output "instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }
output "instance_profile_name" { value = try(aws_iam_instance_profile.this[0].name, null) }`,
      },
      {
        path: "modules/iam-policy",
        versions: ">= 6.0, < 7.0",
        outline: `variable "create" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "path" { default = null }
variable "description" { default = null }
variable "policy" { default = "" }
variable "tags" { default = {} }
resource "aws_iam_policy" "policy" {
count       = var.create ? 1 : 0
description = var.description
name        = var.name
name_prefix = var.name_prefix
path        = var.path
policy      = var.policy
tags        = var.tags
}
output "id" { value = try(aws_iam_policy.policy[0].id, null) }
output "arn" { value = try(aws_iam_policy.policy[0].arn, null) }
output "name" { value = try(aws_iam_policy.policy[0].name, null) }
output "policy" { value = try(aws_iam_policy.policy[0].policy, null) }`,
      },
      {
        path: "modules/iam-role-for-service-accounts",
        versions: ">= 6.0, < 7.0",
        outline: `variable "create" { default = true }
variable "region" { default = null }
variable "tags" { default = {} }
variable "name" { default = "" }
variable "use_name_prefix" { default = true }
variable "path" { default = "/" }
variable "description" { default = null }
variable "max_session_duration" { default = null }
variable "permissions_boundary" { default = null }
variable "trust_condition_test" { default = "StringEquals" }
variable "oidc_providers" { default = {} }
variable "policies" { default = {} }
variable "create_policy" { default = true }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "policy_name" { default = null }
variable "policy_path" { default = null }
variable "policy_description" { default = null }
variable "permissions" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
variable "attach_aws_gateway_controller_policy" { default = false }
variable "attach_cert_manager_policy" { default = false }
variable "attach_cluster_autoscaler_policy" { default = false }
variable "attach_ebs_csi_policy" { default = false }
variable "attach_mountpoint_s3_csi_policy" { default = false }
variable "attach_efs_csi_policy" { default = false }
variable "attach_external_dns_policy" { default = false }
variable "attach_external_secrets_policy" { default = false }
variable "attach_fsx_lustre_csi_policy" { default = false }
variable "attach_fsx_openzfs_csi_policy" { default = false }
variable "attach_load_balancer_controller_policy" { default = false }
variable "attach_load_balancer_controller_targetgroup_binding_only_policy" { default = false }
variable "attach_amazon_managed_service_prometheus_policy" { default = false }
variable "attach_velero_policy" { default = false }
variable "attach_vpc_cni_policy" { default = false }
variable "attach_node_termination_handler_policy" { default = false }
variable "attach_cloudwatch_observability_policy" { default = false }
locals {
made   = anytrue([var.attach_aws_gateway_controller_policy, var.attach_cert_manager_policy, var.attach_cluster_autoscaler_policy, var.attach_ebs_csi_policy, var.attach_mountpoint_s3_csi_policy, var.attach_efs_csi_policy, var.attach_external_dns_policy, var.attach_external_secrets_policy, var.attach_fsx_lustre_csi_policy, var.attach_fsx_openzfs_csi_policy, var.attach_load_balancer_controller_policy, var.attach_load_balancer_controller_targetgroup_binding_only_policy, var.attach_amazon_managed_service_prometheus_policy, var.attach_velero_policy, var.attach_vpc_cni_policy, var.attach_node_termination_handler_policy])
policy = var.create && var.create_policy && (local.made || length(var.source_policy_documents) > 0 || length(var.override_policy_documents) > 0 || var.permissions != null)
}
data "aws_iam_policy_document" "assume" {
dynamic "statement" {
for_each = var.oidc_providers
content {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = [statement.value.provider_arn]
}
condition {
test     = var.trust_condition_test
variable = "\${replace(statement.value.provider_arn, "/^(.*provider/)/", "")}:sub"
values   = [for account in statement.value.namespace_service_accounts : "system:serviceaccount:\${account}"]
}
condition {
test     = var.trust_condition_test
variable = "\${replace(statement.value.provider_arn, "/^(.*provider/)/", "")}:aud"
values   = ["sts.amazonaws.com"]
}
}
}
}
resource "aws_iam_role" "this" {
count = var.create ? 1 : 0
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
path                 = var.path
description          = var.description
assume_role_policy   = data.aws_iam_policy_document.assume.json
max_session_duration = var.max_session_duration
permissions_boundary = var.permissions_boundary
tags                 = var.tags
}
resource "aws_iam_role_policy_attachment" "additional" {
for_each   = { for key, policy in var.policies : key => policy if var.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "this" {
source_policy_documents   = concat(local.made ? [data.aws_iam_policy_document.attached.json] : [], var.source_policy_documents)
override_policy_documents = var.override_policy_documents
dynamic "statement" {
for_each = var.permissions != null ? var.permissions : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources
not_resources = statement.value.not_resources
dynamic "condition" {
for_each = statement.value.condition != null ? statement.value.condition : []
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_policy" "this" {
count       = local.policy ? 1 : 0
path        = coalesce(var.policy_path, var.path)
description = var.policy_description
policy      = data.aws_iam_policy_document.this.json
tags        = var.tags
}
resource "aws_iam_role_policy_attachment" "this" {
count      = local.policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.this[0].arn
}
resource "aws_iam_role_policy_attachment" "amazon_cloudwatch_observability" {
for_each   = var.create && var.attach_cloudwatch_observability_policy ? toset(["CloudWatchAgentServerPolicy", "AWSXrayWriteOnlyAccess"]) : []
role       = aws_iam_role.this[0].name
policy_arn = "arn:aws:iam::aws:policy/\${each.value}"
}
variable "inline_policy_permissions" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
variable "create_inline_policy" { default = false }
variable "source_inline_policy_documents" { default = [] }
variable "override_inline_policy_documents" { default = [] }
data "aws_iam_policy_document" "inline" {
source_policy_documents   = var.source_inline_policy_documents
override_policy_documents = var.override_inline_policy_documents
dynamic "statement" {
for_each = var.inline_policy_permissions != null ? var.inline_policy_permissions : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources
not_resources = statement.value.not_resources
dynamic "condition" {
for_each = statement.value.condition != null ? statement.value.condition : []
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role_policy" "inline" {
count  = var.create && var.create_inline_policy ? 1 : 0
role   = aws_iam_role.this[0].name
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
policy = data.aws_iam_policy_document.inline.json
}
output "name" { value = try(aws_iam_role.this[0].name, null) }
output "arn" { value = try(aws_iam_role.this[0].arn, null) }
output "unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "iam_policy_arn" { value = try(aws_iam_policy.this[0].arn, null) }
output "iam_policy" { value = try(aws_iam_policy.this[0].policy, null) }`,
      },
      {
        path: "modules/iam-user",
        versions: ">= 6.0, < 7.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "name" { default = "" }
variable "path" { default = null }
variable "permissions_boundary" { default = null }
variable "force_destroy" { default = false }
variable "policies" { default = {} }
variable "create_login_profile" { default = true }
variable "pgp_key" { default = null }
variable "create_access_key" { default = true }
variable "access_key_status" { default = null }
variable "create_ssh_key" { default = false }
variable "ssh_key_encoding" { default = "SSH" }
variable "ssh_public_key" { default = "" }
resource "aws_iam_user" "this" {
count                = var.create ? 1 : 0
name                 = var.name
path                 = var.path
permissions_boundary = var.permissions_boundary
tags                 = var.tags
}
resource "aws_iam_user_policy_attachment" "additional" {
for_each   = { for key, policy in var.policies : key => policy if var.create }
user       = aws_iam_user.this[0].name
policy_arn = each.value
}
resource "aws_iam_user_login_profile" "this" {
count   = var.create && var.create_login_profile ? 1 : 0
user    = aws_iam_user.this[0].name
pgp_key = var.pgp_key
}
resource "aws_iam_access_key" "this" {
count   = var.create && var.create_access_key ? 1 : 0
user    = aws_iam_user.this[0].name
pgp_key = var.pgp_key
status  = var.access_key_status
}
resource "aws_iam_user_ssh_key" "this" {
count      = var.create && var.create_ssh_key ? 1 : 0
username   = aws_iam_user.this[0].name
encoding   = var.ssh_key_encoding
public_key = var.ssh_public_key
}
variable "inline_policy_permissions" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
variable "create_inline_policy" { default = false }
variable "source_inline_policy_documents" { default = [] }
variable "override_inline_policy_documents" { default = [] }
data "aws_iam_policy_document" "inline" {
source_policy_documents   = var.source_inline_policy_documents
override_policy_documents = var.override_inline_policy_documents
dynamic "statement" {
for_each = var.inline_policy_permissions != null ? var.inline_policy_permissions : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources
not_resources = statement.value.not_resources
dynamic "condition" {
for_each = statement.value.condition != null ? statement.value.condition : []
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_user_policy" "inline" {
count  = var.create && var.create_inline_policy ? 1 : 0
user   = aws_iam_user.this[0].name
name = var.name
policy = data.aws_iam_policy_document.inline.json
}
output "arn" { value = try(aws_iam_user.this[0].arn, null) }
output "name" { value = try(aws_iam_user.this[0].name, null) }
output "unique_id" { value = try(aws_iam_user.this[0].unique_id, null) }
output "access_key_id" { value = try(aws_iam_access_key.this[0].id, null) }
output "access_key_secret" { value = try(aws_iam_access_key.this[0].secret, null) }
output "access_key_encrypted_secret" { value = try(aws_iam_access_key.this[0].encrypted_secret, null) }
output "access_key_ses_smtp_password_v4" { value = try(aws_iam_access_key.this[0].ses_smtp_password_v4, null) }
output "login_profile_password" { value = try(aws_iam_user_login_profile.this[0].password, null) }`,
      },
      {
        path: "modules/iam-group",
        versions: ">= 6.1, < 7.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "name" { default = "" }
variable "path" { default = null }
variable "users" { default = [] }
variable "create_policy" { default = true }
variable "enable_self_management_permissions" { default = true }
variable "enable_mfa_enforcement" { default = true }
variable "policy_name" { default = null }
variable "policy_use_name_prefix" { default = true }
variable "policy_description" { default = null }
variable "policy_path" { default = null }
variable "policies" { default = {} }
variable "users_account_id" { default = null }
variable "permissions" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
policy      = var.create && var.create_policy && (var.enable_self_management_permissions || var.permissions != null)
policy_name = try(coalesce(var.policy_name, var.name), "")
prefix      = "arn:\${data.aws_partition.current.partition}:iam::\${try(coalesce(var.users_account_id, data.aws_caller_identity.current.account_id), "")}"
}
resource "aws_iam_group" "this" {
count = var.create ? 1 : 0
name  = var.name
path  = var.path
}
resource "aws_iam_group_membership" "this" {
count = var.create && length(var.users) > 0 ? 1 : 0
group = aws_iam_group.this[0].id
name  = var.name
users = var.users
}
data "aws_iam_policy_document" "this" {
dynamic "statement" {
for_each = var.enable_self_management_permissions ? [1] : []
content {
actions   = ["iam:GetAccountSummary", "iam:GetAccountPasswordPolicy", "iam:ListAccountAliases", "iam:ListVirtualMFADevices"]
resources = ["*"]
}
}
dynamic "statement" {
for_each = var.enable_self_management_permissions ? [1] : []
content {
actions = [
"iam:ChangePassword", "iam:GetLoginProfile", "iam:GetUser", "iam:UpdateLoginProfile",
"iam:CreateAccessKey", "iam:DeleteAccessKey", "iam:ListAccessKeys", "iam:UpdateAccessKey", "iam:GetAccessKeyLastUsed",
"iam:TagUser", "iam:ListUserTags", "iam:UntagUser",
"iam:DeleteSigningCertificate", "iam:ListSigningCertificates", "iam:UpdateSigningCertificate", "iam:UploadSigningCertificate",
"iam:DeleteSSHPublicKey", "iam:GetSSHPublicKey", "iam:ListSSHPublicKeys", "iam:UpdateSSHPublicKey", "iam:UploadSSHPublicKey",
"iam:CreateServiceSpecificCredential", "iam:DeleteServiceSpecificCredential", "iam:ListServiceSpecificCredentials",
"iam:ResetServiceSpecificCredential", "iam:UpdateServiceSpecificCredential",
"iam:DeactivateMFADevice", "iam:EnableMFADevice", "iam:ListMFADevices", "iam:ResyncMFADevice",
]
resources = [for pattern in ["user/$\${aws:username}", "user/*/$\${aws:username}"] : "\${local.prefix}:\${pattern}"]
}
}
dynamic "statement" {
for_each = var.enable_self_management_permissions ? [1] : []
content {
actions   = ["iam:CreateVirtualMFADevice"]
resources = ["\${local.prefix}:mfa/*"]
}
}
dynamic "statement" {
for_each = var.enable_self_management_permissions && var.enable_mfa_enforcement ? [1] : []
content {
effect = "Deny"
not_actions = [
"iam:CreateVirtualMFADevice", "iam:EnableMFADevice", "iam:GetUser", "iam:GetMFADevice", "iam:ListMFADevices",
"iam:ListVirtualMFADevices", "iam:ResyncMFADevice", "sts:GetSessionToken", "iam:ChangePassword",
]
resources = ["*"]
condition {
test     = "BoolIfExists"
variable = "aws:MultiFactorAuthPresent"
values   = ["false"]
}
}
}
dynamic "statement" {
for_each = var.permissions != null ? var.permissions : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources
not_resources = statement.value.not_resources
dynamic "condition" {
for_each = statement.value.condition != null ? statement.value.condition : []
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_policy" "this" {
count       = local.policy ? 1 : 0
description = var.policy_description
name        = var.policy_use_name_prefix ? null : local.policy_name
name_prefix = var.policy_use_name_prefix ? "\${local.policy_name}-" : null
path        = coalesce(var.policy_path, var.path, "/")
policy      = data.aws_iam_policy_document.this.json
tags        = var.tags
}
resource "aws_iam_group_policy_attachment" "this" {
count      = local.policy ? 1 : 0
group      = aws_iam_group.this[0].id
policy_arn = aws_iam_policy.this[0].arn
}
resource "aws_iam_group_policy_attachment" "additional" {
for_each   = { for key, policy in var.policies : key => policy if var.create }
group      = aws_iam_group.this[0].id
policy_arn = each.value
}
output "id" { value = try(aws_iam_group.this[0].id, null) }
output "arn" { value = try(aws_iam_group.this[0].arn, null) }
output "name" { value = try(aws_iam_group.this[0].name, null) }
output "unique_id" { value = try(aws_iam_group.this[0].unique_id, null) }
output "policy_arn" { value = try(aws_iam_policy.this[0].arn, null) }
output "policy_name" { value = try(aws_iam_policy.this[0].name, null) }
output "policy_id" { value = try(aws_iam_policy.this[0].id, null) }
output "users" { value = flatten(aws_iam_group_membership.this[*].users) }`,
      },
      {
        path: "modules/iam-oidc-provider",
        versions: ">= 6.0, < 7.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "client_id_list" { default = [] }
variable "url" { default = "https://token.actions.githubusercontent.com" }
data "aws_partition" "current" {}
resource "aws_iam_openid_connect_provider" "this" {
count          = var.create ? 1 : 0
url            = var.url
client_id_list = coalescelist(var.client_id_list, ["sts.\${data.aws_partition.current.dns_suffix}"])
tags           = var.tags
}
output "arn" { value = try(aws_iam_openid_connect_provider.this[0].arn, null) }
output "url" { value = try(aws_iam_openid_connect_provider.this[0].url, null) }`,
      },
      {
        path: "modules/iam-read-only-policy",
        versions: ">= 6.0, < 7.0",
        outline: `variable "create" { default = true }
variable "create_policy" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = true }
variable "source_inline_policy_documents" { default = [] }
variable "override_inline_policy_documents" { default = [] }
variable "path" { default = null }
variable "description" { default = null }
variable "tags" { default = {} }
variable "allowed_services" { default = [] }
variable "web_console_services" { default = ["resource-groups", "tag", "health", "ce"] }
variable "allow_cloudwatch_logs_query" { default = true }
variable "allow_predefined_sts_actions" { default = true }
variable "allow_web_console_services" { default = true }
data "aws_iam_policy_document" "this" {
source_policy_documents = var.source_inline_policy_documents
override_policy_documents = var.override_inline_policy_documents
dynamic "statement" {
for_each = toset(distinct(var.allowed_services))
content {
actions   = [for verb in ["List", "Get", "BatchGet", "Describe", "View"] : "\${statement.value}:\${verb}*"]
resources = ["*"]
}
}
dynamic "statement" {
for_each = { for key, service in toset(var.web_console_services) : key => service if var.allow_web_console_services }
content {
actions   = [for verb in ["List", "Get", "BatchGet", "Describe", "View"] : "\${statement.value}:\${verb}*"]
resources = ["*"]
}
}
dynamic "statement" {
for_each = var.allow_predefined_sts_actions ? [1] : []
content {
actions   = ["sts:GetAccessKeyInfo", "sts:GetCallerIdentity", "sts:GetSessionToken"]
resources = ["*"]
}
}
dynamic "statement" {
for_each = var.allow_cloudwatch_logs_query ? [1] : []
content {
actions   = ["logs:StartQuery", "logs:StopQuery", "logs:FilterLogEvents"]
resources = ["*"]
}
}
}
resource "aws_iam_policy" "policy" {
count = var.create && var.create_policy ? 1 : 0
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
path = var.path
description = var.description
policy = data.aws_iam_policy_document.this.json
tags = var.tags
}
output "id" { value = try(aws_iam_policy.policy[0].id, null) }
output "arn" { value = try(aws_iam_policy.policy[0].arn, null) }
output "name" { value = try(aws_iam_policy.policy[0].name, null) }
output "policy" { value = try(aws_iam_policy.policy[0].policy, null) }`,
      },
      {
        path: "modules/iam-assumable-role",
        versions: ">= 3.0, < 6.0",
        outline: `variable "create_role" { default = false }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_path" { default = "/" }
variable "role_permissions_boundary_arn" { default = "" }
variable "role_description" { default = "" }
variable "max_session_duration" { default = 3600 }
variable "tags" { default = {} }
variable "force_detach_policies" { default = false }
variable "allow_self_assume_role" { default = false }
variable "trusted_role_actions" { default = ["sts:AssumeRole"] }
variable "trusted_role_arns" { default = [] }
variable "trusted_role_services" { default = [] }
variable "trust_policy_conditions" { default = [] }
variable "mfa_age" { default = 86400 }
variable "create_instance_profile" { default = false }
variable "role_requires_mfa" { default = true }
variable "custom_role_policy_arns" { default = [] }
variable "custom_role_trust_policy" { default = "" }
variable "create_custom_role_trust_policy" { default = null }
variable "number_of_custom_role_policy_arns" { default = null }
variable "inline_policy_statements" { default = [] }
variable "admin_role_policy_arn" { default = "arn:aws:iam::aws:policy/AdministratorAccess" }
variable "poweruser_role_policy_arn" { default = "arn:aws:iam::aws:policy/PowerUserAccess" }
variable "readonly_role_policy_arn" { default = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
variable "attach_admin_policy" { default = false }
variable "attach_poweruser_policy" { default = false }
variable "attach_readonly_policy" { default = false }
variable "role_sts_externalid" { default = [] }
variable "role_requires_session_name" { default = false }
variable "role_session_name" { default = ["$\${aws:username}"] }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
external_ids = compact(flatten([var.role_sts_externalid]))
}
data "aws_iam_policy_document" "assume_role" {
dynamic "statement" {
for_each = var.allow_self_assume_role ? [1] : []
content {
actions = ["sts:AssumeRole"]
principals {
type        = "AWS"
identifiers = ["*"]
}
condition {
test     = "ArnLike"
variable = "aws:PrincipalArn"
values   = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:role\${var.role_path}\${var.role_name != null ? var.role_name : "\${var.role_name_prefix}*"}"]
}
}
}
statement {
actions = compact(distinct(concat(["sts:AssumeRole"], var.trusted_role_actions)))
principals {
type        = "AWS"
identifiers = var.trusted_role_arns
}
principals {
type        = "Service"
identifiers = var.trusted_role_services
}
dynamic "condition" {
for_each = var.role_requires_mfa ? { Bool = ["aws:MultiFactorAuthPresent", "true"], NumericLessThan = ["aws:MultiFactorAuthAge", tostring(var.mfa_age)] } : {}
content {
test     = condition.key
variable = condition.value[0]
values   = [condition.value[1]]
}
}
dynamic "condition" {
for_each = length(local.external_ids) != 0 ? [1] : []
content {
test     = "StringEquals"
variable = "sts:ExternalId"
values   = local.external_ids
}
}
dynamic "condition" {
for_each = var.role_requires_session_name ? [1] : []
content {
test     = "StringEquals"
variable = "sts:RoleSessionName"
values   = var.role_session_name
}
}
dynamic "condition" {
for_each = var.trust_policy_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
resource "aws_iam_role" "this" {
count                = var.create_role ? 1 : 0
name                 = var.role_name
name_prefix          = var.role_name_prefix
path                 = var.role_path
description          = var.role_description
max_session_duration = var.max_session_duration
permissions_boundary = var.role_permissions_boundary_arn
assume_role_policy   = coalesce(local.custom_trust, data.aws_iam_policy_document.assume_role.json)
tags                 = var.tags
}
locals {
custom_trust = coalesce(var.create_custom_role_trust_policy, var.custom_role_trust_policy != "") ? var.custom_role_trust_policy : ""
}
resource "aws_iam_role_policy_attachment" "custom" {
count      = var.create_role ? coalesce(var.number_of_custom_role_policy_arns, length(var.custom_role_policy_arns)) : 0
role       = aws_iam_role.this[0].name
policy_arn = element(var.custom_role_policy_arns, count.index)
}
resource "aws_iam_role_policy_attachment" "admin" {
count      = var.create_role && var.attach_admin_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = var.admin_role_policy_arn
}
resource "aws_iam_role_policy_attachment" "poweruser" {
count      = var.create_role && var.attach_poweruser_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = var.poweruser_role_policy_arn
}
resource "aws_iam_role_policy_attachment" "readonly" {
count      = var.create_role && var.attach_readonly_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = var.readonly_role_policy_arn
}
resource "aws_iam_instance_profile" "this" {
count = var.create_role && var.create_instance_profile ? 1 : 0
name  = var.role_name
path  = var.role_path
role  = aws_iam_role.this[0].name
tags  = var.tags
}
data "aws_iam_policy_document" "inline" {
dynamic "statement" {
for_each = var.inline_policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "condition" {
for_each = try(statement.value.conditions, [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role_policy" "inline" {
count       = var.create_role && length(var.inline_policy_statements) > 0 ? 1 : 0
role        = aws_iam_role.this[0].name
name_prefix = "\${try(coalesce(var.role_name, var.role_name_prefix), "")}_inline_"
policy      = data.aws_iam_policy_document.inline.json
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_path" { value = try(aws_iam_role.this[0].path, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "this_iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "this_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, null) }
output "iam_instance_profile_name" { value = try(aws_iam_instance_profile.this[0].name, null) }
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }`,
      },
      {
        path: "modules/iam-assumable-role-with-oidc",
        versions: ">= 4.0, < 6.0",
        outline: `variable "create_role" { default = false }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_path" { default = "/" }
variable "role_permissions_boundary_arn" { default = "" }
variable "role_description" { default = "" }
variable "max_session_duration" { default = 3600 }
variable "tags" { default = {} }
variable "force_detach_policies" { default = false }
variable "allow_self_assume_role" { default = false }
variable "provider_url" { default = "" }
variable "provider_urls" { default = [] }
variable "aws_account_id" { default = "" }
variable "role_policy_arns" { default = [] }
variable "number_of_role_policy_arns" { default = null }
variable "inline_policy_statements" { default = [] }
variable "oidc_fully_qualified_subjects" { default = [] }
variable "oidc_subjects_with_wildcards" { default = [] }
variable "oidc_fully_qualified_audiences" { default = [] }
variable "provider_trust_policy_conditions" { default = [] }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
account = var.aws_account_id != "" ? var.aws_account_id : data.aws_caller_identity.current.account_id
issuers = [for url in compact(distinct(concat(var.provider_urls, [var.provider_url]))) : replace(url, "https://", "")]
}
data "aws_iam_policy_document" "assume_role_with_oidc" {
dynamic "statement" {
for_each = var.allow_self_assume_role ? [1] : []
content {
actions = ["sts:AssumeRole"]
principals {
type        = "AWS"
identifiers = ["*"]
}
condition {
test     = "ArnLike"
variable = "aws:PrincipalArn"
values   = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:role\${var.role_path}\${var.role_name != null ? var.role_name : "\${var.role_name_prefix}*"}"]
}
}
}
dynamic "statement" {
for_each = local.issuers
content {
actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]
principals {
type        = "Federated"
identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${local.account}:oidc-provider/\${statement.value}"]
}
dynamic "condition" {
for_each = length(var.oidc_fully_qualified_subjects) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "\${statement.value}:sub"
values   = var.oidc_fully_qualified_subjects
}
}
dynamic "condition" {
for_each = length(var.oidc_subjects_with_wildcards) > 0 ? [1] : []
content {
test     = "StringLike"
variable = "\${statement.value}:sub"
values   = var.oidc_subjects_with_wildcards
}
}
dynamic "condition" {
for_each = length(var.oidc_fully_qualified_audiences) > 0 ? [1] : []
content {
test     = "StringLike"
variable = "\${statement.value}:aud"
values   = var.oidc_fully_qualified_audiences
}
}
dynamic "condition" {
for_each = var.provider_trust_policy_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role" "this" {
count                = var.create_role ? 1 : 0
name                 = var.role_name
name_prefix          = var.role_name_prefix
path                 = var.role_path
description          = var.role_description
max_session_duration = var.max_session_duration
permissions_boundary = var.role_permissions_boundary_arn
assume_role_policy   = data.aws_iam_policy_document.assume_role_with_oidc.json
tags                 = var.tags
}
resource "aws_iam_role_policy_attachment" "custom" {
count      = var.create_role ? coalesce(var.number_of_role_policy_arns, length(var.role_policy_arns)) : 0
role       = aws_iam_role.this[0].name
policy_arn = var.role_policy_arns[count.index]
}
data "aws_iam_policy_document" "inline" {
dynamic "statement" {
for_each = var.inline_policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "condition" {
for_each = try(statement.value.conditions, [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role_policy" "inline" {
count       = var.create_role && length(var.inline_policy_statements) > 0 ? 1 : 0
role        = aws_iam_role.this[0].name
name_prefix = "\${try(coalesce(var.role_name, var.role_name_prefix), "")}_inline_"
policy      = data.aws_iam_policy_document.inline.json
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_path" { value = try(aws_iam_role.this[0].path, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "this_iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "this_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`,
      },
      {
        path: "modules/iam-role-for-service-accounts-eks",
        versions: ">= 4.0, < 6.0",
        outline: `variable "create_role" { default = true }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_path" { default = "/" }
variable "role_permissions_boundary_arn" { default = null }
variable "role_description" { default = null }
variable "max_session_duration" { default = null }
variable "tags" { default = {} }
variable "force_detach_policies" { default = true }
variable "allow_self_assume_role" { default = false }
variable "policy_name_prefix" { default = "AmazonEKS_" }
variable "role_policy_arns" { default = {} }
variable "oidc_providers" { default = {} }
variable "assume_role_condition_test" { default = "StringEquals" }
variable "attach_aws_gateway_controller_policy" { default = false }
variable "attach_cert_manager_policy" { default = false }
variable "attach_cluster_autoscaler_policy" { default = false }
variable "attach_ebs_csi_policy" { default = false }
variable "attach_mountpoint_s3_csi_policy" { default = false }
variable "attach_efs_csi_policy" { default = false }
variable "attach_external_dns_policy" { default = false }
variable "attach_external_secrets_policy" { default = false }
variable "attach_fsx_lustre_csi_policy" { default = false }
variable "attach_fsx_openzfs_csi_policy" { default = false }
variable "attach_load_balancer_controller_policy" { default = false }
variable "attach_load_balancer_controller_targetgroup_binding_only_policy" { default = false }
variable "attach_amazon_managed_service_prometheus_policy" { default = false }
variable "attach_velero_policy" { default = false }
variable "attach_vpc_cni_policy" { default = false }
variable "attach_node_termination_handler_policy" { default = false }
variable "attach_karpenter_controller_policy" { default = false }
variable "attach_appmesh_controller_policy" { default = false }
variable "attach_appmesh_envoy_proxy_policy" { default = false }
variable "attach_cloudwatch_observability_policy" { default = false }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_iam_policy_document" "this" {
dynamic "statement" {
for_each = var.allow_self_assume_role ? [1] : []
content {
actions = ["sts:AssumeRole"]
principals {
type        = "AWS"
identifiers = ["*"]
}
condition {
test     = "ArnLike"
variable = "aws:PrincipalArn"
values   = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:role\${var.role_path}\${var.role_name != null ? var.role_name : "\${var.role_name_prefix}*"}"]
}
}
}
dynamic "statement" {
for_each = var.oidc_providers
content {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = [statement.value.provider_arn]
}
condition {
test     = var.assume_role_condition_test
variable = "\${replace(statement.value.provider_arn, "/^(.*provider/)/", "")}:sub"
values   = [for account in statement.value.namespace_service_accounts : "system:serviceaccount:\${account}"]
}
condition {
test     = var.assume_role_condition_test
variable = "\${replace(statement.value.provider_arn, "/^(.*provider/)/", "")}:aud"
values   = ["sts.amazonaws.com"]
}
}
}
}
resource "aws_iam_role" "this" {
count                = var.create_role ? 1 : 0
name                 = var.role_name
name_prefix          = var.role_name_prefix
path                 = var.role_path
description          = var.role_description
max_session_duration = var.max_session_duration
permissions_boundary = var.role_permissions_boundary_arn
assume_role_policy   = data.aws_iam_policy_document.this.json
tags                 = var.tags
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in var.role_policy_arns : key => policy if var.create_role }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
resource "aws_iam_policy" "aws_gateway_controller" {
count  = var.create_role && var.attach_aws_gateway_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.aws_gateway_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "aws_gateway_controller" {
count      = var.create_role && var.attach_aws_gateway_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.aws_gateway_controller[0].arn
}
resource "aws_iam_policy" "cert_manager" {
count  = var.create_role && var.attach_cert_manager_policy ? 1 : 0
policy = data.aws_iam_policy_document.cert_manager[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "cert_manager" {
count      = var.create_role && var.attach_cert_manager_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.cert_manager[0].arn
}
resource "aws_iam_policy" "cluster_autoscaler" {
count  = var.create_role && var.attach_cluster_autoscaler_policy ? 1 : 0
policy = data.aws_iam_policy_document.cluster_autoscaler[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "cluster_autoscaler" {
count      = var.create_role && var.attach_cluster_autoscaler_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.cluster_autoscaler[0].arn
}
resource "aws_iam_policy" "ebs_csi" {
count  = var.create_role && var.attach_ebs_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.ebs_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "ebs_csi" {
count      = var.create_role && var.attach_ebs_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.ebs_csi[0].arn
}
resource "aws_iam_policy" "mountpoint_s3_csi" {
count  = var.create_role && var.attach_mountpoint_s3_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.mountpoint_s3_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "mountpoint_s3_csi" {
count      = var.create_role && var.attach_mountpoint_s3_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.mountpoint_s3_csi[0].arn
}
resource "aws_iam_policy" "efs_csi" {
count  = var.create_role && var.attach_efs_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.efs_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "efs_csi" {
count      = var.create_role && var.attach_efs_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.efs_csi[0].arn
}
resource "aws_iam_policy" "external_dns" {
count  = var.create_role && var.attach_external_dns_policy ? 1 : 0
policy = data.aws_iam_policy_document.external_dns[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "external_dns" {
count      = var.create_role && var.attach_external_dns_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.external_dns[0].arn
}
resource "aws_iam_policy" "external_secrets" {
count  = var.create_role && var.attach_external_secrets_policy ? 1 : 0
policy = data.aws_iam_policy_document.external_secrets[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "external_secrets" {
count      = var.create_role && var.attach_external_secrets_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.external_secrets[0].arn
}
resource "aws_iam_policy" "fsx_lustre_csi" {
count  = var.create_role && var.attach_fsx_lustre_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.fsx_lustre_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "fsx_lustre_csi" {
count      = var.create_role && var.attach_fsx_lustre_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.fsx_lustre_csi[0].arn
}
resource "aws_iam_policy" "fsx_openzfs_csi" {
count  = var.create_role && var.attach_fsx_openzfs_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.fsx_openzfs_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "fsx_openzfs_csi" {
count      = var.create_role && var.attach_fsx_openzfs_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.fsx_openzfs_csi[0].arn
}
resource "aws_iam_policy" "load_balancer_controller" {
count  = var.create_role && var.attach_load_balancer_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.load_balancer_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "load_balancer_controller" {
count      = var.create_role && var.attach_load_balancer_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.load_balancer_controller[0].arn
}
resource "aws_iam_policy" "load_balancer_controller_targetgroup_only" {
count  = var.create_role && var.attach_load_balancer_controller_targetgroup_binding_only_policy ? 1 : 0
policy = data.aws_iam_policy_document.load_balancer_controller_targetgroup_only[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "load_balancer_controller_targetgroup_only" {
count      = var.create_role && var.attach_load_balancer_controller_targetgroup_binding_only_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.load_balancer_controller_targetgroup_only[0].arn
}
resource "aws_iam_policy" "amazon_managed_service_prometheus" {
count  = var.create_role && var.attach_amazon_managed_service_prometheus_policy ? 1 : 0
policy = data.aws_iam_policy_document.amazon_managed_service_prometheus[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "amazon_managed_service_prometheus" {
count      = var.create_role && var.attach_amazon_managed_service_prometheus_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.amazon_managed_service_prometheus[0].arn
}
resource "aws_iam_policy" "velero" {
count  = var.create_role && var.attach_velero_policy ? 1 : 0
policy = data.aws_iam_policy_document.velero[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "velero" {
count      = var.create_role && var.attach_velero_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.velero[0].arn
}
resource "aws_iam_policy" "vpc_cni" {
count  = var.create_role && var.attach_vpc_cni_policy ? 1 : 0
policy = data.aws_iam_policy_document.vpc_cni[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "vpc_cni" {
count      = var.create_role && var.attach_vpc_cni_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.vpc_cni[0].arn
}
resource "aws_iam_policy" "node_termination_handler" {
count  = var.create_role && var.attach_node_termination_handler_policy ? 1 : 0
policy = data.aws_iam_policy_document.node_termination_handler[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "node_termination_handler" {
count      = var.create_role && var.attach_node_termination_handler_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.node_termination_handler[0].arn
}
resource "aws_iam_policy" "karpenter_controller" {
count  = var.create_role && var.attach_karpenter_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.karpenter_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "karpenter_controller" {
count      = var.create_role && var.attach_karpenter_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.karpenter_controller[0].arn
}
resource "aws_iam_policy" "appmesh_controller" {
count  = var.create_role && var.attach_appmesh_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.appmesh_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "appmesh_controller" {
count      = var.create_role && var.attach_appmesh_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.appmesh_controller[0].arn
}
resource "aws_iam_policy" "appmesh_envoy_proxy" {
count  = var.create_role && var.attach_appmesh_envoy_proxy_policy ? 1 : 0
policy = data.aws_iam_policy_document.appmesh_envoy_proxy[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "appmesh_envoy_proxy" {
count      = var.create_role && var.attach_appmesh_envoy_proxy_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.appmesh_envoy_proxy[0].arn
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_path" { value = try(aws_iam_role.this[0].path, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "this_iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "this_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`,
      },
      {
        path: "modules/iam-user",
        versions: ">= 2.0, < 6.0",
        outline: `variable "create_user" { default = true }
variable "create_iam_user_login_profile" { default = true }
variable "create_iam_access_key" { default = true }
variable "name" {}
variable "path" { default = "/" }
variable "force_destroy" { default = false }
variable "pgp_key" { default = "" }
variable "iam_access_key_status" { default = null }
variable "upload_iam_user_ssh_key" { default = false }
variable "ssh_key_encoding" { default = "SSH" }
variable "ssh_public_key" { default = "" }
variable "permissions_boundary" { default = "" }
variable "policy_arns" { default = [] }
variable "tags" { default = {} }
resource "aws_iam_user" "this" {
count                = var.create_user ? 1 : 0
name                 = var.name
path                 = var.path
permissions_boundary = var.permissions_boundary
tags                 = var.tags
}
resource "aws_iam_user_login_profile" "this" {
count   = var.create_user && var.create_iam_user_login_profile ? 1 : 0
user    = aws_iam_user.this[0].name
pgp_key = var.pgp_key
}
resource "aws_iam_access_key" "this" {
count   = var.create_user && var.create_iam_access_key && var.pgp_key != "" ? 1 : 0
user    = aws_iam_user.this[0].name
pgp_key = var.pgp_key
status  = var.iam_access_key_status
}
resource "aws_iam_access_key" "this_no_pgp" {
count  = var.create_user && var.create_iam_access_key && var.pgp_key == "" ? 1 : 0
user   = aws_iam_user.this[0].name
status = var.iam_access_key_status
}
resource "aws_iam_user_ssh_key" "this" {
count      = var.create_user && var.upload_iam_user_ssh_key ? 1 : 0
username   = aws_iam_user.this[0].name
encoding   = var.ssh_key_encoding
public_key = var.ssh_public_key
}
resource "aws_iam_user_policy_attachment" "this" {
for_each   = { for key, policy in var.policy_arns : key => policy if var.create_user }
user       = aws_iam_user.this[0].name
policy_arn = each.value
}
output "iam_user_name" { value = try(aws_iam_user.this[0].name, null) }
output "iam_user_arn" { value = try(aws_iam_user.this[0].arn, null) }
output "iam_user_unique_id" { value = try(aws_iam_user.this[0].unique_id, null) }
output "iam_access_key_id" { value = try(try(aws_iam_access_key.this[0].id, aws_iam_access_key.this_no_pgp[0].id), null) }
output "iam_access_key_secret" { value = try(aws_iam_access_key.this_no_pgp[0].secret, null) }
output "iam_access_key_encrypted_secret" { value = try(aws_iam_access_key.this[0].encrypted_secret, null) }`,
      },
      {
        path: "modules/iam-policy",
        versions: ">= 2.0, < 6.0",
        outline: `variable "create_policy" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "path" { default = "/" }
variable "description" { default = "IAM Policy" }
variable "policy" { default = "" }
variable "tags" { default = {} }
resource "aws_iam_policy" "policy" {
count       = var.create_policy ? 1 : 0
name        = var.name
name_prefix = var.name_prefix
path        = var.path
description = var.description
policy      = var.policy
tags        = var.tags
}
output "id" { value = try(aws_iam_policy.policy[0].id, null) }
output "arn" { value = try(aws_iam_policy.policy[0].arn, null) }
output "name" { value = try(aws_iam_policy.policy[0].name, null) }
output "policy" { value = try(aws_iam_policy.policy[0].policy, null) }`,
      },
      {
        path: "modules/iam-eks-role",
        versions: ">= 5.0, < 6.0",
        outline: `variable "create_role" { default = true }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_path" { default = "/" }
variable "role_permissions_boundary_arn" { default = "" }
variable "role_description" { default = "" }
variable "max_session_duration" { default = 43200 }
variable "tags" { default = {} }
variable "force_detach_policies" { default = false }
variable "allow_self_assume_role" { default = false }
variable "role_policy_arns" { default = {} }
variable "cluster_service_accounts" { default = {} }
variable "assume_role_condition_test" { default = "StringEquals" }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_iam_policy_document" "assume_role_with_oidc" {
dynamic "statement" {
for_each = var.allow_self_assume_role ? [1] : []
content {
actions = ["sts:AssumeRole"]
principals {
type        = "AWS"
identifiers = ["*"]
}
condition {
test     = "ArnLike"
variable = "aws:PrincipalArn"
values   = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:role\${var.role_path}\${var.role_name != null ? var.role_name : "\${var.role_name_prefix}*"}"]
}
}
}
dynamic "statement" {
for_each = { for cluster, accounts in var.cluster_service_accounts : cluster => accounts if var.create_role }
content {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/\${replace(data.aws_eks_cluster.main[statement.key].identity[0].oidc[0].issuer, "https://", "")}"]
}
condition {
test     = var.assume_role_condition_test
variable = "\${replace(data.aws_eks_cluster.main[statement.key].identity[0].oidc[0].issuer, "https://", "")}:sub"
values   = [for account in statement.value : "system:serviceaccount:\${account}"]
}
}
}
}
resource "aws_iam_role" "this" {
count                = var.create_role ? 1 : 0
name                 = var.role_name
name_prefix          = var.role_name_prefix
path                 = var.role_path
description          = var.role_description
max_session_duration = var.max_session_duration
permissions_boundary = var.role_permissions_boundary_arn
assume_role_policy   = data.aws_iam_policy_document.assume_role_with_oidc.json
tags                 = var.tags
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in var.role_policy_arns : key => policy if var.create_role }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_path" { value = try(aws_iam_role.this[0].path, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "this_iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "this_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`,
      },
      {
        path: "modules/iam-github-oidc-role",
        versions: ">= 5.6, < 6.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "name" { default = null }
variable "path" { default = "/" }
variable "permissions_boundary_arn" { default = null }
variable "description" { default = null }
variable "name_prefix" { default = null }
variable "policies" { default = {} }
variable "force_detach_policies" { default = true }
variable "max_session_duration" { default = null }
variable "audience" { default = "sts.amazonaws.com" }
variable "subject_condition" { default = "StringLike" }
variable "subjects" { default = [] }
variable "provider_url" { default = "token.actions.githubusercontent.com" }
variable "additional_trust_policy_conditions" { default = [] }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
issuer = replace(var.provider_url, "https://", "")
}
data "aws_iam_policy_document" "this" {
statement {
actions = ["sts:TagSession", "sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/\${local.issuer}"]
}
condition {
test     = "ForAllValues:StringEquals"
variable = "\${local.issuer}:iss"
values   = ["https://\${local.issuer}"]
}
condition {
test     = "ForAllValues:StringEquals"
variable = "\${local.issuer}:aud"
values   = [var.audience]
}
condition {
test     = var.subject_condition
variable = "\${local.issuer}:sub"
values   = [for subject in var.subjects : "repo:\${trimprefix(subject, "repo:")}"]
}
dynamic "condition" {
for_each = var.additional_trust_policy_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
resource "aws_iam_role" "this" {
count                = var.create ? 1 : 0
name                 = var.name
name_prefix          = var.name_prefix
path                 = var.path
description          = var.description
assume_role_policy   = data.aws_iam_policy_document.this.json
max_session_duration = var.max_session_duration
permissions_boundary = var.permissions_boundary_arn
tags                 = var.tags
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in var.policies : key => policy if var.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
output "arn" { value = try(aws_iam_role.this[0].arn, null) }
output "name" { value = try(aws_iam_role.this[0].name, null) }
output "path" { value = try(aws_iam_role.this[0].path, null) }
output "unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }`,
      },
      {
        path: "modules/iam-github-oidc-provider",
        versions: ">= 5.6, < 6.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "client_id_list" { default = [] }
variable "url" { default = "https://token.actions.githubusercontent.com" }
variable "additional_thumbprints" { default = [] }
data "aws_partition" "current" {}
resource "aws_iam_openid_connect_provider" "this" {
count          = var.create ? 1 : 0
url            = var.url
client_id_list = coalescelist(var.client_id_list, ["sts.\${data.aws_partition.current.dns_suffix}"])
tags           = var.tags
}
output "arn" { value = try(aws_iam_openid_connect_provider.this[0].arn, null) }
output "url" { value = try(aws_iam_openid_connect_provider.this[0].url, null) }`,
      },
    ],
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-github-oidc-role"],
    releases: {"1.0.0":"b6fe8db69a5c655e1f62c16f55a8aed387f86a40","2.0.0":"a16117ed5fd373bc28011342b7b8117077a84f19","2.0.1":"4e620aa32d339dbe5fd75374e915dc9f48e30a6d","3.0.0":"c3bde7c787038ff5536bfb1b73781072edbb74da","3.1.0":"9d9a2d23cf569348cbdb665c979fcbaed76bb2f4","3.2.0":"62b8a16c73d8e4422cd81923e46948e8f4b5cf48","4.0.0":"b40748ec162b446f8f8d282f767a85b6501fd192"},
    modules: [
      {
        versions: ">= 3.1, < 5.0",
        outline: `variable "github_repositories" {}
variable "max_session_duration" { default = 3600 }
variable "policy_arns" { default = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
variable "policy_jsons" { default = [] }
variable "role_name" {}
variable "tags" {}
variable "subject_claim" { default = "*" }
data "aws_caller_identity" "current" {}
resource "aws_iam_role" "this" {
name                 = var.role_name
assume_role_policy   = data.aws_iam_policy_document.this.json
max_session_duration = var.max_session_duration
tags                 = var.tags
}
data "aws_iam_policy_document" "this" {
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["arn:aws:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"]
}
condition {
test     = "StringEquals"
variable = "token.actions.githubusercontent.com:aud"
values   = ["sts.amazonaws.com"]
}
condition {
test     = "StringLike"
variable = "token.actions.githubusercontent.com:sub"
values   = formatlist("repo:%s:%s", var.github_repositories, var.subject_claim)
}
}
}
resource "aws_iam_role_policy_attachment" "policy-arns" {
for_each   = toset(var.policy_arns)
role       = aws_iam_role.this.name
policy_arn = each.key
}
data "aws_iam_policy_document" "combined-role-policy" {
source_policy_documents = var.policy_jsons
}
resource "aws_iam_policy" "additional-permissions" {
count  = length(var.policy_jsons) > 0 ? 1 : 0
name   = "\${var.role_name}-policy"
policy = data.aws_iam_policy_document.combined-role-policy.json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "additional-permissions" {
count      = length(var.policy_jsons) > 0 ? 1 : 0
role       = aws_iam_role.this.name
policy_arn = aws_iam_policy.additional-permissions[0].arn
}
output "role" { value = aws_iam_role.this.arn }
output "role_trust_policy" { value = data.aws_iam_policy_document.this.json }`,
      },
      {
        versions: ">= 1.0, < 3.1",
        outline: `variable "github_repositories" {}
variable "max_session_duration" { default = 3600 }
variable "policy_arns" { default = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
variable "policy_jsons" { default = [] }
variable "role_name" {}
variable "tags" {}
data "aws_caller_identity" "current" {}
resource "aws_iam_role" "this" {
name                 = var.role_name
assume_role_policy   = data.aws_iam_policy_document.this.json
max_session_duration = var.max_session_duration
tags                 = var.tags
}
data "aws_iam_policy_document" "this" {
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["arn:aws:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"]
}
condition {
test     = "StringEquals"
variable = "token.actions.githubusercontent.com:aud"
values   = ["sts.amazonaws.com"]
}
condition {
test     = "StringLike"
variable = "token.actions.githubusercontent.com:sub"
values   = formatlist("repo:%s", var.github_repositories)
}
}
}
resource "aws_iam_role_policy_attachment" "policy-arns" {
for_each   = toset(var.policy_arns)
role       = aws_iam_role.this.name
policy_arn = each.key
}
data "aws_iam_policy_document" "combined-role-policy" {
source_policy_documents = var.policy_jsons
}
resource "aws_iam_policy" "additional-permissions" {
count  = length(var.policy_jsons) > 0 ? 1 : 0
name   = "\${var.role_name}-policy"
policy = data.aws_iam_policy_document.combined-role-policy.json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "additional-permissions" {
count      = length(var.policy_jsons) > 0 ? 1 : 0
role       = aws_iam_role.this.name
policy_arn = aws_iam_policy.additional-permissions[0].arn
}
output "role" { value = aws_iam_role.this.arn }
output "role_trust_policy" { value = data.aws_iam_policy_document.this.json }`,
      },
    ],
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-github-oidc-provider"],
    releases: {"1.0.0":"88c1b8efcbe1832bb7118e88e5fc7e99e27539b8","1.0.1":"7a50e5e0c3e7697c5814c232aefc1e7d49995664","1.1.0":"d5519933fb5511560009f017ca7f2d0887f06763","1.2.0":"16d12dae67f378b95b4543d45b4019d1bd9fd635","2.0.0":"b9d737456e92dc5414d0384981d696e6eed22e1e","2.1.0":"b85349c45a5c67748ea248c0f8b08a60ee3eae75","3.0.0":"397187f8e1e065ccf5f0fa9105b51807f0c1703c","3.0.1":"84a83751b5289f363a728eb181470b59fc5e2899","3.1.0":"36beda8988ec5b369201abefeabdeceb7b541dc4","3.1.1":"948564bb0565a46884e7df3a2075a6d9a7b3bede","4.0.0":"5dc9bc211d10c58de4247fa751c318a3985fc87b","4.1.0":"88bdab4f7788722d90634217387fa83109a0c71e","4.2.0":"6dd6f177091fb1664998aa37a1d0d5cf5894c10a","4.3.0":"9b3cd0af87b63c27124c900be1b7d49a3d6a6056"},
    modules: [
      {
        versions: ">= 1.0, < 5.0",
        outline: `variable "additional_managed_policies" { default = [] }
variable "additional_permissions" {}
variable "create_github_oidc_provider" { default = true }
variable "github_repositories" {}
variable "role_name" { default = "github-actions" }
variable "tags_common" {}
data "aws_caller_identity" "current" {}
resource "aws_iam_openid_connect_provider" "github_actions" {
count          = var.create_github_oidc_provider ? 1 : 0
client_id_list = ["sts.amazonaws.com"]
url            = "https://token.actions.githubusercontent.com"
tags           = var.tags_common
}
resource "aws_iam_role" "github_actions" {
name               = var.role_name
assume_role_policy = data.aws_iam_policy_document.github_oidc_assume_role.json
}
data "aws_iam_policy_document" "github_oidc_assume_role" {
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["arn:aws:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com"]
}
condition {
test     = "StringEquals"
variable = "token.actions.githubusercontent.com:aud"
values   = ["sts.amazonaws.com"]
}
condition {
test     = "StringLike"
variable = "token.actions.githubusercontent.com:sub"
values   = formatlist("repo:%s", var.github_repositories)
}
}
}
resource "aws_iam_role_policy_attachment" "read_only" {
role       = aws_iam_role.github_actions.name
policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
resource "aws_iam_role_policy_attachment" "additional_managed_policies" {
for_each   = toset(var.additional_managed_policies)
role       = aws_iam_role.github_actions.name
policy_arn = each.key
}
resource "aws_iam_policy" "extra_permissions" {
name   = var.role_name
policy = var.additional_permissions
}
resource "aws_iam_role_policy_attachment" "extra_permissions" {
role       = aws_iam_role.github_actions.name
policy_arn = aws_iam_policy.extra_permissions.arn
}
output "github_actions_provider" { value = try(aws_iam_openid_connect_provider.github_actions[0].id, null) }
output "github_actions_role" { value = aws_iam_role.github_actions.arn }
output "github_actions_role_trust_policy" { value = data.aws_iam_policy_document.github_oidc_assume_role.json }`,
      },
    ],
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-terraform-cross-account-access"],
    releases: {"2.3.0":"bf4d11369c1c87e5259456243c6c11849a203f14","3.0.0":"6819b090bce6d3068d55c7c7b9b3fd18c9dca648","3.0.1":"bc477f17511955cdd54ceaecc4fb87d55f6816e7","4.0.0":"321b0bcb8699b952a2a66f60c6242876048480d5"},
    modules: [
      {
        versions: ">= 2.3, < 5.0",
        outline: `variable "account_id" {}
variable "additional_trust_roles" { default = [] }
variable "additional_trust_statements" { default = [] }
variable "policy_arn" { default = "arn:aws:iam::aws:policy/ReadOnlyAccess" }
variable "role_name" {}
data "aws_iam_policy_document" "assume-role-policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "AWS"
identifiers = ["arn:aws:iam::\${var.account_id}:root"]
}
}
dynamic "statement" {
for_each = var.additional_trust_roles
content {
actions = ["sts:AssumeRole"]
principals {
type        = "AWS"
identifiers = [statement.value]
}
}
}
}
data "aws_iam_policy_document" "combined-assume-role-policy" {
source_policy_documents = concat([data.aws_iam_policy_document.assume-role-policy.json], var.additional_trust_statements)
}
resource "aws_iam_role" "default" {
name               = var.role_name
assume_role_policy = data.aws_iam_policy_document.combined-assume-role-policy.json
}
resource "aws_iam_role_policy_attachment" "default" {
role       = aws_iam_role.default.id
policy_arn = var.policy_arn
}
output "role_arn" { value = aws_iam_role.default.arn }`,
      },
    ],
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-terraform-ec2-instance"],
    releases: {"4.0.0":"1bfbec67c5950867fc8810f677334b8949d88d86","4.1.0":"10a406200823b3d1a7f183ed0a44255fd6ee2ffc","4.2.0":"4e3fda46ed7bfecec20f38765e070cce6cbab30a","4.2.1":"9908d10df2a2cfa5b042e9f7a38201be1acc5f6a","4.2.2":"3df011046785abbe622b0de64b250165d03e33fe"},
    modules: [
      {
        versions: ">= 4.2.2, < 5.0",
        outline: `variable "name" {}
variable "region" { default = "eu-west-2" }
variable "tags" { default = {} }
variable "iam_resource_names_prefix" { default = "ec2" }
variable "default_policy_arn" { default = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" }
variable "instance_profile_policies" { default = [] }
variable "ssm_parameters" { default = null }
variable "ssm_parameters_prefix" { default = "" }
variable "secretsmanager_secrets" { default = null }
variable "secretsmanager_secrets_prefix" { default = "" }
variable "user_data" { default = null }
data "aws_caller_identity" "current" {}
locals {
tags = merge({ server-name = var.name }, var.ssm_parameters_prefix == "" ? {} : { ssm-parameters-prefix = var.ssm_parameters_prefix }, var.tags)
writes_parameters = length([for one in values(var.ssm_parameters == null ? {} : var.ssm_parameters) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
writes_secrets    = length([for one in values(var.secretsmanager_secrets == null ? {} : var.secretsmanager_secrets) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
}
resource "aws_iam_role" "this" {
name = "\${var.iam_resource_names_prefix}-role-\${var.name}"
path = "/"
assume_role_policy = jsonencode({
Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
})
tags = merge(local.tags, { Name = "\${var.iam_resource_names_prefix}-role-\${var.name}" })
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for index, policy in concat([var.default_policy_arn], coalesce(var.instance_profile_policies, [])) : index => policy }
role       = aws_iam_role.this.name
policy_arn = each.value
}
data "aws_iam_policy_document" "ssm_params_and_secrets" {
dynamic "statement" {
for_each = var.ssm_parameters != null ? [1] : []
content {
actions   = concat(["ssm:GetParameter"], local.writes_parameters ? ["ssm:PutParameter"] : [])
resources = ["arn:aws:ssm:\${var.region}:\${data.aws_caller_identity.current.id}:parameter/\${var.ssm_parameters_prefix}\${var.name}/*"]
}
}
dynamic "statement" {
for_each = var.secretsmanager_secrets != null ? [1] : []
content {
actions   = concat(["secretsmanager:GetSecretValue"], local.writes_secrets ? ["secretsmanager:PutSecretValue"] : [])
resources = ["arn:aws:secretsmanager:\${var.region}:\${data.aws_caller_identity.current.id}:secret:/\${var.secretsmanager_secrets_prefix}\${var.name}/*"]
}
}
}
resource "aws_iam_role_policy" "ssm_params_and_secrets" {
count  = var.ssm_parameters != null || var.secretsmanager_secrets != null ? 1 : 0
name   = "Ec2SSMParamsAndSecretsPolicy-\${var.name}"
role   = aws_iam_role.this.id
policy = data.aws_iam_policy_document.ssm_params_and_secrets.json
}
resource "aws_iam_instance_profile" "this" {
name = "\${var.iam_resource_names_prefix}-profile-\${var.name}"
role = aws_iam_role.this.name
path = "/"
tags = merge(local.tags, { Name = "\${var.iam_resource_names_prefix}-profile-\${var.name}" })
}
data "aws_iam_policy_document" "session_manager_cloudwatch_logs" {
statement {
actions   = ["logs:CreateLogStream", "logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"]
resources = [for stream in ["", ":log-stream:*"] : "arn:aws:logs:\${var.region}:\${data.aws_caller_identity.current.account_id}:log-group:session-manager-logs\${stream}"]
}
}
resource "aws_iam_role_policy" "session_manager_cloudwatch_logs" {
name   = "SessionManagerCloudWatchLogs"
role   = aws_iam_role.this.id
policy = data.aws_iam_policy_document.session_manager_cloudwatch_logs.json
}`,
      },
      {
        versions: ">= 4.0, < 4.2.2",
        outline: `variable "name" {}
variable "region" { default = "eu-west-2" }
variable "tags" { default = {} }
variable "iam_resource_names_prefix" { default = "ec2" }
variable "default_policy_arn" { default = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore" }
variable "instance_profile_policies" { default = [] }
variable "ssm_parameters" { default = null }
variable "ssm_parameters_prefix" { default = "" }
variable "secretsmanager_secrets" { default = null }
variable "secretsmanager_secrets_prefix" { default = "" }
variable "user_data" { default = null }
data "aws_caller_identity" "current" {}
locals {
tags = merge({ server-name = var.name }, var.ssm_parameters_prefix == "" ? {} : { ssm-parameters-prefix = var.ssm_parameters_prefix }, var.tags)
writes_parameters = length([for one in values(var.ssm_parameters == null ? {} : var.ssm_parameters) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
writes_secrets    = length([for one in values(var.secretsmanager_secrets == null ? {} : var.secretsmanager_secrets) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
}
resource "aws_iam_role" "this" {
name = "\${var.iam_resource_names_prefix}-role-\${var.name}"
path = "/"
assume_role_policy = jsonencode({
Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
})
tags = merge(local.tags, { Name = "\${var.iam_resource_names_prefix}-role-\${var.name}" })
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for index, policy in concat([var.default_policy_arn], coalesce(var.instance_profile_policies, [])) : index => policy }
role       = aws_iam_role.this.name
policy_arn = each.value
}
data "aws_iam_policy_document" "ssm_params_and_secrets" {
dynamic "statement" {
for_each = var.ssm_parameters != null ? [1] : []
content {
actions   = concat(["ssm:GetParameter"], local.writes_parameters ? ["ssm:PutParameter"] : [])
resources = ["arn:aws:ssm:\${var.region}:\${data.aws_caller_identity.current.id}:parameter/\${var.ssm_parameters_prefix}\${var.name}/*"]
}
}
dynamic "statement" {
for_each = var.secretsmanager_secrets != null ? [1] : []
content {
actions   = concat(["secretsmanager:GetSecretValue"], local.writes_secrets ? ["secretsmanager:PutSecretValue"] : [])
resources = ["arn:aws:secretsmanager:\${var.region}:\${data.aws_caller_identity.current.id}:secret:/\${var.secretsmanager_secrets_prefix}\${var.name}/*"]
}
}
}
resource "aws_iam_role_policy" "ssm_params_and_secrets" {
count  = var.ssm_parameters != null || var.secretsmanager_secrets != null ? 1 : 0
name   = "Ec2SSMParamsAndSecretsPolicy-\${var.name}"
role   = aws_iam_role.this.id
policy = data.aws_iam_policy_document.ssm_params_and_secrets.json
}
resource "aws_iam_instance_profile" "this" {
name = "\${var.iam_resource_names_prefix}-profile-\${var.name}"
role = aws_iam_role.this.name
path = "/"
tags = merge(local.tags, { Name = "\${var.iam_resource_names_prefix}-profile-\${var.name}" })
}`,
      },
    ],
  }),
  () => ({
    sources: ["github.com/cds-snc/terraform-modules"],
    releases: {"8.0.0":"bd904d01094f196fd3e8ff5c46e73838f1f1be26","9.0.0":"7fc77cf456b17e320c871cc6418bd82a5cb2e28b","9.0.1":"56c3726dca549bbe07b00c54de6e7c43d6169838","9.0.2":"33c95e09ca8547315dc7c00657d8f5dba47521f8","9.0.3":"dca686fdd6670f0b3625bc17a5661bec3ea5aa62","9.0.4":"b7d812de72a7bc7d41162c92d3995a348cbd8dd3","9.0.5":"5526db99b85331218de8d6e6c06d4f2f28d8a58f","9.0.6":"de2569793c9faaca426e9124dc733e65a7bd1bc8","9.0.7":"043043c66c62c76f5802e12159ff6508f301c156","9.1.0":"3d99f15336f91bb35460dd1b94f41c47e5c55d2b","9.2.0":"67f9234f75a8f9fa23798dcf0bacbb1e1d5b35e1","9.2.1":"32dcb015bd036de286e048491d74ce38eac2c96d","9.2.2":"d64af047ed9afb2a3c5c16de75d39ed713a1e8fb","9.2.3":"1e2debaf58fdb65da1910f0d42efcc786ddd0722","9.2.4":"c825af53e08b9d6c9d0426538607e5ad15f72d8d","9.2.5":"3073bbdb905ec86a0fa41ad38d8e197ea4b54f7c","9.2.6":"2d3371bad4c654b21a68a2ea29dfd5bdf97eabb5","9.2.7":"8c1d87e4bab8a590aacc2a043c14c15319a34bd9","9.3.0":"1364616b5614e9fd6647297ff9a989050b448087","9.3.1":"3127758e90ce025575e391f611dfd64e237a79af","9.3.2":"4a9cd39348800c1b59da7d50d0875157777e6148","9.3.3":"d43678d3bb241f07187ba93a10ed02e5d6c6a77c","9.3.4":"893d4d2b64c74737e1cb65d8f3437a9fbad1a534","9.3.5":"d374cb84056008dd3ab49d0ffc7d1fc76bf2007d","9.3.6":"8bbf5c7281be6584fedbd084fde381b68cbc5fa8","9.3.7":"f8128681742a9186646136f471e751e087dca10a","9.3.8":"27b5f1dad293e9e5381241b75e7713a228b2f65a","9.3.9":"e9ef5d9669ba8d9304f12e2b98f053d6044b61e0","9.4.0":"34a6051354de467872e97d71055646623603abf7","9.4.1":"d5e0eabfd5fd2847a3547928c370dbd4a618c23a","9.4.2":"c58b38dc2733af1092fba1616fcf8608cabccb3d","9.4.3":"14301fdbba67f182c0139c76e29aec91442d77fc","9.4.4":"48509a91b95b5647fee9aea901d1f7260a6b079e","9.4.5":"33a07c44a7fb969d191401f8750ed05863c7d2d5","9.4.6":"d1f581d6853e00024a6c27eb1ad7b151a602265a","9.4.7":"68d9395da01d3fef30b008d013dc66a87b771d11","9.4.8":"12cd1bc62f63988777b0d1a0abf2bcb3bdb7911e","9.4.9":"e1787d8367d523a718ab5b936eedeff6d54cb538","9.4.10":"c8c77df64ea8ddf2937f1c79c8b0299158655090","9.4.11":"c53ec0d45b99d946ab924415245a66a7573ec95f","9.5.0":"ff6b4e353547bc00c0380fdc14d880063491f777","9.5.1":"82eeee47abab0103528398b80a6f7aee64a7b66a","9.5.2":"aebe47edd0c370ba62e88c88fdafb245047eaf8a","9.5.3":"544060caeadb399c773247e2c25640e0c62fb0ed","9.6.0":"50c0f631d2c8558e6eec44138ffc2e963a1dfa9a","9.6.1":"7c2202d69d9e9b007e7a760a76c8003fa3860e31","9.6.2":"16cbb8dc2a6bf05d77e8170a6b4794b14ea9afdb","9.6.3":"f11e70a097b0796e661b7e209e29f7d6b62240cf","9.6.4":"ddf89311bf45b7390c3cbeb29de2c6624f2ab4d3","9.6.5":"63774b7bbea74205e90e173587da08193a6b85f7","9.6.6":"59a56cd5ae444dd81b21ba4cf34887d05e3475e2","9.6.7":"c21a88f0cfe608d7339b28eebb7f4eaf6cf123f2","9.6.8":"364c2fa7c6a5a9381070f5a4003c5f92af846dd9","10.0.0":"17994187b8628dc5decf74ead84768501378df4c","10.0.1":"cb640e42f6a3dfe51cce4c702998e611fff48903","10.1.0":"756ec2826ca26bcb353ef7420f542dac4828bdc1","10.2.0":"0d6fbde0838ecbae1fc57a7578f80e033b787c75","10.2.1":"64b19ecfc23025718cd687e24b7115777fd09666","10.2.2":"e8e4a4772f426343e7096f07a645cd6a18cb1606","10.3.0":"30ba1bd2a634587b3194b4718e964332ec2dc549","10.3.1":"3691b4dc851e572d5d5022ce74a2e9e560d1de15","10.3.2":"833bff06c60d9ed6e1180e49719aee9f1e245142","10.4.0":"36f5ce583f0ae394775a96c0e9c8efb72ab08179","10.4.1":"1ad68c9c659ec9b9561b5e897d83fbc0478d5fe2","10.4.2":"7b9e797237e37e685ae710a12e4a3963eb7545bb","10.4.3":"5dd892a44dbae2ce93023e5c64b5c4cb72b9f247","10.4.4":"374e397485ef4888d455e2a3c6237376a45179cb","10.4.5":"688b08b893af59423ce320d083fc3d281e142f62","10.4.6":"7341e0355a0a346574828da97863af2f552d05ed","10.4.7":"9f765dd6509f416c1986e71e505a0e56b63ff5d1","10.5.0":"8d83c6194d6937a566fc29179fd0ae8e6a8bb147","10.5.1":"08f883bf79388eeef2afc01f4618c47ebb641fb4","10.5.2":"3dc53424d0b4dca7e605feb2a8dcf6d99381adc1","10.5.3":"a2ca797b8120f14f1c5b0cc1b134e8ab7697839e","10.6.0":"df5290bada241941832a2e074d05918707ae26ff","10.6.1":"66bc3536ae23b38081aa699cfd6982dbc466018c","10.6.2":"9ddec735329f66581b6daa1fd77df2f7eaa499f1","10.7.0":"10bb6f8d05df94698a93aa016618fd1ab22b8b2c","10.7.1":"1d2286ee33da6e46a31a6bee070bfa46229df4c4","10.8.0":"19abb4921120fbf95233e9daf21d717a874032ca","10.8.1":"f76c166077d7ded46b1138f713341ce8e5fd4c22","10.8.2":"ae656dd178b8086ae4b422da6b310550fa1d86c0","10.8.3":"f26601890f67e5d6f5d6baacc7b73319959199d3","10.8.4":"25a2d1d5a4d7d33b30c90ba927152e83b405e9eb","10.8.5":"1aa542bb39d67cfe1629b35a429b6766bea91a89","10.8.6":"7e2b63f7489908ca48e38e1a1299453b100c6ea0","10.9.0":"db6d03641b75322d9f58c619dc096b69349ee0cf","10.9.1":"eac1c1000de9c6c668f64304331ce16147f7afd4","10.10.0":"fe79e3785c38dbc85180b59f87564b5f86755598","10.10.1":"6342f26102bb300b33049e792f04f9e2f15c022d","10.10.2":"825c15a16d794bd878e0d11555c0abe6f481f29e","10.11.0":"2898b41c2a33dd091e4b1a0860f957099c027f9b","10.11.1":"5df29471c3868586b55149a72275a0e3b29fb3b0","10.11.2":"5cc3656e07aed69ab845469027be795a65421ec2","10.11.3":"e4945f1c28124a2b9f2c08348bb58961aeaf78bf","10.11.4":"f3a43458a64fa67459fde4cf5d62cae3e81bc910","11.0.0":"8fe576de064e95a9995db3d5d825c31ed5deb3ec","11.0.1":"5d7667303d981b2bb8dee7194d5d188a40a68e2d","11.1.0":"b9d898cb360f4660f0afe79d5370e73cecf40e4f","11.2.0":"d4d2027f0e220725d66b0b3f11d69ae757031b28","11.2.1":"777404cdaf78cdb687552916391e9c158c074a7e","11.2.2":"77d83b2f20f6722384cc1bb5d75978d6a6ccff0f","11.2.3":"9bc1af2f0e01b3332237659f6f688afcec4c3548","11.3.0":"b78d45257e74dab02c8f100d0023aebfee417720","11.3.1":"b1d66b1740d02ddac303179028f2278f902714ec","11.3.2":"1163ee650c5792afa649270510cd3c753a267c53","11.3.3":"c88530de4d6a9b111b3ff0ddc79f90f2f77e5915","11.3.4":"9c61e880a02325e02ce7d4c9b2c7c396b3e3d8b4","11.3.5":"94729229cfcb754146c82a566227e55df6612228","11.3.6":"c2b27c1c6b67ac87f8010d005ed9c86fda7876da","11.4.0":"3d70819387a93b80a5c5c303f11f16500b519b2f","11.4.1":"8612ae7b3ef9f345c8daa3e5606fc88a3995b9ac","11.4.2":"b2418ddb7a048a5d893de1564578c7bb4023a1d1","11.4.3":"39385bc441c6a233d70d83fc334faaa354998455","11.4.4":"f02b5d53a3ff44dc1a029e3305b2a5b8c639a0af","11.4.5":"dc82031bf7ba3edc6ea9886f306a755e2bec68fa"},
    modules: [
      {
        path: "gh_oidc_role",
        versions: ">= 8.0, < 12.0",
        outline: `variable "assume_policy" { default = "{}" }
variable "billing_tag_key" { default = "CostCentre" }
variable "billing_tag_value" {}
variable "oidc_exists" { default = true }
variable "org_name" { default = "cds-snc" }
variable "ssc_cbrid_tag_key" { default = "ssc_cbrid" }
variable "ssc_cbrid_tag_value" { default = "22DH" }
variable "roles" {
type    = set(object({ name = string, repo_name = optional(string), claim = optional(string), claims = optional(list(object({ repo_name = string, claim = string, org_name = optional(string) })), []) }))
default = []
}
data "aws_caller_identity" "current" {}
locals {
roles = { for role in var.roles : role.name => role }
tags  = merge({ (var.billing_tag_key) = var.billing_tag_value, Terraform = "true" }, var.ssc_cbrid_tag_value != "" ? { (var.ssc_cbrid_tag_key) = var.ssc_cbrid_tag_value } : {})
subjects = {
for name, role in local.roles : name => (
length(role.claims) > 0
? [for one in role.claims : "repo:\${coalesce(one.org_name, var.org_name)}/\${one.repo_name}:\${one.claim}"]
: ["repo:\${var.org_name}/\${role.repo_name}:\${role.claim}"]
)
}
}
resource "aws_iam_role" "this" {
for_each           = local.roles
name               = each.value.name
assume_role_policy = data.aws_iam_policy_document.assume_role_policy[each.key].json
tags               = local.tags
}
data "aws_iam_policy_document" "assume_role_policy" {
for_each                = local.roles
source_policy_documents = [data.aws_iam_policy_document.oidc_assume_role_policy[each.key].json, var.assume_policy]
}
data "aws_iam_policy_document" "oidc_assume_role_policy" {
for_each = local.roles
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = [var.oidc_exists ? "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com" : aws_iam_openid_connect_provider.github[0].arn]
}
condition {
test     = "StringLike"
variable = "token.actions.githubusercontent.com:sub"
values   = local.subjects[each.key]
}
}
}
resource "aws_iam_openid_connect_provider" "github" {
count          = var.oidc_exists ? 0 : 1
url            = "https://token.actions.githubusercontent.com"
client_id_list = ["sts.amazonaws.com"]
tags           = local.tags
}
output "roles" { value = { for role in aws_iam_role.this : role.name => role } }`,
      },
    ],
  }),
];

const places: Readonly<Record<string, number>> = {
  "terraform-aws-modules/iam/aws": 0,
  "github.com/terraform-aws-modules/terraform-aws-iam": 0,
  "github.com/ministryofjustice/modernisation-platform-github-oidc-role": 1,
  "github.com/ministryofjustice/modernisation-platform-github-oidc-provider": 2,
  "github.com/ministryofjustice/modernisation-platform-terraform-cross-account-access": 3,
  "github.com/ministryofjustice/modernisation-platform-terraform-ec2-instance": 4,
  "github.com/cds-snc/terraform-modules": 5,
};

export const findFamily: FindFamily = (home) =>
  Object.hasOwn(places, home) ? families[places[home] as number]?.() : undefined;
