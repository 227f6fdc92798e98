// Turns a Report into GitHub workflow commands: most severe first, one a declaration, ten a level, then how many more.
// Limits: 10 annotations a level and step, https://github.com/actions/toolkit/blob/main/docs/problem-matchers.md#limitations

import { severities, type Severity } from "../model/policy.ts";
import { placeOf } from "./anchor.ts";
import { annotationText, annotationTitle, longestMessage } from "./annotation.ts";
import { forCommandData, forCommandProperty, forTerminal, shortened } from "./escape.ts";
import { groupFindings, type Group } from "./groups.ts";
import { relatedLines } from "./related.ts";
import type { Report, ReportedGap, Style } from "./report.ts";
import { summarySentence } from "./sentence.ts";
import { subjectOf } from "./telling.ts";

const perLevel = 10;
const commands: Readonly<Record<Severity, string>> = {
  error: "error",
  warning: "warning",
  note: "notice",
};

/** Workflow commands for a runner's log. The last of a level's ten says how many more there are. */
export function* githubReporter(report: Report, _style: Style): Iterable<string> {
  const groups = groupFindings(report.findings);
  for (const severity of severities) {
    const ours = groups.filter((group) => group.severity === severity);
    const blinding = severity === "error" ? report.gaps.filter(isBlinding) : [];
    const all = [
      ...blinding.map((one) => gapCommand(one, report)),
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

function isBlinding({ kind, changed, waived, decisive }: ReportedGap): boolean {
  return (decisive === true || (kind === "malformed" && changed)) && !waived;
}

function gapCommand(gap: ReportedGap, report: Report): string {
  const { file, line } = placeOf(gap.at, report);
  return command(
    "error",
    {
      file,
      line: String(line),
      title: `nhi-lint: could not ${gap.kind === "malformed" ? "read" : "judge"}`,
    },
    shortened(forTerminal(`${gap.what}: ${gap.why}`), longestMessage),
  );
}

function groupCommand(group: Group, report: Report): string {
  const subject = subjectOf(group, report);
  const { file, line, endLine, column, endColumn } = subject.anchor;
  const columns = line === endLine ? { col: String(column), endColumn: String(endColumn) } : {};
  const properties = { file, line: String(line), endLine: String(endLine), ...columns };
  const title = annotationTitle(subject);
  return command(group.severity, { ...properties, title }, annotationText(subject, way(group)));
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
  return `::${commands[severity]}${head}::${forCommandData(message)}\n`;
}
