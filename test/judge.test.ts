import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { position } from "../src/base/origin.ts";
import { catalog } from "../src/catalog/catalog.gen.ts";
import type { Finding } from "../src/finding/finding.ts";
import type { Approval, Enquire, Existence } from "../src/base/approval.ts";
import type { Report, ReportedGap } from "../src/report/report.ts";
import { run } from "../src/run.ts";
import { gather } from "../src/stage/gather.ts";
import { openEvidence, type JoinEvidence } from "../src/stage/read-evidence.ts";
import { folderSnapshot } from "../src/source/folder.ts";
import { kindOf } from "../src/source/ours.ts";
import { emptySnapshot, type Snapshot } from "../src/source/snapshot.ts";

const root = new URL("../fixtures/judge/", import.meta.url).pathname;
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** What GitHub would answer, where the case says so. */
function enquireIn(folder: string): Enquire | undefined {
  const path = join(folder, "github.json");
  if (!existsSync(path)) return undefined;
  const { known, approvals } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly known: Readonly<Record<string, Existence>>;
    readonly approvals: Readonly<Record<string, Approval>>;
  };
  return () =>
    Promise.resolve({
      known: new Map(Object.entries(known)),
      approvals: new Map(Object.entries(approvals)),
    });
}

/** Cases give their identities only what they are about: this note of the baseline is told in its own folder alone. */
function isAskedOfAll({ rule, variant, severity }: Finding): boolean {
  return rule === "purposeless-identity" && variant === "default" && severity === "note";
}

/** Without a base folder everything is new, and the policy is head's. */
async function judged(folder: string): Promise<Report> {
  const changed = existsSync(join(folder, "base"));
  const base = changed ? snapshot(join(folder, "base")) : emptySnapshot;
  const head = snapshot(join(folder, "head"));
  const outcome = await run(
    {
      base,
      head,
      gathered: await gather(base, head, false),
      began: 0,
      renames: new Map(),
      standing: { from: changed ? "base" : "head", config: null, preset: null },
      exclude: [],
      all: false,
      strictGaps: false,
      failOn: "error",
      today: "2026-11-24",
      enquire: enquireIn(folder),
      evidence: evidenceIn(join(folder, "evidence")),
    },
    { catalog, secondOpinion: () => Promise.reject(new Error("not asked here")), clock: () => 0 },
  );
  return outcome.report;
}

/** Each file of the folder is an export. */
function evidenceIn(folder: string): JoinEvidence | null {
  if (!existsSync(folder)) return null;
  return openEvidence(
    readdirSync(folder)
      .sort()
      .map((path) => ({ path, said: null, text: readFileSync(join(folder, path), "utf8") })),
  );
}

function snapshot(folder: string): Snapshot {
  return folderSnapshot(folder, { hash: (path) => kindOf(path) !== null });
}

function line(finding: Finding): string {
  const { file, line: row, column } = position(finding.primary);
  const waived = finding.waiver
    ? ` (waived by ${finding.waiver.owner} until ${finding.waiver.until})`
    : "";
  return `${file}:${row}:${column} ${finding.severity} ${finding.rule} ${finding.message}${waived}\n`;
}

function gap({ at, kind, what, why, decisive }: ReportedGap): string {
  const { file, line: row, column } = position(at);
  return `${file}:${row}:${column} ${kind}${decisive === true ? ", decisive" : ""}: ${what}: ${why}\n`;
}

/** The finding's place and rule, then what is beside it. */
function beside(finding: Finding): string {
  const { file, line: row } = position(finding.primary);
  const places = finding.related.map(({ role, message, at }) => {
    const { file: where, line: there } = position(at);
    return `  ${role} ${where}:${there} ${message}\n`;
  });
  return `${file}:${row} ${finding.rule} ${finding.change?.fact.address ?? ""}\n${places.join("")}`;
}

describe.each(folders(root))("%s", (rule) => {
  test.each(folders(join(root, rule)))("%s", async (name) => {
    const folder = join(root, rule, name);
    const expected = join(folder, "expected/findings.txt");
    const { findings, gaps } = await judged(folder);
    const all = findings.filter((one) => one.rule === rule || !isAskedOfAll(one));
    const found = all.map(line).join("");
    if (process.env["UPDATE"] === "1") writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, "utf8"));
    const untold = join(folder, "expected/gaps.txt");
    if (existsSync(untold)) {
      const told = gaps.map(gap).join("");
      if (process.env["UPDATE"] === "1") writeFileSync(untold, told);
      expect(told).toBe(readFileSync(untold, "utf8"));
    }
    const related = join(folder, "expected/related.txt");
    if (!existsSync(related)) return;
    if (process.env["UPDATE"] === "1") writeFileSync(related, all.map(beside).join(""));
    expect(all.map(beside).join("")).toBe(readFileSync(related, "utf8"));
  });
});
