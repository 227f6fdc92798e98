// Turns a Report into json-v1 in lines: one finding, change, register entry, fact, gap or cleared finding a line, the verdict last.

import type { ReportV1 } from "../contract/json-v1.ts";
import { forJson } from "./escape.ts";
import { toJsonV1 } from "./to-json-v1.ts";
import type { Report, Style } from "./report.ts";

/** Each line is an object with `record` and the fields that json-v1 gives it. */
export function ndjsonReporter(report: Report, style: Style): Iterable<string> {
  return ndjsonLines(toJsonV1(report, style));
}

export function* ndjsonLines(report: ReportV1): Iterable<string> {
  const { findings, changes, register, facts, gaps, cleared = [], ...rest } = report;
  const parts = {
    finding: findings,
    change: changes,
    identity: register,
    fact: facts,
    gap: gaps,
    cleared,
  };
  for (const [kind, entries] of Object.entries(parts)) {
    for (const entry of entries) yield `${forJson({ record: kind, ...entry }, 0)}\n`;
  }
  yield `${forJson({ record: "verdict", ...rest }, 0)}\n`;
}
