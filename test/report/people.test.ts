// What people read: the terminal, Markdown and the register.

import { expect, test } from "vitest";
import { markdownReporter } from "../../src/report/markdown.ts";
import { registerTable } from "../../src/report/register.ts";
import { terminalReporter } from "../../src/report/terminal.ts";
import { at, credential, identity, labels, carrier, model } from "../model/build.ts";
import { wholeRegister } from "../../src/report/whole-register.ts";
import { changeOf, finding, gap, related, report, beside, style } from "./build.ts";

const terminal = (more: Parameters<typeof report>[0], how: Partial<typeof style> = {}): string =>
  [...terminalReporter(report(more), { ...style, ...how })].join("");
const markdown = (more: Parameters<typeof report>[0]): string =>
  [...markdownReporter(report(more), style)].join("");
const waiver = { reason: "until cut-over", owner: "@acme/ops", until: "2027-01-31", at: at(9) };

test("terminal: the span underlined, what, what to do, one line that sums up", () => {
  const primary = { ...at(3), start: at(3).start + 2, end: at(3).end };
  const fact = identity("aws_iam_role.ci", { at: at(3) });
  const out = terminal(
    { findings: [finding(3, { primary, change: changeOf(fact) })] },
    { lineOf: (file, line) => (file === "main.tf" && line === 3 ? "\tname = x" : null) },
  );
  expect(out).toBe(`aws_iam_role.ci  main.tf:3:3
  3 │  name = x
    │   ^^^^^^^
  error [ownerless-identity] The role \`line3\` has no owner.
    do: Add the tag \`owner\`.

✗ failed: 1 error in 0 facts that are new or stronger
`);
});

test("terminal: one excerpt for findings at one place, one line for related texts at one place", () => {
  const change = changeOf(identity("aws_iam_role.ci", { at: at(3) }));
  const lines = [1, 1, 1, 2, 3, 4, 5, 6].map((line, i) =>
    related(i === 2 ? "held by `a0`" : `held by \`a${i}\``, at(line, "b.tf")),
  );
  const out = terminal(
    {
      findings: [
        finding(3, { change, related: lines }),
        finding(3, { change, rule: "admin-grant" }),
      ],
    },
    { lineOf: () => "name = 12" },
  );
  expect(out.match(/│ name/g)).toHaveLength(1);
  expect(out).toContain("    b.tf:1 held by `a0`; held by `a1`\n    b.tf:2 held by `a3`\n");
  expect(out).toContain("    b.tf:4 held by `a5`\n    and 2 more\n");
  expect(out).not.toContain("a6");
});

test("terminal: long words stay whole, later lines are indented, code spans are not broken", () => {
  const message = `The role \`a role whose name has spaces\` ${"may do a lot of things ".repeat(5)}`;
  const out = terminal({ findings: [finding(1, { message })] }, { width: 60 });
  for (const line of out.split("\n").slice(1, -2)) expect(line.length).toBeLessThanOrEqual(64);
  expect(out).toContain("`a role whose name has spaces`");
});

test("terminal: waivers, gaps with the changed ones first, remarks; twenty gaps at most", () => {
  const gaps = Array.from({ length: 25 }, (_, i) => gap(i + 1, { changed: i === 24 }));
  const out = terminal({
    verdict: "pass",
    findings: [finding(2, { waiver: { ...waiver, selfGranted: true } })],
    gaps: [...gaps, gap(40, { waived: true })],
    remarks: ["base has no configuration"],
  });
  expect(out).toContain(
    "1 finding waived\n  main.tf:2 [ownerless-identity] by @acme/ops until 2027-01-31, granted by this change itself: until cut-over\n",
  );
  expect(out).toContain(
    "25 gaps: could not be read or told\n  main.tf:25 [unsupported] (changed here) `gap25`: nobody can tell\n  main.tf:1 ",
  );
  expect(out).toContain("  and 5 more; --format json lists all\n");
  expect(out).not.toContain("gap40");
  expect(out).toContain("note: base has no configuration\n✓ passed: nothing wrong in 0 facts");
});

const cleared = {
  ...finding(2, { rule: "endless-credential" }),
  clearing: {
    format: "entra-applications",
    noun: "list of applications",
    at: at(4, "apps.json"),
    until: "2026-11-20",
    why: "the client secret `ci` ends on 2027-02-01",
  },
};

test("what trusted evidence clears is counted, and shown with the line that does", () => {
  const found = { verdict: "pass", cleared: [cleared] } as const;
  expect(terminal(found)).toBe(`1 finding cleared by trusted evidence
  main.tf:2 [endless-credential] the list of applications \`apps.json:4\` of 2026-11-20: the client secret \`ci\` ends on 2027-02-01

✓ passed: nothing wrong in 0 facts that are new or stronger; 1 cleared by evidence
`);
  expect(markdown(found))
    .toBe(`## nhi-lint passed: nothing wrong in 0 facts that are new or stronger; 1 cleared by evidence

<details><summary>1 finding cleared by trusted evidence</summary>

| where | rule | export | shows |
| --- | --- | --- | --- |
| \`main.tf:2\` | \`endless-credential\` | list of applications \`apps.json:4\` of 2026-11-20 | the client secret \`ci\` ends on 2027-02-01 |

</details>

`);
});

test("markdown: verdict, declarations, waivers and gaps in tables", () => {
  const out = markdown({
    findings: [
      finding(1, { related: [related("held by x", at(7)), related("held by y", at(7))] }),
      finding(2, { waiver: { ...waiver, selfGranted: false, reason: "a | b" } }),
    ],
    gaps: [gap(5, { changed: true }), gap(6, { waived: true })],
  });
  expect(out).toContain("## nhi-lint failed: 1 error in 0 facts");
  expect(out).toContain(
    "### 🔴 `aws_iam_role.line1`\n\n`main.tf:1`\n\n- **error** `ownerless-identity` The role `line1` has no owner.  \n  → Add the tag `owner`.\n  - `main.tf:7` held by x; held by y\n",
  );
  expect(out).toContain(
    "| `main.tf:2` | `ownerless-identity` | @\u2060acme/ops | 2027-01-31 | a \\| b |\n",
  );
  expect(out).toContain("| `main.tf:5` | unsupported (changed) | `gap5` | nobody can tell |\n");
  expect(out).not.toContain("gap6");
});

test("markdown: never over a summary's limit, and says where the rest is", () => {
  const message = "日本語 ".repeat(500);
  const findings = Array.from({ length: 900 }, (_, i) => finding(i + 1, { message }));
  const out = markdown({ findings });
  expect(Buffer.byteLength(out)).toBeGreaterThan(500_000);
  expect(Buffer.byteLength(out)).toBeLessThanOrEqual(1024 * 1024);
  expect(out.endsWith("\n\n… cut here: the JSON report holds the rest.\n")).toBe(true);
  const huge = markdown({ findings: [finding(1, { message: "x".repeat(2_000_000) }), finding(2)] });
  expect(Buffer.byteLength(huge)).toBeLessThanOrEqual(1024 * 1024);
});

test("register: who, until when, how strong, where", () => {
  const owned = identity("aws_iam_role.ci", {
    carrier: carrier(labels({ owner: "@acme/payments", expires: "2026-08-01" })),
  });
  const facts = [
    owned,
    identity("aws_iam_role.other", { at: at(9) }),
    credential("aws_iam_access_key.k"),
  ];
  const entries = wholeRegister(report({ model: model(facts) }), beside);
  const rows = [...registerTable(entries, 0)];
  const cells = rows.map((row) => row.trimEnd().split(/ {2,}/));
  expect(cells.slice(0, 3)).toEqual([
    ["identity", "owner", "until", "may", "risk", "since", "where"],
    ["aws_iam_role.ci", "@acme/payments", "2026-08-01", "none", "1", "2026-01-01", "main.tf:1"],
    ["aws_iam_role.other", "(none)", "(never)", "none", "2", "(unknown)", "main.tf:9"],
  ]);
  expect(rows.at(-1)).toBe("\n2 machine identities; 0 gaps\n");
});

test("a tree judged by itself, where nothing was asked to pass, is neither passed nor new", () => {
  const out = terminal({ verdict: "pass", alone: true, failOn: null, findings: [finding(1)] });
  expect(out.split("\n").at(-2)).toBe("judged: 1 error in 0 facts");
});
