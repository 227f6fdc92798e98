// The command line as built: the demo, bad input, exits.

import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import Ajv from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { commit, repository, temporary, write } from "../source/repositories.ts";

interface Ran {
  readonly exit: number | null;
  readonly out: string;
  readonly err: string;
}

function cli(...words: readonly string[]): Ran {
  const done = spawnSync(process.execPath, [resolve("dist/cli.js"), ...words], {
    encoding: "utf8",
    env: { PATH: process.env["PATH"], HOME: "/nonexistent" },
    maxBuffer: 1 << 28,
  });
  return { exit: done.status, out: done.stdout, err: done.stderr };
}

function json(ran: Ran): ReportV1 {
  return JSON.parse(ran.out) as ReportV1;
}

const validate = new Ajv.default({ strict: false }).compile(
  JSON.parse(readFileSync("schemas/json-v1.schema.json", "utf8")) as object,
);

const demo = [
  "check",
  "--base",
  "fixtures/demo/base",
  "--head",
  "fixtures/demo/head",
  "--today",
  "2026-11-24",
];

describe("the demo", () => {
  test("prints what the README shows", () => {
    const ran = cli(...demo);
    expect(ran.out).toBe(readFileSync("fixtures/demo/expected/terminal.txt", "utf8"));
    expect(ran.err).toBe("");
    expect(ran.exit).toBe(1);
  });

  test("its JSON keeps the published schema, and runs alike twice", () => {
    const [first, second] = [
      json(cli(...demo, "--format", "json", "--facts")),
      json(cli(...demo, "--format", "json", "--facts")),
    ];
    expect(validate(first), JSON.stringify(validate.errors)).toBe(true);
    const timeless = (report: ReportV1) => ({
      ...report,
      stats: { ...report.stats, milliseconds: {} },
    });
    expect(timeless(second)).toEqual(timeless(first));
    expect(first.facts.length).toBeGreaterThan(10);
  });

  test("every format prints something without colour", () => {
    for (const format of ["terminal", "json", "ndjson", "markdown", "github"]) {
      const { out, exit } = cli(...demo, "--format", format);
      expect(out.length, format).toBeGreaterThan(500);
      expect(out, format).not.toContain("\u001b");
      expect(exit, format).toBe(1);
    }
  });

  test("no change, no finding", () => {
    const ran = cli(
      "check",
      "--base",
      "fixtures/demo/head",
      "--head",
      "fixtures/demo/head",
      "--format",
      "json",
    );
    expect(json(ran).findings).toEqual([]);
    expect(json(ran).verdict).toBe("pass");
    expect(ran.exit).toBe(0);
  });
});

describe("a repository", () => {
  const user = (name: string) => `resource "aws_iam_user" "${name}" {\n  name = "${name}"\n}\n`;

  test("the working tree, with what is not committed, against HEAD's merge base", () => {
    const folder = repository({ "main.tf": `provider "aws" {}\n${user("old")}` });
    write(folder, { "new.tf": user("new") });
    const report = json(cli("check", "--repo", folder, "--base", "HEAD", "--format", "json"));
    expect(
      report.findings.filter((f) => f.severity === "error").map((f) => [f.file, f.line]),
    ).toEqual([["new.tf", 1]]);
  });

  test("two commits of a git directory", () => {
    const folder = repository({ "main.tf": `provider "aws" {}\n${user("old")}` });
    commit(folder, { "new.tf": user("new") });
    const ran = cli(
      "check",
      "--repo",
      join(folder, ".git"),
      "--base",
      "HEAD~1",
      "--head",
      "HEAD",
      "--format",
      "json",
    );
    expect(
      json(ran)
        .changes.filter((c) => c.change === "added")
        .map((c) => c.address),
    ).toContain("aws_iam_user.new");
    expect(ran.exit).toBe(1);
  });
});

describe("bad input loses nothing of the rest", () => {
  const good = `provider "aws" {}\n\nresource "aws_iam_user" "new" {\n  name = "new"\n}\n`;

  function judged(files: Readonly<Record<string, string | Uint8Array>>): {
    ran: Ran;
    report: ReportV1;
  } {
    const base = temporary();
    const head = temporary();
    write(base, { "README.md": "" });
    write(head, { "good.tf": good, ...files });
    const ran = cli("check", "--base", base, "--head", head, "--format", "json");
    return { ran, report: json(ran) };
  }
  const expectTheRest = (report: ReportV1) =>
    expect(report.findings.map((f) => [f.rule, f.file, f.line])).toContainEqual([
      "ownerless-identity",
      "good.tf",
      3,
    ]);

  test("broken HCL: exit 2, file and line, HashiCorp's words", () => {
    const { ran, report } = judged({
      "bad/main.tf": `resource "aws_iam_user" "x" {\n  name = \n}\n`,
    });
    expect(ran.exit).toBe(2);
    expect(report.verdict).toBe("could-not-judge");
    expect(report.gaps.map((g) => [g.kind, g.file, g.line, g.changed])).toContainEqual([
      "malformed",
      "bad/main.tf",
      2,
      true,
    ]);
    expectTheRest(report);
  });

  test("broken YAML that declares an identity: exit 2, file and line", () => {
    const { ran, report } = judged({
      "k8s/a.yaml": `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: [a\n`,
    });
    expect(ran.exit).toBe(2);
    expect(report.gaps.map((g) => [g.kind, g.file])).toContainEqual(["malformed", "k8s/a.yaml"]);
    expectTheRest(report);
  });

  test("a binary file, and one of 50 MB, are gaps", () => {
    const { ran, report } = judged({
      "b.tf": new Uint8Array([0, 1, 2, 0]),
      "large.tf": new Uint8Array(50 * 1024 * 1024).fill(32),
    });
    expect(report.gaps.filter((g) => g.kind === "unreadable").map((g) => g.file)).toEqual([
      "b.tf",
      "large.tf",
    ]);
    expectTheRest(report);
    expect(ran.exit).toBe(1);
  });

  test("a chart's template that cannot be rendered is one gap, not malformed", () => {
    const { ran, report } = judged({
      "chart/Chart.yaml": "apiVersion: v2\nname: a\nversion: 0.1.0\n",
      "chart/templates/rbac.yaml": `{{- if frobnicate .Values.rbac }}\napiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: {{ .Release.Name }}\n{{- end }}\n`,
    });
    expect(report.gaps.map((g) => [g.kind, g.file])).toEqual([
      ["template", "chart/templates/rbac.yaml"],
    ]);
    expect(ran.exit).toBe(1);
  });

  test("a template of which some program makes Terraform is a gap, not malformed", () => {
    const { ran, report } = judged({
      "{{ cookiecutter.name }}/nodes.tf": `locals {\n  nodes = [\n{% for node in cookiecutter.nodes %}\n    { name = "{{ node }}" },\n{% endfor %}\n  ]\n}\n`,
    });
    expect(report.gaps.map((g) => [g.kind, g.file])).toEqual([
      ["template", "{{ cookiecutter.name }}/nodes.tf"],
    ]);
    expect(ran.exit).toBe(1);
  });

  test("a link that leads in a circle or out of the tree", () => {
    const base = temporary();
    const head = temporary();
    write(head, { "good.tf": good });
    symlinkSync("..", join(head, "circle"));
    symlinkSync("/etc/hostname", join(head, "out.tf"));
    const ran = cli("check", "--base", base, "--head", head, "--format", "json");
    expectTheRest(json(ran));
    expect(ran.out).not.toContain(readFileSync("/etc/hostname", "utf8").trim() + '"');
  });

  test("a strict gap in a changed file is exit 2", () => {
    const base = temporary();
    const head = temporary();
    write(head, { "b.tf": new Uint8Array([0]) });
    expect(cli("check", "--base", base, "--head", head).exit).toBe(0);
    expect(cli("check", "--base", base, "--head", head, "--strict-gaps").exit).toBe(2);
  });
});

test("documents in documents end at a bound, also where the engine is cold and its stack short", () => {
  const folder = temporary();
  const chain = Array.from(
    { length: 300 },
    (_, i) =>
      `data "aws_iam_policy_document" "d${i}" {\n  source_policy_documents = [data.aws_iam_policy_document.d${i + 1}.json]\n}\n`,
  );
  write(folder, {
    "main.tf": `provider "aws" {}\n${chain.join("")}data "aws_iam_policy_document" "d300" {}\nresource "aws_iam_user_policy" "p" {\n  user   = "u"\n  policy = data.aws_iam_policy_document.d0.json\n}\n`,
  });
  const ran = cli("audit", folder, "--format", "json");
  expect(ran.err).toBe("");
  expect(json(ran).gaps.map(({ kind }) => kind)).toContain("bound");
});

describe("the person at the keyboard", () => {
  test("a ref that does not exist: what, why, what to do, no stack", () => {
    const folder = repository({ "a.tf": "" });
    const ran = cli("check", "--repo", folder, "--base", "no-such-branch");
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("no-such-branch");
    expect(ran.err).not.toContain("    at ");
  });

  test("a configuration with an unknown key: file, line, the nearest key", () => {
    const folder = repository({
      ".github/nhi-lint.yml": "preset: strict\nownr:\n  keys: [team]\n",
    });
    const ran = cli("check", "--repo", folder, "--base", "HEAD");
    expect(ran.err).toContain(".github/nhi-lint.yml:2:1: unknown key `ownr`");
    expect(ran.err).toContain("Did you mean `owner`?");
    expect(ran.exit).toBe(2);
  });

  test("a rule that does not exist in severities", () => {
    const folder = repository({ "nhi-lint.yml": "severities:\n  ownerles-identity: off\n" });
    expect(cli("check", "--repo", folder, "--base", "HEAD").err).toContain(
      "Did you mean `ownerless-identity`?",
    );
  });

  test("an option, a command and a rule with a typing error", () => {
    expect(cli("check", "--bse", "x").err).toContain("Did you mean `--base`?");
    expect(cli("chek").err).toContain("Did you mean `nhi-lint check`?");
    expect(cli("explain", "admin-grnt").err).toContain("Did you mean `admin-grant`?");
    expect(cli("check", "--bse", "x").exit).toBe(2);
  });

  test("help, version, rules and explain", () => {
    expect(cli("--help").exit).toBe(0);
    expect(cli("check", "--help").out).toContain("--fail-on error|warning|never");
    expect(cli("help", "check").out).toBe(cli("check", "--help").out);
    expect(cli("--version").out).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(cli("rules").out.split("\n").length).toBeGreaterThan(18);
    expect(cli("explain", "open-trust").out).toContain("What to do");
  });

  test("--output writes a file, --fail-on never passes", () => {
    const file = join(temporary(), "report.json");
    const ran = cli(...demo, "--format", "json", "--output", file, "--fail-on", "never");
    expect(ran).toEqual({ exit: 0, out: "", err: "" });
    expect((JSON.parse(readFileSync(file, "utf8")) as ReportV1).findings.length).toBeGreaterThan(5);
  });

  test("a configuration named on the command line applies", () => {
    const file = join(temporary(), "lax.yml");
    writeFileSync(file, "severities:\n  ownerless-identity: off\n");
    const report = json(cli(...demo, "--format", "json", "--config", file));
    expect(report.findings.some((f) => f.rule === "ownerless-identity")).toBe(false);
  });
});

describe("audit and register", () => {
  test("what nobody can read is a gap in an audit: nobody brought it", () => {
    const { findings, gaps } = json(
      cli("audit", "fixtures/judge/unseen-identity/firing/head", "--format", "json"),
    );
    expect(gaps.length).toBeGreaterThan(0);
    expect(findings.map(({ rule }) => rule)).not.toContain("unseen-identity");
  });

  test("audit passes unless told to fail", () => {
    expect(cli("audit", "fixtures/demo/head").exit).toBe(0);
    expect(cli("audit", "fixtures/demo/head", "--fail-on", "error").exit).toBe(1);
  });
  test("the register lists every identity with its owner", () => {
    const { out, exit } = cli("register", "fixtures/demo/head", "--today", "2026-11-24");
    expect(exit).toBe(0);
    expect(out).toMatch(/aws_iam_role\.exporter +@acme\/payments +2027-03-31/);
    expect(out).toMatch(/aws_iam_user\.backup +\(none: TODO\) +2026-12-31/);
  });
});

describe("with a plan", () => {
  const sides = ["--base", "fixtures/plan/changed/base", "--head", "fixtures/plan/changed/head"];

  test("what source leaves open is judged as the plan has it", () => {
    expect(cli("check", ...sides).exit).toBe(0);
    const ran = cli("check", ...sides, "--plan", "fixtures/plan/changed/plan.json");
    expect(ran.out).toContain("error [admin-grant]");
    expect(ran.exit).toBe(1);
  });

  test("what is no plan is refused, and none of its text is shown", () => {
    const file = join(temporary(), "plan.json");
    writeFileSync(file, '{"password":"hunter2"');
    const { exit, out, err } = cli("check", ...sides, "--plan", file);
    expect(exit).toBe(2);
    expect(err).toContain("is not JSON");
    expect(out + err).not.toContain("hunter2");
    expect(cli("check", ...sides, "--plan", "nowhere.json").err).toContain("cannot be read");
  });
});
