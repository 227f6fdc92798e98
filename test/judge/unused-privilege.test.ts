// What to grant in place of what nobody uses, as a policy would have it.

import { expect, test } from "vitest";
import { openEvidence } from "../../src/stage/read-evidence.ts";
import { check } from "../stage/memory.ts";

const used = "2026-11-20T00:00:00Z";

async function remedies(
  statements: string,
  services: Readonly<Record<string, string | null>>,
): Promise<readonly string[]> {
  const text = JSON.stringify({
    Arn: "arn:aws:iam::111122223333:role/export",
    CreateDate: "2024-01-01T00:00:00Z",
    JobStatus: "COMPLETED",
    JobCreationDate: used,
    JobCompletionDate: used,
    ServicesLastAccessed: Object.entries(services).map(([service, last]) => ({
      ServiceNamespace: service,
      ...(last === null ? {} : { LastAuthenticated: last }),
    })),
  });
  const tree = {
    "main.tf": `resource "aws_iam_role" "export" {
  name               = "export"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
}
resource "aws_iam_role_policy" "export" {
  role   = aws_iam_role.export.id
  policy = jsonencode({ Statement = [${statements}] })
}
`,
  };
  const evidence = openEvidence([{ path: "r.json", said: null, text }]);
  const standing = { from: "head", config: null, preset: null } as const;
  const { report } = await check({}, tree, { all: true, standing, today: "2026-11-24", evidence });
  return report.findings
    .filter(({ rule }) => rule === "unused-privilege")
    .map(({ remedy }) => remedy);
}

const allow = (...actions: string[]): string =>
  `{ Effect = "Allow", Action = ${JSON.stringify(actions)}, Resource = "*" }`;

test.each([
  [
    "names what goes and what stays",
    allow("s3:GetObject", "sqs:SendMessage"),
    { s3: used, sqs: null },
    "Take out `sqs:SendMessage`; keep `s3:GetObject`.",
  ],
  [
    "a use of long ago is none",
    allow("s3:GetObject", "sqs:SendMessage"),
    { s3: used, sqs: "2026-08-01T00:00:00Z" },
    "Take out `sqs:SendMessage`; keep `s3:GetObject`.",
  ],
  [
    "many actions of one service are its name",
    allow("s3:GetObject", "ec2:A", "ec2:B", "ec2:C", "ec2:D"),
    { s3: used, ec2: null },
    "Take out all of `ec2`; keep `s3:GetObject`.",
  ],
  [
    "everything becomes the services in use",
    allow("*"),
    { s3: used, ec2: null, athena: used },
    "Write `athena:*` and `s3:*` in place of `*`, then only the actions of these that it needs.",
  ],
  [
    "nothing stays",
    allow("ec2:DescribeVpcs"),
    { s3: used, ec2: null },
    "Take out `ec2:DescribeVpcs`: nothing of the policy is in use.",
  ],
])("%s", async (_, statements, services, remedy) => {
  expect(await remedies(statements, services)).toEqual([remedy]);
});

test.each([
  ["all of it is in use", allow("s3:*"), { s3: used, ec2: null }],
  ["the report does not list the service", allow("s3:*", "xray:Put"), { s3: used }],
  ["passing a role leaves no trace", allow("s3:*", "iam:PassRole"), { s3: used, iam: null }],
  ["it used nothing, which is another rule's", allow("s3:*"), { s3: null }],
])("is quiet where %s", async (_, statements, services) => {
  expect(await remedies(statements, services)).toEqual([]);
});
