// What only changed its place in the tree is not new, and what came in its place is.

import { describe, expect, test } from "vitest";
import { changesOf, check, worseOf } from "./memory.ts";

type Files = Readonly<Record<string, string>>;

const tree = (files: Files): ReadonlyMap<string, string> => new Map(Object.entries(files));
const root = `terraform {\n  backend "s3" {}\n}\n`;
const role = `resource "aws_iam_role" "app" {
  name               = "app"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
}
`;
const accounts = `variable "project" {}
resource "google_service_account" "export" {
  account_id = "export"
  project    = var.project
}
`;
const calling = (environment: string): string => `${root}variable "env" {
  default = "${environment}"
}
module "accounts" {
  source  = "../../modules/accounts"
  project = "acme-\${var.env}"
}
`;

describe("a renamed root", () => {
  const renamed: readonly (readonly [string, Files, Files])[] = [
    [
      "of a known project, whatever its folder says",
      { "envs/prod/main.tf": calling("prod") },
      { "sites/app-dev/main.tf": calling("prod") },
    ],
    [
      "whose folder says the same environment in another word",
      { "envs/prod/main.tf": root + role },
      { "envs/production/main.tf": root + role },
    ],
    [
      "whose folder says it as a part of its name",
      { "envs/acme_stg/main.tf": root + role },
      { "envs/acme_staging/main.tf": root + role },
    ],
  ];
  test.each(renamed)("%s, is the same", async (_, base, head) => {
    const modules = { "modules/accounts/main.tf": accounts };
    const outcome = await check(tree({ ...base, ...modules }), tree({ ...head, ...modules }));
    expect(worseOf(outcome)).toEqual([]);
    expect(changesOf(outcome).every((line) => line.startsWith("moved "))).toBe(true);
  });

  const others: readonly (readonly [string, Files, Files])[] = [
    [
      "of another project",
      { "envs/prod/main.tf": calling("prod") },
      { "envs/production/main.tf": calling("production") },
    ],
    [
      "of another environment",
      { "envs/dev/main.tf": root + role },
      { "envs/prod/main.tf": root + role },
    ],
  ];
  test.each(others)("%s, is another", async (_, base, head) => {
    const modules = { "modules/accounts/main.tf": accounts };
    const outcome = await check(tree({ ...base, ...modules }), tree({ ...head, ...modules }));
    expect(worseOf(outcome)).not.toEqual([]);
  });
});
