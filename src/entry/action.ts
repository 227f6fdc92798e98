// The GitHub Action: inputs and event → annotations, job summary, outputs, and the exit status as the gate.

import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { info, setOutput, warning } from "@actions/core";
import type { Enquire } from "../base/approval.ts";
import { permissions, type ChannelName } from "../base/channel.ts";
import { UserError } from "../base/user-error.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import { forCommandData } from "../report/escape.ts";
import type { Report, Style } from "../report/report.ts";
import type { Outcome } from "../run.ts";
import { withDiff } from "../stage/shown.ts";
import { twoSides } from "../stage/sides.ts";
import { ofSweep, sweepRun } from "./action-sweep.ts";
import { dayNow, milliseconds } from "./clock.ts";
import type { Core } from "./core.ts";
import { explainFailure } from "./failure.ts";
import { readerAt, readText } from "./named-files.ts";
import {
  env,
  eventOf,
  loadCore,
  print,
  readInputs,
  repositoryOfRun,
  saveJson,
  tellers,
  writeSummary,
} from "./runner.ts";
import type { Judged } from "./tell.ts";
import { version } from "./version.gen.ts";

interface Found extends Pick<Judged, "mended" | "differing"> {
  readonly outcome: Outcome;
  readonly core: Core;
}

async function judgeRun(flags: Flags): Promise<Found> {
  const first = (name: string): string | undefined => flags.values.get(name)?.[0];
  const [base, head] = [first("base"), first("head")];
  const options = {
    ...repositoryOfRun(),
    base,
    head,
    event: base && head ? null : eventOf(),
  };
  const all = first("all") === "true";
  const { sides, how, loaded: core } = await twoSides(options, all, milliseconds, loadCore);
  info(`nhi-lint ${version}: ${forCommandData(how)}`);
  const { evidenceOf, plansOf, ports, run, settingsOf } = core;
  const loan = { today: dayNow(), readText: await readerAt(sides.base, first("config")) };
  const settings = settingsOf(flags, loan, { from: "base", failOn: "error" });
  const beside = {
    base: sides.base,
    head: sides.head,
    cwd: env("GITHUB_WORKSPACE") ?? ".",
    folder: head,
  };
  const plans = (): ReturnType<Core["plansOf"]> => plansOf(flags, { readText }, beside);
  const repository = (): string | null => env("GITHUB_REPOSITORY");
  const request = { ...sides, ...settings, repository, enquire: lateEnquirer() };
  const evidence = await evidenceOf(flags, { readText }, beside);
  const outcome = await run({ ...request, plans: await plans(), evidence }, ports);
  return {
    outcome: { ...outcome, report: await withDiff(outcome.report, sides) },
    core,
    mended: () => core.mendedBy(outcome, request, ports, plans, true),
    differing: sides.differing,
  };
}

/** What speaks to GitHub is loaded when somebody asks it. */
function lateEnquirer(): Enquire {
  let enquirer: Promise<Enquire | null> | null = null;
  const load = async (): Promise<Enquire | null> => {
    const { asked, enquirerFor } = await tellers([]);
    return enquirerFor(asked);
  };
  return async (enquiry) => {
    const enquire = await (enquirer ??= load());
    return enquire === null ? { known: new Map(), approvals: null } : enquire(enquiry);
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

/** Those of a check that are asked for. */
function wantedOf(flags: Flags): readonly ChannelName[] {
  const all = Object.keys(permissions) as readonly ChannelName[];
  return all.filter((name) => !ofSweep.some((one) => one === name) && isSet(flags, name));
}

/** What is told here changes no verdict, and neither does what goes wrong. */
async function tellChannels(found: Found, style: Style, flags: Flags): Promise<void> {
  const wanted = wantedOf(flags);
  if (wanted.length === 0) return;
  const { asked, tellJudged } = await tellers(wanted);
  const { mended, differing } = found;
  const { report } = found.outcome;
  const isWhole = report.alone || isSet(flags, "all");
  print(await tellJudged({ report, style, isWhole, mended, differing }, asked));
}

function writeOutputs(
  report: Report,
  counts: ReturnType<Core["countFindings"]>,
  json: string,
): void {
  setOutput("verdict", report.verdict);
  setOutput("errors", counts.error);
  setOutput("warnings", counts.warning);
  setOutput("notes", counts.note);
  setOutput("waived", counts.waived);
  setOutput("gaps", report.gaps.length);
  setOutput("json", saveJson(json));
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
  const { asked, tellUnjudged } = await tellers(["comment"]);
  print(await tellUnjudged(explainFailure(error), asked));
}

async function main(): Promise<void> {
  const flags = readInputs();
  if (single(flags, "command") === "sweep") {
    await sweepRun(flags, () => (isDecided = true));
    return;
  }
  const swept = ofSweep.find((name) => isSet(flags, name));
  if (swept !== undefined)
    throw new UserError(
      `the input \`${swept}\` tells of a sweep, not of a check`,
      "Set `command: sweep`, in a workflow that a schedule starts.",
    );
  const path = single(flags, "report");
  if (path !== null) {
    const { asked, tellReported } = await tellers(wantedOf(flags));
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
