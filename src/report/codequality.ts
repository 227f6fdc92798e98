// Turns a Report into GitLab's Code Quality report, which merge requests show beside the lines.
// https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format

import { createHash } from "node:crypto";
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
  const known = counter();
  const open = report.findings.filter(({ waiver }) => waiver === null);
  const unread = report.gaps.filter(({ waived }) => !waived);
  const all = [
    ...open.map((one) => violation(one, known(one.fingerprint))),
    ...unread.map((gap) => unreadable(gap, known(gapId(gap)))),
  ];
  yield `${forJson(all, 2)}\n`;
}

/** GitLab shows one of those that share a fingerprint: the second of them is known as that. */
function counter(): (id: string) => string {
  const times = new Map<string, number>();
  return (id) => {
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    return time === 1 ? id : `${id}:${time}`;
  };
}

function violation({ rule, severity, message, remedy, primary }: Finding, fingerprint: string) {
  const { file, line } = position(primary);
  return {
    description: forTerminal(`${message} ${remedy}`),
    check_name: rule,
    fingerprint,
    severity: severities[severity],
    location: { path: file, lines: { begin: line } },
  };
}

/** The same wherever it stands in its file: what moves is not new. */
function gapId({ what, why, kind, at }: ReportedGap): string {
  const { file } = position(at);
  return createHash("sha256")
    .update(JSON.stringify([kind, file, what, why]))
    .digest("hex");
}

function unreadable({ what, why, kind, changed, at }: ReportedGap, fingerprint: string) {
  const { file, line } = position(at);
  return {
    description: forTerminal(`Could not be read or told: ${what}: ${why}.`),
    check_name: `gap-${kind}`,
    fingerprint,
    severity: changed && kind === "malformed" ? "critical" : "info",
    location: { path: file, lines: { begin: line } },
  };
}
