// Kustomizations that would grow without end, or take long, end: all is then judged as it is written, and that is told.

import { expect, test } from "vitest";
import { kustomized } from "../../../src/resolve/kubernetes/build.ts";
import { listing, manifestOf } from "./tree.ts";

function built(texts: Readonly<Record<string, string>>): ReturnType<typeof kustomized> {
  const files = Object.entries(texts).map(([path, text]) => manifestOf(path, text));
  return kustomized(files, [], listing(Object.keys(texts)));
}

const account = (name: string): string =>
  `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name} }\n`;

test("layers that each take in twice what is below them", () => {
  const texts: Record<string, string> = {
    "0/kustomization.yaml": "resources: [a.yaml]\n",
    "0/a.yaml": account("a"),
  };
  for (let i = 1; i < 24; i++) {
    texts[`${i}/kustomization.yaml`] = `resources: [left, right]\n`;
    texts[`${i}/left/kustomization.yaml`] = `resources: [../../${i - 1}]\nnamePrefix: l\n`;
    texts[`${i}/right/kustomization.yaml`] = `resources: [../../${i - 1}]\nnamePrefix: r\n`;
  }
  const { built: made, taken, gaps } = built(texts);
  expect(made).toEqual([]);
  expect([...taken]).toEqual([]);
  expect(gaps.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    "bound what kustomizations make",
  ]);
});

test("a chain longer than anybody writes", () => {
  const texts: Record<string, string> = {
    "0/kustomization.yaml": "resources: [a.yaml]\n",
    "0/a.yaml": account("a"),
  };
  for (let i = 1; i < 400; i++) texts[`${i}/kustomization.yaml`] = `resources: [../${i - 1}]\n`;
  const { gaps } = built(texts);
  expect(gaps.map(({ kind }) => kind)).toContain("bound");
});

test("operations that copy what they copied", () => {
  const operations = [
    `{ "op": "add", "path": "/metadata/x", "value": [1, 2, 3] }`,
    ...Array.from(
      { length: 60 },
      (_, i) => `{ "op": "copy", "from": "/metadata", "path": "/metadata/x${i}" }`,
    ),
  ];
  const { built: made, gaps } = built({
    "kustomization.yaml": `resources: [a.yaml]\npatches:\n  - target: { kind: ServiceAccount }\n    patch: '[${operations.join(",")}]'\n`,
    "a.yaml": account("a"),
  });
  expect(made.flatMap(({ items }) => items.map(({ id }) => id.name))).toEqual(["a"]);
  expect(gaps.map(({ kind }) => kind)).toEqual(["unsupported"]);
});

test("replacements that copy a whole into itself", () => {
  const one = `  - source: { kind: ServiceAccount, fieldPath: metadata }\n    targets:\n      - select: { kind: ServiceAccount }\n        fieldPaths: [metadata.x.y, metadata.z]\n        options: { create: true }\n`;
  const { gaps } = built({
    "kustomization.yaml": `resources: [a.yaml]\nreplacements:\n${one.repeat(60)}`,
    "a.yaml": account("a"),
  });
  expect(gaps.map(({ kind, what }) => `${kind} ${what}`)).toContain("bound a replacement");
});

test.each(["(a+)+b", "(.*.*.*.*)*", "(?=a)", "[", "a{1,1000}{1,1000}"])(
  "the pattern %s",
  (name) => {
    const { built: made, gaps } = built({
      "kustomization.yaml": JSON.stringify({
        resources: ["a.yaml"],
        patches: [
          { target: { kind: "ServiceAccount", name }, patch: "- op: remove\n  path: /kind\n" },
        ],
      }),
      "a.yaml": account("a".repeat(250)),
    });
    expect(made.flatMap(({ items }) => items)).toHaveLength(1);
    expect(gaps.map(({ what }) => what)).toEqual(["a patch"]);
  },
);

test("many accounts of one name, and many who mean them", () => {
  const many = (count: number, one: (index: number) => string): string =>
    `apiVersion: v1\nkind: List\nitems: [${Array.from({ length: count }, (_, i) => one(i)).join(",")}]\n`;
  const { built: made } = built({
    "kustomization.yaml": "resources: [a.yaml, b.yaml]\nnamePrefix: x-\n",
    "a.yaml": many(
      3000,
      (i) => `{ apiVersion: v1, kind: ServiceAccount, metadata: { name: a, namespace: n${i} } }`,
    ),
    "b.yaml": many(
      3000,
      (i) =>
        `{ apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRoleBinding, metadata: { name: b${i} }, subjects: [{ kind: ServiceAccount, name: a }] }`,
    ),
  });
  expect(made.flatMap(({ items }) => items)).toHaveLength(6000);
});

test("names that every object of the language has", () => {
  const { built: made } = built({
    "kustomization.yaml":
      "resources: [a.yaml, __proto__]\ncommonLabels: { __proto__: x, constructor: y }\nnamespace: constructor\nnamePrefix: toString\n",
    "a.yaml": account("__proto__"),
  });
  expect(made.flatMap(({ items }) => items.map(({ id }) => `${id.namespace}/${id.name}`))).toEqual([
    "constructor/toString__proto__",
  ]);
});

const flux = (name: string, path: string, more = ""): string =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: { name: ${name} }\nspec:\n  path: ${path}\n${more}`;

test("deployers that deploy themselves and each other", () => {
  const { built: made } = built({
    "a/self.yaml": flux("self", "a", "  targetNamespace: x\n"),
    "a/account.yaml": account("a"),
    "b/c.yaml": flux("c", "c", "  namePrefix: p\n"),
    "c/b.yaml": flux("b", "b"),
    "c/account.yaml": account("c"),
  });
  expect(
    made.flatMap(({ folder, items }) =>
      items.flatMap(({ id }) => (id.kind === "ServiceAccount" ? [`${folder} ${id.name}`] : [])),
    ),
  ).toEqual(["a a", "c pc"]);
});

test("what a deployer deploys no more, once another patches it, is not taken", () => {
  const patch = `  patches:
    - target: { kind: Kustomization }
      patch: '[{ "op": "replace", "path": "/spec/path", "value": "empty" }]'
`;
  const { taken } = built({
    "all/one.yaml": flux("one", "victim"),
    "cluster/all.yaml": flux("all", "all", patch),
    "victim/account.yaml": account("a"),
    "empty/account.yaml": account("b"),
  });
  expect([...taken].sort()).toEqual(["all/one.yaml", "empty/account.yaml"]);
});

test("deployers whose patches make deployers without end", () => {
  const patch = `  patches:
    - target: { kind: Kustomization }
      patch: '[{ "op": "replace", "path": "/spec/path", "value": "b" }]'
`;
  const texts = {
    "a/one.yaml": flux("one", "a", patch),
    "b/two.yaml": flux("two", "a", patch),
    "b/account.yaml": account("b"),
  };
  expect(() => built(texts)).not.toThrow();
});

test("many deployers of many objects", () => {
  const texts: Record<string, string> = {
    "a/all.yaml": Array.from({ length: 1500 }, (_, i) => account(`s${i}`)).join("---\n"),
    "d/all.yaml": Array.from({ length: 3000 }, (_, i) =>
      flux(`d${i}`, "a", "  commonMetadata: { labels: { a: b } }\n"),
    ).join("---\n"),
  };
  const { gaps, taken } = built(texts);
  expect([...taken]).toEqual([]);
  expect(gaps.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    "bound what kustomizations make",
  ]);
});

test("texts with variables without end", () => {
  const long = "${A".repeat(20_000) + "${B:=".repeat(20_000) + "$".repeat(20_000);
  const texts = {
    "a/account.yaml": `${account("a").trimEnd().slice(0, -2)}, annotations: { x: "${long}" } }\n`,
    "d/a.yaml": flux("a", "a", "  postBuild: { substitute: { A: '${A}${A}', B: x } }\n"),
  };
  expect(() => built(texts)).not.toThrow();
});

test("what a deployer takes out of a plain folder is judged as it lies", () => {
  const patch = `  patches:
    - target: { kind: ServiceAccount }
      patch: '{ "apiVersion": "v1", "kind": "ServiceAccount", "metadata": { "name": "a" }, "$patch": "delete" }'
`;
  const { built: made } = built({
    "cluster/all.yaml": flux("all", "a", patch),
    "a/account.yaml": account("a"),
  });
  expect(made.flatMap(({ items }) => items.map(({ id }) => id.name))).toEqual(["a"]);
});

test("a file that is laid over things of another kind is told", () => {
  const told = (target: string): readonly string[] =>
    built({
      "kustomization.yaml": `resources: [one.yaml]\npatches: [{ path: a.yaml, target: { ${target} } }]\n`,
      "one.yaml": `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: one }\n---\n${account("b")}`,
      "a.yaml": account("a"),
    }).gaps.map(({ at, what }) => `${at.file.path} ${what}`);
  expect(told("kind: ConfigMap")).toEqual(["a.yaml the patch of `ServiceAccount/a`"]);
  expect(told("name: none")).toEqual(["a.yaml the patch of `ServiceAccount/a`"]);
  expect(told("kind: ServiceAccount")).toEqual([]);
});
