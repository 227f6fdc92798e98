// Whatever strangers write, a channel's output holds no command, control code, mention, link or HTML of theirs.

import fc from "fast-check";
import { expect, test } from "vitest";
import { explainFailure } from "../../src/entry/failure.ts";
import { UserError } from "../../src/base/user-error.ts";
import type { Swept } from "../../src/model/sweep.ts";
import { checkRunOf } from "../../src/report/check-run.ts";
import { commentOf } from "../../src/report/comment.ts";
import { tellingOfJson } from "../../src/report/from-json-v1.ts";
import { githubReporter } from "../../src/report/github.ts";
import type { Links } from "../../src/report/group-markdown.ts";
import { jsonReporter } from "../../src/report/json.ts";
import { markdownReporter } from "../../src/report/markdown.ts";
import { ndjsonReporter } from "../../src/report/ndjson.ts";
import { registerCsv } from "../../src/report/register-csv.ts";
import { diffRegisters } from "../../src/report/register-diff.ts";
import { registerDiffReporter } from "../../src/report/register-diff-text.ts";
import { registerMarkdown, registerTable } from "../../src/report/register.ts";
import { sweepReporter } from "../../src/report/sweep.ts";
import { terminalReporter } from "../../src/report/terminal.ts";
import { tellingOf } from "../../src/report/telling.ts";
import { toJsonV1 } from "../../src/report/to-json-v1.ts";
import { at } from "../model/build.ts";
import { wholeRegister } from "../../src/report/whole-register.ts";
import { hostileReport, hostileText, beside, style } from "./build.ts";
import { csvCells, expectHarmless, runnerCommands } from "./harmless.ts";

const runs = { numRuns: 400, seed: 7 };
const join = (parts: Iterable<string>): string => [...parts].join("");

test("workflow commands: every line that begins with `::` is one of ours and says all in one line", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const lines = join(githubReporter(hostileReport(text), style)).split("\n");
      const sentence = lines.at(-2) ?? "";
      expect(lines.at(-1)).toBe("");
      expect(sentence).toMatch(/^failed: /);
      const commands = lines.slice(0, -2);
      expect(commands).toHaveLength(3);
      for (const command of commands) {
        expect(command).toMatch(
          /^::(?:error|warning|notice) file=[^,:\r]+,line=\d+(?:,endLine=\d+)?(?:,col=\d+,endColumn=\d+)?,title=[^,:\r]+::[^\r]*$/,
        );
      }
    }),
    runs,
  );
});

test("terminal: no control character but our colours, and nothing that a runner takes for a command", () => {
  fc.assert(
    fc.property(
      hostileText,
      fc.boolean(),
      fc.integer({ min: 20, max: 90 }),
      (text, colour, width) => {
        const lineOf = (): string => text.replaceAll("\n", " ");
        const out = join(
          terminalReporter(hostileReport(text), { ...style, colour, width, lineOf }),
        );
        const plain = colour ? out.replaceAll(/\u001b\[(?:0|1|2|31|32|33|36)m/g, "") : out;
        // oxlint-disable-next-line no-control-regex
        expect(plain).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/,
        );
        expect(runnerCommands(out)).toEqual([]);
        if (colour)
          expect(out.match(/\u001b\[0m/g)?.length).toBe((out.match(/\u001b/g)?.length ?? 0) / 2);
      },
    ),
    runs,
  );
});

test("register: one row an identity, in columns, in Markdown and in CSV", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const entries = wholeRegister(hostileReport(text), beside);
      const table = join(registerTable(entries, 2));
      expect(table.split("\n")).toHaveLength(5);
      expect(runnerCommands(table)).toEqual([]);
      const markdown = join(registerMarkdown(entries));
      expect(markdown.split("\n")).toHaveLength(4);
      expectHarmless(markdown);
      const csv = join(registerCsv(entries));
      expect(csv.split("\n")).toHaveLength(3);
      expect(runnerCommands(csv)).toEqual([]);
      for (const cell of csvCells(csv)) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    }),
    runs,
  );
});

test("what changed of a register: a line a thing, and one row in Markdown, whoever wrote it", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const [entry] = wholeRegister(hostileReport(text), beside);
      const was = { ...entry, owner: null, purpose: "x", trust: [text], admits: [text] };
      const other = { ...entry, key: `${text}!` };
      const diff = diffRegisters([was, other], [entry, { ...other, key: `${text}?` }]);
      const list = join(registerDiffReporter(diff, "terminal"));
      expect(list.split("\n").at(-2)).toBe("1 added, 1 removed, 1 changed; 0 alike");
      // oxlint-disable-next-line no-control-regex
      expect(list).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/,
      );
      expect(runnerCommands(list)).toEqual([]);
      const markdown = join(registerDiffReporter(diff, "markdown"));
      expect(markdown.split("\n")).toHaveLength(8);
      expectHarmless(markdown);
      expect(runnerCommands(join(registerDiffReporter(diff, "json")))).toEqual([]);
    }),
    runs,
  );
});

test("what lapsed: one line a thing without control characters, and one row in Markdown", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const where = at(1, text.replaceAll("\n", "") || "x");
      const said = { identity: text, attested: "2026-01-01", neededUntil: "2026-02-01" };
      const item = {
        address: text,
        key: text,
        at: where,
        day: null,
        text: `its owner \`${text}\` left`,
        purpose: text,
      };
      const swept: Swept = {
        owners: [{ owner: text, items: [{ lapse: "orphaned", ...item }] }],
        looked: 1,
        idle: [{ ...said, owner: text, reason: text, at: where }],
      };
      const list = join(sweepReporter(swept, 0, "terminal"));
      expect(list.split("\n")).toHaveLength(7);
      // oxlint-disable-next-line no-control-regex
      expect(list).not.toMatch(
        /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/,
      );
      expect(runnerCommands(list)).toEqual([]);
      const markdown = join(sweepReporter(swept, 0, "markdown"));
      expect(markdown.split("\n")).toHaveLength(10);
      expectHarmless(markdown);
      const json = join(sweepReporter(swept, 0, "json"));
      expect(runnerCommands(json)).toEqual([]);
      expect(JSON.parse(json)).toMatchObject({ owners: [{ owner: text }] });
    }),
    runs,
  );
});

test("JSON: the same data, and nothing that a runner takes for a command", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const report = hostileReport(text);
      const out = join(jsonReporter(report, style));
      expect(runnerCommands(out)).toEqual([]);
      expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(toJsonV1(report, style))));
      const lines = join(ndjsonReporter(report, style)).trimEnd().split("\n");
      expect(runnerCommands(lines.join("\n"))).toEqual([]);
      for (const line of lines) expect(JSON.parse(line)).toHaveProperty("record");
    }),
    runs,
  );
});

test("failures: no control character, no command", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      for (const error of [new UserError(text, text), new Error(text), text]) {
        const out = explainFailure(error);
        // oxlint-disable-next-line no-control-regex
        expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
        expect(runnerCommands(out)).toEqual([]);
      }
    }),
    runs,
  );
});

test("Markdown: no mention, reference, link, image or HTML outside of code, and no table is broken", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      expectHarmless(join(markdownReporter(hostileReport(text), style)));
    }),
    runs,
  );
});

const links: Links = {
  linkOf: (file, line) =>
    `https://github.example/${encodeURIComponent(file.replaceAll(/\p{Surrogate}/gu, "?"))}#L${line}`,
  page: "https://github.example/run",
  commit: "0".repeat(40),
};
/** Our own links, whose text is code. */
const withoutLinks = (markdown: string): string =>
  markdown.replaceAll(/\]\(<https:\/\/github\.example\/[^<>\s]*>\)/g, "]");

test("a comment, also of a report that a stranger wrote: no mention, link, HTML or marker of theirs", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const report = hostileReport(text);
      const told = tellingOfJson(JSON.parse(join(jsonReporter(report, style))));
      expect(told).not.toBeNull();
      for (const telling of [tellingOf(report), told ?? tellingOf(report)]) {
        const { text: comment } = commentOf(telling, links, "");
        expectHarmless(withoutLinks(comment));
      }
    }),
    runs,
  );
});

test("a check run: plain text in annotations, nothing of theirs in its summary", () => {
  fc.assert(
    fc.property(hostileText, (text) => {
      const { title, summary, annotations } = checkRunOf(tellingOf(hostileReport(text)), links);
      expectHarmless(withoutLinks(summary));
      expect(annotations).toHaveLength(2);
      const texts = [title, ...annotations.flatMap((one) => [one.title, one.message])];
      for (const one of texts)
        expect(one).not.toMatch(
          /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/,
        );
      for (const one of annotations) expect(one.title).not.toContain("\n");
    }),
    runs,
  );
});

test("the checks above see what they are for", () => {
  for (const bad of [
    "@acme/ops",
    "a <img>",
    "[x](y)",
    "![x](y)",
    "see https://evil.example",
    "www.evil.example",
    "fixes #12",
    "fixes gh-12",
    "$x$",
    "`a @x",
    "`` a ` @x",
    "| a | b |",
  ])
    expect(() => expectHarmless(bad), bad).toThrow();
  for (const good of ["`@acme/ops`", "`` a ` <img> ``", "\\[x\\](y)"]) expectHarmless(good);
  expect(runnerCommands("a\n  ::error::x\nb ##[debug]c\n")).toHaveLength(2);
});
