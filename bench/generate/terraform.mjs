// A root's number → the files of one Terraform root as teams write them: provider, inputs, roles, policies, modules, buckets.

const environments = ["development", "preproduction", "production"];
const teams = ["payments", "search", "identity", "data", "platform", "publishing"];

/** The ten files of root `n`, by path. */
export function terraformRoot(n) {
  const team = teams[n % teams.length];
  const environment = environments[n % environments.length];
  const name = `${team}-${n}`;
  const folder = `terraform/${environment}/${name}`;
  const files = {
    "backend.tf": backend(name, environment),
    "providers.tf": providers(team, environment),
    "variables.tf": variables(name, environment),
    "terraform.tfvars": `retention_days = ${7 + (n % 30)}\ninstance_count = ${1 + (n % 4)}\n`,
    "iam.tf": iam(name),
    "policies.tf": policies(name),
    "modules.tf": modules(name),
    "storage.tf": storage(name),
    "network.tf": network(n),
    "outputs.tf": outputs(),
  };
  return Object.entries(files).map(([file, text]) => [`${folder}/${file}`, text]);
}

const backend = (name, environment) => `terraform {
  required_version = ">= 1.6"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }

  backend "s3" {
    bucket = "state-${environment}"
    key    = "${name}/terraform.tfstate"
    region = "eu-west-2"
  }
}
`;

const providers = (team, environment) => `provider "aws" {
  region = "eu-west-2"

  default_tags {
    tags = {
      owner       = "${team}"
      environment = "${environment}"
      review-by   = "2026-06-30"
    }
  }
}

provider "aws" {
  alias  = "global"
  region = "us-east-1"
}
`;

const variables = (name, environment) => `variable "name" {
  description = "What the service is called."
  type        = string
  default     = "${name}"
}

variable "environment" {
  type    = string
  default = "${environment}"
}

variable "retention_days" {
  type = number
}

variable "instance_count" {
  type = number
}

locals {
  prefix  = "\${var.environment}-\${var.name}"
  buckets = toset(["input", "output", "archive"])
  tags    = merge({ service = var.name }, { managed-by = "terraform" })
}
`;

const iam = (name) => `data "aws_caller_identity" "current" {}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "task" {
  name               = "\${local.prefix}-task"
  description        = "Runs ${name}"
  assume_role_policy = data.aws_iam_policy_document.assume.json
  tags               = local.tags
}

resource "aws_iam_role" "deploy" {
  name = "\${local.prefix}-deploy"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::\${data.aws_caller_identity.current.account_id}:oidc-provider/token.actions.githubusercontent.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
          "token.actions.githubusercontent.com:sub" = "repo:acme/${name}:environment:\${var.environment}"
        }
      }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "task" {
  role       = aws_iam_role.task.name
  policy_arn = aws_iam_policy.task.arn
}

resource "aws_iam_role_policy_attachment" "deploy" {
  for_each   = toset(["arn:aws:iam::aws:policy/AmazonECS_FullAccess", aws_iam_policy.deploy.arn])
  role       = aws_iam_role.deploy.name
  policy_arn = each.value
}
`;

const policies = (name) => `data "aws_iam_policy_document" "task" {
  statement {
    sid       = "Objects"
    actions   = ["s3:GetObject", "s3:PutObject"]
    resources = [for bucket in aws_s3_bucket.this : "\${bucket.arn}/*"]
  }

  statement {
    sid       = "Queue"
    actions   = ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"]
    resources = ["arn:aws:sqs:eu-west-2:123456789012:${name}-*"]
  }

  dynamic "statement" {
    for_each = var.environment == "production" ? [1] : []

    content {
      sid       = "Keys"
      actions   = ["kms:Decrypt"]
      resources = ["arn:aws:kms:eu-west-2:123456789012:key/${name}"]
    }
  }
}

resource "aws_iam_policy" "task" {
  name   = "\${local.prefix}-task"
  policy = data.aws_iam_policy_document.task.json
}

resource "aws_iam_policy" "deploy" {
  name = "\${local.prefix}-deploy"
  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": ["ecr:GetAuthorizationToken"],
          "Resource": "*"
        },
        {
          "Effect": "Allow",
          "Action": ["ecr:PutImage", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload"],
          "Resource": "arn:aws:ecr:eu-west-2:\${data.aws_caller_identity.current.account_id}:repository/${name}"
        }
      ]
    }
  JSON
}
`;

const modules = (name) => `module "worker" {
  source = "../../modules/service-role"

  name    = "\${local.prefix}-worker"
  service = "lambda.amazonaws.com"
  actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query"]
  tables  = ["arn:aws:dynamodb:eu-west-2:123456789012:table/${name}"]
}

module "jobs" {
  source = "../../modules/queue"

  name    = "\${local.prefix}-jobs"
  readers = [module.worker.arn]
}
`;

const storage = (name) => `resource "aws_s3_bucket" "this" {
  for_each = local.buckets
  bucket   = "\${local.prefix}-\${each.key}"
}

resource "aws_s3_bucket_lifecycle_configuration" "this" {
  for_each = aws_s3_bucket.this
  bucket   = each.value.id

  rule {
    id     = "expire"
    status = "Enabled"

    expiration {
      days = var.retention_days
    }
  }
}

resource "aws_dynamodb_table" "this" {
  name         = "${name}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"

  attribute {
    name = "id"
    type = "S"
  }
}
`;

const network = (n) => `resource "aws_security_group" "service" {
  name   = "\${local.prefix}-service"
  vpc_id = data.aws_vpc.main.id
}

data "aws_vpc" "main" {
  tags = { Name = "main" }
}

${[80, 443, 8080, 9090]
  .map(
    (port) => `resource "aws_vpc_security_group_ingress_rule" "port_${port}" {
  security_group_id = aws_security_group.service.id
  cidr_ipv4         = "10.${n % 250}.0.0/16"
  from_port         = ${port}
  to_port           = ${port}
  ip_protocol       = "tcp"
}
`,
  )
  .join("\n")}`;

const outputs = () => `output "task_role_arn" {
  description = "For the task definition."
  value       = aws_iam_role.task.arn
}

output "buckets" {
  value = { for key, bucket in aws_s3_bucket.this : key => bucket.arn }
}
`;
