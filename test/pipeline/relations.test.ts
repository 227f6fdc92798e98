// Relations between runs: what is new is judged as in an empty base, removals and strangers change nothing else, order is of no account.

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import type { Outcome } from "../../src/run.ts";
import { removals } from "./edits.ts";
import { estate } from "./estate.ts";
import {
  check,
  edited,
  errorsOf,
  findingsOf,
  jsonOf,
  shuffle,
  treeOf,
  type Tree,
} from "./memory.ts";
import { weakenings } from "./weakenings.ts";

const fixtures = new URL("../../fixtures/judge/", import.meta.url).pathname;
const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [entry.name] : [],
  );
const cases = folders(fixtures).flatMap((rule) =>
  folders(join(fixtures, rule)).map((name) => ({
    name: `${rule}/${name}`,
    base: treeOf(join(fixtures, rule, name, "base")),
    head: treeOf(join(fixtures, rule, name, "head")),
  })),
);
const tree = estate(1);
/** Everything wrong at once. */
const bad = weakenings.reduce((before, { edit }) => {
  try {
    return edit(before);
  } catch {
    return before;
  }
}, tree);

test("what is wrong everywhere is", async () => {
  expect(errorsOf(await check(tree, bad)).length).toBeGreaterThan(25);
});

/** Rule and fact of findings, those of added facts only. */
function onAdded({ report }: Outcome): readonly string[] {
  return report.findings
    .filter(({ change }) => change?.change === "added" || change?.change === "adopted")
    .map(({ rule, severity, change }) => `${severity} ${rule} ${change?.fact.key ?? ""}`)
    .toSorted();
}

describe("what is added", () => {
  test.each([
    ["the estate", tree],
    ["the estate, weakened", bad],
  ])("to %s is judged as in an empty base", async (_, whole) => {
    const alone = new Set(onAdded(await check(new Map(), whole)));
    for (const [what, less] of removals(whole)) {
      const outcome = await check(less, whole);
      const added = new Set(
        outcome.report.changes.flatMap(({ change, fact }) =>
          change === "added" ? [fact.key] : [],
        ),
      );
      const wanted = [...alone].filter((line) => added.has(line.split(" ").slice(2).join(" ")));
      expect(onAdded(outcome), what).toEqual(wanted.toSorted());
    }
  });

  test.each(cases)("$name, with an owned and narrow estate beside it", async ({ base, head }) => {
    const beside = (one: Tree): Tree =>
      new Map([...[...tree].filter(([path]) => !path.startsWith(".github/")), ...one]);
    const [plain, more] = await Promise.all([check(base, head), check(beside(base), beside(head))]);
    expect(findingsOf(more)).toEqual(findingsOf(plain));
  });
});

describe("what is removed", () => {
  test("makes no error elsewhere", async () => {
    for (const [what, less] of removals(tree)) {
      // What guards others may not go unnoticed: owners that CODEOWNERS or a kustomization gives, values of a root, files that are read.
      if (/CODEOWNERS|kustomization|tfvars|variables\.tf|policies\/|shared\//.test(what)) continue;
      const outcome = await check(tree, less);
      const said = outcome.report.findings.filter(
        ({ severity, primary }) =>
          severity === "error" && less.get(primary.file.path) === tree.get(primary.file.path),
      );
      expect(
        said.map(({ rule, primary }) => `${rule} ${primary.file.path}:${position(primary).line}`),
        what,
      ).toEqual([]);
    }
  });
});

const strangers: readonly (readonly [string, string])[] = [
  ["docs/guide.md", "# Guide\n"],
  ["src/app.tf.txt", `resource "aws_iam_user" "x" {}\n`],
  ["deploy/base/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: settings\n"],
  ["infra/other/main.tf", `resource "aws_s3_bucket" "b" {\n  bucket = "b"\n}\n`],
  ["infra/app/bucket.tf", `resource "aws_s3_bucket" "b" {\n  bucket = var.bucket\n}\n`],
  ["package.json", `{ "name": "kind", "apiVersion": 1 }\n`],
  [
    "infra/app/clean.tf",
    `resource "aws_iam_role" "clean" {
  name = "clean"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
  tags = { owner = "@acme/billing", review-by = "2027-03-31" }
}
resource "aws_iam_role_policy" "clean" {
  role = aws_iam_role.clean.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "arn:aws:s3:::clean/*" }]
  })
}
`,
  ],
  [
    "deploy/clean.yaml",
    `apiVersion: v1
kind: ServiceAccount
metadata:
  name: clean
  namespace: clean
  annotations: { owner: "@acme/platform", review-by: "2027-03-31" }
`,
  ],
];

describe.each(strangers)("%s", (path, text) => {
  test("changes no finding and has none", async () => {
    const [plain, more] = await Promise.all([
      check(tree, bad),
      check(tree, edited(bad, { [path]: text })),
    ]);
    expect(findingsOf(more)).toEqual(findingsOf(plain));
    expect(errorsOf(await check(tree, edited(tree, { [path]: text })))).toEqual([]);
  });
});

test.each([1, 2, 3, 4])("order is of no account: shuffle %i", async (seed) => {
  for (const all of [false, true]) {
    const plain = jsonOf(await check(tree, bad, { all }));
    expect(jsonOf(await check(tree, bad, { all, order: shuffle(seed) }))).toBe(plain);
  }
});
