// Manifests that name each other in every way: a check of what an edit can reach sees what a check of everything sees.

import fc from "fast-check";
import { load } from "js-yaml";
import { expect, test, vi } from "vitest";
import { position } from "../../src/base/origin.ts";
import type { Outcome } from "../../src/run.ts";
import type * as scope from "../../src/stage/scope.ts";
import { changesOf, check, edited, type Tree } from "./memory.ts";

const whole = vi.hoisted(() => ({ isAsked: false }));
vi.mock("../../src/stage/scope.ts", async (original) => {
  const real = await original<typeof scope>();
  const terraformPart: typeof scope.terraformPart = (...sides) =>
    whole.isAsked ? real.everything : real.terraformPart(...sides);
  const restPart: typeof scope.restPart = (sides, changed, builds, all) =>
    real.restPart(sides, changed, builds, whole.isAsked || all);
  return { ...real, terraformPart, restPart };
});

function said(outcome: Outcome): readonly string[] {
  const findings = outcome.report.findings.map(
    ({ severity, rule, message, primary, related, identity }) => {
      const places = [primary, ...related.map(({ at }) => at)].map((at) => {
        const { file, line } = position(at);
        return `${file}:${line}`;
      });
      return [severity, rule, message, identity, ...places].join(" | ");
    },
  );
  return [...changesOf(outcome), ...findings];
}

async function expectSame(base: Tree, head: Tree): Promise<void> {
  whole.isAsked = false;
  const scoped = await check(base, head);
  whole.isAsked = true;
  expect(said(scoped)).toEqual(said(await check(base, head)));
}

const rbac = "apiVersion: rbac.authorization.k8s.io/v1\n";
const meta = (name: string, namespace: string | null, more = ""): string =>
  `metadata:\n  name: ${name}\n${namespace === null ? "" : `  namespace: ${namespace}\n`}${more}`;
const account = (name: string, namespace: string, more = ""): string =>
  `apiVersion: v1\nkind: ServiceAccount\n${meta(name, namespace)}${more}`;
const rule = (verbs: string): string =>
  `rules:\n- apiGroups: [""]\n  resources: [secrets]\n  verbs: [${verbs}]\n`;
const clusterRole = (name: string, verbs: string, labels = ""): string =>
  `${rbac}kind: ClusterRole\n${meta(name, null, labels)}${rule(verbs)}`;
const role = (name: string, namespace: string, verbs: string): string =>
  `${rbac}kind: Role\n${meta(name, namespace)}${rule(verbs)}`;
const collector = (name: string, key: string): string =>
  `${rbac}kind: ClusterRole\n${meta(name, null)}aggregationRule:\n  clusterRoleSelectors:\n  - matchLabels:\n      ${key}: "true"\n`;
const labelled = (key: string): string => `  labels:\n    ${key}: "true"\n`;
const binding = (
  name: string,
  roleName: string,
  subjects: readonly (readonly [string, string])[],
  kind = "ClusterRole",
): string =>
  `${rbac}kind: ${kind}Binding\n${meta(name, kind === "Role" ? "web" : null)}roleRef:\n  apiGroup: rbac.authorization.k8s.io\n  kind: ${kind}\n  name: ${roleName}\nsubjects:\n${subjects
    .map(
      ([subject, namespace]) =>
        `- {kind: ServiceAccount, name: ${subject}, namespace: ${namespace}}\n`,
    )
    .join("")}`;
const group = (name: string, roleName: string, members: string): string =>
  `${rbac}kind: ClusterRoleBinding\n${meta(name, null)}roleRef: {kind: ClusterRole, name: ${roleName}}\nsubjects:\n- kind: Group\n  name: ${members}\n`;
const pod = (name: string, user: string, namespace: string): string =>
  `apiVersion: apps/v1\nkind: Deployment\n${meta(name, namespace)}spec:\n  template:\n    spec:\n      serviceAccountName: ${user}\n`;
const secret = (name: string, of: string, namespace: string): string =>
  `apiVersion: v1\nkind: Secret\ntype: kubernetes.io/service-account-token\n${meta(name, namespace, `  annotations:\n    kubernetes.io/service-account.name: ${of}\n`)}`;

interface Case {
  readonly what: string;
  readonly tree: Readonly<Record<string, string>>;
  readonly path: string;
  readonly texts: readonly [string | null, string | null];
}

const all = `"*"`;
const cases: readonly Case[] = [
  {
    what: "role → binding → holder → all that it holds besides",
    tree: {
      "a/binding.yaml": binding("one", "reader", [["web", "web"]]),
      "b/account.yaml": account("web", "web"),
      "c/other.yaml": binding("two", "writer", [["web", "web"]]),
      "d/writer.yaml": clusterRole("writer", all),
    },
    path: "r/role.yaml",
    texts: [clusterRole("reader", "get"), clusterRole("reader", all)],
  },
  {
    what: "binding → its role and its holders",
    tree: {
      "r/role.yaml": clusterRole("reader", all),
      "b/account.yaml": account("web", "web"),
      "c/account.yaml": account("api", "web"),
    },
    path: "a/binding.yaml",
    texts: [
      binding("one", "reader", [["web", "web"]]),
      binding("one", "reader", [
        ["web", "web"],
        ["api", "web"],
      ]),
    ],
  },
  {
    what: "holder → its bindings → their roles",
    tree: {
      "r/role.yaml": clusterRole("reader", all),
      "a/binding.yaml": binding("one", "reader", [
        ["web", "web"],
        ["api", "web"],
      ]),
      "c/account.yaml": account("api", "web"),
    },
    path: "b/account.yaml",
    texts: [null, account("web", "web")],
  },
  {
    what: "a subject that names its account as a user",
    tree: {
      "r/role.yaml": clusterRole("reader", all),
      "a/binding.yaml": `${rbac}kind: ClusterRoleBinding\n${meta("one", null)}roleRef: {kind: ClusterRole, name: reader}\nsubjects:\n- kind: User\n  name: system:serviceaccount:web:web\n`,
    },
    path: "b/account.yaml",
    texts: [null, account("web", "web")],
  },
  {
    what: "a role of the same name in another folder",
    tree: {
      "a/role.yaml": clusterRole("reader", "get"),
      "a/binding.yaml": binding("one", "reader", [["web", "web"]]),
      "a/account.yaml": account("web", "web"),
    },
    path: "b/role.yaml",
    texts: [null, clusterRole("reader", all)],
  },
  {
    what: "a part of a role that collects by a label of its own, and its holders",
    tree: {
      "a/collector.yaml": collector("monitoring", "example.org/part"),
      "a/binding.yaml": binding("one", "monitoring", [["web", "web"]]),
      "b/account.yaml": account("web", "web"),
    },
    path: "c/part.yaml",
    texts: [
      clusterRole("part", "get", labelled("example.org/part")),
      clusterRole("part", all, labelled("example.org/part")),
    ],
  },
  {
    what: "a new binding of a role that collects others",
    tree: {
      "a/collector.yaml": collector("monitoring", "example.org/part"),
      "c/part.yaml": clusterRole("part", all, labelled("example.org/part")),
      "b/account.yaml": account("web", "web"),
    },
    path: "a/binding.yaml",
    texts: [null, binding("one", "monitoring", [["web", "web"]])],
  },
  {
    what: "what all accounts hold",
    tree: {
      "r/role.yaml": clusterRole("reader", all),
      "a/group.yaml": group("all", "reader", "system:serviceaccounts"),
    },
    path: "a/account.yaml",
    texts: [null, account("web", "web")],
  },
  {
    what: "all accounts, which are given more",
    tree: { "r/role.yaml": clusterRole("reader", all), "a/account.yaml": account("web", "web") },
    path: "a/group.yaml",
    texts: [null, group("all", "reader", "system:serviceaccounts:web")],
  },
  {
    what: "an account that says that its pods get no token",
    tree: { "a/pod.yaml": pod("web", "web", "web"), "b/pod.yaml": pod("web", "other", "web") },
    path: "c/account.yaml",
    texts: [account("web", "web", "automountServiceAccountToken: false\n"), account("web", "web")],
  },
  {
    what: "a second variant of an object in the same folder",
    tree: {
      "a/one.yaml": `${role("reader", "web", "get")}---\n${account("web", "web")}`,
      "a/binding.yaml": binding("one", "reader", [["web", "web"]], "Role"),
    },
    path: "a/two.yaml",
    texts: [null, role("reader", "web", all)],
  },
  {
    what: "a second variant of a pod",
    tree: { "a/one.yaml": pod("web", "one", "web"), "b/account.yaml": account("two", "web") },
    path: "a/two.yaml",
    texts: [null, pod("web", "two", "web")],
  },
  {
    what: "a name that stands elsewhere in its document",
    tree: {
      "r/role.yaml": `x-name: &n reader\n${clusterRole("reader", all).replace("name: reader", "name: *n")}`,
      "b/account.yaml": account("web", "web"),
    },
    path: "a/binding.yaml",
    texts: [null, binding("one", "reader", [["web", "web"]])],
  },
  {
    what: "one document of many",
    tree: {
      "a/all.yaml": [
        clusterRole("reader", all),
        clusterRole("writer", all),
        account("api", "web"),
        binding("two", "writer", [["api", "web"]]),
      ].join("---\n"),
      "b/account.yaml": account("web", "web"),
    },
    path: "c/all.yaml",
    texts: [
      `${pod("api", "api", "web")}---\n${binding("one", "reader", [["web", "web"]])}`,
      `${pod("api", "api", "web")}---\n${binding("one", "writer", [["web", "web"]])}`,
    ],
  },
];

test.each(cases)("$what", async ({ tree, path, texts }) => {
  const [before, after] = texts.map((text) =>
    edited(new Map(Object.entries(tree)), { [path]: text }),
  );
  if (!before || !after) throw new Error("two texts");
  await expectSame(before, after);
  await expectSame(after, before);
});

const written = clusterRole("reader", all);
const hidden: readonly (readonly [what: string, from: string, to: string])[] = [
  ["kind behind a tag", "kind: ", "kind: !!str "],
  ["kind behind an anchor", "kind: ", "kind: &k "],
  ["kind in a block", "kind: ", "kind: |-\n  "],
  ["kind behind a comment", "kind: ", "kind: # of\n  "],
  ["kind with an escape", "ClusterRole", '"Cluster\\u0052ole"'],
  ["kind over two lines", "ClusterRole", '"Cluster\\\n  Role"'],
  ["kind that stands elsewhere", "kind: ClusterRole", "x: &k ClusterRole\nkind: *k"],
  ["key with an escape", "kind:", '"k\\x69nd":'],
  ["key over two lines", "kind:", '? "ki\\\n  nd"\n:'],
  ["key that stands elsewhere", "kind:", "x: &k kind\n*k :"],
  ["key that stands elsewhere, behind a mark", "kind:", "x: &k kind\n? *k\n:"],
  ["key before a comment", "kind:", "? kind # of\n:"],
  ["key of the name before a comment", "  name:", "  ? name # of\n  :"],
  ["version's key over two lines", "apiVersion:", '? "api\\\n  Version"\n:'],
];

test.each(hidden)("a role that changed nothing, its %s", async (_, from, to) => {
  const base = new Map([
    ["r/role.yaml", written.replace(from, to)],
    ["b/account.yaml", account("web", "web")],
  ]);
  await expectSame(
    base,
    edited(base, { "a/binding.yaml": binding("one", "reader", [["web", "web"]]) }),
  );
});

const named: readonly (readonly [what: string, from: string, to: string])[] = [
  ["behind a tag", "name: ", "name: !!str "],
  ["in a block", "name: ", "name: |-\n      "],
  ["behind a long comment", "name: ", `name: # ${"of ".repeat(100)}\n      `],
  ["with an escape", "name: ", 'name: "\\u00'],
  ["under a key with an escape", "name: ", '"n\\x61me": '],
  ["under a key before a comment", "name: ", "? name # of\n    : "],
];

test.each(named)("a binding that changed nothing, each of its names %s", async (_, from, to) => {
  const plain = binding("one", "reader", [["web", "web"]]).replace(
    "- {kind: ServiceAccount, name: web, namespace: web}",
    "  - kind: ServiceAccount\n    name: web\n    namespace: web",
  );
  const hide = (text: string): string =>
    text.replaceAll(new RegExp(`${from}(\\w)(\\w*)`, "g"), (__, first: string, rest: string) =>
      to.endsWith("u00")
        ? `${to}${first.charCodeAt(0).toString(16)}${rest}"`
        : `${to}${first}${rest}`,
    );
  const base = new Map([
    ["a/binding.yaml", hide(plain)],
    ["b/account.yaml", account("web", "web")],
    ["r/role.yaml", clusterRole("reader", "get")],
    ["w/role.yaml", clusterRole("writer", all)],
  ]);
  await expectSame(base, edited(base, { "r/role.yaml": clusterRole("reader", all) }));
  await expectSame(
    base,
    edited(base, { "c/two.yaml": binding("two", "writer", [["web", "web"]]) }),
  );
});

test.each(['"{x}"', '" x"', '"#x"', '",x"', '"a b"', '"it\'s"'])("the name %s", async (name) => {
  const base = new Map([
    ["r/role.yaml", written.replace("reader", name)],
    ["b/account.yaml", account(name, "web")],
  ]);
  await expectSame(base, edited(base, { "a/binding.yaml": binding("one", name, [[name, "web"]]) }));
});

const names = fc.constantFrom("u", "v", "w");
const namespaces = fc.constantFrom("web", "api");
const verbs = fc.constantFrom("get", all);
const keys = fc.constantFrom("example.org/a", "rbac.example.org/aggregate-to-b");
const subjects = fc.array(fc.tuple(names, namespaces), { minLength: 1, maxLength: 2 });
const object = fc.oneof(
  fc
    .tuple(names, namespaces, fc.constantFrom("", "automountServiceAccountToken: false\n"))
    .map((some) => account(...some)),
  fc.tuple(names, verbs).map((some) => clusterRole(...some)),
  fc.tuple(names, verbs, keys.map(labelled)).map((some) => clusterRole(...some)),
  fc.tuple(names, namespaces, verbs).map((some) => role(...some)),
  fc.tuple(names, keys).map((some) => collector(...some)),
  fc
    .tuple(names, names, subjects, fc.constantFrom("ClusterRole", "Role"))
    .map((some) => binding(...some)),
  fc
    .tuple(
      names,
      names,
      fc.constantFrom(
        "system:serviceaccounts",
        "system:serviceaccounts:web",
        "system:authenticated",
      ),
    )
    .map((some) => group(...some)),
  fc.tuple(names, names, namespaces).map((some) => pod(...some)),
  fc.tuple(names, names, namespaces).map((some) => secret(...some)),
);
const list = (objects: readonly string[]): string =>
  `apiVersion: v1\nkind: List\nitems:\n${objects.map((one) => `- ${one.trimEnd().replaceAll("\n", "\n  ")}\n`).join("")}`;
const file = fc
  .tuple(
    fc.array(object, { minLength: 1, maxLength: 3 }),
    fc.constantFrom("stream", "stream", "stream", "list", "json"),
  )
  .map(([objects, how]) =>
    how === "list"
      ? list(objects)
      : how === "json"
        ? JSON.stringify({ apiVersion: "v1", kind: "List", items: objects.map((one) => load(one)) })
        : objects.join("---\n"),
  );
const path = fc.constantFrom(
  "a/1.yaml",
  "a/2.yaml",
  "a/3.yaml",
  "a/b/1.yaml",
  "a/b/2.yaml",
  "c/1.yaml",
  "c/2.yaml",
  "d.yaml",
);
const trees = fc.dictionary(path, file, { minKeys: 2, maxKeys: 8 });

test("any manifests, and any edit", async () => {
  await fc.assert(
    fc.asyncProperty(trees, path, fc.option(file), async (files, place, text) => {
      const tree = new Map(Object.entries(files));
      await expectSame(tree, edited(tree, { [place]: text }));
      const [other] = tree.keys();
      if (other === undefined || tree.has(place)) return;
      await expectSame(tree, edited(tree, { [other]: null, [place]: tree.get(other) ?? null }));
    }),
    { numRuns: 400, seed: 17 },
  );
});

const kustomization = fc
  .record({
    resources: fc.uniqueArray(
      fc.constantFrom(
        "1.yaml",
        "2.yaml",
        "b",
        "b/1.yaml",
        "../c",
        "../a",
        "a",
        "c",
        "d.yaml",
        "roles.txt",
      ),
      { minLength: 1, maxLength: 3 },
    ),
    namespace: fc.option(namespaces, { nil: undefined }),
    namePrefix: fc.option(fc.constantFrom("u", "pre-"), { nil: undefined }),
    patches: fc.option(
      fc.array(
        fc.oneof(
          fc.constant({ path: "operations.yaml", target: { kind: "ClusterRole" } }),
          fc.record({ patch: fc.tuple(names, verbs).map((some) => clusterRole(...some)) }),
          names.map((name) => ({
            target: { kind: ".*Binding", name },
            patch: JSON.stringify([
              { op: "replace", path: "/roleRef/name", value: "cluster-admin" },
            ]),
          })),
          names.map((name) => ({
            patch: `apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: ${name} }\n$patch: delete\n`,
          })),
        ),
        { maxLength: 2 },
      ),
      { nil: undefined },
    ),
  })
  .map((one) => JSON.stringify(one));
const operations = verbs.map((verb) =>
  JSON.stringify([
    {
      op: "add",
      path: "/rules/-",
      value: { apiGroups: [""], resources: ["pods"], verbs: [verb.replaceAll('"', "")] },
    },
  ]),
);
const built = fc.dictionary(
  fc.constantFrom(
    "a/kustomization.yaml",
    "a/b/kustomization.yaml",
    "c/kustomization.yaml",
    "kustomization.yaml",
  ),
  kustomization,
  { minKeys: 1, maxKeys: 4 },
);
const beside = fc.record({
  "a/operations.yaml": operations,
  "c/operations.yaml": operations,
  "c/roles.txt": file,
});

test("any kustomizations of any manifests, and any edit", async () => {
  const edits = fc.oneof(
    fc.tuple(path, fc.option(file)),
    fc.tuple(
      fc.constantFrom("a/kustomization.yaml", "kustomization.yaml"),
      fc.option(kustomization),
    ),
    fc.tuple(fc.constantFrom("a/operations.yaml", "c/operations.yaml"), fc.option(operations)),
    fc.tuple(fc.constant("c/roles.txt"), fc.option(file)),
  );
  await fc.assert(
    fc.asyncProperty(trees, built, beside, edits, async (files, layers, more, [place, text]) => {
      const tree = new Map(Object.entries({ ...files, ...layers, ...more }));
      await expectSame(tree, edited(tree, { [place]: text }));
    }),
    { numRuns: 300, seed: 17 },
  );
});

const roles = fc.constantFrom("get", "list", '"*"').map((verb) => ({
  target: { kind: "ClusterRole" },
  patch: clusterRole("any", verb),
}));
const deployer = fc
  .record({
    path: fc.constantFrom("a", "./a/b", "c", "flux", "missing", "."),
    namespace: fc.option(namespaces, { nil: undefined }),
    prefix: fc.option(fc.constantFrom("u", "pre-"), { nil: undefined }),
    patches: fc.array(
      fc.oneof(
        roles,
        roles.map((inner) => ({
          target: { kind: "Kustomization" },
          patch: JSON.stringify([{ op: "add", path: "/spec/patches", value: [inner] }]),
        })),
      ),
      { maxLength: 2 },
    ),
    isArgo: fc.boolean(),
  })
  .map(({ path: folder, namespace, prefix, patches, isArgo }) =>
    JSON.stringify(
      isArgo
        ? {
            apiVersion: "argoproj.io/v1alpha1",
            kind: "Application",
            metadata: { name: "x" },
            spec: {
              destination: { namespace },
              source: { path: folder, kustomize: { namePrefix: prefix, patches } },
            },
          }
        : {
            apiVersion: "kustomize.toolkit.fluxcd.io/v1",
            kind: "Kustomization",
            metadata: { name: "x" },
            spec: { path: folder, targetNamespace: namespace, namePrefix: prefix, patches },
          },
    ),
  );
const deployers = fc.dictionary(
  fc.constantFrom("flux/1.yaml", "flux/2.yaml", "a/ks.yaml", "a/b/ks.yaml"),
  deployer,
  { minKeys: 1, maxKeys: 3 },
);

/** Something that a deployer may lay something over. */
const held = Object.fromEntries(
  ["a/1.yaml", "c/1.yaml"].map((place, index) => [
    place,
    [
      clusterRole(`r${index}`, "get"),
      account(`s${index}`, "x"),
      binding(`b${index}`, `r${index}`, [[`s${index}`, "x"]]),
    ].join("---\n"),
  ]),
);

test("any deployers of any kustomizations and manifests, and any edit", async () => {
  const edits = fc.oneof(
    fc.tuple(path, fc.option(file)),
    fc.tuple(
      fc.constantFrom("a/kustomization.yaml", "flux/kustomization.yaml"),
      fc.option(kustomization),
    ),
    fc.tuple(fc.constantFrom("flux/1.yaml", "flux/2.yaml", "a/ks.yaml"), fc.option(deployer)),
  );
  await fc.assert(
    fc.asyncProperty(
      trees,
      fc.option(built),
      deployers,
      edits,
      async (files, layers, more, [place, text]) => {
        const tree = new Map(Object.entries({ ...files, ...held, ...layers, ...more }));
        await expectSame(tree, edited(tree, { [place]: text }));
      },
    ),
    { numRuns: 300, seed: 17 },
  );
});
