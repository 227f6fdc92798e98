// Whatever a plan holds: what it marks as sensitive is in no output, and nothing in it does harm.

import fc from "fast-check";
import { expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import { githubReporter } from "../../src/report/github.ts";
import { jsonReporter } from "../../src/report/json.ts";
import { markdownReporter } from "../../src/report/markdown.ts";
import { ndjsonReporter } from "../../src/report/ndjson.ts";
import { registerCsv } from "../../src/report/register-csv.ts";
import { registerMarkdown, registerTable } from "../../src/report/register.ts";
import type { Style } from "../../src/report/report.ts";
import { terminalReporter } from "../../src/report/terminal.ts";
import { registerOf } from "../../src/stage/register.ts";
import { openPlans } from "../../src/resolve/terraform/plan/open-plans.ts";
import type { Outcome } from "../../src/run.ts";
import { check, findingsOf, type Tree } from "../pipeline/memory.ts";
import { planText, type Change } from "./make.ts";

const tree: Tree = new Map([
  [
    "main.tf",
    `terraform {
  backend "s3" {}
}

variable "secret" {}
variable "plain" {}
variable "names" {}

resource "aws_iam_user" "bot" {
  name = var.plain
  tags = { owner = var.secret, purpose = "for \${var.plain}" }
}

resource "aws_iam_role" "ci" {
  for_each           = var.names
  name               = each.value
  description        = sensitive(var.plain)
  assume_role_policy = var.plain
  tags               = var.secret
}

resource "aws_iam_role_policy" "ci" {
  role   = aws_iam_role.ci["a"].name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = var.secret, Resource = var.plain }] })
}

resource "aws_iam_access_key" "bot" {
  user = aws_iam_user.bot.name
}

module "far" {
  source = "git::https://git.example.com/far.git"
  role   = aws_iam_access_key.bot.secret
}
`,
  ],
]);

const style: Style = {
  colour: false,
  width: 90,
  version: "0",
  facts: true,
  lineOf: () => null,
  textOf: () => null,
};

function outputs({ report }: Outcome): readonly string[] {
  const entries = registerOf({ report, attested: null, today: "2026-11-26" });
  return [
    terminalReporter(report, style),
    jsonReporter(report, style),
    ndjsonReporter(report, style),
    markdownReporter(report, style),
    githubReporter(report, style),
    registerTable(entries, report.gaps.length),
    registerMarkdown(entries),
    registerCsv(entries),
  ].map((parts) => [...parts].join(""));
}

const asked = { standing: { from: "head", config: null, preset: null }, all: true } as const;

function judged(text: string): Promise<Outcome> {
  return check(new Map(), tree, { ...asked, plans: openPlans([{ path: "p", dir: "", text }]) });
}

/** The configuration of the module that is not in the tree: one role, whose every argument is handed in. */
const far = (isMarked: boolean) => ({
  configuration: {
    root_module: {
      variables: { secret: { sensitive: isMarked }, plain: {}, names: {} },
      resources: [{ address: "aws_iam_role.ci", expressions: {}, for_each_expression: {} }],
      module_calls: {
        far: {
          module: {
            resources: [
              {
                address: "aws_iam_role.this",
                expressions: { name: {}, description: {}, tags: {}, assume_role_policy: {} },
              },
            ],
          },
        },
      },
    },
  },
});

const policy = (action: string): string =>
  JSON.stringify({ Statement: [{ Effect: "Allow", Action: action, Resource: "*" }] });

/** Values that all hold the secret: marked where Terraform marks them, and once where a provider lost the mark; or nowhere. */
function secretPlan(secret: string, isMarked = true): string {
  const role = {
    name: secret,
    description: `the ${secret}`,
    assume_role_policy: policy(secret),
    tags: { owner: secret, [`k${secret.length}`]: "x" },
    tags_all: { owner: secret, team: `${secret}!` },
  };
  const mark = <T>(mask: T): T | object => (isMarked ? mask : {});
  const marked = mark({
    name: true,
    description: true,
    assume_role_policy: true,
    tags: { owner: true },
  });
  const user = { name: "bot", tags: { owner: secret, purpose: secret } };
  const changes: Change[] = [
    { address: "aws_iam_user.bot", after: user, sensitive: mark({ tags: true }) },
    { address: 'aws_iam_role.ci["a"]', after: role, sensitive: marked },
    {
      address: "aws_iam_role_policy.ci",
      after: { role: secret, policy: policy(secret) },
      sensitive: mark({ role: true, policy: true }),
    },
    {
      address: "aws_iam_access_key.bot",
      after: { user: "bot", secret },
      sensitive: mark({ secret: true }),
    },
  ];
  const inputs = { secret, plain: secret, names: { a: secret } };
  const made = JSON.parse(planText({ changes, inputs, more: far(isMarked) })) as {
    resource_changes: unknown[];
  };
  made.resource_changes.push({
    address: "module.far.aws_iam_role.this",
    module_address: "module.far",
    mode: "managed",
    type: "aws_iam_role",
    name: "this",
    change: {
      actions: ["update"],
      before: role,
      after: role,
      after_unknown: {},
      before_sensitive: marked,
      after_sensitive: marked,
    },
  });
  return JSON.stringify(made);
}

test("what a plan marks as sensitive is in no output, however it is written", async () => {
  const core = fc.integer({ min: 100_000, max: 999_999 }).map((number) => `zq${number}`);
  const wrapped = fc.tuple(
    fc.string({ maxLength: 4, unit: "grapheme" }),
    core,
    fc.string({ maxLength: 4 }),
  );
  await fc.assert(
    fc.asyncProperty(wrapped, async ([before, secret, after]) => {
      const outcome = await judged(secretPlan(before + secret + after));
      expect(outcome.report.findings.length).toBeGreaterThan(5);
      for (const output of outputs(outcome)) expect(output).not.toContain(secret);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("without the marks, the same values are used", async () => {
  expect(outputs(await judged(secretPlan("hunter2", false))).join("")).toContain("hunter2");
});

test("a value that stands under a sensitive mark is at most unknown, with that reason", async () => {
  const [, json = ""] = outputs(await judged(secretPlan("hunter2-hunter2")));
  expect(json).toContain('"sensitive"');
  const notes = findingsOf(await judged(secretPlan("hunter2-hunter2")));
  expect(notes).toContain(
    "note ownerless-identity main.tf:9 Whether `aws_iam_user.bot` has an owner cannot be read: `var.secret` cannot be told from source.",
  );
});

const anything = fc.jsonValue({ maxDepth: 4, stringUnit: "grapheme" });
const key = fc.constantFrom(
  "a",
  "__proto__",
  "constructor",
  '"',
  "]",
  "${x}",
  "\u0000",
  "toString",
);
const odd = fc.oneof(
  anything,
  fc.dictionary(key, anything),
  fc.constant(true),
  fc.constant([[[]]]),
);

const part = fc.record(
  {
    address: fc.oneof(fc.constant('aws_iam_role.ci["a"]'), fc.string()),
    module_address: fc.oneof(
      fc.constantFrom("module.far", "module.far.module.x[0]", "module."),
      odd,
    ),
    mode: fc.oneof(fc.constantFrom("managed", "data"), odd),
    type: fc.oneof(fc.constant("aws_iam_role"), odd),
    name: fc.oneof(fc.constant("ci"), odd),
    index: odd,
    previous_address: odd,
    change: fc.oneof(
      fc.record(
        {
          actions: fc.oneof(fc.constant(["create"]), odd),
          before: odd,
          after: fc.oneof(
            fc.dictionary(fc.constantFrom("name", "tags", "assume_role_policy"), odd),
            odd,
          ),
          after_unknown: odd,
          before_sensitive: odd,
          after_sensitive: fc.oneof(fc.constant({}), odd),
        },
        { requiredKeys: [] },
      ),
      odd,
    ),
  },
  { requiredKeys: [] },
);

test("a plan of any shape ends in a report or in a refusal", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 4 }), odd, odd, odd, async (changes, a, b, c) => {
      const text = JSON.stringify({
        format_version: "1.2",
        planned_values: {},
        variables: b,
        resource_changes: changes,
        prior_state: { values: { root_module: c } },
        configuration: { root_module: fits(a) },
      });
      try {
        for (const output of outputs(await judged(text))) expect(output).toBeTypeOf("string");
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
    }),
    { numRuns: 150, seed: 11 },
  );
});

function fits(more: unknown): unknown {
  return { ...far(true).configuration.root_module, ...(typeof more === "object" ? more : {}) };
}

test("values as deep as a file can nest them end the walk, not the program", async () => {
  const deep = "[".repeat(200_000) + "]".repeat(200_000);
  const text = planText({
    changes: [{ address: "aws_iam_user.bot", after: { name: 1, tags: 2 } }],
  });
  const masked = text
    .replace('"tags":2', `"tags":${deep}`)
    .replace('"after_sensitive":{}', `"after_sensitive":{"tags":${deep}}`);
  const { report } = await judged(masked);
  expect(report.findings.length).toBeGreaterThan(0);
});

test("addresses and lists as long as a file can hold end quickly, and what cannot be read counts as not listed", async () => {
  const long = `${"module.a.".repeat(50_000)}aws_iam_user.bot`;
  const change = {
    mode: "managed",
    type: "aws_iam_user",
    name: "bot",
    change: { actions: ["create"] },
  };
  const many = Array.from({ length: 20_000 }, (_, i) => `aws_x.r${i}`);
  const { root_module: root } = far(true).configuration;
  root.module_calls.far.module.resources.push({
    address: "aws_iam_role.this",
    expressions: { name: { references: many } as object } as never,
  });
  const text = JSON.stringify({
    format_version: "1.2",
    planned_values: {},
    resource_changes: [{ ...change, address: long, module_address: long }],
    configuration: { root_module: root },
  });
  const { report } = await judged(text);
  expect(report.changes.map(({ fact }) => fact.address)).toContain("aws_iam_role.ci[*]");
});
