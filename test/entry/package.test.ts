// The tarball that npx fetches: packed, installed into an empty folder, run.

import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { beforeAll, expect, test } from "vitest";
import type { ReportV1 } from "../../src/contract/json-v1.ts";
import { temporary, write } from "../source/repositories.ts";

let installed = "";
beforeAll(() => {
  const folder = temporary();
  const npm = (...words: readonly string[]): string =>
    execFileSync("npm", words, {
      cwd: folder,
      encoding: "utf8",
      env: {
        ...process.env,
        npm_config_cache: join(folder, "cache"),
        npm_config_loglevel: "error",
      },
    });
  const [packed] = JSON.parse(npm("pack", "--json", resolve("."))) as readonly {
    filename: string;
  }[];
  write(folder, { "package.json": "{}" });
  npm(
    "install",
    "--offline",
    "--no-audit",
    "--no-fund",
    "--ignore-scripts",
    `./${packed?.filename ?? ""}`,
  );
  installed = join(folder, "node_modules", ".bin", "nhi-lint");
});

const run = (...words: readonly string[]) => spawnSync(installed, words, { encoding: "utf8" });

test("its version is the package's", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(run("--version").stdout.trim()).toBe(version);
});

test("it brings no dependency, and judges the demo", () => {
  const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
    dependencies?: object;
  };
  expect(dependencies).toBeUndefined();
  const base = resolve("fixtures/demo/base");
  expect(run("check", "--base", base, "--head", resolve("fixtures/demo/head")).status).toBe(1);
});

test("HashiCorp's own words about a file that does not parse", () => {
  const [base, head] = [temporary(), temporary()];
  write(head, { "main.tf": `resource "aws_iam_user" "x" {\n  name = \n}\n` });
  const ran = run("check", "--base", base, "--head", head, "--format", "json");
  const [gap] = (JSON.parse(ran.stdout) as ReportV1).gaps;
  expect(gap?.kind).toBe("malformed");
  expect(gap?.why).toContain("Invalid expression");
  expect(ran.status).toBe(2);
});
