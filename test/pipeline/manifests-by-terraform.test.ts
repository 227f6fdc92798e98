// Manifests of the tree that Terraform applies, in the whole pipeline: told once, where they stand.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { check, type Tree } from "../stage/memory.ts";

const account = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
  annotations: {review-by: "2027-01-01"}
`;

async function told(head: Tree, base: Tree = {}): Promise<readonly string[]> {
  const { report } = await check(base, head);
  return report.findings.map(({ rule, primary }) => {
    const { file, line } = position(primary);
    return `${file}:${line} ${rule}`;
  });
}

const forms: readonly (readonly [string, string])[] = [
  [
    "yamldecode",
    `resource "kubernetes_manifest" "a" {\n  manifest = yamldecode(file("k/a.yaml"))\n}\n`,
  ],
  [
    "a text",
    `resource "kubectl_manifest" "a" {\n  yaml_body = file("\${path.module}/k/a.yaml")\n}\n`,
  ],
  [
    "a local and a loop",
    `locals {\n  all = { for one in fileset(path.module, "k/*.yaml") : one => yamldecode(file(one)) }\n}
resource "kubernetes_manifest" "a" {\n  for_each = local.all\n  manifest = each.value\n}\n`,
  ],
];

test.each(forms)(
  "a manifest that Terraform reads by %s is told once, at its line",
  async (_how, text) => {
    const head = { "k/a.yaml": account, "main.tf": text };
    expect(await told(head)).toEqual(["k/a.yaml:4 ownerless-identity"]);
    // Whoever applies what was there makes nothing new of it.
    expect(await told(head, { "k/a.yaml": account })).toEqual([]);
    const owned = account.replace("{review", "{owner: team-shop, review");
    expect(await told(head, { ...head, "k/a.yaml": owned })).toEqual(["k/a.yaml:4 owner-removed"]);
  },
);

test("what is no manifest of the tree is told by Terraform", async () => {
  const read = (path: string): string =>
    `resource "kubectl_manifest" "a" {\n  yaml_body = file("${path}")\n}\n`;
  const at = "main.tf:1 ownerless-identity";
  expect(await told({ "k/a.txt": account, "main.tf": read("k/a.txt") })).toEqual([at]);
  const hidden = ".terraform/modules/a.yaml";
  expect(await told({ [hidden]: account, "main.tf": read(hidden) })).toEqual([at]);
  const other = `resource "kubernetes_manifest" "a" {
  manifest = merge(yamldecode(file("k/a.yaml")), { kind = "ServiceAccount" })
}
`;
  expect(await told({ "k/a.yaml": account, "main.tf": other })).toContain(at);
});
