// Edits that change how something is written and not what it is: nothing may become new, wider, looser or unclear.

import { describe, expect, test } from "vitest";
import { estate } from "./estate.ts";
import {
  changesOf,
  check,
  edited,
  errorsOf,
  findingsOf,
  textAt,
  worseOf,
  type Tree,
} from "./memory.ts";
import { quietEdits } from "./quiet-edits.ts";

const tree = estate(0);

async function expectQuiet(base: Tree, head: Tree): Promise<void> {
  const outcome = await check(base, head);
  expect(worseOf(outcome)).toEqual([]);
  expect(errorsOf(outcome)).toEqual([]);
}

test("identical trees", async () => {
  const outcome = await check(tree, tree);
  expect(outcome.report.verdict).toBe("pass");
  expect(findingsOf(outcome)).toEqual([]);
  const all = await check(tree, tree, { all: true });
  expect(changesOf(all)).toEqual([]);
  expect(all.report.changes.length).toBeGreaterThan(40);
});

describe.each(quietEdits)("$what", ({ edit }) => {
  test("forth", async () => {
    await expectQuiet(tree, edit(tree));
  });
  test("back", async () => {
    await expectQuiet(edit(tree), tree);
  });
});

describe("moved blocks", () => {
  const iam = "infra/app/iam.tf";
  const main = "infra/app/main.tf";
  const moved = (from: string, to: string): string =>
    `\nmoved {\n  from = ${from}\n  to   = ${to}\n}\n`;

  test("a renamed resource", async () => {
    const text = textAt(tree, iam)
      .replaceAll("aws_iam_role.reports", "aws_iam_role.exports")
      .replace(`"aws_iam_role" "reports"`, `"aws_iam_role" "exports"`);
    await expectQuiet(
      tree,
      edited(tree, { [iam]: text + moved("aws_iam_role.reports", "aws_iam_role.exports") }),
    );
  });

  test("a renamed policy", async () => {
    const text = textAt(tree, iam)
      .replaceAll("aws_iam_policy.upload", "aws_iam_policy.put")
      .replace(`"aws_iam_policy" "upload"`, `"aws_iam_policy" "put"`);
    await expectQuiet(
      tree,
      edited(tree, { [iam]: text + moved("aws_iam_policy.upload", "aws_iam_policy.put") }),
    );
  });

  test("a renamed module", async () => {
    const text = textAt(tree, main).replace(`module "exporter"`, `module "sender"`);
    await expectQuiet(
      tree,
      edited(tree, { [main]: text + moved("module.exporter", "module.sender") }),
    );
  });

  test("a renamed key of for_each", async () => {
    const text = textAt(tree, main)
      .replace(`toset(["eu", "us"])`, `toset(["europe", "us"])`)
      .replace("importer-${each.key}", `importer-\${each.key == "europe" ? "eu" : each.key}`);
    await expectQuiet(
      tree,
      edited(tree, {
        [main]: text + moved(`module.importer["eu"]`, `module.importer["europe"]`),
      }),
    );
  });

  test("one instance that becomes many", async () => {
    const text = textAt(tree, main).replace(
      `module "exporter" {`,
      `module "exporter" {\n  for_each    = toset(["one"])`,
    );
    await expectQuiet(
      tree,
      edited(tree, { [main]: text + moved("module.exporter", `module.exporter["one"]`) }),
    );
  });

  test("count that comes without a moved block", async () => {
    const text = textAt(tree, iam)
      .replace(
        `resource "aws_iam_policy" "upload" {`,
        `resource "aws_iam_policy" "upload" {\n  count  = 1`,
      )
      .replace("aws_iam_policy.upload.arn", "aws_iam_policy.upload[0].arn");
    await expectQuiet(tree, edited(tree, { [iam]: text }));
    await expectQuiet(edited(tree, { [iam]: text }), tree);
  });

  test("a resource wrapped in a module", async () => {
    const start = textAt(tree, iam).indexOf(`resource "aws_iam_role" "deploy"`);
    const documents = textAt(tree, iam).indexOf(`data "aws_iam_policy_document" "deploy"`);
    const text = textAt(tree, iam);
    const wrapped = text.slice(documents);
    expect(start).toBeGreaterThan(documents);
    await expectQuiet(
      tree,
      edited(tree, {
        [iam]:
          text.slice(0, documents) +
          `module "deploy" {\n  source = "./deploy"\n}\n` +
          moved("aws_iam_role.deploy", "module.deploy.aws_iam_role.deploy") +
          moved("aws_iam_role_policy.deploy", "module.deploy.aws_iam_role_policy.deploy"),
        "infra/app/deploy/main.tf": wrapped,
      }),
    );
  });

  test("a module taken apart", async () => {
    const text = textAt(tree, "infra/jobs/main.tf");
    const runner = textAt(tree, "modules/runner/main.tf")
      .replaceAll("var.name", `"nightly"`)
      .replaceAll('${"nightly"}', "nightly")
      .replaceAll("var.owner", `"@acme/payments"`)
      .replaceAll("var.environment", `"prod"`)
      .replace(`"../naming"`, `"../../modules/naming"`);
    const head = edited(tree, {
      "infra/jobs/main.tf":
        text.replace(/module "nightly" \{[\s\S]*?\n\}\n/, "") +
        runner +
        moved("module.nightly.aws_iam_role.this", "aws_iam_role.this") +
        moved("module.nightly.aws_iam_role_policy.this", "aws_iam_role_policy.this") +
        moved("module.nightly.module.naming", "module.naming"),
    });
    await expectQuiet(tree, head);
  });
});
