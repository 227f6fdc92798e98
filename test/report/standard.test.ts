// What source shows of a standard, and what it cannot.

import { describe, expect, test } from "vitest";
import { standards } from "../../src/catalog/standards.gen.ts";
import type { Standard } from "../../src/catalog/standards.ts";
import { optionsOf } from "../../src/config/options.ts";
import { standardReporter, type StandardFormat } from "../../src/report/standard.ts";
import { check } from "../stage/memory.ts";

const tree = {
  "main.tf": `
resource "aws_iam_role" "export" {
  name               = "export"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })
  tags               = { owner = "@acme/data", expires = "2027-03-31" }
}
resource "aws_iam_user" "agent" {
  name = "agent"
}
resource "aws_iam_access_key" "agent" {
  user = aws_iam_user.agent.name
}
resource "aws_iam_role" "model" {
  name               = "model"
  assume_role_policy = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "bedrock.amazonaws.com" }, Condition = { StringEquals = { "aws:SourceAccount" = "111122223333" } } }] })
  tags               = { expires = "2027-03-31" }
}
# nhi-lint: allow ownerless-identity reason="moves next week" owner=@acme/data until=2026-12-01
resource "aws_iam_user" "robot" {
  name = "robot"
  tags = { expires = "2027-03-31" }
}
`,
};
const named = (id: string): Standard => {
  const found = standards.find((standard) => standard.id === id);
  if (!found) throw new Error(id);
  return found;
};
async function told(
  id: string,
  format: StandardFormat,
  more: Readonly<Record<string, string>> = {},
): Promise<string> {
  const standing = { from: "head", config: null, preset: null } as const;
  const { report } = await check({}, { ...tree, ...more }, { all: true, standing });
  return [...standardReporter(report, named(id), format)].join("");
}

describe("in a terminal", () => {
  test("what is open, what was waived, what is in order, what source cannot show", async () => {
    expect(await told("owasp-nhi", "terminal")).toContain(
      `NHI1 Improper offboarding
  2 errors, 1 warning, 1 note open, 1 waived
    endless-identity 1, ownerless-identity 3, purposeless-identity 1
  1 of 4 identities name an owner
  3 of 4 identities end or are reviewed
  beyond source: whether an identity that is no longer needed was in fact switched off
`,
    );
  });
  test("names of other editions", async () => {
    expect(await told("nist-csf", "terminal")).toContain("PR.AA-05 (PR.AC-4) Permissions");
  });
  test("nothing open is not said to be met", async () => {
    const text = await told("owasp-nhi", "terminal");
    expect(text).toContain("NHI8 Environment isolation\n  nothing open\n");
    expect(text).toContain("a control with nothing open is not thereby met");
  });
  test("what no rule speaks of is not nothing open", async () => {
    expect(await told("nist-csf", "terminal")).toContain(
      "DE.CM-09 Hardware, software, run-time environments and their data are monitored\n  not shown by source\n",
    );
  });
  test("a rule that is off speaks of nothing, and one that the configuration turns on does", async () => {
    expect(
      await told("nist-csf", "terminal", { ".github/nhi-lint.yml": "preset: strict\n" }),
    ).toContain(
      "DE.CM-09 Hardware, software, run-time environments and their data are monitored\n  1 note open\n    unmonitored-identity 1\n",
    );
  });
});

test("a standard of AI is about identities of AI", async () => {
  const text = await told("nist-ai-rmf", "terminal");
  expect(text).toContain("  1 of 1 identities are in the register\n");
  expect(text).toContain(
    "GOVERN 2.1 Roles and lines of responsibility are documented\n  1 error open\n",
  );
});

test("as JSON", async () => {
  const data = JSON.parse(await told("iso-27001", "json")) as {
    controls: { id: string; state: string; measures: unknown[] }[];
  };
  const control = data.controls.find(({ id }) => id === "5.17");
  expect(control).toMatchObject({
    state: "open",
    measures: [
      { what: "standing credentials end or rotate", held: 0, of: 1 },
      { what: "identities have no standing credential", held: 3, of: 4 },
    ],
  });
});

test("as Markdown, a row a control", async () => {
  const rows = (await told("soc2", "markdown"))
    .split("\n")
    .filter((line) => line.startsWith("| CC"));
  expect(rows).toHaveLength(3);
});

test("each that can be asked for is there", () => {
  const option = optionsOf("report").find(({ name }) => name === "standard");
  expect([...(option?.values ?? [])].sort()).toEqual(standards.map(({ id }) => id));
});
