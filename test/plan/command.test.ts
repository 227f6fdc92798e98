// `--plan` as the commands take it: files by the loan, roots by name, the report as published.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { UserError } from "../../src/base/user-error.ts";
import type { Loan } from "../../src/commands/command.ts";
import type { CommandName } from "../../src/config/option.ts";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { loanIn, written } from "../commands/run.ts";

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
