// `nhi-lint fix` as built: what it writes to disk, and what it leaves alone.

import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { commit, repository, temporary, write } from "../source/repositories.ts";

function fix(cwd: string, ...words: readonly string[]) {
  const done = spawnSync(
    process.execPath,
    [resolve("dist/cli.js"), "fix", "--today", "2026-11-24", ...words],
    { cwd, encoding: "utf8", env: { PATH: process.env["PATH"], HOME: "/nonexistent" } },
  );
  return { exit: done.status, out: done.stdout, err: done.stderr };
}

const role = (name: string): string =>
  `resource "aws_iam_role" "${name}" {\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }] })\n}\n`;
const root = 'terraform {\n  backend "local" {}\n}\n';

describe("in a working tree", () => {
  test("what is new is mended, what was there is not, and running again changes nothing", () => {
    const folder = repository({ "main.tf": root + role("old") });
    commit(folder, { "main.tf": root + role("old") + role("new") });
    const ran = fix(folder, "--base", "HEAD^");
    expect(ran.exit).toBe(0);
    const text = readFileSync(join(folder, "main.tf"), "utf8");
    expect(text.split("TODO")).toHaveLength(3);
    expect(text.indexOf("TODO")).toBeGreaterThan(text.indexOf('"new"'));
    expect(ran.err).toBe(
      "2 findings mended in 1 file.\nFill in each `TODO`: until then the check fails on it.\n",
    );
    const again = fix(folder, "--base", "HEAD^");
    expect(readFileSync(join(folder, "main.tf"), "utf8")).toBe(text);
    expect(again.out).toBe("");
  });

  test("from a folder within, and of what is not committed", () => {
    const folder = repository({ "infra/main.tf": root });
    write(folder, { "infra/main.tf": root + role("new") });
    expect(fix(join(folder, "infra")).exit).toBe(0);
    expect(readFileSync(join(folder, "infra/main.tf"), "utf8")).toContain("TODO");
  });
});

describe("in a folder", () => {
  test("a dry run prints a patch that git applies, and writes nothing", () => {
    const folder = temporary();
    write(folder, { "main.tf": root + role("a") });
    const ran = fix(folder, ".", "--dry-run");
    expect(readFileSync(join(folder, "main.tf"), "utf8")).toBe(root + role("a"));
    const applied = spawnSync("git", ["apply", "-"], { cwd: folder, input: ran.out });
    expect(applied.status).toBe(0);
    expect(readFileSync(join(folder, "main.tf"), "utf8")).toContain('owner     = "TODO"');
  });

  test("what may change behaviour waits for --unsafe, and says what must be true", () => {
    const folder = temporary();
    const workflow =
      "on: push\njobs:\n  build:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: make\n";
    write(folder, { ".github/workflows/a.yml": workflow });
    const safe = fix(folder, ".");
    expect(safe.out).toBe("");
    expect(safe.err).toContain(
      "`--unsafe` would write more:\n  unbounded-workflow-token: .github/workflows/a.yml:3",
    );
    const unsafe = fix(folder, ".", "--unsafe");
    expect(unsafe.err).toContain("provided that no step of the job needs more than that");
    expect(readFileSync(join(folder, ".github/workflows/a.yml"), "utf8")).toBe(
      workflow.replace("  build:\n", "  build:\n    permissions:\n      contents: read\n"),
    );
  });

  test("a byte order mark and carriage returns stay", () => {
    const folder = temporary();
    const text = `\ufeff${(root + role("a")).replaceAll("\n", "\r\n")}`;
    write(folder, { "main.tf": text });
    fix(folder, ".");
    const after = readFileSync(join(folder, "main.tf"), "utf8");
    expect(after.startsWith("\ufeffterraform {\r\n")).toBe(true);
    expect(after).toContain('    owner     = "TODO"\r\n');
    expect(after).not.toMatch(/[^\r]\n/);
  });

  test("no link is written through", () => {
    const folder = temporary();
    const outside = temporary();
    write(outside, { "real.tf": root + role("a") });
    write(folder, { "shared.txt": root + role("b") });
    symlinkSync(join(outside, "real.tf"), join(folder, "out.tf"));
    symlinkSync("shared.txt", join(folder, "main.tf"));
    const ran = fix(folder, ".");
    expect(ran.exit).toBe(2);
    expect(ran.err).toContain("`main.tf` is not rewritten: it is a link, or no file");
    expect(readFileSync(join(outside, "real.tf"), "utf8")).toBe(root + role("a"));
    expect(readFileSync(join(folder, "shared.txt"), "utf8")).toBe(root + role("b"));
  });

  test("what does not parse is left as it is, and the rest mended", () => {
    const folder = temporary();
    write(folder, {
      "a/main.tf": root + role("a"),
      "b/main.tf": `${root}resource "aws_iam_role" {`,
    });
    expect(fix(folder, ".").exit).toBe(0);
    expect(readFileSync(join(folder, "a/main.tf"), "utf8")).toContain("TODO");
    expect(readFileSync(join(folder, "b/main.tf"), "utf8")).not.toContain("TODO");
  });
});

test("a bare repository has no files to write to", () => {
  const folder = repository({ "main.tf": role("a") });
  const bare = temporary();
  rmSync(bare, { recursive: true });
  spawnSync("git", ["clone", "-q", "--bare", folder, bare]);
  const ran = fix(bare, ".");
  expect(ran.exit).toBe(2);
  expect(ran.err).toContain("has no files to write to");
});
