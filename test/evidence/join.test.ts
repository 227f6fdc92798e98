// Whom an export means: by name, account, folder; and what is said where nobody can tell.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { openEvidence } from "../../src/stage/read-evidence.ts";
import { check } from "../stage/memory.ts";

const columns =
  "user,arn,user_creation_time,password_enabled,password_last_used,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date";
const row = (account: string, name: string, used: string): string =>
  `${name},arn:aws:iam::${account}:user/${name},2024-01-01T00:00:00+00:00,false,N/A,true,2026-10-01T00:00:00+00:00,${used}T00:00:00+00:00,false,N/A,N/A`;
const report = (...rows: string[]): string => [columns, ...rows].join("\n");
const user = (label: string, name: string): string =>
  `resource "aws_iam_user" "${label}" {\n  name = ${name}\n}\n`;
const root = 'terraform {\n  backend "s3" {}\n}\n';

interface File {
  readonly path: string;
  readonly text: string;
  readonly said?: string;
}

async function audit(tree: Readonly<Record<string, string>>, ...files: readonly File[]) {
  const evidence = openEvidence(files.map((file) => ({ said: null, ...file })));
  const standing = { from: "head", config: null, preset: null } as const;
  const { report: found } = await check({}, tree, {
    all: true,
    standing,
    today: "2026-11-24",
    evidence,
  });
  return {
    unused: found.findings
      .filter(({ rule }) => rule === "unused-identity")
      .map(
        ({ primary, severity }) =>
          `${position(primary).file}:${position(primary).line} ${severity}`,
      ),
    gaps: found.gaps
      .filter(({ kind }) => kind === "evidence")
      .map(({ at, what, why }) => `${position(at).file}:${position(at).line} ${what}: ${why}`),
    remarks: found.remarks,
  };
}

const fresh = row("111122223333", "fresh", "2026-11-23");
const old = (name: string, account = "111122223333"): string => row(account, name, "2026-01-01");

test("a name that one declaration has", async () => {
  const tree = { "main.tf": root + user("a", '"exporter"') };
  const told = await audit(tree, { path: "r.csv", text: report(old("exporter"), fresh) });
  expect(told).toEqual({
    unused: ["main.tf:4 warning"],
    gaps: [],
    remarks: [
      "the credential report `r.csv` tells until 2026-11-23; of 2 that it names, 1 is declared here",
    ],
  });
});

const twice = {
  "prod/main.tf": root + user("a", '"exporter"'),
  "test/main.tf": root + user("a", '"exporter"'),
};
const sayWhich =
  "`arn:aws:iam::111122223333:user/exporter` of the evidence may be this one or another of the tree: say of which root it is, `--evidence DIR=FILE`";

test("two declarations of one name, until somebody says of which folder the export is", async () => {
  const text = report(old("exporter"), fresh);
  const open = await audit(twice, { path: "r.csv", text });
  expect(open.unused).toEqual([]);
  expect(open.gaps).toEqual([
    `prod/main.tf:4 the use of \`aws_iam_user.a\`: ${sayWhich}`,
    `test/main.tf:4 the use of \`aws_iam_user.a\`: ${sayWhich}`,
  ]);
  const said = await audit(twice, { path: "r.csv", said: "prod", text });
  expect([said.unused, said.gaps]).toEqual([["prod/main.tf:4 warning"], []]);
  const wrong = await audit(twice, { path: "r.csv", said: "stage", text });
  expect([wrong.unused, wrong.gaps]).toEqual([
    [],
    [
      "r.csv:1 the credential report `r.csv`: it names nothing that `stage` declares, of which it is said to be",
    ],
  ]);
});

test("two declarations of one name, of which one says its account", async () => {
  const mine = `${root}provider "aws" {\n  allowed_account_ids = ["111122223333"]\n}\n`;
  const tree = { ...twice, "prod/main.tf": mine + user("a", '"exporter"') };
  const told = await audit(tree, { path: "r.csv", text: report(old("exporter"), fresh) });
  expect([told.unused, told.gaps]).toEqual([["prod/main.tf:7 warning"], []]);
});

test("one declaration that is applied in two accounts is used when it is in one", async () => {
  const tree = { "main.tf": root + user("a", '"exporter"') };
  const two = await audit(
    tree,
    { path: "a.csv", text: report(old("exporter"), fresh) },
    { path: "b.csv", text: report(row("444455556666", "exporter", "2026-11-20")) },
  );
  expect(two.unused).toEqual([]);
});

test("a name with a hole is somebody's only where neither may be another", async () => {
  const named = (value: string) => ({ "main.tf": `${root}variable "env" {}\n${user("a", value)}` });
  const told = (name: string, ...users: string[]) =>
    audit(named(name), { path: "r.csv", text: report(...users.map((one) => old(one)), fresh) });
  expect((await told('"export-${var.env}"', "export-prod")).unused).toEqual(["main.tf:5 warning"]);
  expect((await told('"${var.env}-export"', "prod-exporter")).unused).toEqual([]);
  // Too little of it is known.
  expect((await told('"${var.env}-ab"', "prod-ab")).unused).toEqual([]);
  const both = await told('"export-${var.env}"', "export-prod", "export-test");
  expect([both.unused, both.gaps.length]).toEqual([[], 1]);
});

test("an export that is old, or only a part of one, is a gap; the day may be said", async () => {
  const tree = { "main.tf": root + user("a", '"exporter"') };
  const text = report(row("111122223333", "exporter", "2026-08-01"));
  const silent = await audit(tree, { path: "r.csv", text });
  expect(silent.unused).toEqual([]);
  expect(silent.gaps).toEqual([
    "r.csv:1 the credential report `r.csv`: nothing in it is newer than 2026-10-01, 54 days ago: export it again, or say when it was made (`--evidence DAY=FILE`)",
  ]);
  const said = await audit(tree, { path: "r.csv", said: "2026-11-20", text });
  expect([said.unused, said.gaps]).toEqual([["main.tf:4 warning"], []]);
});

test("without evidence nothing is said of use", async () => {
  const told = await audit({ "main.tf": root + user("a", '"exporter"') });
  expect(told).toEqual({ unused: [], gaps: [], remarks: [] });
});

test("evidence takes no finding away", async () => {
  const tree = { "main.tf": root + user("a", '"exporter"') };
  const standing = { from: "head", config: null, preset: null } as const;
  const options = { all: true, standing, today: "2026-11-24" };
  const evidence = openEvidence([
    { path: "r.csv", said: null, text: report(row("111122223333", "exporter", "2026-11-23")) },
  ]);
  const ids = (findings: readonly { fingerprint: string }[]) =>
    findings.map(({ fingerprint }) => fingerprint);
  const [plain, more] = [
    await check({}, tree, options),
    await check({}, tree, { ...options, evidence }),
  ];
  expect(ids(plain.report.findings).length).toBeGreaterThan(0);
  expect(ids(more.report.findings)).toEqual(expect.arrayContaining(ids(plain.report.findings)));
});

test("a key that two reports tell of is one, as the newer has it", async () => {
  const tree = { "main.tf": root + user("a", '"exporter"') };
  const standing = { from: "head", config: null, preset: null } as const;
  const key = (rotated: string, used: string): string =>
    report(
      `exporter,arn:aws:iam::111122223333:user/exporter,2024-01-01T00:00:00+00:00,false,N/A,true,${rotated}T00:00:00+00:00,${used}T00:00:00+00:00,false,N/A,N/A`,
    );
  const stale = async (...files: readonly (readonly [string, string])[]) => {
    const evidence = openEvidence(files.map(([path, text]) => ({ path, said: null, text })));
    const options = { all: true, standing, today: "2026-11-24", evidence };
    const found = (await check({}, tree, options)).report.findings;
    return found.filter(({ rule }) => rule === "stale-key").map(({ variant }) => variant);
  };
  const older = ["older.csv", key("2024-05-01", "2026-11-01")] as const;
  const newer = ["newer.csv", key("2026-11-10", "2026-11-20")] as const;
  expect(await stale(older)).toEqual(["unrotated"]);
  expect(await stale(older, newer)).toEqual([]);
  expect(await stale(newer, older)).toEqual([]);
});

test("a credential has the name that people gave it, whichever file is named first", async () => {
  const tree = {
    "main.tf": 'resource "azuread_application" "app" {\n  display_name = "exporter"\n}\n',
  };
  const ids = { appId: "app-1", keyId: "key-1" };
  const list = {
    appId: ids.appId,
    displayName: "exporter",
    passwordCredentials: [
      { keyId: ids.keyId, displayName: "by hand", startDateTime: "2024-01-01T00:00:00Z" },
    ],
  };
  const uses = { ...ids, signInActivity: { lastSignInDateTime: "2026-11-20T00:00:00Z" } };
  const files = [
    { path: "list.json", said: null, text: JSON.stringify([list]) },
    { path: "uses.json", said: null, text: JSON.stringify([uses]) },
  ];
  const standing = { from: "head", config: null, preset: null } as const;
  const stale = async (evidence: ReturnType<typeof openEvidence>) => {
    const options = { all: true, standing, today: "2026-11-24", evidence };
    const found = (await check({}, tree, options)).report.findings;
    return found.filter(({ rule }) => rule === "stale-key").map(({ message }) => message);
  };
  const said = [expect.stringMatching(/^The client secret `by hand` of /)];
  expect(await stale(openEvidence(files))).toEqual(said);
  expect(await stale(openEvidence(files.toReversed()))).toEqual(said);
});

test("an action that is used in one of two accounts is used", async () => {
  const tree = {
    "main.tf": `resource "aws_iam_role" "export" {
  name               = "export"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}
resource "aws_iam_role_policy" "export" {
  role   = aws_iam_role.export.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:DeleteBucket", "s3:ListAllMyBuckets"], Resource = "*" }] })
}
`,
  };
  const day = "2026-11-20T00:00:00Z";
  const text = (account: string, deleted: string | null): string =>
    JSON.stringify({
      Arn: `arn:aws:iam::${account}:role/export`,
      CreateDate: "2024-01-01T00:00:00Z",
      JobStatus: "COMPLETED",
      JobCreationDate: day,
      JobCompletionDate: day,
      ServicesLastAccessed: [
        {
          ServiceNamespace: "s3",
          LastAuthenticated: day,
          TrackedActionsLastAccessed: [
            { ActionName: "ListAllMyBuckets", LastAccessedTime: day },
            { ActionName: "DeleteBucket", LastAccessedTime: deleted },
          ],
        },
      ],
    });
  const standing = { from: "head", config: null, preset: null } as const;
  const idle = async (...texts: readonly string[]) => {
    const evidence = openEvidence(
      texts.map((one, at) => ({ path: `${at}.json`, said: null, text: one })),
    );
    const options = { all: true, standing, today: "2026-11-24", evidence };
    const found = (await check({}, tree, options)).report.findings;
    return found.filter(({ rule }) => rule === "unused-privilege").map(({ remedy }) => remedy);
  };
  const [used, unused] = [text("111122223333", day), text("444455556666", null)];
  expect(await idle(unused)).toEqual(["Take out `s3:DeleteBucket`; keep `s3:ListAllMyBuckets`."]);
  expect(await idle(used, unused)).toEqual([]);
  expect(await idle(unused, used)).toEqual([]);
});
