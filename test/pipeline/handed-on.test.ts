// Keys that a cluster is handed, and a change of one end of the way, in a repository that is too large to be read as a whole: git searches
// it, and only what has a part in it is understood.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { once } from "../../src/base/once.ts";
import { position } from "../../src/base/origin.ts";
import { catalog } from "../../src/catalog/catalog.gen.ts";
import { run, type Outcome } from "../../src/run.ts";
import type { Seek } from "../../src/source/snapshot.ts";
import { gather } from "../../src/stage/gather.ts";
import { twoSides } from "../../src/stage/sides.ts";
import { commit, repository } from "../source/repositories.ts";
import { check, edited, replaced, snapshot, treeOf, type Tree } from "./memory.ts";

const chains = new URL("../../fixtures/chains/", import.meta.url).pathname;

const ways = [
  "pod-comes-to-an-external-secret",
  "pod-comes-to-an-external-secret-by-a-patch",
  "pod-comes-to-an-external-secret-of-an-environment",
  "pod-comes-to-an-external-secret-of-another-key",
  "pod-comes-to-a-secret-of-terraform",
  "pod-comes-to-a-secret-of-another-namespace",
  "pod-comes-to-a-secret-provider-class",
  "pod-comes-with-an-external-secret-of-old",
  "pod-keeps-its-external-secret",
  "runner-comes-to-an-external-secret",
  "external-secret-comes-from-another-folder",
  "external-secret-in-another-folder-becomes-admin",
];

/** So many others that they are searched and not read. */
const many = 210;
const others: Tree = new Map(
  Array.from({ length: many }, (_, at) => at).flatMap((at) => [
    [
      `k8s/other-${at}/app.yaml`,
      `apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: app-${at}\nspec:\n  template:\n    spec:\n      serviceAccountName: app-${at}\n      volumes:\n        - secret:\n            secretName: other-${at}\n`,
    ],
    [`infra/other-${at}/main.tf`, `resource "aws_sns_topic" "t" {\n  name = "topic-${at}"\n}\n`],
  ]),
);

interface Sides {
  readonly base: Tree;
  readonly head: Tree;
}

function sidesOf(name: string, more = others): Sides {
  const [base, head] = ["base", "head"].map(
    (side): Tree => new Map([...treeOf(join(chains, name, side)), ...more]),
  );
  return { base: base!, head: head! };
}

function linesOf({ report }: Outcome, wanted: string): readonly string[] {
  return report.findings
    .filter(({ rule }) => rule === wanted)
    .map(({ primary, severity, rule, variant, message }) => {
      const { file, line } = position(primary);
      return `${file}:${line} ${severity} ${rule} (${variant}) ${message}`;
    });
}

/** As the same chain says in a tree of its own. */
function told(name: string): readonly string[] {
  const text = readFileSync(join(chains, name, "expected/findings.txt"), "utf8");
  return text.split("\n").filter((line) => line !== "" && !line.startsWith(" "));
}

/** One for all cases: to make and to remove it takes longer than all else. */
const shared = once(() => repository(Object.fromEntries(others)));
let last: readonly string[] = [];

/** Of two commits of a repository that has the others, too. */
async function judged(name: string): Promise<Outcome> {
  const { base, head } = sidesOf(name, new Map());
  const folder = shared();
  const before = Object.fromEntries(last.map((path) => [path, null]));
  last = [...head.keys()];
  const was = commit(folder, { ...before, ...Object.fromEntries(base) });
  const is = commit(folder, Object.fromEntries(head));
  const options = { repo: folder, base: was, head: is };
  const { sides } = await twoSides(
    options,
    false,
    () => 0,
    () => Promise.resolve(null),
  );
  return run(
    {
      ...sides,
      standing: { from: "base", config: null, preset: null },
      exclude: [],
      all: false,
      strictGaps: false,
      failOn: "error",
      today: "2026-11-24",
      repository: () => "acme/app",
    },
    { catalog, secondOpinion: () => Promise.resolve(new Map()), clock: () => 0 },
  );
}

test.each(ways)("%s", async (name) => {
  expect(linesOf(await judged(name), "privileged-chain")).toEqual(told(name));
});

test("an account that stood there is told to be given a key, whoever may make its pods", async () => {
  const name = "pod-comes-to-an-external-secret-where-nobody-makes-pods";
  const outcome = await judged(name);
  expect(linesOf(outcome, "privileged-chain")).toEqual([]);
  expect(linesOf(outcome, "widened-privilege")).toEqual([
    "k8s/apps/builder.yaml:17 error widened-privilege (admin) `ServiceAccount/ci/builder` has pods that are now given the key of `aws_iam_user.deployer`, which is granted `AdministratorAccess`: they are administrators.",
  ]);
});

test("a namespace is found in an unchanged file that declares what nobody is concerned with, too", async () => {
  const name = "cluster-external-secret-comes";
  const { base, head } = sidesOf(name, new Map());
  const from = "k8s/namespace.yaml";
  const moved = (tree: Tree): Tree => {
    const files = new Map([...tree].filter(([path]) => path !== from));
    const more = `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: unrelated\n  namespace: elsewhere\n`;
    return files.set("ns/all.yaml", `${String(tree.get(from))}---\n${more}`);
  };
  expect(linesOf(await check(moved(base), moved(head)), "privileged-chain")).toEqual(
    told(name).filter((line) => line.includes(" privileged-chain ")),
  );
});

/** What a check asks git to search for, after the trees were listed. */
async function searches(base: Tree, head: Tree): Promise<readonly Seek[]> {
  const asked: Seek[] = [];
  const to = snapshot(head);
  const search: typeof to.search = (seek) => {
    asked.push(seek);
    return to.search!(seek);
  };
  const searched = { ...to, search };
  await check(base, head, {
    head: searched,
    gathered: await gather(snapshot(base), searched, false),
  });
  return asked;
}

const pod = "k8s/apps/builder.yaml";
const secret = "k8s/secrets/deployer.yaml";

test("Terraform is searched for a secret's name only where a pod comes to be given it", async () => {
  const roots = Array.from(
    { length: 1001 },
    (_, at) => [`infra/r${at}/main.tf`, "# none\n"] as const,
  );
  const { base, head } = sidesOf("pod-comes-to-an-external-secret", new Map(roots));
  const terraform = ({ endings }: Seek): boolean => endings.includes(".tf");
  const [found, ...more] = (await searches(base, head)).filter(terraform);
  expect(more).toEqual([]);
  expect(found?.words).toContain('ci/deployer"');
  const later = replaced(head, pod, "builder:1", "builder:2");
  expect((await searches(head, later)).filter(terraform)).toEqual([]);
  // Terraform may make it itself.
  const [made] = (
    await searches(edited(base, { [secret]: null }), edited(head, { [secret]: null }))
  ).filter(terraform);
  expect(made?.words).toEqual(['deployer-key"']);
});
