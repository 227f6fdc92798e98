// A waiver that covers nothing → why, where everything that it could cover was judged; what nobody could tell is not called unused.

import { exactGlob } from "../base/glob.ts";
import { folderOf } from "../base/folder.ts";
import type { Gap, GapKind } from "../base/gap.ts";
import type { Finding } from "../finding/finding.ts";
import { isOff } from "../model/active.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Model } from "../model/model.ts";
import type { Policy } from "../model/policy.ts";
import type { Context } from "./rule.ts";
import { rules, ruleTexts } from "./rules.gen.ts";
import { tableSeverity } from "./severity.ts";
import type { Waiver } from "./waiver.ts";
import { isAbout } from "./waivers.ts";
import { code } from "./words.ts";

/** What of head cannot be read, and whether anything is left out of it. */
export interface Blind {
  readonly gaps: readonly Gap[];
  readonly isWholeTree: boolean;
}

export interface UnusedAsk {
  readonly findings: readonly Finding[];
  readonly changes: readonly Change[];
  readonly context: Context;
  /** The findings are all that can be said of head; else only of what is new or stronger. */
  readonly isComplete: boolean;
  /** Asked where a waiver covers nothing. */
  readonly blind: () => Blind;
  readonly isSample: (path: string) => boolean;
  /** All findings about a fact as it stands. */
  readonly judgeWhole: (change: Change, context: Context) => readonly Finding[] | null;
}

interface Ask extends Omit<UnusedAsk, "blind">, Blind {}

/** A change may bring any number of waivers. */
const mostFacts = 500;

/** Why, as a clause; null where it covers something or nobody can tell. */
export function unusedTest(ask: UnusedAsk): (waiver: Waiver) => string | null {
  let whole: Ask | null = null;
  return (waiver) => {
    if (waiver.gone || !isJudged(waiver.rule, ask.context.policy)) return null;
    whole ??= { ...ask, ...ask.blind(), judgeWhole: remembered(ask.judgeWhole) };
    return whyUnused(waiver, whole);
  };
}

/** Each fact once; of more than may be asked for there might be anything. */
function remembered(judgeWhole: UnusedAsk["judgeWhole"]): UnusedAsk["judgeWhole"] {
  const known = new Map<Model, Map<Fact, readonly Finding[] | null>>();
  let count = 0;
  return (change, context) => {
    const ofModel = known.get(context.head) ?? new Map<Fact, readonly Finding[] | null>();
    known.set(context.head, ofModel);
    const before = ofModel.get(change.fact);
    if (before !== undefined) return before;
    const found = count++ < mostFacts ? judgeWhole(change, context) : null;
    ofModel.set(change.fact, found);
    return found;
  };
}

/** Rules that speak of what happened, who looked or who made use of it: of what stands in the tree they say nothing. */
const ofEdits: ReadonlySet<string> = new Set([
  "obscured-fact",
  "owner-removed",
  "stale-key",
  "unreviewed-by-owner",
  "unused-identity",
  "unused-privilege",
  "widened-privilege",
]);

/** Whether a rule is judged, each of its cases, and speaks of what stands. */
export function isJudged(rule: string, policy: Policy): boolean {
  const text = ruleTexts.get(rule);
  if (!text || ofEdits.has(rule) || !rules.some(({ id }) => id === rule)) return false;
  return Object.keys(text.severities).every(
    (variant) => tableSeverity(text, variant, policy) !== "off",
  );
}

function whyUnused(waiver: Waiver, ask: Ask): string | null {
  if (ask.findings.some((finding) => isAbout(waiver, finding))) return null;
  const facts = factsOf(waiver, ask.context.head);
  if (!facts.every((fact) => canTell(fact, ask)) || isNearGap(waiver.at.file.path, ask))
    return null;
  if (ask.isComplete) return inTree(waiver, facts, ask);
  return waiver.from === "head" ? inChange(waiver, facts, ask) : byChange(waiver, facts, ask);
}

function factsOf(waiver: Waiver, model: Model): readonly Fact[] {
  const { fact, on, path } = waiver;
  if (on.length > 0) return on.flatMap((key) => model.facts.get(key) ?? []);
  const all = [...model.facts.values()];
  if (fact !== null) return all.filter((one) => isNamed(one, fact));
  const matches = path === null ? null : exactGlob(path);
  return matches ? all.filter(({ at }) => matches(at.file.path)) : [];
}

function isNamed({ key, address, generic }: Fact, name: string): boolean {
  return [key, address, generic].includes(name);
}

/** What makes nothing, or only shows how, has no findings to cover; what cannot be read might have. */
function canTell(fact: Fact, ask: Ask): boolean {
  const { path } = fact.at.file;
  return !isOff(fact) && !ask.isSample(path) && !isNearGap(path, ask);
}

function isNearGap(path: string, { gaps }: Ask): boolean {
  const folder = folderOf(path);
  return gaps.some(({ at }) => folderOf(at.file.path) === folder);
}

function inTree(waiver: Waiver, facts: readonly Fact[], ask: Ask): string | null {
  const { rule, fact, path, on, within } = waiver;
  if (facts.length > 0 || within !== null) return `${code(rule)} has nothing to say there`;
  if (on.length > 0 || !ask.isWholeTree || ask.gaps.some((gap) => mayHide(gap, fact))) return null;
  if (fact !== null) return `${code(fact)} is not in the tree`;
  return path === null ? "what it accepts is not found" : `nothing is declared in ${code(path)}`;
}

const hiding: ReadonlySet<GapKind> = new Set(["malformed", "unreadable", "bound", "disagreement"]);

/** Whether a gap may stand where a fact of that name would be declared. */
function mayHide({ kind }: Gap, fact: string | null): boolean {
  if (fact === null || fact.includes("/") || fact.includes("module.")) return true;
  return hiding.has(kind);
}

/** Rules that look at other roots than those that a change concerns: a check may not see what they would say. */
const seeingFar: ReadonlySet<string> = new Set([
  "cross-environment-identity",
  "dangling-link",
  "human-use",
  "over-trusting-role",
  "privileged-chain",
  "shared-identity",
]);

/** One that the change brings, for what it names one by one. */
function inChange(waiver: Waiver, facts: readonly Fact[], ask: Ask): string | null {
  if (waiver.path !== null || facts.length === 0 || seeingFar.has(waiver.rule)) return null;
  if (facts.some((fact) => earns(waiver, changeOf(fact, ask), ask.context, ask))) return null;
  const others = facts.flatMap((fact) =>
    (ask.judgeWhole(changeOf(fact, ask), ask.context) ?? []).filter(
      ({ severity }) => severity !== "note",
    ),
  );
  const speaking = [...new Set(others.map(({ rule }) => rule))].slice(0, 3).map(code).join(", ");
  return `${code(waiver.rule)} has nothing to say there${speaking === "" ? "" : `; ${speaking} has`}`;
}

/** One that base has, of what the change mends, renames or removes. */
function byChange(waiver: Waiver, facts: readonly Fact[], ask: Ask): string | null {
  if (waiver.path !== null) return null;
  const { context, changes } = ask;
  const before = { ...context, head: context.base };
  const was = factsOf(waiver, context.base).filter((fact) =>
    earns(waiver, standing(fact), before, ask),
  );
  if (was.length === 0) return null;
  if (facts.length > 0) {
    const touched = facts.map((fact) => changeOf(fact, ask));
    if (touched.every(({ change }) => change === "unchanged")) return null;
    if (touched.some((change) => earns(waiver, change, context, ask))) return null;
    return `this change mends what ${code(waiver.rule)} complained about`;
  }
  if (waiver.on.length > 0) return null;
  const left = was.map((fact) => changes.find((change) => change.was?.key === fact.key));
  const moved = left.find((change) => change !== undefined && change.change !== "removed");
  if (moved) return `what it names is ${code(moved.fact.address)} after this change`;
  return left.every((change) => change?.change === "removed")
    ? "this change removes what it names"
    : null;
}

function changeOf(fact: Fact, { changes }: Ask): Change {
  return changes.find((change) => change.fact === fact) ?? standing(fact);
}

function standing(fact: Fact): Change {
  return { change: "unchanged", fact, was: fact, gained: [], lost: [], hidden: [] };
}

function earns(waiver: Waiver, change: Change, context: Context, ask: Ask): boolean {
  const found = ask.judgeWhole(change, context);
  return found === null || found.some((finding) => isAbout(waiver, finding));
}
