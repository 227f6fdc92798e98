// Modules that are not in the tree: what a change to a call of one is judged by, through the whole pipeline.

import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { changesOf, check, edited, findingsOf, worseOf, type Tree } from "./memory.ts";

const provider = 'provider "aws" {\n  region = "eu-west-1"\n}\n\n';
const tree = (body: string, more: Readonly<Record<string, string>> = {}): Tree =>
  new Map([["main.tf", provider + body], ...Object.entries(more)]);

const role = (version: string, lines = ""): string => `module "ci" {
  source  = "terraform-aws-modules/iam/aws//modules/iam-role"
  version = "${version}"

  name = "ci"
  tags = { owner = "platform", review-by = "2027-03-01" }
  trust_policy_permissions = {
    ec2 = { actions = ["sts:AssumeRole"], principals = [{ type = "Service", identifiers = ["ec2.amazonaws.com"] }] }
  }
${lines}}
`;
const admin = `  policies = { admin = "arn:aws:iam::aws:policy/AdministratorAccess" }\n`;

const gapsOf = ({ report }: Awaited<ReturnType<typeof check>>): readonly string[] =>
  report.gaps.map(({ at, why }) => `${position(at).line} ${why}`);

test("an owned role is quiet, and what it gains is told where the call says it", async () => {
  const before = tree(role("~> 6.0"));
  expect(findingsOf(await check(new Map([["main.tf", provider]]), before))).toEqual([]);
  const outcome = await check(before, tree(role("~> 6.0", admin)));
  expect(findingsOf(outcome)).toEqual([
    "error admin-grant main.tf:14 `module.ci.aws_iam_role_policy_attachment.this` grants `AdministratorAccess` to `module.ci.aws_iam_role.this`: it can do everything in the account.",
    "error widened-privilege main.tf:14 `module.ci.aws_iam_role.this` gained `AdministratorAccess`: it can do more than was reviewed.",
  ]);
});

test("a version alone, within what is known, changes nothing", async () => {
  const outcome = await check(tree(role("6.1.0", admin)), tree(role("6.5.0", admin)));
  expect(changesOf(outcome)).toEqual([]);
  expect(findingsOf(outcome)).toEqual([]);
  expect(gapsOf(outcome)).toEqual([]);
});

test("a version that is not known is a gap, not silence", async () => {
  const outcome = await check(tree(role("6.1.0")), tree(role("7.0.0")));
  expect(gapsOf(outcome)).toEqual([
    "5 its version `7.0.0` is none that nhi-lint knows (it knows `>= 6.0, < 7.0`)",
  ]);
});

test("what others attach by a module's output is held by its role", async () => {
  const attached = `
resource "aws_iam_role_policy" "more" {
  role   = module.ci.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "iam:*", Resource = "*" }] })
}
`;
  const outcome = await check(tree(role("6.1.0")), tree(role("6.1.0") + attached));
  expect(worseOf(outcome)).toEqual([
    "widened | terraform::module.ci.aws_iam_role.this[0] | + iam:* on *",
    "added | terraform::aws_iam_role_policy.more",
  ]);
});

test("a call that gives no tags is asked for an owner", async () => {
  const bare = role("6.1.0").replace(/ {2}tags.*\n/, "");
  const outcome = await check(new Map([["main.tf", provider]]), tree(bare));
  expect(findingsOf(outcome).map((line) => line.split(" ").slice(0, 4).join(" "))).toEqual([
    "warning endless-identity main.tf:5 `module.ci.aws_iam_role.this`",
    "error ownerless-identity main.tf:5 `module.ci.aws_iam_role.this`",
  ]);
});

const own = (outline: string): string => `modules:
  - sources: [app.terraform.io/acme/robot/aws]
    modules:
      - versions: ">= 2.0, < 3.0"
        ${outline}
`;
const robot = `outline: |
          variable "user_name" {}
          resource "aws_iam_user" "robot" {
            name = var.user_name
          }
          resource "aws_iam_access_key" "robot" {
            user = aws_iam_user.robot.name
          }
`;
const call = (version: string): string => `module "robot" {
  source  = "app.terraform.io/acme/robot/aws"
  version = "${version}"

  user_name = "nightly"
}
`;

test("users say what their own modules make", async () => {
  const config = { ".github/nhi-lint.yml": own(robot) };
  const before = tree("", config);
  const outcome = await check(before, edited(before, { "main.tf": provider + call("2.4.0") }));
  expect(findingsOf(outcome).map((line) => line.split(" ").slice(0, 3).join(" "))).toEqual([
    "error endless-credential main.tf:5",
    "warning endless-identity main.tf:5",
    "error ownerless-identity main.tf:5",
    "error static-credential main.tf:5",
  ]);
  const other = await check(before, edited(before, { "main.tf": provider + call("3.0.0") }));
  expect(gapsOf(other)).toEqual([
    "5 its version `3.0.0` is none that nhi-lint knows (it knows `>= 2.0, < 3.0`)",
  ]);
});

test("a change cannot say of itself that what it calls makes nothing", async () => {
  const before = tree("", { ".github/nhi-lint.yml": own(robot) });
  const head = edited(before, {
    "main.tf": provider + call("2.4.0"),
    ".github/nhi-lint.yml": own("creates: nothing"),
  });
  const found = findingsOf(await check(before, head));
  expect(found.filter((line) => line.includes("weakened-gate"))).toHaveLength(1);
  expect(found.some((line) => line.includes("endless-credential"))).toBe(true);
});

test("a list of theirs takes nothing from what the table knows", async () => {
  const config = `modules:
  - sources: [terraform-aws-modules/iam/aws]
    modules:
      - path: modules/iam-role
        creates: nothing
`;
  const before = tree("", { "nhi-lint.yml": config });
  const outcome = await check(
    before,
    edited(before, { "main.tf": provider + role("6.1.0", admin) }),
  );
  expect(findingsOf(outcome).some((line) => line.includes("admin-grant"))).toBe(true);
});

test("an outline that calls itself ends", async () => {
  const config = `modules:
  - sources: [acme/loop/aws]
    modules:
      - outline: |
          module "again" {
            source   = "acme/loop/aws"
            for_each = toset(["a", "b"])
          }
`;
  const before = tree("", { "nhi-lint.yml": config });
  const head = edited(before, {
    "main.tf": `${provider}module "loop" {\n  source = "acme/loop/aws"\n}\n`,
  });
  const gaps = gapsOf(await check(before, head));
  expect(gaps.some((line) => line.includes("modules call each other more than"))).toBe(true);
});

describe("a call of a module that nobody knows", () => {
  const call = (version: string, source = "acme/thing/aws"): string =>
    `module "thing" {\n  source  = "${source}"\n  version = "${version}"\n}\n`;
  const gapsOf = async (base: string, head: string): Promise<readonly string[]> => {
    const side = (text: string): ReadonlyMap<string, string> =>
      new Map([["main.tf", `provider "aws" {}\n${text}`]]);
    const { report } = await check(side(base), side(head));
    return report.gaps.map(({ kind, what, why }) => `${kind} ${what}: ${why}`);
  };
  const gap =
    "remote-module the module `module.thing`: its source `acme/thing/aws` is not in the tree, and nobody has said what it makes";

  test("is a gap when it comes or changes its version", async () => {
    expect(await gapsOf("", call("1.0.0"))).toEqual([gap]);
    expect(await gapsOf(call("1.0.0"), call("2.0.0"))).toEqual([gap]);
  });
  test("is none while it stays, whatever else changes, or when the table knows it", async () => {
    expect(await gapsOf(call("1.0.0"), `${call("1.0.0")}\n# more\n`)).toEqual([]);
    expect(await gapsOf("", call("5.0.0", "terraform-aws-modules/vpc/aws"))).toEqual([]);
  });
});
