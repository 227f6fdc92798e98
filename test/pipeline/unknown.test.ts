// What nobody could tell before and nobody can tell now is nothing that happened; what could be told and cannot any more is.

import { describe, expect, test } from "vitest";
import { check, findingsOf, worseOf, type Tree } from "./memory.ts";

const role = (trusted: string, owner = `"@acme/web"`): string => `resource "aws_iam_role" "web" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ${trusted} } }]
  })
  tags = { owner = ${owner} }
}
`;
const policy = (document: string): string =>
  `${role(`"arn:aws:iam::123456789012:role/ci"`)}resource "aws_iam_role_policy" "web" {
  role   = aws_iam_role.web.id
  policy = ${document}
}
`;
const statement = (effect: string, action: string, resource: string): string =>
  policy(
    `jsonencode({ Statement = [{ Effect = ${effect}, Action = ${action}, Resource = ${resource} }] })`,
  );
const member = (project: string, name: string): string =>
  `resource "google_project_iam_member" "web" {\n  project = ${project}\n  role    = ${name}\n  member  = "serviceAccount:web@acme.iam.gserviceaccount.com"\n}\n`;
const key = (end: string): string =>
  `resource "azuread_application_password" "web" {\n  application_id = "web"\n  end_date = ${end}\n}\n`;

const read = `"s3:GetObject"`;
const all = `"*"`;
const allow = `"Allow"`;

async function worse(before: string, after: string): Promise<readonly string[]> {
  const root = `terraform {\n  backend "s3" {}\n}\nvariable "a" {}\nvariable "b" {}\n`;
  const side = (text: string): ReadonlyMap<string, string> => new Map([["main.tf", root + text]]);
  return worseOf(await check(side(before), side(after)));
}

describe("one unknown for another is no change", () => {
  const swaps: readonly (readonly [string, (value: string) => string])[] = [
    ["of a policy", policy],
    ["of an effect", (value) => statement(value, read, all)],
    ["of an action", (value) => statement(allow, value, all)],
    ["of a resource", (value) => statement(allow, read, value)],
    ["of a principal", (value) => role(value)],
    ["of an owner", (value) => role(`"arn:aws:iam::123456789012:role/ci"`, value)],
    ["of a project", (value) => member(value, `"roles/editor"`)],
    ["of a role", (value) => member(`"acme"`, value)],
    ["of an end", key],
  ];
  test.each(swaps)("%s", async (_, write) => {
    expect(await worse(write("var.a"), write("var.b"))).toEqual([]);
  });
});

describe("what could be told is hidden", () => {
  const hidings: readonly (readonly [string, string, string])[] = [
    ["of a policy", statement(allow, read, all), policy("var.b")],
    ["of an action", statement(allow, read, all), statement(allow, "var.b", all)],
    [
      "of a resource",
      statement(allow, read, `"arn:aws:s3:::web/*"`),
      statement(allow, read, "var.b"),
    ],
    [
      "of other actions, if they are allowed",
      statement("var.a", read, all),
      statement("var.b", `"iam:*"`, all),
    ],
    ["of an end", key(`"2027-01-01T00:00:00Z"`), key("var.b")],
    [
      "of a resource that was another block's",
      statement(allow, read, `"${"$"}{aws_s3_bucket.b.arn}/*"`) + bucket,
      statement(allow, read, `"${"$"}{var.b}/*"`) + bucket,
    ],
  ];
  test.each(hidings)("%s", async (_, before, after) => {
    const found = await worse(before, after);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((line) => line.startsWith("obscured "))).toBe(true);
  });
});

/** Its ARN is computed: one thing, be it unknown. */
const bucket = `resource "aws_s3_bucket" "b" {}\n`;

describe("a block that a variable switches", () => {
  const switched = (value: string): string =>
    `variable "on" {\n  default = ${value}\n}\n${role(`"arn:aws:iam::123456789012:role/ci"`).replace("{\n", "{\n  count = var.on ? 1 : 0\n")}`;
  const root = `terraform {\n  backend "s3" {}\n}\n`;
  const side = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files));
  const judged = async (before: Tree, after: Tree): Promise<number> =>
    findingsOf(await check(before, after)).length;

  test("is off in a root as its default says, and judged when the tree switches it on", async () => {
    const off = side({ "main.tf": root + switched("false") });
    expect(await judged(side({ "main.tf": root }), off)).toBe(0);
    expect(await judged(off, side({ "main.tf": root + switched("true") }))).toBeGreaterThan(0);
    for (const path of ["terraform.tfvars", "prod.tfvars", "env/prod.tfvars"]) {
      const values = { "main.tf": root + switched("false"), [path]: "on = true\n" };
      expect(await judged(off, side(values)), path).toBeGreaterThan(0);
    }
  });

  test("is judged where the variable is the caller's", async () => {
    const loose = side({ "main.tf": switched("false") });
    expect(await judged(side({}), loose)).toBeGreaterThan(0);
  });
});
