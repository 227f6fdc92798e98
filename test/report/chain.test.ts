// The chain of an identity that fails, as the job summary shows it: small, whole, and harmless whatever things are called.

import fc from "fast-check";
import { expect, test } from "vitest";
import { chainAround } from "../../src/report/chain.ts";
import { drawn } from "../../src/report/draw.ts";
import { markdownReporter } from "../../src/report/markdown.ts";
import { check, type Tree } from "../pipeline/memory.ts";
import { hostileText, style } from "./build.ts";

const admin = (role: string): string => `
resource "aws_iam_role_policy_attachment" "${role}" {
  role       = aws_iam_role.${role}.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
`;
const trusts = (role: string, principals: readonly string[]): string => `
resource "aws_iam_role" "${role}" {
  name               = "${role}"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ${JSON.stringify(principals)} } }]
  })
}
`;
const workflow = `on: issue_comment
permissions: { id-token: write }
jobs:
  go:
    steps:
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: arn:aws:iam::111122223333:role/first
`;

async function reportOf(tree: Tree) {
  return (await check(new Map(), tree, { all: true })).report;
}

const account = "111122223333";
const role = (name: string): string => `arn:aws:iam::${account}:role/${name}`;

test("a job, the role it becomes and the next one: one diagram, from its start to what it is granted", async () => {
  const report = await reportOf(
    new Map([
      [".github/workflows/go.yml", workflow],
      [
        "main.tf",
        trusts("first", [role("elsewhere")]) + trusts("last", [role("first")]) + admin("last"),
      ],
    ]),
  );
  const summary = [...markdownReporter(report, style)].join("");
  const [, diagram = ""] =
    /#### Who becomes `aws_iam_role.last`\n\n```mermaid\n([\s\S]*?)```/.exec(summary) ?? [];
  expect(diagram.split("\n").filter((line) => line.includes("|becomes|"))).toHaveLength(4);
  for (const name of ["job/go", "aws_iam_role.first", "aws_iam_role.last"])
    expect(diagram).toContain(`"${name}`);
  expect(diagram).toContain(":::admin");
});

test("what hundreds become is cut to what stands nearest", async () => {
  const many = Array.from({ length: 300 }, (_, index) => role(`other-${index}`));
  const report = await reportOf(
    new Map([["main.tf", trusts("first", many) + trusts("last", [role("first")]) + admin("last")]]),
  );
  const [last] = [...report.model.facts.values()].filter(
    ({ kind, address }) => kind === "identity" && address === "aws_iam_role.last",
  );
  const chain = chainAround(last?.key ?? "", report.model);
  expect(chain?.nodes).toHaveLength(12);
  expect(chain?.more).toBeGreaterThan(250);
  expect([...drawn(chain ?? { nodes: [], edges: [] }, "mermaid")].join("").length).toBeLessThan(
    8000,
  );
});

test("who stands alone has no diagram", async () => {
  const report = await reportOf(
    new Map([["main.tf", trusts("only", [role("elsewhere")]) + admin("only")]]),
  );
  expect([...markdownReporter(report, style)].join("")).not.toContain("mermaid");
});

test("names of strangers neither end the diagram nor reach out of it", async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, async (text) => {
      const name = JSON.stringify(text.replaceAll("$", "").replaceAll("%{", "")).slice(1, -1);
      const report = await reportOf(
        new Map([
          [
            "main.tf",
            trusts("first", [`arn:aws:iam::${account}:role/x${name}`]) +
              trusts("last", [role("first")]) +
              admin("last"),
          ],
        ]),
      );
      const summary = [...markdownReporter(report, style)].join("");
      const [, diagram = ""] = /```mermaid\n([\s\S]*?)```/.exec(summary) ?? [];
      for (const line of diagram.split("\n").filter((one) => one !== ""))
        expect(line).toMatch(
          /^(flowchart LR|  n\d+ -->\|[a-z ]+\| n\d+|  n\d+[([/{]+"[\p{L}\p{N} ./:=,_()#;<>-]*"[)\]/}]+(:::admin)?|  classDef admin [\w#:,-]+)$/u,
        );
    }),
    { numRuns: 8, seed: 7 },
  );
});
