// `register` and `register diff` as the command line runs them: trees, commits and kept files.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { commit, repository, temporary, write } from "../source/repositories.ts";
import { run as runs } from "./run.ts";

const run = (cwd: string, ...words: readonly string[]): Promise<string> =>
  runs(cwd, "register", ...words);
const trust = (repo: string): string => `jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringEquals = {
        "token.actions.githubusercontent.com:aud" = "sts.amazonaws.com"
        "token.actions.githubusercontent.com:sub" = "repo:acme/${repo}:ref:refs/heads/main"
      } }
    }]
  })`;
const role = (name: string, owner: string, repo = "app"): string => `
resource "aws_iam_role" "${name}" {
  name               = "${name}"
  assume_role_policy = ${trust(repo)}
  tags               = { owner = "${owner}", "review-by" = "2027-03-31" }
}
`;
const policy = (name: string, ...actions: readonly string[]): string => `
resource "aws_iam_role_policy" "${name}" {
  role   = aws_iam_role.${name}.id
  policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = ${JSON.stringify(actions)}, Resource = "arn:aws:s3:::reports/*" }]
  })
}
`;
const five = ["s3:GetObject", "s3:PutObject", "s3:GetObjectAcl", "s3:GetObjectTagging"];
const provider = 'provider "aws" {}\n';
const before = `${provider}${role("kept", "@acme/ops")}${policy("kept", ...five)}${role("gone", "@acme/ops")}${role("same", "@acme/ops")}`;
const after = `${provider}# a line more\n${role("kept", "@acme/data", "other")}${policy("kept", ...five.slice(0, 3), "s3:DeleteObject")}${role("same", "@acme/ops")}${role("new", "@acme/ops")}`;

const expected = `+ aws_iam_role.new  main.tf:43
    owner: @acme/ops; until: 2027-03-31; may: none
- aws_iam_role.gone  main.tf:26
    owner: @acme/ops; until: 2027-03-31; may: none
~ aws_iam_role.kept  main.tf:4
    owner: @acme/ops → @acme/data
    privileges: + s3:GetObject, s3:PutObject, s3:GetObjectAcl, s3:DeleteObject on arn:aws:s3:::reports/*
    privileges: - s3:GetObject, s3:PutObject, s3:GetObjectAcl, s3:GetObjectTagging on arn:aws:s3:::reports/*
    admits: + arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com where token.actions.githubusercontent.com:aud StringEquals sts.amazonaws.com and token.actions.githubusercontent.com:sub StringEquals repo:acme/other:ref:refs/heads/main
    admits: - arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com where token.actions.githubusercontent.com:aud StringEquals sts.amazonaws.com and token.actions.githubusercontent.com:sub StringEquals repo:acme/app:ref:refs/heads/main
1 added, 1 removed, 1 changed; 1 alike
`;

test("two commits: what came, went and changed by key, in whole texts; lines do not count", async () => {
  const folder = repository({ "main.tf": before });
  commit(folder, { "main.tf": after });
  expect(await run(folder, "diff", "HEAD~1", "HEAD")).toBe(expected);
  expect(await run(temporary(), "diff", "HEAD", "HEAD", "--repo", folder)).toBe(
    "0 added, 0 removed, 0 changed; 3 alike\n",
  );
});

test("two kept files say the same, and a kept file may stand against a folder", async () => {
  const [was, now, kept] = [temporary(), temporary(), temporary()];
  write(was, { "main.tf": before });
  write(now, { "main.tf": after });
  for (const [name, tree] of [
    ["was", was],
    ["now", now],
  ] as const)
    write(kept, { [`${name}.json`]: await run(tree, "--format", "json") });
  expect(await run(kept, "diff", "was.json", "now.json")).toBe(expected);
  expect(await run(kept, "diff", "was.json", now)).toBe(expected);
  const json: unknown = JSON.parse(
    await run(kept, "diff", "was.json", "now.json", "--format", "json"),
  );
  expect(json).toMatchObject({
    version: 1,
    alike: 1,
    added: [{ address: "aws_iam_role.new", owner: "@acme/ops", until: "2027-03-31" }],
    changed: [{ fields: [{ field: "owner", was: "@acme/ops", now: "@acme/data" }, {}, {}] }],
  });
  const table = await run(kept, "diff", "was.json", "now.json", "--format", "markdown");
  expect(table.split("\n").filter((line) => line.startsWith("| "))).toHaveLength(4 + 1);
});

test("an owner written in another case is the same; a free name may be another's", async () => {
  const [was, now] = [temporary(), temporary()];
  write(was, { "main.tf": role("a", "@Acme/Ops") + role("b", "Ops") });
  write(now, { "main.tf": role("a", "@acme/ops") + role("b", "ops") });
  const kept = temporary();
  write(kept, { "was.json": await run(was, "--format", "json") });
  const found = await run(kept, "diff", "was.json", now, "--format", "json");
  expect(JSON.parse(found)).toMatchObject({
    alike: 1,
    changed: [{ fields: [{ field: "owner", was: "Ops", now: "ops" }] }],
  });
});

test("what is no register, and what no difference is written as, is refused", async () => {
  const folder = temporary();
  write(folder, { "a.json": "{}", "b.json": "[" });
  for (const name of ["a.json", "b.json"])
    await expect(run(folder, "diff", name, name)).rejects.toThrow(`\`${name}\` holds no register`);
  await expect(run(folder, "diff", "a.json")).rejects.toThrow("takes two registers");
  await expect(run(folder, "diff", "a.json", "a.json", "--format", "csv")).rejects.toThrow(
    "does not write `csv`",
  );
  await expect(run(folder, "--repo", ".")).rejects.toThrow("is for `register diff`");
});

test("the JSON keeps the published schema and tells since when", async () => {
  const folder = repository({ "main.tf": before });
  commit(folder, { "main.tf": after });
  const report = JSON.parse(await run(folder, "--format", "json")) as ReportV1;
  const validate = new Ajv.default({ strict: false }).compile(
    JSON.parse(readFileSync("schemas/json-v1.schema.json", "utf8")) as object,
  );
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  const [kept] = report.register;
  expect(kept).toMatchObject({
    address: "aws_iam_role.kept",
    reach: { level: "write", admin: 0, write: 1, unknown: 0, read: 0 },
    chain: { by: [], into: [], level: "write" },
    firstSeen: { why: null },
    risk: { score: 5 },
  });
  expect(kept?.firstSeen?.commit).toMatch(/^[0-9a-f]{40}$/);
  const lines = (await run(folder, "--format", "ndjson")).trimEnd().split("\n");
  const identities = lines.filter((line) => line.startsWith('{"record":"identity"'));
  expect(identities.map((line) => JSON.parse(line) as unknown)).toEqual(
    report.register.map((entry) => ({ record: "identity", ...entry })),
  );
  const below = await run(join(folder, ".git"), "--format", "csv");
  expect(below.split("\r\n")).toHaveLength(1 + 3 + 1);
});

const step = (uses: string): string => `
on: push
permissions: {}
jobs:
  work:
    runs-on: ubuntu-latest
    steps:
      - uses: ${uses}
`;
const served = (name: string, service: string): string => `
resource "aws_iam_role" "${name}" {
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "${service}" } }]
  })
}
`;

test("what acts for a model or an agent says why, and nothing else does", async () => {
  const tree = temporary();
  write(tree, {
    "main.tf": `${provider}${served("agent", "bedrock.amazonaws.com")}${served("plain", "lambda.amazonaws.com")}${served("notebook", "sagemaker.amazonaws.com")}
resource "azurerm_cognitive_account" "chat" {
  kind = "OpenAI"
  identity {
    type = "SystemAssigned"
  }
}
`,
    ".github/workflows/copilot-setup-steps.yml": step("actions/checkout@v6").replace(
      "work:",
      "copilot-setup-steps:",
    ),
    ".github/workflows/claude.yml": step("anthropics/claude-code-action@v1"),
    ".github/workflows/wrapped.yml": step("./.github/actions/review"),
    ".github/actions/review/action.yml":
      "runs:\n  using: composite\n  steps:\n    - uses: actions/ai-inference@v2\n",
    ".github/workflows/plain.yml": step("actions/checkout@v6"),
  });
  const { register } = JSON.parse(await run(tree, "--format", "json")) as ReportV1;
  expect(register.map(({ address, ai, aiBecause }) => [address, ai, aiBecause])).toEqual([
    ["job/work", true, "it uses `anthropics/claude-code-action`"],
    ["job/copilot-setup-steps", true, "Copilot's agent runs in it"],
    ["job/work", false, null],
    ["job/work", true, "it uses `actions/ai-inference`"],
    ["aws_iam_role.agent", true, "`bedrock.amazonaws.com` becomes it"],
    ["aws_iam_role.plain", false, null],
    ["aws_iam_role.notebook", true, "`sagemaker.amazonaws.com` becomes it"],
    ["azurerm_cognitive_account.chat", true, "it is a `azurerm_cognitive_account`"],
  ]);
});
