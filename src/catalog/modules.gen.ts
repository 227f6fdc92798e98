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
];

const places: Readonly<Record<string, number>> = {
  "terraform-aws-modules/iam/aws": 0,
  "github.com/terraform-aws-modules/terraform-aws-iam": 0,
};

export const findFamily: FindFamily = (home) =>
  Object.hasOwn(places, home) ? families[places[home] as number]?.() : undefined;
