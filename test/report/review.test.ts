import { expect, test } from "vitest";
import type { Diff, Hunk } from "../../src/base/hunk.ts";
import { fileRef } from "../../src/base/origin.ts";
import type { Finding } from "../../src/finding/finding.ts";
import { applied } from "../../src/fix/edit.ts";
import { reviewOf, type Proposal, type ReviewOptions } from "../../src/report/review.ts";
import { suggestionOf } from "../../src/report/suggestion.ts";
import { at } from "../model/build.ts";
import { finding, report } from "./build.ts";

const text = Array.from({ length: 40 }, (_, i) => `line ${i + 1}\n`).join("");
const file = fileRef("main.tf", text);

/** Lines 10 to 20 are shown, 13 to 17 were written; before 15 something was taken away. */
const hunk: Hunk = { first: 10, last: 20, written: [[13, 17]], removed: [15] };
const diff: Diff = new Map([["main.tf", [hunk]]]);

const startOf = (line: number): number => file.lineStarts[line - 1] ?? 0;
const insertAt = (line: number, what: string) => {
  return { start: startOf(line), end: startOf(line), text: what };
};

function proposal(edits: Proposal["edits"], more: Partial<Proposal> = {}): Proposal {
  return {
    path: "main.tf",
    before: text,
    after: applied(text, edits),
    edits,
    findings: [],
    provided: [],
    ...more,
  };
}

function review(findings: readonly Finding[], more: Partial<ReviewOptions> = {}) {
  const options: ReviewOptions = {
    proposals: [],
    known: new Set(),
    isSame: () => true,
    linkOf: (path, line) => `https://example.org/${path}#L${line}`,
    ...more,
  };
  return reviewOf(report({ findings, diff }), options);
}

const of = (line: number, more: Partial<Finding> = {}): Finding =>
  finding(line, { fingerprint: `f${line}`, change: null, ...more });

test("on its line where the pull request shows it, else beside", () => {
  const { comments, beside } = review([of(14), of(11), of(30)]);
  expect(comments.map(({ path, line, startLine, keys }) => [path, line, startLine, keys])).toEqual([
    ["main.tf", 14, null, ["f14"]],
    ["main.tf", 11, null, ["f11"]],
  ]);
  expect(comments[0]?.body).toBe(
    "🔴 **error** `ownerless-identity`: The role `line14` has no owner.\n\n→ Add the tag `owner`.\n",
  );
  expect(comments[1]?.body).toContain("This change did not write this line");
  expect(beside).toEqual([
    {
      keys: ["f30"],
      text: "- 🔴 [`main.tf:30`](<https://example.org/main.tf#L30>) `ownerless-identity`: The role `line30` has no owner. → Add the tag `owner`.\n",
    },
  ]);
});

test("the gravest first; notes, waived ones and what was told are not told; what is open says all", () => {
  const waiver = { reason: "r", owner: "@a", until: "2027-01-01", at: at(9), selfGranted: false };
  const all = [
    of(13, { severity: "warning" }),
    of(14),
    of(15, { severity: "note" }),
    of(16, { waiver }),
    of(17),
  ];
  const { comments, open } = review(all, { known: new Set(["f17"]) });
  expect(comments.map(({ line }) => line)).toEqual([14, 13]);
  expect([...(open ?? [])]).toEqual(["f13", "f14", "f15", "f17"]);
  const unsure = reviewOf(report({ findings: all, diff, verdict: "could-not-judge" }), {
    proposals: [],
    known: new Set(),
    isSame: () => true,
    linkOf: () => null,
  });
  expect(unsure.open).toBeNull();
});

test("complaints of one line are one comment", () => {
  const { comments } = review([of(14), of(14, { fingerprint: "other", rule: "endless-identity" })]);
  expect(comments).toHaveLength(1);
  expect(comments[0]?.keys).toEqual(["f14", "other"]);
  expect(comments[0]?.body.match(/\*\*error\*\*/g)).toHaveLength(2);
  expect(comments[0]?.beside.split("\n")).toHaveLength(3);
});

test("where the merge made other lines than the pull request's head has, nobody knows the line there", () => {
  const { comments, beside } = review([of(14)], { isSame: () => false });
  expect(comments).toEqual([]);
  expect(beside).toHaveLength(1);
});

test("a safe fix within what is shown is a suggestion, at the lines that it replaces", () => {
  const one = of(14);
  const twin = of(13, { rule: "endless-identity" });
  const fix = proposal([insertAt(17, '  owner = "TODO"\n')], { findings: [one, twin] });
  const { comments } = review([one, twin], { proposals: [fix] });
  expect(comments).toHaveLength(1);
  expect(comments[0]).toMatchObject({ line: 17, startLine: null, keys: ["f14", "f13"] });
  expect(comments[0]?.body).toMatch(
    /\nFill in each `TODO`: until then the check fails on it\.\n\n```suggestion\n {2}owner = "TODO"\nline 17\n```\n$/,
  );
});

test("an unsafe fix, and one elsewhere, is shown and not offered", () => {
  const one = of(14);
  const unsafe = proposal([insertAt(17, "new\n")], { findings: [one], provided: ["it is `so`"] });
  const [first] = review([one], { proposals: [unsafe] }).comments;
  expect(first?.line).toBe(14);
  expect(first?.body).toContain(
    "Unsafe: this is right only provided that it is `so`.\n\n```diff\n",
  );
  expect(first?.body).toContain("\n+new\n line 17\n");
  expect(first?.body).not.toContain("```suggestion");
  const far = proposal([insertAt(30, "new\n")], { findings: [one] });
  const [second] = review([one], { proposals: [far] }).comments;
  expect(second?.body).toContain("This would mend it:\n\n```diff\n--- a/main.tf\n");
});

test("a finding that only its fix brings into what is shown is told there", () => {
  const one = of(30);
  const fix = proposal([insertAt(14, "new\n")], { findings: [one] });
  const { comments, beside } = review([one], { proposals: [fix] });
  expect(beside).toEqual([]);
  expect(comments[0]).toMatchObject({ line: 14, keys: ["f30"] });
});

test("what a suggestion may replace: lines shown together, nothing taken away between them", () => {
  const put = (line: number) => insertAt(line, "new\n");
  const ends = { start: startOf(21) - 1, end: startOf(21) - 1, text: "\nnew" };
  const shown = (...edits: Proposal["edits"][number][]) =>
    suggestionOf({ before: text, edits }, [hunk]);
  expect(shown(put(10))).toEqual({ first: 10, last: 10, text: "new\nline 10" });
  expect(shown(ends)).toEqual({ first: 20, last: 20, text: "line 20\nnew" });
  expect(shown(put(21))).toBeNull();
  expect(shown(put(15), put(17))).toEqual({
    first: 15,
    last: 17,
    text: "new\nline 15\nline 16\nnew\nline 17",
  });
  expect(shown(put(14), put(15))).toBeNull();
  // An empty suggestion takes lines away; an empty line cannot be suggested alone.
  expect(shown({ start: startOf(16), end: startOf(17), text: "" })).toBeNull();
  expect(shown({ start: startOf(16), end: startOf(17), text: "\n" })).toBeNull();
});

test("no suggestion where lines would end otherwise, or hold what nobody sees", () => {
  const only: Hunk = { first: 1, last: 3, written: [[1, 3]], removed: [] };
  const put = [{ start: 0, end: 0, text: "new\n" }];
  const ask = (before: string) => suggestionOf({ before, edits: put }, [only]);
  expect(ask("a\nb\n")).toEqual({ first: 1, last: 1, text: "new\na" });
  expect(ask("a\r\nb\r\n")).toBeNull();
  expect(ask("a")).toBeNull();
  expect(ask("a\u202eb\n")).toBeNull();
  const after = [{ start: 4, end: 4, text: "new\n" }];
  expect(suggestionOf({ before: "a\nb\n", edits: after }, [only])).toEqual({
    first: 2,
    last: 2,
    text: "b\nnew",
  });
});

test("no text leaves its block", () => {
  const odd = `a\n\`\`\`\n@acme/ops\n\`\`\`\`\n`;
  const fix: Proposal = {
    ...proposal([]),
    before: odd,
    after: `new\n${odd}`,
    edits: [
      { start: 0, end: 0, text: "new\n" },
      { start: 6, end: 6, text: "" },
    ],
    findings: [],
  };
  const one = of(1);
  const whole: Diff = new Map([
    ["main.tf", [{ first: 1, last: 4, written: [[1, 4]], removed: [] }]],
  ]);
  const { comments } = reviewOf(report({ findings: [one], diff: whole }), {
    proposals: [{ ...fix, findings: [one] }],
    known: new Set(),
    isSame: () => true,
    linkOf: () => null,
  });
  expect(comments[0]?.body).toContain("\n````suggestion\nnew\na\n```\n@acme/ops\n````\n");
});
