// Whoever writes the plan's file cannot pass the gate with it: an error that source alone gives rise to stays, whatever a plan says.

import fc from "fast-check";
import { expect, test } from "vitest";
import { openPlans } from "../../src/resolve/terraform/plan/open-plans.ts";
import { check, errorsOf, type Tree } from "../pipeline/memory.ts";
import { planText, type Change } from "./make.ts";

const trust = (principal: string): string =>
  `jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ${principal} } }] })`;

const head = `terraform {
  backend "s3" {}
}

variable "open" {}
variable "given" {
  default = "arn:aws:iam::aws:policy/AdministratorAccess"
}
variable "on" {
  default = true
}

data "aws_iam_policy_document" "all" {
  statement {
    actions   = ["*"]
    resources = ["*", var.open]
  }
}

resource "aws_iam_role" "ci" {
  name               = "ci-\${var.open}"
  assume_role_policy = ${trust('["*", var.open]')}
  tags               = { purpose = var.open }
}

resource "aws_iam_role" "each" {
  for_each           = merge({ sure = "x" }, var.open)
  name               = each.key
  assume_role_policy = ${trust('"arn:aws:iam::999988887777:root"')}
}

resource "aws_iam_user" "bot" {
  count = var.on ? 1 : 0
  name  = "bot"
}

resource "aws_iam_policy" "all" {
  name   = var.open
  policy = data.aws_iam_policy_document.all.json
}

resource "aws_iam_role_policy" "text" {
  role   = aws_iam_role.ci.name
  policy = <<-E
    {
      "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Sid": "\${var.open}" }]
    }
  E
}

resource "aws_iam_role_policy_attachment" "given" {
  role       = aws_iam_role.ci.name
  policy_arn = var.given
}

resource "aws_iam_access_key" "bot" {
  user   = aws_iam_user.bot[0].name
  status = var.open
}

resource "aws_iam_role_policy_attachment" "maybe" {
  count      = var.open == "x" ? 1 : 0
  role       = aws_iam_role.ci.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
`;

/** Base has the same, with less. */
const base = head
  .replace('actions   = ["*"]', 'actions   = ["s3:GetObject"]')
  .replace('["*", var.open]', '["arn:aws:iam::111122223333:root", var.open]')
  .replace('"Action": "*"', '"Action": "sqs:SendMessage"')
  .replaceAll("policy/AdministratorAccess", "policy/ReadOnlyAccess")
  .replace('merge({ sure = "x" }, var.open)', "var.open");

const addresses = [
  "data.aws_iam_policy_document.all",
  "aws_iam_role.ci",
  'aws_iam_role.each["sure"]',
  'aws_iam_role.each["other"]',
  "aws_iam_user.bot[0]",
  "aws_iam_policy.all",
  "aws_iam_role_policy.text",
  "aws_iam_role_policy_attachment.given",
  "aws_iam_access_key.bot",
  "aws_iam_role_policy_attachment.maybe[0]",
] as const;

const harmless =
  '{"Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::x/*","Sid":"x"}]}';
const texts = fc.constantFrom(
  harmless,
  '{"Statement":{"Effect":"Deny","Action":"*","Resource":"*"}}',
  '{"Statement":[]}',
  "arn:aws:iam::aws:policy/ReadOnlyAccess",
  "arn:aws:iam::111122223333:role/ours",
  "@acme/payments",
  "",
);
const values = fc.oneof(
  texts,
  fc.constant(null),
  fc.constant([]),
  fc.array(texts, { maxLength: 2 }),
  fc.dictionary(fc.constantFrom("owner", "purpose", "review-by", "sure"), texts),
);
const names = [
  "name",
  "assume_role_policy",
  "tags",
  "policy",
  "json",
  "policy_arn",
  "role",
  "statement",
  "status",
  "user",
];
const attributes = fc.dictionary(fc.constantFrom(...names), values);
const marks = fc.dictionary(fc.constantFrom(...names), fc.constantFrom(true, false));

const change: fc.Arbitrary<Change> = fc.record({
  address: fc.constantFrom(...addresses),
  actions: fc.constantFrom(["create"], ["delete"], ["forget"], ["no-op"], ["update"], []),
  before: fc.option(attributes),
  after: fc.option(attributes),
  unknown: marks,
  sensitive: marks,
  expressions: fc.constant({}),
});

const forged = fc
  .record({
    changes: fc.uniqueArray(change, { selector: ({ address }) => address, maxLength: 9 }),
    inputs: fc.dictionary(
      fc.constantFrom("open", "given", "on", "secret"),
      fc.oneof(values, fc.constant(false)),
    ),
    complete: fc.boolean(),
  })
  .map(({ changes, inputs, complete }) => planText({ changes, inputs, more: { complete } }));

const tree = (text: string): Tree => new Map([["main.tf", text]]);

/** Rule and line of what is an error. */
async function errors(
  from: Tree,
  plan: string | null,
  isCheck: boolean,
): Promise<readonly string[]> {
  const outcome = await check(from, tree(head), {
    standing: { from: isCheck ? "base" : "head", config: null, preset: null },
    all: !isCheck,
    plans: plan === null ? null : openPlans([{ path: "p", dir: "", text: plan }]),
  });
  return errorsOf(outcome).map((line) => /^error (\S+ \S+)/.exec(line)?.[1] ?? line);
}

test.each([
  ["an audit", false],
  ["a check", true],
])("%s finds with any plan what it finds without one", async (_name, isCheck) => {
  const from: Tree = isCheck ? tree(base) : new Map();
  const without = await errors(from, null, isCheck);
  expect(without.length).toBeGreaterThan(isCheck ? 5 : 8);
  await fc.assert(
    fc.asyncProperty(forged, async (plan) => {
      const found = new Set(await errors(from, plan, isCheck));
      expect(without.filter((one) => !found.has(one))).toEqual([]);
    }),
    { numRuns: 120, seed: 3 },
  );
});
