// Charts that Terraform installs, in the whole pipeline: values as Terraform gives them, what it leaves open is unknown and still linked.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { check, type Tree } from "../stage/memory.ts";

const chart: Tree = {
  "infra/charts/ledger/Chart.yaml": "apiVersion: v2\nname: ledger\nversion: 0.1.0\n",
  "infra/charts/ledger/values.yaml": `serviceAccount:
  create: true
  name: ""
  annotations: {}
rbac: false
resources: [configmaps]
`,
  "infra/charts/ledger/templates/account.yaml": `{{- if .Values.serviceAccount.create }}
apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ .Values.serviceAccount.name | default .Release.Name }}
  namespace: {{ .Release.Namespace }}
  annotations:
    {{- toYaml .Values.serviceAccount.annotations | nindent 4 }}
{{- end }}
`,
  "infra/charts/ledger/templates/role.yaml": `{{- if .Values.rbac }}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ .Release.Name }}
rules:
  - apiGroups: [""]
    resources: {{ toJson .Values.resources }}
    verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: {{ .Release.Name }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ .Release.Name }}
subjects:
  - kind: ServiceAccount
    name: {{ .Release.Name }}
    namespace: {{ .Release.Namespace }}
{{- end }}
`,
};

const role = `resource "aws_iam_role" "ledger" {
  name = "ledger"
  tags = { owner = "team-ledger", review-by = "2027-01-01" }
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/oidc.eks.eu-west-1.amazonaws.com/id/ABC" }
      Condition = { StringEquals = {
        "oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub" = "system:serviceaccount:payments:ledger"
        "oidc.eks.eu-west-1.amazonaws.com/id/ABC:aud" = "sts.amazonaws.com"
      } }
    }]
  })
}
`;

function release(more: string): string {
  return `resource "helm_release" "ledger" {
  name      = "ledger"
  namespace = "payments"
  chart     = "\${path.module}/charts/ledger"
${more}}
`;
}

async function accounts(head: Tree): Promise<readonly string[]> {
  const { report } = await check({}, head);
  return [...report.model.facts.values()].flatMap((fact) => {
    if (fact.kind !== "identity" || fact.domain !== "kubernetes") return [];
    const becomes = (fact.becomes ?? []).map(
      (one) => report.model.links.annotated?.get(one)?.address ?? "nobody",
    );
    const by = fact.via.map(({ address, header }) => `${address}:${position(header).line}`);
    const active = fact.active.known ? "" : ` if ${fact.active.name}`;
    return [`${fact.address} by ${by.join()} becomes ${becomes.join()}${active}`];
  });
}

async function found(base: Tree, head: Tree): Promise<readonly string[]> {
  const { report } = await check(base, head);
  return report.findings.map(({ rule, primary, severity }) => {
    const { file, line } = position(primary);
    return `${file}:${line} ${severity} ${rule}`;
  });
}

const forms: readonly (readonly [string, string, Tree])[] = [
  [
    "yamlencode",
    `  values = [yamlencode({ serviceAccount = { annotations = { "eks.amazonaws.com/role-arn" = aws_iam_role.ledger.arn } } })]\n`,
    {},
  ],
  [
    "a heredoc with an interpolation",
    `  values = [<<-EOT
    serviceAccount:
      annotations:
        eks.amazonaws.com/role-arn: \${aws_iam_role.ledger.arn}
  EOT
  ]\n`,
    {},
  ],
  [
    "templatefile",
    `  values = [templatefile("\${path.module}/ledger.yaml.tftpl", { arn = aws_iam_role.ledger.arn })]\n`,
    {
      "infra/ledger.yaml.tftpl":
        "serviceAccount:\n  annotations:\n    eks.amazonaws.com/role-arn: '${arn}'\n",
    },
  ],
  [
    "a block of set",
    `  set {
    name  = "serviceAccount.annotations.eks\\\\.amazonaws\\\\.com/role-arn"
    value = aws_iam_role.ledger.arn
  }\n`,
    {},
  ],
  [
    "a list of set",
    `  set = [{ name = "serviceAccount.annotations.eks\\\\.amazonaws\\\\.com/role-arn", value = aws_iam_role.ledger.arn }]\n`,
    {},
  ],
];

test.each(forms)("an account gets its role by %s", async (_how, more, files) => {
  const head = { ...chart, ...files, "infra/main.tf": role + release(more) };
  const [first, ...rest] = await accounts(head);
  expect(first).toBe(
    "ServiceAccount/payments/ledger by helm_release.ledger:16 becomes aws_iam_role.ledger",
  );
  expect(rest).toEqual([]);
});

test("files of values come first, then what is set, in its type", async () => {
  const head = {
    ...chart,
    "infra/values.yaml": "rbac: true\nresources: [secrets]\nserviceAccount: {create: false}\n",
    "infra/main.tf": release(`  values = [file("\${path.module}/values.yaml")]\n`),
  };
  expect(await accounts(head)).toEqual([]);
  const at = "infra/charts/ledger/templates/role.yaml:8 error broad-secret-access";
  expect(await found({}, head)).toContain(at);
  const sets = (type: string): string =>
    release(`  values = [file("\${path.module}/values.yaml")]
  set {
    name  = "rbac"
    value = "false"
    type  = "${type}"
  }
`);
  expect(await found({}, { ...head, "infra/main.tf": sets("auto") })).not.toContain(at);
  // A text is no `false`: it switches on.
  expect(await found({}, { ...head, "infra/main.tf": sets("string") })).toContain(at);
  const listed = release(`  values = [file("\${path.module}/values.yaml")]
  set_list {
    name  = "resources"
    value = ["pods"]
  }
`);
  expect(await found({}, { ...head, "infra/main.tf": listed })).not.toContain(at);
  const indexed = release(`  set {
    name  = "resources[0]"
    value = "secrets"
  }
  set {
    name  = "rbac"
    value = "true"
  }
`);
  expect(await found({}, { ...head, "infra/main.tf": indexed })).toContain(at);
});

test("a change of a file of values, of the chart or of what calls the module is judged as it installs", async () => {
  const at = "infra/charts/ledger/templates/role.yaml:8 error broad-secret-access";
  const tree = (resources: string, called: string): Tree => ({
    ...chart,
    "infra/values.yaml": `rbac: true\nresources: [${resources}]\n`,
    "infra/main.tf": `variable "resources" { default = [] }
${release(`  values = [file("\${path.module}/values.yaml"), yamlencode({ resources = var.resources })]\n`)}`,
    "live/main.tf": `terraform {
  backend "local" {}
}
module "ledger" {
  source    = "../infra"
  resources = [${called}]
}
`,
  });
  expect(await found(tree("pods", `"pods"`), tree("pods", `"secrets"`))).toContain(at);
  const plain = (resources: string): Tree => ({
    ...chart,
    "infra/values.yaml": `rbac: true\nresources: [${resources}]\n`,
    "infra/main.tf": release(`  values = [file("\${path.module}/values.yaml")]\n`),
  });
  expect(await found(plain("pods"), plain("secrets"))).toContain(at);
});

test.each(["./charts/ledger", "charts/ledger", "${path.module}/charts/ledger"])(
  "a chart that changes is judged as Terraform installs it from %s",
  async (written) => {
    const path = "infra/charts/ledger/templates/role.yaml";
    const base = {
      ...chart,
      "infra/main.tf": `resource "helm_release" "ledger" {
  name  = "ledger"
  chart = "${written}"
  set = [{ name = "rbac", value = true }]
}
`,
      "other/main.tf": `resource "aws_iam_role" "other" {}\n`,
    };
    const head = { ...base, [path]: String(chart[path]).replace("get, list", `"*"`) };
    const { report } = await check(base, head);
    const roots = [...report.model.facts.values()].map(({ root }) => root);
    expect(new Set(roots)).toEqual(new Set(["infra/charts/ledger@infra:helm_release.ledger"]));
  },
);

test("a chart of elsewhere is no chart of the tree", async () => {
  const of = (more: string): Tree => ({
    ...chart,
    "infra/main.tf": `resource "helm_release" "ledger" {
  name = "ledger"
  ${more}
}
`,
  });
  const open = ["ServiceAccount/_/RELEASE-NAME by  becomes "];
  const here = ["ServiceAccount/default/ledger by helm_release.ledger:1 becomes "];
  const elsewhere = `repository = "https://charts.example.com"`;
  expect(await accounts(of(`chart = "charts/ledger"\n${elsewhere}`))).toEqual(open);
  expect(await accounts(of(`chart = "oci://charts/ledger"`))).toEqual(open);
  expect(await accounts(of(`chart = "../../../infra/charts/ledger"`))).toEqual(open);
  expect(await accounts(of(`chart = "ledger"\n  repository = "./charts"`))).toEqual(here);
});

test("what nobody can tell stays open: whether it is installed, and what it is given", async () => {
  const head = {
    ...chart,
    "infra/main.tf": `variable "on" {}
variable "account" {}
variable "more" {}
${release(`  count  = var.on ? 1 : 0
  values = [var.more, yamlencode({ serviceAccount = { name = var.account } })]
`)}`,
    "infra/terraform.tfvars": "",
  };
  expect(await accounts(head)).toEqual([
    "ServiceAccount/payments/var.account by helm_release.ledger[0]:4 becomes  if var.on",
  ]);
  const off = { ...head, "infra/main.tf": release("  count = 0\n") };
  expect(await accounts(off)).toEqual(["ServiceAccount/_/RELEASE-NAME by  becomes "]);
});

test("each instance is its own installation", async () => {
  const head = {
    ...chart,
    "infra/main.tf": `resource "helm_release" "ledger" {
  for_each  = toset(["blue", "green"])
  name      = each.key
  namespace = each.key
  chart     = "./charts/ledger"
}
`,
  };
  expect(await accounts(head)).toEqual([
    `ServiceAccount/blue/blue by helm_release.ledger["blue"]:1 becomes `,
    `ServiceAccount/green/green by helm_release.ledger["green"]:1 becomes `,
  ]);
});

test("values of strangers end, and mean what they say", async () => {
  const deep = `{a: `.repeat(200) + "1" + "}".repeat(200);
  const hostile = [
    `values = ["${deep}"]`,
    ...[61, 90].map(
      (size) => `values = [yamlencode(${"{ a = ".repeat(size)}1${" }".repeat(size)})]`,
    ),
    `values = ["a: &a [1]\\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\\nd: [*c,*c,*c,*c,*c,*c,*c,*c]"]`,
    `values = ["serviceAccount: {name: \\"\\uE000\\uE100\\uE001\\"}"]`,
    `values = [yamlencode({ serviceAccount = { name = "\\uE100" } }), var.none, null, 5]`,
    `set = [{ name = "${"a.".repeat(500)}b", value = "x" }, { name = "__proto__.x", value = "y" }, {}, 5]`,
    `set = var.none`,
    `set_list = [{ name = "resources", value = ["a,b", "{c"] }]`,
    `for_each = toset([for i in range(2000) : tostring(i)])`,
  ];
  for (const more of hostile) {
    const head = { ...chart, "infra/main.tf": release(`  ${more}\n`) };
    const { report } = await check({}, head);
    const names = [...report.model.facts.values()].map(({ name }) =>
      name.known ? name.value : "",
    );
    expect(names.join("")).not.toMatch(/[\uE000-\uF8FF]/);
  }
});
