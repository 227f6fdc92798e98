(function (module, require, __dirname) {
"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/catalog/modules.gen.ts
var modules_gen_exports = {};
__export(modules_gen_exports, {
  families: () => families,
  modules: () => modules
});
module.exports = __toCommonJS(modules_gen_exports);

// src/catalog/module-address.ts
var publicRegistry = /^registry\.(terraform\.io|opentofu\.org)\//;
function readModuleAddress(source) {
  const [written = "", query = ""] = source.split("?", 2);
  if (query.includes("%")) return null;
  const forced = written.startsWith("git::");
  const [scheme, rest] = withoutScheme(forced ? written.slice("git::".length) : written);
  const at = rest.indexOf("//");
  const package_ = at < 0 ? rest : rest.slice(0, at);
  const path = at < 0 ? "" : trimmed(rest.slice(at + 2));
  const parts = trimmed(package_).toLowerCase().split("/");
  const isRepository = forced || scheme !== "" || /^(github\.com|bitbucket\.org)$/.test(parts[0] ?? "");
  if (!isRepository) return registryAddress(parts, path);
  const ref = /(?:^|&)ref=([^&]*)/.exec(query)?.[1] ?? null;
  const isShort = !forced && scheme === "" && parts.length > 3;
  const home = (isShort ? parts.slice(0, 3) : parts).join("/").replace(/\.git$/, "");
  const below = isShort ? trimmed(package_).split("/").slice(3).join("/") : "";
  return { home, path: trimmed(`${below}/${path}`), ref, registry: false };
}
function withoutScheme(source) {
  const url = /^(https?|ssh|git):\/\/(?:[^@/]*@)?(.*)$/.exec(source);
  if (url) return [url[1] ?? "", url[2] ?? ""];
  const short = /^[\w.-]+@([\w.-]+):(.*)$/.exec(source);
  return short ? ["ssh", `${short[1]}/${short[2]}`] : ["", source];
}
function registryAddress(parts, path) {
  if (parts.length !== 3 && parts.length !== 4) return null;
  if (!parts.every((part) => /^[a-z0-9][a-z0-9._-]*$/.test(part))) return null;
  const home = parts.join("/").replace(publicRegistry, "");
  return { home, path, ref: null, registry: true };
}
function trimmed(path) {
  let [start, end] = [0, path.length];
  while (start < end && path[start] === "/") start++;
  while (end > start && path[end - 1] === "/") end--;
  return path.slice(start, end);
}

// src/catalog/version.ts
var anyVersion = { low: [0, 0, 0], high: null };
function readRange(constraints) {
  let range = anyVersion;
  for (const part of constraints.split(",")) {
    const read = /^\s*(=|!=|>=|<=|~>|>|<)?\s*v?(\d+)(?:\.(\d+))?(?:\.(\d+))?\s*$/.exec(part);
    if (!read) return null;
    const [, operator = "=", major, minor, patch] = read;
    const version = [Number(major), Number(minor ?? 0), Number(patch ?? 0)];
    const next = rangeOf(operator, version, patch !== void 0 ? 3 : minor !== void 0 ? 2 : 1);
    range = both(range, next);
  }
  return range;
}
function rangeOf(operator, version, parts) {
  const [major, minor, patch] = version;
  const after = [major, minor, patch + 1];
  switch (operator) {
    case "!=":
      return anyVersion;
    case ">=":
      return { low: version, high: null };
    case ">":
      return { low: after, high: null };
    case "<":
      return { low: [0, 0, 0], high: version };
    case "<=":
      return { low: [0, 0, 0], high: after };
    case "~>":
      if (parts === 1) return { low: version, high: null };
      return { low: version, high: parts === 2 ? [major + 1, 0, 0] : [major, minor + 1, 0] };
    default:
      return { low: version, high: after };
  }
}
function both(a, b) {
  const low = compareVersions(a.low, b.low) < 0 ? b.low : a.low;
  if (a.high === null || b.high === null) return { low, high: a.high ?? b.high };
  return { low, high: compareVersions(a.high, b.high) < 0 ? a.high : b.high };
}
function compareVersions(a, b) {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
function overlap(a, b) {
  const { low, high } = both(a, b);
  return high === null || compareVersions(low, high) < 0;
}
function reachesBeyond(a, b) {
  if (b.high === null) return false;
  return a.high === null || compareVersions(a.high, b.high) > 0;
}

// src/catalog/modules.ts
function moduleTable(find) {
  return (source, version) => {
    const address = readModuleAddress(source);
    const family = address && find(address.home);
    if (!family) return null;
    const entries = family.modules.filter(({ path = "" }) => path === address.path);
    return entries.length === 0 ? null : choose(entries, family, address, version);
  };
}
function choose(entries, family, address, version) {
  const [only] = entries;
  if (!only || only.versions === void 0)
    return { outline: only?.outline ?? "", doubt: null, unasked: false };
  const unasked = entries.every((entry) => (entry.unasked ?? entry.creates) === "nothing");
  const asked = askedVersions(family, address, version);
  if (typeof asked === "string") return { outline: null, doubt: asked, unasked };
  const known = entries.map((entry) => ({ entry, range: readRange(entry.versions ?? "") ?? anyVersion })).sort((a, b) => compareVersions(b.range.low, a.range.low));
  const newest = known.find(({ range }) => overlap(range, asked));
  const ranges = known.map(({ entry }) => `\`${entry.versions}\``).join(" or ");
  if (!newest) {
    const doubt2 = `${named(address, version)} is none that nhi-lint knows (it knows ${ranges})`;
    return { outline: null, doubt: doubt2, unasked };
  }
  const outline = newest.entry.outline ?? "";
  if (!reachesBeyond(asked, newest.range)) return { outline, doubt: null, unasked };
  const doubt = `nothing bounds its version above; it is read as \`${newest.entry.versions}\``;
  return { outline, doubt, unasked };
}
function askedVersions({ releases = {} }, { registry, ref }, version) {
  if (registry) {
    if (version === void 0) return "its `version` cannot be told";
    if (version === null) return anyVersion;
    return readRange(version) ?? `its version \`${version}\` does not read as a range`;
  }
  if (ref === null || ref === "") return anyVersion;
  const tag = ref.replace(/^(refs\/)?tags\//, "");
  const tagged = /^v?\d+\.\d+(\.\d+)?$/.test(tag) ? readRange(tag) : null;
  if (tagged) return tagged;
  const released = commitVersion(releases, ref.toLowerCase());
  return (released && readRange(released)) ?? `its revision \`${ref}\` is no release that nhi-lint knows`;
}
function commitVersion(releases, ref) {
  if (!/^[0-9a-f]{7,40}$/.test(ref)) return null;
  const found = Object.entries(releases).find(([, commit]) => commit.startsWith(ref));
  return found?.[0] ?? null;
}
function named({ ref, registry }, version) {
  return registry ? `its version \`${version ?? ""}\`` : `its revision \`${ref ?? ""}\``;
}

// src/catalog/modules.gen.ts
var families = [
  () => ({
    sources: ["unfunco/oidc-github/aws", "github.com/unfunco/terraform-aws-oidc-github"],
    releases: { "1.0.0": "9f2e72710e24f300703f7a198cea6babde57ffc1", "1.1.0": "7ecf6a14165cde33bf10bb11877518ec5ca85080", "1.1.1": "2e814bb916dbe2c1d637757cd753f5d4ec89ef3f", "1.2.0": "d4e47ef24261a77f42e0b71a598e0917d1959a22", "1.2.1": "7cffa030a7f9a4d288658aa9495dfa9445c12427", "1.3.0": "4299b10d8834c3dfb459f498154563b6d289fd1b", "1.3.1": "f70be51762e4072d974a263ebfe6f1aa092c004d", "1.4.0": "69e09d78c6f3ba4f49218149ae29ecd00f66faf9", "1.5.0": "b423cc7c667e9f7af3b939de6814e555d5495cef", "1.5.1": "f3abd4e29c7ddf78594469e45451fad46250c50a", "1.5.2": "21853ade5606908b26f5100590a1631a5464f0f5", "1.6.0": "b9e1ea70b25c8260731ef4d573691d6755ce84ed", "1.7.0": "6f064b04a8e8ec10b03c5cf6868ec5002a3988ab", "1.7.1": "6aed749fc1cdbff25a0052eec5ae9a2d584507e9", "1.8.0": "80358ac71bcbb49dd5807486682a2b1d81cdf15c", "1.8.1": "f664e8f6002b11b5c206f1fb3cf0377ea6a033ae", "2.0.0": "758cad940ae68aacb28826fc73ae998add9216fa", "2.0.1": "f29091fb563b177d74763fb0b45663a171b07148", "2.0.2": "f47b883f6804a924823a26ebfc10b766c4808986", "3.0.0": "4ac16947941e4fef93e305b132a7d4b7a5a712bc", "3.0.1": "92abb06c9fd439ad25b355a2b6039f1e863fa65a" },
    modules: [
      {
        versions: ">= 3.0, < 4.0",
        outline: `variable "additional_audiences" { default = null }
variable "additional_thumbprints" { default = [] }
variable "create_oidc_provider" { default = true }
variable "enterprise_slug" { default = "" }
variable "iam_role_inline_policies" { default = {} }
variable "iam_role_path" { default = "/" }
variable "iam_role_permissions_boundary" { default = "" }
variable "tags" { default = {} }
variable "create" { default = true }
variable "create_iam_role" { default = true }
variable "dangerously_attach_admin_policy" { default = false }
variable "default_subject" { default = "ref:refs/heads/main" }
variable "github_subjects" { default = [] }
variable "iam_role_description" { default = null }
variable "iam_role_name" { default = "GitHubActions" }
variable "iam_role_policy_names" { default = [] }
variable "iam_role_tags" { default = {} }
variable "oidc_provider_tags" { default = {} }
variable "iam_role_max_session_duration" { default = 3600 }
variable "iam_role_force_detach_policies" { default = false }
locals {
some     = var.github_subjects != null && length(var.github_subjects) > 0
role     = var.create && var.create_iam_role && local.some
provider = var.create && var.create_oidc_provider && local.some
owners   = toset([for subject in var.github_subjects : split("@", split("/", subject)[0])[0]])
}
data "aws_partition" "this" {}
data "aws_iam_policy_document" "assume_role" {
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
condition {
test     = "StringLike"
variable = "token.actions.githubusercontent.com\${var.enterprise_slug != "" ? "/\${var.enterprise_slug}" : ""}:sub"
values   = [for subject in var.github_subjects : "repo:\${subject}\${length(regexall(":+", subject)) > 0 ? "" : ":\${trimspace(var.default_subject)}"}"]
}
condition {
test     = "StringEquals"
variable = "token.actions.githubusercontent.com\${var.enterprise_slug != "" ? "/\${var.enterprise_slug}" : ""}:aud"
values   = concat(["sts.\${data.aws_partition.this.dns_suffix}"], var.additional_audiences != null ? var.additional_audiences : [])
}
principals {
type        = "Federated"
identifiers = [local.provider ? aws_iam_openid_connect_provider.github[0].arn : data.aws_iam_openid_connect_provider.github.arn]
}
}
}
data "aws_iam_openid_connect_provider" "github" {
url = "https://token.actions.githubusercontent.com\${var.enterprise_slug != "" ? "/\${var.enterprise_slug}" : ""}"
}
resource "aws_iam_openid_connect_provider" "github" {
count          = local.provider ? 1 : 0
client_id_list = concat([for owner in local.owners : "https://github.com/\${owner}"], ["sts.\${data.aws_partition.this.dns_suffix}"])
url            = "https://token.actions.githubusercontent.com\${var.enterprise_slug != "" ? "/\${var.enterprise_slug}" : ""}"
tags           = merge(var.tags, var.oidc_provider_tags)
}
resource "aws_iam_role" "github" {
count                = local.role ? 1 : 0
name                 = var.iam_role_name
path                 = var.iam_role_path
assume_role_policy   = data.aws_iam_policy_document.assume_role.json
permissions_boundary = var.iam_role_permissions_boundary
tags                 = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy" "inline_policies" {
for_each = { for name, policy in var.iam_role_inline_policies : name => policy if local.role }
name     = each.key
policy   = each.value
role     = aws_iam_role.github[0].id
}
resource "aws_iam_role_policy_attachment" "admin" {
count      = local.role && var.dangerously_attach_admin_policy ? 1 : 0
policy_arn = "arn:\${data.aws_partition.this.partition}:iam::aws:policy/AdministratorAccess"
role       = aws_iam_role.github[0].id
}
resource "aws_iam_role_policy_attachment" "custom" {
for_each   = local.role ? toset([for name in var.iam_role_policy_names : "arn:\${data.aws_partition.this.partition}:iam::aws:policy/\${name}"]) : toset([])
policy_arn = each.value
role       = aws_iam_role.github[0].id
}
output "iam_role_arn" { value = try(aws_iam_role.github[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.github[0].name, null) }
output "oidc_provider_arn" { value = try(aws_iam_openid_connect_provider.github[0].arn, null) }`
      },
      {
        versions: ">= 1.8, < 2.0",
        outline: `variable "additional_audiences" { default = null }
variable "additional_thumbprints" { default = [] }
variable "create_oidc_provider" { default = true }
variable "enterprise_slug" { default = "" }
variable "iam_role_inline_policies" { default = {} }
variable "iam_role_path" { default = "/" }
variable "iam_role_permissions_boundary" { default = "" }
variable "tags" { default = {} }
variable "enabled" { default = true }
variable "attach_admin_policy" { default = false }
variable "attach_read_only_policy" { default = true }
variable "github_repositories" {}
variable "iam_role_name" { default = "github" }
variable "iam_role_policy_arns" { default = [] }
locals {
role     = var.enabled
provider = var.enabled && var.create_oidc_provider
owners   = toset([for repository in var.github_repositories : split("/", repository)[0]])
}
data "aws_partition" "this" {}
data "aws_iam_policy_document" "assume_role" {
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
condition {
test     = "StringLike"
variable = "token.actions.githubusercontent.com:sub"
values   = [for repository in var.github_repositories : "repo:\${repository}\${length(regexall(":+", repository)) > 0 ? "" : ":*"}"]
}
condition {
test     = "StringEquals"
variable = "token.actions.githubusercontent.com:aud"
values   = concat(["sts.amazonaws.com"], var.additional_audiences != null ? var.additional_audiences : [])
}
principals {
type        = "Federated"
identifiers = [local.provider ? aws_iam_openid_connect_provider.github[0].arn : data.aws_iam_openid_connect_provider.github.arn]
}
}
}
data "aws_iam_openid_connect_provider" "github" {
url = "https://token.actions.githubusercontent.com\${var.enterprise_slug != "" ? "/\${var.enterprise_slug}" : ""}"
}
resource "aws_iam_openid_connect_provider" "github" {
count          = local.provider ? 1 : 0
client_id_list = concat([for owner in local.owners : "https://github.com/\${owner}"], ["sts.amazonaws.com"])
url            = "https://token.actions.githubusercontent.com\${var.enterprise_slug != "" ? "/\${var.enterprise_slug}" : ""}"
tags           = var.tags
}
resource "aws_iam_role" "github" {
count                = local.role ? 1 : 0
name                 = var.iam_role_name
path                 = var.iam_role_path
assume_role_policy   = data.aws_iam_policy_document.assume_role.json
permissions_boundary = var.iam_role_permissions_boundary
tags                 = var.tags
}
resource "aws_iam_role_policy" "inline_policies" {
for_each = { for name, policy in var.iam_role_inline_policies : name => policy if local.role }
name     = each.key
policy   = each.value
role     = aws_iam_role.github[0].id
}
resource "aws_iam_role_policy_attachment" "admin" {
count      = local.role && var.attach_admin_policy ? 1 : 0
policy_arn = "arn:\${data.aws_partition.this.partition}:iam::aws:policy/AdministratorAccess"
role       = aws_iam_role.github[0].id
}
resource "aws_iam_role_policy_attachment" "read_only" {
count      = local.role && var.attach_read_only_policy ? 1 : 0
policy_arn = "arn:\${data.aws_partition.this.partition}:iam::aws:policy/ReadOnlyAccess"
role       = aws_iam_role.github[0].id
}
resource "aws_iam_role_policy_attachment" "custom" {
count      = local.role ? length(var.iam_role_policy_arns) : 0
policy_arn = var.iam_role_policy_arns[count.index]
role       = aws_iam_role.github[0].id
}
output "iam_role_arn" { value = try(aws_iam_role.github[0].arn, null) }
output "oidc_provider_arn" { value = try(aws_iam_openid_connect_provider.github[0].arn, null) }`
      }
    ]
  }),
  () => ({
    sources: ["github-aws-runners/github-runner/aws", "philips-labs/github-runner/aws", "github.com/github-aws-runners/terraform-aws-github-runner", "github.com/philips-labs/terraform-aws-github-runner"],
    modules: [
      {
        versions: ">= 7.7, < 8.0",
        outline: `variable "enable_ami_housekeeper" { default = false }
variable "aws_region" {}
variable "subnet_ids" {}
variable "tags" { default = {} }
variable "prefix" { default = "github-actions" }
variable "enable_organization_runners" { default = false }
variable "github_app" { type = object({ key_base64 = optional(string), key_base64_ssm = optional(object({ arn = string, name = string })), id = optional(string), id_ssm = optional(object({ arn = string, name = string })), webhook_secret = optional(string), webhook_secret_ssm = optional(object({ arn = string, name = string })) }) }
variable "additional_github_apps" {
type = list(object({ key_base64 = optional(string), key_base64_ssm = optional(object({ arn = string, name = string })), id = optional(string), id_ssm = optional(object({ arn = string, name = string })), installation_id = optional(string), installation_id_ssm = optional(object({ arn = string, name = string })) }))
default = []
}
variable "runner_boot_time_in_minutes" { default = 5 }
variable "runner_disable_default_labels" { default = false }
variable "runner_extra_labels" { default = [] }
variable "runner_group_name" { default = "Default" }
variable "iam_overrides" {
type = object({ override_instance_profile = optional(bool, null), instance_profile_name = optional(string, null), override_runner_role = optional(bool, null), runner_role_arn = optional(string, null) })
default = { override_instance_profile = false, instance_profile_name = null, override_runner_role = false, runner_role_arn = null }
}
variable "webhook_lambda_zip" { default = null }
variable "webhook_lambda_memory_size" { default = 256 }
variable "webhook_lambda_timeout" { default = 10 }
variable "runners_lambda_zip" { default = null }
variable "runner_binaries_s3_sse_configuration" { default = { rule = { apply_server_side_encryption_by_default = { sse_algorithm = "AES256" } } } }
variable "role_permissions_boundary" { default = null }
variable "role_path" { default = null }
variable "instance_profile_path" { default = null }
variable "runners_maximum_count" { default = 3 }
variable "kms_key_arn" { default = null }
variable "enable_runner_on_demand_failover_for_errors" { default = [] }
variable "scale_errors" { default = [ "UnfulfillableCapacity", "MaxSpotInstanceCountExceeded", "TargetCapacityLimitExceededException", "RequestLimitExceeded", "ResourceLimitExceeded", "MaxSpotInstanceCountExceeded", "MaxSpotFleetRequestCountExceeded", "InsufficientInstanceCapacity", "InsufficientCapacityOnHost"] }
variable "enable_ssm_on_runners" { default = false }
variable "logging_retention_in_days" { default = 180 }
variable "logging_kms_key_id" { default = null }
variable "log_class" { default = "STANDARD" }
variable "ami" {
type = object({ filter = optional(map(list(string)), { state = ["available"] }), owners = optional(list(string), ["amazon"]), id_ssm_parameter_arn = optional(string, null), kms_key_arn = optional(string, null) })
default = null
}
variable "lambda_s3_bucket" { default = null }
variable "webhook_lambda_s3_key" { default = null }
variable "webhook_lambda_s3_object_version" { default = null }
variable "webhook_lambda_apigateway_access_log_settings" { default = null }
variable "runners_lambda_s3_key" { default = null }
variable "runners_lambda_s3_object_version" { default = null }
variable "create_service_linked_role_spot" { default = false }
variable "runner_iam_role_managed_policy_arns" { default = [] }
variable "enable_cloudwatch_agent" { default = true }
variable "ghes_url" { default = null }
variable "ghes_ssl_verify" { default = true }
variable "lambda_subnet_ids" { default = [] }
variable "lambda_security_group_ids" { default = [] }
variable "instance_target_capacity_type" { default = "spot" }
variable "instance_allocation_strategy" { default = "lowest-price" }
variable "instance_type_priorities" { default = null }
variable "instance_max_spot_price" { default = null }
variable "instance_types" { default = ["m5.large", "c5.large"] }
variable "repository_white_list" { default = [] }
variable "queue_selection_strategy" { default = "first" }
variable "log_level" { default = "info" }
variable "enable_runner_workflow_job_labels_check_all" { default = true }
variable "enable_runner_bidirectional_label_match" { default = false }
variable "matcher_config_parameter_store_tier" { default = "Standard" }
variable "enable_ephemeral_runners" { default = false }
variable "enable_dynamic_labels" { default = false }
variable "aws_dynamic_labels_policy" { default = null }
variable "runner_os" { default = "linux" }
variable "lambda_principals" { default = [] }
variable "runner_architecture" { default = "x64" }
variable "pool_lambda_memory_size" { default = 512 }
variable "pool_lambda_timeout" { default = 60 }
variable "pool_runner_owner" { default = null }
variable "pool_lambda_reserved_concurrent_executions" { default = 1 }
variable "pool_config" {
type = list(object({ schedule_expression = string, schedule_expression_timezone = optional(string), size = number }))
default = []
}
variable "pool_include_busy_runners" { default = false }
variable "aws_partition" { default = "aws" }
variable "disable_runner_autoupdate" { default = false }
variable "lambda_runtime" { default = "nodejs24.x" }
variable "lambda_architecture" { default = "arm64" }
variable "enable_runner_binaries_syncer" { default = true }
variable "ssm_paths" {
type = object({ root = optional(string, "github-action-runners"), app = optional(string, "app"), runners = optional(string, "runners"), webhook = optional(string, "webhook"), use_prefix = optional(bool, true) })
default = {}
}
variable "runner_name_prefix" { default = "" }
variable "tracing_config" {
type = object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) })
default = {}
}
variable "enable_jit_config" { default = null }
variable "metrics" {
type = object({ enable = optional(bool, false), namespace = optional(string, "GitHub Runners"), metric = optional(object({ enable_github_app_rate_limit = optional(bool, true), enable_job_retry = optional(bool, true), enable_spot_termination_warning = optional(bool, true) }), {}) })
default = {}
}
variable "instance_termination_watcher" {
type = object({ enable = optional(bool, false), features = optional(object({ enable_spot_termination_handler = optional(bool, true), enable_spot_termination_notification_watcher = optional(bool, true) }), {}), enable_runner_deregistration = optional(bool, true), memory_size = optional(number, null), s3_key = optional(string, null), s3_object_version = optional(string, null), timeout = optional(number, null), zip = optional(string, null) })
default = {}
}
variable "lambda_tags" { default = {} }
variable "job_retry" {
type = object({ enable = optional(bool, false), delay_in_seconds = optional(number, 300), delay_backoff = optional(number, 2), lambda_memory_size = optional(number, 256), lambda_timeout = optional(number, 30), max_attempts = optional(number, 1) })
default = {}
}
variable "eventbridge" {
type = object({ enable = optional(bool, true), accept_events = optional(list(string), null) })
default = {}
}
variable "user_agent" { default = "github-aws-runners" }
variable "lambda_event_source_mapping_batch_size" { default = 10 }
variable "lambda_event_source_mapping_maximum_batching_window_in_seconds" { default = 0 }
variable "parameter_store_tags" { default = {} }
variable "use_dedicated_host" { default = false }
locals {
tags = merge(var.tags, {
"ghr:environment" = var.prefix
})
primary_app_id = coalesce(var.github_app.id_ssm, data.ssm.parameters.github_app_id)
primary_app_key_base64 = coalesce(var.github_app.key_base64_ssm, data.ssm.parameters.github_app_key_base64)
github_app_parameters = {
id = concat(
[local.primary_app_id],
[for p in data.ssm.additional_app_parameters : p.id]
)
key_base64 = concat(
[local.primary_app_key_base64],
[for p in data.ssm.additional_app_parameters : p.key_base64]
)
installation_id = concat(
[null],
[for p in data.ssm.additional_app_parameters : p.installation_id]
)
webhook_secret = coalesce(var.github_app.webhook_secret_ssm, data.ssm.parameters.github_app_webhook_secret)
}
default_runner_labels = distinct(concat(["self-hosted", var.runner_os, var.runner_architecture]))
runner_labels = (var.runner_disable_default_labels == false) ? sort(concat(local.default_runner_labels, var.runner_extra_labels)) : var.runner_extra_labels
ssm_root_path = var.ssm_paths.use_prefix ? "/\${var.ssm_paths.root}/\${var.prefix}" : "/\${var.ssm_paths.root}"
lambda_instance_termination_watcher = {
prefix = var.prefix
tags = local.tags
aws_partition = var.aws_partition
architecture = var.lambda_architecture
principals = var.lambda_principals
runtime = var.lambda_runtime
security_group_ids = var.lambda_security_group_ids
subnet_ids = var.lambda_subnet_ids
lambda_tags = var.lambda_tags
log_level = var.log_level
log_class = var.log_class
logging_kms_key_id = var.logging_kms_key_id
logging_retention_in_days = var.logging_retention_in_days
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
s3_bucket = var.lambda_s3_bucket
tracing_config = var.tracing_config
metrics = var.metrics
enable_runner_deregistration = var.instance_termination_watcher.enable_runner_deregistration
github_app_parameters = var.instance_termination_watcher.enable_runner_deregistration ? {
id = local.github_app_parameters.id[0]
key_base64 = local.github_app_parameters.key_base64[0]
} : null
ghes_url = var.ghes_url
}
}
resource "aws_sqs_queue" "queued_builds" {
name = "\${var.prefix}-queued-builds"
}
resource "random_string" "random" {}
module "webhook" {
source = "github-aws-runners/github-runner/aws//modules/webhook"
version = ">= 7.7, < 8.0"
prefix = var.prefix
tags = local.tags
kms_key_arn = var.kms_key_arn
eventbridge = var.eventbridge
runner_matcher_config = {
"\${var.prefix}-queued-builds" = {
id : aws_sqs_queue.queued_builds.id
arn : aws_sqs_queue.queued_builds.arn
matcherConfig : {
labelMatchers : [local.runner_labels]
exactMatch : var.enable_runner_workflow_job_labels_check_all
bidirectionalLabelMatch : var.enable_runner_bidirectional_label_match
enableDynamicLabels : var.enable_dynamic_labels
awsDynamicLabelsPolicy : var.aws_dynamic_labels_policy
}
}
}
matcher_config_parameter_store_tier = var.matcher_config_parameter_store_tier
github_app_parameters = {
webhook_secret = local.github_app_parameters.webhook_secret
}
lambda_s3_bucket = var.lambda_s3_bucket
webhook_lambda_s3_key = var.webhook_lambda_s3_key
webhook_lambda_s3_object_version = var.webhook_lambda_s3_object_version
webhook_lambda_apigateway_access_log_settings = var.webhook_lambda_apigateway_access_log_settings
lambda_runtime = var.lambda_runtime
lambda_architecture = var.lambda_architecture
lambda_zip = var.webhook_lambda_zip
lambda_memory_size = var.webhook_lambda_memory_size
lambda_timeout = var.webhook_lambda_timeout
lambda_tags = var.lambda_tags
tracing_config = var.tracing_config
logging_retention_in_days = var.logging_retention_in_days
logging_kms_key_id = var.logging_kms_key_id
log_class = var.log_class
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
repository_white_list = var.repository_white_list
queue_selection_strategy = var.queue_selection_strategy
lambda_subnet_ids = var.lambda_subnet_ids
lambda_security_group_ids = var.lambda_security_group_ids
aws_partition = var.aws_partition
log_level = var.log_level
}
module "runners" {
source = "github-aws-runners/github-runner/aws//modules/runners"
version = ">= 7.7, < 8.0"
aws_region = var.aws_region
aws_partition = var.aws_partition
subnet_ids = var.subnet_ids
prefix = var.prefix
tags = local.tags
iam_overrides = var.iam_overrides
ssm_paths = {
root = local.ssm_root_path
tokens = "\${var.ssm_paths.runners}/tokens"
config = "\${var.ssm_paths.runners}/config"
}
s3_runner_binaries = var.enable_runner_binaries_syncer ? {
arn = module.runner_binaries[0].bucket.arn
id = module.runner_binaries[0].bucket.id
key = module.runner_binaries[0].runner_distribution_object_key
} : null
runner_os = var.runner_os
instance_types = var.instance_types
instance_target_capacity_type = var.instance_target_capacity_type
instance_allocation_strategy = var.instance_allocation_strategy
instance_type_priorities = var.instance_type_priorities
instance_max_spot_price = var.instance_max_spot_price
runner_architecture = var.runner_architecture
ami = var.ami
sqs_build_queue = aws_sqs_queue.queued_builds
github_app_parameters = local.github_app_parameters
enable_organization_runners = var.enable_organization_runners
enable_ephemeral_runners = var.enable_ephemeral_runners
enable_jit_config = var.enable_jit_config
enable_on_demand_failover_for_errors = var.enable_runner_on_demand_failover_for_errors
scale_errors = var.scale_errors
disable_runner_autoupdate = var.disable_runner_autoupdate
runner_boot_time_in_minutes = var.runner_boot_time_in_minutes
runner_labels = local.runner_labels
runners_maximum_count = var.runners_maximum_count
enable_ssm_on_runners = var.enable_ssm_on_runners
use_dedicated_host = var.use_dedicated_host
enable_runner_binaries_syncer = var.enable_runner_binaries_syncer
lambda_s3_bucket = var.lambda_s3_bucket
runners_lambda_s3_key = var.runners_lambda_s3_key
runners_lambda_s3_object_version = var.runners_lambda_s3_object_version
lambda_runtime = var.lambda_runtime
lambda_architecture = var.lambda_architecture
lambda_event_source_mapping_batch_size = var.lambda_event_source_mapping_batch_size
lambda_event_source_mapping_maximum_batching_window_in_seconds = var.lambda_event_source_mapping_maximum_batching_window_in_seconds
lambda_zip = var.runners_lambda_zip
lambda_subnet_ids = var.lambda_subnet_ids
lambda_security_group_ids = var.lambda_security_group_ids
lambda_tags = var.lambda_tags
tracing_config = var.tracing_config
logging_retention_in_days = var.logging_retention_in_days
logging_kms_key_id = var.logging_kms_key_id
log_class = var.log_class
enable_cloudwatch_agent = var.enable_cloudwatch_agent
runner_group_name = var.runner_group_name
runner_name_prefix = var.runner_name_prefix
parameter_store_tags = var.parameter_store_tags
instance_profile_path = var.instance_profile_path
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
create_service_linked_role_spot = var.create_service_linked_role_spot
runner_iam_role_managed_policy_arns = var.runner_iam_role_managed_policy_arns
ghes_url = var.ghes_url
ghes_ssl_verify = var.ghes_ssl_verify
user_agent = var.user_agent
kms_key_arn = var.kms_key_arn
log_level = var.log_level
pool_config = var.pool_config
pool_lambda_memory_size = var.pool_lambda_memory_size
pool_lambda_timeout = var.pool_lambda_timeout
pool_runner_owner = var.pool_runner_owner
pool_lambda_reserved_concurrent_executions = var.pool_lambda_reserved_concurrent_executions
pool_include_busy_runners = var.pool_include_busy_runners
metrics = var.metrics
job_retry = var.job_retry
}
module "runner_binaries" {
count = var.enable_runner_binaries_syncer ? 1 : 0
source = "github-aws-runners/github-runner/aws//modules/runner-binaries-syncer"
version = ">= 7.7, < 8.0"
prefix = var.prefix
tags = local.tags
distribution_bucket_name = lower("\${var.prefix}-dist-\${random_string.random.result}")
runner_os = var.runner_os
tracing_config = var.tracing_config
server_side_encryption_configuration = var.runner_binaries_s3_sse_configuration
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
lambda_subnet_ids = var.lambda_subnet_ids
aws_partition = var.aws_partition
lambda_principals = var.lambda_principals
}
module "ami_housekeeper" {
count = var.enable_ami_housekeeper ? 1 : 0
source = "github-aws-runners/github-runner/aws//modules/ami-housekeeper"
version = ">= 7.7, < 8.0"
prefix = var.prefix
tags = local.tags
aws_partition = var.aws_partition
lambda_principals = var.lambda_principals
lambda_subnet_ids = var.lambda_subnet_ids
tracing_config = var.tracing_config
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
}
module "instance_termination_watcher" {
source = "github-aws-runners/github-runner/aws//modules/termination-watcher"
version = ">= 7.7, < 8.0"
count = var.instance_termination_watcher.enable ? 1 : 0
config = merge(local.lambda_instance_termination_watcher, var.instance_termination_watcher)
}
output "runners" { value = { launch_template_name = module.runners.launch_template.name, launch_template_id = module.runners.launch_template.id, launch_template_version = module.runners.launch_template.latest_version, launch_template_ami_id = module.runners.launch_template.image_id, lambda_up = module.runners.lambda_scale_up, lambda_up_log_group = module.runners.lambda_scale_up_log_group, lambda_down = module.runners.lambda_scale_down, lambda_down_log_group = module.runners.lambda_scale_down_log_group, lambda_pool = module.runners.lambda_pool, lambda_pool_log_group = module.runners.lambda_pool_log_group, role_runner = module.runners.role_runner, role_scale_up = module.runners.role_scale_up, role_scale_down = module.runners.role_scale_down, role_pool = module.runners.role_pool, runners_log_groups = module.runners.runners_log_groups, labels = local.runner_labels, logfiles = module.runners.logfiles } }
output "webhook" { value = { gateway = module.webhook.gateway, lambda = module.webhook.lambda, lambda_log_group = module.webhook.lambda_log_group, lambda_role = module.webhook.role, endpoint = "\${module.webhook.gateway.api_endpoint}/\${module.webhook.endpoint_relative_path}", webhook = module.webhook.webhook, dispatcher = var.eventbridge.enable ? module.webhook.dispatcher : null, eventbridge = var.eventbridge.enable ? module.webhook.eventbridge : null } }`
      },
      {
        path: "modules/multi-runner",
        versions: ">= 7.7, < 8.0",
        outline: `variable "enable_ami_housekeeper" { default = false }
variable "github_app" { type = object({ key_base64 = optional(string), key_base64_ssm = optional(object({ arn = string, name = string })), id = optional(string), id_ssm = optional(object({ arn = string, name = string })), webhook_secret = optional(string), webhook_secret_ssm = optional(object({ arn = string, name = string })) }) }
variable "additional_github_apps" {
type = list(object({ key_base64 = optional(string), key_base64_ssm = optional(object({ arn = string, name = string })), id = optional(string), id_ssm = optional(object({ arn = string, name = string })), installation_id = optional(string), installation_id_ssm = optional(object({ arn = string, name = string })) }))
default = []
}
variable "prefix" { default = "github-actions" }
variable "kms_key_arn" { default = null }
variable "tags" { default = {} }
variable "multi_runner_config" { type = map(object({ runner_config = object({ runner_os = string, runner_architecture = string, runner_metadata_options = optional(map(any), { instance_metadata_tags = "enabled", http_endpoint = "enabled", http_tokens = "required", http_put_response_hop_limit = 1 }), ami = optional(object({ filter = optional(map(list(string)), { state = ["available"] }), owners = optional(list(string), ["amazon"]), id_ssm_parameter_arn = optional(string, null), kms_key_arn = optional(string, null) }), null), create_service_linked_role_spot = optional(bool, false), credit_specification = optional(string, null), delay_webhook_event = optional(number, 30), disable_runner_autoupdate = optional(bool, false), ebs_optimized = optional(bool, false), enable_ephemeral_runners = optional(bool, false), enable_job_queued_check = optional(bool, null), enable_on_demand_failover_for_errors = optional(list(string), []), scale_errors = optional(list(string), [ "UnfulfillableCapacity", "MaxSpotInstanceCountExceeded", "TargetCapacityLimitExceededException", "RequestLimitExceeded", "ResourceLimitExceeded", "MaxSpotInstanceCountExceeded", "MaxSpotFleetRequestCountExceeded", "InsufficientInstanceCapacity", "InsufficientCapacityOnHost"]), enable_organization_runners = optional(bool, false), enable_runner_binaries_syncer = optional(bool, true), enable_ssm_on_runners = optional(bool, false), enable_userdata = optional(bool, true), instance_allocation_strategy = optional(string, "lowest-price"), instance_type_priorities = optional(map(number), null), instance_max_spot_price = optional(string, null), instance_target_capacity_type = optional(string, "spot"), instance_types = list(string), job_queue_retention_in_seconds = optional(number, 86400), minimum_running_time_in_minutes = optional(number, null), pool_runner_owner = optional(string, null), runner_as_root = optional(bool, false), runner_boot_time_in_minutes = optional(number, 5), runner_disable_default_labels = optional(bool, false), runner_extra_labels = optional(list(string), []), runner_group_name = optional(string, "Default"), runner_name_prefix = optional(string, ""), runner_run_as = optional(string, "ec2-user"), runners_maximum_count = number, runner_additional_security_group_ids = optional(list(string), []), scale_down_schedule_expression = optional(string, "cron(*/5 * * * ? *)"), scale_up_reserved_concurrent_executions = optional(number, 1), lambda_event_source_mapping_batch_size = optional(number, null), lambda_event_source_mapping_maximum_batching_window_in_seconds = optional(number, null), userdata_template = optional(string, null), userdata_content = optional(string, null), enable_jit_config = optional(bool, null), enable_runner_detailed_monitoring = optional(bool, false), enable_cloudwatch_agent = optional(bool, true), cloudwatch_config = optional(string, null), userdata_pre_install = optional(string, ""), userdata_post_install = optional(string, ""), runner_hook_job_started = optional(string, ""), runner_hook_job_completed = optional(string, ""), runner_ec2_tags = optional(map(string), {}), runner_iam_role_managed_policy_arns = optional(list(string), []), vpc_id = optional(string, null), subnet_ids = optional(list(string), null), idle_config = optional(list(object({ cron = string, timeZone = string, idleCount = number, evictionStrategy = optional(string, "oldest_first") })), []), cpu_options = optional(object({ core_count = optional(number), threads_per_core = optional(number), amd_sev_snp = optional(string), nested_virtualization = optional(string) }), null), placement = optional(object({ affinity = optional(string), availability_zone = optional(string), group_id = optional(string), group_name = optional(string), host_id = optional(string), host_resource_group_arn = optional(string), spread_domain = optional(string), tenancy = optional(string), partition_number = optional(number) }), null), license_specifications = optional(list(object({ license_configuration_arn = string })), []), use_dedicated_host = optional(bool, false), runner_log_files = optional(list(object({ log_group_name = string, prefix_log_group = bool, file_path = string, log_stream_name = string, log_class = optional(string, "STANDARD") })), null), block_device_mappings = optional(list(object({ delete_on_termination = optional(bool, true), device_name = optional(string, "/dev/xvda"), encrypted = optional(bool, true), iops = optional(number), kms_key_id = optional(string), snapshot_id = optional(string), throughput = optional(number), volume_initialization_rate = optional(number), volume_size = number, volume_type = optional(string, "gp3") })), [{ volume_size = 30 }]), pool_config = optional(list(object({ schedule_expression = string, schedule_expression_timezone = optional(string), size = number })), []), job_retry = optional(object({ enable = optional(bool, false), delay_in_seconds = optional(number, 300), delay_backoff = optional(number, 2), lambda_memory_size = optional(number, 256), lambda_timeout = optional(number, 30), max_attempts = optional(number, 1) }), {}), iam_overrides = optional(object({ override_instance_profile = optional(bool, null), instance_profile_name = optional(string, null), override_runner_role = optional(bool, null), runner_role_arn = optional(string, null) }), { override_instance_profile = false, instance_profile_name = null, override_runner_role = false, runner_role_arn = null }) }), matcherConfig = object({ labelMatchers = list(list(string)), exactMatch = optional(bool, false), bidirectionalLabelMatch = optional(bool, false), priority = optional(number, 999), enableDynamicLabels = optional(bool, false), awsDynamicLabelsPolicy = optional(any, null) }), redrive_build_queue = optional(object({ enabled = bool, maxReceiveCount = number }), { enabled = false, maxReceiveCount = null }) })) }
variable "webhook_lambda_zip" { default = null }
variable "webhook_lambda_memory_size" { default = 256 }
variable "webhook_lambda_timeout" { default = 10 }
variable "role_permissions_boundary" { default = null }
variable "role_path" { default = null }
variable "logging_retention_in_days" { default = 180 }
variable "logging_kms_key_id" { default = null }
variable "log_class" { default = "STANDARD" }
variable "lambda_s3_bucket" { default = null }
variable "webhook_lambda_s3_key" { default = null }
variable "webhook_lambda_s3_object_version" { default = null }
variable "webhook_lambda_apigateway_access_log_settings" { default = null }
variable "repository_white_list" { default = [] }
variable "queue_selection_strategy" { default = "first" }
variable "log_level" { default = "info" }
variable "lambda_runtime" { default = "nodejs24.x" }
variable "lambda_architecture" { default = "arm64" }
variable "lambda_principals" { default = [] }
variable "runner_binaries_s3_sse_configuration" { default = { rule = { apply_server_side_encryption_by_default = { sse_algorithm = "AES256" } } } }
variable "aws_partition" { default = "aws" }
variable "aws_region" {}
variable "subnet_ids" {}
variable "runners_lambda_s3_key" { default = null }
variable "runners_lambda_s3_object_version" { default = null }
variable "runners_lambda_zip" { default = null }
variable "lambda_subnet_ids" { default = [] }
variable "lambda_security_group_ids" { default = [] }
variable "instance_profile_path" { default = null }
variable "ghes_url" { default = null }
variable "ghes_ssl_verify" { default = true }
variable "pool_lambda_timeout" { default = 60 }
variable "pool_lambda_reserved_concurrent_executions" { default = 1 }
variable "ssm_paths" {
type = object({ root = optional(string, "github-action-runners"), app = optional(string, "app"), runners = optional(string, "runners"), webhook = optional(string, "webhook") })
default = {}
}
variable "tracing_config" {
type = object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) })
default = {}
}
variable "instance_termination_watcher" {
type = object({ enable = optional(bool, false), features = optional(object({ enable_spot_termination_handler = optional(bool, true), enable_spot_termination_notification_watcher = optional(bool, true) }), {}), enable_runner_deregistration = optional(bool, true), environment_variables = optional(map(string), {}), memory_size = optional(number, null), s3_key = optional(string, null), s3_object_version = optional(string, null), timeout = optional(number, null), zip = optional(string, null) })
default = {}
}
variable "lambda_tags" { default = {} }
variable "matcher_config_parameter_store_tier" { default = "Standard" }
variable "metrics" {
type = object({ enable = optional(bool, false), namespace = optional(string, "GitHub Runners"), metric = optional(object({ enable_github_app_rate_limit = optional(bool, true), enable_job_retry = optional(bool, true), enable_spot_termination_warning = optional(bool, true) }), {}) })
default = {}
}
variable "eventbridge" {
type = object({ enable = optional(bool, true), accept_events = optional(list(string), []) })
default = {}
}
variable "user_agent" { default = "github-aws-runners" }
variable "iam_overrides" {
type = object({ override_instance_profile = optional(bool, null), instance_profile_name = optional(string, null), override_runner_role = optional(bool, null), runner_role_arn = optional(string, null) })
default = { override_instance_profile = false, instance_profile_name = null, override_runner_role = false, runner_role_arn = null }
}
variable "lambda_event_source_mapping_batch_size" { default = 10 }
variable "lambda_event_source_mapping_maximum_batching_window_in_seconds" { default = 0 }
variable "parameter_store_tags" { default = {} }
locals {
tags = merge(var.tags, {
"ghr:environment" = var.prefix
})
primary_app_id = coalesce(var.github_app.id_ssm, data.ssm.parameters.github_app_id)
primary_app_key_base64 = coalesce(var.github_app.key_base64_ssm, data.ssm.parameters.github_app_key_base64)
github_app_parameters = {
id = concat(
[local.primary_app_id],
[for p in data.ssm.additional_app_parameters : p.id]
)
key_base64 = concat(
[local.primary_app_key_base64],
[for p in data.ssm.additional_app_parameters : p.key_base64]
)
installation_id = concat(
[null],
[for p in data.ssm.additional_app_parameters : p.installation_id]
)
webhook_secret = coalesce(var.github_app.webhook_secret_ssm, data.ssm.parameters.github_app_webhook_secret)
}
runner_extra_labels = { for k, v in var.multi_runner_config : k => sort(setunion(flatten(v.matcherConfig.labelMatchers), compact(v.runner_config.runner_extra_labels))) }
runner_config = { for k, v in var.multi_runner_config : k => merge(
{
id = aws_sqs_queue.queued_builds[k].id
arn = aws_sqs_queue.queued_builds[k].arn
url = aws_sqs_queue.queued_builds[k].url
},
merge(v, { runner_config = merge(v.runner_config, { runner_extra_labels = local.runner_extra_labels[k] }) }),
) }
tmp_distinct_list_unique_os_and_arch = distinct([for i, config in local.runner_config : { "os_type" : config.runner_config.runner_os, "architecture" : config.runner_config.runner_architecture } if config.runner_config.enable_runner_binaries_syncer])
unique_os_and_arch = { for i, v in local.tmp_distinct_list_unique_os_and_arch : "\${v.os_type}_\${v.architecture}" => v }
ssm_root_path = "/\${var.ssm_paths.root}/\${var.prefix}"
runner_binaries_by_os_and_arch_map = {
for k, v in module.runner_binaries : k => { arn = v.bucket.arn, id = v.bucket.id, key = v.runner_distribution_object_key }
}
lambda_instance_termination_watcher = {
prefix = var.prefix
tags = local.tags
aws_partition = var.aws_partition
architecture = var.lambda_architecture
principals = var.lambda_principals
runtime = var.lambda_runtime
security_group_ids = var.lambda_security_group_ids
subnet_ids = var.lambda_subnet_ids
log_level = var.log_level
log_class = var.log_class
logging_kms_key_id = var.logging_kms_key_id
logging_retention_in_days = var.logging_retention_in_days
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
s3_bucket = var.lambda_s3_bucket
tracing_config = var.tracing_config
lambda_tags = var.lambda_tags
metrics = var.metrics
enable_runner_deregistration = var.instance_termination_watcher.enable_runner_deregistration
github_app_parameters = var.instance_termination_watcher.enable_runner_deregistration ? {
id = local.github_app_parameters.id[0]
key_base64 = local.github_app_parameters.key_base64[0]
} : null
ghes_url = var.ghes_url
environment_variables = var.instance_termination_watcher.environment_variables
}
}
resource "aws_sqs_queue" "queued_builds" {
for_each = var.multi_runner_config
name = "\${var.prefix}-\${each.key}-queued-builds"
}
resource "random_string" "random" {}
module "ami_housekeeper" {
count = var.enable_ami_housekeeper ? 1 : 0
source = "github-aws-runners/github-runner/aws//modules/ami-housekeeper"
version = ">= 7.7, < 8.0"
prefix = var.prefix
tags = local.tags
aws_partition = var.aws_partition
lambda_principals = var.lambda_principals
lambda_subnet_ids = var.lambda_subnet_ids
tracing_config = var.tracing_config
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
}
module "runner_binaries" {
source = "github-aws-runners/github-runner/aws//modules/runner-binaries-syncer"
version = ">= 7.7, < 8.0"
for_each = local.unique_os_and_arch
prefix = "\${var.prefix}-\${each.value.os_type}-\${each.value.architecture}"
tags = local.tags
distribution_bucket_name = lower("\${var.prefix}-\${each.value.os_type}-\${each.value.architecture}-dist-\${random_string.random.result}")
runner_os = each.value.os_type
tracing_config = var.tracing_config
server_side_encryption_configuration = var.runner_binaries_s3_sse_configuration
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
lambda_subnet_ids = var.lambda_subnet_ids
aws_partition = var.aws_partition
lambda_principals = var.lambda_principals
}
module "runners" {
source = "github-aws-runners/github-runner/aws//modules/runners"
version = ">= 7.7, < 8.0"
for_each = local.runner_config
aws_region = var.aws_region
aws_partition = var.aws_partition
subnet_ids = coalesce(each.value.runner_config.subnet_ids, var.subnet_ids)
prefix = "\${var.prefix}-\${each.key}"
tags = merge(local.tags, {
"ghr:environment" = "\${var.prefix}-\${each.key}"
})
s3_runner_binaries = each.value.runner_config.enable_runner_binaries_syncer ? local.runner_binaries_by_os_and_arch_map["\${each.value.runner_config.runner_os}_\${each.value.runner_config.runner_architecture}"] : null
ssm_paths = {
root = "\${local.ssm_root_path}/\${each.key}"
tokens = "\${var.ssm_paths.runners}/tokens"
config = "\${var.ssm_paths.runners}/config"
}
runner_os = each.value.runner_config.runner_os
instance_types = each.value.runner_config.instance_types
instance_target_capacity_type = each.value.runner_config.instance_target_capacity_type
instance_allocation_strategy = each.value.runner_config.instance_allocation_strategy
instance_type_priorities = each.value.runner_config.instance_type_priorities
instance_max_spot_price = each.value.runner_config.instance_max_spot_price
runner_architecture = each.value.runner_config.runner_architecture
ami = each.value.runner_config.ami
sqs_build_queue = { "arn" : each.value.arn, "url" : each.value.url }
github_app_parameters = local.github_app_parameters
enable_on_demand_failover_for_errors = each.value.runner_config.enable_on_demand_failover_for_errors
scale_errors = each.value.runner_config.scale_errors
enable_organization_runners = each.value.runner_config.enable_organization_runners
enable_ephemeral_runners = each.value.runner_config.enable_ephemeral_runners
enable_jit_config = each.value.runner_config.enable_jit_config
disable_runner_autoupdate = each.value.runner_config.disable_runner_autoupdate
runner_boot_time_in_minutes = each.value.runner_config.runner_boot_time_in_minutes
runner_labels = each.value.runner_config.runner_disable_default_labels ? sort(distinct(each.value.runner_config.runner_extra_labels)) : sort(distinct(concat(["self-hosted", each.value.runner_config.runner_os, each.value.runner_config.runner_architecture], each.value.runner_config.runner_extra_labels)))
runners_maximum_count = each.value.runner_config.runners_maximum_count
enable_ssm_on_runners = each.value.runner_config.enable_ssm_on_runners
use_dedicated_host = each.value.runner_config.use_dedicated_host
enable_runner_binaries_syncer = each.value.runner_config.enable_runner_binaries_syncer
lambda_s3_bucket = var.lambda_s3_bucket
runners_lambda_s3_key = var.runners_lambda_s3_key
runners_lambda_s3_object_version = var.runners_lambda_s3_object_version
lambda_runtime = var.lambda_runtime
lambda_architecture = var.lambda_architecture
lambda_zip = var.runners_lambda_zip
lambda_event_source_mapping_batch_size = coalesce(each.value.runner_config.lambda_event_source_mapping_batch_size, var.lambda_event_source_mapping_batch_size)
lambda_event_source_mapping_maximum_batching_window_in_seconds = coalesce(each.value.runner_config.lambda_event_source_mapping_maximum_batching_window_in_seconds, var.lambda_event_source_mapping_maximum_batching_window_in_seconds)
lambda_subnet_ids = var.lambda_subnet_ids
lambda_security_group_ids = var.lambda_security_group_ids
lambda_tags = var.lambda_tags
tracing_config = var.tracing_config
logging_retention_in_days = var.logging_retention_in_days
logging_kms_key_id = var.logging_kms_key_id
log_class = var.log_class
enable_cloudwatch_agent = each.value.runner_config.enable_cloudwatch_agent
runner_group_name = each.value.runner_config.runner_group_name
runner_name_prefix = each.value.runner_config.runner_name_prefix
parameter_store_tags = var.parameter_store_tags
instance_profile_path = var.instance_profile_path
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
create_service_linked_role_spot = each.value.runner_config.create_service_linked_role_spot
runner_iam_role_managed_policy_arns = each.value.runner_config.runner_iam_role_managed_policy_arns
iam_overrides = each.value.runner_config.iam_overrides
ghes_url = var.ghes_url
ghes_ssl_verify = var.ghes_ssl_verify
user_agent = var.user_agent
kms_key_arn = var.kms_key_arn
log_level = var.log_level
pool_config = each.value.runner_config.pool_config
pool_lambda_timeout = var.pool_lambda_timeout
pool_runner_owner = each.value.runner_config.pool_runner_owner
pool_lambda_reserved_concurrent_executions = var.pool_lambda_reserved_concurrent_executions
job_retry = each.value.runner_config.job_retry
metrics = var.metrics
}
module "instance_termination_watcher" {
source = "github-aws-runners/github-runner/aws//modules/termination-watcher"
version = ">= 7.7, < 8.0"
count = var.instance_termination_watcher.enable ? 1 : 0
config = merge(local.lambda_instance_termination_watcher, var.instance_termination_watcher)
}
module "webhook" {
source = "github-aws-runners/github-runner/aws//modules/webhook"
version = ">= 7.7, < 8.0"
prefix = var.prefix
tags = local.tags
kms_key_arn = var.kms_key_arn
eventbridge = var.eventbridge
runner_matcher_config = local.runner_config
matcher_config_parameter_store_tier = var.matcher_config_parameter_store_tier
github_app_parameters = {
webhook_secret = local.github_app_parameters.webhook_secret
}
lambda_s3_bucket = var.lambda_s3_bucket
webhook_lambda_s3_key = var.webhook_lambda_s3_key
webhook_lambda_s3_object_version = var.webhook_lambda_s3_object_version
webhook_lambda_apigateway_access_log_settings = var.webhook_lambda_apigateway_access_log_settings
lambda_runtime = var.lambda_runtime
lambda_architecture = var.lambda_architecture
lambda_zip = var.webhook_lambda_zip
lambda_timeout = var.webhook_lambda_timeout
lambda_memory_size = var.webhook_lambda_memory_size
lambda_tags = var.lambda_tags
tracing_config = var.tracing_config
logging_retention_in_days = var.logging_retention_in_days
logging_kms_key_id = var.logging_kms_key_id
log_class = var.log_class
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
repository_white_list = var.repository_white_list
queue_selection_strategy = var.queue_selection_strategy
lambda_subnet_ids = var.lambda_subnet_ids
lambda_security_group_ids = var.lambda_security_group_ids
aws_partition = var.aws_partition
log_level = var.log_level
}
output "runners_map" { value = { for runner_key, runner in module.runners : runner_key => { launch_template_name = runner.launch_template.name, launch_template_id = runner.launch_template.id, launch_template_version = runner.launch_template.latest_version, launch_template_ami_id = runner.launch_template.image_id, lambda_up = runner.lambda_scale_up, lambda_up_log_group = runner.lambda_scale_up_log_group, lambda_down = runner.lambda_scale_down, lambda_down_log_group = runner.lambda_scale_down_log_group, lambda_pool = runner.lambda_pool, lambda_pool_log_group = runner.lambda_pool_log_group, role_runner = runner.role_runner, role_scale_up = runner.role_scale_up, role_scale_down = runner.role_scale_down, role_pool = runner.role_pool, runners_log_groups = runner.runners_log_groups, logfiles = runner.logfiles } } }
output "webhook" { value = { gateway = module.webhook.gateway, lambda = module.webhook.lambda, lambda_log_group = module.webhook.lambda_log_group, lambda_role = module.webhook.role, endpoint = "\${module.webhook.gateway.api_endpoint}/\${module.webhook.endpoint_relative_path}", webhook = module.webhook.webhook, dispatcher = var.eventbridge.enable ? module.webhook.dispatcher : null, eventbridge = var.eventbridge.enable ? module.webhook.eventbridge : null } }`
      },
      {
        path: "modules/runners",
        versions: ">= 7.7, < 8.0",
        outline: `variable "ami" {
type = object({ filter = optional(map(list(string)), { state = ["available"] }), owners = optional(list(string), ["amazon"]), id_ssm_parameter_arn = optional(string, null), kms_key_arn = optional(string, null) })
default = null
}
variable "aws_region" {}
variable "subnet_ids" {}
variable "iam_overrides" {
type = object({ override_instance_profile = optional(bool, null), instance_profile_name = optional(string, null), override_runner_role = optional(bool, null), runner_role_arn = optional(string, null) })
default = { override_instance_profile = false, instance_profile_name = null, override_runner_role = false, runner_role_arn = null }
}
variable "tags" { default = {} }
variable "prefix" { default = "github-actions" }
variable "s3_runner_binaries" {}
variable "instance_target_capacity_type" { default = "spot" }
variable "instance_allocation_strategy" { default = "lowest-price" }
variable "instance_type_priorities" { default = null }
variable "instance_max_spot_price" { default = null }
variable "runner_os" { default = "linux" }
variable "instance_types" { default = null }
variable "sqs_build_queue" {}
variable "enable_organization_runners" {}
variable "github_app_parameters" {}
variable "runner_boot_time_in_minutes" { default = 5 }
variable "runner_labels" {}
variable "runner_group_name" { default = "Default" }
variable "lambda_zip" { default = null }
variable "role_permissions_boundary" { default = null }
variable "role_path" { default = null }
variable "instance_profile_path" { default = null }
variable "runners_maximum_count" { default = 3 }
variable "runner_architecture" { default = "x64" }
variable "logging_retention_in_days" { default = 180 }
variable "logging_kms_key_id" { default = null }
variable "log_class" { default = "STANDARD" }
variable "enable_ssm_on_runners" {}
variable "lambda_s3_bucket" { default = null }
variable "runners_lambda_s3_key" { default = null }
variable "runners_lambda_s3_object_version" { default = null }
variable "create_service_linked_role_spot" { default = false }
variable "aws_partition" { default = "aws" }
variable "runner_iam_role_managed_policy_arns" { default = [] }
variable "enable_cloudwatch_agent" { default = true }
variable "ghes_url" { default = null }
variable "ghes_ssl_verify" { default = true }
variable "lambda_subnet_ids" { default = [] }
variable "lambda_security_group_ids" { default = [] }
variable "kms_key_arn" { default = null }
variable "log_level" { default = "info" }
variable "enable_ephemeral_runners" { default = false }
variable "pool_lambda_timeout" { default = 60 }
variable "pool_lambda_memory_size" { default = 512 }
variable "pool_runner_owner" { default = null }
variable "pool_lambda_reserved_concurrent_executions" { default = 1 }
variable "pool_config" {
type = list(object({ schedule_expression = string, schedule_expression_timezone = optional(string), size = number }))
default = []
}
variable "pool_include_busy_runners" { default = false }
variable "disable_runner_autoupdate" { default = false }
variable "lambda_runtime" { default = "nodejs24.x" }
variable "lambda_architecture" { default = "arm64" }
variable "enable_runner_binaries_syncer" { default = true }
variable "ssm_paths" {}
variable "runner_name_prefix" { default = "" }
variable "tracing_config" {
type = object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) })
default = {}
}
variable "enable_jit_config" { default = null }
variable "enable_on_demand_failover_for_errors" { default = [] }
variable "scale_errors" { default = [ "UnfulfillableCapacity", "MaxSpotInstanceCountExceeded", "TargetCapacityLimitExceededException", "RequestLimitExceeded", "ResourceLimitExceeded", "MaxSpotInstanceCountExceeded", "MaxSpotFleetRequestCountExceeded", "InsufficientInstanceCapacity", "InsufficientCapacityOnHost"] }
variable "lambda_tags" { default = {} }
variable "metrics" {
type = object({ enable = optional(bool, false), namespace = optional(string, "GitHub Runners"), metric = optional(object({ enable_github_app_rate_limit = optional(bool, true), enable_job_retry = optional(bool, true), enable_spot_termination_warning = optional(bool, true) }), {}) })
default = {}
}
variable "job_retry" {
type = object({ enable = optional(bool, false), delay_in_seconds = optional(number, 300), delay_backoff = optional(number, 2), lambda_memory_size = optional(number, 256), lambda_reserved_concurrent_executions = optional(number, 1), lambda_timeout = optional(number, 30), max_attempts = optional(number, 1) })
default = {}
}
variable "user_agent" { default = null }
variable "lambda_event_source_mapping_batch_size" { default = 10 }
variable "lambda_event_source_mapping_maximum_batching_window_in_seconds" { default = 0 }
variable "parameter_store_tags" { default = {} }
variable "use_dedicated_host" { default = false }
locals {
job_retry_enabled = var.job_retry != null && var.job_retry.enable ? true : false
job_retry = {
prefix = var.prefix
tags = local.tags
aws_partition = var.aws_partition
architecture = var.lambda_architecture
runtime = var.lambda_runtime
security_group_ids = var.lambda_security_group_ids
subnet_ids = var.lambda_subnet_ids
kms_key_arn = var.kms_key_arn
lambda_tags = var.lambda_tags
log_level = var.log_level
log_class = var.log_class
logging_kms_key_id = var.logging_kms_key_id
logging_retention_in_days = var.logging_retention_in_days
metrics = var.metrics
role_path = var.role_path
role_permissions_boundary = var.role_permissions_boundary
s3_bucket = var.lambda_s3_bucket
s3_key = var.runners_lambda_s3_key
s3_object_version = var.runners_lambda_s3_object_version
zip = var.lambda_zip
tracing_config = var.tracing_config
github_app_parameters = var.github_app_parameters
enable_organization_runners = var.enable_organization_runners
sqs_build_queue = var.sqs_build_queue
ghes_url = var.ghes_url
lambda_event_source_mapping_batch_size = var.lambda_event_source_mapping_batch_size
lambda_event_source_mapping_maximum_batching_window_in_seconds = var.lambda_event_source_mapping_maximum_batching_window_in_seconds
memory_size = var.job_retry.lambda_memory_size
timeout = var.job_retry.lambda_timeout
}
parameter_store_tags = jsonencode([
for key, value in merge(var.tags, var.parameter_store_tags) : {
Key = key
Value = value
}
])
tags = merge(
{
"Name" = format("%s-action-runner", var.prefix)
},
{
"ghr:ssm_config_path" = "\${var.ssm_paths.root}/\${var.ssm_paths.config}"
},
var.tags,
)
role_path = var.role_path == null ? "/\${var.prefix}/" : var.role_path
instance_profile_path = var.instance_profile_path == null ? "/\${var.prefix}/" : var.instance_profile_path
lambda_zip = var.lambda_zip == null ? "\${path.module}/../../lambdas/functions/control-plane/runners.zip" : var.lambda_zip
kms_key_arn = var.kms_key_arn != null ? var.kms_key_arn : ""
default_ami = {
"windows" = { name = ["Windows_Server-2022-English-Full-ECS_Optimized-*"] }
"linux"   = var.runner_architecture == "arm64" ? { name = ["al2023-ami-2023.*-kernel-6.*-arm64"] } : { name = ["al2023-ami-2023.*-kernel-6.*-x86_64"] }
"osx"     = var.runner_architecture == "arm64" ? { name = ["amzn-ec2-macos-15.*-arm64"] } : { name = ["amzn-ec2-macos-15.*"] }
}
ami_config = var.ami != null ? var.ami : {
filter = local.default_ami[var.runner_os]
owners = ["amazon"]
id_ssm_parameter_arn = null
kms_key_arn = null
}
ami_kms_key_arn = local.ami_config.kms_key_arn != null ? local.ami_config.kms_key_arn : ""
ami_id_ssm_module_managed = local.ami_config.id_ssm_parameter_arn == null
ami_id_ssm_parameter_name = local.ami_id_ssm_module_managed ? null : try(regex("parameter(/.+)$", local.ami_config.id_ssm_parameter_arn)[0], null)
arn_ssm_parameters_path_config = "arn:\${var.aws_partition}:ssm:\${var.aws_region}:\${data.aws_caller_identity.current.account_id}:parameter\${var.ssm_paths.root}/\${var.ssm_paths.config}"
token_path = "\${var.ssm_paths.root}/\${var.ssm_paths.tokens}"
}
resource "aws_iam_role_policy" "cloudwatch" {
count = var.iam_overrides["override_runner_role"] ? 0 : (var.enable_cloudwatch_agent ? 1 : 0)
name = "CloudWatchLogginAndMetrics"
role = aws_iam_role.runner[0].name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "cloudwatch:PutMetricData", "ec2:DescribeVolumes", "ec2:DescribeTags", "logs:PutLogEvents", "logs:DescribeLogStreams", "logs:DescribeLogGroups", "logs:CreateLogStream" ], "Resource": "*" }, { "Effect": "Allow", "Action": [ "ssm:GetParameter" ], "Resource": "\${aws_ssm_parameter.cloudwatch_agent_config_runner[0].arn}/*" } ] }
JSON
}
resource "aws_iam_role" "runner" {
count = var.iam_overrides["override_runner_role"] ? 0 : 1
name = "\${substr("\${var.prefix}-runner", 0, 54)}-\${substr(md5("\${var.prefix}-runner"), 0, 8)}"
assume_role_policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Sid": "", "Effect": "Allow", "Principal": { "Service": "ec2.amazonaws.com" }, "Action": "sts:AssumeRole" } ] }
JSON
path = local.role_path
permissions_boundary = var.role_permissions_boundary
tags = local.tags
}
resource "aws_ssm_parameter" "cloudwatch_agent_config_runner" {
count = var.enable_cloudwatch_agent ? 1 : 0
}
resource "aws_iam_policy" "ami_id_ssm_parameter_read" {
count = local.ami_id_ssm_parameter_name != null ? 1 : 0
name = "\${var.prefix}-ami-id-ssm-parameter-read"
path = local.role_path
description = "Allows for reading \${var.prefix} GitHub runner AMI ID from an SSM parameter"
tags = local.tags
policy      = <<-JSON
{
"Version": "2012-10-17",
"Statement": [
{
"Effect": "Allow",
"Action": [
"ssm:GetParameter"
],
"Resource": [
"arn:\${var.aws_partition}:ssm:\${var.aws_region}:\${data.aws_caller_identity.current.account_id}:parameter/\${trimprefix(local.ami_id_ssm_parameter_name, "/")}"
]
}
]
}
JSON
}
data "aws_caller_identity" "current" {}
resource "aws_iam_instance_profile" "runner" {
count = (var.iam_overrides["override_instance_profile"] || var.iam_overrides["override_runner_role"]) ? 0 : 1
name = "\${var.prefix}-runner-profile"
role = aws_iam_role.runner[0].name
path = local.instance_profile_path
tags = local.tags
}
resource "aws_iam_role_policy" "runner_session_manager_aws_managed" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : (var.enable_ssm_on_runners ? 1 : 0)
name = "runner-ssm-session"
role = aws_iam_role.runner[0].name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ssm:DescribeAssociation", "ssm:GetDeployablePatchSnapshotForInstance", "ssm:GetDocument", "ssm:DescribeDocument", "ssm:GetManifest", "ssm:ListAssociations", "ssm:ListInstanceAssociations", "ssm:PutInventory", "ssm:PutComplianceItems", "ssm:PutConfigurePackageResult", "ssm:UpdateAssociationStatus", "ssm:UpdateInstanceAssociationStatus", "ssm:UpdateInstanceInformation" ], "Resource": "*" }, { "Effect": "Allow", "Action": [ "ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel" ], "Resource": "*" }, { "Effect": "Allow", "Action": [ "ec2messages:AcknowledgeMessage", "ec2messages:DeleteMessage", "ec2messages:FailMessage", "ec2messages:GetEndpoint", "ec2messages:GetMessages", "ec2messages:SendReply" ], "Resource": "*" } ] }
JSON
}
resource "aws_iam_role_policy" "ssm_parameters" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : 1
name = "runner-ssm-parameters"
role = aws_iam_role.runner[0].name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ssm:DeleteParameter", "ssm:GetParameters", "ssm:GetParameter" ], "Resource": "\${"arn:\${var.aws_partition}:ssm:\${var.aws_region}:\${data.aws_caller_identity.current.account_id}:parameter\${var.ssm_paths.root}/\${var.ssm_paths.tokens}"}/*", "Condition": { "StringLike": { "ec2:SourceInstanceARN": "*/$\${aws:ResourceTag/InstanceId}" } } }, { "Effect": "Allow", "Action": [ "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath" ], "Resource": [ "\${local.arn_ssm_parameters_path_config}", "\${local.arn_ssm_parameters_path_config}/*" ] } ] }
JSON
}
resource "aws_iam_role_policy" "dist_bucket" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : (var.enable_runner_binaries_syncer ? 1 : 0)
name = "distribution-bucket"
role = aws_iam_role.runner[0].name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Sid": "githubActionDist", "Effect": "Allow", "Action": ["s3:GetObject", "s3:GetObjectAcl"], "Resource": ["\${"\${var.s3_runner_binaries.arn}/\${var.s3_runner_binaries.key}"}"] } ] }
JSON
}
resource "aws_iam_role_policy_attachment" "xray_tracing" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : (var.tracing_config.mode != null ? 1 : 0)
role = aws_iam_role.runner[0].name
policy_arn = "arn:\${var.aws_partition}:iam::aws:policy/AWSXRayDaemonWriteAccess"
}
resource "aws_iam_role_policy" "describe_tags" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : 1
name = "runner-describe-tags"
role = aws_iam_role.runner[0].name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "ec2:DescribeTags", "Resource": "*" } ] }
JSON
}
resource "aws_iam_role_policy" "create_tag" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : 1
name = "runner-create-tags"
role = aws_iam_role.runner[0].name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Action": "ec2:CreateTags", "Condition": { "ForAllValues:StringEquals": { "aws:TagKeys": [ "ghr:github_runner_id" ] }, "StringEquals": { "aws:ARN": "$\${ec2:SourceInstanceARN}" } }, "Effect": "Allow", "Resource": "arn:*:ec2:*:*:instance/*" } ] }
JSON
}
resource "aws_iam_role_policy_attachment" "managed_policies" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : length(var.runner_iam_role_managed_policy_arns)
role = aws_iam_role.runner[0].name
policy_arn = element(var.runner_iam_role_managed_policy_arns, count.index)
}
resource "aws_iam_role_policy" "ec2" {
count = (var.iam_overrides["override_runner_role"] || var.iam_overrides["override_instance_profile"]) ? 0 : 1
name = "ec2"
role = aws_iam_role.runner[0].name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "ec2:TerminateInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ARN": "$\${ec2:SourceInstanceARN}" } } } ] }
JSON
}
resource "aws_lambda_permission" "scale_down" {
statement_id = "AllowExecutionFromCloudWatch"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.scale_down.function_name
principal = "events.amazonaws.com"
source_arn = aws_cloudwatch_event_rule.scale_down.arn
}
resource "aws_lambda_function" "scale_down" {
function_name = "\${var.prefix}-scale-down"
}
resource "aws_cloudwatch_event_rule" "scale_down" {}
resource "aws_iam_role" "scale_down" {
name = "\${substr("\${var.prefix}-scale-down-lambda", 0, 54)}-\${substr(md5("\${var.prefix}-scale-down-lambda"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = local.role_path
permissions_boundary = var.role_permissions_boundary
tags = local.tags
}
data "aws_iam_policy_document" "lambda_assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["lambda.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy" "scale_down" {
name = "scale-down-policy"
role = aws_iam_role.scale_down.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ec2:DescribeInstances", "ec2:DescribeTags" ], "Resource": [ "*" ] }, { "Effect": "Allow", "Action": [ "ec2:TerminateInstances", "ec2:CreateTags", "ec2:DeleteTags" ], "Resource": [ "*" ], "Condition": { "StringEquals": { "ec2:ResourceTag/ghr:Application": "github-action-runner" } } }, { "Effect": "Allow", "Action": [ "ec2:TerminateInstances", "ec2:CreateTags", "ec2:DeleteTags" ], "Resource": [ "*" ], "Condition": { "StringEquals": { "ec2:ResourceTag/gh:environment": "\${var.prefix}" } } }, { "Effect": "Allow", "Action": [ "ssm:GetParameter", "ssm:GetParameters" ], "Resource": \${jsonencode(concat( [for p in var.github_app_parameters.id : p.arn], [for p in var.github_app_parameters.key_base64 : p.arn], [for p in var.github_app_parameters.installation_id : p.arn if p != null], ))} %{ if local.kms_key_arn != "" ~} }, { "Effect": "Allow", "Action": [ "kms:Decrypt" ], "Resource": "\${local.kms_key_arn}" %{ endif ~} } ] }
JSON
}
resource "aws_iam_role_policy" "scale_down_logging" {
name = "logging-policy"
role = aws_iam_role.scale_down.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.scale_down.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "scale_down" {}
resource "aws_iam_role_policy_attachment" "scale_down_vpc_execution_role" {
count = length(var.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.scale_down.name
policy_arn = "arn:\${var.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy" "scale_down_xray" {
count = var.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.scale_down.name
}
data "aws_iam_policy_document" "lambda_xray" {
count = var.tracing_config.mode != null ? 1 : 0
statement {
actions = ["xray:BatchGetTraces", "xray:GetTraceSummaries", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
effect = "Allow"
resources = ["*"]
sid = "AllowXRay"
}
}
resource "aws_lambda_permission" "scale_runners_lambda" {
statement_id = "AllowExecutionFromSQS"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.scale_up.function_name
principal = "sqs.amazonaws.com"
source_arn = var.sqs_build_queue.arn
}
resource "aws_lambda_function" "scale_up" {
function_name = "\${var.prefix}-scale-up"
}
resource "aws_iam_role" "scale_up" {
name = "\${substr("\${var.prefix}-scale-up-lambda", 0, 54)}-\${substr(md5("\${var.prefix}-scale-up-lambda"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = local.role_path
permissions_boundary = var.role_permissions_boundary
tags = local.tags
}
resource "aws_iam_role_policy" "scale_up" {
name = "scale-up-policy"
role = aws_iam_role.scale_up.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ec2:DescribeInstances", "ec2:DescribeLaunchTemplateVersions", "ec2:DescribeTags", "ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateTags" ], "Resource": [ "*" ] }, { "Effect": "Allow", "Action": [ "ec2:TerminateInstances" ], "Resource": [ "*" ], "Condition": { "StringEquals": { "ec2:ResourceTag/ghr:Application": "github-action-runner" } } }, { "Effect": "Allow", "Action": [ "ec2:TerminateInstances" ], "Resource": [ "*" ], "Condition": { "StringEquals": { "ec2:ResourceTag/gh:environment": "\${var.prefix}" } } }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "\${var.iam_overrides["override_runner_role"] ? var.iam_overrides["runner_role_arn"] : aws_iam_role.runner[0].arn}" }, { "Effect": "Allow", "Action": [ "ssm:PutParameter", "ssm:AddTagsToResource" ], "Resource": "*" }, { "Effect": "Allow", "Action": [ "ssm:GetParameter", "ssm:GetParameters" ], "Resource": \${jsonencode(concat( [for p in var.github_app_parameters.id : p.arn], [for p in var.github_app_parameters.key_base64 : p.arn], [for p in var.github_app_parameters.installation_id : p.arn if p != null], ["arn:\${var.aws_partition}:ssm:\${var.aws_region}:\${data.aws_caller_identity.current.account_id}:parameter\${var.ssm_paths.root}/\${var.ssm_paths.config}/*"] ))} }, { "Effect": "Allow", "Action": [ "ssm:GetParameters" ], "Resource": [ "\${local.ami_id_ssm_module_managed ? aws_ssm_parameter.runner_ami_id[0].arn : var.ami.id_ssm_parameter_arn}" ] }, { "Effect": "Allow", "Action": [ "sqs:ReceiveMessage", "sqs:GetQueueAttributes", "sqs:DeleteMessage" ], "Resource": "\${var.sqs_build_queue.arn}" %{ if local.kms_key_arn != "" ~} }, { "Effect": "Allow", "Action": [ "kms:Decrypt" ], "Resource": "\${local.kms_key_arn}" %{ endif ~} %{ if local.ami_kms_key_arn != "" ~} }, { "Effect": "Allow", "Action": [ "kms:DescribeKey", "kms:ReEncrypt*", "kms:Decrypt" ], "Resource": "\${local.ami_kms_key_arn}" }, { "Effect": "Allow", "Action": [ "kms:CreateGrant" ], "Resource": "\${local.ami_kms_key_arn}", "Condition": { "Bool": { "aws:ViaAWSService": "true" } } %{ endif ~} } ] }
JSON
}
resource "aws_ssm_parameter" "runner_ami_id" {
count = local.ami_id_ssm_module_managed ? 1 : 0
}
resource "aws_iam_role_policy" "scale_up_logging" {
name = "logging-policy"
role = aws_iam_role.scale_up.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.scale_up.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "scale_up" {}
resource "aws_iam_role_policy" "service_linked_role" {
count = var.create_service_linked_role_spot ? 1 : 0
name = "service_linked_role"
role = aws_iam_role.scale_up.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:\${var.aws_partition}:iam::*:role/aws-service-role/*" } ] }
JSON
}
resource "aws_iam_role_policy_attachment" "scale_up_vpc_execution_role" {
count = length(var.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.scale_up.name
policy_arn = "arn:\${var.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy_attachment" "ami_id_ssm_parameter_read" {
count = local.ami_id_ssm_parameter_name != null ? 1 : 0
role = aws_iam_role.scale_up.name
policy_arn = aws_iam_policy.ami_id_ssm_parameter_read[0].arn
}
resource "aws_iam_role_policy" "scale_up_xray" {
count = var.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.scale_up.name
}
resource "aws_iam_role_policy" "job_retry_sqs_publish" {
count = local.job_retry_enabled ? 1 : 0
name = "publish-retry-check-sqs-policy"
role = aws_iam_role.scale_up.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:GetQueueAttributes"], "Resource": \${jsonencode([module.job_retry[0].job_retry_check_queue.arn])} } ] }
JSON
}
resource "aws_lambda_permission" "ssm_housekeeper" {
statement_id = "AllowExecutionFromCloudWatch"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.ssm_housekeeper.function_name
principal = "events.amazonaws.com"
source_arn = aws_cloudwatch_event_rule.ssm_housekeeper.arn
}
resource "aws_lambda_function" "ssm_housekeeper" {
function_name = "\${var.prefix}-ssm-housekeeper"
}
resource "aws_cloudwatch_event_rule" "ssm_housekeeper" {}
resource "aws_iam_role" "ssm_housekeeper" {
name = "\${substr("\${var.prefix}-ssm-hk-lambda", 0, 54)}-\${substr(md5("\${var.prefix}-ssm-hk-lambda"), 0, 8)}"
description = "Lambda role for SSM Housekeeper (\${var.prefix})"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = local.role_path
permissions_boundary = var.role_permissions_boundary
tags = local.tags
}
resource "aws_iam_role_policy" "ssm_housekeeper" {
name = "ssm-policy"
role = aws_iam_role.ssm_housekeeper.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ssm:DeleteParameter", "ssm:GetParametersByPath" ], "Resource": "\${"arn:\${var.aws_partition}:ssm:\${var.aws_region}:\${data.aws_caller_identity.current.account_id}:parameter\${local.token_path}"}*" } ] }
JSON
}
resource "aws_iam_role_policy" "ssm_housekeeper_logging" {
name = "logging-policy"
role = aws_iam_role.ssm_housekeeper.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.ssm_housekeeper.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "ssm_housekeeper" {}
resource "aws_iam_role_policy_attachment" "ssm_housekeeper_vpc_execution_role" {
count = length(var.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.ssm_housekeeper.name
policy_arn = "arn:\${var.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy" "ssm_housekeeper_xray" {
count = var.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.ssm_housekeeper.name
}
resource "aws_launch_template" "runner" {}
module "job_retry" {
source = "github-aws-runners/github-runner/aws//modules/runners/job-retry"
version = ">= 7.7, < 8.0"
count = local.job_retry_enabled ? 1 : 0
config = local.job_retry
}
module "pool" {
count = length(var.pool_config) == 0 ? 0 : 1
source = "github-aws-runners/github-runner/aws//modules/runners/pool"
version = ">= 7.7, < 8.0"
config = {
prefix = var.prefix
ghes = {
ssl_verify = var.ghes_ssl_verify
url = var.ghes_url
}
user_agent = var.user_agent
github_app_parameters = var.github_app_parameters
instance_allocation_strategy = var.instance_allocation_strategy
instance_type_priorities = var.instance_type_priorities
instance_max_spot_price = var.instance_max_spot_price
instance_target_capacity_type = var.instance_target_capacity_type
instance_types = var.instance_types
runners_maximum_count = var.runners_maximum_count
kms_key_arn = local.kms_key_arn
ami_kms_key_arn = local.ami_kms_key_arn
ami_id_ssm_parameter_arn = local.ami_id_ssm_module_managed ? aws_ssm_parameter.runner_ami_id[0].arn : var.ami.id_ssm_parameter_arn
lambda = {
log_level = var.log_level
logging_retention_in_days = var.logging_retention_in_days
logging_kms_key_id = var.logging_kms_key_id
log_class = var.log_class
reserved_concurrent_executions = var.pool_lambda_reserved_concurrent_executions
s3_bucket = var.lambda_s3_bucket
s3_key = var.runners_lambda_s3_key
s3_object_version = var.runners_lambda_s3_object_version
security_group_ids = var.lambda_security_group_ids
subnet_ids = var.lambda_subnet_ids
architecture = var.lambda_architecture
memory_size = var.pool_lambda_memory_size
runtime = var.lambda_runtime
timeout = var.pool_lambda_timeout
zip = local.lambda_zip
parameter_store_tags = local.parameter_store_tags
}
pool = var.pool_config
include_busy_runners = var.pool_include_busy_runners
role_path = local.role_path
role_permissions_boundary = var.role_permissions_boundary
runner = {
disable_runner_autoupdate = var.disable_runner_autoupdate
ephemeral = var.enable_ephemeral_runners
enable_jit_config = var.enable_jit_config
enable_on_demand_failover_for_errors = var.enable_on_demand_failover_for_errors
scale_errors = var.scale_errors
boot_time_in_minutes = var.runner_boot_time_in_minutes
labels = var.runner_labels
launch_template = aws_launch_template.runner
group_name = var.runner_group_name
name_prefix = var.runner_name_prefix
pool_owner = var.pool_runner_owner
role = { arn = var.iam_overrides["override_runner_role"] ? var.iam_overrides["runner_role_arn"] : aws_iam_role.runner[0].arn }
use_dedicated_host = var.use_dedicated_host
}
subnet_ids = var.subnet_ids
ssm_token_path = "\${var.ssm_paths.root}/\${var.ssm_paths.tokens}"
ssm_config_path = "\${var.ssm_paths.root}/\${var.ssm_paths.config}"
ami_id_ssm_parameter_name = local.ami_id_ssm_parameter_name
ami_id_ssm_parameter_read_policy_arn = local.ami_id_ssm_parameter_name != null ? aws_iam_policy.ami_id_ssm_parameter_read[0].arn : null
tags = local.tags
lambda_tags = var.lambda_tags
arn_ssm_parameters_path_config = local.arn_ssm_parameters_path_config
}
aws_partition = var.aws_partition
tracing_config = var.tracing_config
}
output "role_runner" { value = aws_iam_role.runner }
output "role_scale_up" { value = aws_iam_role.scale_up }
output "role_scale_down" { value = aws_iam_role.scale_down }
output "role_pool" { value = try(module.pool[0].role_pool, null) }`
      },
      {
        path: "modules/runners/pool",
        versions: ">= 7.7, < 8.0",
        outline: `variable "config" { type = object({ lambda = object({ log_level = string, logging_retention_in_days = number, logging_kms_key_id = string, log_class = string, reserved_concurrent_executions = number, s3_bucket = string, s3_key = string, s3_object_version = string, security_group_ids = list(string), runtime = string, architecture = string, memory_size = number, timeout = number, zip = string, subnet_ids = list(string), parameter_store_tags = string }), tags = map(string), ghes = object({ url = string, ssl_verify = string }), github_app_parameters = object({ key_base64 = list(map(string)), id = list(map(string)), installation_id = list(object({ name = string, arn = string })) }), subnet_ids = list(string), runner = object({ disable_runner_autoupdate = bool, ephemeral = bool, enable_jit_config = bool, enable_on_demand_failover_for_errors = list(string), scale_errors = list(string), boot_time_in_minutes = number, labels = list(string), launch_template = object({ name = string }), group_name = string, name_prefix = string, pool_owner = string, role = object({ arn = string }), use_dedicated_host = bool }), runners_maximum_count = number, instance_types = list(string), instance_type_priorities = optional(map(number)), instance_target_capacity_type = string, instance_allocation_strategy = string, instance_max_spot_price = string, prefix = string, pool = list(object({ schedule_expression = string, schedule_expression_timezone = string, size = number })), include_busy_runners = bool, role_permissions_boundary = string, kms_key_arn = string, ami_kms_key_arn = string, ami_id_ssm_parameter_arn = string, role_path = string, ssm_token_path = string, ssm_config_path = string, ami_id_ssm_parameter_name = string, ami_id_ssm_parameter_read_policy_arn = string, arn_ssm_parameters_path_config = string, lambda_tags = map(string), user_agent = string }) }
variable "aws_partition" { default = "aws" }
variable "tracing_config" {
type = object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) })
default = {}
}
locals {
pool_name_prefix = (
length("\${var.config.prefix}-pool") <= 38
? "\${var.config.prefix}-pool"
: "\${substr("\${var.config.prefix}-pool", 0, 29)}-\${substr(md5("\${var.config.prefix}-pool"), 0, 8)}"
)
}
resource "aws_iam_role" "pool" {
name = "\${substr("\${var.config.prefix}-pool-lambda", 0, 54)}-\${substr(md5("\${var.config.prefix}-pool-lambda"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = var.config.role_path
permissions_boundary = var.config.role_permissions_boundary
tags = var.config.tags
}
data "aws_iam_policy_document" "lambda_assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["lambda.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy" "pool" {
name = "pool-policy"
role = aws_iam_role.pool.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ec2:DescribeInstances", "ec2:DescribeTags", "ec2:RunInstances", "ec2:CreateFleet", "ec2:CreateTags" ], "Resource": [ "*" ] }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "\${var.config.runner.role.arn}" }, { "Effect": "Allow", "Action": [ "ssm:AddTagsToResource", "ssm:PutParameter" ], "Resource": "*" }, { "Effect": "Allow", "Action": [ "ssm:GetParameter", "ssm:GetParameters", "ssm:GetParametersByPath" ], "Resource": [ "\${var.config.arn_ssm_parameters_path_config}", "\${var.config.arn_ssm_parameters_path_config}/*" ] }, { "Effect": "Allow", "Action": [ "ssm:GetParameters" ], "Resource": [ "\${var.config.ami_id_ssm_parameter_arn}" ] }, { "Effect": "Allow", "Action": [ "ssm:GetParameter", "ssm:GetParameters" ], "Resource": \${jsonencode(concat( [for p in var.config.github_app_parameters.id : p.arn], [for p in var.config.github_app_parameters.key_base64 : p.arn], [for p in var.config.github_app_parameters.installation_id : p.arn if p != null], ))} %{ if var.config.kms_key_arn != "" ~} }, { "Effect": "Allow", "Action": [ "kms:Decrypt" ], "Resource": "\${var.config.kms_key_arn}" %{ endif ~} %{ if var.config.ami_kms_key_arn != "" ~} }, { "Effect": "Allow", "Action": [ "kms:DescribeKey", "kms:ReEncrypt*", "kms:Decrypt" ], "Resource": "\${var.config.ami_kms_key_arn}" }, { "Effect": "Allow", "Action": [ "kms:CreateGrant" ], "Resource": "\${var.config.ami_kms_key_arn}", "Condition": { "Bool": { "aws:ViaAWSService": "true" } } %{ endif ~} } ] }
JSON
}
resource "aws_iam_role_policy" "pool_logging" {
name = "logging-policy"
role = aws_iam_role.pool.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.pool.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "pool" {}
resource "aws_iam_role_policy_attachment" "pool_vpc_execution_role" {
count = length(var.config.lambda.subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.pool.name
policy_arn = "arn:\${var.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy_attachment" "ami_id_ssm_parameter_read" {
count = var.config.ami_id_ssm_parameter_name != null ? 1 : 0
role = aws_iam_role.pool.name
policy_arn = var.config.ami_id_ssm_parameter_read_policy_arn
}
resource "aws_iam_role_policy" "pool_xray" {
count = var.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.pool.name
}
data "aws_iam_policy_document" "lambda_xray" {
count = var.tracing_config.mode != null ? 1 : 0
statement {
actions = ["xray:BatchGetTraces", "xray:GetTraceSummaries", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
effect = "Allow"
resources = ["*"]
sid = "AllowXRay"
}
}
resource "aws_iam_role" "scheduler" {
name_prefix = local.pool_name_prefix
path = var.config.role_path
permissions_boundary = var.config.role_permissions_boundary
assume_role_policy = data.aws_iam_policy_document.scheduler_assume.json
tags = var.config.tags
}
data "aws_iam_policy_document" "scheduler_assume" {
statement {
sid = "ScheduleGroupAssumeRole"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["scheduler.amazonaws.com"]
}
condition {
test = "StringEquals"
variable = "aws:SourceArn"
values = [aws_scheduler_schedule_group.pool.arn]
}
}
}
resource "aws_scheduler_schedule_group" "pool" {}
resource "aws_iam_role_policy" "scheduler" {
name = "terraform"
role = aws_iam_role.scheduler.name
policy = data.aws_iam_policy_document.scheduler.json
}
data "aws_iam_policy_document" "scheduler" {
statement {
sid = "InvokePoolLambda"
actions = ["lambda:InvokeFunction"]
resources = [aws_lambda_function.pool.arn]
}
}
resource "aws_lambda_function" "pool" {}
output "role_pool" { value = aws_iam_role.pool }`
      },
      {
        path: "modules/runners/job-retry",
        versions: ">= 7.7, < 8.0",
        outline: `variable "config" { type = object({ aws_partition = optional(string, null), architecture = optional(string, null), enable_organization_runners = bool, environment_variables = optional(map(string), {}), ghes_url = optional(string, null), user_agent = optional(string, null), github_app_parameters = object({ key_base64 = list(map(string)), id = list(map(string)), installation_id = list(object({ name = string, arn = string })) }), kms_key_arn = optional(string, null), lambda_event_source_mapping_batch_size = optional(number, 10), lambda_event_source_mapping_maximum_batching_window_in_seconds = optional(number, 0), lambda_tags = optional(map(string), {}), log_level = optional(string, null), logging_kms_key_id = optional(string, null), logging_retention_in_days = optional(number, null), memory_size = optional(number, null), metrics = optional(object({ enable = optional(bool, false), namespace = optional(string, null), metric = optional(object({ enable_github_app_rate_limit = optional(bool, true), enable_job_retry = optional(bool, true) }), {}) }), {}), prefix = optional(string, null), principals = optional(list(object({ type = string, identifiers = list(string) })), []), queue_encryption = optional(object({ kms_data_key_reuse_period_seconds = optional(number, null), kms_master_key_id = optional(string, null), sqs_managed_sse_enabled = optional(bool, true) }), {}), role_path = optional(string, null), role_permissions_boundary = optional(string, null), runtime = optional(string, null), security_group_ids = optional(list(string), []), subnet_ids = optional(list(string), []), s3_bucket = optional(string, null), s3_key = optional(string, null), s3_object_version = optional(string, null), sqs_build_queue = object({ url = string, arn = string }), tags = optional(map(string), {}), timeout = optional(number, 30), tracing_config = optional(object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) }), {}), zip = optional(string, null) }) }
locals {
lambda_zip = var.config.zip == null ? "\${path.module}/../../../lambdas/functions/control-plane/runners.zip" : var.config.zip
name = "job-retry"
environment_variables = {
ENABLE_ORGANIZATION_RUNNERS = var.config.enable_organization_runners
ENABLE_METRIC_JOB_RETRY = var.config.metrics.enable && var.config.metrics.metric.enable_job_retry
ENABLE_METRIC_GITHUB_APP_RATE_LIMIT = var.config.metrics.enable && var.config.metrics.metric.enable_github_app_rate_limit
GHES_URL = var.config.ghes_url
USER_AGENT = var.config.user_agent
JOB_QUEUE_SCALE_UP_URL = var.config.sqs_build_queue.url
PARAMETER_GITHUB_APP_ID_NAME = join(":", [for p in var.config.github_app_parameters.id : p.name])
PARAMETER_GITHUB_APP_KEY_BASE64_NAME = join(":", [for p in var.config.github_app_parameters.key_base64 : p.name])
PARAMETER_GITHUB_APP_INSTALLATION_ID_NAME = join(":", [for p in var.config.github_app_parameters.installation_id : p != null ? p.name : ""])
}
config = merge(var.config, {
name = local.name,
handler = "index.jobRetryCheck",
zip = local.lambda_zip,
environment_variables = local.environment_variables
metrics_namespace = var.config.metrics.namespace
})
}
resource "aws_lambda_permission" "job_retry" {
statement_id = "AllowExecutionFromSQS"
action = "lambda:InvokeFunction"
function_name = module.job_retry.lambda.function.function_name
principal = "sqs.amazonaws.com"
source_arn = aws_sqs_queue.job_retry_check_queue.arn
}
resource "aws_sqs_queue" "job_retry_check_queue" {
name = "\${var.config.prefix}-job-retry"
}
resource "aws_iam_role_policy" "job_retry" {
name = "job_retry-policy"
role = module.job_retry.lambda.role.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ssm:GetParameter", "ssm:GetParameters" ], "Resource": \${jsonencode(concat( [for p in var.config.github_app_parameters.id : p.arn], [for p in var.config.github_app_parameters.key_base64 : p.arn], [for p in var.config.github_app_parameters.installation_id : p.arn if p != null], ))} }, { "Effect": "Allow", "Action": [ "sqs:ReceiveMessage", "sqs:GetQueueAttributes", "sqs:DeleteMessage" ], "Resource": "\${aws_sqs_queue.job_retry_check_queue.arn}" }, { "Effect": "Allow", "Action": [ "sqs:SendMessage", "sqs:GetQueueAttributes" ], "Resource": "\${var.config.sqs_build_queue.arn}" %{ if var.config.kms_key_arn != null ? var.config.kms_key_arn : "" != "" ~} }, { "Effect": "Allow", "Action": [ "kms:Encrypt", "kms:Decrypt", "kms:GenerateDataKey" ], "Resource": "\${var.config.kms_key_arn != null ? var.config.kms_key_arn : ""}" %{ endif ~} } ] }
JSON
}
module "job_retry" {
source = "github-aws-runners/github-runner/aws//modules/lambda"
version = ">= 7.7, < 8.0"
lambda = local.config
}`
      },
      {
        path: "modules/webhook",
        versions: ">= 7.7, < 8.0",
        outline: `variable "lambda_subnet_ids" { default = [] }
variable "lambda_security_group_ids" { default = [] }
variable "prefix" { default = "github-actions" }
variable "tags" { default = {} }
variable "runner_matcher_config" { type = map(object({ arn = string, id = string, computeProvider = optional(string, "ec2"), matcherConfig = object({ labelMatchers = list(list(string)), exactMatch = bool, bidirectionalLabelMatch = optional(bool, false), priority = optional(number, 999), enableDynamicLabels = optional(bool, false), awsDynamicLabelsPolicy = optional(any, null) }) })) }
variable "lambda_zip" { default = null }
variable "lambda_memory_size" { default = 256 }
variable "lambda_timeout" { default = 10 }
variable "role_permissions_boundary" { default = null }
variable "role_path" { default = null }
variable "logging_retention_in_days" { default = 180 }
variable "logging_kms_key_id" { default = null }
variable "log_class" { default = "STANDARD" }
variable "lambda_s3_bucket" { default = null }
variable "webhook_lambda_s3_key" { default = null }
variable "webhook_lambda_s3_object_version" { default = null }
variable "webhook_lambda_apigateway_access_log_settings" { default = null }
variable "repository_white_list" { default = [] }
variable "queue_selection_strategy" { default = "first" }
variable "kms_key_arn" { default = null }
variable "log_level" { default = "info" }
variable "lambda_runtime" { default = "nodejs24.x" }
variable "aws_partition" { default = "aws" }
variable "lambda_architecture" { default = "arm64" }
variable "github_app_parameters" {}
variable "tracing_config" {
type = object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) })
default = {}
}
variable "lambda_tags" { default = {} }
variable "matcher_config_parameter_store_tier" { default = "Standard" }
variable "eventbridge" { type = object({ enable = optional(bool, false), accept_events = optional(list(string), null) }) }
locals {
webhook_endpoint = "webhook"
role_path = var.role_path == null ? "/\${var.prefix}/" : var.role_path
runner_matcher_config = {
for k, v in var.runner_matcher_config : format("%03d-%s", v.matcherConfig.priority, k) => merge(v, {
key = k
computeProvider = lower(trimspace(v.computeProvider))
})
}
runner_matcher_config_sorted = [for k in sort(keys(local.runner_matcher_config)) : local.runner_matcher_config[k]]
worst_case_arn = join("", [for i in range(0, 127) : "X"])
worst_case_id = join("", [for i in range(0, 135) : "Y"])
worst_case_json_length = length(jsonencode([for r in local.runner_matcher_config_sorted : merge(r, { arn = local.worst_case_arn, id = local.worst_case_id })]))
max_chunk_size = var.matcher_config_parameter_store_tier == "Advanced" ? 8000 : 4000
total_chunks = ceil(local.worst_case_json_length / local.max_chunk_size)
}
resource "aws_apigatewayv2_api" "webhook" {}
resource "aws_ssm_parameter" "runner_matcher_config" {
count = local.total_chunks
}
module "direct" {
count = var.eventbridge.enable ? 0 : 1
source = "github-aws-runners/github-runner/aws//modules/webhook/direct"
version = ">= 7.7, < 8.0"
config = {
lambda_subnet_ids = var.lambda_subnet_ids,
lambda_security_group_ids = var.lambda_security_group_ids,
prefix = var.prefix,
tags = var.tags,
sqs_job_queues_arns = [for k, v in var.runner_matcher_config : v.arn]
lambda_zip = var.lambda_zip,
lambda_memory_size = var.lambda_memory_size,
lambda_timeout = var.lambda_timeout,
role_permissions_boundary = var.role_permissions_boundary,
role_path = local.role_path,
logging_retention_in_days = var.logging_retention_in_days,
logging_kms_key_id = var.logging_kms_key_id,
log_class = var.log_class,
lambda_s3_bucket = var.lambda_s3_bucket,
lambda_s3_key = var.webhook_lambda_s3_key,
lambda_s3_object_version = var.webhook_lambda_s3_object_version,
lambda_apigateway_access_log_settings = var.webhook_lambda_apigateway_access_log_settings,
repository_white_list = var.repository_white_list,
queue_selection_strategy = var.queue_selection_strategy,
kms_key_arn = var.kms_key_arn,
log_level = var.log_level,
lambda_runtime = var.lambda_runtime,
aws_partition = var.aws_partition,
lambda_architecture = var.lambda_architecture,
github_app_parameters = var.github_app_parameters,
tracing_config = var.tracing_config,
lambda_tags = var.lambda_tags,
api_gw_source_arn = "\${aws_apigatewayv2_api.webhook.execution_arn}/*/*/\${local.webhook_endpoint}"
ssm_parameter_runner_matcher_config = [
for p in aws_ssm_parameter.runner_matcher_config : {
name = p.name
arn = p.arn
version = p.version
}
]
}
}
module "eventbridge" {
count = var.eventbridge.enable ? 1 : 0
source = "github-aws-runners/github-runner/aws//modules/webhook/eventbridge"
version = ">= 7.7, < 8.0"
config = {
lambda_subnet_ids = var.lambda_subnet_ids,
lambda_security_group_ids = var.lambda_security_group_ids,
prefix = var.prefix,
tags = var.tags,
sqs_job_queues_arns = [for k, v in var.runner_matcher_config : v.arn]
lambda_zip = var.lambda_zip,
lambda_memory_size = var.lambda_memory_size,
lambda_timeout = var.lambda_timeout,
role_permissions_boundary = var.role_permissions_boundary,
role_path = local.role_path,
logging_retention_in_days = var.logging_retention_in_days,
logging_kms_key_id = var.logging_kms_key_id,
log_class = var.log_class,
lambda_s3_bucket = var.lambda_s3_bucket,
lambda_s3_key = var.webhook_lambda_s3_key,
lambda_s3_object_version = var.webhook_lambda_s3_object_version,
lambda_apigateway_access_log_settings = var.webhook_lambda_apigateway_access_log_settings,
repository_white_list = var.repository_white_list,
queue_selection_strategy = var.queue_selection_strategy,
kms_key_arn = var.kms_key_arn,
log_level = var.log_level,
lambda_runtime = var.lambda_runtime,
aws_partition = var.aws_partition,
lambda_architecture = var.lambda_architecture,
github_app_parameters = var.github_app_parameters,
tracing_config = var.tracing_config,
lambda_tags = var.lambda_tags,
api_gw_source_arn = "\${aws_apigatewayv2_api.webhook.execution_arn}/*/*/\${local.webhook_endpoint}"
ssm_parameter_runner_matcher_config = [
for p in aws_ssm_parameter.runner_matcher_config : {
name = p.name
arn = p.arn
version = p.version
}
]
accept_events = var.eventbridge.accept_events
}
}
output "webhook" { value = !var.eventbridge.enable ? module.direct[0].webhook : module.eventbridge[0].webhook }
output "role" { value = !var.eventbridge.enable ? module.direct[0].webhook.role : module.eventbridge[0].webhook.role }`
      },
      {
        path: "modules/webhook/direct",
        versions: ">= 7.7, < 8.0",
        outline: `variable "config" { type = object({ prefix = string, archive = optional(object({ enable = optional(bool, true), retention_days = optional(number, 7) }), {}), tags = optional(map(string), {}), lambda_subnet_ids = optional(list(string), []), lambda_security_group_ids = optional(list(string), []), sqs_job_queues_arns = list(string), lambda_zip = optional(string, null), lambda_memory_size = optional(number, 256), lambda_timeout = optional(number, 10), role_permissions_boundary = optional(string, null), role_path = optional(string, null), logging_retention_in_days = optional(number, 180), logging_kms_key_id = optional(string, null), log_class = optional(string, "STANDARD"), lambda_s3_bucket = optional(string, null), lambda_s3_key = optional(string, null), lambda_s3_object_version = optional(string, null), lambda_apigateway_access_log_settings = optional(object({ destination_arn = string, format = string }), null), repository_white_list = optional(list(string), []), queue_selection_strategy = optional(string, "first"), kms_key_arn = optional(string, null), log_level = optional(string, "info"), lambda_runtime = optional(string, "nodejs24.x"), aws_partition = optional(string, "aws"), lambda_architecture = optional(string, "arm64"), github_app_parameters = object({ webhook_secret = map(string) }), tracing_config = optional(object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) }), {}), lambda_tags = optional(map(string), {}), api_gw_source_arn = string, ssm_parameter_runner_matcher_config = list(object({ name = string, arn = string, version = string })) }) }
resource "aws_lambda_permission" "webhook" {
statement_id = "AllowExecutionFromAPIGateway"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.webhook.function_name
principal = "apigateway.amazonaws.com"
source_arn = var.config.api_gw_source_arn
}
resource "aws_lambda_function" "webhook" {
function_name = "\${var.config.prefix}-webhook"
}
resource "null_resource" "github_app_parameters" {
triggers = {
github_app_webhook_secret = var.config.github_app_parameters.webhook_secret.name
}
}
resource "aws_iam_role" "webhook_lambda" {
name = "\${substr("\${var.config.prefix}-direct-webhook-lambda", 0, 54)}-\${substr(md5("\${var.config.prefix}-direct-webhook-lambda"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = var.config.role_path
permissions_boundary = var.config.role_permissions_boundary
tags = var.config.tags
}
data "aws_iam_policy_document" "lambda_assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["lambda.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy" "webhook_logging" {
name = "logging-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.webhook.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "webhook" {}
resource "aws_iam_role_policy_attachment" "webhook_vpc_execution_role" {
count = length(var.config.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.webhook_lambda.name
policy_arn = "arn:\${var.config.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy" "webhook_sqs" {
name = "publish-sqs-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:GetQueueAttributes"], "Resource": \${jsonencode(var.config.sqs_job_queues_arns)} } ] }
JSON
}
resource "aws_iam_role_policy" "webhook_kms" {
name = "kms-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "kms:Decrypt", "kms:GenerateDataKey" ], "Resource": "\${var.config.kms_key_arn != null ? var.config.kms_key_arn : "arn:\${var.config.aws_partition}:kms:::CMK_NOT_IN_USE"}" } ] }
JSON
}
resource "aws_iam_role_policy" "webhook_ssm" {
name = "publish-ssm-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["ssm:GetParameter", "ssm:GetParameters"], "Resource": \${jsonencode( concat( [var.config.github_app_parameters.webhook_secret.arn], [for p in var.config.ssm_parameter_runner_matcher_config : p.arn] ) )} } ] }
JSON
}
resource "aws_iam_role_policy" "xray" {
count = var.config.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.webhook_lambda.name
}
data "aws_iam_policy_document" "lambda_xray" {
count = var.config.tracing_config.mode != null ? 1 : 0
statement {
actions = ["xray:BatchGetTraces", "xray:GetTraceSummaries", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
effect = "Allow"
resources = ["*"]
sid = "AllowXRay"
}
}
output "webhook_lambda_function" { value = aws_lambda_function.webhook }
output "webhook" { value = { lambda = aws_lambda_function.webhook, log_group = aws_cloudwatch_log_group.webhook, role = aws_iam_role.webhook_lambda } }`
      },
      {
        path: "modules/webhook/eventbridge",
        versions: ">= 7.7, < 8.0",
        outline: `variable "config" { type = object({ prefix = string, archive = optional(object({ enable = optional(bool, true), retention_days = optional(number, 7) }), {}), tags = optional(map(string), {}), lambda_subnet_ids = optional(list(string), []), lambda_security_group_ids = optional(list(string), []), sqs_job_queues_arns = list(string), lambda_zip = optional(string, null), lambda_memory_size = optional(number, 256), lambda_timeout = optional(number, 10), role_permissions_boundary = optional(string, null), role_path = optional(string, null), logging_retention_in_days = optional(number, 180), logging_kms_key_id = optional(string, null), log_class = optional(string, "STANDARD"), lambda_s3_bucket = optional(string, null), lambda_s3_key = optional(string, null), lambda_s3_object_version = optional(string, null), lambda_apigateway_access_log_settings = optional(object({ destination_arn = string, format = string }), null), repository_white_list = optional(list(string), []), queue_selection_strategy = optional(string, "first"), kms_key_arn = optional(string, null), log_level = optional(string, "info"), lambda_runtime = optional(string, "nodejs24.x"), aws_partition = optional(string, "aws"), lambda_architecture = optional(string, "arm64"), github_app_parameters = object({ webhook_secret = map(string) }), tracing_config = optional(object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) }), {}), lambda_tags = optional(map(string), {}), api_gw_source_arn = string, ssm_parameter_runner_matcher_config = list(object({ name = string, arn = string, version = string })), accept_events = optional(list(string), null) }) }
resource "aws_lambda_permission" "allow_cloudwatch_to_call_lambda" {
statement_id = "AllowExecutionFromCloudWatch"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.dispatcher.function_name
principal = "events.amazonaws.com"
source_arn = aws_cloudwatch_event_rule.workflow_job.arn
}
resource "aws_lambda_function" "dispatcher" {
function_name = "\${var.config.prefix}-dispatch-to-runner"
}
resource "aws_cloudwatch_event_rule" "workflow_job" {}
resource "aws_iam_role" "dispatcher_lambda" {
name = "\${substr("\${var.config.prefix}-dispatcher-lambda", 0, 54)}-\${substr(md5("\${var.config.prefix}-dispatcher-lambda"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = var.config.role_path
permissions_boundary = var.config.role_permissions_boundary
tags = var.config.tags
}
data "aws_iam_policy_document" "lambda_assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["lambda.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy" "dispatcher_logging" {
name = "logging-policy"
role = aws_iam_role.dispatcher_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.dispatcher.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "dispatcher" {}
resource "aws_iam_role_policy_attachment" "dispatcher_vpc_execution_role" {
count = length(var.config.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.dispatcher_lambda.name
policy_arn = "arn:\${var.config.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy" "dispatcher_sqs" {
name = "publish-sqs-policy"
role = aws_iam_role.dispatcher_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["sqs:SendMessage", "sqs:GetQueueAttributes"], "Resource": \${jsonencode(var.config.sqs_job_queues_arns)} } ] }
JSON
}
resource "aws_iam_role_policy" "dispatcher_kms" {
name = "kms-policy"
role = aws_iam_role.dispatcher_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "kms:Decrypt", "kms:GenerateDataKey" ], "Resource": "\${var.config.kms_key_arn != null ? var.config.kms_key_arn : "arn:\${var.config.aws_partition}:kms:::CMK_NOT_IN_USE"}" } ] }
JSON
}
resource "aws_iam_role_policy" "dispatcher_ssm" {
name = "publish-ssm-policy"
role = aws_iam_role.dispatcher_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["ssm:GetParameter", "ssm:GetParameters"], "Resource": \${jsonencode( concat( [for p in var.config.ssm_parameter_runner_matcher_config : p.arn] ) )} } ] }
JSON
}
resource "aws_iam_role_policy" "dispatcher_xray" {
count = var.config.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.dispatcher_lambda.name
}
data "aws_iam_policy_document" "lambda_xray" {
count = var.config.tracing_config.mode != null ? 1 : 0
statement {
actions = ["xray:BatchGetTraces", "xray:GetTraceSummaries", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
effect = "Allow"
resources = ["*"]
sid = "AllowXRay"
}
}
resource "null_resource" "github_app_parameters" {
triggers = {
github_app_webhook_secret_name = var.config.github_app_parameters.webhook_secret.name
}
}
resource "aws_lambda_permission" "webhook" {
statement_id = "AllowExecutionFromAPIGateway"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.webhook.function_name
principal = "apigateway.amazonaws.com"
source_arn = var.config.api_gw_source_arn
}
resource "aws_lambda_function" "webhook" {
function_name = "\${var.config.prefix}-webhook"
}
resource "aws_iam_role" "webhook_lambda" {
name = "\${substr("\${var.config.prefix}-eventbridge-webhook-lambda", 0, 54)}-\${substr(md5("\${var.config.prefix}-eventbridge-webhook-lambda"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = var.config.role_path
permissions_boundary = var.config.role_permissions_boundary
tags = var.config.tags
}
resource "aws_iam_role_policy" "webhook_logging" {
name = "logging-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.webhook.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "webhook" {}
resource "aws_iam_role_policy_attachment" "webhook_vpc_execution_role" {
count = length(var.config.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.webhook_lambda.name
policy_arn = "arn:\${var.config.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy" "webhook_eventbridge" {
name = "publish-eventbridge-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["events:PutEvents"], "Resource": \${jsonencode(aws_cloudwatch_event_bus.main.arn)} } ] }
JSON
}
resource "aws_cloudwatch_event_bus" "main" {}
resource "aws_iam_role_policy" "webhook_ssm" {
name = "publish-ssm-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["ssm:GetParameter", "ssm:GetParameters"], "Resource": \${jsonencode([var.config.github_app_parameters.webhook_secret.arn])} } ] }
JSON
}
resource "aws_iam_role_policy" "webhook_kms" {
name = "kms-policy"
role = aws_iam_role.webhook_lambda.name
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "kms:Decrypt", "kms:GenerateDataKey" ], "Resource": "\${var.config.kms_key_arn != null ? var.config.kms_key_arn : "arn:\${var.config.aws_partition}:kms:::CMK_NOT_IN_USE"}" } ] }
JSON
}
resource "aws_iam_role_policy" "xray" {
count = var.config.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.webhook_lambda.name
}
output "webhook" { value = { lambda = aws_lambda_function.webhook, log_group = aws_cloudwatch_log_group.webhook, role = aws_iam_role.webhook_lambda } }`
      },
      {
        path: "modules/runner-binaries-syncer",
        versions: ">= 7.7, < 8.0",
        outline: `variable "tags" { default = {} }
variable "prefix" { default = "github-actions" }
variable "distribution_bucket_name" {}
variable "role_permissions_boundary" { default = null }
variable "role_path" { default = null }
variable "runner_os" { default = "linux" }
variable "lambda_subnet_ids" { default = [] }
variable "aws_partition" { default = "aws" }
variable "server_side_encryption_configuration" { default = { rule = { apply_server_side_encryption_by_default = { sse_algorithm = "AES256" } } } }
variable "lambda_principals" { default = [] }
variable "tracing_config" {
type = object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) })
default = {}
}
locals {
action_runner_distribution_extensions = {
linux = "tar.gz"
osx = "tar.gz"
windows = "zip"
}
action_runner_distribution_object_key = "actions-runner-\${var.runner_os}.\${local.action_runner_distribution_extensions[var.runner_os]}"
role_path = var.role_path == null ? "/\${var.prefix}/" : var.role_path
}
resource "aws_s3_bucket" "action_dist" {
bucket = var.distribution_bucket_name
}
resource "aws_s3_bucket_policy" "action_dist_bucket_policy" {
bucket = aws_s3_bucket.action_dist.id
policy = data.aws_iam_policy_document.action_dist_bucket_policy.json
}
data "aws_iam_policy_document" "action_dist_bucket_policy" {
statement {
sid = "ForceSSLOnlyAccess"
effect = "Deny"
actions = ["s3:*"]
resources = [aws_s3_bucket.action_dist.arn, "\${aws_s3_bucket.action_dist.arn}/*"]
principals {
identifiers = ["*"]
type = "*"
}
condition {
test = "Bool"
values = ["false"]
variable = "aws:SecureTransport"
}
}
dynamic "statement" {
for_each = try(var.server_side_encryption_configuration.rule.apply_server_side_encryption_by_default, null) != null ? [true] : []
content {
sid = "ForceSSE"
effect = "Deny"
actions = ["s3:PutObject"]
resources = ["\${aws_s3_bucket.action_dist.arn}/*"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "StringNotEquals"
variable = "s3:x-amz-server-side-encryption"
values = [var.server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.sse_algorithm]
}
}
}
}
resource "aws_iam_role_policy" "lambda_kms" {
count = try(var.server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id, null) != null ? 1 : 0
name = "\${var.prefix}-lambda-kms-policy-syncer"
role = aws_iam_role.syncer_lambda.id
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["kms:GenerateDataKey", "kms:Decrypt"], "Resource": "\${var.server_side_encryption_configuration.rule.apply_server_side_encryption_by_default.kms_master_key_id}" } ] }
JSON
}
resource "aws_iam_role" "syncer_lambda" {
name = "\${substr("\${var.prefix}-syncer-lambda", 0, 54)}-\${substr(md5("\${var.prefix}-syncer-lambda"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = local.role_path
permissions_boundary = var.role_permissions_boundary
tags = var.tags
}
data "aws_iam_policy_document" "lambda_assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["lambda.amazonaws.com"]
}
dynamic "principals" {
for_each = var.lambda_principals
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
}
}
resource "aws_iam_role_policy" "lambda_logging" {
name = "logging-policys"
role = aws_iam_role.syncer_lambda.id
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.syncer.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "syncer" {}
resource "aws_iam_role_policy" "syncer" {
name = "s3-policy"
role = aws_iam_role.syncer_lambda.id
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "s3:GetObjectTagging", "s3:GetObjectVersionTagging", "s3:PutObject", "s3:PutObjectTagging" ], "Resource": ["\${"\${aws_s3_bucket.action_dist.arn}/\${local.action_runner_distribution_object_key}"}"] } ] }
JSON
}
resource "aws_iam_role_policy_attachment" "syncer_vpc_execution_role" {
count = length(var.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.syncer_lambda.name
policy_arn = "arn:\${var.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_lambda_permission" "syncer" {
statement_id = "AllowExecutionFromCloudWatch"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.syncer.function_name
principal = "events.amazonaws.com"
source_arn = aws_cloudwatch_event_rule.syncer.arn
}
resource "aws_lambda_function" "syncer" {
function_name = "\${var.prefix}-syncer"
}
resource "aws_cloudwatch_event_rule" "syncer" {}
resource "aws_lambda_permission" "on_deploy" {
statement_id = "AllowExecutionFromS3Bucket"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.syncer.arn
principal = "s3.amazonaws.com"
source_account = data.aws_caller_identity.current.account_id
source_arn = aws_s3_bucket.action_dist.arn
}
data "aws_caller_identity" "current" {}
resource "aws_iam_role_policy" "syncer_lambda_xray" {
count = var.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.syncer_lambda.name
}
data "aws_iam_policy_document" "lambda_xray" {
count = var.tracing_config.mode != null ? 1 : 0
statement {
actions = ["xray:BatchGetTraces", "xray:GetTraceSummaries", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
effect = "Allow"
resources = ["*"]
sid = "AllowXRay"
}
}`
      },
      {
        path: "modules/ami-housekeeper",
        versions: ">= 7.7, < 8.0",
        outline: `variable "tags" { default = {} }
variable "prefix" { default = "github-actions" }
variable "role_permissions_boundary" { default = null }
variable "role_path" { default = null }
variable "lambda_subnet_ids" { default = [] }
variable "aws_partition" { default = "aws" }
variable "lambda_principals" { default = [] }
variable "tracing_config" {
type = object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) })
default = {}
}
locals {
role_path = var.role_path == null ? "/\${var.prefix}/" : var.role_path
}
resource "aws_iam_role" "ami_housekeeper" {
name = "\${substr("\${var.prefix}-ami-housekeeper", 0, 54)}-\${substr(md5("\${var.prefix}-ami-housekeeper"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = local.role_path
permissions_boundary = var.role_permissions_boundary
tags = var.tags
}
data "aws_iam_policy_document" "lambda_assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["lambda.amazonaws.com"]
}
dynamic "principals" {
for_each = var.lambda_principals
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
}
}
resource "aws_iam_role_policy" "lambda_logging" {
name = "logging-policy"
role = aws_iam_role.ami_housekeeper.id
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.ami_housekeeper.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "ami_housekeeper" {}
resource "aws_iam_role_policy" "ami_housekeeper" {
name = "lambda-ami-policy"
role = aws_iam_role.ami_housekeeper.id
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": [ "ec2:DescribeImages", "ec2:DescribeSnapshots", "ec2:DescribeLaunchTemplates", "ec2:DescribeLaunchTemplateVersions", "ec2:DeregisterImage", "ec2:DeleteSnapshot", "ssm:DescribeParameters", "ssm:GetParameters", "ssm:GetParameter" ], "Resource": "*" } ] }
JSON
}
resource "aws_iam_role_policy_attachment" "ami_housekeeper_vpc_execution_role" {
count = length(var.lambda_subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.ami_housekeeper.name
policy_arn = "arn:\${var.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_lambda_permission" "ami_housekeeper" {
statement_id = "AllowExecutionFromCloudWatch"
action = "lambda:InvokeFunction"
function_name = aws_lambda_function.ami_housekeeper.function_name
principal = "events.amazonaws.com"
source_arn = aws_cloudwatch_event_rule.ami_housekeeper.arn
}
resource "aws_lambda_function" "ami_housekeeper" {
function_name = "\${var.prefix}-ami-housekeeper"
}
resource "aws_cloudwatch_event_rule" "ami_housekeeper" {}
resource "aws_iam_role_policy" "ami_housekeeper_xray" {
count = var.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.ami_housekeeper.name
}
data "aws_iam_policy_document" "lambda_xray" {
count = var.tracing_config.mode != null ? 1 : 0
statement {
actions = ["xray:BatchGetTraces", "xray:GetTraceSummaries", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
effect = "Allow"
resources = ["*"]
sid = "AllowXRay"
}
}`
      },
      {
        path: "modules/lambda",
        versions: ">= 7.7, < 8.0",
        outline: `variable "lambda" { type = object({ aws_partition = optional(string, "aws"), architecture = optional(string, "arm64"), environment_variables = optional(map(string), {}), handler = string, lambda_tags = optional(map(string), {}), log_level = optional(string, "info"), log_class = optional(string, "STANDARD"), logging_kms_key_id = optional(string, null), logging_retention_in_days = optional(number, 180), memory_size = optional(number, 256), metrics_namespace = optional(string, "GitHub Runners"), name = string, prefix = optional(string, null), principals = optional(list(object({ type = string, identifiers = list(string) })), []), role_path = optional(string, null), role_permissions_boundary = optional(string, null), runtime = optional(string, "nodejs24.x"), s3_bucket = optional(string, null), s3_key = optional(string, null), s3_object_version = optional(string, null), security_group_ids = optional(list(string), []), subnet_ids = optional(list(string), []), tags = optional(map(string), {}), timeout = optional(number, 60), tracing_config = optional(object({ mode = optional(string, null), capture_http_requests = optional(bool, false), capture_error = optional(bool, false) }), {}), zip = optional(string, null) }) }
locals {
role_path = var.lambda.role_path == null ? "/\${var.lambda.prefix}/" : var.lambda.role_path
}
resource "aws_iam_role" "main" {
name = "\${substr("\${var.lambda.prefix}-\${var.lambda.name}", 0, 54)}-\${substr(md5("\${var.lambda.prefix}-\${var.lambda.name}"), 0, 8)}"
assume_role_policy = data.aws_iam_policy_document.lambda_assume_role_policy.json
path = local.role_path
permissions_boundary = var.lambda.role_permissions_boundary
tags = var.lambda.tags
}
data "aws_iam_policy_document" "lambda_assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["lambda.amazonaws.com"]
}
dynamic "principals" {
for_each = var.lambda.principals
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
}
}
resource "aws_iam_role_policy" "lambda_logging" {
name = "logging-policy"
role = aws_iam_role.main.id
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow", "Action": ["logs:CreateLogStream", "logs:PutLogEvents"], "Resource": "\${aws_cloudwatch_log_group.main.arn}*" } ] }
JSON
}
resource "aws_cloudwatch_log_group" "main" {}
resource "aws_iam_role_policy_attachment" "vpc_execution_role" {
count = length(var.lambda.subnet_ids) > 0 ? 1 : 0
role = aws_iam_role.main.name
policy_arn = "arn:\${var.lambda.aws_partition}:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}
resource "aws_iam_role_policy" "xray" {
count = var.lambda.tracing_config.mode != null ? 1 : 0
name = "xray-policy"
policy = data.aws_iam_policy_document.lambda_xray[0].json
role = aws_iam_role.main.name
}
data "aws_iam_policy_document" "lambda_xray" {
count = var.lambda.tracing_config.mode != null ? 1 : 0
statement {
actions = ["xray:BatchGetTraces", "xray:GetTraceSummaries", "xray:PutTelemetryRecords", "xray:PutTraceSegments"]
effect = "Allow"
resources = ["*"]
sid = "AllowXRay"
}
}`
      },
      {
        path: "modules/setup-iam-permissions",
        versions: ">= 7.7, < 8.0",
        outline: `variable "prefix" { default = "github-actions" }
variable "namespaces" {}
variable "account_id" {}
variable "aws_partition" { default = "aws" }
resource "aws_iam_role" "deploy" {
name = "\${substr("\${var.prefix}-terraform", 0, 54)}-\${substr(md5("\${var.prefix}-terraform"), 0, 8)}"
permissions_boundary = aws_iam_policy.deploy_boundary.arn
assume_role_policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Action": "sts:AssumeRole", "Principal": { "AWS": "arn:\${var.aws_partition}:iam::\${var.account_id}:root" }, "Effect": "Allow", "Sid": "", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } } } ] }
JSON
}
resource "aws_iam_policy" "deploy_boundary" {
name = "\${var.prefix}-terraform-boundary"
path = "/\${var.namespaces.boundary_namespace}/"
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Sid": "CreateOrChangeOnlyWithBoundary", "Effect": "Allow", "Action": [ "iam:CreateRole", "iam:AttachRolePolicy", "iam:PutRolePermissionsBoundary", "iam:PutRolePolicy" ], "Resource": "arn:\${var.aws_partition}:iam::\${data.aws_caller_identity.current.account_id}:role/\${var.namespaces.role_namespace}/*", "Condition": { "StringEquals": { "iam:PermissionsBoundary": "\${aws_iam_policy.boundary.arn}" } } }, { "Sid": "RoleInNamespace", "Effect": "Allow", "Action": [ "iam:TagRole", "iam:GetRolePolicy", "iam:GetRole", "iam:DeleteRole", "iam:PassRole", "iam:DetachRolePolicy", "iam:DeleteRolePolicy" ], "Resource": "arn:\${var.aws_partition}:iam::\${data.aws_caller_identity.current.account_id}:role/\${var.namespaces.role_namespace}/*" }, { "Sid": "PolicyInNamespace", "Effect": "Allow", "Action": [ "iam:CreatePolicy", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:GetPolicy", "iam:GetPolicyVersion", "iam:SetDefaultPolicyVersion" ], "Resource": "arn:\${var.aws_partition}:iam::\${data.aws_caller_identity.current.account_id}:policy/\${var.namespaces.policy_namespace}/*" }, { "Sid": "InstanceProfileInNamespace", "Effect": "Allow", "Action": [ "iam:CreateInstanceProfile", "iam:RemoveRoleFromInstanceProfile", "iam:DeleteInstanceProfile", "iam:AddRoleToInstanceProfile", "iam:GetInstanceProfile", "iam:TagInstanceProfile" ], "Resource": "arn:\${var.aws_partition}:iam::\${data.aws_caller_identity.current.account_id}:instance-profile/\${var.namespaces.instance_profile_namespace}/*" }, { "Sid": "IamListActions", "Effect": "Allow", "Action": [ "iam:ListInstanceProfilesForRole", "iam:ListPolicies", "iam:ListPolicyVersions", "iam:ListEntitiesForPolicy", "iam:ListRolePolicies", "iam:ListAttachedRolePolicies" ], "Resource": "*" }, { "Sid": "NoBoundaryPolicyEdit", "Effect": "Deny", "Action": [ "iam:CreatePolicyVersion", "iam:DeletePolicy", "iam:DeletePolicyVersion", "iam:SetDefaultPolicyVersion" ], "Resource": "arn:\${var.aws_partition}:iam::\${data.aws_caller_identity.current.account_id}:policy/\${var.namespaces.boundary_namespace}/*" }, { "Sid": "Services", "Effect": "Allow", "Action": [ "s3:*", "ec2:*", "events:*", "logs:*", "lambda:*", "sqs:*", "ssm:*", "apigateway:*", "resource-groups:*", "kms:*" ], "Resource": "*" } ] }
JSON
}
data "aws_caller_identity" "current" {}
resource "aws_iam_policy" "boundary" {
name = "\${var.prefix}-boundary"
path = "/\${var.namespaces.boundary_namespace}/"
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Sid": "ServiceBoundaries", "Effect": "Allow", "Action": [ "s3:*", "ec2:*", "lambda:*", "logs:*", "sqs:*", "resource-groups:*", "ssm:*", "ssmmessages:*", "ec2messages:*", "cloudwatch:*" ], "Resource": "*" }, { "Sid": "RoleInNamespace", "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "arn:\${var.aws_partition}:iam::\${data.aws_caller_identity.current.account_id}:role/\${var.namespaces.role_namespace}/*" }, { "Sid": "Decrypt", "Effect": "Allow", "Action": ["kms:Decrypt"], "Resource": "*" } ] }
JSON
}
resource "aws_iam_policy" "deploy" {
name = "\${var.prefix}-terraform"
path = "/"
policy = <<-JSON
{ "Version": "2012-10-17", "Statement": [ { "Sid": "Services", "Effect": "Allow", "Action": [ "iam:*", "s3:*", "ec2:*", "events:*", "lambda:*", "sqs:*", "ssm:*", "logs:*", "apigateway:*", "resource-groups:*", "kms:*" ], "Resource": "*" } ] }
JSON
}
resource "aws_iam_role_policy_attachment" "deploy" {
role = aws_iam_role.deploy.name
policy_arn = aws_iam_policy.deploy.arn
}
output "role" { value = aws_iam_role.deploy.arn }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/iam/aws", "github.com/terraform-aws-modules/terraform-aws-iam"],
    releases: { "5.23.0": "2b1c595bb92a8e8405a450a83b21cb85b9e17a3a", "5.23.1": "e3d9cc671940caa701369c54b3034d04957fa28f", "5.24.0": "f537b20bb4d31f014c1c63a5b4151177aed694e0", "5.25.0": "b6845776e41fe14f01342bcf684573f174e7410d", "5.26.0": "daa33d44d3f7b64af3ad8b2fe8222f910a6a534a", "5.27.0": "f18b333051f5e44828119aa04a3e6e89ae763ab8", "5.28.0": "2eb955d1e9dcbb471ee1635e25e9c0db55df105a", "5.29.0": "2ce2fd19f02e4cd897d68cc9c6378d7b6fed333c", "5.29.1": "75d06594efa44db5e868f8e3a4a00ad8e1b8e974", "5.29.2": "cbc6dfa0991c51e8dae577e452e9b02949e6f852", "5.30.0": "856b5438e91dd87c1e9d225afd123769aaadb635", "5.30.1": "2488f3085beeab2c3abd347771ccc8800d7699ac", "5.30.2": "577b65ea9591e4c847124a465159fc3b4ef3d76b", "5.31.0": "0e7201fb7763117ff35fac82d1adef37c3b8ee76", "5.32.0": "91c8dbd25d9546d228c2c8030c1463f9b52c9b43", "5.32.1": "7825816ce6cb6a2838c0978b629868d24358f5aa", "5.33.0": "e63dff8de9f6aee7e9ebfbe8c676fa980f5233c0", "5.33.1": "cbb39cb23a8182d3864b5d21e94bc289be8a17c5", "5.34.0": "f37809108f86d8fbdf17f735df734bf4abe69315", "5.35.0": "ccb4f252cc340d85fd70a8a1fb1cae496a698c1f", "5.36.0": "02d853d1441baad9c6bbbd925d75d1ff929ecca1", "5.37.0": "d02232d0cd72ff358a419a6d5419aae6569fc1f4", "5.37.1": "5fd612cc1e5c749c4b01251eb05d173c00560af9", "5.37.2": "f0a3a1cf8ba2f43f7919ba29593be3e9cadd363c", "5.38.0": "ec0484d1b816e660cb7cc7756c6e0465160aef7a", "5.39.0": "39e42e1f847afe5fd1c1c98c64871817e37e33ca", "5.39.1": "de95e21a3bc51cd3a44b3b95a4c2f61000649ebb", "5.40.0": "ada8d1f9b373359931a7e14de5c580dabafc8e42", "5.41.0": "88435a9dfab0b038fae753ae79dfa1a3bea01710", "5.42.0": "017c21af990a2972eb2fbe8b30a9d104ab9b8320", "5.43.0": "fc799c161cb5451a2c32ad48a89b2f69a91ae8bb", "5.44.0": "89fe17a6549728f1dc7e7a8f7b707486dfb45d89", "5.44.1": "c15f9ddbe4c219caedfc587249b075b87f4b9bfd", "5.44.2": "12c4177708aa08677422cdb1523bb5322ebed24a", "5.45.0": "95c49ef4179ac1846a4b2d03f7baa51d7029fc98", "5.46.0": "617f4cbaef43e437233468dbeb743acf4069894e", "5.47.0": "0773c178086fcddc29cb1fa20112b77059d17624", "5.47.1": "cfb6845f1fb0cf34438b640bd69ee81f7b38332f", "5.48.0": "e20e0b9a42084bbc885fd5abb18b8744810bd567", "5.49.0": "fea94c85d7c002406c9dc3a1c97a2c1ea55d720c", "5.50.0": "af07763114ecb4dc3d441a467ae18caa8205dbff", "5.51.0": "5bc0223bc5de33884db47a0ba4882c1ceb4a0ac8", "5.52.0": "b80e98a0b464c7f6e62a281ab7c5a5ebb1189a0e", "5.52.1": "da5e04acccbf830da97c108919bcf7ae81e66679", "5.52.2": "e803e25ce20a6ebd5579e0896f657fa739f6f03e", "5.53.0": "6b60429bfb8078c6c2b25a7e8bfdfcb03fccf1f0", "5.54.0": "304c8b5bbe99a1b17e1d24c96a4a384f108caced", "5.54.1": "f0f2aedeef0877a3ffc2cb0c3a7f65bd08c988c6", "5.55.0": "416c5ccda8807632b505888d55ca83c3b71282a8", "5.56.0": "df4106cc928a35d824c3fe9521f951f080967f90", "5.57.0": "453e9d639fcde4cac2843cabb013d27eac4ef3b1", "5.58.0": "a787dce9c2b493398450af3efc21d6da44fad790", "5.59.0": "0792d7f2753c265e3d610a58348fa1c551cbe4b8", "5.60.0": "c29ec1ed409683086f63f83ff5b10a6f3c296ef2", "6.0.0": "4d779a5254223d5b64391ac0af7291b158141d71", "6.0.1": "8b2ab9d0748c01bc8244882e184cc7b342fd7fef", "6.1.0": "1ed6f73cd012c27050f461836bbb72785f138f41", "6.1.1": "3c66adc7d289ec75306030ab9777d7c1c2ec26cf", "6.1.2": "03d1b49d58a72afa1a4cb9369f49ef7ef38b8ff7", "6.2.0": "677a92189253042a93de2df2f5cf2d3bcab9ad37", "6.2.1": "dc7a9f3bed20aaaba05d151b0789745070424b3a", "6.2.2": "f336f09c9a2b1fe31fe70fcf89af13ce640328fd", "6.2.3": "7279fc444aed7e36c60438b46972e1611e48984c", "6.3.0": "581bec52db8ad843eeb8e6ae1103aaeec9787c41", "6.4.0": "277e8947b1267290988e47882d8dc116850929be", "6.5.0": "981121bcd17618b8ed032223c0d9e647b9277ef9" },
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
identifiers = ["\${local.prefix}::\${var.oidc_account_id == null || var.oidc_account_id == "" ? local.account : var.oidc_account_id}:oidc-provider/\${statement.value}"]
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
output "instance_profile_name" { value = try(aws_iam_instance_profile.this[0].name, null) }`
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
output "policy" { value = try(aws_iam_policy.policy[0].policy, null) }`
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
output "iam_policy" { value = try(aws_iam_policy.this[0].policy, null) }`
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
output "login_profile_password" { value = try(aws_iam_user_login_profile.this[0].password, null) }`
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
output "users" { value = flatten(aws_iam_group_membership.this[*].users) }`
      },
      {
        path: "modules/iam-group-with-policies",
        versions: ">= 5.45, < 6.0",
        outline: `variable "create_group" { default = true }
variable "name" { default = "" }
variable "path" { default = "/" }
variable "group_users" { default = [] }
variable "custom_group_policy_arns" { default = [] }
variable "custom_group_policies" { default = [] }
variable "enable_mfa_enforcement" { default = true }
variable "attach_iam_self_management_policy" { default = true }
variable "iam_self_management_policy_name_prefix" { default = "IAMSelfManagement-" }
variable "aws_account_id" { default = "" }
variable "tags" { default = {} }
data "aws_caller_identity" "current" {
count = var.aws_account_id == "" ? 1 : 0
}
data "aws_partition" "current" {}
locals {
group_name = var.create_group ? aws_iam_group.this[0].id : var.name
prefix     = "arn:\${data.aws_partition.current.partition}:iam::\${try(data.aws_caller_identity.current[0].account_id, var.aws_account_id)}"
}
resource "aws_iam_group" "this" {
count = var.create_group ? 1 : 0
name  = var.name
path  = var.path
}
resource "aws_iam_group_membership" "this" {
count = length(var.group_users) > 0 ? 1 : 0
group = local.group_name
name  = var.name
users = var.group_users
}
resource "aws_iam_group_policy_attachment" "iam_self_management" {
count      = var.attach_iam_self_management_policy ? 1 : 0
group      = local.group_name
policy_arn = aws_iam_policy.iam_self_management[0].arn
}
resource "aws_iam_group_policy_attachment" "custom_arns" {
count      = length(var.custom_group_policy_arns)
group      = local.group_name
policy_arn = element(var.custom_group_policy_arns, count.index)
}
resource "aws_iam_group_policy_attachment" "custom" {
count      = length(var.custom_group_policies)
group      = local.group_name
policy_arn = element(aws_iam_policy.custom[*].arn, count.index)
}
data "aws_iam_policy_document" "iam_self_management" {
statement {
actions   = ["iam:GetAccountSummary", "iam:GetAccountPasswordPolicy", "iam:ListAccountAliases", "iam:ListVirtualMFADevices"]
resources = ["*"]
}
statement {
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
resources = ["\${local.prefix}:user/$\${aws:username}", "\${local.prefix}:user/*/$\${aws:username}"]
}
statement {
actions   = ["iam:CreateVirtualMFADevice"]
resources = ["\${local.prefix}:mfa/*"]
}
dynamic "statement" {
for_each = var.enable_mfa_enforcement ? [1] : []
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
}
resource "aws_iam_policy" "iam_self_management" {
count       = var.attach_iam_self_management_policy ? 1 : 0
name_prefix = var.iam_self_management_policy_name_prefix
policy      = data.aws_iam_policy_document.iam_self_management.json
tags        = var.tags
}
resource "aws_iam_policy" "custom" {
count  = length(var.custom_group_policies)
name   = var.custom_group_policies[count.index]["name"]
policy = var.custom_group_policies[count.index]["policy"]
tags   = var.tags
}
output "aws_account_id" { value = try(data.aws_caller_identity.current[0].account_id, var.aws_account_id) }
output "group_arn" { value = try(aws_iam_group.this[0].arn, "") }
output "group_users" { value = flatten(aws_iam_group_membership.this[*].users) }
output "group_name" { value = try(aws_iam_group.this[0].name, var.name) }`
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
output "url" { value = try(aws_iam_openid_connect_provider.this[0].url, null) }`
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
output "policy" { value = try(aws_iam_policy.policy[0].policy, null) }`
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
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }`
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
output "this_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`
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
output "this_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`
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
output "iam_access_key_encrypted_secret" { value = try(aws_iam_access_key.this[0].encrypted_secret, null) }`
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
output "policy" { value = try(aws_iam_policy.policy[0].policy, null) }`
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
output "this_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`
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
output "unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }`
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
output "url" { value = try(aws_iam_openid_connect_provider.this[0].url, null) }`
      },
      {
        path: "modules/iam-assumable-roles",
        versions: ">= 5.23, < 6.0",
        outline: `variable "trusted_role_actions" { default = ["sts:AssumeRole", "sts:TagSession"] }
variable "trusted_role_arns" { default = [] }
variable "trusted_role_services" { default = [] }
variable "trust_policy_conditions" { default = [] }
variable "mfa_age" { default = 86400 }
variable "allow_self_assume_role" { default = false }
variable "create_admin_role" { default = false }
variable "admin_role_name" { default = "admin" }
variable "admin_role_path" { default = "/" }
variable "admin_role_requires_mfa" { default = true }
variable "admin_role_policy_arns" { default = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
variable "admin_role_permissions_boundary_arn" { default = "" }
variable "admin_role_tags" { default = {} }
variable "create_poweruser_role" { default = false }
variable "poweruser_role_name" { default = "poweruser" }
variable "poweruser_role_path" { default = "/" }
variable "poweruser_role_requires_mfa" { default = true }
variable "poweruser_role_policy_arns" { default = ["arn:aws:iam::aws:policy/PowerUserAccess"] }
variable "poweruser_role_permissions_boundary_arn" { default = "" }
variable "poweruser_role_tags" { default = {} }
variable "create_readonly_role" { default = false }
variable "readonly_role_name" { default = "readonly" }
variable "readonly_role_path" { default = "/" }
variable "readonly_role_requires_mfa" { default = true }
variable "readonly_role_policy_arns" { default = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
variable "readonly_role_permissions_boundary_arn" { default = "" }
variable "readonly_role_tags" { default = {} }
locals {
account_id = data.aws_caller_identity.current.account_id
partition = data.aws_partition.current.partition
}
resource "aws_iam_role" "admin" {
count = var.create_admin_role ? 1 : 0
name = var.admin_role_name
path = var.admin_role_path
permissions_boundary = var.admin_role_permissions_boundary_arn
assume_role_policy = var.admin_role_requires_mfa ? data.aws_iam_policy_document.assume_role_with_mfa.json : data.aws_iam_policy_document.assume_role.json
tags = var.admin_role_tags
}
data "aws_iam_policy_document" "assume_role_with_mfa" {
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_admin_role ? [1] : []
content {
sid = "ExplicitSelfAdminRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.admin_role_path}\${var.admin_role_name}"]
}
}
}
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_poweruser_role ? [1] : []
content {
sid = "ExplicitSelfPowerUserRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.poweruser_role_path}\${var.poweruser_role_name}"]
}
}
}
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_readonly_role ? [1] : []
content {
sid = "ExplicitSelfReadOnlyRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.readonly_role_path}\${var.readonly_role_name}"]
}
}
}
statement {
effect = "Allow"
actions = compact(distinct(concat(["sts:AssumeRole"], var.trusted_role_actions)))
principals {
type = "AWS"
identifiers = var.trusted_role_arns
}
principals {
type = "Service"
identifiers = var.trusted_role_services
}
condition {
test = "Bool"
variable = "aws:MultiFactorAuthPresent"
values = ["true"]
}
condition {
test = "NumericLessThan"
variable = "aws:MultiFactorAuthAge"
values = [var.mfa_age]
}
dynamic "condition" {
for_each = var.trust_policy_conditions
content {
test = condition.value.test
variable = condition.value.variable
values = condition.value.values
}
}
}
}
data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}
data "aws_iam_policy_document" "assume_role" {
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_admin_role ? [1] : []
content {
sid = "ExplicitSelfAdminRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.admin_role_path}\${var.admin_role_name}"]
}
}
}
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_poweruser_role ? [1] : []
content {
sid = "ExplicitSelfPowerUserRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.poweruser_role_path}\${var.poweruser_role_name}"]
}
}
}
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_readonly_role ? [1] : []
content {
sid = "ExplicitSelfReadOnlyRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.readonly_role_path}\${var.readonly_role_name}"]
}
}
}
statement {
effect = "Allow"
actions = compact(distinct(concat(["sts:AssumeRole"], var.trusted_role_actions)))
principals {
type = "AWS"
identifiers = var.trusted_role_arns
}
principals {
type = "Service"
identifiers = var.trusted_role_services
}
dynamic "condition" {
for_each = var.trust_policy_conditions
content {
test = condition.value.test
variable = condition.value.variable
values = condition.value.values
}
}
}
}
resource "aws_iam_role_policy_attachment" "admin" {
count = var.create_admin_role ? length(var.admin_role_policy_arns) : 0
role = aws_iam_role.admin[0].name
policy_arn = element(var.admin_role_policy_arns, count.index)
}
resource "aws_iam_role" "poweruser" {
count = var.create_poweruser_role ? 1 : 0
name = var.poweruser_role_name
path = var.poweruser_role_path
permissions_boundary = var.poweruser_role_permissions_boundary_arn
assume_role_policy = var.poweruser_role_requires_mfa ? data.aws_iam_policy_document.assume_role_with_mfa.json : data.aws_iam_policy_document.assume_role.json
tags = var.poweruser_role_tags
}
resource "aws_iam_role_policy_attachment" "poweruser" {
count = var.create_poweruser_role ? length(var.poweruser_role_policy_arns) : 0
role = aws_iam_role.poweruser[0].name
policy_arn = element(var.poweruser_role_policy_arns, count.index)
}
resource "aws_iam_role" "readonly" {
count = var.create_readonly_role ? 1 : 0
name = var.readonly_role_name
path = var.readonly_role_path
permissions_boundary = var.readonly_role_permissions_boundary_arn
assume_role_policy = var.readonly_role_requires_mfa ? data.aws_iam_policy_document.assume_role_with_mfa.json : data.aws_iam_policy_document.assume_role.json
tags = var.readonly_role_tags
}
resource "aws_iam_role_policy_attachment" "readonly" {
count = var.create_readonly_role ? length(var.readonly_role_policy_arns) : 0
role = aws_iam_role.readonly[0].name
policy_arn = element(var.readonly_role_policy_arns, count.index)
}
output "admin_iam_role_arn" { value = try(aws_iam_role.admin[0].arn, "") }
output "admin_iam_role_name" { value = try(aws_iam_role.admin[0].name, "") }
output "admin_iam_role_path" { value = try(aws_iam_role.admin[0].path, "") }
output "admin_iam_role_unique_id" { value = try(aws_iam_role.admin[0].unique_id, "") }
output "admin_iam_role_requires_mfa" { value = var.admin_role_requires_mfa }
output "poweruser_iam_role_arn" { value = try(aws_iam_role.poweruser[0].arn, "") }
output "poweruser_iam_role_name" { value = try(aws_iam_role.poweruser[0].name, "") }
output "poweruser_iam_role_path" { value = try(aws_iam_role.poweruser[0].path, "") }
output "poweruser_iam_role_unique_id" { value = try(aws_iam_role.poweruser[0].unique_id, "") }
output "poweruser_iam_role_requires_mfa" { value = var.poweruser_role_requires_mfa }
output "readonly_iam_role_arn" { value = try(aws_iam_role.readonly[0].arn, "") }
output "readonly_iam_role_name" { value = try(aws_iam_role.readonly[0].name, "") }
output "readonly_iam_role_path" { value = try(aws_iam_role.readonly[0].path, "") }
output "readonly_iam_role_unique_id" { value = try(aws_iam_role.readonly[0].unique_id, "") }
output "readonly_iam_role_requires_mfa" { value = var.readonly_role_requires_mfa }`
      },
      {
        path: "modules/iam-assumable-role-with-saml",
        versions: ">= 5.23, < 6.0",
        outline: `variable "create_role" { default = false }
variable "provider_id" { default = "" }
variable "provider_ids" { default = [] }
variable "aws_saml_endpoint" { default = "https://signin.aws.amazon.com/saml" }
variable "tags" { default = {} }
variable "role_name" { default = null }
variable "role_name_prefix" { default = null }
variable "role_description" { default = "" }
variable "role_path" { default = "/" }
variable "role_permissions_boundary_arn" { default = "" }
variable "role_policy_arns" { default = [] }
variable "number_of_role_policy_arns" { default = null }
variable "allow_self_assume_role" { default = false }
variable "trusted_role_actions" { default = ["sts:AssumeRoleWithSAML", "sts:TagSession"] }
locals {
account_id = data.aws_caller_identity.current.account_id
identifiers = compact(distinct(concat(var.provider_ids, [var.provider_id])))
number_of_role_policy_arns = coalesce(var.number_of_role_policy_arns, length(var.role_policy_arns))
partition = data.aws_partition.current.partition
role_name_condition = var.role_name != null ? var.role_name : "\${var.role_name_prefix}*"
}
resource "aws_iam_role" "this" {
count = var.create_role ? 1 : 0
name = var.role_name
name_prefix = var.role_name_prefix
description = var.role_description
path = var.role_path
permissions_boundary = var.role_permissions_boundary_arn
assume_role_policy = data.aws_iam_policy_document.assume_role_with_saml.json
tags = var.tags
}
data "aws_iam_policy_document" "assume_role_with_saml" {
dynamic "statement" {
for_each = var.allow_self_assume_role ? [1] : []
content {
sid = "ExplicitSelfRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.role_path}\${local.role_name_condition}"]
}
}
}
statement {
effect = "Allow"
actions = compact(distinct(concat(["sts:AssumeRoleWithSAML"], var.trusted_role_actions)))
principals {
type = "Federated"
identifiers = local.identifiers
}
condition {
test = "StringEquals"
variable = "SAML:aud"
values = [var.aws_saml_endpoint]
}
}
}
data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}
resource "aws_iam_role_policy_attachment" "custom" {
count = var.create_role ? local.number_of_role_policy_arns : 0
role = aws_iam_role.this[0].name
policy_arn = var.role_policy_arns[count.index]
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, "") }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, "") }
output "iam_role_path" { value = try(aws_iam_role.this[0].path, "") }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, "") }`
      },
      {
        path: "modules/iam-assumable-roles-with-saml",
        versions: ">= 5.23, < 6.0",
        outline: `variable "provider_id" { default = "" }
variable "provider_ids" { default = [] }
variable "aws_saml_endpoint" { default = "https://signin.aws.amazon.com/saml" }
variable "allow_self_assume_role" { default = false }
variable "trusted_role_actions" { default = ["sts:AssumeRoleWithSAML", "sts:TagSession"] }
variable "create_admin_role" { default = false }
variable "admin_role_name" { default = "admin" }
variable "admin_role_path" { default = "/" }
variable "admin_role_policy_arns" { default = ["arn:aws:iam::aws:policy/AdministratorAccess"] }
variable "admin_role_permissions_boundary_arn" { default = "" }
variable "admin_role_tags" { default = {} }
variable "create_poweruser_role" { default = false }
variable "poweruser_role_name" { default = "poweruser" }
variable "poweruser_role_path" { default = "/" }
variable "poweruser_role_policy_arns" { default = ["arn:aws:iam::aws:policy/PowerUserAccess"] }
variable "poweruser_role_permissions_boundary_arn" { default = "" }
variable "poweruser_role_tags" { default = {} }
variable "create_readonly_role" { default = false }
variable "readonly_role_name" { default = "readonly" }
variable "readonly_role_path" { default = "/" }
variable "readonly_role_policy_arns" { default = ["arn:aws:iam::aws:policy/ReadOnlyAccess"] }
variable "readonly_role_permissions_boundary_arn" { default = "" }
variable "readonly_role_tags" { default = {} }
locals {
account_id = data.aws_caller_identity.current.account_id
identifiers = compact(distinct(concat(var.provider_ids, [var.provider_id])))
partition = data.aws_partition.current.partition
}
resource "aws_iam_role" "admin" {
count = var.create_admin_role ? 1 : 0
name = var.admin_role_name
path = var.admin_role_path
permissions_boundary = var.admin_role_permissions_boundary_arn
assume_role_policy = data.aws_iam_policy_document.assume_role_with_saml.json
tags = var.admin_role_tags
}
data "aws_iam_policy_document" "assume_role_with_saml" {
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_admin_role ? [1] : []
content {
sid = "ExplicitSelfAdminRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.admin_role_path}\${var.admin_role_name}"]
}
}
}
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_poweruser_role ? [1] : []
content {
sid = "ExplicitSelfPowerUserRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.poweruser_role_path}\${var.poweruser_role_name}"]
}
}
}
dynamic "statement" {
for_each = var.allow_self_assume_role && var.create_readonly_role ? [1] : []
content {
sid = "ExplicitSelfReadOnlyRoleAssumption"
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["*"]
}
condition {
test = "ArnLike"
variable = "aws:PrincipalArn"
values = ["arn:\${local.partition}:iam::\${local.account_id}:role\${var.readonly_role_path}\${var.readonly_role_name}"]
}
}
}
statement {
effect = "Allow"
actions = compact(distinct(concat(["sts:AssumeRoleWithSAML"], var.trusted_role_actions)))
principals {
type = "Federated"
identifiers = local.identifiers
}
condition {
test = "StringEquals"
variable = "SAML:aud"
values = [var.aws_saml_endpoint]
}
}
}
data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}
resource "aws_iam_role_policy_attachment" "admin" {
count = var.create_admin_role ? length(var.admin_role_policy_arns) : 0
role = aws_iam_role.admin[0].name
policy_arn = element(var.admin_role_policy_arns, count.index)
}
resource "aws_iam_role" "poweruser" {
count = var.create_poweruser_role ? 1 : 0
name = var.poweruser_role_name
path = var.poweruser_role_path
permissions_boundary = var.poweruser_role_permissions_boundary_arn
assume_role_policy = data.aws_iam_policy_document.assume_role_with_saml.json
tags = var.poweruser_role_tags
}
resource "aws_iam_role_policy_attachment" "poweruser" {
count = var.create_poweruser_role ? length(var.poweruser_role_policy_arns) : 0
role = aws_iam_role.poweruser[0].name
policy_arn = element(var.poweruser_role_policy_arns, count.index)
}
resource "aws_iam_role" "readonly" {
count = var.create_readonly_role ? 1 : 0
name = var.readonly_role_name
path = var.readonly_role_path
permissions_boundary = var.readonly_role_permissions_boundary_arn
assume_role_policy = data.aws_iam_policy_document.assume_role_with_saml.json
tags = var.readonly_role_tags
}
resource "aws_iam_role_policy_attachment" "readonly" {
count = var.create_readonly_role ? length(var.readonly_role_policy_arns) : 0
role = aws_iam_role.readonly[0].name
policy_arn = element(var.readonly_role_policy_arns, count.index)
}
output "admin_iam_role_arn" { value = try(aws_iam_role.admin[0].arn, "") }
output "admin_iam_role_name" { value = try(aws_iam_role.admin[0].name, "") }
output "admin_iam_role_path" { value = try(aws_iam_role.admin[0].path, "") }
output "admin_iam_role_unique_id" { value = try(aws_iam_role.admin[0].unique_id, "") }
output "poweruser_iam_role_arn" { value = try(aws_iam_role.poweruser[0].arn, "") }
output "poweruser_iam_role_name" { value = try(aws_iam_role.poweruser[0].name, "") }
output "poweruser_iam_role_path" { value = try(aws_iam_role.poweruser[0].path, "") }
output "poweruser_iam_role_unique_id" { value = try(aws_iam_role.poweruser[0].unique_id, "") }
output "readonly_iam_role_arn" { value = try(aws_iam_role.readonly[0].arn, "") }
output "readonly_iam_role_name" { value = try(aws_iam_role.readonly[0].name, "") }
output "readonly_iam_role_path" { value = try(aws_iam_role.readonly[0].path, "") }
output "readonly_iam_role_unique_id" { value = try(aws_iam_role.readonly[0].unique_id, "") }`
      },
      {
        path: "modules/iam-group-with-assumable-roles-policy",
        versions: ">= 4.12, < 6.0",
        outline: `variable "name" {}
variable "path" { default = "/" }
variable "assumable_roles" { default = [] }
variable "assumable_roles_policy_name_suffix" { default = "" }
variable "group_users" { default = [] }
variable "tags" { default = {} }
resource "aws_iam_policy" "this" {
name = "\${var.name}\${var.assumable_roles_policy_name_suffix}"
path = var.path
description = "Allows to assume role in another AWS account"
policy = data.aws_iam_policy_document.assume_role.json
tags = var.tags
}
data "aws_iam_policy_document" "assume_role" {
statement {
effect = "Allow"
actions = ["sts:AssumeRole"]
resources = var.assumable_roles
}
}
resource "aws_iam_group" "this" {
name = var.name
path = var.path
}
resource "aws_iam_group_policy_attachment" "this" {
group = aws_iam_group.this.id
policy_arn = aws_iam_policy.this.id
}
resource "aws_iam_group_membership" "this" {
count = length(var.group_users) > 0 ? 1 : 0
group = aws_iam_group.this.id
name = var.name
users = var.group_users
}
output "group_users" { value = flatten(aws_iam_group_membership.this[*].users) }
output "assumable_roles" { value = var.assumable_roles }
output "policy_arn" { value = aws_iam_policy.this.arn }
output "group_name" { value = aws_iam_group.this.name }
output "group_arn" { value = aws_iam_group.this.arn }`
      },
      {
        path: "modules/iam-read-only-policy",
        versions: ">= 5.51, < 6.0",
        outline: `variable "create_policy" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "path" { default = "/" }
variable "description" { default = "IAM Policy" }
variable "allowed_services" {}
variable "additional_policy_json" { default = "{}" }
variable "tags" { default = {} }
variable "allow_cloudwatch_logs_query" { default = true }
variable "allow_predefined_sts_actions" { default = true }
variable "allow_web_console_services" { default = true }
variable "web_console_services" { default = ["resource-groups", "tag", "health", "ce"] }
locals {
allowed_services = distinct(var.allowed_services)
}
resource "aws_iam_policy" "policy" {
count = var.create_policy ? 1 : 0
name = var.name
name_prefix = var.name_prefix
path = var.path
description = var.description
policy = data.aws_iam_policy_document.combined.json
tags = var.tags
}
data "aws_iam_policy_document" "combined" {
source_policy_documents = concat(
[data.aws_iam_policy_document.allowed_services.json],
data.aws_iam_policy_document.console_services[*].json,
data.aws_iam_policy_document.sts[*].json,
data.aws_iam_policy_document.logs_query[*].json,
[var.additional_policy_json]
)
}
data "aws_iam_policy_document" "allowed_services" {
dynamic "statement" {
for_each = toset(local.allowed_services)
content {
sid = replace(statement.value, "-", "")
actions = ["\${statement.value}:List*", "\${statement.value}:Get*", "\${statement.value}:BatchGet*", "\${statement.value}:Describe*", "\${statement.value}:View*"]
resources = ["*"]
}
}
}
data "aws_iam_policy_document" "console_services" {
count = var.allow_web_console_services ? 1 : 0
dynamic "statement" {
for_each = toset(var.web_console_services)
content {
sid = replace(statement.value, "-", "")
actions = ["\${statement.value}:List*", "\${statement.value}:Get*", "\${statement.value}:Describe*", "\${statement.value}:View*"]
resources = ["*"]
}
}
}
data "aws_iam_policy_document" "sts" {
count = var.allow_predefined_sts_actions ? 1 : 0
statement {
sid = "STS"
actions = ["sts:GetAccessKeyInfo", "sts:GetCallerIdentity", "sts:GetSessionToken"]
resources = ["*"]
}
}
data "aws_iam_policy_document" "logs_query" {
count = var.allow_cloudwatch_logs_query ? 1 : 0
statement {
sid = "AllowLogsQuery"
actions = ["logs:StartQuery", "logs:StopQuery", "logs:FilterLogEvents"]
resources = ["*"]
}
}
output "policy_json" { value = data.aws_iam_policy_document.combined.json }
output "id" { value = try(aws_iam_policy.policy[0].id, "") }
output "arn" { value = try(aws_iam_policy.policy[0].arn, "") }
output "description" { value = try(aws_iam_policy.policy[0].description, "") }
output "name" { value = try(aws_iam_policy.policy[0].name, "") }
output "path" { value = try(aws_iam_policy.policy[0].path, "") }
output "policy" { value = try(aws_iam_policy.policy[0].policy, "") }`
      },
      {
        path: "modules/iam-account",
        versions: ">= 3.0, < 7.0",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-github-oidc-role"],
    releases: { "1.0.0": "b6fe8db69a5c655e1f62c16f55a8aed387f86a40", "2.0.0": "a16117ed5fd373bc28011342b7b8117077a84f19", "2.0.1": "4e620aa32d339dbe5fd75374e915dc9f48e30a6d", "3.0.0": "c3bde7c787038ff5536bfb1b73781072edbb74da", "3.1.0": "9d9a2d23cf569348cbdb665c979fcbaed76bb2f4", "3.2.0": "62b8a16c73d8e4422cd81923e46948e8f4b5cf48", "4.0.0": "b40748ec162b446f8f8d282f767a85b6501fd192" },
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
output "role_trust_policy" { value = data.aws_iam_policy_document.this.json }`
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
output "role_trust_policy" { value = data.aws_iam_policy_document.this.json }`
      }
    ]
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-github-oidc-provider"],
    releases: { "1.0.0": "88c1b8efcbe1832bb7118e88e5fc7e99e27539b8", "1.0.1": "7a50e5e0c3e7697c5814c232aefc1e7d49995664", "1.1.0": "d5519933fb5511560009f017ca7f2d0887f06763", "1.2.0": "16d12dae67f378b95b4543d45b4019d1bd9fd635", "2.0.0": "b9d737456e92dc5414d0384981d696e6eed22e1e", "2.1.0": "b85349c45a5c67748ea248c0f8b08a60ee3eae75", "3.0.0": "397187f8e1e065ccf5f0fa9105b51807f0c1703c", "3.0.1": "84a83751b5289f363a728eb181470b59fc5e2899", "3.1.0": "36beda8988ec5b369201abefeabdeceb7b541dc4", "3.1.1": "948564bb0565a46884e7df3a2075a6d9a7b3bede", "4.0.0": "5dc9bc211d10c58de4247fa751c318a3985fc87b", "4.1.0": "88bdab4f7788722d90634217387fa83109a0c71e", "4.2.0": "6dd6f177091fb1664998aa37a1d0d5cf5894c10a", "4.3.0": "9b3cd0af87b63c27124c900be1b7d49a3d6a6056" },
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
output "github_actions_role_trust_policy" { value = data.aws_iam_policy_document.github_oidc_assume_role.json }`
      }
    ]
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-terraform-cross-account-access"],
    releases: { "2.3.0": "bf4d11369c1c87e5259456243c6c11849a203f14", "3.0.0": "6819b090bce6d3068d55c7c7b9b3fd18c9dca648", "3.0.1": "bc477f17511955cdd54ceaecc4fb87d55f6816e7", "4.0.0": "321b0bcb8699b952a2a66f60c6242876048480d5" },
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
output "role_arn" { value = aws_iam_role.default.arn }`
      }
    ]
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-terraform-ec2-instance"],
    releases: { "4.0.0": "1bfbec67c5950867fc8810f677334b8949d88d86", "4.1.0": "10a406200823b3d1a7f183ed0a44255fd6ee2ffc", "4.2.0": "4e3fda46ed7bfecec20f38765e070cce6cbab30a", "4.2.1": "9908d10df2a2cfa5b042e9f7a38201be1acc5f6a", "4.2.2": "3df011046785abbe622b0de64b250165d03e33fe" },
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
writes_parameters = length([for one in try(values(var.ssm_parameters), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
writes_secrets    = length([for one in try(values(var.secretsmanager_secrets), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
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
}`
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
writes_parameters = length([for one in try(values(var.ssm_parameters), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
writes_secrets    = length([for one in try(values(var.secretsmanager_secrets), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
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
}`
      }
    ]
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-terraform-ec2-autoscaling-group"],
    releases: { "4.0.0": "b51ae91740576ce60fe50158b4697db8f2d2a218", "4.0.1": "289442f0af6f7473985265d9fc656285ae08c78a", "4.0.2": "046eff975a65e546b488bec73e7e6f9e4faf8df5" },
    modules: [
      {
        versions: ">= 4.0.2, < 5.0",
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
variable "autoscaling_group" { default = {} }
data "aws_caller_identity" "current" {}
locals {
tags = merge({ server-name = var.name }, var.ssm_parameters_prefix == "" ? {} : { ssm-parameters-prefix = var.ssm_parameters_prefix }, var.tags)
writes_parameters = length([for one in try(values(var.ssm_parameters), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
writes_secrets    = length([for one in try(values(var.secretsmanager_secrets), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
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
name   = "Ec2AsgSSMParamsAndSecretsPolicy-\${var.name}"
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
}
data "aws_iam_policy_document" "lifecycle_hooks" {
statement {
actions   = ["autoscaling:CompleteLifecycleAction"]
resources = ["arn:aws:autoscaling:\${var.region}:\${data.aws_caller_identity.current.id}:autoScalingGroup:*:autoScalingGroupName/\${var.name}"]
}
}
resource "aws_iam_role_policy" "lifecycle_hooks" {
count  = try(var.autoscaling_group.initial_lifecycle_hooks, null) != null ? 1 : 0
name   = "trigger-instance-lifecycle-hooks-\${var.name}"
role   = aws_iam_role.this.id
policy = data.aws_iam_policy_document.lifecycle_hooks.json
}`
      },
      {
        versions: ">= 3.1, < 4.0.2",
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
variable "autoscaling_group" { default = {} }
data "aws_caller_identity" "current" {}
locals {
tags = merge({ server-name = var.name }, var.ssm_parameters_prefix == "" ? {} : { ssm-parameters-prefix = var.ssm_parameters_prefix }, var.tags)
writes_parameters = length([for one in try(values(var.ssm_parameters), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
writes_secrets    = length([for one in try(values(var.secretsmanager_secrets), []) : one if try(one.value, null) == null && try(one.random, null) == null && try(one.file, null) == null]) > 0
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
name   = "Ec2AsgSSMParamsAndSecretsPolicy-\${var.name}"
role   = aws_iam_role.this.id
policy = data.aws_iam_policy_document.ssm_params_and_secrets.json
}
resource "aws_iam_instance_profile" "this" {
name = "\${var.iam_resource_names_prefix}-profile-\${var.name}"
role = aws_iam_role.this.name
path = "/"
tags = merge(local.tags, { Name = "\${var.iam_resource_names_prefix}-profile-\${var.name}" })
}
data "aws_iam_policy_document" "lifecycle_hooks" {
statement {
actions   = ["autoscaling:CompleteLifecycleAction"]
resources = ["arn:aws:autoscaling:\${var.region}:\${data.aws_caller_identity.current.id}:autoScalingGroup:*:autoScalingGroupName/\${var.name}"]
}
}
resource "aws_iam_role_policy" "lifecycle_hooks" {
count  = try(var.autoscaling_group.initial_lifecycle_hooks, null) != null ? 1 : 0
name   = "trigger-instance-lifecycle-hooks-\${var.name}"
role   = aws_iam_role.this.id
policy = data.aws_iam_policy_document.lifecycle_hooks.json
}`
      }
    ]
  }),
  () => ({
    sources: ["github.com/cds-snc/terraform-modules"],
    releases: { "8.0.0": "bd904d01094f196fd3e8ff5c46e73838f1f1be26", "9.0.0": "7fc77cf456b17e320c871cc6418bd82a5cb2e28b", "9.0.1": "56c3726dca549bbe07b00c54de6e7c43d6169838", "9.0.2": "33c95e09ca8547315dc7c00657d8f5dba47521f8", "9.0.3": "dca686fdd6670f0b3625bc17a5661bec3ea5aa62", "9.0.4": "b7d812de72a7bc7d41162c92d3995a348cbd8dd3", "9.0.5": "5526db99b85331218de8d6e6c06d4f2f28d8a58f", "9.0.6": "de2569793c9faaca426e9124dc733e65a7bd1bc8", "9.0.7": "043043c66c62c76f5802e12159ff6508f301c156", "9.1.0": "3d99f15336f91bb35460dd1b94f41c47e5c55d2b", "9.2.0": "67f9234f75a8f9fa23798dcf0bacbb1e1d5b35e1", "9.2.1": "32dcb015bd036de286e048491d74ce38eac2c96d", "9.2.2": "d64af047ed9afb2a3c5c16de75d39ed713a1e8fb", "9.2.3": "1e2debaf58fdb65da1910f0d42efcc786ddd0722", "9.2.4": "c825af53e08b9d6c9d0426538607e5ad15f72d8d", "9.2.5": "3073bbdb905ec86a0fa41ad38d8e197ea4b54f7c", "9.2.6": "2d3371bad4c654b21a68a2ea29dfd5bdf97eabb5", "9.2.7": "8c1d87e4bab8a590aacc2a043c14c15319a34bd9", "9.3.0": "1364616b5614e9fd6647297ff9a989050b448087", "9.3.1": "3127758e90ce025575e391f611dfd64e237a79af", "9.3.2": "4a9cd39348800c1b59da7d50d0875157777e6148", "9.3.3": "d43678d3bb241f07187ba93a10ed02e5d6c6a77c", "9.3.4": "893d4d2b64c74737e1cb65d8f3437a9fbad1a534", "9.3.5": "d374cb84056008dd3ab49d0ffc7d1fc76bf2007d", "9.3.6": "8bbf5c7281be6584fedbd084fde381b68cbc5fa8", "9.3.7": "f8128681742a9186646136f471e751e087dca10a", "9.3.8": "27b5f1dad293e9e5381241b75e7713a228b2f65a", "9.3.9": "e9ef5d9669ba8d9304f12e2b98f053d6044b61e0", "9.4.0": "34a6051354de467872e97d71055646623603abf7", "9.4.1": "d5e0eabfd5fd2847a3547928c370dbd4a618c23a", "9.4.2": "c58b38dc2733af1092fba1616fcf8608cabccb3d", "9.4.3": "14301fdbba67f182c0139c76e29aec91442d77fc", "9.4.4": "48509a91b95b5647fee9aea901d1f7260a6b079e", "9.4.5": "33a07c44a7fb969d191401f8750ed05863c7d2d5", "9.4.6": "d1f581d6853e00024a6c27eb1ad7b151a602265a", "9.4.7": "68d9395da01d3fef30b008d013dc66a87b771d11", "9.4.8": "12cd1bc62f63988777b0d1a0abf2bcb3bdb7911e", "9.4.9": "e1787d8367d523a718ab5b936eedeff6d54cb538", "9.4.10": "c8c77df64ea8ddf2937f1c79c8b0299158655090", "9.4.11": "c53ec0d45b99d946ab924415245a66a7573ec95f", "9.5.0": "ff6b4e353547bc00c0380fdc14d880063491f777", "9.5.1": "82eeee47abab0103528398b80a6f7aee64a7b66a", "9.5.2": "aebe47edd0c370ba62e88c88fdafb245047eaf8a", "9.5.3": "544060caeadb399c773247e2c25640e0c62fb0ed", "9.6.0": "50c0f631d2c8558e6eec44138ffc2e963a1dfa9a", "9.6.1": "7c2202d69d9e9b007e7a760a76c8003fa3860e31", "9.6.2": "16cbb8dc2a6bf05d77e8170a6b4794b14ea9afdb", "9.6.3": "f11e70a097b0796e661b7e209e29f7d6b62240cf", "9.6.4": "ddf89311bf45b7390c3cbeb29de2c6624f2ab4d3", "9.6.5": "63774b7bbea74205e90e173587da08193a6b85f7", "9.6.6": "59a56cd5ae444dd81b21ba4cf34887d05e3475e2", "9.6.7": "c21a88f0cfe608d7339b28eebb7f4eaf6cf123f2", "9.6.8": "364c2fa7c6a5a9381070f5a4003c5f92af846dd9", "10.0.0": "17994187b8628dc5decf74ead84768501378df4c", "10.0.1": "cb640e42f6a3dfe51cce4c702998e611fff48903", "10.1.0": "756ec2826ca26bcb353ef7420f542dac4828bdc1", "10.2.0": "0d6fbde0838ecbae1fc57a7578f80e033b787c75", "10.2.1": "64b19ecfc23025718cd687e24b7115777fd09666", "10.2.2": "e8e4a4772f426343e7096f07a645cd6a18cb1606", "10.3.0": "30ba1bd2a634587b3194b4718e964332ec2dc549", "10.3.1": "3691b4dc851e572d5d5022ce74a2e9e560d1de15", "10.3.2": "833bff06c60d9ed6e1180e49719aee9f1e245142", "10.4.0": "36f5ce583f0ae394775a96c0e9c8efb72ab08179", "10.4.1": "1ad68c9c659ec9b9561b5e897d83fbc0478d5fe2", "10.4.2": "7b9e797237e37e685ae710a12e4a3963eb7545bb", "10.4.3": "5dd892a44dbae2ce93023e5c64b5c4cb72b9f247", "10.4.4": "374e397485ef4888d455e2a3c6237376a45179cb", "10.4.5": "688b08b893af59423ce320d083fc3d281e142f62", "10.4.6": "7341e0355a0a346574828da97863af2f552d05ed", "10.4.7": "9f765dd6509f416c1986e71e505a0e56b63ff5d1", "10.5.0": "8d83c6194d6937a566fc29179fd0ae8e6a8bb147", "10.5.1": "08f883bf79388eeef2afc01f4618c47ebb641fb4", "10.5.2": "3dc53424d0b4dca7e605feb2a8dcf6d99381adc1", "10.5.3": "a2ca797b8120f14f1c5b0cc1b134e8ab7697839e", "10.6.0": "df5290bada241941832a2e074d05918707ae26ff", "10.6.1": "66bc3536ae23b38081aa699cfd6982dbc466018c", "10.6.2": "9ddec735329f66581b6daa1fd77df2f7eaa499f1", "10.7.0": "10bb6f8d05df94698a93aa016618fd1ab22b8b2c", "10.7.1": "1d2286ee33da6e46a31a6bee070bfa46229df4c4", "10.8.0": "19abb4921120fbf95233e9daf21d717a874032ca", "10.8.1": "f76c166077d7ded46b1138f713341ce8e5fd4c22", "10.8.2": "ae656dd178b8086ae4b422da6b310550fa1d86c0", "10.8.3": "f26601890f67e5d6f5d6baacc7b73319959199d3", "10.8.4": "25a2d1d5a4d7d33b30c90ba927152e83b405e9eb", "10.8.5": "1aa542bb39d67cfe1629b35a429b6766bea91a89", "10.8.6": "7e2b63f7489908ca48e38e1a1299453b100c6ea0", "10.9.0": "db6d03641b75322d9f58c619dc096b69349ee0cf", "10.9.1": "eac1c1000de9c6c668f64304331ce16147f7afd4", "10.10.0": "fe79e3785c38dbc85180b59f87564b5f86755598", "10.10.1": "6342f26102bb300b33049e792f04f9e2f15c022d", "10.10.2": "825c15a16d794bd878e0d11555c0abe6f481f29e", "10.11.0": "2898b41c2a33dd091e4b1a0860f957099c027f9b", "10.11.1": "5df29471c3868586b55149a72275a0e3b29fb3b0", "10.11.2": "5cc3656e07aed69ab845469027be795a65421ec2", "10.11.3": "e4945f1c28124a2b9f2c08348bb58961aeaf78bf", "10.11.4": "f3a43458a64fa67459fde4cf5d62cae3e81bc910", "11.0.0": "8fe576de064e95a9995db3d5d825c31ed5deb3ec", "11.0.1": "5d7667303d981b2bb8dee7194d5d188a40a68e2d", "11.1.0": "b9d898cb360f4660f0afe79d5370e73cecf40e4f", "11.2.0": "d4d2027f0e220725d66b0b3f11d69ae757031b28", "11.2.1": "777404cdaf78cdb687552916391e9c158c074a7e", "11.2.2": "77d83b2f20f6722384cc1bb5d75978d6a6ccff0f", "11.2.3": "9bc1af2f0e01b3332237659f6f688afcec4c3548", "11.3.0": "b78d45257e74dab02c8f100d0023aebfee417720", "11.3.1": "b1d66b1740d02ddac303179028f2278f902714ec", "11.3.2": "1163ee650c5792afa649270510cd3c753a267c53", "11.3.3": "c88530de4d6a9b111b3ff0ddc79f90f2f77e5915", "11.3.4": "9c61e880a02325e02ce7d4c9b2c7c396b3e3d8b4", "11.3.5": "94729229cfcb754146c82a566227e55df6612228", "11.3.6": "c2b27c1c6b67ac87f8010d005ed9c86fda7876da", "11.4.0": "3d70819387a93b80a5c5c303f11f16500b519b2f", "11.4.1": "8612ae7b3ef9f345c8daa3e5606fc88a3995b9ac", "11.4.2": "b2418ddb7a048a5d893de1564578c7bb4023a1d1", "11.4.3": "39385bc441c6a233d70d83fc334faaa354998455", "11.4.4": "f02b5d53a3ff44dc1a029e3305b2a5b8c639a0af", "11.4.5": "dc82031bf7ba3edc6ea9886f306a755e2bec68fa" },
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
output "roles" { value = { for role in aws_iam_role.this : role.name => role } }`
      }
    ]
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-terraform-s3-bucket"],
    releases: { "7.0.0": "8688bc15a08fbf5a4f4eef9b7433c5a417df8df1", "7.0.1": "568694e50e03630d99cb569eafa06a0b879a1239", "8.0.0": "cadab519b10a7d28dfa3b77d407725db6b37614a", "8.0.1": "7b2b75c178f855d8c48d3bda4ac53df782288c02", "8.1.0": "4e17731f72ef24b804207f55b182f49057e73ec9", "8.2.0": "52a40b0dd18aaef0d7c5565d93cc8997aad79636", "8.2.1": "474f27a3f9bf542a8826c76fb049cc84b5cf136f", "8.2.2": "bf97d1f182936e9bfab0fb61baad2ba327ac36d3", "9.0.0": "9facf9fc8f8b8e3f93ffbda822028534b9a75399", "9.0.1": "494aa4438cec612e45387109caa832aff4cac1ce", "10.0.0": "f72f8d5bcf3081f6de0ef16d1017b53c81e16457", "10.1.0": "76321e50b20f5c0d918cd45bdcf0b62049f5baf1", "10.2.0": "355197b5695fcce014ad838c7b586b95f9eb4988" },
    modules: [
      {
        versions: ">= 10.1, < 11.0",
        outline: `variable "replication_enabled" { default = false }
variable "bucket_policy" { default = ["{}"] }
variable "bucket_policy_v2" {
type = list(object({ effect = string, actions = list(string), principals = optional(object({ type = string, identifiers = list(string)})), conditions = optional(list(object({ test = string, variable = string, values = list(string)})), [])}))
default = []
}
variable "bucket_prefix" { default = null }
variable "bucket_name" { default = null }
variable "custom_kms_key" { default = "" }
variable "log_buckets" { default = null }
variable "sse_algorithm" { default = "aws:kms" }
variable "enforce_kms_request_headers" { default = true }
variable "tags" {}
variable "suffix_name" { default = "" }
variable "replication_bucket" { default = "" }
locals {
log_bucket_name = var.log_buckets != null ? var.log_buckets["log_bucket_name"] : null
log_bucket_arn = var.log_buckets != null ? var.log_buckets["log_bucket_arn"] : null
new_policy_statements = var.log_buckets != null ? {
Sid = "AllowS3Logging"
Effect = "Allow"
Principal = {
Service = "logging.s3.amazonaws.com"
}
Action = "s3:PutObject"
Resource = "\${local.log_bucket_arn}/*"
Condition = {
ArnLike = {
"aws:SourceArn" = aws_s3_bucket.default.arn
}
}
} : null
updated_policies = var.log_buckets != null ? merge(
jsondecode(
coalesce(
var.log_buckets["log_bucket_policy"],
jsonencode({
Version = "2012-10-17",
Statement = []
})
)
),
{
Statement = concat(
jsondecode(
coalesce(
var.log_buckets["log_bucket_policy"],
jsonencode({
Version = "2012-10-17",
Statement = []
})
)
).Statement,
[local.new_policy_statements]
)
}
) : null
replication_bucket = "arn:aws:s3:::\${var.replication_bucket}/*"
}
resource "aws_s3_bucket" "default" {
bucket = var.bucket_name
bucket_prefix = var.bucket_prefix
}
resource "aws_s3_bucket_policy" "default" {
bucket = aws_s3_bucket.default.id
policy = data.aws_iam_policy_document.default.json
}
data "aws_iam_policy_document" "default" {
override_policy_documents = concat(var.bucket_policy, [data.aws_iam_policy_document.bucket_policy_v2.json])
statement {
sid = "EnforceTLSv12orHigher"
effect = "Deny"
actions = ["s3:*"]
resources = [aws_s3_bucket.default.arn, "\${aws_s3_bucket.default.arn}/*"]
principals {
identifiers = ["*"]
type = "AWS"
}
condition {
test = "NumericLessThan"
variable = "s3:TlsVersion"
values = [1.2]
}
}
}
data "aws_iam_policy_document" "bucket_policy_v2" {
statement {
sid = "DenyInsecureTransport"
effect = "Deny"
actions = ["s3:*"]
resources = [aws_s3_bucket.default.arn, "\${aws_s3_bucket.default.arn}/*"]
principals {
type = "*"
identifiers = ["*"]
}
condition {
test = "Bool"
variable = "aws:SecureTransport"
values = ["false"]
}
}
dynamic "statement" {
for_each = var.sse_algorithm == "aws:kms" && var.enforce_kms_request_headers ? [1] : []
content {
sid = "DenyUnencryptedObjectUploads"
effect = "Deny"
actions = ["s3:PutObject"]
resources = ["\${aws_s3_bucket.default.arn}/*"]
principals {
type = "*"
identifiers = ["*"]
}
condition {
test = "Null"
variable = "s3:x-amz-server-side-encryption"
values = ["true"]
}
condition {
test = "StringNotEquals"
variable = "aws:PrincipalType"
values = ["Service"]
}
}
}
dynamic "statement" {
for_each = var.sse_algorithm == "aws:kms" && var.enforce_kms_request_headers ? [1] : []
content {
sid = "DenyIncorrectEncryptionHeader"
effect = "Deny"
actions = ["s3:PutObject"]
resources = ["\${aws_s3_bucket.default.arn}/*"]
principals {
type = "*"
identifiers = ["*"]
}
condition {
test = "StringNotEquals"
variable = "s3:x-amz-server-side-encryption"
values = ["aws:kms"]
}
condition {
test = "StringNotEquals"
variable = "aws:PrincipalType"
values = ["Service"]
}
}
}
dynamic "statement" {
for_each = var.sse_algorithm == "aws:kms" && var.enforce_kms_request_headers ? [1] : []
content {
sid = "DenyIncorrectKMSKeyHeader"
effect = "Deny"
actions = ["s3:PutObject"]
resources = ["\${aws_s3_bucket.default.arn}/*"]
principals {
type = "*"
identifiers = ["*"]
}
condition {
test = "StringNotEquals"
variable = "s3:x-amz-server-side-encryption-aws-kms-key-id"
values = [var.custom_kms_key]
}
condition {
test = "StringNotEquals"
variable = "aws:PrincipalType"
values = ["Service"]
}
}
}
dynamic "statement" {
for_each = var.bucket_policy_v2
content {
effect = statement.value.effect
actions = statement.value.actions
resources = [aws_s3_bucket.default.arn, "\${aws_s3_bucket.default.arn}/*"]
dynamic "principals" {
for_each = statement.value.principals != null ? [statement.value.principals] : []
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "condition" {
for_each = statement.value.conditions
content {
test = condition.value.test
variable = condition.value.variable
values = condition.value.values
}
}
}
}
}
resource "aws_s3_bucket_policy" "log_bucket_policy" {
count = var.log_buckets != null ? 1 : 0
bucket = local.log_bucket_name
policy = jsonencode(local.updated_policies)
}
resource "aws_s3_bucket" "replication" {
count = var.replication_enabled ? 1 : 0
bucket = var.bucket_name != null ? "\${var.bucket_name}-replication" : null
bucket_prefix = var.bucket_prefix != null ? "\${var.bucket_prefix}-replication" : null
}
resource "aws_s3_bucket_policy" "replication" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
bucket = aws_s3_bucket.replication[count.index].id
policy = data.aws_iam_policy_document.replication[count.index].json
}
data "aws_iam_policy_document" "replication" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
statement {
effect = "Deny"
actions = ["s3:*"]
resources = [
aws_s3_bucket.replication[count.index].arn,
"\${aws_s3_bucket.replication[count.index].arn}/*"
]
principals {
identifiers = ["*"]
type = "AWS"
}
condition {
test = "Bool"
variable = "aws:SecureTransport"
values = ["false"]
}
}
}
resource "aws_iam_role" "replication_role" {
provider = aws.bucket-replication
count = var.replication_enabled ? 1 : 0
name = "AWSS3BucketReplication\${var.suffix_name}"
assume_role_policy = data.aws_iam_policy_document.s3-assume-role-policy.json
tags = var.tags
}
data "aws_iam_policy_document" "s3-assume-role-policy" {
version = "2012-10-17"
statement {
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["s3.amazonaws.com"]
}
}
}
resource "aws_iam_policy" "replication_policy" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
name = "AWSS3BucketReplication\${var.suffix_name}"
policy = data.aws_iam_policy_document.replication-policy.json
}
data "aws_iam_policy_document" "replication-policy" {
version = "2012-10-17"
statement {
effect = "Allow"
actions = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
resources = [aws_s3_bucket.default.arn]
}
statement {
effect = "Allow"
actions = ["s3:GetObjectVersion", "s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectLegalHold", "s3:GetObjectRetention", "s3:GetObjectVersionTagging"]
resources = ["\${aws_s3_bucket.default.arn}/*"]
}
statement {
effect = "Allow"
actions = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags", "s3:GetObjectVersionTagging", "s3:ObjectOwnerOverrideToBucketOwner"]
resources = [var.replication_bucket != "" ? local.replication_bucket : "*"]
condition {
test = "StringLikeIfExists"
variable = "s3:x-amz-server-side-encryption"
values = [var.sse_algorithm]
}
}
}
resource "aws_iam_role_policy_attachment" "replication" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
role = aws_iam_role.replication_role[count.index].name
policy_arn = aws_iam_policy.replication_policy[count.index].arn
}
output "bucket" { value = aws_s3_bucket.default }
output "policy" { value = aws_iam_policy.replication_policy }
output "role" { value = aws_iam_role.replication_role }
output "bucket_policy" { value = aws_s3_bucket_policy.default }`
      },
      {
        versions: ">= 8.1, < 10.0",
        outline: `variable "replication_enabled" { default = false }
variable "bucket_policy" { default = ["{}"] }
variable "bucket_policy_v2" {
type = list(object({ effect = string, actions = list(string), principals = optional(object({ type = string, identifiers = list(string)})), conditions = optional(list(object({ test = string, variable = string, values = list(string)})), [])}))
default = []
}
variable "bucket_prefix" { default = null }
variable "bucket_name" { default = null }
variable "log_buckets" { default = null }
variable "tags" {}
variable "suffix_name" { default = "" }
variable "replication_bucket" { default = "" }
locals {
log_bucket_name = var.log_buckets != null ? var.log_buckets["log_bucket_name"] : null
log_bucket_arn = var.log_buckets != null ? var.log_buckets["log_bucket_arn"] : null
new_policy_statements = var.log_buckets != null ? {
Sid = "AllowS3Logging"
Effect = "Allow"
Principal = {
Service = "logging.s3.amazonaws.com"
}
Action = "s3:PutObject"
Resource = "\${local.log_bucket_arn}/*"
Condition = {
ArnLike = {
"aws:SourceArn" = aws_s3_bucket.default.arn
}
}
} : null
updated_policies = var.log_buckets != null ? merge(
jsondecode(
coalesce(
var.log_buckets["log_bucket_policy"],
jsonencode({
Version = "2012-10-17",
Statement = []
})
)
),
{
Statement = concat(
jsondecode(
coalesce(
var.log_buckets["log_bucket_policy"],
jsonencode({
Version = "2012-10-17",
Statement = []
})
)
).Statement,
[local.new_policy_statements]
)
}
) : null
replication_bucket = "arn:aws:s3:::\${var.replication_bucket}/*"
}
resource "aws_s3_bucket" "default" {
bucket = var.bucket_name
bucket_prefix = var.bucket_prefix
}
resource "aws_s3_bucket_policy" "default" {
bucket = aws_s3_bucket.default.id
policy = data.aws_iam_policy_document.default.json
}
data "aws_iam_policy_document" "default" {
override_policy_documents = concat(var.bucket_policy, [data.aws_iam_policy_document.bucket_policy_v2.json])
statement {
sid = "EnforceTLSv12orHigher"
effect = "Deny"
actions = ["s3:*"]
resources = [aws_s3_bucket.default.arn, "\${aws_s3_bucket.default.arn}/*"]
principals {
identifiers = ["*"]
type = "AWS"
}
condition {
test = "NumericLessThan"
variable = "s3:TlsVersion"
values = [1.2]
}
}
}
data "aws_iam_policy_document" "bucket_policy_v2" {
dynamic "statement" {
for_each = var.bucket_policy_v2
content {
effect = statement.value.effect
actions = statement.value.actions
resources = [aws_s3_bucket.default.arn, "\${aws_s3_bucket.default.arn}/*"]
dynamic "principals" {
for_each = statement.value.principals != null ? [statement.value.principals] : []
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "condition" {
for_each = statement.value.conditions
content {
test = condition.value.test
variable = condition.value.variable
values = condition.value.values
}
}
}
}
}
resource "aws_s3_bucket_policy" "log_bucket_policy" {
count = var.log_buckets != null ? 1 : 0
bucket = local.log_bucket_name
policy = jsonencode(local.updated_policies)
}
resource "aws_s3_bucket" "replication" {
count = var.replication_enabled ? 1 : 0
bucket = var.bucket_name != null ? "\${var.bucket_name}-replication" : null
bucket_prefix = var.bucket_prefix != null ? "\${var.bucket_prefix}-replication" : null
}
resource "aws_s3_bucket_policy" "replication" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
bucket = aws_s3_bucket.replication[count.index].id
policy = data.aws_iam_policy_document.replication[count.index].json
}
data "aws_iam_policy_document" "replication" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
statement {
effect = "Deny"
actions = ["s3:*"]
resources = [
aws_s3_bucket.replication[count.index].arn,
"\${aws_s3_bucket.replication[count.index].arn}/*"
]
principals {
identifiers = ["*"]
type = "AWS"
}
condition {
test = "Bool"
variable = "aws:SecureTransport"
values = ["false"]
}
}
}
resource "aws_iam_role" "replication_role" {
provider = aws.bucket-replication
count = var.replication_enabled ? 1 : 0
name = "AWSS3BucketReplication\${var.suffix_name}"
assume_role_policy = data.aws_iam_policy_document.s3-assume-role-policy.json
tags = var.tags
}
data "aws_iam_policy_document" "s3-assume-role-policy" {
version = "2012-10-17"
statement {
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["s3.amazonaws.com"]
}
}
}
resource "aws_iam_policy" "replication_policy" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
name = "AWSS3BucketReplication\${var.suffix_name}"
policy = data.aws_iam_policy_document.replication-policy.json
}
data "aws_iam_policy_document" "replication-policy" {
version = "2012-10-17"
statement {
effect = "Allow"
actions = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
resources = [aws_s3_bucket.default.arn]
}
statement {
effect = "Allow"
actions = ["s3:GetObjectVersion", "s3:GetObjectVersionAcl", "s3:GetObjectVersionForReplication", "s3:GetObjectLegalHold", "s3:GetObjectRetention", "s3:GetObjectVersionTagging"]
resources = ["\${aws_s3_bucket.default.arn}/*"]
}
statement {
effect = "Allow"
actions = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags", "s3:GetObjectVersionTagging", "s3:ObjectOwnerOverrideToBucketOwner"]
resources = [var.replication_bucket != "" ? local.replication_bucket : "*"]
condition {
test = "StringLikeIfExists"
variable = "s3:x-amz-server-side-encryption"
values = ["aws:kms", "AES256"]
}
}
}
resource "aws_iam_role_policy_attachment" "replication" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
role = aws_iam_role.replication_role[count.index].name
policy_arn = aws_iam_policy.replication_policy[count.index].arn
}
output "bucket" { value = aws_s3_bucket.default }
output "policy" { value = aws_iam_policy.replication_policy }
output "role" { value = aws_iam_role.replication_role }
output "bucket_policy" { value = aws_s3_bucket_policy.default }`
      },
      {
        versions: ">= 7.0, < 8.0",
        outline: `variable "replication_enabled" { default = false }
variable "bucket_policy" { default = ["{}"] }
variable "bucket_policy_v2" {
type = list(object({ effect = string, actions = list(string), principals = optional(object({ type = string, identifiers = list(string) })), conditions = optional(list(object({ test = string, variable = string, values = list(string) })), []) }))
default = []
}
variable "bucket_prefix" { default = null }
variable "bucket_name" { default = null }
resource "aws_s3_bucket" "default" {
bucket = var.bucket_name
bucket_prefix = var.bucket_prefix
}
resource "aws_s3_bucket_policy" "default" {
bucket = aws_s3_bucket.default.id
policy = data.aws_iam_policy_document.default.json
}
data "aws_iam_policy_document" "default" {
override_policy_documents = concat(var.bucket_policy, [data.aws_iam_policy_document.bucket_policy_v2.json])
statement {
effect = "Deny"
actions = ["s3:*"]
resources = [aws_s3_bucket.default.arn, "\${aws_s3_bucket.default.arn}/*"]
principals {
identifiers = ["*"]
type = "AWS"
}
condition {
test = "Bool"
variable = "aws:SecureTransport"
values = ["false"]
}
}
}
data "aws_iam_policy_document" "bucket_policy_v2" {
dynamic "statement" {
for_each = var.bucket_policy_v2
content {
effect = statement.value.effect
actions = statement.value.actions
resources = [aws_s3_bucket.default.arn, "\${aws_s3_bucket.default.arn}/*"]
dynamic "principals" {
for_each = statement.value.principals != null ? [statement.value.principals] : []
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "condition" {
for_each = statement.value.conditions
content {
test = condition.value.test
variable = condition.value.variable
values = condition.value.values
}
}
}
}
}
resource "aws_s3_bucket" "replication" {
count = var.replication_enabled ? 1 : 0
bucket = (var.bucket_name != null) ? "\${var.bucket_name}-replication" : null
bucket_prefix = (var.bucket_prefix != null) ? "\${var.bucket_prefix}-replication" : null
}
resource "aws_s3_bucket_policy" "replication" {
count = var.replication_enabled ? 1 : 0
provider = aws.bucket-replication
bucket = aws_s3_bucket.replication[count.index].id
policy = data.aws_iam_policy_document.replication[count.index].json
}
data "aws_iam_policy_document" "replication" {
count = var.replication_enabled ? 1 : 0
statement {
effect = "Deny"
actions = ["s3:*"]
resources = [
aws_s3_bucket.replication[count.index].arn,
"\${aws_s3_bucket.replication[count.index].arn}/*"
]
principals {
identifiers = ["*"]
type = "AWS"
}
condition {
test = "Bool"
variable = "aws:SecureTransport"
values = ["false"]
}
}
}
output "bucket" { value = aws_s3_bucket.default }`
      }
    ]
  }),
  () => ({
    sources: ["ministryofjustice/observability-platform-tenant/aws", "github.com/ministryofjustice/terraform-aws-observability-platform-tenant"],
    releases: { "1.0.0": "8b35738cb94adf24142485e55ba81b2e2e284633", "1.0.1": "be96f29fb420762cbd833a0d3c9bcfd1d3d39b11", "1.2.0": "fbbe5c8282786bcc0a00c969fe598e14f12eea9b", "2.0.0": "f69b36c79ba18976d8e500e7cf61cf407158eb61" },
    modules: [
      {
        versions: ">= 1.0, < 3.0",
        outline: `variable "role_name" { default = "observability-platform" }
variable "observability_platform_account_id" {}
variable "enable_prometheus" { default = false }
variable "enable_xray" { default = false }
variable "additional_policies" { default = {} }
variable "tags" { default = {} }
resource "aws_iam_role" "this" {
name = var.role_name
path = "/"
assume_role_policy = data.aws_iam_policy_document.assume.json
tags = var.tags
}
data "aws_iam_policy_document" "assume" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "AWS"
identifiers = ["arn:aws:iam::\${var.observability_platform_account_id}:root"]
}
}
}
resource "aws_iam_role_policy_attachment" "cloudwatch_readonly_access" {
role = aws_iam_role.this.name
policy_arn = "arn:aws:iam::aws:policy/CloudWatchReadOnlyAccess"
}
resource "aws_iam_role_policy_attachment" "amazon_prometheus_query_access" {
count = var.enable_prometheus ? 1 : 0
role = aws_iam_role.this.name
policy_arn = "arn:aws:iam::aws:policy/AmazonPrometheusQueryAccess"
}
resource "aws_iam_role_policy_attachment" "xray_readonly_access" {
count = var.enable_xray ? 1 : 0
role = aws_iam_role.this.name
policy_arn = "arn:aws:iam::aws:policy/AWSXrayReadOnlyAccess"
}
resource "aws_iam_role_policy_attachment" "additional_policies" {
for_each = { for k, v in var.additional_policies : k => v }
role = aws_iam_role.this.name
policy_arn = each.value
}`
      }
    ]
  }),
  () => ({
    sources: ["github.com/ministryofjustice/modernisation-platform-terraform-bastion-linux"],
    releases: { "4.4.0": "01457260a35dc0afb7c2f1006e9afa9248002f2f", "4.4.1": "dfed6557bb05a7d85aa3541aa27c7d0930756c18", "4.4.2": "aa44d28a832a5071f7bde436646d4639b0444737", "5.0.0": "1eaf3c96af26ea7134c412c925efbdb5c961f594", "6.0.0": "29c5908bd41b183808fe0c02d9ae06f0ede2036b", "6.0.1": "9657c1df83514ad5cb17a02254d0bd91c8e30ef5", "6.1.0": "d53a3a63e05a75149046d139bb14f24f56dd7375" },
    modules: [
      {
        versions: ">= 6.1, < 7.0",
        outline: `variable "region" {}
variable "instance_name" { default = "bastion_linux" }
variable "bucket_name" {}
variable "tags_common" {}
variable "tags_prefix" {}
variable "custom_s3_kms_arn" { default = "" }
locals {
kms_key_arn = var.custom_s3_kms_arn != "" ? var.custom_s3_kms_arn : aws_kms_key.bastion_s3[0].arn
}
resource "aws_kms_key" "bastion_s3" {
count = var.custom_s3_kms_arn != "" ? 0 : 1
}
resource "aws_kms_key_policy" "bastion_s3" {
count = var.custom_s3_kms_arn != "" ? 0 : 1
key_id = aws_kms_key.bastion_s3[0].id
policy = jsonencode({
Id = "bastion-key-access"
Statement = [
{
"Sid" : "Enable IAM User Permissions",
"Effect" : "Allow",
"Principal" : {
"AWS" : "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:root"
},
"Action" : "kms:*",
"Resource" : aws_kms_key.bastion_s3[0].arn
},
{
Action = ["kms:Decrypt", "kms:GenerateDataKey"]
Effect = "Allow"
Principal = {
AWS = aws_iam_role.bastion_role.arn
}
Resource = aws_kms_key.bastion_s3[0].arn
},
]
Version = "2012-10-17"
})
}
data "aws_caller_identity" "current" {}
resource "aws_iam_role" "bastion_role" {
name_prefix = "\${var.instance_name}_ec2_role"
path = "/"
assume_role_policy = data.aws_iam_policy_document.bastion_assume_policy_document.json
tags = merge(
var.tags_common,
{
Name = "\${var.instance_name}_ec2_role"
},
)
}
data "aws_iam_policy_document" "bastion_assume_policy_document" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_policy" "bastion_policy" {
name_prefix = var.instance_name
policy = data.aws_iam_policy_document.bastion_policy_document.json
}
data "aws_iam_policy_document" "bastion_policy_document" {
statement {
actions = ["s3:PutObject", "s3:PutObjectAcl", "s3:GetObject"]
resources = ["\${module.s3-bucket.bucket.arn}/logs/*"]
}
statement {
actions = ["s3:GetObject"]
resources = ["\${module.s3-bucket.bucket.arn}/public-keys/*"]
}
statement {
actions = ["s3:ListBucket"]
resources = [module.s3-bucket.bucket.arn]
condition {
test = "ForAnyValue:StringEquals"
values = ["public-keys/", "logs/"]
variable = "s3:prefix"
}
}
statement {
actions = ["kms:Encrypt", "kms:Decrypt"]
resources = [local.kms_key_arn]
}
}
resource "random_string" "random6" {}
resource "aws_iam_role_policy_attachment" "bastion_s3" {
policy_arn = aws_iam_policy.bastion_policy.arn
role = aws_iam_role.bastion_role.name
}
resource "aws_iam_role_policy_attachment" "bastion_managed" {
policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
role = aws_iam_role.bastion_role.name
}
resource "aws_iam_policy" "bastion_ssm_s3_policy" {
name_prefix = "\${var.instance_name}_ssm_s3"
policy = data.aws_iam_policy_document.bastion_ssm_s3_policy_document.json
}
data "aws_iam_policy_document" "bastion_ssm_s3_policy_document" {
statement {
effect = "Allow"
actions = ["s3:GetObject"]
resources = ["arn:aws:s3:::aws-ssm-\${var.region}/*", "arn:aws:s3:::aws-windows-downloads-\${var.region}/*", "arn:aws:s3:::amazon-ssm-\${var.region}/*", "arn:aws:s3:::amazon-ssm-packages-\${var.region}/*", "arn:aws:s3:::\${var.region}-birdwatcher-prod/*", "arn:aws:s3:::aws-ssm-distributor-file-\${var.region}/*", "arn:aws:s3:::aws-ssm-document-attachments-\${var.region}/*", "arn:aws:s3:::patch-baseline-snapshot-\${var.region}/*"]
}
}
resource "aws_iam_role_policy_attachment" "bastion_host_ssm_s3" {
policy_arn = aws_iam_policy.bastion_ssm_s3_policy.arn
role = aws_iam_role.bastion_role.name
}
resource "aws_iam_instance_profile" "bastion_profile" {
name_prefix = "\${replace(var.instance_name, "_", "-")}-ec2-profile"
role = aws_iam_role.bastion_role.name
path = "/"
}
module "s3-bucket" {
source = "github.com/ministryofjustice/modernisation-platform-terraform-s3-bucket?ref=355197b5695fcce014ad838c7b586b95f9eb4988"
bucket_name         = "\${var.bucket_name}-\${var.tags_prefix}-\${lower(random_string.random6.result)}"
custom_kms_key = local.kms_key_arn
providers = {
aws.bucket-replication = aws.share-tenant
}
tags = var.tags_common
}
output "bastion_s3_bucket" { value = module.s3-bucket }
output "bastion_iam_role" { value = aws_iam_role.bastion_role }
output "bastion_kms_key" { value = aws_kms_key.bastion_s3 }`
      },
      {
        versions: ">= 4.4, < 6.1",
        outline: `variable "region" {}
variable "instance_name" { default = "bastion_linux" }
variable "bucket_name" {}
variable "tags_common" {}
variable "tags_prefix" {}
variable "custom_s3_kms_arn" { default = "" }
locals {
kms_key_arn = var.custom_s3_kms_arn != "" ? var.custom_s3_kms_arn : aws_kms_key.bastion_s3[0].arn
}
resource "aws_kms_key" "bastion_s3" {
count = var.custom_s3_kms_arn != "" ? 0 : 1
}
resource "aws_kms_key_policy" "bastion_s3" {
count = var.custom_s3_kms_arn != "" ? 0 : 1
key_id = aws_kms_key.bastion_s3[0].id
policy = jsonencode({
Id = "bastion-key-access"
Statement = [
{
"Sid" : "Enable IAM User Permissions",
"Effect" : "Allow",
"Principal" : {
"AWS" : "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:root"
},
"Action" : "kms:*",
"Resource" : aws_kms_key.bastion_s3[0].arn
},
{
Action = ["kms:Decrypt", "kms:GenerateDataKey"]
Effect = "Allow"
Principal = {
AWS = aws_iam_role.bastion_role.arn
}
Resource = aws_kms_key.bastion_s3[0].arn
},
]
Version = "2012-10-17"
})
}
data "aws_caller_identity" "current" {}
resource "aws_iam_role" "bastion_role" {
name_prefix = "\${var.instance_name}_ec2_role"
path = "/"
assume_role_policy = data.aws_iam_policy_document.bastion_assume_policy_document.json
tags = merge(
var.tags_common,
{
Name = "\${var.instance_name}_ec2_role"
},
)
}
data "aws_iam_policy_document" "bastion_assume_policy_document" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_policy" "bastion_policy" {
name_prefix = var.instance_name
policy = data.aws_iam_policy_document.bastion_policy_document.json
}
data "aws_iam_policy_document" "bastion_policy_document" {
statement {
actions = ["s3:PutObject", "s3:PutObjectAcl", "s3:GetObject"]
resources = ["\${module.s3-bucket.bucket.arn}/logs/*"]
}
statement {
actions = ["s3:GetObject"]
resources = ["\${module.s3-bucket.bucket.arn}/public-keys/*"]
}
statement {
actions = ["s3:ListBucket"]
resources = [module.s3-bucket.bucket.arn]
condition {
test = "ForAnyValue:StringEquals"
values = ["public-keys/", "logs/"]
variable = "s3:prefix"
}
}
statement {
actions = ["kms:Encrypt", "kms:Decrypt"]
resources = [local.kms_key_arn]
}
}
resource "random_string" "random6" {}
resource "aws_iam_role_policy_attachment" "bastion_s3" {
policy_arn = aws_iam_policy.bastion_policy.arn
role = aws_iam_role.bastion_role.name
}
resource "aws_iam_role_policy_attachment" "bastion_managed" {
policy_arn = "arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore"
role = aws_iam_role.bastion_role.name
}
resource "aws_iam_policy" "bastion_ssm_s3_policy" {
name_prefix = "\${var.instance_name}_ssm_s3"
policy = data.aws_iam_policy_document.bastion_ssm_s3_policy_document.json
}
data "aws_iam_policy_document" "bastion_ssm_s3_policy_document" {
statement {
effect = "Allow"
actions = ["s3:GetObject"]
resources = ["arn:aws:s3:::aws-ssm-\${var.region}/*", "arn:aws:s3:::aws-windows-downloads-\${var.region}/*", "arn:aws:s3:::amazon-ssm-\${var.region}/*", "arn:aws:s3:::amazon-ssm-packages-\${var.region}/*", "arn:aws:s3:::\${var.region}-birdwatcher-prod/*", "arn:aws:s3:::aws-ssm-distributor-file-\${var.region}/*", "arn:aws:s3:::aws-ssm-document-attachments-\${var.region}/*", "arn:aws:s3:::patch-baseline-snapshot-\${var.region}/*"]
}
}
resource "aws_iam_role_policy_attachment" "bastion_host_ssm_s3" {
policy_arn = aws_iam_policy.bastion_ssm_s3_policy.arn
role = aws_iam_role.bastion_role.name
}
resource "aws_iam_instance_profile" "bastion_profile" {
name_prefix = "\${replace(var.instance_name, "_", "-")}-ec2-profile"
role = aws_iam_role.bastion_role.name
path = "/"
}
module "s3-bucket" {
source = "github.com/ministryofjustice/modernisation-platform-terraform-s3-bucket?ref=9facf9fc8f8b8e3f93ffbda822028534b9a75399"
bucket_name         = "\${var.bucket_name}-\${var.tags_prefix}-\${lower(random_string.random6.result)}"
custom_kms_key = var.custom_s3_kms_arn != "" ? var.custom_s3_kms_arn : ""
providers = {
aws.bucket-replication = aws.share-tenant
}
tags = var.tags_common
}
output "bastion_s3_bucket" { value = module.s3-bucket }
output "bastion_iam_role" { value = aws_iam_role.bastion_role }
output "bastion_kms_key" { value = aws_kms_key.bastion_s3 }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/s3-bucket/aws", "github.com/terraform-aws-modules/terraform-aws-s3-bucket"],
    releases: { "4.0.0": "12361ab587001e5505f9143a9bdd916e7062a5ff", "4.0.1": "fccafe509c9c9af4646a4bc45387f63d83c8a006", "4.1.0": "3a1c80b29fdf8fc682d2749456ec36ecbaf4ce14", "4.1.1": "cd61253a03de4f99c77a8e45146bd65a55ab103e", "4.1.2": "8a0b697adfbc673e6135c70246cff7f8052ad95a", "4.2.0": "5b923af1ae46e7d073e2b135c303b7c1e0dc54a6", "4.2.1": "d8ad14f2da0179178030c8876de84458aa7495e9", "4.2.2": "8b855f886e3f7f27ea4cdb692c94805fdf25f9e3", "4.3.0": "e23dd4f3c50da695145fe9e5b4e5495a0cd36e02", "4.4.0": "8f3f3d4564a8b4f9d73d5f03e5dd9740eae80dc0", "4.5.0": "5475b21947c1c895891f1761a70dfe2bb87c3ac6", "4.6.0": "fc09cc6fb779b262ce1bee5334e85808a107d8a3", "4.6.1": "bbe0d7b35dbff551824d9b06d533a70f7f5c1bd0", "4.7.0": "4c7f35837fdcf9767f906fedf602bb8c7f2309dc", "4.8.0": "1fc42332364c312460a9a451f5bb47356585b24b", "4.9.0": "1eb6a5766e0a84168d6e8aed2ccfa83e667a9561", "4.10.0": "3bdca54ebfca919bb473fa1e0a7a03f98bd210ff", "4.10.1": "0d781fbb515b1f64c46bfba04153bef091d50fc5", "4.11.0": "f90d8a385e4c70afd048e8997dcccf125b362236", "5.0.0": "179576ca9e3d524f09370ff643ea80a0f753cdd7", "5.0.1": "1e9b7d90293ec84f0ce18bb82dbc1556f89e5fbd", "5.0.2": "c5243c941323503795e2da5e748430f63fd9c20b", "5.1.0": "e1fb51bce8008b0d5fd660e81d97ff7a101bdbc6", "5.2.0": "a1629887065e1132c1b819de0e75d8755c391d65", "5.3.0": "d208c4199ac94d11c803afc64f74e9d9aa167bfe", "5.3.1": "67c046e0377c182fe89051b009640511f6a93399", "5.4.0": "cdf595d9291fbb395b51dc8f1c10285fd3574e18", "5.5.0": "1f895f83d9f6a8efacf5ecda5349f7a18ea6bf61", "5.6.0": "36d3fa44b1f26fc9f29772c4fa516b468a730e15", "5.7.0": "c375418373496865e2770ad8aabfaf849d4caee5", "5.7.1": "826962569b55e76a5aab6c4885e7b3b9d466ccaa", "5.8.0": "06b96eece9f775ea75b20025aca27b7e493327c1", "5.8.1": "01cab2a03f7b43e26a022c6bc14c0652afa81f7e", "5.8.2": "c686a8b53be706e532c1d6845b08bd3895776ab0", "5.9.0": "0662a7bdfceac73daed7c08df2b421707de341df", "5.9.1": "3170c8beeb346b53c10a3ac2164e637ed161f828", "5.10.0": "b040965a526e22a78784840c2f2ae384f2a8e4ef", "5.11.0": "2f82f055cc5deac45def399a02980057398fb923", "5.12.0": "6c5e082b5d2fde77cb59c387a7f553dd2ed5da29", "5.13.0": "af0286ff37a66c2b79faf360e6e2663744b8e5b5", "5.14.0": "0ffe41e66ad5854c637a736e43180c29eb727393", "5.14.1": "97bb13eff35489bd38993487c3d04c5b6d024cb6", "5.15.0": "f8c6bc7a005da866151a44d732740db07d5592aa", "5.15.1": "c526035d69d47b68ac896cb5f98c18b21074edae", "5.15.2": "a93e6657b9df3c0adcae7612031999d0332e4e67", "5.15.3": "c148de30295b121cce45cef21b7c280b19283935", "5.15.4": "dd0c434de5e74d8864e249ee020d917b076b6e32" },
    modules: [
      {
        versions: ">= 3.0, < 6.0",
        unasked: "nothing",
        outline: `variable "create_bucket" { default = true }
variable "bucket" { default = null }
variable "tags" { default = {} }
variable "is_directory_bucket" { default = false }
variable "attach_policy" { default = false }
variable "policy" { default = null }
variable "attach_elb_log_delivery_policy" { default = false }
variable "attach_lb_log_delivery_policy" { default = false }
variable "attach_access_log_delivery_policy" { default = false }
variable "attach_require_latest_tls_policy" { default = false }
variable "attach_deny_insecure_transport_policy" { default = false }
variable "attach_public_policy" { default = true }
variable "lb_log_delivery_policy_source_organizations" { default = [] }
variable "access_log_delivery_policy_source_buckets" { default = [] }
variable "access_log_delivery_policy_source_accounts" { default = [] }
variable "access_log_delivery_policy_source_organizations" { default = [] }
variable "attach_cloudtrail_log_delivery_policy" { default = false }
variable "attach_waf_log_delivery_policy" { default = false }
variable "attach_deny_unencrypted_object_uploads" { default = false }
variable "attach_deny_ssec_encrypted_object_uploads" { default = false }
variable "attach_deny_incorrect_kms_key_sse" { default = false }
variable "attach_deny_incorrect_encryption_headers" { default = false }
variable "attach_inventory_destination_policy" { default = false }
variable "attach_analytics_destination_policy" { default = false }
locals {
other  = anytrue([var.attach_cloudtrail_log_delivery_policy, var.attach_waf_log_delivery_policy, var.attach_deny_unencrypted_object_uploads, var.attach_deny_ssec_encrypted_object_uploads, var.attach_deny_incorrect_kms_key_sse, var.attach_deny_incorrect_encryption_headers, var.attach_inventory_destination_policy, var.attach_analytics_destination_policy])
policy = var.create_bucket && (local.other || var.attach_policy || var.attach_elb_log_delivery_policy || var.attach_lb_log_delivery_policy || var.attach_access_log_delivery_policy || var.attach_require_latest_tls_policy || var.attach_deny_insecure_transport_policy)
}
resource "aws_s3_bucket" "this" {
count  = var.create_bucket && !var.is_directory_bucket ? 1 : 0
bucket = var.bucket
tags   = var.tags
}
resource "aws_s3_bucket_policy" "this" {
count  = local.policy ? 1 : 0
bucket = aws_s3_bucket.this[0].id
policy = data.aws_iam_policy_document.combined.json
}
data "aws_iam_policy_document" "combined" {
source_policy_documents = concat(local.other ? [data.aws_iam_policy_document.other.json] : [], var.attach_policy ? [var.policy] : [])
dynamic "statement" {
for_each = var.attach_elb_log_delivery_policy ? [1] : []
content {
actions   = ["s3:PutObject"]
resources = ["\${aws_s3_bucket.this[0].arn}/*"]
principals {
type        = "Service"
identifiers = ["logdelivery.elasticloadbalancing.amazonaws.com"]
}
}
}
dynamic "statement" {
for_each = var.attach_lb_log_delivery_policy ? [1] : []
content {
actions   = ["s3:PutObject"]
resources = ["\${aws_s3_bucket.this[0].arn}/*"]
principals {
type        = "Service"
identifiers = ["delivery.logs.amazonaws.com"]
}
condition {
test     = "StringEquals"
variable = "s3:x-amz-acl"
values   = ["bucket-owner-full-control"]
}
dynamic "condition" {
for_each = length(var.lb_log_delivery_policy_source_organizations) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "aws:ResourceOrgID"
values   = var.lb_log_delivery_policy_source_organizations
}
}
}
}
dynamic "statement" {
for_each = var.attach_lb_log_delivery_policy ? [1] : []
content {
actions   = ["s3:GetBucketAcl", "s3:ListBucket"]
resources = [aws_s3_bucket.this[0].arn]
principals {
type        = "Service"
identifiers = ["delivery.logs.amazonaws.com"]
}
dynamic "condition" {
for_each = length(var.lb_log_delivery_policy_source_organizations) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "aws:ResourceOrgID"
values   = var.lb_log_delivery_policy_source_organizations
}
}
}
}
dynamic "statement" {
for_each = var.attach_access_log_delivery_policy ? [1] : []
content {
actions   = ["s3:PutObject"]
resources = ["\${aws_s3_bucket.this[0].arn}/*"]
principals {
type        = "Service"
identifiers = ["logging.s3.amazonaws.com"]
}
dynamic "condition" {
for_each = length(var.access_log_delivery_policy_source_buckets) > 0 ? [1] : []
content {
test     = "ForAnyValue:ArnLike"
variable = "aws:SourceArn"
values   = var.access_log_delivery_policy_source_buckets
}
}
dynamic "condition" {
for_each = length(var.access_log_delivery_policy_source_accounts) > 0 ? [1] : []
content {
test     = "ForAnyValue:StringEquals"
variable = "aws:SourceAccount"
values   = var.access_log_delivery_policy_source_accounts
}
}
dynamic "condition" {
for_each = length(var.access_log_delivery_policy_source_organizations) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "aws:ResourceOrgID"
values   = var.access_log_delivery_policy_source_organizations
}
}
}
}
dynamic "statement" {
for_each = var.attach_access_log_delivery_policy ? [1] : []
content {
actions   = ["s3:GetBucketAcl"]
resources = [aws_s3_bucket.this[0].arn]
principals {
type        = "Service"
identifiers = ["logging.s3.amazonaws.com"]
}
dynamic "condition" {
for_each = length(var.access_log_delivery_policy_source_organizations) > 0 ? [1] : []
content {
test     = "StringEquals"
variable = "aws:ResourceOrgID"
values   = var.access_log_delivery_policy_source_organizations
}
}
}
}
dynamic "statement" {
for_each = var.attach_require_latest_tls_policy ? [1] : []
content {
effect    = "Deny"
actions   = ["s3:*"]
resources = [aws_s3_bucket.this[0].arn, "\${aws_s3_bucket.this[0].arn}/*"]
principals {
type        = "*"
identifiers = ["*"]
}
condition {
test     = "NumericLessThan"
variable = "s3:TlsVersion"
values   = ["1.2"]
}
}
}
dynamic "statement" {
for_each = var.attach_deny_insecure_transport_policy ? [1] : []
content {
effect    = "Deny"
actions   = ["s3:*"]
resources = [aws_s3_bucket.this[0].arn, "\${aws_s3_bucket.this[0].arn}/*"]
principals {
type        = "*"
identifiers = ["*"]
}
condition {
test     = "Bool"
variable = "aws:SecureTransport"
values   = ["false"]
}
}
}
}
output "s3_bucket_id" { value = try(aws_s3_bucket.this[0].id, "") }
output "s3_bucket_arn" { value = try(aws_s3_bucket.this[0].arn, "") }
output "s3_bucket_policy" { value = try(aws_s3_bucket_policy.this[0].policy, "") }`
      },
      {
        path: "modules/object",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/secrets-manager/aws", "github.com/terraform-aws-modules/terraform-aws-secrets-manager"],
    releases: { "1.0.0": "1e7ccd78d5d0fa24543e306b907244a46077fda2", "1.1.0": "d426cefbc7af594925c3147f91948314c1abab9b", "1.1.1": "efb17c2c38752bf7cfc2d79b9ebc0f334433add2", "1.1.2": "6e549c20f5fe6f8b4f8c36499d1e2455ee3d695b", "1.2.0": "28f8fb6f507e45ab76f4d14a98e09eb75472eb5c", "1.3.0": "92e8478f6535545823297183f298d7e4a1279743", "1.3.1": "f7749e2d1a58eb548314f3c061b320c67a23b669", "2.0.0": "f7fef2d8f63f1595c3e2b0ee14a6810dc7bdb9af", "2.0.1": "82029345dea22bc49989a6f46c5d8d8e555b84c9" },
    modules: [
      {
        versions: ">= 2.0, < 3.0",
        unasked: "nothing",
        outline: `variable "create" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "description" { default = null }
variable "tags" { default = {} }
variable "create_policy" { default = false }
variable "block_public_policy" { default = null }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "policy_statements" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
resource "aws_secretsmanager_secret" "this" {
count       = var.create ? 1 : 0
description = var.description
name        = var.name
name_prefix = var.name_prefix
tags        = var.tags
}
data "aws_iam_policy_document" "this" {
source_policy_documents   = var.source_policy_documents
override_policy_documents = var.override_policy_documents
dynamic "statement" {
for_each = var.policy_statements != null ? var.policy_statements : {}
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
resource "aws_secretsmanager_secret_policy" "this" {
count               = var.create && var.create_policy ? 1 : 0
block_public_policy = var.block_public_policy
policy              = data.aws_iam_policy_document.this.json
secret_arn          = aws_secretsmanager_secret.this[0].arn
}
output "secret_arn" { value = try(aws_secretsmanager_secret.this[0].arn, null) }
output "secret_id" { value = try(aws_secretsmanager_secret.this[0].id, null) }
output "secret_name" { value = try(aws_secretsmanager_secret.this[0].name, null) }`
      },
      {
        versions: ">= 1.0, < 2.0",
        unasked: "nothing",
        outline: `variable "create" { default = true }
variable "name" { default = null }
variable "name_prefix" { default = null }
variable "description" { default = null }
variable "tags" { default = {} }
variable "create_policy" { default = false }
variable "block_public_policy" { default = null }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "policy_statements" { default = {} }
resource "aws_secretsmanager_secret" "this" {
count       = var.create ? 1 : 0
description = var.description
name        = var.name
name_prefix = var.name_prefix
tags        = var.tags
}
data "aws_iam_policy_document" "this" {
source_policy_documents   = var.source_policy_documents
override_policy_documents = var.override_policy_documents
dynamic "statement" {
for_each = var.policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type        = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
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
resource "aws_secretsmanager_secret_policy" "this" {
count               = var.create && var.create_policy ? 1 : 0
block_public_policy = var.block_public_policy
policy              = data.aws_iam_policy_document.this.json
secret_arn          = aws_secretsmanager_secret.this[0].arn
}
output "secret_arn" { value = try(aws_secretsmanager_secret.this[0].arn, null) }
output "secret_id" { value = try(aws_secretsmanager_secret.this[0].id, null) }
output "secret_name" { value = try(aws_secretsmanager_secret.this[0].name, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/sqs/aws", "github.com/terraform-aws-modules/terraform-aws-sqs"],
    releases: { "4.0.0": "195b0bccc44ff908e36cc425aeeb7547db7c798e", "4.0.1": "7ded3fe7c3b2423ad7da00ad90e651ec133e5774", "4.0.2": "e195083299253cb5872ea5154614d759baf5a5fb", "4.1.0": "e3af3f6686cfb92d810a9ba9b5ea5adbb1a21cab", "4.1.1": "75e57f71c2c9a2ffb0c17b8e67d7151e345a343f", "4.2.0": "8c18f70fd765db2adf31edf5fc15b3058367e5a2", "4.2.1": "debb3cbca57ace668e0b79d9708c7308bc591d44", "4.3.0": "d8f9d62feb11d904c26515e1da3d947554de52c3", "4.3.1": "f981f3dec7a953ee42fad4be8d391282ef342f9c", "5.0.0": "98778a283fd40c7d2884a12632603d1ae131b87c", "5.0.1": "3e26987de8e71398fbe90b9348e916735d044d78", "5.1.0": "70b7c26a0ab41b746cb8aa8138ae84ab51c4a055", "5.2.0": "a02ee20c4f9b1b5966c806e11ff271e27e4f1f91", "5.2.1": "cc15171d03a9635784bea6aa6d456556d5cce739" },
    modules: [
      {
        versions: ">= 5.0, < 6.0",
        unasked: "nothing",
        outline: `variable "create" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = false }
variable "fifo_queue" { default = false }
variable "tags" { default = {} }
variable "create_queue_policy" { default = false }
variable "source_queue_policy_documents" { default = [] }
variable "override_queue_policy_documents" { default = [] }
variable "create_dlq" { default = false }
variable "dlq_name" { default = null }
variable "dlq_tags" { default = {} }
variable "create_dlq_queue_policy" { default = false }
variable "source_dlq_queue_policy_documents" { default = [] }
variable "override_dlq_queue_policy_documents" { default = [] }
variable "queue_policy_statements" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), conditions = optional(list(object({ test = string, variable = string, values = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
variable "dlq_queue_policy_statements" {
type = map(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), conditions = optional(list(object({ test = string, variable = string, values = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
locals {
name     = try(trimsuffix(var.name, ".fifo"), "")
dlq_name = try(coalesce(try(trimsuffix(var.dlq_name, ".fifo"), ""), "\${local.name}-dlq"), "")
}
resource "aws_sqs_queue" "this" {
count       = var.create ? 1 : 0
name        = var.use_name_prefix ? null : (var.fifo_queue ? "\${local.name}.fifo" : local.name)
name_prefix = var.use_name_prefix ? "\${local.name}-" : null
tags        = var.tags
}
resource "aws_sqs_queue" "dlq" {
count       = var.create && var.create_dlq ? 1 : 0
name        = var.use_name_prefix ? null : (var.fifo_queue ? "\${local.dlq_name}.fifo" : local.dlq_name)
name_prefix = var.use_name_prefix ? "\${local.dlq_name}-" : null
tags        = merge(var.tags, var.dlq_tags)
}
data "aws_iam_policy_document" "this" {
source_policy_documents   = var.source_queue_policy_documents
override_policy_documents = var.override_queue_policy_documents
dynamic "statement" {
for_each = var.queue_policy_statements != null ? var.queue_policy_statements : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources != null ? statement.value.resources : [aws_sqs_queue.this[0].arn]
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
for_each = concat(coalesce(statement.value.condition, []), coalesce(statement.value.conditions, []))
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_sqs_queue_policy" "this" {
count     = var.create && var.create_queue_policy ? 1 : 0
queue_url = aws_sqs_queue.this[0].url
policy    = data.aws_iam_policy_document.this.json
}
data "aws_iam_policy_document" "dlq" {
source_policy_documents   = var.source_dlq_queue_policy_documents
override_policy_documents = var.override_dlq_queue_policy_documents
dynamic "statement" {
for_each = var.dlq_queue_policy_statements != null ? var.dlq_queue_policy_statements : {}
content {
sid           = try(coalesce(statement.value.sid, statement.key), null)
effect        = statement.value.effect
actions       = statement.value.actions
not_actions   = statement.value.not_actions
resources     = statement.value.resources != null ? statement.value.resources : [aws_sqs_queue.dlq[0].arn]
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
for_each = concat(coalesce(statement.value.condition, []), coalesce(statement.value.conditions, []))
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_sqs_queue_policy" "dlq" {
count     = var.create && var.create_dlq && var.create_dlq_queue_policy ? 1 : 0
queue_url = aws_sqs_queue.dlq[0].url
policy    = data.aws_iam_policy_document.dlq.json
}
output "queue_arn" { value = try(aws_sqs_queue.this[0].arn, null) }
output "queue_id" { value = try(aws_sqs_queue.this[0].id, null) }
output "queue_url" { value = try(aws_sqs_queue.this[0].url, null) }
output "queue_name" { value = try(aws_sqs_queue.this[0].name, null) }
output "dead_letter_queue_arn" { value = try(aws_sqs_queue.dlq[0].arn, null) }
output "dead_letter_queue_url" { value = try(aws_sqs_queue.dlq[0].url, null) }`
      },
      {
        versions: ">= 4.0, < 5.0",
        unasked: "nothing",
        outline: `variable "create" { default = true }
variable "name" { default = null }
variable "use_name_prefix" { default = false }
variable "fifo_queue" { default = false }
variable "tags" { default = {} }
variable "create_queue_policy" { default = false }
variable "source_queue_policy_documents" { default = [] }
variable "override_queue_policy_documents" { default = [] }
variable "create_dlq" { default = false }
variable "dlq_name" { default = null }
variable "dlq_tags" { default = {} }
variable "create_dlq_queue_policy" { default = false }
variable "source_dlq_queue_policy_documents" { default = [] }
variable "override_dlq_queue_policy_documents" { default = [] }
variable "queue_policy_statements" { default = {} }
variable "dlq_queue_policy_statements" { default = {} }
locals {
name     = try(trimsuffix(var.name, ".fifo"), "")
dlq_name = try(coalesce(try(trimsuffix(var.dlq_name, ".fifo"), ""), "\${local.name}-dlq"), "")
}
resource "aws_sqs_queue" "this" {
count       = var.create ? 1 : 0
name        = var.use_name_prefix ? null : (var.fifo_queue ? "\${local.name}.fifo" : local.name)
name_prefix = var.use_name_prefix ? "\${local.name}-" : null
tags        = var.tags
}
resource "aws_sqs_queue" "dlq" {
count       = var.create && var.create_dlq ? 1 : 0
name        = var.use_name_prefix ? null : (var.fifo_queue ? "\${local.dlq_name}.fifo" : local.dlq_name)
name_prefix = var.use_name_prefix ? "\${local.dlq_name}-" : null
tags        = merge(var.tags, var.dlq_tags)
}
data "aws_iam_policy_document" "this" {
source_policy_documents   = var.source_queue_policy_documents
override_policy_documents = var.override_queue_policy_documents
dynamic "statement" {
for_each = var.queue_policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, [aws_sqs_queue.this[0].arn])
not_resources = try(statement.value.not_resources, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type        = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
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
resource "aws_sqs_queue_policy" "this" {
count     = var.create && var.create_queue_policy ? 1 : 0
queue_url = aws_sqs_queue.this[0].url
policy    = data.aws_iam_policy_document.this.json
}
data "aws_iam_policy_document" "dlq" {
source_policy_documents   = var.source_dlq_queue_policy_documents
override_policy_documents = var.override_dlq_queue_policy_documents
dynamic "statement" {
for_each = var.dlq_queue_policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, [aws_sqs_queue.dlq[0].arn])
not_resources = try(statement.value.not_resources, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type        = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
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
resource "aws_sqs_queue_policy" "dlq" {
count     = var.create && var.create_dlq && var.create_dlq_queue_policy ? 1 : 0
queue_url = aws_sqs_queue.dlq[0].url
policy    = data.aws_iam_policy_document.dlq.json
}
output "queue_arn" { value = try(aws_sqs_queue.this[0].arn, null) }
output "queue_id" { value = try(aws_sqs_queue.this[0].id, null) }
output "queue_url" { value = try(aws_sqs_queue.this[0].url, null) }
output "queue_name" { value = try(aws_sqs_queue.this[0].name, null) }
output "dead_letter_queue_arn" { value = try(aws_sqs_queue.dlq[0].arn, null) }
output "dead_letter_queue_url" { value = try(aws_sqs_queue.dlq[0].url, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/vpc/aws", "github.com/terraform-aws-modules/terraform-aws-vpc"],
    releases: { "3.0.0": "2ee908db287a834e263559ec4b35ebac625a7dba", "3.1.0": "f782896d38d2f085a8b6a0b31b0018903378fa2f", "3.2.0": "88e1c6ec7a8f6337b0d6bb9840bb70c8b3f14051", "3.3.0": "d25fa47360bf2ec68d0198fa46f7f155523c5b0a", "3.4.0": "f953fbcd35adf41b87fbd429ef948455e12a415b", "3.5.0": "2ca733d8c0010f31f939ee2bb1c547a4b27982d5", "3.6.0": "030d0f659220eb607c67a105a0c4c3e48b67f3dd", "3.7.0": "71d511081bcbdcfab01666b0e5a9459b9087eaaa", "3.8.0": "75911a9bcdfd6a2452afa69d32175c2ebd4ad784", "3.9.0": "a93c23302d4926def5acda8b6ba707f42a1129c6", "3.10.0": "afdc16e73f3f83963d3f2f89a3508575cf8a23db", "3.11.0": "89a916e825a64fbc4ccfcef585e2924e3d78e0a8", "3.11.1": "5f5d8776687e403091a200901b2c452b3d3ad9b6", "3.11.2": "07d31cce6fe06382f7ed702135e7bf9278d89cc4", "3.11.3": "6f89db5c3094656f8f40e6d3c9d7d6b124597de9", "3.11.4": "f29656896446c7eb1f5827b8182c0a2f5b00b379", "3.11.5": "3208231178e7274cf1daec6a9c1436760454b523", "3.12.0": "98b0732878dd9ba9c104b76684c43a505dc80323", "3.13.0": "3523f6932eb4bdf80541be4687bf601991d58ae1", "3.14.0": "41da6881e295ff5e94bbf97b41018e7c550c7285", "3.14.1": "93ca83adfaf05d85024d189e592ccb75c72cb498", "3.14.2": "78f2845ee92364038780893e8d2107d692a163d3", "3.14.3": "4e57428a47a1a803a1df7e1776bb09dd15c655c2", "3.14.4": "530b3d105d886ad221a786f1b78148416ad6adab", "3.15.0": "6e356d2a7c1db83ae66defa5f555246182226c74", "3.16.0": "5939699c72827536971550db3eea8adad52d83b0", "3.16.1": "386de73a9f9d43adb9119b3facb9b8bcd8b6231d", "3.17.0": "66d018c58837ec1bc2abe9045edf09534e64cc72", "3.18.0": "6a3a9bde634e2147205273337b1c22e4d94ad6ff", "3.18.1": "aa61bc4346e1c430df8ec163ae9799d57df4af20", "3.19.0": "90ef90a311c547dd05054a81d2de592885ba9996", "4.0.0": "57323d9cfcdff7f14dc2fae8175157a5444a6623", "4.0.1": "60516929e7330f7929cb5c55c6e43fa2427803a8", "4.0.2": "faa7ad9cd9a9ec98c4e2dfc1e5b370b4558cd23b", "5.0.0": "26c38a66f12e7c6c93b6a2ba127ad68981a48671", "5.1.0": "b588428cf7026e378c6438fc9b8a6e7d960c040b", "5.1.1": "fbd4ff646b4caaa6fcc1fb71bc88d377cc8b3b48", "5.1.2": "bf9a89bf447a9c866dc0d30486aec5a24dbe2631", "5.2.0": "c467edb180c38f493b0e9c6fdc22998a97dfde89", "5.3.0": "68105dc05c9ca7c67d66adba21ca567af6d6e706", "5.4.0": "acadfc42ba1ec23404eec03b69603a2cc52679b1", "5.5.0": "e4768508a17f79337f9f1e48ebf47ee885b98c1f", "5.5.1": "7666869d9ca7ff658f5bd10a29dea53bde5dc464", "5.5.2": "f7f84f70ad6db36e4eae0273bf08ed2ffd0a69c4", "5.5.3": "3e793b424af55cca62b1158eb02fd662cc7e4ca1", "5.6.0": "878b5d2e5a94f94819dcf93424c0d3c026144de8", "5.7.0": "47e101dc71818902de9bf8967c22fdbb42cd540d", "5.7.1": "c182453f881ae77afd14c826dc8e23498b957907", "5.7.2": "15423e76e242bb75463db8d44febb4252a1abb1c", "5.8.0": "e491354b0cf1201323a4a0c6c567759512c50fdb", "5.8.1": "25322b6b6be69db6cca7f167d7b0e5327156a595", "5.9.0": "2e417ad0ce830893127476436179ef483485ae84", "5.10.0": "545f4d587fa0a195c371e777e357e3fe051db775", "5.11.0": "623b3e418e2fd105bc2c93d50b6121e37247f5e8", "5.12.0": "fb9beb39a93effe4a6bbd35926ea1609f169e5d1", "5.12.1": "652598fd6eb64b405e8535e807cb2f239a6da924", "5.13.0": "e226cc15a7b8f62fd0e108792fea66fa85bcb4b9", "5.14.0": "12caf8056992a6e327c584475f1522d05e77284d", "5.15.0": "caffe1979732bd2771d2c240e6ee7c63dc3f308d", "5.16.0": "9ffd9c66f3d7eb4b5bc2d7bc7d049f794b127693", "5.17.0": "573f574c922782bc658f05523d0c902a4792b0a8", "5.18.0": "8d6eba20521e29456a0991c2f31ff2a0ff52fe66", "5.18.1": "1d991e4fe2668e756177c8f39aecdd573aa380ab", "5.19.0": "961c9b51e3ed3959d9419f019e7085c087bf7297", "5.20.0": "52de29609a7d978ed197338d5a67b35629b0492b", "5.21.0": "7c1f791efd61f326ed6102d564d1a65d1eceedf0", "6.0.0": "81e04e9613c1b9546f94739e7d090e6157ee86d2", "6.0.1": "a0307d4d1807de60b3868b96ef1b369808289157", "6.1.0": "41e2c230df5519c11c70721c02477b34eece5c94", "6.2.0": "b62b28a28ad4ca86719e81e8d67abd46262175d9", "6.3.0": "efcac80b29439cc85578e5a2425c45c8c7e453e8", "6.4.0": "9b72a9ae8fbcdca4dec5535264e72e5357814a1f", "6.4.1": "e591dec8754230e1db644e4e89ca0c8d84485949", "6.5.0": "b3fb14ff51b6e6714b6edc97972267950b66cb50", "6.5.1": "cf73787bc163944d63a82e0898aee2bc7ade27ca", "6.6.0": "82d1929e669efef4e2ad00611b8a68e7a56e049c" },
    modules: [
      {
        versions: ">= 5.12, < 7.0",
        unasked: "nothing",
        outline: `variable "create_vpc" { default = true }
variable "enable_flow_log" { default = false }
variable "create_flow_log_cloudwatch_iam_role" { default = false }
variable "create_flow_log_cloudwatch_log_group" { default = false }
variable "flow_log_destination_type" { default = "cloud-watch-logs" }
variable "flow_log_cloudwatch_iam_role_arn" { default = "" }
variable "flow_log_cloudwatch_iam_role_conditions" { default = [] }
variable "vpc_flow_log_permissions_boundary" { default = null }
variable "vpc_flow_log_tags" { default = {} }
variable "tags" { default = {} }
variable "vpc_flow_log_iam_role_name" { default = "vpc-flow-log-role" }
variable "vpc_flow_log_iam_role_use_name_prefix" { default = true }
variable "vpc_flow_log_iam_role_path" { default = null }
locals {
role = var.create_vpc && var.enable_flow_log && var.flow_log_destination_type != "s3" && var.create_flow_log_cloudwatch_iam_role
}
data "aws_iam_policy_document" "flow_log_cloudwatch_assume_role" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["vpc-flow-logs.amazonaws.com"]
}
dynamic "condition" {
for_each = var.flow_log_cloudwatch_iam_role_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
resource "aws_iam_role" "vpc_flow_log_cloudwatch" {
count = local.role ? 1 : 0
name        = var.vpc_flow_log_iam_role_use_name_prefix ? null : var.vpc_flow_log_iam_role_name
name_prefix = var.vpc_flow_log_iam_role_use_name_prefix ? "\${var.vpc_flow_log_iam_role_name}-" : null
path        = var.vpc_flow_log_iam_role_path
assume_role_policy = data.aws_iam_policy_document.flow_log_cloudwatch_assume_role.json
permissions_boundary = var.vpc_flow_log_permissions_boundary
tags = merge(var.tags, var.vpc_flow_log_tags)
}
data "aws_iam_policy_document" "vpc_flow_log_cloudwatch" {
statement {
actions   = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams"]
resources = [for group in aws_cloudwatch_log_group.flow_log : "\${group.arn}:*"]
}
}
resource "aws_cloudwatch_log_group" "flow_log" {
count = local.role && var.create_flow_log_cloudwatch_log_group ? 1 : 0
}
resource "aws_iam_policy" "vpc_flow_log_cloudwatch" {
count  = local.role ? 1 : 0
policy = data.aws_iam_policy_document.vpc_flow_log_cloudwatch.json
tags   = merge(var.tags, var.vpc_flow_log_tags)
}
resource "aws_iam_role_policy_attachment" "vpc_flow_log_cloudwatch" {
count      = local.role ? 1 : 0
role       = aws_iam_role.vpc_flow_log_cloudwatch[0].name
policy_arn = aws_iam_policy.vpc_flow_log_cloudwatch[0].arn
}
output "vpc_flow_log_cloudwatch_iam_role_arn" { value = try(aws_iam_role.vpc_flow_log_cloudwatch[0].arn, null) }`
      },
      {
        versions: ">= 3.0, < 5.12",
        unasked: "nothing",
        outline: `variable "create_vpc" { default = true }
variable "enable_flow_log" { default = false }
variable "create_flow_log_cloudwatch_iam_role" { default = false }
variable "create_flow_log_cloudwatch_log_group" { default = false }
variable "flow_log_destination_type" { default = "cloud-watch-logs" }
variable "flow_log_cloudwatch_iam_role_arn" { default = "" }
variable "flow_log_cloudwatch_iam_role_conditions" { default = [] }
variable "vpc_flow_log_permissions_boundary" { default = null }
variable "vpc_flow_log_tags" { default = {} }
variable "tags" { default = {} }
variable "vpc_flow_log_iam_role_name" { default = "vpc-flow-log-role" }
variable "vpc_flow_log_iam_role_use_name_prefix" { default = true }
locals {
role = var.create_vpc && var.enable_flow_log && var.flow_log_destination_type != "s3" && var.create_flow_log_cloudwatch_iam_role
}
data "aws_iam_policy_document" "flow_log_cloudwatch_assume_role" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["vpc-flow-logs.amazonaws.com"]
}
dynamic "condition" {
for_each = var.flow_log_cloudwatch_iam_role_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
resource "aws_iam_role" "vpc_flow_log_cloudwatch" {
count = local.role ? 1 : 0
name        = var.vpc_flow_log_iam_role_use_name_prefix ? null : var.vpc_flow_log_iam_role_name
name_prefix = var.vpc_flow_log_iam_role_use_name_prefix ? "\${var.vpc_flow_log_iam_role_name}-" : null
assume_role_policy = data.aws_iam_policy_document.flow_log_cloudwatch_assume_role.json
permissions_boundary = var.vpc_flow_log_permissions_boundary
tags = merge(var.tags, var.vpc_flow_log_tags)
}
data "aws_iam_policy_document" "vpc_flow_log_cloudwatch" {
statement {
actions   = ["logs:CreateLogStream", "logs:PutLogEvents", "logs:DescribeLogGroups", "logs:DescribeLogStreams"]
resources = ["*"]
}
}
resource "aws_cloudwatch_log_group" "flow_log" {
count = local.role && var.create_flow_log_cloudwatch_log_group ? 1 : 0
}
resource "aws_iam_policy" "vpc_flow_log_cloudwatch" {
count  = local.role ? 1 : 0
policy = data.aws_iam_policy_document.vpc_flow_log_cloudwatch.json
tags   = merge(var.tags, var.vpc_flow_log_tags)
}
resource "aws_iam_role_policy_attachment" "vpc_flow_log_cloudwatch" {
count      = local.role ? 1 : 0
role       = aws_iam_role.vpc_flow_log_cloudwatch[0].name
policy_arn = aws_iam_policy.vpc_flow_log_cloudwatch[0].arn
}
output "vpc_flow_log_cloudwatch_iam_role_arn" { value = try(aws_iam_role.vpc_flow_log_cloudwatch[0].arn, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/kms/aws", "github.com/terraform-aws-modules/terraform-aws-kms"],
    releases: { "2.0.1": "21bd8b28521014d673c3116c9f4a6c107274b6e4", "2.1.0": "5508c9cdd6fdb0ed4dcf399f54ba02fb8c31bd4b", "2.2.0": "6d15cf7045cdf0763d027f1a1d4f63b3b7bd6836", "2.2.1": "22226b6b6841a26e99c5e122ba947d10a43c8321", "3.0.0": "8478d2dcaa81d60e6a21adeee4bc428290244f11", "3.1.0": "fe1beca2118c0cb528526e022a53381535bb93cd", "3.1.1": "c20bffd41ce9716140cb9938faf0aa147b38ca2a", "4.0.0": "28846a0d9ba83629f006847f25f0e69bd05116b1", "4.1.0": "83e5418372a0716f6dae00ef04eaf42110f9f072", "4.1.1": "926e8c8aac77189686262b6f95e8e6bedcc9acfa", "4.2.0": "407e3db34a65b384c20ef718f55d9ceacb97a846" },
    modules: [
      {
        versions: ">= 4.0, < 5.0",
        outline: `variable "create" { default = true }
variable "create_external" { default = false }
variable "bypass_policy_lockout_safety_check" { default = null }
variable "policy" { default = null }
variable "enable_default_policy" { default = true }
variable "key_owners" { default = [] }
variable "key_administrators" { default = [] }
variable "key_users" { default = [] }
variable "key_service_users" { default = [] }
variable "key_service_roles_for_autoscaling" { default = [] }
variable "key_symmetric_encryption_users" { default = [] }
variable "key_hmac_users" { default = [] }
variable "key_asymmetric_public_encryption_users" { default = [] }
variable "key_asymmetric_sign_verify_users" { default = [] }
variable "key_statements" {
type = list(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string)}))), not_principals = optional(list(object({ type = string, identifiers = list(string)}))), condition = optional(list(object({ test = string, values = list(string), variable = string})))}))
default = null
}
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "enable_route53_dnssec" { default = false }
variable "route53_dnssec_sources" {
type = list(object({ account_ids = optional(list(string)), hosted_zone_arn = optional(string)}))
default = null
}
variable "create_replica" { default = false }
variable "create_replica_external" { default = false }
locals {
account_id = try(data.aws_caller_identity.current[0].account_id, "")
partition = try(data.aws_partition.current[0].partition, "")
dns_suffix = try(data.aws_partition.current[0].dns_suffix, "")
}
resource "aws_kms_key" "this" {
count = var.create && !var.create_external && !var.create_replica && !var.create_replica_external ? 1 : 0
bypass_policy_lockout_safety_check = var.bypass_policy_lockout_safety_check
policy = var.policy == null || var.policy == "" ? data.aws_iam_policy_document.this[0].json : var.policy
}
data "aws_iam_policy_document" "this" {
count = var.create ? 1 : 0
source_policy_documents = var.source_policy_documents
override_policy_documents = var.override_policy_documents
dynamic "statement" {
for_each = var.enable_default_policy ? [1] : []
content {
sid = "Default"
actions = ["kms:*"]
resources = ["*"]
principals {
type = "AWS"
identifiers = ["arn:\${local.partition}:iam::\${local.account_id}:root"]
}
}
}
dynamic "statement" {
for_each = length(var.key_owners) > 0 ? [1] : []
content {
sid = "KeyOwner"
actions = ["kms:*"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_owners
}
}
}
dynamic "statement" {
for_each = length(var.key_administrators) > 0 ? [1] : []
content {
sid = "KeyAdministration"
actions = ["kms:Create*", "kms:Describe*", "kms:Enable*", "kms:List*", "kms:Put*", "kms:Update*", "kms:Revoke*", "kms:Disable*", "kms:Get*", "kms:Delete*", "kms:TagResource", "kms:UntagResource", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion", "kms:ReplicateKey", "kms:ImportKeyMaterial"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_administrators
}
}
}
dynamic "statement" {
for_each = length(var.key_users) > 0 ? [1] : []
content {
sid = "KeyUsage"
actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_users
}
}
}
dynamic "statement" {
for_each = length(var.key_service_users) > 0 ? [1] : []
content {
sid = "KeyServiceUsage"
actions = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_service_users
}
condition {
test = "Bool"
variable = "kms:GrantIsForAWSResource"
values = [true]
}
}
}
dynamic "statement" {
for_each = length(var.key_service_roles_for_autoscaling) > 0 ? [1] : []
content {
sid = "KeyServiceRolesASG"
actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_service_roles_for_autoscaling
}
}
}
dynamic "statement" {
for_each = length(var.key_service_roles_for_autoscaling) > 0 ? [1] : []
content {
sid = "KeyServiceRolesASGPersistentVol"
actions = ["kms:CreateGrant"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_service_roles_for_autoscaling
}
condition {
test = "Bool"
variable = "kms:GrantIsForAWSResource"
values = [true]
}
}
}
dynamic "statement" {
for_each = length(var.key_symmetric_encryption_users) > 0 ? [1] : []
content {
sid = "KeySymmetricEncryption"
actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_symmetric_encryption_users
}
}
}
dynamic "statement" {
for_each = length(var.key_hmac_users) > 0 ? [1] : []
content {
sid = "KeyHMAC"
actions = ["kms:DescribeKey", "kms:GenerateMac", "kms:VerifyMac"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_hmac_users
}
}
}
dynamic "statement" {
for_each = length(var.key_asymmetric_public_encryption_users) > 0 ? [1] : []
content {
sid = "KeyAsymmetricPublicEncryption"
actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:DescribeKey", "kms:GetPublicKey"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_asymmetric_public_encryption_users
}
}
}
dynamic "statement" {
for_each = length(var.key_asymmetric_sign_verify_users) > 0 ? [1] : []
content {
sid = "KeyAsymmetricSignVerify"
actions = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign", "kms:Verify"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_asymmetric_sign_verify_users
}
}
}
dynamic "statement" {
for_each = var.enable_route53_dnssec ? [1] : []
content {
sid = "Route53DnssecService"
actions = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"]
resources = ["*"]
principals {
type = "Service"
identifiers = ["dnssec-route53.\${local.dns_suffix}"]
}
}
}
dynamic "statement" {
for_each = var.enable_route53_dnssec ? [1] : []
content {
sid = "Route53DnssecGrant"
actions = ["kms:CreateGrant"]
resources = ["*"]
principals {
type = "Service"
identifiers = ["dnssec-route53.\${local.dns_suffix}"]
}
condition {
test = "Bool"
variable = "kms:GrantIsForAWSResource"
values = ["true"]
}
dynamic "condition" {
for_each = var.route53_dnssec_sources != null ? var.route53_dnssec_sources : []
content {
test = "StringEquals"
variable = "aws:SourceAccount"
values = coalescelist(condition.value.account_ids, [local.account_id])
}
}
dynamic "condition" {
for_each = var.route53_dnssec_sources != null ? var.route53_dnssec_sources : []
content {
test = "ArnLike"
variable = "aws:SourceArn"
values = [coalesce(condition.value.hosted_zone_arn, "arn:\${local.partition}:route53:::hostedzone/*")]
}
}
}
}
dynamic "statement" {
for_each = var.key_statements != null ? var.key_statements : []
content {
sid = statement.value.sid
actions = statement.value.actions
not_actions = statement.value.not_actions
effect = statement.value.effect
resources = statement.value.resources
not_resources = statement.value.not_resources
dynamic "principals" {
for_each = statement.value.principals != null ? statement.value.principals : []
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = statement.value.not_principals != null ? statement.value.not_principals : []
content {
type = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = statement.value.condition != null ? statement.value.condition : []
content {
test = condition.value.test
values = condition.value.values
variable = condition.value.variable
}
}
}
}
}
data "aws_partition" "current" {
count = var.create ? 1 : 0
}
data "aws_caller_identity" "current" {
count = var.create ? 1 : 0
}
resource "aws_kms_external_key" "this" {
count = var.create && var.create_external && !var.create_replica && !var.create_replica_external ? 1 : 0
policy = var.policy == null || var.policy == "" ? data.aws_iam_policy_document.this[0].json : var.policy
}
variable "grants" {
type    = map(object({ constraints = optional(list(object({ encryption_context_equals = optional(map(string)), encryption_context_subset = optional(map(string)) }))), grantee_principal = string, name = optional(string), operations = list(string), retiring_principal = optional(string) }))
default = null
}
resource "aws_kms_grant" "this" {
for_each = var.create && var.grants != null ? var.grants : {}
dynamic "constraints" {
for_each = each.value.constraints != null ? each.value.constraints : []
content {
encryption_context_equals = constraints.value.encryption_context_equals
encryption_context_subset = constraints.value.encryption_context_subset
}
}
grantee_principal  = each.value.grantee_principal
key_id             = var.create_external ? aws_kms_external_key.this[0].id : aws_kms_key.this[0].key_id
name               = coalesce(each.value.name, each.key)
operations         = each.value.operations
retiring_principal = each.value.retiring_principal
}
output "key_arn" { value = try(aws_kms_key.this[0].arn, aws_kms_external_key.this[0].arn, aws_kms_replica_key.this[0].arn, aws_kms_replica_external_key.this[0].arn, null) }
output "key_id" { value = try(aws_kms_key.this[0].key_id, aws_kms_external_key.this[0].id, aws_kms_replica_key.this[0].key_id, aws_kms_replica_external_key.this[0].key_id, null) }
output "key_region" { value = try(aws_kms_key.this[0].region, aws_kms_external_key.this[0].region, aws_kms_replica_key.this[0].region, aws_kms_replica_external_key.this[0].region, null) }
output "key_policy" { value = try(aws_kms_key.this[0].policy, aws_kms_external_key.this[0].policy, aws_kms_replica_key.this[0].policy, aws_kms_replica_external_key.this[0].policy, null) }
output "external_key_expiration_model" { value = try(aws_kms_external_key.this[0].expiration_model, aws_kms_replica_external_key.this[0].expiration_model, null) }
output "external_key_state" { value = try(aws_kms_external_key.this[0].key_state, aws_kms_replica_external_key.this[0].key_state, null) }
output "external_key_usage" { value = try(aws_kms_external_key.this[0].key_usage, aws_kms_replica_external_key.this[0].key_usage, null) }`
      },
      {
        versions: ">= 2.0.1, < 4.0",
        outline: `variable "create" { default = true }
variable "create_external" { default = false }
variable "bypass_policy_lockout_safety_check" { default = null }
variable "policy" { default = null }
variable "enable_default_policy" { default = true }
variable "key_owners" { default = [] }
variable "key_administrators" { default = [] }
variable "key_users" { default = [] }
variable "key_service_users" { default = [] }
variable "key_service_roles_for_autoscaling" { default = [] }
variable "key_symmetric_encryption_users" { default = [] }
variable "key_hmac_users" { default = [] }
variable "key_asymmetric_public_encryption_users" { default = [] }
variable "key_asymmetric_sign_verify_users" { default = [] }
variable "key_statements" { default = {} }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "enable_route53_dnssec" { default = false }
variable "route53_dnssec_sources" { default = [] }
variable "create_replica" { default = false }
variable "create_replica_external" { default = false }
locals {
account_id = try(data.aws_caller_identity.current[0].account_id, "")
partition = try(data.aws_partition.current[0].partition, "")
dns_suffix = try(data.aws_partition.current[0].dns_suffix, "")
}
resource "aws_kms_key" "this" {
count = var.create && !var.create_external && !var.create_replica && !var.create_replica_external ? 1 : 0
bypass_policy_lockout_safety_check = var.bypass_policy_lockout_safety_check
policy = var.policy == null || var.policy == "" ? data.aws_iam_policy_document.this[0].json : var.policy
}
data "aws_iam_policy_document" "this" {
count = var.create ? 1 : 0
source_policy_documents = var.source_policy_documents
override_policy_documents = var.override_policy_documents
dynamic "statement" {
for_each = var.enable_default_policy ? [1] : []
content {
sid = "Default"
actions = ["kms:*"]
resources = ["*"]
principals {
type = "AWS"
identifiers = ["arn:\${local.partition}:iam::\${local.account_id}:root"]
}
}
}
dynamic "statement" {
for_each = length(var.key_owners) > 0 ? [1] : []
content {
sid = "KeyOwner"
actions = ["kms:*"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_owners
}
}
}
dynamic "statement" {
for_each = length(var.key_administrators) > 0 ? [1] : []
content {
sid = "KeyAdministration"
actions = ["kms:Create*", "kms:Describe*", "kms:Enable*", "kms:List*", "kms:Put*", "kms:Update*", "kms:Revoke*", "kms:Disable*", "kms:Get*", "kms:Delete*", "kms:TagResource", "kms:UntagResource", "kms:ScheduleKeyDeletion", "kms:CancelKeyDeletion", "kms:ReplicateKey", "kms:ImportKeyMaterial"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_administrators
}
}
}
dynamic "statement" {
for_each = length(var.key_users) > 0 ? [1] : []
content {
sid = "KeyUsage"
actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_users
}
}
}
dynamic "statement" {
for_each = length(var.key_service_users) > 0 ? [1] : []
content {
sid = "KeyServiceUsage"
actions = ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_service_users
}
condition {
test = "Bool"
variable = "kms:GrantIsForAWSResource"
values = [true]
}
}
}
dynamic "statement" {
for_each = length(var.key_service_roles_for_autoscaling) > 0 ? [1] : []
content {
sid = "KeyServiceRolesASG"
actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:DescribeKey"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_service_roles_for_autoscaling
}
}
}
dynamic "statement" {
for_each = length(var.key_service_roles_for_autoscaling) > 0 ? [1] : []
content {
sid = "KeyServiceRolesASGPersistentVol"
actions = ["kms:CreateGrant"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_service_roles_for_autoscaling
}
condition {
test = "Bool"
variable = "kms:GrantIsForAWSResource"
values = [true]
}
}
}
dynamic "statement" {
for_each = length(var.key_symmetric_encryption_users) > 0 ? [1] : []
content {
sid = "KeySymmetricEncryption"
actions = ["kms:Decrypt", "kms:DescribeKey", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_symmetric_encryption_users
}
}
}
dynamic "statement" {
for_each = length(var.key_hmac_users) > 0 ? [1] : []
content {
sid = "KeyHMAC"
actions = ["kms:DescribeKey", "kms:GenerateMac", "kms:VerifyMac"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_hmac_users
}
}
}
dynamic "statement" {
for_each = length(var.key_asymmetric_public_encryption_users) > 0 ? [1] : []
content {
sid = "KeyAsymmetricPublicEncryption"
actions = ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:DescribeKey", "kms:GetPublicKey"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_asymmetric_public_encryption_users
}
}
}
dynamic "statement" {
for_each = length(var.key_asymmetric_sign_verify_users) > 0 ? [1] : []
content {
sid = "KeyAsymmetricSignVerify"
actions = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign", "kms:Verify"]
resources = ["*"]
principals {
type = "AWS"
identifiers = var.key_asymmetric_sign_verify_users
}
}
}
dynamic "statement" {
for_each = var.enable_route53_dnssec ? [1] : []
content {
sid = "Route53DnssecService"
actions = ["kms:DescribeKey", "kms:GetPublicKey", "kms:Sign"]
resources = ["*"]
principals {
type = "Service"
identifiers = ["dnssec-route53.\${local.dns_suffix}"]
}
}
}
dynamic "statement" {
for_each = var.enable_route53_dnssec ? [1] : []
content {
sid = "Route53DnssecGrant"
actions = ["kms:CreateGrant"]
resources = ["*"]
principals {
type = "Service"
identifiers = ["dnssec-route53.\${local.dns_suffix}"]
}
condition {
test = "Bool"
variable = "kms:GrantIsForAWSResource"
values = ["true"]
}
dynamic "condition" {
for_each = var.route53_dnssec_sources
content {
test = "StringEquals"
variable = "aws:SourceAccount"
values = try(condition.value.account_ids, [local.account_id])
}
}
dynamic "condition" {
for_each = var.route53_dnssec_sources
content {
test = "ArnLike"
variable = "aws:SourceArn"
values = [try(condition.value.hosted_zone_arn, "arn:\${local.partition}:route53:::hostedzone/*")]
}
}
}
}
dynamic "statement" {
for_each = var.key_statements
content {
sid = try(statement.value.sid, null)
actions = try(statement.value.actions, null)
not_actions = try(statement.value.not_actions, null)
effect = try(statement.value.effect, null)
resources = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = try(statement.value.conditions, [])
content {
test = condition.value.test
values = condition.value.values
variable = condition.value.variable
}
}
}
}
}
data "aws_partition" "current" {
count = var.create ? 1 : 0
}
data "aws_caller_identity" "current" {
count = var.create ? 1 : 0
}
resource "aws_kms_external_key" "this" {
count = var.create && var.create_external && !var.create_replica && !var.create_replica_external ? 1 : 0
policy = var.policy == null || var.policy == "" ? data.aws_iam_policy_document.this[0].json : var.policy
}
variable "grants" { default = {} }
resource "aws_kms_grant" "this" {
for_each = { for key, grant in var.grants : key => grant if var.create }
dynamic "constraints" {
for_each = length(lookup(each.value, "constraints", {})) == 0 ? [] : [each.value.constraints]
content {
encryption_context_equals = try(constraints.value.encryption_context_equals, null)
encryption_context_subset = try(constraints.value.encryption_context_subset, null)
}
}
grantee_principal  = each.value.grantee_principal
key_id             = var.create_external ? aws_kms_external_key.this[0].id : aws_kms_key.this[0].key_id
name               = try(each.value.name, each.key)
operations         = each.value.operations
retiring_principal = try(each.value.retiring_principal, null)
}
output "key_arn" { value = try(aws_kms_key.this[0].arn, aws_kms_external_key.this[0].arn, aws_kms_replica_key.this[0].arn, aws_kms_replica_external_key.this[0].arn, null) }
output "key_id" { value = try(aws_kms_key.this[0].key_id, aws_kms_external_key.this[0].id, aws_kms_replica_key.this[0].key_id, aws_kms_replica_external_key.this[0].key_id, null) }
output "key_policy" { value = try(aws_kms_key.this[0].policy, aws_kms_external_key.this[0].policy, aws_kms_replica_key.this[0].policy, aws_kms_replica_external_key.this[0].policy, null) }
output "external_key_expiration_model" { value = try(aws_kms_external_key.this[0].expiration_model, aws_kms_replica_external_key.this[0].expiration_model, null) }
output "external_key_state" { value = try(aws_kms_external_key.this[0].key_state, aws_kms_replica_external_key.this[0].key_state, null) }
output "external_key_usage" { value = try(aws_kms_external_key.this[0].key_usage, aws_kms_replica_external_key.this[0].key_usage, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/rds/aws", "github.com/terraform-aws-modules/terraform-aws-rds"],
    releases: { "6.0.0": "ec9c2e37ccca2a41aeb89ba78f858270a9ac9381", "6.1.0": "0ab79b08a073cf205ab08f8cf3212fa28400739a", "6.1.1": "8b2f5c5587f88a5694c3668aaf43f175842f9e4f", "6.2.0": "9c264b90d4c85c3a83941860b1805e1c438dec9d", "6.3.0": "7c83995e3898fff639c74ce4cc7a72e61e7952c6", "6.3.1": "7bb82a6e7646837cbacac2badcb618329fa25963", "6.4.0": "40e5971b8a70489a561080c5c3fdaf3ec609df65", "6.5.0": "e64ce07404b30da55bc5c7400b1ecdaa5831c2a6", "6.5.1": "8dc10db1b8ade71fcd50fcaa051b0973b2ec8583", "6.5.2": "4ceaf272b6c3da4f1bef873171b3082426c5a2f7", "6.5.3": "57424cf9462f11bfbc68ffa62712e6d6b92fb256", "6.5.4": "a951c47edadc69b9c279f8b64b5e11f9103a6c52", "6.5.5": "0a4405c039d0149fe05bfe8f19a1bbbba17ceb0d", "6.6.0": "04d53d8aeea19db2589fbafe96fad576b679b6d3", "6.7.0": "3ba7984d024e035f7b604b1f96726e6bc527e80d", "6.8.0": "a4ae4a51545f5cb617d30b716f6bf11840c76a0e", "6.9.0": "a76a3cd92220b91eaa467a5328db6f2c21e1fdee", "6.10.0": "4481ddde97e5408a0f0a91e00472f1ef024223d3", "6.11.0": "892ae69beb7b1d599dc3efb3dc09fad2c2d0c215", "6.12.0": "22b02b391e1164cc1805e8f27eb4e3a5bd79bb95", "6.13.0": "e425a2e81f0816bc8a2332609f7d0c345f1c609e", "6.13.1": "578c95b19abf30b9b1068dd54025ac8e6df3212f", "7.0.0": "8114a68ea79177a8f42d0800b34dc4d07f574290", "7.0.1": "1e2f09eac806d6d0c738fadddb684dee565f6552", "7.1.0": "592cd8b2450018b1017b309d82e7eef8cb3ee14c", "7.2.0": "bc8c1e240a98fd54a12c61c70de91cbabec71863" },
    modules: [
      {
        versions: ">= 6.0, < 8.0",
        unasked: "nothing",
        outline: `variable "db_instance_tags" { default = {} }
variable "iam_database_authentication_enabled" { default = false }
variable "monitoring_role_name" { default = "rds-monitoring-role" }
variable "monitoring_role_use_name_prefix" { default = false }
variable "monitoring_role_description" { default = null }
variable "monitoring_role_permissions_boundary" { default = null }
variable "create_monitoring_role" { default = false }
variable "tags" { default = {} }
module "db_instance" {
source = "terraform-aws-modules/rds/aws//modules/db_instance"
version = ">= 6.0, < 8.0"
iam_database_authentication_enabled = var.iam_database_authentication_enabled
monitoring_role_name = var.monitoring_role_name
monitoring_role_use_name_prefix = var.monitoring_role_use_name_prefix
monitoring_role_description = var.monitoring_role_description
monitoring_role_permissions_boundary = var.monitoring_role_permissions_boundary
create_monitoring_role = var.create_monitoring_role
tags = merge(var.tags, var.db_instance_tags)
}
output "enhanced_monitoring_iam_role_arn" { value = module.db_instance.enhanced_monitoring_iam_role_arn }`
      },
      {
        path: "modules/db_instance",
        versions: ">= 6.0, < 8.0",
        unasked: "nothing",
        outline: `variable "iam_database_authentication_enabled" { default = false }
variable "monitoring_role_name" { default = "rds-monitoring-role" }
variable "monitoring_role_use_name_prefix" { default = false }
variable "monitoring_role_description" { default = null }
variable "monitoring_role_permissions_boundary" { default = null }
variable "create_monitoring_role" { default = false }
variable "tags" { default = {} }
locals {
monitoring_role_name = var.monitoring_role_use_name_prefix ? null : var.monitoring_role_name
monitoring_role_name_prefix = var.monitoring_role_use_name_prefix ? "\${var.monitoring_role_name}-" : null
}
resource "aws_iam_role" "enhanced_monitoring" {
count = var.create_monitoring_role ? 1 : 0
name = local.monitoring_role_name
name_prefix = local.monitoring_role_name_prefix
assume_role_policy = data.aws_iam_policy_document.enhanced_monitoring.json
description = var.monitoring_role_description
permissions_boundary = var.monitoring_role_permissions_boundary
tags = merge(
{
"Name" = format("%s", var.monitoring_role_name)
},
var.tags,
)
}
data "aws_iam_policy_document" "enhanced_monitoring" {
statement {
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["monitoring.rds.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy_attachment" "enhanced_monitoring" {
count = var.create_monitoring_role ? 1 : 0
role = aws_iam_role.enhanced_monitoring[0].name
policy_arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole"
}
data "aws_partition" "current" {}
output "enhanced_monitoring_iam_role_name" { value = try(aws_iam_role.enhanced_monitoring[0].name, null) }
output "enhanced_monitoring_iam_role_arn" { value = try(aws_iam_role.enhanced_monitoring[0].arn, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/dynamodb-table/aws", "github.com/terraform-aws-modules/terraform-aws-dynamodb-table"],
    releases: { "5.0.0": "16f7f38ec55337ed4f8bfcc7a93c4f69e4f55bac", "5.1.0": "c44101a0d07dbd1fdc1c4405dd953bc1ba155b07", "5.1.1": "04742fbcad1bfcc749e97d04ba0459cb17af64fc", "5.2.0": "6e1afc2b3f34620c94f06789e39ee02fb02dfd6e", "5.3.0": "bc9cfd5e90b0f267a15c937ce04c482fe18a61b7", "5.4.0": "27ce7abde71ff4c6e8cf584c7cd060456ab3cd49", "5.5.0": "45c9cb10c2f6209e7362bba92cadd5ab3c9e2003" },
    modules: [
      {
        versions: ">= 5.0, < 6.0",
        outline: `variable "create_table" { default = true }
variable "autoscaling_enabled" { default = false }
variable "ignore_changes_global_secondary_index" { default = false }
variable "resource_policy" { default = null }
variable "region" { default = null }
locals {
dynamodb_table_arn = try(aws_dynamodb_table.this[0].arn, aws_dynamodb_table.autoscaled[0].arn, aws_dynamodb_table.autoscaled_gsi_ignore[0].arn, "")
}
resource "aws_dynamodb_resource_policy" "this" {
count = var.create_table && var.resource_policy != null ? 1 : 0
region = var.region
resource_arn = local.dynamodb_table_arn
policy = var.resource_policy
}
resource "aws_dynamodb_table" "this" {
count = var.create_table && !var.autoscaling_enabled ? 1 : 0
}
resource "aws_dynamodb_table" "autoscaled" {
count = var.create_table && var.autoscaling_enabled && !var.ignore_changes_global_secondary_index ? 1 : 0
}
resource "aws_dynamodb_table" "autoscaled_gsi_ignore" {
count = var.create_table && var.autoscaling_enabled && var.ignore_changes_global_secondary_index ? 1 : 0
}
output "dynamodb_table_arn" { value = local.dynamodb_table_arn }
output "dynamodb_table_id" { value = try(aws_dynamodb_table.this[0].id, aws_dynamodb_table.autoscaled[0].id, aws_dynamodb_table.autoscaled_gsi_ignore[0].id, "") }
output "dynamodb_table_stream_arn" { value = try(aws_dynamodb_table.this[0].stream_arn, aws_dynamodb_table.autoscaled[0].stream_arn, aws_dynamodb_table.autoscaled_gsi_ignore[0].stream_arn, "") }
output "dynamodb_table_stream_label" { value = try(aws_dynamodb_table.this[0].stream_label, aws_dynamodb_table.autoscaled[0].stream_label, aws_dynamodb_table.autoscaled_gsi_ignore[0].stream_label, "") }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/lambda/aws", "github.com/terraform-aws-modules/terraform-aws-lambda"],
    releases: { "4.0.0": "bb43127e4d7113c924fcb671d8566b96e63baa57", "4.0.1": "2a7b5b461c940431dec5747a29e3e9cef061a198", "4.0.2": "8f99aaaf1af1155d71b49a377727af480af03df6", "4.1.0": "2b0d689d624850bd4768b7b10b543bae130a5178", "4.1.1": "0d26c6f3b275535964ed9c5bc149742448981955", "4.1.2": "c83d201c9f4c95a69cd4dc345bd3f56a3abbcf21", "4.1.3": "adf6ea731d02a98509adad36376c0b125b225a17", "4.1.4": "62cdf748085d470fb8acb8e99020733bb094bd22", "4.2.0": "fa92a3992b9c218d0770d822131dcc1a0689a34a", "4.2.1": "eb4ca20f0829ad99d96a28d33df56304850a5d03", "4.2.2": "c231754377ca01d8fe5e2f49190b3a50669cae4d", "4.3.0": "b36268c3fc42e22bb3d43a5aa540d27f5d8abbd3", "4.4.0": "a6e4480560c202538aa2a0ce61d7dcbeab381795", "4.4.1": "61180bd080c17569eb5cce803e363503ef9d8a02", "4.5.0": "90bc484426905e0be1a3f965fc57281c1a0845e9", "4.6.0": "be479458dbc16d0a03f44e4399a28967d6af9d92", "4.6.1": "f1512a5b16201205b2a50aea53281848d2341b91", "4.7.0": "c7853f946ab84b73c572d920476495e5834160dd", "4.7.1": "2e9aaa2d37d61299bfdaa8b919a75cb37f4726b7", "4.7.2": "8db66a5db7a42f38b4cf263968aad19cdbbf9196", "4.8.0": "df54dbe5b612605af5799130981c5894453a17d9", "4.9.0": "f4861b751c5f89daecc2788069d67baaf4653b75", "4.10.0": "eface07424982cea49edd4f6665e05741490b370", "4.10.1": "1171025ea1e6d40bd7f37a63d130069b68ef8d5f", "4.11.0": "f0f16f191d39a72f334712a097bc2bb6236fbed2", "4.12.0": "54ca3a313f12977dd17d8ccb59d685ed368448f0", "4.12.1": "f157c4c27b37091e8ca3920f7966b0cc2b18b173", "4.13.0": "95e6a5778dcade3a733d5885f711aaed7ade5085", "4.14.0": "b2168c4d4ee021dd700d50087b0e47004b4b2f50", "4.15.0": "7a3e1ff64a8a119987337a5983b4597ae474de4a", "4.16.0": "8ec492a1f10e9f3e244600068f34aa7948495600", "4.17.0": "424ec17a4c4e35daac46b612d4ca6b7e60034396", "4.18.0": "e78cdf1f82944897ca6e30d6489f43cf24539374", "5.0.0": "dc9356a4804b98894c5d1bf651e88f5eacdb90d8", "5.1.0": "0236678bfb9245e3e415544b0f72e6ca5a69a99b", "5.2.0": "db9e6dae1ce045e86152eb702556f3bda0bbc0a4", "5.3.0": "5b2eb57af40980ed9d7165ab04fb1ed4f44ec206", "6.0.0": "9acd3227087db56abac5f78d1a660b08ee159a9c", "6.0.1": "e2500c0d4698bc81801ecf18c2cfa41d6bf8e087", "6.1.0": "9e2fff8bc4117fcc0d077c0a30a7cbf840a60478", "6.2.0": "d4bc88a96e799f272ea58587e7d80d8a7e3d4a2e", "6.3.0": "04e034977f86ab177f809df475a856a3a0fcb4e5", "6.4.0": "9562536a76f939f70cb0d60f6f514f365dafbb4d", "6.5.0": "9633abb6b6d275d3a28604dbfa755098470420d4", "6.6.0": "fd5a4c810bd6025ebdabcb9fdac37cef5833d622", "6.7.0": "a729331518fec8adf232e9a2ad520a5bbc815b26", "6.7.1": "91c49f6c1657b92dce0bdf2a1a927f56fff81044", "6.8.0": "20f6aaea11a3f5d6d3aa30691eb747ea27b6babf", "7.0.0": "52a230b39d57408e4744ed708d7c64ffe39658d3", "7.1.0": "cff94611d6936d74b161a86e8927cf51f201dd62", "7.2.0": "9e3798ed4c2db0216369d27c1c02891ec9fcec7d", "7.2.1": "dc7c19b3f93b059eede1f9d5378793fdb5cfdf70", "7.2.2": "685e52386e9e241b33b7e33b249f36164a54c91f", "7.2.3": "4cf383ea0b3d71c0c044326f69e1827f0d114ea9", "7.2.4": "8ad61a63b93a944c4d4e4781fa73f387662ce431", "7.2.5": "c42e75877ec6eed0e2142f7724aa661cffbb5cb8", "7.2.6": "2e3dc9566520072450a9fe358d2855682358ddc4", "7.3.0": "73cd5bd98540778f85bd7d9deecf555d6622690d", "7.4.0": "8a370bab3e5eb6425ee6b8fbb8fbde00ab300f7a", "7.5.0": "acbd63c7f8b5e3686a24c76763522defa7716237", "7.6.0": "3aa5b7ef58095ab1217c81a756f54501dd21d9e1", "7.7.0": "b88a85627c84a4e9d1ad2a655455d10b386bc63f", "7.7.1": "f48be17ec03a53b85b7da1f2ad8787792f2425ee", "7.8.0": "a84d8af737ed7b5a23e241a8bba46011b8b5743b", "7.8.1": "1d122404c2a3834ce39a7c5a319a3e754d5b0c29", "7.9.0": "4b643eb08539bdb8ca3beb94867a38fc92e5a433", "7.10.0": "520c8455ebc8d80f9f602f27e677bec8f54decc9", "7.11.0": "aa94b91d9ef5a33efb159663c41cc021832b7791", "7.12.0": "9be9b1a48d4698cbb2b8e53b85e042612f5bc70f", "7.13.0": "7bd028b18432d86c7184b14eca1c59b40d43b4f6", "7.14.0": "00a71723bbefb191c3fb622b3e34c693a2ca4930", "7.14.1": "ce8417e042d20282a94bfed845849017c39efe01", "7.15.0": "1fe3e4ac2552ac4fd20126aac874186f27de8edb", "7.16.0": "abd5a15fd73ddd6ed36569b94f5f7667d73d5f4a", "7.17.0": "5da19e5827002cd7155d83178e7e5c906e2d0c19", "7.17.1": "9bbe65dc9a6183ef6de204b1afce92c0e9b543a1", "7.18.0": "3e553e95b14b498788badae654dd317e1d7427f6", "7.19.0": "45c67201eec499893c4496c01daf383b1feccff1", "7.20.0": "de6ae344e72819ac57f06096538b21849decc16e", "7.20.1": "84dfbfddf9483bc56afa0aff516177c03652f0c7", "7.20.2": "dedc7369e53cb5926475ab03536d08fe8d52f4a9", "7.20.3": "c7ee15f48dbc5c3553ac3ccbb408c2838dc48d39", "7.21.0": "f1f06ed88f567ec75815bd37897d612092e7941c", "7.21.1": "2fea1c09a7ae0b5b93bdf8af48713ab7f2780f7c", "8.0.0": "47971243d52b67e44597e6fbcb8811b9ee4f57d0", "8.0.1": "a5433c0e08a8cb294c1ede5c45066d4aa9364107", "8.1.0": "1c3b16a8d9ee8944ba33f5327bdf011c6639cceb", "8.1.1": "335289d708271c8db1c44e57f56cd7056a231642", "8.1.2": "a7db1252f2c2048ab9a61254869eea061eae1318", "8.2.0": "177ee12ae387ed683c8cce5992b0278311951e8d", "8.2.1": "56a0217e854ad8aca09e3a22d4c54c62537d85e9", "8.3.0": "f71e78a6dfe00d9f82ec46e1baca5dfed81477b8", "8.4.0": "c4a64793f3de2f2cbd39e6eea51ed7e1c2e09f05", "8.5.0": "55abacb6bfa49b3be9936c0947a913489aff0050", "8.5.1": "aadff8d1cb2dcca4ddfddc6739a781df599688a9", "8.6.0": "650141f86bd292b67074c787af946c2b1fc93eda", "8.7.0": "4cfa5b42d1928afbc8946393e36eeee77eca0851", "8.8.0": "b842374147fc07731d79028517223e9e0cbaab6d", "8.8.1": "23d00f7daef40091e87ed2f9dc5d8532e9d2cc22" },
    modules: [
      {
        versions: ">= 7.20, < 9.0",
        outline: `variable "create" { default = true }
variable "create_function" { default = true }
variable "create_layer" { default = false }
variable "create_role" { default = true }
variable "function_name" { default = "" }
variable "lambda_role" { default = "" }
variable "lambda_at_edge" { default = false }
variable "lambda_at_edge_logs_all_regions" { default = true }
variable "role_name" { default = null }
variable "role_description" { default = null }
variable "role_path" { default = null }
variable "role_permissions_boundary" { default = null }
variable "role_tags" { default = {} }
variable "tags" { default = {} }
variable "policy_name" { default = null }
variable "trusted_entities" { default = [] }
variable "assume_role_policy_statements" { default = {} }
variable "attach_cloudwatch_logs_policy" { default = true }
variable "attach_create_log_group_permission" { default = true }
variable "use_existing_cloudwatch_log_group" { default = false }
variable "attach_dead_letter_policy" { default = false }
variable "dead_letter_target_arn" { default = null }
variable "attach_network_policy" { default = false }
variable "attach_tracing_policy" { default = false }
variable "attach_async_event_policy" { default = false }
variable "destination_on_failure" { default = null }
variable "destination_on_success" { default = null }
variable "attach_policy_json" { default = false }
variable "policy_json" { default = null }
variable "attach_policy_jsons" { default = false }
variable "policy_jsons" { default = [] }
variable "number_of_policy_jsons" { default = 0 }
variable "attach_policy" { default = false }
variable "policy" { default = null }
variable "attach_policies" { default = false }
variable "policies" { default = [] }
variable "number_of_policies" { default = 0 }
variable "attach_policy_statements" { default = false }
variable "policy_statements" { default = {} }
variable "allowed_triggers" { default = {} }
variable "create_current_version_allowed_triggers" { default = true }
variable "create_unqualified_alias_allowed_triggers" { default = true }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
function    = var.create && var.create_function && !var.create_layer
create_role = local.function && var.create_role
}
data "aws_iam_policy_document" "assume_role" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = distinct(compact(concat(["lambda.amazonaws.com"], var.lambda_at_edge ? ["edgelambda.amazonaws.com"] : [], [for one in var.trusted_entities : try(tostring(one), "")])))
}
dynamic "principals" {
for_each = [for one in var.trusted_entities : one if !can(tostring(one))]
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
}
dynamic "statement" {
for_each = var.assume_role_policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type        = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = try(statement.value.condition, [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role" "lambda" {
count = local.create_role ? 1 : 0
name        = coalesce(var.role_name, var.function_name, "*")
path        = var.role_path
description = var.role_description
assume_role_policy = data.aws_iam_policy_document.assume_role.json
permissions_boundary = var.role_permissions_boundary
tags = merge(var.tags, var.role_tags)
}
resource "aws_cloudwatch_log_group" "lambda" {
count = local.function ? 1 : 0
}
data "aws_iam_policy_document" "logs" {
statement {
actions   = compact([!var.use_existing_cloudwatch_log_group && var.attach_create_log_group_permission ? "logs:CreateLogGroup" : "", "logs:CreateLogStream", "logs:PutLogEvents"])
resources = [for end in ["", ":*"] : "\${aws_cloudwatch_log_group.lambda[0].arn}:*\${end}"]
}
}
data "aws_iam_policy_document" "dead_letter" {
statement {
actions   = ["sns:Publish", "sqs:SendMessage"]
resources = [var.dead_letter_target_arn]
}
}
data "aws_iam_policy_document" "async" {
statement {
actions   = ["sns:Publish", "sqs:SendMessage", "events:PutEvents", "lambda:InvokeFunction"]
resources = compact(distinct([var.destination_on_failure, var.destination_on_success]))
}
}
data "aws_iam_policy" "vpc" {
arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
}
data "aws_iam_policy" "tracing" {
arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AWSXRayDaemonWriteAccess"
}
resource "aws_iam_role_policy" "logs" {
count  = local.create_role && var.attach_cloudwatch_logs_policy ? 1 : 0
role   = aws_iam_role.lambda[0].name
policy = data.aws_iam_policy_document.logs.json
}
resource "aws_iam_role_policy" "dead_letter" {
count  = local.create_role && var.attach_dead_letter_policy ? 1 : 0
role   = aws_iam_role.lambda[0].name
policy = data.aws_iam_policy_document.dead_letter.json
}
resource "aws_iam_role_policy" "vpc" {
count  = local.create_role && var.attach_network_policy ? 1 : 0
role   = aws_iam_role.lambda[0].name
policy = data.aws_iam_policy.vpc.policy
}
resource "aws_iam_role_policy" "tracing" {
count  = local.create_role && var.attach_tracing_policy ? 1 : 0
role   = aws_iam_role.lambda[0].name
policy = data.aws_iam_policy.tracing.policy
}
resource "aws_iam_role_policy" "async" {
count  = local.create_role && var.attach_async_event_policy ? 1 : 0
role   = aws_iam_role.lambda[0].name
policy = data.aws_iam_policy_document.async.json
}
resource "aws_iam_role_policy" "additional_json" {
count  = local.create_role && var.attach_policy_json ? 1 : 0
role   = aws_iam_role.lambda[0].name
policy = var.policy_json
}
resource "aws_iam_role_policy" "additional_jsons" {
count  = local.create_role && var.attach_policy_jsons ? var.number_of_policy_jsons : 0
role   = aws_iam_role.lambda[0].name
policy = var.policy_jsons[count.index]
}
resource "aws_iam_role_policy_attachment" "additional_one" {
count      = local.create_role && var.attach_policy ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = var.policy
}
resource "aws_iam_role_policy_attachment" "additional_many" {
count      = local.create_role && var.attach_policies ? var.number_of_policies : 0
role       = aws_iam_role.lambda[0].name
policy_arn = var.policies[count.index]
}
data "aws_iam_policy_document" "additional_inline" {
dynamic "statement" {
for_each = var.policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "condition" {
for_each = try(statement.value.condition, [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role_policy" "additional_inline" {
count  = local.create_role && var.attach_policy_statements ? 1 : 0
role   = aws_iam_role.lambda[0].name
policy = data.aws_iam_policy_document.additional_inline.json
}
resource "aws_lambda_function" "this" {
count         = local.function ? 1 : 0
function_name = var.function_name
role          = var.create_role ? aws_iam_role.lambda[0].arn : var.lambda_role
}
resource "aws_lambda_permission" "current_version_triggers" {
for_each               = { for key, one in var.allowed_triggers : key => one if local.function && var.create_current_version_allowed_triggers }
function_name          = aws_lambda_function.this[0].function_name
qualifier              = aws_lambda_function.this[0].version
action                 = try(each.value.action, "lambda:InvokeFunction")
principal              = try(each.value.principal, format("%s.amazonaws.com", try(each.value.service, "")))
principal_org_id       = try(each.value.principal_org_id, null)
source_arn             = try(each.value.source_arn, null)
source_account         = try(each.value.source_account, null)
event_source_token     = try(each.value.event_source_token, null)
function_url_auth_type = try(each.value.function_url_auth_type, null)
}
resource "aws_lambda_permission" "unqualified_alias_triggers" {
for_each               = { for key, one in var.allowed_triggers : key => one if local.function && var.create_unqualified_alias_allowed_triggers }
function_name          = aws_lambda_function.this[0].function_name
action                 = try(each.value.action, "lambda:InvokeFunction")
principal              = try(each.value.principal, format("%s.amazonaws.com", try(each.value.service, "")))
principal_org_id       = try(each.value.principal_org_id, null)
source_arn             = try(each.value.source_arn, null)
source_account         = try(each.value.source_account, null)
event_source_token     = try(each.value.event_source_token, null)
function_url_auth_type = try(each.value.function_url_auth_type, null)
}
output "lambda_role_arn" { value = try(aws_iam_role.lambda[0].arn, null) }
output "lambda_role_name" { value = try(aws_iam_role.lambda[0].name, null) }
output "lambda_function_arn" { value = try(aws_lambda_function.this[0].arn, null) }
output "lambda_function_name" { value = try(aws_lambda_function.this[0].function_name, null) }`
      },
      {
        versions: ">= 4.0, < 7.20",
        outline: `variable "create" { default = true }
variable "create_function" { default = true }
variable "create_layer" { default = false }
variable "create_role" { default = true }
variable "function_name" { default = "" }
variable "lambda_role" { default = "" }
variable "lambda_at_edge" { default = false }
variable "lambda_at_edge_logs_all_regions" { default = true }
variable "role_name" { default = null }
variable "role_description" { default = null }
variable "role_path" { default = null }
variable "role_permissions_boundary" { default = null }
variable "role_tags" { default = {} }
variable "tags" { default = {} }
variable "policy_name" { default = null }
variable "trusted_entities" { default = [] }
variable "assume_role_policy_statements" { default = {} }
variable "attach_cloudwatch_logs_policy" { default = true }
variable "attach_create_log_group_permission" { default = true }
variable "use_existing_cloudwatch_log_group" { default = false }
variable "attach_dead_letter_policy" { default = false }
variable "dead_letter_target_arn" { default = null }
variable "attach_network_policy" { default = false }
variable "attach_tracing_policy" { default = false }
variable "attach_async_event_policy" { default = false }
variable "destination_on_failure" { default = null }
variable "destination_on_success" { default = null }
variable "attach_policy_json" { default = false }
variable "policy_json" { default = null }
variable "attach_policy_jsons" { default = false }
variable "policy_jsons" { default = [] }
variable "number_of_policy_jsons" { default = 0 }
variable "attach_policy" { default = false }
variable "policy" { default = null }
variable "attach_policies" { default = false }
variable "policies" { default = [] }
variable "number_of_policies" { default = 0 }
variable "attach_policy_statements" { default = false }
variable "policy_statements" { default = {} }
variable "allowed_triggers" { default = {} }
variable "create_current_version_allowed_triggers" { default = true }
variable "create_unqualified_alias_allowed_triggers" { default = true }
variable "policy_path" { default = null }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
function    = var.create && var.create_function && !var.create_layer
create_role = local.function && var.create_role
}
data "aws_iam_policy_document" "assume_role" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = distinct(compact(concat(["lambda.amazonaws.com"], var.lambda_at_edge ? ["edgelambda.amazonaws.com"] : [], [for one in var.trusted_entities : try(tostring(one), "")])))
}
dynamic "principals" {
for_each = [for one in var.trusted_entities : one if !can(tostring(one))]
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
}
dynamic "statement" {
for_each = var.assume_role_policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type        = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = try(statement.value.condition, [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_role" "lambda" {
count = local.create_role ? 1 : 0
name        = coalesce(var.role_name, var.function_name, "*")
path        = var.role_path
description = var.role_description
assume_role_policy = data.aws_iam_policy_document.assume_role.json
permissions_boundary = var.role_permissions_boundary
tags = merge(var.tags, var.role_tags)
}
resource "aws_cloudwatch_log_group" "lambda" {
count = local.function ? 1 : 0
}
data "aws_iam_policy_document" "logs" {
statement {
actions   = compact([!var.use_existing_cloudwatch_log_group && var.attach_create_log_group_permission ? "logs:CreateLogGroup" : "", "logs:CreateLogStream", "logs:PutLogEvents"])
resources = [for end in ["", ":*"] : "\${aws_cloudwatch_log_group.lambda[0].arn}:*\${end}"]
}
}
data "aws_iam_policy_document" "dead_letter" {
statement {
actions   = ["sns:Publish", "sqs:SendMessage"]
resources = [var.dead_letter_target_arn]
}
}
data "aws_iam_policy_document" "async" {
statement {
actions   = ["sns:Publish", "sqs:SendMessage", "events:PutEvents", "lambda:InvokeFunction"]
resources = compact(distinct([var.destination_on_failure, var.destination_on_success]))
}
}
data "aws_iam_policy" "vpc" {
arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaENIManagementAccess"
}
data "aws_iam_policy" "tracing" {
arn = "arn:\${data.aws_partition.current.partition}:iam::aws:policy/AWSXRayDaemonWriteAccess"
}
resource "aws_iam_policy" "logs" {
count  = local.create_role && var.attach_cloudwatch_logs_policy ? 1 : 0
policy = data.aws_iam_policy_document.logs.json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "logs" {
count      = local.create_role && var.attach_cloudwatch_logs_policy ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.logs[0].arn
}
resource "aws_iam_policy" "dead_letter" {
count  = local.create_role && var.attach_dead_letter_policy ? 1 : 0
policy = data.aws_iam_policy_document.dead_letter.json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "dead_letter" {
count      = local.create_role && var.attach_dead_letter_policy ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.dead_letter[0].arn
}
resource "aws_iam_policy" "vpc" {
count  = local.create_role && var.attach_network_policy ? 1 : 0
policy = data.aws_iam_policy.vpc.policy
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "vpc" {
count      = local.create_role && var.attach_network_policy ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.vpc[0].arn
}
resource "aws_iam_policy" "tracing" {
count  = local.create_role && var.attach_tracing_policy ? 1 : 0
policy = data.aws_iam_policy.tracing.policy
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "tracing" {
count      = local.create_role && var.attach_tracing_policy ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.tracing[0].arn
}
resource "aws_iam_policy" "async" {
count  = local.create_role && var.attach_async_event_policy ? 1 : 0
policy = data.aws_iam_policy_document.async.json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "async" {
count      = local.create_role && var.attach_async_event_policy ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.async[0].arn
}
resource "aws_iam_policy" "additional_json" {
count  = local.create_role && var.attach_policy_json ? 1 : 0
policy = var.policy_json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "additional_json" {
count      = local.create_role && var.attach_policy_json ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.additional_json[0].arn
}
resource "aws_iam_policy" "additional_jsons" {
count  = local.create_role && var.attach_policy_jsons ? var.number_of_policy_jsons : 0
policy = var.policy_jsons[count.index]
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "additional_jsons" {
count      = local.create_role && var.attach_policy_jsons ? var.number_of_policy_jsons : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.additional_jsons[count.index].arn
}
resource "aws_iam_role_policy_attachment" "additional_one" {
count      = local.create_role && var.attach_policy ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = var.policy
}
resource "aws_iam_role_policy_attachment" "additional_many" {
count      = local.create_role && var.attach_policies ? var.number_of_policies : 0
role       = aws_iam_role.lambda[0].name
policy_arn = var.policies[count.index]
}
data "aws_iam_policy_document" "additional_inline" {
dynamic "statement" {
for_each = var.policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "condition" {
for_each = try(statement.value.condition, [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_policy" "additional_inline" {
count  = local.create_role && var.attach_policy_statements ? 1 : 0
policy = data.aws_iam_policy_document.additional_inline.json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "additional_inline" {
count      = local.create_role && var.attach_policy_statements ? 1 : 0
role       = aws_iam_role.lambda[0].name
policy_arn = aws_iam_policy.additional_inline[0].arn
}
resource "aws_lambda_function" "this" {
count         = local.function ? 1 : 0
function_name = var.function_name
role          = var.create_role ? aws_iam_role.lambda[0].arn : var.lambda_role
}
resource "aws_lambda_permission" "current_version_triggers" {
for_each               = { for key, one in var.allowed_triggers : key => one if local.function && var.create_current_version_allowed_triggers }
function_name          = aws_lambda_function.this[0].function_name
qualifier              = aws_lambda_function.this[0].version
action                 = try(each.value.action, "lambda:InvokeFunction")
principal              = try(each.value.principal, format("%s.amazonaws.com", try(each.value.service, "")))
principal_org_id       = try(each.value.principal_org_id, null)
source_arn             = try(each.value.source_arn, null)
source_account         = try(each.value.source_account, null)
event_source_token     = try(each.value.event_source_token, null)
function_url_auth_type = try(each.value.function_url_auth_type, null)
}
resource "aws_lambda_permission" "unqualified_alias_triggers" {
for_each               = { for key, one in var.allowed_triggers : key => one if local.function && var.create_unqualified_alias_allowed_triggers }
function_name          = aws_lambda_function.this[0].function_name
action                 = try(each.value.action, "lambda:InvokeFunction")
principal              = try(each.value.principal, format("%s.amazonaws.com", try(each.value.service, "")))
principal_org_id       = try(each.value.principal_org_id, null)
source_arn             = try(each.value.source_arn, null)
source_account         = try(each.value.source_account, null)
event_source_token     = try(each.value.event_source_token, null)
function_url_auth_type = try(each.value.function_url_auth_type, null)
}
output "lambda_role_arn" { value = try(aws_iam_role.lambda[0].arn, null) }
output "lambda_role_name" { value = try(aws_iam_role.lambda[0].name, null) }
output "lambda_function_arn" { value = try(aws_lambda_function.this[0].arn, null) }
output "lambda_function_name" { value = try(aws_lambda_function.this[0].function_name, null) }`
      },
      {
        path: "modules/docker-build",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/eks-pod-identity/aws", "github.com/terraform-aws-modules/terraform-aws-eks-pod-identity"],
    releases: { "1.0.0": "4a0f2c6656dfe954cf38a67d10a3b7e7e97d5912", "1.1.0": "dc117260665c04b2ed9b1eb3654c7cbbf0e44190", "1.2.0": "5c0bb392719cd9831000d23b05e13d010fd90eae", "1.2.1": "ea4ae5e690ad95a8c4a39e131ab9b0d4faff20f1", "1.3.0": "f1aeff2f18b447443379cbece85153ef621b1c22", "1.4.0": "28131749c4a5ccef66072238af410ff79a6d1f1e", "1.4.1": "bd0a298a066bd01796ab7c5e1bf1c904b9087eaf", "1.4.2": "f39ff40fd4f45d61dda0b1a26cb82e1a005e2417", "1.4.3": "e45f1d2be20dfb3134c0a0439be886671bd74464", "1.5.0": "e17ceb2cd85a5808f9da6d1552eacd60a824459e", "1.6.0": "9c294ba7fb55542d5447d538f09492fd5318f9ef", "1.6.1": "c6186ee924b01fa28f7bb7f53c5581524bc4c91c", "1.7.0": "946c770e4802c7da4e797cbb2649fd4fda82cbbe", "1.8.0": "ba747f08659b992ee15bc0054806c54b4517f1d5", "1.9.0": "a8b1ec6765182ca07a44dbc4e52258eefec9dceb", "1.9.1": "31f4ad2d01e428dc373d1134d4bb574c23255c78", "1.10.0": "248de00a4580b279ec08aafe67c803b99d4d9172", "1.11.0": "e3bc6c9ffd702abe9b1c539171a457ca780aadc2", "1.12.0": "6d4aa31990e4179640c869505169ebc78f200e10", "1.12.1": "9478c492d293927d658503fc26b0fec5a30e92bd", "2.0.0": "6dd790f10334e85639e53e1c6a2409479b28ecf4", "2.1.0": "84ec157c4e658b02cb49205afe77601fb0d6b84f", "2.2.0": "85617fd929467051debd6497cb17f9dfff7bdce4", "2.2.1": "6b2ba41882f042bc9ab7a256989f282a03d66c1d", "2.3.0": "1fd99dbe24edd35c56d098b3ce39fd7bd0730d31", "2.4.0": "8d649ce114a52fdff6de867c20e518649f8f3a0b", "2.4.1": "263410b1be2724af745c5e62b927d3859f47760a", "2.4.2": "4b4baa2499e93fc1f0eb85a93898c0e581b488f3", "2.5.0": "81baacb55d750d7786536e3e83171129d029d2f1", "2.6.0": "9edb1bb806f4ebf031c49788ab73a39e71431b6e", "2.7.0": "776d089cf8b13dbff25e32e78272f8f693f5cb29", "2.8.0": "f8298de47cce300cd80c1cc27ca3b4732a5a0197", "2.8.1": "2cbd87e243fcbf74385331dcf983e273eeb7aa36" },
    modules: [
      {
        versions: ">= 2.0, < 3.0",
        outline: `variable "create" { default = true }
variable "name" { default = "" }
variable "use_name_prefix" { default = true }
variable "path" { default = "/" }
variable "description" { default = null }
variable "max_session_duration" { default = null }
variable "permissions_boundary_arn" { default = null }
variable "tags" { default = {} }
variable "trust_policy_conditions" { default = [] }
variable "additional_policy_arns" { default = {} }
variable "attach_custom_policy" { default = false }
variable "custom_policy_description" { default = "Custom IAM Policy" }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "associations" { default = {} }
variable "association_defaults" { default = {} }
variable "policy_name_prefix" { default = "AmazonEKS_" }
variable "attach_aws_cloudwatch_observability_policy" { default = false }
variable "region" { default = null }
variable "trust_policy_statements" {
type = list(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
variable "policy_statements" {
type = list(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
variable "attach_amazon_managed_service_prometheus_policy" { default = false }
variable "attach_aws_appmesh_controller_policy" { default = false }
variable "attach_aws_appmesh_envoy_proxy_policy" { default = false }
variable "attach_aws_ebs_csi_policy" { default = false }
variable "attach_aws_efs_csi_policy" { default = false }
variable "attach_aws_fsx_lustre_csi_policy" { default = false }
variable "attach_aws_gateway_controller_policy" { default = false }
variable "attach_aws_lb_controller_policy" { default = false }
variable "attach_aws_lb_controller_targetgroup_binding_only_policy" { default = false }
variable "attach_aws_node_termination_handler_policy" { default = false }
variable "attach_aws_privateca_issuer_policy" { default = false }
variable "attach_aws_vpc_cni_policy" { default = false }
variable "attach_cert_manager_policy" { default = false }
variable "attach_cluster_autoscaler_policy" { default = false }
variable "attach_external_dns_policy" { default = false }
variable "attach_external_secrets_policy" { default = false }
variable "attach_mountpoint_s3_csi_policy" { default = false }
variable "attach_pganalyze_policy" { default = false }
variable "attach_velero_policy" { default = false }
data "aws_iam_policy_document" "assume" {
statement {
actions = ["sts:AssumeRole", "sts:TagSession"]
principals {
type        = "Service"
identifiers = ["pods.eks.amazonaws.com"]
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
dynamic "statement" {
for_each = var.trust_policy_statements != null ? var.trust_policy_statements : []
content {
sid           = statement.value.sid
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
path        = var.path
description = var.description
assume_role_policy = data.aws_iam_policy_document.assume.json
permissions_boundary = var.permissions_boundary_arn
tags = var.tags
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in var.additional_policy_arns : key => policy if var.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "base" {
source_policy_documents   = var.source_policy_documents
override_policy_documents = var.attach_custom_policy ? var.override_policy_documents : []
dynamic "statement" {
for_each = var.policy_statements != null ? var.policy_statements : []
content {
sid           = statement.value.sid
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
resource "aws_iam_policy" "custom" {
count       = var.create && var.attach_custom_policy ? 1 : 0
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
path        = var.path
description = var.custom_policy_description
policy      = data.aws_iam_policy_document.base.json
tags        = var.tags
}
resource "aws_iam_role_policy_attachment" "custom" {
count      = var.create && var.attach_custom_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.custom[0].arn
}
resource "aws_iam_policy" "amazon_managed_service_prometheus" {
count  = var.create && var.attach_amazon_managed_service_prometheus_policy ? 1 : 0
policy = data.aws_iam_policy_document.amazon_managed_service_prometheus[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "amazon_managed_service_prometheus" {
count      = var.create && var.attach_amazon_managed_service_prometheus_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.amazon_managed_service_prometheus[0].arn
}
resource "aws_iam_policy" "appmesh_controller" {
count  = var.create && var.attach_aws_appmesh_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.appmesh_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "appmesh_controller" {
count      = var.create && var.attach_aws_appmesh_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.appmesh_controller[0].arn
}
resource "aws_iam_policy" "appmesh_envoy_proxy" {
count  = var.create && var.attach_aws_appmesh_envoy_proxy_policy ? 1 : 0
policy = data.aws_iam_policy_document.appmesh_envoy_proxy[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "appmesh_envoy_proxy" {
count      = var.create && var.attach_aws_appmesh_envoy_proxy_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.appmesh_envoy_proxy[0].arn
}
resource "aws_iam_policy" "ebs_csi" {
count  = var.create && var.attach_aws_ebs_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.ebs_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "ebs_csi" {
count      = var.create && var.attach_aws_ebs_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.ebs_csi[0].arn
}
resource "aws_iam_policy" "efs_csi" {
count  = var.create && var.attach_aws_efs_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.efs_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "efs_csi" {
count      = var.create && var.attach_aws_efs_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.efs_csi[0].arn
}
resource "aws_iam_policy" "fsx_lustre_csi" {
count  = var.create && var.attach_aws_fsx_lustre_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.fsx_lustre_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "fsx_lustre_csi" {
count      = var.create && var.attach_aws_fsx_lustre_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.fsx_lustre_csi[0].arn
}
resource "aws_iam_policy" "aws_gateway_controller" {
count  = var.create && var.attach_aws_gateway_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.aws_gateway_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "aws_gateway_controller" {
count      = var.create && var.attach_aws_gateway_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.aws_gateway_controller[0].arn
}
resource "aws_iam_policy" "lb_controller" {
count  = var.create && var.attach_aws_lb_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.lb_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "lb_controller" {
count      = var.create && var.attach_aws_lb_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.lb_controller[0].arn
}
resource "aws_iam_policy" "lb_controller_targetgroup_only" {
count  = var.create && var.attach_aws_lb_controller_targetgroup_binding_only_policy ? 1 : 0
policy = data.aws_iam_policy_document.lb_controller_targetgroup_only[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "lb_controller_targetgroup_only" {
count      = var.create && var.attach_aws_lb_controller_targetgroup_binding_only_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.lb_controller_targetgroup_only[0].arn
}
resource "aws_iam_policy" "aws_node_termination_handler" {
count  = var.create && var.attach_aws_node_termination_handler_policy ? 1 : 0
policy = data.aws_iam_policy_document.aws_node_termination_handler[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "aws_node_termination_handler" {
count      = var.create && var.attach_aws_node_termination_handler_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.aws_node_termination_handler[0].arn
}
resource "aws_iam_policy" "aws_privateca_issuer" {
count  = var.create && var.attach_aws_privateca_issuer_policy ? 1 : 0
policy = data.aws_iam_policy_document.aws_privateca_issuer[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "aws_privateca_issuer" {
count      = var.create && var.attach_aws_privateca_issuer_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.aws_privateca_issuer[0].arn
}
resource "aws_iam_policy" "vpc_cni" {
count  = var.create && var.attach_aws_vpc_cni_policy ? 1 : 0
policy = data.aws_iam_policy_document.vpc_cni[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "vpc_cni" {
count      = var.create && var.attach_aws_vpc_cni_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.vpc_cni[0].arn
}
resource "aws_iam_policy" "cert_manager" {
count  = var.create && var.attach_cert_manager_policy ? 1 : 0
policy = data.aws_iam_policy_document.cert_manager[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "cert_manager" {
count      = var.create && var.attach_cert_manager_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.cert_manager[0].arn
}
resource "aws_iam_policy" "cluster_autoscaler" {
count  = var.create && var.attach_cluster_autoscaler_policy ? 1 : 0
policy = data.aws_iam_policy_document.cluster_autoscaler[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "cluster_autoscaler" {
count      = var.create && var.attach_cluster_autoscaler_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.cluster_autoscaler[0].arn
}
resource "aws_iam_policy" "external_dns" {
count  = var.create && var.attach_external_dns_policy ? 1 : 0
policy = data.aws_iam_policy_document.external_dns[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "external_dns" {
count      = var.create && var.attach_external_dns_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.external_dns[0].arn
}
resource "aws_iam_policy" "external_secrets" {
count  = var.create && var.attach_external_secrets_policy ? 1 : 0
policy = data.aws_iam_policy_document.external_secrets[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "external_secrets" {
count      = var.create && var.attach_external_secrets_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.external_secrets[0].arn
}
resource "aws_iam_policy" "mountpoint_s3_csi" {
count  = var.create && var.attach_mountpoint_s3_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.mountpoint_s3_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "mountpoint_s3_csi" {
count      = var.create && var.attach_mountpoint_s3_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.mountpoint_s3_csi[0].arn
}
resource "aws_iam_policy" "pganalyze" {
count  = var.create && var.attach_pganalyze_policy ? 1 : 0
policy = data.aws_iam_policy_document.pganalyze[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "pganalyze" {
count      = var.create && var.attach_pganalyze_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.pganalyze[0].arn
}
resource "aws_iam_policy" "velero" {
count  = var.create && var.attach_velero_policy ? 1 : 0
policy = data.aws_iam_policy_document.velero[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "velero" {
count      = var.create && var.attach_velero_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.velero[0].arn
}
resource "aws_eks_pod_identity_association" "this" {
for_each        = { for key, one in var.associations : key => one if var.create }
cluster_name    = try(coalesce(try(each.value.cluster_name, null), try(var.association_defaults.cluster_name, null)), null)
namespace       = try(coalesce(try(each.value.namespace, null), try(var.association_defaults.namespace, null)), null)
service_account = try(coalesce(try(each.value.service_account, null), try(var.association_defaults.service_account, null)), null)
target_role_arn = try(coalesce(try(each.value.target_role_arn, null), try(var.association_defaults.target_role_arn, null)), null)
role_arn        = aws_iam_role.this[0].arn
tags            = merge(var.tags, try(each.value.tags, {}), try(var.association_defaults.tags, {}))
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_path" { value = try(aws_iam_role.this[0].path, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "associations" { value = aws_eks_pod_identity_association.this }`
      },
      {
        versions: ">= 1.1, < 2.0",
        outline: `variable "create" { default = true }
variable "name" { default = "" }
variable "use_name_prefix" { default = true }
variable "path" { default = "/" }
variable "description" { default = null }
variable "max_session_duration" { default = null }
variable "permissions_boundary_arn" { default = null }
variable "tags" { default = {} }
variable "trust_policy_conditions" { default = [] }
variable "additional_policy_arns" { default = {} }
variable "attach_custom_policy" { default = false }
variable "custom_policy_description" { default = "Custom IAM Policy" }
variable "source_policy_documents" { default = [] }
variable "override_policy_documents" { default = [] }
variable "associations" { default = {} }
variable "association_defaults" { default = {} }
variable "policy_name_prefix" { default = "AmazonEKS_" }
variable "attach_aws_cloudwatch_observability_policy" { default = false }
variable "region" { default = null }
variable "trust_policy_statements" { default = [] }
variable "policy_statements" { default = [] }
variable "attach_amazon_managed_service_prometheus_policy" { default = false }
variable "attach_aws_appmesh_controller_policy" { default = false }
variable "attach_aws_appmesh_envoy_proxy_policy" { default = false }
variable "attach_aws_ebs_csi_policy" { default = false }
variable "attach_aws_efs_csi_policy" { default = false }
variable "attach_aws_fsx_lustre_csi_policy" { default = false }
variable "attach_aws_gateway_controller_policy" { default = false }
variable "attach_aws_lb_controller_policy" { default = false }
variable "attach_aws_lb_controller_targetgroup_binding_only_policy" { default = false }
variable "attach_aws_node_termination_handler_policy" { default = false }
variable "attach_aws_privateca_issuer_policy" { default = false }
variable "attach_aws_vpc_cni_policy" { default = false }
variable "attach_cert_manager_policy" { default = false }
variable "attach_cluster_autoscaler_policy" { default = false }
variable "attach_external_dns_policy" { default = false }
variable "attach_external_secrets_policy" { default = false }
variable "attach_mountpoint_s3_csi_policy" { default = false }
variable "attach_pganalyze_policy" { default = false }
variable "attach_velero_policy" { default = false }
data "aws_iam_policy_document" "assume" {
statement {
actions = ["sts:AssumeRole", "sts:TagSession"]
principals {
type        = "Service"
identifiers = ["pods.eks.amazonaws.com"]
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
dynamic "statement" {
for_each = var.trust_policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type        = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type        = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = try(statement.value.condition, [])
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
path        = var.path
description = var.description
assume_role_policy = data.aws_iam_policy_document.assume.json
permissions_boundary = var.permissions_boundary_arn
tags = var.tags
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in var.additional_policy_arns : key => policy if var.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "base" {
source_policy_documents   = var.source_policy_documents
override_policy_documents = var.attach_custom_policy ? var.override_policy_documents : []
dynamic "statement" {
for_each = var.policy_statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "condition" {
for_each = try(statement.value.condition, [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
resource "aws_iam_policy" "custom" {
count       = var.create && var.attach_custom_policy ? 1 : 0
name        = var.use_name_prefix ? null : var.name
name_prefix = var.use_name_prefix ? "\${var.name}-" : null
path        = var.path
description = var.custom_policy_description
policy      = data.aws_iam_policy_document.base.json
tags        = var.tags
}
resource "aws_iam_role_policy_attachment" "custom" {
count      = var.create && var.attach_custom_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.custom[0].arn
}
resource "aws_iam_policy" "amazon_managed_service_prometheus" {
count  = var.create && var.attach_amazon_managed_service_prometheus_policy ? 1 : 0
policy = data.aws_iam_policy_document.amazon_managed_service_prometheus[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "amazon_managed_service_prometheus" {
count      = var.create && var.attach_amazon_managed_service_prometheus_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.amazon_managed_service_prometheus[0].arn
}
resource "aws_iam_policy" "appmesh_controller" {
count  = var.create && var.attach_aws_appmesh_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.appmesh_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "appmesh_controller" {
count      = var.create && var.attach_aws_appmesh_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.appmesh_controller[0].arn
}
resource "aws_iam_policy" "appmesh_envoy_proxy" {
count  = var.create && var.attach_aws_appmesh_envoy_proxy_policy ? 1 : 0
policy = data.aws_iam_policy_document.appmesh_envoy_proxy[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "appmesh_envoy_proxy" {
count      = var.create && var.attach_aws_appmesh_envoy_proxy_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.appmesh_envoy_proxy[0].arn
}
resource "aws_iam_policy" "ebs_csi" {
count  = var.create && var.attach_aws_ebs_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.ebs_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "ebs_csi" {
count      = var.create && var.attach_aws_ebs_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.ebs_csi[0].arn
}
resource "aws_iam_policy" "efs_csi" {
count  = var.create && var.attach_aws_efs_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.efs_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "efs_csi" {
count      = var.create && var.attach_aws_efs_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.efs_csi[0].arn
}
resource "aws_iam_policy" "fsx_lustre_csi" {
count  = var.create && var.attach_aws_fsx_lustre_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.fsx_lustre_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "fsx_lustre_csi" {
count      = var.create && var.attach_aws_fsx_lustre_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.fsx_lustre_csi[0].arn
}
resource "aws_iam_policy" "aws_gateway_controller" {
count  = var.create && var.attach_aws_gateway_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.aws_gateway_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "aws_gateway_controller" {
count      = var.create && var.attach_aws_gateway_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.aws_gateway_controller[0].arn
}
resource "aws_iam_policy" "lb_controller" {
count  = var.create && var.attach_aws_lb_controller_policy ? 1 : 0
policy = data.aws_iam_policy_document.lb_controller[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "lb_controller" {
count      = var.create && var.attach_aws_lb_controller_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.lb_controller[0].arn
}
resource "aws_iam_policy" "lb_controller_targetgroup_only" {
count  = var.create && var.attach_aws_lb_controller_targetgroup_binding_only_policy ? 1 : 0
policy = data.aws_iam_policy_document.lb_controller_targetgroup_only[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "lb_controller_targetgroup_only" {
count      = var.create && var.attach_aws_lb_controller_targetgroup_binding_only_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.lb_controller_targetgroup_only[0].arn
}
resource "aws_iam_policy" "aws_node_termination_handler" {
count  = var.create && var.attach_aws_node_termination_handler_policy ? 1 : 0
policy = data.aws_iam_policy_document.aws_node_termination_handler[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "aws_node_termination_handler" {
count      = var.create && var.attach_aws_node_termination_handler_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.aws_node_termination_handler[0].arn
}
resource "aws_iam_policy" "aws_privateca_issuer" {
count  = var.create && var.attach_aws_privateca_issuer_policy ? 1 : 0
policy = data.aws_iam_policy_document.aws_privateca_issuer[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "aws_privateca_issuer" {
count      = var.create && var.attach_aws_privateca_issuer_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.aws_privateca_issuer[0].arn
}
resource "aws_iam_policy" "vpc_cni" {
count  = var.create && var.attach_aws_vpc_cni_policy ? 1 : 0
policy = data.aws_iam_policy_document.vpc_cni[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "vpc_cni" {
count      = var.create && var.attach_aws_vpc_cni_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.vpc_cni[0].arn
}
resource "aws_iam_policy" "cert_manager" {
count  = var.create && var.attach_cert_manager_policy ? 1 : 0
policy = data.aws_iam_policy_document.cert_manager[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "cert_manager" {
count      = var.create && var.attach_cert_manager_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.cert_manager[0].arn
}
resource "aws_iam_policy" "cluster_autoscaler" {
count  = var.create && var.attach_cluster_autoscaler_policy ? 1 : 0
policy = data.aws_iam_policy_document.cluster_autoscaler[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "cluster_autoscaler" {
count      = var.create && var.attach_cluster_autoscaler_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.cluster_autoscaler[0].arn
}
resource "aws_iam_policy" "external_dns" {
count  = var.create && var.attach_external_dns_policy ? 1 : 0
policy = data.aws_iam_policy_document.external_dns[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "external_dns" {
count      = var.create && var.attach_external_dns_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.external_dns[0].arn
}
resource "aws_iam_policy" "external_secrets" {
count  = var.create && var.attach_external_secrets_policy ? 1 : 0
policy = data.aws_iam_policy_document.external_secrets[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "external_secrets" {
count      = var.create && var.attach_external_secrets_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.external_secrets[0].arn
}
resource "aws_iam_policy" "mountpoint_s3_csi" {
count  = var.create && var.attach_mountpoint_s3_csi_policy ? 1 : 0
policy = data.aws_iam_policy_document.mountpoint_s3_csi[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "mountpoint_s3_csi" {
count      = var.create && var.attach_mountpoint_s3_csi_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.mountpoint_s3_csi[0].arn
}
resource "aws_iam_policy" "pganalyze" {
count  = var.create && var.attach_pganalyze_policy ? 1 : 0
policy = data.aws_iam_policy_document.pganalyze[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "pganalyze" {
count      = var.create && var.attach_pganalyze_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.pganalyze[0].arn
}
resource "aws_iam_policy" "velero" {
count  = var.create && var.attach_velero_policy ? 1 : 0
policy = data.aws_iam_policy_document.velero[0].json
tags   = var.tags
}
resource "aws_iam_role_policy_attachment" "velero" {
count      = var.create && var.attach_velero_policy ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.velero[0].arn
}
resource "aws_eks_pod_identity_association" "this" {
for_each        = { for key, one in var.associations : key => one if var.create }
cluster_name    = try(coalesce(try(each.value.cluster_name, null), try(var.association_defaults.cluster_name, null)), null)
namespace       = try(coalesce(try(each.value.namespace, null), try(var.association_defaults.namespace, null)), null)
service_account = try(coalesce(try(each.value.service_account, null), try(var.association_defaults.service_account, null)), null)
target_role_arn = try(coalesce(try(each.value.target_role_arn, null), try(var.association_defaults.target_role_arn, null)), null)
role_arn        = aws_iam_role.this[0].arn
tags            = merge(var.tags, try(each.value.tags, {}), try(var.association_defaults.tags, {}))
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_path" { value = try(aws_iam_role.this[0].path, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "associations" { value = aws_eks_pod_identity_association.this }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/eks/aws", "github.com/terraform-aws-modules/terraform-aws-eks"],
    releases: { "20.31.0": "c63a57908d7b4d51895d3f8502d60daae758b761", "20.31.1": "5583604ffad307e3e894434248a35293fca51e9e", "20.31.2": "ad88d72bdd2fe2ce2b9885548e7127c583d0b18d", "20.31.3": "bba5a75ee1310b220cd2b073b2b9cda48543aefc", "20.31.4": "ed43ce7ec6004512ec22adfd3302a2cbdb3b6f23", "20.31.5": "791b9054a12fbf2a3041585feceae52eadeacac4", "20.31.6": "a713f6f464eb579a39918f60f130a5fbb77a6b30", "20.32.0": "608c41a295a415f9aeea5c397a9dc123cee6d4c9", "20.33.0": "7acf66f8b5ade58689302a86d3857b7d40dc0123", "20.33.1": "50cb230c8a1793f5ef4cc52c4c789b656b141168", "20.34.0": "dd2089b73b4ff296e519830efdfda760e8d52b8a", "20.35.0": "0b9d27b3ffb500be824bfdbf2b1607887ef6c295", "20.36.0": "37e3348dffe06ea4b9adf9b54512e4efdb46f425", "20.36.1": "89af98d7000ac7e80b61865ba5e5c212ea011938", "20.37.0": "a9c659ad10df816913501e0dd1d9edcc7757dca0", "20.37.1": "4c0a8fc4fd534fc039ca075b5bedd56c672d4c5f", "20.37.2": "8a0efdbbc84180a26e0bacfd2b6fcfceac53b3b6", "21.0.0": "b7eabbd3848f09e62add631e0c7683b7db0db8b9", "21.0.1": "0049a9b9d0d9626f564097cebb301ca16bc7b867", "21.0.2": "7efa43f11c193df8da3d5687b292b14517288f59", "21.0.3": "41d31db4e2a4e2a794eb0b933898511761c5c697", "21.0.4": "074abf14097264dd13fe3a521cd1d0fe76f6b4ef", "21.0.5": "1f2f95af92c7ef4d4e26330ab2cb27a7035491b6", "21.0.6": "b745952ac805d3ff9ae79c0f312190f7e6f2bd25", "21.0.7": "eaee8fb8458a790641f6e81f5c3a60809b920589", "21.0.8": "d97712a888093b0106651e1534d80f986fb67477", "21.0.9": "30664d261760ec97c670f90df3c793431cb096fb", "21.1.0": "82acedc0593723979dc653d726617884cf7ab447", "21.1.1": "f56e87eecd955f66be92a1ba02b9e9fa82be43b6", "21.1.2": "b02727a652630ecda59776c91ad748c4b14c302d", "21.1.3": "e5c35cfd4edcdfc5653c813a0ec18743a3160d95", "21.1.4": "23a67d06d782fd6246f5616931c484afc0bc03e6", "21.1.5": "b9e7ad0cccbfe2f076f05fc46eecd0dfaabbd17e", "21.2.0": "bdce0214baae49e63b140c3083ec75e3314f3d75", "21.3.0": "0b29f2bcb2532154699f68e52e0c7420d6355a8e", "21.3.1": "de2aa10f25c7f2d2ab1264f6451f7cbf57f784c4", "21.3.2": "74824da9c4fe9dd0b405db70881a1158fa1af216", "21.4.0": "e4bc4d8fd59aac359dca88a5a3fbe03907fc8930", "21.5.0": "4c77bbc1198e85655d5324f18636ad16a3ca9adf", "21.6.0": "b6ffccf137fad60e09a9358f75d356f7f3e97d1b", "21.6.1": "96dbaa033bdc9e0a23421eb77c87b4533c44a225", "21.7.0": "0778bbbc10063bf5672efc4ab3133f81e6686ffb", "21.8.0": "32599e5dfc369596dfdb28cea120d469c92145c1", "21.9.0": "85a1a1a0eccea95ffa3f7ac1c6047901a1f0a6cb", "21.10.0": "943fd575bcaddaf3b97101ecd7321e79ae67f68b", "21.10.1": "c41b58277ab3951eca8d11863edf178135ec7654", "21.11.0": "8c7acee7484d42a548a2c2438e9de36bdab29454", "21.12.0": "d57cdac936efe7ae3b0edbb75340b70c6774d4f3", "21.13.0": "d416579c20868b075c1799cb1bf6d5b62ee7bb4b", "21.14.0": "b704ffc1f7874ddefdcf93d8fc61af82d4cb1b6d", "21.15.0": "3824ebe2305afa1b014f39448aaf7bb2720f2367", "21.15.1": "42693d40bceb3ad80d49b0574cc3046455c2def6", "21.16.0": "75b4fc547df610ca3bd4cd6bcabce11e5abe722d", "21.16.1": "aadfa5dcc3e06f1c6a9271dcce661032f698f8c4", "21.17.0": "3269c347f7893c9c3e924cfd26afd1ce26e4ea7e", "21.17.1": "6bac707d5496f4b494ce8bf63bfc8d245aead592", "21.18.0": "ed7f4d5f5129999f1723cd2f76a0804a53adf4d3", "21.19.0": "bef29c4d9523523e57fe898643fde2895106b339" },
    modules: [
      {
        versions: ">= 21.0, < 22.0",
        outline: `variable "create" { default = true }
variable "name" { default = "" }
variable "tags" { default = {} }
variable "ip_family" { default = "ipv4" }
variable "prefix_separator" { default = "-" }
variable "enable_irsa" { default = true }
variable "openid_connect_audiences" { default = [] }
variable "access_entries" { default = {} }
variable "enable_cluster_creator_admin_permissions" { default = false }
variable "create_iam_role" { default = true }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_tags" { default = {} }
variable "iam_role_additional_policies" { default = {} }
variable "attach_encryption_policy" { default = true }
variable "encryption_config" { default = {} }
variable "encryption_policy_tags" { default = {} }
variable "create_kms_key" { default = true }
variable "compute_config" { default = null }
variable "create_auto_mode_iam_resources" { default = false }
variable "enable_auto_mode_custom_tags" { default = true }
variable "outpost_config" { default = null }
variable "create_node_iam_role" { default = true }
variable "node_iam_role_name" { default = null }
variable "node_iam_role_use_name_prefix" { default = true }
variable "node_iam_role_path" { default = null }
variable "node_iam_role_description" { default = null }
variable "node_iam_role_permissions_boundary" { default = null }
variable "node_iam_role_tags" { default = {} }
variable "node_iam_role_additional_policies" { default = {} }
variable "create_cni_ipv6_iam_policy" { default = false }
variable "eks_managed_node_groups" { default = null }
variable "fargate_profiles" { default = null }
variable "self_managed_node_groups" { default = null }
variable "identity_providers" { default = null }
variable "addons" { default = null }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
outpost     = var.outpost_config != null
auto        = try(var.compute_config.enabled, false) == true || var.create_auto_mode_iam_resources
create_role = var.create && var.create_iam_role
create_node = var.create && var.create_node_iam_role && local.auto
encryption  = local.create_role && var.attach_encryption_policy && var.encryption_config != null && !local.outpost
prefix      = "arn:\${data.aws_partition.current.partition}:iam::aws:policy"
name        = coalesce(var.iam_role_name, "\${var.name}-cluster")
node_name   = coalesce(var.node_iam_role_name, "\${var.name}-eks-auto")
cluster_policies = merge(
local.outpost ? {} : { AmazonEKSClusterPolicy = "\${local.prefix}/AmazonEKSClusterPolicy" },
!local.outpost && local.auto ? { for one in ["Compute", "BlockStorage", "LoadBalancing", "Networking"] : "AmazonEKS\${one}Policy" => "\${local.prefix}/AmazonEKS\${one}Policy" } : {},
local.outpost && !local.auto ? { AmazonEKSClusterPolicy = "\${local.prefix}/AmazonEKSLocalOutpostClusterPolicy" } : {},
)
creator = var.enable_cluster_creator_admin_permissions ? {
cluster_creator = {
principal_arn       = data.aws_iam_session_context.current[0].issuer_arn
type                = "STANDARD"
policy_associations = { admin = { policy_arn = "arn:\${data.aws_partition.current.partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy", access_scope = { type = "cluster" } } }
}
} : {}
entries = merge(local.creator, var.access_entries)
associations = merge([
for entry, one in local.entries : {
for key, policy in try(coalesce(one.policy_associations, {}), {}) : "\${entry}_\${key}" => { principal_arn = one.principal_arn, policy = policy }
if !contains(["EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX"], try(coalesce(one.type, "STANDARD"), "STANDARD"))
}
]...)
}
data "aws_iam_session_context" "current" {
count = var.create ? 1 : 0
}
resource "aws_eks_cluster" "this" {
count = var.create ? 1 : 0
name  = var.name
}
resource "aws_eks_access_entry" "this" {
for_each          = { for key, one in local.entries : key => one if var.create }
cluster_name      = aws_eks_cluster.this[0].id
kubernetes_groups = try(each.value.kubernetes_groups, null)
principal_arn     = each.value.principal_arn
type              = try(each.value.type, null)
user_name         = try(each.value.user_name, null)
tags              = merge(var.tags, try(each.value.tags, {}))
}
resource "aws_eks_access_policy_association" "this" {
for_each      = { for key, one in local.associations : key => one if var.create }
cluster_name  = aws_eks_cluster.this[0].id
policy_arn    = each.value.policy.policy_arn
principal_arn = each.value.principal_arn
access_scope {
type       = each.value.policy.access_scope.type
namespaces = try(each.value.policy.access_scope.namespaces, null)
}
}
resource "aws_iam_openid_connect_provider" "oidc_provider" {
count          = var.create && var.enable_irsa && !local.outpost ? 1 : 0
client_id_list = distinct(compact(concat(["sts.amazonaws.com"], var.openid_connect_audiences)))
url            = aws_eks_cluster.this[0].identity[0].oidc[0].issuer
tags           = merge({ Name = "\${var.name}-eks-irsa" }, var.tags)
}
data "aws_iam_policy_document" "assume_role_policy" {
statement {
actions = ["sts:AssumeRole", "sts:TagSession"]
principals {
type        = "Service"
identifiers = concat(["eks.amazonaws.com"], local.outpost ? ["ec2.amazonaws.com"] : [])
}
}
}
resource "aws_iam_role" "this" {
count = local.create_role ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}\${var.prefix_separator}" : null
path        = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy.json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in local.cluster_policies : key => policy if local.create_role }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
resource "aws_iam_role_policy_attachment" "additional" {
for_each   = { for key, policy in var.iam_role_additional_policies : key => policy if local.create_role }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
resource "aws_iam_policy" "cluster_encryption" {
count = local.encryption ? 1 : 0
policy = jsonencode({
Statement = [{
Effect   = "Allow"
Action   = ["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"]
Resource = var.create_kms_key ? module.kms.key_arn : var.encryption_config.provider_key_arn
}]
})
tags = merge(var.tags, var.encryption_policy_tags)
}
resource "aws_iam_role_policy_attachment" "cluster_encryption" {
count      = local.encryption ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.cluster_encryption[0].arn
}
resource "aws_iam_policy" "custom" {
count  = local.create_role && local.auto && var.enable_auto_mode_custom_tags ? 1 : 0
policy = data.aws_iam_policy_document.custom[0].json
tags   = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "custom" {
count      = local.create_role && local.auto && var.enable_auto_mode_custom_tags ? 1 : 0
role       = aws_iam_role.this[0].name
policy_arn = aws_iam_policy.custom[0].arn
}
data "aws_iam_policy_document" "node_assume_role_policy" {
statement {
actions = ["sts:AssumeRole", "sts:TagSession"]
principals {
type        = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_role" "eks_auto" {
count = local.create_node ? 1 : 0
name        = var.node_iam_role_use_name_prefix ? null : local.node_name
name_prefix = var.node_iam_role_use_name_prefix ? "\${local.node_name}-" : null
path        = var.node_iam_role_path
description = var.node_iam_role_description
assume_role_policy = data.aws_iam_policy_document.node_assume_role_policy.json
permissions_boundary = var.node_iam_role_permissions_boundary
tags = merge(var.tags, var.node_iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "eks_auto" {
for_each   = local.create_node ? { for one in ["AmazonEKSWorkerNodeMinimalPolicy", "AmazonEC2ContainerRegistryPullOnly"] : one => "\${local.prefix}/\${one}" } : {}
role       = aws_iam_role.eks_auto[0].name
policy_arn = each.value
}
resource "aws_iam_role_policy_attachment" "eks_auto_additional" {
for_each   = { for key, policy in var.node_iam_role_additional_policies : key => policy if local.create_node }
role       = aws_iam_role.eks_auto[0].name
policy_arn = each.value
}
resource "aws_iam_policy" "cni_ipv6_policy" {
count  = var.create && var.create_cni_ipv6_iam_policy ? 1 : 0
name   = "AmazonEKS_CNI_IPv6_Policy"
policy = data.aws_iam_policy_document.cni_ipv6_policy[0].json
tags   = var.tags
}
module "fargate_profile" {
source   = "terraform-aws-modules/eks/aws//modules/fargate-profile"
version  = "~> 21.0"
for_each = try({ for key, one in var.fargate_profiles : key => one if var.create && !local.outpost }, {})
cluster_name = var.name
create                        = try(each.value.create, true)
name                          = coalesce(try(each.value.name, null), each.key)
cluster_ip_family             = var.ip_family
iam_role_arn                  = try(each.value.iam_role_arn, null)
iam_role_name                 = try(each.value.iam_role_name, null)
iam_role_path                 = try(each.value.iam_role_path, null)
iam_role_description          = try(each.value.iam_role_description, null)
iam_role_permissions_boundary = try(each.value.iam_role_permissions_boundary, null)
iam_role_additional_policies  = try(each.value.iam_role_additional_policies, null)
iam_role_policy_statements    = try(each.value.iam_role_policy_statements, null)
create_iam_role               = try(coalesce(each.value.create_iam_role, true), true)
iam_role_use_name_prefix      = try(coalesce(each.value.iam_role_use_name_prefix, true), true)
iam_role_tags                 = try(coalesce(each.value.iam_role_tags, {}), {})
iam_role_attach_cni_policy    = try(coalesce(each.value.iam_role_attach_cni_policy, true), true)
create_iam_role_policy        = try(coalesce(each.value.create_iam_role_policy, true), true)
tags                          = merge(var.tags, try(each.value.tags, {}))
}
module "eks_managed_node_group" {
source   = "terraform-aws-modules/eks/aws//modules/eks-managed-node-group"
version  = "~> 21.0"
for_each = try({ for key, one in var.eks_managed_node_groups : key => one if var.create && !local.outpost }, {})
create                        = try(each.value.create, true)
name                          = coalesce(try(each.value.name, null), each.key)
cluster_ip_family             = var.ip_family
iam_role_arn                  = try(each.value.iam_role_arn, null)
iam_role_name                 = try(each.value.iam_role_name, null)
iam_role_path                 = try(each.value.iam_role_path, null)
iam_role_description          = try(each.value.iam_role_description, null)
iam_role_permissions_boundary = try(each.value.iam_role_permissions_boundary, null)
iam_role_additional_policies  = try(each.value.iam_role_additional_policies, null)
iam_role_policy_statements    = try(each.value.iam_role_policy_statements, null)
create_iam_role               = try(coalesce(each.value.create_iam_role, true), true)
iam_role_use_name_prefix      = try(coalesce(each.value.iam_role_use_name_prefix, true), true)
iam_role_tags                 = try(coalesce(each.value.iam_role_tags, {}), {})
iam_role_attach_cni_policy    = try(coalesce(each.value.iam_role_attach_cni_policy, true), true)
create_iam_role_policy        = try(coalesce(each.value.create_iam_role_policy, true), true)
tags                          = merge(var.tags, try(each.value.tags, {}))
}
module "self_managed_node_group" {
source   = "terraform-aws-modules/eks/aws//modules/self-managed-node-group"
version  = "~> 21.0"
for_each = try({ for key, one in var.self_managed_node_groups : key => one if var.create }, {})
cluster_name                  = var.name
create_access_entry           = try(coalesce(each.value.create_access_entry, true), true)
create_iam_instance_profile   = try(coalesce(each.value.create_iam_instance_profile, true), true)
create                        = try(each.value.create, true)
name                          = coalesce(try(each.value.name, null), each.key)
cluster_ip_family             = var.ip_family
iam_role_arn                  = try(each.value.iam_role_arn, null)
iam_role_name                 = try(each.value.iam_role_name, null)
iam_role_path                 = try(each.value.iam_role_path, null)
iam_role_description          = try(each.value.iam_role_description, null)
iam_role_permissions_boundary = try(each.value.iam_role_permissions_boundary, null)
iam_role_additional_policies  = try(each.value.iam_role_additional_policies, null)
iam_role_policy_statements    = try(each.value.iam_role_policy_statements, null)
iam_role_use_name_prefix      = try(coalesce(each.value.iam_role_use_name_prefix, true), true)
iam_role_tags                 = try(coalesce(each.value.iam_role_tags, {}), {})
iam_role_attach_cni_policy    = try(coalesce(each.value.iam_role_attach_cni_policy, true), true)
create_iam_role_policy        = try(coalesce(each.value.create_iam_role_policy, true), true)
tags                          = merge(var.tags, try(each.value.tags, {}))
}
output "cluster_iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "cluster_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "oidc_provider_arn" { value = try(aws_iam_openid_connect_provider.oidc_provider[0].arn, null) }
output "node_iam_role_arn" { value = try(aws_iam_role.eks_auto[0].arn, null) }
output "node_iam_role_name" { value = try(aws_iam_role.eks_auto[0].name, null) }
output "eks_managed_node_groups" { value = module.eks_managed_node_group }
output "fargate_profiles" { value = module.fargate_profile }
output "self_managed_node_groups" { value = module.self_managed_node_group }
output "access_entries" { value = aws_eks_access_entry.this }`
      },
      {
        path: "modules/eks-managed-node-group",
        versions: ">= 21.0, < 22.0",
        outline: `variable "create" { default = true }
variable "create_iam_role" { default = true }
variable "create_iam_role_policy" { default = true }
variable "cluster_ip_family" { default = "ipv4" }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_tags" { default = {} }
variable "iam_role_attach_cni_policy" { default = true }
variable "iam_role_additional_policies" { default = {} }
variable "name" { default = "" }
variable "partition" { default = "" }
variable "account_id" { default = "" }
variable "tags" { default = {} }
variable "iam_role_policy_statements" {
type = list(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
create   = var.create && var.create_iam_role
prefix   = "arn:\${data.aws_partition.current.partition}:iam"
name     = coalesce(var.iam_role_name, "\${var.name}-eks-node-group")
policies = merge(
{
AmazonEKSWorkerNodePolicy = "\${local.prefix}::aws:policy/AmazonEKSWorkerNodePolicy"
AmazonEC2ContainerRegistryReadOnly = "\${local.prefix}::aws:policy/AmazonEC2ContainerRegistryReadOnly"
},
var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv4" ? { AmazonEKS_CNI_Policy = "\${local.prefix}::aws:policy/AmazonEKS_CNI_Policy" } : {},
var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv6" ? { AmazonEKS_CNI_IPv6_Policy = "\${local.prefix}::\${data.aws_caller_identity.current.account_id}:policy/AmazonEKS_CNI_IPv6_Policy" } : {},
)
}
data "aws_iam_policy_document" "assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_role" "this" {
count = local.create ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}-" : null
path        = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy.json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in local.policies : key => policy if local.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
resource "aws_iam_role_policy_attachment" "additional" {
for_each   = { for key, policy in coalesce(var.iam_role_additional_policies, {}) : key => policy if local.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "role" {
dynamic "statement" {
for_each = var.iam_role_policy_statements != null ? var.iam_role_policy_statements : []
content {
sid           = statement.value.sid
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
resource "aws_iam_role_policy" "this" {
count  = local.create && var.create_iam_role_policy && var.iam_role_policy_statements != null ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}-" : null
role   = aws_iam_role.this[0].id
policy = data.aws_iam_policy_document.role.json
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`
      },
      {
        path: "modules/fargate-profile",
        versions: ">= 21.0, < 22.0",
        outline: `variable "create" { default = true }
variable "create_iam_role" { default = true }
variable "create_iam_role_policy" { default = true }
variable "cluster_ip_family" { default = "ipv4" }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_tags" { default = {} }
variable "iam_role_attach_cni_policy" { default = true }
variable "iam_role_additional_policies" { default = {} }
variable "name" { default = "" }
variable "partition" { default = "" }
variable "account_id" { default = "" }
variable "tags" { default = {} }
variable "cluster_name" { default = "" }
variable "iam_role_policy_statements" {
type = list(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}
locals {
create   = var.create && var.create_iam_role
prefix   = "arn:\${data.aws_partition.current.partition}:iam"
name     = coalesce(var.iam_role_name, var.name, "fargate-profile")
policies = merge(
{
AmazonEKSFargatePodExecutionRolePolicy = "\${local.prefix}::aws:policy/AmazonEKSFargatePodExecutionRolePolicy"
},
var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv4" ? { AmazonEKS_CNI_Policy = "\${local.prefix}::aws:policy/AmazonEKS_CNI_Policy" } : {},
var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv6" ? { AmazonEKS_CNI_IPv6_Policy = "\${local.prefix}::\${data.aws_caller_identity.current.account_id}:policy/AmazonEKS_CNI_IPv6_Policy" } : {},
)
}
data "aws_iam_policy_document" "assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["eks-fargate-pods.amazonaws.com"]
}
condition {
test     = "ArnLike"
variable = "aws:SourceArn"
values   = ["arn:\${data.aws_partition.current.partition}:eks:\${data.aws_region.current.region}:\${data.aws_caller_identity.current.account_id}:fargateprofile/\${var.cluster_name}/*"]
}
}
}
resource "aws_iam_role" "this" {
count = local.create ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}-" : null
path        = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy.json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in local.policies : key => policy if local.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
resource "aws_iam_role_policy_attachment" "additional" {
for_each   = { for key, policy in coalesce(var.iam_role_additional_policies, {}) : key => policy if local.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "role" {
dynamic "statement" {
for_each = var.iam_role_policy_statements != null ? var.iam_role_policy_statements : []
content {
sid           = statement.value.sid
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
resource "aws_iam_role_policy" "this" {
count  = local.create && var.create_iam_role_policy && var.iam_role_policy_statements != null ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}-" : null
role   = aws_iam_role.this[0].id
policy = data.aws_iam_policy_document.role.json
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }`
      },
      {
        path: "modules/self-managed-node-group",
        versions: ">= 21.0, < 22.0",
        outline: `variable "create" { default = true }
variable "create_iam_role_policy" { default = true }
variable "cluster_ip_family" { default = "ipv4" }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_tags" { default = {} }
variable "iam_role_attach_cni_policy" { default = true }
variable "iam_role_additional_policies" { default = {} }
variable "name" { default = "" }
variable "partition" { default = "" }
variable "account_id" { default = "" }
variable "tags" { default = {} }
variable "cluster_name" { default = "" }
variable "create_access_entry" { default = true }
variable "create_iam_instance_profile" { default = true }
variable "iam_instance_profile_arn" { default = null }
variable "iam_role_policy_statements" {
type = list(object({ sid = optional(string), actions = optional(list(string)), not_actions = optional(list(string)), effect = optional(string, "Allow"), resources = optional(list(string)), not_resources = optional(list(string)), principals = optional(list(object({ type = string, identifiers = list(string) }))), not_principals = optional(list(object({ type = string, identifiers = list(string) }))), condition = optional(list(object({ test = string, variable = string, values = list(string) }))) }))
default = null
}
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
create   = var.create && var.create_iam_instance_profile
prefix   = "arn:\${data.aws_partition.current.partition}:iam"
name     = coalesce(var.iam_role_name, "\${var.name}-node-group")
policies = merge(
{
AmazonEKSWorkerNodePolicy = "\${local.prefix}::aws:policy/AmazonEKSWorkerNodePolicy"
AmazonEC2ContainerRegistryReadOnly = "\${local.prefix}::aws:policy/AmazonEC2ContainerRegistryReadOnly"
},
var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv4" ? { AmazonEKS_CNI_Policy = "\${local.prefix}::aws:policy/AmazonEKS_CNI_Policy" } : {},
var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv6" ? { AmazonEKS_CNI_IPv6_Policy = "\${local.prefix}::\${data.aws_caller_identity.current.account_id}:policy/AmazonEKS_CNI_IPv6_Policy" } : {},
)
}
data "aws_iam_policy_document" "assume_role_policy" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_role" "this" {
count = local.create ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}-" : null
path        = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy.json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "this" {
for_each   = { for key, policy in local.policies : key => policy if local.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
resource "aws_iam_role_policy_attachment" "additional" {
for_each   = { for key, policy in coalesce(var.iam_role_additional_policies, {}) : key => policy if local.create }
role       = aws_iam_role.this[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "role" {
dynamic "statement" {
for_each = var.iam_role_policy_statements != null ? var.iam_role_policy_statements : []
content {
sid           = statement.value.sid
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
resource "aws_iam_role_policy" "this" {
count  = local.create && var.create_iam_role_policy && var.iam_role_policy_statements != null ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}-" : null
role   = aws_iam_role.this[0].id
policy = data.aws_iam_policy_document.role.json
}
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
resource "aws_iam_instance_profile" "this" {
count = local.create ? 1 : 0
role  = aws_iam_role.this[0].name
name        = var.iam_role_use_name_prefix ? null : local.name
name_prefix = var.iam_role_use_name_prefix ? "\${local.name}-" : null
path  = var.iam_role_path
tags  = merge(var.tags, var.iam_role_tags)
}
resource "aws_eks_access_entry" "this" {
count         = var.create && var.create_access_entry ? 1 : 0
cluster_name  = var.cluster_name
principal_arn = var.create_iam_instance_profile ? aws_iam_role.this[0].arn : var.iam_role_arn
type          = "EC2_LINUX"
tags          = var.tags
}`
      },
      {
        path: "modules/karpenter",
        versions: ">= 21.0, < 22.0",
        outline: `variable "create" { default = true }
variable "cluster_name" { default = "" }
variable "cluster_ip_family" { default = "ipv4" }
variable "tags" { default = {} }
variable "create_iam_role" { default = true }
variable "iam_role_name" { default = "KarpenterController" }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = "/" }
variable "iam_role_description" { default = "Karpenter controller IAM role" }
variable "iam_role_permissions_boundary_arn" { default = null }
variable "iam_role_tags" { default = {} }
variable "iam_role_policies" { default = {} }
variable "iam_role_source_assume_policy_documents" { default = [] }
variable "iam_role_override_assume_policy_documents" { default = [] }
variable "iam_role_max_session_duration" { default = null }
variable "enable_inline_policy" { default = false }
variable "iam_policy_name" { default = "KarpenterController" }
variable "iam_policy_use_name_prefix" { default = true }
variable "iam_policy_path" { default = "/" }
variable "iam_policy_description" { default = "Karpenter controller IAM policy" }
variable "iam_policy_statements" { default = null }
variable "create_pod_identity_association" { default = true }
variable "namespace" { default = "kube-system" }
variable "service_account" { default = "karpenter" }
variable "create_node_iam_role" { default = true }
variable "node_iam_role_arn" { default = null }
variable "node_iam_role_name" { default = null }
variable "node_iam_role_use_name_prefix" { default = true }
variable "node_iam_role_path" { default = "/" }
variable "node_iam_role_description" { default = null }
variable "node_iam_role_permissions_boundary" { default = null }
variable "node_iam_role_tags" { default = {} }
variable "node_iam_role_attach_cni_policy" { default = true }
variable "node_iam_role_additional_policies" { default = {} }
variable "create_access_entry" { default = true }
variable "access_entry_type" { default = "EC2_LINUX" }
variable "create_instance_profile" { default = false }
variable "region" { default = null }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
locals {
create      = var.create && var.create_iam_role
create_node = var.create && var.create_node_iam_role
prefix      = "arn:\${data.aws_partition.current.partition}:iam"
node_name   = coalesce(var.node_iam_role_name, "Karpenter-\${var.cluster_name}")
policies = merge(
{ for one in ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"] : one => "\${local.prefix}::aws:policy/\${one}" },
var.node_iam_role_attach_cni_policy && var.cluster_ip_family == "ipv4" ? { AmazonEKS_CNI_Policy = "\${local.prefix}::aws:policy/AmazonEKS_CNI_Policy" } : {},
var.node_iam_role_attach_cni_policy && var.cluster_ip_family == "ipv6" ? { AmazonEKS_CNI_IPv6_Policy = "\${local.prefix}::\${data.aws_caller_identity.current.account_id}:policy/AmazonEKS_CNI_IPv6_Policy" } : {},
)
}
data "aws_iam_policy_document" "controller_assume_role" {
source_policy_documents   = var.iam_role_source_assume_policy_documents
override_policy_documents = var.iam_role_override_assume_policy_documents
statement {
sid     = "PodIdentity"
actions = ["sts:AssumeRole", "sts:TagSession"]
principals {
type        = "Service"
identifiers = ["pods.eks.amazonaws.com"]
}
}
}
resource "aws_iam_role" "controller" {
count = local.create ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : var.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${var.iam_role_name}-" : null
path        = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.controller_assume_role.json
permissions_boundary = var.iam_role_permissions_boundary_arn
tags = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy" "controller" {
count  = local.create && var.enable_inline_policy ? 1 : 0
name        = var.iam_policy_use_name_prefix ? null : var.iam_policy_name
name_prefix = var.iam_policy_use_name_prefix ? "\${var.iam_policy_name}-" : null
role   = aws_iam_role.controller[0].name
policy = data.aws_iam_policy_document.controller[0].json
}
resource "aws_iam_policy" "controller" {
count  = local.create && !var.enable_inline_policy ? 1 : 0
name        = var.iam_policy_use_name_prefix ? null : var.iam_policy_name
name_prefix = var.iam_policy_use_name_prefix ? "\${var.iam_policy_name}-" : null
path        = var.iam_policy_path
description = var.iam_policy_description
policy      = data.aws_iam_policy_document.controller[0].json
tags        = var.tags
}
resource "aws_iam_role_policy_attachment" "controller" {
count      = local.create && !var.enable_inline_policy ? 1 : 0
role       = aws_iam_role.controller[0].name
policy_arn = aws_iam_policy.controller[0].arn
}
resource "aws_iam_role_policy_attachment" "controller_additional" {
for_each   = { for key, policy in var.iam_role_policies : key => policy if local.create }
role       = aws_iam_role.controller[0].name
policy_arn = each.value
}
resource "aws_eks_pod_identity_association" "karpenter" {
count           = local.create && var.create_pod_identity_association ? 1 : 0
cluster_name    = var.cluster_name
namespace       = var.namespace
service_account = var.service_account
role_arn        = aws_iam_role.controller[0].arn
tags            = var.tags
}
data "aws_iam_policy_document" "node_assume_role" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_role" "node" {
count = local.create_node ? 1 : 0
name        = var.node_iam_role_use_name_prefix ? null : local.node_name
name_prefix = var.node_iam_role_use_name_prefix ? "\${local.node_name}-" : null
path        = var.node_iam_role_path
description = var.node_iam_role_description
assume_role_policy = data.aws_iam_policy_document.node_assume_role.json
permissions_boundary = var.node_iam_role_permissions_boundary
tags = merge(var.tags, var.node_iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "node" {
for_each   = { for key, policy in local.policies : key => policy if local.create_node }
role       = aws_iam_role.node[0].name
policy_arn = each.value
}
resource "aws_iam_role_policy_attachment" "node_additional" {
for_each   = { for key, policy in var.node_iam_role_additional_policies : key => policy if local.create_node }
role       = aws_iam_role.node[0].name
policy_arn = each.value
}
resource "aws_eks_access_entry" "node" {
count         = var.create && var.create_access_entry ? 1 : 0
cluster_name  = var.cluster_name
principal_arn = var.create_node_iam_role ? aws_iam_role.node[0].arn : var.node_iam_role_arn
type          = var.access_entry_type
tags          = var.tags
}
resource "aws_iam_instance_profile" "this" {
count = var.create && var.create_instance_profile ? 1 : 0
name        = var.node_iam_role_use_name_prefix ? null : local.node_name
name_prefix = var.node_iam_role_use_name_prefix ? "\${local.node_name}-" : null
path  = var.node_iam_role_path
role  = var.create_node_iam_role ? aws_iam_role.node[0].name : try(replace(var.node_iam_role_arn, "/^(.*role/)/", ""), null)
tags  = merge(var.tags, var.node_iam_role_tags)
}
output "iam_role_arn" { value = try(aws_iam_role.controller[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.controller[0].name, null) }
output "node_iam_role_arn" { value = try(aws_iam_role.node[0].arn, null) }
output "node_iam_role_name" { value = try(aws_iam_role.node[0].name, null) }
output "instance_profile_name" { value = try(aws_iam_instance_profile.this[0].name, null) }`
      },
      {
        versions: ">= 20.31, < 21.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "prefix_separator" { default = "-" }
variable "cluster_name" { default = "" }
variable "cluster_compute_config" { default = {} }
variable "cluster_ip_family" { default = "ipv4" }
variable "outpost_config" { default = {} }
variable "cluster_encryption_config" { default = { resources = ["secrets"] } }
variable "attach_cluster_encryption_policy" { default = true }
variable "access_entries" { default = {} }
variable "enable_cluster_creator_admin_permissions" { default = false }
variable "create_kms_key" { default = true }
variable "kms_key_description" { default = null }
variable "kms_key_deletion_window_in_days" { default = null }
variable "enable_kms_key_rotation" { default = true }
variable "kms_key_enable_default_policy" { default = true }
variable "kms_key_owners" { default = [] }
variable "kms_key_administrators" { default = [] }
variable "kms_key_users" { default = [] }
variable "kms_key_service_users" { default = [] }
variable "kms_key_source_policy_documents" { default = [] }
variable "kms_key_override_policy_documents" { default = [] }
variable "kms_key_aliases" { default = [] }
variable "create_cni_ipv6_iam_policy" { default = false }
variable "enable_irsa" { default = true }
variable "openid_connect_audiences" { default = [] }
variable "include_oidc_root_ca_thumbprint" { default = true }
variable "custom_oidc_thumbprints" { default = [] }
variable "create_iam_role" { default = true }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_additional_policies" { default = {} }
variable "enable_security_groups_for_pods" { default = true }
variable "iam_role_tags" { default = {} }
variable "cluster_encryption_policy_use_name_prefix" { default = true }
variable "cluster_encryption_policy_name" { default = null }
variable "cluster_encryption_policy_description" { default = "Cluster encryption policy to allow cluster role to utilize CMK provided" }
variable "cluster_encryption_policy_path" { default = null }
variable "cluster_encryption_policy_tags" { default = {} }
variable "enable_auto_mode_custom_tags" { default = true }
variable "create_node_iam_role" { default = true }
variable "node_iam_role_name" { default = null }
variable "node_iam_role_use_name_prefix" { default = true }
variable "node_iam_role_path" { default = null }
variable "node_iam_role_description" { default = null }
variable "node_iam_role_permissions_boundary" { default = null }
variable "node_iam_role_additional_policies" { default = {} }
variable "node_iam_role_tags" { default = {} }
variable "fargate_profiles" { default = {} }
variable "fargate_profile_defaults" { default = {} }
variable "self_managed_node_groups" { default = {} }
variable "self_managed_node_group_defaults" { default = {} }
variable "eks_managed_node_groups" { default = {} }
variable "eks_managed_node_group_defaults" { default = {} }
locals {
create = var.create
partition = try(data.aws_partition.current[0].partition, "")
cluster_role = try(aws_iam_role.this[0].arn, var.iam_role_arn)
create_outposts_local_cluster = length(var.outpost_config) > 0
enable_cluster_encryption_config = length(var.cluster_encryption_config) > 0 && !local.create_outposts_local_cluster
auto_mode_enabled = try(var.cluster_compute_config.enabled, false)
bootstrap_cluster_creator_admin_permissions = {
cluster_creator = {
principal_arn = try(data.aws_iam_session_context.current[0].issuer_arn, "")
type = "STANDARD"
policy_associations = {
admin = {
policy_arn = "arn:\${local.partition}:eks::aws:cluster-access-policy/AmazonEKSClusterAdminPolicy"
access_scope = {
type = "cluster"
}
}
}
}
}
merged_access_entries = merge(
{ for k, v in local.bootstrap_cluster_creator_admin_permissions : k => v if var.enable_cluster_creator_admin_permissions },
var.access_entries,
)
flattened_access_entries = flatten([
for entry_key, entry_val in local.merged_access_entries : [
for pol_key, pol_val in lookup(entry_val, "policy_associations", {}) :
merge(
{
principal_arn = entry_val.principal_arn
entry_key = entry_key
pol_key = pol_key
},
{ for k, v in {
association_policy_arn = pol_val.policy_arn
association_access_scope_type = pol_val.access_scope.type
association_access_scope_namespaces = lookup(pol_val.access_scope, "namespaces", [])
} : k => v if !contains(["EC2_LINUX", "EC2_WINDOWS", "FARGATE_LINUX", "HYBRID_LINUX"], lookup(entry_val, "type", "STANDARD")) },
)
]
])
create_oidc_provider = local.create && var.enable_irsa && !local.create_outposts_local_cluster
oidc_root_ca_thumbprint = local.create_oidc_provider && var.include_oidc_root_ca_thumbprint ? [data.tls_certificate.this[0].certificates[0].sha1_fingerprint] : []
create_iam_role = local.create && var.create_iam_role
iam_role_name = coalesce(var.iam_role_name, "\${var.cluster_name}-cluster")
iam_role_policy_prefix = "arn:\${local.partition}:iam::aws:policy"
cluster_encryption_policy_name = coalesce(var.cluster_encryption_policy_name, "\${local.iam_role_name}-ClusterEncryption")
eks_standard_iam_role_policies = { for k, v in {
AmazonEKSClusterPolicy = "\${local.iam_role_policy_prefix}/AmazonEKSClusterPolicy",
} : k => v if !local.create_outposts_local_cluster && !local.auto_mode_enabled }
eks_auto_mode_iam_role_policies = { for k, v in {
AmazonEKSClusterPolicy = "\${local.iam_role_policy_prefix}/AmazonEKSClusterPolicy"
AmazonEKSComputePolicy = "\${local.iam_role_policy_prefix}/AmazonEKSComputePolicy"
AmazonEKSBlockStoragePolicy = "\${local.iam_role_policy_prefix}/AmazonEKSBlockStoragePolicy"
AmazonEKSLoadBalancingPolicy = "\${local.iam_role_policy_prefix}/AmazonEKSLoadBalancingPolicy"
AmazonEKSNetworkingPolicy = "\${local.iam_role_policy_prefix}/AmazonEKSNetworkingPolicy"
} : k => v if !local.create_outposts_local_cluster && local.auto_mode_enabled }
eks_outpost_iam_role_policies = { for k, v in {
AmazonEKSClusterPolicy = "\${local.iam_role_policy_prefix}/AmazonEKSLocalOutpostClusterPolicy"
} : k => v if local.create_outposts_local_cluster && !local.auto_mode_enabled }
eks_sgpp_iam_role_policies = { for k, v in {
AmazonEKSVPCResourceController = "\${local.iam_role_policy_prefix}/AmazonEKSVPCResourceController"
} : k => v if var.enable_security_groups_for_pods && !local.create_outposts_local_cluster && !local.auto_mode_enabled }
create_node_iam_role = local.create && var.create_node_iam_role && local.auto_mode_enabled
node_iam_role_name = coalesce(var.node_iam_role_name, "\${var.cluster_name}-eks-auto")
kubernetes_network_config = try(aws_eks_cluster.this[0].kubernetes_network_config[0], {})
}
resource "aws_eks_access_entry" "this" {
for_each = { for k, v in local.merged_access_entries : k => v if local.create }
cluster_name = aws_eks_cluster.this[0].id
kubernetes_groups = try(each.value.kubernetes_groups, null)
principal_arn = each.value.principal_arn
type = try(each.value.type, "STANDARD")
user_name = try(each.value.user_name, null)
tags = merge(var.tags, try(each.value.tags, {}))
}
data "aws_partition" "current" {
count = local.create ? 1 : 0
}
data "aws_iam_session_context" "current" {
count = local.create ? 1 : 0
}
resource "aws_eks_cluster" "this" {
name = var.cluster_name
count = local.create ? 1 : 0
version = var.cluster_version
}
resource "aws_eks_access_policy_association" "this" {
for_each = { for k, v in local.flattened_access_entries : "\${v.entry_key}_\${v.pol_key}" => v if local.create }
access_scope {
namespaces = try(each.value.association_access_scope_namespaces, [])
type = each.value.association_access_scope_type
}
cluster_name = aws_eks_cluster.this[0].id
policy_arn = each.value.association_policy_arn
principal_arn = each.value.principal_arn
}
resource "aws_iam_openid_connect_provider" "oidc_provider" {
count = local.create_oidc_provider ? 1 : 0
client_id_list = distinct(compact(concat(["sts.amazonaws.com"], var.openid_connect_audiences)))
thumbprint_list = concat(local.oidc_root_ca_thumbprint, var.custom_oidc_thumbprints)
url = aws_eks_cluster.this[0].identity[0].oidc[0].issuer
tags = merge(
{ Name = "\${var.cluster_name}-eks-irsa" },
var.tags
)
}
data "tls_certificate" "this" {
count = local.create_oidc_provider && var.include_oidc_root_ca_thumbprint ? 1 : 0
}
resource "aws_iam_role" "this" {
count = local.create_iam_role ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}\${var.prefix_separator}" : null
path = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy[0].json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "assume_role_policy" {
count = local.create && var.create_iam_role ? 1 : 0
statement {
sid = "EKSClusterAssumeRole"
actions = ["sts:AssumeRole", "sts:TagSession"]
principals {
type = "Service"
identifiers = ["eks.amazonaws.com"]
}
dynamic "principals" {
for_each = local.create_outposts_local_cluster ? [1] : []
content {
type = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
}
resource "aws_iam_role_policy_attachment" "this" {
for_each = { for k, v in merge(local.eks_standard_iam_role_policies, local.eks_auto_mode_iam_role_policies, local.eks_outpost_iam_role_policies, local.eks_sgpp_iam_role_policies) : k => v if local.create_iam_role }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_role_policy_attachment" "additional" {
for_each = { for k, v in var.iam_role_additional_policies : k => v if local.create_iam_role }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_role_policy_attachment" "cluster_encryption" {
count = local.create_iam_role && var.attach_cluster_encryption_policy && local.enable_cluster_encryption_config ? 1 : 0
policy_arn = aws_iam_policy.cluster_encryption[0].arn
role = aws_iam_role.this[0].name
}
resource "aws_iam_policy" "cluster_encryption" {
count = local.create_iam_role && var.attach_cluster_encryption_policy && local.enable_cluster_encryption_config ? 1 : 0
name = var.cluster_encryption_policy_use_name_prefix ? null : local.cluster_encryption_policy_name
name_prefix = var.cluster_encryption_policy_use_name_prefix ? local.cluster_encryption_policy_name : null
description = var.cluster_encryption_policy_description
path = var.cluster_encryption_policy_path
policy = jsonencode({
Version = "2012-10-17"
Statement = [
{
Action = ["kms:Encrypt", "kms:Decrypt", "kms:ListGrants", "kms:DescribeKey"]
Effect = "Allow"
Resource = var.create_kms_key ? module.kms.key_arn : var.cluster_encryption_config.provider_key_arn
},
]
})
tags = merge(var.tags, var.cluster_encryption_policy_tags)
}
resource "aws_iam_policy" "custom" {
count = local.create_iam_role && var.enable_auto_mode_custom_tags ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
path = var.iam_role_path
description = var.iam_role_description
policy = data.aws_iam_policy_document.custom[0].json
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "custom" {
count = local.create_iam_role && var.enable_auto_mode_custom_tags ? 1 : 0
dynamic "statement" {
for_each = var.enable_auto_mode_custom_tags ? [1] : []
content {
sid = "Compute"
actions = ["ec2:CreateFleet", "ec2:RunInstances", "ec2:CreateLaunchTemplate"]
resources = ["*"]
condition {
test = "StringEquals"
variable = "aws:RequestTag/eks:eks-cluster-name"
values = ["$\${aws:PrincipalTag/eks:eks-cluster-name}"]
}
condition {
test = "StringLike"
variable = "aws:RequestTag/eks:kubernetes-node-class-name"
values = ["*"]
}
condition {
test = "StringLike"
variable = "aws:RequestTag/eks:kubernetes-node-pool-name"
values = ["*"]
}
}
}
dynamic "statement" {
for_each = var.enable_auto_mode_custom_tags ? [1] : []
content {
sid = "Storage"
actions = ["ec2:CreateVolume", "ec2:CreateSnapshot"]
resources = ["arn:\${local.partition}:ec2:*:*:volume/*", "arn:\${local.partition}:ec2:*:*:snapshot/*"]
condition {
test = "StringEquals"
variable = "aws:RequestTag/eks:eks-cluster-name"
values = ["$\${aws:PrincipalTag/eks:eks-cluster-name}"]
}
}
}
dynamic "statement" {
for_each = var.enable_auto_mode_custom_tags ? [1] : []
content {
sid = "Networking"
actions = ["ec2:CreateNetworkInterface"]
resources = ["*"]
condition {
test = "StringEquals"
variable = "aws:RequestTag/eks:eks-cluster-name"
values = ["$\${aws:PrincipalTag/eks:eks-cluster-name}"]
}
condition {
test = "StringEquals"
variable = "aws:RequestTag/eks:kubernetes-cni-node-name"
values = ["*"]
}
}
}
dynamic "statement" {
for_each = var.enable_auto_mode_custom_tags ? [1] : []
content {
sid = "LoadBalancer"
actions = ["elasticloadbalancing:CreateLoadBalancer", "elasticloadbalancing:CreateTargetGroup", "elasticloadbalancing:CreateListener", "elasticloadbalancing:CreateRule", "ec2:CreateSecurityGroup"]
resources = ["*"]
condition {
test = "StringEquals"
variable = "aws:RequestTag/eks:eks-cluster-name"
values = ["$\${aws:PrincipalTag/eks:eks-cluster-name}"]
}
}
}
dynamic "statement" {
for_each = var.enable_auto_mode_custom_tags ? [1] : []
content {
sid = "ShieldProtection"
actions = ["shield:CreateProtection"]
resources = ["*"]
condition {
test = "StringEquals"
variable = "aws:RequestTag/eks:eks-cluster-name"
values = ["$\${aws:PrincipalTag/eks:eks-cluster-name}"]
}
}
}
dynamic "statement" {
for_each = var.enable_auto_mode_custom_tags ? [1] : []
content {
sid = "ShieldTagResource"
actions = ["shield:TagResource"]
resources = ["arn:\${local.partition}:shield::*:protection/*"]
condition {
test = "StringEquals"
variable = "aws:RequestTag/eks:eks-cluster-name"
values = ["$\${aws:PrincipalTag/eks:eks-cluster-name}"]
}
}
}
}
resource "aws_iam_role_policy_attachment" "custom" {
count = local.create_iam_role && var.enable_auto_mode_custom_tags ? 1 : 0
policy_arn = aws_iam_policy.custom[0].arn
role = aws_iam_role.this[0].name
}
resource "aws_iam_role" "eks_auto" {
count = local.create_node_iam_role ? 1 : 0
name = var.node_iam_role_use_name_prefix ? null : local.node_iam_role_name
name_prefix = var.node_iam_role_use_name_prefix ? "\${local.node_iam_role_name}-" : null
path = var.node_iam_role_path
description = var.node_iam_role_description
assume_role_policy = data.aws_iam_policy_document.node_assume_role_policy[0].json
permissions_boundary = var.node_iam_role_permissions_boundary
tags = merge(var.tags, var.node_iam_role_tags)
}
data "aws_iam_policy_document" "node_assume_role_policy" {
count = local.create_node_iam_role ? 1 : 0
statement {
sid = "EKSAutoNodeAssumeRole"
actions = ["sts:AssumeRole", "sts:TagSession"]
principals {
type = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy_attachment" "eks_auto" {
for_each = { for k, v in {
AmazonEKSWorkerNodeMinimalPolicy = "\${local.iam_role_policy_prefix}/AmazonEKSWorkerNodeMinimalPolicy",
AmazonEC2ContainerRegistryPullOnly = "\${local.iam_role_policy_prefix}/AmazonEC2ContainerRegistryPullOnly",
} : k => v if local.create_node_iam_role }
policy_arn = each.value
role = aws_iam_role.eks_auto[0].name
}
resource "aws_iam_role_policy_attachment" "eks_auto_additional" {
for_each = { for k, v in var.node_iam_role_additional_policies : k => v if local.create_node_iam_role }
policy_arn = each.value
role = aws_iam_role.eks_auto[0].name
}
resource "aws_iam_policy" "cni_ipv6_policy" {
count = var.create && var.create_cni_ipv6_iam_policy ? 1 : 0
name = "AmazonEKS_CNI_IPv6_Policy"
description = "IAM policy for EKS CNI to assign IPV6 addresses"
policy = data.aws_iam_policy_document.cni_ipv6_policy[0].json
tags = var.tags
}
data "aws_iam_policy_document" "cni_ipv6_policy" {
count = var.create && var.create_cni_ipv6_iam_policy ? 1 : 0
statement {
sid = "AssignDescribe"
actions = ["ec2:AssignIpv6Addresses", "ec2:DescribeInstances", "ec2:DescribeTags", "ec2:DescribeNetworkInterfaces", "ec2:DescribeInstanceTypes"]
resources = ["*"]
}
statement {
sid = "CreateTags"
actions = ["ec2:CreateTags"]
resources = ["arn:\${local.partition}:ec2:*:*:network-interface/*"]
}
}
resource "time_sleep" "this" {
count = var.create ? 1 : 0
triggers = {
cluster_name = aws_eks_cluster.this[0].id
cluster_endpoint = aws_eks_cluster.this[0].endpoint
cluster_version = aws_eks_cluster.this[0].version
cluster_service_cidr = var.cluster_ip_family == "ipv6" ? try(local.kubernetes_network_config.service_ipv6_cidr, "") : try(local.kubernetes_network_config.service_ipv4_cidr, "")
cluster_certificate_authority_data = aws_eks_cluster.this[0].certificate_authority[0].data
}
}
module "kms" {
source  = "terraform-aws-modules/kms/aws"
version = "2.1.0" # Note - be mindful of Terraform/provider version compatibility between modules
create = local.create && var.create_kms_key && local.enable_cluster_encryption_config # not valid on Outposts
description             = coalesce(var.kms_key_description, "\${var.cluster_name} cluster encryption key")
key_usage               = "ENCRYPT_DECRYPT"
deletion_window_in_days = var.kms_key_deletion_window_in_days
enable_key_rotation     = var.enable_kms_key_rotation
enable_default_policy     = var.kms_key_enable_default_policy
key_owners                = var.kms_key_owners
key_administrators        = coalescelist(var.kms_key_administrators, [try(data.aws_iam_session_context.current[0].issuer_arn, "")])
key_users                 = concat([local.cluster_role], var.kms_key_users)
key_service_users         = var.kms_key_service_users
source_policy_documents   = var.kms_key_source_policy_documents
override_policy_documents = var.kms_key_override_policy_documents
aliases = var.kms_key_aliases
computed_aliases = {
cluster = { name = "eks/\${var.cluster_name}" }
}
tags = merge(
{ terraform-aws-modules = "eks" },
var.tags,
)
}
module "fargate_profile" {
source = "terraform-aws-modules/eks/aws//modules/fargate-profile"
version = ">= 20.31, < 21.0"
for_each = { for k, v in var.fargate_profiles : k => v if var.create && !local.create_outposts_local_cluster }
create = try(each.value.create, true)
cluster_name = time_sleep.this[0].triggers["cluster_name"]
cluster_ip_family = var.cluster_ip_family
name = try(each.value.name, each.key)
create_iam_role = try(each.value.create_iam_role, var.fargate_profile_defaults.create_iam_role, true)
iam_role_arn = try(each.value.iam_role_arn, var.fargate_profile_defaults.iam_role_arn, null)
iam_role_name = try(each.value.iam_role_name, var.fargate_profile_defaults.iam_role_name, null)
iam_role_use_name_prefix = try(each.value.iam_role_use_name_prefix, var.fargate_profile_defaults.iam_role_use_name_prefix, true)
iam_role_path = try(each.value.iam_role_path, var.fargate_profile_defaults.iam_role_path, null)
iam_role_description = try(each.value.iam_role_description, var.fargate_profile_defaults.iam_role_description, "Fargate profile IAM role")
iam_role_permissions_boundary = try(each.value.iam_role_permissions_boundary, var.fargate_profile_defaults.iam_role_permissions_boundary, null)
iam_role_tags = try(each.value.iam_role_tags, var.fargate_profile_defaults.iam_role_tags, {})
iam_role_attach_cni_policy = try(each.value.iam_role_attach_cni_policy, var.fargate_profile_defaults.iam_role_attach_cni_policy, true)
iam_role_additional_policies = lookup(each.value, "iam_role_additional_policies", lookup(var.fargate_profile_defaults, "iam_role_additional_policies", {}))
create_iam_role_policy = try(each.value.create_iam_role_policy, var.fargate_profile_defaults.create_iam_role_policy, true)
iam_role_policy_statements = try(each.value.iam_role_policy_statements, var.fargate_profile_defaults.iam_role_policy_statements, [])
tags = merge(var.tags, try(each.value.tags, var.fargate_profile_defaults.tags, {}))
}
module "eks_managed_node_group" {
source = "terraform-aws-modules/eks/aws//modules/eks-managed-node-group"
version = ">= 20.31, < 21.0"
for_each = { for k, v in var.eks_managed_node_groups : k => v if var.create && !local.create_outposts_local_cluster }
create = try(each.value.create, true)
name = try(each.value.name, each.key)
cluster_ip_family = var.cluster_ip_family
create_iam_role = try(each.value.create_iam_role, var.eks_managed_node_group_defaults.create_iam_role, true)
iam_role_arn = try(each.value.iam_role_arn, var.eks_managed_node_group_defaults.iam_role_arn, null)
iam_role_name = try(each.value.iam_role_name, var.eks_managed_node_group_defaults.iam_role_name, null)
iam_role_use_name_prefix = try(each.value.iam_role_use_name_prefix, var.eks_managed_node_group_defaults.iam_role_use_name_prefix, true)
iam_role_path = try(each.value.iam_role_path, var.eks_managed_node_group_defaults.iam_role_path, null)
iam_role_description = try(each.value.iam_role_description, var.eks_managed_node_group_defaults.iam_role_description, "EKS managed node group IAM role")
iam_role_permissions_boundary = try(each.value.iam_role_permissions_boundary, var.eks_managed_node_group_defaults.iam_role_permissions_boundary, null)
iam_role_tags = try(each.value.iam_role_tags, var.eks_managed_node_group_defaults.iam_role_tags, {})
iam_role_attach_cni_policy = try(each.value.iam_role_attach_cni_policy, var.eks_managed_node_group_defaults.iam_role_attach_cni_policy, true)
iam_role_additional_policies = lookup(each.value, "iam_role_additional_policies", lookup(var.eks_managed_node_group_defaults, "iam_role_additional_policies", {}))
create_iam_role_policy = try(each.value.create_iam_role_policy, var.eks_managed_node_group_defaults.create_iam_role_policy, true)
iam_role_policy_statements = try(each.value.iam_role_policy_statements, var.eks_managed_node_group_defaults.iam_role_policy_statements, [])
tags = merge(var.tags, try(each.value.tags, var.eks_managed_node_group_defaults.tags, {}))
}
module "self_managed_node_group" {
source = "terraform-aws-modules/eks/aws//modules/self-managed-node-group"
version = ">= 20.31, < 21.0"
for_each = { for k, v in var.self_managed_node_groups : k => v if var.create }
create = try(each.value.create, true)
cluster_name = time_sleep.this[0].triggers["cluster_name"]
name = try(each.value.name, each.key)
ami_type = try(each.value.ami_type, var.self_managed_node_group_defaults.ami_type, "AL2_x86_64")
cluster_ip_family = var.cluster_ip_family
create_iam_instance_profile = try(each.value.create_iam_instance_profile, var.self_managed_node_group_defaults.create_iam_instance_profile, true)
iam_instance_profile_arn = try(each.value.iam_instance_profile_arn, var.self_managed_node_group_defaults.iam_instance_profile_arn, null)
iam_role_name = try(each.value.iam_role_name, var.self_managed_node_group_defaults.iam_role_name, null)
iam_role_use_name_prefix = try(each.value.iam_role_use_name_prefix, var.self_managed_node_group_defaults.iam_role_use_name_prefix, true)
iam_role_path = try(each.value.iam_role_path, var.self_managed_node_group_defaults.iam_role_path, null)
iam_role_description = try(each.value.iam_role_description, var.self_managed_node_group_defaults.iam_role_description, "Self managed node group IAM role")
iam_role_permissions_boundary = try(each.value.iam_role_permissions_boundary, var.self_managed_node_group_defaults.iam_role_permissions_boundary, null)
iam_role_tags = try(each.value.iam_role_tags, var.self_managed_node_group_defaults.iam_role_tags, {})
iam_role_attach_cni_policy = try(each.value.iam_role_attach_cni_policy, var.self_managed_node_group_defaults.iam_role_attach_cni_policy, true)
iam_role_additional_policies = lookup(each.value, "iam_role_additional_policies", lookup(var.self_managed_node_group_defaults, "iam_role_additional_policies", {}))
create_iam_role_policy = try(each.value.create_iam_role_policy, var.self_managed_node_group_defaults.create_iam_role_policy, true)
iam_role_policy_statements = try(each.value.iam_role_policy_statements, var.self_managed_node_group_defaults.iam_role_policy_statements, [])
create_access_entry = try(each.value.create_access_entry, var.self_managed_node_group_defaults.create_access_entry, true)
iam_role_arn = try(each.value.iam_role_arn, var.self_managed_node_group_defaults.iam_role_arn, null)
tags = merge(var.tags, try(each.value.tags, var.self_managed_node_group_defaults.tags, {}))
}
output "cluster_arn" { value = try(aws_eks_cluster.this[0].arn, null) }
output "cluster_certificate_authority_data" { value = try(aws_eks_cluster.this[0].certificate_authority[0].data, null) }
output "cluster_endpoint" { value = try(aws_eks_cluster.this[0].endpoint, null) }
output "cluster_id" { value = try(aws_eks_cluster.this[0].cluster_id, "") }
output "cluster_name" { value = try(aws_eks_cluster.this[0].name, "") }
output "cluster_oidc_issuer_url" { value = try(aws_eks_cluster.this[0].identity[0].oidc[0].issuer, null) }
output "cluster_version" { value = try(aws_eks_cluster.this[0].version, null) }
output "cluster_platform_version" { value = try(aws_eks_cluster.this[0].platform_version, null) }
output "cluster_status" { value = try(aws_eks_cluster.this[0].status, null) }
output "cluster_primary_security_group_id" { value = try(aws_eks_cluster.this[0].vpc_config[0].cluster_security_group_id, null) }
output "cluster_service_cidr" { value = var.cluster_ip_family == "ipv6" ? try(aws_eks_cluster.this[0].kubernetes_network_config[0].service_ipv6_cidr, null) : try(aws_eks_cluster.this[0].kubernetes_network_config[0].service_ipv4_cidr, null) }
output "cluster_ip_family" { value = try(aws_eks_cluster.this[0].kubernetes_network_config[0].ip_family, null) }
output "access_entries" { value = aws_eks_access_entry.this }
output "access_policy_associations" { value = aws_eks_access_policy_association.this }
output "kms_key_arn" { value = module.kms.key_arn }
output "kms_key_id" { value = module.kms.key_id }
output "kms_key_policy" { value = module.kms.key_policy }
output "oidc_provider" { value = try(replace(aws_eks_cluster.this[0].identity[0].oidc[0].issuer, "https://", ""), null) }
output "oidc_provider_arn" { value = try(aws_iam_openid_connect_provider.oidc_provider[0].arn, null) }
output "cluster_tls_certificate_sha1_fingerprint" { value = try(data.tls_certificate.this[0].certificates[0].sha1_fingerprint, null) }
output "cluster_iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "cluster_iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "cluster_iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "node_iam_role_name" { value = try(aws_iam_role.eks_auto[0].name, null) }
output "node_iam_role_arn" { value = try(aws_iam_role.eks_auto[0].arn, null) }
output "node_iam_role_unique_id" { value = try(aws_iam_role.eks_auto[0].unique_id, null) }
output "fargate_profiles" { value = module.fargate_profile }
output "eks_managed_node_groups" { value = module.eks_managed_node_group }
output "eks_managed_node_groups_autoscaling_group_names" { value = compact(flatten([for group in module.eks_managed_node_group : group.node_group_autoscaling_group_names])) }
output "self_managed_node_groups" { value = module.self_managed_node_group }
output "self_managed_node_groups_autoscaling_group_names" { value = compact([for group in module.self_managed_node_group : group.autoscaling_group_name]) }`
      },
      {
        path: "modules/eks-managed-node-group",
        versions: ">= 20.31, < 21.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "name" { default = "" }
variable "create_iam_role" { default = true }
variable "cluster_ip_family" { default = "ipv4" }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_attach_cni_policy" { default = true }
variable "iam_role_additional_policies" { default = {} }
variable "iam_role_tags" { default = {} }
variable "create_iam_role_policy" { default = true }
variable "iam_role_policy_statements" { default = [] }
locals {
create_iam_role = var.create && var.create_iam_role
iam_role_name = coalesce(var.iam_role_name, "\${var.name}-eks-node-group")
iam_role_policy_prefix = "arn:\${data.aws_partition.current.partition}:iam::aws:policy"
ipv4_cni_policy = { for k, v in {
AmazonEKS_CNI_Policy = "\${local.iam_role_policy_prefix}/AmazonEKS_CNI_Policy"
} : k => v if var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv4" }
ipv6_cni_policy = { for k, v in {
AmazonEKS_CNI_IPv6_Policy = "arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:policy/AmazonEKS_CNI_IPv6_Policy"
} : k => v if var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv6" }
create_iam_role_policy = local.create_iam_role && var.create_iam_role_policy && length(var.iam_role_policy_statements) > 0
}
resource "aws_iam_role" "this" {
count = local.create_iam_role ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
path = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy[0].json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "assume_role_policy" {
count = local.create_iam_role ? 1 : 0
statement {
sid = "EKSNodeAssumeRole"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy_attachment" "this" {
for_each = { for k, v in merge(
{
AmazonEKSWorkerNodePolicy = "\${local.iam_role_policy_prefix}/AmazonEKSWorkerNodePolicy"
AmazonEC2ContainerRegistryReadOnly = "\${local.iam_role_policy_prefix}/AmazonEC2ContainerRegistryReadOnly"
},
local.ipv4_cni_policy,
local.ipv6_cni_policy
) : k => v if local.create_iam_role }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}
resource "aws_iam_role_policy_attachment" "additional" {
for_each = { for k, v in var.iam_role_additional_policies : k => v if local.create_iam_role }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_role_policy" "this" {
count = local.create_iam_role_policy ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
policy = data.aws_iam_policy_document.role[0].json
role = aws_iam_role.this[0].id
}
data "aws_iam_policy_document" "role" {
count = local.create_iam_role_policy ? 1 : 0
dynamic "statement" {
for_each = var.iam_role_policy_statements
content {
sid = try(statement.value.sid, null)
actions = try(statement.value.actions, null)
not_actions = try(statement.value.not_actions, null)
effect = try(statement.value.effect, null)
resources = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = try(statement.value.conditions, [])
content {
test = condition.value.test
values = condition.value.values
variable = condition.value.variable
}
}
}
}
}
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, var.iam_role_arn) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "platform" { value = data.user_data.platform }`
      },
      {
        path: "modules/self-managed-node-group",
        versions: ">= 20.31, < 21.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "cluster_name" { default = "" }
variable "cluster_ip_family" { default = "ipv4" }
variable "ami_type" { default = "AL2_x86_64" }
variable "name" { default = "" }
variable "create_iam_instance_profile" { default = true }
variable "iam_instance_profile_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_attach_cni_policy" { default = true }
variable "iam_role_additional_policies" { default = {} }
variable "iam_role_tags" { default = {} }
variable "create_iam_role_policy" { default = true }
variable "iam_role_policy_statements" { default = [] }
variable "create_access_entry" { default = true }
variable "iam_role_arn" { default = null }
locals {
ami_type_to_user_data_type = {
AL2_x86_64 = "linux"
AL2_x86_64_GPU = "linux"
AL2_ARM_64 = "linux"
BOTTLEROCKET_ARM_64 = "bottlerocket"
BOTTLEROCKET_x86_64 = "bottlerocket"
BOTTLEROCKET_ARM_64_FIPS = "bottlerocket"
BOTTLEROCKET_x86_64_FIPS = "bottlerocket"
BOTTLEROCKET_ARM_64_NVIDIA = "bottlerocket"
BOTTLEROCKET_x86_64_NVIDIA = "bottlerocket"
WINDOWS_CORE_2019_x86_64 = "windows"
WINDOWS_FULL_2019_x86_64 = "windows"
WINDOWS_CORE_2022_x86_64 = "windows"
WINDOWS_FULL_2022_x86_64 = "windows"
AL2023_x86_64_STANDARD = "al2023"
AL2023_ARM_64_STANDARD = "al2023"
AL2023_x86_64_NEURON = "al2023"
AL2023_x86_64_NVIDIA = "al2023"
AL2023_ARM_64_NVIDIA = "al2023"
}
user_data_type = local.ami_type_to_user_data_type[var.ami_type]
create_iam_instance_profile = var.create && var.create_iam_instance_profile
iam_role_name = coalesce(var.iam_role_name, "\${var.name}-node-group")
iam_role_policy_prefix = "arn:\${data.aws_partition.current.partition}:iam::aws:policy"
ipv4_cni_policy = { for k, v in {
AmazonEKS_CNI_Policy = "\${local.iam_role_policy_prefix}/AmazonEKS_CNI_Policy"
} : k => v if var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv4" }
ipv6_cni_policy = { for k, v in {
AmazonEKS_CNI_IPv6_Policy = "arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:policy/AmazonEKS_CNI_IPv6_Policy"
} : k => v if var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv6" }
create_iam_role_policy = local.create_iam_instance_profile && var.create_iam_role_policy && length(var.iam_role_policy_statements) > 0
}
resource "aws_iam_role" "this" {
count = local.create_iam_instance_profile ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
path = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy[0].json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "assume_role_policy" {
count = local.create_iam_instance_profile ? 1 : 0
statement {
sid = "EKSNodeAssumeRole"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["ec2.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy_attachment" "this" {
for_each = { for k, v in merge(
{
AmazonEKSWorkerNodePolicy = "\${local.iam_role_policy_prefix}/AmazonEKSWorkerNodePolicy"
AmazonEC2ContainerRegistryReadOnly = "\${local.iam_role_policy_prefix}/AmazonEC2ContainerRegistryReadOnly"
},
local.ipv4_cni_policy,
local.ipv6_cni_policy
) : k => v if local.create_iam_instance_profile }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}
resource "aws_iam_role_policy_attachment" "additional" {
for_each = { for k, v in var.iam_role_additional_policies : k => v if local.create_iam_instance_profile }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_instance_profile" "this" {
count = local.create_iam_instance_profile ? 1 : 0
role = aws_iam_role.this[0].name
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
path = var.iam_role_path
tags = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy" "this" {
count = local.create_iam_role_policy ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
policy = data.aws_iam_policy_document.role[0].json
role = aws_iam_role.this[0].id
}
data "aws_iam_policy_document" "role" {
count = local.create_iam_role_policy ? 1 : 0
dynamic "statement" {
for_each = var.iam_role_policy_statements
content {
sid = try(statement.value.sid, null)
actions = try(statement.value.actions, null)
not_actions = try(statement.value.not_actions, null)
effect = try(statement.value.effect, null)
resources = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = try(statement.value.conditions, [])
content {
test = condition.value.test
values = condition.value.values
variable = condition.value.variable
}
}
}
}
}
resource "aws_eks_access_entry" "this" {
count = var.create && var.create_access_entry ? 1 : 0
cluster_name = var.cluster_name
principal_arn = var.create_iam_instance_profile ? aws_iam_role.this[0].arn : var.iam_role_arn
type = local.user_data_type == "windows" ? "EC2_WINDOWS" : "EC2_LINUX"
tags = var.tags
}
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "iam_instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, var.iam_instance_profile_arn) }
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }
output "iam_instance_profile_unique" { value = try(aws_iam_instance_profile.this[0].unique_id, null) }
output "access_entry_arn" { value = try(aws_eks_access_entry.this[0].access_entry_arn, null) }
output "platform" { value = data.user_data.platform }
output "user_data" { value = try(data.user_data.user_data, null) }`
      },
      {
        path: "modules/fargate-profile",
        versions: ">= 20.31, < 21.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "create_iam_role" { default = true }
variable "cluster_ip_family" { default = "ipv4" }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = "" }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_attach_cni_policy" { default = true }
variable "iam_role_additional_policies" { default = {} }
variable "iam_role_tags" { default = {} }
variable "create_iam_role_policy" { default = true }
variable "iam_role_policy_statements" { default = [] }
variable "cluster_name" { default = null }
variable "name" { default = "" }
locals {
create_iam_role = var.create && var.create_iam_role
iam_role_name = coalesce(var.iam_role_name, var.name, "fargate-profile")
iam_role_policy_prefix = "arn:\${data.aws_partition.current.partition}:iam::aws:policy"
ipv4_cni_policy = { for k, v in {
AmazonEKS_CNI_Policy = "\${local.iam_role_policy_prefix}/AmazonEKS_CNI_Policy"
} : k => v if var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv4" }
ipv6_cni_policy = { for k, v in {
AmazonEKS_CNI_IPv6_Policy = "arn:\${data.aws_partition.current.partition}:iam::\${data.aws_caller_identity.current.account_id}:policy/AmazonEKS_CNI_IPv6_Policy"
} : k => v if var.iam_role_attach_cni_policy && var.cluster_ip_family == "ipv6" }
create_iam_role_policy = local.create_iam_role && var.create_iam_role_policy && length(var.iam_role_policy_statements) > 0
}
resource "aws_iam_role" "this" {
count = local.create_iam_role ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
path = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy[0].json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "assume_role_policy" {
count = local.create_iam_role ? 1 : 0
statement {
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["eks-fargate-pods.amazonaws.com"]
}
condition {
test = "ArnLike"
variable = "aws:SourceArn"
values = ["arn:\${data.aws_partition.current.partition}:eks:\${data.aws_region.current.name}:\${data.aws_caller_identity.current.account_id}:fargateprofile/\${var.cluster_name}/*"]
}
}
}
data "aws_partition" "current" {}
data "aws_region" "current" {}
data "aws_caller_identity" "current" {}
resource "aws_iam_role_policy_attachment" "this" {
for_each = { for k, v in merge(
{
AmazonEKSFargatePodExecutionRolePolicy = "\${local.iam_role_policy_prefix}/AmazonEKSFargatePodExecutionRolePolicy"
},
local.ipv4_cni_policy,
local.ipv6_cni_policy
) : k => v if local.create_iam_role }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_role_policy_attachment" "additional" {
for_each = { for k, v in var.iam_role_additional_policies : k => v if local.create_iam_role }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_role_policy" "this" {
count = local.create_iam_role_policy ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
policy = data.aws_iam_policy_document.role[0].json
role = aws_iam_role.this[0].id
}
data "aws_iam_policy_document" "role" {
count = local.create_iam_role_policy ? 1 : 0
dynamic "statement" {
for_each = var.iam_role_policy_statements
content {
sid = try(statement.value.sid, null)
actions = try(statement.value.actions, null)
not_actions = try(statement.value.not_actions, null)
effect = try(statement.value.effect, null)
resources = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "principals" {
for_each = try(statement.value.principals, [])
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = try(statement.value.not_principals, [])
content {
type = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = try(statement.value.conditions, [])
content {
test = condition.value.test
values = condition.value.values
variable = condition.value.variable
}
}
}
}
}
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, var.iam_role_arn) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }`
      },
      {
        path: "modules/aws-auth",
        versions: ">= 20.0, < 21.0",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/ecs/aws", "github.com/terraform-aws-modules/terraform-aws-ecs"],
    releases: { "5.0.0": "6f5560b7f974250251abda95c1bb8053adb0a29b", "5.0.1": "0f941dfd0dde2c13a2e9af0593ec84af4e3c1ef8", "5.0.2": "b9be5742f32c63fd738cc32cc543cf673cac4a8f", "5.1.0": "148ef38984dd31d4c4cf01567e197acca962cb6a", "5.2.0": "d764aae10c537a381f6098587e877edc0c26798b", "5.2.1": "f2befd85b08c588ab2df4b515af187d2bb70c9e2", "5.2.2": "2604124d05974c2ee47ff7194d62d55ac425a3cb", "5.3.0": "2f31eb0714207b21b2f6656c844f05215f323b80", "5.4.0": "e987d950ce4a87cdc7d461665419d8a55d38a01b", "5.5.0": "38dab0a07bd53a7753d5a11453234a91639ad604", "5.6.0": "736a7da9d4a5a514b1196c9b068050b11277b9a7", "5.7.0": "95546b50ef21f49fee045a9c9d281cd95b6af172", "5.7.1": "9634f7f5e1482b1f0631c674ffb077f8ed6ff663", "5.7.2": "a314d735eb50a94cc954c638cfec79f565e60deb", "5.7.3": "32f1169f8fd2f1beb224a0b0f040d8825eb01c05", "5.7.4": "ccc0d3a0786de98d53857b08663dedf11833d789", "5.8.0": "142f6ffc547b35b50652c0612d89a225b0a13f9d", "5.8.1": "f7245edec29b65c3f760b2caffd1df0042a839df", "5.9.0": "8b97783def49997d18a6fcb00dc21ce1edc0f538", "5.9.1": "45f532c06488d84f140af36241d164facb5e05f5", "5.9.2": "e2f374706e0c79f916c985cb513dc00e82aa1b40", "5.9.3": "cd7e85c4f781c0e746cd2b8159aa56662213ebc5", "5.10.0": "a35b5c8e0c06dd2785b73e6f810602a66b13bd4f", "5.10.1": "31b4352a9446fe630baa7130017bf0b51bc97218", "5.11.0": "7899144a7b2e5df794477b926731a4c224e363ed", "5.11.1": "84cf54a603c9d976a150ec6aea4ab63eb0efd773", "5.11.2": "6b52c965734d95767d8e20d965afcd0db29dae5e", "5.11.3": "048acceec64b26965ae29e14bd851725ec67d575", "5.11.4": "3b70e1e46e1b96a2da7fbfe6e2c11d44009607f1", "5.12.0": "a1049c092eb0f6682e3ef45b81d9da6aed10a4de", "5.12.1": "3bc8d1d434f2cd841e600b3a1a9fbddea670d768", "6.0.0": "cfd967a4790b541b722ff94692588657b77d62ed", "6.0.1": "00173cbc8811eb7f44c5ca328d2a0c0d4f13c2f7", "6.0.2": "a2ef65c723c405c2dce331588cfe3a03d42aeb27", "6.0.3": "51f23418fc34cceb26ae73e57e76826464ef30e3", "6.0.4": "076da0f36f4a63a0ae2db219cd6080623fb7b7e4", "6.0.5": "f0e0140691dc46b32da0f4ef4b409c5dc9fb72a1", "6.0.6": "086afd997374c71304991895cba322d3556c508d", "6.1.0": "52469ed62c98040ba7f7bf84659d63e8433d5399", "6.1.1": "ad67fa81eee56c4841ba2c5211e66cffc312871c", "6.1.2": "4a2c8b3192b619b48034f68507a4af0f33b7f61b", "6.1.3": "b543221f7568f18ea7ef387106270ad0317de003", "6.1.4": "53e7ac14b35e9a87ba65678aa393d3fdfe17004d", "6.2.0": "1553f58d5c9d71afd1b87ebf99ab8d150108e1d5", "6.2.1": "2afaaaff42e3f6a952524a07741e6cb9e5be29e6", "6.2.2": "17b8a18d86906f629f71430bc003d6f79dc6dd1b", "6.3.0": "9e59354a952f58d707b8a28d447437734368fdc0", "6.4.0": "da21601d299e72524d0e7b1a30ccc8962a767aa8", "6.5.0": "9388a8333e52385d7797a24a49805e24587509b2", "6.6.0": "82e3c8d896080b3e8b6bc4fb7333e543ca0c4c40", "6.6.1": "be968fc4af733fae2ac41dfb3c34dce7712e028f", "6.6.2": "284ed008f1ac30032236d9ed9eb1d5387a71b589", "6.7.0": "0e7ab68d99822b92c42fda6ce0a36859be2ab2ed", "6.8.0": "69ee4497161b55990f19b9de4fb632e103241589", "6.9.0": "e442fa482ad6ffb3e7998007fb6924bf5199fb27", "6.10.0": "fdc6b743ee3b493022ba81bb5ce941a3134eace1", "6.11.0": "956add357052603bb07a96653aefb0b3f1a3ae58", "6.12.0": "3363797525c9f3cf46f32427e67e753fcaba376c", "7.0.0": "31e74f20297b1f66786ad3b0d2d5787d4ade2f60", "7.1.0": "378d0cb7e8fde47e8ddf58461ed1974486dbbd5d", "7.2.0": "b0f86ce4cd8105420c7a42a640ea5049f632983b", "7.3.0": "ccb33d7cb7b3ed23d116e94d8c1e6a7aa8f44139", "7.3.1": "255e8efbf48af20ac1e911c5450c6d594138dfa3", "7.4.0": "13f499500923e2187580efa608726a53b20553db", "7.5.0": "8d25f4e9989475e2b94ede517253e2d069990073" },
    modules: [
      {
        path: "modules/service",
        versions: ">= 5.0, < 6.0",
        outline: `variable "create" { default = true }
variable "name" { default = null }
variable "tags" { default = {} }
variable "network_mode" { default = "awsvpc" }
variable "load_balancer" { default = {} }
variable "enable_execute_command" { default = false }
variable "create_task_definition" { default = true }
variable "create_iam_role" { default = true }
variable "iam_role_arn" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_tags" { default = {} }
variable "create_task_exec_iam_role" { default = true }
variable "task_exec_iam_role_arn" { default = null }
variable "task_exec_iam_role_name" { default = null }
variable "task_exec_iam_role_use_name_prefix" { default = true }
variable "task_exec_iam_role_path" { default = null }
variable "task_exec_iam_role_description" { default = null }
variable "task_exec_iam_role_permissions_boundary" { default = null }
variable "task_exec_iam_role_tags" { default = {} }
variable "create_tasks_iam_role" { default = true }
variable "tasks_iam_role_arn" { default = null }
variable "tasks_iam_role_name" { default = null }
variable "tasks_iam_role_use_name_prefix" { default = true }
variable "tasks_iam_role_path" { default = null }
variable "tasks_iam_role_description" { default = null }
variable "tasks_iam_role_permissions_boundary" { default = null }
variable "tasks_iam_role_tags" { default = {} }
variable "iam_role_statements" { default = {} }
variable "task_exec_iam_role_policies" { default = {} }
variable "task_exec_iam_role_max_session_duration" { default = null }
variable "create_task_exec_policy" { default = true }
variable "task_exec_ssm_param_arns" { default = ["arn:aws:ssm:*:*:parameter/*"] }
variable "task_exec_secret_arns" { default = ["arn:aws:secretsmanager:*:*:secret:*"] }
variable "task_exec_iam_statements" { default = {} }
variable "tasks_iam_role_policies" { default = {} }
variable "tasks_iam_role_statements" { default = {} }
data "aws_caller_identity" "current" {}
data "aws_partition" "current" {}
data "aws_region" "current" {}
locals {
create_service   = var.create && var.create_iam_role && var.network_mode != "awsvpc" && length(var.load_balancer) > 0
create_task_exec = var.create && var.create_task_definition && var.create_task_exec_iam_role
create_tasks     = var.create && var.create_task_definition && var.create_tasks_iam_role
tasks_policy     = local.create_tasks && (length(var.tasks_iam_role_statements) > 0 || var.enable_execute_command)
service_name     = try(coalesce(var.iam_role_name, var.name), "")
task_exec_name   = try(coalesce(var.task_exec_iam_role_name, var.name), "")
tasks_name       = try(coalesce(var.tasks_iam_role_name, var.name), "")
}
data "aws_iam_policy_document" "service_assume" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["ecs.amazonaws.com"]
}
}
}
resource "aws_iam_role" "service" {
count = local.create_service ? 1 : 0
name        = var.iam_role_use_name_prefix ? null : local.service_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.service_name}-" : null
path        = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.service_assume.json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "service" {
statement {
resources = ["*"]
actions = [
"ec2:Describe*", "elasticloadbalancing:DeregisterInstancesFromLoadBalancer", "elasticloadbalancing:DeregisterTargets",
"elasticloadbalancing:Describe*", "elasticloadbalancing:RegisterInstancesWithLoadBalancer", "elasticloadbalancing:RegisterTargets",
]
}
dynamic "statement" {
for_each = var.iam_role_statements
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
resource "aws_iam_policy" "service" {
count  = local.create_service ? 1 : 0
policy = data.aws_iam_policy_document.service.json
tags   = merge(var.tags, var.iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "service" {
count      = local.create_service ? 1 : 0
role       = aws_iam_role.service[0].name
policy_arn = aws_iam_policy.service[0].arn
}
data "aws_iam_policy_document" "task_exec_assume" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["ecs-tasks.amazonaws.com"]
}
}
}
resource "aws_iam_role" "task_exec" {
count = local.create_task_exec ? 1 : 0
name        = var.task_exec_iam_role_use_name_prefix ? null : local.task_exec_name
name_prefix = var.task_exec_iam_role_use_name_prefix ? "\${local.task_exec_name}-" : null
path        = var.task_exec_iam_role_path
description = var.task_exec_iam_role_description
assume_role_policy = data.aws_iam_policy_document.task_exec_assume.json
permissions_boundary = var.task_exec_iam_role_permissions_boundary
tags = merge(var.tags, var.task_exec_iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "task_exec_additional" {
for_each   = { for key, policy in var.task_exec_iam_role_policies : key => policy if local.create_task_exec }
role       = aws_iam_role.task_exec[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "task_exec" {
statement {
actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
resources = ["*"]
}
statement {
actions   = ["ecr:GetAuthorizationToken", "ecr:BatchCheckLayerAvailability", "ecr:GetDownloadUrlForLayer", "ecr:BatchGetImage"]
resources = ["*"]
}
dynamic "statement" {
for_each = length(var.task_exec_ssm_param_arns) > 0 ? [1] : []
content {
actions   = ["ssm:GetParameters"]
resources = var.task_exec_ssm_param_arns
}
}
dynamic "statement" {
for_each = length(var.task_exec_secret_arns) > 0 ? [1] : []
content {
actions   = ["secretsmanager:GetSecretValue"]
resources = var.task_exec_secret_arns
}
}
dynamic "statement" {
for_each = var.task_exec_iam_statements
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
resource "aws_iam_policy" "task_exec" {
count = local.create_task_exec && var.create_task_exec_policy ? 1 : 0
name        = var.task_exec_iam_role_use_name_prefix ? null : local.task_exec_name
name_prefix = var.task_exec_iam_role_use_name_prefix ? "\${local.task_exec_name}-" : null
policy = data.aws_iam_policy_document.task_exec.json
tags   = merge(var.tags, var.task_exec_iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "task_exec" {
count      = local.create_task_exec && var.create_task_exec_policy ? 1 : 0
role       = aws_iam_role.task_exec[0].name
policy_arn = aws_iam_policy.task_exec[0].arn
}
data "aws_iam_policy_document" "tasks_assume" {
statement {
actions = ["sts:AssumeRole"]
principals {
type        = "Service"
identifiers = ["ecs-tasks.amazonaws.com"]
}
condition {
test     = "ArnLike"
variable = "aws:SourceArn"
values   = ["arn:\${data.aws_partition.current.partition}:ecs:\${data.aws_region.current.name}:\${data.aws_caller_identity.current.account_id}:*"]
}
condition {
test     = "StringEquals"
variable = "aws:SourceAccount"
values   = [data.aws_caller_identity.current.account_id]
}
}
}
resource "aws_iam_role" "tasks" {
count = local.create_tasks ? 1 : 0
name        = var.tasks_iam_role_use_name_prefix ? null : local.tasks_name
name_prefix = var.tasks_iam_role_use_name_prefix ? "\${local.tasks_name}-" : null
path        = var.tasks_iam_role_path
description = var.tasks_iam_role_description
assume_role_policy = data.aws_iam_policy_document.tasks_assume.json
permissions_boundary = var.tasks_iam_role_permissions_boundary
tags = merge(var.tags, var.tasks_iam_role_tags)
}
resource "aws_iam_role_policy_attachment" "tasks" {
for_each   = { for key, policy in var.tasks_iam_role_policies : key => policy if local.create_tasks }
role       = aws_iam_role.tasks[0].name
policy_arn = each.value
}
data "aws_iam_policy_document" "tasks" {
dynamic "statement" {
for_each = var.enable_execute_command ? [1] : []
content {
actions   = ["ssmmessages:CreateControlChannel", "ssmmessages:CreateDataChannel", "ssmmessages:OpenControlChannel", "ssmmessages:OpenDataChannel"]
resources = ["*"]
}
}
dynamic "statement" {
for_each = var.tasks_iam_role_statements
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
resource "aws_iam_role_policy" "tasks" {
count = local.tasks_policy ? 1 : 0
name        = var.tasks_iam_role_use_name_prefix ? null : local.tasks_name
name_prefix = var.tasks_iam_role_use_name_prefix ? "\${local.tasks_name}-" : null
role   = aws_iam_role.tasks[0].id
policy = data.aws_iam_policy_document.tasks.json
}
output "iam_role_arn" { value = try(aws_iam_role.service[0].arn, null) }
output "iam_role_name" { value = try(aws_iam_role.service[0].name, null) }
output "task_exec_iam_role_arn" { value = try(aws_iam_role.task_exec[0].arn, null) }
output "task_exec_iam_role_name" { value = try(aws_iam_role.task_exec[0].name, null) }
output "tasks_iam_role_arn" { value = try(aws_iam_role.tasks[0].arn, null) }
output "tasks_iam_role_name" { value = try(aws_iam_role.tasks[0].name, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/autoscaling/aws", "github.com/terraform-aws-modules/terraform-aws-autoscaling"],
    releases: { "6.10.0": "7543759d8a75180c71888fc91afe9d8e3d7d05fb", "7.0.0": "e4d98daf29296a1049476b6a1fcc4340b5448b80", "7.1.0": "00aadef7247ba1b83c512207091b0fa03087be61", "7.2.0": "af1a0d989fe6076a4e12de016778cd4a97be82fd", "7.3.0": "86bd34ac2d1aa7856b8ea7043a9bec16d5b75604", "7.3.1": "e5b9fe4579a44f73aab8fe9c88bc93dc0941a604", "7.4.0": "287faf94a2ebb90a47ff20ec11d1305e86e66862", "7.4.1": "173e7613909bf0ee183ca635e3d08a4ac70238e3", "7.5.0": "ef3b1b9639d05eddb0ef4a275b406ad42a3a06ec", "7.6.0": "857fe637ac1d94f1813d60ef949818b6b2e0e033", "7.6.1": "e5622394aed9f4af14f075db45c4ea6bea3c4a14", "7.7.0": "4e32cf2784f3c79105fa82e2840fac0d66794868", "8.0.0": "7babca2a8b60dd13e5de41aeb00bc2cff769417d", "8.0.1": "72561e6e0062a3a57b13fc759d358012ecc9bef8", "8.1.0": "8e45f47414976e64df746e10c75ed372d4d0f0ba", "8.2.0": "4e2cba795b1227866d72cf15ecc6482d59a9ca35", "8.3.0": "d2975372e3c6530aade7797063c67dab9d0315d8", "8.3.1": "fa085b204e67e9c645a62a99e428cdf7fe85857b", "9.0.0": "21e3f37d431f4b4e178160c23679d0a0331b427a", "9.0.1": "9dd3bd5df27685284c16c22ab66473fd2a6c6b2c", "9.0.2": "cc341bd6b428aa204eb42123339e979278ff0a56", "9.1.0": "32de062fc1c9df99119c9db0d67fd9cdfd3a753a", "9.2.0": "2e6e30b9f82319e22f6a11112246ed56ddb54704", "9.2.1": "29629cd207703b3c4c784e9d7d8f1e130773edab" },
    modules: [
      {
        versions: ">= 6.10, < 10.0",
        outline: `variable "create" { default = true }
variable "tags" { default = {} }
variable "create_iam_instance_profile" { default = false }
variable "iam_instance_profile_arn" { default = null }
variable "iam_instance_profile_name" { default = null }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_policies" { default = {} }
variable "iam_role_tags" { default = {} }
locals {
create = var.create
internal_iam_instance_profile_name = try(coalesce(var.iam_instance_profile_name, var.iam_role_name), "")
}
resource "aws_iam_role" "this" {
count = local.create && var.create_iam_instance_profile ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.internal_iam_instance_profile_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.internal_iam_instance_profile_name}-" : null
path = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy[0].json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "assume_role_policy" {
count = local.create && var.create_iam_instance_profile ? 1 : 0
statement {
sid = "EC2AssumeRole"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["ec2.\${data.aws_partition.current.dns_suffix}"]
}
}
}
data "aws_partition" "current" {}
resource "aws_iam_role_policy_attachment" "this" {
for_each = { for k, v in var.iam_role_policies : k => v if var.create && var.create_iam_instance_profile }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_instance_profile" "this" {
count = local.create && var.create_iam_instance_profile ? 1 : 0
role = aws_iam_role.this[0].name
name = var.iam_role_use_name_prefix ? null : var.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${var.iam_role_name}-" : null
path = var.iam_role_path
tags = merge(var.tags, var.iam_role_tags)
}
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "iam_instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, var.iam_instance_profile_arn) }
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }
output "iam_instance_profile_unique" { value = try(aws_iam_instance_profile.this[0].unique_id, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/ec2-instance/aws", "github.com/terraform-aws-modules/terraform-aws-ec2-instance"],
    releases: { "5.0.0": "d6207bf60d89e57a4d0f8496e938c61520199a9f", "5.1.0": "7a9c37b28f0480033f3651a945c1b4b1df484a25", "5.2.0": "d64e6b1e85efa814c4d74595496effc420d3c5d2", "5.2.1": "24c76e6dd06e5e4d7cac2aec8de60177ef215ca8", "5.3.0": "2dc344622f5f07547bc1905d1f9095ec54fbc180", "5.3.1": "4de24dc8eece9d42ba86c5da0189b0565f05d680", "5.4.0": "376fba811803e47268f8769baf8951bb8d668d09", "5.5.0": "6c13542c52e4ed87ca959b2027c85146e8548ac6", "5.6.0": "f3c6436589eba5c0bcac1cf1a81403ed4f3fcaf8", "5.6.1": "4f8387d0925510a83ee3cb88c541beb77ce4bad6", "5.7.0": "29230f956912d751a01a5694510f684754a93196", "5.7.1": "28b2c723dc5168d48b2a31214b2c26e88094c5fa", "5.8.0": "5b17f94c354eb3fa2b3bc435c861b916c9668e05", "6.0.0": "cdcbf723a08b656160b1e45a6df6f2d686aacca2", "6.0.1": "a29952905b6deaa72b832980a88a8189bd947adc", "6.0.2": "da57ed454d7ef513b0a5dd4f95421c593bb4d4b0", "6.1.0": "1e7fbd084b54d8751e1e8a1296cd7d679e5f65d6", "6.1.1": "8b068889a39d8677832e84f7c7510324d5c11aae", "6.1.2": "809d7d68aa98333f64f36f4a09aafb817d8b9341", "6.1.3": "be4e9e3e8c2ed531da702bb72a2bd3b7864e3ee7", "6.1.4": "5b11067866b4573b174eccaaf023cb8823e44fff", "6.1.5": "c90bc6edc889c73bdd1e07f01b656d93902cf364", "6.2.0": "5e1825205b85a4fb9d10d90225e5d4d28428f49f", "6.3.0": "c3ce8ee95e9d4d563feb03690a5a47758987bede", "6.4.0": "56b7f8aac0acf2c6c4cfc28d5aa12e08a8ebb843" },
    modules: [
      {
        versions: ">= 5.0, < 7.0",
        outline: `variable "create" { default = true }
variable "name" { default = "" }
variable "iam_instance_profile" { default = null }
variable "tags" { default = {} }
variable "create_iam_instance_profile" { default = false }
variable "iam_role_name" { default = null }
variable "iam_role_use_name_prefix" { default = true }
variable "iam_role_path" { default = null }
variable "iam_role_description" { default = null }
variable "iam_role_permissions_boundary" { default = null }
variable "iam_role_policies" { default = {} }
variable "iam_role_tags" { default = {} }
locals {
iam_role_name = try(coalesce(var.iam_role_name, var.name), "")
}
resource "aws_iam_role" "this" {
count = var.create && var.create_iam_instance_profile ? 1 : 0
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
path = var.iam_role_path
description = var.iam_role_description
assume_role_policy = data.aws_iam_policy_document.assume_role_policy[0].json
permissions_boundary = var.iam_role_permissions_boundary
tags = merge(var.tags, var.iam_role_tags)
}
data "aws_iam_policy_document" "assume_role_policy" {
count = var.create && var.create_iam_instance_profile ? 1 : 0
statement {
sid = "EC2AssumeRole"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["ec2.\${data.aws_partition.current.dns_suffix}"]
}
}
}
data "aws_partition" "current" {}
resource "aws_iam_role_policy_attachment" "this" {
for_each = { for k, v in var.iam_role_policies : k => v if var.create && var.create_iam_instance_profile }
policy_arn = each.value
role = aws_iam_role.this[0].name
}
resource "aws_iam_instance_profile" "this" {
count = var.create && var.create_iam_instance_profile ? 1 : 0
role = aws_iam_role.this[0].name
name = var.iam_role_use_name_prefix ? null : local.iam_role_name
name_prefix = var.iam_role_use_name_prefix ? "\${local.iam_role_name}-" : null
path = var.iam_role_path
tags = merge(var.tags, var.iam_role_tags)
}
output "iam_role_name" { value = try(aws_iam_role.this[0].name, null) }
output "iam_role_arn" { value = try(aws_iam_role.this[0].arn, null) }
output "iam_role_unique_id" { value = try(aws_iam_role.this[0].unique_id, null) }
output "iam_instance_profile_arn" { value = try(aws_iam_instance_profile.this[0].arn, null) }
output "iam_instance_profile_id" { value = try(aws_iam_instance_profile.this[0].id, null) }
output "iam_instance_profile_unique" { value = try(aws_iam_instance_profile.this[0].unique_id, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-aws-modules/eventbridge/aws", "github.com/terraform-aws-modules/terraform-aws-eventbridge"],
    releases: { "4.0.0": "d80f7e6fa50c39d694f55d4f159e882152ef5247", "4.1.0": "3e8657cd925d5b4a21301a09b67d8081f24bcfc3", "4.2.0": "6f0a6c750f2523abda2eec30425dddccf7154a44", "4.2.1": "c13b27fd1d7b713d04143d26ca3707c890c5a5a7", "4.2.2": "661ed0d4270999a43a4f6714f9ad64cfe81f6c85", "4.3.0": "f3daf9c1500442e494a948e76fec74da147fc962", "4.3.1": "07635f68fcf405245b17d4275c7fb8fd9d587744", "4.3.2": "f9934726324c988f823682884b4fa003586a7b6f" },
    modules: [
      {
        versions: ">= 4.0, < 5.0",
        outline: `variable "create" { default = true }
variable "create_role" { default = true }
variable "create_pipe_role_only" { default = false }
variable "append_destination_postfix" { default = true }
variable "append_pipe_postfix" { default = true }
variable "create_api_destinations" { default = false }
variable "create_schedules" { default = true }
variable "create_pipes" { default = true }
variable "bus_name" { default = "default" }
variable "api_destinations" { default = {} }
variable "schedules" { default = {} }
variable "pipes" { default = {} }
variable "tags" { default = {} }
variable "role_name" { default = null }
variable "role_description" { default = null }
variable "role_path" { default = null }
variable "policy_path" { default = null }
variable "role_permissions_boundary" { default = null }
variable "role_tags" { default = {} }
variable "ecs_pass_role_resources" { default = [] }
variable "attach_kinesis_policy" { default = false }
variable "attach_kinesis_firehose_policy" { default = false }
variable "attach_sqs_policy" { default = false }
variable "attach_sns_policy" { default = false }
variable "attach_ecs_policy" { default = false }
variable "attach_lambda_policy" { default = false }
variable "attach_sfn_policy" { default = false }
variable "attach_cloudwatch_policy" { default = false }
variable "attach_api_destination_policy" { default = false }
variable "attach_tracing_policy" { default = false }
variable "kinesis_target_arns" { default = [] }
variable "kinesis_firehose_target_arns" { default = [] }
variable "sqs_target_arns" { default = [] }
variable "sns_target_arns" { default = [] }
variable "sns_kms_arns" { default = ["*"] }
variable "ecs_target_arns" { default = [] }
variable "lambda_target_arns" { default = [] }
variable "sfn_target_arns" { default = [] }
variable "cloudwatch_target_arns" { default = [] }
variable "attach_policy_json" { default = false }
variable "attach_policy_jsons" { default = false }
variable "attach_policy" { default = false }
variable "attach_policies" { default = false }
variable "number_of_policy_jsons" { default = 0 }
variable "number_of_policies" { default = 0 }
variable "attach_policy_statements" { default = false }
variable "trusted_entities" { default = [] }
variable "policy_json" { default = null }
variable "policy_jsons" { default = [] }
variable "policy" { default = null }
variable "policies" { default = [] }
variable "policy_statements" { default = {} }
locals {
create_role = var.create && var.create_role
create_pipes = var.create && var.create_pipes
create_role_for_pipes = local.create_pipes && (var.create_role || var.create_pipe_role_only)
role_name = local.create_role ? coalesce(var.role_name, var.bus_name, "*") : null
role_for_pipes = {
for k, v in local.eventbridge_pipes :
v.name => merge(v, {
role_name = try(v.role_name_prefix, v.name),
service_integrations = {
dynamodb = {
values = [v.source]
matching_services = ["dynamodb"]
},
mq = {
values = [v.source]
matching_services = ["mq"]
},
msk = {
values = [v.source],
matching_services = ["kafka"]
},
sqs_source = {
values = [v.source],
matching_services = ["sqs"]
},
kinesis_source = {
values = [v.source],
matching_services = ["kinesis"]
},
lambda = {
values = [v.target, try(v.enrichment, null), try(aws_cloudwatch_event_api_destination.this[v.enrichment].arn, null)],
matching_services = ["lambda"]
},
step_functions = {
values = [v.target, try(v.enrichment, null)],
matching_services = ["states"]
},
api_gateway = {
values = [v.target, try(aws_cloudwatch_event_api_destination.this[v.enrichment].arn, null)],
matching_services = ["execute-api"]
},
api_destination = { # Sample ARN of API Destination: "arn:aws:events:eu-west-1:835367859851:api-destination/proud-worm-external"
values = [v.target, try(aws_cloudwatch_event_api_destination.this[v.enrichment].arn, null)],
matching_services = ["events"]
matching_resource_startswith = "api-destination/"
},
sqs_target = {
values = [v.target],
matching_services = ["sqs"]
},
kinesis_target = {
values = [v.target],
matching_services = ["kinesis"]
},
batch = {
values = [v.target],
matching_services = ["batch"]
},
logs = {
values = flatten([
"\${v.target}:*",
[
for pipe in var.pipes : [
for log_config in try([pipe.log_configuration], []) : [
for cloudwatch_log in try([log_config.cloudwatch_logs_log_destination], []) : "\${cloudwatch_log.log_group_arn}:*"
]
]
]
]),
matching_services = ["logs"]
},
ecs = {
values = [replace(v.target, "/:\\\\d+$/", ":*")],
matching_services = ["ecs"]
},
ecs_iam_passrole = {
values = ["*"],
matching_values = [v.target],
matching_services = ["ecs"]
},
eventbridge = { # Sample ARN of EventBridge Bus: "arn:aws:events:eu-west-1:835367859851:event-bus/default"
values = [v.target],
matching_services = ["events"]
matching_resource_startswith = "event-bus/"
},
firehose = {
values = [v.target],
matching_services = ["firehose"]
},
inspector = {
values = [v.target],
matching_services = ["inspector"]
},
redshift = {
values = [v.target],
matching_services = ["redshift"]
},
sagemaker = {
values = [v.target],
matching_services = ["sagemaker"]
},
sns = {
values = [v.target],
matching_services = ["sns"]
},
sqs_dlq = {
values = [
try(v.source_parameters.dynamodb_stream_parameters.dead_letter_config.arn, null),
try(v.source_parameters.kinesis_stream_parameters.dead_letter_config.arn, null)
],
matching_services = ["sqs"]
},
}
})
if local.create_role_for_pipes && try(v.create_role, true)
}
service_integrations_for_pipes = {
for k, v in local.role_for_pipes :
k => {
for s_k, s_v in v.service_integrations :
s_k => [
for arn in compact(try(s_v.matching_values, s_v.values)) : arn
if(arn == "*" || try(contains(s_v.matching_services, split(":", arn)[2]), true)) && try(startswith(split(":", arn)[5], s_v.matching_resource_startswith), true)
]
}
}
aws_service_policies = {
sqs_source = {
actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"]
}
sqs_target = {
actions = ["sqs:SendMessage"]
}
sqs_dlq = {
actions = ["sqs:SendMessage"]
}
dynamodb = {
actions = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"]
}
kinesis_source = {
actions = ["kinesis:DescribeStream", "kinesis:DescribeStreamSummary", "kinesis:GetRecords", "kinesis:GetShardIterator", "kinesis:ListShards", "kinesis:ListStreams", "kinesis:SubscribeToShard"]
}
kinesis_target = {
actions = ["kinesis:PutRecord", "kinesis:PutRecords"]
}
mq = {
actions = ["mq:DescribeBroker", "secretsmanager:GetSecretValue", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
}
msk = {
actions = ["kafka:DescribeClusterV2", "kafka:GetBootstrapBrokers", "ec2:CreateNetworkInterface", "ec2:DeleteNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs", "logs:CreateLogGroup", "logs:CreateLogStream", "logs:PutLogEvents"]
}
lambda = {
actions = ["lambda:InvokeFunction"]
}
step_functions = {
actions = ["states:StartExecution", "states:StartSyncExecution"]
}
api_gateway = {
actions = ["execute-api:Invoke"]
}
api_destination = {
actions = ["events:InvokeApiDestination"]
}
batch = {
actions = ["batch:SubmitJob"]
}
logs = {
actions = ["logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:CreateLogStream", "logs:PutLogEvents"]
}
ecs = {
actions = ["ecs:RunTask", "ecs:TagResource"]
}
ecs_iam_passrole = {
actions = ["iam:PassRole"]
}
eventbridge = {
actions = ["events:PutEvents"]
}
firehose = {
actions = ["firehose:PutRecord", "firehose:PutRecordBatch"]
}
inspector = {
actions = ["inspector:CreateAssessmentTemplate"]
}
redshift = {
actions = ["redshift-data:ExecuteStatement"]
}
sagemaker = {
actions = ["sagemaker:CreatePipeline"]
}
sns = {
actions = ["sns:Publish"]
}
}
eventbridge_api_destinations = flatten([
for index, dest in var.api_destinations :
merge(dest, {
"name" = index
"Name" = var.append_destination_postfix ? "\${replace(index, "_", "-")}-destination" : index
})
])
eventbridge_pipes = flatten([
for index, pipe in var.pipes :
merge(pipe, {
"name" = index
"Name" = var.append_pipe_postfix ? "\${replace(index, "_", "-")}-pipe" : index
})
])
}
resource "aws_iam_role" "eventbridge" {
count = local.create_role ? 1 : 0
name = local.role_name
description = var.role_description
path = var.role_path
permissions_boundary = var.role_permissions_boundary
assume_role_policy = data.aws_iam_policy_document.assume_role[0].json
tags = merge({ Name = local.role_name }, var.tags, var.role_tags)
}
data "aws_iam_policy_document" "assume_role" {
count = local.create_role ? 1 : 0
statement {
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = distinct(concat(["events.amazonaws.com"], var.trusted_entities, length(keys(var.schedules)) > 0 && var.create_schedules ? ["scheduler.amazonaws.com"] : []))
}
}
}
resource "aws_iam_policy" "tracing" {
count = local.create_role && var.attach_tracing_policy ? 1 : 0
name = "\${local.role_name}-tracing"
policy = data.aws_iam_policy.tracing[0].policy
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-tracing" }, var.tags)
}
data "aws_iam_policy" "tracing" {
count = local.create_role && var.attach_tracing_policy ? 1 : 0
arn = "arn:aws:iam::aws:policy/AWSXrayWriteOnlyAccess"
}
resource "aws_iam_policy_attachment" "tracing" {
count = local.create_role && var.attach_tracing_policy ? 1 : 0
name = "\${local.role_name}-tracing"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.tracing[0].arn
}
resource "aws_iam_policy" "kinesis" {
count = local.create_role && var.attach_kinesis_policy ? 1 : 0
name = "\${local.role_name}-kinesis"
policy = data.aws_iam_policy_document.kinesis[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-kinesis" }, var.tags)
}
data "aws_iam_policy_document" "kinesis" {
count = local.create_role && var.attach_kinesis_policy ? 1 : 0
statement {
sid = "KinesisAccess"
effect = "Allow"
actions = ["kinesis:PutRecord"]
resources = var.kinesis_target_arns
}
}
resource "aws_iam_policy_attachment" "kinesis" {
count = local.create_role && var.attach_kinesis_policy ? 1 : 0
name = "\${local.role_name}-kinesis"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.kinesis[0].arn
}
resource "aws_iam_policy" "kinesis_firehose" {
count = local.create_role && var.attach_kinesis_firehose_policy ? 1 : 0
name = "\${local.role_name}-kinesis-firehose"
policy = data.aws_iam_policy_document.kinesis_firehose[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-kinesis-firehose" }, var.tags)
}
data "aws_iam_policy_document" "kinesis_firehose" {
count = local.create_role && var.attach_kinesis_firehose_policy ? 1 : 0
statement {
sid = "KinesisFirehoseAccess"
effect = "Allow"
actions = ["firehose:PutRecord"]
resources = var.kinesis_firehose_target_arns
}
}
resource "aws_iam_policy_attachment" "kinesis_firehose" {
count = local.create_role && var.attach_kinesis_firehose_policy ? 1 : 0
name = "\${local.role_name}-kinesis-firehose"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.kinesis_firehose[0].arn
}
resource "aws_iam_policy" "sqs" {
count = local.create_role && var.attach_sqs_policy ? 1 : 0
name = "\${local.role_name}-sqs"
policy = data.aws_iam_policy_document.sqs[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-sqs" }, var.tags)
}
data "aws_iam_policy_document" "sqs" {
count = local.create_role && var.attach_sqs_policy ? 1 : 0
statement {
sid = "SQSAccess"
effect = "Allow"
actions = ["sqs:SendMessage*", "kms:Decrypt", "kms:GenerateDataKey"]
resources = var.sqs_target_arns
}
}
resource "aws_iam_policy_attachment" "sqs" {
count = local.create_role && var.attach_sqs_policy ? 1 : 0
name = "\${local.role_name}-sqs"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.sqs[0].arn
}
resource "aws_iam_policy" "sns" {
count = local.create_role && var.attach_sns_policy ? 1 : 0
name = "\${local.role_name}-sns"
policy = data.aws_iam_policy_document.sns[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-sns" }, var.tags)
}
data "aws_iam_policy_document" "sns" {
count = local.create_role && var.attach_sns_policy ? 1 : 0
statement {
sid = "SNSAccess"
effect = "Allow"
actions = ["sns:Publish"]
resources = var.sns_target_arns
}
dynamic "statement" {
for_each = length(var.sns_kms_arns) > 0 ? [1] : []
content {
sid = "SNSKMSAccess"
effect = "Allow"
actions = ["kms:Decrypt", "kms:GenerateDataKey"]
resources = var.sns_kms_arns
}
}
}
resource "aws_iam_policy_attachment" "sns" {
count = local.create_role && var.attach_sns_policy ? 1 : 0
name = "\${local.role_name}-sns"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.sns[0].arn
}
resource "aws_iam_policy" "ecs" {
count = local.create_role && var.attach_ecs_policy ? 1 : 0
name = "\${local.role_name}-ecs"
policy = data.aws_iam_policy_document.ecs[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-ecs" }, var.tags)
}
data "aws_iam_policy_document" "ecs" {
count = local.create_role && var.attach_ecs_policy ? 1 : 0
statement {
sid = "ECSAccess"
effect = "Allow"
actions = ["ecs:RunTask", "ecs:TagResource"]
resources = [for arn in var.ecs_target_arns : replace(arn, "/:\\\\d+$/", ":*")]
}
statement {
sid = "PassRole"
effect = "Allow"
actions = ["iam:PassRole"]
resources = coalescelist(var.ecs_pass_role_resources, ["*"])
}
}
resource "aws_iam_policy_attachment" "ecs" {
count = local.create_role && var.attach_ecs_policy ? 1 : 0
name = "\${local.role_name}-ecs"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.ecs[0].arn
}
resource "aws_iam_policy" "lambda" {
count = local.create_role && var.attach_lambda_policy ? 1 : 0
name = "\${local.role_name}-lambda"
policy = data.aws_iam_policy_document.lambda[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-lambda" }, var.tags)
}
data "aws_iam_policy_document" "lambda" {
count = local.create_role && var.attach_lambda_policy ? 1 : 0
statement {
sid = "LambdaAccess"
effect = "Allow"
actions = ["lambda:InvokeFunction"]
resources = var.lambda_target_arns
}
}
resource "aws_iam_policy_attachment" "lambda" {
count = local.create_role && var.attach_lambda_policy ? 1 : 0
name = "\${local.role_name}-lambda"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.lambda[0].arn
}
resource "aws_iam_policy" "sfn" {
count = local.create_role && var.attach_sfn_policy ? 1 : 0
name = "\${local.role_name}-sfn"
policy = data.aws_iam_policy_document.sfn[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-sfn" }, var.tags)
}
data "aws_iam_policy_document" "sfn" {
count = local.create_role && var.attach_sfn_policy ? 1 : 0
statement {
sid = "StepFunctionAccess"
effect = "Allow"
actions = ["states:StartExecution"]
resources = var.sfn_target_arns
}
}
resource "aws_iam_policy_attachment" "sfn" {
count = local.create_role && var.attach_sfn_policy ? 1 : 0
name = "\${local.role_name}-sfn"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.sfn[0].arn
}
resource "aws_iam_policy" "api_destination" {
count = local.create_role && var.attach_api_destination_policy ? 1 : 0
name = "\${local.role_name}-api-destination"
policy = data.aws_iam_policy_document.api_destination[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-api-destination" }, var.tags)
}
data "aws_iam_policy_document" "api_destination" {
count = local.create_role && var.attach_api_destination_policy ? 1 : 0
statement {
sid = "APIDestinationAccess"
effect = "Allow"
actions = ["events:InvokeApiDestination"]
resources = [for k, v in aws_cloudwatch_event_api_destination.this : v.arn]
}
}
resource "aws_cloudwatch_event_api_destination" "this" {
for_each = { for k, v in local.eventbridge_api_destinations : v.name => v if var.create && var.create_api_destinations }
}
resource "aws_iam_policy_attachment" "api_destination" {
count = local.create_role && var.attach_api_destination_policy ? 1 : 0
name = "\${local.role_name}-api-destination"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.api_destination[0].arn
}
resource "aws_iam_policy" "cloudwatch" {
count = local.create_role && var.attach_cloudwatch_policy ? 1 : 0
name = "\${local.role_name}-cloudwatch"
policy = data.aws_iam_policy_document.cloudwatch[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-cloudwatch" }, var.tags)
}
data "aws_iam_policy_document" "cloudwatch" {
count = local.create_role && var.attach_cloudwatch_policy ? 1 : 0
statement {
sid = "CloudwatchAccess"
effect = "Allow"
actions = ["logs:DescribeLogGroups", "logs:DescribeLogStreams", "logs:PutLogEvents"]
resources = var.cloudwatch_target_arns
}
}
resource "aws_iam_policy_attachment" "cloudwatch" {
count = local.create_role && var.attach_cloudwatch_policy ? 1 : 0
name = "\${local.role_name}-cloudwatch"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.cloudwatch[0].arn
}
resource "aws_iam_policy" "additional_json" {
count = local.create_role && var.attach_policy_json ? 1 : 0
name = local.role_name
path = var.role_path
policy = var.policy_json
tags = merge({ Name = local.role_name }, var.tags)
}
resource "aws_iam_policy_attachment" "additional_json" {
count = local.create_role && var.attach_policy_json ? 1 : 0
name = local.role_name
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.additional_json[0].arn
}
resource "aws_iam_policy" "additional_jsons" {
count = local.create_role && var.attach_policy_jsons ? var.number_of_policy_jsons : 0
name = "\${local.role_name}-\${count.index}"
policy = var.policy_jsons[count.index]
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-\${count.index}" }, var.tags)
}
resource "aws_iam_policy_attachment" "additional_jsons" {
count = local.create_role && var.attach_policy_jsons ? var.number_of_policy_jsons : 0
name = "\${local.role_name}-\${count.index}"
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.additional_jsons[count.index].arn
}
resource "aws_iam_role_policy_attachment" "additional_one" {
count = local.create_role && var.attach_policy ? 1 : 0
role = aws_iam_role.eventbridge[0].name
policy_arn = var.policy
}
resource "aws_iam_role_policy_attachment" "additional_many" {
count = local.create_role && var.attach_policies ? var.number_of_policies : 0
role = aws_iam_role.eventbridge[0].name
policy_arn = var.policies[count.index]
}
resource "aws_iam_policy" "additional_inline" {
count = local.create_role && var.attach_policy_statements ? 1 : 0
name = "\${local.role_name}-inline"
policy = data.aws_iam_policy_document.additional_inline[0].json
path = var.policy_path
tags = merge({ Name = "\${local.role_name}-inline" }, var.tags)
}
data "aws_iam_policy_document" "additional_inline" {
count = local.create_role && var.attach_policy_statements ? 1 : 0
dynamic "statement" {
for_each = var.policy_statements
content {
sid = lookup(statement.value, "sid", replace(statement.key, "/[^0-9A-Za-z]*/", ""))
effect = lookup(statement.value, "effect", null)
actions = lookup(statement.value, "actions", null)
not_actions = lookup(statement.value, "not_actions", null)
resources = lookup(statement.value, "resources", null)
not_resources = lookup(statement.value, "not_resources", null)
dynamic "principals" {
for_each = lookup(statement.value, "principals", [])
content {
type = principals.value.type
identifiers = principals.value.identifiers
}
}
dynamic "not_principals" {
for_each = lookup(statement.value, "not_principals", [])
content {
type = not_principals.value.type
identifiers = not_principals.value.identifiers
}
}
dynamic "condition" {
for_each = lookup(statement.value, "condition", [])
content {
test = condition.value.test
variable = condition.value.variable
values = condition.value.values
}
}
}
}
}
resource "aws_iam_policy_attachment" "additional_inline" {
count = local.create_role && var.attach_policy_statements ? 1 : 0
name = local.role_name
roles = [aws_iam_role.eventbridge[0].name]
policy_arn = aws_iam_policy.additional_inline[0].arn
}
resource "aws_iam_role" "eventbridge_pipe" {
for_each = local.role_for_pipes
name_prefix = each.value.role_name
description = try(each.value.role_description, null)
path = try(each.value.role_path, null)
permissions_boundary = try(each.value.role_permissions_boundary, null)
assume_role_policy = data.aws_iam_policy_document.assume_role_pipe[each.key].json
tags = merge({ Name = each.value.role_name }, try(each.value.role_tags, {}), var.tags)
}
data "aws_iam_policy_document" "assume_role_pipe" {
for_each = local.role_for_pipes
statement {
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["pipes.\${data.aws_partition.current.dns_suffix}"]
}
condition {
test = "StringEquals"
variable = "aws:SourceAccount"
values = [data.aws_caller_identity.current.account_id]
}
condition {
test = "StringEquals"
variable = "aws:SourceArn"
values = ["arn:aws:pipes:\${data.aws_region.current.region}:\${data.aws_caller_identity.current.account_id}:pipe/\${each.value.Name}"]
}
}
}
data "aws_partition" "current" {}
data "aws_caller_identity" "current" {}
data "aws_region" "current" {}
resource "aws_iam_policy" "service" {
for_each = { for k, v in local.role_for_pipes : k => v if try(v.attach_policies_for_integrations, true) }
name = "\${aws_iam_role.eventbridge_pipe[each.key].name}-\${each.key}"
path = try(each.value.role_path, null)
policy = data.aws_iam_policy_document.service[each.key].json
}
data "aws_iam_policy_document" "service" {
for_each = { for k, v in local.service_integrations_for_pipes : k => v if try(v.attach_policies_for_integrations, true) }
dynamic "statement" {
for_each = { for s_k, s_v in each.value : s_k => s_v if length(compact(s_v)) > 0 }
content {
effect = lookup(local.aws_service_policies[statement.key], "effect", "Allow")
sid = replace(replace(title(replace("\${each.key}\${title(statement.key)}", "/[_-]/", " ")), " ", ""), "/[^0-9A-Za-z]*/", "")
actions = local.aws_service_policies[statement.key]["actions"]
resources = tolist(statement.value)
dynamic "condition" {
for_each = lookup(local.aws_service_policies[statement.key], "condition", [])
content {
test = condition.value.test
variable = condition.value.variable
values = condition.value.values
}
}
}
}
}
resource "aws_iam_policy_attachment" "service" {
for_each = { for k, v in local.role_for_pipes : k => v if try(v.attach_policies_for_integrations, true) }
name = "\${aws_iam_role.eventbridge_pipe[each.key].name}-\${each.key}"
roles = [aws_iam_role.eventbridge_pipe[each.key].name]
policy_arn = aws_iam_policy.service[each.key].arn
}
output "eventbridge_bus_name" { value = var.bus_name }
output "eventbridge_api_destination_arns" { value = { for k, v in aws_cloudwatch_event_api_destination.this : k => v.arn } }
output "eventbridge_role_arn" { value = try(aws_iam_role.eventbridge[0].arn, "") }
output "eventbridge_role_name" { value = try(aws_iam_role.eventbridge[0].name, "") }
output "eventbridge_pipe_role_arns" { value = { for k, v in aws_iam_role.eventbridge_pipe : k => v.arn } }
output "eventbridge_pipe_role_names" { value = { for k, v in aws_iam_role.eventbridge_pipe : k => v.name } }
output "eventbridge_api_destinations" { value = aws_cloudwatch_event_api_destination.this }
output "eventbridge_pipes_iam_roles" { value = aws_iam_role.eventbridge_pipe }
output "eventbridge_iam_roles" { value = aws_iam_role.eventbridge }`
      }
    ]
  }),
  () => ({
    sources: ["pagopa-dx/azure-role-assignments/azurerm", "github.com/pagopa-dx/terraform-azurerm-azure-role-assignments"],
    modules: [
      {
        versions: ">= 2.1, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "cosmos" { default = [] }
variable "event_hub" { default = [] }
variable "key_vault" { default = [] }
variable "storage_blob" { default = [] }
variable "storage_queue" { default = [] }
variable "storage_table" { default = [] }
variable "apim" { default = [] }
variable "service_bus" { default = [] }
variable "app_config" { default = [] }
variable "managed_redis" { default = [] }
module "cosmos" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/cosmos"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
subscription_id = var.subscription_id
cosmos = var.cosmos
}
module "event_hub" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/event_hub"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
subscription_id = var.subscription_id
event_hub = var.event_hub
}
module "key_vault" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/key_vault"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
subscription_id = var.subscription_id
key_vault = var.key_vault
}
module "storage_account" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/storage_account"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
subscription_id = var.subscription_id
storage_blob = var.storage_blob
storage_queue = var.storage_queue
storage_table = var.storage_table
}
module "apim" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/apim"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
subscription_id = var.subscription_id
apim = var.apim
}
module "service_bus" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/service_bus"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
subscription_id = var.subscription_id
service_bus = var.service_bus
}
module "app_config" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/app_config"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
subscription_id = var.subscription_id
app_config = var.app_config
}
module "managed_redis" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/managed_redis"
version = ">= 2.1, < 4.0"
principal_id = var.principal_id
managed_redis = var.managed_redis
}`
      },
      {
        versions: ">= 1.2.1, < 2.1",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "cosmos" { default = [] }
variable "event_hub" { default = [] }
variable "key_vault" { default = [] }
variable "storage_blob" { default = [] }
variable "storage_queue" { default = [] }
variable "storage_table" { default = [] }
variable "apim" { default = [] }
variable "service_bus" { default = [] }
variable "app_config" { default = [] }
module "cosmos" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/cosmos"
version = ">= 1.2.1, < 2.1"
principal_id = var.principal_id
subscription_id = var.subscription_id
cosmos = var.cosmos
}
module "event_hub" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/event_hub"
version = ">= 1.2.1, < 2.1"
principal_id = var.principal_id
subscription_id = var.subscription_id
event_hub = var.event_hub
}
module "key_vault" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/key_vault"
version = ">= 1.2.1, < 2.1"
principal_id = var.principal_id
subscription_id = var.subscription_id
key_vault = var.key_vault
}
module "storage_account" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/storage_account"
version = ">= 1.2.1, < 2.1"
principal_id = var.principal_id
subscription_id = var.subscription_id
storage_blob = var.storage_blob
storage_queue = var.storage_queue
storage_table = var.storage_table
}
module "apim" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/apim"
version = ">= 1.2.1, < 2.1"
principal_id = var.principal_id
subscription_id = var.subscription_id
apim = var.apim
}
module "service_bus" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/service_bus"
version = ">= 1.2.1, < 2.1"
principal_id = var.principal_id
subscription_id = var.subscription_id
service_bus = var.service_bus
}
module "app_config" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/app_config"
version = ">= 1.2.1, < 2.1"
principal_id = var.principal_id
subscription_id = var.subscription_id
app_config = var.app_config
}`
      },
      {
        versions: ">= 0.1.1, < 1.0",
        outline: `variable "principal_id" {}
variable "cosmos" { default = [] }
variable "event_hub" { default = [] }
variable "key_vault" { default = [] }
variable "storage_blob" { default = [] }
variable "storage_queue" { default = [] }
variable "storage_table" { default = [] }
variable "apim" { default = [] }
module "cosmos" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/cosmos"
version = ">= 0.1.1, < 1.0"
principal_id = var.principal_id
cosmos = var.cosmos
}
module "event_hub" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/event_hub"
version = ">= 0.1.1, < 1.0"
principal_id = var.principal_id
event_hub = var.event_hub
}
module "key_vault" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/key_vault"
version = ">= 0.1.1, < 1.0"
principal_id = var.principal_id
key_vault = var.key_vault
}
module "storage_account" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/storage_account"
version = ">= 0.1.1, < 1.0"
principal_id = var.principal_id
storage_blob = var.storage_blob
storage_queue = var.storage_queue
storage_table = var.storage_table
}
module "apim" {
source = "pagopa-dx/azure-role-assignments/azurerm//modules/apim"
version = ">= 0.1.1, < 1.0"
principal_id = var.principal_id
apim = var.apim
}`
      },
      {
        path: "modules/cosmos",
        versions: ">= 2.1, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "cosmos" {
type    = list(object({ account_name = string, resource_group_name = string, role = string, database = optional(string, "*"), collections = optional(list(string), ["*"]), description = string }))
default = []
}
locals {
definitions = { reader = "00000000-0000-0000-0000-000000000001", writer = "00000000-0000-0000-0000-000000000002", owner = "00000000-0000-0000-0000-000000000002" }
accounts    = [for one in var.cosmos : merge(one, { account_id = "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.DocumentDB/databaseAccounts/\${one.account_name}" })]
data        = { for one in flatten([for one in local.accounts : [for collection in one.collections : merge(one, { collection = collection })]]) : "\${one.account_name}|\${one.database}|\${one.collection}|\${one.role}" => one }
}
resource "azurerm_cosmosdb_sql_role_assignment" "this" {
for_each            = local.data
resource_group_name = each.value.resource_group_name
account_name        = each.value.account_name
role_definition_id  = "\${each.value.account_id}/sqlRoleDefinitions/\${local.definitions[lower(each.value.role)]}"
principal_id        = var.principal_id
scope               = "\${each.value.account_id}\${each.value.collection != "*" ? "/dbs/\${each.value.database}/colls/\${each.value.collection}" : each.value.database == "*" ? "" : "/dbs/\${each.value.database}"}"
}
resource "azurerm_role_assignment" "control_plane" {
for_each             = { for key, all in { for one in local.accounts : "\${one.account_name}|\${one.resource_group_name}" => one... if one.role == "owner" } : key => all[0] }
scope                = each.value.account_id
description          = each.value.description
role_definition_name = "DocumentDB Account Contributor"
principal_id         = var.principal_id
}`
      },
      {
        path: "modules/cosmos",
        versions: ">= 1.2.1, < 2.1",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "cosmos" {
type    = list(object({ account_name = string, resource_group_name = string, role = string, database = optional(string, "*"), collections = optional(list(string), ["*"]), description = string }))
default = []
}
locals {
definitions = { reader = "00000000-0000-0000-0000-000000000001", writer = "00000000-0000-0000-0000-000000000002" }
accounts    = [for one in var.cosmos : merge(one, { account_id = "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.DocumentDB/databaseAccounts/\${one.account_name}" })]
data        = { for one in flatten([for one in local.accounts : [for collection in one.collections : merge(one, { collection = collection })]]) : "\${one.account_name}|\${one.database}|\${one.collection}|\${one.role}" => one }
}
resource "azurerm_cosmosdb_sql_role_assignment" "this" {
for_each            = local.data
resource_group_name = each.value.resource_group_name
account_name        = each.value.account_name
role_definition_id  = "\${each.value.account_id}/sqlRoleDefinitions/\${local.definitions[lower(each.value.role)]}"
principal_id        = var.principal_id
scope               = "\${each.value.account_id}\${each.value.collection != "*" ? "/dbs/\${each.value.database}/colls/\${each.value.collection}" : each.value.database == "*" ? "" : "/dbs/\${each.value.database}"}"
}`
      },
      {
        path: "modules/cosmos",
        versions: ">= 0.1.1, < 1.0",
        outline: `variable "principal_id" {}
variable "cosmos" {
type    = list(object({ account_name = string, resource_group_name = string, role = string, database = optional(string, "*"), collections = optional(list(string), ["*"]) }))
default = []
}
locals {
definitions = { reader = "00000000-0000-0000-0000-000000000001", writer = "00000000-0000-0000-0000-000000000002" }
accounts    = [for one in var.cosmos : merge(one, { account_id = data.azurerm_cosmosdb_account.cosmos["\${one.resource_group_name}|\${one.account_name}"].id })]
data        = { for one in flatten([for one in local.accounts : [for collection in one.collections : merge(one, { collection = collection })]]) : "\${one.account_name}|\${one.database}|\${one.collection}|\${one.role}" => one }
}
resource "azurerm_cosmosdb_sql_role_assignment" "this" {
for_each            = local.data
resource_group_name = each.value.resource_group_name
account_name        = each.value.account_name
role_definition_id  = "\${each.value.account_id}/sqlRoleDefinitions/\${local.definitions[lower(each.value.role)]}"
principal_id        = var.principal_id
scope               = "\${each.value.account_id}\${each.value.collection != "*" ? "/dbs/\${each.value.database}/colls/\${each.value.collection}" : each.value.database == "*" ? "/" : "/dbs/\${each.value.database}"}"
}
data "azurerm_cosmosdb_account" "cosmos" {
for_each = { for one in var.cosmos : "\${one.resource_group_name}|\${one.account_name}" => one... }
}`
      },
      {
        path: "modules/key_vault",
        versions: ">= 1.2.1, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "key_vault" {
type    = list(object({ name = string, resource_group_name = string, has_rbac_support = optional(bool, true), roles = object({ secrets = optional(string, ""), certificates = optional(string, ""), keys = optional(string, "") }), override_roles = optional(object({ secrets = optional(list(string), []), certificates = optional(list(string), []), keys = optional(list(string), []) }), {}), description = string }))
default = []
}
data "azurerm_client_config" "current" {}
locals {
vaults = [for one in var.key_vault : merge(one, { id = "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.KeyVault/vaults/\${one.name}", rbac = one.has_rbac_support })]
permissions = {
secrets = {
reader = ["Get", "List"]
writer = ["Get", "List", "Set", "Delete"]
owner  = ["Backup", "Delete", "Get", "List", "Purge", "Recover", "Restore", "Set"]
}
keys = {
reader = ["Get", "List", "Encrypt", "Decrypt"]
writer = ["Get", "List", "Update", "Create", "Import", "Delete", "Encrypt", "Decrypt"]
owner  = ["Get", "List", "Update", "Create", "Import", "Delete", "Encrypt", "Decrypt", "Backup", "Purge", "Recover", "Restore", "Sign", "UnwrapKey", "Update", "Verify", "WrapKey", "Release", "Rotate", "GetRotationPolicy", "SetRotationPolicy"]
}
certificates = {
reader = ["Get", "List", "GetIssuers", "ListIssuers"]
writer = ["Get", "List", "GetIssuers", "ListIssuers", "Create", "Update", "SetIssuers", "Import"]
owner  = ["Backup", "Create", "Delete", "DeleteIssuers", "Get", "GetIssuers", "Import", "List", "ListIssuers", "ManageContacts", "ManageIssuers", "Purge", "Recover", "Restore", "SetIssuers", "Update"]
}
}
roles = {
secrets      = { reader = "Key Vault Secrets User", writer = "Key Vault Secrets Officer", owner = "Key Vault Secrets Officer" }
keys         = { reader = "Key Vault Crypto User", writer = "Key Vault Crypto Officer", owner = "Key Vault Crypto Officer" }
certificates = { reader = "Key Vault Certificate User", writer = "Key Vault Certificates Officer", owner = "Key Vault Certificates Officer" }
}
}
resource "azurerm_key_vault_access_policy" "this" {
for_each                = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.secrets}|\${one.roles.keys}|\${one.roles.certificates}" => one if one.rbac == false }
key_vault_id            = each.value.id
tenant_id               = data.azurerm_client_config.current.tenant_id
object_id               = var.principal_id
secret_permissions      = setunion(lookup(local.permissions.secrets, each.value.roles.secrets, []), each.value.override_roles.secrets)
certificate_permissions = setunion(lookup(local.permissions.certificates, each.value.roles.certificates, []), each.value.override_roles.certificates)
key_permissions         = setunion(lookup(local.permissions.keys, each.value.roles.keys, []), each.value.override_roles.keys)
}
resource "azurerm_role_assignment" "secrets" {
for_each             = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.secrets}" => one if one.rbac == true && one.roles.secrets != "" }
scope                = each.value.id
role_definition_name = local.roles.secrets[each.value.roles.secrets]
principal_id         = var.principal_id
description          = each.value.description
}
resource "azurerm_role_assignment" "keys" {
for_each             = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.keys}" => one if one.rbac == true && one.roles.keys != "" }
scope                = each.value.id
role_definition_name = local.roles.keys[each.value.roles.keys]
principal_id         = var.principal_id
description          = each.value.description
}
resource "azurerm_role_assignment" "certificates" {
for_each             = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.certificates}" => one if one.rbac == true && one.roles.certificates != "" }
scope                = each.value.id
role_definition_name = local.roles.certificates[each.value.roles.certificates]
principal_id         = var.principal_id
description          = each.value.description
}`
      },
      {
        path: "modules/key_vault",
        versions: ">= 0.1.1, < 1.0",
        outline: `variable "principal_id" {}
variable "key_vault" {
type    = list(object({ name = string, resource_group_name = string, roles = object({ secrets = optional(string, ""), certificates = optional(string, ""), keys = optional(string, "") }), override_roles = optional(object({ secrets = optional(list(string), []), certificates = optional(list(string), []), keys = optional(list(string), []) }), {}) }))
default = []
}
data "azurerm_client_config" "current" {}
locals {
vaults = [for one in var.key_vault : merge(one, { id = data.azurerm_key_vault.this["\${one.resource_group_name}|\${one.name}"].id, rbac = data.azurerm_key_vault.this["\${one.resource_group_name}|\${one.name}"].enable_rbac_authorization })]
permissions = {
secrets = {
reader = ["Get", "List"]
writer = ["Get", "List", "Set", "Delete"]
owner  = ["Backup", "Delete", "Get", "List", "Purge", "Recover", "Restore", "Set"]
}
keys = {
reader = ["Get", "List", "Encrypt", "Decrypt"]
writer = ["Get", "List", "Update", "Create", "Import", "Delete", "Encrypt", "Decrypt"]
owner  = ["Get", "List", "Update", "Create", "Import", "Delete", "Encrypt", "Decrypt", "Backup", "Purge", "Recover", "Restore", "Sign", "UnwrapKey", "Update", "Verify", "WrapKey", "Release", "Rotate", "GetRotationPolicy", "SetRotationPolicy"]
}
certificates = {
reader = ["Get", "List", "GetIssuers", "ListIssuers"]
writer = ["Get", "List", "GetIssuers", "ListIssuers", "Create", "Update", "SetIssuers", "Import"]
owner  = ["Backup", "Create", "Delete", "DeleteIssuers", "Get", "GetIssuers", "Import", "List", "ListIssuers", "ManageContacts", "ManageIssuers", "Purge", "Recover", "Restore", "SetIssuers", "Update"]
}
}
roles = {
secrets      = { reader = "Key Vault Secrets User", writer = "Key Vault Secrets Officer", owner = "Key Vault Secrets Officer" }
keys         = { reader = "Key Vault Crypto User", writer = "Key Vault Crypto Officer", owner = "Key Vault Crypto Officer" }
certificates = { reader = "Key Vault Certificate User", writer = "Key Vault Certificates Officer", owner = "Key Vault Certificates Officer" }
}
}
resource "azurerm_key_vault_access_policy" "this" {
for_each                = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.secrets}|\${one.roles.keys}|\${one.roles.certificates}" => one if one.rbac == false }
key_vault_id            = each.value.id
tenant_id               = data.azurerm_client_config.current.tenant_id
object_id               = var.principal_id
secret_permissions      = setunion(lookup(local.permissions.secrets, each.value.roles.secrets, []), each.value.override_roles.secrets)
certificate_permissions = setunion(lookup(local.permissions.certificates, each.value.roles.certificates, []), each.value.override_roles.certificates)
key_permissions         = setunion(lookup(local.permissions.keys, each.value.roles.keys, []), each.value.override_roles.keys)
}
resource "azurerm_role_assignment" "secrets" {
for_each             = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.secrets}" => one if one.rbac == true && one.roles.secrets != "" }
scope                = each.value.id
role_definition_name = local.roles.secrets[each.value.roles.secrets]
principal_id         = var.principal_id
}
resource "azurerm_role_assignment" "keys" {
for_each             = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.keys}" => one if one.rbac == true && one.roles.keys != "" }
scope                = each.value.id
role_definition_name = local.roles.keys[each.value.roles.keys]
principal_id         = var.principal_id
}
resource "azurerm_role_assignment" "certificates" {
for_each             = { for one in local.vaults : "\${one.resource_group_name}|\${one.name}|\${one.roles.certificates}" => one if one.rbac == true && one.roles.certificates != "" }
scope                = each.value.id
role_definition_name = local.roles.certificates[each.value.roles.certificates]
principal_id         = var.principal_id
}
data "azurerm_key_vault" "this" {
for_each = { for one in var.key_vault : "\${one.resource_group_name}|\${one.name}" => one... }
}`
      },
      {
        path: "modules/storage_account",
        versions: ">= 1.2.1, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "storage_table" {
type    = list(object({ storage_account_name = string, resource_group_name = string, table_name = optional(string, "*"), role = string, description = string }))
default = []
}
variable "storage_blob" {
type    = list(object({ storage_account_name = string, resource_group_name = string, container_name = optional(string, "*"), role = string, description = string }))
default = []
}
variable "storage_queue" {
type    = list(object({ storage_account_name = string, resource_group_name = string, queue_name = optional(string, "*"), role = string, description = string }))
default = []
}
locals {
roles = {
blob = { reader = ["Storage Blob Data Reader"], writer = ["Storage Blob Data Contributor", "PagoPA Storage Blob Tags Contributor"], owner = ["Storage Blob Data Owner"] }
table = { reader = ["Storage Table Data Reader"], writer = ["Storage Table Data Contributor"], owner = ["Storage Table Data Contributor"] }
queue = { reader = ["Storage Queue Data Message Processor", "Storage Queue Data Reader", "PagoPA Storage Queue Data Message Contributor"], writer = ["Storage Queue Data Message Sender"], owner = ["Storage Queue Data Contributor"] }
}
containers = merge([for one in var.storage_blob : { for role in local.roles.blob[lower(one.role)] : "\${one.storage_account_name}|\${one.container_name}|\${one.role}|\${role}" => merge(one, { assigned = role, scope = one.container_name == "*" ? "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.Storage/storageAccounts/\${one.storage_account_name}" : "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.Storage/storageAccounts/\${one.storage_account_name}/blobServices/default/containers/\${one.container_name}" }) }]...)
tables = merge([for one in var.storage_table : { for role in local.roles.table[lower(one.role)] : "\${one.storage_account_name}|\${one.table_name}|\${one.role}|\${role}" => merge(one, { assigned = role, scope = one.table_name == "*" ? "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.Storage/storageAccounts/\${one.storage_account_name}" : "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.Storage/storageAccounts/\${one.storage_account_name}/tableServices/default/tables/\${one.table_name}" }) }]...)
queues = merge([for one in var.storage_queue : { for role in local.roles.queue[lower(one.role)] : "\${one.storage_account_name}|\${one.queue_name}|\${one.role}|\${role}" => merge(one, { assigned = role, scope = one.queue_name == "*" ? "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.Storage/storageAccounts/\${one.storage_account_name}" : "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.Storage/storageAccounts/\${one.storage_account_name}/queueServices/default/queues/\${one.queue_name}" }) }]...)
}
resource "azurerm_role_assignment" "blob" {
for_each             = local.containers
role_definition_name = each.value.assigned
scope                = each.value.scope
principal_id         = var.principal_id
description          = each.value.description
}
resource "azurerm_role_assignment" "table" {
for_each             = local.tables
role_definition_name = each.value.assigned
scope                = each.value.scope
principal_id         = var.principal_id
description          = each.value.description
}
resource "azurerm_role_assignment" "queue" {
for_each             = local.queues
role_definition_name = each.value.assigned
scope                = each.value.scope
principal_id         = var.principal_id
description          = each.value.description
}`
      },
      {
        path: "modules/storage_account",
        versions: ">= 0.1.1, < 1.0",
        outline: `variable "principal_id" {}
variable "storage_table" {
type    = list(object({ storage_account_name = string, resource_group_name = string, table_name = optional(string, "*"), role = string }))
default = []
}
variable "storage_blob" {
type    = list(object({ storage_account_name = string, resource_group_name = string, container_name = optional(string, "*"), role = string }))
default = []
}
variable "storage_queue" {
type    = list(object({ storage_account_name = string, resource_group_name = string, queue_name = optional(string, "*"), role = string }))
default = []
}
locals {
roles = {
blob = { reader = ["Storage Blob Data Reader"], writer = ["Storage Blob Data Contributor"], owner = ["Storage Blob Data Owner"] }
table = { reader = ["Storage Table Data Reader"], writer = ["Storage Table Data Contributor"], owner = ["Storage Table Data Contributor"] }
queue = { reader = ["Storage Queue Data Message Processor", "Storage Queue Data Reader"], writer = ["Storage Queue Data Message Sender"], owner = ["Storage Queue Data Contributor"] }
}
containers = merge([for one in var.storage_blob : { for role in local.roles.blob[lower(one.role)] : "\${one.storage_account_name}|\${one.container_name}|\${one.role}" => merge(one, { assigned = role, scope = one.container_name == "*" ? data.azurerm_storage_account.this["\${one.resource_group_name}|\${one.storage_account_name}"].id : data.azurerm_storage_container.this["\${one.storage_account_name}|\${one.container_name}"].resource_manager_id }) }]...)
tables = merge([for one in var.storage_table : { for role in local.roles.table[lower(one.role)] : "\${one.storage_account_name}|\${one.table_name}|\${one.role}" => merge(one, { assigned = role, scope = one.table_name == "*" ? data.azurerm_storage_account.this["\${one.resource_group_name}|\${one.storage_account_name}"].id : data.azurerm_storage_table.this["\${one.storage_account_name}|\${one.table_name}"].resource_manager_id }) }]...)
queues = merge([for one in var.storage_queue : { for role in local.roles.queue[lower(one.role)] : "\${one.storage_account_name}|\${one.queue_name}|\${one.role}|\${role}" => merge(one, { assigned = role, scope = one.queue_name == "*" ? data.azurerm_storage_account.this["\${one.resource_group_name}|\${one.storage_account_name}"].id : data.azurerm_storage_queue.this["\${one.storage_account_name}|\${one.queue_name}"].resource_manager_id }) }]...)
}
resource "azurerm_role_assignment" "blob" {
for_each             = local.containers
role_definition_name = each.value.assigned
scope                = each.value.scope
principal_id         = var.principal_id
}
resource "azurerm_role_assignment" "table" {
for_each             = local.tables
role_definition_name = each.value.assigned
scope                = each.value.scope
principal_id         = var.principal_id
}
resource "azurerm_role_assignment" "queue" {
for_each             = local.queues
role_definition_name = each.value.assigned
scope                = each.value.scope
principal_id         = var.principal_id
}
data "azurerm_storage_account" "this" {
for_each = { for one in concat(var.storage_blob, var.storage_table, var.storage_queue) : "\${one.resource_group_name}|\${one.storage_account_name}" => one... }
}
data "azurerm_storage_container" "this" {
for_each = { for one in var.storage_blob : "\${one.storage_account_name}|\${one.container_name}" => one... }
}
data "azurerm_storage_table" "this" {
for_each = { for one in var.storage_table : "\${one.storage_account_name}|\${one.table_name}" => one... }
}
data "azurerm_storage_queue" "this" {
for_each = { for one in var.storage_queue : "\${one.storage_account_name}|\${one.queue_name}" => one... }
}`
      },
      {
        path: "modules/event_hub",
        versions: ">= 1.2.1, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "event_hub" {
type    = list(object({ namespace_name = string, resource_group_name = string, event_hub_names = optional(list(string), ["*"]), role = string, description = string }))
default = []
}
locals {
roles = { reader = "Azure Event Hubs Data Receiver", writer = "Azure Event Hubs Data Sender", owner = "Azure Event Hubs Data Owner" }
hubs  = flatten([for one in var.event_hub : [for hub in one.event_hub_names : merge(one, { hub = hub })]])
}
resource "azurerm_role_assignment" "this" {
for_each             = { for one in local.hubs : "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.EventHub/namespaces/\${one.namespace_name}|\${one.hub}|\${one.role}" => merge(one, { scope = one.hub == "*" ? "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.EventHub/namespaces/\${one.namespace_name}" : "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.EventHub/namespaces/\${one.namespace_name}/eventhubs/\${one.hub}" }) }
role_definition_name = local.roles[lower(each.value.role)]
scope                = each.value.scope
principal_id         = var.principal_id
description          = each.value.description
}`
      },
      {
        path: "modules/event_hub",
        versions: ">= 0.1.1, < 1.0",
        outline: `variable "principal_id" {}
variable "event_hub" {
type    = list(object({ namespace_name = string, resource_group_name = string, event_hub_names = optional(list(string), ["*"]), role = string }))
default = []
}
locals {
roles = { reader = "Azure Event Hubs Data Receiver", writer = "Azure Event Hubs Data Sender", owner = "Azure Event Hubs Data Owner" }
hubs  = flatten([for one in var.event_hub : [for hub in one.event_hub_names : merge(one, { hub = hub })]])
}
resource "azurerm_role_assignment" "this" {
for_each             = { for one in local.hubs : "\${one.namespace_name}|\${one.hub}|\${one.role}" => merge(one, { scope = one.hub == "*" ? data.azurerm_eventhub_namespace.this["\${one.resource_group_name}|\${one.namespace_name}"].id : data.azurerm_eventhub.this["\${one.namespace_name}|\${one.hub}"].id }) }
role_definition_name = local.roles[lower(each.value.role)]
scope                = each.value.scope
principal_id         = var.principal_id
}
data "azurerm_eventhub_namespace" "this" {
for_each = { for one in var.event_hub : "\${one.resource_group_name}|\${one.namespace_name}" => one... }
}
data "azurerm_eventhub" "this" {
for_each = { for one in local.hubs : "\${one.namespace_name}|\${one.hub}" => one... }
}`
      },
      {
        path: "modules/apim",
        versions: ">= 1.2.1, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "apim" { default = [] }
locals {
roles = { reader = "API Management Service Reader Role", writer = "API Management Service Operator Role", owner = "API Management Service Contributor" }
}
resource "azurerm_role_assignment" "this" {
for_each             = { for one in var.apim : "\${one.resource_group_name}|\${one.name}|\${one.role}" => merge(one, { id = "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.ApiManagement/service/\${one.name}" }) }
role_definition_name = local.roles[lower(each.value.role)]
scope                = each.value.id
principal_id         = var.principal_id
description          = each.value.description
}`
      },
      {
        path: "modules/apim",
        versions: ">= 0.1.1, < 1.0",
        outline: `variable "principal_id" {}
variable "apim" { default = [] }
locals {
roles = { reader = "API Management Service Reader Role", writer = "API Management Service Operator Role", owner = "API Management Service Contributor" }
}
resource "azurerm_role_assignment" "this" {
for_each             = { for one in var.apim : "\${one.resource_group_name}|\${one.name}|\${one.role}" => merge(one, { id = data.azurerm_api_management.this["\${one.resource_group_name}|\${one.name}"].id }) }
role_definition_name = local.roles[lower(each.value.role)]
scope                = each.value.id
principal_id         = var.principal_id
}
data "azurerm_api_management" "this" {
for_each = { for one in var.apim : "\${one.resource_group_name}|\${one.name}" => one... }
}`
      },
      {
        path: "modules/service_bus",
        versions: ">= 1.2.1, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "service_bus" {
type    = list(object({ namespace_name = string, resource_group_name = string, queue_names = optional(list(string), []), topic_names = optional(list(string), []), subscriptions = optional(map(list(string)), {}), role = string, description = string }))
default = []
}
locals {
roles         = { reader = "Azure Service Bus Data Receiver", writer = "Azure Service Bus Data Sender", owner = "Azure Service Bus Data Owner" }
spaces        = [for one in var.service_bus : merge(one, { id = "/subscriptions/\${var.subscription_id}/resourceGroups/\${one.resource_group_name}/providers/Microsoft.ServiceBus/namespaces/\${one.namespace_name}" })]
queues        = flatten([for one in local.spaces : [for queue in one.queue_names : merge(one, { queue = queue })]])
topics        = flatten([for one in local.spaces : [for topic in one.topic_names : merge(one, { topic = topic })]])
subscriptions = flatten([for one in local.spaces : [for topic, names in one.subscriptions : [for name in names : merge(one, { topic = topic, name = name })]]])
}
resource "azurerm_role_assignment" "queues" {
for_each             = { for one in local.queues : "\${one.id}|\${one.queue}|\${one.role}" => one }
role_definition_name = local.roles[lower(each.value.role)]
scope                = "\${each.value.id}/queues/\${each.value.queue}"
principal_id         = var.principal_id
description          = each.value.description
}
resource "azurerm_role_assignment" "topics" {
for_each             = { for one in local.topics : "\${one.id}|\${one.topic}|\${one.role}" => one }
role_definition_name = local.roles[lower(each.value.role)]
scope                = "\${each.value.id}/topics/\${each.value.topic}"
principal_id         = var.principal_id
description          = each.value.description
}
resource "azurerm_role_assignment" "subscriptions" {
for_each             = { for one in local.subscriptions : "\${one.id}|\${one.topic}|\${one.name}|\${one.role}" => one }
role_definition_name = local.roles[lower(each.value.role)]
scope                = "\${each.value.id}/topics/\${each.value.topic}/subscriptions/\${each.value.name}"
principal_id         = var.principal_id
description          = each.value.description
}`
      },
      {
        path: "modules/app_config",
        versions: ">= 1.3, < 4.0",
        outline: `variable "principal_id" {}
variable "subscription_id" {}
variable "app_config" { default = [] }
locals {
roles = { reader = ["App Configuration Data Reader"], writer = ["App Configuration Data Owner"], owner = ["App Configuration Contributor", "App Configuration Data Owner"] }
}
resource "azurerm_role_assignment" "this" {
for_each             = merge([for one in var.app_config : { for role in local.roles[lower(one.role)] : "\${one.resource_group_name}|\${one.name}|\${one.role}|\${role}" => merge(one, { assigned = role }) }]...)
role_definition_name = each.value.assigned
scope                = "/subscriptions/\${var.subscription_id}/resourceGroups/\${each.value.resource_group_name}/providers/Microsoft.AppConfiguration/configurationStores/\${each.value.name}"
principal_id         = var.principal_id
description          = each.value.description
}`
      },
      {
        path: "modules/managed_redis",
        versions: ">= 2.0, < 4.0",
        outline: `variable "principal_id" {}
variable "managed_redis" { default = [] }
resource "azurerm_role_assignment" "this" {
for_each             = { for one in var.managed_redis : "\${one.id}|\${one.role}" => one if contains(["reader", "owner"], one.role) }
role_definition_name = { reader = "Azure Managed Redis Reader", owner = "Azure Managed Redis Contributor" }[each.value.role]
scope                = each.value.id
principal_id         = var.principal_id
description          = each.value.description
}`
      }
    ]
  }),
  () => ({
    sources: ["pagopa-dx/azure-merge-roles/azurerm", "github.com/pagopa-dx/terraform-azurerm-azure-merge-roles"],
    modules: [
      {
        versions: ">= 0.1, < 1.0",
        outline: `variable "scope" {}
variable "role_name" {}
variable "source_roles" {}
variable "additional_actions" { default = [] }
variable "additional_data_actions" { default = [] }
variable "reason" {}
data "azurerm_role_definition" "source" {
for_each = { for index, role in var.source_roles : tostring(index) => role }
name     = each.value
scope    = var.scope
}
locals {
sources = flatten([for one in values(data.azurerm_role_definition.source) : one.permissions])
}
resource "azurerm_role_definition" "merged" {
name              = trimspace(var.role_name)
description       = "Reason: \${trimspace(var.reason)} | Source roles: \${join(", ", sort(var.source_roles))}"
scope             = var.scope
assignable_scopes = [var.scope]
permissions {
actions          = concat(flatten([for one in local.sources : one.actions]), var.additional_actions)
data_actions     = concat(flatten([for one in local.sources : one.data_actions]), var.additional_data_actions)
not_actions      = flatten([for one in local.sources : one.not_actions])
not_data_actions = flatten([for one in local.sources : one.not_data_actions])
}
}
output "custom_role_id" { value = azurerm_role_definition.merged.role_definition_resource_id }
output "custom_role_name" { value = azurerm_role_definition.merged.name }`
      }
    ]
  }),
  () => ({
    sources: ["Azure/avm-res-managedidentity-userassignedidentity/azurerm", "github.com/Azure/terraform-azurerm-avm-res-managedidentity-userassignedidentity"],
    modules: [
      {
        versions: ">= 0.3, < 0.6",
        outline: `variable "name" {}
variable "location" { default = null }
variable "resource_group_name" {}
variable "isolation_scope" { default = null }
variable "tags" { default = null }
variable "lock" { default = null }
variable "federated_identity_credentials" { default = {} }
variable "role_assignments" {
type = map(object({ role_definition_id_or_name = string, scope = string, condition = optional(string), condition_version = optional(string), description = optional(string) }))
default = {}
}
locals {
assignments = { for key, one in var.role_assignments : key => merge(one, { by_id = strcontains(lower(one.role_definition_id_or_name), "/providers/microsoft.authorization/roledefinitions") }) }
}
resource "azurerm_user_assigned_identity" "this" {
name                = var.name
location            = var.location
resource_group_name = var.resource_group_name
tags                = var.tags
}
resource "azurerm_federated_identity_credential" "this" {
for_each  = var.federated_identity_credentials
audience  = each.value.audience
issuer    = each.value.issuer
name      = each.value.name
subject   = each.value.subject
parent_id = azurerm_user_assigned_identity.this.id
}
resource "azurerm_role_assignment" "this" {
for_each             = local.assignments
principal_id         = azurerm_user_assigned_identity.this.principal_id
scope                = each.value.scope
condition            = each.value.condition
condition_version    = each.value.condition_version
role_definition_id   = each.value.by_id ? each.value.role_definition_id_or_name : null
role_definition_name = each.value.by_id ? null : each.value.role_definition_id_or_name
}
output "client_id" { value = azurerm_user_assigned_identity.this.client_id }
output "principal_id" { value = azurerm_user_assigned_identity.this.principal_id }
output "resource" { value = azurerm_user_assigned_identity.this }
output "resource_id" { value = azurerm_user_assigned_identity.this.id }
output "resource_name" { value = azurerm_user_assigned_identity.this.name }`
      }
    ]
  }),
  () => ({
    sources: ["Azure/avm-res-authorization-roleassignment/azurerm", "github.com/Azure/terraform-azurerm-avm-res-authorization-roleassignment"],
    modules: [
      {
        versions: ">= 0.1, < 0.4",
        outline: `variable "users_by_employee_id" { default = {} }
variable "users_by_mail" { default = {} }
variable "users_by_mail_nickname" { default = {} }
variable "users_by_object_id" { default = {} }
variable "users_by_user_principal_name" { default = {} }
variable "groups_by_display_name" { default = {} }
variable "groups_by_mail_nickname" { default = {} }
variable "groups_by_object_id" { default = {} }
variable "app_registrations_by_client_id" { default = {} }
variable "app_registrations_by_display_name" { default = {} }
variable "app_registrations_by_object_id" { default = {} }
variable "app_registrations_by_principal_id" { default = {} }
variable "system_assigned_managed_identities_by_client_id" { default = {} }
variable "system_assigned_managed_identities_by_display_name" { default = {} }
variable "system_assigned_managed_identities_by_principal_id" { default = {} }
variable "user_assigned_managed_identities_by_client_id" { default = {} }
variable "user_assigned_managed_identities_by_display_name" { default = {} }
variable "user_assigned_managed_identities_by_principal_id" { default = {} }
variable "user_assigned_managed_identities_by_resource_group_and_name" { default = {} }
variable "role_definitions" { default = {} }
variable "entra_id_role_definitions" { default = {} }
variable "role_assignments_for_management_groups" { default = {} }
variable "role_assignments_for_resource_groups" { default = {} }
variable "role_assignments_for_resources" { default = {} }
variable "role_assignments_for_scopes" { default = {} }
variable "role_assignments_for_subscriptions" { default = {} }
variable "role_assignments_for_entra_id" { default = {} }
variable "role_assignments_azure_resource_manager" {
type    = map(object({ principal_id = string, scope = string, principal_type = optional(string), condition = optional(string), condition_version = optional(string), description = optional(string), role_definition_id = optional(string), role_definition_name = optional(string) }))
default = {}
}
variable "role_assignments_entra_id" {
type    = map(object({ principal_object_id = string, role_id = string, app_scope_id = optional(string), directory_scope_id = optional(string) }))
default = {}
}
resource "azurerm_role_assignment" "this" {
for_each           = anytrue([length(var.role_assignments_for_management_groups) > 0, length(var.role_assignments_for_resource_groups) > 0, length(var.role_assignments_for_resources) > 0, length(var.role_assignments_for_scopes) > 0, length(var.role_assignments_for_subscriptions) > 0]) ? data.module.role_assignments.all : {}
principal_id       = each.value.principal_id
scope              = each.value.scope
principal_type     = each.value.principal_type
role_definition_id = each.value.role_definition_id
}
resource "azuread_directory_role_assignment" "this" {
for_each            = length(var.role_assignments_for_entra_id) > 0 ? data.module.entra_id_role_assignments.all : {}
principal_object_id = each.value.principal_id
role_id             = each.value.role_definition_id
}
resource "azurerm_role_assignment" "basic" {
for_each             = var.role_assignments_azure_resource_manager
principal_id         = each.value.principal_id
scope                = each.value.scope
condition            = each.value.condition
condition_version    = each.value.condition_version
description          = each.value.description
principal_type       = each.value.principal_type
role_definition_id   = each.value.role_definition_id
role_definition_name = each.value.role_definition_name
}
resource "azuread_directory_role_assignment" "basic" {
for_each            = var.role_assignments_entra_id
principal_object_id = each.value.principal_object_id
role_id             = each.value.role_id
app_scope_id        = each.value.app_scope_id
directory_scope_id  = each.value.directory_scope_id
}`
      }
    ]
  }),
  () => ({
    sources: ["Azure/avm-utl-roledefinitions/azure", "github.com/Azure/terraform-azure-avm-utl-roledefinitions"],
    modules: [
      {
        versions: ">= 0.0.1, < 0.4",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/label/null", "github.com/cloudposse/terraform-null-label"],
    modules: [
      {
        versions: ">= 0.22, < 1.0",
        unasked: "nothing",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
locals {
own    = { enabled = var.enabled, namespace = var.namespace, tenant = var.tenant, environment = var.environment, stage = var.stage, name = var.name, delimiter = var.delimiter, label_order = var.label_order, regex_replace_chars = var.regex_replace_chars, id_length_limit = var.id_length_limit, label_key_case = var.label_key_case, label_value_case = var.label_value_case }
chosen = { for key, value in local.own : key => value != null && value != [] ? value : lookup(var.context, key, null) }
attributes = compact(distinct(concat(coalesce(lookup(var.context, "attributes", null), []), coalesce(var.attributes, []))))
tags       = merge(lookup(var.context, "tags", {}), var.tags)
order      = coalescelist(coalesce(local.chosen.label_order, []), ["namespace", "environment", "stage", "name", "attributes"])
delimiter  = local.chosen.delimiter == null ? "-" : local.chosen.delimiter
pattern    = coalesce(local.chosen.regex_replace_chars, "/[^-a-zA-Z0-9]/")
values     = { for key in ["namespace", "tenant", "environment", "stage", "name"] : key => replace(coalesce(local.chosen[key], " "), local.pattern, "") }
cased      = { for key, value in local.values : key => local.chosen.label_value_case == "none" ? value : local.chosen.label_value_case == "upper" ? upper(value) : local.chosen.label_value_case == "title" ? title(lower(value)) : lower(value) }
pieces     = merge(local.cased, { attributes = join(local.delimiter, [for one in local.attributes : local.chosen.label_value_case == "none" ? one : lower(one)]) })
full       = join(local.delimiter, [for key in local.order : local.pieces[key] if length(local.pieces[key]) > 0])
limit      = coalesce(local.chosen.id_length_limit, 0)
id        = local.limit > 0 && length(local.full) > local.limit ? data.label.short.id : local.full
shown     = merge(local.pieces, { name = local.id })
generated = { for key, value in local.shown : (local.chosen.label_key_case == "lower" ? key : local.chosen.label_key_case == "upper" ? upper(key) : title(key)) => value if length(value) > 0 && (contains(var.labels_as_tags, "default") || contains(var.labels_as_tags, key)) }
}
output "id" { value = local.chosen.enabled == false ? "" : local.id }
output "enabled" { value = local.chosen.enabled }
output "namespace" { value = local.cased.namespace }
output "tenant" { value = local.cased.tenant }
output "environment" { value = local.cased.environment }
output "stage" { value = local.cased.stage }
output "name" { value = local.cased.name }
output "delimiter" { value = local.delimiter }
output "attributes" { value = local.attributes }
output "tags" { value = merge(local.generated, local.tags) }
output "context" { value = merge(local.chosen, { attributes = local.attributes, tags = local.tags, labels_as_tags = var.labels_as_tags }) }
output "label_order" { value = local.order }`
      },
      {
        versions: "< 0.22",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/stack-config/yaml", "github.com/cloudposse/terraform-yaml-stack-config"],
    modules: [
      {
        path: "modules/remote-state",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/iam-role/aws", "github.com/cloudposse/terraform-aws-iam-role"],
    modules: [
      {
        versions: ">= 1.0, < 2.0",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "assume_role_actions" { default = ["sts:AssumeRole", "sts:TagSession"] }
variable "assume_role_conditions" { default = [] }
variable "assume_role_policy" { default = null }
variable "inline_policy_enabled" { default = false }
variable "instance_profile_enabled" { default = false }
variable "managed_policy_arns" { default = [] }
variable "managed_policy_arns_map" { default = {} }
variable "max_session_duration" { default = 3600 }
variable "path" { default = "/" }
variable "permissions_boundary" { default = "" }
variable "policy_description" { default = "" }
variable "policy_document_count" { default = 1 }
variable "policy_documents" { default = [] }
variable "policy_name" { default = null }
variable "principals" { default = {} }
variable "role_description" { default = null }
variable "use_fullname" { default = true }
variable "tags_enabled" { default = true }
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
attributes          = var.attributes
tags                = var.tags
labels_as_tags      = var.labels_as_tags
context             = var.context
}
data "aws_iam_policy_document" "assume_role" {
dynamic "statement" {
for_each = var.principals
content {
actions = var.assume_role_actions
principals {
type        = statement.key
identifiers = statement.value
}
dynamic "condition" {
for_each = var.assume_role_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
locals {
policy = module.this.enabled && var.policy_document_count > 0
}
resource "aws_iam_role" "default" {
count                = module.this.enabled ? 1 : 0
name                 = var.use_fullname ? module.this.id : module.this.name
assume_role_policy   = var.assume_role_policy != null ? var.assume_role_policy : data.aws_iam_policy_document.assume_role.json
description          = var.role_description
permissions_boundary = var.permissions_boundary
path                 = var.path
tags                 = var.tags_enabled ? module.this.tags : null
}
data "aws_iam_policy_document" "default" {
override_policy_documents = var.policy_documents
}
resource "aws_iam_role_policy" "default" {
count  = local.policy && var.inline_policy_enabled ? 1 : 0
name   = var.policy_name != "" && var.policy_name != null ? var.policy_name : module.this.id
role   = aws_iam_role.default[0].name
policy = data.aws_iam_policy_document.default.json
}
resource "aws_iam_policy" "default" {
count  = local.policy && !var.inline_policy_enabled ? 1 : 0
name   = var.policy_name != "" && var.policy_name != null ? var.policy_name : module.this.id
path   = var.path
policy = data.aws_iam_policy_document.default.json
tags   = var.tags_enabled ? module.this.tags : null
}
resource "aws_iam_role_policy_attachment" "default" {
count      = local.policy && !var.inline_policy_enabled ? 1 : 0
role       = aws_iam_role.default[0].name
policy_arn = aws_iam_policy.default[0].arn
}
resource "aws_iam_role_policy_attachment" "managed" {
for_each   = module.this.enabled ? merge({ for policy in var.managed_policy_arns : "_#\${policy}_" => policy }, var.managed_policy_arns_map) : {}
role       = aws_iam_role.default[0].name
policy_arn = each.value
}
resource "aws_iam_instance_profile" "default" {
count = module.this.enabled && var.instance_profile_enabled ? 1 : 0
name  = module.this.id
role  = aws_iam_role.default[0].name
tags  = module.this.tags
}
output "name" { value = try(aws_iam_role.default[0].name, null) }
output "id" { value = try(aws_iam_role.default[0].unique_id, null) }
output "arn" { value = try(aws_iam_role.default[0].arn, null) }
output "policy" { value = try(data.aws_iam_policy_document.default.json, null) }
output "instance_profile" { value = try(aws_iam_instance_profile.default[0].name, null) }`
      },
      {
        versions: ">= 0.15, < 1.0",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "assume_role_actions" { default = ["sts:AssumeRole", "sts:TagSession"] }
variable "assume_role_conditions" { default = [] }
variable "assume_role_policy" { default = null }
variable "inline_policy_enabled" { default = false }
variable "instance_profile_enabled" { default = false }
variable "managed_policy_arns" { default = [] }
variable "managed_policy_arns_map" { default = {} }
variable "max_session_duration" { default = 3600 }
variable "path" { default = "/" }
variable "permissions_boundary" { default = "" }
variable "policy_description" { default = "" }
variable "policy_document_count" { default = 1 }
variable "policy_documents" { default = [] }
variable "policy_name" { default = null }
variable "principals" { default = {} }
variable "role_description" { default = null }
variable "use_fullname" { default = true }
variable "tags_enabled" { default = true }
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
attributes          = var.attributes
tags                = var.tags
labels_as_tags      = var.labels_as_tags
context             = var.context
}
data "aws_iam_policy_document" "assume_role" {
dynamic "statement" {
for_each = var.principals
content {
actions = var.assume_role_actions
principals {
type        = statement.key
identifiers = statement.value
}
dynamic "condition" {
for_each = var.assume_role_conditions
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
locals {
policy = module.this.enabled && var.policy_document_count > 0
}
resource "aws_iam_role" "default" {
count                = module.this.enabled ? 1 : 0
name                 = var.use_fullname ? module.this.id : module.this.name
assume_role_policy   = var.assume_role_policy != null ? var.assume_role_policy : data.aws_iam_policy_document.assume_role.json
description          = var.role_description
permissions_boundary = var.permissions_boundary
path                 = var.path
tags                 = var.tags_enabled ? module.this.tags : null
}
data "aws_iam_policy_document" "default" {
override_policy_documents = var.policy_documents
}
resource "aws_iam_role_policy" "default" {
count  = local.policy && var.inline_policy_enabled ? 1 : 0
name   = var.policy_name != "" && var.policy_name != null ? var.policy_name : module.this.id
role   = aws_iam_role.default[0].name
policy = data.aws_iam_policy_document.default.json
}
resource "aws_iam_policy" "default" {
count  = local.policy && !var.inline_policy_enabled ? 1 : 0
name   = var.policy_name != "" && var.policy_name != null ? var.policy_name : module.this.id
path   = var.path
policy = data.aws_iam_policy_document.default.json
tags   = var.tags_enabled ? module.this.tags : null
}
resource "aws_iam_role_policy_attachment" "default" {
count      = local.policy && !var.inline_policy_enabled ? 1 : 0
role       = aws_iam_role.default[0].name
policy_arn = aws_iam_policy.default[0].arn
}
resource "aws_iam_role_policy_attachment" "managed" {
for_each   = module.this.enabled ? { for policy in var.managed_policy_arns : policy => policy } : {}
role       = aws_iam_role.default[0].name
policy_arn = each.value
}
resource "aws_iam_instance_profile" "default" {
count = module.this.enabled && var.instance_profile_enabled ? 1 : 0
name  = module.this.id
role  = aws_iam_role.default[0].name
tags  = module.this.tags
}
output "name" { value = try(aws_iam_role.default[0].name, null) }
output "id" { value = try(aws_iam_role.default[0].unique_id, null) }
output "arn" { value = try(aws_iam_role.default[0].arn, null) }
output "policy" { value = try(data.aws_iam_policy_document.default.json, null) }
output "instance_profile" { value = try(aws_iam_instance_profile.default[0].name, null) }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/eks-iam-role/aws", "github.com/cloudposse/terraform-aws-eks-iam-role"],
    modules: [
      {
        versions: ">= 1.0, < 3.0",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "aws_account_number" { default = null }
variable "aws_iam_policy_document" { default = [] }
variable "aws_partition" { default = "aws" }
variable "eks_cluster_oidc_issuer_url" {}
variable "managed_policy_arns" { default = [] }
variable "permissions_boundary" { default = null }
variable "service_account_name" { default = null }
variable "service_account_namespace" { default = null }
variable "service_account_namespace_name_list" { default = [] }
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
attributes          = var.attributes
tags                = var.tags
labels_as_tags      = var.labels_as_tags
context             = var.context
}
data "aws_caller_identity" "current" {}
locals {
issuer   = replace(var.eks_cluster_oidc_issuer_url, "https://", "")
one      = var.service_account_name == null && var.service_account_namespace == null && length(var.service_account_namespace_name_list) > 0 ? [] : ["\${coalesce(var.service_account_namespace, "*")}:\${coalesce(var.service_account_name, "*")}"]
accounts = concat(local.one, var.service_account_namespace_name_list)
policy   = module.this.enabled && length(var.aws_iam_policy_document) > 0
}
data "aws_iam_policy_document" "service_account_assume_role" {
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
principals {
type        = "Federated"
identifiers = ["arn:\${var.aws_partition}:iam::\${coalesce(var.aws_account_number, data.aws_caller_identity.current.account_id)}:oidc-provider/\${local.issuer}"]
}
condition {
test     = "StringLike"
variable = "\${local.issuer}:sub"
values   = formatlist("system:serviceaccount:%s", local.accounts)
}
condition {
test     = "StringEquals"
variable = "\${local.issuer}:aud"
values   = ["sts.amazonaws.com"]
}
}
}
resource "aws_iam_role" "service_account" {
count                = module.this.enabled ? 1 : 0
assume_role_policy   = data.aws_iam_policy_document.service_account_assume_role.json
tags                 = module.this.tags
permissions_boundary = var.permissions_boundary
}
resource "aws_iam_policy" "service_account" {
count  = local.policy ? 1 : 0
policy = try(var.aws_iam_policy_document[0], tostring(var.aws_iam_policy_document), "{}")
tags   = module.this.tags
}
resource "aws_iam_role_policy_attachment" "service_account" {
count      = local.policy ? 1 : 0
role       = aws_iam_role.service_account[0].name
policy_arn = aws_iam_policy.service_account[0].arn
}
resource "aws_iam_role_policy_attachment" "managed" {
for_each   = module.this.enabled ? toset(var.managed_policy_arns) : []
role       = aws_iam_role.service_account[0].name
policy_arn = each.key
}
output "service_account_role_arn" { value = try(aws_iam_role.service_account[0].arn, null) }
output "service_account_role_name" { value = try(aws_iam_role.service_account[0].name, null) }
output "service_account_role_unique_id" { value = try(aws_iam_role.service_account[0].unique_id, null) }
output "service_account_policy_arn" { value = try(aws_iam_policy.service_account[0].arn, null) }
output "service_account_name" { value = var.service_account_name }
output "service_account_namespace" { value = var.service_account_namespace }`
      },
      {
        versions: ">= 0.3.1, < 0.4",
        outline: `variable "context" { default = { enabled = true, namespace = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null } }
variable "enabled" { default = null }
variable "namespace" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "service_account_name" {}
variable "service_account_namespace" {}
variable "aws_account_number" {}
variable "aws_partition" { default = "aws" }
variable "aws_iam_policy_document" {}
variable "eks_cluster_oidc_issuer_url" {}
locals {
eks_cluster_oidc_issuer = replace(var.eks_cluster_oidc_issuer_url, "https://", "")
}
resource "aws_iam_role" "service_account" {
for_each = toset(compact([module.service_account_label.id]))
name = each.value
description = "Role assumed by Kubernetes ServiceAccount \${var.service_account_namespace}:\${var.service_account_name}"
assume_role_policy = data.aws_iam_policy_document.service_account_assume_role[each.value].json
tags = module.service_account_label.tags
}
data "aws_iam_policy_document" "service_account_assume_role" {
for_each = toset(compact([module.service_account_label.id]))
statement {
actions = ["sts:AssumeRoleWithWebIdentity"]
effect = "Allow"
principals {
type = "Federated"
identifiers = [format("arn:%s:iam::%s:oidc-provider/%s", var.aws_partition, var.aws_account_number, local.eks_cluster_oidc_issuer)]
}
condition {
test = "StringEquals"
values = [format("system:serviceaccount:%s:%s", var.service_account_namespace, var.service_account_name)]
variable = format("%s:sub", local.eks_cluster_oidc_issuer)
}
}
}
resource "aws_iam_policy" "service_account" {
for_each = toset(compact([module.service_account_label.id]))
name = each.value
description = format("Grant permissions to EKS service account: %s", var.service_account_name)
policy = var.aws_iam_policy_document == null || var.aws_iam_policy_document == "" ? "{}" : var.aws_iam_policy_document
}
resource "aws_iam_role_policy_attachment" "service_account" {
for_each = toset(compact([module.service_account_label.id]))
role = aws_iam_role.service_account[each.value].name
policy_arn = aws_iam_policy.service_account[each.value].arn
}
module "service_account_label" {
source = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.19.2"
attributes = compact(concat(module.this.attributes, var.service_account_namespace == var.service_account_name ?
[var.service_account_name] : ["\${var.service_account_name}@\${var.service_account_namespace}"]))
regex_replace_chars = "/[^-a-zA-Z0-9@_]/"
context = module.this.context
}
module "this" {
source = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.19.2"
enabled             = var.enabled
namespace           = var.namespace
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
attributes          = var.attributes
tags                = var.tags
additional_tag_map  = var.additional_tag_map
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
context = var.context
}
output "service_account_namespace" { value = module.this.enabled ? var.service_account_namespace : null }
output "service_account_name" { value = module.this.enabled ? var.service_account_name : null }
output "service_account_role_name" { value = module.this.enabled ? values(aws_iam_role.service_account)[0].name : null }
output "service_account_role_unique_id" { value = module.this.enabled ? values(aws_iam_role.service_account)[0].unique_id : null }
output "service_account_role_arn" { value = module.this.enabled ? values(aws_iam_role.service_account)[0].arn : null }
output "service_account_policy_name" { value = module.this.enabled ? values(aws_iam_policy.service_account)[0].name : null }
output "service_account_policy_id" { value = module.this.enabled ? values(aws_iam_policy.service_account)[0].id : null }
output "service_account_policy_arn" { value = module.this.enabled ? values(aws_iam_policy.service_account)[0].arn : null }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/iam-policy/aws", "github.com/cloudposse/terraform-aws-iam-policy"],
    modules: [
      {
        versions: ">= 0.5, < 3.0",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "description" { default = null }
variable "iam_override_policy_documents" { default = null }
variable "iam_source_policy_documents" { default = null }
variable "iam_source_json_url" { default = null }
variable "iam_policy_enabled" { default = false }
variable "iam_policy_id" { default = null }
variable "iam_policy_statements" { default = [] }
variable "role_names" { default = null }
variable "iam_policy" {
type = any
default = null
}
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
attributes          = var.attributes
tags                = var.tags
labels_as_tags      = var.labels_as_tags
context             = var.context
}
locals {
given = var.iam_policy == null ? [] : try(tolist(var.iam_policy), [var.iam_policy])
unread = concat(var.iam_source_json_url != null ? [data.http.iam_source_json_url[0].response_body] : [], try(length(var.iam_policy_statements), 0) > 0 ? [data.statements.deprecated.json] : [])
}
data "aws_iam_policy_document" "policy" {
count = length(local.given)
dynamic "statement" {
for_each = local.given[count.index].statements
content {
sid           = try(statement.value.sid, null)
effect        = try(statement.value.effect, null)
actions       = try(statement.value.actions, null)
not_actions   = try(statement.value.not_actions, null)
resources     = try(statement.value.resources, null)
not_resources = try(statement.value.not_resources, null)
dynamic "condition" {
for_each = try(coalesce(statement.value.conditions, []), [])
content {
test     = condition.value.test
variable = condition.value.variable
values   = condition.value.values
}
}
}
}
}
data "aws_iam_policy_document" "this" {
source_policy_documents   = concat(local.unread, data.aws_iam_policy_document.policy[*].json, coalesce(var.iam_source_policy_documents, []))
override_policy_documents = coalesce(var.iam_override_policy_documents, [])
}
resource "aws_iam_policy" "default" {
count  = module.this.enabled && var.iam_policy_enabled ? 1 : 0
name   = module.this.id
policy = data.aws_iam_policy_document.this.json
tags   = module.this.tags
}
resource "aws_iam_role_policy_attachment" "default" {
for_each   = module.this.enabled && var.iam_policy_enabled && var.role_names != null ? toset(var.role_names) : toset([])
role       = each.value
policy_arn = aws_iam_policy.default[0].arn
}
resource "aws_iam_role_policy" "default" {
for_each = module.this.enabled && !var.iam_policy_enabled && var.role_names != null ? toset(var.role_names) : toset([])
name     = module.this.id
role     = each.value
policy   = data.aws_iam_policy_document.this.json
}
output "json" { value = data.aws_iam_policy_document.this.json }
output "policy_arn" { value = try(aws_iam_policy.default[0].arn, null) }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/iam-system-user/aws", "github.com/cloudposse/terraform-aws-iam-system-user"],
    modules: [
      {
        versions: ">= 0.20, < 2.0",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "create_iam_access_key" { default = true }
variable "force_destroy" { default = false }
variable "inline_policies" { default = [] }
variable "inline_policies_map" { default = {} }
variable "path" { default = "/" }
variable "permissions_boundary" { default = null }
variable "policy_arns" { default = [] }
variable "policy_arns_map" { default = {} }
variable "ssm_enabled" { default = true }
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
attributes          = var.attributes
tags                = var.tags
labels_as_tags      = var.labels_as_tags
context             = var.context
}
resource "aws_iam_user" "default" {
count                = module.this.enabled ? 1 : 0
name                 = module.this.id
path                 = var.path
tags                 = module.this.tags
permissions_boundary = var.permissions_boundary
}
resource "aws_iam_access_key" "default" {
count = module.this.enabled && var.create_iam_access_key ? 1 : 0
user  = aws_iam_user.default[0].name
}
resource "aws_iam_user_policy" "inline_policies" {
for_each    = module.this.enabled ? merge(var.inline_policies_map, { for policy in var.inline_policies : md5(policy) => policy }) : {}
name_prefix = module.this.id
user        = aws_iam_user.default[0].name
policy      = each.value
}
resource "aws_iam_user_policy_attachment" "policies" {
for_each   = module.this.enabled ? merge(var.policy_arns_map, { for policy in var.policy_arns : policy => policy }) : {}
user       = aws_iam_user.default[0].name
policy_arn = each.value
}
output "user_name" { value = try(aws_iam_user.default[0].name, null) }
output "user_arn" { value = try(aws_iam_user.default[0].arn, null) }
output "user_unique_id" { value = try(aws_iam_user.default[0].unique_id, null) }
output "access_key_id" { value = try(aws_iam_access_key.default[0].id, null) }
output "secret_access_key" { value = try(var.ssm_enabled ? null : aws_iam_access_key.default[0].secret, null) }`
      },
      {
        versions: "0.9.0",
        outline: `variable "name" {}
variable "namespace" { default = "" }
variable "stage" { default = "" }
variable "environment" { default = "" }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "delimiter" { default = "-" }
variable "path" { default = "/" }
variable "enabled" { default = true }
resource "aws_iam_user" "default" {
count = var.enabled ? 1 : 0
name = module.label.id
path = var.path
tags = var.tags
}
resource "aws_iam_access_key" "default" {
count = var.enabled ? 1 : 0
user = aws_iam_user.default[0].name
}
module "label" {
source = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.16.0"
namespace = var.namespace
stage = var.stage
environment = var.environment
name = var.name
attributes = var.attributes
delimiter = var.delimiter
tags = var.tags
enabled = var.enabled
}
output "user_name" { value = join("", aws_iam_user.default[*].name) }
output "user_arn" { value = join("", aws_iam_user.default[*].arn) }
output "user_unique_id" { value = join("", aws_iam_user.default[*].unique_id) }
output "access_key_id" { value = join("", aws_iam_access_key.default[*].id) }
output "secret_access_key" { value = join("", aws_iam_access_key.default[*].secret) }
output "ses_smtp_password" { value = join("", aws_iam_access_key.default[*].ses_smtp_password) }`
      },
      {
        versions: ">= 0.3, < 0.4",
        outline: `variable "name" {}
variable "namespace" {}
variable "stage" {}
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "delimiter" { default = "-" }
variable "path" { default = "/" }
variable "enabled" { default = "true" }
resource "aws_iam_user" "default" {
count = var.enabled == "true" ? 1 : 0
name = module.label.id
path = var.path
}
resource "aws_iam_access_key" "default" {
count = var.enabled == "true" ? 1 : 0
user = aws_iam_user.default[0].name
}
module "label" {
source = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.3.1"
namespace = var.namespace
stage = var.stage
name = var.name
attributes = var.attributes
delimiter = var.delimiter
tags = var.tags
enabled = var.enabled
}
output "user_name" { value = join("", aws_iam_user.default[*].name) }
output "user_arn" { value = join("", aws_iam_user.default[*].arn) }
output "user_unique_id" { value = join("", aws_iam_user.default[*].unique_id) }
output "access_key_id" { value = join("", aws_iam_access_key.default[*].id) }
output "secret_access_key" { value = join("", aws_iam_access_key.default[*].secret) }`
      },
      {
        versions: ">= 0.2, < 0.3",
        outline: `variable "name" {}
variable "namespace" { default = "" }
variable "stage" { default = "" }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "delimiter" { default = "-" }
variable "path" { default = "/" }
variable "enabled" { default = "true" }
variable "policy" { default = "" }
resource "aws_iam_user" "default" {
count = var.enabled == "true" ? 1 : 0
name = module.label.id
path = var.path
}
resource "aws_iam_access_key" "default" {
count = var.enabled == "true" ? 1 : 0
user = aws_iam_user.default[0].name
}
resource "aws_iam_user_policy" "default" {
count = var.policy != "" ? 1 : 0
name = module.label.id
user = aws_iam_user.default[0].name
policy = var.policy
}
module "label" {
source = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.3.1"
namespace = var.namespace
stage = var.stage
name = var.name
attributes = var.attributes
delimiter = var.delimiter
tags = var.tags
enabled = var.enabled
}
output "user_name" { value = join("", aws_iam_user.default[*].name) }
output "user_arn" { value = join("", aws_iam_user.default[*].arn) }
output "user_unique_id" { value = join("", aws_iam_user.default[*].unique_id) }
output "access_key_id" { value = join("", aws_iam_access_key.default[*].id) }
output "secret_access_key" { value = join("", aws_iam_access_key.default[*].secret) }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/iam-user/aws", "github.com/cloudposse/terraform-aws-iam-user"],
    modules: [
      {
        versions: ">= 0.8, < 1.0",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "force_destroy" { default = false }
variable "groups" { default = [] }
variable "login_profile_enabled" { default = true }
variable "path" { default = "/" }
variable "permissions_boundary" { default = "" }
variable "pgp_key" { default = null }
variable "user_name" {}
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
attributes          = var.attributes
tags                = var.tags
labels_as_tags      = var.labels_as_tags
context             = var.context
}
resource "aws_iam_user" "default" {
count                = module.this.enabled ? 1 : 0
name                 = var.user_name
path                 = var.path
permissions_boundary = var.permissions_boundary
tags                 = module.this.tags
}
resource "aws_iam_user_login_profile" "default" {
count   = module.this.enabled && var.login_profile_enabled == true ? 1 : 0
user    = aws_iam_user.default[0].name
pgp_key = var.pgp_key
}
resource "aws_iam_user_group_membership" "default" {
count  = module.this.enabled && length(var.groups) > 0 ? 1 : 0
user   = aws_iam_user.default[0].name
groups = var.groups
}
output "user_name" { value = try(aws_iam_user.default[0].name, null) }
output "user_arn" { value = try(aws_iam_user.default[0].arn, null) }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/helm-release/aws", "github.com/cloudposse/terraform-aws-helm-release"],
    modules: [
      {
        versions: ">= 0.7, < 1.0",
        unasked: "nothing",
        outline: `variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "attributes" { default = [] }
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "descriptor_formats" { default = {} }
variable "labels_as_tags" { default = ["default"] }
variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "aws_account_number" { default = null }
variable "aws_partition" { default = "aws" }
variable "eks_cluster_oidc_issuer_url" {}
variable "iam_role_enabled" { default = false }
variable "iam_policy_enabled" { default = true }
variable "iam_policy" { default = null }
variable "iam_policy_statements" { default = {} }
variable "iam_source_json_url" { default = null }
variable "iam_source_policy_documents" { default = null }
variable "iam_override_policy_documents" { default = null }
variable "permissions_boundary" { default = null }
variable "service_account_name" { default = null }
variable "service_account_namespace" { default = null }
variable "service_account_role_arn_annotation_enabled" { default = true }
variable "service_account_set_key_path" { default = null }
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
attributes          = var.attributes
tags                = var.tags
labels_as_tags      = var.labels_as_tags
context             = var.context
}
locals {
role   = module.this.enabled && var.iam_role_enabled
policy = local.role && var.iam_policy_enabled
}
module "eks_iam_policy" {
source                        = "cloudposse/iam-policy/aws"
version                       = "2.0.1"
enabled                       = local.policy
iam_policy                    = var.iam_policy
iam_policy_statements         = var.iam_policy_statements
iam_source_json_url           = var.iam_source_json_url
iam_source_policy_documents   = var.iam_source_policy_documents
iam_override_policy_documents = var.iam_override_policy_documents
context                       = module.this.context
}
module "eks_iam_role" {
source                      = "cloudposse/eks-iam-role/aws"
version                     = "2.1.1"
enabled                     = local.role
aws_account_number          = var.aws_account_number
aws_iam_policy_document     = local.policy ? [module.eks_iam_policy.json] : []
aws_partition               = var.aws_partition
eks_cluster_oidc_issuer_url = var.eks_cluster_oidc_issuer_url
service_account_name        = var.service_account_name
service_account_namespace   = var.service_account_namespace
permissions_boundary        = var.permissions_boundary
context                     = module.this.context
}
output "service_account_role_arn" { value = module.eks_iam_role.service_account_role_arn }
output "service_account_role_name" { value = module.eks_iam_role.service_account_role_name }
output "service_account_policy_arn" { value = module.eks_iam_role.service_account_policy_arn }
output "service_account_name" { value = var.service_account_name }
output "service_account_namespace" { value = var.service_account_namespace }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/organization-access-group/aws", "github.com/cloudposse/terraform-aws-organization-access-group"],
    modules: [
      {
        versions: "0.5.0",
        outline: `variable "user_names" {}
variable "role_arns" { default = {} }
variable "require_mfa" { default = "false" }
variable "enabled" { default = "true" }
variable "namespace" {}
variable "stage" {}
variable "name" {}
variable "delimiter" { default = "-" }
variable "attributes" { default = [] }
variable "tags" { default = {} }
locals {
enabled = var.enabled == "true" ? true : false
require_mfa = var.require_mfa == "true" ? true : false
role_arns = values(var.role_arns)
}
resource "aws_iam_group" "default" {
count = local.enabled ? 1 : 0
name = module.label.id
}
resource "aws_iam_user_group_membership" "default" {
count = local.enabled && length(var.user_names) > 0 ? length(var.user_names) : 0
user = element(var.user_names, count.index)
groups = [join("", aws_iam_group.default[*].id)]
}
resource "aws_iam_group_policy" "with_mfa" {
count = local.enabled && local.require_mfa ? 1 : 0
name = module.label.id
group = join("", aws_iam_group.default[*].id)
policy = data.aws_iam_policy_document.with_mfa[0].json
}
data "aws_iam_policy_document" "with_mfa" {
count = local.enabled && local.require_mfa ? 1 : 0
statement {
actions = ["sts:AssumeRole"]
resources = local.role_arns
condition {
test = "Bool"
variable = "aws:MultiFactorAuthPresent"
values = ["true"]
}
effect = "Allow"
}
}
resource "aws_iam_group_policy" "without_mfa" {
count = local.enabled && local.require_mfa == false ? 1 : 0
name = module.label.id
group = join("", aws_iam_group.default[*].id)
policy = data.aws_iam_policy_document.without_mfa[0].json
}
data "aws_iam_policy_document" "without_mfa" {
count = local.enabled && local.require_mfa == false ? 1 : 0
statement {
actions = ["sts:AssumeRole"]
resources = local.role_arns
effect = "Allow"
}
}
module "label" {
source     = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.3.3"
namespace = var.namespace
name = var.name
stage = var.stage
delimiter = var.delimiter
attributes = var.attributes
tags = var.tags
}
output "group_name" { value = join("", aws_iam_group.default[*].name) }
output "group_id" { value = join("", aws_iam_group.default[*].id) }
output "group_unique_id" { value = join("", aws_iam_group.default[*].unique_id) }
output "group_arn" { value = join("", aws_iam_group.default[*].arn) }
output "policy_name" { value = "\${join("", coalescelist(aws_iam_group_policy.without_mfa.*.name, aws_iam_group_policy.with_mfa.*.name))}" }
output "policy_id" { value = "\${join("", coalescelist(aws_iam_group_policy.without_mfa.*.id, aws_iam_group_policy.with_mfa.*.id))}" }`
      },
      {
        versions: "0.4.0",
        outline: `variable "user_names" {}
variable "member_account_id" {}
variable "role_name" { default = "OrganizationAccountAccessRole" }
variable "require_mfa" { default = "false" }
variable "enabled" { default = "true" }
variable "namespace" {}
variable "stage" {}
variable "name" {}
variable "delimiter" { default = "-" }
variable "attributes" { default = [] }
variable "tags" { default = {} }
locals {
enabled = var.enabled == "true" ? true : false
require_mfa = var.require_mfa == "true" ? true : false
}
resource "aws_iam_group" "default" {
count = local.enabled ? 1 : 0
name = module.label.id
}
resource "aws_iam_user_group_membership" "default" {
count = local.enabled && length(var.user_names) > 0 ? length(var.user_names) : 0
user = element(var.user_names, count.index)
groups = [join("", aws_iam_group.default[*].id)]
}
resource "aws_iam_group_policy" "with_mfa" {
count = local.enabled && local.require_mfa ? 1 : 0
name = module.label.id
group = join("", aws_iam_group.default[*].id)
policy = data.aws_iam_policy_document.with_mfa[0].json
}
data "aws_iam_policy_document" "with_mfa" {
count = local.enabled && local.require_mfa ? 1 : 0
statement {
actions = ["sts:AssumeRole"]
resources = ["arn:aws:iam::\${var.member_account_id}:role/\${var.role_name}"]
condition {
test = "Bool"
variable = "aws:MultiFactorAuthPresent"
values = ["true"]
}
effect = "Allow"
}
}
resource "aws_iam_group_policy" "without_mfa" {
count = local.enabled && local.require_mfa == false ? 1 : 0
name = module.label.id
group = join("", aws_iam_group.default[*].id)
policy = data.aws_iam_policy_document.without_mfa[0].json
}
data "aws_iam_policy_document" "without_mfa" {
count = local.enabled && local.require_mfa == false ? 1 : 0
statement {
actions = ["sts:AssumeRole"]
resources = ["arn:aws:iam::\${var.member_account_id}:role/\${var.role_name}"]
effect = "Allow"
}
}
module "label" {
source     = "git::https://github.com/cloudposse/terraform-null-label.git?ref=tags/0.3.3"
namespace = var.namespace
name = var.name
stage = var.stage
delimiter = var.delimiter
attributes = var.attributes
tags = var.tags
}
output "group_name" { value = join("", aws_iam_group.default[*].name) }
output "group_id" { value = join("", aws_iam_group.default[*].id) }
output "group_unique_id" { value = join("", aws_iam_group.default[*].unique_id) }
output "group_arn" { value = join("", aws_iam_group.default[*].arn) }
output "policy_name" { value = "\${join("", coalescelist(aws_iam_group_policy.without_mfa.*.name, aws_iam_group_policy.with_mfa.*.name))}" }
output "policy_id" { value = "\${join("", coalescelist(aws_iam_group_policy.without_mfa.*.id, aws_iam_group_policy.with_mfa.*.id))}" }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/eks-fargate-profile/aws", "github.com/cloudposse/terraform-aws-eks-fargate-profile"],
    modules: [
      {
        versions: ">= 1.2, < 2.0",
        outline: `variable "context" { default = { enabled = true, namespace = null, tenant = null, environment = null, stage = null, name = null, delimiter = null, attributes = [], tags = {}, additional_tag_map = {}, regex_replace_chars = null, label_order = [], id_length_limit = null, label_key_case = null, label_value_case = null, descriptor_formats = {}, labels_as_tags = ["unset"] } }
variable "enabled" { default = null }
variable "namespace" { default = null }
variable "tenant" { default = null }
variable "environment" { default = null }
variable "stage" { default = null }
variable "name" { default = null }
variable "delimiter" { default = null }
variable "attributes" { default = [] }
variable "labels_as_tags" {
type = set(string)
default = ["default"]
}
variable "tags" { default = {} }
variable "additional_tag_map" { default = {} }
variable "label_order" { default = null }
variable "regex_replace_chars" { default = null }
variable "id_length_limit" { default = null }
variable "label_key_case" { default = null }
variable "label_value_case" { default = null }
variable "descriptor_formats" { default = {} }
variable "cluster_name" { default = "" }
variable "kubernetes_namespace" { default = "" }
variable "iam_role_kubernetes_namespace_delimiter" { default = "-" }
variable "permissions_boundary" { default = null }
variable "fargate_profile_iam_role_name" { default = null }
variable "fargate_pod_execution_role_name" { default = null }
variable "fargate_profile_enabled" { default = true }
variable "fargate_pod_execution_role_enabled" { default = true }
variable "fargate_pod_execution_role_arn" { default = null }
locals {
enabled = module.this.enabled
fargate_profile_enabled = var.fargate_profile_enabled && local.enabled
fargate_pod_execution_role_enabled = var.fargate_pod_execution_role_enabled && local.enabled
tags = try(length(var.cluster_name), 0) == 0 ? module.this.tags : merge(
module.this.tags,
{
"kubernetes.io/cluster/\${var.cluster_name}" = "owned"
}
)
fargate_pod_execution_role_name = var.fargate_pod_execution_role_name != null ? var.fargate_pod_execution_role_name : var.fargate_profile_iam_role_name
fargate_profile_iam_role_name = local.fargate_pod_execution_role_name != null ? local.fargate_pod_execution_role_name : (
local.fargate_profile_enabled ? "\${module.role_label.id}\${var.iam_role_kubernetes_namespace_delimiter}\${var.kubernetes_namespace}" :
module.role_label.id)
}
resource "aws_iam_role" "default" {
count = local.fargate_pod_execution_role_enabled ? 1 : 0
name = local.fargate_profile_iam_role_name
assume_role_policy = one(data.aws_iam_policy_document.assume_role[*].json)
tags = module.role_label.tags
permissions_boundary = var.permissions_boundary
}
data "aws_iam_policy_document" "assume_role" {
count = local.fargate_pod_execution_role_enabled ? 1 : 0
statement {
effect = "Allow"
actions = ["sts:AssumeRole"]
principals {
type = "Service"
identifiers = ["eks-fargate-pods.amazonaws.com"]
}
}
}
resource "aws_iam_role_policy_attachment" "amazon_eks_fargate_pod_execution_role_policy" {
count = local.fargate_pod_execution_role_enabled ? 1 : 0
policy_arn = "arn:\${one(data.aws_partition.current[*].partition)}:iam::aws:policy/AmazonEKSFargatePodExecutionRolePolicy"
role = one(aws_iam_role.default[*].name)
}
data "aws_partition" "current" {
count = local.enabled ? 1 : 0
}
module "this" {
source  = "cloudposse/label/null"
version = "0.25.0" # requires Terraform >= 0.13.0
enabled             = var.enabled
namespace           = var.namespace
tenant              = var.tenant
environment         = var.environment
stage               = var.stage
name                = var.name
delimiter           = var.delimiter
attributes          = var.attributes
tags                = var.tags
additional_tag_map  = var.additional_tag_map
label_order         = var.label_order
regex_replace_chars = var.regex_replace_chars
id_length_limit     = var.id_length_limit
label_key_case      = var.label_key_case
label_value_case    = var.label_value_case
descriptor_formats  = var.descriptor_formats
labels_as_tags      = var.labels_as_tags
context = var.context
}
module "role_label" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled = local.fargate_pod_execution_role_enabled
attributes = ["fargate"]
tags = local.tags
context = module.this.context
}
module "fargate_profile_label" {
source  = "cloudposse/label/null"
version = "0.25.0"
enabled = local.fargate_profile_enabled
attributes = [var.kubernetes_namespace]
tags = local.tags
context = module.this.context
}
output "eks_fargate_profile_role_arn" { value = local.fargate_pod_execution_role_enabled ? one(aws_iam_role.default[*].arn) : var.fargate_pod_execution_role_arn }
output "eks_fargate_pod_execution_role_arn" { value = local.fargate_pod_execution_role_enabled ? one(aws_iam_role.default[*].arn) : var.fargate_pod_execution_role_arn }`
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/ec2-autoscale-group/aws", "github.com/cloudposse/terraform-aws-ec2-autoscale-group"],
    modules: [
      {
        versions: ">= 0.30, < 0.44",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/ssm-parameter-store/aws", "github.com/cloudposse/terraform-aws-ssm-parameter-store"],
    modules: [
      {
        versions: ">= 0.1, < 0.14",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["cloudposse/kops-data-iam/aws", "github.com/cloudposse/terraform-aws-kops-data-iam"],
    modules: [
      {
        versions: ">= 0.1, < 0.3",
        creates: "nothing"
      }
    ]
  }),
  () => ({
    sources: ["terraform-google-modules/service-accounts/google", "github.com/terraform-google-modules/terraform-google-service-accounts"],
    releases: { "4.0.0": "c6081e22ac89798ed8d51cd11f15225ed18bf618", "4.0.1": "975d599d13b78c9296ddd47bd716a8b8f0b33a14", "4.0.2": "3d3eeb1dc8e48b12cacbc86e1172006eea294bf9", "4.0.3": "821124d7df7766ce547873652f77b5d47c717ab8", "4.1.0": "5afef97f1173f8eecfe20f64001c177739038659", "4.1.1": "db504490c74151b1b763a0a8147210d253e4eafc", "4.2.0": "f10a4e0db07089c0ed678c93d3706a03845af966", "4.2.1": "6633f93b3ceec779b5e5f562eef763b08ced4cc1", "4.2.2": "53a7bc5a84b0b8df0a2d342a2f5a42c6d9045514", "4.2.3": "0664916db9614219db4d443299ed39b753a9e47f", "4.3.0": "dd1e2a25f20cf8f51f2c0e5b42aba5540787b4e2", "4.4.0": "a11d4127eab9b51ec9c9afdaf51b902cd2c240d9", "4.4.1": "b90f86b623f972dfa82557d1c23c490217539ffe", "4.4.2": "5ed6967fd4ff9fba771898c51d14160aed260dc3", "4.4.3": "d18c9e12d2668419d71fa48bd59b79285452936e", "4.4.4": "bd35e3a0f15bb8c16831696f6dc56fde53696462", "4.5.0": "9a56f8d92e6be5b754711a36004feb817cdd107b", "4.5.1": "0575c31f18ad441bcd7d71ea33fc2737b322ead3", "4.5.2": "55dd046d87a86f8c02b05326d0ab6c028642c388", "4.5.3": "2eaadb743b91e029a1745bb35d5e28874b36fcc8", "4.5.4": "18ef8eabcb39a89701ef28bfd570d014f9ffa817", "4.6.0": "ed725dc9471efb263528014bf567149a89f97c0a", "4.7.0": "6ea1dc20809536eb072bfc8327c257f1af547daf" },
    modules: [
      {
        versions: ">= 3.0, < 5.0",
        outline: `variable "project_id" {}
variable "prefix" { default = "" }
variable "names" { default = [] }
variable "project_roles" { default = [] }
variable "grant_billing_role" { default = false }
variable "billing_account_id" { default = "" }
variable "grant_xpn_roles" { default = true }
variable "org_id" { default = "" }
variable "generate_keys" { default = false }
variable "display_name" { default = "Terraform-managed service account" }
variable "description" { default = "" }
variable "descriptions" { default = [] }
variable "disabled" { default = {} }
locals {
names  = toset(var.names)
prefix = var.prefix != "" ? "\${var.prefix}-" : ""
pairs  = { for pair in setproduct(local.names, toset(var.project_roles)) : "\${pair[0]}-\${pair[1]}" => pair }
xpn    = var.grant_xpn_roles && var.org_id != ""
order  = sort(tolist(local.names))
}
resource "google_service_account" "service_accounts" {
for_each     = local.names
account_id   = "\${local.prefix}\${lower(each.value)}"
display_name = var.display_name
description  = index(var.names, each.value) >= length(var.descriptions) ? var.description : element(var.descriptions, index(var.names, each.value))
project      = var.project_id
disabled     = lookup(var.disabled, each.value, false)
}
resource "google_project_iam_member" "project-roles" {
for_each = local.pairs
project  = element(split("=>", each.value[1]), 0)
role     = element(split("=>", each.value[1]), 1)
member   = "serviceAccount:\${google_service_account.service_accounts[each.value[0]].email}"
}
resource "google_organization_iam_member" "billing_user" {
for_each = var.grant_billing_role && var.billing_account_id == "" && var.org_id != "" ? local.names : toset([])
org_id   = var.org_id
role     = "roles/billing.user"
member   = "serviceAccount:\${google_service_account.service_accounts[each.value].email}"
}
resource "google_billing_account_iam_member" "billing_user" {
for_each           = var.grant_billing_role && var.billing_account_id != "" ? local.names : toset([])
billing_account_id = var.billing_account_id
role               = "roles/billing.user"
member             = "serviceAccount:\${google_service_account.service_accounts[each.value].email}"
}
resource "google_organization_iam_member" "xpn_admin" {
for_each = local.xpn ? local.names : toset([])
org_id   = var.org_id
role     = "roles/compute.xpnAdmin"
member   = "serviceAccount:\${google_service_account.service_accounts[each.value].email}"
}
resource "google_organization_iam_member" "organization_viewer" {
for_each = local.xpn ? local.names : toset([])
org_id   = var.org_id
role     = "roles/resourcemanager.organizationViewer"
member   = "serviceAccount:\${google_service_account.service_accounts[each.value].email}"
}
resource "google_service_account_key" "keys" {
for_each           = var.generate_keys ? local.names : toset([])
service_account_id = google_service_account.service_accounts[each.value].email
}
output "service_account" { value = try(google_service_account.service_accounts[local.order[0]], null) }
output "email" { value = try(google_service_account.service_accounts[local.order[0]].email, null) }
output "iam_email" { value = try("serviceAccount:\${google_service_account.service_accounts[local.order[0]].email}", null) }
output "service_accounts" { value = [for name in local.order : google_service_account.service_accounts[name]] }
output "service_accounts_map" { value = google_service_account.service_accounts }
output "emails_list" { value = [for name in local.order : google_service_account.service_accounts[name].email] }
output "iam_emails_list" { value = [for name in local.order : "serviceAccount:\${google_service_account.service_accounts[name].email}"] }
output "emails" { value = { for name, account in google_service_account.service_accounts : account.name => account.email } }
output "iam_emails" { value = { for name, account in google_service_account.service_accounts : account.name => "serviceAccount:\${account.email}" } }`
      },
      {
        path: "modules/simple-sa",
        versions: ">= 4.3, < 5.0",
        outline: `variable "project_id" {}
variable "name" {}
variable "project_roles" { default = [] }
variable "display_name" { default = "Terraform-managed service account" }
variable "description" { default = "" }
resource "google_service_account" "sa" {
project      = var.project_id
account_id   = var.name
display_name = var.display_name
description  = var.description
}
resource "google_project_iam_member" "roles" {
for_each = toset(var.project_roles)
project  = var.project_id
role     = each.value
member   = google_service_account.sa.member
}
output "email" { value = google_service_account.sa.email }
output "id" { value = google_service_account.sa.id }
output "iam_email" { value = google_service_account.sa.member }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-google-modules/github-actions-runners/google", "github.com/terraform-google-modules/terraform-google-github-actions-runners"],
    releases: { "2.0.0": "138c75378652d24f2e1706c828cb975628dd42ce", "2.0.1": "9792215b052214e68ac764e0d128746dfb8096ec", "3.0.0": "210fc881e3a8ae7ab91216c5db7f2b16acbb39af", "3.1.0": "a1625d1e6c9f0f6cd934d64346d771d8d9d2fd68", "3.1.1": "d29d1a3ba4947b500b1c3569fc8e16683cad12e9", "3.1.2": "73f9104ebf681e87cee4380962b8518ba110e7a5", "4.0.0": "5d90b5d6876bd2ff5f8fa62fbb3a41c93f330798", "5.0.0": "ecfbdf923cec2661e8c0873a752fe1df8cd79aa9", "5.1.0": "9c9c95c0a4f5bf36fc84ff96c85deb862646aa05" },
    modules: [
      {
        path: "modules/gh-oidc",
        versions: ">= 2.0, < 6.0",
        outline: `variable "project_id" {}
variable "pool_id" {}
variable "pool_display_name" { default = null }
variable "pool_description" { default = "Workload Identity Pool managed by Terraform" }
variable "provider_id" {}
variable "issuer_uri" { default = "https://token.actions.githubusercontent.com" }
variable "provider_display_name" { default = null }
variable "provider_description" { default = "Workload Identity Pool Provider managed by Terraform" }
variable "attribute_condition" { default = null }
variable "attribute_mapping" { default = { "google.subject" = "assertion.sub", "attribute.actor" = "assertion.actor", "attribute.aud" = "assertion.aud", "attribute.repository" = "assertion.repository" } }
variable "allowed_audiences" { default = [] }
variable "sa_mapping" { default = {} }
resource "google_iam_workload_identity_pool" "main" {
project                   = var.project_id
workload_identity_pool_id = var.pool_id
display_name              = var.pool_display_name
description               = var.pool_description
disabled                  = false
}
resource "google_iam_workload_identity_pool_provider" "main" {
project                            = var.project_id
workload_identity_pool_id          = google_iam_workload_identity_pool.main.workload_identity_pool_id
workload_identity_pool_provider_id = var.provider_id
display_name                       = var.provider_display_name
description                        = var.provider_description
attribute_condition                = var.attribute_condition
attribute_mapping                  = var.attribute_mapping
oidc {
allowed_audiences = var.allowed_audiences
issuer_uri        = var.issuer_uri
}
}
resource "google_service_account_iam_member" "wif-sa" {
for_each           = var.sa_mapping
service_account_id = each.value.sa_name
role               = "roles/iam.workloadIdentityUser"
member             = "principalSet://iam.googleapis.com/\${google_iam_workload_identity_pool.main.name}/\${each.value.attribute}"
}
output "pool_name" { value = google_iam_workload_identity_pool.main.name }
output "provider_name" { value = google_iam_workload_identity_pool_provider.main.name }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-google-modules/iam/google", "github.com/terraform-google-modules/terraform-google-iam"],
    releases: { "6.0.0": "64722cdecfd752716b5442befe4dab070441e7fc", "6.1.0": "6f9d7cefac1ad4636be55ef3f5f9f22dc632d684", "6.2.0": "a647179a1d839cb67816b6964a14446eb03b44b1", "6.3.0": "84b51199f6281512d080cfc63dd7f6dd3e89ee03", "6.3.1": "1df0f6a6a385ba92e831937ee9772a2c5508e302", "6.4.0": "87e2de9d1972555abd8aad671ad00636ef46a42f", "6.4.1": "28a6341634272b0a6bf0c605a2cb7c070bb59ff7", "7.0.0": "5a1e30936a1401aa82f630c902935d52a49b2852", "7.1.0": "bd466946cf1284e14f824035c59034eb610afc1b", "7.2.0": "04c6521ce894a8006d3d93be8f2d7b3674df52f8", "7.3.0": "746181e352908f77960f974610b84cc89434820a", "7.4.0": "919b625628a7541fd8abc445bd9699f4617c4f9c", "7.4.1": "44cb5ffda26925dc0a5e26bc848fa24a07950f61", "7.5.0": "3b252d94d856256d89f76088070b24ea7cbce119", "7.6.0": "c7a17f9666a2942aaa82189a50da3b24e9389148", "7.7.0": "07c4031bd140be7087084eca9d2b6c246e3faa86", "7.7.1": "20d177b9d04cf4f854ee226dc7984cb40c0d07bd", "8.0.0": "9b13d16b5976c3f3a27cccb09270d18e18815fed", "8.1.0": "171c15b911069ef756f26b5ad509d26910eef7d3", "8.2.0": "de928ff108cb4054f1b945d40afa54b965eb93ad" },
    modules: [
      {
        path: "modules/projects_iam",
        versions: ">= 6.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "projects" { default = [] }
locals {
names = length(var.projects) == 1 ? { default = var.projects[0] } : { for name in var.projects : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_project_iam_binding" "project_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = each.value.name
role    = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_project_iam_member" "project_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = each.value.name
role   = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/folders_iam",
        versions: ">= 6.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "folders" { default = [] }
locals {
names = length(var.folders) == 1 ? { default = var.folders[0] } : { for name in var.folders : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_folder_iam_binding" "folder_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
folder  = "folders/\${replace(each.value.name, "folders/", "")}"
role    = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_folder_iam_member" "folder_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
folder  = "folders/\${replace(each.value.name, "folders/", "")}"
role   = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/organizations_iam",
        versions: ">= 6.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "organizations" { default = [] }
locals {
names = length(var.organizations) == 1 ? { default = var.organizations[0] } : { for name in var.organizations : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_organization_iam_binding" "organization_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
org_id  = each.value.name
role    = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_organization_iam_member" "organization_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
org_id  = each.value.name
role   = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/service_accounts_iam",
        versions: ">= 6.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "service_accounts" { default = [] }
variable "project" { default = "" }
locals {
names = length(var.service_accounts) == 1 ? { default = var.service_accounts[0] } : { for name in var.service_accounts : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_service_account_iam_binding" "service_account_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
service_account_id = "projects/\${var.project}/serviceAccounts/\${each.value.name}"
role    = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_service_account_iam_member" "service_account_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
service_account_id = "projects/\${var.project}/serviceAccounts/\${each.value.name}"
role   = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/member_iam",
        versions: ">= 6.0, < 9.0",
        outline: `variable "project_id" {}
variable "project_roles" {}
variable "service_account_address" {}
variable "prefix" { default = "serviceAccount" }
resource "google_project_iam_member" "project_iam_member" {
for_each = toset(var.project_roles)
project  = var.project_id
role     = each.key
member   = "\${var.prefix}:\${var.service_account_address}"
}`
      },
      {
        path: "modules/storage_buckets_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "storage_buckets" { default = [] }
locals {
names = length(var.storage_buckets) == 1 ? { default = var.storage_buckets[0] } : { for name in var.storage_buckets : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_storage_bucket_iam_binding" "storage_bucket_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
bucket = each.value.name
role = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_storage_bucket_iam_member" "storage_bucket_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
bucket = each.value.name
role = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/pubsub_topics_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "pubsub_topics" { default = [] }
variable "project" { default = "" }
locals {
names = length(var.pubsub_topics) == 1 ? { default = var.pubsub_topics[0] } : { for name in var.pubsub_topics : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_pubsub_topic_iam_binding" "pubsub_topic_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = var.project
topic = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_pubsub_topic_iam_member" "pubsub_topic_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = var.project
topic = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/pubsub_subscriptions_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "pubsub_subscriptions" { default = [] }
variable "project" { default = "" }
locals {
names = length(var.pubsub_subscriptions) == 1 ? { default = var.pubsub_subscriptions[0] } : { for name in var.pubsub_subscriptions : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_pubsub_subscription_iam_binding" "pubsub_subscription_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = var.project
subscription = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_pubsub_subscription_iam_member" "pubsub_subscription_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = var.project
subscription = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/kms_crypto_keys_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "kms_crypto_keys" { default = [] }
locals {
names = length(var.kms_crypto_keys) == 1 ? { default = var.kms_crypto_keys[0] } : { for name in var.kms_crypto_keys : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_kms_crypto_key_iam_binding" "kms_crypto_key_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
crypto_key_id = each.value.name
role = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_kms_crypto_key_iam_member" "kms_crypto_key_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
crypto_key_id = each.value.name
role = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/kms_key_rings_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "kms_key_rings" { default = [] }
locals {
names = length(var.kms_key_rings) == 1 ? { default = var.kms_key_rings[0] } : { for name in var.kms_key_rings : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_kms_key_ring_iam_binding" "kms_key_ring_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
key_ring_id = each.value.name
role = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_kms_key_ring_iam_member" "kms_key_ring_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
key_ring_id = each.value.name
role = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/secret_manager_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "secrets" { default = [] }
variable "project" { default = "" }
locals {
names = length(var.secrets) == 1 ? { default = var.secrets[0] } : { for name in var.secrets : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_secret_manager_secret_iam_binding" "secret_manager_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = var.project
secret_id = each.value.name
role = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_secret_manager_secret_iam_member" "secret_manager_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = var.project
secret_id = each.value.name
role = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/cloud_run_services_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "cloud_run_services" { default = [] }
variable "location" { default = "" }
variable "project" { default = "" }
locals {
names = length(var.cloud_run_services) == 1 ? { default = var.cloud_run_services[0] } : { for name in var.cloud_run_services : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_cloud_run_service_iam_binding" "cloud_run_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = var.project
location = var.location
service = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_cloud_run_service_iam_member" "cloud_run_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = var.project
location = var.location
service = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/bigquery_datasets_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "bigquery_datasets" { default = [] }
variable "project" {}
locals {
names = length(var.bigquery_datasets) == 1 ? { default = var.bigquery_datasets[0] } : { for name in var.bigquery_datasets : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_bigquery_dataset_iam_binding" "bigquery_dataset_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = var.project
dataset_id = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_bigquery_dataset_iam_member" "bigquery_dataset_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = var.project
dataset_id = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/dns_zones_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "managed_zones" { default = [] }
variable "project" {}
locals {
names = length(var.managed_zones) == 1 ? { default = var.managed_zones[0] } : { for name in var.managed_zones : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_dns_managed_zone_iam_binding" "dns_zone_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = var.project
managed_zone = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_dns_managed_zone_iam_member" "dns_zone_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = var.project
managed_zone = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/subnets_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "subnets" { default = [] }
variable "project" { default = "" }
variable "subnets_region" {}
locals {
names = length(var.subnets) == 1 ? { default = var.subnets[0] } : { for name in var.subnets : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_compute_subnetwork_iam_binding" "subnet_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
project = var.project
region = var.subnets_region
subnetwork = each.value.name
role = each.value.role
members = each.value.members
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}
resource "google_compute_subnetwork_iam_member" "subnet_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
project = var.project
region = var.subnets_region
subnetwork = each.value.name
role = each.value.role
member = each.value.member
dynamic "condition" {
for_each = each.value.condition == null ? [] : [each.value.condition]
content {
title       = condition.value.title
description = condition.value.description
expression  = condition.value.expression
}
}
}`
      },
      {
        path: "modules/tag_keys_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "tag_keys" { default = [] }
locals {
names = length(var.tag_keys) == 1 ? { default = var.tag_keys[0] } : { for name in var.tag_keys : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_tags_tag_key_iam_binding" "tag_key_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
tag_key = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_tags_tag_key_iam_member" "tag_key_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
tag_key = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/tag_values_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "tag_values" { default = [] }
locals {
names = length(var.tag_values) == 1 ? { default = var.tag_values[0] } : { for name in var.tag_values : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_tags_tag_value_iam_binding" "tag_value_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
tag_value = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_tags_tag_value_iam_member" "tag_value_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
tag_value = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/billing_accounts_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "billing_account_ids" { default = [] }
locals {
names = length(var.billing_account_ids) == 1 ? { default = var.billing_account_ids[0] } : { for name in var.billing_account_ids : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_billing_account_iam_binding" "billing_account_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
billing_account_id = each.value.name
role = each.value.role
members = each.value.members
}
resource "google_billing_account_iam_member" "billing_account_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
billing_account_id = each.value.name
role = each.value.role
member = each.value.member
}`
      },
      {
        path: "modules/artifact_registry_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "mode" { default = "additive" }
variable "bindings" { default = {} }
variable "conditional_bindings" { default = [] }
variable "repositories" { default = [] }
variable "location" {}
variable "project" {}
locals {
names = length(var.repositories) == 1 ? { default = var.repositories[0] } : { for name in var.repositories : name => name }
granted = merge(concat([
for alias, name in local.names : merge(
{ for role, members in var.bindings : "\${alias}--\${role}" => { name = name, role = role, members = members, condition = null } },
{ for one in var.conditional_bindings : "\${alias}--\${one.role}--\${one.title}" => { name = name, role = one.role, members = one.members, condition = one } },
)
], [{}])...)
single = merge(concat([
for key, one in local.granted : { for member in one.members : "\${key}--\${member}" => merge(one, { member = member }) }
], [{}])...)
}
resource "google_artifact_registry_repository_iam_binding" "artifact_registry_iam_authoritative" {
for_each = var.mode == "authoritative" ? local.granted : {}
provider = google-beta # Needed resource currently in beta
project = var.project
repository = each.value.name
role = each.value.role
members = each.value.members
location = var.location
}
resource "google_artifact_registry_repository_iam_member" "artifact_registry_iam_additive" {
for_each = var.mode == "additive" ? local.single : {}
provider = google-beta # Needed resource currently in beta
project = var.project
repository = each.value.name
role = each.value.role
member = each.value.member
location = var.location
}`
      },
      {
        path: "modules/custom_role_iam",
        versions: ">= 7.0, < 9.0",
        outline: `variable "role_id" {}
variable "title" { default = "" }
variable "base_roles" { default = [] }
variable "permissions" { default = [] }
variable "excluded_permissions" { default = [] }
variable "description" { default = "" }
variable "stage" { default = "GA" }
variable "target_id" {}
variable "target_level" { default = "project" }
variable "members" { default = [] }
locals {
excluded_permissions = concat(data.google_iam_testable_permissions.unsupported_permissions.permissions[*].name, var.excluded_permissions)
included_permissions = concat(flatten(values(data.google_iam_role.role_permissions)[*].included_permissions), var.permissions)
permissions = [for permission in local.included_permissions : permission if !contains(local.excluded_permissions, permission)]
custom-role-output = (var.target_level == "project") ? google_project_iam_custom_role.project-custom-role[0].role_id : google_organization_iam_custom_role.org-custom-role[0].role_id
}
resource "google_organization_iam_custom_role" "org-custom-role" {
count = var.target_level == "org" ? 1 : 0
org_id = var.target_id
role_id = var.role_id
title = var.title == "" ? var.role_id : var.title
description = var.description
permissions = local.permissions
stage = var.stage
}
data "google_iam_role" "role_permissions" {
for_each = toset(var.base_roles)
name = each.value
}
data "google_iam_testable_permissions" "unsupported_permissions" {}
resource "google_organization_iam_member" "custom_role_member" {
for_each = var.target_level == "org" ? toset(var.members) : []
org_id = var.target_id
role = "organizations/\${var.target_id}/roles/\${local.custom-role-output}"
member = each.key
}
resource "google_project_iam_custom_role" "project-custom-role" {
count = var.target_level == "project" ? 1 : 0
project = var.target_id
role_id = var.role_id
title = var.title == "" ? var.role_id : var.title
description = var.description
permissions = local.permissions
stage = var.stage
}
resource "google_project_iam_member" "custom_role_member" {
for_each = var.target_level == "project" ? toset(var.members) : []
project = var.target_id
role = "projects/\${var.target_id}/roles/\${local.custom-role-output}"
member = each.key
}
output "custom_role_id" { value = local.custom-role-output }
output "custom_role_name" { value = (var.target_level == "project") ? google_project_iam_custom_role.project-custom-role[0].name : google_organization_iam_custom_role.org-custom-role[0].name }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-google-modules/project-factory/google", "github.com/terraform-google-modules/terraform-google-project-factory"],
    modules: [
      {
        versions: ">= 14.0, < 19.0",
        outline: `variable "name" {}
variable "org_id" { default = null }
variable "folder_id" { default = "" }
variable "project_id" { default = "" }
variable "random_project_id" { default = false }
variable "domain" { default = "" }
variable "billing_account" { default = null }
variable "labels" { default = {} }
variable "universe_prefix" { default = "" }
variable "create_project_sa" { default = true }
variable "project_sa_name" { default = "project-service-account" }
variable "project_sa_description" { default = null }
variable "sa_role" { default = "" }
variable "group_name" { default = "" }
variable "group_role" { default = "roles/editor" }
variable "principal_set" { default = "" }
variable "default_service_account" { default = "disable" }
variable "svpc_host_project_id" { default = "" }
variable "grant_network_role" { default = true }
variable "grant_services_security_admin_role" { default = false }
variable "activate_api_identities" { default = [] }
module "project-factory" {
source                            = "terraform-google-modules/project-factory/google//modules/core_project_factory"
version                           = ">= 14.0, < 19.0"
name                              = var.name
project_id                        = var.project_id
random_project_id                 = var.random_project_id
universe_prefix                   = var.universe_prefix
labels                            = var.labels
create_project_sa                 = var.create_project_sa
project_sa_name                   = var.project_sa_name
project_sa_description            = var.project_sa_description
sa_role                           = var.sa_role
manage_group                      = var.group_name != "" || var.principal_set != ""
group_email                       = var.principal_set != "" ? var.principal_set : "\${var.group_name}@\${var.domain != "" ? var.domain : data.google_organization.org[0].domain}"
group_role                        = var.group_role
default_service_account           = var.default_service_account
enable_shared_vpc_service_project = var.svpc_host_project_id != ""
shared_vpc                        = var.svpc_host_project_id
}
output "project_id" { value = module.project-factory.project_id }
output "project_name" { value = module.project-factory.project_name }
output "project_number" { value = module.project-factory.project_number }
output "service_account_id" { value = module.project-factory.service_account_id }
output "service_account_email" { value = module.project-factory.service_account_email }
output "service_account_name" { value = module.project-factory.service_account_name }
output "service_account_unique_id" { value = module.project-factory.service_account_unique_id }`
      },
      {
        path: "modules/core_project_factory",
        versions: ">= 14.0, < 19.0",
        outline: `variable "name" {}
variable "org_id" { default = null }
variable "folder_id" { default = "" }
variable "project_id" { default = "" }
variable "random_project_id" { default = false }
variable "billing_account" { default = null }
variable "labels" { default = {} }
variable "universe_prefix" { default = "" }
variable "create_project_sa" { default = true }
variable "project_sa_name" { default = "project-service-account" }
variable "project_sa_description" { default = null }
variable "sa_role" { default = "" }
variable "manage_group" { default = false }
variable "group_email" { default = "" }
variable "group_role" { default = "roles/editor" }
variable "default_service_account" { default = "disable" }
variable "shared_vpc" { default = "" }
variable "enable_shared_vpc_service_project" { default = false }
variable "grant_network_role" { default = true }
variable "shared_vpc_subnets" { default = [] }
variable "activate_api_identities" { default = [] }
locals {
group = length(regexall("^principalSet", var.group_email)) > 0 ? var.group_email : "group:\${var.group_email}"
}
resource "google_project" "main" {
name       = var.name
project_id = var.random_project_id || var.universe_prefix != "" ? random_string.random_suffix[0].result : (var.project_id != "" ? var.project_id : var.name)
labels     = var.labels
}
resource "google_project_default_service_accounts" "default_service_accounts" {
count   = upper(var.default_service_account) == "KEEP" ? 0 : 1
action  = upper(var.default_service_account)
project = google_project.main.project_id
}
resource "google_service_account" "default_service_account" {
count        = var.create_project_sa ? 1 : 0
account_id   = var.project_sa_name
display_name = "\${var.name} Project Service Account"
description  = var.project_sa_description
project      = google_project.main.project_id
}
resource "google_project_iam_member" "default_service_account_membership" {
count   = var.sa_role != "" && var.create_project_sa ? 1 : 0
project = google_project.main.project_id
role    = var.sa_role
member  = "serviceAccount:\${google_service_account.default_service_account[0].email}"
}
resource "google_project_iam_member" "gsuite_group_role" {
count   = var.manage_group ? 1 : 0
member  = local.group
project = google_project.main.project_id
role    = var.group_role
}
resource "google_service_account_iam_member" "service_account_grant_to_group" {
count              = var.manage_group && var.create_project_sa ? 1 : 0
member             = local.group
role               = "roles/iam.serviceAccountUser"
service_account_id = "projects/\${google_project.main.project_id}/serviceAccounts/\${google_service_account.default_service_account[0].email}"
}
output "project_id" { value = google_project.main.project_id }
output "project_name" { value = google_project.main.name }
output "project_number" { value = google_project.main.number }
output "service_account_id" { value = try(google_service_account.default_service_account[0].account_id, null) }
output "service_account_email" { value = try(google_service_account.default_service_account[0].email, null) }
output "service_account_name" { value = try(google_service_account.default_service_account[0].name, null) }
output "service_account_unique_id" { value = try(google_service_account.default_service_account[0].unique_id, null) }`
      }
    ]
  }),
  () => ({
    sources: ["terraform-google-modules/vm/google", "github.com/terraform-google-modules/terraform-google-vm"],
    modules: [
      {
        path: "modules/instance_template",
        versions: ">= 13.2.3, < 16.0",
        outline: `variable "project_id" {}
variable "region" {}
variable "name_prefix" { default = "default-instance-template" }
variable "service_account" {
type = object({ email = string, scopes = optional(set(string), ["cloud-platform"])})
default = null
}
variable "create_service_account" { default = true }
variable "service_account_project_roles" { default = [] }
locals {
service_account = (
var.service_account != null
? var.service_account
: (
var.create_service_account
? { email : google_service_account.sa[0].email, scopes : ["cloud-platform"] }
: null
)
)
create_service_account = var.create_service_account ? var.service_account == null : false
service_account_prefix = substr("\${var.name_prefix}-\${var.region}", 0, 27)
}
resource "google_service_account" "sa" {
provider = google-beta
count = local.create_service_account ? 1 : 0
project = var.project_id
account_id = "\${local.service_account_prefix}-sa"
display_name = "Service account for \${var.name_prefix} in \${var.region}"
}
resource "google_project_iam_member" "roles" {
provider = google-beta
for_each = toset(distinct(var.service_account_project_roles))
project = var.project_id
role = each.value
member = "serviceAccount:\${local.service_account.email}"
}`
      }
    ]
  }),
  () => ({
    sources: ["terraform-google-modules/cloud-storage/google", "github.com/terraform-google-modules/terraform-google-cloud-storage"],
    modules: [
      {
        versions: ">= 10.0, < 13.0",
        outline: `variable "project_id" {}
variable "prefix" { default = "" }
variable "names" {}
variable "randomize_suffix" { default = false }
variable "admins" { default = [] }
variable "creators" { default = [] }
variable "viewers" { default = [] }
variable "hmac_key_admins" { default = [] }
variable "storage_admins" { default = [] }
variable "bucket_admins" { default = {} }
variable "bucket_creators" { default = {} }
variable "bucket_viewers" { default = {} }
variable "bucket_hmac_key_admins" { default = {} }
variable "bucket_storage_admins" { default = {} }
variable "set_admin_roles" { default = false }
variable "set_creator_roles" { default = false }
variable "set_viewer_roles" { default = false }
variable "set_hmac_key_admin_roles" { default = false }
variable "set_storage_admin_roles" { default = false }
variable "set_hmac_access" { default = false }
variable "hmac_service_accounts" { default = {} }
locals {
suffix = var.randomize_suffix ? random_id.bucket_suffix[0].hex : ""
names_set = toset(var.names)
}
resource "google_storage_bucket_iam_binding" "admins" {
for_each = var.set_admin_roles ? local.names_set : []
bucket = google_storage_bucket.buckets[each.value].name
role = "roles/storage.objectAdmin"
members = compact(
concat(
var.admins,
split(
",",
lookup(var.bucket_admins, each.value, ""),
),
),
)
}
resource "google_storage_bucket" "buckets" {
for_each = local.names_set
name = join("-", compact([var.prefix, each.value, local.suffix]))
}
resource "google_storage_bucket_iam_binding" "creators" {
for_each = var.set_creator_roles ? local.names_set : toset([])
bucket = google_storage_bucket.buckets[each.value].name
role = "roles/storage.objectCreator"
members = compact(
concat(
var.creators,
split(
",",
lookup(var.bucket_creators, each.value, ""),
),
),
)
}
resource "google_storage_bucket_iam_binding" "viewers" {
for_each = var.set_viewer_roles ? local.names_set : toset([])
bucket = google_storage_bucket.buckets[each.value].name
role = "roles/storage.objectViewer"
members = compact(
concat(
var.viewers,
split(
",",
lookup(var.bucket_viewers, each.value, ""),
),
),
)
}
resource "google_storage_bucket_iam_binding" "hmac_key_admins" {
for_each = var.set_hmac_key_admin_roles ? local.names_set : toset([])
bucket = google_storage_bucket.buckets[each.key].name
role = "roles/storage.hmacKeyAdmin"
members = compact(
concat(
var.hmac_key_admins,
split(
",",
lookup(var.bucket_hmac_key_admins, each.key, ""),
),
),
)
}
resource "google_storage_bucket_iam_binding" "storage_admins" {
for_each = var.set_storage_admin_roles ? local.names_set : toset([])
bucket = google_storage_bucket.buckets[each.value].name
role = "roles/storage.admin"
members = compact(
concat(
var.storage_admins,
split(
",",
lookup(var.bucket_storage_admins, each.value, ""),
),
),
)
}
resource "google_storage_hmac_key" "hmac_keys" {
project = var.project_id
for_each = var.set_hmac_access ? var.hmac_service_accounts : {}
service_account_email = each.key
state = each.value
}
resource "random_id" "bucket_suffix" {
count = var.randomize_suffix ? 1 : 0
}
output "buckets_map" { value = google_storage_bucket.buckets }
output "names" { value = { for name, bucket in google_storage_bucket.buckets : name => bucket.name} }
output "urls" { value = { for name, bucket in google_storage_bucket.buckets : name => bucket.url} }
output "hmac_keys" { value = google_storage_hmac_key.hmac_keys[*] }`
      },
      {
        path: "modules/simple_bucket",
        versions: ">= 12.3, < 13.0",
        outline: `variable "project_id" {}
variable "location" {}
variable "name" {}
variable "iam_members" { default = [] }
variable "internal_encryption_config" {
type = object({ create_encryption_key = optional(bool, false), prevent_destroy = optional(bool, false), key_destroy_scheduled_duration = optional(string, null), key_rotation_period = optional(string, "7776000s")})
default = {}
}
resource "google_storage_bucket_iam_member" "members" {
for_each = {
for i, m in var.iam_members : i => m
}
bucket = google_storage_bucket.bucket.name
role = each.value.role
member = each.value.member
}
resource "google_storage_bucket" "bucket" {
name = var.name
}
data "google_storage_project_service_account" "gcs_account" {}
output "bucket" { value = google_storage_bucket.bucket }
output "name" { value = google_storage_bucket.bucket.name }
output "url" { value = google_storage_bucket.bucket.url }
output "apphub_service_uri" { value = { service_uri = "//storage.googleapis.com/\${element(split("//", google_storage_bucket.bucket.url), 1)}", service_id = substr(google_storage_bucket.bucket.name, 0, 63), location = var.location} }`
      },
      {
        path: "modules/simple_bucket",
        versions: ">= 10.0, < 12.3",
        outline: `variable "project_id" {}
variable "location" {}
variable "name" {}
variable "iam_members" { default = [] }
variable "internal_encryption_config" {
type = object({ create_encryption_key = optional(bool, false), prevent_destroy = optional(bool, false), key_destroy_scheduled_duration = optional(string, null), key_rotation_period = optional(string, "7776000s")})
default = {}
}
resource "google_storage_bucket_iam_member" "members" {
for_each = {
for m in var.iam_members : "\${m.role} \${m.member}" => m
}
bucket = google_storage_bucket.bucket.name
role = each.value.role
member = each.value.member
}
resource "google_storage_bucket" "bucket" {
name = var.name
}
data "google_storage_project_service_account" "gcs_account" {}
output "bucket" { value = google_storage_bucket.bucket }
output "name" { value = google_storage_bucket.bucket.name }
output "url" { value = google_storage_bucket.bucket.url }
output "apphub_service_uri" { value = { service_uri = "//storage.googleapis.com/\${element(split("//", google_storage_bucket.bucket.url), 1)}", service_id = substr(google_storage_bucket.bucket.name, 0, 63), location = var.location} }`
      }
    ]
  }),
  () => ({
    sources: ["github.com/GoogleCloudPlatform/cloud-foundation-fabric"],
    releases: { "48.0.0": "93063aaa9a4d922afefe9371744fd21920641ca5", "48.1.0": "83ebdbbd2debae393a792935c8a2d5a8d7f69378", "49.0.0": "3392953188d535ef87291fac04f78f950743bcf5", "49.1.0": "741e2926c347808a202239cbcea5a09d89255e14", "49.2.0": "ac6826273359731beee935143f95d2627d2f8165", "49.3.0": "5e606d0fff69fb7f1ec09f156d11ff82b5e650a1", "50.0.0": "d21e9c51e8adc697c366a14c60dc939c57548101", "50.1.0": "7a3387d64d0cd84a252134f07ad0ffe7cd68701b", "51.0.0": "ef027ad5b5af694d7e3e2d2e898a6df6b473e315", "51.1.0": "0ccb14cadf4c5985464013e34ea20cb91b10eafe", "52.0.0": "67b44ee39e1167ff7c1a22dc6f9284879b0467ea", "52.1.0": "5765b11a87cab6d604942bfde12fac3e47c00bd9", "53.0.0": "26e622edae98ee16b604d2167b04a0918c4ff04f", "53.1.0": "e282f4bb4f004cac6a59ca001669eff77a76ea59", "54.0.0": "dd95efc53ef9ff932b8ee2f5b9f079222f03edc6", "54.1.0": "774ca376e6519cbb4243becc03f9c93df4a56103", "54.2.0": "0cc97937beaee6c8a9e59fd65571af962f2d70d0", "54.3.0": "fa1e390af7655d24b2b39f073843985836aca83a", "54.4.0": "920eaf128bc58da2a722f1c8833a5bef99ac7205", "55.0.0": "9c40f56332157764162892314b51a3ed2ff3ce34", "55.1.0": "25bd428d17a7935882b049d7bb280619389fbf75", "55.2.0": "392ee6bda4347978c8756570403a310fade6cc2b", "55.3.0": "8450edbf2b90c484348825035edf53630a8758ba", "55.4.0": "019d4143c168ce165544be94902d00042eafa395", "56.0.0": "87ede610c40520bc87db7afbbe7aa53e14d4beda", "56.1.0": "8e0826a95e0b8a480a83f87c514f0b4b0128a020", "56.2.0": "509eeaad0c3f30795bae9650bedc9ac3017a20ee", "56.3.0": "d1cced7ca3caa0733aae80babc2e88d902aef3c3", "57.0.0": "e70658563e38197eebc8e5399b7f0be828c4dab1" },
    modules: [
      {
        path: "modules/iam-service-account",
        versions: ">= 56.0, < 58.0",
        outline: `variable "iam" {
default  = {}
nullable = false
}
variable "iam_billing_roles" {
default  = {}
nullable = false
}
variable "iam_bindings" {
type = map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_bindings_additive" {
type = map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_by_principals_additive" {
default  = {}
nullable = false
}
variable "iam_by_principals" {
default  = {}
nullable = false
}
variable "iam_folder_roles" {
default  = {}
nullable = false
}
variable "iam_organization_roles" {
default  = {}
nullable = false
}
variable "iam_project_roles" {
default  = {}
nullable = false
}
variable "iam_sa_roles" {
default  = {}
nullable = false
}
variable "iam_storage_roles" {
default  = {}
nullable = false
}
variable "context" {
type = object({ condition_vars = optional(map(map(string)), {}), custom_roles = optional(map(string), {}), folder_ids = optional(map(string), {}), iam_principals = optional(map(string), {}), project_ids = optional(map(string), {}), service_account_ids = optional(map(string), {}), storage_buckets = optional(map(string), {}), tag_values = optional(map(string), {}), tag_vars = optional(object({ projects = optional(map(map(string)), {}), organization = optional(map(string), {}) }), {}) })
default = {}
nullable = false
}
variable "create_ignore_already_exists" { default = null }
variable "description" { default = null }
variable "display_name" { default = "Terraform-managed." }
variable "name" { nullable = false }
variable "prefix" { default = null }
variable "project_id" { default = null }
variable "service_account_reuse" {
type = object({ use_data_source = optional(bool, true), attributes = optional(object({ project_number = number, unique_id = string })), universe = optional(object({ prefix = string })) })
default = null
}
locals {
_iam_principal_roles = distinct(flatten(values(var.iam_by_principals)))
_iam_principals = {
for r in local._iam_principal_roles : r => [
for k, v in var.iam_by_principals :
k if try(index(v, r), null) != null
]
}
iam = {
for role in distinct(concat(keys(var.iam), keys(local._iam_principals))) :
role => concat(
try(var.iam[role], []),
try(local._iam_principals[role], [])
)
}
iam_billing_pairs = flatten([
for entity, roles in var.iam_billing_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_bindings_additive = merge(
var.iam_bindings_additive,
[
for principal, roles in var.iam_by_principals_additive : {
for role in roles :
"iam-bpa:\${principal}-\${role}" => {
member = principal
role = role
condition = null
}
}
]...
)
iam_folder_pairs = flatten([
for entity, roles in var.iam_folder_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_organization_pairs = flatten([
for entity, roles in var.iam_organization_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_project_pairs = flatten([
for entity, roles in var.iam_project_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_sa_pairs = flatten([
for entity, roles in var.iam_sa_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_storage_pairs = flatten([
for entity, roles in var.iam_storage_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
ctx = {
for k, v in var.context : k => {
for kk, vv in v : "\${local.ctx_p}\${k}:\${kk}" => vv
} if !endswith(k, "_vars")
}
ctx_p = "$"
iam_email = (local.service_account != null ? "serviceAccount:\${local.service_account.email}" : local.static_iam_email)
name = split("@", var.name)[0]
prefix = var.prefix == null ? "" : "\${var.prefix}-"
project_id = (
var.project_id == null
? try(regex("^[^@]+@([^.]+)", var.name)[0], null)
: lookup(local.ctx.project_ids, var.project_id, var.project_id)
)
static_email = (var.project_id == null ? var.name : "\${local.prefix}\${local.name}@\${local.sa_domain}.iam.gserviceaccount.com")
static_iam_email = "serviceAccount:\${local.static_email}"
static_id = ("projects/\${local.project_id_universe}/serviceAccounts/\${local.static_email}")
service_account = (
local.use_data_source
? try(data.google_service_account.service_account[0], null)
: try(google_service_account.service_account[0], null)
)
universe = try(
regex("^([^:]*):[a-z]", local.project_id)[0],
var.service_account_reuse.universe.prefix,
""
)
use_data_source = (
try(var.service_account_reuse.use_data_source, null) == true
)
project_id_no_universe = element(split(":", local.project_id), 1)
project_id_universe = (local.universe == "" ? local.project_id : "\${local.universe}:\${local.project_id_no_universe}")
sa_domain = join(".", compact([local.project_id_no_universe, local.universe]))
}
resource "google_service_account_iam_binding" "authoritative" {
for_each = local.iam
service_account_id = try(local.service_account.name, local.static_id)
role = lookup(local.ctx.custom_roles, each.key, each.key)
members = [
for v in each.value :
lookup(local.ctx.iam_principals, v, v)
]
}
data "google_service_account" "service_account" {
count = local.use_data_source ? 1 : 0
project = (
strcontains(local.project_id, ":")
? join(".", reverse(split(":", local.project_id)))
: local.project_id
)
account_id = "\${local.prefix}\${local.name}"
}
resource "google_service_account" "service_account" {
count = var.service_account_reuse == null ? 1 : 0
project = local.project_id
account_id = "\${local.prefix}\${local.name}"
display_name = var.display_name
description = var.description
create_ignore_already_exists = var.create_ignore_already_exists
}
resource "google_service_account_iam_binding" "bindings" {
for_each = var.iam_bindings
service_account_id = try(local.service_account.name, local.static_id)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_service_account_iam_member" "bindings" {
for_each = local.iam_bindings_additive
service_account_id = try(local.service_account.name, local.static_id)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_billing_account_iam_member" "billing_roles" {
for_each = {
for pair in local.iam_billing_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
billing_account_id = each.value.entity
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_folder_iam_member" "folder_roles" {
for_each = {
for pair in local.iam_folder_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
folder = lookup(local.ctx.folder_ids, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_organization_iam_member" "organization_roles" {
for_each = {
for pair in local.iam_organization_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
org_id = each.value.entity
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_project_iam_member" "project_roles" {
for_each = {
for pair in local.iam_project_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
project = lookup(local.ctx.project_ids, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_service_account_iam_member" "additive" {
for_each = {
for pair in local.iam_sa_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
service_account_id = lookup(local.ctx.service_account_ids, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_storage_bucket_iam_member" "bucket_roles" {
for_each = {
for pair in local.iam_storage_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
bucket = lookup(local.ctx.storage_buckets, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
output "email" { value = local.static_email }
output "iam_email" { value = local.static_iam_email }
output "id" { value = local.static_id }
output "name" { value = local.static_id }
output "service_account" { value = local.service_account }
output "unique_id" { value = try(local.service_account.unique_id, null) }`
      },
      {
        path: "modules/project",
        versions: ">= 56.0, < 58.0",
        outline: `variable "iam" {
default  = {}
nullable = false
}
variable "iam_bindings" {
type = map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_bindings_additive" {
type = map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_by_principals_additive" {
default  = {}
nullable = false
}
variable "iam_by_principals" {
default  = {}
nullable = false
}
variable "iam_by_principals_conditional" {
type = map(object({ roles = list(string), condition = object({ expression = string, title = string, description = optional(string) }) }))
default = {}
nullable = false
}
variable "iam_deny_policies" {
type = map(object({ display_name = optional(string), rules = list(object({ description = optional(string), denied_principals = list(string), denied_permissions = list(string), denial_condition = optional(object({ expression = string, title = optional(string), description = optional(string), location = optional(string) })), exception_principals = optional(list(string), []), exception_permissions = optional(list(string), []) })) }))
default = {}
nullable = false
}
variable "workload_identity_pools" {
type = map(object({ display_name = optional(string), description = optional(string), disabled = optional(bool), providers = optional(map(object({ description = optional(string), display_name = optional(string), attribute_condition = optional(string), attribute_mapping = optional(map(string), {}), disabled = optional(bool, false), identity_provider = object({ aws = optional(object({ account_id = string })), oidc = optional(object({ allowed_audiences = optional(list(string), []), issuer_uri = optional(string), jwks_json = optional(string), template = optional(string) })), saml = optional(object({ idp_metadata_xml = string })) }) })), {}) }))
default = {}
nullable = false
}
variable "logging_data_access" {
type = map(object({ ADMIN_READ = optional(object({ exempted_members = optional(list(string), []) })), DATA_READ = optional(object({ exempted_members = optional(list(string), []) })), DATA_WRITE = optional(object({ exempted_members = optional(list(string), []) })) }))
default = {}
nullable = false
}
variable "context" {
type = object({ bigquery_datasets = optional(map(string), {}), condition_vars = optional(map(map(string)), {}), custom_roles = optional(map(string), {}), email_addresses = optional(map(string), {}), folder_ids = optional(map(string), {}), iam_principals = optional(map(string), {}), kms_keys = optional(map(string), {}), log_buckets = optional(map(string), {}), notification_channels = optional(map(string), {}), project_ids = optional(map(string), {}), pubsub_topics = optional(map(string), {}), storage_buckets = optional(map(string), {}), tag_keys = optional(map(string), {}), tag_values = optional(map(string), {}), tag_vars = optional(object({ projects = optional(map(map(string)), {}), organization = optional(map(string), {}) }), {}), vpc_sc_perimeters = optional(map(string), {}) })
default = {}
nullable = false
}
variable "custom_roles" {
default  = {}
nullable = false
}
variable "default_service_account" { default = "keep" }
variable "descriptive_name" { default = null }
variable "factories_config" {
type = object({ custom_roles = optional(string), observability = optional(string), org_policies = optional(string), pam_entitlements = optional(string), quotas = optional(string), scc_mute_configs = optional(string), scc_sha_custom_modules = optional(string), tags = optional(string) })
default = {}
nullable = false
}
variable "name" {}
variable "prefix" { default = null }
variable "project_reuse" {
type = object({ use_data_source = optional(bool, true), attributes = optional(object({ name = string, number = number, services_enabled = optional(list(string), []) })) })
default = null
}
variable "service_agents_config" {
type = object({ create_primary_agents = optional(bool, true), grant_default_roles = optional(bool, true), grant_service_agent_editor = optional(bool, true), skip_iam = optional(set(string), []) })
default = {}
nullable = false
}
variable "universe" {
type = object({ prefix = string, forced_jit_service_identities = optional(list(string), []), unavailable_services = optional(list(string), []), unavailable_service_identities = optional(list(string), []) })
default = null
}
locals {
_iam_principal_roles = distinct(flatten(values(var.iam_by_principals)))
_iam_principals = {
for r in local._iam_principal_roles : r => [
for k, v in var.iam_by_principals :
k if try(index(v, r), null) != null
]
}
ctx_iam_principals = merge(
local.ctx.iam_principals,
{
"$iam_principalsets:service_accounts/all" = format(
"principalSet://cloudresourcemanager.googleapis.com/projects/%s/type/ServiceAccount",
coalesce(local.project.number, "-")
)
}
)
custom_roles = merge(
{
for k, v in (var.factories_config.custom_roles == null ? {} : data.factory.custom_roles) : k => {
name = lookup(v, "name", k)
permissions = v["includedPermissions"]
}
},
{
for k, v in var.custom_roles : k => {
name = k
permissions = v
}
}
)
iam = {
for role in distinct(concat(keys(var.iam), keys(local._iam_principals))) :
role => concat(
try(var.iam[role], []),
try(local._iam_principals[role], []),
(
role == "roles/editor" && var.service_agents_config.grant_service_agent_editor
? ["serviceAccount:\${local.project.number}@cloudservices.gserviceaccount.com"]
: []
)
)
}
iam_bindings_additive = merge(
var.iam_bindings_additive,
[
for principal, roles in var.iam_by_principals_additive : {
for role in roles :
"iam-bpa:\${principal}-\${role}" => {
member = principal
role = role
condition = null
}
}
]...
)
_iam_bindings_conditional = flatten([
for principal, config in var.iam_by_principals_conditional : [
for role in config.roles : {
principal = principal
role = role
condition = config.condition
}
]
])
_iam_bindings_conditional_grouped = {
for binding in local._iam_bindings_conditional :
"iam-bpc:\${binding.role}-\${binding.condition.title}" => binding...
}
iam_bindings = merge(
var.iam_bindings,
{
for k, v in local._iam_bindings_conditional_grouped :
k => {
role = v[0].role
condition = v[0].condition
members = [for b in v : b.principal]
}
}
)
wif_defs = {
github = {
attribute_mapping = {
"google.subject"             = "assertion.sub"
"attribute.sub"              = "assertion.sub"
"attribute.actor"            = "assertion.actor"
"attribute.repository"       = "assertion.repository"
"attribute.repository_owner" = "assertion.repository_owner"
"attribute.ref"              = "assertion.ref"
"attribute.fast_sub"         = "\\"repo:\\" + assertion.repository + \\":ref:\\" + assertion.ref"
"attribute.workflow"         = "assertion.workflow"
"attribute.job_workflow_ref" = "assertion.job_workflow_ref"
"attribute.event_name"       = "assertion.event_name"
"attribute.pr_review_sub"    = "\\"event:\\" + assertion.event_name + \\":workflow:\\" + assertion.workflow"
}
issuer_uri = "https://token.actions.githubusercontent.com"
}
gitlab = {
attribute_mapping = {
"google.subject"                  = "assertion.sub"
"attribute.sub"                   = "assertion.sub"
"attribute.environment"           = "assertion.environment"
"attribute.environment_protected" = "assertion.environment_protected"
"attribute.namespace_id"          = "assertion.namespace_id"
"attribute.namespace_path"        = "assertion.namespace_path"
"attribute.pipeline_id"           = "assertion.pipeline_id"
"attribute.pipeline_source"       = "assertion.pipeline_source"
"attribute.project_id"            = "assertion.project_id"
"attribute.project_path"          = "assertion.project_path"
"attribute.repository"            = "assertion.project_path"
"attribute.ref"                   = "assertion.ref"
"attribute.ref_protected"         = "assertion.ref_protected"
"attribute.ref_type"              = "assertion.ref_type"
}
issuer_uri = "https://gitlab.com"
}
terraform = {
attribute_mapping = {
"google.subject"                        = "assertion.terraform_workspace_id"
"attribute.aud"                         = "assertion.aud"
"attribute.terraform_run_phase"         = "assertion.terraform_run_phase"
"attribute.terraform_project_id"        = "assertion.terraform_project_id"
"attribute.terraform_project_name"      = "assertion.terraform_project_name"
"attribute.terraform_workspace_id"      = "assertion.terraform_workspace_id"
"attribute.terraform_workspace_name"    = "assertion.terraform_workspace_name"
"attribute.terraform_organization_id"   = "assertion.terraform_organization_id"
"attribute.terraform_organization_name" = "assertion.terraform_organization_name"
"attribute.terraform_run_id"            = "assertion.terraform_run_id"
"attribute.terraform_full_workspace"    = "assertion.terraform_full_workspace"
}
issuer_uri = "https://app.terraform.io"
}
okta = {
attribute_mapping = {
"google.subject" = "assertion.sub"
"attribute.sub"  = "assertion.sub"
}
}
}
wif_providers = merge([
for k, v in var.workload_identity_pools : {
for pk, pv in v.providers : "\${k}/\${pk}" => merge(pv, {
provider_id = pk
pool = k
attribute_mapping = merge(
try(
local.wif_defs[pv.identity_provider.oidc.template].attribute_mapping, {}
),
pv.attribute_mapping
)
})
}
]...)
ctx = {
for k, v in var.context : k => {
for kk, vv in v : "\${local.ctx_p}\${k}:\${kk}" => vv
} if !endswith(k, "_vars")
}
ctx_p = "$"
descriptive_name = (var.descriptive_name != null ? var.descriptive_name : "\${local.prefix}\${var.name}")
prefix = var.prefix == null ? "" : "\${var.prefix}-"
project = (
var.project_reuse == null
? {
project_id = try(google_project.project[0].project_id, null)
number = try(google_project.project[0].number, null)
name = try(google_project.project[0].name, null)
}
: (
try(var.project_reuse.use_data_source, null) == false
? {
project_id = local.project_id
number = try(var.project_reuse.attributes.number, null)
name = try(var.project_reuse.attributes.name, null)
}
: {
project_id = local.project_id
number = try(data.google_project.project[0].number, null)
name = try(data.google_project.project[0].name, null)
}
)
)
project_id = (
strcontains("\${local.prefix}\${var.name}", ":")
? "\${local.prefix}\${var.name}"
: "\${local.universe_prefix}\${local.prefix}\${var.name}"
)
universe_prefix = var.universe == null ? "" : "\${var.universe.prefix}:"
}
resource "google_iam_deny_policy" "default" {
for_each = var.iam_deny_policies
parent = urlencode("cloudresourcemanager.googleapis.com/projects/\${local.project.project_id}")
name = each.key
display_name = each.value.display_name
dynamic "rules" {
for_each = each.value.rules
iterator = rule
content {
description = rule.value.description
deny_rule {
denied_principals = [
for p in rule.value.denied_principals : lookup(local.ctx.iam_principals, p, p)
]
dynamic "denial_condition" {
for_each = rule.value.denial_condition == null ? [] : [""]
content {
title = rule.value.denial_condition.title
expression = templatestring(rule.value.denial_condition.expression, var.context.condition_vars)
description = rule.value.denial_condition.description
location = rule.value.denial_condition.location
}
}
denied_permissions = rule.value.denied_permissions
exception_principals = [
for p in rule.value.exception_principals : lookup(local.ctx.iam_principals, p, p)
]
exception_permissions = rule.value.exception_permissions
}
}
}
}
resource "google_project" "project" {
count = var.project_reuse == null ? 1 : 0
project_id = local.project_id
name = local.descriptive_name
}
data "google_project" "project" {
count = try(var.project_reuse.use_data_source, null) == true ? 1 : 0
project_id = local.project_id
}
resource "google_project_iam_custom_role" "roles" {
for_each = local.custom_roles
project = local.project.project_id
role_id = each.value.name
title = "Custom role \${each.value.name}"
description = "Terraform-managed."
permissions = each.value.permissions
}
resource "google_project_iam_binding" "authoritative" {
for_each = local.iam
project = local.project.project_id
role = lookup(local.ctx.custom_roles, each.key, each.key)
members = [
for v in each.value :
lookup(local.ctx_iam_principals, v, v)
]
}
resource "google_project_iam_binding" "bindings" {
for_each = local.iam_bindings
project = local.project.project_id
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx_iam_principals, v, v)
]
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_project_iam_member" "bindings" {
for_each = local.iam_bindings_additive
project = local.project.project_id
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx_iam_principals, each.value.member, each.value.member)
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_iam_workload_identity_pool_provider" "default" {
for_each = local.wif_providers
project = local.project.project_id
workload_identity_pool_id = (
google_iam_workload_identity_pool.default[each.value.pool].workload_identity_pool_id
)
workload_identity_pool_provider_id = each.value.provider_id
attribute_condition = each.value.attribute_condition
attribute_mapping = each.value.attribute_mapping
description = each.value.description
display_name = each.value.display_name
disabled = each.value.disabled
dynamic "aws" {
for_each = each.value.identity_provider.aws == null ? [] : [""]
content {
account_id = each.value.identity_provider.aws.account_id
}
}
dynamic "oidc" {
for_each = each.value.identity_provider.oidc == null ? [] : [""]
content {
issuer_uri = coalesce(
each.value.identity_provider.oidc.issuer_uri,
try(
local.wif_defs[each.value.identity_provider.oidc.template].issuer_uri,
null
)
)
allowed_audiences = each.value.identity_provider.oidc.allowed_audiences
jwks_json = each.value.identity_provider.oidc.jwks_json
}
}
dynamic "saml" {
for_each = each.value.identity_provider.saml == null ? [] : [""]
content {
idp_metadata_xml = each.value.identity_provider.saml.idp_metadata_xml
}
}
}
resource "google_iam_workload_identity_pool" "default" {
for_each = var.workload_identity_pools
workload_identity_pool_id = each.key
}
resource "google_project_iam_audit_config" "default" {
for_each = var.logging_data_access
project = local.project.project_id
service = each.key
dynamic "audit_log_config" {
for_each = { for k, v in each.value : k => v if v != null }
content {
log_type = audit_log_config.key
exempted_members = [
for m in try(audit_log_config.value.exempted_members, []) :
lookup(local.ctx.iam_principals, m, m)
]
}
}
}
resource "google_project_default_service_accounts" "default_service_accounts" {
count = upper(var.default_service_account) == "KEEP" ? 0 : 1
action = upper(var.default_service_account)
project = local.project.project_id
restore_policy = "REVERT_AND_IGNORE_FAILURE"
}
output "custom_roles" { value = google_project_iam_custom_role.roles }
output "id" { value = local.project_id }
output "name" { value = local.project.name }
output "number" { value = local.project.number }
output "project_id" { value = local.project_id }
output "workload_identity_pool_ids" { value = { for k, v in google_iam_workload_identity_pool.default : k => v.name } }
output "workload_identity_provider_ids" { value = { for k, v in google_iam_workload_identity_pool_provider.default : k => v.name } }
output "workload_identity_providers" { value = { for k, v in local.wif_providers : k => { name = google_iam_workload_identity_pool_provider.default[k].name, pool = google_iam_workload_identity_pool.default[v.pool].name, type = try(v.identity_provider.oidc.template, null) } } }`
      },
      {
        path: "modules/folder",
        versions: ">= 56.0, < 58.0",
        outline: `variable "iam" {
default  = {}
nullable = false
}
variable "iam_bindings" {
type = map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_bindings_additive" {
type = map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_by_principals_additive" {
default  = {}
nullable = false
}
variable "iam_by_principals" {
default  = {}
nullable = false
}
variable "iam_by_principals_conditional" {
type = map(object({ roles = list(string), condition = object({ expression = string, title = string, description = optional(string) }) }))
default = {}
nullable = false
}
variable "iam_deny_policies" {
type = map(object({ display_name = optional(string), rules = list(object({ description = optional(string), denied_principals = list(string), denied_permissions = list(string), denial_condition = optional(object({ expression = string, title = optional(string), description = optional(string), location = optional(string) })), exception_principals = optional(list(string), []), exception_permissions = optional(list(string), []) })) }))
default = {}
nullable = false
}
variable "logging_data_access" {
type = map(object({ ADMIN_READ = optional(object({ exempted_members = optional(list(string), []) })), DATA_READ = optional(object({ exempted_members = optional(list(string), []) })), DATA_WRITE = optional(object({ exempted_members = optional(list(string), []) })) }))
default = {}
nullable = false
}
variable "assured_workload_config" {
type = object({ compliance_regime = string, display_name = string, location = string, organization = string, enable_sovereign_controls = optional(bool), labels = optional(map(string), {}), partner = optional(string), partner_permissions = optional(object({ assured_workloads_monitoring = optional(bool), data_logs_viewer = optional(bool), service_access_approver = optional(bool) })), violation_notifications_enabled = optional(bool) })
default = null
}
variable "context" {
type = object({ bigquery_datasets = optional(map(string), {}), condition_vars = optional(map(map(string)), {}), custom_roles = optional(map(string), {}), email_addresses = optional(map(string), {}), folder_ids = optional(map(string), {}), iam_principals = optional(map(string), {}), kms_keys = optional(map(string), {}), log_buckets = optional(map(string), {}), project_ids = optional(map(string), {}), project_numbers = optional(map(string), {}), pubsub_topics = optional(map(string), {}), storage_buckets = optional(map(string), {}), tag_values = optional(map(string), {}), tag_vars = optional(object({ projects = optional(map(map(string)), {}), organization = optional(map(string), {}) }), {}) })
default = {}
nullable = false
}
variable "folder_create" { default = true }
variable "id" { default = null }
locals {
_iam_principal_roles = distinct(flatten(values(var.iam_by_principals)))
_iam_principals = {
for r in local._iam_principal_roles : r => [
for k, v in var.iam_by_principals :
k if try(index(v, r), null) != null
]
}
ctx_iam_principals = merge(local.ctx.iam_principals, {
"$iam_principalsets:service_accounts/all" = format(
"principalSet://cloudresourcemanager.googleapis.com/folders/%s/type/ServiceAccount",
coalesce(try(split("/", local.folder_id)[1], null), "-")
)
})
iam = {
for role in distinct(concat(keys(var.iam), keys(local._iam_principals))) :
role => concat(
try(var.iam[role], []),
try(local._iam_principals[role], [])
)
}
iam_bindings_additive = merge(
var.iam_bindings_additive,
[
for principal, roles in var.iam_by_principals_additive : {
for role in roles :
"iam-bpa:\${principal}-\${role}" => {
member = principal
role = role
condition = null
}
}
]...
)
_iam_bindings_conditional = flatten([
for principal, config in var.iam_by_principals_conditional : [
for role in config.roles : {
principal = principal
role = role
condition = config.condition
}
]
])
_iam_bindings_conditional_grouped = {
for binding in local._iam_bindings_conditional :
"iam-bpc:\${binding.role}-\${binding.condition.title}" => binding...
}
iam_bindings = merge(
var.iam_bindings,
{
for k, v in local._iam_bindings_conditional_grouped :
k => {
role = v[0].role
condition = v[0].condition
members = [for b in v : b.principal]
}
}
)
ctx = {
for k, v in var.context : k => {
for kk, vv in v : "\${local.ctx_p}\${k}:\${kk}" => vv
} if !endswith(k, "_vars")
}
ctx_p = "$"
_folder_id = (
var.id == null
? null
: lookup(local.ctx.folder_ids, var.id, var.id)
)
folder_id = (
var.assured_workload_config == null
? (
var.folder_create
? coalesce(local._folder_id, try(google_folder.folder[0].id, ""))
: local._folder_id
)
: format("folders/%s", try(google_assured_workloads_workload.folder[0].resources[0].resource_id, ""))
)
folder_number = split("/", local.folder_id)[1]
}
resource "google_iam_deny_policy" "default" {
for_each = var.iam_deny_policies
parent = urlencode("cloudresourcemanager.googleapis.com/folders/\${local.folder_number}")
name = each.key
display_name = each.value.display_name
dynamic "rules" {
for_each = each.value.rules
iterator = rule
content {
description = rule.value.description
deny_rule {
denied_principals = [
for p in rule.value.denied_principals : lookup(local.ctx.iam_principals, p, p)
]
dynamic "denial_condition" {
for_each = rule.value.denial_condition == null ? [] : [""]
content {
title = rule.value.denial_condition.title
expression = templatestring(rule.value.denial_condition.expression, var.context.condition_vars)
description = rule.value.denial_condition.description
location = rule.value.denial_condition.location
}
}
denied_permissions = rule.value.denied_permissions
exception_principals = [
for p in rule.value.exception_principals : lookup(local.ctx.iam_principals, p, p)
]
exception_permissions = rule.value.exception_permissions
}
}
}
}
resource "google_folder" "folder" {
count = var.folder_create && var.assured_workload_config == null ? 1 : 0
}
resource "google_assured_workloads_workload" "folder" {
count = (var.assured_workload_config != null && var.folder_create) ? 1 : 0
}
resource "google_folder_iam_binding" "authoritative" {
for_each = local.iam
folder = local.folder_id
role = lookup(local.ctx.custom_roles, each.key, each.key)
members = [
for v in each.value :
lookup(local.ctx_iam_principals, v, v)
]
}
resource "google_folder_iam_binding" "bindings" {
for_each = local.iam_bindings
folder = local.folder_id
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx_iam_principals, v, v)
]
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_folder_iam_member" "bindings" {
for_each = local.iam_bindings_additive
folder = local.folder_id
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_folder_iam_audit_config" "default" {
for_each = var.logging_data_access
folder = local.folder_id
service = each.key
dynamic "audit_log_config" {
for_each = { for k, v in each.value : k => v if v != null }
content {
log_type = audit_log_config.key
exempted_members = [
for m in try(audit_log_config.value.exempted_members, []) :
lookup(local.ctx_iam_principals, m, m)
]
}
}
}
output "assured_workload" { value = try(google_assured_workloads_workload.folder[0], null) }
output "folder" { value = try(google_folder.folder[0], null) }
output "id" { value = local.folder_id }
output "name" { value = ( var.assured_workload_config == null ? try(google_folder.folder[0].display_name, null) : try(google_assured_workloads_workload.folder[0].resource_settings[0].display_name, null) ) }`
      },
      {
        path: "modules/organization",
        versions: ">= 56.0, < 58.0",
        outline: `variable "iam" {
default  = {}
nullable = false
}
variable "iam_bindings" {
type = map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_bindings_additive" {
type = map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_by_principals_additive" {
default  = {}
nullable = false
}
variable "iam_by_principals" {
default  = {}
nullable = false
}
variable "iam_by_principals_conditional" {
type = map(object({ roles = list(string), condition = object({ expression = string, title = string, description = optional(string) }) }))
default = {}
nullable = false
}
variable "iam_deny_policies" {
type = map(object({ display_name = optional(string), rules = list(object({ description = optional(string), denied_principals = list(string), denied_permissions = list(string), denial_condition = optional(object({ expression = string, title = optional(string), description = optional(string), location = optional(string) })), exception_principals = optional(list(string), []), exception_permissions = optional(list(string), []) })) }))
default = {}
nullable = false
}
variable "logging_data_access" {
type = map(object({ ADMIN_READ = optional(object({ exempted_members = optional(list(string), []) })), DATA_READ = optional(object({ exempted_members = optional(list(string), []) })), DATA_WRITE = optional(object({ exempted_members = optional(list(string), []) })) }))
default = {}
nullable = false
}
variable "context" {
type = object({ access_levels = optional(map(string), {}), bigquery_datasets = optional(map(string), {}), condition_vars = optional(map(map(string)), {}), custom_roles = optional(map(string), {}), email_addresses = optional(map(string), {}), iam_principals = optional(map(string), {}), kms_keys = optional(map(string), {}), locations = optional(map(string), {}), log_buckets = optional(map(string), {}), project_ids = optional(map(string), {}), pubsub_topics = optional(map(string), {}), storage_buckets = optional(map(string), {}), tag_keys = optional(map(string), {}), tag_values = optional(map(string), {}), tag_vars = optional(object({ projects = optional(map(map(string)), {}), organization = optional(map(string), {}) }), {}) })
default = {}
nullable = false
}
variable "custom_roles" {
default  = {}
nullable = false
}
variable "factories_config" {
type = object({ access_levels = optional(string), custom_roles = optional(string), org_policies = optional(string), org_policy_custom_constraints = optional(string), pam_entitlements = optional(string), scc_mute_configs = optional(string), scc_sha_custom_modules = optional(string), tags = optional(string) })
default = {}
nullable = false
}
variable "organization_id" {}
variable "service_agents_config" {
type = object({ services = optional(list(string), []), create_agents = optional(bool, true) })
default = {}
nullable = false
}
locals {
_iam_principal_roles = distinct(flatten(values(var.iam_by_principals)))
_iam_principals = {
for r in local._iam_principal_roles : r => [
for k, v in var.iam_by_principals :
k if try(index(v, r), null) != null
]
}
custom_roles = merge(
{
for k, v in (var.factories_config.custom_roles == null ? {} : data.factory.custom_roles) : k => {
name = lookup(v, "name", k)
permissions = v["includedPermissions"]
}
},
{
for k, v in var.custom_roles : k => {
name = k
permissions = v
}
}
)
iam = {
for role in distinct(concat(keys(var.iam), keys(local._iam_principals))) :
role => concat(
try(var.iam[role], []),
try(local._iam_principals[role], [])
)
}
iam_bindings_additive = merge(
var.iam_bindings_additive,
[
for principal, roles in var.iam_by_principals_additive : {
for role in roles :
"iam-bpa:\${principal}-\${role}" => {
member = principal
role = role
condition = null
}
}
]...
)
_iam_bindings_conditional = flatten([
for principal, config in var.iam_by_principals_conditional : [
for role in config.roles : {
principal = principal
role = role
condition = config.condition
}
]
])
_iam_bindings_conditional_grouped = {
for binding in local._iam_bindings_conditional :
"iam-bpc:\${binding.role}-\${binding.condition.title}" => binding...
}
iam_bindings = merge(
var.iam_bindings,
{
for k, v in local._iam_bindings_conditional_grouped :
k => {
role = v[0].role
condition = v[0].condition
members = [for b in v : b.principal]
}
}
)
_ctx = {
for k, v in var.context : k => {
for kk, vv in v : "\${local.ctx_p}\${k}:\${kk}" => vv
} if !endswith(k, "_vars")
}
ctx = merge(local._ctx, {
iam_principals = merge(
local._ctx.iam_principals,
local.service_agents_ctx,
{
"$iam_principalsets:service_accounts/all" = format("principalSet://cloudresourcemanager.googleapis.com/organizations/%s/type/ServiceAccount", local.organization_id_numeric)
}
)
})
ctx_p = "$"
organization_id_numeric = split("/", var.organization_id)[1]
service_agents = {
for agent in local._sa_raw :
agent.name => {
name = agent.name
api = agent.api
display_name = agent.display_name
email = templatestring(agent.identity, { organization_number = local.organization_id_numeric })
iam_email = "serviceAccount:\${templatestring(agent.identity, { organization_number = local.organization_id_numeric })}"
} if contains(var.service_agents_config.services, agent.api)
}
service_agents_ctx = {
for k, v in local.service_agents :
"$service_agents:\${k}" => v.iam_email
}
}
resource "google_iam_deny_policy" "default" {
for_each = var.iam_deny_policies
parent = urlencode("cloudresourcemanager.googleapis.com/organizations/\${local.organization_id_numeric}")
name = each.key
display_name = each.value.display_name
dynamic "rules" {
for_each = each.value.rules
iterator = rule
content {
description = rule.value.description
deny_rule {
denied_principals = [
for p in rule.value.denied_principals : lookup(local.ctx.iam_principals, p, p)
]
dynamic "denial_condition" {
for_each = rule.value.denial_condition == null ? [] : [""]
content {
title = rule.value.denial_condition.title
expression = templatestring(rule.value.denial_condition.expression, var.context.condition_vars)
description = rule.value.denial_condition.description
location = rule.value.denial_condition.location
}
}
denied_permissions = rule.value.denied_permissions
exception_principals = [
for p in rule.value.exception_principals : lookup(local.ctx.iam_principals, p, p)
]
exception_permissions = rule.value.exception_permissions
}
}
}
}
resource "google_organization_iam_custom_role" "roles" {
for_each = local.custom_roles
org_id = local.organization_id_numeric
role_id = each.value.name
title = "Custom role \${each.value.name}"
description = "Terraform-managed."
permissions = each.value.permissions
}
resource "google_organization_iam_binding" "authoritative" {
for_each = local.iam
org_id = local.organization_id_numeric
role = lookup(local.ctx.custom_roles, each.key, each.key)
members = [
for v in each.value :
lookup(local.ctx.iam_principals, v, v)
]
}
resource "google_organization_iam_binding" "bindings" {
for_each = local.iam_bindings
org_id = local.organization_id_numeric
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_organization_iam_member" "bindings" {
for_each = local.iam_bindings_additive
org_id = local.organization_id_numeric
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_organization_iam_audit_config" "default" {
for_each = var.logging_data_access
org_id = local.organization_id_numeric
service = each.key
dynamic "audit_log_config" {
for_each = { for k, v in each.value : k => v if v != null }
content {
log_type = audit_log_config.key
exempted_members = [
for m in try(audit_log_config.value.exempted_members, []) :
lookup(local.ctx.iam_principals, m, m)
]
}
}
}
output "custom_roles" { value = google_organization_iam_custom_role.roles }
output "id" { value = var.organization_id }
output "organization_id" { value = var.organization_id }`
      },
      {
        path: "modules/gcs",
        versions: ">= 56.0, < 58.0",
        outline: `variable "iam" { default = {} }
variable "iam_bindings" {
type = map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_bindings_additive" {
type = map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_by_principals" {
default  = {}
nullable = false
}
variable "bucket_create" {
default  = true
nullable = false
}
variable "context" {
type = object({ condition_vars = optional(map(map(string)), {}), custom_roles = optional(map(string), {}), iam_principals = optional(map(string), {}), kms_keys = optional(map(string), {}), locations = optional(map(string), {}), project_ids = optional(map(string), {}), storage_buckets = optional(map(string), {}), tag_values = optional(map(string), {}), tag_vars = optional(object({ projects = optional(map(map(string)), {}), organization = optional(map(string), {}) }), {}) })
default = {}
nullable = false
}
variable "managed_folders" {
type = map(object({ force_destroy = optional(bool, false), iam = optional(map(list(string)), {}), iam_bindings = optional(map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) })), {}), iam_bindings_additive = optional(map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) })), {}) }))
default = {}
nullable = false
}
variable "name" {}
variable "notification_config" {
type = object({ enabled = bool, payload_format = string, sa_email = string, topic_name = string, create_topic = optional(object({ create = optional(bool, true), kms_key_id = optional(string) }), {}), event_types = optional(list(string)), custom_attributes = optional(map(string)), object_name_prefix = optional(string) })
default = null
}
variable "prefix" { default = null }
locals {
_iam_principal_roles = distinct(flatten(values(var.iam_by_principals)))
_iam_principals = {
for r in local._iam_principal_roles : r => [
for k, v in var.iam_by_principals :
k if try(index(v, r), null) != null
]
}
iam = {
for role in distinct(concat(keys(var.iam), keys(local._iam_principals))) :
role => concat(
try(var.iam[role], []),
try(local._iam_principals[role], [])
)
}
_name = "\${local.prefix}\${lower(var.name)}"
ctx = {
for k, v in var.context : k => {
for kk, vv in v : "\${local.ctx_p}\${k}:\${kk}" => vv
} if !endswith(k, "_vars")
}
ctx_p = "$"
prefix = var.prefix == null ? "" : "\${var.prefix}-"
topic_create = try(var.notification_config.create_topic.create, null) == true
bucket = (
var.bucket_create ? {
name = try(google_storage_bucket.bucket[0].name, null)
id = try(google_storage_bucket.bucket[0].id, null)
url = try(google_storage_bucket.bucket[0].url, null)
}
: {
name = local._name
id = local._name
url = "gs://\${local._name}"
}
)
managed_folders = {
for k, v in var.managed_folders :
(endswith(k, "/") ? k : "\${k}/") => v
}
managed_folder_iam = flatten([
for k, v in local.managed_folders : [
for role, members in v.iam : {
managed_folder = k
role = role
members = members
}
]
])
managed_folder_iam_bindings = merge([
for k, v in local.managed_folders : {
for binding_key, data in v.iam_bindings :
"\${k}\${binding_key}" => {
managed_folder = k
role = data.role
members = data.members
condition = data.condition
}
}
]...)
managed_folder_iam_bindings_additive = merge([
for k, v in local.managed_folders : {
for binding_key, data in v.iam_bindings_additive :
"\${k}\${binding_key}" => {
managed_folder = k
role = data.role
member = data.member
condition = data.condition
}
}
]...)
}
resource "google_storage_bucket_iam_binding" "authoritative" {
for_each = local.iam
bucket = local.bucket.name
role = lookup(local.ctx.custom_roles, each.key, each.key)
members = [
for v in each.value : lookup(local.ctx.iam_principals, v, v)
]
}
resource "google_storage_bucket" "bucket" {
count = var.bucket_create ? 1 : 0
name = local._name
}
resource "google_storage_bucket_iam_binding" "bindings" {
for_each = var.iam_bindings
bucket = local.bucket.name
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_storage_bucket_iam_member" "bindings" {
for_each = var.iam_bindings_additive
bucket = local.bucket.name
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_pubsub_topic_iam_binding" "binding" {
count = local.topic_create ? 1 : 0
topic = google_pubsub_topic.topic[0].id
role = "roles/pubsub.publisher"
members = ["serviceAccount:\${var.notification_config.sa_email}"]
}
resource "google_pubsub_topic" "topic" {
count = local.topic_create ? 1 : 0
}
resource "google_storage_managed_folder_iam_binding" "authoritative" {
for_each = {
for binding in local.managed_folder_iam :
"\${binding.managed_folder}\${binding.role}" => binding
}
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
bucket = local.bucket.name
managed_folder = google_storage_managed_folder.folder[each.value.managed_folder].name
}
resource "google_storage_managed_folder" "folder" {
for_each = local.managed_folders
name = each.key
}
resource "google_storage_managed_folder_iam_binding" "bindings" {
for_each = local.managed_folder_iam_bindings
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
bucket = local.bucket.name
managed_folder = google_storage_managed_folder.folder[each.value.managed_folder].name
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = each.value.condition.expression
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_storage_managed_folder_iam_member" "members" {
for_each = local.managed_folder_iam_bindings_additive
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
bucket = local.bucket.name
managed_folder = google_storage_managed_folder.folder[each.value.managed_folder].name
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = each.value.condition.expression
title = each.value.condition.title
description = each.value.condition.description
}
}
}
output "bucket" { value = one(google_storage_bucket.bucket) }
output "id" { value = local._name }
output "name" { value = local._name }
output "topic" { value = try(google_pubsub_topic.topic[0].id, null) }
output "url" { value = local.bucket.url }`
      },
      {
        path: "modules/iam-service-account",
        versions: ">= 48.0, < 53.0",
        outline: `variable "iam" {
default  = {}
nullable = false
}
variable "iam_billing_roles" {
default  = {}
nullable = false
}
variable "iam_bindings" {
type = map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_bindings_additive" {
type = map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_by_principals_additive" {
default  = {}
nullable = false
}
variable "iam_by_principals" {
default  = {}
nullable = false
}
variable "iam_folder_roles" {
default  = {}
nullable = false
}
variable "iam_organization_roles" {
default  = {}
nullable = false
}
variable "iam_project_roles" {
default  = {}
nullable = false
}
variable "iam_sa_roles" {
default  = {}
nullable = false
}
variable "iam_storage_roles" {
default  = {}
nullable = false
}
variable "context" {
type = object({ condition_vars = optional(map(map(string)), {}), custom_roles = optional(map(string), {}), folder_ids = optional(map(string), {}), iam_principals = optional(map(string), {}), project_ids = optional(map(string), {}), service_account_ids = optional(map(string), {}), storage_buckets = optional(map(string), {}), tag_values = optional(map(string), {}) })
default = {}
nullable = false
}
variable "create_ignore_already_exists" { default = null }
variable "description" { default = null }
variable "display_name" { default = "Terraform-managed." }
variable "name" { nullable = false }
variable "prefix" { default = null }
variable "project_id" { default = null }
variable "service_account_reuse" {
type = object({ use_data_source = optional(bool, true), attributes = optional(object({ project_number = number, unique_id = string })), universe = optional(object({ prefix = string })) })
default = null
}
locals {
_iam_principal_roles = distinct(flatten(values(var.iam_by_principals)))
_iam_principals = {
for r in local._iam_principal_roles : r => [
for k, v in var.iam_by_principals :
k if try(index(v, r), null) != null
]
}
iam = {
for role in distinct(concat(keys(var.iam), keys(local._iam_principals))) :
role => concat(
try(var.iam[role], []),
try(local._iam_principals[role], [])
)
}
iam_billing_pairs = flatten([
for entity, roles in var.iam_billing_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_bindings_additive = merge(
var.iam_bindings_additive,
[
for principal, roles in var.iam_by_principals_additive : {
for role in roles :
"iam-bpa:\${principal}-\${role}" => {
member = principal
role = role
condition = null
}
}
]...
)
iam_folder_pairs = flatten([
for entity, roles in var.iam_folder_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_organization_pairs = flatten([
for entity, roles in var.iam_organization_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_project_pairs = flatten([
for entity, roles in var.iam_project_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_sa_pairs = flatten([
for entity, roles in var.iam_sa_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
iam_storage_pairs = flatten([
for entity, roles in var.iam_storage_roles : [
for role in roles : [
{ entity = entity, role = role }
]
]
])
ctx = {
for k, v in var.context : k => {
for kk, vv in v : "\${local.ctx_p}\${k}:\${kk}" => vv
} if k != "condition_vars"
}
ctx_p = "$"
iam_email = (local.service_account != null ? "serviceAccount:\${local.service_account.email}" : local.static_iam_email)
name = split("@", var.name)[0]
prefix = var.prefix == null ? "" : "\${var.prefix}-"
project_id = (
var.project_id == null
? try(regex("^[^@]+@([^.]+)", var.name)[0], null)
: lookup(local.ctx.project_ids, var.project_id, var.project_id)
)
static_email = (var.project_id == null ? var.name : "\${local.prefix}\${local.name}@\${local.sa_domain}.iam.gserviceaccount.com")
static_iam_email = "serviceAccount:\${local.static_email}"
static_id = ("projects/\${local.project_id_universe}/serviceAccounts/\${local.static_email}")
service_account = (
local.use_data_source
? try(data.google_service_account.service_account[0], null)
: try(google_service_account.service_account[0], null)
)
universe = try(
regex("^([^:]*):[a-z]", local.project_id)[0],
var.service_account_reuse.universe.prefix,
""
)
use_data_source = (
try(var.service_account_reuse.use_data_source, null) == true
)
project_id_no_universe = element(split(":", local.project_id), 1)
project_id_universe = (local.universe == "" ? local.project_id : "\${local.universe}:\${local.project_id_no_universe}")
sa_domain = join(".", compact([local.project_id_no_universe, local.universe]))
}
resource "google_service_account_iam_binding" "authoritative" {
for_each = local.iam
service_account_id = try(local.service_account.name, local.static_id)
role = lookup(local.ctx.custom_roles, each.key, each.key)
members = [
for v in each.value :
lookup(local.ctx.iam_principals, v, v)
]
}
data "google_service_account" "service_account" {
count = local.use_data_source ? 1 : 0
project = (
strcontains(local.project_id, ":")
? join(".", reverse(split(":", local.project_id)))
: local.project_id
)
account_id = "\${local.prefix}\${local.name}"
}
resource "google_service_account" "service_account" {
count = var.service_account_reuse == null ? 1 : 0
project = local.project_id
account_id = "\${local.prefix}\${local.name}"
display_name = var.display_name
description = var.description
create_ignore_already_exists = var.create_ignore_already_exists
}
resource "google_service_account_iam_binding" "bindings" {
for_each = var.iam_bindings
service_account_id = try(local.service_account.name, local.static_id)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_service_account_iam_member" "bindings" {
for_each = local.iam_bindings_additive
service_account_id = try(local.service_account.name, local.static_id)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_billing_account_iam_member" "billing-roles" {
for_each = {
for pair in local.iam_billing_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
billing_account_id = each.value.entity
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_folder_iam_member" "folder-roles" {
for_each = {
for pair in local.iam_folder_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
folder = lookup(local.ctx.folder_ids, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_organization_iam_member" "organization-roles" {
for_each = {
for pair in local.iam_organization_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
org_id = each.value.entity
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_project_iam_member" "project-roles" {
for_each = {
for pair in local.iam_project_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
project = lookup(local.ctx.project_ids, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_service_account_iam_member" "additive" {
for_each = {
for pair in local.iam_sa_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
service_account_id = lookup(local.ctx.service_account_ids, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
resource "google_storage_bucket_iam_member" "bucket-roles" {
for_each = {
for pair in local.iam_storage_pairs :
"\${pair.entity}-\${pair.role}" => pair
}
bucket = lookup(local.ctx.storage_buckets, each.value.entity, each.value.entity)
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = local.iam_email
}
output "email" { value = local.static_email }
output "iam_email" { value = local.static_iam_email }
output "id" { value = local.static_id }
output "name" { value = local.static_id }
output "service_account" { value = local.service_account }
output "unique_id" { value = try(local.service_account.unique_id, null) }`
      },
      {
        path: "modules/gcs",
        versions: ">= 48.0, < 53.0",
        outline: `variable "iam" { default = {} }
variable "iam_bindings" {
type = map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_bindings_additive" {
type = map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) }))
default = {}
nullable = false
}
variable "iam_by_principals" {
default  = {}
nullable = false
}
variable "bucket_create" {
default  = true
nullable = false
}
variable "context" {
type = object({ condition_vars = optional(map(map(string)), {}), custom_roles = optional(map(string), {}), iam_principals = optional(map(string), {}), kms_keys = optional(map(string), {}), locations = optional(map(string), {}), project_ids = optional(map(string), {}), storage_buckets = optional(map(string), {}), tag_values = optional(map(string), {}) })
default = {}
nullable = false
}
variable "managed_folders" {
type = map(object({ force_destroy = optional(bool, false), iam = optional(map(list(string)), {}), iam_bindings = optional(map(object({ members = list(string), role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) })), {}), iam_bindings_additive = optional(map(object({ member = string, role = string, condition = optional(object({ expression = string, title = string, description = optional(string) })) })), {}) }))
default = {}
nullable = false
}
variable "name" {}
variable "notification_config" {
type = object({ enabled = bool, payload_format = string, sa_email = string, topic_name = string, create_topic = optional(object({ create = optional(bool, true), kms_key_id = optional(string) }), {}), event_types = optional(list(string)), custom_attributes = optional(map(string)), object_name_prefix = optional(string) })
default = null
}
variable "prefix" { default = null }
locals {
_iam_principal_roles = distinct(flatten(values(var.iam_by_principals)))
_iam_principals = {
for r in local._iam_principal_roles : r => [
for k, v in var.iam_by_principals :
k if try(index(v, r), null) != null
]
}
iam = {
for role in distinct(concat(keys(var.iam), keys(local._iam_principals))) :
role => concat(
try(var.iam[role], []),
try(local._iam_principals[role], [])
)
}
_name = "\${local.prefix}\${lower(var.name)}"
ctx = {
for k, v in var.context : k => {
for kk, vv in v : "\${local.ctx_p}\${k}:\${kk}" => vv
} if k != "condition_vars"
}
ctx_p = "$"
prefix = var.prefix == null ? "" : "\${var.prefix}-"
topic_create = try(var.notification_config.create_topic.create, null) == true
bucket = (
var.bucket_create ? {
name = try(google_storage_bucket.bucket[0].name, null)
id = try(google_storage_bucket.bucket[0].id, null)
url = try(google_storage_bucket.bucket[0].url, null)
}
: {
name = local._name
id = local._name
url = "gs://\${local._name}"
}
)
managed_folders = {
for k, v in var.managed_folders :
(endswith(k, "/") ? k : "\${k}/") => v
}
managed_folder_iam = flatten([
for k, v in local.managed_folders : [
for role, members in v.iam : {
managed_folder = k
role = role
members = members
}
]
])
managed_folder_iam_bindings = merge([
for k, v in local.managed_folders : {
for binding_key, data in v.iam_bindings :
"\${k}\${binding_key}" => {
managed_folder = k
role = data.role
members = data.members
condition = data.condition
}
}
]...)
managed_folder_iam_bindings_additive = merge([
for k, v in local.managed_folders : {
for binding_key, data in v.iam_bindings_additive :
"\${k}\${binding_key}" => {
managed_folder = k
role = data.role
member = data.member
condition = data.condition
}
}
]...)
}
resource "google_storage_bucket_iam_binding" "authoritative" {
for_each = local.iam
bucket = local.bucket.name
role = lookup(local.ctx.custom_roles, each.key, each.key)
members = [
for v in each.value : lookup(local.ctx.iam_principals, v, v)
]
}
resource "google_storage_bucket" "bucket" {
count = var.bucket_create ? 1 : 0
name = local._name
}
resource "google_storage_bucket_iam_binding" "bindings" {
for_each = var.iam_bindings
bucket = local.bucket.name
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_storage_bucket_iam_member" "bindings" {
for_each = var.iam_bindings_additive
bucket = local.bucket.name
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = templatestring(each.value.condition.expression, var.context.condition_vars)
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_pubsub_topic_iam_binding" "binding" {
count = local.topic_create ? 1 : 0
topic = google_pubsub_topic.topic[0].id
role = "roles/pubsub.publisher"
members = ["serviceAccount:\${var.notification_config.sa_email}"]
}
resource "google_pubsub_topic" "topic" {
count = local.topic_create ? 1 : 0
}
resource "google_storage_managed_folder_iam_binding" "authoritative" {
for_each = {
for binding in local.managed_folder_iam :
"\${binding.managed_folder}\${binding.role}" => binding
}
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
bucket = local.bucket.name
managed_folder = google_storage_managed_folder.folder[each.value.managed_folder].name
}
resource "google_storage_managed_folder" "folder" {
for_each = local.managed_folders
name = each.key
}
resource "google_storage_managed_folder_iam_binding" "bindings" {
for_each = local.managed_folder_iam_bindings
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
members = [
for v in each.value.members : lookup(local.ctx.iam_principals, v, v)
]
bucket = local.bucket.name
managed_folder = google_storage_managed_folder.folder[each.value.managed_folder].name
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = each.value.condition.expression
title = each.value.condition.title
description = each.value.condition.description
}
}
}
resource "google_storage_managed_folder_iam_member" "members" {
for_each = local.managed_folder_iam_bindings_additive
role = lookup(local.ctx.custom_roles, each.value.role, each.value.role)
member = lookup(local.ctx.iam_principals, each.value.member, each.value.member)
bucket = local.bucket.name
managed_folder = google_storage_managed_folder.folder[each.value.managed_folder].name
dynamic "condition" {
for_each = each.value.condition == null ? [] : [""]
content {
expression = each.value.condition.expression
title = each.value.condition.title
description = each.value.condition.description
}
}
}
output "bucket" { value = one(google_storage_bucket.bucket) }
output "id" { value = local._name }
output "name" { value = local._name }
output "topic" { value = try(google_pubsub_topic.topic[0].id, null) }
output "url" { value = local.bucket.url }`
      }
    ]
  })
];
var places = {
  "unfunco/oidc-github/aws": 0,
  "github.com/unfunco/terraform-aws-oidc-github": 0,
  "github-aws-runners/github-runner/aws": 1,
  "philips-labs/github-runner/aws": 1,
  "github.com/github-aws-runners/terraform-aws-github-runner": 1,
  "github.com/philips-labs/terraform-aws-github-runner": 1,
  "terraform-aws-modules/iam/aws": 2,
  "github.com/terraform-aws-modules/terraform-aws-iam": 2,
  "github.com/ministryofjustice/modernisation-platform-github-oidc-role": 3,
  "github.com/ministryofjustice/modernisation-platform-github-oidc-provider": 4,
  "github.com/ministryofjustice/modernisation-platform-terraform-cross-account-access": 5,
  "github.com/ministryofjustice/modernisation-platform-terraform-ec2-instance": 6,
  "github.com/ministryofjustice/modernisation-platform-terraform-ec2-autoscaling-group": 7,
  "github.com/cds-snc/terraform-modules": 8,
  "github.com/ministryofjustice/modernisation-platform-terraform-s3-bucket": 9,
  "ministryofjustice/observability-platform-tenant/aws": 10,
  "github.com/ministryofjustice/terraform-aws-observability-platform-tenant": 10,
  "github.com/ministryofjustice/modernisation-platform-terraform-bastion-linux": 11,
  "terraform-aws-modules/s3-bucket/aws": 12,
  "github.com/terraform-aws-modules/terraform-aws-s3-bucket": 12,
  "terraform-aws-modules/secrets-manager/aws": 13,
  "github.com/terraform-aws-modules/terraform-aws-secrets-manager": 13,
  "terraform-aws-modules/sqs/aws": 14,
  "github.com/terraform-aws-modules/terraform-aws-sqs": 14,
  "terraform-aws-modules/vpc/aws": 15,
  "github.com/terraform-aws-modules/terraform-aws-vpc": 15,
  "terraform-aws-modules/kms/aws": 16,
  "github.com/terraform-aws-modules/terraform-aws-kms": 16,
  "terraform-aws-modules/rds/aws": 17,
  "github.com/terraform-aws-modules/terraform-aws-rds": 17,
  "terraform-aws-modules/dynamodb-table/aws": 18,
  "github.com/terraform-aws-modules/terraform-aws-dynamodb-table": 18,
  "terraform-aws-modules/lambda/aws": 19,
  "github.com/terraform-aws-modules/terraform-aws-lambda": 19,
  "terraform-aws-modules/eks-pod-identity/aws": 20,
  "github.com/terraform-aws-modules/terraform-aws-eks-pod-identity": 20,
  "terraform-aws-modules/eks/aws": 21,
  "github.com/terraform-aws-modules/terraform-aws-eks": 21,
  "terraform-aws-modules/ecs/aws": 22,
  "github.com/terraform-aws-modules/terraform-aws-ecs": 22,
  "terraform-aws-modules/autoscaling/aws": 23,
  "github.com/terraform-aws-modules/terraform-aws-autoscaling": 23,
  "terraform-aws-modules/ec2-instance/aws": 24,
  "github.com/terraform-aws-modules/terraform-aws-ec2-instance": 24,
  "terraform-aws-modules/eventbridge/aws": 25,
  "github.com/terraform-aws-modules/terraform-aws-eventbridge": 25,
  "pagopa-dx/azure-role-assignments/azurerm": 26,
  "github.com/pagopa-dx/terraform-azurerm-azure-role-assignments": 26,
  "pagopa-dx/azure-merge-roles/azurerm": 27,
  "github.com/pagopa-dx/terraform-azurerm-azure-merge-roles": 27,
  "azure/avm-res-managedidentity-userassignedidentity/azurerm": 28,
  "github.com/azure/terraform-azurerm-avm-res-managedidentity-userassignedidentity": 28,
  "azure/avm-res-authorization-roleassignment/azurerm": 29,
  "github.com/azure/terraform-azurerm-avm-res-authorization-roleassignment": 29,
  "azure/avm-utl-roledefinitions/azure": 30,
  "github.com/azure/terraform-azure-avm-utl-roledefinitions": 30,
  "cloudposse/label/null": 31,
  "github.com/cloudposse/terraform-null-label": 31,
  "cloudposse/stack-config/yaml": 32,
  "github.com/cloudposse/terraform-yaml-stack-config": 32,
  "cloudposse/iam-role/aws": 33,
  "github.com/cloudposse/terraform-aws-iam-role": 33,
  "cloudposse/eks-iam-role/aws": 34,
  "github.com/cloudposse/terraform-aws-eks-iam-role": 34,
  "cloudposse/iam-policy/aws": 35,
  "github.com/cloudposse/terraform-aws-iam-policy": 35,
  "cloudposse/iam-system-user/aws": 36,
  "github.com/cloudposse/terraform-aws-iam-system-user": 36,
  "cloudposse/iam-user/aws": 37,
  "github.com/cloudposse/terraform-aws-iam-user": 37,
  "cloudposse/helm-release/aws": 38,
  "github.com/cloudposse/terraform-aws-helm-release": 38,
  "cloudposse/organization-access-group/aws": 39,
  "github.com/cloudposse/terraform-aws-organization-access-group": 39,
  "cloudposse/eks-fargate-profile/aws": 40,
  "github.com/cloudposse/terraform-aws-eks-fargate-profile": 40,
  "cloudposse/ec2-autoscale-group/aws": 41,
  "github.com/cloudposse/terraform-aws-ec2-autoscale-group": 41,
  "cloudposse/ssm-parameter-store/aws": 42,
  "github.com/cloudposse/terraform-aws-ssm-parameter-store": 42,
  "cloudposse/kops-data-iam/aws": 43,
  "github.com/cloudposse/terraform-aws-kops-data-iam": 43,
  "terraform-google-modules/service-accounts/google": 44,
  "github.com/terraform-google-modules/terraform-google-service-accounts": 44,
  "terraform-google-modules/github-actions-runners/google": 45,
  "github.com/terraform-google-modules/terraform-google-github-actions-runners": 45,
  "terraform-google-modules/iam/google": 46,
  "github.com/terraform-google-modules/terraform-google-iam": 46,
  "terraform-google-modules/project-factory/google": 47,
  "github.com/terraform-google-modules/terraform-google-project-factory": 47,
  "terraform-google-modules/vm/google": 48,
  "github.com/terraform-google-modules/terraform-google-vm": 48,
  "terraform-google-modules/cloud-storage/google": 49,
  "github.com/terraform-google-modules/terraform-google-cloud-storage": 49,
  "github.com/googlecloudplatform/cloud-foundation-fabric": 50
};
var modules = moduleTable(
  (home) => Object.hasOwn(places, home) ? families[places[home]]?.() : void 0
);
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  families,
  modules
});
})
