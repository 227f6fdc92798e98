// A check of what Terragrunt runs sees what a check of everything sees, whichever file of a unit changes.

import { expect, test } from "vitest";
import { removals } from "./edits.ts";
import { changesOf, check, edited, errorsOf, replaced, worseOf, type Tree } from "./memory.ts";

const role = `variable "name" {
  type = string
}

variable "owner" {
  type    = string
  default = null
}

variable "actions" {
  type    = list(string)
  default = ["s3:GetObject"]
}

variable "document" {
  type    = string
  default = null
}

resource "aws_iam_role" "this" {
  name               = var.name
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
  tags = {
    owner     = var.owner
    review-by = "2027-03-31"
  }
}

resource "aws_iam_role_policy" "this" {
  role   = aws_iam_role.this.id
  policy = var.document != null ? file(var.document) : jsonencode({
    Statement = [{ Effect = "Allow", Action = var.actions, Resource = "arn:aws:s3:::acme/*" }]
  })
}
`;

const root = `locals {
  environment = read_terragrunt_config(find_in_parent_folders("environment.hcl"))
  limits      = yamldecode(file("limits.yaml"))
}

generate "provider" {
  path      = "provider.tf"
  if_exists = "overwrite_terragrunt"
  contents  = <<-EOF
    provider "aws" {
      region = "eu-west-1"
      default_tags {
        tags = {
          team = "\${local.environment.locals.team}"
        }
      }
    }
  EOF
}

inputs = {
  actions = local.limits.actions
}
`;

const unit = (source: string, inputs = ""): string => `include "root" {
  path   = find_in_parent_folders("root.hcl")
  expose = true
}

include "common" {
  path = "\${dirname(find_in_parent_folders("root.hcl"))}/_common/role.hcl"
}

terraform {
  source = "${source}"
}

inputs = {
${inputs}}
`;

const policy = `{"Statement":[{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::acme/*"}]}`;
const environment = (team: string): string => `locals {\n  team = "${team}"\n}\n`;

const tree: Tree = new Map([
  ["live/root.hcl", root],
  ["live/limits.yaml", "actions: [s3:GetObject]\n"],
  ["live/_common/role.hcl", `inputs = {\n  name = basename(get_terragrunt_dir())\n}\n`],
  ["live/prod/environment.hcl", environment("payments")],
  [
    "live/prod/ci/terragrunt.hcl",
    unit("../../../modules//role", `  owner   = "@acme/payments"\n  actions = ["s3:ListBucket"]\n`),
  ],
  [
    "live/prod/deploy/terragrunt.hcl",
    unit(
      "${get_repo_root()}/modules/role",
      `  document = "\${get_terragrunt_dir()}/policy.json"\n`,
    ),
  ],
  ["live/prod/deploy/policy.json", policy],
  ["live/prod/limits/terragrunt.hcl", unit("../../../modules/role")],
  ["live/dev/environment.hcl", environment("search")],
  ["live/dev/ci/terragrunt.hcl", unit("../../../modules//role")],
  ["live/dev/ci/terraform.tfvars", `actions = ["s3:ListBucket"]\n`],
  [
    "live/dev/shared/terragrunt.hcl",
    unit("../../../modules/role").replace(
      "terraform {",
      `terraform {
  extra_arguments "values" {
    commands           = get_terraform_commands_that_need_vars()
    required_var_files = ["\${get_parent_terragrunt_dir("root")}/values.tfvars"]
  }`,
    ),
  ],
  ["live/values.tfvars", `actions = ["s3:ListBucket"]\n`],
  [
    "live/dev/plain/terragrunt.hcl",
    unit("../../../modules/role").replace(/terraform \{[^}]*\}/, ""),
  ],
  [
    "live/dev/plain/main.tf",
    `module "inner" {\n  source = "../../../modules/role"\n  name   = "inner"\n  actions = ["s3:ListBucket"]\n}\n`,
  ],
  [
    "live/stack/terragrunt.stack.hcl",
    `unit "batch" {
  source = "../../catalog/role"
  path   = "batch"
  values = { actions = ["s3:ListBucket"] }
}

unit "reader" {
  source = "../../catalog/reader"
  path   = "reader"
}
`,
  ],
  [
    "catalog/reader/terragrunt.hcl",
    `terraform {
  source = "\${get_repo_root()}/modules/role"
}

inputs = {
  name     = "reader"
  owner    = "@acme/batch"
  document = "\${get_terragrunt_dir()}/policy.json"
}
`,
  ],
  ["catalog/reader/policy.json", policy],
  ["live/stack/environment.hcl", environment("batch")],
  [
    "catalog/role/terragrunt.hcl",
    unit("${get_repo_root()}/modules/role", `  actions = values.actions\n`),
  ],
  [
    "live/dev/remote/terragrunt.hcl",
    `terraform {
  source = "git::https://github.com/terraform-google-modules/terraform-google-iam.git//modules/projects_iam?ref=v8.1.0"
}

inputs = {
  mode     = "additive"
  projects = ["acme-dev"]
  bindings = {
    (jsondecode(file("role.json")).role) = ["serviceAccount:ci@acme-dev.iam.gserviceaccount.com"]
  }
}
`,
  ],
  [
    "live/dev/beside/terragrunt.hcl",
    `terraform {
  source = "../../../modules/empty"
}

generate "more" {
  path      = "more.tf"
  if_exists = "overwrite"
  contents  = <<-EOF
    resource "aws_iam_user_policy" "more" {
      user   = "x"
      policy = file("policies/more.json")
    }
  EOF
}
`,
  ],
  [
    "live/dev/beside/beside.tf",
    `module "called" {\n  source  = "../role"\n  name    = "beside"\n  owner   = "@acme/search"\n  actions = ["s3:ListBucket"]\n}\n`,
  ],
  ["modules/empty/main.tf", `output "nothing" {\n  value = 1\n}\n`],
  ["modules/empty/policies/more.json", policy],
  ["live/dev/remote/role.json", `{"role":"roles/logging.viewer"}`],
  ["modules/role/main.tf", role],
  ["live/README.md", "# Live\n"],
]);

async function expectSame(base: Tree, head: Tree, what: string): Promise<void> {
  const [scoped, whole] = await Promise.all([check(base, head), check(base, head, { all: true })]);
  expect(changesOf(scoped), what).toEqual(changesOf(whole));
}

test("every removal, and its return", async () => {
  for (const [what, less] of removals(tree)) {
    await expectSame(tree, less, `without ${what}`);
    await expectSame(less, tree, `with ${what} back`);
  }
});

/** One text of one file is replaced: what that changes, and where. */
const edits: readonly (readonly [path: string, from: string, to: string, units: string])[] = [
  ["live/root.hcl", `team = "`, `unit = "`, "dev/ci dev/plain dev/shared prod/deploy prod/limits"],
  ["live/limits.yaml", "s3:GetObject", "s3:*", "prod/limits"],
  [
    "live/_common/role.hcl",
    "inputs = {",
    `inputs = {\n  document = "../../live/prod/deploy/policy.json"`,
    "dev/ci dev/shared prod/ci prod/limits stack/.terragrunt-stack/batch",
  ],
  ["modules/empty/policies/more.json", "s3:PutObject", "s3:*", "dev/beside"],
  ["live/dev/beside/beside.tf", "ListBucket", "*", "dev/beside"],
  ["catalog/reader/policy.json", "s3:PutObject", "s3:*", "stack/.terragrunt-stack/reader"],
  ["live/dev/remote/role.json", "logging.viewer", "owner", "dev/remote"],
  ["live/prod/environment.hcl", "payments", "TODO", "prod/deploy prod/limits"],
  ["live/prod/ci/terragrunt.hcl", "ListBucket", "*", "prod/ci"],
  ["live/prod/deploy/policy.json", "s3:PutObject", "s3:*", "prod/deploy"],
  ["live/dev/ci/terraform.tfvars", "ListBucket", "*", "dev/ci"],
  ["live/values.tfvars", "ListBucket", "*", "dev/shared"],
  ["live/stack/terragrunt.stack.hcl", "ListBucket", "*", "stack/.terragrunt-stack/batch"],
  ["live/dev/plain/main.tf", "ListBucket", "*", "dev/plain"],
  [
    "modules/role/main.tf",
    `Resource = "arn:aws:s3:::acme/*"`,
    `Resource = "*"`,
    "dev/beside dev/ci dev/plain dev/shared prod/ci prod/limits stack/.terragrunt-stack/batch",
  ],
];

test.each(edits)("%s: %s becomes %s", async (path, from, to, units) => {
  const head = replaced(tree, path, from, to);
  await expectSame(tree, head, path);
  await expectSame(head, tree, `${path}, back`);
  const found = worseOf(await check(tree, head)).map(
    (line) => /terraform:live\/([^:]*):/.exec(line)?.[1] ?? "",
  );
  expect([...new Set(found)].toSorted().join(" ")).toBe(units);
});

test("a file that is found nearer than another, and one that is looked for", async () => {
  const near = edited(tree, { "live/prod/root.hcl": `inputs = { actions = ["s3:*"] }\n` });
  await expectSame(tree, near, "a nearer root");
  await expectSame(near, tree, "the nearer root gone");
  expect(worseOf(await check(tree, near)).join("\n")).toContain("live/prod/ci:");
});

test("a new unit of a module that other units run is judged with its own inputs", async () => {
  const head = edited(tree, {
    "live/prod/bare/terragrunt.hcl": `terraform {\n  source = "../../../modules//role"\n}\ninputs = {\n  name = "bare"\n}\n`,
  });
  expect(errorsOf(await check(tree, head))).toEqual([
    "error ownerless-identity modules/role/main.tf:20 `aws_iam_role.this` has no owner: nobody answers for it when it leaks or lapses.",
  ]);
});

const plain = (more: string): Tree =>
  new Map([
    ["modules/role/main.tf", role],
    [
      "live/terragrunt.hcl.json",
      JSON.stringify({
        terraform: { source: "../modules/role" },
        inputs: { name: "json", owner: "@acme/data", actions: ["s3:GetObject"] },
      }),
    ],
    [
      "batch/terragrunt.hcl",
      `${more}terraform {\n  source = "../modules/role"\n}\ninputs = {\n  name = "batch"\n}\n`,
    ],
  ]);

test("a unit that is written in JSON is judged by what its change gives", async () => {
  const base = plain("");
  const outcome = await check(base, replaced(base, "live/terragrunt.hcl.json", "GetObject", "*"));
  const at = "live/terragrunt.hcl.json:1";
  expect(errorsOf(outcome).map((line) => line.replace(/:1 .*/, ":1"))).toEqual([
    `error widened-privilege ${at}`,
    `error widened-privilege ${at}`,
    `error wildcard-action ${at}`,
  ]);
});

test("what a unit makes is new when Terragrunt begins to run it", async () => {
  const outcome = await check(plain("skip = true\n"), plain(""));
  expect(changesOf(outcome)).toContainEqual(
    expect.stringMatching(/^added \| terraform:batch:aws_iam_role\.this/),
  );
  expect(errorsOf(outcome)).toContainEqual(expect.stringMatching(/^error ownerless-identity /));
  const stopped = await check(plain(""), plain("skip = true\n"));
  expect(errorsOf(stopped)).toEqual([]);
});
