// Builds reports for tests: findings, gaps and hostile texts, each with defaults that a test overrides where it matters.

import fc from "fast-check";
import type { FirstSeenV1 } from "../../src/contract/identity-v1.ts";
import type { Origin } from "../../src/base/origin.ts";
import type { Finding, Related } from "../../src/finding/finding.ts";
import type { Change } from "../../src/model/change.ts";
import type { Fact } from "../../src/model/fact.ts";
import { describeWhole } from "../../src/privilege/describe.ts";
import type { Beside } from "../../src/report/whole-register.ts";
import type { Report, ReportedGap, RuleName, Style } from "../../src/report/report.ts";
import { at, carrier, identity, labels, model } from "../model/build.ts";

export const style: Style = {
  colour: false,
  width: 100,
  version: "0.0.0",
  facts: false,
  lineOf: () => null,
  textOf: () => null,
};

/** The first line is old, all others are not committed. */
function seenAt(_file: string, line: number): FirstSeenV1 {
  return line === 1
    ? { day: "2026-01-01", days: 30, commit: "0".repeat(40), why: null }
    : { day: null, days: null, commit: null, why: "it is not committed" };
}

export const beside: Beside = {
  seenAt,
  wholeText: describeWhole,
  attestedOf: () => null,
  rotationOf: () => null,
  today: "2026-01-31",
};

export function changeOf(fact: Fact): Change {
  return { change: "added", fact, was: null, gained: [], lost: [], hidden: [] };
}

export function finding(line: number, more: Partial<Finding> = {}): Finding {
  const primary = more.primary ?? at(line);
  const fact = identity(`aws_iam_role.line${line}`, { at: primary });
  return {
    variant: "default",
    rule: "ownerless-identity",
    theme: "owner",
    severity: "error",
    message: `The role \`line${line}\` has no owner.`,
    remedy: "Add the tag `owner`.",
    primary,
    related: [],
    offending: "",
    identity: fact.key,
    fix: null,
    change: changeOf(fact),
    fingerprint: "0".repeat(16),
    waiver: null,
    ...more,
  };
}

export function related(message: string, where: Origin): Related {
  return { role: "holder", message, at: where };
}

export function gap(line: number, more: Partial<ReportedGap> = {}): ReportedGap {
  return {
    kind: "unsupported",
    at: at(line),
    what: `\`gap${line}\``,
    why: "nobody can tell",
    changed: false,
    waived: false,
    ...more,
  };
}

export function ruleName(more: Partial<RuleName> = {}): RuleName {
  return {
    title: "An identity without an owner",
    theme: "owner",
    standards: {},
    why: "Nobody answers for it.",
    remedy: "Say who does.",
    references: [],
    level: "error",
    ...more,
  };
}

export function report(more: Partial<Report> = {}): Report {
  return {
    verdict: "fail",
    alone: false,
    base: null,
    head: null,
    findings: [],
    changes: [],
    model: model([]),
    gaps: [],
    waitingFor: [],
    rules: new Map(),
    links: new Map(),
    diff: null,
    failOn: "error",
    remarks: [],
    stats: { files: 1, facts: 1, bytes: 10, milliseconds: {} },
    ...more,
  };
}

/** A report in which everything that a stranger can write is the given text. */
export function hostileReport(text: string): Report {
  const path = text.replaceAll("\n", "") || "x";
  const where = at(1, path);
  const said = carrier(labels({ owner: text, purpose: text }));
  const fact = identity("aws_iam_role.x", {
    at: where,
    address: text,
    generic: text,
    carrier: said,
  });
  const shared: Partial<Finding> = {
    primary: where,
    message: `The role \`${text}\` of ${text} has no owner.`,
    remedy: `Say \`${text}\` or ${text}.`,
    related: [related(`held by \`${text}\``, at(2, path)), related(text, at(3))],
    change: changeOf(fact),
  };
  const waiver = { reason: text, owner: text, until: text, at: where, selfGranted: true };
  return report({
    findings: [
      finding(1, shared),
      finding(1, { ...shared, severity: "warning", change: null, rule: "admin-grant" }),
      finding(1, { ...shared, waiver }),
    ],
    cleared: [
      {
        ...finding(1, shared),
        clearing: {
          format: "entra-applications",
          noun: "list of applications",
          at: where,
          until: "2026-11-20",
          why: `${text} of \`${text}\` ends`,
        },
      },
    ],
    gaps: [
      gap(1, { at: where, what: `\`${text}\``, why: text, kind: "malformed", changed: true }),
      gap(2, { at: where, what: text, why: `it says \`${text}\`` }),
    ],
    remarks: [text, `\`${text}\``],
    model: model([fact]),
  });
}

/** Everything that means something to a terminal, a runner or GitHub's Markdown, in any order. */
const pieces = [
  "` | \\ * _ ~ < > & # ! ( ) [ ] , : % @ -".split(" "),
  ["", " ", "\t", "\r", "\n", "\r\n", "``", "@acme/ops", "<img src=x>", "</details>", "<!--"],
  ["![x](y)", "](https://evil.example)", "\n::error::x", " ::set-output name=a::b"],
  ["##[set-output name=a]b", "\u001b[31m", "\u001b]8;;x\u0007", "\u009b1m", "\u202e", "\u200b"],
  ["https://evil.example", "www.evil.example", "a@b.example", "#12", "&lt;", "%0A", "\u2028"],
  ["$", "$$x$$", "GH-12", "gh-7", "\u00ad", "\u{e0041}", "\u2066", "<!-- nhi-lint:0 -->"],
  ["word", "é", "😀", "| --- |", "\n\n# Title\n\n", "\n```\n", "\n- item"],
].flat();

export const hostileText = fc
  .array(fc.constantFrom(...pieces), { maxLength: 14 })
  .map((parts) => parts.join(""));
