// Plants bad changes of our own into real trees and tells which of them the built `check` lets through: none may pass.
//
// node bench/seeded.mjs [--cli dist/cli.js] [--only ID|FILE.yaml] [--write] GITDIR…
//   Nothing is written to the repositories: commits are made in a temporary one that borrows their objects.
//   --write puts the table into bench/results.md.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { load } from "js-yaml";
import { writeSection } from "./results.mjs";
import { planted } from "./seeded/plant.mjs";
import { treesOf } from "./seeded/trees.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options, positionals: gitDirs } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: "string", default: here("../dist/cli.js") },
    only: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
if (gitDirs.length === 0) {
  console.error("usage: node bench/seeded.mjs [--only ID|FILE.yaml] [--write] GITDIR…");
  process.exit(2);
}

const cases = readdirSync(here("seeded"))
  .filter((name) => name.endsWith(".yaml"))
  .flatMap((name) =>
    load(readFileSync(here(`seeded/${name}`), "utf8")).filter(
      ({ id }) => id !== undefined && (!options.only || [id, name].includes(options.only)),
    ),
  );
const temporary = mkdtempSync(join(tmpdir(), "nhi-lint-seeded-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

const trees = gitDirs.map((gitDir, at) => borrow(resolve(gitDir), join(temporary, `${at}.git`)));
const used = new Map();
const rows = cases.map((one) => {
  const tree = pick(one);
  if (!tree) return { one, repository: "none fits", outcome: "**not run**", findings: [] };
  return judge(one, tree);
});
const passed = rows.filter((row) => row.outcome !== "stopped" && !row.outcome.startsWith("warned"));
const text = report(rows);
console.log(text);
if (options.write) writeSection("seeded", text);
process.exit(passed.length === 0 ? 0 : 1);

/** A bare repository that reads another's objects and keeps its own. */
function borrow(gitDir, target) {
  execFileSync("git", ["init", "-q", "--bare", target]);
  writeFileSync(join(target, "objects/info/alternates"), `${gitDir}/objects\n`);
  const head = execFileSync("git", ["--git-dir", gitDir, "rev-parse", "HEAD"], {
    encoding: "utf8",
  }).trim();
  return treesOf(gitDir, target, head);
}

/** The tree used least so far, among those where the case can be planted. */
function pick(one) {
  const fit = trees.filter(
    (tree) => tree.roots(one.in).length > 0 && (!one.edit || tree.find(one.edit)),
  );
  const [tree] = fit.toSorted((a, b) => (used.get(a) ?? 0) - (used.get(b) ?? 0));
  if (tree) used.set(tree, (used.get(tree) ?? 0) + 1);
  return tree ?? null;
}

function judge(one, tree) {
  const { before, after } = planted(one, tree);
  const base = tree.commit(tree.head, before);
  const head = tree.commit(base, after);
  const args = [
    "check",
    "--repo",
    tree.gitDir,
    "--base",
    base,
    "--head",
    head,
    "--format",
    "json",
    "--today",
    "2026-07-01",
  ];
  const { status, stdout, stderr } = spawnSync(process.execPath, [options.cli, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (!stdout)
    return {
      one,
      repository: tree.name,
      outcome: `**exit ${status}** ${stderr.slice(0, 200)}`,
      findings: [],
    };
  const findings = JSON.parse(stdout).findings.filter((f) => !f.waiver);
  return { one, repository: tree.name, outcome: outcomeOf(one, status, findings), findings };
}

/** Stopped, and for the right reason: by a rule that the case names. What is moved behind something that nobody can read may be warned of. */
function outcomeOf(one, status, findings) {
  const named = findings.filter((f) => one.rules.includes(f.rule));
  if (status === 1 && named.some((f) => f.severity === "error")) return "stopped";
  const told = one.unknown ?? one.decided;
  if (told && named.some((f) => f.severity !== "note")) return `warned: ${told}`;
  return status === 1 ? "**stopped by another rule**" : `**passed (exit ${status})**`;
}

function report(all) {
  const count = (outcome) => all.filter((row) => row.outcome.startsWith(outcome)).length;
  const decided = all.filter(({ one, outcome }) => one.decided && outcome !== "stopped").length;
  const lines = all.map(({ one, repository, outcome, findings }) => {
    const rules = [
      ...new Set(findings.filter((f) => f.severity !== "note").map((f) => f.rule)),
    ].toSorted();
    return `| ${one.id} | ${one.what.replaceAll("|", "\\|")} | ${repository} | ${outcome} | ${rules.join(", ")} |`;
  });
  return [
    `${all.length} bad changes planted into ${new Set(all.map((row) => row.repository)).size} real trees: ${count("stopped")} stopped, ${count("warned") - decided} behind what nobody can read and warned of, ${decided} warned of by decision, ${all.length - count("stopped") - count("warned")} passed.`,
    "",
    "| case | what | tree | outcome | errors and warnings |",
    "|---|---|---|---|---|",
    ...lines,
  ].join("\n");
}
