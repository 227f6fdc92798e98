// Scenarios: one folder each, the built Action run against the server. Whatever lies in its `expected/` is asserted; UPDATE=1 writes that.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readScenario, type Scenario } from "./scenario/read.ts";
import { runScenario, type Ran } from "./scenario/run.ts";
import { callsOf, commandsOf, shown } from "./scenario/show.ts";

const root = "fixtures/scenarios";
const update = process.env["UPDATE"] === "1";
const names = readdirSync(root).sort();

/** What a new scenario starts with: the rest is asserted where somebody made a file for it. */
const first = ["exit.txt", "annotations.txt", "calls.txt"];

describe.concurrent("scenarios", () => {
  test.each(names)("%s", async (name) => {
    const scenario = readScenario(join(root, name), name);
    await runScenario(scenario, (ran, i) => {
      const one = scenario.steps.length === 1;
      const folder = join(scenario.folder, "expected", one ? "" : String(i + 1));
      mannered(ran, scenario);
      if (update) write(folder, ran);
      const files = readdirSync(folder);
      expect(files).toContain("exit.txt");
      const told = Object.fromEntries(files.map((file) => [file, shown[file]?.(ran)]));
      expect(told).toEqual(
        Object.fromEntries(files.map((file) => [file, readFileSync(join(folder, file), "utf8")])),
      );
    });
  });
});

function write(folder: string, ran: Ran): void {
  mkdirSync(folder, { recursive: true });
  const there = readdirSync(folder);
  for (const file of there.length === 0 ? first : there)
    writeFileSync(join(folder, file), shown[file]?.(ran) ?? "");
}

/** What holds for every run, whatever it finds. */
function mannered(ran: Ran, scenario: Scenario): void {
  const { world, log, summary, outputs, requests } = ran;
  expect(ran.problems).toEqual([]);
  expect(callsOf(requests).length).toBeLessThanOrEqual(scenario["most-calls"]);
  const bodies = [...world.comments, ...world.issues].map(({ body }) => body);
  const told = [log, summary, ...outputs.values(), ...bodies];
  expect(told.filter((text) => withoutMask(text).includes(world.token.value))).toEqual([]);
  for (const level of ["error", "warning", "notice"])
    expect(commandsOf(ran).filter((one) => one.level === level).length).toBeLessThanOrEqual(10);
  expect(log.split("\n").filter((line) => line.startsWith("::") && !known.test(line))).toEqual([]);
  expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(1024 * 1024);
  expect(ran.exit === 2).toBe(log.includes("could not judge"));
}

/** The runner is told what to hide. */
const withoutMask = (text: string): string => text.replace(/^::add-mask::.*$/gm, "");
const known = /^::(error|warning|notice)( |::)|^::add-mask::/;

/** What people complain of in checks like this one, each by its number in a scenario's comment: there it does not happen. */
const complaints = [
  "a comment stays after the fix",
  "a comment when nothing is wrong",
  "blamed for what was there before",
  "the merge queue breaks",
  "no permission on a fork's pull request",
  "a report too long for GitHub",
  "who only warns tells nothing",
  "base and head of a push",
  "the cap on annotations hides findings",
  "SARIF fails where code scanning is off; the same is told twice",
  "an image is pulled before anything is judged",
  "what was accepted comes back",
  "violations in a later hunk pass in silence",
  "a licence is asked for",
  "all of history is needed, or the default branch is guessed",
] as const;

test("every complaint has a scenario", () => {
  const told = names.flatMap((name) => {
    const text = readFileSync(join(root, name, "scenario.yaml"), "utf8");
    const [, numbers = ""] = /# Complaints? ([\d, and]+)/.exec(text) ?? [];
    return [...numbers.matchAll(/\d+/g)].map(([number]) => Number(number));
  });
  expect([...new Set(told)].sort((a, b) => a - b)).toEqual(complaints.map((_, i) => i + 1));
});

test("every scenario has what it needs", () => {
  expect(names.filter((name) => !existsSync(join(root, name, "scenario.yaml")))).toEqual([]);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)+$/.test(name))).toEqual([]);
});
