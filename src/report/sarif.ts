// Turns a Report into SARIF 2.1.0, with what GitHub's code scanning reads of it.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning

import type { Log, Location, Notification, Region, ReportingDescriptor, Result } from "sarif";
import { position, type Origin } from "../base/origin.ts";
import type { Finding } from "../finding/finding.ts";
import type { Severity } from "../model/policy.ts";
import { forJson, forMarkdown, forTerminal } from "./escape.ts";
import { compareSeverity } from "./groups.ts";
import type { Report, ReportedGap, RuleName, Style } from "./report.ts";

const home = "https://github.com/nhi-lint/nhi-lint";

/** More results a run GitHub refuses, and lines of one place beyond these it does not show. */
const mostResults = 25_000;
const mostRelated = 100;
/** Longer descriptions are refused. */
const longestText = 1024;

/** GitHub: over 7 is high, over 4 medium, below low. */
const security: Readonly<Record<Severity, string>> = { error: "8.0", warning: "5.0", note: "2.0" };

/** One run. Findings that are waived are left out, as GitHub shows what is suppressed like all else. */
export function* sarifReporter(report: Report, style: Style): Iterable<string> {
  yield `${forJson(toSarif(report, style), 2)}\n`;
}

function toSarif(report: Report, { version }: Style): Log {
  const open = report.findings.filter(({ waiver }) => waiver === null);
  const shown =
    open.length > mostResults
      ? open.toSorted((a, b) => compareSeverity(a.severity, b.severity)).slice(0, mostResults)
      : open;
  const ids = [...report.rules.keys()].sort();
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const unread = report.gaps.filter(({ waived }) => !waived).map(notification);
  const cut = open.length - shown.length;
  const more: Notification[] =
    cut > 0
      ? [
          {
            level: "warning",
            message: { text: `${cut} more findings are left out: this is all that SARIF may hold` },
          },
        ]
      : [];
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "nhi-lint",
            version,
            semanticVersion: version,
            informationUri: home,
            rules: ids.map((id) => descriptor(id, report.rules.get(id))),
          },
        },
        automationDetails: { id: "nhi-lint/" },
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.verdict !== "could-not-judge",
            toolExecutionNotifications: [...unread, ...more],
          },
        ],
        results: results(shown, indexOf),
      },
    ],
  };
}

function descriptor(id: string, rule: RuleName | undefined): ReportingDescriptor {
  const { title = id, why = id, remedy = id, level = "warning", references = [] } = rule ?? {};
  const links = references.map((reference) => `- <${reference}>`).join("\n");
  return {
    id,
    name: id
      .split("-")
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(""),
    shortDescription: { text: cutTo(title) },
    fullDescription: { text: cutTo(why) },
    help: {
      text: `${why}\n\n${remedy}`,
      markdown: `${forMarkdown(why)}\n\n${forMarkdown(remedy)}\n\n${links}`,
    },
    helpUri: `${home}/blob/main/docs/rules/${id}.md`,
    defaultConfiguration: { level },
    properties: {
      tags: ["security", "non-human-identity", ...tagsOf(rule)].slice(0, 10),
      precision: "high",
      "problem.severity": level === "note" ? "recommendation" : level,
      "security-severity": security[level],
    },
  };
}

function tagsOf(rule: RuleName | undefined): readonly string[] {
  return Object.entries(rule?.standards ?? {}).flatMap(([standard, ids]) =>
    ids.map((id) => `${standard}/${id}`),
  );
}

function cutTo(text: string): string {
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}

function results(findings: readonly Finding[], indexOf: ReadonlyMap<string, number>): Result[] {
  const times = new Map<string, number>();
  return findings.map((finding): Result => {
    const { rule, severity, message, remedy, primary, fingerprint, related } = finding;
    const time = (times.get(fingerprint) ?? 0) + 1;
    times.set(fingerprint, time);
    return {
      ruleId: rule,
      ruleIndex: indexOf.get(rule) ?? -1,
      level: severity,
      message: { text: plain(`${message} ${remedy}`) },
      locations: [location(primary)],
      ...(related.length > 0 && {
        relatedLocations: related.slice(0, mostRelated).map(({ at, message: text }, index) => ({
          id: index + 1,
          ...location(at),
          message: { text: plain(text) },
        })),
      }),
      // The same for the same thing on whatever line: alerts keep their identity between branches and pushes.
      partialFingerprints: { primaryLocationLineHash: `${fingerprint}:${time}` },
    };
  });
}

function notification({ at, kind, what, why, changed }: ReportedGap): Notification {
  return {
    level: changed ? "warning" : "note",
    descriptor: { id: kind },
    message: { text: plain(`${what}: ${why}`) },
    locations: [location(at)],
  };
}

function location(at: Origin): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(position(at).file), uriBaseId: "%SRCROOT%" },
      region: regionOf(at),
    },
  };
}

/** Of several lines the first: GitHub shows an alert in a pull request only where all of its lines changed. */
function regionOf(at: Origin): Region {
  const { line, column, endLine, endColumn } = position(at);
  const start = { startLine: line, startColumn: column };
  return line === endLine && endColumn > column ? { ...start, endColumn } : start;
}

function uriOf(path: string): string {
  return path
    .replaceAll(/\p{Surrogate}/gu, "\ufffd")
    .split("/")
    .map(encodeURIComponent)
    .join("/");
}

/** Text of a message, in which brackets make links: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html#_Toc141790719 */
function plain(text: string): string {
  return forTerminal(text).replace(/[\\[\]]/g, "\\$&");
}
