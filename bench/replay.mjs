// Runs the built `check` over merges in the history of real repositories and tells which it would have stopped, and why.
//
// node bench/replay.mjs --out FILE.jsonl [--count 100] [--last] [--cli dist/cli.js] [--jobs 1] [--from FILE.jsonl] GITDIR…
//   Merges are spread over the first-parent history, among those that change a file of a kind we read; --last takes the newest.
//   Where fewer than one commit in ten is a merge (squashing), each commit on the first-parent line counts as one.
//   --from replays the very merges of an earlier record, so that two builds can be compared.
//   --write TEXT puts the table into bench/results.md, and TEXT, what a person read in the red ones, below it.

import { execFile, execFileSync } from "node:child_process";
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { dirname, basename, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeSection } from "./results.mjs";

const { values: options, positionals: gitDirs } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: "string", default: "100" },
    out: { type: "string" },
    from: { type: "string" },
    last: { type: "boolean", default: false },
    write: { type: "string" },
    jobs: { type: "string", default: "1" },
    cli: { type: "string", default: fileURLToPath(new URL("../dist/cli.js", import.meta.url)) },
  },
});
if (!options.out || (gitDirs.length === 0 && !options.from)) {
  console.error("usage: node bench/replay.mjs --out FILE.jsonl [--count 100] GITDIR…");
  process.exit(2);
}

/** Files that may declare an identity; a merge of none of them is trivially green and would flatter the result. */
const judged = ["*.tf", "*.tofu", "*.tf.json", "*.tfvars", "*.yaml", "*.yml"];

const nameOf = (gitDir) => {
  const path = resolve(gitDir).replace(/\/?\.git$/u, "");
  return (/^(repo|bare)$/u.test(basename(path)) ? basename(dirname(path)) : basename(path)).replace(
    "+",
    "/",
  );
};

function firstParentLine(gitDir, flags, paths) {
  const args = ["--git-dir", gitDir, "log", "--first-parent", "-m", "--format=%H %cs", ...flags];
  const text = execFileSync("git", paths.length > 0 ? [...args, "--", ...paths] : args, {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  return text.split("\n").filter((line) => line !== "");
}

function mergesOf(gitDir, count) {
  const merges = firstParentLine(gitDir, ["--merges"], []);
  const squashes = merges.length * 10 < firstParentLine(gitDir, [], []).length;
  const all = firstParentLine(gitDir, ["--min-parents=" + (squashes ? 1 : 2)], judged);
  const step = options.last ? 1 : Math.max(1, all.length / count);
  const picked = Array.from(
    { length: Math.min(count, all.length) },
    (_, i) => all[Math.floor(i * step)],
  );
  return picked.map((line) => {
    const [merge, day] = line.split(" ");
    return { gitDir, repository: nameOf(gitDir), merge, day };
  });
}

function replay({ gitDir, repository, merge, day }) {
  const args = [options.cli, "check", "--repo", gitDir, "--base", `${merge}^1`, "--head", merge];
  const start = performance.now();
  return new Promise((done) => {
    const run = [...args, "--format", "json", "--today", day];
    const limits = { encoding: "utf8", maxBuffer: 1 << 28, timeout: 120_000 };
    execFile(process.execPath, run, limits, (error, stdout, stderr) => {
      const milliseconds = Math.round(performance.now() - start);
      const about = {
        repository,
        gitDir,
        merge,
        day,
        milliseconds,
        exit: error ? (error.code ?? error.signal) : 0,
      };
      const found = outcome(stdout, stderr);
      done({ ...about, ...found, ...(found.verdict === "no report" ? { exit: "no report" } : {}) });
    });
  });
}

function outcome(stdout, stderr) {
  try {
    const { verdict, findings, gaps, stats } = JSON.parse(stdout);
    const changed = gaps.filter((gap) => gap.changed);
    return {
      verdict,
      findings: findings.map(short),
      gaps: changed.map(({ file, line, kind, why }) => ({ file, line, kind, why })),
      stats,
    };
  } catch {
    return { verdict: "no report", findings: [], gaps: [], said: stderr.slice(0, 500) };
  }
}

const short = ({ rule, severity, file, line, message, change, fact, waiver }) => ({
  rule,
  severity,
  file,
  line,
  message,
  change,
  key: fact?.key ?? null,
  waived: waiver !== null,
});

const count = Number(options.count);
const planned = options.from
  ? readFileSync(options.from, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
  : gitDirs.flatMap((gitDir) => mergesOf(gitDir, count));
rmSync(options.out, { force: true });
const results = [];
const queue = planned.values();
const worker = async () => {
  for (const merge of queue) {
    const result = await replay(merge);
    results.push(result);
    appendFileSync(options.out, `${JSON.stringify(result)}\n`);
  }
};
await Promise.all(Array.from({ length: Number(options.jobs) }, worker));
print(results);

function print(all) {
  const table = tableOf(all);
  console.log(table);
  if (options.write) writeSection("replay", `${table}\n\n${options.write}`);
  const errors = all.flatMap((r) => r.findings.map((f) => `${f.severity} ${f.rule}`));
  console.log("\n| severity and rule | findings |\n|---|---|");
  for (const [rule, found] of [...group(errors, (e) => e)].toSorted(
    (a, b) => b[1].length - a[1].length,
  ))
    console.log(`| ${rule} | ${found.length} |`);
  for (const run of all.filter((r) => r.exit !== 0)) printRed(run);
}

function tableOf(all) {
  const rows = [...group(all, (r) => r.repository)].map(([repository, runs]) => {
    const of = (exit) => runs.filter((r) => r.exit === exit).length;
    const from = runs.map((r) => r.day).toSorted()[0];
    const slowest = Math.max(...runs.map((r) => r.milliseconds));
    const other = runs.length - of(0) - of(1);
    return `| ${repository} | ${runs.length} | ${from} | ${of(0)} | ${of(1)} | ${other} | ${slowest} ms |`;
  });
  const head =
    "| repository | merges | from | green | red | could not judge | slowest |\n|---|---|---|---|---|---|---|";
  return [head, ...rows].join("\n");
}

function printRed({ repository, merge, exit, findings, gaps, said }) {
  console.log(`\n${repository} ${merge.slice(0, 12)} exit ${exit}${said ? ` ${said}` : ""}`);
  for (const f of findings.filter((f) => f.severity === "error" && !f.waived))
    console.log(`  ${f.file}:${f.line} ${f.rule} (${f.change}) ${f.message.slice(0, 160)}`);
  if (exit === 2)
    for (const g of gaps.slice(0, 5))
      console.log(`  ${g.file}:${g.line} gap ${g.kind}: ${g.why.slice(0, 160)}`);
}

function group(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
