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
  const root = `terraform {\n  backend "s3" {}\n}\nvariable "a" {}\nvariable "b" {}\nvariable "c" {}\nvariable "d" {}\n`;
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

describe("what is made of an unknown is another thing when it is made otherwise", () => {
  const text = (inner: string): string => `"arn:aws:s3:::web-\${${inner}}/*"`;
  const makings: readonly (readonly [string, string, string])[] = [
    ["by other words in a function", `lower("\${var.a}-logs")`, `lower("\${var.a}-keys")`],
    ["by another function", "lower(var.a)", "upper(var.a)"],
    ["by another branch", `var.a == "x" ? "logs" : "tmp"`, `var.a == "x" ? "*" : "tmp"`],
    ["on another condition", `var.a == "x" ? "logs" : "tmp"`, `var.a != "x" ? "logs" : "tmp"`],
    [
      "on a condition of more",
      `var.a == "" && true ? "x" : "y"`,
      `var.a == "z" || false ? "x" : "y"`,
    ],
    ["of another item", `split(",", var.a)[0]`, `split(",", var.a)[1]`],
    ["by another key", `{ x = "logs", y = "tmp" }[var.a]`, `{ x = "keys", y = "tmp" }[var.a]`],
    ["by a key of it", `var.b["\${var.a}-logs"]`, `var.b["\${var.a}-keys"]`],
    [
      "in a loop",
      `join("", [for one in var.a : "logs-\${one}"])`,
      `join("", [for one in var.a : "keys-\${one}"])`,
    ],
    [
      "under the condition of a loop",
      `join("", [for one in ["logs"] : one if var.a])`,
      `join("", [for one in ["keys"] : one if var.a])`,
    ],
    [
      "in the loop of a template",
      `lower("%{for one in var.a}logs\${one}%{endfor}")`,
      `lower("%{for one in var.a}keys\${one}%{endfor}")`,
    ],
    [
      "in the branch of a template",
      `lower("%{if var.a}logs%{else}tmp%{endif}")`,
      `lower("%{if var.a}keys%{else}tmp%{endif}")`,
    ],
  ];
  test.each(makings)("%s", async (_, before, after) => {
    const [was, now] = [before, after].map((inner) => statement(allow, read, text(inner)));
    const found = await worse(was ?? "", now ?? "");
    expect(found).toHaveLength(1);
    expect(found[0]).toContain("widened | terraform::aws_iam_role_policy.web | + s3:GetObject on");
    expect(await worse(was ?? "", was ?? "")).toEqual([]);
  });

  const words: readonly (readonly [string, string, string])[] = [
    ["a local", `lower("\${var.a}-logs")`, "lower(local.name)"],
    ["a local of all of it", `lower("\${var.a}-logs")`, "local.lower"],
    ["another way to join", `lower("\${var.a}-logs")`, `lower(format("%s-logs", var.a))`],
    ["parentheses", `var.a ? "logs" : "tmp"`, `((var.a) ? ("logs") : "tmp")`],
    ["the order of a map", `{ x = "1", y = "2" }[var.a]`, `{ y = "2", x = "1" }[var.a]`],
    [
      "other names in a loop",
      `join("", [for one in var.a : lower(one)])`,
      `join("", [for two in var.a : lower(two)])`,
    ],
  ];
  test.each(words)("and the same where only the words are others: %s", async (_, before, after) => {
    const locals = `locals {\n  name = "\${var.a}-logs"\n  lower = lower(local.name)\n}\n`;
    const [was, now] = [before, after].map((inner) => statement(allow, read, text(inner)));
    expect(await worse(locals + was, locals + now)).toEqual([]);
  });

  test("so is whom a role trusts", async () => {
    const trusted = (name: string): string => role(`lower("\${var.a}-${name}")`);
    expect(await worse(trusted("ci"), trusted("cd"))).toEqual([
      "loosened | terraform::aws_iam_role.web#trust | principal ${var.a}",
    ]);
    expect(await worse(trusted("ci"), trusted("ci"))).toEqual([]);
  });

  test("and what a data source finds", async () => {
    const named = (name: string, more = ""): string =>
      `data "aws_s3_bucket" "b" {\n  bucket = "${name}"\n${more}}\n${statement(allow, read, `"\${data.aws_s3_bucket.b.arn}/*"`)}`;
    expect(await worse(named("logs"), named("keys"))).toEqual([
      "widened | terraform::aws_iam_role.web | + s3:GetObject on ${data.aws_s3_bucket.b.arn}/*",
      "widened | terraform::aws_iam_role_policy.web | + s3:GetObject on ${data.aws_s3_bucket.b.arn}/*",
    ]);
    expect(await worse(named("logs"), named("logs", "  depends_on = [var.a]\n"))).toEqual([]);
    expect(await worse(named("${var.a}"), named("${var.b}"))).toHaveLength(2);
  });
});

describe("an unknown that comes beside another is not that one", () => {
  const more: readonly (readonly [string, (...values: string[]) => string])[] = [
    ["of a resource", (...values) => statement(allow, read, `[${values.join()}]`)],
    ["of an action", (...values) => statement(allow, `[${values.join()}]`, all)],
    ["of a principal", (...values) => role(`[${values.join()}]`)],
  ];
  test.each(more)("%s", async (_, write) => {
    const found = await worse(write("var.a"), write("var.a", "var.b"));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^obscured .*\$\{var\.b\}/);
    // Of two that come where one left, one may be that.
    expect(await worse(write("var.a"), write("var.b", "var.c"))).toHaveLength(1);
    expect(await worse(write("var.a", "var.c"), write("var.b", "var.d"))).toEqual([]);
    expect(await worse(write("var.a", "var.b"), write("var.b"))).toEqual([]);
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
