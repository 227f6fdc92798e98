// When a waiver is called unused: only for rules that a tree by itself can satisfy, in every reading, and within bounds.

import { existsSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { defaultPolicy } from "../../src/config/defaults.ts";
import { isJudged } from "../../src/judge/unused.ts";
import { rules } from "../../src/judge/rules.gen.ts";
import { folderSnapshot } from "../../src/source/folder.ts";
import { kindOf } from "../../src/source/ours.ts";
import { ofAllReadings } from "../../src/stage/all-readings.ts";
import { check, role } from "../stage/memory.ts";

const root = new URL("../../fixtures/judge/", import.meta.url).pathname;
const strict = { from: "head", config: null, preset: "strict" } as const;

async function firesAlone(rule: string): Promise<boolean> {
  const cases = readdirSync(`${root}${rule}`).filter((name) => name.startsWith("firing"));
  for (const name of cases) {
    const folder = `${root}${rule}/${name}/head`;
    if (!existsSync(folder)) continue;
    const head = folderSnapshot(folder, { hash: (path) => kindOf(path) !== null });
    // One after the other: the first that fires is enough.
    // oxlint-disable-next-line no-await-in-loop
    const { report } = await check({}, {}, { head, standing: strict, all: true });
    if (report.findings.some((finding) => finding.rule === rule)) return true;
  }
  return false;
}

test("of a rule that says nothing of a tree by itself no waiver is called unused", async () => {
  const policy = defaultPolicy("strict");
  const judged = rules.filter(({ id }) => isJudged(id, policy));
  const silent: string[] = [];
  for (const { id } of judged) {
    // oxlint-disable-next-line no-await-in-loop
    if (!(await firesAlone(id))) silent.push(id);
  }
  expect(judged.length).toBeGreaterThan(30);
  expect(silent).toEqual([]);
}, 60_000);

test("nor of a rule one of whose cases is off", () => {
  const policy = defaultPolicy("baseline");
  expect(isJudged("admin-grant", policy)).toBe(true);
  expect(isJudged("confused-deputy", policy)).toBe(false);
  expect(isJudged("weakened-gate", policy)).toBe(false);
  expect(isJudged("no-such-rule", policy)).toBe(false);
  const off = { ...policy, severities: new Map([["admin-grant", "off" as const]]) };
  expect(isJudged("admin-grant", off)).toBe(false);
});

const allow = (name: string): string =>
  `# nhi-lint: allow endless-identity reason="r" owner=@acme/ops until=2027-01-31\n${role(name, "", '  tags = { review-by = "2027-01-31", owner = "@acme/ops" }\n')}`;

const always = { mustStand: () => true };

test("with a plan, only what is unused in all readings is", async () => {
  const alone = { from: "head", config: null, preset: null } as const;
  const { report } = await check({}, { "main.tf": allow("a") }, { standing: alone, all: true });
  const { findings } = report;
  expect(findings.map(({ rule }) => rule)).toEqual(["unused-waiver"]);
  expect(ofAllReadings(findings, findings, null, always)).toEqual(findings);
  expect(ofAllReadings(findings, findings, findings, always)).toEqual(findings);
  expect(ofAllReadings(findings, [], null, always)).toEqual([]);
  expect(ofAllReadings(findings, findings, [], always)).toEqual([]);
  expect(ofAllReadings([], findings, findings, always)).toEqual([]);
});

test("of more facts than a change is judged again for nothing is said", async () => {
  const names = Array.from({ length: 600 }, (_, index) => `r${index}`);
  const { report } = await check({}, { "main.tf": names.map(allow).join("") });
  const unused = report.findings.filter(({ rule }) => rule === "unused-waiver");
  // Each role is two facts: itself, and whom it trusts.
  expect(unused).toHaveLength(250);
});

test.each([
  ["endless-identity", ["unused-waiver"]],
  ["cross-environment-identity", []],
  ["dangling-link", []],
  ["human-use", []],
  ["over-trusting-role", []],
  ["privileged-chain", []],
  ["shared-identity", []],
])("%s, in a change that may not hold all that it looks at", async (rule, expected) => {
  const standing = { from: "base", config: null, preset: "strict" } as const;
  const head = { "main.tf": allow("a").replace("endless-identity", rule) };
  const { report } = await check({}, head, { standing });
  const found = report.findings.filter(({ rule: id }) => id === "unused-waiver");
  expect(found.map(({ rule: id }) => id)).toEqual(expected);
});
