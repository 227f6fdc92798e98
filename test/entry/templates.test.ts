// The templates for other CI systems, their scripts run as those run them, with the program as built in place of the published one.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";
import { commit, repository, temporary } from "../source/repositories.ts";

const role =
  'resource "aws_iam_role" "new" {\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })\n}\n';
const root = 'terraform {\n  backend "local" {}\n}\n';

function git(cwd: string, ...words: readonly string[]): string {
  const done = spawnSync("git", ["-c", "user.name=a", "-c", "user.email=a@example.com", ...words], {
    cwd,
    encoding: "utf8",
  });
  if (done.status !== 0) throw new Error(done.stderr);
  return done.stdout.trim();
}

/** `main` with a later commit of somebody else's, and `change`, which adds a role. */
function origin() {
  const folder = repository({ "main.tf": root });
  const start = git(folder, "rev-parse", "HEAD");
  git(folder, "checkout", "-q", "-b", "change");
  commit(folder, { "role.tf": role });
  const change = git(folder, "rev-parse", "HEAD");
  git(folder, "checkout", "-q", "main");
  commit(folder, { "other.tf": role.replace('"new"', '"others"') });
  return { folder, start, change, main: git(folder, "rev-parse", "HEAD") };
}

function cloned(from: string, branch: string, depth: number): string {
  const folder = temporary();
  rmSync(folder, { recursive: true });
  git(from, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(from, "clone", "-q", "--depth", String(depth), "-b", branch, `file://${from}`, folder);
  return folder;
}

function run(cwd: string, script: string, env: Readonly<Record<string, string>> = {}) {
  const built = script.replaceAll(
    /npx --yes nhi-lint@0/g,
    `"${process.execPath}" "${resolve("dist/cli.js")}"`,
  );
  const done = spawnSync("sh", ["-c", built], {
    cwd,
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: "/nonexistent", ...env },
  });
  return { exit: done.status, out: done.stdout, err: done.stderr };
}

describe("GitLab", () => {
  const { script, artifacts } = (
    load(readFileSync("templates/gitlab.yml", "utf8")) as {
      "nhi-lint": { script: string[]; artifacts: { reports: { codequality: string } } };
    }
  )["nhi-lint"];
  const lines = script.join("\n");

  test("a branch pipeline judges against the merge base, prints the finding and leaves a report", () => {
    const { folder, start } = origin();
    const clone = cloned(folder, "change", 1);
    const ran = run(clone, `set -e\n${lines}`, { CI_MERGE_REQUEST_DIFF_BASE_SHA: start });
    expect(ran.err).toBe("");
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain("[ownerless-identity] `aws_iam_role.new`");
    expect(ran.out).not.toContain("others");
    const report = join(clone, artifacts.reports.codequality);
    expect(existsSync(report)).toBe(true);
    expect(readFileSync(report, "utf8")).toContain('"path": "role.tf"');
  });

  test("a merged results pipeline judges against what the target is now", () => {
    const { folder, start, main } = origin();
    git(folder, "checkout", "-q", "-b", "merged");
    git(folder, "merge", "-q", "--no-ff", "-m", "merged", "change");
    const clone = cloned(folder, "merged", 1);
    const ran = run(clone, `set -e\n${lines}`, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: start,
      CI_MERGE_REQUEST_TARGET_BRANCH_SHA: main,
    });
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain("aws_iam_role.new");
    expect(ran.out).not.toContain("aws_iam_role.others");
  });
});

test("Azure Pipelines judges the merge against its first parent, in a clone two commits deep", () => {
  const { folder } = origin();
  git(folder, "checkout", "-q", "-b", "merged");
  git(folder, "merge", "-q", "--no-ff", "-m", "merged", "change");
  const { steps } = load(readFileSync("templates/azure-pipelines.yml", "utf8")) as {
    steps: { script?: string; fetchDepth?: number }[];
  };
  const depth = steps.find((step) => step.fetchDepth !== undefined)?.fetchDepth ?? 0;
  const ran = run(
    cloned(folder, "merged", depth),
    steps.find(({ script }) => script)?.script ?? "",
  );
  expect(ran.exit).toBe(1);
  expect(ran.out).toContain("aws_iam_role.new");
  expect(ran.out).not.toContain("aws_iam_role.others");
});

test.each([1, 50])(
  "a shell judges against where the branches part, in a clone %i deep",
  (depth) => {
    const { folder } = origin();
    const ran = run(cloned(folder, "change", depth), readFileSync("templates/check.sh", "utf8"));
    expect(ran.err).toBe("");
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain("aws_iam_role.new");
    expect(ran.out).not.toContain("aws_iam_role.others");
  },
);

interface Pattern {
  readonly regexp: string;
  readonly file?: number;
  readonly line?: number;
  readonly column?: number;
  readonly severity?: number;
  readonly message?: number;
  readonly loop?: boolean;
}

/**
 * Two patterns as a runner reads a log by them: the last one first, and again while it matches; what has no message is no problem.
 * https://github.com/actions/runner/blob/main/src/Runner.Worker/IssueMatcher.cs
 */
function problems(log: string, [first, last]: readonly Pattern[]): readonly string[] {
  if (!first || !last?.loop) throw new Error("a matcher of another shape");
  const part = (match: RegExpExecArray | null, at?: number): string =>
    (at === undefined ? undefined : match?.[at]) ?? "";
  let open: RegExpExecArray | null = null;
  return log.split("\n").flatMap((line) => {
    const match: RegExpExecArray | null = open && new RegExp(last.regexp).exec(line);
    const head = match ? open : null;
    open = match ? open : new RegExp(first.regexp).exec(line);
    if (part(match, last.message) === "") return [];
    const place = [first.file, first.line, first.column].map((at) => part(head, at)).join(":");
    return [`${part(match, last.severity)} ${place} ${part(match, last.message)}`];
  });
}

test("the problem matcher finds what the program prints, in colour too, and nothing else", () => {
  const { problemMatcher } = JSON.parse(readFileSync("templates/problem-matcher.json", "utf8")) as {
    problemMatcher: { owner: string; pattern: Pattern[] }[];
  };
  const folder = repository({ "main.tf": root });
  const pod = "apiVersion: v1\nkind: Pod\nmetadata: { name: odd }\nspec: { containers: [] }\n";
  commit(folder, {
    "a b/role.tf": role,
    "user.tf": 'resource "aws_iam_user" "u" {}\n',
    "pod.yaml": pod,
  });
  const script = "npx --yes nhi-lint@0 check --base HEAD^ --head HEAD --today 2026-11-24";
  for (const colour of ["0", "1"]) {
    const { out } = run(folder, script, { FORCE_COLOR: colour });
    // A runner takes colours away first.
    const log = out.replaceAll(/\u001b\[[0-9;]*m?/g, "");
    expect(problems(log, problemMatcher[0]?.pattern ?? [])).toEqual([
      expect.stringMatching(
        /^error a b\/role\.tf:1:1 \[ownerless-identity\] `aws_iam_role\.new` has/,
      ),
      expect.stringMatching(
        /^warning a b\/role\.tf:1:1 \[endless-identity\] `aws_iam_role\.new` names/,
      ),
      expect.stringMatching(/^error user\.tf:1:1 \[ownerless-identity\] `aws_iam_user\.u` has/),
      expect.stringMatching(/^warning user\.tf:1:1 \[endless-identity\] `aws_iam_user\.u` names/),
    ]);
  }
});

test("the hook for pre-commit names a command that there is, and the files that can matter", () => {
  const [hook] = load(readFileSync(".pre-commit-hooks.yaml", "utf8")) as {
    entry: string;
    files: string;
    language: string;
  }[];
  expect(hook?.entry).toBe("nhi-lint check");
  const files = new RegExp(hook?.files ?? "^$");
  for (const path of [
    "a/main.tf",
    "main.tf.json",
    ".github/workflows/a.yml",
    "terragrunt.hcl",
    "x.tofu",
    "x.auto.tfvars",
  ])
    expect(files.test(path)).toBe(true);
  for (const path of ["README.md", "package.json", "a.tfx"]) expect(files.test(path)).toBe(false);
});

interface Workflow {
  readonly jobs?: Readonly<Record<string, { readonly steps?: readonly Step[] }>>;
}
interface Step {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** Blocks of YAML; those that are a part of a workflow begin within it. */
const blocks = (page: string): readonly string[] =>
  [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);

test.each(["README.md", "docs/github.md", "docs/sweep.md"])(
  "the workflows of %s are workflows, and give the Action inputs that it has",
  (path) => {
    const { inputs } = load(readFileSync("action.yml", "utf8")) as { inputs: object };
    const steps = blocks(readFileSync(path, "utf8"))
      .filter((text) => /^jobs:/m.test(text))
      .flatMap((text) => Object.values((load(text) as Workflow).jobs ?? {}))
      .flatMap((job) => job.steps ?? [])
      .filter(({ uses }) => uses?.startsWith("nhi-lint/nhi-lint@") === true);
    expect(steps.length).toBeGreaterThan(0);
    const given = steps.flatMap((step) => Object.keys(step.with ?? {}));
    expect(given.filter((name) => !(name in inputs))).toEqual([]);
  },
);
