// `--evidence` as the commands take it: files by the loan, with a folder, a day or an ARN before them.

import { resolve } from "node:path";
import { expect, test } from "vitest";
import type { CommandName } from "../../src/config/option.ts";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { loanIn, written } from "../commands/run.ts";
import { commit, git, repository, write } from "../source/repositories.ts";

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

const trusting = {
  "nhi-lint.yml": "evidence: { trusted: [google-keys] }\n",
  "main.tf": `provider "google" {}
resource "google_service_account" "export" {
  account_id = "nightly-export"
  project    = "acme-prod"
}
resource "google_service_account_key" "export" {
  service_account_id = google_service_account.export.name
}
`,
  ".gitignore": "out/\n",
};
const keys = JSON.stringify([
  {
    keyAlgorithm: "KEY_ALG_RSA_2048",
    keyType: "USER_MANAGED",
    name: "projects/acme-prod/serviceAccounts/nightly-export@acme-prod.iam.gserviceaccount.com/keys/0f561eacc8b2",
    validAfterTime: "2026-11-20T08:00:00Z",
    validBeforeTime: "2026-12-20T08:00:00Z",
  },
]);

test("audit and check show what trusted evidence clears; what lists no findings leaves it as it is", async () => {
  const repo = repository(trusting);
  write(repo, { "out/keys.json": keys });
  const here = loanIn(repo, "2026-11-24");
  const told = async (name: CommandName, ...words: string[]): Promise<string> =>
    written(here, name, [...words, "--evidence", "out/keys.json"]);
  const line =
    "main.tf:6 [endless-credential] the list of keys of service accounts `out/keys.json:1` of 2026-11-20: the service account key `key 0f561eac` ends on 2026-12-20\n";
  const audited = await told("audit");
  expect(audited).toContain(`1 finding cleared by trusted evidence\n  ${line}`);
  expect(audited.replaceAll(/\s+/g, " ")).toContain("account key that nothing in source ends:");
  expect(await told("check", "--all", "--base", "HEAD")).toContain(line);
  expect(await told("check", "--base", "HEAD")).toContain("nothing wrong in 0 facts");
  const open = await told("report", "--standard", "owasp-nhi");
  expect(open).toContain("endless-credential 1");
  expect(open).toBe(await written(here, "report", ["--standard", "owasp-nhi"]));
});

test("a change cannot bring what clears it", async () => {
  const repo = repository(trusting);
  const base = git(repo, "rev-parse", "HEAD");
  commit(repo, { "keys.json": keys });
  const words = ["--all", "--base", base, "--head", "HEAD", "--evidence"];
  const told = await written(loanIn(repo, "2026-11-24"), "check", [...words, "keys.json"]);
  expect(told).not.toContain("cleared");
  expect(told).toContain(
    "keys.json:1 [evidence] (changed here) the list of keys of service accounts `keys.json`: it clears nothing: the change that is judged brings it; make it in the job that uses it, where git ignores it\n",
  );
});
