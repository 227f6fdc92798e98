// Who may become whom, drawn: of trees with everything in them, and of strangers' names.

import fc from "fast-check";
import { expect, test } from "vitest";
import { drawn } from "../../src/report/draw.ts";
import { around, graphOf, type Graph, type GraphNode } from "../../src/report/graph.ts";
import { check } from "../pipeline/memory.ts";
import { hostileText } from "./build.ts";

const provider = 'provider "aws" {\n  region = "eu-west-1"\n}\n';
const admin = `
resource "aws_iam_role" "admin" {
  name               = "admin"
  tags               = { owner = "@acme/platform" }
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = aws_iam_role.ci.arn } }]
  })
}
resource "aws_iam_role_policy_attachment" "admin" {
  role       = aws_iam_role.admin.name
  policy_arn = "arn:aws:iam::aws:policy/AdministratorAccess"
}
resource "aws_iam_role" "ci" {
  name               = "ci"
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRoleWithWebIdentity"
      Principal = { Federated = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }
      Condition = { StringEquals = { "token.actions.githubusercontent.com:sub" = "repo:acme/app:ref:refs/heads/main" } }
    }]
  })
}
resource "aws_iam_user" "backup" {
  name = "backup"
}
resource "aws_iam_access_key" "backup" {
  user = aws_iam_user.backup.name
}
`;

async function graph(): Promise<Graph> {
  const { report } = await check(new Map(), new Map([["main.tf", provider + admin]]), {
    all: true,
  });
  return graphOf(report.model);
}

const labels = (nodes: readonly GraphNode[]): readonly string[] => nodes.map(({ label }) => label);

function edgesOf({ nodes, edges }: Graph): readonly string[] {
  const label = new Map(nodes.map((node) => [node.key, node.label]));
  return edges.map(({ from, how, to }) => `${label.get(from)} ${how} ${label.get(to)}`);
}

const outsider = "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com";

test("who is let in, what is held, and whose a key is", async () => {
  const all = await graph();
  expect(edgesOf(all)).toEqual([
    "aws_iam_role.ci becomes aws_iam_role.admin",
    "aws_iam_role.admin holds aws_iam_role_policy_attachment.admin",
    `${outsider} becomes aws_iam_role.ci`,
    "aws_iam_access_key.backup key-of aws_iam_user.backup",
  ]);
  const says = Object.fromEntries(all.nodes.map((node) => [node.label, node]));
  expect(says["aws_iam_role.admin"]).toMatchObject({
    kind: "identity",
    level: "admin",
    file: "main.tf",
    says: ["owner @acme/platform", "never ends"],
  });
  expect(says[outsider]).toMatchObject({
    kind: "outsider",
    says: [
      "federated",
      "token.actions.githubusercontent.com:sub StringEquals repo:acme/app:ref:refs/heads/main",
    ],
  });
});

test("around one identity: what leads to it, and what it leads to; not what else those lead to", async () => {
  const all = await graph();
  const keyOf = (label: string): string =>
    all.nodes.find((node) => node.label === label)?.key ?? "";
  expect(labels(around(all, keyOf("aws_iam_role.ci")).nodes).toSorted()).toEqual([
    outsider,
    "aws_iam_role.admin",
    "aws_iam_role.ci",
    "aws_iam_role_policy_attachment.admin",
  ]);
  expect(labels(around(all, keyOf("aws_iam_user.backup")).nodes).toSorted()).toEqual([
    "aws_iam_access_key.backup",
    "aws_iam_user.backup",
  ]);
});

test.each([
  ["true", "reads config", "read"],
  ["false", "writes config", "write"],
  ["var.reads", "reads, perhaps writes config", "unknown"],
])(
  "a deploy key with `read_only = %s` is held by the job that reads it",
  async (value, says, level) => {
    const keys = `
resource "tls_private_key" "config" {
  algorithm = "ED25519"
}
resource "github_repository_deploy_key" "config" {
  repository = "config"
  title      = "sync"
  key        = tls_private_key.config.public_key_openssh
  read_only  = ${value}
}
resource "github_actions_secret" "config" {
  repository      = "app"
  secret_name     = "CONFIG_KEY"
  plaintext_value = tls_private_key.config.private_key_openssh
}
`;
    const job = `on: push
jobs:
  sync:
    runs-on: ubuntu-latest
    steps: [{ run: ./sync.sh, env: { KEY: "\${{ secrets.CONFIG_KEY }}" } }]
`;
    const { report } = await check(
      new Map(),
      new Map([
        ["keys.tf", keys],
        [".github/workflows/sync.yml", job],
      ]),
      { all: true, repository: () => "acme/app" },
    );
    const all = graphOf(report.model);
    expect(edgesOf(all)).toContain("job/sync holds github_repository_deploy_key.config");
    const key = all.nodes.find(({ label }) => label === "github_repository_deploy_key.config");
    expect(key).toMatchObject({ kind: "credential", level, says: [says, "never ends"] });
  },
);

test("as Mermaid and as DOT", async () => {
  const all = await graph();
  expect([...drawn(all, "mermaid")].join("")).toBe(`flowchart LR
  n1(["aws_iam_role.ci<br/>owner absent<br/>never ends"])
  n0(["aws_iam_role.admin<br/>owner #64;acme/platform<br/>never ends<br/>may admin"]):::admin
  n1 -->|becomes| n0
  n2["aws_iam_role_policy_attachment.admin<br/>AdministratorAccess"]:::admin
  n0 -->|holds| n2
  n3{{"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com<br/>federated<br/>token.actions.githubusercontent.com:sub StringEquals repo:acme/app:ref:refs/heads/main"}}
  n3 -->|becomes| n1
  n5[/"aws_iam_access_key.backup<br/>never ends"/]
  n4(["aws_iam_user.backup<br/>owner absent<br/>never ends"])
  n5 -->|key of| n4
  classDef admin stroke:#c00,stroke-width:3px
`);
  expect([...drawn(all, "dot")].join("").split("\n").slice(0, 4)).toEqual([
    "digraph identities {",
    "  rankdir=LR;",
    '  n0 [shape=ellipse, color=red, penwidth=2, label="aws_iam_role.admin\\nowner @acme/platform\\nnever ends\\nmay admin"];',
    '  n1 [shape=ellipse, label="aws_iam_role.ci\\nowner absent\\nnever ends"];',
  ]);
});

const node = (key: string, label: string): GraphNode => ({
  key,
  kind: "identity",
  label,
  says: [label],
  level: "admin",
  file: label,
  line: 1,
});

test("Mermaid stays within what GitHub draws, and says what is left out", () => {
  const nodes = Array.from({ length: 2000 }, (_, i) => node(`k${i}`, `role ${i}`));
  const edges = nodes.slice(1).map(({ key }) => ({ from: "k0", to: key, how: "becomes" }) as const);
  const out = [...drawn({ nodes, edges }, "mermaid")].join("");
  expect(out.length).toBeLessThan(50_000);
  expect(out.match(/-->/g)?.length).toBe(500);
  expect(out).toContain('more["1499 nodes and 1499 edges more: choose one with --identity"]');
});

test("whatever strangers call things, a drawing holds no line, tag, link or mention of theirs", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const one: Graph = {
        nodes: [node("a", text), node("b", "b")],
        edges: [{ from: "a", to: "b", how: "becomes" }],
      };
      const lines = [...drawn(one, "mermaid")].join("").split("\n");
      expect(lines).toHaveLength(6);
      expect(lines[1]).toMatch(
        /^ {2}n0\(\["(?:[\p{L}\p{N} ./:=,_()-]|#\d+;|<br\/>)*"\]\):::admin$/u,
      );
      const dot = [...drawn(one, "dot")].join("").split("\n");
      expect(dot).toHaveLength(7);
      expect(dot[2]).toMatch(
        /^ {2}n0 \[shape=ellipse, color=red, penwidth=2, label="(?:[^"\\]|\\.)*"\];$/,
      );
      expect(JSON.parse([...drawn(one, "json")].join(""))).toEqual({ version: 1, ...one });
    }),
    { numRuns: 400, seed: 7 },
  );
});
