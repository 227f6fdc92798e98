// Where OpenTofu and Terraform read different files of a folder, both readings are judged: a file for one cannot hide what the other runs.

import { expect, test } from "vitest";
import { changesOf, check, edited, worseOf, type Tree } from "./memory.ts";

const head = `terraform {
  backend "s3" {}
}
`;
const role = (action: string): string => `resource "aws_iam_role" "bot" {
  name               = "bot"
  tags               = { owner = "@acme/data", expires = "2027-01-31" }
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}
data "aws_iam_policy_document" "bot" {
  statement {
    actions   = [${action}]
    resources = ["arn:aws:s3:::reports/*"]
  }
}
resource "aws_iam_role_policy" "bot" {
  role   = aws_iam_role.bot.name
  policy = data.aws_iam_policy_document.bot.json
}
`;
const base: Tree = new Map([
  ["app/main.tf", head],
  ["app/bot.tf", role(`"s3:GetObject"`)],
]);
const wide = role(`"s3:*"`);
const gained = [
  expect.stringMatching(
    /^added \| terraform:app:aws_iam_role_policy\.bot@terraform/,
  ) as unknown as string,
];

test.each([
  ["in the place of the file", { "app/bot.tofu": role(`"s3:GetObject"`), "app/bot.tf": wide }],
  ["beside it", { "app/a.tofu": role(`"s3:GetObject"`), "app/bot.tf": wide }],
  [
    "as an override",
    {
      "app/bot_override.tofu": `data "aws_iam_policy_document" "bot" {\n  statement {\n    actions   = ["s3:GetObject"]\n    resources = ["*"]\n  }\n}\n`,
      "app/bot.tf": wide,
    },
  ],
  [
    "by a local value",
    {
      "app/a.tofu": `locals {\n  action = "s3:GetObject"\n}\n`,
      "app/bot.tf": `locals {\n  action = "s3:*"\n}\n${role("local.action")}`,
    },
  ],
])("a privilege that only Terraform sees, %s", async (_, edits) => {
  const outcome = await check(base, edited(base, edits));
  expect(worseOf(outcome)).toEqual(expect.arrayContaining(gained));
  const whole = await check(base, edited(base, edits), { all: true });
  expect(changesOf(outcome)).toEqual(changesOf(whole));
});

test("an empty file in the place of another hides nothing", async () => {
  const outcome = await check(base, edited(base, { "app/bot.tofu": "", "app/bot.tf": wide }));
  expect(worseOf(outcome).join("\n")).toContain("widened | terraform:app:aws_iam_role_policy.bot");
});

test("what both say alike is one", async () => {
  const same = edited(base, {
    "app/bot.tofu": role(`"s3:GetObject"`),
    "app/versions.tofu": head.replace("s3", "gcs"),
    "app/more.tofu": wide.replaceAll("bot", "more"),
  });
  expect(worseOf(await check(base, same))).toEqual(
    expect.not.arrayContaining([expect.stringContaining("@terraform")]),
  );
  const facts = (await check(new Map(), same)).report.model.facts;
  expect([...facts.keys()].filter((key) => key.includes("@"))).toEqual([]);
});
