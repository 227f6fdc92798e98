// Turns a Report into GitLab's Code Quality report, which merge requests show beside the lines.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

import { position } from "../base/origin.ts";
import type { Finding } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { forJson, forTerminal } from "./escape.ts";
import type { Report, ReportedGap, Style } from "./report.ts";

const severities: Readonly<Record<Severity, string>> = {
  error: "critical",
  warning: "minor",
  note: "info",
};

/** What is waived is left out: a merge request could not show that it is. A changed file that cannot be read is as grave as an error. */
export function* codequalityReporter(report: Report, _style: Style): Iterable<string> {
  const open = report.findings.filter(({ waiver }) => waiver === null).map(violation);
  const unread = report.gaps.filter(({ waived }) => !waived).map(unreadable);
  yield `${forJson([...open, ...unread], 2)}\n`;
}

function violation({ rule, severity, message, remedy, primary, fingerprint }: Finding) {
  const { file, line } = position(primary);
  return {
    description: forTerminal(`${message} ${remedy}`),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: file, lines: { begin: line } },
  };
}

function unreadable({ what, why, kind, changed, at }: ReportedGap) {
  const { file, line } = position(at);
  return {
    description: forTerminal(`Could not be read or told: ${what}: ${why}.`),
    check_name: `gap-${kind}`,
    fingerprint: `${kind}:${file}:${line}:${what}`,
    severity: changed && kind === "malformed" ? "critical" : "info",
    location: { path: file, lines: { begin: line } },
  };
}
