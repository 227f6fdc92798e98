// Checked flags → what a run and its reporter need.

import { resolve } from "node:path";
import { formats, type Format } from "../config/options.ts";
import { isSet, single, type Flags } from "../config/read-flags.ts";
import type { Verdict } from "../finding/finding.ts";
import type { Preset, Severity } from "../model/policy.ts";
import { codequalityReporter } from "../report/codequality.ts";
import { githubReporter } from "../report/github.ts";
import { jsonReporter } from "../report/json.ts";
import { markdownReporter } from "../report/markdown.ts";
import { ndjsonReporter } from "../report/ndjson.ts";
import type { Report, Reporter, Style } from "../report/report.ts";
import { sarifReporter } from "../report/sarif.ts";
import { terminalReporter } from "../report/terminal.ts";
import type { Plans } from "../resolve/terraform/overlay.ts";
import { run, type Outcome, type Request } from "../run.ts";
import type { Compared } from "../source/brought.ts";
import type { Snapshot } from "../source/snapshot.ts";
import { originName } from "../source/repository.ts";
import { treeAt } from "../source/tree.ts";
import type { JoinEvidence } from "../stage/read-evidence.ts";
import { withDiff } from "../stage/shown.ts";
import { oneSide, type Sides } from "../stage/sides.ts";
import type { Judging, Loan, Result } from "./command.ts";

const reporters: Readonly<Record<Format, Reporter>> = {
  terminal: terminalReporter,
  json: jsonReporter,
  ndjson: ndjsonReporter,
  markdown: markdownReporter,
  github: githubReporter,
  sarif: sarifReporter,
  codequality: codequalityReporter,
};

/** Judges two trees as the gate does: `check` and what runs like it. */
export const judgeSides: Judging["judgeSides"] = async (sides, flags, loan) => {
  const { ports } = await loan.judging();
  const settings = settingsOf(flags, loan, { from: "base", failOn: "error" });
  const { base, head } = sides;
  const beside = { base, head, cwd: loan.cwd, folder: single(flags, "head") };
  const plans = await plansOf(flags, loan, beside);
  const evidence = await evidenceOf(flags, loan, beside);
  const repository = named(single(flags, "repo") ?? ".", loan);
  const outcome = await run({ ...sides, ...settings, plans, evidence, repository }, ports);
  if (!forReviewers.has(formatOf(flags))) return resultOf(outcome, flags, loan);
  return resultOf({ ...outcome, report: await withDiff(outcome.report, sides) }, flags, loan);
};

/** Formats whose places must be lines of the change. */
const forReviewers: ReadonlySet<Format> = new Set(["github", "sarif"]);

export interface JudgedTree extends Outcome {
  readonly head: Snapshot;
}

/** Whose exports may clear findings, where the configuration trusts them: nobody's; a tree's, judged by its own word; those that a change does not bring. */
export type MayClear = "none" | "any" | Compared;

/** Judges one tree, all of it. */
export async function judgeTree(
  path: string,
  flags: Flags,
  loan: Loan,
  mayClear: MayClear = "none",
): Promise<JudgedTree> {
  return judgeSnapshot(await treeAt(path), path, flags, loan, mayClear);
}

/** `path`: where its repository may lie. `mayClear`: only for who shows what was cleared. */
export async function judgeSnapshot(
  head: Snapshot,
  path: string,
  flags: Flags,
  loan: Loan,
  mayClear: MayClear = "none",
): Promise<JudgedTree> {
  const settings = settingsOf(flags, loan, { from: "head", failOn: null });
  const { ports } = await loan.judging();
  const plans = await plansOf(flags, loan);
  const evidence = await evidenceOf(flags, loan, mayClear);
  const repository = named(path, loan);
  const sides = await oneSide(head, loan.clock);
  return { ...(await run({ ...settings, plans, evidence, repository, ...sides }, ports)), head };
}

/** Read only where somebody asks. */
function named(path: string, { cwd }: Pick<Loan, "cwd">): () => string | null {
  let name: string | null | undefined;
  return () => (name === undefined ? (name = originName(resolve(cwd, path))) : name);
}

/** The plans that were named; null for none. What reads them is loaded only then. `compared`: the change beside which they lie. Errors: UserError. */
export async function plansOf(
  flags: Flags,
  { readText }: Pick<Loan, "readText">,
  compared: Compared | null = null,
): Promise<Plans | null> {
  const named = flags.values.get("plan") ?? [];
  if (named.length === 0) return null;
  const { openPlans } = await import("../resolve/terraform/plan/open-plans.ts");
  const files = named.map((word) => {
    const { said, path } = parted(word);
    return { path, dir: said === null ? null : folderNamed(said), text: readText(path) };
  });
  const plans = openPlans(files);
  if (compared === null) return plans;
  const whyBrought = await broughtBy(compared);
  const whyOf = (file: (typeof files)[number]): readonly string[] => {
    const why = whyBrought(file);
    return why === null
      ? []
      : [`the plan \`${file.path}\` takes nothing away that would fail: ${why}`];
  };
  return { ...plans, whyNot: () => files.flatMap(whyOf)[0] ?? null };
}

/** `WHAT=PATH`, or a path alone. */
function parted(word: string): { readonly said: string | null; readonly path: string } {
  const [, said = null, path = word] = /^([^=]*)=(.+)$/s.exec(word) ?? [];
  return { said, path };
}

/** The exports that were named; null for none. What reads them is loaded only then. Errors: UserError. */
export async function evidenceOf(
  flags: Flags,
  { readText }: Pick<Loan, "readText">,
  mayClear: MayClear = "none",
): Promise<JoinEvidence | null> {
  const named = flags.values.get("evidence") ?? [];
  if (named.length === 0) return null;
  const { openEvidence } = await import("../stage/read-evidence.ts");
  const files = named.map((word) => {
    const { said, path } = parted(word);
    const isFolder = said !== null && !/^(\d{4}-\d\d-\d\d$|arn:)/.test(said);
    return { path, said: isFolder ? folderNamed(said) : said, text: readText(path) };
  });
  if (mayClear === "none") return openEvidence(files);
  if (mayClear === "any") return openEvidence(files, () => null);
  const whyBrought = await broughtBy(mayClear);
  return openEvidence(files, (file) => {
    const why = whyBrought(file);
    return why === null ? null : `${why}; make it in the job that uses it, where git ignores it`;
  });
}

type WhyBrought = (file: { readonly path: string; readonly text: string }) => string | null;

/** What tells whose a file is, for those that are given plans or exports. */
async function broughtBy(compared: Compared): Promise<WhyBrought> {
  const { whyBrought } = await import("../source/brought.ts");
  return ({ path, text }) => whyBrought(path, text, compared);
}

/** A folder as roots are known by: relative to the top, which is the empty text. */
function folderNamed(dir: string): string {
  const steps = dir.replaceAll("\\", "/").split("/");
  return steps.filter((step) => step !== "" && step !== ".").join("/");
}

/** Everything of a Request that flags decide. */
export function settingsOf(
  flags: Flags,
  loan: Pick<Loan, "today" | "readText">,
  defaults: { readonly from: "base" | "head"; readonly failOn: Severity | null },
): Omit<Request, keyof Sides | "plans" | "evidence"> {
  const failOn = single(flags, "fail-on") as Severity | "never" | null;
  const config = single(flags, "config");
  return {
    standing: {
      from: defaults.from,
      config: config === null ? null : { path: config, text: loan.readText(config) },
      preset: single(flags, "preset") as Preset | null,
    },
    exclude: flags.values.get("exclude") ?? [],
    all: isSet(flags, "all") || defaults.from === "head",
    strictGaps: isSet(flags, "strict-gaps"),
    failOn: failOn === null ? defaults.failOn : failOn === "never" ? null : failOn,
    today: single(flags, "today") ?? loan.today,
  };
}

/** The format asked for. */
export function formatOf(flags: Flags): Format {
  return formats.find((format) => format === single(flags, "format")) ?? "terminal";
}

/** How the reporter may write. */
export function styleOf(outcome: Outcome, flags: Flags, loan: Loan): Style {
  return {
    colour: loan.colour && single(flags, "output") === null,
    width: loan.width,
    version: loan.version,
    facts: isSet(flags, "facts"),
    lineOf: (file, line) => lineOf(outcome.textOf(file), line),
    textOf: outcome.textOf,
  };
}

function lineOf(text: string | null, line: number): string | null {
  return text?.split("\n", line)[line - 1]?.replace(/\r$/, "") ?? null;
}

/** Renders an outcome and says how the process ends. */
export function resultOf(outcome: Outcome, flags: Flags, loan: Loan): Result {
  const { report } = outcome;
  const text = reporters[formatOf(flags)](report, styleOf(outcome, flags, loan));
  return { text, exit: exitOf(report, flags) };
}

export function exitOf({ verdict }: Pick<Report, "verdict">, flags: Flags): Result["exit"] {
  return single(flags, "fail-on") === "never" ? 0 : exits[verdict];
}

const exits: Readonly<Record<Verdict, Result["exit"]>> = { pass: 0, fail: 1, "could-not-judge": 2 };
