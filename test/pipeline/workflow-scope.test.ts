// Workflows that call each other in every way YAML can say it: a check of what an edit can reach sees what a check of everything sees.

import { expect, test } from "vitest";
import { changesOf, check, type Tree } from "./memory.ts";

const called = (permissions: string): string =>
  `on: workflow_call\npermissions:\n  ${permissions}\njobs:\n  work:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: make\n`;
const caller = (uses: string, permissions = "contents: write"): string =>
  `on: push\npermissions:\n  ${permissions}\njobs:\n  go:\n    ${uses}\n`;
const at = (name: string): string => `.github/workflows/${name}`;
const plain = "uses: ./.github/workflows/called.yml";

const ways: readonly (readonly [name: string, uses: string])[] = [
  ["as it is mostly written", plain],
  ["in quotes", 'uses: "./.github/workflows/called.yml"'],
  ["with an escape", 'uses: "./.github/workflows/c\\x61lled.yml"'],
  ["broken over two lines", 'uses: "./.github/workflows/cal\\\n      led.yml"'],
  ["by an explicit key", "? uses\n    : ./.github/workflows/called.yml"],
  ["behind a comment", 'uses: # of\n      "./.github/workflows/c\\x61lled.yml"'],
  ["by a key behind a comment", '? uses # of\n    : "./.github/workflows/c\\x61lled.yml"'],
  ["by an escaped key", '"\\x75ses": ./.github/workflows/called.yml'],
];

const edits: readonly (readonly [name: string, edit: (tree: Tree) => Tree])[] = [
  [
    "the called one asks for more",
    (tree) => new Map([...tree, [at("called.yml"), called("contents: write")]]),
  ],
  [
    "the caller allows less",
    (tree) =>
      new Map(
        [...tree].map(([path, text]) => [
          path,
          path === at("caller.yml")
            ? String(text).replace("contents: write", "contents: read")
            : text,
        ]),
      ),
  ],
  [
    "the called one goes",
    (tree) => new Map([...tree].filter(([path]) => path !== at("called.yml"))),
  ],
  ["the caller goes", (tree) => new Map([...tree].filter(([path]) => path !== at("caller.yml")))],
];

const strange: readonly (readonly [name: string, uses: string])[] = [
  ["a b.yml", "uses: ./.github/workflows/a\n      b.yml"],
  ["it's.yml", "uses: './.github/workflows/it''s.yml'"],
];

test.each(strange)("called is %s", async (name, uses) => {
  const base: Tree = new Map([
    [at(name), called("contents: read")],
    [at("caller.yml"), caller(uses)],
  ]);
  const head: Tree = new Map([...base, [at(name), called("contents: write")]]);
  const [scoped, whole] = await Promise.all([check(base, head), check(base, head, { all: true })]);
  expect(changesOf(scoped)).toEqual(changesOf(whole));
  expect(changesOf(whole)).not.toEqual([]);
});

for (const [way, uses] of ways) {
  const tree: Tree = new Map([
    [at("called.yml"), called("contents: read")],
    [at("caller.yml"), caller(uses)],
    [at("other.yml"), caller("uses: ./.github/workflows/far.yml")],
    [at("far.yml"), called("issues: write")],
  ]);
  test.each(edits)(`called ${way}: %s, and back`, async (_, edit) => {
    const after = edit(tree);
    for (const [base, head] of [
      [tree, after],
      [after, tree],
    ] as const) {
      const [scoped, whole] = await Promise.all([
        check(base, head),
        check(base, head, { all: true }),
      ]);
      expect(changesOf(scoped)).toEqual(changesOf(whole));
      expect(changesOf(whole)).not.toEqual([]);
    }
  });
}

const action = (step: string): string =>
  `name: login\nruns:\n  using: composite\n  steps:\n    - ${step}\n`;
const job = (uses: string): string =>
  `on: push\npermissions: {}\njobs:\n  go:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: ${uses}\n        with:\n          key: \${{ secrets.KEY }}\n`;
const plainStep = action("run: make");
const login = action(
  "{ uses: aws-actions/configure-aws-credentials@v5, with: { aws-secret-access-key: '${{ inputs.key }}', aws-region: eu-west-1 } }",
);

test.each([
  ["by its folder", ".github/actions/login/action.yml", "./.github/actions/login"],
  ["by the newer syntax", ".github/actions/login/action.yaml", "$/.github/actions/login"],
  ["at the top", "action.yml", "./"],
])("an action of the tree that changes, used %s", async (_, path, uses) => {
  const base: Tree = new Map([
    [path, plainStep],
    [at("go.yml"), job(uses)],
    [at("other.yml"), job("./.github/actions/other")],
  ]);
  const head: Tree = new Map([...base, [path, login]]);
  const [scoped, whole] = await Promise.all([check(base, head), check(base, head, { all: true })]);
  expect(changesOf(scoped)).toEqual(changesOf(whole));
  expect(changesOf(whole).join("\n")).toContain("login/aws-actions/configure-aws-credentials");
});

test("what an environment asks is read where Terraform that nobody changed says it", async () => {
  const job = (environment: string): string =>
    `on: push\npermissions: {}\njobs:\n  deploy:\n    runs-on: ubuntu-24.04\n    environment: ${environment}\n    steps:\n      - run: ./deploy\n`;
  const base: Tree = new Map([
    [
      "github/main.tf",
      `resource "github_repository_environment" "guarded" {
  repository  = "app"
  environment = "\${"prod"}uction"
  reviewers { teams = [7] }
}
`,
    ],
    [at("deploy.yml"), job("production")],
  ]);
  const head: Tree = new Map([...base, [at("deploy.yml"), job("sandbox")]]);
  const { report } = await check(base, head);
  expect(report.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    "widened-privilege error",
  ]);
});
