// Turns a Report into SARIF 2.1.0, with what GitHub's code scanning reads of it.
// https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
// https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning

import type { Location, Log, Notification, ReportingDescriptor, Result } from "sarif";
import { createRequire } from "node:module";
import type { Position } from "../base/origin.ts";
import type { Severity } from "../model/policy.ts";
import { firstLine } from "./anchor.ts";
import { alertsOf, type Alert } from "./alerts.ts";
import { forJson, forMarkdown, forTerminal, forUri, shortened } from "./escape.ts";
import { compareSeverity, plural } from "./groups.ts";
import type { Report, ReportedGap, RuleName, Style } from "./report.ts";

const home = "https://github.com/nhi-lint/nhi-lint";

/** More results a run GitHub refuses; of more than these it shows the gravest. */
const mostResults = 25_000;
const mostShown = 5000;
/** GitHub refuses more, compressed. Shorter texts need not be tried. */
const mostBytes = 10_000_000;
/** Lines of one place beyond these it does not show; more notifications nobody reads. */
const mostRelated = 100;
const mostNotifications = 1000;
/** Longer descriptions are refused. */
const longestText = 1024;
/** A name of many kilobytes is no help; what it is a name of stands at the place. */
const longestMessage = 8000;

/** One run. Findings that are waived are left out, as GitHub shows what is suppressed like all else. */
export function* sarifReporter(report: Report, style: Style): Iterable<string> {
  const alerts = alertsOf(report, style.textOf);
  for (let most = mostResults; ; most = Math.floor(Math.min(most, alerts.length) / 2)) {
    const text = `${forJson(toSarif(report, style, alerts, most), 2)}\n`;
    const fits = text.length * 3 < mostBytes || zippedSize(text) < mostBytes;
    if (!fits && most > 0) continue;
    yield text;
    return;
  }
}

/** Loaded where a text is long: it would cost every start. */
function zippedSize(text: string): number {
  const { gzipSync } = createRequire(`${import.meta.dirname}/`)(
    "node:zlib",
  ) as typeof import("node:zlib");
  return gzipSync(text).length;
}

function toSarif(
  report: Report,
  { version, category }: Style,
  alerts: readonly Alert[],
  most: number,
): Log {
  const bySeverity = alerts.toSorted((a, b) => compareSeverity(a.level, b.level));
  const shown = alerts.length > Math.min(most, mostShown) ? bySeverity.slice(0, most) : alerts;
  const rules = descriptors(report, shown);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
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
            rules,
          },
        },
        // Whoever uploads a file names its analysis where it names none: https://github.com/github/codeql-action/blob/main/src/upload-lib.ts
        ...(category !== undefined && { automationDetails: { id: category } }),
        columnKind: "utf16CodeUnits",
        invocations: [
          {
            executionSuccessful: report.verdict !== "could-not-judge",
            toolExecutionNotifications: notifications(report, alerts.length, shown.length),
          },
        ],
        results: shown.map((alert) => result(alert, indexOf.get(alert.rule) ?? -1)),
      },
    ],
  };
}

function notifications(report: Report, all: number, shown: number): Notification[] {
  const said: string[] = [];
  if (shown < all)
    said.push(
      `${plural(all - shown, "finding")} left out, none graver than those here: code scanning takes no more in one upload. The JSON report holds all.`,
    );
  if (shown > mostShown)
    said.push(`Code scanning shows the ${mostShown} gravest of the ${shown} findings here.`);
  const open = report.gaps.filter(({ waived }) => !waived);
  const gaps = [
    ...open.filter(({ changed }) => changed),
    ...open.filter(({ changed }) => !changed),
  ];
  if (gaps.length > mostNotifications)
    said.push(
      `${plural(gaps.length - mostNotifications, "gap")} left out here. The JSON report holds all.`,
    );
  const ours = said.map((text): Notification => ({ level: "warning", message: { text } }));
  return [...ours, ...gaps.slice(0, mostNotifications).map((gap) => notification(gap, report))];
}

/** Every rule, and a rule once more for each other severity that it has here: GitHub knows how grave a result is by its rule alone. */
function descriptors({ rules }: Report, alerts: readonly Alert[]): ReportingDescriptor[] {
  const found = new Map([...rules].map(([id, rule]) => [id, descriptor(id, id, rule, rule.level)]));
  for (const { rule, of, level } of alerts)
    if (!found.has(rule)) found.set(rule, descriptor(rule, of, rules.get(of), level));
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function descriptor(
  id: string,
  of: string,
  rule: RuleName | undefined,
  level: Severity,
): ReportingDescriptor {
  const { title = of, why = of, remedy = of } = rule ?? {};
  return {
    id,
    name: of
      .split("-")
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join(""),
    shortDescription: { text: shortened(title, longestText) },
    fullDescription: { text: shortened(why, longestText) },
    help: { text: `${why}\n\n${remedy}`, markdown: helpOf(of, rule) },
    helpUri: pageOf(of),
    defaultConfiguration: { level },
    properties: {
      tags: ["security", "non-human-identity", ...tagsOf(rule)].slice(0, 10),
      precision: "high",
      "problem.severity": level === "note" ? "recommendation" : level,
      "security-severity": securityOf(rule, level),
    },
  };
}

/**
 * GitHub: over 9 is critical, from 7 on high, from 4 on medium. What gives away power today is graver than what lacks an owner or an end;
 * critical is nothing, as what the account holds nobody sees here.
 */
function securityOf(rule: RuleName | undefined, level: Severity): string {
  const isPower = rule !== undefined && powers.has(rule.theme);
  return { error: isPower ? "8.5" : "7.0", warning: isPower ? "6.0" : "4.5", note: "2.0" }[level];
}

const powers = new Set(["scope", "trust", "exposure"]);

function pageOf(id: string): string {
  return `${home}/blob/main/docs/rules/${id}.md`;
}

function helpOf(id: string, rule: RuleName | undefined): string {
  const { why = id, remedy = id, references = [] } = rule ?? {};
  const links = [
    `[What ${id} finds, with examples](${pageOf(id)})`,
    ...references.map((link) => `<${link}>`),
  ];
  return [
    "## Why it matters",
    forMarkdown(why),
    "## What to do",
    forMarkdown(remedy),
    "## More",
    links.map((link) => `- ${link}`).join("\n"),
  ].join("\n\n");
}

function tagsOf(rule: RuleName | undefined): readonly string[] {
  return Object.entries(rule?.standards ?? {}).flatMap(([standard, ids]) =>
    ids.map((id) => `${standard}/${id}`),
  );
}

function result(
  { rule, level, message, at, related, hash, fingerprint }: Alert,
  ruleIndex: number,
): Result {
  return {
    ruleId: rule,
    ruleIndex,
    level,
    message: { text: plain(message) },
    locations: [location(at)],
    ...(related.length > 0 && {
      relatedLocations: related
        .slice(0, mostRelated)
        .map(({ at: place, message: text }, index) => ({
          id: index + 1,
          ...location(place),
          message: { text: plain(text) },
        })),
    }),
    partialFingerprints: { primaryLocationLineHash: hash, "nhi-lint/v1": fingerprint },
  };
}

function notification({ at, kind, what, why, changed }: ReportedGap, report: Report): Notification {
  return {
    level: changed ? "warning" : "note",
    descriptor: { id: kind },
    message: { text: plain(`${what}: ${why}`) },
    locations: [location(firstLine(at, report))],
  };
}

function location({ file, line, column, endLine, endColumn }: Position): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: forUri(file), uriBaseId: "%SRCROOT%" },
      region: {
        startLine: line,
        startColumn: column,
        endLine,
        // Of nothing, and of a file's last line, the first character.
        endColumn: endLine === line ? Math.max(endColumn, column + 1) : endColumn,
      },
    },
  };
}

/** Text of a message, in which brackets make links: https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html#_Toc141790719 */
function plain(text: string): string {
  return forTerminal(shortened(text, longestMessage)).replace(/[\\[\]]/g, "\\$&");
}
