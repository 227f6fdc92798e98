// Removals that are prepared each by itself: those that do not meet are merged by git in either order, those that do follow one another.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, describe, expect, test } from "vitest";
import type { Stage } from "../../src/fix/removal.ts";
import { removalsOf, type Prepared, type Removals } from "../../src/stage/removals.ts";
import { snapshot } from "./mend-folder.ts";
import { pastDay, today, treeOf } from "./remove-folder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const git = (cwd: string, ...words: readonly string[]): string =>
  execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b.example", ...words], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();

function repository(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "nhi-lint-"));
  folders.push(folder);
  write(folder, new Map(Object.entries(files)));
  git(folder, "init", "-q", "-b", "trunk");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "first");
  return folder;
}

function write(folder: string, texts: ReadonlyMap<string, string | null>): void {
  for (const [path, text] of texts) {
    const file = join(folder, path);
    if (text === null) rmSync(file);
    else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

async function apart(folder: string, stage: Stage): Promise<Removals> {
  const tree = await treeOf(snapshot(folder));
  const identities = pastDay(tree);
  return removalsOf({
    tree,
    identities,
    stage,
    wait: 14,
    today,
    judge: treeOf,
    together: false,
  });
}

const met = ({ prepared, meetings }: Removals): readonly string[] =>
  prepared.flatMap((one) =>
    (meetings.get(one) ?? []).map(
      ({ with: other, path, line }) =>
        `${one.identity.name.known ? (one.identity.name.value ?? "") : ""} ${other.identity.name.known ? (other.identity.name.value ?? "") : ""} ${path}:${line}`,
    ),
  );

/** Each pair that does not meet, merged in both orders: the tree that comes of it, or why none does. */
function merged(folder: string, { prepared, meetings }: Removals): readonly string[] {
  for (const [index, one] of prepared.entries()) {
    git(folder, "checkout", "-q", "-b", `r${index}`, "trunk");
    write(folder, one.texts);
    git(folder, "add", "-A");
    git(folder, "commit", "-qm", `r${index}`);
  }
  const free = (a: Prepared, b: Prepared): boolean =>
    !(meetings.get(a) ?? []).some((one) => one.with === b);
  const found: string[] = [];
  for (const [i, a] of prepared.entries())
    for (const [j, b] of prepared.entries()) {
      if (i >= j || !free(a, b)) continue;
      const trees = [
        [i, j],
        [j, i],
      ].map(([first, second]) => {
        git(folder, "checkout", "-q", "--detach", "trunk");
        git(folder, "merge", "-q", "--no-ff", "-m", "one", `r${first}`);
        const two = ["merge", "-q", "--no-ff", "-m", "two", `r${second}`];
        const all = ["-c", "user.name=a", "-c", "user.email=a@b.example", ...two];
        if (spawnSync("git", all, { cwd: folder }).status !== 0) {
          git(folder, "merge", "--abort");
          return "a conflict";
        }
        return git(folder, "rev-parse", "HEAD^{tree}");
      });
      expect(trees[1]).toBe(trees[0]);
      found.push(trees[0] ?? "");
    }
  return found;
}

const provider = 'provider "aws" {}\n';
const user = (name: string, more = ""): string =>
  `\nresource "aws_iam_user" "${name}" {\n  name = "${name}"\n  tags = { owner = "@acme/ops", expires = "2026-11-01" }\n}\n${more}`;
const key = (name: string): string =>
  `\nresource "aws_iam_access_key" "${name}" {\n  user = aws_iam_user.${name}.name\n}\n`;
const filler = `\n# ${"-".repeat(70)}\n# Much else.\n#\n# ${"-".repeat(70)}\n`;
const line = (name: string): string =>
  `  - { identity: "terraform::aws_iam_user.${name}", owner: "@acme/ops", attested: 2026-06-01, needed-until: 2026-11-01 }\n`;

describe.each<Stage>(["disable", "delete"])("%s", (stage) => {
  test("neighbours meet, and what lies apart does not", async () => {
    const folder = repository({
      "main.tf": provider + user("a") + user("b") + filler + user("c"),
    });
    const found = await apart(folder, stage);
    // The comments of the first stage stand five lines apart.
    const close = stage === "disable" ? [] : ["a b main.tf:3", "b a main.tf:8"];
    expect(met(found)).toEqual(close);
    const trees = merged(folder, found);
    expect(trees).toHaveLength(stage === "disable" ? 3 : 2);
    expect(trees).not.toContain("a conflict");
  });

  test("holders of one list meet, however far apart they stand in it", async () => {
    const folder = repository({
      "main.tf":
        provider +
        user("a") +
        filler +
        user("b") +
        filler +
        user("c", key("c")) +
        `${filler}\nresource "aws_iam_policy_attachment" "all" {\n  name       = "all"\n  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"\n  users = [\n    aws_iam_user.a.name,\n    # ${"one\n    # ".repeat(6)}\n    aws_iam_user.b.name,\n  ]\n}\n`,
    });
    const found = await apart(folder, stage);
    expect(met(found).map((one) => one.slice(0, 3))).toEqual(["a b", "b a"]);
    const trees = merged(folder, found);
    expect(trees).toHaveLength(2);
    expect(trees).not.toContain("a conflict");
  });
});

describe("lines of one register", () => {
  const names = ["a", "b", "c", "d", "e", "f", "g"];
  const lines = names.map((name) => line(name).replace("terraform::", `terraform:${name}:`));
  const pairsOf = (found: Removals): readonly string[] => met(found).map((one) => one.slice(0, 3));
  const withRegister = (...entries: readonly string[]): string =>
    repository({
      ...Object.fromEntries(names.map((name) => [`${name}/main.tf`, provider + user(name)])),
      ".github/nhi-register.yml": `attestations:\n${entries.join("")}`,
    });

  test("meet where they are neighbours", async () => {
    const folder = withRegister(...lines, line("stays"));
    const found = await apart(folder, "delete");
    const pairs = pairsOf(found);
    expect(pairs).toContain("a b");
    expect(pairs).not.toContain("a f");
    const trees = merged(folder, found);
    expect(trees.length).toBeGreaterThan(0);
    expect(trees).not.toContain("a conflict");
  });

  test("where all go the last one waits: a list that others leave empty is none", async () => {
    const pairs = pairsOf(await apart(withRegister(...lines), "delete"));
    expect(pairs).toEqual(expect.arrayContaining(["a g", "b g", "g a", "g b"]));
    expect(pairs).not.toContain("a f");
  });
});

test("objects of one document, and entries of one kustomization, meet", async () => {
  const account = (name: string): string =>
    `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n  annotations: { owner: "@acme/ops", expires: "2026-11-01" }\n`;
  const subjects = ["a", "b", "x"]
    .map((name) => `  - kind: ServiceAccount\n    name: ${name}\n    namespace: ops\n`)
    .join("  # so\n  # much\n  # else\n  # here\n");
  const folder = repository({
    "kustomization.yaml":
      "namespace: ops\nresources:\n  - a.yaml\n  # so\n  # much\n  # else\n  # here\n  - b.yaml\n  - x.yaml\n  - binding.yaml\n",
    "a.yaml": account("a"),
    "b.yaml": account("b"),
    "x.yaml": account("x").replace("2026-11-01", "2027-03-01"),
    "binding.yaml": `apiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata:\n  name: all\n  namespace: ops\nroleRef: { apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view }\nsubjects:\n${subjects}`,
  });
  const found = await apart(folder, "delete");
  expect(found.left).toEqual([]);
  expect(met(found).map((one) => one.slice(0, 3))).toContain("a b");
});

test("whoever waited follows once the first is merged, and nothing of either is left", async () => {
  const folder = repository({ "main.tf": provider + user("a", key("a")) + user("b", key("b")) });
  const found = await apart(folder, "delete");
  const [first] = found.prepared;
  expect(found.meetings.get(first as Prepared)).toHaveLength(1);
  write(folder, (first as Prepared).texts);
  const next = await apart(folder, "delete");
  expect(next.prepared.map(({ identity }) => identity.address)).toEqual(["aws_iam_user.b"]);
  write(folder, (next.prepared[0] as Prepared).texts);
  expect((await apart(folder, "delete")).prepared).toEqual([]);
});
