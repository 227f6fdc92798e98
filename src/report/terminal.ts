// Turns a Report into text for a person at a terminal: excerpt with the span underlined, what, why, what to do.

import { position, type Origin } from "../base/origin.ts";
import { withoutSecrets } from "../base/secret-form.ts";
import type { Cleared, Finding } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { forLog, forTerminal } from "./escape.ts";
import { groupFindings, plural, type Group } from "./groups.ts";
import { relatedLines } from "./related.ts";
import type { Report, ReportedGap, Style } from "./report.ts";
import { clearedBy, judgedOnly, summarySentence } from "./sentence.ts";
import {
  isAside,
  isSilent,
  mostSilent,
  silence,
  silenceRemedy,
  silenceRule,
  silentApart,
} from "./silent.ts";
import { wrap } from "./wrap.ts";

const codes = { error: "31", warning: "33", note: "36", bold: "1", dim: "2", green: "32" } as const;

interface Pen {
  (ink: keyof typeof codes, text: string): string;
}

/** Findings grouped by declaration, then waivers, what evidence cleared, gaps, remarks and one line that sums up. */
export function* terminalReporter(report: Report, style: Style): Iterable<string> {
  for (const part of parts(report, style)) yield forLog(part);
}

function* parts(report: Report, style: Style): Iterable<string> {
  const pen: Pen = (ink, text) => (style.colour ? `\u001b[${codes[ink]}m${text}\u001b[0m` : text);
  const { spoken, silent } = silentApart(groupFindings(report.findings), (group) =>
    isSilent(group.findings),
  );
  for (const group of spoken) yield* groupText(group, style, pen);
  if (silent.length > 0) yield* silentText(silent, style, pen);
  yield* waived(report.findings, pen);
  yield* cleared(report.cleared ?? [], pen);
  yield* gaps(report.gaps, pen);
  for (const remark of report.remarks) yield `${pen("dim", "note:")} ${forTerminal(remark)}\n`;
  yield `${mark(report, pen)}${pen("bold", summarySentence(report))}\n`;
}

function mark(report: Report, pen: Pen): string {
  if (judgedOnly(report)) return "";
  return report.verdict === "pass" ? `${pen("green", "✓")} ` : `${pen("error", "✗")} `;
}

function* groupText(group: Group, style: Style, pen: Pen): Iterable<string> {
  const { file, line, column } = position(group.at);
  const place = `${forTerminal(file)}:${line}:${column}`;
  yield `${pen("bold", forTerminal(group.title))}  ${pen("dim", place)}\n`;
  let shown = -1;
  for (const finding of group.findings) {
    const aside = isAside(finding, group.findings.length);
    if (finding.primary.start !== shown && !aside) {
      yield* excerpt(finding.primary, finding.severity, style, pen);
      shown = finding.primary.start;
    }
    yield `  ${pen(finding.severity, finding.severity)} ${pen("dim", `[${finding.rule}]`)} ${wrap(finding.message, style.width, 4, finding.severity.length + finding.rule.length + 6)}\n`;
    if (aside) continue;
    yield `    ${pen("bold", "do:")} ${wrap(finding.remedy, style.width, 8, 8)}\n`;
    yield* relatedText(finding, pen);
  }
  yield "\n";
}

function* silentText(silent: readonly Group[], { width }: Style, pen: Pen): Iterable<string> {
  const remedy = silenceRemedy(silent.flatMap(({ findings }) => findings));
  const used = "note".length + silenceRule.length + 6;
  yield `  ${pen("note", "note")} ${pen("dim", `[${silenceRule}]`)} ${wrap(silence(silent.length), width, 4, used)}\n`;
  yield `    ${pen("bold", "do:")} ${wrap(remedy, width, 8, 8)}\n`;
  for (const { title, at } of silent.slice(0, mostSilent)) {
    const { file, line } = position(at);
    yield `    ${pen("dim", `${forTerminal(file)}:${line}`)} ${forTerminal(title)}\n`;
  }
  const more = silent.length - mostSilent;
  if (more > 0) yield `    ${pen("dim", `and ${more} more; --format json lists all`)}\n`;
  yield "\n";
}

function* relatedText(finding: Finding, pen: Pen): Iterable<string> {
  const { shown, more } = relatedLines(finding.related);
  for (const { file, line, message } of shown)
    yield `    ${pen("dim", `${forTerminal(file)}:${line}`)} ${forTerminal(message)}\n`;
  if (more > 0) yield `    ${pen("dim", `and ${more} more`)}\n`;
}

function* excerpt(at: Origin, severity: Severity, style: Style, pen: Pen): Iterable<string> {
  const { file, line, column, endLine, endColumn } = position(at);
  const text = style.lineOf(file, line);
  if (text === null) return;
  const shown = forTerminal(withoutSecrets(text.replaceAll("\t", " "))).slice(
    0,
    Math.max(20, style.width - 10),
  );
  const gutter = String(line);
  const end = endLine === line ? endColumn : text.trimEnd().length + 1;
  const marks = Math.max(1, Math.min(end, shown.length + 1) - column);
  yield `${pen("dim", `  ${gutter} │`)} ${shown}\n`;
  if (column > shown.length) return;
  const pad = " ".repeat(column - 1);
  yield `${pen("dim", `  ${" ".repeat(gutter.length)} │`)} ${pad}${pen(severity, "^".repeat(marks))}\n`;
}

function* waived(findings: readonly Finding[], pen: Pen): Iterable<string> {
  const accepted = findings.filter((finding) => finding.waiver !== null);
  if (accepted.length === 0) return;
  yield `${pen("bold", `${plural(accepted.length, "finding")} waived`)}\n`;
  for (const finding of accepted) {
    const { file, line } = position(finding.primary);
    const self = finding.waiver?.selfGranted ? ", granted by this change itself" : "";
    const terms = `by ${finding.waiver?.owner} until ${finding.waiver?.until}${self}: ${finding.waiver?.reason}`;
    yield `  ${forTerminal(file)}:${line} ${pen("dim", `[${finding.rule}]`)} ${forTerminal(terms)}\n`;
  }
  yield "\n";
}

function* cleared(all: readonly Cleared[], pen: Pen): Iterable<string> {
  if (all.length === 0) return;
  yield `${pen("bold", `${plural(all.length, "finding")} cleared by trusted evidence`)}\n`;
  for (const { primary, rule, clearing } of all) {
    const { file, line } = position(primary);
    yield `  ${forTerminal(file)}:${line} ${pen("dim", `[${rule}]`)} ${forTerminal(clearedBy(clearing))}\n`;
  }
  yield "\n";
}

function* gaps(all: readonly ReportedGap[], pen: Pen): Iterable<string> {
  const open = all.filter((gap) => !gap.waived);
  if (open.length === 0) return;
  const first = [...open].sort((a, b) => Number(b.changed) - Number(a.changed)).slice(0, 20);
  yield `${pen("bold", `${plural(open.length, "gap")}: could not be read or told`)}\n`;
  for (const gap of first) {
    const { file, line } = position(gap.at);
    const changed = gap.changed ? pen("warning", " (changed here)") : "";
    yield `  ${forTerminal(file)}:${line} ${pen("dim", `[${gap.kind}]`)}${changed} ${forTerminal(`${gap.what}: ${gap.why}`)}\n`;
  }
  if (open.length > first.length)
    yield `  ${pen("dim", `and ${open.length - first.length} more; --format json lists all`)}\n`;
  yield "\n";
}
