// Edits of the estate, each of which makes one thing wider, looser or less owned.

import { replaced, type Tree } from "./memory.ts";

/** More reading is a note under `baseline`. */
type Least = "error" | "warning" | "note";

export interface Weakening {
  readonly what: string;
  /** Where the declaration stands. */
  readonly path: string;
  readonly edit: (tree: Tree) => Tree;
  /** How the declaration begins in head. */
  readonly at: string;
  /** The least severity that counts; a warning by default. */
  readonly least?: Least;
}

const iam = "infra/app/iam.tf";
const uploads = "infra/app/policies/upload.json";
const google = "infra/google/main.tf";
const azure = "infra/azure/main.tf";
const github = "infra/github/main.tf";
const release = ".github/workflows/release.yml";
const ci = ".github/workflows/ci.yml";
const accounts = "deploy/base/account.yaml";
const roles = "deploy/base/roles.yaml";
const bindings = "deploy/base/bindings.yaml";

type Row = readonly [
  what: string,
  path: string,
  at: string,
  from: string | RegExp,
  to: string,
  least?: Least,
];

const reports = `resource "aws_iam_role" "reports"`;
const policy = `resource "aws_iam_role_policy" "reports"`;
const trust = `data "aws_iam_policy_document" "deploy"`;

const rows: readonly Row[] = [
  [
    "a read action more",
    iam,
    policy,
    `"s3:ListBucket"]`,
    `"s3:ListBucket", "dynamodb:Scan"]`,
    "note",
  ],
  [
    "a write action more",
    iam,
    policy,
    `"s3:ListBucket"]`,
    `"s3:ListBucket", "s3:PutObject"]`,
    "error",
  ],
  [
    "an action of identities",
    iam,
    policy,
    `"s3:ListBucket"]`,
    `"s3:ListBucket", "iam:CreateAccessKey"]`,
    "error",
  ],
  [
    "every action of a service",
    iam,
    policy,
    `["s3:GetObject", "s3:ListBucket"]`,
    `"s3:*"`,
    "error",
  ],
  ["every action", iam, policy, `["s3:GetObject", "s3:ListBucket"]`, `["*"]`, "error"],
  ["a pattern of actions", iam, policy, `"s3:GetObject"`, `"s3:P*"`, "error"],
  [
    "every action but some",
    iam,
    policy,
    `Action   = ["s3:GetObject", "s3:ListBucket"]`,
    `NotAction = ["iam:*"]`,
    "error",
  ],
  ["every resource", iam, policy, `[local.reports]`, `"*"`],
  [
    "every resource but one",
    iam,
    policy,
    `Resource = [local.reports]`,
    `NotResource = [local.reports]`,
  ],
  [
    "a resource more",
    iam,
    policy,
    `[local.reports]`,
    `[local.reports, "arn:aws:s3:::acme-payroll/*"]`,
    "note",
  ],
  ["a condition gone", iam, policy, /\n {8}Condition = \{[\s\S]*?\n {8}\}/, ``, "note"],
  [
    "a condition with a wildcard",
    iam,
    policy,
    `StringEquals = { "aws:SourceAccount" = "111122223333" }`,
    `StringLike = { "aws:SourceAccount" = "*" }`,
    "note",
  ],
  [
    "a condition turned to IfExists",
    iam,
    policy,
    `StringEquals = {`,
    `StringEqualsIfExists = {`,
    "note",
  ],
  [
    "a policy that cannot be read",
    iam,
    policy,
    /\bpolicy = jsonencode\(\{[\s\S]*?\n {2}\}\)\n/,
    `policy = data.http.policy.body\n`,
  ],
  [
    "a principal more",
    iam,
    reports,
    `"lambda.amazonaws.com"`,
    `["lambda.amazonaws.com", "ec2.amazonaws.com"]`,
  ],
  [
    "an account trusted",
    iam,
    reports,
    `{ Service = "lambda.amazonaws.com" }`,
    `{ Service = "lambda.amazonaws.com", AWS = "arn:aws:iam::999988887777:root" }`,
    "error",
  ],
  ["everybody trusted", iam, reports, `{ Service = "lambda.amazonaws.com" }`, `"*"`, "error"],
  [
    "everybody trusted as AWS",
    iam,
    reports,
    `{ Service = "lambda.amazonaws.com" }`,
    `{ AWS = ["*"] }`,
    "error",
  ],
  ["an owner gone", iam, reports, /\n {4}owner {5}= local\.owner/, ``, "error"],
  [
    "an owner as a placeholder",
    iam,
    reports,
    `owner     = local.owner`,
    `owner     = "TODO"`,
    "error",
  ],
  ["an owner that is empty", iam, reports, `owner     = local.owner`, `owner     = ""`, "error"],
  [
    "an owner that cannot be read",
    iam,
    reports,
    `owner     = local.owner`,
    `owner     = data.http.owner.body`,
  ],
  [
    "all tags gone",
    iam,
    reports,
    /\n\n {2}tags = \{\n {4}owner {5}= local\.owner[\s\S]*?\n {2}\}/,
    ``,
    "error",
  ],
  ["a review gone", iam, reports, /\n {4}review-by = "2027-03-31"/, ``],
  ["a review too far", iam, reports, `"2027-03-31"`, `"2029-03-31"`],
  [
    "a subject with a wildcard",
    iam,
    trust,
    `"StringEquals"\n      variable = "token.actions.githubusercontent.com:sub"\n      values   = ["repo:acme/app:ref:refs/heads/main"]`,
    `"StringLike"\n      variable = "token.actions.githubusercontent.com:sub"\n      values   = ["repo:acme/*"]`,
    "error",
  ],
  [
    "a subject more",
    iam,
    trust,
    `"repo:acme/app:ref:refs/heads/main"`,
    `"repo:acme/app:ref:refs/heads/main", "repo:acme/app:pull_request"`,
  ],
  [
    "a subject's condition gone",
    iam,
    trust,
    /\n {4}condition \{\n {6}test {5}= "StringEquals"\n {6}variable = "token.actions.githubusercontent.com:sub"[\s\S]*?\n {4}\}/,
    ``,
    "error",
  ],
  [
    "an audience's condition gone",
    iam,
    trust,
    /\n {4}condition \{\n {6}test {5}= "StringEquals"\n {6}variable = "token.actions.githubusercontent.com:aud"[\s\S]*?\n {4}\}/,
    ``,
  ],
  [
    "an administrator by attachment",
    iam,
    `resource "aws_iam_role_policy_attachment" "upload"`,
    `aws_iam_policy.upload.arn`,
    `"arn:aws:iam::aws:policy/AdministratorAccess"`,
    "error",
  ],
  [
    "an attachment for another role",
    iam,
    `resource "aws_iam_role_policy_attachment" "upload"`,
    `role       = aws_iam_role.reports.name`,
    `role       = aws_iam_role.deploy.name`,
  ],
  [
    "an action in a heredoc",
    iam,
    `resource "aws_iam_role_policy" "deploy"`,
    `"lambda:GetFunction"`,
    `"lambda:*"`,
    "error",
  ],
  [
    "an action in a file that is read",
    uploads,
    `{`,
    `"s3:PutObject"`,
    `"s3:PutObject", "s3:DeleteBucket"`,
    "error",
  ],
  [
    "an action in a module",
    "modules/runner/main.tf",
    `resource "aws_iam_role_policy" "this"`,
    `"sqs:SendMessage"`,
    `"sqs:*"`,
    "error",
  ],
  [
    "a resource in a module",
    "modules/runner/main.tf",
    `resource "aws_iam_role_policy" "this"`,
    `"arn:aws:sqs:eu-west-1:111122223333:\${var.name}"`,
    `"*"`,
  ],
  [
    "an owner that a module drops",
    "modules/runner/main.tf",
    `resource "aws_iam_role" "this"`,
    /\n {4}owner {7}= var\.owner/,
    ``,
    "error",
  ],
  [
    "an owner that a call empties",
    "infra/jobs/main.tf",
    `module "nightly"`,
    /owner {7}= "@acme\/\w+"/,
    `owner       = "TBD"`,
    "error",
  ],
  [
    "a trust in a template",
    "infra/jobs/main.tf",
    `resource "aws_iam_role" "queue"`,
    `"ecs-tasks.amazonaws.com"`,
    `"\\", \\"AWS\\": \\"*"`,
    "error",
  ],
  [
    "a role of Google that is basic",
    google,
    `resource "google_storage_bucket_iam_member" "exporter"`,
    `roles/storage.objectViewer`,
    `roles/storage.admin`,
    "error",
  ],
  [
    "a grant to everybody",
    google,
    `resource "google_storage_bucket_iam_member" "exporter"`,
    `"serviceAccount:\${google_service_account.exporter.email}"`,
    `"allUsers"`,
  ],
  [
    "a project in place of a bucket",
    google,
    `resource "google_project_iam_member" "exporter"`,
    /resource "google_storage_bucket_iam_member" "exporter" \{\n {2}bucket = "acme-exports"\n {2}role {3}= "roles\/storage.objectViewer"/,
    `resource "google_project_iam_member" "exporter" {\n  project = "acme-prod"\n  role   = "roles/owner"`,
    "error",
  ],
  [
    "a pool without its condition",
    google,
    `resource "google_iam_workload_identity_pool_provider" "github"`,
    /\n {2}attribute_condition .*/,
    ``,
    "error",
  ],
  [
    "a pool for every repository",
    google,
    `resource "google_iam_workload_identity_pool_provider" "github"`,
    `assertion.repository == 'acme/app' && assertion.ref == 'refs/heads/main'`,
    `assertion.repository_owner == 'acme'`,
  ],
  [
    "an owner gone from a description",
    google,
    `resource "google_service_account" "exporter"`,
    /owner=@acme\/\w+ /,
    ``,
    "error",
  ],
  [
    "a role of Azure that writes",
    azure,
    `resource "azurerm_role_assignment" "worker"`,
    `Storage Blob Data Reader`,
    `Owner`,
    "error",
  ],
  [
    "a subscription in place of a group",
    azure,
    `resource "azurerm_role_assignment" "worker"`,
    `/resourceGroups/rg-app`,
    ``,
    "note",
  ],
  [
    "an end that is later",
    azure,
    `resource "azuread_application_password" "portal"`,
    `2027-01-31`,
    `2028-12-31`,
    "error",
  ],
  [
    "an end gone",
    azure,
    `resource "azuread_application_password" "portal"`,
    /\n {2}end_date .*/,
    ``,
    "error",
  ],
  [
    "any subject of a repository",
    azure,
    `resource "azuread_application_federated_identity_credential" "portal"`,
    `repo:acme/portal:environment:prod`,
    `repo:acme/portal:pull_request`,
  ],
  [
    "a deploy key that writes",
    github,
    `resource "github_repository_deploy_key" "mirror"`,
    `read_only  = true`,
    `read_only  = false`,
  ],
  ["a verb more", roles, `kind: Role\n`, `["get", "watch"]`, `["get", "watch", "delete"]`, "error"],
  ["every verb", roles, `kind: Role\n`, `["get", "watch"]`, `["*"]`, "error"],
  [
    "secrets",
    roles,
    `kind: ClusterRole\n`,
    `resources: ["nodes"]`,
    `resources: ["nodes", "secrets"]`,
    "note",
  ],
  ["every name", roles, `kind: Role\n`, /\n {4}resourceNames: .*/, ``, "note"],
  [
    "an administrator of the cluster",
    bindings,
    `kind: ClusterRoleBinding\n`,
    `kind: ClusterRole\n  name: node-viewer`,
    `kind: ClusterRole\n  name: cluster-admin`,
    "error",
  ],
  [
    "a subject of a binding more",
    bindings,
    `kind: ClusterRoleBinding\n`,
    /name: mailer\n/,
    `name: mailer\n    namespace: reports\n  - kind: ServiceAccount\n    name: reports\n`,
    "note",
  ],
  [
    "everybody in a binding",
    bindings,
    `kind: ClusterRoleBinding\n`,
    `kind: ServiceAccount\n    name: mailer\n    namespace: reports`,
    `kind: Group\n    name: system:authenticated`,
  ],
  [
    "an annotation of an owner gone",
    accounts,
    `kind: ServiceAccount\nmetadata:\n  name: mailer`,
    /\n {4}owner: "@acme\/\w+"\n {4}review-by: "2027-03-31"\n$/,
    `\n    review-by: "2027-03-31"\n`,
    "error",
  ],
  [
    "an owner that a kustomization gives made nobody",
    "deploy/prod/kustomization.yaml",
    `apiVersion`,
    /owner: "@acme\/\w+"/,
    `owner: TODO`,
    "error",
  ],
  [
    "every permission",
    release,
    `  deploy:\n`,
    /permissions:\n {6}contents: read\n {6}id-token: write/,
    `permissions: write-all`,
    "error",
  ],
  [
    "a permission more",
    release,
    `  deploy:\n`,
    `contents: read\n      id-token: write`,
    `contents: write\n      id-token: write`,
    "error",
  ],
  ["permissions that nobody sets", ci, `  test:\n`, /permissions:\n {2}contents: read\n/, ``],
  [
    "a workflow's permissions widened",
    ci,
    `name: ci\n`,
    `contents: read`,
    `contents: write`,
    "error",
  ],
  [
    "a key in place of a federation",
    release,
    `  deploy:\n`,
    /role-to-assume: .*/,
    `aws-access-key-id: \${{ secrets.AWS_ACCESS_KEY_ID }}\n          aws-secret-access-key: \${{ secrets.AWS_SECRET_ACCESS_KEY }}`,
    "error",
  ],
];

export const weakenings: readonly Weakening[] = rows.map(([what, path, at, from, to, least]) => ({
  what,
  path: path === uploads ? iam : path,
  at: path === uploads ? `resource "aws_iam_policy" "upload"` : at,
  edit: (tree) => replaced(tree, path, from, to),
  ...(least ? { least } : {}),
}));
