// Nothing → the shared modules of a made-up repository.

/** Modules that every root calls. */
export function sharedModules() {
  return [
    ["terraform/modules/service-role/main.tf", serviceRole],
    ["terraform/modules/service-role/variables.tf", serviceRoleInputs],
    [
      "terraform/modules/service-role/outputs.tf",
      'output "arn" {\n  value = aws_iam_role.this.arn\n}\n',
    ],
    ["terraform/modules/queue/main.tf", queue],
    [
      "terraform/modules/queue/variables.tf",
      'variable "name" {\n  type = string\n}\n\nvariable "readers" {\n  type    = list(string)\n  default = []\n}\n',
    ],
  ];
}

const serviceRole = `resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = [var.service]
    }
  }
}

resource "aws_iam_role_policy" "this" {
  name = "access"
  role = aws_iam_role.this.id

  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = var.tables }]
  })
}
`;

const serviceRoleInputs = `variable "name" {
  type = string
}

variable "service" {
  type = string
}

variable "actions" {
  type = list(string)
}

variable "tables" {
  type = list(string)
}
`;

const queue = `resource "aws_sqs_queue" "this" {
  name = var.name
}

resource "aws_sqs_queue_policy" "this" {
  queue_url = aws_sqs_queue.this.id

  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = var.readers }
      Action    = ["sqs:ReceiveMessage", "sqs:DeleteMessage"]
      Resource  = aws_sqs_queue.this.arn
    }]
  })
}
`;
