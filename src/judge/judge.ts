// Changes of facts and of the gate → findings: runs every rule, weighs, collapses, waives and sorts.

import { compareText, firstDifference } from "../base/order.ts";
import { position } from "../base/origin.ts";
import type { Complaint, Finding } from "../finding/finding.ts";
import { isOff } from "../model/active.ts";
import type { Unseen } from "../model/model.ts";
import { newOrStronger, type Change } from "../model/change.ts";
import { collapse } from "./collapse.ts";
import { fingerprint } from "./fingerprint.ts";
import type { GateChange } from "./gate.ts";
import { placed, type IsChanged } from "./placement.ts";
import { withoutUnasked } from "./reviewed.ts";
import type { Context, RuleText } from "./rule.ts";
import {
  gateRules,
  removalRules,
  rules,
  ruleTexts,
  unseenRules,
  waiverRules,
} from "./rules.gen.ts";
import { soften, tableSeverity } from "./severity.ts";
import { isWhole } from "./view.ts";
import type { Waiver } from "./waiver.ts";
import { applyWaivers } from "./waivers.ts";

export interface JudgeOptions {
  /** Also what did not change. */
  readonly all: boolean;
  /** True for paths whose findings are only notes: examples, tests and fixtures that nobody applies. */
  readonly isSample?: (path: string) => boolean;
  /** Whether the change judged wrote or rewrote the lines; by default it wrote all. */
  readonly isChanged?: IsChanged;
  readonly waivers?: readonly Waiver[];
  /** A tree by itself: nobody brings what it holds, and what cannot be read of it is a gap. */
  readonly alone?: boolean;
}

export function judge(
  changes: readonly Change[],
  gate: readonly GateChange[],
  context: Context,
  options: JudgeOptions,
): Finding[] {
  const asked: Asked = {
    all: options.all,
    isSample: remembered(options.isSample ?? (() => false)),
    isChanged: options.isChanged ?? (() => true),
    alone: options.alone ?? false,
  };
  const found = [
    ...changes.flatMap((change) => judgeChange(change, context, asked)),
    ...gate.flatMap((change) => judgeGate(change, context)),
  ];
  const all = [...found, ...judgeUnseen(found, context, asked)];
  const waived = applyWaivers(withoutUnasked(all, context.policy), options.waivers ?? [], context);
  const questioned = waived.questioned.filter((waiver) => options.all || waiver.matters);
  return [
    ...collapse(waived.findings, context.head.facts),
    ...questioned.flatMap(({ waiver }) => judgeWaiver(waiver, context)),
  ].toSorted(bySource);
}

/** Asked for each finding, of which many stand in one file. */
function remembered(test: (path: string) => boolean): (path: string) => boolean {
  const answers = new Map<string, boolean>();
  return (path) => {
    const answer = answers.get(path) ?? test(path);
    answers.set(path, answer);
    return answer;
  };
}

type Asked = Required<Omit<JudgeOptions, "waivers">>;

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
    for (const rule of rules) {
      for (const complaint of rule.check(view, context)) {
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

/** A login says the same where its job's environment or triggers change; what a trust takes less, or one environment more, changes these. */
function judgeLess(change: Change, context: Context, asked: Asked): Finding[] {
  const { fact } = change;
  const isLogin = fact.kind === "credential" && fact.claims !== undefined;
  const mayBreak =
    fact.kind === "trust" || (fact.kind === "control" && fact.form === "environment");
  if (!isLogin && (!mayBreak || change.change === "unchanged")) return [];
  const view: Change = { ...change, change: "tightened" };
  return breakers.flatMap((rule) =>
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

/** What stands at base as it stands now is no news, nor what is told to hide something. */
function judgeUnseen(found: readonly Finding[], context: Context, asked: Asked): Finding[] {
  if (asked.alone || context.head.unseen.length === 0) return [];
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

function judgeWaiver(waiver: Waiver, context: Context): Finding[] {
  return waiverRules.flatMap((rule) =>
    rule
      .checkWaiver(waiver, context)
      .flatMap((complaint) => weigh(rule.id, complaint, null, context, null) ?? []),
  );
}

/** `asked`: null for what no fact is the matter of. */
function weigh(
  rule: string,
  { written, missing, ...complaint }: Complaint,
  change: Change | null,
  context: Context,
  asked: Asked | null,
): Finding | null {
  const text: RuleText | undefined = ruleTexts.get(rule);
  if (!text) throw new Error(`rule ${rule} has no text`);
  const listed = tableSeverity(text, complaint.variant, context.policy);
  if (listed === "off") return null;
  const about = change?.fact.key ?? complaint.primary.file.path;
  const place =
    change && asked
      ? placed({ written, missing, ...complaint }, change.fact, asked.isChanged)
      : { primary: complaint.primary, related: complaint.related };
  const isSample = asked?.isSample(place.primary.file.path) ?? false;
  return {
    rule,
    severity: soften(rule, listed, change, isSample),
    change,
    fingerprint: fingerprint(rule, about, complaint.offending),
    waiver: null,
    ...complaint,
    ...place,
    related: [...place.related, ...formerly(change)],
    theme: complaint.theme ?? text.theme,
  };
}

/** Why what is added is no error. */
function formerly(change: Change | null): Finding["related"] {
  if (!change?.perhaps) return [];
  const { why, at } = change.perhaps;
  return [{ role: "was", message: `it may not be new: ${why}`, at }];
}

/** The order of a report. */
export function bySource(a: Finding, b: Finding): number {
  const [left, right] = [position(a.primary), position(b.primary)];
  return firstDifference(
    compareText(left.file, right.file),
    left.line - right.line,
    left.column - right.column,
    compareText(a.rule, b.rule),
    compareText(a.message, b.message),
    compareText(a.fingerprint, b.fingerprint),
  );
}
