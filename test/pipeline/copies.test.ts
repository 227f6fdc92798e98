// Files of one text, which are parsed once: what each says is still its own folder's to say.

import { expect, test } from "vitest";
import { check } from "./memory.ts";

const role = `resource "aws_iam_role" "this" {
  name               = "ci"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
  tags = local.tags
}
`;
const tagsFrom = (input: string): string => `variable "${input}" {\n  default = {}\n}
locals {\n  tags = merge(var.${input}, { reviewed-on = "x" })\n}\n`;
const calls = 'module "a" {\n  source = "./a"\n}\nmodule "b" {\n  source = "./b"\n}\n';

test("two copies of a file are two files, each with its folder's locals and its own places", async () => {
  const files = {
    "main.tf": `terraform {\n  backend "s3" {}\n}\n${calls}`,
    "a/role.tf": role,
    "a/tags.tf": tagsFrom("labels"),
    "b/role.tf": role,
    "b/tags.tf": tagsFrom("marks"),
  };
  const { report } = await check(new Map(), new Map(Object.entries(files)));
  const told = report.findings
    .filter(({ rule }) => rule === "ownerless-identity")
    .map(({ remedy, related }) => [remedy, related.map(({ at }) => at.file.path)]);
  expect(told).toEqual([
    [expect.stringContaining("input `labels`"), ["a/role.tf"]],
    [expect.stringContaining("input `marks`"), ["b/role.tf"]],
  ]);
});
