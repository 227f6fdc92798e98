// Judges the files of a peer's own tests and tells where our findings and its expectations agree.
//
// node bench/parity.mjs --peer checkov|kics|polaris --expected FILE.jsonl [--write] GITDIR
//   FILE.jsonl: one object a line, {rule, file, line, resource?, expected: "fail" | "pass"}. GITDIR: the peer's repository.
//   --write puts the table into bench/results.md.
// What bench/parity.md explains is counted apart: neither agreed nor hidden. An explanation that nothing needs any more is told.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { load } from "js-yaml";
import { given, givenNames } from "./parity/gifts.mjs";
import { writeSection } from "./results.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    peer: { type: "string" },
    expected: { type: "string" },
    cli: { type: "string", default: here("../dist/cli.js") },
    write: { type: "boolean", default: false },
  },
});
const [gitDir] = positionals;
if (!options.peer || !options.expected || gitDir === undefined) {
  console.error("usage: node bench/parity.mjs --peer NAME --expected FILE.jsonl GITDIR");
  process.exit(2);
}
const rules = load(readFileSync(here("parity/rules.yaml"), "utf8"))[options.peer];
const expectations = readFileSync(options.expected, "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line));
const temporary = mkdtempSync(join(tmpdir(), "nhi-lint-parity-"));
process.on("exit", () => rmSync(temporary, { recursive: true, force: true }));

const judged = new Map();
const counts = { out: 0, later: new Map(), fail: newCount(), pass: newCount() };
const { explained, invalid } = explanations();
const needed = new Set();
const unexplained = [];
for (const one of expectations) {
  const asked = askedOf(one.rule);
  if (asked.out) counts.out++;
  else if (asked.later) counts.later.set(asked.later, (counts.later.get(asked.later) ?? 0) + 1);
  else count(one, asked);
}
const text = report();
console.log(text);
for (const one of unexplained) console.log(`unexplained: ${one}`);
for (const one of explained) console.log(`no longer needed: ${one}`);
if (options.write) writeSection(`parity-${options.peer}`, text);

function newCount() {
  return { all: 0, agreed: 0, explained: 0, invalid: 0 };
}

function count(one, asked) {
  const own = counts[one.expected];
  const place = `${one.rule} ${judgedName(one.file)}${one.line ? `:${one.line}` : ""}`;
  own.all++;
  const said = new RegExp(asked.says ?? "");
  const fires = findingsAt(one, asked).some(
    ({ rule, message }) => asked.rules.includes(rule) && said.test(message),
  );
  if (fires === (one.expected === "fail")) own.agreed++;
  else if (explained.delete(place) || needed.has(place)) {
    needed.add(place);
    own.explained++;
    if (invalid.has(place)) own.invalid++;
  } else unexplained.push(`${place} (${one.resource ?? one.file}) expects ${one.expected}`);
}

function askedOf(rule) {
  if (rules[rule]) return asAsked(rules[rule]);
  const family = Object.entries(rules).find(
    ([name]) =>
      name.includes("*") &&
      new RegExp(`^${name.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(
        rule,
      ),
  );
  if (!family) throw new Error(`bench/parity/rules.yaml does not know ${rule}`);
  return asAsked(family[1]);
}

function asAsked(entry) {
  return Array.isArray(entry) ? { rules: entry } : entry;
}

/** Lines of bench/parity.md that begin with a rule and a place in backticks; and those that say that no provider takes what stands there. */
function explanations() {
  const all = readFileSync(here("parity.md"), "utf8").matchAll(
    /^- `([^`]+)` `([^`]+)`:( invalid:)?/gm,
  );
  const lines = [...all]
    .filter(([, rule]) => knows(rule))
    .map(([, rule, place, mark]) => [`${rule} ${place}`, mark !== undefined]);
  return {
    explained: new Set(lines.map(([place]) => place)),
    invalid: new Set(lines.filter(([, mark]) => mark).map(([place]) => place)),
  };
}

function knows(rule) {
  return expectations.some((one) => one.rule === rule);
}

/** What sits in the block expected, or names it; of a file where no line is given. */
function findingsAt({ file, line, resource }, asked) {
  const { findings, text: source } = judge(file, asked);
  const own = findings.filter((one) => saysSomething(one, asked));
  if (line === null || line === undefined) return own;
  const [start, end] = blockAround(source, line);
  const inside = (place) =>
    place.file === judgedName(file) && place.line >= start && place.line <= end;
  const block = source
    .split("\n")
    .slice(start - 1, end)
    .join("\n");
  const names = new Set([resource, ...givenNames(block), ...(asked.follow ? rolesIn(block) : [])]);
  names.delete(undefined);
  return own.filter((one) => inside(one) || one.related.some(inside) || isAbout(one, names));
}

/** A note that nobody can tell is no finding, whichever side it would count for, but where the peer complains of just that. */
function saysSomething({ severity, message }, { missing = false }) {
  if (missing && message.includes(": the tree does not declare ")) return true;
  return severity !== "note" || !/cannot be (read|told)|nobody can|\bmay take\b/.test(message);
}

function isAbout({ fact, identity }, names) {
  return names.has(fact?.address) || [...names].some((name) => identity?.endsWith(name));
}

function judgedName(file) {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** checkov reads a folder at once, KICS each file by itself. */
function judge(file, asked) {
  const key = `${options.peer === "checkov" ? dirname(file) : file} ${asked.give ?? ""} ${asked.machines ?? ""}`;
  const before = judged.get(key);
  if (before?.files.has(judgedName(file)))
    return { ...before, text: before.files.get(judgedName(file)) };
  const folder = join(temporary, String(judged.size));
  mkdirSync(folder);
  const files = new Map();
  for (const name of namesBeside(file)) {
    const text = asMachines(git("show", `HEAD:${name}`), asked);
    files.set(judgedName(name), text);
    writeFileSync(join(folder, judgedName(name)), text);
  }
  if (asked.give) writeFileSync(join(folder, "given.tf"), given([...files.values()], asked.give));
  // A root: what a variable is by default, it is.
  writeFileSync(join(folder, "terraform.tfvars"), "");
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [options.cli, "audit", "--format", "json", folder],
    { encoding: "utf8", maxBuffer: 2 ** 28 },
  );
  if (stdout === "") throw new Error(`${file}: ${stderr}`);
  const made = { findings: JSON.parse(stdout).findings, files };
  judged.set(key, made);
  return { ...made, text: files.get(judgedName(file)) };
}

function namesBeside(file) {
  if (options.peer !== "checkov") return [file];
  const listed = git("ls-tree", "--name-only", "HEAD", `${dirname(file)}/`);
  return listed
    .trim()
    .split("\n")
    .filter((path) => /\.(tf|json|ya?ml)$/.test(path));
}

function git(...words) {
  return execFileSync("git", ["--git-dir", gitDir, ...words], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
}

/** The same grant, held by a machine: what people hold is not ours to judge. */
function asMachines(text, { machines }) {
  return machines
    ? text.replaceAll(/"user:(\w+)@[\w.-]+"/g, '"serviceAccount:$1@parity.iam.gserviceaccount.com"')
    : text;
}

function rolesIn(block) {
  return [...block.matchAll(/\baws_iam_role\.[\w-]+/g)].map(([name]) => name);
}

/** The first and last line of the block or document that the line stands in. */
function blockAround(source, line) {
  const lines = source.split("\n");
  if (!/\{/.test(source) || /^\s*(apiVersion|kind|metadata):/m.test(source)) {
    const end = lines.findIndex((text, at) => at >= line && text.startsWith("---"));
    const start = lines.findLastIndex((text, at) => at < line && text.startsWith("---"));
    return [start + 2, end < 0 ? lines.length : end];
  }
  const start = lines.findLastIndex((text, at) => at < line && /^\w+ .*\{/.test(text));
  let depth = 0;
  for (let at = Math.max(0, start); at < lines.length; at++) {
    for (const char of lines[at] ?? "") depth += char === "{" ? 1 : char === "}" ? -1 : 0;
    if (depth <= 0) return [start + 1, at + 1];
  }
  return [start + 1, lines.length];
}

function report() {
  const row = (what, { all, agreed, explained: told, invalid: rejected }) =>
    `| ${what} | ${all} | ${agreed} (${percent(agreed, all)}) | ${rejected} | ${agreed} of ${all - rejected} (${percent(agreed, all - rejected)}) | ${told - rejected} | ${all - agreed - told} |`;
  const later = [...counts.later].map(([rule, times]) => `${times} ${rule}`).join(", ");
  return `| ${options.peer} expects | asked | agreed | invalid | agreed of what is valid | explained | unexplained |
| --- | --- | --- | --- | --- | --- | --- |
${row("a finding", counts.fail)}
${row("none", counts.pass)}

Invalid: Terraform or its provider rejects what stands there. Not ours to judge: ${counts.out}. Waiting for a rule: ${later || "none"}. What is explained stands in [parity.md](parity.md), one line each.`;
}

function percent(part, whole) {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
}
