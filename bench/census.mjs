// Counts what the built program can tell of the Terraform of real repositories: owners, ends, privileges and trust that are known, absent
// and unknown, with the reasons for unknown ranked.
//
// node bench/census.mjs [--cli dist/cli.js] [--reasons 10] [--sample 40 [--seed 1] --out FILE.jsonl] [--read FILE.json] [--cost GITDIR] [--write] GITDIR[@COMMIT]…
//   --sample writes so many unknown values of each repository, drawn by the seed, for somebody who reads the source and says which of
//   them it tells; --read takes the answers (bench/census/reader.json: of how many sampled how many can be told, and how many values were
//   known before); --write puts the table into bench/results.md.

import { spawnSync } from "node:child_process";
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { drawn } from "./census/draw.mjs";
import { countOf, unknownsOf } from "./census/count.mjs";
import { timed } from "./measure.mjs";
import { writeSection } from "./results.mjs";

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    cli: { type: "string", default: fileURLToPath(new URL("../dist/cli.js", import.meta.url)) },
    reasons: { type: "string", default: "10" },
    sample: { type: "string", default: "0" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
    read: { type: "string" },
    cost: { type: "string" },
    write: { type: "boolean", default: false },
  },
});
if (positionals.length === 0 || (options.sample !== "0" && !options.out)) {
  console.error("usage: node bench/census.mjs [--sample 40 --out FILE.jsonl] [--write] GITDIR…");
  process.exit(2);
}

/** The base of everything: `check --all` against it is an audit of a commit. */
const nothing = mkdtempSync(join(tmpdir(), "nhi-lint-census-"));
process.on("exit", () => rmSync(nothing, { recursive: true, force: true }));
const answers = options.read ? JSON.parse(readFileSync(options.read, "utf8")) : {};
if (options.out) rmSync(options.out, { force: true });

const counted = positionals.map((argument) => {
  const [gitDir, commit = "HEAD"] = argument.split("@");
  const { head, facts } = audited(gitDir, commit);
  const repository = nameOf(gitDir);
  const unknowns = unknownsOf(facts);
  if (options.out)
    for (const one of drawn(
      unknowns.filter(isMeasured),
      Number(options.sample),
      Number(options.seed),
    ))
      appendFileSync(options.out, `${JSON.stringify({ repository, ...one })}\n`);
  return { repository, head, count: countOf(facts), unknowns, answer: answers[repository] };
});
const text = [report(counted), ...(options.cost ? cost(options.cost) : [])].join("\n");
console.log(text);
if (options.write) writeSection("census", text);

/** Of all a run does on one core: git, parsing, resolving, judging, writing. */
function cost(gitDir) {
  const args = [options.cli, "check", "--repo", gitDir, "--base", nothing, "--head", "HEAD"];
  const runs = Array.from({ length: 5 }, () =>
    timed([...args, "--all", "--format", "json", "--fail-on", "never"], { oneCore: true }),
  );
  const { stats } = JSON.parse(runs[0].stdout);
  const least = Math.min(...runs.map(({ cpu }) => cpu)) / 1000;
  const peak = Math.max(...runs.map((run) => run.peak)) / 1024;
  return [
    "",
    `Cost: ${nameOf(gitDir)}, ${stats.files.toLocaleString("en")} files read, ${stats.facts.toLocaleString("en")} facts: ${least.toFixed(1)} s of one core for the whole run (least of 5, user and system), at most ${Math.round(peak)} MB held.`,
  ];
}

function audited(gitDir, commit) {
  const args = [options.cli, "check", "--repo", gitDir, "--base", nothing, "--head", commit];
  const run = spawnSync(
    process.execPath,
    [...args, "--all", "--facts", "--format", "json", "--fail-on", "never"],
    { encoding: "utf8", maxBuffer: 2 ** 30 },
  );
  if (!run.stdout) throw new Error(run.stderr);
  const { head, facts } = JSON.parse(run.stdout);
  return { head, facts: facts.filter((one) => one.domain === "terraform" && one.active !== false) };
}

/** Trust is counted beside what the measure is about. */
function isMeasured({ of }) {
  return of !== "principal";
}

function nameOf(gitDir) {
  const path = resolve(gitDir).replace(/\/?\.git$/u, "");
  const name = /^(repo|bare)$/u.test(basename(path)) ? basename(dirname(path)) : basename(path);
  return name.replace("+", "/");
}

function report(all) {
  const cell = ({ known, partly, absent, unknown }) =>
    [known, absent, partly, unknown].filter((number) => number !== undefined).join(" / ");
  const rows = all.map(({ repository, head, count, answer }) =>
    [
      "",
      `${repository} \`${head.slice(0, 8)}\``,
      count.facts,
      cell(count.owner),
      cell(count.expiry),
      cell(count.privilege),
      cell(count.principal),
      answer ? shareOf(answer.before, count, answer) : "",
      answer ? `**${shareOf(count.told, count, answer)}**` : "",
      "",
    ].join(" | "),
  );
  return [
    "Identities and credentials (owner, end), grants (what they let do) and trusts (whom they let in) of Terraform, as `check --all --facts` against nothing tells them.",
    "",
    "| repository | facts | owner: known / absent / unknown | end: known / absent / unknown | privileges: known / partly / unknown | trust: known / partly / unknown | of what a reader can tell, known before | known now |",
    "|---|---|---|---|---|---|---|---|",
    ...rows.map((row) => row.trim()),
    "",
    "What a reader can tell: the owners, ends and privileges that are known or absent, and of the unknown ones the share that somebody who read a sample of them (40 a repository, or all, seed 1) found in the tree. What a caller of a module that nothing calls says, and what only another state or a service holds, nobody can tell. Both columns are shares of what can be told now; before is the build that this census was first run on.",
    "",
    ...all.flatMap(({ repository, answer }) =>
      answer
        ? [`- ${repository}: ${answer.told} of ${answer.sampled} can be told. ${answer.read}`]
        : [],
    ),
    ...all.flatMap(reasons),
  ].join("\n");
}

/** Of what the reader found source to tell, how much is known: unknown values are taken to be like those sampled. */
function shareOf(of, { told, untold }, { sampled, told: missed }) {
  const more = sampled === 0 ? 0 : (untold * missed) / sampled;
  return `${((100 * of) / (told + more)).toFixed(1)} %`;
}

function reasons({ repository, unknowns }) {
  const byReason = new Map();
  for (const { of, reason, what, loose } of unknowns) {
    const where = loose ? ", in a module nobody calls" : "";
    const key = `${of}: ${reason} \`${what}\`${where}`;
    byReason.set(key, (byReason.get(key) ?? 0) + 1);
  }
  const ranked = [...byReason].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const shown = ranked.slice(0, Number(options.reasons)).map(([key, n]) => `| ${n} | ${key} |`);
  const left = ranked.slice(shown.length).reduce((sum, [, n]) => sum + n, 0);
  return [
    "",
    `Unknown in ${repository}, ranked:`,
    "",
    "| values | what, and why |",
    "|---|---|",
    ...shown,
    ...(left > 0 ? [`| ${left} | ${ranked.length - shown.length} other reasons |`] : []),
  ];
}
