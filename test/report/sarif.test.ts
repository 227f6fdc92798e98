import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import type { Log } from "sarif";
import { expect, test } from "vitest";
import { fileRef } from "../../src/base/origin.ts";
import type { Finding } from "../../src/finding/finding.ts";
import { sarifReporter } from "../../src/report/sarif.ts";
import type { Report } from "../../src/report/report.ts";
import { at } from "../model/build.ts";
import {
  finding,
  gap,
  hostileReport,
  hostileText,
  related,
  report,
  ruleName,
  style,
} from "./build.ts";

function sarif(one: Report): Log {
  return JSON.parse([...sarifReporter(one, style)].join("")) as Log;
}

const rules = new Map([
  ["ownerless-identity", ruleName({ standards: { "owasp-nhi": ["NHI1"] } })],
  ["admin-grant", ruleName({ title: "Grant", level: "warning", why: "w".repeat(2000) })],
]);

test("a finding: rule, level, place, related places, and a fingerprint that is of the thing and not of its line", () => {
  const one = finding(3, {
    fingerprint: "abc",
    related: [related("held by `x`", at(9))],
  });
  const { runs } = sarif(report({ rules, findings: [one, { ...one, primary: at(5) }] }));
  const [run] = runs;
  expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual([
    "admin-grant",
    "ownerless-identity",
  ]);
  const [first, second] = run?.results ?? [];
  expect(first).toMatchObject({
    ruleId: "ownerless-identity",
    ruleIndex: 1,
    level: "error",
    message: { text: "The role `line3` has no owner. Add the tag `owner`." },
    partialFingerprints: { primaryLocationLineHash: "abc:1" },
    relatedLocations: [{ id: 1, message: { text: "held by `x`" } }],
  });
  expect(first?.locations?.[0]?.physicalLocation?.region?.startLine).toBe(3);
  expect(second?.partialFingerprints).toEqual({
    primaryLocationLineHash: "abc:2",
    "nhi-lint/v1": "abc",
  });
});

test("what is waived is left out, and what could not be read is a notification", () => {
  const waiver = { reason: "r", owner: "@a", until: "2027-01-01", at: at(3), selfGranted: false };
  const { runs } = sarif(
    report({
      rules,
      verdict: "could-not-judge",
      findings: [finding(1, { waiver })],
      gaps: [gap(4, { changed: true }), gap(5), gap(6, { waived: true })],
    }),
  );
  expect(runs[0]?.results).toEqual([]);
  const [invocation] = runs[0]?.invocations ?? [];
  expect(invocation?.executionSuccessful).toBe(false);
  expect(
    invocation?.toolExecutionNotifications?.map(({ level, message }) => [level, message.text]),
  ).toEqual([
    ["warning", "`gap4`: nobody can tell"],
    ["note", "`gap5`: nobody can tell"],
  ]);
});

test("a rule says how grave it is, within GitHub's limits", () => {
  const [admin, owner] = sarif(report({ rules })).runs[0]?.tool.driver.rules ?? [];
  expect(admin?.fullDescription?.text).toHaveLength(1024);
  expect(admin?.properties).toMatchObject({
    "security-severity": "4.5",
    "problem.severity": "warning",
  });
  expect(owner?.properties).toMatchObject({
    "security-severity": "7.0",
    tags: ["security", "non-human-identity", "owasp-nhi/NHI1"],
  });
  expect(owner?.name).toBe("OwnerlessIdentity");
});

test("a place of several lines is its first, and a path is written as a URI", () => {
  const file = fileRef("a b/ü#?.tf", "one\ntwo\nthree\n");
  const places = [
    { file, start: 4, end: 10 },
    { file, start: 8, end: 10 },
  ];
  const { runs } = sarif(
    report({ rules, findings: places.map((primary) => finding(1, { primary })) }),
  );
  const shown = runs[0]?.results?.map(({ locations }) => locations?.[0]?.physicalLocation);
  const artifactLocation = { uri: "a%20b/%C3%BC%23%3F.tf", uriBaseId: "%SRCROOT%" };
  expect(shown).toEqual([
    { artifactLocation, region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4 } },
    { artifactLocation, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 3 } },
  ]);
});

test("more than a run may hold: the gravest are kept, and what is left out is counted", () => {
  const primary = (i: number) => ({ file: long, start: i * 2, end: i * 2 + 1 });
  const long = fileRef("main.tf", "x\n".repeat(25_010));
  const shared = finding(1);
  const many = Array.from({ length: 25_010 }, (_, i): Finding => {
    return {
      ...shared,
      fingerprint: String(i),
      primary: primary(i),
      severity: i < 25_000 ? "warning" : "error",
    };
  });
  const [run] = sarif(report({ rules, findings: many })).runs;
  expect(run?.results).toHaveLength(25_000);
  expect(run?.results?.filter(({ level }) => level === "error")).toHaveLength(10);
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(
    /^10 findings left out, none graver than those here/,
  );
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[1]?.message.text).toBe(
    "Code scanning shows the 5000 gravest of the 25000 findings here.",
  );
});

test("more than GitHub takes when it is compressed: the gravest that fit", () => {
  const noise = (seed: number): string =>
    Array.from({ length: 125 }, (_, i) =>
      createHash("sha256").update(`${seed} ${i}`).digest("hex"),
    ).join("");
  const long = fileRef("main.tf", "x\n".repeat(2600));
  const many = Array.from({ length: 2600 }, (_, i): Finding => {
    const primary = { file: long, start: i * 2, end: i * 2 + 1 };
    return { ...finding(1), message: noise(i), primary, severity: i < 2590 ? "warning" : "error" };
  });
  const text = [...sarifReporter(report({ rules, findings: many }), style)].join("");
  expect(gzipSync(text).length).toBeLessThan(10_000_000);
  const [run] = (JSON.parse(text) as Log).runs;
  expect(run?.results).toHaveLength(1300);
  expect(run?.results?.filter(({ level }) => level === "error")).toHaveLength(10);
  expect(run?.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toMatch(
    /^1300 findings left out/,
  );
});

test("whatever strangers write, a message is text: no control character, no link of theirs, no command for a runner", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const out = [...sarifReporter(hostileReport(text), style)].join("");
      expect(out).not.toContain("##[");
      const [run] = (JSON.parse(out) as Log).runs;
      for (const { message, locations } of run?.results ?? []) {
        // oxlint-disable-next-line no-control-regex
        expect(message.text).not.toMatch(
          /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/,
        );
        expect(message.text).not.toMatch(/(?<!\\)(?:\\\\)*[[\]]/);
        expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(
          /^[\w.~!*'()%/-]*$/,
        );
      }
    }),
    { numRuns: 400, seed: 7 },
  );
});
