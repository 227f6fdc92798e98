import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { position } from "../src/base/origin.ts";
import { catalog } from "../src/catalog/catalog.gen.ts";
import type { Finding } from "../src/finding/finding.ts";
import { run } from "../src/run.ts";
import { gather } from "../src/stage/gather.ts";
import { folderSnapshot } from "../src/source/folder.ts";
import { kindOf } from "../src/source/ours.ts";
import { emptySnapshot, type Snapshot } from "../src/source/snapshot.ts";

const root = new URL("../fixtures/judge/", import.meta.url).pathname;
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** Without a base folder everything is new, and the policy is head's. */
async function findings(folder: string): Promise<readonly Finding[]> {
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
    },
    { catalog, secondOpinion: () => Promise.reject(new Error("not asked here")), clock: () => 0 },
  );
  return outcome.report.findings;
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
    const all = await findings(folder);
    const found = all.map(line).join("");
    if (process.env["UPDATE"] === "1") writeFileSync(expected, found);
    expect(found).toBe(readFileSync(expected, "utf8"));
    const related = join(folder, "expected/related.txt");
    if (!existsSync(related)) return;
    if (process.env["UPDATE"] === "1") writeFileSync(related, all.map(beside).join(""));
    expect(all.map(beside).join("")).toBe(readFileSync(related, "utf8"));
  });
});
