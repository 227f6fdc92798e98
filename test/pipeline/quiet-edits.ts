// Edits of the estate that only change how things are written.

import { partsOf } from "./edits.ts";
import { edited, replaced, textAt, type Tree } from "./memory.ts";

export interface Edit {
  readonly what: string;
  readonly edit: (tree: Tree) => Tree;
}

const iam = "infra/app/iam.tf";
const main = "infra/app/main.tf";
const variables = "infra/app/variables.tf";

const swap = (path: string, from: string | RegExp, to: string) => (tree: Tree) =>
  replaced(tree, path, from, to);

const each =
  (paths: RegExp, change: (text: string, path: string) => string) =>
  (tree: Tree): Tree => {
    let hits = 0;
    const next = new Map(
      [...tree].map(([path, text]) => {
        if (!paths.test(path) || typeof text !== "string") return [path, text] as const;
        const after = change(text, path);
        if (after !== text) hits++;
        return [path, after] as const;
      }),
    );
    if (hits === 0) throw new Error(`nothing to change in ${paths.source}`);
    return next;
  };

const rename =
  (names: (path: string) => string) =>
  (tree: Tree): Tree =>
    new Map([...tree].map(([path, text]) => [names(path), text]));

const all =
  (...edits: readonly ((tree: Tree) => Tree)[]) =>
  (tree: Tree): Tree =>
    edits.reduce((before, edit) => edit(before), tree);

function reversed(text: string, path: string): string {
  const parts = partsOf(path, text);
  if (parts.length < 2) return text;
  const pieces = parts.map(({ start, end }) => text.slice(start, end).trimEnd());
  if (path.endsWith(".tf")) return `${pieces.toReversed().join("\n\n")}\n`;
  const documents = pieces.map((piece) => piece.replace(/\n---$/, ""));
  return `${documents.toReversed().join("\n---\n")}\n`;
}

/** A JSON text with the keys of every object in reverse, on one line. */
function turned(text: string): string {
  const turn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(turn);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .toReversed()
        .map(([key, one]) => [key, turn(one)]),
    );
  };
  return JSON.stringify(turn(JSON.parse(text)));
}

/** A policy as `jsonencode` has it, as a heredoc. */
const asHeredoc = swap(
  iam,
  /\bpolicy = jsonencode\(\{[\s\S]*?\n {2}\}\)\n/,
  `policy = <<-EOT
    {
      "Statement": [
        {
          "Sid": "",
          "Resource": "\${local.reports}",
          "Action": ["s3:ListBucket", "s3:GetObject"],
          "Effect": "Allow"
        },
        {
          "Effect": "Allow",
          "Action": ["sqs:ReceiveMessage"],
          "Resource": ["arn:aws:sqs:eu-west-1:111122223333:reports"],
          "Condition": { "StringEquals": { "aws:SourceAccount": ["111122223333"] } }
        }
      ],
      "Version": "2012-10-17"
    }
  EOT
`,
);

const asDocument = all(
  swap(
    iam,
    /\bpolicy = jsonencode\(\{[\s\S]*?\n {2}\}\)\n/,
    "policy = data.aws_iam_policy_document.reports.json\n",
  ),
  swap(
    iam,
    `resource "aws_iam_role_policy" "reports"`,
    `data "aws_iam_policy_document" "reports" {
  statement {
    actions   = ["s3:ListBucket", "s3:GetObject"]
    resources = [local.reports]
  }

  statement {
    effect    = "Allow"
    actions   = ["sqs:ReceiveMessage"]
    resources = ["arn:aws:sqs:eu-west-1:111122223333:reports"]

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["111122223333"]
    }
  }
}

resource "aws_iam_role_policy" "reports"`,
  ),
);

const googleJson = JSON.stringify({
  "//": "made by a program",
  terraform: { backend: { gcs: {} } },
  provider: { google: { project: "acme-prod" } },
  resource: {
    google_service_account: {
      exporter: {
        description: "owner=@acme/payments review-by=2027-03-31",
        account_id: "exporter",
      },
    },
    google_storage_bucket_iam_member: {
      exporter: {
        bucket: "acme-exports",
        role: "roles/storage.objectViewer",
        member: "serviceAccount:${google_service_account.exporter.email}",
      },
    },
    google_iam_workload_identity_pool: {
      ci: { workload_identity_pool_id: "ci", description: "owner=@acme/payments" },
    },
    google_iam_workload_identity_pool_provider: {
      github: {
        workload_identity_pool_id:
          "${google_iam_workload_identity_pool.ci.workload_identity_pool_id}",
        workload_identity_pool_provider_id: "github",
        description: "owner=@acme/payments",
        attribute_condition:
          "assertion.repository == 'acme/app' && assertion.ref == 'refs/heads/main'",
        attribute_mapping: {
          "attribute.repository": "assertion.repository",
          "google.subject": "assertion.sub",
        },
        oidc: [{ issuer_uri: "https://token.actions.githubusercontent.com" }],
      },
    },
  },
});

export const quietEdits: readonly Edit[] = [
  { what: "files renamed in a root", edit: rename((path) => path.replace("iam.tf", "roles.tf")) },
  {
    what: "files renamed in a module",
    edit: rename((path) => path.replace("runner/main.tf", "runner/runner.tf")),
  },
  { what: "a root renamed", edit: rename((path) => path.replace("infra/app/", "infra/reports/")) },
  {
    what: "a root moved deeper, with what it names",
    edit: all(
      rename((path) => path.replace("infra/jobs/", "infra/batch/jobs/")),
      each(/batch\/jobs\/main\.tf$/, (text) => text.replaceAll("../../", "../../../")),
    ),
  },
  {
    what: "a module moved",
    edit: all(
      rename((path) => path.replace("modules/runner/", "modules/service/runner/")),
      each(/(infra\/(app|jobs)|runner)\/main\.tf$/, (text) =>
        text
          .replaceAll("../../modules/runner", "../../modules/service/runner")
          .replace(`"../naming"`, `"../../naming"`),
      ),
    ),
  },
  { what: "manifests renamed", edit: rename((path) => path.replace("roles.yaml", "rbac.yml")) },
  {
    what: "a folder of manifests renamed",
    edit: rename((path) => path.replace("deploy/base/", "deploy/common/")),
  },
  {
    what: "workflows renamed",
    edit: rename((path) => path.replace("workflows/release.yml", "workflows/deploy.yaml")),
  },
  {
    what: "blocks moved to another file of the root",
    edit: (tree) => {
      const text = textAt(tree, iam);
      const at = text.indexOf(`data "aws_iam_policy_document" "deploy"`);
      return edited(tree, { [iam]: text.slice(0, at), "infra/app/deploy.tf": text.slice(at) });
    },
  },
  {
    what: "all files of a root in one",
    edit: (tree) =>
      edited(tree, {
        [main]: [main, iam, variables].map((path) => textAt(tree, path)).join("\n"),
        [iam]: null,
        [variables]: null,
      }),
  },
  { what: "blocks in reverse", edit: each(/\.tf$/, reversed) },
  { what: "documents in reverse", edit: each(/^deploy\/.*\.ya?ml$/, reversed) },
  {
    what: "documents in files of their own",
    edit: (tree) => {
      const [one = "", two = ""] = textAt(tree, "deploy/base/account.yaml").split("---\n");
      return edited(tree, {
        "deploy/base/account.yaml": one,
        "deploy/base/mailer.yaml": two,
      });
    },
  },
  {
    what: "manifests as JSON",
    edit: (tree) =>
      edited(tree, {
        "deploy/prod/auditor.yaml": JSON.stringify({
          kind: "ServiceAccount",
          metadata: { namespace: "audit", name: "auditor" },
          apiVersion: "v1",
        }),
      }),
  },
  { what: "keys of JSON in reverse, on one line", edit: each(/^ops\/|policies\//, turned) },
  {
    what: "a list as documents",
    edit: (tree) => {
      const { items } = JSON.parse(textAt(tree, "ops/cluster.json")) as { items: unknown[] };
      return edited(tree, {
        "ops/cluster.json": null,
        "ops/cluster.yaml": items.map((item) => JSON.stringify(item, null, 1)).join("\n---\n"),
      });
    },
  },
  {
    what: "comments everywhere",
    edit: all(
      each(/\.tf$/, (text) => text.replace(/^(resource|module|data)/gm, "# What follows.\n$1")),
      each(/\.ya?ml$/, (text) => `# Kept by hand.\n${text.replace(/$/m, " # here")}`),
    ),
  },
  {
    what: "windows line ends",
    edit: each(/\.(tf|ya?ml|json)$/, (t) => t.replaceAll("\n", "\r\n")),
  },
  { what: "a byte order mark", edit: each(/\.(tf|ya?ml)$/, (text) => `\uFEFF${text}`) },
  { what: "no indentation", edit: each(/\/iam\.tf$/, (text) => text.replace(/^ +(?!.*")/gm, "")) },
  {
    what: "more indentation",
    edit: each(/\.tf$/, (text) => text.replace(/^( +)(\w)/gm, "$1$1$2")),
  },
  {
    what: "trailing blanks",
    edit: each(/\.tf$/, (text) => text.replace(/^(\s*\w+ += .*[^(<[{T])$/gm, "$1  ")),
  },
  {
    what: "quotes of YAML in another style",
    edit: each(/^deploy\/.*\.yaml$/, (text) =>
      text.replaceAll(/"([^"\n]*)"/g, "'$1'").replace(/name: (\w+)$/gm, `name: "$1"`),
    ),
  },
  {
    what: "lists of YAML in block style",
    edit: swap(
      "deploy/base/roles.yaml",
      `verbs: ["get", "watch"]`,
      `verbs:\n      - watch\n      - get`,
    ),
  },
  {
    what: "anchors in YAML",
    edit: swap(
      "deploy/base/bindings.yaml",
      /namespace: reports\nroleRef:([\s\S]*?)namespace: reports\n---/,
      `namespace: &space reports
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: reader
subjects:
  - kind: ServiceAccount
    name: *space
    namespace: *space
---`,
    ),
  },
  {
    what: "permissions of a workflow in flow style",
    edit: swap(
      ".github/workflows/release.yml",
      `permissions:\n      contents: read\n      id-token: write`,
      `permissions: { id-token: write, contents: "read" }`,
    ),
  },
  { what: "a policy as a heredoc", edit: asHeredoc },
  { what: "a policy as a document", edit: asDocument },
  {
    what: "a heredoc as jsonencode",
    edit: swap(
      iam,
      /policy = <<-EOT[\s\S]*?EOT\n/,
      `policy = jsonencode({
    Statement = {
      Action   = ["lambda:GetFunction", "lambda:UpdateFunctionCode"]
      Effect   = "Allow"
      Resource = ["arn:aws:lambda:eu-west-1:111122223333:function:reports"]
    }
    Version = "2012-10-17"
  })
`,
    ),
  },
  {
    what: "one statement as two",
    edit: swap(
      iam,
      `Action   = ["s3:GetObject", "s3:ListBucket"]
        Resource = [local.reports]
      },`,
      `Action   = "s3:GetObject"
        Resource = [local.reports]
      },
      {
        Effect   = "Allow"
        Action   = "s3:ListBucket"
        Resource = [local.reports]
      },`,
    ),
  },
  {
    what: "actions in other letters",
    edit: swap(iam, `"s3:GetObject", "s3:ListBucket"`, `"S3:getobject", "s3:listBucket"`),
  },
  {
    what: "a file's policy written in its block",
    edit: (tree) =>
      edited(
        replaced(
          tree,
          iam,
          `file("\${path.module}/policies/upload.json")`,
          `jsonencode(${textAt(tree, "infra/app/policies/upload.json").trim()})`,
        ),
        { "infra/app/policies/upload.json": null },
      ),
  },
  {
    what: "a policy's file renamed",
    edit: all(
      rename((path) => path.replace("policies/upload.json", "documents/put.json")),
      swap(iam, "policies/upload.json", "documents/put.json"),
    ),
  },
  {
    what: "a root as .tf.json",
    edit: (tree) =>
      edited(tree, { "infra/google/main.tf": null, "infra/google/main.tf.json": googleJson }),
  },
  {
    what: "a local renamed",
    edit: all(
      swap(variables, "reports =", "exports ="),
      swap(iam, "local.reports", "local.exports"),
    ),
  },
  {
    what: "a local inlined",
    edit: all(
      swap(variables, /^ {2}reports = .*\n/m, ""),
      swap(iam, "[local.reports]", `["arn:aws:s3:::\${var.bucket}/*"]`),
    ),
  },
  {
    what: "a default inlined",
    edit: swap(variables, "${var.bucket}", "acme-reports"),
  },
  {
    what: "a value in a local",
    edit: all(
      swap(iam, `"lambda.amazonaws.com"`, "local.service"),
      swap(variables, "locals {", `locals {\n  service = "lambda.amazonaws.com"`),
    ),
  },
  {
    what: "an owner in a variable with a default",
    edit: all(
      swap(iam, `"@acme/payments"`, "var.team"),
      swap(variables, /^/, `variable "team" {\n  default = "@acme/payments"\n}\n\n`),
    ),
  },
  {
    what: "an owner in tfvars",
    edit: all(
      swap(iam, `"@acme/payments"`, "var.team"),
      swap(variables, /^/, `variable "team" {}\n\n`),
      swap("infra/app/terraform.tfvars", /$/, `team = "@acme/payments"\n`),
    ),
  },
  {
    what: "a variable renamed",
    edit: all(
      each(/infra\/app\/main\.tf$/, (text) => text.replaceAll("var.environment", "var.stage")),
      swap(variables, `variable "environment"`, `variable "stage"`),
      swap("infra/app/terraform.tfvars", "environment", "stage"),
    ),
  },
  {
    what: "tags merged from locals",
    edit: all(
      swap(
        iam,
        /tags = \{\n {4}owner {5}= local\.owner\n[\s\S]*?\}/,
        `tags = merge(local.tags, { "review-by" = "2027-03-31" })`,
      ),
      swap(variables, "locals {", `locals {\n  tags = { owner = "@acme/reports" }`),
    ),
  },
  {
    what: "an owner by default_tags",
    edit: all(
      swap(iam, /tags = \{\n {4}owner {5}= local\.owner\n/, "tags = {\n"),
      swap(main, `service = "app"`, `service = "app"\n      owner   = "@acme/reports"`),
    ),
  },
  {
    what: "an address by another resource's attribute",
    edit: swap(iam, "role = aws_iam_role.reports.id", "role = aws_iam_role.reports.name"),
  },
  {
    what: "references in quotes",
    edit: swap(iam, "aws_iam_role.reports.id", `"\${aws_iam_role.reports.id}"`),
  },
  {
    what: "a dynamic block",
    edit: swap(
      iam,
      /condition \{\n {6}test {5}= "StringEquals"\n {6}variable = "token.actions.githubusercontent.com:aud"[\s\S]*?\}\n\n {4}condition \{[\s\S]*?\n {4}\}\n/,
      `dynamic "condition" {
      for_each = {
        aud = "sts.amazonaws.com"
        sub = "repo:acme/app:ref:refs/heads/main"
      }
      content {
        test     = "StringEquals"
        variable = "token.actions.githubusercontent.com:\${condition.key}"
        values   = [condition.value]
      }
    }
`,
    ),
  },
  {
    what: "for_each over a map instead of a set",
    edit: all(
      swap(main, `toset(["eu", "us"])`, "local.regions"),
      swap(
        variables,
        "locals {",
        `locals {\n  regions = { for region in ["us", "eu"] : region => region }`,
      ),
    ),
  },
  {
    what: "an ending in other words",
    edit: swap("infra/azure/main.tf", "2027-01-31T00:00:00Z", "2027-01-31T01:00:00+01:00"),
  },
  { what: "an unrelated file", edit: (tree) => edited(tree, { "docs/guide.md": "# Guide\n" }) },
  {
    what: "an unrelated resource",
    edit: (tree) =>
      edited(tree, {
        "infra/app/bucket.tf": `resource "aws_s3_bucket" "b" {\n  bucket = var.bucket\n}\n`,
        "deploy/base/config.yaml": "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n",
      }),
  },
];
