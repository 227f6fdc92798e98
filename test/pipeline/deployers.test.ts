// What Flux and Argo CD deploy, in the whole pipeline: a check understands what an audit does, whichever of the files changes.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { check, type Tree } from "../stage/memory.ts";

const role = (verbs: string): string => `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: {name: web}
rules:
  - apiGroups: [""]
    resources: [secrets]
    verbs: [${verbs}]
`;
const account = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
  annotations: {owner: team-web, purpose: serves the shop, review-by: "2027-01-01"}
`;
const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: web}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: web}
subjects:
  - {kind: ServiceAccount, name: web}
`;
const settings = (value: string): string => `apiVersion: v1
kind: ConfigMap
metadata: {name: settings}
data: {value: ${value}}
`;
const app: Tree = {
  "apps/web/kustomization.yaml": "resources: [account.yaml, role.yaml, binding.yaml]\n",
  "apps/web/account.yaml": account,
  "apps/web/role.yaml": role("get"),
  "apps/web/binding.yaml": binding,
};
const flux = (more = ""): string => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: web
  namespace: flux-system
spec:
  path: ./apps/web
  targetNamespace: shop
${more}`;
const patch = (verb: string): string => `  patches:
    - target: {kind: Role}
      patch: |
        - op: add
          path: /rules/0/verbs/-
          value: ${verb}
`;

async function told(base: Tree, head: Tree, all = false): Promise<readonly string[]> {
  const { report } = await check(base, head, all ? { all } : {});
  return report.findings.map(({ rule, primary, severity, message }) => {
    const { file, line } = position(primary);
    return `${file}:${line} ${severity} ${rule} ${message.split(/[:,]/)[0]}`;
  });
}

async function both(base: Tree, head: Tree): Promise<readonly string[]> {
  const found = await told(base, head);
  expect(await told(base, head, true)).toEqual(found);
  return found;
}

async function addresses(head: Tree): Promise<readonly string[]> {
  const { report } = await check({}, head);
  return [...report.model.facts.values()].map(({ root, address }) => `${root} ${address}`).sort();
}

test("a folder that is deployed lies where its deployer puts it", async () => {
  const head = { ...app, "cluster/web.yaml": flux() };
  expect(await addresses(head)).toEqual([
    "apps/web Role/shop/web",
    "apps/web RoleBinding/shop/web",
    "apps/web ServiceAccount/shop/web",
  ]);
  const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata: {name: web}
spec:
  destination: {namespace: store}
  sources: []
  source: {path: apps/web}
`;
  expect(await addresses({ ...head, "argo/web.yaml": application })).toEqual([
    "apps/web@argo/web.yaml:web Role/store/web",
    "apps/web@argo/web.yaml:web RoleBinding/store/web",
    "apps/web@argo/web.yaml:web ServiceAccount/store/web",
    "apps/web@cluster/web.yaml:flux-system/web Role/shop/web",
    "apps/web@cluster/web.yaml:flux-system/web RoleBinding/shop/web",
    "apps/web@cluster/web.yaml:flux-system/web ServiceAccount/shop/web",
  ]);
});

test("a change of what is deployed is told where it lies then", async () => {
  const base = { ...app, "cluster/web.yaml": flux() };
  const head = { ...base, "apps/web/role.yaml": role(`"*"`) };
  expect(await both(base, head)).toEqual([
    "apps/web/account.yaml:4 error widened-privilege `ServiceAccount/shop/web` gained `* on secrets in namespace shop`",
    "apps/web/role.yaml:7 error widened-privilege `Role/shop/web` gained `* on secrets in namespace shop`",
    "apps/web/role.yaml:7 error wildcard-action `Role/shop/web` grants `*` to `ServiceAccount/shop/web`",
  ]);
});

test("a change of the deployer is told at what it lays over", async () => {
  const base = { ...app, "cluster/web.yaml": flux(patch("list")) };
  const head = { ...base, "cluster/web.yaml": flux(patch(`"*"`)) };
  expect(await both(base, head)).toEqual([
    "apps/web/account.yaml:4 error widened-privilege `ServiceAccount/shop/web` gained `* on secrets in namespace shop`",
    "cluster/web.yaml:13 error widened-privilege `Role/shop/web` gained `* on secrets in namespace shop`",
    "cluster/web.yaml:13 error wildcard-action `Role/shop/web` grants `*` to `ServiceAccount/shop/web`",
  ]);
});

test("a cluster that newly bears the labels by which clusters are chosen is one more that is deployed to", async () => {
  const cluster = (name: string, env: string, verb: string): string => `apiVersion: v1
kind: Secret
metadata:
  name: ${name}
  namespace: argocd
  labels: {argocd.argoproj.io/secret-type: cluster, env: ${env}}
  annotations: {verb: "${verb}"}
stringData: {name: ${name}}
`;
  const base: Tree = {
    ...app,
    "argo/web.yaml": `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: web, namespace: argocd}
spec:
  generators:
    - clusters: {selector: {matchLabels: {env: prod}}}
  template:
    metadata: {name: "web-{{name}}"}
    spec:
      destination: {name: "{{name}}", namespace: shop}
      source:
        path: apps/web
        kustomize:
          patches:
            - target: {kind: Role}
              patch: '[{op: add, path: /rules/0/verbs/-, value: "{{metadata.annotations.verb}}"}]'
`,
    "argo/one.yaml": cluster("one", "prod", "list"),
    "argo/two.yaml": cluster("two", "dev", "*"),
  };
  expect(await told(base, { ...base, "argo/two.yaml": cluster("two", "prod", "list") })).toEqual(
    [],
  );
  expect(await told(base, { ...base, "argo/two.yaml": cluster("two", "prod", "*") })).toEqual([
    "argo/web.yaml:16 error wildcard-action `Role/shop/web` grants `*` to `ServiceAccount/shop/web`",
  ]);
});

test("so is a change of what deploys the deployer", async () => {
  const tree = (verb: string): Tree => ({
    ...app,
    "apps/kustomization.yaml": "resources: [web-ks.yaml]\n",
    "apps/web-ks.yaml": flux(),
    "cluster/apps.yaml": `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: apps
  patches:
    - target: {kind: Kustomization}
      patch: |
        - op: add
          path: /spec/patches
          value:
            - target: {kind: Role}
              patch: '[{op: add, path: /rules/0/verbs/-, value: "${verb}"}]'
`,
  });
  const found = await both(tree("list"), tree("*"));
  expect(found.map((one) => one.replace(/ `.*/, ""))).toEqual([
    "apps/web/account.yaml:4 error widened-privilege",
    "cluster/apps.yaml:13 error widened-privilege",
    "cluster/apps.yaml:13 error wildcard-action",
  ]);
});

test("what a deployer deploys where its own deployer says the path was deployed before", async () => {
  const base: Tree = {
    ...app,
    "apps/web/live/kustomization.yaml": "resources: [.., settings.yaml]\n",
    "apps/web/live/settings.yaml": settings("one"),
    "apps/kustomization.yaml": "resources: [web-ks.yaml]\n",
    "apps/web-ks.yaml": flux().replace("./apps/web", "./apps/web/${STAGE}"),
    "cluster/apps.yaml": `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: apps
  postBuild: {substitute: {STAGE: live}}
`,
  };
  expect(await told(base, { ...base, "apps/web/live/settings.yaml": settings("two") })).toEqual([]);
  const wider = { ...base, "apps/web/role.yaml": role(`"*"`) };
  expect(await both(base, wider)).toEqual([
    "apps/web/account.yaml:4 error widened-privilege `ServiceAccount/shop/web` gained `* on secrets in namespace shop`",
    "apps/web/role.yaml:7 error widened-privilege `Role/shop/web` gained `* on secrets in namespace shop`",
    "apps/web/role.yaml:7 error wildcard-action `Role/shop/web` grants `*` to `ServiceAccount/shop/web`",
  ]);
  const patched = {
    ...wider,
    "apps/kustomization.yaml": `resources: [web-ks.yaml]
patches:
  - target: {kind: Kustomization}
    patch: '[{op: replace, path: /spec/path, value: apps/web/live}]'
`,
    "apps/web-ks.yaml": flux(),
  };
  const slower = { ...patched, "apps/web-ks.yaml": flux("  interval: 1h\n") };
  expect(await told(patched, slower)).toEqual([]);
});

test("a plain folder is deployed as it lies", async () => {
  const { "apps/web/kustomization.yaml": _, ...plain } = app;
  const base = { ...plain, "cluster/web.yaml": flux() };
  expect(await addresses(base)).toContain("apps/web ServiceAccount/shop/web");
  const head = { ...base, "apps/web/role.yaml": role(`"*"`) };
  expect((await both(base, head)).map((one) => one.split(" ")[0])).toEqual([
    "apps/web/account.yaml:4",
    "apps/web/role.yaml:7",
    "apps/web/role.yaml:7",
  ]);
});

test("a new deployer takes nothing from what was judged without it", async () => {
  const wide = { ...app, "apps/web/role.yaml": role(`get`) };
  const less = flux(`  patches:
    - target: {kind: RoleBinding}
      patch: |
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata: {name: web}
        $patch: delete
`);
  const head = { ...wide, "apps/web/role.yaml": role(`"*"`), "cluster/web.yaml": less };
  expect(await both(wide, head)).toContain(
    "apps/web/role.yaml:7 error wildcard-action `Role/_/web` grants `*` to `ServiceAccount/_/web`",
  );
});

test.each([
  {
    operations: "[{op: replace, path: /rules/0/verbs, value: [get]}]",
    deployed: [
      "apps/web/role.yaml:6 note broad-secret-access `Role/shop/web` lets `ServiceAccount/shop/web` read every secret of the namespace `shop` (`get secrets`)",
    ],
  },
  { operations: "[{op: replace, path: /rules, value: []}]", deployed: [] },
])(
  "nor where it patches what lies in a plain folder: $operations",
  async ({ operations, deployed }) => {
    const { "apps/web/kustomization.yaml": _, ...plain } = app;
    const less = flux(`  patches:
    - target: {kind: Role}
      patch: '${operations}'
`);
    const head = { ...plain, "apps/web/role.yaml": role(`"*"`), "cluster/web.yaml": less };
    expect(await both(plain, head)).toEqual([
      "apps/web/account.yaml:4 error widened-privilege `ServiceAccount/_/web` gained `* on secrets in namespace _`",
      ...deployed,
      "apps/web/role.yaml:7 error widened-privilege `Role/_/web` gained `* on secrets in namespace _`",
      "apps/web/role.yaml:7 error wildcard-action `Role/_/web` grants `*` to `ServiceAccount/_/web`",
    ]);
    // What nobody edits is as it was, and so is what the deployer has had since.
    const asIs = { ...plain, "apps/web/role.yaml": role(`"*"`) };
    expect(await both(asIs, head)).toEqual(deployed);
    expect(await told({ ...head, ...plain }, head)).toEqual([]);
  },
);

test("what is deployed is no sample, unless what deploys it is one", async () => {
  const inExamples = Object.fromEntries(
    Object.entries(app).map(([path, text]) => [path.replace("apps/", "examples/"), text]),
  );
  const head = { ...inExamples, "examples/web/role.yaml": role(`"*"`) };
  const by = flux().replace("apps/web", "examples/web");
  const severities = async (more: Tree): Promise<readonly string[]> =>
    (await told({}, { ...head, ...more })).map((one) => one.split(" ")[1] ?? "");
  expect(await severities({})).toEqual(["note"]);
  expect(await severities({ "cluster/web.yaml": by })).toEqual(["error"]);
  expect(await severities({ "examples/cluster.yaml": by })).toEqual(["note"]);
});

test("a folder that comes to an ApplicationSet is deployed by it", async () => {
  const base = {
    "apps/one/account.yaml": account,
    "argo/apps.yaml": `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: apps}
spec:
  generators:
    - git: {directories: [{path: "apps/*"}]}
  template:
    metadata: {name: "{{path.basename}}"}
    spec:
      destination: {namespace: "{{path.basename}}"}
      source: {path: "{{path}}"}
`,
  };
  const head = { ...base, "apps/two/account.yaml": account.replace("owner: team-web, ", "") };
  expect(await both(base, head)).toEqual([
    "apps/two/account.yaml:4 error ownerless-identity `ServiceAccount/two/web` has no owner",
  ]);
});

test("what deploys to clusters that labels choose acts as what Terraform makes these known by", async () => {
  const head: Tree = {
    "argo/set.yaml": `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: web, namespace: argocd}
spec:
  generators:
    - clusters: {selector: {matchLabels: {env: prod}}}
  template:
    metadata: {name: "web-{{name}}"}
    spec: {destination: {name: "{{name}}"}, source: {path: apps/web}}
`,
    "infra/main.tf": `resource "aws_iam_role" "spoke" {
  name = "spoke"
}
resource "argocd_cluster" "spoke" {
  name   = "spoke"
  server = "https://spoke.example.com"
  metadata {
    labels = { env = "prod" }
  }
  config {
    aws_auth_config {
      role_arn = aws_iam_role.spoke.arn
    }
  }
}
`,
  };
  const whose = async (tree: Tree): Promise<string | undefined> =>
    (await check({}, tree)).report.model.links.identityOf.get(
      "kubernetes:argo:ApplicationSet/argocd/web:deploys-as",
    );
  expect(await whose(head)).toBe("terraform:infra:aws_iam_role.spoke");
  const other = { ...head, "infra/main.tf": head["infra/main.tf"]?.replace("prod", "dev") ?? "" };
  expect(await whose(other)).toBeUndefined();
});
