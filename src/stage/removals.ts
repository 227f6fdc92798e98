// A judged tree and identities → what one stage of each one's removal writes, proved by judging the tree with it, or why it is not written.

import { daysBetween, plusDays } from "../base/days.ts";
import type { Stage } from "../fix/removal.ts";
import type { Identity } from "../model/identity.ts";
import { allTexts } from "../source/all-texts.ts";
import { edited } from "../source/edited.ts";
import type { Snapshot } from "../source/snapshot.ts";
import { disproof, type JudgedModel } from "./removal-proof.ts";
import { meetingsOf, type Meeting } from "./removal-meets.ts";
import type { RemovalAsk } from "./removal-ask.ts";
import { planned, removingSince, unused, type Planned, type Refused } from "./removal.ts";

export interface JudgedTree extends JudgedModel {
  readonly head: Snapshot;
}

export interface RemovalsAsk {
  readonly tree: JudgedTree;
  readonly identities: readonly Identity[];
  /** `auto`: what is next. */
  readonly stage: Stage | "auto";
  /** Days between the stages. */
  readonly wait: number;
  readonly today: string;
  readonly judge: (head: Snapshot) => Promise<JudgedTree>;
  /** Each is written upon those before it; else each by itself. */
  readonly together: boolean;
}

export interface Prepared extends Planned {
  readonly stage: Stage;
  /** The texts that it was planned upon. */
  readonly before: ReadonlyMap<string, string>;
}

export interface Left extends Refused {
  readonly identity: Identity;
}

export interface Removals {
  readonly prepared: readonly Prepared[];
  readonly left: readonly Left[];
  /** Those whose day of deletion is to come. */
  readonly waiting: readonly { readonly identity: Identity; readonly until: string }[];
  /** Of each that is written by itself those beside which it could not be merged. */
  readonly meetings: ReadonlyMap<Prepared, readonly Meeting<Prepared>[]>;
  /** The tree with all of it, where it was written together. */
  readonly tree: JudgedTree;
}

export async function removalsOf(ask: RemovalsAsk): Promise<Removals> {
  const prepared: Prepared[] = [];
  const left: Left[] = [];
  const waiting: { identity: Identity; until: string }[] = [];
  let { tree } = ask;
  let texts = ask.identities.length > 0 ? await allTexts(tree.head) : new Map<string, string>();
  for (const { key } of ask.identities) {
    const { model } = tree.report;
    const identity = model.facts.get(key);
    if (identity?.kind !== "identity") continue;
    const stage = stageOf(removingSince(identity), ask);
    if (typeof stage === "object") {
      if ("until" in stage) waiting.push({ identity, until: stage.until });
      else left.push({ identity, why: stage.why, uses: [] });
      continue;
    }
    // One may be written upon another.
    // oxlint-disable-next-line no-await-in-loop
    const found = await proved(identity, stage, { tree, texts, ask });
    if ("why" in found) {
      left.push({ identity, ...found });
      continue;
    }
    const { plan, after } = found;
    if (plan.edits.size === 0) continue;
    prepared.push({ ...plan, stage, before: texts });
    if (!ask.together) continue;
    tree = after;
    texts = withTexts(texts, plan.texts);
  }
  const meetings = ask.together ? new Map<Prepared, never>() : meetingsOf(prepared);
  return { prepared, left, waiting, meetings, tree };
}

interface On {
  readonly tree: JudgedTree;
  readonly texts: ReadonlyMap<string, string>;
  readonly ask: RemovalsAsk;
}

type Proved = { readonly plan: Planned; readonly after: JudgedTree } | Refused;

async function proved(identity: Identity, stage: Stage, on: On): Promise<Proved> {
  const { tree, texts, ask } = on;
  const { entries, links = new Map<string, string>() } = tree.head;
  const linked = new Set(links.values());
  const asked: RemovalAsk = {
    model: tree.report.model,
    texts,
    unread: entries.flatMap(({ path }) => (texts.has(path) ? [] : [path])),
    whyFixed: (path) =>
      links.has(path) || linked.has(path) ? "several paths lead to one text" : null,
    identity,
    today: ask.today,
  };
  const free = unused(asked);
  if ("why" in free) return free;
  // What is switched off now is to be deleted later: both must hold.
  const whole = await provedPlan(planned(free, "delete", asked), "delete", on);
  return stage === "delete" || "why" in whole
    ? whole
    : provedPlan(planned(free, stage, asked), stage, on);
}

async function provedPlan(
  plan: Planned | Refused,
  stage: Stage,
  { tree, texts, ask }: On,
): Promise<Proved> {
  if ("why" in plan) return plan;
  const after = await ask.judge(edited(tree.head, plan.texts));
  const wrong = disproof(tree, after, { ...plan, stage }, texts);
  return wrong === null ? { plan, after } : { why: `with it removed, ${wrong}`, uses: [] };
}

function stageOf(
  since: string | null,
  { stage, wait, today }: RemovalsAsk,
): Stage | { readonly until: string } | { readonly why: string } {
  if (stage !== "auto") return stage;
  if (since === null) return "disable";
  const waited = daysBetween(since, today);
  if (waited === null) return { why: `\`removing=${since}\` at its declaration is no day` };
  return waited >= wait ? "delete" : { until: plusDays(since, wait) };
}

function withTexts(
  texts: ReadonlyMap<string, string>,
  changed: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string> {
  const found = new Map(texts);
  for (const [path, text] of changed)
    if (text === null) found.delete(path);
    else found.set(path, text);
  return found;
}
