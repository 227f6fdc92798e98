// Identities that say nowhere what they are for, and nothing else: told at once, at the end.

import { expect, test } from "vitest";
import type { Finding } from "../../src/finding/finding.ts";
import { markdownReporter } from "../../src/report/markdown.ts";
import { terminalReporter } from "../../src/report/terminal.ts";
import { at, identity } from "../model/build.ts";
import { changeOf, finding, report, style } from "./build.ts";

const silent = (line: number, more: Partial<Finding> = {}): Finding =>
  finding(line, {
    rule: "purposeless-identity",
    severity: "note",
    message: `\`aws_iam_role.line${line}\` says nowhere what it is for.`,
    remedy: "Add a tag `reason`.",
    offending: "absent",
    ...more,
  });
const terminal = (...findings: readonly Finding[]): string =>
  [...terminalReporter(report({ findings, verdict: "pass" }), style)].join("");
const markdown = (...findings: readonly Finding[]): string =>
  [...markdownReporter(report({ findings, verdict: "pass" }), style)].join("");

test("several are one, behind what is worse", () => {
  const worse = finding(3, { severity: "warning" });
  expect(terminal(silent(1), worse, silent(2))).toBe(`aws_iam_role.line3  main.tf:3:1
  warning [ownerless-identity] The role \`line3\` has no owner.
    do: Add the tag \`owner\`.

  note [purposeless-identity] 2 identities say nowhere what they are for: whoever reviews them
    cannot tell what would break without them.
    do: Say it of each in a tag, label or annotation, in its description, or in a comment above it.
        Of the first: Add a tag \`reason\`.
    main.tf:1 aws_iam_role.line1
    main.tf:2 aws_iam_role.line2

✓ passed: 1 warning, 2 notes in 0 facts that are new or stronger
`);
  const told = markdown(silent(1), worse, silent(2));
  expect(told.indexOf("`aws_iam_role.line3`")).toBeLessThan(told.indexOf("### 🔵"));
  expect(told).toContain("### 🔵 2 identities without a purpose\n");
  expect(told).toContain("Of the first: Add a tag `reason`.\n");
  expect(told).toContain(
    "  - `main.tf:1` `aws_iam_role.line1`\n  - `main.tf:2` `aws_iam_role.line2`\n",
  );
});

test("of more than ten the rest is counted", () => {
  const all = Array.from({ length: 13 }, (_, i) => silent(i + 1));
  expect(terminal(...all)).toContain(
    "main.tf:10 aws_iam_role.line10\n    and 3 more; --format json",
  );
  expect(terminal(...all)).not.toContain("line11");
  expect(markdown(...all)).toContain("`aws_iam_role.line10`\n  - and 3 more\n");
});

test("one alone, one that says something of no use, and one that is an error are told like anything else", () => {
  expect(terminal(silent(1))).toContain(
    "says nowhere what it is for.\n    do: Add a tag `reason`.\n",
  );
  expect(
    terminal(
      silent(1),
      silent(2, { message: "`aws_iam_role.line2` is for `TODO`, which says nothing." }),
    ),
  ).not.toContain("identities");
  expect(terminal(silent(1), silent(2, { severity: "error" }))).not.toContain("identities");
});

test("a comment that has no effect is shown, alone and beside something worse", () => {
  const related = [{ role: "comment", message: "this comment has no effect", at: at(9) }];
  const change = changeOf(identity("aws_iam_role.line1"));
  const some = [
    [silent(1, { related }), silent(2)],
    [finding(1, { change }), silent(1, { change, related })],
  ];
  for (const findings of some)
    for (const told of [terminal(...findings), markdown(...findings)])
      expect(told).toContain("this comment has no effect");
});

test("beside something worse of the same identity its sentence is enough", () => {
  const change = changeOf(identity("aws_iam_role.line1"));
  const both = [finding(1, { change }), silent(1, { change })];
  expect(terminal(...both)).toContain("  note [purposeless-identity] `aws_iam_role.line1` says");
  expect(terminal(...both)).not.toContain("Add a tag `reason`.");
  expect(markdown(...both)).toContain("says nowhere what it is for.\n");
  expect(markdown(...both)).not.toContain("Add a tag `reason`.");
});
