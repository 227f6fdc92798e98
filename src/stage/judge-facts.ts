// Facts of both sides → what changed, and what is wrong with it: links, reach and owners, changes, what GitHub says, findings.

import type { Enquire } from "../base/approval.ts";
import type { Catalog } from "../catalog/catalog.ts";
import { diff } from "../diff/diff.ts";
import type { Directory } from "../directory/directory.ts";
import { evaluate } from "../evaluate/evaluate.ts";
import type { Cleared, Finding } from "../finding/finding.ts";
import { judge } from "../judge/judge.ts";
import type { Context } from "../judge/rule.ts";
import type { Waiver } from "../judge/waiver.ts";
import type { Change } from "../model/change.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Model } from "../model/model.ts";
import { levels } from "../privilege/level.ts";
import type { Report } from "../report/report.ts";
import { askedOfGithub, unaskedRemarks } from "./ask-github.ts";
import { catalogFor } from "./catalog-for.ts";
import { changedLines } from "./changed-lines.ts";
import { newLeaks } from "./leaks.ts";
import type { JoinEvidence } from "./read-evidence.ts";
import { sampleTest } from "./sample.ts";
import type { Sides } from "./sides.ts";
import type { Standing, StandingOptions } from "./standing.ts";
import type { Understood } from "./understand.ts";
import { ownersAwaited } from "./untold.ts";
import { brokenIn, waiversOf } from "./waivers.ts";

export interface JudgeRequest extends Sides {
  readonly standing: StandingOptions;
  readonly exclude: readonly string[];
  readonly all: boolean;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  /** `owner/name` of the repository judged; null where nobody can tell. */
  readonly repository?: (() => string | null) | undefined;
  /** Who approved the commit judged: people, and the teams they approved for; stale approvals left out. Null: nobody can tell. */
  readonly approvals?: readonly string[] | null | undefined;
  /** What asks GitHub about owners, where a configuration wants that. */
  readonly enquire?: Enquire | undefined;
  /** What exports say of how identities are used, as the user has them. */
  readonly evidence?: JoinEvidence | null | undefined;
}

export interface Judgement {
  readonly models: { readonly base: Model; readonly head: Model };
  readonly changes: readonly Change[];
  readonly waivers: readonly Waiver[];
  readonly evidence: Evidence | null;
  readonly approvals: Context["approvals"];
  readonly findings: readonly Finding[];
  /** Findings that trusted exports refute. */
  readonly cleared: readonly Cleared[];
  readonly waitingFor: Report["waitingFor"];
  /** Whether a path is a sample, which nobody applies. */
  readonly isSample: (path: string) => boolean;
  readonly remarks: readonly string[];
}

type Compared = Pick<Judgement, "models" | "changes">;

function comparedBy(
  asked: Parameters<typeof evaluate>[1],
  { base, head }: Understood["facts"],
  renames: Sides["renames"],
): Compared {
  const models = { base: evaluate(base, asked), head: evaluate(head, asked) };
  const how = { renames, levels: levels(asked.catalog) };
  return { models, changes: diff(models.base, models.head, how) };
}

/** `compared`: is called once facts are compared. */
export async function judgeFacts(
  understood: Understood,
  standing: Standing,
  request: JudgeRequest,
  given: Catalog,
  compared: () => void,
): Promise<Judgement> {
  const { sides, facts } = understood;
  const { head } = facts;
  const { policy } = standing;
  const { today, renames, repository = () => null } = request;
  const catalog = await catalogFor(head.facts, given);
  const compare = (directory: Directory): Compared =>
    comparedBy({ policy, directory, catalog, today, repository }, facts, renames);
  const before = compare(standing.directory);
  compared();
  const isAlone = request.standing.from === "head";
  const known = { standing, facts, changes: before.changes };
  const waivers = waiversOf({ ...known, side: sides.base, renames, isAlone, today });
  const matter = { ...standing, ...before.models, changes: before.changes, waivers };
  const told = await askedOfGithub(matter, request.enquire);
  const { models, changes } = told?.isNews === true ? compare(told.directory) : before;
  const evidence = request.evidence?.(models.head, { policy, today }) ?? null;
  const approvals = told?.approvals ?? request.approvals ?? null;
  const { covers, handles } = told?.directory ?? standing.directory;
  const review = { covers, handles, approval: told?.approval ?? null };
  const asked = { policy, catalog, today, approvals, review, evidence, isAlone };
  const isSample = sampleTest(policy.samples, head.served, head.deployed ?? []);
  const matters = { changes, waivers, isSample };
  const found = findingsOf(matters, { ...models, ...asked }, understood, standing, request);
  const apart = evidence?.proof ? clearedApart(found) : { findings: found, cleared: [] };
  const isAsked = isAlone || told?.isAsked === true;
  return {
    models,
    ...matters,
    approvals,
    evidence,
    ...apart,
    waitingFor: ownersAwaited(apart.findings, handles),
    remarks: [...unaskedRemarks(policy, isAsked), ...(told?.remarks ?? [])],
  };
}

function clearedApart(found: readonly Finding[]): Pick<Judgement, "findings" | "cleared"> {
  const findings: Finding[] = [];
  const cleared: Cleared[] = [];
  for (const finding of found)
    if (finding.clearing) cleared.push({ ...finding, clearing: finding.clearing });
    else findings.push(finding);
  return { findings, cleared };
}

function findingsOf(
  { changes, waivers, isSample }: Pick<Judgement, "changes" | "waivers" | "isSample">,
  context: Context,
  { sides, facts: { base, head } }: Understood,
  { gate, policy }: Standing,
  { all, gathered: { changed }, renames, exclude, evidence }: JudgeRequest,
): readonly Finding[] {
  return judge(changes, gate, context, {
    all,
    isSample,
    isChanged: changedLines(sides, changed, renames),
    waivers,
    clearingOf: evidence?.clearingOf,
    leaks: newLeaks(sides, { base, head }, (path) => all || changed.has(path)),
    blind: () => ({
      gaps: [...context.head.gaps, ...brokenIn(head.parsed)],
      isWholeTree: policy.exclude.length + exclude.length === 0,
    }),
  });
}
