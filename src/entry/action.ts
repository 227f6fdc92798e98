// The GitHub Action: inputs and event → annotations, job summary, outputs, and the exit status as the gate.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { getInput, info, setOutput, setSecret, summary, warning } from "@actions/core";
import { permissions, type ChannelName } from "../base/channel.ts";
import { jsonIn } from "../base/json.ts";
import { UserError } from "../base/user-error.ts";
import { options } from "../config/options.ts";
import { checkValue, isSet, single, type Flags } from "../config/read-flags.ts";
import { readEvent } from "../github/event.ts";
import type { Line } from "../github/deliver.ts";
import { forCommandData, forLog, forTerminal } from "../report/escape.ts";
import type { Report, Style } from "../report/report.ts";
import type { Outcome } from "../run.ts";
import { makeBareRepository } from "../source/bare.ts";
import { withDiff } from "../stage/shown.ts";
import { twoSides } from "../stage/sides.ts";
import type { PullEvent } from "../source/pull-event.ts";
import { findRepository } from "../source/repository.ts";
import type { Core } from "./core.ts";
import { milliseconds } from "./clock.ts";
import { explainFailure } from "./failure.ts";
import type { Asked, Judged } from "./tell.ts";
import { readerAt, readText } from "./named-files.ts";
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

const asSet = "Leave `GITHUB_EVENT_PATH` as the runner sets it.";

/** Null where no runner names one. Errors: UserError for one that is not there. */
function eventText(): string | null {
  const path = env("GITHUB_EVENT_PATH");
  try {
    return path === null ? null : readFileSync(path, "utf8");
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UserError(`the event file cannot be read: ${why}`, asSet);
  }
}

function payloadOf(): unknown {
  const payload = jsonIn(eventText() ?? "{}");
  if (payload !== undefined) return payload;
  throw new UserError("no channel can be told: the event file is not JSON", asSet);
}

/** Without an event file the last commit is judged: the working tree of a job holds no change. */
function eventOf(): PullEvent {
  const text = eventText();
  const name = env("GITHUB_EVENT_NAME") ?? "unknown";
  if (text === null) return { kind: "other", name, defaultBranch: null };
  return readEvent(name, text, env("GITHUB_SHA"));
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

async function loadCore(): Promise<Core> {
  return (await import("./core.ts")).core;
}

interface Found extends Pick<Judged, "mended" | "differing"> {
  readonly outcome: Outcome;
  readonly core: Core;
}

async function judgeRun(flags: Flags): Promise<Found> {
  const server = env("GITHUB_SERVER_URL") ?? "https://github.com";
  const first = (name: string): string | undefined => flags.values.get(name)?.[0];
  const [base, head] = [first("base"), first("head")];
  const options = {
    repo: repositoryFolder(server),
    base,
    head,
    event: base && head ? null : eventOf(),
    network: { token: getInput("token") || null, server },
  };
  const all = first("all") === "true";
  const { sides, how, loaded: core } = await twoSides(options, all, milliseconds, loadCore);
  info(`nhi-lint ${version}: ${forCommandData(how)}`);
  const today = new Date().toISOString().slice(0, 10);
  const { evidenceOf, plansOf, ports, run, settingsOf } = core;
  const loan = { today, readText: await readerAt(sides.base, first("config")) };
  const settings = settingsOf(flags, loan, { from: "base", failOn: "error" });
  const plans = (): ReturnType<Core["plansOf"]> => plansOf(flags, { readText });
  const repository = (): string | null => env("GITHUB_REPOSITORY");
  const request = { ...sides, ...settings, repository };
  const evidence = await evidenceOf(flags, { readText });
  const outcome = await run({ ...request, plans: await plans(), evidence }, ports);
  return {
    outcome: { ...outcome, report: await withDiff(outcome.report, sides) },
    core,
    mended: () => core.mendedBy(outcome, request, ports, plans, true),
    differing: sides.differing,
  };
}

async function tell(
  { report, textOf }: Outcome,
  { countFindings, reporters }: Core,
): Promise<Style> {
  const lineOf: Style["lineOf"] = (file, line) => textOf(file)?.split("\n", line)[line - 1] ?? null;
  const style: Style = { colour: false, width: 120, version, facts: false, lineOf, textOf };
  process.stdout.write([...reporters.github(report, style)].join(""));
  await writeSummary([...reporters.markdown(report, style)].join(""));
  writeOutputs(report, countFindings(report.findings), [...reporters.json(report, style)].join(""));
  return style;
}

const channels = Object.keys(permissions) as readonly ChannelName[];

/** What is told here changes no verdict, and neither does what goes wrong. */
async function tellChannels(found: Found, style: Style, flags: Flags): Promise<void> {
  if (!channels.some((name) => isSet(flags, name))) return;
  const { asked, tellJudged } = await tellers(flags);
  const { mended, differing } = found;
  const { report } = found.outcome;
  const isWhole = report.alone || isSet(flags, "all");
  print(await tellJudged({ report, style, isWhole, mended, differing }, asked));
}

/** In this order: `@actions/github` reads the event file as it is loaded, and what is no JSON it throws as a bug. */
async function tellers(flags: Flags) {
  const asked = askedOf(flags);
  return { asked, ...(await import("./tell.ts")) };
}

function askedOf(flags: Flags): Asked {
  const token = getInput("token");
  if (token !== "") setSecret(token);
  return {
    wanted: channels.filter((name) => isSet(flags, name)),
    client: {
      token,
      api: env("GITHUB_API_URL") ?? "https://api.github.com",
      graphql: env("GITHUB_GRAPHQL_URL") ?? "https://api.github.com/graphql",
      version,
    },
    env,
    payload: payloadOf(),
    matrix: getInput("matrix"),
  };
}

/** All that went wrong is one annotation: a step may have ten. */
function print(lines: readonly Line[]): void {
  const of = (level: Line["level"]): readonly string[] =>
    lines.filter((line) => line.level === level).map(({ text }) => forLog(forTerminal(text)));
  for (const line of of("info")) info(line);
  const warnings = of("warning");
  if (warnings.length > 0) warning(warnings.join("\n"), { title: "nhi-lint could not tell all" });
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

function writeSarif(path: string | null, sarif: Iterable<string>): void {
  if (path === null) return;
  try {
    writeFileSync(resolve(env("GITHUB_WORKSPACE") ?? ".", path), [...sarif].join(""));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    print([{ level: "warning", text: `\`sarif\` was not written: ${why}.` }]);
  }
}

const exits = { pass: 0, fail: 1, "could-not-judge": 2 } as const;

/** Then nothing changes the exit status any more. */
let isDecided = false;

function fail(error: unknown): void {
  const outcome = isDecided ? "the exit status stands" : "nothing was judged";
  const text = explainFailure(error, outcome).trimEnd();
  if (isDecided) {
    warning(text, { title: "nhi-lint could not tell all" });
    return;
  }
  process.stdout.write(`::error title=nhi-lint could not judge::${forCommandData(text)}\n`);
  process.exitCode = 2;
}

/** A comment that is there does not go on saying what an earlier run found. */
async function tellFailure(error: unknown, flags: Flags): Promise<void> {
  fail(error);
  isDecided = true;
  if (!isSet(flags, "comment")) return;
  const { asked, tellUnjudged } = await tellers(flags);
  print(await tellUnjudged(explainFailure(error), asked));
}

async function main(): Promise<void> {
  const flags = readInputs();
  const path = single(flags, "report");
  if (path !== null) {
    const { asked, tellReported } = await tellers(flags);
    print(await tellReported(readText(path), asked));
    return;
  }
  let found: Found;
  try {
    found = await judgeRun(flags);
  } catch (error) {
    await tellFailure(error, flags);
    return;
  }
  const { outcome, core } = found;
  const style = await tell(outcome, core);
  process.exitCode = single(flags, "fail-on") === "never" ? 0 : exits[outcome.report.verdict];
  isDecided = true;
  writeSarif(single(flags, "sarif"), core.reporters.sarif(outcome.report, style));
  await tellChannels(found, style, flags);
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);

main().catch(fail);
