// Every folder of fixtures/plan is judged with its plan.json: findings, changes, gaps and remarks are what its expected/ says.

import { existsSync, readFileSync, readdirSync, writeFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { position } from "../../src/base/origin.ts";
import { openPlans } from "../../src/resolve/terraform/plan/open-plans.ts";
import type { Outcome } from "../../src/run.ts";
import { changesOf, check, findingsOf, treeOf } from "../pipeline/memory.ts";

const root = "fixtures/plan";
const cases = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Without a base everything is new, as in an audit. */
async function judged(name: string): Promise<Outcome> {
  const folder = join(root, name);
  const text = readFileSync(join(folder, "plan.json"), "utf8");
  const isCheck = existsSync(join(folder, "base"));
  return check(treeOf(join(folder, "base")), treeOf(join(folder, "head")), {
    standing: { from: isCheck ? "base" : "head", config: null, preset: null },
    plans: openPlans([{ path: "plan.json", dir: null, text }]),
    all: !isCheck,
  });
}

function shown(outcome: Outcome): string {
  const gaps = outcome.report.gaps.map(({ kind, at, what, why }) => {
    const { file, line } = position(at);
    return `gap ${kind} ${file}:${line} ${what}: ${why}`;
  });
  const remarks = outcome.report.remarks.map((remark) => `remark ${remark}`);
  return [...findingsOf(outcome), ...gaps, ...remarks, ...changesOf(outcome)]
    .map((line) => `${line}\n`)
    .join("");
}

test.each(cases)("%s", async (name) => {
  const path = join(root, name, "expected/report.txt");
  const actual = shown(await judged(name));
  // `UPDATE=1 npx vitest run …` writes a new case; read what it wrote before you commit it.
  if (process.env["UPDATE"] === "1" && !existsSync(path)) {
    mkdirSync(join(root, name, "expected"), { recursive: true });
    writeFileSync(path, actual);
  }
  expect(actual).toBe(readFileSync(path, "utf8"));
});
