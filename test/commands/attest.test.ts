// `attest` restates what an identity is for and how its keys are replaced; the register carries it.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { repository } from "../source/repositories.ts";
import { run } from "./run.ts";

const tree = {
  "main.tf": `provider "aws" {}

resource "aws_iam_user" "export" {
  name = "export"
  tags = { owner = "@acme/data", purpose = "nightly export", jira = "DATA-7" }
}

resource "aws_iam_user" "silent" {
  name = "silent"
  tags = { owner = "@acme/data" }
}
`,
};
const attest = (folder: string, name: string, ...more: readonly string[]): Promise<string> =>
  run(folder, "attest", name, "--owner", "@acme/data", "--needed-until", "2027-03-31", ...more);
const linesOf = (folder: string): readonly string[] =>
  readFileSync(join(folder, ".github/nhi-register.yml"), "utf8").trimEnd().split("\n").slice(2);

test("what is written beside it is said again, and what was said stays until something else is", async () => {
  const folder = repository(tree);
  await attest(folder, "aws_iam_user.export");
  const window = ["--rotation-window", "Sun 02:00-04:00 UTC", "--rotation-next", "2027-01-31"];
  await attest(folder, "aws_iam_user.silent", "--reason", "old imports", ...window);
  const silent = `  - { identity: "terraform::aws_iam_user.silent", owner: "@acme/data", attested: 2026-11-26, needed-until: 2027-03-31, reason: "old imports", rotation: { mode: manual, window: "Sun 02:00-04:00 UTC", next: 2027-01-31 } }`;
  const exported = `  - { identity: "terraform::aws_iam_user.export", owner: "@acme/data", attested: 2026-11-26, needed-until: 2027-03-31, reason: "nightly export" }`;
  expect(linesOf(folder)).toEqual([exported, silent]);
  await attest(folder, "aws_iam_user.silent");
  expect(linesOf(folder)).toEqual([exported, silent]);
  await attest(folder, "aws_iam_user.silent", "--rotation", "automatic", "--reason", "imports");
  expect(linesOf(folder)[1]).toContain(`reason: "imports", rotation: { mode: automatic } }`);
});

test("the register tells ticket, attestation and rotation; what was attested is a purpose", async () => {
  const folder = repository(tree);
  await attest(folder, "aws_iam_user.silent", "--reason", "imports", "--rotation", "manual");
  const json = JSON.parse(await run(folder, "register", "--format", "json")) as ReportV1;
  expect(json.register).toMatchObject([
    { purpose: "nightly export", ticket: "DATA-7", attested: null, rotation: null },
    {
      purpose: "imports",
      ticket: null,
      attested: {
        owner: "@acme/data",
        day: "2026-11-26",
        neededUntil: "2027-03-31",
        reason: "imports",
      },
      rotation: { mode: "manual", window: null, next: null, from: "register" },
    },
  ]);
});

test.each([
  [["--rotation", "automatic", "--rotation-next", "2027-01-01"], "has no window and no next day"],
  [["--rotation-window", "sometimes"], "`--rotation-window` cannot be `sometimes`"],
  [["--rotation-next", "2026-11-25"], "`--rotation-next` cannot be `2026-11-25`"],
  [["--rotation-next", "soon"], "`--rotation-next` cannot be `soon`"],
])("%s is refused", async (words, message) => {
  const folder = repository(tree);
  await expect(attest(folder, "aws_iam_user.export", ...words)).rejects.toThrow(message);
});
