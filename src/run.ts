// The pipeline on one screen: two snapshots → facts → changes → findings → a report. Waits only for bytes and for the second opinion.

import type { Catalog } from "./catalog/catalog.ts";
import type { Gap } from "./base/gap.ts";
import { withModules } from "./catalog/modules.ts";
import { ruleTexts } from "./judge/rules.gen.ts";
import type { Fact } from "./model/fact.ts";
import type { Facts } from "./model/tree-facts.ts";
import type { Policy, Severity } from "./model/policy.ts";
import type { SecondOpinion } from "./parse/hcl/second-opinion.ts";
import type { Report } from "./report/report.ts";
import type { Overlays, Plans } from "./resolve/terraform/overlay.ts";
import { ofAllReadings, trustIn, withoutSaid } from "./stage/all-readings.ts";
import { evidenceGaps, reportGaps } from "./stage/gaps.ts";
import type { Gathered, Side } from "./stage/gather.ts";
import { idleWaivers } from "./stage/idle-waivers.ts";
import type { SourceFile } from "./stage/source-file.ts";
import { judgeFacts, type Judgement, type JudgeRequest } from "./stage/judge-facts.ts";
import { newCalls } from "./stage/new-calls.ts";
import { ruleNames } from "./stage/rule-names.ts";
import { readStanding } from "./stage/standing.ts";
import { readers } from "./stage/readers.ts";
import { stopwatch } from "./stage/stopwatch.ts";
import { syntaxGaps } from "./stage/syntax.ts";
import { withoutUntold } from "./stage/untold.ts";
import { understand, type Understood } from "./stage/understand.ts";
import { varFilesOf } from "./stage/var-files.ts";
import { verdictOf } from "./stage/verdict.ts";

export interface Request extends JudgeRequest {
  readonly strictGaps: boolean;
  /** The least severity that fails; null: never. */
  readonly failOn: Severity | null;
  /** What Terraform would do, as the user has it. */
  readonly plans?: Plans | null | undefined;
}

export interface Ports {
  readonly catalog: Catalog;
  readonly secondOpinion: SecondOpinion;
  /** Milliseconds since any fixed point. */
  readonly clock: () => number;
}

/** A report, the texts of head's files for excerpts, and which of them are samples. */
export interface Outcome {
  readonly report: Report;
  readonly isSample: (path: string) => boolean;
  readonly textOf: (path: string) => string | null;
}

/** Judges head against base. Errors: UserError for configuration and waivers that cannot be read. */
export async function run(request: Request, ports: Ports): Promise<Outcome> {
  const { gathered } = request;
  const time = stopwatch(ports.clock, request.began);
  const { read, bytes } = readers(request);
  const lookup = { read, today: request.today };
  const standing = await readStanding(gathered.base, gathered.head, request.standing, lookup);
  time("read");
  const excluded = [...standing.policy.exclude, ...request.exclude];
  const catalog = catalogWith(ports.catalog, standing.policy);
  const plans = request.plans ?? null;
  const varFiles = varFilesOf(standing.policy.terraform.varFiles);
  const downloaded = request.head.downloaded ?? null;
  const beside = { catalog, varFiles, downloaded, bytes };
  const readAs = (what: Gathered, overlays: Overlays | null): Promise<Understood> =>
    understand(what, excluded, request.all, read, { ...beside, overlays });
  const understood = await readAs(gathered, plans?.reading("source") ?? null);
  const { sides, facts } = understood;
  const { head } = facts;
  const broken = await syntaxGaps(head.parsed, head.charts, ports.secondOpinion);
  time("resolve");
  const judgeOne = (one: Understood): Promise<Judgement> =>
    judgeFacts(one, standing, request, catalog, () => time("diff"));
  const first = await judgeOne(understood);
  const again = async (overlays: Overlays | null): Promise<Judgement> =>
    judgeOne(await readAs({ ...gathered, ...sides }, overlays));
  const trust = trustIn(plans, standing.policy, request.failOn);
  const found = await inAllReadings(first, again, plans, trust);
  const { findings, gaps: untold } = withoutUntold(found.findings, request.failOn);
  const gaps = gapsOf(first, [...broken, ...found.gaps, ...untold], head.facts, request);
  time("judge");
  const report: Report = {
    ...reportOf(first, findings, gaps, request),
    rules: ruleNames(standing.policy, first.evidence !== null),
    remarks: [...standing.remarks, ...trust.remarks, ...remarksOf(first)],
    stats: stats(sides.head, head, gathered.bytes(), time.taken),
  };
  const { isSample } = first;
  return { report, isSample, textOf: texts(sides.head) };
}

function reportOf(
  { cleared, changes, models, evidence, waitingFor }: Judgement,
  findings: Report["findings"],
  gaps: Report["gaps"],
  request: Request,
): Omit<Report, "rules" | "remarks" | "stats"> {
  const { base, head, failOn } = request;
  return {
    verdict: verdictOf(findings, gaps, request),
    alone: request.standing.from === "head",
    base: base.commit,
    head: head.commit,
    findings,
    cleared: withoutSaid(cleared, findings),
    changes,
    model: models.head,
    evidence,
    gaps,
    waitingFor,
    links: head.links ?? new Map(),
    diff: null,
    failOn,
  };
}

/** What is wrong as source and a plan say it, and also as each of them does alone; and what only the plan could not tell. */
async function inAllReadings(
  first: Judgement,
  again: (overlays: Overlays | null) => Promise<Judgement>,
  plans: Plans | null,
  trust: ReturnType<typeof trustIn>,
): Promise<Pick<Judgement, "findings"> & { readonly gaps: readonly Gap[] }> {
  const asPlan = plans?.disagree() ? await again(plans.reading("plan")) : null;
  const gaps = asPlan?.models.head.gaps.filter(({ kind }) => kind === "plan") ?? [];
  if (!plans?.inUse()) return { findings: first.findings, gaps };
  const alone = (await again(null)).findings;
  return { findings: ofAllReadings(first.findings, alone, asPlan?.findings ?? null, trust), gaps };
}

function remarksOf({ remarks, evidence, waivers }: Judgement): Report["remarks"] {
  return [...remarks, ...(evidence?.remarks ?? []), ...idleWaivers(waivers, [...ruleTexts.keys()])];
}

/** Head's, and in a check what came that nobody knows. */
function gapsOf(
  { models, waivers, approvals, evidence, changes }: Judgement,
  more: readonly Gap[],
  facts: readonly Fact[],
  { standing, gathered, today, all }: Request,
): Report["gaps"] {
  const news = standing.from === "base" ? newCalls(models.base, models.head) : [];
  const isChanged = (path: string): boolean => gathered.changed.has(path);
  const used = evidence ? evidenceGaps(evidence, changes, all) : [];
  const found = [...models.head.gaps, ...more, ...news, ...used];
  return reportGaps(found, isChanged, waivers, facts, { today, approvals });
}

/** The catalog, and what users say of their own modules. */
function catalogWith(catalog: Catalog, { modules }: Policy): Catalog {
  if (modules.length === 0) return catalog;
  return { ...catalog, modules: async () => withModules(await catalog.modules(), modules) };
}

function texts(side: Side): (path: string) => string | null {
  let byPath: ReadonlyMap<string, SourceFile> | null = null;
  return (path) =>
    (byPath ??= new Map(side.files.map((file) => [file.path, file]))).get(path)?.text ?? null;
}

function stats(
  side: Side,
  facts: Facts,
  bytes: number,
  milliseconds: Readonly<Record<string, number>>,
): Report["stats"] {
  return { files: side.files.length, facts: facts.facts.length, bytes, milliseconds };
}
