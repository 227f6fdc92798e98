// Turns a Report into GitHub's Markdown, for the job summary and for files.

import { position } from "../base/origin.ts";
import type { Cleared, Finding } from "../finding/finding.ts";
import { chainAround } from "./chain.ts";
import { drawn } from "./draw.ts";
import { code, forMarkdown } from "./escape.ts";
import { subjectsMarkdown } from "./group-markdown.ts";
import { groupFindings, plural } from "./groups.ts";
import type { Report, ReportedGap, Style } from "./report.ts";
import { summarySentence } from "./sentence.ts";
import { subjectOf } from "./telling.ts";

/** GitHub refuses a step's summary over 1 MiB; UTF-8 can take three bytes a unit, so this many units always fit with the pointer. */
const longest = 300_000;

/** A heading that says the verdict, findings by declaration, waivers, gaps; cut with a pointer when too long. */
export function* markdownReporter(report: Report, _style: Style): Iterable<string> {
  let used = 0;
  for (const part of parts(report)) {
    used += part.length;
    if (used > longest) {
      yield "\n\n… cut here: the JSON report holds the rest.\n";
      return;
    }
    yield part;
  }
}

function* parts(report: Report): Iterable<string> {
  yield `## nhi-lint ${forMarkdown(summarySentence(report))}\n\n`;
  const subjects = groupFindings(report.findings).map((group) => subjectOf(group, report));
  yield* subjectsMarkdown(subjects, (file, line) => code(`${file}:${line}`));
  yield* chains(report);
  yield* waived(report.findings);
  yield* cleared(report.cleared ?? []);
  yield* gaps(report.gaps.filter((gap) => !gap.waived));
  for (const remark of report.remarks) yield `> ${forMarkdown(remark)}\n\n`;
}

/** More diagrams than that nobody looks at. */
const mostChains = 5;

/** How one gets to each identity that fails, and what it may do then. */
function* chains({ findings, model }: Report): Iterable<string> {
  const failing = new Set<string>();
  for (const { severity, waiver, identity } of [...findings].sort(chainsFirst))
    if (severity === "error" && !waiver && identity !== null) failing.add(identity);
  const drawnAlready = new Set<string>();
  for (const key of failing) {
    if (drawnAlready.size >= mostChains) return;
    const chain = chainAround(key, model);
    if (!chain) continue;
    const diagram = [...drawn(chain, "mermaid")].join("");
    if (drawnAlready.has(diagram)) continue;
    drawnAlready.add(diagram);
    const name = model.facts.get(key)?.address ?? key;
    const more =
      chain.more > 0
        ? `\n${plural(chain.more, "node")} more: ${code(`nhi-lint graph --identity ${key}`)}\n`
        : "";
    yield `#### Who becomes ${code(name)}\n\n\`\`\`mermaid\n${diagram}\`\`\`\n${more}\n`;
  }
}

function chainsFirst(a: Finding, b: Finding): number {
  return Number(b.rule === "privileged-chain") - Number(a.rule === "privileged-chain");
}

function* waived(findings: readonly Finding[]): Iterable<string> {
  const accepted = findings.filter((finding) => finding.waiver !== null);
  if (accepted.length === 0) return;
  yield `<details><summary>${plural(accepted.length, "finding")} waived</summary>\n\n`;
  yield "| where | rule | owner | until | reason |\n| --- | --- | --- | --- | --- |\n";
  for (const { primary, rule, waiver } of accepted) {
    if (!waiver) continue;
    const { file, line } = position(primary);
    const self = waiver.selfGranted ? " (granted by this change itself)" : "";
    yield `| ${code(`${file}:${line}`)} | ${code(rule)} | ${forMarkdown(waiver.owner)} | ${forMarkdown(waiver.until)} | ${forMarkdown(waiver.reason)}${self} |\n`;
  }
  yield "\n</details>\n\n";
}

function* cleared(all: readonly Cleared[]): Iterable<string> {
  if (all.length === 0) return;
  yield `<details><summary>${plural(all.length, "finding")} cleared by trusted evidence</summary>\n\n`;
  yield "| where | rule | export | shows |\n| --- | --- | --- | --- |\n";
  for (const { primary, rule, clearing } of all) {
    const [found, by] = [position(primary), position(clearing.at)];
    const where = `${code(`${found.file}:${found.line}`)} | ${code(rule)}`;
    const said = `${clearing.noun} ${code(`${by.file}:${by.line}`)} of ${clearing.until}`;
    yield `| ${where} | ${said} | ${forMarkdown(clearing.why)} |\n`;
  }
  yield "\n</details>\n\n";
}

function* gaps(open: readonly ReportedGap[]): Iterable<string> {
  if (open.length === 0) return;
  yield `<details><summary>${plural(open.length, "gap")}: could not be read or told</summary>\n\n`;
  yield "| where | kind | what | why |\n| --- | --- | --- | --- |\n";
  const changedFirst = [...open].sort((a, b) => Number(b.changed) - Number(a.changed));
  for (const gap of changedFirst) {
    const { file, line } = position(gap.at);
    const changed = gap.changed ? " (changed)" : "";
    yield `| ${code(`${file}:${line}`)} | ${gap.kind}${changed} | ${forMarkdown(gap.what)} | ${forMarkdown(gap.why)} |\n`;
  }
  yield "\n</details>\n\n";
}
