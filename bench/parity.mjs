// Judges the files of a peer's own tests and tells where our findings and its expectations agree.
//
// node bench/parity.mjs --peer checkov|kics --expected FILE.jsonl [--write] GITDIR
//   FILE.jsonl: one object a line, {rule, file, line, resource?, expected: "fail" | "pass"}. GITDIR: the peer's repository.
//   --write puts the table into bench/results.md.

import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { load } from "js-yaml";
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
const counts = { out: 0, later: new Map(), fail: [0, 0], pass: [0, 0] };
const differences = [];
for (const one of expectations) {
  const mapped = mappedTo(one.rule);
  if (!Array.isArray(mapped)) {
    if (mapped.out) counts.out++;
    else counts.later.set(mapped.later, (counts.later.get(mapped.later) ?? 0) + 1);
    continue;
  }
  const fires = findingsAt(one).some(({ rule }) => mapped.includes(rule));
  const agrees = fires === (one.expected === "fail");
  counts[one.expected][0]++;
  if (agrees) counts[one.expected][1]++;
  else
    differences.push(
      `${one.rule} ${one.file}:${one.line ?? ""} ${one.resource ?? ""} expects ${one.expected}`,
    );
}
const text = report();
console.log(text);
for (const one of differences) console.log(one);
if (options.write) writeSection(`parity-${options.peer}`, text);

function mappedTo(rule) {
  if (rules[rule]) return rules[rule];
  const family = Object.entries(rules).find(
    ([name]) =>
      name.includes("*") &&
      new RegExp(`^${name.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`).test(
        rule,
      ),
  );
  if (!family) throw new Error(`bench/parity/rules.yaml does not know ${rule}`);
  return family[1];
}

/** Errors and warnings that sit in the block expected, or name it; of a file where no line is given. */
function findingsAt({ file, line, resource }) {
  const { findings, text: source } = judge(file);
  const own = findings.filter(({ severity }) => severity !== "note");
  if (line === null || line === undefined) return own;
  const end = endOfBlock(source, line);
  const inside = (place) =>
    place.file === judgedName(file) && place.line >= line && place.line <= end;
  return own.filter(
    (one) =>
      inside(one) || one.related.some(inside) || (resource && one.fact?.address === resource),
  );
}

function judgedName(file) {
  return file.slice(file.lastIndexOf("/") + 1);
}

/** checkov reads a folder at once, KICS each file by itself. */
function judge(file) {
  const key = options.peer === "checkov" ? dirname(file) : file;
  const before = judged.get(key);
  if (before?.files.has(judgedName(file)))
    return { ...before, text: before.files.get(judgedName(file)) };
  const folder = join(temporary, String(judged.size));
  mkdirSync(folder);
  const git = (...words) =>
    execFileSync("git", ["--git-dir", gitDir, ...words], { encoding: "utf8", maxBuffer: 2 ** 28 });
  const names =
    options.peer === "checkov"
      ? git("ls-tree", "--name-only", "HEAD", `${dirname(file)}/`)
          .trim()
          .split("\n")
      : [file];
  const files = new Map();
  for (const name of names.filter((path) => /\.(tf|json|ya?ml)$/.test(path))) {
    const text = git("show", `HEAD:${name}`);
    files.set(judgedName(name), text);
    writeFileSync(join(folder, judgedName(name)), text);
  }
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

/** The last line of the block or document that begins there, or that the line stands in. */
function endOfBlock(source, line) {
  const lines = source.split("\n");
  if (!/\{/.test(source) || /^\s*(apiVersion|kind|metadata):/m.test(source)) {
    const end = lines.findIndex((text, at) => at >= line && text.startsWith("---"));
    return end < 0 ? lines.length : end;
  }
  let depth = 0;
  for (let at = line - 1; at < lines.length; at++) {
    for (const char of lines[at] ?? "") depth += char === "{" ? 1 : char === "}" ? -1 : 0;
    if (depth <= 0 && at >= line - 1 && /[{}]/.test(lines[at] ?? "")) return at + 1;
  }
  return lines.length;
}

function report() {
  const part = ([all, same]) =>
    `${same} of ${all} (${((100 * same) / Math.max(1, all)).toFixed(1)} %)`;
  const later = [...counts.later].map(([rule, times]) => `${times} ${rule}`).join(", ");
  return `${options.peer}: where it expects a finding we have one at the same block in ${part(counts.fail)}; where it expects none we have none in ${part(counts.pass)}. Not ours: ${counts.out}. Waiting: ${later || "none"}.`;
}
