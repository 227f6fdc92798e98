// Manifests that a change makes mere patches of a kustomization: who applied them as they lie still does, and they are still judged.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { check, type Tree } from "../stage/memory.ts";

const binding = (name: string, role: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: ${name}}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: ${role}}
subjects:
  - {kind: ServiceAccount, name: web, namespace: shop}
`;
const account = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  namespace: shop
  annotations: {owner: team-web, purpose: serves the shop, review-by: "2027-01-01"}
`;
const base: Tree = {
  "deploy/account.yaml": account,
  "deploy/rbac.yaml": binding("web", "view"),
};
const wide = binding("web", "cluster-admin");
const told = [
  "deploy/account.yaml:4 widened-privilege",
  "deploy/rbac.yaml:4 admin-grant",
  "deploy/rbac.yaml:4 widened-privilege",
];

async function both(was: Tree, is: Tree): Promise<readonly string[]> {
  const found = async (all: boolean): Promise<readonly string[]> => {
    const { report } = await check(was, is, all ? { all } : {});
    return report.findings.map(({ rule, primary }) => {
      const { file, line } = position(primary);
      return `${file}:${line} ${rule}`;
    });
  };
  const near = await found(false);
  expect(await found(true)).toEqual(near);
  return near;
}

test.each([
  "patches: [{path: rbac.yaml}]\n",
  "patchesStrategicMerge: [rbac.yaml]\n",
  "resources: [account.yaml]\npatches: [{path: rbac.yaml, target: {kind: ServiceAccount}}]\n",
  "resources: [account.yaml]\nreplacements: [{path: rbac.yaml}]\n",
  "resources: [account.yaml]\ntransformers: [rbac.yaml]\n",
])("a manifest that a new kustomization lays over something: %j", async (kustomization) => {
  const more = { "deploy/kustomization.yaml": kustomization };
  expect(await both(base, { ...base, ...more, "deploy/rbac.yaml": wide })).toEqual(told);
  expect(await both(base, { ...base, ...more })).toEqual([]);
});

test("what it is laid over hides it no more than nothing does", async () => {
  const more = {
    "deploy/kustomization.yaml":
      "resources: [decoy.yaml]\npatches: [{path: rbac.yaml}, {path: no.yaml}]\n",
    "deploy/decoy.yaml": binding("web", "view"),
    "deploy/no.yaml": `${binding("web", "view").split("roleRef")[0] ?? ""}$patch: delete\n`,
  };
  expect(await both(base, { ...base, ...more, "deploy/rbac.yaml": wide })).toEqual(
    expect.arrayContaining(told),
  );
});

test("what a kustomization took in, and lays over nothing now, is judged as it lies", async () => {
  const was = { ...base, "deploy/kustomization.yaml": "resources: [account.yaml, rbac.yaml]\n" };
  const now = "resources: [account.yaml]\npatches: [{path: rbac.yaml}]\n";
  const head = { ...was, "deploy/kustomization.yaml": now, "deploy/rbac.yaml": wide };
  expect(await both(was, head)).toEqual(told);
});

test("what it took in, and lays now over the same thing of its base, says no more than a patch", async () => {
  const was = {
    "prod/kustomization.yaml": "namespace: store\nresources: [account.yaml]\n",
    "prod/account.yaml": account,
  };
  const head = {
    "base/kustomization.yaml": "resources: [account.yaml]\n",
    "base/account.yaml": account,
    "prod/kustomization.yaml":
      "namespace: store\nresources: [../base]\npatches: [{path: account.yaml}]\n",
    "prod/account.yaml": account.split("  annotations")[0] ?? "",
  };
  expect(await both(was, head)).toEqual([]);
});

test("what was only ever a patch stays one", async () => {
  const was = {
    "base/kustomization.yaml": "resources: [account.yaml]\n",
    "base/account.yaml": account,
    "prod/kustomization.yaml": "resources: [../base]\npatches: [{path: account.yaml}]\n",
    "prod/account.yaml": account.split("  annotations")[0] ?? "",
  };
  const label = `${was["prod/account.yaml"]}  labels: {tier: one}\n`;
  const also = {
    "dev/kustomization.yaml": was["prod/kustomization.yaml"],
    "dev/account.yaml": label,
  };
  expect(await both(was, { ...was, ...also, "prod/account.yaml": label })).toEqual([]);
});

test("what nobody edits and is now laid over the same thing is as it was", async () => {
  const bare = account.split("  annotations")[0] ?? "";
  const was = { "prod/account.yaml": bare };
  const head = {
    ...was,
    "base/kustomization.yaml": "resources: [account.yaml]\n",
    "base/account.yaml": account,
    "prod/kustomization.yaml": "resources: [../base]\npatches: [{path: account.yaml}]\n",
  };
  expect(await both(was, head)).toEqual([]);
});

test("nor where Flux deploys a folder above, whose kustomization never took it in", async () => {
  const was = {
    "cluster/apps.yaml": `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec: {path: ./apps}
`,
    "apps/deploy/kustomization.yaml": "resources: [account.yaml]\n",
    "apps/deploy/account.yaml": account,
    "apps/deploy/rbac.yaml": binding("web", "view"),
  };
  const head = {
    ...was,
    "apps/deploy/kustomization.yaml":
      "resources: [account.yaml, decoy.yaml]\npatches: [{path: rbac.yaml}, {path: no.yaml}]\n",
    "apps/deploy/rbac.yaml": wide,
    "apps/deploy/decoy.yaml": binding("web", "view"),
    "apps/deploy/no.yaml": `${binding("web", "view").split("roleRef")[0] ?? ""}$patch: delete\n`,
  };
  expect(await both(was, head)).toEqual(expect.arrayContaining(told.map((one) => `apps/${one}`)));
});
