// Turns a Report into the json-v1 object: mapped by hand, so that internals may change and the contract does not.

import { compareText } from "../base/order.ts";
import { position } from "../base/origin.ts";
import type {
  ChangeEntryV1,
  ClearedV1,
  FactNameV1,
  FindingV1,
  GapV1,
  RelatedV1,
  ReportV1,
  WaiverV1,
} from "../contract/json-v1.ts";
import type { AppliedWaiver, Cleared, Finding, Related } from "../finding/finding.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import { factV1 } from "./fact-v1.ts";
import { byPlace, lines } from "./place.ts";
import { registerV1 } from "./register-v1.ts";
import type { Report, ReportedGap, Style } from "./report.ts";

/** The report as json-v1, all arrays present and in their order. */
export function toJsonV1(report: Report, style: Pick<Style, "version" | "facts">): ReportV1 {
  const facts = style.facts ? [...report.model.facts.values()] : [];
  const { cleared = [] } = report;
  return {
    version: 1,
    tool: { name: "nhi-lint", version: style.version },
    verdict: report.verdict,
    base: report.base,
    head: report.head,
    rules: Object.fromEntries(
      [...report.rules]
        .sort(([a], [b]) => compareText(a, b))
        .map(([id, { title, theme, standards }]) => [id, { title, theme, standards }]),
    ),
    findings: report.findings.map(findingV1),
    changes: report.changes.map(changeV1).sort(byPlace),
    register: registerV1(report),
    facts: facts.map((fact) => factV1(fact, report.model)).sort(byPlace),
    gaps: report.gaps.map(gapV1),
    ...(cleared.length > 0 && { cleared: cleared.map(clearedV1) }),
    stats: report.stats,
  };
}

function factName(fact: Fact): FactNameV1 {
  const { key, kind, domain, platform, type, address } = fact;
  return { key, kind, domain, platform, type, address };
}

// Objects of the same keys are written out: to engines, keys behind a spread cost more than all the rest.

function findingV1(finding: Finding): FindingV1 {
  const change = finding.change?.change ?? null;
  const { file, line, column, endLine, endColumn } = position(finding.primary);
  return {
    rule: finding.rule,
    theme: finding.theme,
    severity: finding.severity,
    message: finding.message,
    remedy: finding.remedy,
    file,
    line,
    column,
    endLine,
    endColumn,
    related: finding.related.map(relatedV1),
    fact: finding.change ? factName(finding.change.fact) : null,
    identity: finding.identity,
    change: change === "removed" ? null : change,
    fingerprint: finding.fingerprint,
    waiver: finding.waiver && waiverV1(finding.waiver),
    fix: finding.fix && { what: finding.fix.what, value: finding.fix.value },
  };
}

function relatedV1(related: Related): RelatedV1 {
  const { file, line, endLine } = lines(related.at);
  return { role: related.role, message: related.message, file, line, endLine };
}

function waiverV1(waiver: AppliedWaiver): WaiverV1 {
  const { reason, owner, until, selfGranted } = waiver;
  const { file, line } = position(waiver.at);
  return { reason, owner, until, selfGranted, file, line };
}

function clearedV1(finding: Cleared): ClearedV1 {
  const { format, at, until, why } = finding.clearing;
  const { file, line } = position(at);
  return { ...findingV1(finding), by: { format, file, line, until, why } };
}

function changeV1(change: Change): ChangeEntryV1 {
  const { key, kind, domain, platform, type, address } = change.fact;
  const { file, line, endLine } = lines(change.fact.at);
  const was = change.was && change.change !== "removed" ? position(change.was.at) : null;
  return {
    change: change.change,
    key,
    kind,
    domain,
    platform,
    type,
    address,
    file,
    line,
    endLine,
    was: was && { file: was.file, line: was.line },
    gained: change.gained.map((gain) => gain.text),
  };
}

function gapV1(gap: ReportedGap): GapV1 {
  const { file, line } = position(gap.at);
  return { file, line, kind: gap.kind, what: gap.what, why: gap.why, changed: gap.changed };
}
