// `--evidence` as the commands take it: files by the loan, with a folder, a day or an ARN before them.

import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { CommandName } from "../../src/config/option.ts";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { loanIn, written } from "../commands/run.ts";

const cases = resolve("fixtures/judge/unused-identity");
const loan = loanIn(cases, "2026-11-24");

const run = async (name: CommandName, ...words: readonly string[]): Promise<ReportV1> =>
  JSON.parse(await written(loan, name, [...words, "--format", "json"])) as ReportV1;

const unused = ({ findings }: ReportV1): readonly string[] =>
  findings.filter(({ rule }) => rule === "unused-identity").map(({ line }) => `${line}`);

const tree = resolve(cases, "firing/head");
const file = "firing/evidence/report.csv";

test("audit and register read what is named; the register says it in JSON", async () => {
  expect(unused(await run("audit", tree))).toEqual([]);
  expect(unused(await run("audit", tree, "--evidence", file))).toEqual(["6", "11"]);
  const { register } = await run("register", tree, "--evidence", file);
  expect(register.find(({ address }) => address === "aws_iam_user.nightly")?.use).toEqual({
    last: "2026-05-11",
    since: "2024-03-01",
    until: "2026-11-20",
    by: "credential report",
  });
});

test("a day counts to that day, a folder takes what lies in it", async () => {
  expect(unused(await run("audit", tree, "--evidence", `2026-08-01=${file}`))).toEqual([]);
  expect(unused(await run("audit", tree, "--evidence", `./=${file}`))).toEqual(["6", "11"]);
  expect(unused(await run("audit", tree, "--evidence", `elsewhere/=${file}`))).toEqual([]);
});

test("an ARN is of what does not name whom it is of", async () => {
  const sides = ["--base", "base", "--head", "head"].map((word) =>
    word.startsWith("--") ? word : resolve(cases, "firing-widened", word),
  );
  const role = "firing-widened/evidence/role.json";
  const of = (name: string): string => `arn:aws:iam::111122223333:role/${name}=${role}`;
  expect(unused(await run("check", ...sides))).toEqual([]);
  expect(unused(await run("check", ...sides, "--evidence", of("nightly-export-x")))).toEqual(["7"]);
  expect(unused(await run("check", ...sides, "--evidence", of("another")))).toEqual([]);
});
