// A seed → a tree as a company may have one: Terraform roots and modules for four platforms, manifests, workflows; nothing in it is at fault.

import { manifests, workflows } from "./estate-files.ts";
import type { Tree } from "./memory.ts";

const teams = ["payments", "billing", "search", "ledger"] as const;

export function estate(seed: number): Tree {
  const team = teams[seed % teams.length] ?? "payments";
  return new Map([
    ...terraform(team),
    ...manifests(team),
    ...workflows(team),
    [
      ".github/CODEOWNERS",
      `* @acme/platform @acme/reports @acme/${team}\n/infra/ @acme/${team} @acme/reports @acme/platform\n/.github/ @acme/platform\n`,
    ],
    ["README.md", "# Estate\n"],
    ["src/index.js", "export const answer = 42;\n"],
  ]);
}

function terraform(team: string): readonly (readonly [string, string])[] {
  return [
    ["infra/app/main.tf", main],
    ["infra/app/iam.tf", iam(team)],
    ["infra/app/variables.tf", variables],
    ["infra/app/terraform.tfvars", `environment = "prod"\n`],
    ["infra/app/policies/upload.json", uploadPolicy],
    ["infra/jobs/main.tf", jobs(team)],
    ["modules/runner/main.tf", runner],
    ["modules/runner/variables.tf", runnerVariables],
    ["modules/naming/main.tf", naming],
    ["infra/google/main.tf", google(team)],
    ["infra/azure/main.tf", azure(team)],
    ["infra/github/main.tf", github],
    ["shared/trust.json.tftpl", trustTemplate],
  ];
}

const main = `terraform {
  backend "s3" {}
}

provider "aws" {
  region = "eu-west-1"

  default_tags {
    tags = {
      service = "app"
    }
  }
}

module "exporter" {
  source      = "../../modules/runner"
  name        = "exporter"
  owner       = local.owner
  environment = var.environment
}

module "importer" {
  source      = "../../modules/runner"
  for_each    = toset(["eu", "us"])
  name        = "importer-\${each.key}"
  owner       = local.owner
  environment = var.environment
}
`;

const variables = `variable "environment" {
  type = string
}

variable "bucket" {
  type    = string
  default = "acme-reports"
}

locals {
  owner   = "@acme/reports"
  reports = "arn:aws:s3:::\${var.bucket}/*"
}
`;

const iam = (team: string): string => `resource "aws_iam_role" "reports" {
  name                 = "${team}-reports"
  max_session_duration = 3600

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "lambda.amazonaws.com" }
    }]
  })

  tags = {
    owner     = local.owner
    review-by = "2027-03-31"
  }
}

resource "aws_iam_role_policy" "reports" {
  name = "reports"
  role = aws_iam_role.reports.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Effect   = "Allow"
        Action   = ["s3:GetObject", "s3:ListBucket"]
        Resource = [local.reports]
      },
      {
        Effect   = "Allow"
        Action   = "sqs:ReceiveMessage"
        Resource = "arn:aws:sqs:eu-west-1:111122223333:reports"
        Condition = {
          StringEquals = { "aws:SourceAccount" = "111122223333" }
        }
      },
    ]
  })
}

resource "aws_iam_policy" "upload" {
  name   = "upload"
  policy = file("\${path.module}/policies/upload.json")
}

resource "aws_iam_role_policy_attachment" "upload" {
  role       = aws_iam_role.reports.name
  policy_arn = aws_iam_policy.upload.arn
}

data "aws_iam_policy_document" "deploy" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = ["arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:aud"
      values   = ["sts.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "token.actions.githubusercontent.com:sub"
      values   = ["repo:acme/app:ref:refs/heads/main"]
    }
  }
}

resource "aws_iam_role" "deploy" {
  name               = "${team}-deploy"
  assume_role_policy = data.aws_iam_policy_document.deploy.json

  tags = {
    owner     = "@acme/${team}"
    review-by = "2027-03-31"
  }
}

resource "aws_iam_role_policy" "deploy" {
  name   = "deploy"
  role   = aws_iam_role.deploy.id
  policy = <<-EOT
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": ["lambda:UpdateFunctionCode", "lambda:GetFunction"],
          "Resource": "arn:aws:lambda:eu-west-1:111122223333:function:reports"
        }
      ]
    }
  EOT
}
`;

const uploadPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:PutObject"],
      "Resource": ["arn:aws:s3:::acme-uploads/in/*"]
    }
  ]
}
`;

const jobs = (team: string): string => `terraform {
  backend "s3" {}
}

provider "aws" {
  region = "eu-west-1"
}

module "nightly" {
  source      = "../../modules/runner"
  name        = "nightly"
  owner       = "@acme/${team}"
  environment = "prod"
}

resource "aws_iam_role" "queue" {
  name = "queue"
  assume_role_policy = templatefile("\${path.module}/../../shared/trust.json.tftpl", {
    service = "ecs-tasks.amazonaws.com"
  })

  tags = {
    owner     = "@acme/${team}"
    review-by = "2027-03-31"
  }
}
`;

const trustTemplate = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "Service": "\${service}" } }
  ]
}
`;

const runner = `module "naming" {
  source = "../naming"
  name   = var.name
}

resource "aws_iam_role" "this" {
  name = module.naming.full

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })

  tags = {
    owner       = var.owner
    environment = var.environment
    review-by   = "2027-03-31"
  }
}

resource "aws_iam_role_policy" "this" {
  role = aws_iam_role.this.name

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["sqs:SendMessage", "sqs:GetQueueUrl"]
      Resource = "arn:aws:sqs:eu-west-1:111122223333:\${var.name}"
    }]
  })
}

output "arn" {
  value = aws_iam_role.this.arn
}
`;

const runnerVariables = `variable "name" {
  type = string
}

variable "owner" {
  type = string
}

variable "environment" {
  type    = string
  default = "dev"
}
`;

const naming = `variable "name" {}

output "full" {
  value = "acme-\${var.name}"
}
`;

const google = (team: string): string => `terraform {
  backend "gcs" {}
}

provider "google" {
  project = "acme-prod"
}

resource "google_service_account" "exporter" {
  account_id  = "exporter"
  description = "owner=@acme/${team} review-by=2027-03-31"
}

resource "google_storage_bucket_iam_member" "exporter" {
  bucket = "acme-exports"
  role   = "roles/storage.objectViewer"
  member = "serviceAccount:\${google_service_account.exporter.email}"
}

resource "google_iam_workload_identity_pool" "ci" {
  workload_identity_pool_id = "ci"
  description               = "owner=@acme/${team}"
}

resource "google_iam_workload_identity_pool_provider" "github" {
  workload_identity_pool_id          = google_iam_workload_identity_pool.ci.workload_identity_pool_id
  workload_identity_pool_provider_id = "github"
  description                        = "owner=@acme/${team}"
  attribute_condition                = "assertion.repository == 'acme/app' && assertion.ref == 'refs/heads/main'"

  attribute_mapping = {
    "google.subject"       = "assertion.sub"
    "attribute.repository" = "assertion.repository"
  }

  oidc {
    issuer_uri = "https://token.actions.githubusercontent.com"
  }
}
`;

const azure = (team: string): string => `terraform {
  backend "azurerm" {}
}

provider "azurerm" {
  features {}
}

resource "azurerm_user_assigned_identity" "worker" {
  name                = "worker"
  location            = "westeurope"
  resource_group_name = "rg-app"

  tags = {
    owner     = "@acme/${team}"
    review-by = "2027-03-31"
  }
}

resource "azurerm_role_assignment" "worker" {
  scope                = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-app"
  role_definition_name = "Storage Blob Data Reader"
  principal_id         = azurerm_user_assigned_identity.worker.principal_id
}

resource "azuread_application" "portal" {
  display_name = "portal"
  owners       = ["6b1d1c35-0f4e-4d7a-9d1a-5f1f0a4b7c11"]
  notes        = "owner=@acme/${team} review-by=2027-03-31"
}

resource "azuread_application_federated_identity_credential" "portal" {
  application_id = azuread_application.portal.id
  display_name   = "deploy"
  audiences      = ["api://AzureADTokenExchange"]
  issuer         = "https://token.actions.githubusercontent.com"
  subject        = "repo:acme/portal:environment:prod"
}

resource "azuread_application_password" "portal" {
  application_id = azuread_application.portal.id
  end_date       = "2027-01-31T00:00:00Z"
}
`;

const github = `terraform {
  backend "s3" {}
}

provider "github" {
  owner = "acme"
}

# nhi: owner=@acme/platform reason="mirror"
resource "github_repository_deploy_key" "mirror" {
  repository = "app"
  title      = "mirror"
  key        = "ssh-ed25519 AAAA mirror"
  read_only  = true
}
`;
