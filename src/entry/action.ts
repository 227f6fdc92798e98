// The GitHub Action: inputs and event → annotations, job summary, outputs, and the exit status as the gate.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { getInput, info, setOutput, summary } from "@actions/core";
import { UserError } from "../base/user-error.ts";
import { options } from "../config/options.ts";
import { checkValue, type Flags } from "../config/read-flags.ts";
import { readEvent } from "../github/event.ts";
import { forCommandData } from "../report/escape.ts";
import type { Report, Style } from "../report/report.ts";
import type { Outcome } from "../run.ts";
import { makeBareRepository } from "../source/bare.ts";
import { twoSides } from "../stage/sides.ts";
import type { PullEvent } from "../source/pull-event.ts";
import { findRepository } from "../source/repository.ts";
import type { Core } from "./core.ts";
import { milliseconds } from "./clock.ts";
import { explainFailure } from "./failure.ts";
import { version } from "./version.gen.ts";

const env = (name: string): string | null => process.env[name] || null;

/** Inputs by the table of options; empty ones are not given. */
function readInputs(): Flags {
  const values = new Map<string, readonly string[]>();
  for (const option of options.filter((o) => o.input)) {
    const text = getInput(option.name);
    if (text !== "") values.set(option.name, checkValue(option, text));
  }
  return { values, positional: [] };
}

function eventOf(): PullEvent | null {
  const path = env("GITHUB_EVENT_PATH");
  const name = env("GITHUB_EVENT_NAME");
  if (path === null || name === null) return null;
  return readEvent(name, readFileSync(path, "utf8"), env("GITHUB_SHA"));
}

/** The work tree that was checked out; else an empty repository to fetch into. */
function repositoryFolder(server: string): string {
  const workspace = env("GITHUB_WORKSPACE") ?? process.cwd();
  if (findRepository(workspace)) return workspace;
  const name = env("GITHUB_REPOSITORY");
  if (name === null)
    throw new UserError(
      `\`${workspace}\` holds no repository`,
      "Check it out with `actions/checkout` first.",
    );
  const folder = mkdtempSync(join(env("RUNNER_TEMP") ?? tmpdir(), "nhi-lint-"));
  makeBareRepository(folder, `${server}/${name}`);
  return folder;
}

function readText(path: string): string {
  try {
    return readFileSync(resolve(env("GITHUB_WORKSPACE") ?? ".", path), "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(
      `\`${path}\` cannot be read: ${why}`,
      "Give the inputs `config` and `plan` paths of files.",
    );
  }
}

async function loadCore(): Promise<Core> {
  return (await import("./core.ts")).core;
}

async function judgeRun(): Promise<{ readonly outcome: Outcome; readonly core: Core }> {
  const flags = readInputs();
  const server = env("GITHUB_SERVER_URL") ?? "https://github.com";
  const first = (name: string): string | undefined => flags.values.get(name)?.[0];
  const options = {
    repo: repositoryFolder(server),
    base: first("base"),
    head: first("head"),
    event: eventOf(),
    network: { token: getInput("token") || null, server },
  };
  const all = first("all") === "true";
  const { sides, how, loaded: core } = await twoSides(options, all, milliseconds, loadCore);
  info(`nhi-lint ${version}: ${forCommandData(how)}`);
  const today = new Date().toISOString().slice(0, 10);
  const { plansOf, ports, run, settingsOf } = core;
  const settings = settingsOf(flags, { today, readText }, { from: "base", failOn: "error" });
  const plans = await plansOf(flags, { readText });
  const repository = (): string | null => env("GITHUB_REPOSITORY");
  return { outcome: await run({ ...sides, ...settings, plans, repository }, ports), core };
}

async function tell(
  { report, textOf }: Outcome,
  { countFindings, reporters }: Core,
): Promise<void> {
  const lineOf: Style["lineOf"] = (file, line) => textOf(file)?.split("\n", line)[line - 1] ?? null;
  const style: Style = { colour: false, width: 120, version, facts: false, lineOf };
  process.stdout.write([...reporters.github(report, style)].join(""));
  await writeSummary([...reporters.markdown(report, style)].join(""));
  writeOutputs(report, countFindings(report.findings), [...reporters.json(report, style)].join(""));
}

/** A runner without summaries (older ones, `act`) is no reason to fail. */
async function writeSummary(text: string): Promise<void> {
  if (env("GITHUB_STEP_SUMMARY") === null) return;
  try {
    await summary.addRaw(text, true).write();
  } catch (error) {
    info(
      `The job summary could not be written: ${forCommandData(error instanceof Error ? error.message : String(error))}`,
    );
  }
}

function writeOutputs(
  report: Report,
  counts: ReturnType<Core["countFindings"]>,
  json: string,
): void {
  const folder = mkdtempSync(join(env("RUNNER_TEMP") ?? tmpdir(), "nhi-lint-"));
  const path = join(folder, "nhi-lint.json");
  writeFileSync(path, json);
  setOutput("verdict", report.verdict);
  setOutput("errors", counts.error);
  setOutput("warnings", counts.warning);
  setOutput("notes", counts.note);
  setOutput("waived", counts.waived);
  setOutput("gaps", report.gaps.length);
  setOutput("json", path);
}

const exits = { pass: 0, fail: 1, "could-not-judge": 2 } as const;

function fail(error: unknown): void {
  const text = explainFailure(error);
  process.stdout.write(
    `::error title=nhi-lint could not judge::${forCommandData(text.trimEnd())}\n`,
  );
  process.exitCode = 2;
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

judgeRun()
  .then(async ({ outcome, core }) => {
    process.exitCode = getInput("fail-on") === "never" ? 0 : exits[outcome.report.verdict];
    await tell(outcome, core);
  })
  .catch(fail);
