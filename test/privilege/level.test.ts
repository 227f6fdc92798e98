import { describe, expect, test } from "vitest";
import type { ActionTable, Catalog } from "../../src/catalog/catalog.ts";
import { catalog as builtIn } from "../../src/catalog/catalog.gen.ts";
import type { Privilege } from "../../src/model/privilege.ts";
import { isAdmin } from "../../src/privilege/admin.ts";
import { describe as inWords } from "../../src/privilege/describe.ts";
import { levelOf } from "../../src/privilege/level.ts";
import { azureRoles } from "../../src/privilege/role.ts";
import { narrows, unboundedResource } from "../../src/privilege/unbounded.ts";
import {
  allow,
  bareCatalog,
  deny,
  is,
  open,
  patterns,
  role,
  rule,
  scope,
  text,
  when,
} from "../model/build.ts";

const aws: ActionTable = {
  verbs: [
    ["get", "read"],
    ["list", "read"],
    ["describe", "read"],
  ],
  levels: new Map([
    ["iam:createaccesskey", "admin"],
    ["kms:decrypt", "read"],
  ]),
  unboundable: {
    has: (action) => action === "ecr:getauthorizationtoken",
    wild: ["ec2:describe*"],
    beginsLikeOne: () => true,
  },
  escalation: [],
  policies: [],
  secrets: new Set(),
};
const catalog: Catalog = {
  ...bareCatalog,
  actions: new Map([["aws", aws]]),
  roles: new Map(
    [
      { platform: "aws", role: "IAMFullAccess", level: "admin" as const },
      { platform: "google", role: "roles/owner", level: "admin" as const },
    ].map((one) => [`${one.platform}:${one.role.toLowerCase()}`, { ...one, why: "", source: "" }]),
  ),
};

test.each<[string, Privilege]>([
  ["admin", allow("*")],
  ["admin", allow("iam:*")],
  ["admin", allow("iam:CreateAccessKey")],
  ["write", allow("iam:CreateAccessKey", "arn:aws:iam::1:user/bot")],
  ["write", allow("s3:*")],
  ["read", allow(["s3:Get*", "s3:ListBucket", "kms:Decrypt"])],
  ["write", allow("s3:*Object")],
  ["none", deny("*")],
  ["unknown", allow([open("var.action")])],
  ["write", allow([], "*", { actions: patterns(["iam:*"], true) })],
  ["admin", allow([], "*", { actions: patterns(["s3:DeleteBucket"], true) })],
  ["read", allow("*/read", [], { platform: "azure" })],
  ["admin", allow("*", [], { platform: "azure" })],
  [
    "write",
    allow("*", [], { platform: "azure", minus: patterns("Microsoft.Authorization/*/write") }),
  ],
  ["read", allow(["storage.objects.get"], [], { platform: "google" })],
  ["admin", allow(["resourcemanager.projects.setIamPolicy"], [], { platform: "google" })],
  ["admin", role("IAMFullAccess")],
  ["admin", role("roles/owner", { platform: "google", scopeLevel: "project" })],
  ["write", role("roles/owner", { platform: "google", scopeLevel: "resource" })],
  ["read", role("roles/storage.objectViewer", { platform: "google" })],
  ["read", role("Grafana Viewer", { platform: "azure" })],
  ["write", role("Operator Nexus Owner (Preview)", { platform: "azure" })],
  ["write", role("Access Review Operator Service Role", { platform: "azure" })],
  ["unknown", role(open("var.role"), {})],
  ["admin", rule("*", "*", { apiGroups: [is("*")] })],
  ["write", rule("*", "*", { apiGroups: [is("*")], namespace: "pay" })],
  ["admin", rule("bind", "clusterroles", { apiGroups: [is("rbac.authorization.k8s.io")] })],
  ["read", rule(["get", "watch"], "secrets")],
  ["write", rule("create", "pods")],
  ["write", scope("contents", "write")],
  ["read", scope("secret:KEY", "read")],
])("%s: %j", (level, privilege) => expect(levelOf(privilege, catalog)).toBe(level));

describe("administrators", () => {
  test.each<[boolean, readonly Privilege[]]>([
    [true, [allow("*")]],
    [true, [allow("*:*")]],
    [true, [allow("iam:*", "arn:aws:iam::*:*")]],
    [false, [allow("iam:*", "arn:aws:iam::1:user/bot")]],
    [false, [allow("iam:CreateAccessKey")]],
    [false, [allow("s3:*")]],
    [false, [allow("*"), deny("iam:*")]],
    [true, [allow("*"), deny("s3:*")]],
    [
      true,
      [
        allow("*"),
        deny("iam:*", "*", { conditions: [when("Bool", "aws:MultiFactorAuthPresent", "false")] }),
      ],
    ],
    [
      true,
      [allow("*", "*", { conditions: [when("StringEquals", "aws:RequestedRegion", "eu-west-2")] })],
    ],
    [
      false,
      [allow("*", "*", { conditions: [when("StringEquals", "aws:ResourceTag/team", "pay")] })],
    ],
    [false, [allow([], "*", { actions: patterns(["iam:*", "organizations:*"], true) })]],
    [true, [allow([], "*", { actions: patterns(["s3:*"], true) })]],
    [true, [role("cluster-admin", { platform: "kubernetes", scopeLevel: "cluster" })]],
    [true, [rule("*", "*", { apiGroups: [is("*")] })]],
    [false, [rule("*", "pods")]],
  ])("%s: %j", (admin, privileges) => expect(isAdmin(privileges, catalog)).toBe(admin));
});

describe("unbounded resources", () => {
  test.each([
    ["*", true],
    ["arn:aws:s3:::*", true],
    ["arn:aws:s3:::*/*", true],
    ["arn:aws:iam::*:role/*", true],
    ["arn:aws:sqs:*:*:*", true],
    ["arn:*", true],
    ["arn:aws:s3:::logs/*", false],
    ["arn:aws:s3:::logs-*", false],
    ["arn:aws:ssm:eu-west-2:1:parameter/app/*", false],
    ["arn:aws:secretsmanager:*:*:secret:app-*", false],
  ])("%s: %s", (resource, unbounded) => {
    expect(unboundedResource(allow("s3:PutObject", resource), catalog) !== null).toBe(unbounded);
  });

  test("actions that cannot be bounded are no fault; a hole is no `*`", () => {
    expect(
      unboundedResource(
        allow(["ecr:GetAuthorizationToken", "ec2:DescribeInstances", "ec2:DescribeV*"]),
        catalog,
      ),
    ).toBeNull();
    expect(
      unboundedResource(allow(["ecr:GetAuthorizationToken", "ecr:PutImage"]), catalog)?.actions,
    ).toMatchObject([{ value: "ecr:PutImage" }]);
    expect(unboundedResource(allow("ec2:*"), catalog)).not.toBeNull();
    expect(
      unboundedResource(
        allow("s3:PutObject", [text("arn:aws:s3:::", open("var.bucket"), "/*")]),
        catalog,
      ),
    ).toBeNull();
    expect(unboundedResource(allow("s3:PutObject", [open("var.arn")]), catalog)).toBeNull();
    expect(unboundedResource(deny("s3:*"), catalog)).toBeNull();
  });

  test("conditions that bound, and that only seem to", () => {
    const bounding = [
      when("StringEquals", "aws:ResourceTag/team", "pay"),
      when("StringLike", "s3:prefix", "home/*"),
      when("StringEquals", "kms:ViaService", "s3.eu-west-2.amazonaws.com"),
      when("StringEquals", "cloudwatch:namespace", "App"),
    ];
    const others = [
      when("StringLike", "aws:ResourceTag/team", "*"),
      when("Bool", "aws:SecureTransport", "true"),
      when("StringEqualsIfExists", "aws:ResourceTag/team", "pay"),
      when("ForAllValues:StringEquals", "aws:TagKeys", "x"),
      when("StringNotEquals", "aws:ResourceTag/team", "pay"),
      when("StringEquals", "aws:PrincipalOrgID", "o-1"),
    ];
    expect(bounding.map(narrows)).toEqual(bounding.map(() => true));
    expect(others.map(narrows)).toEqual(others.map(() => false));
  });
});

test.each<[string, Privilege]>([
  ["s3:GetObject on arn:aws:s3:::a", allow("s3:GetObject", "arn:aws:s3:::a")],
  ["deny s3:* on *", deny("s3:*")],
  ["every action but iam:* on *", allow([], "*", { actions: patterns("iam:*", true) })],
  ["a, b, c and 1 more on *", allow(["a", "b", "c", "d"])],
  ["* but x/write", allow("*", [], { minus: patterns("x/write") })],
  [
    "get, list on deployments.apps named web in namespace pay",
    rule(["get", "list"], "deployments", {
      apiGroups: [is("apps")],
      resourceNames: [is("web")],
      namespace: "pay",
    }),
  ],
  ["roles/editor on projects/p", role("roles/editor", { scope: is("projects/p") })],
  ["write-all", scope("*", "write")],
  ["default permissions", scope("*", open("default"), { written: false })],
])("reads %s", (words, privilege) => expect(inWords(privilege)).toBe(words));

test.each(Object.entries(azureRoles))("Azure's %s is what the catalog says: %s", (id, name) => {
  expect(builtIn.roles.get(`azure:${id}`)?.role.toLowerCase()).toBe(name);
});
