import { expect, test } from "vitest";
import type { Diff } from "../../src/base/hunk.ts";
import { fileRef } from "../../src/base/origin.ts";
import type { Finding } from "../../src/finding/finding.ts";
import { alertsOf } from "../../src/report/alerts.ts";
import { anchorOf, whereElse } from "../../src/report/anchor.ts";
import { githubReporter } from "../../src/report/github.ts";
import { lineHasher } from "../../src/report/line-hash.ts";
import { at, identity } from "../model/build.ts";
import { changeOf, finding, related, report, ruleName, style } from "./build.ts";

/** Of `main.tf`, these lines written. */
function diffOf(...written: (readonly [number, number])[]): Diff {
  return new Map([["main.tf", [{ first: 1, last: 100, written, removed: [] }]]]);
}

const lines = (first: number, last: number) => ({ ...at(first), end: at(last).end });
const declared = (first: number, last: number): Partial<Finding> => {
  return { change: changeOf(identity("aws_iam_role.ci", { at: lines(first, last) })) };
};

function anchor(one: Finding, diff: Diff | null) {
  const shown = { diff, links: new Map() };
  const { file, line, endLine, column, endColumn, why } = anchorOf(one, shown);
  return `${file}:${line}:${column}-${endLine}:${endColumn} ${why}`;
}

test("what the change wrote is told where it is found; of several lines, the first that it wrote", () => {
  expect(anchor(finding(5), diffOf([5, 5]))).toBe("main.tf:5:1-5:10 itself");
  const wide = finding(5, { primary: lines(5, 9) });
  expect(anchor(wide, diffOf([5, 9]))).toBe("main.tf:5:1-9:10 itself");
  expect(anchor(wide, diffOf([8, 20]))).toBe("main.tf:8:1-8:10 itself");
  expect(anchor(finding(5), null)).toBe("main.tf:5:1-5:10 itself");
});

test("else at the cause: what it rests on, its declaration, whoever else is named", () => {
  const definition = { ...related("gained here", at(40)), role: "definition" };
  const holder = related("held by it", at(60));
  const one = finding(5, { ...declared(4, 9), related: [holder, definition] });
  expect(anchor(one, diffOf([7, 7], [40, 40], [60, 60]))).toBe("main.tf:40:1-40:10 cause");
  expect(anchor(one, diffOf([7, 7], [60, 60]))).toBe("main.tf:7:1-7:10 cause");
  expect(anchor(one, diffOf([60, 60]))).toBe("main.tf:60:1-60:10 cause");
  expect(anchor(finding(5, declared(4, 9)), diffOf([4, 4]))).toBe("main.tf:4:1-4:10 cause");
});

test("what stood in base is at no line of head, and what is gone is declared nowhere", () => {
  const was = { ...related("it stood here", at(40)), role: "was" };
  const one = finding(5, { related: [was] });
  expect(anchor(one, diffOf([40, 40]))).toBe("main.tf:5:1-5:10 declaration");
  const change = { ...changeOf(identity("aws_iam_role.ci", { at: lines(30, 50) })) };
  const gone = finding(5, { change: { ...change, change: "removed" } });
  expect(anchor(gone, diffOf([40, 40]))).toBe("main.tf:5:1-5:10 declaration");
});

test("the text says where it was found, or that the change did not write the line", () => {
  const one = finding(5, declared(4, 9));
  const said = (diff: Diff | null) => {
    const shown = { diff, links: new Map() };
    return whereElse(anchorOf(one, shown), one, shown);
  };
  expect(said(null)).toBeNull();
  expect(said(diffOf([5, 5]))).toBeNull();
  expect(said(diffOf([7, 7]))).toBe("Found at `main.tf:5`; this line of the change is behind it.");
  expect(said(diffOf([70, 70]))).toMatch(/^This change did not write this line/);
});

test("an annotation sits there, and says so", () => {
  const shown = (diff: Diff) =>
    [...githubReporter(report({ findings: [finding(5, declared(4, 9))], diff }), style)].join("");
  expect(shown(diffOf([7, 7]))).toMatch(
    /^::error file=main\.tf,line=7,endLine=7,col=1,endColumn=10,.*%0A%0AFound at `main\.tf:5`; this/,
  );
  expect(shown(diffOf([70, 70]))).toMatch(/^::error file=main\.tf,line=5,.*%0A%0AThis change did/);
});

test("an alert sits there too, and is known by the line that an audit finds, in the file that it is shown in", () => {
  const text = Array.from({ length: 99 }, (_, i) => `line ${i}`).join("\n");
  const hashOf = lineHasher(text);
  const origin = (line: number, path = "main.tf") => {
    const file = fileRef(path, text);
    const start = file.lineStarts[line - 1] ?? 0;
    return { file, start, end: start + 4 };
  };
  const change = changeOf(identity("aws_iam_role.ci", { at: { ...origin(4), end: 70 } }));
  const one = finding(5, { primary: origin(5), change });
  const elsewhere = { role: "definition", message: "gained here", at: origin(8, "other.tf") };
  const other: Diff = new Map([
    ["other.tf", [{ first: 1, last: 9, written: [[8, 8]], removed: [] }]],
  ]);
  const [moved, plain, away] = [
    ...alertsOf(report({ findings: [one], diff: diffOf([7, 7]) }), () => text),
    ...alertsOf(report({ findings: [one] }), () => text),
    ...alertsOf(report({ findings: [{ ...one, related: [elsewhere] }], diff: other }), () => text),
  ];
  expect([moved?.at.line, moved?.hash]).toEqual([7, hashOf(5)]);
  expect(moved?.related.map((place) => [place.at.line, place.message])).toEqual([
    [5, "found here"],
  ]);
  expect([plain?.at.line, plain?.hash]).toEqual([5, hashOf(5)]);
  expect([away?.at.file, away?.at.line, away?.hash]).toEqual(["other.tf", 8, hashOf(8)]);
});

test("one alert a rule, severity and line: the second of a line would never be seen", () => {
  const two = [
    finding(5, { message: "One.", fingerprint: "a" }),
    finding(5, { message: "Two.", fingerprint: "b" }),
    finding(5, { severity: "note", message: "Three.", fingerprint: "c" }),
  ];
  const rules = new Map([["ownerless-identity", ruleName()]]);
  const all = alertsOf(report({ findings: two, rules }), () => null);
  expect(all.map(({ rule, level, message }) => `${rule} ${level}: ${message}`)).toEqual([
    "ownerless-identity error: One. Add the tag `owner`. Two. Add the tag `owner`.",
    "ownerless-identity/note note: Three. Add the tag `owner`.",
  ]);
});

test("what was read through a link is told in the file that it leads to", () => {
  const links = new Map([["link.tf", "main.tf"]]);
  const one = finding(5, { primary: at(5, "link.tf") });
  const shown = { diff: diffOf([5, 5]), links };
  expect(anchorOf(one, shown)).toMatchObject({ file: "main.tf", line: 5, why: "itself" });
});
