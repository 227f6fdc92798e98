// What a scoped check sees must be what a check of everything sees, for every edit.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { removals } from "./edits.ts";
import { estate } from "./estate.ts";
import { changesOf, check, edited, treeOf, type Tree } from "./memory.ts";

const fixtures = new URL("../../fixtures/", import.meta.url).pathname;
const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );

const pairs = [
  { name: "demo", path: join(fixtures, "demo") },
  ...folders(join(fixtures, "judge")).flatMap((rule) =>
    folders(join(fixtures, "judge", rule)).map((name) => ({
      name: `${rule}/${name}`,
      path: join(fixtures, "judge", rule, name),
    })),
  ),
].map(({ name, path }) => ({
  name,
  base: treeOf(join(path, "base")),
  head: treeOf(join(path, "head")),
}));

async function expectSame(base: Tree, head: Tree, what: string): Promise<void> {
  const [scoped, whole] = await Promise.all([check(base, head), check(base, head, { all: true })]);
  expect(changesOf(scoped), what).toEqual(changesOf(whole));
}

test.each(pairs)("$name: base to head", async ({ name, base, head }) => {
  await expectSame(base, head, name);
});

test("every removal from the estate, and its return", async () => {
  const tree = estate(0);
  for (const [what, less] of removals(tree)) {
    await expectSame(tree, less, `without ${what}`);
    await expectSame(less, tree, `with ${what} back`);
  }
});

const app = `terraform {
  backend "s3" {}
}

provider "aws" {}

`;
const role = (name: string, more = ""): string => `resource "aws_iam_role" "${name}" {
  name               = "${name}"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
${more}}
`;
const trusting = (name: string, other: string): string =>
  role(name).replace(
    `{ Service = "ec2.amazonaws.com" }`,
    `{ AWS = "arn:aws:iam::123456789012:role/${other}" }`,
  );
const policy = (action: string): string =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: action, Resource: "*" }] });
const inline = (name: string, document: string): string => `resource "aws_iam_role_policy" "p" {
  role   = ${name}
  policy = ${document}
}
`;
const account = (name: string, namespace: string): string =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\n`;
const clusterRole = (verb: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata:\n  name: reader\nrules:\n  - apiGroups: [""]\n    resources: [secrets]\n    verbs: [${verb}]\n`;
const binding = (name: string): string =>
  `apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata:\n  name: reader\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: reader }\nsubjects:\n  - { kind: ServiceAccount, name: ${name}, namespace: web }\n`;

const named = (document: string): string =>
  `resource "aws_iam_policy" "reader" {\n  name   = "reader"\n  policy = ${JSON.stringify(document)}\n}\n`;
const attached = `resource "aws_iam_role_policy_attachment" "a" {
  role       = aws_iam_role.web.name
  policy_arn = "arn:aws:iam::123456789012:policy/team/reader"
}
`;
const providerBinding = (name: string): string => `resource "kubernetes_cluster_role_binding" "b" {
  metadata {
    name = "b"
  }
  role_ref {
    api_group = "rbac.authorization.k8s.io"
    kind      = "ClusterRole"
    name      = "${name}"
  }
  subject {
    kind      = "ServiceAccount"
    name      = "web"
    namespace = "web"
  }
}
`;

/** A tree, and the one file that changes: from one text to another (null: not there). */
interface Reached {
  readonly what: string;
  readonly tree: Readonly<Record<string, string>>;
  readonly path: string;
  readonly texts: readonly [string | null, string | null];
}

const reached: readonly Reached[] = [
  {
    what: "a file read from another folder through a local",
    tree: {
      "app/main.tf": `${app}locals {\n  folder = "\${path.module}/../shared"\n}\n${role("a")}${inline("aws_iam_role.a.id", `file("\${local.folder}/p.json")`)}`,
    },
    path: "shared/p.json",
    texts: [policy("s3:GetObject"), policy("s3:*")],
  },
  {
    what: "a file read by its path from the root of the module, through a variable's default",
    tree: {
      "app/main.tf": `${app}variable "path" {\n  default = "../shared/p.json"\n}\n${role("a")}${inline("aws_iam_role.a.id", "file(var.path)")}`,
    },
    path: "shared/p.json",
    texts: [policy("s3:GetObject"), policy("s3:*")],
  },
  {
    what: "a file read by a path that a caller gives a module",
    tree: {
      "app/main.tf": `${app}module "m" {\n  source = "../modules/m"\n  path   = "\${path.module}/p.json"\n}\n`,
      "modules/m/main.tf": `variable "path" {}\n${role("a")}${inline("aws_iam_role.a.id", "file(var.path)")}`,
    },
    path: "app/p.json",
    texts: [policy("s3:GetObject"), policy("s3:*")],
  },
  {
    what: "values from another folder that the configuration names",
    tree: {
      "nhi-lint.yml": "terraform:\n  var-files:\n    app: [../values/prod.tfvars]\n",
      "app/main.tf": `${app}variable "action" {}\n${role("a")}${inline("aws_iam_role.a.id", `jsonencode({ Statement = [{ Effect = "Allow", Action = var.action, Resource = "*" }] })`)}`,
      "values/dev.tfvars": `action = "*"\n`,
    },
    path: "values/prod.tfvars",
    texts: [`action = "s3:GetObject"\n`, `action = "s3:*"\n`],
  },
  {
    what: "a policy whose values stand in another folder that the configuration names",
    tree: {
      "nhi-lint.yml": "terraform:\n  var-files:\n    app: [../values/prod.tfvars]\n",
      "values/prod.tfvars": `actions = { read = "s3:GetObject", write = "s3:*" }\n`,
    },
    path: "app/main.tf",
    texts: ["read", "write"].map(
      (one) =>
        `${app}variable "actions" {}\n${role("a")}${inline("aws_iam_role.a.id", `jsonencode({ Statement = [{ Effect = "Allow", Action = var.actions.${one}, Resource = "*" }] })`)}`,
    ) as [string, string],
  },
  {
    what: "a file that a module reads by a path that tfvars give",
    tree: {
      "app/main.tf": `${app}variable "path" {}\n${role("a")}${inline("aws_iam_role.a.id", "file(var.path)")}`,
      "app/terraform.tfvars": `path = "../shared/p.json"\n`,
    },
    path: "shared/p.json",
    texts: [policy("s3:GetObject"), policy("s3:*")],
  },
  {
    what: "a file that comes to a set of files",
    tree: {
      "app/main.tf": `${app}${role("a")}resource "aws_iam_role_policy" "p" {\n  for_each = fileset(path.module, "policies/*.json")\n  role     = aws_iam_role.a.id\n  policy   = file("\${path.module}/\${each.key}")\n}\n`,
      "app/policies/a.json": policy("s3:GetObject"),
    },
    path: "app/policies/b.json",
    texts: [null, policy("s3:*")],
  },
  {
    what: "a file of a set of files in another folder, of which only the name counts",
    tree: {
      "app/main.tf": `${app}${role("a")}resource "aws_iam_role_policy" "p" {\n  for_each = toset([for f in fileset("\${path.module}/../teams", "**/*.txt") : basename(f)])\n  role     = aws_iam_role.a.id\n  policy   = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:*", Resource = each.key }] })\n}\n`,
      "teams/a/b.txt": "b",
    },
    path: "teams/c/d.txt",
    texts: [null, "d"],
  },
  {
    what: "a file read with a space before the parenthesis",
    tree: {
      "app/main.tf": `${app}${role("a")}${inline("aws_iam_role.a.id", `file ("\${path.module}/p.json")`)}`,
    },
    path: "app/p.json",
    texts: [policy("s3:GetObject"), policy("s3:*")],
  },
  {
    what: "a template read from another folder",
    tree: {
      "app/main.tf": `${app}${role("a")}${inline("aws_iam_role.a.id", `templatefile("../t/p.tftpl", { action = "s3:GetObject" })`)}`,
    },
    path: "t/p.tftpl",
    texts: [policy("${action}"), policy("iam:*")],
  },
  {
    what: "files found by fileset",
    tree: {
      "app/main.tf": `${app}${role("a")}resource "aws_iam_role_policy" "p" {\n  for_each = fileset("\${path.module}/../policies", "*.json")\n  role     = aws_iam_role.a.id\n  policy   = file("\${path.module}/../policies/\${each.value}")\n}\n`,
      "policies/one.json": policy("s3:GetObject"),
    },
    path: "policies/two.json",
    texts: [null, policy("s3:*")],
  },
  {
    what: "a YAML file of roles, decoded",
    tree: {
      "app/main.tf": `${app}locals {\n  roles = yamldecode(file("../roles.yaml"))\n}\nresource "aws_iam_user" "u" {\n  for_each = local.roles\n  name     = each.key\n}\n`,
    },
    path: "roles.yaml",
    texts: ["a: {}\n", "a: {}\nb: {}\n"],
  },
  {
    what: "values of a folder above",
    tree: {
      "app/main.tf": `${app}variable "n" {}\nresource "aws_iam_user" "u" {\n  name = var.n\n  count = var.n == "a" ? 0 : 1\n}\n`,
    },
    path: "terraform.tfvars",
    texts: [`n = "a"\n`, `n = "b"\n`],
  },
  {
    what: "values of a folder below, for another environment",
    tree: {
      "app/main.tf": `${app}variable "n" {}\nresource "aws_iam_user" "u" {\n  name = var.n\n}\n`,
      "app/env/dev.tfvars": `n = "a"\n`,
    },
    path: "app/env/prod.tfvars",
    texts: [null, `n = "b"\n`],
  },
  {
    what: "a module that two roots call, one through another module",
    tree: {
      "a/main.tf": `${app}module "m" {\n  source = "../modules/m"\n}\n`,
      "b/main.tf": `${app}module "w" {\n  source = "../modules/w"\n}\n`,
      "modules/w/main.tf": `module "m" {\n  source = "../m/"\n}\n`,
    },
    path: "modules/m/main.tf",
    texts: [role("x"), role("x") + role("y")],
  },
  {
    what: "a module called by `.tf.json`",
    tree: {
      "a/main.tf.json": JSON.stringify({
        terraform: { backend: { s3: {} } },
        module: { m: { source: "../modules/m" } },
      }),
    },
    path: "modules/m/main.tf",
    texts: [role("x"), role("x") + role("y")],
  },
  {
    what: "a module whose source is written with escapes",
    tree: { "a/main.tf": `${app}module "m" {\n  source = ".\\u002e/modules/m"\n}\n` },
    path: "modules/m/main.tf",
    texts: [role("x"), role("x") + role("y")],
  },
  {
    what: "a module whose source is on a line of its own, behind a comment",
    tree: {
      "a/main.tf": `${app}module "m" {\n  source /* here */ = /* it is */ "../modules/m"\n}\n`,
    },
    path: "modules/m/main.tf",
    texts: [role("x"), role("x") + role("y")],
  },
  {
    what: "a module in a folder above the caller's, as `..`",
    tree: { "m/a/main.tf": `${app}module "m" {\n  source = ".."\n}\n` },
    path: "m/main.tf",
    texts: [role("x"), role("x") + role("y")],
  },
  {
    what: "a module that was remote and is local now",
    tree: { "modules/m/main.tf": role("x"), "b/main.tf": `${app}${role("z")}` },
    path: "a/main.tf",
    texts: [
      `${app}module "m" {\n  source = "acme/m/aws"\n}\n`,
      `${app}module "m" {\n  source = "../modules/m"\n}\n`,
    ],
  },
  {
    what: "the last call of a module that goes",
    tree: { "modules/m/main.tf": role("x") },
    path: "a/main.tf",
    texts: [`${app}module "m" {\n  source = "../modules/m"\n}\n`, app],
  },
  {
    what: "the first call of a module",
    tree: { "modules/m/main.tf": `variable "n" {}\n${role("x", "  description = var.n\n")}` },
    path: "a/main.tf",
    texts: [app, `${app}module "m" {\n  source = "../modules/m"\n  n = "x"\n}\n`],
  },
  {
    what: "a lock file that makes a folder a root",
    tree: {
      "a/main.tf": `variable "n" {\n  default = "x"\n}\n${role("x", "  tags = { owner = var.n }\n")}`,
    },
    path: "a/.terraform.lock.hcl",
    texts: [null, "# locked\n"],
  },
  {
    what: "a ClusterRole bound in another folder",
    tree: { "k/sa.yaml": account("web", "web"), "x/y/binding.yaml": binding("web") },
    path: "roles/reader.yaml",
    texts: [clusterRole("get"), clusterRole(`"*"`)],
  },
  {
    what: "a binding in another file",
    tree: {
      "k/sa.yaml": account("web", "web"),
      "k/role.json": JSON.stringify({
        apiVersion: "rbac.authorization.k8s.io/v1",
        kind: "ClusterRole",
        metadata: { name: "reader" },
        rules: [{ apiGroups: [""], resources: ["secrets"], verbs: ["*"] }],
      }),
    },
    path: "k/binding.yaml",
    texts: [null, binding("web")],
  },
  {
    what: "annotations that a kustomization adds",
    tree: { "k/sa.yaml": account("web", "web") },
    path: "k/kustomization.yaml",
    texts: [
      `resources: [sa.yaml]\ncommonAnnotations:\n  owner: "@acme/web"\n`,
      `resources: [sa.yaml]\n`,
    ],
  },
  {
    what: "a namespace that an overlay sets",
    tree: {
      "k/base/sa.yaml": "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n",
      "k/base/kustomization.yaml": "resources: [sa.yaml]\n",
      "k/binding.yaml": binding("web"),
      "k/role.yaml": clusterRole("get"),
    },
    path: "k/prod/kustomization.yaml",
    texts: [`resources: [../base]\n`, `resources: [../base]\nnamespace: web\n`],
  },
  {
    what: "a chart that makes its templates templates",
    tree: { "c/templates/sa.yaml": account("web", "web") },
    path: "c/Chart.yaml",
    texts: [null, "name: c\n"],
  },
  {
    what: "a reusable workflow that another calls",
    tree: {
      ".github/workflows/a.yml":
        "on: push\njobs:\n  a:\n    permissions: { contents: write }\n    secrets: inherit\n    uses: ./.github/workflows/b.yml\n",
    },
    path: ".github/workflows/b.yml",
    texts: [
      "on: workflow_call\njobs:\n  b:\n    runs-on: x\n    permissions: { contents: read }\n    steps: [{ run: a }]\n",
      'on: workflow_call\njobs:\n  b:\n    runs-on: x\n    permissions: { contents: write }\n    steps: [{ run: a, env: { T: "${{ secrets.TOKEN }}" } }]\n',
    ],
  },
  {
    what: "a composite action that a workflow uses",
    tree: {
      ".github/workflows/a.yml":
        'on: push\npermissions: { contents: read }\njobs:\n  a:\n    runs-on: x\n    steps: [{ uses: ./tools/login, with: { key: "${{ secrets.AWS_SECRET_ACCESS_KEY }}" } }]\n',
    },
    path: "tools/login/action.yml",
    texts: [
      "runs:\n  using: composite\n  steps: []\n",
      'runs:\n  using: composite\n  steps:\n    - uses: aws-actions/configure-aws-credentials@v4\n      with: { aws-secret-access-key: "${{ inputs.key }}" }\n',
    ],
  },
  {
    what: "owners of workflows",
    tree: {
      ".github/workflows/a.yml":
        "on: push\njobs:\n  a:\n    runs-on: x\n    permissions: { contents: write }\n    steps: [{ run: a }]\n",
    },
    path: ".github/CODEOWNERS",
    texts: [".github/ @acme/web\n", null],
  },
  {
    what: "a service account of the kubernetes provider that a manifest binds",
    tree: {
      "k/binding.yaml": binding("web"),
      "k/role.yaml": clusterRole(`"*"`),
    },
    path: "a/main.tf",
    texts: [
      null,
      `${app}resource "kubernetes_service_account" "web" {\n  metadata {\n    name = "web"\n    namespace = "web"\n  }\n}\n`,
    ],
  },
  {
    what: "a role that another root names in a policy",
    tree: { "a/main.tf": app + role("web") },
    path: "b/main.tf",
    texts: [app, app + inline(`"web"`, JSON.stringify(policy("s3:*")))],
  },
  {
    what: "a role that another root holds back by a deny",
    tree: {
      "a/main.tf": app + role("web") + inline("aws_iam_role.web.id", JSON.stringify(policy("*"))),
    },
    path: "b/main.tf",
    texts: [app + inline(`"web"`, JSON.stringify(policy("iam:*").replace("Allow", "Deny"))), app],
  },
  {
    what: "a role whose name another root gives to a module",
    tree: {
      "a/main.tf": `${app}module "m" {\n  source = "../modules/m"\n  name   = "web"\n}\n`,
      "modules/m/main.tf": `variable "name" {}\n${role("x").replace(`"x"\n  assume`, "var.name\n  assume")}`,
    },
    path: "b/main.tf",
    texts: [app, app + inline(`"web"`, JSON.stringify(policy("s3:*")))],
  },
  {
    what: "a policy that another root attaches by its ARN",
    tree: { "a/main.tf": app + named(policy("*")) },
    path: "b/main.tf",
    texts: [app + role("web"), app + role("web") + attached],
  },
  {
    what: "who is attached by its ARN a policy of another root",
    tree: { "b/main.tf": app + role("web") + attached },
    path: "a/main.tf",
    texts: [app + named(policy("s3:GetObject")), app + named(policy("s3:*"))],
  },
  {
    what: "the account that a key of another root belongs to",
    tree: {
      "a/main.tf": `${app}resource "google_service_account" "x" {\n  account_id = "exporter"\n  project    = "acme"\n}\n`,
    },
    path: "b/main.tf",
    texts: [
      app,
      `${app}resource "google_service_account_key" "k" {\n  service_account_id = "projects/acme/serviceAccounts/exporter@acme.iam.gserviceaccount.com"\n}\n`,
    ],
  },
  {
    what: "a service account of a manifest that the kubernetes provider binds",
    tree: { "k/sa.yaml": account("web", "web") },
    path: "a/main.tf",
    texts: [app + providerBinding("view"), app + providerBinding("edit")],
  },
  {
    what: "a service account of the kubernetes provider that a manifest binds to more",
    tree: {
      "a/main.tf": `${app}resource "kubernetes_service_account" "web" {\n  metadata {\n    name      = "web"\n    namespace = "web"\n  }\n}\n`,
    },
    path: "k/binding.yaml",
    texts: [
      binding("web").replaceAll("reader }", "view }"),
      binding("web").replaceAll("reader }", "edit }"),
    ],
  },
  {
    what: "a role of the kubernetes provider that a manifest binds",
    tree: {
      "a/main.tf": `${app}resource "kubernetes_cluster_role" "reader" {\n  metadata {\n    name = "reader"\n  }\n  rule {\n    api_groups = [""]\n    resources  = ["secrets"]\n    verbs      = ["*"]\n  }\n}\n`,
      "k/sa.yaml": account("web", "web"),
    },
    path: "k/binding.yaml",
    texts: [null, binding("web")],
  },
];

test.each(reached)("$what is seen", async ({ what, tree, path, texts }) => {
  const [before, after] = texts.map((text) =>
    edited(new Map(Object.entries(tree)), { [path]: text }),
  );
  if (!before || !after) throw new Error("two texts");
  await expectSame(before, after, what);
  await expectSame(after, before, `${what}, undone`);
});

test("whom another root hands a policy to is asked when only its document changed", async () => {
  const document = (action: string): string => `${app}data "aws_iam_policy_document" "d" {
  statement {
    actions   = ["${action}"]
    resources = ["*"]
  }
}
resource "aws_iam_policy" "p" {
  name   = "engineers"
  policy = data.aws_iam_policy_document.d.json
}
`;
  const people = `${app}resource "aws_ssoadmin_permission_set" "s" {
  name         = "engineers"
  instance_arn = "arn:aws:sso:::instance/ssoins-1"
}
resource "aws_ssoadmin_customer_managed_policy_attachment" "a" {
  instance_arn       = "arn:aws:sso:::instance/ssoins-1"
  permission_set_arn = aws_ssoadmin_permission_set.s.arn
  customer_managed_policy_reference {
    name = "engineers"
  }
}
`;
  const side = (action: string, sso: string): Tree =>
    new Map([
      ["a/main.tf", document(action)],
      ["sso/main.tf", sso],
    ]);
  const errors = async (sso: string): Promise<number> => {
    const { report } = await check(side("ecs:RunTask", sso), side("ecs:*Task", sso));
    return report.findings.filter(({ severity }) => severity === "error").length;
  };
  expect(await errors(people)).toBe(0);
  expect(await errors(app)).toBeGreaterThan(0);
});

test("who becomes an administrator by a new trust is told, hop by hop, over three roots", async () => {
  const side = (middle: string): Tree =>
    new Map([
      ["a/main.tf", app + role("caller")],
      ["b/main.tf", app + middle],
      ["c/main.tf", app + trusting("boss", "middle") + inline(`"boss"`, policy("*"))],
    ]);
  const { report } = await check(side(role("middle")), side(trusting("middle", "caller")));
  const paths = report.findings.filter(({ rule }) => rule === "escalation-path");
  expect(paths.map(({ message }) => message)).toEqual([
    "`aws_iam_role.caller` can become an administrator: it becomes `aws_iam_role.middle`, then `aws_iam_role.boss`, which is granted `* on *`.",
  ]);
});
