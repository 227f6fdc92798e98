// Each folder of fixtures/adapt/kubernetes makes the facts that its expected/facts.txt lists; no manifest makes the adapter fail.

import fc from "fast-check";
import { expect, test } from "vitest";
import { adaptKubernetes } from "../../src/adapt/kubernetes/adapt.ts";
import type { Facts } from "../../src/model/tree-facts.ts";
import type { ManifestFile } from "../../src/resolve/manifest.ts";
import { listing, manifestOf } from "../resolve/kubernetes/tree.ts";
import { showFacts } from "./terraform/show.ts";
import { testCases } from "./manifest-cases.ts";

testCases("kubernetes", adapted);

function adapted(files: readonly ManifestFile[]): Facts {
  return adaptKubernetes(files, { others: [], tree: listing(files.map(({ path }) => path)) });
}

const words = fc.constantFrom(
  ..."ServiceAccount Secret Role ClusterRole RoleBinding ClusterRoleBinding List RoleList Deployment CronJob v1 apps/v1".split(
    " ",
  ),
  ..."rbac.authorization.k8s.io/v1 rbac.authorization.k8s.io/v1beta1 kubernetes.io/service-account-token * default a/b".split(
    " ",
  ),
  ..."system:masters system:serviceaccount:a:b ${NAME} {{x}} __proto__ constructor".split(" "),
);
const keys = fc.constantFrom(
  ..."kind apiVersion metadata name namespace annotations labels type rules verbs resources apiGroups roleRef subjects items".split(
    " ",
  ),
  ..."spec template volumes projected sources serviceAccountToken expirationSeconds path serviceAccountName aggregationRule".split(
    " ",
  ),
  ..."clusterRoleSelectors matchLabels $patch namespace commonLabels patches bases __proto__ constructor".split(
    " ",
  ),
);
const { node } = fc.letrec((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    words,
    fc.constantFrom(null, 5, true, "", -0.5),
    fc.array(tie("node"), { maxLength: 3 }),
    fc.dictionary(keys, tie("node"), { maxKeys: 6, noNullPrototype: false }),
  ),
}));
const object = fc.record({
  apiVersion: fc.constantFrom("v1", "apps/v1", "rbac.authorization.k8s.io/v1"),
  kind: words,
  metadata: node,
  rules: node,
  subjects: node,
  roleRef: node,
  spec: node,
  items: node,
});

test("objects of any shape make facts or nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(object, node), { maxLength: 4 }), node, (objects, over) => {
      const files = [
        ...objects.map((one, index) =>
          manifestOf(`a/${index % 2}/${index}.json`, JSON.stringify(one)),
        ),
        manifestOf("a/kustomization.yaml", JSON.stringify(over)),
      ];
      expect(() => showFacts(adapted(files))).not.toThrow();
    }),
    { numRuns: 400 },
  );
});

test("long lists and deep nesting end", () => {
  const account = `{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"a"}}`;
  const list = `{"apiVersion":"v1","kind":"List","items":[${Array(5000).fill(account).join(",")}]}`;
  expect(adapted([manifestOf("list.json", list)]).facts).toHaveLength(5000);
  const deep = `${`{"apiVersion":"v1","kind":"List","items":[`.repeat(90)}${account}${"]}".repeat(90)}`;
  expect(() => adapted([manifestOf("deep.json", deep)])).not.toThrow();
});

test("kustomizations that list each other end", () => {
  const files = ["a", "b"].map((one, index) =>
    manifestOf(
      `${one}/kustomization.yaml`,
      `namespace: ${one}\nresources: [../${index === 0 ? "b" : "a"}, x.yaml]\n`,
    ),
  );
  const account = manifestOf(
    "a/x.yaml",
    "apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: x\n",
  );
  const { facts } = adapted([...files, account]);
  expect(facts.map((fact) => fact.type)).toEqual(["ServiceAccount"]);
});

test("more namespaces and selectors than anybody has end, and that is told", () => {
  const text = Array.from(
    { length: 1500 },
    (_, i) =>
      `apiVersion: external-secrets.io/v1\nkind: ClusterExternalSecret\nmetadata: { name: c${i} }\nspec: { namespaceSelectors: [{ matchLabels: { a: b } }], externalSecretSpec: { secretStoreRef: { name: s }, data: [{ remoteRef: { key: k } }] } }\n---\napiVersion: v1\nkind: Namespace\nmetadata: { name: n${i}, labels: { a: b } }\n`,
  );
  const { gaps } = adapted([manifestOf("all.yaml", text.join("---\n"))]);
  expect(gaps.map(({ kind, what }) => `${kind} ${what}`)).toEqual([
    "bound what else is handed to namespaces by their labels",
  ]);
});
