// What `--plan` takes and refuses, and how a plan finds its root: no refusal holds anything of the file's text.

import { expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import { openPlans } from "../../src/resolve/terraform/plan/open-plans.ts";
import { readPlan } from "../../src/resolve/terraform/plan/read-plan.ts";
import { check, findingsOf, type Tree } from "../pipeline/memory.ts";
import { planText, plansOf } from "./make.ts";

function refusal(text: string): string {
  try {
    readPlan("p", null, text);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.todo}`;
    throw error;
  }
  return "";
}

const show =
  "Save the plan with `terraform plan -out PLANFILE`, then `terraform show -json PLANFILE > plan.json`.";
const wrong: readonly (readonly [string, string, string])[] = [
  [
    "a binary plan",
    "PK\u0003\u0004\u0014hunter2",
    "`p` is a plan in Terraform's own binary form | Turn it into JSON in the folder it was made in: `terraform show -json PLANFILE > plan.json`.",
  ],
  [
    "PowerShell's UTF-16",
    '\ufffd\ufffd{\0"\0f\0',
    "`p` is not written in UTF-8 | PowerShell writes UTF-16: use `terraform show -json PLANFILE | Out-File -Encoding utf8 plan.json`.",
  ],
  [
    "the log of plan -json",
    '{"@level":"info","type":"version"}\n{"@level":"info"}\n',
    `\`p\` is the log of \`terraform plan -json\`, not a plan | ${show}`,
  ],
  ["what is no JSON", "password = hunter2", `\`p\` is not JSON | ${show}`],
  ["nothing", "", `\`p\` is not JSON | ${show}`],
  [
    "a state file",
    '{"version":4,"lineage":"0","resources":[]}',
    `\`p\` is a state file, not a plan | ${show}`,
  ],
  [
    "a state as shown",
    '{"format_version":"1.0","values":{"root_module":{}}}',
    `\`p\` is a state as \`terraform show -json\` prints it without a plan's name | ${show}`,
  ],
  [
    "an empty state as shown",
    '{"format_version":"1.0"}',
    `\`p\` is JSON of Terraform's, but no plan | ${show}`,
  ],
  [
    "other JSON",
    '{"hunter2":1}',
    `\`p\` is JSON, but no plan: it has no \`format_version\` | ${show}`,
  ],
  ["a list", "[1]", `\`p\` is JSON, but no plan: it has no \`format_version\` | ${show}`],
  [
    "a format that is not known",
    '{"format_version":"2.0","planned_values":{}}',
    "`p` has a format that nhi-lint does not read: 1.x is read, and `format_version` is another | Make it with Terraform 1.0 or later or with OpenTofu, or use a newer nhi-lint.",
  ],
  [
    "an older format",
    '{"format_version":"0.2","planned_values":{}}',
    "`p` has a format that nhi-lint does not read: 1.x is read, and `format_version` is another | Make it with Terraform 1.0 or later or with OpenTofu, or use a newer nhi-lint.",
  ],
];

test.each(wrong)("%s is refused", (_name, text, said) => {
  expect(refusal(text)).toBe(said);
});

test.each(["1.0", "1.2", "1.17"])("format %s is read, a byte order mark or not", (version) => {
  const text = JSON.stringify({ format_version: version, planned_values: {} });
  expect(refusal(text)).toBe("");
  expect(refusal(`\ufeff${text}`)).toBe("");
});

test("what is longer than 100 MB is refused before it is parsed", () => {
  expect(refusal(`{"format_version":"1.0"${" ".repeat(100 * 1024 * 1024)}`)).toContain(
    "is longer than 100 MB",
  );
});

const user = (name: string, more = ""): string =>
  `variable "team" {}\nresource "aws_iam_user" "${name}" {\n  name = "${name}"\n  tags = { owner = var.team }\n}\n${more}`;
const owned = {
  inputs: { team: "@acme/payments" },
  changes: [{ address: "aws_iam_user.bot", after: {} }],
};
const backend = 'terraform {\n  backend "s3" {}\n}\n';

async function ownerless(
  tree: Tree,
  plans: ReturnType<typeof plansOf>,
): Promise<readonly string[]> {
  const outcome = await check(new Map(), tree, {
    standing: { from: "head", config: null, preset: null },
    plans,
    all: true,
  });
  return findingsOf(outcome).filter((line) => line.includes("ownerless"));
}

const said = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return `${error.message} | ${error.todo}`;
    throw error;
  }
  return "";
};

test("the root is the one that declares what the plan's configuration does", async () => {
  const tree = new Map([
    ["a/main.tf", backend + user("other")],
    ["b/main.tf", backend + user("bot")],
  ]);
  expect(await ownerless(tree, plansOf(owned))).toEqual([
    "note ownerless-identity a/main.tf:5 Whether `aws_iam_user.other` has an owner cannot be read: `var.team` cannot be told from source.",
  ]);
});

test("of several alike, the one that was named, or whose folder holds the plan", async () => {
  const tree = new Map([
    ["live/dev/main.tf", backend + user("bot")],
    ["live/prod/main.tf", backend + user("bot")],
  ]);
  const dev =
    "note ownerless-identity live/dev/main.tf:5 Whether `aws_iam_user.bot` has an owner cannot be read: `var.team` cannot be told from source.";
  expect(await ownerless(tree, plansOf(owned, "live/prod"))).toEqual([dev]);
  const beside = [{ path: "/ci/live/prod/plan.json", dir: null, text: planText(owned) }];
  expect(await ownerless(tree, openPlans(beside))).toEqual([dev]);
  expect(await said(ownerless(tree, plansOf(owned)))).toBe(
    "the plan `plan.json` fits several roots alike: `live/dev`, `live/prod` | Write which root it is of: `--plan DIR=FILE`, e.g. `--plan infra/prod=plan.json`.",
  );
});

test("a plan of no root here is refused; where only what changed is judged, it is said and not used", async () => {
  const tree = new Map([["a/main.tf", backend + user("other", 'output "x" { value = 1 }\n')]]);
  expect(await said(ownerless(tree, plansOf(owned)))).toBe(
    "no root of the tree declares what the plan `plan.json` does | Write which root it is of: `--plan DIR=FILE`, e.g. `--plan infra/prod=plan.json`.",
  );
  expect(await said(ownerless(tree, plansOf(owned, "b")))).toBe(
    "`--plan b=plan.json`: `b` is no root of the tree that is judged | Name the folder that the plan was made in, relative to the top of the tree.",
  );
  const { report } = await check(new Map(), tree, { plans: plansOf(owned) });
  expect(report.remarks).toEqual([
    "the plan `plan.json` is of no root that the change concerns: it was not used",
  ]);
});

test("a plan of a root that a change does not concern is not used, be it named or found", async () => {
  const tree = new Map([
    ["a/main.tf", backend + user("other")],
    ["b/main.tf", backend + user("bot")],
  ]);
  const changed = new Map([...tree, ["a/main.tf", backend + user("new")]]);
  for (const dir of ["b", null]) {
    const { report } = await check(tree, changed, { plans: plansOf(owned, dir) });
    expect(report.remarks).toEqual([
      "the plan `plan.json` is of no root that the change concerns: it was not used",
    ]);
    expect(report.findings.map(({ rule }) => rule)).toContain("ownerless-identity");
  }
});

test("a plan in the folder of a root that is not concerned is not taken for a twin's that is", async () => {
  const tree = new Map([
    ["live/dev/main.tf", backend + user("bot")],
    ["live/prod/main.tf", backend + user("bot")],
  ]);
  const changed = new Map([
    ...tree,
    ["live/dev/main.tf", backend + user("bot", 'output "x" { value = 1 }\n')],
  ]);
  const of = (path: string): ReturnType<typeof openPlans> =>
    openPlans([{ path, dir: null, text: planText(owned) }]);
  const remarks = async (path: string): Promise<readonly string[]> =>
    (await check(tree, changed, { plans: of(path) })).report.remarks;
  expect(await remarks("live/prod/plan.json")).toHaveLength(1);
  expect(await remarks("live/dev/plan.json")).toEqual([]);
  expect(await remarks("out/plan.json")).toEqual([]);
});

test("two plans of one root are refused", async () => {
  const tree = new Map([["a/main.tf", backend + user("bot")]]);
  const plans = openPlans(
    ["one", "two"].map((path) => ({ path, dir: null, text: planText(owned) })),
  );
  expect(await said(ownerless(tree, plans))).toBe(
    "the plans `one` and `two` are both of the root `a` | Give one plan a root; name the root of each where they differ: `--plan DIR=FILE`.",
  );
});

test("a folder that looks like no root is one when it has a plan", async () => {
  expect(await ownerless(new Map([["main.tf", user("bot")]]), plansOf(owned))).toEqual([]);
});
