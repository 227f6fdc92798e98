// This repository by its own rules, and by those that it asks of nobody else.

import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { describe, expect, test } from "vitest";

const folder = ".github/workflows";

interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<
      string,
      { permissions?: object; uses?: string; steps?: { uses?: string; with?: object }[] }
    >
  >;
}

test("nothing in its own workflows is complained about, and all of them can be read", () => {
  const ran = spawnSync(
    process.execPath,
    ["dist/cli.js", "audit", ".", "--fail-on", "warning", "--strict-gaps", "--format", "json"],
    { encoding: "utf8", env: { PATH: process.env["PATH"], CI: "1" }, maxBuffer: 1 << 28 },
  );
  const { findings, gaps, stats } = JSON.parse(ran.stdout) as {
    findings: unknown[];
    gaps: unknown[];
    stats: { facts: number };
  };
  expect(ran.status).toBe(0);
  expect({ findings, gaps }).toEqual({ findings: [], gaps: [] });
  expect(stats.facts).toBeGreaterThan(10);
});

describe.each(readdirSync(folder))("%s", (name) => {
  const workflow = load(readFileSync(join(folder, name), "utf8")) as Workflow;
  const jobs = Object.entries(workflow.jobs);

  test("grants nothing to all jobs, and each job says what it needs", () => {
    expect(workflow.permissions).toEqual({});
    for (const [, job] of jobs) expect(job.permissions).toBeDefined();
  });

  test("what is of others is pinned to a commit, and no checkout leaves its token behind", () => {
    for (const { uses, with: given } of jobs.flatMap(([, job]) => job.steps ?? [])) {
      if (uses === undefined || uses === "./" || uses === "nhi-lint/nhi-lint@v1") continue;
      expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
      if (uses.startsWith("actions/checkout@"))
        expect(given).toMatchObject({ "persist-credentials": false });
    }
  });
});
