// The estate's manifests and workflows, for a team.

type Files = readonly (readonly [string, string])[];

export function manifests(team: string): Files {
  return [
    ["deploy/base/account.yaml", account(team)],
    ["deploy/base/roles.yaml", roles],
    ["deploy/base/bindings.yaml", bindings],
    ["deploy/base/workload.yaml", workload],
    ["deploy/base/kustomization.yaml", kustomization],
    ["deploy/prod/kustomization.yaml", overlay(team)],
    ["deploy/prod/auditor.yaml", auditor],
    ["ops/cluster.json", cluster(team)],
  ];
}

const account = (team: string): string => `apiVersion: v1
kind: ServiceAccount
metadata:
  name: reports
  namespace: reports
  annotations:
    owner: "@acme/${team}"
    review-by: "2027-03-31"
automountServiceAccountToken: false
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: mailer
  namespace: reports
  labels:
    app: mailer
  annotations:
    owner: "@acme/${team}"
    review-by: "2027-03-31"
`;

const roles = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader
  namespace: reports
rules:
  - apiGroups: [""]
    resources: ["configmaps"]
    resourceNames: ["settings"]
    verbs: ["get", "watch"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: node-viewer
rules:
  - apiGroups: [""]
    resources: ["nodes"]
    verbs: ["get", "list"]
`;

const bindings = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: reader
  namespace: reports
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: reader
subjects:
  - kind: ServiceAccount
    name: reports
    namespace: reports
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: node-viewer
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: node-viewer
subjects:
  - kind: ServiceAccount
    name: mailer
    namespace: reports
`;

const workload = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: reports
  namespace: reports
spec:
  template:
    spec:
      serviceAccountName: reports
      containers:
        - name: app
          image: acme/reports
`;

const kustomization = `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - account.yaml
  - roles.yaml
  - bindings.yaml
  - workload.yaml
`;

const overlay = (team: string): string => `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
  - auditor.yaml
commonAnnotations:
  owner: "@acme/${team}"
  review-by: "2027-03-31"
`;

const auditor = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: auditor
  namespace: audit
`;

const cluster = (team: string): string =>
  `${JSON.stringify(
    {
      apiVersion: "v1",
      kind: "List",
      items: [
        {
          apiVersion: "v1",
          kind: "ServiceAccount",
          metadata: {
            name: "backup",
            namespace: "ops",
            annotations: { owner: `@acme/${team}`, "review-by": "2027-03-31" },
          },
        },
        {
          apiVersion: "rbac.authorization.k8s.io/v1",
          kind: "RoleBinding",
          metadata: { name: "backup", namespace: "reports" },
          roleRef: { apiGroup: "rbac.authorization.k8s.io", kind: "Role", name: "reader" },
          subjects: [{ kind: "ServiceAccount", name: "backup", namespace: "ops" }],
        },
      ],
    },
    null,
    2,
  )}\n`;

export function workflows(team: string): Files {
  return [
    [".github/workflows/ci.yml", ci],
    [".github/workflows/release.yml", release(team)],
    [".github/workflows/publish.yml", publish],
  ];
}

const ci = `name: ci
on: [push, pull_request]
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683
      - run: npm test
`;

const release = (team: string): string => `name: release
on:
  push:
    branches: [main]
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: aws-actions/configure-aws-credentials@e3dd6a429d7300a6a4c196c26e071d42e0343502
        with:
          role-to-assume: arn:aws:iam::111122223333:role/${team}-deploy
          aws-region: eu-west-1
      - run: make deploy
  publish:
    needs: deploy
    permissions:
      contents: read
    uses: ./.github/workflows/publish.yml
`;

const publish = `name: publish
on: workflow_call
permissions:
  contents: read
jobs:
  upload:
    runs-on: ubuntu-latest
    steps:
      - run: make upload
`;
