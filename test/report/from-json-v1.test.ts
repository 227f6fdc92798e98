// A report that came as JSON is told as the report itself is; what is no report is refused.

import { expect, test } from "vitest";
import { tellingOfJson } from "../../src/report/from-json-v1.ts";
import { tellingOf } from "../../src/report/telling.ts";
import { toJsonV1 } from "../../src/report/to-json-v1.ts";
import { at, identity } from "../model/build.ts";
import { changeOf, finding, gap, related, report, style } from "./build.ts";

const throughJson = (what: Parameters<typeof toJsonV1>[0]): unknown =>
  JSON.parse(JSON.stringify(toJsonV1(what, style)));

const instances = ["a", "b"].map((key) =>
  identity(`aws_iam_role.many["${key}"]`, { generic: "aws_iam_role.many", at: at(40) }),
);
const all = report({
  head: "a".repeat(40),
  findings: [
    finding(3, {
      severity: "warning",
      related: [related("held by `x`", at(7)), related("again", at(7))],
    }),
    finding(9),
    finding(9, { severity: "note", rule: "admin-grant" }),
    finding(12, { change: null, rule: "loosened-gate" }),
    ...instances.map((fact) => finding(40, { change: changeOf(fact) })),
    finding(20, {
      waiver: { reason: "r", owner: "@a/b", until: "2027-01-01", at: at(1), selfGranted: false },
    }),
  ],
  cleared: [
    {
      ...finding(30),
      clearing: { format: "google-keys", noun: "list", at: at(2), until: "2026-11-20", why: "w" },
    },
  ],
  changes: [3, 9].map((line) => changeOf(identity(`aws_iam_role.line${line}`, { at: at(line) }))),
  gaps: [gap(5, { changed: true }), gap(6)],
});

test("the same is told", () => {
  expect(tellingOfJson(throughJson(all))).toEqual(tellingOf(all));
});

test.each(["pass", "fail", "could-not-judge"] as const)("also of one that is %s", (verdict) => {
  const other = report({ verdict, gaps: [gap(5, { kind: "malformed", changed: true })] });
  expect(tellingOfJson(throughJson(other))).toEqual(tellingOf(other));
});

test("a head that is no commit is none", () => {
  const forged = { ...toJsonV1(all, style), head: "../../../stranger/page" };
  expect(tellingOfJson(forged)?.head).toBeNull();
});

test.each([
  ["no object", null],
  ["a list", []],
  ["another version", { ...toJsonV1(all, style), version: 2 }],
  ["another verdict", { ...toJsonV1(all, style), verdict: "perhaps" }],
  ["a word that every object has", { ...toJsonV1(all, style), verdict: "toString" }],
  [
    "a finding of another severity",
    { ...toJsonV1(all, style), findings: [{ severity: "fatal", file: "a" }] },
  ],
  ["a finding of no file", { ...toJsonV1(all, style), findings: [{ severity: "error", file: 1 }] }],
])("refused: %s", (_name, json) => {
  expect(tellingOfJson(json)).toBeNull();
});

test("numbers that are none of a line's are the first line", () => {
  const lines = [-1, 1.5, 1e300, "3", null].map((line) => ({
    severity: "error",
    file: "a.tf",
    line,
  }));
  const told = tellingOfJson({ ...toJsonV1(all, style), findings: lines });
  expect(new Set(told?.subjects.map(({ line }) => line))).toEqual(new Set([1]));
});
