// Trees made to break us: every run ends after little work, with a report or a UserError, and says what it could not read.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import { terminalReporter } from "../../src/report/terminal.ts";
import type { Outcome } from "../../src/run.ts";
import { estate } from "./estate.ts";
import { check, jsonOf, textAt, type Tree } from "./memory.ts";
import { countFromNow, stepsSince } from "../work.ts";

/** What an ordinary input may take: so much at all, and so much for each of its characters. */
const steps = { least: 10_000_000, each: 50 };
/** No case declares more; where it seems to, a bound keeps the rest out. */
const mostFacts = 3_100;
/** Of a tree as small as the estate with a few bytes wrong. */
const mostPerEdit = 300_000;

/** The outcome, or null for a UserError; anything else fails. */
async function survives(base: Tree, head: Tree, what: string): Promise<Outcome | null> {
  try {
    const outcome = await check(base, head, { all: base.size === 0 });
    jsonOf(outcome);
    [
      ...terminalReporter(outcome.report, {
        colour: true,
        width: 80,
        version: "0",
        facts: false,
        lineOf: (path, line) => outcome.textOf(path)?.split("\n")[line - 1] ?? null,
        textOf: outcome.textOf,
      }),
    ].join("");
    return outcome;
  } catch (error) {
    if (error instanceof UserError) return null;
    throw new Error(`${what}: ${error instanceof Error ? (error.stack ?? "") : String(error)}`, {
      cause: error,
    });
  }
}

const tree = estate(3);
const paths = [...tree.keys()];
const more = [
  "infra/app/x.tf.json",
  "infra/app/x.auto.tfvars.json",
  "infra/app/x.auto.tfvars",
  "action.yml",
  ".github/nhi-lint.yml",
  ".github/nhi-lint-waivers.yml",
  "CODEOWNERS",
  "deploy/Chart.yaml",
  "x/terragrunt.hcl",
  ".terraform.lock.hcl",
];

describe("bytes", () => {
  test("any, in every kind of file", async () => {
    countFromNow();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths, ...more),
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ maxLength: 400, unit: "binary" })),
        async (path, bytes) => {
          const outcome = await survives(tree, new Map([...tree, [path, bytes]]), path);
          if (outcome?.report.verdict === "could-not-judge")
            expect(outcome.report.gaps.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
    expect(stepsSince()).toBeLessThan(150 * mostPerEdit);
  });

  test("what looks real, mutated", async () => {
    const marks = [
      "{",
      "}",
      '"',
      "${",
      "}",
      "[",
      "]",
      "(",
      ")",
      "<<EOT\n",
      "\n",
      ":",
      "- ",
      "&a ",
      "*a",
      "#",
      "\\",
      "\0",
      "|",
      "%{",
      "null",
      "-1",
      "1e999",
      "__proto__",
      "\uD800",
      "/*",
      "?",
      "!",
      "<<: *a",
    ];
    countFromNow();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...paths),
        fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.constantFrom(...marks)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (path, edits) => {
          let text = textAt(tree, path);
          for (const [at, length, mark] of edits) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + mark + text.slice(start + length);
          }
          await survives(tree, new Map([...tree, [path, text]]), `${path}\n${text}`);
        },
      ),
      { numRuns: 300 },
    );
    expect(stepsSince()).toBeLessThan(300 * mostPerEdit);
  });
});

const backend = `terraform {\n  backend "s3" {}\n}\n`;
const nested = (open: string, close: string, depth: number, inner = ""): string =>
  open.repeat(depth) + inner + close.repeat(depth);
const user = (body: string): string => `${backend}resource "aws_iam_user" "u" {\n${body}\n}\n`;
const odd = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];
const aliases = (levels: number): string =>
  Array.from({ length: levels }, (_, i) =>
    i === 0
      ? `a0: &a0 [x, x, x, x, x, x, x, x, x]`
      : `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(", ")}]`,
  ).join("\n");

const manyStatements = (count: number): string =>
  `resource "aws_iam_user_policy" "p" {\n  user = aws_iam_user.u.name\n  policy = jsonencode({ Statement = [for i in range(${count}) : { Effect = "Allow", Action = ["s3:Get\${i}*", "s3:*\${i}"], Resource = "arn:aws:s3:::b\${i}/*" }] })\n}\n`;

/** Files by path; whether something must be said to be unread; steps allowed where a bound lets it come to more than is ordinary. */
interface Hostile {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  readonly gap?: boolean;
  readonly most?: number;
  /** What stood there before, where the bound is that of a comparison. */
  readonly before?: Readonly<Record<string, string>>;
}

const listOf = (key: string): string =>
  `{ list: { elements: [${Array.from({ length: 80 }, (_, i) => `{ ${key}: x${i} }`).join(", ")}] } }`;
const setOf = (inner: string): string =>
  `apiVersion: argoproj.io/v1alpha1\nkind: ApplicationSet\nmetadata: { name: a }\nspec:\n  generators:\n    - matrix: { generators: [${listOf("a")}, { matrix: { generators: [${listOf("b")}, ${listOf("c")}] }${inner} }] }\n  template: { metadata: { name: x }, spec: { source: { path: "{{a}}" } } }\n`;

const hostile: readonly Hostile[] = [
  { what: "deep lists", files: { "a.tf": user(`name = ${nested("[", "]", 5000)}`) }, gap: true },
  { what: "deep parentheses", files: { "a.tf": user(`name = ${nested("(", ")", 200, '"a"')}`) } },
  {
    what: "very deep parentheses",
    files: { "a.tf": user(`name = ${nested("(", ")", 100_000, '"a"')}`) },
    gap: true,
  },
  {
    what: "deep templates",
    files: { "a.tf": user(`name = ${nested('"${', '}"', 3000, "1")}`) },
    gap: true,
  },
  {
    what: "deep conditions",
    files: { "a.tf": user(`name = ${"true ? ".repeat(5000)}1${" : 2".repeat(5000)}`) },
  },
  { what: "deep operators", files: { "a.tf": user(`name = ${"!".repeat(20_000)}true`) } },
  { what: "a long sum", files: { "a.tf": user(`name = ${"1 + ".repeat(20_000)}1`) } },
  { what: "a long chain", files: { "a.tf": user(`name = local.a${".b".repeat(20_000)}`) } },
  { what: "deep blocks", files: { "a.tf": backend + nested("a {\n", "}\n", 5000) }, gap: true },
  {
    what: "deep functions",
    files: { "a.tf": user(`name = ${nested("upper(", ")", 200, '"a"')}`) },
  },
  {
    what: "deep jsonencode",
    files: { "a.tf": user(`tags = jsondecode(${nested("jsonencode(", ")", 100, '"a"')})`) },
  },
  {
    what: "deep JSON",
    files: { "a.tf.json": `{"locals":${nested('{"a":', "}", 20_000, "1")}}` },
    gap: true,
  },
  {
    what: "a deep text of JSON",
    files: {
      "a.tf": user(`tags = jsondecode(file("x.json"))`),
      "x.json": nested("[", "]", 100_000),
    },
  },
  {
    what: "a deep text of YAML",
    files: { "a.tf": user(`tags = yamldecode(file("x.txt"))`), "x.txt": nested("[", "]", 20_000) },
  },
  {
    what: "deep YAML",
    files: {
      "a.yaml": `apiVersion: v1\nkind: ServiceAccount\nmetadata: ${nested("[", "]", 20_000)}\n`,
    },
    gap: true,
  },
  {
    what: "deep block YAML",
    files: {
      "a.yaml": `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n${Array.from({ length: 2000 }, (_, i) => `${" ".repeat(i + 1)}a:`).join("\n")}\n`,
    },
  },
  {
    what: "deep sequences",
    files: {
      "a.yaml": `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  a: \n    ${"- ".repeat(20_000)}a\n`,
    },
  },
  { what: "a megabyte on one line", files: { "a.tf": user(`name = "${"a".repeat(1_000_000)}"`) } },
  {
    what: "a megabyte of spaces",
    files: {
      "a.tf": user(`name =${" ".repeat(1_000_000)}"a"`),
      "b.yaml": `kind: Role\napiVersion: ${" ".repeat(1_000_000)}a\n`,
    },
  },
  {
    what: "a megabyte of quotes",
    files: { "a.tf": user(`name = ${'"'.repeat(1_000_000)}`) },
    gap: true,
  },
  { what: "a megabyte of dollars", files: { "a.tf": user(`name = "${"$".repeat(1_000_000)}"`) } },
  {
    what: "a megabyte of openings",
    files: { "a.tf": user(`name = "${"${".repeat(100_000)}"`) },
    gap: true,
  },
  {
    what: "a megabyte of comments",
    files: { "a.tf": `${"# nhi: owner=@a/b\n".repeat(50_000)}${user(`name = "u"`)}` },
  },
  {
    what: "a megabyte of one comment",
    files: { "a.tf": `# nhi: ${"owner=".repeat(150_000)}\n${user(`name = "u"`)}` },
  },
  {
    what: "a megabyte of waiver",
    files: {
      "a.tf": `# nhi-lint: allow ${"a,".repeat(300_000)} reason="${"\\".repeat(100_000)}\n${user(`name = "u"`)}`,
    },
  },
  {
    what: "a megabyte of heredoc ends",
    files: { "a.tf": user(`name = <<EOT\n${" EOT\n".repeat(200_000)}EOT`) },
  },
  {
    what: "a megabyte of documents",
    files: { "a.yaml": "---\nkind: Role\napiVersion: v1\n".repeat(20_000) },
  },
  {
    what: "marks that a search for names begins at",
    files: {
      "a.yaml": `apiVersion: v1\nkind: List\nname: ${"# ".repeat(100_000)}\n  {}\n`,
      "b.yaml": `apiVersion: v1\nkind: List\nx: "${"&".repeat(500_000)}"\ny: "${"\\u00e9".repeat(100_000)}"\n`,
      "c.yaml": `apiVersion: v1\nkind: List\nx: |\n${"  name:&\n  name: # a\n".repeat(30_000)}`,
      ".github/workflows/a.yml": `on: push\njobs: {}\n${"\n".repeat(500_000)}`,
      ".github/workflows/b.yml": `on: push\njobs:\n${"-\n".repeat(20_000)}`,
      ".github/workflows/c.yml": `on: push\njobs: {}\nx: "${"\\x41".repeat(100_000)}"\n`,
    },
  },
  {
    what: "a megabyte of workflow expressions",
    files: {
      ".github/workflows/a.yml": `on: push\njobs:\n  a:\n    runs-on: x\n    if: "${"${{ a && ( ".repeat(50_000)}"\n    steps:\n      - run: "${"${{ secrets.A }} ".repeat(30_000)}"\n`,
    },
  },
  {
    what: "a deep workflow expression",
    files: {
      ".github/workflows/a.yml": `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n      - run: a\n        env: { A: "\${{ ${nested("(", ")", 50_000, "secrets.A")} }}" }\n`,
    },
  },
  {
    what: "10,000 keys of for_each",
    files: {
      "a.tf": `${backend}resource "aws_iam_user" "u" {\n  for_each = toset([for i in range(10000) : "u\${i}"])\n  name     = each.key\n}\n`,
    },
  },
  {
    what: "10,000 written keys of for_each",
    files: {
      "a.tf": `${backend}resource "aws_iam_user" "u" {\n  for_each = { ${Array.from({ length: 10_000 }, (_, i) => `k${i} = ${i}`).join(", ")} }\n  name     = each.key\n}\n`,
    },
  },
  { what: "a count without end", files: { "a.tf": user("count = 1e300") } },
  { what: "a count below nothing", files: { "a.tf": user("count = -5") } },
  {
    what: "a range without end",
    files: { "a.tf": user("for_each = toset([for i in range(1e12) : tostring(i)])") },
  },
  {
    what: "loops in loops",
    most: 200_000_000,
    files: {
      "a.tf": user(
        `name = join(",", flatten([for a in range(1000) : [for b in range(1000) : [for c in range(1000) : "x"]]]))`,
      ),
    },
  },
  {
    what: "products of sets",
    files: {
      "a.tf": user(
        `for_each = toset([for p in setproduct(range(500), range(500), range(500)) : join("-", p)])`,
      ),
    },
  },
  {
    what: "texts that double",
    files: {
      "a.tf": `${backend}locals {\n  a0 = "xxxxxxxxxx"\n${Array.from({ length: 60 }, (_, i) => `  a${i + 1} = "\${local.a${i}}\${local.a${i}}"`).join("\n")}\n}\nresource "aws_iam_user" "u" {\n  name = local.a60\n}\n`,
    },
  },
  {
    what: "lists that double",
    files: {
      "a.tf": `${backend}locals {\n  a0 = [1, 2]\n${Array.from({ length: 60 }, (_, i) => `  a${i + 1} = concat(local.a${i}, local.a${i})`).join("\n")}\n}\nresource "aws_iam_user" "u" {\n  name = length(local.a60)\n}\n`,
    },
  },
  {
    what: "lists of lists that double",
    files: {
      "a.tf": `${backend}locals {\n  a0 = "x"\n${Array.from({ length: 60 }, (_, i) => `  a${i + 1} = [local.a${i}, local.a${i}]`).join("\n")}\n}\nresource "aws_iam_user" "u" {\n  name = jsonencode(local.a60)\n  tags = { owner = jsonencode(flatten(local.a60)) }\n}\n`,
    },
  },
  {
    what: "a format that is wide",
    files: { "a.tf": user(`name = format("%1000000000d %0999999999s", 1, "a")`) },
  },
  {
    what: "a text repeated",
    files: {
      "a.tf": user(
        `name = join("", [for i in range(100000) : "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"])`,
      ),
    },
  },
  {
    what: "locals in a circle",
    files: { "a.tf": `${user("name = local.a")}locals {\n  a = local.b\n  b = local.a\n}\n` },
  },
  {
    what: "a long chain of locals",
    files: {
      "a.tf": `${user("name = local.a0")}locals {\n${Array.from({ length: 5000 }, (_, i) => `  a${i} = local.a${i + 1}`).join("\n")}\n  a5000 = "x"\n}\n`,
    },
  },
  {
    what: "resources in a circle",
    files: {
      "a.tf": `${backend}resource "aws_iam_user" "a" {\n  name = aws_iam_user.b.name\n}\nresource "aws_iam_user" "b" {\n  name = aws_iam_user.a.name\n}\n`,
    },
  },
  {
    what: "modules in a circle",
    files: {
      "a/main.tf": `${backend}module "b" {\n  source = "../b"\n}\n`,
      "b/main.tf": `module "a" {\n  source = "../a"\n}\nresource "aws_iam_user" "u" {\n  name = "u"\n}\n`,
      "c/main.tf": `module "c" {\n  source = "./"\n}\nmodule "d" {\n  source = "../c"\n}\n`,
    },
    gap: true,
  },
  {
    what: "modules that double, level by level",
    files: Object.fromEntries([
      [
        "m0/main.tf",
        `${backend}module "a" {\n  source = "../m1"\n}\nmodule "b" {\n  source = "../m1"\n}\n`,
      ],
      ...Array.from({ length: 50 }, (_, i) => [
        `m${i + 1}/main.tf`,
        i === 49
          ? user(`name = "u"`)
          : `module "a" {\n  source = "../m${i + 2}"\n}\nmodule "b" {\n  source = "../m${i + 2}"\n}\n`,
      ]),
    ]),
    gap: true,
  },
  {
    what: "modules 50 deep",
    files: Object.fromEntries(
      Array.from({ length: 51 }, (_, i) => [
        `m${i}/main.tf`,
        (i === 0 ? backend : "") +
          (i === 50
            ? `resource "aws_iam_user" "u" {\n  name = "u"\n}\n`
            : `module "a" {\n  source = "../m${i + 1}"\n}\n`),
      ]),
    ),
  },
  {
    what: "sources that leave",
    files: {
      "a/main.tf": `${backend}module "a" {\n  source = "../../../etc"\n}\nmodule "b" {\n  source = "./../../a"\n}\nmodule "c" {\n  source = "..\\\\..\\\\x"\n}\n`,
    },
  },
  {
    what: "files that leave",
    files: {
      "a/main.tf": [
        "../../../../etc/passwd",
        "/etc/passwd",
        "~/.ssh/id_rsa",
        "..",
        ".",
        "",
        "a/../../..",
        "\\\\..\\\\..",
        "C:\\\\x",
        "a\\u0000b",
        "./././.",
        "__proto__",
      ]
        .map(
          (path, i) =>
            `resource "aws_iam_user" "u${i}" {\n  name = file("${path}")\n  tags = { owner = templatefile("${path}", {}), a = fileexists("${path}") }\n}\n`,
        )
        .join(backend.slice(0, 0)),
    },
    gap: true,
  },
  {
    what: "a template that reads itself",
    files: { "a.tf": user(`name = templatefile("t", {})`), t: `\${templatefile("t", {})}` },
  },
  {
    what: "a template that loops",
    most: 40_000_000,
    files: {
      "a.tf": user(`name = templatefile("t", { n = range(1000) })`),
      t: `${"%{ for a in n }".repeat(6)}x${"%{ endfor }".repeat(6)}`,
    },
  },
  {
    what: "paths that are none",
    files: {
      "../x.tf": user(`name = "x"`),
      "/abs.tf": user(`name = "x"`),
      "a//b.tf": user(`name = "x"`),
      "./c.tf": user(`name = "x"`),
      "d/../e.tf": user(`name = "x"`),
      ".tf": user(`name = "x"`),
      "x\ny.tf": user(`name = "x"`),
      "\u202Ex.tf": user(`name = "x"`),
      "a b\u0000.tf": user(`name = "x"`),
    },
  },
  {
    what: "names that objects inherit, in Terraform",
    files: {
      "__proto__/main.tf": user(
        `name = "u"\ntags = {\n${odd.map((name) => `${name} = "x"\n"${name}2" = "x"`).join("\n")}\n}`,
      ),
      "constructor/main.tf": `${backend}${odd.map((name) => `module "${name}" {\n  source = "../__proto__"\n  ${name} = 1\n}\nvariable "${name}" {}\nlocals {\n  ${name} = var.${name}\n}\nresource "aws_iam_user" "${name}" {\n  name = local.${name}\n  for_each = { ${name} = 1 }\n}\nresource "${name}" "${name}" {}\nprovider "${name}" {}\nmoved {\n  from = ${name}.${name}\n  to = ${name}.x\n}\n`).join("")}`,
      "constructor/terraform.tfvars": odd.map((name) => `${name} = "@a/b"\n`).join(""),
      "prototype/a.tf.json": `{"resource":{"aws_iam_user":{"__proto__":{"name":"u","tags":{"__proto__":"x","constructor":{"prototype":1}}}},"__proto__":{"a":{}}},"__proto__":{"x":1},"variable":{"constructor":{}}}`,
      "prototype/terraform.tfvars.json": `{"__proto__":{"owner":"x"},"constructor":"y"}`,
    },
  },
  {
    what: "names that objects inherit, in manifests and workflows",
    files: {
      "a.yaml": odd
        .map(
          (name) =>
            `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  namespace: ${name}\n  labels: { ${name}: ${name} }\n  annotations:\n    ${name}: { ${name}: 1 }\n${name}: 1\n`,
        )
        .join("---\n"),
      "b.json": `{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"__proto__","annotations":{"__proto__":"x","constructor":"y"}},"__proto__":{"kind":"x"}}`,
      "c.yaml": odd
        .map(
          (name) =>
            `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: ${name}, namespace: ${name} }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ${name}, name: ${name} }\nsubjects: [{ kind: ${name}, name: ${name} }, { kind: ServiceAccount, name: ${name}, namespace: ${name} }]\n`,
        )
        .join("---\n"),
      ".github/workflows/a.yml": `on: { __proto__: 1, constructor: 2 }\npermissions: { __proto__: write, constructor: write }\nenv: { __proto__: a }\njobs:\n${odd.map((name) => `  ${name}:\n    runs-on: x\n    needs: [${name}]\n    permissions: { ${name}: write }\n    steps: [{ uses: ${name}, with: { ${name}: "\${{ secrets.${name} }} \${{ ${name}.${name} }}" } }]\n`).join("")}`,
      ".github/CODEOWNERS": `__proto__ @__proto__\nconstructor @constructor/x\n`,
      "kustomization.yaml": `resources: [a.yaml, c.yaml]\ncommonLabels: { __proto__: x, constructor: y }\ncommonAnnotations: { __proto__: x }\n`,
    },
  },
  {
    what: "an alias bomb",
    files: {
      "a.yaml": `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\n${aliases(12)}\n`,
      ".github/workflows/a.yml": `on: push\n${aliases(12)}\njobs: { a: { runs-on: x, steps: *a11 } }\n`,
    },
    gap: true,
  },
  {
    what: "an alias bomb by merging",
    files: {
      "a.yaml": `apiVersion: v1\nkind: ServiceAccount\n${Array.from({ length: 40 }, (_, i) => (i === 0 ? "b0: &b0 { a: 1 }" : `b${i}: &b${i} { <<: [*b${i - 1}, *b${i - 1}], x${i}: *b${i - 1} }`)).join("\n")}\nmetadata: { <<: *b39, name: a }\n`,
    },
  },
  {
    what: "an alias of itself",
    files: {
      "a.yaml": "apiVersion: v1\nkind: ServiceAccount\nmetadata: &a { name: a, labels: *a }\n",
    },
  },
  {
    what: "a decoded alias bomb",
    files: { "a.tf": user(`tags = yamldecode(file("x.txt"))`), "x.txt": aliases(12) },
  },
  {
    what: "patterns that backtrack",
    files: {
      "a.tf": user(
        `name = replace("${"a".repeat(60)}!", "/(a+)+$/", "b")\npath = regex("^(([a-z])+.)+[A-Z]([a-z])+$", "${"a".repeat(60)}")\ntags = { owner = join("", regexall("(x+x+)+y", "${"x".repeat(60)}")), a = try(regex("(.*)(.*)(.*)(.*)(.*)[0-9]{50}", "${"z".repeat(5000)}"), "") }`,
      ),
    },
  },
  {
    what: "patterns that are none",
    files: {
      "a.tf": user(
        `name = replace("a", "/(/", "b")\npath = regex("[", "a")\ntags = { owner = regex("(?<__proto__>a)(?P<constructor>b)", "ab")["constructor"] }`,
      ),
    },
  },
  {
    what: "globs that backtrack",
    files: {
      "a.tf": user(`name = "u"`),
      ".github/CODEOWNERS": `${"*a".repeat(200)} @a/b\n${"**/".repeat(200)}x @a/b\n${"[a-".repeat(1000)} @a/b\n`,
      ".github/nhi-lint.yml": `exclude: ["${"*a".repeat(100)}b", "${"**/".repeat(100)}z"]\n`,
      [`${"a".repeat(200)}/${"a/".repeat(100)}x.tf`]: user(`name = "x"`),
    },
  },
  {
    what: "policies that backtrack",
    files: {
      "a.tf":
        user(`name = "u"`) +
        Array.from(
          { length: 40 },
          (_, i) =>
            `resource "aws_iam_user_policy" "p${i}" {\n  user = aws_iam_user.u.name\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:${"*a".repeat(100 + i)}", Resource = "arn:aws:s3:::${"?*".repeat(300)}${i}" }] })\n}\n`,
        ).join(""),
    },
  },
  {
    what: "policies of thousands of statements",
    most: 200_000_000,
    files: {
      "a.tf": `${user(`name = "u"`)}resource "aws_iam_user_policy" "p" {\n  user = aws_iam_user.u.name\n  policy = jsonencode({ Statement = [for i in range(3000) : { Effect = i % 2 == 0 ? "Allow" : "Deny", Action = ["s3:Get\${i}*", "s3:*\${i}"], Resource = "arn:aws:s3:::b\${i}/*" }] })\n}\n`,
    },
  },
  {
    what: "a policy that gains hundreds of statements",
    before: { "a.tf": user(`name = "u"`) + manyStatements(1) },
    files: { "a.tf": user(`name = "u"`) + manyStatements(300) },
  },
  {
    what: "policies in policies",
    most: 40_000_000,
    files: {
      "a.tf": `${user(`name = "u"`)}${Array.from({ length: 300 }, (_, i) => `data "aws_iam_policy_document" "d${i}" {\n  source_policy_documents = [data.aws_iam_policy_document.d${i + 1}.json, data.aws_iam_policy_document.d${i + 1}.json]\n  statement {\n    actions = ["s3:Get${i}"]\n    resources = ["*"]\n  }\n}\n`).join("")}data "aws_iam_policy_document" "d300" {\n  source_policy_documents = [data.aws_iam_policy_document.d0.json]\n}\nresource "aws_iam_user_policy" "p" {\n  user = aws_iam_user.u.name\n  policy = data.aws_iam_policy_document.d0.json\n}\n`,
    },
  },
  {
    what: "thousands of bindings of thousands of accounts",
    gap: true,
    files: {
      "a.yaml": Array.from(
        { length: 1500 },
        (_, i) =>
          `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a${i}, namespace: x }\n---\napiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: { name: b${i} }\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: edit }\nsubjects: [{ kind: Group, name: "system:serviceaccounts", apiGroup: rbac.authorization.k8s.io }, { kind: ServiceAccount, name: a${i}, namespace: x }]\n`,
      ).join("---\n"),
    },
  },
  {
    what: "groups in a circle",
    files: {
      "a.tf": `${backend}${["a", "b", "c"].map((one, i, all) => `resource "google_service_account" "${one}" {\n  account_id = "${one}"\n}\nresource "google_service_account_iam_member" "${one}" {\n  service_account_id = google_service_account.${one}.name\n  role = "roles/iam.serviceAccountTokenCreator"\n  member = "serviceAccount:\${google_service_account.${all[(i + 1) % 3] ?? ""}.email}"\n}\n`).join("")}`,
    },
  },
  {
    what: "roles that trust each other in a circle",
    files: {
      "a.tf": `${backend}${["a", "b"].map((one, i, all) => `resource "aws_iam_role" "${one}" {\n  name = "${one}"\n  permissions_boundary = aws_iam_policy.${one}.arn\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.${all[1 - i] ?? ""}.arn } }] })\n}\nresource "aws_iam_policy" "${one}" {\n  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Resource = aws_iam_role.${one}.arn }] })\n}\n`).join("")}`,
    },
  },
  {
    what: "names that look alike or turn round",
    files: {
      "a.tf": user(
        `name = "\u202Eadmin\u2066 \u{1F600} \uFF0A а"\ntags = { "оwner" = "@acme/x", owner = "\u200B\u00AD", "\uFEFFowner" = "\u0000" }`,
      ),
      "b.yaml": `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: "\\u202Ex\\uD83D\\u001B[31m", namespace: "::error::x" }\n`,
      "\u001B[31m.tf": user(`name = "::error file=x::y%0A"`),
    },
  },
  {
    what: "scalars where maps are asked",
    files: {
      "a.yaml":
        ["kind", "metadata", "rules", "subjects", "roleRef", "spec"]
          .map(
            (key) =>
              `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: { name: a }\n${key === "kind" ? "x" : key}: 3\n`,
          )
          .join("---\n") +
        `---\napiVersion: [v1]\nkind: { a: ServiceAccount }\n---\napiVersion: v1\nkind: List\nitems: 3\n---\napiVersion: v1\nkind: List\nitems: [1, null, [], { kind: List, apiVersion: v1, items: [{}] }]\n---\n- kind: Role\n---\n3\n`,
      ".github/workflows/a.yml":
        "on: 3\npermissions: [a]\njobs:\n  a: 3\n  b: { steps: 3, permissions: 3, uses: [a] }\n  c: { steps: [3, null, [a], { uses: 3, with: 3, run: {}, env: 3 }], runs-on: {} , secrets: 3, env: [] }\n",
      "kustomization.yaml": "resources: 3\nnamespace: []\ncommonLabels: [a]\npatches: 3\n",
      "action.yml": "runs: 3\n",
      "a.tf.json": `{"resource":3,"module":[1,{"a":[{"source":3}]}],"locals":[1],"provider":"x","data":{"aws_iam_policy_document":[{"a":3}]},"terraform":[{"backend":3}],"variable":{"a":3},"moved":3,"import":[{"to":3}]}`,
      "a.auto.tfvars.json": `[1, 2]`,
    },
  },
  {
    what: "lists inside lists, deep",
    files: {
      "a.yaml": `apiVersion: v1\nkind: List\nitems:\n${Array.from({ length: 60 }, (_, i) => `${"  ".repeat(i)}- apiVersion: v1\n${"  ".repeat(i)}  kind: List\n${"  ".repeat(i)}  items:`).join("\n")}\n${"  ".repeat(60)}- { apiVersion: v1, kind: ServiceAccount, metadata: { name: a } }\n`,
    },
  },
  {
    what: "manifests in Terraform in manifests",
    files: {
      "a.tf": `${backend}resource "kubernetes_manifest" "m" {\n  manifest = yamldecode(file("m.txt"))\n}\nresource "kubectl_manifest" "n" {\n  yaml_body = file("m.txt")\n}\n`,
      "m.txt": `apiVersion: v1\nkind: List\nitems: [${`{ apiVersion: v1, kind: List, items: [`.repeat(100)}${"]}".repeat(100)}]\n`,
    },
  },
  {
    what: "reusable workflows in a circle",
    files: {
      ".github/workflows/a.yml":
        "on: workflow_call\njobs: { a: { uses: ./.github/workflows/b.yml, secrets: inherit } }\n",
      ".github/workflows/b.yml":
        "on: workflow_call\njobs: { b: { uses: ./.github/workflows/a.yml, secrets: inherit }, c: { uses: ./../../x.yml }, d: { uses: ./.github/workflows/__proto__ } }\n",
      "action.yml": "runs: { using: composite, steps: [{ uses: ./ }, { uses: ./../.. }] }\n",
    },
  },
  {
    what: "moves in a circle",
    files: {
      "a.tf": `${user(`name = "u"`)}moved {\n  from = aws_iam_user.u\n  to = aws_iam_user.v\n}\nmoved {\n  from = aws_iam_user.v\n  to = aws_iam_user.u\n}\n${Array.from({ length: 2000 }, (_, i) => `moved {\n  from = aws_iam_user.w${i + 1}\n  to = aws_iam_user.w${i}\n}\n`).join("")}`,
    },
  },
  {
    what: "dates that are none",
    files: {
      "a.tf": `${backend}resource "azuread_application_password" "p" {\n  application_id = "x"\n  end_date = "99999-99-99T99:99:99Z"\n}\nresource "azuread_application_password" "q" {\n  application_id = "x"\n  end_date_relative = "${"9".repeat(400)}h"\n}\nresource "aws_iam_user" "u" {\n  name = "u"\n  tags = { owner = "@a/b", expires = "+275760-09-13", review-by = "0000-00-00" }\n}\nresource "time_rotating" "r" {\n  rotation_days = 1e308\n}\n`,
    },
  },
  {
    what: "many jobs within many subjects",
    most: 100_000_000,
    files: {
      "a.tf": `${backend}resource "aws_iam_role" "r" {\n  name = "r"\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRoleWithWebIdentity", Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com" }, Condition = { StringLike = { "token.actions.githubusercontent.com:sub" = [${Array.from({ length: 2000 }, (_, i) => `"repo:acme/app:ref:refs/heads/*${i}"`).join(", ")}] } } }] })\n}\n`,
      ".github/workflows/a.yml": `on: push\njobs:\n${Array.from({ length: 1000 }, (_, i) => `  j${i}: { runs-on: x, permissions: { id-token: write }, steps: [{ uses: aws-actions/configure-aws-credentials@v4, with: { role-to-assume: "arn:aws:iam::111122223333:role/r" } }] }\n`).join("")}`,
    },
  },
  { what: "generators in generators", files: { "a.yaml": setOf("") } },
  {
    what: "generators in generators that make nothing",
    most: 20_000_000,
    files: { "a.yaml": setOf(", selector: { matchLabels: { b: none } }") },
  },
  {
    what: "a configuration of bombs",
    files: { "a.tf": user(`name = "u"`), ".github/nhi-lint.yml": `${aliases(12)}\n` },
  },
  {
    what: "waivers of bombs",
    files: {
      "a.tf": user(`name = "u"`),
      ".github/nhi-lint-waivers.yml": `waivers:\n${"  - { rule: x, path: '**/*', reason: a, owner: '@a', until: 2027-01-01 }\n".repeat(5000)}`,
    },
  },
];

describe("made by hand", () => {
  test.each(hostile)("$what", async ({ what, files, gap, most, before }) => {
    const head = new Map(Object.entries(files));
    const size = [...head.values()].reduce((sum, text) => sum + text.length, 0);
    for (const base of [new Map(Object.entries(before ?? {})), tree]) {
      countFromNow();
      const outcome = await survives(base, new Map([...base, ...head]), what);
      expect(stepsSince(), what).toBeLessThan(most ?? steps.least + steps.each * size);
      expect(outcome?.report.model.facts.size ?? 0, what).toBeLessThan(mostFacts);
      if (gap) expect(outcome?.report.gaps.length, what).toBeGreaterThan(0);
    }
  });
});
