// A number → a manifest, a workflow or a file of source code, as a mixed repository holds them.

/** A deployment with its service account, role and binding. */
export function manifest(n) {
  const name = `service-${n}`;
  return [
    `deploy/${name}/manifests.yaml`,
    `apiVersion: v1
kind: ServiceAccount
metadata:
  name: ${name}
  namespace: team-${n % 12}
  labels:
    owner: team-${n % 12}
---
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: ${name}
  namespace: team-${n % 12}
rules:
  - apiGroups: [""]
    resources: ["configmaps", "pods"]
    verbs: ["get", "list", "watch"]
  - apiGroups: ["coordination.k8s.io"]
    resources: ["leases"]
    resourceNames: ["${name}"]
    verbs: ["get", "update"]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: ${name}
  namespace: team-${n % 12}
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: Role
  name: ${name}
subjects:
  - kind: ServiceAccount
    name: ${name}
    namespace: team-${n % 12}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
  namespace: team-${n % 12}
spec:
  replicas: ${1 + (n % 5)}
  selector:
    matchLabels:
      app: ${name}
  template:
    metadata:
      labels:
        app: ${name}
    spec:
      serviceAccountName: ${name}
      containers:
        - name: main
          image: registry.example/${name}:1.${n}
          ports:
            - containerPort: 8080
          env:
            - name: LOG_LEVEL
              value: info
            - name: DATABASE_PASSWORD
              valueFrom:
                secretKeyRef:
                  name: ${name}
                  key: password
          resources:
            requests: { cpu: 100m, memory: 128Mi }
            limits: { memory: 256Mi }
`,
  ];
}

export function workflow(n) {
  return [
    `.github/workflows/service-${n}.yml`,
    `name: service-${n}
on:
  pull_request:
    paths: ["services/service-${n}/**"]
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  test:
    runs-on: ubuntu-latest
    strategy:
      matrix:
        node: [20, 22, 24]
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: \${{ matrix.node }}
      - run: npm ci && npm test
        working-directory: services/service-${n}
  deploy:
    needs: test
    if: github.ref == 'refs/heads/main'
    runs-on: ubuntu-latest
    environment: production
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@v5
      - uses: aws-actions/configure-aws-credentials@v5
        with:
          role-to-assume: arn:aws:iam::123456789012:role/production-service-${n}-deploy
          aws-region: eu-west-2
      - run: make deploy SERVICE=service-${n}
`,
  ];
}

const extensions = ["ts", "go", "py", "md", "json", "yaml"];

/** What no gate reads; some of it is YAML and JSON, which must be told from manifests by its bytes. */
export function sourceFile(n) {
  const extension = extensions[n % extensions.length];
  return [`services/service-${n % 97}/src/part-${n}.${extension}`, contents[extension](n)];
}

const repeat = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join("\n");

const contents = {
  ts: (n) =>
    `import { read } from "./read.ts";\n\n${repeat(25, (i) => `export function step${i}(input: readonly string[]): number {\n  return read(input, ${n + i}).length;\n}\n`)}`,
  go: (n) =>
    `package part${n}\n\n${repeat(25, (i) => `func Step${i}(input []string) int {\n\treturn len(input) + ${n + i}\n}\n`)}`,
  py: (n) =>
    `import os\n\n${repeat(30, (i) => `def step_${i}(values):\n    return [value for value in values if value > ${n + i}]\n`)}`,
  md: (n) =>
    `# Part ${n}\n\n${repeat(30, (i) => `- Step ${i} reads the list and returns what is left of it.`)}\n`,
  json: (n) =>
    `${JSON.stringify({ name: `part-${n}`, entries: Array.from({ length: 40 }, (_, i) => ({ id: n + i, title: `entry ${i}` })) }, null, 2)}\n`,
  yaml: (n) =>
    `title: part ${n}\nentries:\n${repeat(40, (i) => `  - id: ${n + i}\n    title: entry ${i}`)}\n`,
};
