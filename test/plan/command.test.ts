// `--plan` as the commands take it: files by the loan, roots by name, the report as published.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import type { Loan } from "../../src/commands/command.ts";
import type { CommandName } from "../../src/config/option.ts";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { loanIn, written } from "../commands/run.ts";
import { commit, git, repository, write, type Files } from "../source/repositories.ts";
import { planText } from "./make.ts";

const read: string[] = [];

const own = loanIn(resolve("fixtures/plan"), "2026-11-24");
const loan: Loan = {
  ...own,
  readText: (path) => {
    read.push(path);
    return own.readText(path);
  },
};

const run = (name: CommandName, ...words: readonly string[]): Promise<string> =>
  written(loan, name, [...words, "--format", "json"]);

const rules = (json: string): readonly string[] =>
  (JSON.parse(json) as ReportV1).findings.map(({ rule, line }) => `${rule}:${line}`);

test("audit, register and check read the plan that is named, once", async () => {
  for (const name of ["audit", "register"] as const)
    expect(rules(await run(name, "fills/head", "--plan", "fills/plan.json"))).toContain(
      "open-trust:57",
    );
  const sides = [
    "--base",
    resolve("fixtures/plan/changed/base"),
    "--head",
    resolve("fixtures/plan/changed/head"),
  ];
  expect(rules(await run("check", ...sides))).toEqual(["obscured-fact:25"]);
  expect(rules(await run("check", ...sides, "--plan", "changed/plan.json"))).toContain(
    "admin-grant:25",
  );
  expect(read).toEqual(["fills/plan.json", "fills/plan.json", "changed/plan.json"]);
});

test.each(["infra/prod", "./infra/prod/", "infra//prod"])(
  "the root is named as %s",
  async (dir) => {
    expect(rules(await run("audit", "fills/head", "--plan", `${dir}=fills/plan.json`))).toContain(
      "open-trust:57",
    );
  },
);

test.each([".", "", "./"])("the top folder is named as `%s`", async (dir) => {
  const found = rules(await run("audit", "deleted/head", "--plan", `${dir}=deleted/plan.json`));
  expect(found).toContain("ownerless-identity:15");
  expect(found).not.toContain("ownerless-identity:10");
});

test("a folder that is no root is refused", async () => {
  await expect(run("audit", "fills/head", "--plan", "infra=fills/plan.json")).rejects.toThrow(
    UserError,
  );
});

test("several plans may be given", async () => {
  const json = await run(
    "audit",
    ".",
    "--plan",
    "fills/head/infra/prod=fills/plan.json,deleted/head=deleted/plan.json",
  );
  const found = (JSON.parse(json) as ReportV1).findings.map(
    ({ file, line, rule }) => `${file}:${line} ${rule}`,
  );
  expect(found).toContain("fills/head/infra/prod/main.tf:57 open-trust");
  expect(found.filter((one) => one.startsWith("deleted/head/main.tf:10"))).toEqual([]);
});

test("a report with sensitive values keeps the published schema, and says that they are", async () => {
  const schema = JSON.parse(readFileSync("schemas/json-v1.schema.json", "utf8")) as object;
  const validate = new Ajv.default({ strict: false }).compile(schema);
  const json = await run("audit", "secrets/head", "--facts", "--plan", "secrets/plan.json");
  expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
  expect(json).toContain('"reason": "sensitive"');
  expect(json).not.toMatch(/hunter2|plain-secret/);
});

describe("a change that leaves open whether its block is made", () => {
  const tree = (text: string): Files => ({
    "main.tf": `terraform {\n  backend "s3" {}\n}\n${text}`,
  });
  const open = 'variable "on" {}\nresource "aws_iam_user" "x" {\n  count = var.on ? 1 : 0\n}\n';
  const config = { "nhi-lint.yml": "plan: { trusted: true }\n" };
  const none = planText({ inputs: { on: false } });
  const judged = async (was: Files, is: Files, path: string): Promise<string> => {
    const repo = repository(was);
    const base = git(repo, "rev-parse", "HEAD");
    commit(repo, is);
    write(repo, { ".git/plan.json": none });
    const words = ["--base", base, "--head", "HEAD", "--plan", `./=${path}`];
    return written(loanIn(repo, "2026-11-26"), "check", words);
  };
  const stands =
    "So the source may have it; that the plan has it otherwise counts where the configuration trusts plans (`plan.trusted`).";

  test("fails, whatever the plan says, until base trusts plans", async () => {
    const told = await judged(tree(""), tree(open), ".git/plan.json");
    expect(told.replaceAll(/\s+/g, " ")).toContain(stands);
    expect(told).toContain("✗ failed: 1 error");
    const trusted = await judged({ ...tree(""), ...config }, tree(open), ".git/plan.json");
    expect(trusted).toContain("✓ passed: nothing wrong");
  });

  test("fails where the change itself trusts, or brings the plan", async () => {
    const itself = await judged(tree(""), { ...tree(open), ...config }, ".git/plan.json");
    expect(itself.replaceAll(/\s+/g, " ")).toContain(stands);
    const brings = { ...tree(open), "plan.json": none };
    const told = await judged({ ...tree(""), ...config }, brings, "plan.json");
    expect(told.replaceAll(/\s+/g, " ")).toContain(stands);
    expect(told).toContain(
      "note: the plan `plan.json` takes nothing away that would fail: the change that is judged brings it\n",
    );
  });
});
