import fc from "fast-check";
import { expect, test } from "vitest";
import { codequalityReporter } from "../../src/report/codequality.ts";
import type { Report } from "../../src/report/report.ts";
import { at } from "../model/build.ts";
import { finding, gap, hostileReport, hostileText, report, style } from "./build.ts";

interface Violation {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: { readonly path: string; readonly lines: { readonly begin: number } };
}

function codequality(one: Report): readonly Violation[] {
  return JSON.parse([...codequalityReporter(one, style)].join("")) as readonly Violation[];
}

test("what GitLab asks of each: description, name, fingerprint, severity, path and line", () => {
  const findings = [
    finding(3, { fingerprint: "abc" }),
    finding(5, { fingerprint: "def", severity: "warning" }),
    finding(9, {
      fingerprint: "ghi",
      waiver: { reason: "r", owner: "o", until: "2027-01-01", at: at(1), selfGranted: false },
    }),
  ];
  expect(codequality(report({ findings, gaps: [gap(7)] }))).toEqual([
    {
      description: "The role `line3` has no owner. Add the tag `owner`.",
      check_name: "ownerless-identity",
      fingerprint: "abc",
      severity: "critical",
      location: { path: "main.tf", lines: { begin: 3 } },
    },
    expect.objectContaining({ severity: "minor", fingerprint: "def" }),
    expect.objectContaining({ location: { path: "main.tf", lines: { begin: 7 } } }),
  ]);
});

test("a fingerprint knows no line; of those that would share one, each has its own", () => {
  const findings = [finding(3, { fingerprint: "abc" }), finding(5, { fingerprint: "abc" })];
  const gaps = (first: number) => [
    gap(first, { what: "`x`" }),
    gap(first + 9, { what: "`x`" }),
    gap(first + 10, { what: "`y`" }),
  ];
  const known = (first: number) =>
    codequality(report({ findings, gaps: gaps(first) })).map(({ fingerprint }) => fingerprint);
  expect(known(1)).toEqual(known(40));
  expect(new Set(known(1)).size).toBe(5);
  expect(known(1).slice(0, 2)).toEqual(["abc", "abc:2"]);
});

test("whatever strangers write, it is JSON of plain text, and no command for a runner", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const out = [...codequalityReporter(hostileReport(text), style)].join("");
      expect(out).not.toContain("##[");
      for (const { description, severity } of JSON.parse(out) as readonly Violation[]) {
        // oxlint-disable-next-line no-control-regex
        expect(description).not.toMatch(
          /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/,
        );
        expect(["critical", "minor", "info"]).toContain(severity);
      }
    }),
    { numRuns: 200, seed: 7 },
  );
});
