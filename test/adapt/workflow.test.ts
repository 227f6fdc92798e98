// Each folder of fixtures/adapt/workflow makes the facts that its expected/facts.txt lists; no workflow makes the adapter fail.

import fc from "fast-check";
import { expect, test } from "vitest";
import { adaptWorkflows } from "../../src/adapt/workflow/adapt.ts";
import { usedActions } from "../../src/catalog/used-actions.gen.ts";
import { secretsIn } from "../../src/adapt/workflow/secret-names.ts";
import { manifestOf } from "../resolve/kubernetes/tree.ts";
import { testCases } from "./manifest-cases.ts";
import { showFacts } from "./terraform/show.ts";

testCases(
  "workflow",
  (files) => adaptWorkflows(files, usedActions),
  (path) => `.github/workflows/${path}`,
);

const names = (text: string): readonly string[] => secretsIn(text).uses.map(({ name }) => name);

test.each([
  ["${{ secrets.A }}", ["A"]],
  ["${{ secrets.a_b }}", ["A_B"]],
  ["${{ Secrets['A'] }}", ["A"]],
  ["${{ secrets[format('X_{0}', matrix.env)] }}", ["*"]],
  ["${{ toJSON(secrets) }}", ["*"]],
  ["${{ secrets.* }}", ["*"]],
  ["${{ fromJSON(secrets.A).key }}", ["A"]],
  ["${{ secrets.A || secrets.B }} and ${{ secrets.C }}", ["A", "B", "C"]],
  ["${{ secrets.GITHUB_TOKEN }} ${{ secrets.github_token }}", []],
  ["${{ 'secrets.A' }} ${{ inputs.secrets }} secrets.B", []],
  ["${{ matrix[secrets.A] }}", ["A"]],
])("%s names %j", (text, expected) => {
  expect(names(text)).toEqual(expected);
});

test("an expression that GitHub refuses is told, not passed over", () => {
  expect(secretsIn("x ${{ secrets.A && }}")).toEqual({
    uses: [],
    unreadable: [{ start: 2, end: 21 }],
  });
});

const text = fc.constantFrom(
  ..."a ./.github/workflows/0.yml aws-actions/configure-aws-credentials@v4 docker/login-action@v3 inherit write-all".split(
    " ",
  ),
  ..."workflow_call ${{secrets.A}} ${{env.A}} ${{env.B}} ${{ __proto__ constructor".split(" "),
  ..."pull_request_target actions/checkout@v4 ${{github.event.pull_request.head.sha}} actions/create-github-app-token@v3 ${{matrix.A}} ${{secrets[matrix.A]}}".split(
    " ",
  ),
);
const keys = fc.constantFrom(
  ..."on jobs steps uses with env secrets permissions run if container credentials password image services registry".split(
    " ",
  ),
  ..."aws-secret-access-key AWS_SECRET_ACCESS_KEY NODE_AUTH_TOKEN A B contents parallel needs ref path strategy matrix include environment pull_request_target types __proto__ constructor".split(
    " ",
  ),
);
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    text,
    fc.constantFrom(null, 5, false, ""),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(keys, tie("node"), { maxKeys: 6, noNullPrototype: false }),
  ),
}));
const workflow = fc.record({
  on: node,
  env: node,
  permissions: node,
  jobs: fc.dictionary(
    keys,
    fc.record(
      { steps: fc.array(node, { maxLength: 3 }), env: node, uses: node },
      { requiredKeys: [] },
    ),
    { maxKeys: 3 },
  ),
});

test("workflows of any shape make facts or nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(workflow, node), { maxLength: 3 }), (flows) => {
      const files = flows.map((flow, index) =>
        manifestOf(`.github/workflows/${index}.yml`, JSON.stringify(flow)),
      );
      expect(() => showFacts(adaptWorkflows(files, usedActions))).not.toThrow();
    }),
    { numRuns: 400 },
  );
});

test.each([
  [
    "aws-actions/configure-aws-credentials@v5",
    "{ aws-access-key-id: '${{ secrets.ID }}', aws-secret-access-key: '${{ secrets.KEY }}', aws-region: eu-west-1 }",
    "- { uses: aws-actions/configure-aws-credentials@v5, with: { role-to-assume: arn:aws:iam::ACCOUNT:role/ROLE, aws-region: eu-west-1 } }",
  ],
  [
    "azure/login@v2",
    "{ creds: '${{ secrets.CREDS }}' }",
    '- { uses: azure/login@v2, with: { client-id: "${{ vars.AZURE_CLIENT_ID }}", tenant-id: "${{ vars.AZURE_TENANT_ID }}", subscription-id: "${{ vars.AZURE_SUBSCRIPTION_ID }}" } }',
  ],
  [
    "pypa/gh-action-pypi-publish@v1",
    "{ user: __token__, password: '${{ secrets.PYPI }}' }",
    "- uses: pypa/gh-action-pypi-publish@v1",
  ],
  ["google-github-actions/deploy-cloudrun@v0", "{ credentials: '${{ secrets.KEY }}' }", undefined],
])("%s is written out without its key", (uses, given, expected) => {
  const text = `on: push\njobs:\n  go:\n    steps:\n      - { uses: "${uses}", with: ${given} }\n`;
  const { facts } = adaptWorkflows([manifestOf(".github/workflows/go.yml", text)], usedActions);
  const logins = facts.filter((fact) => fact.kind === "credential" && fact.standing);
  expect(logins.map((fact) => fact.kind === "credential" && fact.rewritten)).toEqual([expected]);
});

test("what steps need of the token is told by action, through parallel groups and composite actions", () => {
  const flow = `on: push
jobs:
  go:
    steps:
      - parallel:
          - uses: actions/checkout@v5
            with: { persist-credentials: false }
          - uses: ./.github/actions/tell
      - uses: actions/labeler@v6
        with: { repo-token: "\${{ secrets.BOT }}" }
      - run: echo done
`;
  const tell =
    "runs:\n  using: composite\n  steps:\n    - uses: marocchino/sticky-pull-request-comment@v2\n";
  const files = [
    manifestOf(".github/workflows/go.yml", flow),
    manifestOf(".github/actions/tell/action.yml", tell),
  ];
  const [job] = adaptWorkflows(files, usedActions).facts;
  const use = job?.kind === "identity" ? job.tokenUse : undefined;
  expect(
    [...(use?.needs ?? [])].map(([scope, { level, by }]) => `${scope}: ${level} (${by})`),
  ).toEqual([
    "contents: read (actions/checkout)",
    "pull-requests: write (marocchino/sticky-pull-request-comment)",
  ]);
  expect(use?.open).toEqual([]);
});

test.each([
  ["", ["contents", "id-token"]],
  ['    env: { GH_TOKEN: "${{ github.token }}" }\n', ["*", "contents", "id-token"]],
])("a script that an action runs sees the job's variables: %j", (env, expected) => {
  const step = "      - { uses: nick-fields/retry@v3, with: { command: gh pr list } }\n";
  const flow = `on: push\njobs:\n  go:\n${env}    steps:\n${step}`;
  const [job] = adaptWorkflows([manifestOf(".github/workflows/go.yml", flow)], usedActions).facts;
  const use = job?.kind === "identity" ? job.tokenUse : undefined;
  expect(use?.open.map(({ scope }) => scope)).toEqual(expected);
});

test("steps beyond all bounds are a gap, and cost no more than that", () => {
  const jobs = Array.from({ length: 60 }, (_, at) => `  j${at}: { steps: [{ uses: ./many }] }\n`);
  const flow = `on: pull_request_target\njobs:\n${jobs.join("")}`;
  const many = `runs:\n  using: composite\n  steps:\n${"    - run: echo ${{ github.head_ref }}\n".repeat(1000)}`;
  const files = [manifestOf(".github/workflows/go.yml", flow), manifestOf("many/action.yml", many)];
  const { gaps } = adaptWorkflows(files, usedActions);
  expect(gaps.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    "bound what the workflows' steps do",
  ]);
});

test("variables that are made of variables, each of sixty, are read to a bound and taken for the worst", () => {
  const every = Array.from({ length: 60 }, (_, index) => index);
  const level = (of: number): string =>
    every
      .map(
        (one) =>
          `  A${of}_${one}: "${every.map((other) => `\${{ env.A${of + 1}_${other} }}`).join("")}"\n`,
      )
      .join("");
  const env = [0, 1, 2, 3].map(level).join("");
  const step =
    "      - uses: aws-actions/configure-aws-credentials@v4\n        with:\n          aws-secret-access-key: ${{ env.A0_0 }}\n";
  const text = `on: push\nenv:\n${env}jobs:\n  a:\n    runs-on: x\n    steps:\n${step}`;
  const { facts } = adaptWorkflows([manifestOf(".github/workflows/a.yml", text)], usedActions);
  expect(facts.filter(({ kind }) => kind === "credential")).toMatchObject([{ standing: true }]);
});

test("workflows that call each other in layers are asked once each for who starts them", () => {
  const layers = 12;
  const calls = (next: number): string =>
    Array.from(
      { length: 40 },
      (_, at) => `  c${at}: { uses: ./.github/workflows/${next}.yml }\n`,
    ).join("");
  const files = Array.from({ length: layers }, (_, at) => {
    const on = at === 0 ? "pull_request" : "workflow_call";
    const jobs =
      at === layers - 1
        ? "  log-in: { steps: [{ uses: aws-actions/configure-aws-credentials@v5, with: { role-to-assume: r } }] }\n"
        : calls(at + 1);
    return manifestOf(`.github/workflows/${at}.yml`, `on: ${on}\njobs:\n${jobs}`);
  });
  const { facts } = adaptWorkflows(files, usedActions);
  const [login] = facts.flatMap((fact) => (fact.kind === "credential" ? [fact] : []));
  expect(login?.claims).toEqual({
    subjects: ["pull_request"],
    called: true,
    audience: "sts.amazonaws.com",
  });
});

test("combinations beyond all bounds are a gap, and each job keeps what is known of it", () => {
  const axis = `[${Array.from({ length: 16 }, (_, at) => `v${at}`).join(", ")}]`;
  const jobs = Array.from(
    { length: 100 },
    (_, at) =>
      `  j${at}:\n    strategy: { matrix: { a: ${axis}, b: ${axis} } }\n    steps:\n      - uses: aws-actions/configure-aws-credentials@v5\n        with: { role-to-assume: "\${{ matrix.a }}-\${{ matrix.b }}" }\n`,
  );
  const file = manifestOf(".github/workflows/0.yml", `on: push\njobs:\n${jobs.join("")}`);
  const { facts, gaps } = adaptWorkflows([file], usedActions);
  expect(gaps.map(({ kind }) => kind)).toEqual(["bound"]);
  const logins = facts.filter(({ kind }) => kind === "credential");
  expect(new Set(logins.map(({ address }) => address.split("/")[1])).size).toBe(100);
});
