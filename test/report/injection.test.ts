// Every name of the corpus in every channel: no command, mention, link or hidden text of theirs gets through.

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Log } from "sarif";
import { describe, expect, test } from "vitest";
import type { Diff } from "../../src/base/hunk.ts";
import type { Finding } from "../../src/finding/finding.ts";
import type { SweepItem, Swept } from "../../src/model/sweep.ts";
import type { Report } from "../../src/report/report.ts";
import { checkRunOf } from "../../src/report/check-run.ts";
import { codequalityReporter } from "../../src/report/codequality.ts";
import { commentOf } from "../../src/report/comment.ts";
import { githubReporter } from "../../src/report/github.ts";
import type { Links } from "../../src/report/group-markdown.ts";
import { markdownReporter } from "../../src/report/markdown.ts";
import { patch, sealed } from "../../src/report/patch.ts";
import { registerCsv } from "../../src/report/register-csv.ts";
import { registerMarkdown, registerTable } from "../../src/report/register.ts";
import { reviewOf, type Proposal } from "../../src/report/review.ts";
import { sarifReporter } from "../../src/report/sarif.ts";
import { issuesOf } from "../../src/report/sweep-issue.ts";
import { sweepReporter } from "../../src/report/sweep.ts";
import { tellingOf } from "../../src/report/telling.ts";
import { terminalReporter } from "../../src/report/terminal.ts";
import { wholeRegister } from "../../src/report/whole-register.ts";
import { temporary, write } from "../source/repositories.ts";
import { injections, unseen } from "../injections.ts";
import { hostileReport, beside, style } from "./build.ts";
import { csvCells, expectHarmless, runnerCommands } from "./harmless.ts";

const cases = Object.entries(injections);
const join = (parts: Iterable<string>): string => [...parts].join("");
const links: Links = {
  linkOf: (file, line) =>
    `https://github.example/blob/${encodeURIComponent(file.replaceAll(/\p{Surrogate}/gu, ""))}#L${line}`,
  page: "https://github.example/run",
  commit: null,
};

/** Text that people read as it is; its lines are ours. */
function expectPlain(text: string, mostLines: number): void {
  expect(text).not.toMatch(unseen);
  expect(text.split("\n").length).toBeLessThanOrEqual(mostLines);
}

/** Markdown that GitHub renders. */
function expectMarkdown(text: string): void {
  expect(text).not.toMatch(unseen);
  expect(text.length).toBeLessThan(300_100);
  expectHarmless(text);
}

describe.each(cases)("%s", (_, text) => {
  const report = hostileReport(text);

  test("annotations", () => {
    const lines = join(githubReporter(report, style)).split("\n");
    const commands = lines.slice(0, -2);
    expect(commands).toHaveLength(3);
    for (const command of commands) {
      const [, file = "", title = "", message = ""] =
        /^::(?:error|warning) file=([^,:\r]+),line=\d+(?:,[a-zA-Z]+=\d+)*,title=([^,:\r]+)::([^\r]*)$/.exec(
          command,
        ) ?? [];
      expect(file).not.toBe("");
      expect(title).not.toMatch(unseen);
      expect(message).not.toMatch(unseen);
      expect(message.length).toBeLessThan(50_000);
      // Nothing of theirs is decoded into a line: all line breaks are between parts of ours.
      expect(message.match(/%0A/g)?.length ?? 0).toBeLessThanOrEqual(14);
    }
    expect(runnerCommands(lines.slice(-2).join("\n"))).toEqual([]);
  });

  test("terminal", () => {
    const lineOf = (): string => text.split("\n")[0] ?? "";
    const out = join(terminalReporter(report, { ...style, lineOf }));
    expect(out).not.toMatch(unseen);
    expect(runnerCommands(out)).toEqual([]);
  });

  test("job summary", () => {
    expectMarkdown(join(markdownReporter(report, style)));
  });

  test("comment", () => {
    const body = commentOf(tellingOf(report), links, "").text;
    expect(body.length).toBeLessThan(65_000);
    expectMarkdown(body);
  });

  test("check run", () => {
    const run = checkRunOf(tellingOf(report), links);
    expectPlain(run.title, 1);
    expectMarkdown(run.summary);
    for (const { title, message } of run.annotations) {
      expectPlain(title, 1);
      expectPlain(message, 14);
      expect(title.length).toBeLessThanOrEqual(255);
      expect(message.length).toBeLessThanOrEqual(16_000);
    }
  });

  test("review", () => {
    for (const shown of [true, false]) {
      const { comments, beside } = reviewOf(reviewed(report, shown), {
        proposals: proposals(report, text),
        known: new Set(),
        isSame: () => true,
        linkOf: links.linkOf,
      });
      expect(comments.length + beside.length).toBeGreaterThan(0);
      for (const one of comments) {
        expect(one.body.length).toBeLessThan(65_000);
        expectMarkdown(one.body);
        expectMarkdown(one.beside);
      }
      for (const one of beside) expectMarkdown(one.text);
    }
  });

  test("a sweep", () => {
    const swept = hostileSweep(text);
    const list = join(sweepReporter(swept, 0, "terminal"));
    expect(list).not.toMatch(unseen);
    expect(runnerCommands(list)).toEqual([]);
    expect(list.split("\n").length).toBeLessThan(50);
    expectMarkdown(join(sweepReporter(swept, 0, "markdown")));
    expect(runnerCommands(join(sweepReporter(swept, 0, "json")))).toEqual([]);
  });

  test.each([false, true])("an owner's issue, with mentions: %j", (mentions) => {
    const { open } = issuesOf({ swept: hostileSweep(text), gaps: [], mentions }, links);
    expect(open).toHaveLength(2);
    for (const { title, text: body } of open) {
      expectPlain(title, 1);
      expect(title.length).toBeLessThanOrEqual(256);
      expect(body.length).toBeLessThan(65_000);
      // What looks like an owner's handle may be mentioned where somebody asks, and nothing else.
      expectMarkdown(mentions ? body.replace(/ @[\w-]+(\/[\w.-]+)? answers/, "") : body);
    }
  });

  test("SARIF", () => {
    const out = join(sarifReporter(report, style));
    expect(runnerCommands(out)).toEqual([]);
    const [run] = (JSON.parse(out) as Log).runs;
    const notifications = run?.invocations?.[0]?.toolExecutionNotifications ?? [];
    for (const one of [...(run?.results ?? []), ...notifications]) {
      const message = one.message.text ?? "";
      expectPlain(message, 1);
      expect(message).not.toMatch(/(?<!\\)(?:\\\\)*[[\]]/);
      const uri = one.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? "";
      expect(uri).toMatch(/^[\w.~!*'()%/-]*$/);
    }
  });

  test("register", () => {
    const entries = wholeRegister(report, beside);
    const table = join(registerTable(entries, 2));
    expectPlain(table, 5);
    expect(runnerCommands(table)).toEqual([]);
    expectMarkdown(join(registerMarkdown(entries)));
    const csv = join(registerCsv(entries));
    expectPlain(csv.replaceAll("\r\n", "\n"), 3);
    expect(runnerCommands(csv)).toEqual([]);
    for (const cell of csvCells(csv)) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
  });

  test("code quality", () => {
    const out = join(codequalityReporter(report, style));
    expect(runnerCommands(out)).toEqual([]);
    for (const { description } of JSON.parse(out) as readonly { description: string }[])
      expectPlain(description, 1);
  });
});

/** All that strangers may name in a sweep. */
function hostileSweep(text: string): Swept {
  const { primary: at } = hostileReport(text).findings[0] as Finding;
  const item: SweepItem = {
    lapse: "orphaned",
    address: text,
    key: text,
    at,
    day: null,
    text: `its owner \`${text}\` left`,
  };
  const items = [item, { ...item, lapse: "waiver" as const }];
  const said = { identity: text, owner: text, reason: text, at };
  return {
    owners: [text, null].map((owner) => ({ owner, items })),
    looked: 1,
    idle: [{ ...said, attested: "2026-01-01", neededUntil: "2026-02-01" }],
  };
}

/** As if the change had written all, or nothing of it. */
function reviewed(report: Report, shown: boolean): Report {
  const path = report.findings[0]?.primary.file.path ?? "";
  const whole = [{ first: 1, last: 9, written: [[1, 9] as const], removed: [] }];
  const diff: Diff = new Map(shown ? [[path, whole]] : []);
  return { ...report, diff };
}

/** What mends the first finding is a suggestion, what mends the second is unsafe; both hold the text. */
function proposals(report: Report, text: string): readonly Proposal[] {
  const before = `first\n${text}\nlast\n`;
  const edits = [{ start: 0, end: 5, text: `new ${text.split("\n")[0] ?? ""}` }];
  const after = `new ${text.split("\n")[0] ?? ""}${before.slice(5)}`;
  return report.findings.slice(0, 2).map((finding, at): Proposal => {
    const path = finding.primary.file.path;
    return { path, before, after, edits, findings: [finding], provided: at === 0 ? [] : [text] };
  });
}

test.each(cases)("patch of a file with a name and lines of it: %s", (_, text) => {
  const [line = ""] = text.split("\n");
  const before = `a\n${line}\nb\n`;
  const out = join(
    patch({
      path: text.slice(0, 200) || "x",
      before,
      after: `new\n${before}`,
      edits: [{ start: 0, end: 0, text: "new\n" }],
    }),
  );
  const [from, to, range] = out.split("\n");
  expect([from?.slice(0, 4), to?.slice(0, 4), range]).toEqual(["--- ", "+++ ", "@@ -1,3 +1,4 @@"]);
  const [first = "", ...rest] = sealed(out).split("\n");
  const word = /^::stop-commands::([0-9a-f]{64})$/.exec(first)?.[1];
  if (word === undefined) expect(runnerCommands(sealed(out))).toEqual([]);
  else expect([rest.indexOf(`::${word}::`), rest.length]).toEqual([rest.length - 2, rest.length]);
});

test("a patch that a runner would read commands in is sealed, and applies all the same", () => {
  const folder = temporary();
  const before = "a\n::error::forged\n##[debug]x\nb\n";
  write(folder, { "main.tf": before });
  const edits = [{ start: 0, end: 0, text: "new\n" }];
  const out = sealed(join(patch({ path: "main.tf", before, after: `new\n${before}`, edits })));
  expect(out).toMatch(/^::stop-commands::([0-9a-f]{64})\n---[^]*\n::\1::\n$/);
  const applied = spawnSync("git", ["apply", "-"], { cwd: folder, input: out, encoding: "utf8" });
  expect(applied.stderr).toBe("");
  expect(readFileSync(`${folder}/main.tf`, "utf8")).toBe(`new\n${before}`);
  expect(sealed("--- a/x\n")).toBe("--- a/x\n");
});
