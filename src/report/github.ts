// Turns a Report into GitHub workflow commands: most severe first, one a declaration, ten a level, then how many more.
// Limits: 10 annotations a level and step, https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations

import type { Severity } from "../model/policy.ts";
import { anchorOf, placeOf, whereElse } from "./anchor.ts";
import { forCommandData, forCommandProperty, forTerminal, shortened } from "./escape.ts";
import { groupFindings, type Group } from "./groups.ts";
import { relatedLines } from "./related.ts";
import type { Report, ReportedGap, Style } from "./report.ts";
import { summarySentence } from "./sentence.ts";

const perLevel = 10;
/** As check runs bound them, which these become. */
const longestTitle = 255;
const longestMessage = 16_000;
const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

/** Workflow commands for a runner's log. The last of a level's ten says how many more there are. */
export function* githubReporter(report: Report, _style: Style): Iterable<string> {
  const groups = groupFindings(report.findings);
  for (const severity of ["error", "warning", "note"] as const) {
    const ours = groups.filter((group) => group.severity === severity);
    const malformed = severity === "error" ? report.gaps.filter(isMalformed) : [];
    const all = [
      ...malformed.map((one) => gapCommand(one, report)),
      ...ours.map((one) => groupCommand(one, report)),
    ];
    const shown = all.length > perLevel ? all.slice(0, perLevel - 1) : all;
    yield* shown;
    const more = all.length - shown.length;
    if (more > 0)
      yield command(severity, {}, `${more} more like these; the job summary lists all.`);
  }
  yield `${forTerminal(summarySentence(report))}\n`;
}

function isMalformed(gap: ReportedGap): boolean {
  return gap.kind === "malformed" && gap.changed && !gap.waived;
}

function gapCommand(gap: ReportedGap, report: Report): string {
  const { file, line } = placeOf(gap.at, report);
  return command(
    "error",
    { file, line: String(line), title: "nhi-lint: could not read" },
    forTerminal(`${gap.what}: ${gap.why}`),
  );
}

function groupCommand(group: Group, report: Report): string {
  const anchor = anchorOf(group.first, report);
  const { file, line, endLine, column, endColumn } = anchor;
  const columns = line === endLine ? { col: String(column), endColumn: String(endColumn) } : {};
  const rules = [...new Set(group.findings.map((finding) => finding.rule))].join(", ");
  const said = group.findings.map((f) => `${forTerminal(f.message)}\n→ ${forTerminal(f.remedy)}`);
  const elsewhere = whereElse(anchor, group.first, report);
  const text = [...said, elsewhere === null ? [] : forTerminal(elsewhere), way(group)]
    .flat()
    .join("\n\n");
  const properties = { file, line: String(line), endLine: String(endLine), ...columns };
  const title = shortened(forTerminal(`${group.title}: ${rules}`), longestTitle);
  return command(group.severity, { ...properties, title }, text);
}

/** Where it is declared and which calls lead there: an annotation stands alone. */
function way(group: Group): readonly string[] {
  const related = group.findings.flatMap((finding) => finding.related);
  const { shown, more } = relatedLines(
    related.filter(({ role }) => role === "definition" || role === "call"),
  );
  if (shown.length === 0) return [];
  const lines = shown.map(({ file, line, message }) => forTerminal(`${file}:${line} ${message}`));
  return [[...lines, ...(more > 0 ? [`and ${more} more`] : [])].join("\n")];
}

function command(
  severity: Severity,
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const pairs = Object.entries(properties).map(
    ([key, value]) => `${key}=${forCommandProperty(value)}`,
  );
  const head = pairs.length > 0 ? ` ${pairs.join(",")}` : "";
  return `::${commands[severity]}${head}::${forCommandData(shortened(message, longestMessage))}\n`;
}
