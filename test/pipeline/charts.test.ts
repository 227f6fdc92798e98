// Charts in the whole pipeline: what their templates write is judged at the template's lines, what nobody gives is unknown.

import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { check, type Tree } from "../stage/memory.ts";

const meta = "apiVersion: v2\nname: ledger\nversion: 0.1.0\n";
const account = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: {{ include "ledger.name" . }}
  {{- with .Values.annotations }}
  annotations:
    {{- toYaml . | nindent 4 }}
  {{- end }}
`;
const role = `{{- if .Values.rbac }}
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: {{ include "ledger.name" . }}
rules:
  - apiGroups: [""]
    resources: {{ toJson .Values.resources }}
    verbs: [get, list]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: {{ include "ledger.name" . }}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: {{ include "ledger.name" . }}
subjects:
  - kind: ServiceAccount
    name: {{ include "ledger.name" . }}
    namespace: {{ .Release.Namespace }}
{{- end }}
`;
const helpers = `{{ define "ledger.name" }}{{ printf "%s-ledger" .Release.Name }}{{ end }}`;
const chart: Tree = {
  "charts/ledger/Chart.yaml": meta,
  "charts/ledger/values.yaml": "annotations: {}\nrbac: true\nresources: [configmaps]\n",
  "charts/ledger/templates/_helpers.tpl": helpers,
  "charts/ledger/templates/account.yaml": account,
  "charts/ledger/templates/rbac.yaml": role,
};

async function told(base: Tree, head: Tree): Promise<readonly string[]> {
  const { report } = await check(base, head);
  return [
    ...report.findings.map(({ rule, severity, primary }) => {
      const { file, line } = position(primary);
      return `${file}:${line} ${severity} ${rule}`;
    }),
    ...report.gaps.map(({ at, why }) => `${position(at).file} gap: ${why}`),
  ];
}

test("a chart that comes is judged by its own values, and whose it is nobody can tell", async () => {
  expect(await told({}, chart)).toEqual([
    "charts/ledger/templates/account.yaml:4 note endless-identity",
    "charts/ledger/templates/account.yaml:4 note ownerless-identity",
  ]);
  const owned = {
    ...chart,
    "charts/ledger/templates/account.yaml": account.split("\n").slice(0, 4).join("\n"),
  };
  expect(await told({}, owned)).toContain(
    "charts/ledger/templates/account.yaml:4 error ownerless-identity",
  );
});

test("a value that changes strengthens the role, told where it is written", async () => {
  const head = {
    ...chart,
    "charts/ledger/values.yaml": "annotations: {}\nrbac: true\nresources: [secrets]\n",
  };
  expect(await told(chart, head)).toContain(
    "charts/ledger/values.yaml:3 error broad-secret-access",
  );
});

test("what an edit of the template makes of a value is told at the template", async () => {
  const values = {
    "charts/ledger/values.yaml": "annotations: {}\nrbac: true\nresources: [secrets]\n",
  };
  const of = (verbs: string): Tree => ({
    ...chart,
    ...values,
    "charts/ledger/templates/rbac.yaml": role.replace("[get, list]", verbs),
  });
  const { report } = await check(of("[create]"), of("[get, list]"));
  const [finding] = report.findings.filter(({ rule }) => rule === "broad-secret-access");
  const lines = [finding?.primary, ...(finding?.related ?? []).map(({ at }) => at)].map((at) => {
    const { file, line } = position(at as NonNullable<typeof at>);
    return `${file}:${line}`;
  });
  expect(lines).toContain("charts/ledger/values.yaml:3");
  expect(lines[0]).toBe("charts/ledger/templates/rbac.yaml:8");
});

test("so does a helper, and a value that switches a template on", async () => {
  const resources = `{{ define "ledger.resources" }}["*"]{{ end }}`;
  const by = {
    ...chart,
    "charts/ledger/templates/rbac.yaml": role.replace(
      "toJson .Values.resources",
      `include "ledger.resources" .`,
    ),
  };
  const few = {
    ...by,
    "charts/ledger/templates/_helpers.tpl": helpers + resources.replace("*", "pods"),
  };
  const all = { ...by, "charts/ledger/templates/_helpers.tpl": helpers + resources };
  expect((await told(few, all)).join("\n")).toContain("charts/ledger/templates/rbac.yaml");
  const off = { ...chart, "charts/ledger/values.yaml": "rbac: false\nresources: [secrets]\n" };
  const on = { ...chart, "charts/ledger/values.yaml": "rbac: true\nresources: [secrets]\n" };
  expect(await told(off, on)).toContain("charts/ledger/values.yaml:2 error broad-secret-access");
});

test("what cannot be rendered is one gap of its file, with the reason", async () => {
  const head = { ...chart, "charts/ledger/templates/rbac.yaml": `${role}{{ noFunction }}` };
  expect((await told({}, head)).filter((one) => one.includes(" gap: "))).toEqual([
    "charts/ledger/templates/rbac.yaml gap: it is a template, and what Helm makes of it cannot be told: `noFunction` is no function that nhi-lint knows",
  ]);
});

const application = `apiVersion: argoproj.io/v1alpha1
kind: Application
metadata:
  name: books
spec:
  destination:
    namespace: payments
  source:
    path: charts/ledger
    helm:
      valueFiles: [../../envs/prod.yaml]
      valuesObject:
        annotations:
          owner: team-payments
`;
const release = `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: books
  namespace: payments
spec:
  chart:
    spec:
      chart: ./charts/ledger
      sourceRef: {kind: GitRepository, name: flux-system}
  values:
    annotations:
      owner: team-payments
    resources: [secrets]
`;

async function accounts(head: Tree): Promise<readonly string[]> {
  const { report } = await check({}, head);
  return [...report.model.facts.values()].flatMap(({ kind, address, via }) =>
    kind === "identity" ? [`${address} by ${via.map((one) => one.address).join()}`] : [],
  );
}

test("an Application installs a chart of the tree under its name, with its values", async () => {
  const head = {
    ...chart,
    "apps/books.yaml": application,
    "envs/prod.yaml": "resources: [secrets]\n",
  };
  expect(await accounts(head)).toEqual(["ServiceAccount/payments/books-ledger by books"]);
  const found = await told({}, head);
  expect(found).toContain("envs/prod.yaml:1 error broad-secret-access");
  expect(found.filter((one) => one.includes("ownerless"))).toEqual([]);
  const before = { ...head, "envs/prod.yaml": "resources: [configmaps]\n" };
  expect(await told(before, head)).toContain("envs/prod.yaml:1 error broad-secret-access");
});

test("so does a HelmRelease, and each of several installations is judged", async () => {
  const other = release.replaceAll("books", "audit").replace("owner: team-payments", "x: y");
  const head = { ...chart, "flux/books.yaml": release, "flux/audit.yaml": other };
  expect(await accounts(head)).toEqual([
    "ServiceAccount/payments/audit-ledger by audit",
    "ServiceAccount/payments/books-ledger by books",
  ]);
  const found = await told({}, head);
  expect(found.filter((one) => one.includes("ownerless"))).toEqual([
    "charts/ledger/templates/account.yaml:4 error ownerless-identity",
  ]);
  const less = { ...head, "flux/audit.yaml": other.replace("resources: [secrets]", "rbac: false") };
  expect(await told(less, head)).toContain("flux/audit.yaml:14 error broad-secret-access");
});

test("a chart that another one installs from a folder is judged through it", async () => {
  const head = {
    ...chart,
    "umbrella/Chart.yaml": `apiVersion: v2
name: umbrella
version: 0.1.0
dependencies:
  - name: ledger
    repository: file://../charts/ledger
`,
    "umbrella/values.yaml": "ledger:\n  resources: [secrets]\n",
  };
  expect(await accounts(head)).toEqual(["ServiceAccount/_/RELEASE-NAME-ledger by "]);
  expect(await told({}, head)).toContain("umbrella/values.yaml:2 error broad-secret-access");
});

test("what is switched off below a chart makes nothing, and is no gap", async () => {
  const sub = Object.fromEntries(
    Object.entries(chart).map(([path, text]) => [
      path.replace("charts/ledger", "all/charts/ledger"),
      text,
    ]),
  );
  const meta = `apiVersion: v2
name: all
version: 0.1.0
dependencies:
  - name: ledger
    condition: ledger.enabled
`;
  const head = { ...sub, "all/Chart.yaml": meta, "all/values.yaml": "ledger: {enabled: false}\n" };
  expect(await told({}, head)).toEqual([]);
  const on = { ...head, "all/values.yaml": "ledger: {enabled: true, resources: [secrets]}\n" };
  expect(await told(head, on)).toContain("all/values.yaml:1 error broad-secret-access");
});

test("an object whose kind nobody can tell is a gap, volumes that nobody can tell are no tokens", async () => {
  const head = {
    ...chart,
    "charts/ledger/templates/rbac.yaml": role.replace(
      "kind: ClusterRole\n",
      'kind: {{ env "K" }}\n',
    ),
    "charts/ledger/templates/pod.yaml": `apiVersion: v1
kind: Pod
metadata:
  name: ledger
spec:
  serviceAccountName: {{ include "ledger.name" . }}
  {{- with .Values.volumes }}
  volumes: {{- toYaml . | nindent 4 }}
  {{- end }}
`,
  };
  expect(await told({}, head)).toContain(
    "charts/ledger/templates/rbac.yaml gap: it is a template, and what Helm makes of it cannot be told: an object's kind is `env`",
  );
  const { report } = await check({}, head);
  expect([...report.model.facts.values()].map(({ address }) => address)).toEqual([
    "ServiceAccount/_/RELEASE-NAME-ledger",
    "Pod/_/ledger:mounted",
  ]);
});

test.each([61, 90, 150])("values nested %i deep are nobody's to tell", async (size) => {
  const deep = `${"{a: ".repeat(size)}1${"}".repeat(size)}`;
  const head = {
    ...chart,
    "charts/ledger/values.yaml": `deep: ${deep}\nrbac: true\nresources: [secrets]\n`,
    "flux/books.yaml": release.replace("  values:\n", `  values:\n    more: ${deep}\n`),
    "apps/books.yaml": application.replace(
      "valuesObject:\n",
      `valuesObject:\n        more: ${deep}\n`,
    ),
  };
  expect((await told({}, head)).join()).toContain("error broad-secret-access");
});

test("a chart that another asks for and that lies nowhere in the tree is a gap, unless it is switched off", async () => {
  const dependency = (name: string, more = ""): string =>
    `  - name: ${name}\n    version: 1.0.0\n    repository: https://charts.example.com\n${more}`;
  const umbrella: Tree = {
    "apps/all/Chart.yaml": `${meta}dependencies:\n${dependency("store")}${dependency("cache", "    condition: cache.enabled\n")}`,
    "apps/all/values.yaml": "cache: { enabled: false }\n",
  };
  const { report } = await check({}, umbrella);
  expect(report.gaps.map(({ at, what, why }) => [position(at).line, what, why])).toEqual([
    [5, "the chart `store`", "it is not in the tree"],
  ]);
  const { report: given } = await check(
    {},
    { ...umbrella, "apps/all/charts/store/Chart.yaml": "apiVersion: v2\nname: store\n" },
  );
  expect(given.gaps).toEqual([]);
});
