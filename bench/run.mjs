// Measures the built program on repositories it makes itself, and writes the table into bench/results.md.
//
// npm run bench [-- --part check|audit|memory|compare] [--cli dist/cli.js] [--runs 11] [--node FILE] [--print]
//   A part measures and rewrites only its own section; --print shows the tables and writes nothing. --node: other engines, such as
//   the Action's, to measure a check and an audit on as well.

import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compareAll } from "./compare.mjs";
import { changeOf, filesOf, writeRepository, writeTree } from "./generate/repository.mjs";
import { median, timed } from "./measure.mjs";
import { writeSection } from "./results.mjs";

const { values: options } = parseArgs({
  options: {
    part: { type: "string", multiple: true, default: ["check", "audit", "memory", "compare"] },
    cli: { type: "string", default: fileURLToPath(new URL("../dist/cli.js", import.meta.url)) },
    runs: { type: "string", default: "11" },
    node: { type: "string", multiple: true, default: [] },
    print: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
const engines = [process.execPath, ...options.node].map(engineOf);
const folder = mkdtempSync(join(tmpdir(), "nhi-lint-bench-"));
const parts = { check, audit, memory, compare };

try {
  for (const part of options.part) {
    const lines = [machine(), "", ...(await parts[part]())].join("\n");
    if (options.print) console.log(lines);
    else writeSection(part, lines);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function engineOf(node) {
  try {
    return { node, version: timed(["-p", "process.versions.node"], { node }).stdout.trim() };
  } catch (error) {
    console.error(
      `--node: \`${node}\` does not run as Node does (${error.message}), so nothing can be measured on it. Name an executable of Node, e.g. \`--node "$(command -v node)"\`.`,
    );
    process.exit(2);
  }
}

function machine() {
  const day = new Date().toISOString().slice(0, 10);
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${day}, ${process.platform} ${process.arch}, ${cpus().length} cores, ${memory} GiB, node ${process.versions.node}.`;
}

/** The gate, as a pull request meets it: two commits of 5,000 files, twenty of them changed. */
function check() {
  const rows = [
    ["mixed", "mixed", "mixed repository, 20 files changed"],
    ["terraform", "terraform", "Terraform only, 500 roots, 20 files changed"],
    ["terraform", "module", "Terraform only, a module of 500 roots changed"],
  ].flatMap(([kind, change, title]) => {
    const args = checkOf(kind, change, 5000);
    return engines.map(
      ({ node, version }) => `| ${title} | ${version} | ${beyondNode(args, node).join(" | ")} |`,
    );
  });
  return [
    `Wall time of the process beyond that of bare \`node -e 0\`, median of ${runs} runs, interleaved. Target: 150 ms or less. On a fresh machine, as in CI, nothing is kept of what the engine compiled before.`,
    "",
    "| `check` in a repository of 5,000 files | node | beyond it | on a fresh machine | whole process | fastest | slowest | findings | stages |",
    "|---|---|---|---|---|---|---|---|---|",
    ...rows,
  ];
}

/** A repository of its own, and the arguments that check its change. */
function checkOf(kind, change, count) {
  const repository = join(folder, `check-${change}-${count}`);
  const files = filesOf(kind, count);
  writeRepository(repository, files, changeOf(change, files));
  return ["check", "--repo", repository, "--base", "HEAD^1", "--head", "HEAD", "--format", "json"];
}

function beyondNode(args, engine) {
  const taken = { node: [], check: [], fresh: [] };
  let report = null;
  for (let i = 0; i <= runs; i += 1) {
    const node = timed(["-e", "0"], { node: engine });
    const checked = timed([options.cli, ...args], { node: engine, env: { CI: "" } });
    const fresh = timed([options.cli, ...args], { node: engine, env: { CI: "true" } });
    report = JSON.parse(checked.stdout);
    if (i === 0) continue; // the disk is cold
    taken.node.push(node.milliseconds);
    taken.check.push(checked.milliseconds);
    taken.fresh.push(fresh.milliseconds);
  }
  const bare = median(taken.node);
  const ms = (value) => `${Math.round(value)} ms`;
  const stages = Object.entries(report.stats.milliseconds).map(
    ([stage, t]) => `${stage} ${Math.round(t)}`,
  );
  return [
    `**${ms(median(taken.check) - bare)}**`,
    ms(median(taken.fresh) - bare),
    ms(median(taken.check)),
    ms(Math.min(...taken.check)),
    ms(Math.max(...taken.check)),
    report.findings.length,
    stages.join(", "),
  ];
}

/** Speed of reading a whole tree on one core. */
function audit() {
  const small = checkOf("terraform", "terraform", 500);
  const trees = [
    ["mixed", 5000],
    ["terraform", 5000],
    ["terraform", 20_000],
  ].map(([kind, count]) => ({ ...tree(kind, count), kind, count }));
  const rows = engines.flatMap(({ node, version }) => {
    // Keeps what the engine compiles, as on a machine where checks are run.
    timed([options.cli, ...small], { node, env: { CI: "" } });
    return trees.map((one) => `| ${auditOf(one, node, version).join(" | ")} |`);
  });
  return [
    "`audit --format json` of a folder on one core, wall time beyond bare node, median of 3 runs. Target: 3,000 files/s or more. An audit takes what a check before it kept of what the engine compiled; on a fresh machine nothing is kept.",
    "",
    "| tree | node | size | time | files/s | on a fresh machine | judged files/s | judged MB/s |",
    "|---|---|---|---|---|---|---|---|",
    ...rows,
  ];
}

function auditOf({ args, bytes, kind, count }, node, version) {
  const once = (words, CI = "") => timed(words, { node, oneCore: true, env: { CI } });
  const taken = { bare: [], kept: [], fresh: [] };
  let report = null;
  for (let i = 0; i < 3; i += 1) {
    const audited = once([options.cli, ...args]);
    report = JSON.parse(audited.stdout);
    taken.bare.push(once(["-e", "0"]).milliseconds);
    taken.kept.push(audited.milliseconds);
    taken.fresh.push(once([options.cli, ...args], "true").milliseconds);
  }
  const secondsOf = (all) => (median(all) - median(taken.bare)) / 1000;
  const seconds = secondsOf(taken.kept);
  const rate = (amount, time = seconds) => Math.round(amount / time).toLocaleString("en");
  const { stats } = report;
  return [
    `${kind}, ${count.toLocaleString("en")} files`,
    version,
    `${(bytes / 1e6).toFixed(1)} MB`,
    `${seconds.toFixed(2)} s`,
    `**${rate(count)}**`,
    rate(count, secondsOf(taken.fresh)),
    rate(stats.files),
    (stats.bytes / 1e6 / seconds).toFixed(1),
  ];
}

/** Most memory held at once, as the tree grows. */
function memory() {
  const rows = ["mixed", "terraform"].flatMap((kind) =>
    [1000, 5000, 20_000].map((count) => {
      const { args } = tree(kind, count);
      const { peak, stdout } = timed([options.cli, ...args]);
      const { stats } = JSON.parse(stdout);
      const read = stats.bytes / 1e6;
      return `| ${kind} | ${count.toLocaleString("en")} | ${read.toFixed(1)} MB | ${stats.facts.toLocaleString("en")} | **${Math.round(peak / 1024)} MB** | ${(peak / 1024 / read).toFixed(1)} |`;
    }),
  );
  const bare = Math.round(timed(["-e", "0"]).peak / 1024);
  return [
    `Largest resident set of \`audit --format json\` (bare node: ${bare} MB). Target: grows less than linearly with bytes read.`,
    "",
    "| tree | files | read | facts | peak | MB held per MB read |",
    "|---|---|---|---|---|---|",
    ...rows,
  ];
}

/** Two policies of 1,000 statements, in shapes that invite comparing each with each. */
async function compare() {
  const ms = (value) => `${Math.round(value)} ms`;
  const rows = (await compareAll(1000)).map(
    ({ name, first, later, gained, unclear }) =>
      `| ${name} | ${ms(first)} | **${ms(later)}** | ${gained} | ${unclear} |`,
  );
  return [
    "CPU time of comparing two policies of 1,000 statements each: the first time in a process, and the median of the last seven of twenty. Target: 50 ms.",
    "",
    "| head's statements against base's | first | later | gained | unclear |",
    "|---|---|---|---|---|",
    ...rows,
  ];
}

function tree(kind, count) {
  const path = join(folder, `${kind}-${count}`);
  const files = filesOf(kind, count);
  writeTree(path, files);
  const bytes = files.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
  return { args: ["audit", path, "--format", "json"], bytes };
}
