// Changes of facts and of the gate → findings: runs every rule, weighs, collapses, waives and sorts.

import { compareText } from "../base/order.ts";
import { position, type Origin } from "../base/origin.ts";
import { remembered } from "../base/remembered.ts";
import type { Finding } from "../finding/finding.ts";
import { isOff } from "../model/active.ts";
import type { Leak } from "../model/leak.ts";
import type { Unseen } from "../model/tree-facts.ts";
import { newOrStronger, type Change } from "../model/change.ts";
import { askedRules } from "./asked-rules.ts";
import type { ClearingOf } from "./clearing.ts";
import { collapse } from "./collapse.ts";
import type { GateChange } from "./gate.ts";
import { withoutUnasked } from "./reviewed.ts";
import type { Context } from "./rule.ts";
import {
  gateRules,
  leakRules,
  removalRules,
  rules,
  ruleTexts,
  unseenRules,
  waiverRules,
} from "./rules.gen.ts";
import { isWhole } from "./view.ts";
import { unusedTest, type Blind } from "./unused.ts";
import { isGapRule, type Waiver, type WaiverUse } from "./waiver.ts";
import { applyWaivers, isSound } from "./waivers.ts";
import { weigh, type Asked } from "./weigh.ts";

/** By default no path is a sample, and the change wrote all lines. */
export interface JudgeOptions extends Partial<Omit<Asked, "all">>, Pick<Asked, "all"> {
  readonly waivers?: readonly Waiver[];
  /** Secrets that stand in files, as far as they are asked about. */
  readonly leaks?: readonly Leak[];
  /** What refutes a finding; none where nothing may. */
  readonly clearingOf?: ClearingOf | undefined;
  /** What of head cannot be read, and whether anything is left out of it; asked where a waiver covers nothing. */
  readonly blind?: () => Blind;
}

export function judge(
  changes: readonly Change[],
  gate: readonly GateChange[],
  context: Context,
  options: JudgeOptions,
): Finding[] {
  const asked: Asked = {
    all: options.all,
    // Asked for each finding, of which many stand in one file.
    isSample: remembered(options.isSample ?? (() => false)),
    isChanged: options.isChanged ?? (() => true),
  };
  const { blind = () => ({ gaps: context.head.gaps, isWholeTree: true }) } = options;
  const found = [
    ...changes.flatMap((change) => judgeChange(change, context, asked)),
    ...gate.flatMap((change) => judgeGate(change, context)),
    ...(options.leaks ?? []).flatMap((leak) => judgeLeak(leak, context, asked)),
  ];
  const all = [...found, ...judgeUnseen(found, context, asked)];
  const judged = withoutUnasked(all, context.policy);
  const isComplete = options.all || context.isAlone === true;
  const whyUnused = unusedTest({
    findings: judged,
    changes,
    context,
    isComplete,
    blind,
    isSample: asked.isSample,
    judgeWhole: (change, on) => judgeChange(change, on, { ...asked, all: true }),
  });
  const { findings, uses } = applyWaivers(judged, options.waivers ?? [], context, whyUnused);
  return [
    ...collapse(cleared(findings, context, options.clearingOf), context.head.facts),
    ...uses.flatMap((use) => judgeWaiver(use, context, isComplete)),
  ].toSorted(bySource);
}

/** What somebody accepts stays accepted: a waiver is not unused for an export that may not be there tomorrow. */
function cleared(
  findings: readonly Finding[],
  context: Context,
  clearingOf: ClearingOf | undefined,
): readonly Finding[] {
  if (!clearingOf || !context.evidence?.proof) return findings;
  return findings.map((finding) => {
    const clearing = finding.waiver === null ? clearingOf(finding, context) : undefined;
    return clearing ? { ...finding, clearing } : finding;
  });
}

function judgeChange(change: Change, context: Context, asked: Asked): Finding[] {
  const { all } = asked;
  const { fact } = change;
  if (isOff(fact)) return [];
  if (change.change === "removed") return judgeRemoval(change, context, asked);
  if (!newOrStronger.has(change.change) && !all) return judgeLess(change, context, asked);
  // Under --all a widened fact is judged twice: for what it gained, then for what it is.
  const views: Change[] =
    all && !isWhole(change) ? [change, { ...change, change: "unchanged" }] : [change];
  let seen: Map<string, Finding> | null = null;
  for (const view of views) {
    for (const rule of askedRules(context.policy)) {
      const complaints = rule.check(view, context);
      // Most rules have nothing to say of most facts, and an engine makes an iterator even for nothing.
      if (complaints.length === 0) continue;
      for (const complaint of complaints) {
        // That it is hidden now is obscured-fact's to say.
        if (view.change === "obscured" && complaint.variant === "unknown") continue;
        const finding = weigh(rule.id, complaint, change, context, asked);
        if (!finding) continue;
        seen ??= new Map();
        if (!seen.has(finding.fingerprint)) seen.set(finding.fingerprint, finding);
      }
    }
  }
  return seen ? withoutEchoes([...seen.values()]) : [];
}

const breakers = rules.filter(({ breaks }) => breaks);
const handers = rules.filter(({ handsOver }) => handsOver);

/** A login says the same where its job's environment or triggers change, and a stored key where somebody comes to read it; what a trust takes less, or one environment more, changes these. */
function judgeLess(change: Change, context: Context, asked: Asked): Finding[] {
  const { fact } = change;
  const isUsed =
    fact.kind === "credential" && (fact.claims !== undefined || fact.form === "stored-secret");
  const mayBreak =
    fact.kind === "trust" || (fact.kind === "control" && fact.form === "environment");
  const breaking = isUsed || (mayBreak && change.change !== "unchanged") ? breakers : [];
  const handing = context.policy.owner.review.require === "approval" ? handers : [];
  if (breaking.length + handing.length === 0) return [];
  const view: Change = { ...change, change: "tightened" };
  return [...breaking, ...handing].flatMap((rule) =>
    rule
      .check(view, context)
      .flatMap((complaint) => weigh(rule.id, complaint, change, context, asked) ?? []),
  );
}

function judgeRemoval(change: Change, context: Context, asked: Asked): Finding[] {
  return removalRules.flatMap((rule) =>
    rule
      .checkRemoval(change, context)
      .flatMap((complaint) => weigh(rule.id, complaint, change, context, asked) ?? []),
  );
}

/** A trust that another rule names as open or unbounded need not also be called wider. */
function withoutEchoes(findings: readonly Finding[]): Finding[] {
  const named = findings.some((one) => one.theme === "trust" && one.rule !== "widened-privilege");
  return findings.filter(
    ({ rule, variant }) =>
      !(named && rule === "widened-privilege" && (variant === "trust" || variant === "stranger")),
  );
}

function judgeGate(change: GateChange, context: Context): Finding[] {
  return gateRules.flatMap((rule) =>
    rule
      .checkGate(change, context)
      .flatMap((complaint) => weigh(rule.id, complaint, null, context, null) ?? []),
  );
}

/** What stands at base as it stands now is no news, nor what is told to hide something; of a tree by itself all is a gap alone. */
function judgeUnseen(found: readonly Finding[], context: Context, asked: Asked): Finding[] {
  if (context.isAlone === true || context.head.unseen.length === 0) return [];
  const idOf = ({ root, address, why, content }: Unseen): string =>
    [root, address, why, content].join("\n");
  const before = new Set(asked.all ? [] : context.base.unseen.map(idOf));
  const told = found.filter(({ rule }) => rule === "obscured-fact");
  const isTold = ({ at }: Unseen): boolean =>
    told.some(({ primary }) => primary.file === at.file && primary.start === at.start);
  return context.head.unseen
    .filter((one) => !before.has(idOf(one)) && !isTold(one))
    .flatMap((one) =>
      unseenRules.flatMap((rule) =>
        rule
          .checkUnseen(one)
          .flatMap((complaint) => weigh(rule.id, complaint, null, context, asked) ?? []),
      ),
    );
}

function judgeLeak(leak: Leak, context: Context, asked: Asked): Finding[] {
  return leakRules.flatMap((rule) =>
    rule
      .checkLeak(leak)
      .flatMap((complaint) => weigh(rule.id, complaint, null, context, asked) ?? []),
  );
}

/** In a change, where it would have covered something, is unused or comes with it. */
function judgeWaiver(use: WaiverUse, context: Context, all: boolean): Finding[] {
  const { waiver, covers, unused } = use;
  const matters = all || waiver.from === "head" || covers.length > 0 || unused !== null;
  const isKnown = ruleTexts.has(waiver.rule) || isGapRule(waiver.rule);
  // Of a rule that does not exist a remark says so.
  if (!matters || waiver.gone || (!isKnown && isSound(waiver, context.today))) return [];
  return waiverRules.flatMap((rule) =>
    rule
      .checkWaiver(use, context)
      .flatMap((complaint) => weigh(rule.id, complaint, null, context, null) ?? []),
  );
}

/** The order of a report. */
export function bySource(a: Finding, b: Finding): number {
  return (
    compareText(a.primary.file.path, b.primary.file.path) ||
    comparePlaces(a.primary, b.primary) ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** In the text of one side an offset tells as much as its line and column; across both it does not. */
function comparePlaces(a: Origin, b: Origin): number {
  if (a.file === b.file) return a.start - b.start;
  const [left, right] = [position(a), position(b)];
  return left.line - right.line || left.column - right.column;
}
