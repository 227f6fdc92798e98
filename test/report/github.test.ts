import { expect, test } from "vitest";
import type { Finding } from "../../src/finding/finding.ts";
import { githubReporter } from "../../src/report/github.ts";
import { at, identity } from "../model/build.ts";
import { changeOf, finding, gap, report, style } from "./build.ts";

const lines = (more: Parameters<typeof report>[0]): string[] =>
  [...githubReporter(report(more), style)].join("").trimEnd().split("\n");
const many = (count: number, severity: Finding["severity"], from = 1): Finding[] =>
  Array.from({ length: count }, (_, i) => finding(from + i, { severity }));

test("a finding is one annotation at its span, titled by its declaration", () => {
  expect(lines({ findings: [finding(3)] })).toEqual([
    "::error file=main.tf,line=3,endLine=3,col=1,endColumn=10,title=aws_iam_role.line3%3A ownerless-identity::The role `line3` has no owner.%0A→ Add the tag `owner`.",
    "failed: 1 error in 0 facts that are new or stronger",
  ]);
});

test("most severe first, notes as notices", () => {
  const findings = [
    finding(1, { severity: "note" }),
    finding(2),
    finding(3, { severity: "warning" }),
  ];
  expect(lines({ findings }).map((line) => line.split(" ")[0])).toEqual([
    "::error",
    "::warning",
    "::notice",
    "failed:",
  ]);
});

test("ten of a level are shown; of eleven nine, and how many more", () => {
  expect(lines({ findings: many(10, "error") }).filter((l) => l.startsWith("::"))).toHaveLength(10);
  const eleven = lines({ findings: [...many(11, "error"), ...many(12, "warning", 20)] });
  expect(eleven.filter((l) => l.startsWith("::error file=main.tf"))).toHaveLength(9);
  expect(eleven).toContain("::error::2 more like these; the job summary lists all.");
  expect(eleven.filter((l) => l.startsWith("::warning"))).toHaveLength(10);
  expect(eleven).toContain("::warning::3 more like these; the job summary lists all.");
  expect(eleven.at(-1)).toContain("11 errors, 12 warnings");
});

test("findings on one declaration are one annotation, at the most severe one's place", () => {
  const fact = identity("aws_iam_role.ci", { at: at(5) });
  const change = changeOf(fact);
  const both = lines({
    findings: [
      finding(6, { change, severity: "warning", rule: "endless-identity" }),
      finding(5, { change }),
      finding(5, { change, rule: "ownerless-identity", message: "Again." }),
    ],
  });
  expect(both).toHaveLength(2);
  expect(both[0]).toMatch(/^::error file=main\.tf,line=5,/);
  expect(both[0]).toContain("title=aws_iam_role.ci%3A ownerless-identity%2C endless-identity::");
  expect(both[0]).toContain("%0A%0A");
});

test("an annotation says where it is declared and which calls lead there, each line once", () => {
  const fact = identity("module.ci.aws_iam_role.ci", { at: at(5, "ci/main.tf") });
  const more = {
    change: changeOf(fact),
    related: [
      { role: "definition", message: "declared here", at: at(5, "ci/main.tf") },
      { role: "holder", message: "held by somebody", at: at(9) },
      { role: "call", message: "called here as `module.ci`", at: at(2) },
    ],
  };
  const [first] = lines({
    findings: [finding(3, more), finding(3, { ...more, rule: "endless-identity" })],
  });
  expect(first?.split("::").at(-1)?.split("%0A%0A")).toEqual([
    "The role `line3` has no owner.%0A→ Add the tag `owner`.",
    "The role `line3` has no owner.%0A→ Add the tag `owner`.",
    "ci/main.tf:5 declared here%0Amain.tf:2 called here as `module.ci`",
  ]);
});

test("the same address in another file is another annotation; a span over lines has no columns", () => {
  const fact = (path: string) => changeOf(identity("aws_iam_role.ci", { at: at(1, path) }));
  const two = lines({
    findings: [
      finding(1, { change: fact("a.tf"), primary: { ...at(1, "a.tf"), end: 25 } }),
      finding(1, { change: fact("b.tf"), primary: at(1, "b.tf") }),
    ],
  });
  expect(two[0]).toMatch(/^::error file=a\.tf,line=1,endLine=3,title=/);
  expect(two[1]).toMatch(/^::error file=b\.tf,line=1,endLine=1,col=1,endColumn=10,title=/);
});

test("waived findings are not annotated; a malformed changed file is, before all findings", () => {
  const waiver = { reason: "r", owner: "@a", until: "2027-01-01", at: at(9), selfGranted: false };
  const out = lines({
    verdict: "could-not-judge",
    findings: [finding(1), finding(2, { waiver })],
    gaps: [
      gap(4, { kind: "malformed", changed: true }),
      gap(5, { kind: "malformed", changed: true, waived: true }),
      gap(6, { kind: "malformed" }),
      gap(7, { changed: true }),
    ],
  });
  expect(out).toHaveLength(3);
  expect(out[0]).toBe(
    "::error file=main.tf,line=4,title=nhi-lint%3A could not read::`gap4`: nobody can tell",
  );
  expect(out[2]).toBe(
    "could not judge: 1 error in 0 facts that are new or stronger; 1 waived; 3 gaps",
  );
});
